import ArgumentParser
import FrontendKit

struct WindowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vmsdl",
    abstract: "Runs a PC in a window.",
    usage: "vmsdl [OPTION]...",
    discussion: """
      EXAMPLES:
        vmsdl --demo
        vmsdl --cdrom debian.iso --memory 1G
        vmsdl --disk disk.img --snapshot --fullscreen
        vmsdl --cdrom demo.iso --serial stdio

      A click into the window gives the mouse to the guest, the right control key takes it back. \
      Right Ctrl with F is full screen, P pause, R reset, H the power button, S a screenshot, \
      Del Ctrl-Alt-Del, Q quit, and ? shows these. QEMU's spelling with one dash (-kernel, \
      -cdrom, -m) works too.

      \(ExitStatus.help)
      """,
    version: Program.version)

  @OptionGroup var machine: MachineOptions

  @Flag(help: "Start in full screen.")
  var fullscreen = false

  @Option(
    help: .init("Size of the guest's pixels: fit or integer. [default: fit]", valueName: "HOW"))
  var scale: String?

  struct WindowOptions {
    var isFullScreen = false
    var scaling = FrameFit.Scaling.fit
  }

  func windowOptions() throws(UsageError) -> WindowOptions {
    var options = WindowOptions(isFullScreen: fullscreen)
    if let scale {
      guard let scaling = FrameFit.Scaling(rawValue: scale) else {
        throw UsageError("--scale", scale, allowed: "fit or integer")
      }
      options.scaling = scaling
    }
    return options
  }
}

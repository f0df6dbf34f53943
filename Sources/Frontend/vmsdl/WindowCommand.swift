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

      Guests with a driver for USB tablets follow the pointer. For others a click into the window \
      gives them the mouse, and the right control key takes it back. Right Ctrl with F is full \
      screen, P pause, R reset, H the power button, S a screenshot, T types the clipboard, Del \
      Ctrl-Alt-Del, Q quit, and ? shows these. QEMU's spelling with one dash (-kernel, \
      -cdrom, -m) works too.

      \(ExitStatus.help)
      """,
    version: Program.version)

  @OptionGroup var machine: MachineOptions

  @Flag(help: "Start in full screen.")
  var fullscreen = false

  @Option(
    help: .init(
      "How the picture fills the window: smooth, or integer for whole pixels. [default: smooth]",
      valueName: "HOW"))
  var scale: String?

  @Flag(help: "Never hold the mouse: a guest without a tablet gets its movements over the window.")
  var noGrab = false

  @Option(help: .init("sdl, or none for no window. [default: sdl]", valueName: "DISPLAY"))
  var display: String?

  @Option(
    help: .init(
      "What the guest points with: tablet (USB, with a PS/2 mouse beside it) or mouse. "
        + "[default: tablet]", valueName: "DEVICE"))
  var pointer: String?

  struct WindowOptions {
    var hasWindow = true
    var isFullScreen = false
    var scaling = FrameFit.Scaling.fit
    var grabs = true
    var hasTablet = true
  }

  func windowOptions() throws(UsageError) -> WindowOptions {
    var options = WindowOptions(isFullScreen: fullscreen, grabs: !noGrab)
    switch scale {
    case nil, "smooth", "fit": options.scaling = .fit
    case "integer": options.scaling = .integer
    case let other?: throw UsageError("--scale", other, allowed: "smooth or integer")
    }
    switch display {
    case nil, "sdl": break
    case "none": options.hasWindow = false
    case let other?: throw UsageError("--display", other, allowed: "sdl or none")
    }
    switch pointer {
    case nil: options.hasTablet = options.hasWindow
    case "tablet": break
    case "mouse": options.hasTablet = false
    case let other?: throw UsageError("--pointer", other, allowed: "tablet or mouse")
    }
    return options
  }
}

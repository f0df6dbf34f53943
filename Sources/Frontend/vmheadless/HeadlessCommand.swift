import ArgumentParser
import FrontendKit

struct HeadlessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vmheadless",
    abstract: "Runs a PC without a window; its first serial port is this terminal.",
    usage: "vmheadless [OPTION]...",
    discussion: """
      EXAMPLES:
        vmheadless --demo
        vmheadless --cdrom debian.iso --memory 1G
        vmheadless --disk disk.img --snapshot --serial pty
        vmheadless --kernel bzImage --initrd initrd.gz --append 'console=ttyS0'

      In a terminal, Ctrl-A h lists the keys that are not for the guest; Ctrl-A x quits, and \
      Ctrl-C is the guest's. QEMU's spelling with one dash (-kernel, -cdrom, -m) works too.

      \(ExitStatus.help)
      """,
    version: Program.version)

  @OptionGroup var machine: MachineOptions
}

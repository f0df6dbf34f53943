import ArgumentParser

/// The options of every program: QEMU's words with two dashes. Values are kept as typed;
/// `ConfigurationBuilder` gives them their meaning, so that each wrong one gets its own message.
package struct MachineOptions: ParsableArguments {
  package init() {}

  // MARK: What to boot

  @Option(
    help: .init(
      "Firmware image. [default: SeaBIOS, searched in the usual places]", valueName: "FILE"))
  package var bios: String?

  @Option(
    help: .init(
      "bios, or uefi: OVMF in flash, of which --bios can name the code. [default: bios]",
      valueName: "KIND"))
  package var firmware: String?

  @Option(
    help: .init(
      "Keep UEFI's variables there; made when it is missing. [default: until the end]",
      valueName: "FILE"))
  package var firmwareVars: String?

  @Option(
    name: .customLong("vga-bios"),
    help: .init("Video BIOS image. [default: SeaBIOS's vgabios-stdvga.bin]", valueName: "FILE"))
  package var vgaBIOS: String?

  @Flag(help: "Run the built-in demo, which needs no files.")
  package var demo = false

  @Option(
    help: .init("Boot this Linux bzImage or Multiboot kernel without firmware.", valueName: "FILE"))
  package var kernel: String?

  @Option(help: .init("Initial RAM disk of --kernel.", valueName: "FILE"))
  package var initrd: String?

  @Option(parsing: .unconditional, help: .init("Command line of --kernel.", valueName: "TEXT"))
  package var append: String?

  @Option(help: .init("Multiboot module of --kernel; may be repeated.", valueName: "FILE"))
  package var module: [String] = []

  @Option(
    parsing: .unconditional,
    help: .init(
      "Order: letters c (disk), d (CD), a (diskette), or words; 'menu=on' for a menu.",
      valueName: "ORDER"))
  package var boot: String?

  // MARK: Media

  @Option(
    help: .init(
      "CD image in the drive at ide1 master; 'none' is an empty drive.", valueName: "FILE"))
  package var cdrom: String?

  @Option(
    help: .init("Disk image in the next free IDE place; up to four times.", valueName: "FILE"))
  package var disk: [String] = []

  @Option(help: .init("Disk image as primary master.", valueName: "FILE"))
  package var hda: String?
  @Option(help: .init("Disk image as primary slave.", valueName: "FILE"))
  package var hdb: String?
  @Option(help: .init("Disk image as secondary master.", valueName: "FILE"))
  package var hdc: String?
  @Option(help: .init("Disk image as secondary slave.", valueName: "FILE"))
  package var hdd: String?

  @Option(
    help: .init(
      "Diskette image in drive A, and when repeated B; 'none' is an empty drive.",
      valueName: "FILE"))
  package var floppy: [String] = []
  @Option(help: .init("Diskette image in drive A.", valueName: "FILE"))
  package var fda: String?
  @Option(help: .init("Diskette image in drive B.", valueName: "FILE"))
  package var fdb: String?

  @Flag(help: "Keep what is written to disks only until the end.")
  package var snapshot = false

  @Flag(help: "Write-protect all disks.")
  package var readOnly = false

  // MARK: The machine

  @Option(
    name: [.long, .customShort("m")], parsing: .unconditional,
    help: .init("RAM in MiB, or with K, M or G. [default: 512]", valueName: "SIZE"))
  package var memory: String?

  @Option(parsing: .unconditional, help: .init("Processors. [default: 1]", valueName: "N"))
  package var smp: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      "Processor model, then features to add and remove: MODEL[,+f][,-f]. 'help' lists them.",
      valueName: "MODEL"))
  package var cpu: String?

  @Option(
    help: .init("Who runs the guest's code: iem, kvm or auto. [default: auto]", valueName: "ENGINE")
  )
  package var engine: String?

  @Option(
    help: .init(
      "Change the engine each time so many instructions have run (a test of the engines).",
      valueName: "N", visibility: .hidden))
  package var engineSwitchAfter: UInt64?

  @Option(
    help: .init(
      "Check the processor while it runs, slowly: translation or lockstep.", valueName: "WHAT"))
  package var check: String?

  @Flag(help: "Print at the end what the machine counted, and where the host's time went.")
  package var stats = false

  @Option(
    help: .init(
      "Clock at power-on: utc, localtime, or a date like 2026-01-31T12:00:00.", valueName: "WHEN"))
  package var rtc: String?

  @Flag(name: .customShort("S"), help: "Start paused.")
  package var startsPaused = false

  @Flag(help: "End when the guest reboots.")
  package var noReboot = false

  @Option(
    help: .init(
      "When the guest's processor shuts down: stop or reset. [default: stop]", valueName: "WHAT"))
  package var onTripleFault: String?

  @Option(
    help: .init(
      "Serve gdb there: [HOST:]PORT or unix:PATH; without HOST only this computer can connect.",
      valueName: "WHERE"))
  package var gdb: String?

  @Flag(name: .customShort("s"), help: "The same as --gdb 1234.")
  package var servesDebugger = false

  @Option(
    help: .init(
      "The machine's console, for looking into it: stdio or unix:PATH.", valueName: "WHERE"))
  package var monitor: String?

  @Option(
    help: .init(
      "Names of addresses, for the console and traces: an ELF file, System.map or kallsyms.",
      valueName: "FILE"))
  package var symbols: String?

  @Option(
    help: .init(
      "Write down what happens: instructions, memory, interrupts, msr, control, modes, ports, "
        + "mmio, devices, code or all; needs --trace-file.", valueName: "SUBSYSTEM,..."))
  package var trace: String?
  @Option(help: .init("Where --trace writes; a file there is replaced.", valueName: "FILE"))
  package var traceFile: String?
  @Option(help: .init("text, or binary for --trace-dump. [default: text]", valueName: "FORMAT"))
  package var traceFormat: String?
  @Option(help: .init("Print a binary trace as text, and end.", valueName: "FILE"))
  package var traceDump: String?

  @Option(
    help: .init(
      "Save what code was executed: for lcov (FILE.info, with --symbols), else as drcov.",
      valueName: "FILE"))
  package var coverage: String?

  @Flag(help: "Derive time from instructions, so that every run is the same.")
  package var deterministic = false

  @Option(
    parsing: .unconditional,
    help: .init("Seed of the machine's random numbers. [default: 0]", valueName: "N"))
  package var seed: String?

  @Option(
    help: .init(
      """
      Write there all that comes in, so that the same run can be had again; implies \
      --deterministic, with idle time at its real length. Disks are as with --snapshot.
      """, valueName: "FILE"))
  package var record: String?

  @Option(
    help: .init(
      """
      Run as recorded in FILE, with the same options otherwise, and say where it first differs; \
      nothing else comes in.
      """, valueName: "FILE"))
  package var replay: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      """
      Memory for going backwards in a deterministic run, or 'off'. \
      [default: 512M with --gdb or --monitor, else off]
      """, valueName: "SIZE"))
  package var history: String?

  @Option(
    help: .init(
      "How IEM executes instructions: threaded, or reference (slow).", valueName: "TIER"))
  package var tier: String?

  // MARK: Lines to the outside

  @Option(
    help: .init(
      """
      COM1, and when repeated COM2 to COM4: stdio, file:PATH, pty, unix:PATH, tcp:[HOST:]PORT or \
      none. Sockets listen; without HOST only this computer can connect.
      """, valueName: "WHERE"))
  package var serial: [String] = []

  @Option(
    help: .init(
      "What the guest prints at LPT1: file:PATH, stdio, stderr or none. [default: none]",
      valueName: "WHERE"))
  package var parallel: String?

  @Option(
    help: .init(
      "What the guest writes to port E9h: stdio, stderr, file:PATH or none.", valueName: "WHERE"))
  package var debugcon: String?

  @Option(
    help: .init(
      "What firmware writes to port 402h: stdio, stderr, file:PATH or none.", valueName: "WHERE"))
  package var firmwareLog: String?

  @Option(
    help: .init(
      "What the guest points with: mouse (PS/2), or tablet (USB, beside it), the window's default.",
      valueName: "DEVICE"))
  package var pointer: String?

  @Option(
    help: .init(
      "Where sound goes: none, wav:PATH, and with a window sdl, its default.", valueName: "WHERE"))
  package var audio: String?

  @Option(
    help: .init(
      "Sound cards: none, ac97, sb16 or ac97,sb16. [default: both if there is --audio]",
      valueName: "CARDS"))
  package var sound: String?

  // MARK: Scripts

  @Option(
    help: .init(
      "Take commands there, a line of JSON each: unix:PATH. See docs/control-socket.md.",
      valueName: "WHERE"))
  package var control: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      "Type nothing before this text is on the screen (text modes).", valueName: "TEXT"))
  package var waitForText: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      "Type this on the keyboard; \\n is Enter, \\t Tab, \\e Escape.", valueName: "TEXT"))
  package var typeText: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      "Press these keys, after --type-text: names with spaces between, as in 'ctrl-alt-f2 enter'.",
      valueName: "KEYS"))
  package var sendKeys: String?

  @Option(
    help: .init(
      "Save the screen as PNG so many seconds after power-on; may be repeated.",
      valueName: "SECONDS:PATH"))
  package var screenshotAt: [String] = []
}

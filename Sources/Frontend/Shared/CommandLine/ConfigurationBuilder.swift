import Foundation
import IEM
import Machine

/// Gives the options their meaning and checks all of them, files included, before anything is
/// created.
package struct ConfigurationBuilder {
  package var options: MachineOptions
  /// COM1 when no `--serial` is given.
  package var defaultSerial: StreamSpecification
  /// When no `--audio` is given. A program whose sound goes nowhere by default has no
  /// loudspeaker of the host.
  package var defaultAudio: AudioSpecification
  package var firmware = FirmwareSearch.standard

  package init(
    _ options: MachineOptions, defaultSerial: StreamSpecification,
    defaultAudio: AudioSpecification = .none
  ) {
    self.options = options
    self.defaultSerial = defaultSerial
    self.defaultAudio = defaultAudio
  }

  package func plan() throws(UsageError) -> SessionPlan {
    let engine = try engine()
    let model = try ProcessorChoice.model(options.cpu ?? ProcessorChoice.defaultModel)
    var configuration = MachineConfiguration(cpu: model, startDate: try startDate())
    configuration.engine = engine
    configuration.engineSwitchInterval = options.engineSwitchAfter ?? 0
    if let text = options.memory { configuration.memoryMiB = try OptionValue.memoryMiB(text) }
    if let text = options.smp { configuration.processorCount = try OptionValue.processors(text) }
    if let text = options.boot {
      let boot = try OptionValue.boot(text)
      if let order = boot.order { configuration.bootOrder = order }
      configuration.showsBootMenu = boot.showsMenu
    }
    if let text = options.seed { configuration.seed = try OptionValue.seed(text) }
    if isDeterministic {
      configuration.clock = .instructions(nanosecondsEach: Self.nanosecondsPerInstruction)
    }
    configuration.timeline = try timeline()
    if let text = options.tier {
      guard let tier = ExecutionTier(rawValue: text) else {
        throw UsageError("--tier", text, allowed: "threaded or reference")
      }
      configuration.tier = tier
    }
    if let text = options.onTripleFault {
      configuration.resetsOnTripleFault = try OptionValue.resetsOnTripleFault(text)
    }
    configuration.endsOnReset = options.noReboot
    let streams = try streams()
    try chooseCode(&configuration)
    configuration.drives = try drives()
    configuration.floppies = try floppies()
    switch options.pointer {
    case nil, "mouse": break
    case "tablet": configuration.hasTablet = true
    case let other?: throw UsageError("--pointer", other, allowed: "mouse or tablet")
    }
    let audio = try options.audio.map { text throws(UsageError) in
      try AudioSpecification(text, hasLoudspeaker: defaultAudio != .none)
    } ?? defaultAudio
    if let text = options.sound {
      configuration.soundCards = try AudioSpecification.cards(text)
    } else if audio != .none {
      configuration.soundCards = [.ac97, .sb16]
    }
    do { try configuration.validate() } catch { throw UsageError(error.description) }
    try takeOver(recorded: &configuration)

    var plan = SessionPlan(configuration: configuration, serial: streams.serial)
    plan.debugConsole = streams.debugConsole
    plan.firmwareConsole = streams.firmwareConsole
    plan.parallel = try log(options.parallel, "--parallel")
    plan.audio = audio
    plan.controlPath = try controlPath()
    plan.script = try SessionScript(options)
    plan.debugger = try debugger()
    plan.monitor = try monitor()
    plan.trace = try trace()
    plan.symbols = options.symbols
    plan.coverage = options.coverage
    // Breakpoints and traces need our own processor.
    let looks =
      plan.debugger != .none || plan.monitor != .none || plan.trace != nil || plan.coverage != nil
    if looks && engine == .auto { plan.configuration.engine = .iem }
    if let text = options.check {
      guard let check = MachineConfiguration.Check(rawValue: text) else {
        throw UsageError("--check", text, allowed: "translation or lockstep")
      }
      // What is checked is our own processor.
      if engine == .kvm { throw UsageError("--check", text, allowed: "with --engine iem only") }
      if options.engineSwitchAfter ?? 0 > 0 {
        throw UsageError("--check", text, allowed: "without --engine-switch-after only")
      }
      plan.configuration.check = check
      plan.configuration.engine = .iem
    }
    plan.startsPaused = options.startsPaused
    plan.printsStatistics = options.stats
    plan.configuration.countsAccesses = options.stats
    plan.title = title
    return plan
  }

  /// Of guest time, with `--deterministic`: a processor of 100 million instructions a second.
  private static let nanosecondsPerInstruction: UInt64 = 10
  /// 2026-01-01, the start of every deterministic run that names no other.
  private static let deterministicStart: Int64 = 1_767_225_600

  private func startDate() throws(UsageError) -> Int64 {
    if let text = options.rtc { return try OptionValue.date(text) }
    let isRepeatable = options.deterministic && options.record == nil
    return isRepeatable ? Self.deterministicStart : Int64(Date().timeIntervalSince1970)
  }

  private func engine() throws(UsageError) -> MachineConfiguration.Engine {
    let text = options.engine ?? MachineConfiguration.Engine.auto.rawValue
    guard let engine = MachineConfiguration.Engine(rawValue: text) else {
      throw UsageError("--engine", text, allowed: "iem, kvm or auto")
    }
    return engine
  }

  private func debugger() throws(UsageError) -> StreamSpecification {
    guard let text = options.gdb ?? (options.servesDebugger ? "1234" : nil) else { return .none }
    if text == "none" { return .none }
    let hasKind = text.hasPrefix("tcp:") || text.hasPrefix("unix:")
    let stream: StreamSpecification
    do throws(UsageError) {
      stream = try StreamSpecification(
        hasKind ? text : "tcp:" + text, option: "--gdb", for: .serial)
    } catch {
      throw UsageError("--gdb", text, allowed: "[HOST:]PORT or unix:PATH")
    }
    try HostPath.check(stream, option: "--gdb", text)
    return stream
  }

  private func trace() throws(UsageError) -> SessionPlan.Trace? {
    guard let text = options.trace else {
      guard let path = options.traceFile else { return nil }
      throw UsageError("--trace-file", path, because: "needs --trace")
    }
    guard let subsystems = TraceSubsystems(text) else {
      throw UsageError("--trace", text, allowed: TraceSubsystems.list)
    }
    guard let path = options.traceFile else {
      throw UsageError("--trace", text, because: "needs --trace-file")
    }
    let name = options.traceFormat ?? Tracer.Format.text.rawValue
    guard let format = Tracer.Format(rawValue: name) else {
      throw UsageError("--trace-format", name, allowed: "text or binary")
    }
    return SessionPlan.Trace(subsystems: subsystems, path: path, format: format)
  }

  private func monitor() throws(UsageError) -> StreamSpecification {
    guard let text = options.monitor else { return .none }
    let stream = try? StreamSpecification(text, option: "--monitor", for: .serial)
    switch stream {
    case .none?: return .none
    case .stdio?:
      if options.serial.contains(where: { $0 == "stdio" || $0 == "mon:stdio" }) {
        throw UsageError("--monitor", text, because: "is taken by a serial port")
      }
      return .stdio
    case .unix?:
      let stream = try StreamSpecification(text, option: "--monitor", for: .serial)
      try HostPath.check(stream, option: "--monitor", text)
      return stream
    default: throw UsageError("--monitor", text, allowed: "stdio, unix:PATH or none")
    }
  }

  // MARK: Firmware or kernel

  private func chooseCode(_ configuration: inout MachineConfiguration) throws(UsageError) {
    let starters = [
      ("--kernel", options.kernel != nil), ("--bios", options.bios != nil),
      ("--demo", options.demo),
    ].filter(\.1).map(\.0)
    guard starters.count <= 1 else {
      throw UsageError("\(starters[0]) and \(starters[1]): only one of them can start the machine")
    }
    let isUEFI = try wantsUEFI(starters.first { $0 != "--bios" })
    if let path = options.vgaBIOS {
      try HostPath.checkReadable(path, option: "--vga-bios")
      configuration.videoROMPath = path
    }
    if let kernel = try kernel() {
      configuration.kernel = kernel
    } else if options.demo {
      configuration.firmware = .bytes(DemoROM.image)
    } else if isUEFI {
      configuration.firmware = .flash(try flash())
      if configuration.videoROMPath == nil {
        configuration.videoROMPath = firmware.path(of: FirmwareSearch.videoBIOSName)
      }
    } else if let path = options.bios {
      try HostPath.checkReadable(path, option: "--bios")
      configuration.firmware = .file(path)
      if configuration.videoROMPath == nil {
        configuration.videoROMPath = firmware.path(of: FirmwareSearch.videoBIOSName)
      }
    } else {
      configuration.firmware = .file(
        try firmware.requiredPath(of: FirmwareSearch.biosName, option: "--bios"))
      if configuration.videoROMPath == nil {
        configuration.videoROMPath = try firmware.requiredPath(
          of: FirmwareSearch.videoBIOSName, option: "--vga-bios")
      }
    }
  }

  private func kernel() throws(UsageError) -> MachineConfiguration.Kernel? {
    guard let path = options.kernel else {
      let dependent = [
        ("--initrd", options.initrd), ("--append", options.append),
        ("--module", options.module.first),
      ]
      for case (let option, let value?) in dependent {
        throw UsageError(option, value, because: "is only of use with --kernel")
      }
      return nil
    }
    try HostPath.checkReadable(path, option: "--kernel")
    var kernel = MachineConfiguration.Kernel(path: path)
    if let initrd = options.initrd {
      try HostPath.checkReadable(initrd, option: "--initrd")
      kernel.initrdPath = initrd
    }
    for module in options.module { try HostPath.checkReadable(module, option: "--module") }
    kernel.modulePaths = options.module
    kernel.commandLine = options.append ?? ""
    return kernel
  }

  // MARK: Drives

  private static let secondaryMaster = 2

  private func drives() throws(UsageError) -> [MachineConfiguration.Drive?] {
    var slots: [MachineConfiguration.Drive?] = [nil, nil, nil, nil]
    let named = [
      ("--hda", options.hda), ("--hdb", options.hdb), ("--hdc", options.hdc),
      ("--hdd", options.hdd),
    ]
    for (index, (option, path)) in named.enumerated() {
      if let path { slots[index] = try disk(path, option: option) }
    }
    if let path = options.cdrom {
      guard slots[Self.secondaryMaster] == nil else {
        throw UsageError("--cdrom", path, because: "its place is taken by --hdc")
      }
      slots[Self.secondaryMaster] = try cdrom(path)
    }
    for path in options.disk {
      guard let free = slots.firstIndex(where: { $0 == nil }) else {
        throw UsageError("--disk", path, because: "all four drive places are taken")
      }
      slots[free] = try disk(path, option: "--disk")
    }
    return slots
  }

  private func disk(_ path: String, option: String) throws(UsageError) -> MachineConfiguration.Drive
  {
    var drive = MachineConfiguration.Drive(kind: .disk, path: path)
    drive.isReadOnly = options.readOnly
    drive.isSnapshot = options.snapshot
    do {
      _ = try RawImage(path: path, readOnly: options.readOnly || options.snapshot)
    } catch {
      throw UsageError(option, path, because: error.reason)
    }
    return drive
  }

  private func cdrom(_ path: String) throws(UsageError) -> MachineConfiguration.Drive {
    if path == "none" { return MachineConfiguration.Drive(kind: .cdrom, path: nil) }
    do { _ = try CDImage(path: path) } catch {
      throw UsageError("--cdrom", path, because: error.reason)
    }
    return MachineConfiguration.Drive(kind: .cdrom, path: path)
  }

  private func floppies() throws(UsageError) -> [MachineConfiguration.Drive?] {
    var paths = [options.fda, options.fdb]
    for path in options.floppy {
      guard let free = paths.firstIndex(where: { $0 == nil }) else {
        throw UsageError("--floppy", path, because: "both diskette drives are taken")
      }
      paths[free] = path
    }
    // A machine with a drive B has a drive A.
    if paths[1] != nil && paths[0] == nil { paths[0] = "none" }
    var drives: [MachineConfiguration.Drive?] = []
    for (index, path) in paths.enumerated() {
      guard let path else { break }
      let isNamed = (index == 0 ? options.fda : options.fdb) != nil
      drives.append(
        try floppy(path, option: isNamed ? (index == 0 ? "--fda" : "--fdb") : "--floppy"))
    }
    return drives
  }

  private func floppy(
    _ path: String, option: String
  ) throws(UsageError) -> MachineConfiguration.Drive {
    var drive = MachineConfiguration.Drive(kind: .floppy, path: path == "none" ? nil : path)
    drive.isReadOnly = options.readOnly
    drive.isSnapshot = options.snapshot
    guard drive.path != nil else { return drive }
    let sectors: UInt64
    do {
      sectors = try RawImage(path: path, readOnly: options.readOnly || options.snapshot).sectorCount
    } catch {
      throw UsageError(option, path, because: error.reason)
    }
    guard sectors <= Self.largestDiskette else {
      throw UsageError(option, path, because: "is larger than any diskette (2880 KiB)")
    }
    return drive
  }

  /// Sectors of a 2.88 MB diskette.
  private static let largestDiskette: UInt64 = 5760

  // MARK: Streams

  private static let serialPortLimit = 4

  private func streams() throws(UsageError) -> (
    serial: [StreamSpecification], debugConsole: StreamSpecification,
    firmwareConsole: StreamSpecification
  ) {
    guard options.serial.count <= Self.serialPortLimit else {
      throw UsageError(
        "--serial", options.serial[Self.serialPortLimit],
        because: "there are only \(Self.serialPortLimit) serial ports")
    }
    var serial: [StreamSpecification] = []
    for text in options.serial {
      let stream = try StreamSpecification(text, option: "--serial", for: .serial)
      if stream != .none && serial.contains(stream) {
        throw UsageError("--serial", text, because: "is taken by another serial port")
      }
      try HostPath.check(stream, option: "--serial", text)
      serial.append(stream)
    }
    if serial.isEmpty {
      let isTaken = defaultSerial == .stdio && options.monitor == "stdio"
      serial = [isTaken ? .none : defaultSerial]
    }
    return (
      serial, try log(options.debugcon, "--debugcon"),
      try log(options.firmwareLog, "--firmware-log")
    )
  }

  private func log(_ text: String?, _ option: String) throws(UsageError) -> StreamSpecification {
    guard let text else { return .none }
    let stream = try StreamSpecification(text, option: option, for: .log)
    try HostPath.check(stream, option: option, text)
    return stream
  }

  private func controlPath() throws(UsageError) -> String? {
    guard let text = options.control, text != "none" else { return nil }
    guard case .unix(let path) = try StreamSpecification(text, option: "--control", for: .serial)
    else { throw UsageError("--control", text, allowed: "unix:PATH or none") }
    try HostPath.check(.unix(path), option: "--control", text)
    return path
  }

  /// What people call this machine: the name of what it boots.
  private var title: String {
    if options.demo { return "demo" }
    let path =
      options.kernel ?? options.cdrom ?? options.hda ?? options.disk.first ?? options.floppy.first
      ?? options.fda
      ?? options.bios ?? (options.firmware == "uefi" ? "UEFI" : "")
    return (path as NSString).lastPathComponent
  }
}

import Accel
import IEM

/// The board of an i440FX/PIIX3 PC: the only place that knows addresses and wiring.
///
/// Who is where: see Board+Ports (I/O ports), Board+Memory (physical address map), Board+PCI
/// (slots), Board+Drives (media).
package final class Board {
  package let configuration: MachineConfiguration
  package let clock: MachineClock
  package let events: EventQueue
  package let memory: GuestMemory
  package let ports = PortBus()
  package let mmio = MemoryBus()

  // Interrupts.
  package let pic = InterruptControllerPair()
  package let apicBus = APICBus()
  package let ioapic: IOAPIC82093
  package let interrupts: InterruptRouter
  /// Told of accesses of ports and device registers while a debugger wants it.
  var accessProbe: (any AccessProbe)?
  package private(set) var processors: [ProcessorNode] = []
  package let engines: EngineSelector
  /// Of the machine's time-stamp counter, in hertz.
  package private(set) var timestampFrequency: UInt64 = 1_000_000_000
  /// The processor that runs now: whose local APIC answers at the APIC page.
  package var current = 0
  let coprocessorError: CoprocessorErrorRegister

  // ISA devices.
  package let pit: IntervalTimer8254
  package let speakerControl: SystemControlPort61
  package let rtc: RealTimeClockMC146818
  package let hpet: HighPrecisionEventTimer
  package let port92: SystemControlPort92
  package let keyboard: PS2Keyboard
  package let mouse: PS2Mouse
  package let keyboardController: KeyboardController8042
  package let typer: KeyboardTyper
  package let serialPorts: [SerialPort16550]
  /// LPT1, if the machine has one.
  package let parallelPort: ParallelPort?
  package let debugPorts: DebugPorts
  let debugExit: ISADebugExit
  package let dma: DMAController8237
  package let floppyDrives: [FloppyDrive]
  package let floppyController: FloppyController82077AA
  package let media: RemovableMedia
  package let firmwareConfig: FirmwareConfig
  package let sound: SoundMixer
  let speaker: PCSpeaker
  package let soundBlaster: SoundBlaster16?
  let legacyTimers: LegacyReplacementSwitch

  // PCI devices.
  package let pci: PCIBus
  let pciMapper: PCIMapper
  package let hostBridge: HostBridgeI440FX
  package let isaBridge: ISABridgePIIX3
  package let powerManagement: PowerManagementPIIX4
  package let ideFunction: PCIFunction
  package let ide: IDEController
  package let cdroms: [ATAPIDrive]
  let disks: [ATADrive]
  package let audio: AudioController82801AA?
  package let usb: UHCIController?
  package let tablet: USBTablet?
  package let vgaFunction: PCIFunction
  package let vga: VGAAdapter
  package let vgaRegisters: VGARegisterWindow
  package let display: DisplayRenderer

  package var random: SeededRandom
  /// Firmware image and video ROM, as mapped.
  var firmwareROM: ROM?
  var videoROM: ROM?
  /// UEFI's code and its variables, when the firmware is in flash.
  package internal(set) var flash: [FlashMemoryCFI] = []
  let shadow = ShadowArea()
  /// Bases of 16 KiB blocks whose writes reach RAM while reads come from ROM.
  var shadowWrites: Set<UInt64> = []

  /// The guest wants something of the whole machine. Called in the middle of an instruction.
  package var onRequest: ((Request) -> Void)?
  package enum Request: Equatable, Sendable {
    case powerOff
    case reset
    case debugExit(UInt32)
  }
  /// A processor was sent something: an idle one may have to run.
  package var onProcessorSignal: (() -> Void)?

  /// Where the machine's byte streams go.
  /// Who hears of the host's failures with images.
  let storageFailure: (String) -> Void

  package struct Backends {
    package var serial: [any ByteSink]
    /// The printer at LPT1; nil: the machine has no such port.
    package var parallel: (any ByteSink)?
    package var debugConsole: any ByteSink
    package var firmwareConsole: any ByteSink
    /// Nil: nobody listens, and no sound is made.
    package var audio: (any AudioSink)?
    /// Gets a line for people when the host fails an image: the disk is full, a file has shrunk.
    package var storageFailure: (String) -> Void
    package init(
      serial: [any ByteSink] = [], parallel: (any ByteSink)? = nil,
      debugConsole: any ByteSink = NullSink(), firmwareConsole: any ByteSink = NullSink(),
      audio: (any AudioSink)? = nil, storageFailure: @escaping (String) -> Void = { _ in }
    ) {
      self.storageFailure = storageFailure
      self.audio = audio
      self.serial = serial
      self.parallel = parallel
      self.debugConsole = debugConsole
      self.firmwareConsole = firmwareConsole
    }
  }

  deinit {
    memory.bus = nil
    vgaFunction.memory = nil
    ideFunction.ports = nil
    pci.resetControl = nil
    // Devices refer to buses and engines to their nodes: all of it goes when these let go.
    for node in processors { node.detach() }
    ports.unmapAll()
    mmio.unmapAll()
    sound.removeSources()
  }

  package init(_ configuration: MachineConfiguration, backends: Backends) throws {
    try configuration.validate()
    let configuration = configuration.preparedForTimeline()
    self.configuration = configuration
    storageFailure = backends.storageFailure
    let clock = MachineClock(mode: configuration.clock)
    self.clock = clock
    let events = EventQueue(clock: clock)
    self.events = events
    random = SeededRandom(seed: configuration.seed)
    let ramSize = UInt64(configuration.memoryMiB) << 20
    memory = try GuestMemory(
      ramSize: ramSize, addressSpace: AddressMap.addressSpace(ramSize: ramSize))

    ioapic = IOAPIC82093(bus: apicBus)
    interrupts = InterruptRouter(pic: pic, ioapic: ioapic)
    coprocessorError = CoprocessorErrorRegister(line: interrupts.line(13))
    legacyTimers = LegacyReplacementSwitch(timer: interrupts.line(0), clock: interrupts.line(8))
    pit = IntervalTimer8254(output: InterruptLine(legacyTimers, 0), queue: events)
    speakerControl = SystemControlPort61(timer: pit)
    rtc = RealTimeClockMC146818(
      startSeconds: configuration.startDate, line: InterruptLine(legacyTimers, 8), queue: events)
    let ioapicLines = (0..<24).map { [ioapic] in InterruptLine(ioapic, $0) }
    hpet = HighPrecisionEventTimer(
      lines: ioapicLines, legacyTimerLine: interrupts.line(0),
      legacyClockLine: interrupts.line(8), queue: events)
    port92 = SystemControlPort92(isA20EnabledAtReset: true)
    keyboard = PS2Keyboard(events: events)
    mouse = PS2Mouse(events: events)
    keyboardController = KeyboardController8042(
      keyboardLine: interrupts.line(1), auxiliaryLine: interrupts.line(12), events: events,
      keyboard: keyboard, auxiliary: mouse)
    typer = KeyboardTyper(keyboard: keyboard, events: events)
    var serialPorts: [SerialPort16550] = []
    for (index, irq) in [4, 3, 4, 3].enumerated() where index < max(1, backends.serial.count) {
      serialPorts.append(
        SerialPort16550(
          name: "com\(index + 1)", line: interrupts.line(irq), events: events,
          output: index < backends.serial.count ? backends.serial[index] : NullSink()))
    }
    self.serialPorts = serialPorts
    let printerLine = interrupts.line(7)
    parallelPort = backends.parallel.map { ParallelPort(line: printerLine, output: $0) }
    debugPorts = DebugPorts(
      console: backends.debugConsole, firmwareConsole: backends.firmwareConsole)
    var exit: (UInt32) -> Void = { _ in }
    debugExit = ISADebugExit { exit($0) }
    firmwareConfig = FirmwareConfig(memory: memory)
    dma = DMAController8237(memory: memory)
    let drives = try DriveBay(
      configuration, events: events, report: backends.storageFailure)
    floppyDrives = drives.floppies
    media = RemovableMedia(configuration, drives: drives)
    floppyController = FloppyController82077AA(
      line: interrupts.line(6), events: events, dma: dma, drives: drives.floppies)

    let sound = SoundMixer(events: events, sink: backends.audio)
    self.sound = sound
    speaker = PCSpeaker(mixer: sound)
    let soundLines = Dictionary(
      uniqueKeysWithValues: [9, 5, 7, 10].map { [interrupts] in (UInt8($0), interrupts.line($0)) })
    soundBlaster =
      configuration.soundCards.contains(.sb16)
      ? SoundBlaster16(lines: soundLines, dma: dma, events: events, mixer: sound) : nil
    audio =
      configuration.soundCards.contains(.ac97)
      ? AudioController82801AA(memory: memory, events: events, mixer: sound) : nil

    tablet = configuration.hasTablet ? USBTablet(clock: clock) : nil
    usb = configuration.hasTablet ? UHCIController(memory: memory, events: events) : nil
    if let tablet { usb?.attach(tablet, port: 0) }

    pciMapper = PCIMapper(ports: ports, mmio: mmio, memory: memory)
    isaBridge = ISABridgePIIX3(interrupts: interrupts.makeSink())
    pci = PCIBus(addressSpace: pciMapper, pirqs: isaBridge)
    hostBridge = HostBridgeI440FX(memoryMiB: configuration.memoryMiB)
    powerManagement = PowerManagementPIIX4(sci: interrupts.line(9), events: events)
    cdroms = drives.cdroms
    disks = drives.slots.compactMap { $0 as? ATADrive }
    ide = IDEController(
      memory: memory, primaryLine: interrupts.line(14), secondaryLine: interrupts.line(15),
      primary: .init(drives.slots[0], drives.slots[1]),
      secondary: .init(drives.slots[2], drives.slots[3]))
    ideFunction = Self.makeIDEFunction()
    let videoBytes = configuration.videoMemoryMiB << 20
    let videoMemory = try VideoMemory(
      borrowing: try memory.allocateRegion(size: videoBytes), byteCount: videoBytes)
    vga = VGAAdapter(clock: clock, memory: videoMemory)
    vgaRegisters = VGARegisterWindow(adapter: vga)
    display = DisplayRenderer(adapter: vga)
    vgaFunction = Self.makeVGAFunction(videoBytes: UInt64(videoBytes))

    engines = try EngineSelector(configuration, memory: memory)
    try loadROMs()
    memory.bus = self  // `deinit` clears it
    let model = engines.limit(configuration.cpu)
    for index in 0..<configuration.processorCount {
      let apic = LocalAPIC(
        .init(id: UInt32(index), isBootstrap: index == 0), bus: apicBus, queue: events,
        tscNow: { [unowned self] in timestampCounter() },
        nanosecondsAtTSC: { [unowned self] in nanoseconds(atTimestamp: $0) })
      let node = try ProcessorNode(
        index: index, apic: apic, board: self, memory: memory, cpu: model, engines: engines)
      if let engine = node.engine as? KVMEngine { timestampFrequency = engine.timestampFrequency }
      processors.append(node)
    }
    // Without counting references, because a deterministic machine's clock asks at each access to a
    // timer. The clock is the board's, as they are.
    let nodes = processors.map { Unmanaged.passUnretained($0) }
    clock.instructionCount = {
      var sum: UInt64 = 0
      for node in nodes { sum &+= node._withUnsafeGuaranteedRef { $0.retired } }
      return sum
    }
    exit = { [unowned self] in onRequest?(.debugExit($0)) }
    mapMemory()
    mapPorts()
    attachPCI()
    connect()
    describeToFirmware()
    vga.enterTextMode()
  }

  private static let nanosecondsPerSecond: UInt64 = 1_000_000_000

  /// The time-stamp counter: guest time at its frequency.
  package func timestampCounter() -> UInt64 {
    scale(clock.nanoseconds, timestampFrequency, Self.nanosecondsPerSecond)
  }

  private func nanoseconds(atTimestamp value: UInt64) -> UInt64 {
    scale(value, Self.nanosecondsPerSecond, timestampFrequency)
  }

  /// `value * numerator / denominator`; all ones when that is too much.
  private func scale(_ value: UInt64, _ numerator: UInt64, _ denominator: UInt64) -> UInt64 {
    if numerator == denominator { return value }
    let product = value.multipliedFullWidth(by: numerator)
    guard product.high < denominator else { return .max }
    return denominator.dividingFullWidth(product).quotient
  }

  /// The wires that are not interrupt lines.
  private func connect() {
    pic.onOutputChange = { [unowned self] level in
      processors[0].apic.setLINT0(level: level)
      ioapic.setLine(0, level: level)
      processors[0].updateInterruptLine()
    }
    hpet.onLegacyReplacementChange = { [unowned self] in legacyTimers.isReplaced = $0 }
    // One gate with two switches: the last one moved decides, and both show it.
    port92.onA20Change = { [unowned self] in
      keyboardController.noteA20($0)
      setA20($0)
    }
    port92.onFastReset = { [unowned self] in onRequest?(.reset) }
    keyboardController.onA20Change = { [unowned self] in
      port92.noteA20($0)
      setA20($0)
    }
    keyboardController.onResetRequest = { [unowned self] in onRequest?(.reset) }
    isaBridge.onReset = { [unowned self] _ in onRequest?(.reset) }
    powerManagement.onSoftOff = { [unowned self] in onRequest?(.powerOff) }
    speakerControl.onSpeakerChange = { [speaker] in speaker.set($0, at: $1) }
    if configuration.firmware == .none { processors[0].apic.enterVirtualWireMode() }
  }

  private func setA20(_ open: Bool) {
    for processor in processors { processor.engine.setA20(enabled: open) }
  }

  /// The RESET line: every device and processor as after power-on; RAM keeps its contents.
  package func reset() {
    typer.cancel()
    for resettable in stateful { resettable.reset() }
    // A kernel that is started without firmware finds what a video BIOS would have left.
    vga.enterTextMode()
    for node in processors {
      node.apic.reset()
      node.engine.reset()
      if node.index != 0 { node.engine.signalINIT(waitForStartup: true) }
      node.updateInterruptLine()
    }
    setA20(true)
    if configuration.firmware == .none { processors[0].apic.enterVirtualWireMode() }
    current = 0
  }

  /// Media whose old contents can be had back.
  var journaledMedia: [JournaledMedium] {
    disks.compactMap { $0.medium as? JournaledMedium }
      + floppyDrives.compactMap { $0.medium as? JournaledMedium }
  }

  /// Every device with state, interrupt controllers last because devices drive their lines.
  package var stateful: [any StatefulDevice] {
    var devices: [any StatefulDevice] = [
      pit, speakerControl, rtc, hpet, port92, keyboard, mouse, keyboardController, debugPorts,
      dma, floppyController, firmwareConfig, pci, hostBridge.function, isaBridge.function,
      isaBridge, coprocessorError, powerManagement.function, powerManagement, ideFunction, ide,
      vgaFunction, vga,
    ]
    devices += serialPorts
    if let parallelPort { devices.append(parallelPort) }
    if let soundBlaster { devices.append(soundBlaster) }
    if let usb { devices += [usb.function, usb] as [any StatefulDevice] }
    if let tablet { devices.append(tablet) }
    if let audio { devices += [audio.function, audio] as [any StatefulDevice] }
    devices += flash
    devices += [pic, ioapic] as [any StatefulDevice]
    return devices
  }
}

import IEM

/// A whole PC for tests, deterministic: time comes from the count of instructions, so each run of
/// the same images is the same. Disks are never written: what the guest writes is kept until the
/// end only. See docs/library.md. One thread at a time.
public final class Computer {
  public struct Configuration: Sendable {
    public var memoryMiB = 64
    public var processorCount = 1
    /// As `--cpu` takes it.
    public var cpu = CPUModel.defaultName
    /// What runs first: a firmware image of 64 KiB to 16 MiB, by file or by its bytes.
    public var firmwarePath: String?
    public var firmware: [UInt8]?
    public var videoBIOSPath: String?
    /// A bzImage or Multiboot kernel, without firmware.
    public var kernelPath: String?
    public var initrdPath: String?
    public var commandLine = ""
    /// Disk images, from the primary master on.
    public var diskPaths: [String] = []
    public init() {}
  }

  public enum Outcome: Equatable, Sendable {
    /// What `until` asked for has come.
    case reached
    case timeLimit
    case poweredOff
    /// The guest wrote this to port F4h.
    case debugExit(UInt32)
    /// With the report of the crash.
    case crashed(String)
  }

  public struct Failure: Error, CustomStringConvertible, Sendable {
    public var description: String
  }

  private let machine: VirtualMachine
  private let com1 = ByteCollector()
  private let portE9 = ByteCollector()
  /// How often `until` is asked, in guest time.
  private static let lookNanoseconds: UInt64 = 1_000_000

  public init(_ configuration: Configuration) throws {
    var inner = MachineConfiguration(cpu: try CPUModel.named(configuration.cpu), startDate: 0)
    inner.memoryMiB = configuration.memoryMiB
    inner.processorCount = configuration.processorCount
    inner.clock = .instructions(nanosecondsEach: 10)
    inner.videoROMPath = configuration.videoBIOSPath
    inner.engine = .iem
    if let bytes = configuration.firmware { inner.firmware = .bytes(bytes) }
    if let path = configuration.firmwarePath { inner.firmware = .file(path) }
    if let path = configuration.kernelPath {
      var kernel = MachineConfiguration.Kernel(path: path)
      kernel.initrdPath = configuration.initrdPath
      kernel.commandLine = configuration.commandLine
      inner.kernel = kernel
    }
    guard configuration.diskPaths.count <= inner.drives.count else {
      throw Failure(description: "\(configuration.diskPaths.count) disks: there are 4 places")
    }
    for (place, path) in configuration.diskPaths.enumerated() {
      var drive = MachineConfiguration.Drive(kind: .disk, path: path)
      drive.isSnapshot = true
      inner.drives[place] = drive
    }
    do {
      try inner.validate()
      machine = try VirtualMachine(
        inner, backends: .init(serial: [com1], debugConsole: portE9))
    } catch let error as ConfigurationError {
      throw Failure(description: error.description)
    } catch let error as MachineError {
      throw Failure(description: error.description)
    }
  }

  // MARK: Running

  /// Runs until the machine ends, the time is over, or what is waited for has come; may be called
  /// again while the machine has not ended.
  /// - Parameters:
  ///   - seconds: of guest time, from now.
  ///   - until: asked every millisecond of guest time.
  public func run(
    seconds: Double = 60, until: @escaping (Computer) -> Bool = { _ in false }
  ) throws -> Outcome {
    let start = machine.board.clock.nanoseconds
    let end = start &+ UInt64(max(0, min(seconds, 1e9)) * 1e9)
    var reached: Outcome?
    let timer = machine.board.events.makeTimer("library") { [unowned self] in
      let now = machine.board.clock.nanoseconds
      if until(self) { reached = .reached } else if now >= end { reached = .timeLimit }
      if reached == nil {
        lookAgain?(min(end, now &+ Self.lookNanoseconds))
      } else {
        machine.quit()
      }
    }
    lookAgain = { [unowned timer] in timer.arm(at: $0) }
    defer { lookAgain = nil }
    timer.arm(at: min(end, start &+ Self.lookNanoseconds))
    let exit = try machine.run()
    timer.disarm()
    if let reached {
      machine.exit = nil
      return reached
    }
    switch exit {
    case .powerOff, .quit, .replayed, .replayDiffers: return .poweredOff
    case .debugExit(let value): return .debugExit(value)
    // A checking mode is not asked for here.
    case .tripleFault(let report), .checkFailed(let report): return .crashed(report)
    }
  }

  private var lookAgain: ((UInt64) -> Void)?

  // MARK: Looking

  /// What the guest has written to COM1.
  public var serialOutput: String { com1.text }
  /// What it has written to port E9h.
  public var debugOutput: String { portE9.text }
  /// The screen's lines in text modes; none in graphics.
  public var screenText: [String] { TextScreen(machine.board.vga)?.lines ?? [] }
  public var guestNanoseconds: UInt64 { machine.board.clock.nanoseconds }

  public func state(of processor: Int = 0) -> ProcessorState {
    machine.debugger.state(of: processor)
  }

  public func setState(_ state: ProcessorState, of processor: Int = 0) {
    machine.debugger.setState(state, of: processor)
  }

  public func readPhysical(_ address: UInt64, count: Int) -> [UInt8] {
    machine.debugger.readPhysical(address, count: max(0, count))
  }

  /// Through a processor's page tables; up to the first byte that is not mapped.
  public func read(_ address: UInt64, count: Int, processor: Int = 0) -> [UInt8] {
    machine.debugger.readLinear(address, count: max(0, count), processor: processor)
  }

  /// - Returns: false when nothing there can be written.
  @discardableResult
  public func writePhysical(_ address: UInt64, _ bytes: [UInt8]) -> Bool {
    machine.debugger.writePhysical(address, bytes)
  }

  // MARK: Input

  /// Bytes for COM1.
  /// - Returns: how many it has taken; the rest when the guest has read them.
  public func send(_ text: String) -> Int {
    var count = 0
    for byte in text.utf8 {
      guard machine.board.serialPorts.first?.receive(byte) ?? false else { break }
      count += 1
    }
    return count
  }

  /// Types on the keyboard, as a person with a US layout.
  /// - Throws: for characters that have no key.
  public func type(_ text: String) throws {
    do throws(KeyTextError) {
      _ = machine.board.typer.type(.strokes(try KeyStroke.typing(text)))
    } catch { throw Failure(description: error.description) }
  }
}

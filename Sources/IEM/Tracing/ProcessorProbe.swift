/// What a debugger or a tracer can be told of a processor while it runs.
///
/// Each kind costs one test, in a place that is slow anyway, while nobody wants it. `instructions`
/// and `memory` change how the processor executes: one careful instruction at a time, and no
/// translations kept for data.
public struct ProbeKinds: OptionSet, Sendable, BitwiseCopyable {
  public var rawValue: UInt8
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Before and after every instruction.
  public static let instructions = Self(rawValue: 1 << 0)
  /// Loads and stores of data, not page walks.
  public static let memory = Self(rawValue: 1 << 1)
  /// Interrupts, exceptions and shutdown.
  public static let interrupts = Self(rawValue: 1 << 2)
  /// RDMSR and WRMSR.
  public static let modelSpecific = Self(rawValue: 1 << 3)
  /// Writes of CR0, CR3 and CR4.
  public static let control = Self(rawValue: 1 << 4)
  /// Changes of `OperatingMode`.
  public static let modes = Self(rawValue: 1 << 5)
  /// Code when it is decoded for the first time.
  public static let code = Self(rawValue: 1 << 6)
  /// Exceptions and INT n are not delivered: the probe is told, and asks the engine to stop. An
  /// exception leaves the processor at the instruction that raised it, INT n behind it.
  public static let caught = Self(rawValue: 1 << 7)
}

/// The modes of SDM vol. 3, figure 2-3, by what code in them is.
public enum OperatingMode: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case real
  case virtual8086
  case protected16
  case protected32
  case compatibility
  case long64
}

public enum InterruptKind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case exception
  /// From outside: INTR or NMI.
  case external
  /// INT n, INT3, INTO, INT1.
  case software
}

public enum ProbeEvent: Equatable, Sendable, BitwiseCopyable {
  /// The instruction at RIP, which lies at this linear address, comes next.
  case instruction(rip: UInt64, linear: UInt64, code: CodeBytes)
  /// The instruction has completed, or been replaced by an exception.
  case executed
  /// The value's low 8 bytes at most.
  case load(linear: UInt64, count: Int, value: UInt64)
  case store(linear: UInt64, count: Int, value: UInt64)
  /// The handler has been entered.
  case interrupt(vector: UInt8, kind: InterruptKind, errorCode: UInt32?, from: UInt64)
  /// With `caught`: instead of being delivered.
  case caughtException(GuestFault)
  case caughtInterrupt(vector: UInt8)
  /// Triple fault; the first exception's vector.
  case shutdown(vector: UInt8)
  case readMSR(index: UInt32, value: UInt64)
  case wroteMSR(index: UInt32, value: UInt64)
  case wroteControl(register: UInt8, old: UInt64, new: UInt64)
  case mode(from: OperatingMode, to: OperatingMode)
  /// Straight-line code was decoded, or one instruction executed alone.
  case code(linear: UInt64, byteCount: Int)
}

/// The bytes of one instruction.
public struct CodeBytes: Equatable, Sendable, BitwiseCopyable {
  /// Little-endian.
  public var low: UInt64
  public var high: UInt64
  public var count: UInt8

  public init(low: UInt64, high: UInt64, count: UInt8) {
    self.low = low
    self.high = high
    self.count = min(count, 15)
  }

  public init(_ bytes: some Sequence<UInt8>) {
    self.init(low: 0, high: 0, count: 0)
    for byte in bytes where count < 15 {
      if count < 8 {
        low |= UInt64(byte) << UInt64(count &* 8)
      } else {
        high |= UInt64(byte) << UInt64((count &- 8) &* 8)
      }
      count += 1
    }
  }

  public var bytes: [UInt8] {
    (0..<UInt64(count)).map { index in
      UInt8(truncatingIfNeeded: index < 8 ? low >> (index * 8) : high >> ((index - 8) * 8))
    }
  }
}

/// An engine that can tell what it does.
public protocol ProbedEngine: ExecutionEngine {
  /// Whom to tell what; replaces what was set before. Between runs only.
  func setProbe(_ probe: (any ProcessorProbe)?, for kinds: ProbeKinds)
  /// Oldest first.
  var recentHistory: [HistoryEntry] { get }
}

/// Receives what happens; on the machine's thread, in the middle of an instruction: it may look,
/// and ask the engine to stop, but change nothing.
public protocol ProcessorProbe: AnyObject {
  func processorDid(_ event: ProbeEvent)
}

/// Gives the probe a fixed place behind an unmanaged pointer.
final class ProbeBox {
  let probe: any ProcessorProbe
  init(_ probe: any ProcessorProbe) { self.probe = probe }
}

extension Processor {
  @inline(never) func tell(_ event: ProbeEvent) {
    probe?._withUnsafeGuaranteedRef { $0.probe.processorDid(event) }
  }

  /// Derived, not what is used to execute: `mode` is.
  public var operatingMode: OperatingMode {
    if !isProtected { return .real }
    if isVirtual8086 { return .virtual8086 }
    if isLongMode { return mode == .bits64 ? .long64 : .compatibility }
    return mode == .bits16 ? .protected16 : .protected32
  }

  @inline(never) mutating func noteMode() {
    let now = operatingMode
    guard now != lastOperatingMode else { return }
    let before = lastOperatingMode
    lastOperatingMode = now
    if probes.contains(.modes) { tell(.mode(from: before, to: now)) }
  }

  @inline(never) mutating func tellInstruction(_ instruction: DecodedInstruction) {
    let linear = codeAddress(rip).linear
    if probes.contains(.code) {
      tell(.code(linear: linear, byteCount: Int(instruction.length)))
    }
    if probes.contains(.instructions) {
      let code = codeBytes(at: linear, count: Int(instruction.length))
      tell(.instruction(rip: rip, linear: linear, code: code))
    }
  }

  /// What was just fetched, so nothing here can fault.
  private mutating func codeBytes(at linear: UInt64, count: Int) -> CodeBytes {
    var buffer = InlineArray<2, UInt64>(repeating: 0)
    let inPage = min(count, 4096 - Int(linear & 0xFFF))
    let next = linear &+ UInt64(inPage)
    let first = try? fetchPhysical(linear)
    let second = count > inPage ? try? fetchPhysical(next & ripMask) : nil
    withUnsafeMutableBytes(of: &buffer) { bytes in
      guard let base = bytes.baseAddress else { return }
      memory._withUnsafeGuaranteedRef { memory in
        if let first { memory.readWithinPage(first, into: base, count: inPage) }
        if let second {
          memory.readWithinPage(second, into: base + inPage, count: count - inPage)
        }
      }
    }
    return CodeBytes(low: buffer[0], high: buffer[1], count: UInt8(count))
  }

  @inline(never) func tellAccess<T: BitwiseCopyable>(
    _ address: UInt64, _ value: T, write: Bool
  ) {
    let count = MemoryLayout<T>.size
    var low: UInt64 = 0
    withUnsafeBytes(of: value) { bytes in
      for index in 0..<min(count, 8) { low |= UInt64(bytes[index]) << UInt64(index * 8) }
    }
    tell(
      write
        ? .store(linear: address, count: count, value: low)
        : .load(linear: address, count: count, value: low))
  }
}

extension SoftwareEngine: ProbedEngine {
  public func setProbe(_ probe: (any ProcessorProbe)?, for kinds: ProbeKinds) {
    let kinds = probe == nil ? [] : kinds
    let old = cpu.pointee.probes
    probeBox = probe.map(ProbeBox.init)
    cpu.pointee.probe = probeBox.map { Unmanaged.passUnretained($0) }
    cpu.pointee.probes = kinds
    cpu.pointee.lastOperatingMode = cpu.pointee.operatingMode
    // What is decoded already would never be reported.
    if kinds.contains(.code) && !old.contains(.code) { blocks.dropAll() }
    if kinds.contains(.memory) != old.contains(.memory) { cpu.pointee.flushTLB() }
  }

  /// What has run lately, oldest first: the starts of blocks as the run loop found them (chains of
  /// blocks that follow one another without it are one entry), instructions that were executed
  /// alone, and every interrupt and exception.
  public var recentHistory: [HistoryEntry] {
    let count = UInt64(HistoryEntry.ringCount)
    let end = cpu.pointee.historyCount
    let start = end > count ? end - count : 0
    return (start..<end).map { cpu.pointee.history[Int($0 & (count - 1))] }
  }
}

/// An entry of the ring that every processor keeps for the case that the guest crashes.
public struct HistoryEntry: Equatable, Sendable, BitwiseCopyable {
  public var rip: UInt64 = 0
  /// Of the code segment; zero in 64-bit mode.
  public var base: UInt64 = 0
  public var retired: UInt64 = 0
  public var what = What.block
  public var mode = ProcessorMode.bits16
  /// Of an interrupt or exception.
  public var vector: UInt8 = 0

  public enum What: UInt8, Sendable, BitwiseCopyable {
    case block
    case instruction
    /// `rip` is where the processor was; the handler follows.
    case exception
    case interrupt
  }

  static let ringCount = 256
}

extension Processor {
  /// Adds to the ring.
  @inline(__always) mutating func record(
    _ what: HistoryEntry.What, _ rip: UInt64, vector: UInt8 = 0
  ) {
    let place = Int(truncatingIfNeeded: historyCount) & (HistoryEntry.ringCount &- 1)
    history[place] = HistoryEntry(
      rip: rip, base: segments[unchecked: Int(SegmentRegister.cs.rawValue)].base, retired: retired,
      what: what, mode: mode, vector: vector)
    historyCount &+= 1
  }
}

/// A translation that a processor keeps.
public struct CachedTranslation: Equatable, Sendable {
  public enum Kind: String, Sendable {
    case userData = "user data"
    case supervisorData = "supervisor data"
    /// Supervisor data where SMAP applies.
    case protectedData = "supervisor data under SMAP"
    case userCode = "user code"
    case supervisorCode = "supervisor code"
    /// In the shadow table of the present address space, for accesses of every kind.
    case shadow = "shadow table"

    public var isUser: Bool { self == .userData || self == .userCode }
    public var isCode: Bool { self == .userCode || self == .supervisorCode }
  }
  public var kind: Kind
  /// Of pages.
  public var linear: UInt64
  public var physical: UInt64
  /// Without another walk.
  public var isWritable: Bool
  /// What an entry of the shadow table says about all levels; nil for other kinds.
  public var rights: Rights?

  public struct Rights: Equatable, Sendable {
    public var isUser: Bool
    public var isWritable: Bool
    public var isExecutable: Bool
    public var isDirty: Bool
  }
}

/// An engine whose kept translations can be compared with the page tables.
public protocol TranslationInspecting: ExecutionEngine {
  var cachedTranslations: [CachedTranslation] { get }
}

extension SoftwareEngine: TranslationInspecting {
  public var cachedTranslations: [CachedTranslation] {
    let arrays: [(Int, CachedTranslation.Kind)] = [
      (TLB.user, .userData), (TLB.supervisor, .supervisorData),
      (TLB.supervisorSMAP, .protectedData),
    ]
    var list: [CachedTranslation] = []
    for (array, kind) in arrays {
      for index in 0..<TLB.entryCount {
        let entry = cpu.pointee.tlbBase[array * TLB.entryCount + index]
        guard entry.readTag & 0xFFF == 0 else { continue }
        list.append(
          CachedTranslation(
            kind: kind, linear: entry.readTag, physical: entry.physical,
            isWritable: entry.writeTag == entry.readTag))
      }
    }
    for index in 0..<TLB.entryCount {
      let entry = cpu.pointee.fetchTLB[index]
      guard entry.tag & 1 == 0 else { continue }
      list.append(
        CachedTranslation(
          kind: entry.tag & 2 != 0 ? .userCode : .supervisorCode, linear: entry.tag & ~0xFFF,
          physical: entry.physical, isWritable: false))
    }
    return list + shadowTranslations
  }

  /// What the shadow table has for the present address space.
  private var shadowTranslations: [CachedTranslation] {
    guard cpu.pointee.cr0 & CR0.pg != 0 else { return [] }
    let id = cpu.pointee.spaces.pointee.current.pointee.id
    var list: [CachedTranslation] = []
    for index in 0..<ShadowEntry.count {
      let entry = cpu.pointee.spaces.pointee.shadow[index]
      // Linear addresses are canonical: the top bits that the key has lost follow from bit 47.
      let page = entry.key >> 28
      let linear = UInt64(bitPattern: Int64(bitPattern: page << 28) >> 16)
      guard entry.key != 0, entry.key == ShadowEntry.key(linear, id) else { continue }
      let rights = PageRights(rawValue: entry.value & PageRights.mask)
      list.append(
        CachedTranslation(
          kind: .shadow, linear: linear, physical: entry.value & ~PageRights.mask,
          isWritable: rights.contains([.writable, .dirty]),
          rights: .init(
            isUser: rights.contains(.user), isWritable: rights.contains(.writable),
            isExecutable: !rights.contains(.noExecute), isDirty: rights.contains(.dirty))))
    }
    return list
  }
}

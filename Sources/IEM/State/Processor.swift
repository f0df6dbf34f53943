import Synchronization

/// The hot state of one virtual processor. Plain bits only: the run loop and the handlers reach
/// it through one pointer, so nothing in here is reference-counted, and it cannot be copied: the
/// compiler copied all of it to call a method that only reads. It lives at a stable heap
/// address owned by `SoftwareEngine`; save and restore go through `ProcessorState`.
public struct Processor: ~Copyable {
  /// First, so that the general registers are at offset 0; reached through the `InPlace` members.
  private var arrays = Arrays()

  struct Arrays: BitwiseCopyable {
    var registers = InlineArray<19, UInt64>(repeating: 0)
    var segments = InlineArray<8, Segment>(repeating: Segment())
    var debug = InlineArray<8, UInt64>(repeating: 0)
    var pdptes = InlineArray<4, UInt64>(repeating: 0)
    var masks = InlineArray<8, UInt64>(repeating: 0)
    var vectors = InlineArray<256, UInt64>(repeating: 0)
  }

  /// RAX…R15 at 0–15; `nextRIP` at 16, so that RIP-relative addressing needs no special case;
  /// zero at 17, the "no register" of address computation; `blockRIP` at 18.
  public let registers: InPlace<UInt64>
  /// The address of the instruction being executed (between instructions: the next one).
  public var rip: UInt64 = 0xFFF0

  // Status flags: see Flags.swift. `rflags` alone is not RFLAGS; read `flags`.
  var rflags: UInt64 = 2
  var flagResult: UInt64 = 0
  var flagLeft: UInt64 = 0
  var flagRight: UInt64 = 0
  var flagKind: FlagKind = .stored

  // The threaded tier; see Threaded/Operation.swift.
  /// Instructions that may still run after the present block.
  var countdown: Int64 = 0
  /// `retired` when `countdown` has come down to zero.
  var sliceEnd: UInt64 = 0
  /// A stub that was executed and wants to become a link, or zero.
  var pendingLink: UInt64 = 0
  /// What entries of the jump cache must be tagged with to be valid now.
  var jumpTag: UInt64 = 0
  var lastJumpTag: UInt64 = 0

  // Derived from CS, SS, CR0, EFER and RFLAGS by `updateMode()`.
  public internal(set) var mode: ProcessorMode = .bits16
  /// Current privilege level.
  public var cpl: UInt8 = 0
  /// Mask of the stack pointer bits in use: FFFFh, FFFF_FFFFh or all.
  var stackMask: UInt64 = 0xFFFF
  /// Real-address mode, or virtual-8086: segment registers hold paragraphs.
  var paragraphSegments = true

  /// What the run loop must look at before the next block.
  public internal(set) var attention: Attention = []
  /// Instructions completed since power-on.
  public var retired: UInt64 = 0
  /// What took time in this `run` but completed no instruction: parts of repeated ones, deliveries
  /// of interrupts. They count against the budget, so that none of them keeps the
  /// machine waiting.
  var unfinished: UInt64 = 0
  /// Set when the block being executed may be stale: leave it after this instruction.
  var leaveBlock = false
  /// The same, because decoded instructions were dropped. A repeated string instruction goes on
  /// all the same: it was decoded before it wrote.
  var codeDropped = false
  /// STI, MOV SS or POP SS was the last instruction.
  public var shadow: InterruptShadow = .none
  public var activity: Activity = .running
  /// Set from any thread: the run loop is to return soon.
  ///
  /// An atomic member has a second effect, without which the emulator is half as fast: it makes
  /// this type live in memory only, so that a method that reads gets the processor's address. The
  /// compiler passed all 3.5 KB by value otherwise, in fresh copies, even to the smallest getter.
  let stopRequest = Atomic<Bool>(false)
  /// An NMI is being handled: no further one until IRET.
  public var nmiBlocked = false
  public var nmiPending = false
  /// The level of the processor's interrupt input (INTR, or the local APIC's request).
  public var interruptLine = false
  /// DB trap conditions that the present instruction met (bits as in DR6), reported after it.
  var pendingDebug: UInt64 = 0
  /// What a debugger watches, owned by the engine; empty without one.
  var watches = UnsafeBufferPointer<DebugPoints.Watch>(start: nil, count: 0)
  /// Set with `Attention.hooks` by an access that the debugger watches.
  var watchMet: WatchMet?
  /// The instruction took away its own single-step trap, by entering a handler with TF clear.
  var singleStepDone = false
  /// A repeated string instruction stopped before its end; it will be executed again.
  var repeatPending = false
  /// Iterations that a repeated string instruction may do before it must return.
  var repeatLimit: UInt32 = 1 << 16

  // Segments and system registers.
  public let segments: InPlace<Segment>
  public var gdtr = DescriptorTableRegister()
  public var idtr = DescriptorTableRegister(base: 0, limit: 0x3FF)
  public var cr0: UInt64 = CR0.et | CR0.nw | CR0.cd
  public var cr2: UInt64 = 0
  public var cr3: UInt64 = 0
  public var cr4: UInt64 = 0
  public var efer: UInt64 = 0
  public var xcr0: UInt64 = 1
  /// DR0–DR3 at 0–3, DR6 at 6, DR7 at 7.
  public let debug: InPlace<UInt64>
  public var msr = ModelSpecificRegisters()
  public var pkru: UInt32 = 0

  // Floating point and vectors.
  public var fpu = FPUState()
  /// ZMM0–ZMM31, eight quadwords each; XMM and YMM are their low parts.
  public let vectors: InPlace<UInt64>
  public let masks: InPlace<UInt64>
  public var mxcsr: UInt32 = 0x1F80

  // Memory. The TLB pointers are owned by the engine.
  var tlb: UnsafeMutablePointer<TLBEntry>
  /// Arrays of the present address space; `tlb` is one of them, or `emptyTLB`.
  var tlbBase: UnsafeMutablePointer<TLBEntry>
  var fetchTLB: UnsafeMutablePointer<FetchTLBEntry>
  let emptyTLB: UnsafeMutablePointer<TLBEntry>
  let spaces: UnsafeMutablePointer<AddressSpaces>
  var walkPath = WalkPath()
  /// What `--check translation` found.
  var difference = TranslationDifference()
  let jumpCache: UnsafeMutablePointer<JumpEntry>
  let leaveOperation: UnsafeRawPointer
  let jumpContexts: UnsafeMutablePointer<JumpContext>
  let forms: DecodedForms
  /// Held by the engine for as long as this exists.
  let blocks: Unmanaged<BlockCache>
  let pageTable: UnsafeMutablePointer<PhysicalPage>
  /// PAE: the four page-directory pointers, loaded with CR3 as the manual says.
  let pdptes: InPlace<UInt64>
  let pageCount: UInt64
  /// Where the destination of a read-modify-write instruction lies; see `readForModify`.
  var modify = ModifyTarget()
  /// All ones, or all but bit 20 while the A20 gate is closed.
  public internal(set) var a20Mask: UInt64 = .max

  /// Features of the CPU model, as the decoder and CPUID see them.
  public var features: CPUFeatures
  let model: UnsafePointer<CPUModel>
  /// The machine around the processor. Held by the engine for as long as this exists.
  let environment: Unmanaged<EnvironmentBox>
  let memory: Unmanaged<GuestMemory>
  public var counters = Counters()
  /// The fault of the instruction that last returned `.fault`.
  var fault = GuestFault(vector: 0)

  // Tracing/ProcessorProbe.swift.
  /// What somebody wants to be told of.
  var probes: ProbeKinds = []
  /// For `ProbeKinds.modes`.
  var lastOperatingMode = OperatingMode.real
  /// Held by the engine.
  var probe: Unmanaged<ProbeBox>?
  /// The ring of what ran lately, owned by the engine, and how much has ever been put there.
  let history: UnsafeMutablePointer<HistoryEntry>
  var historyCount: UInt64 = 0
  /// Owned by the engine.
  let decodings: DecodeCache

  /// - Parameter place: where this processor will live; it is never moved from there.
  init(
    at place: UnsafeMutablePointer<Processor>, spaces: UnsafeMutablePointer<AddressSpaces>,
    jumps: JumpTables, blocks: BlockCache,
    memory: GuestMemory, model: UnsafePointer<CPUModel>, environment: EnvironmentBox,
    history: UnsafeMutablePointer<HistoryEntry>, decodings: DecodeCache
  ) {
    registers = InPlace(place, offset: MemoryLayout<Arrays>.offset(of: \.registers))
    segments = InPlace(place, offset: MemoryLayout<Arrays>.offset(of: \.segments))
    debug = InPlace(place, offset: MemoryLayout<Arrays>.offset(of: \.debug))
    vectors = InPlace(place, offset: MemoryLayout<Arrays>.offset(of: \.vectors))
    masks = InPlace(place, offset: MemoryLayout<Arrays>.offset(of: \.masks))
    pdptes = InPlace(place, offset: MemoryLayout<Arrays>.offset(of: \.pdptes))
    tlb = spaces.pointee.data
    tlbBase = spaces.pointee.data
    fetchTLB = spaces.pointee.fetch
    emptyTLB = spaces.pointee.empty
    self.spaces = spaces
    self.history = history
    self.decodings = decodings
    jumpCache = jumps.cache
    jumpContexts = jumps.contexts
    leaveOperation = UnsafeRawPointer(jumps.leaving)
    forms = blocks.forms
    self.blocks = Unmanaged.passUnretained(blocks)
    pageTable = memory.pages
    pageCount = memory.pageCount
    features = model.pointee.features
    self.model = model
    self.environment = Unmanaged.passUnretained(environment)
    self.memory = Unmanaged.passUnretained(memory)
  }

  public enum Activity: UInt8, Sendable, Codable, BitwiseCopyable {
    case running
    case halted
    /// An application processor before its start-up message.
    case waitingForStartup
    /// After a triple fault.
    case shutdown
  }

  public enum InterruptShadow: UInt8, Sendable, Codable, BitwiseCopyable {
    case none
    case sti
    case movSS
  }

  /// Reasons to leave straight-line execution.
  public struct Attention: OptionSet, Sendable, BitwiseCopyable {
    public var rawValue: UInt32
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// An interrupt is requested and IF is set, or an NMI is pending.
    public static let interrupt = Self(rawValue: 1 << 0)
    /// RFLAGS.TF.
    public static let singleStep = Self(rawValue: 1 << 1)
    /// DR7 enables an instruction breakpoint.
    public static let breakpoints = Self(rawValue: 1 << 2)
    public static let shadow = Self(rawValue: 1 << 3)
    /// Halted, waiting for start-up, or shut down.
    public static let notRunning = Self(rawValue: 1 << 4)
    /// Someone asked the engine to return.
    public static let stopRequested = Self(rawValue: 1 << 5)
    /// The debugger must be asked before the next instruction.
    public static let hooks = Self(rawValue: 1 << 6)
    /// A data breakpoint or task-switch trap is pending.
    public static let debugTrap = Self(rawValue: 1 << 7)
    /// RFLAGS.RF is set: it must be cleared by the next instruction.
    public static let resumeFlag = Self(rawValue: 1 << 8)
  }
}

/// Names for the indices of `Processor.registers`.
public enum Register {
  public static let rax = 0
  public static let rcx = 1
  public static let rdx = 2
  public static let rbx = 3
  public static let rsp = 4
  public static let rbp = 5
  public static let rsi = 6
  public static let rdi = 7
  /// Not an x86 register number: the address after the present instruction.
  public static let next = 16
  /// Not an x86 register number: always zero.
  public static let none = 17
  /// Not an x86 register number: the address of the block being executed.
  static let block = 18
}

extension Processor {
  @inline(__always) func register<T: GuestWord>(_ index: Int, as: T.Type = T.self) -> T {
    T(truncatingIfNeeded: registers[unchecked: index])
  }

  /// Writes a register: 32-bit values clear the upper half, 8- and 16-bit ones keep the rest.
  @inline(__always) mutating func setRegister<T: GuestWord>(_ index: Int, _ value: T) {
    if T.bitWidth >= 32 {
      registers[unchecked: index] = value.wide
    } else {
      let old = registers[unchecked: index]
      registers[unchecked: index] = (old & ~T.max.wide) | value.wide
    }
  }

  /// AH, CH, DH, BH by number 0–3.
  @inline(__always) func highByte(_ index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: registers[unchecked: index] >> 8)
  }

  @inline(__always) mutating func setHighByte(_ index: Int, _ value: UInt8) {
    registers[unchecked: index] = (registers[unchecked: index] & ~0xFF00) | value.wide << 8
  }

  public var rax: UInt64 {
    @inline(__always) get { registers[unchecked: 0] }
    @inline(__always) set { registers[unchecked: 0] = newValue }
  }
  public var rcx: UInt64 {
    @inline(__always) get { registers[unchecked: 1] }
    @inline(__always) set { registers[unchecked: 1] = newValue }
  }
  public var rdx: UInt64 {
    @inline(__always) get { registers[unchecked: 2] }
    @inline(__always) set { registers[unchecked: 2] = newValue }
  }
  public var rbx: UInt64 {
    @inline(__always) get { registers[unchecked: 3] }
    @inline(__always) set { registers[unchecked: 3] = newValue }
  }
  public var rsp: UInt64 {
    @inline(__always) get { registers[unchecked: 4] }
    @inline(__always) set { registers[unchecked: 4] = newValue }
  }
  public var rbp: UInt64 {
    @inline(__always) get { registers[unchecked: 5] }
    @inline(__always) set { registers[unchecked: 5] = newValue }
  }
  public var rsi: UInt64 {
    @inline(__always) get { registers[unchecked: 6] }
    @inline(__always) set { registers[unchecked: 6] = newValue }
  }
  public var rdi: UInt64 {
    @inline(__always) get { registers[unchecked: 7] }
    @inline(__always) set { registers[unchecked: 7] = newValue }
  }

  /// The address after the instruction being executed; a branch changes it.
  public var nextRIP: UInt64 {
    @inline(__always) get { registers[unchecked: 16] }
    @inline(__always) set { registers[unchecked: 16] = newValue }
  }

  @inline(__always) var mustLeaveBlock: Bool { leaveBlock || codeDropped }

  /// The address of the first instruction of the block being executed; see Threaded/Operation.swift.
  var blockRIP: UInt64 {
    @inline(__always) get { registers[unchecked: Register.block] }
    @inline(__always) set { registers[unchecked: Register.block] = newValue }
  }

  @inline(__always) public func segment(_ name: SegmentRegister) -> Segment {
    segments[unchecked: Int(name.rawValue)]
  }

  @inline(__always) mutating func setSegment(_ name: SegmentRegister, _ value: Segment) {
    segments[unchecked: Int(name.rawValue)] = value
  }

  public var isProtected: Bool { cr0 & CR0.pe != 0 }
  public var isLongMode: Bool { efer & EFER.lma != 0 }
  public var isVirtual8086: Bool { rflags & RFlags.virtual8086.rawValue != 0 && isProtected }
  /// I/O privilege level.
  var iopl: UInt8 { UInt8(truncatingIfNeeded: rflags >> 12) & 3 }
}

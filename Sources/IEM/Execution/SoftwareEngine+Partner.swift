/// What another engine needs that runs the same processor and has this one execute what it
/// cannot: it writes the public registers of `cpu` and calls `registersReplaced`.
extension SoftwareEngine {
  /// All of RFLAGS.
  public var flagsRegister: UInt64 { cpu.pointee.flags.rawValue }

  /// DR6 bits of traps that have been met and not yet been delivered.
  public var pendingTraps: UInt64 {
    get { cpu.pointee.pendingDebug }
    set { cpu.pointee.pendingDebug = newValue }
  }

  /// PAE page-directory pointers.
  public var pageDirectoryPointers: InPlace<UInt64> { cpu.pointee.pdptes }

  public var isA20Enabled: Bool { cpu.pointee.a20Mask == .max }

  /// To be called after registers of `cpu` were written: brings up to date what derives from
  /// them, and forgets translations, which the guest may have changed meanwhile.
  public func registersReplaced(flags: UInt64) {
    for index in 0..<8 { cpu.pointee.segments[index].updateQuick() }
    cpu.pointee.attention = cpu.pointee.pendingDebug != 0 ? .debugTrap : []
    cpu.pointee.setAllFlags(flags)
    cpu.pointee.flushTLB()
    cpu.pointee.updateMode()
    cpu.pointee.updateAttention()
  }

  /// After the activity, the NMI flags or the shadow were changed.
  public func eventsReplaced() { cpu.pointee.updateAttention() }

  /// Drops all decoded code: guest memory was written behind this engine's back.
  public func forgetCode() { blocks.dropAll() }

  /// Parts of the state that an instruction may read or write beside registers, segments and
  /// control registers.
  public struct StateParts: OptionSet, Sendable, BitwiseCopyable {
    public var rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// x87, MMX, vectors, XCR0.
    public static let floatingPoint = Self(rawValue: 1 << 0)
    public static let modelSpecific = Self(rawValue: 1 << 1)
    public static let debug = Self(rawValue: 1 << 2)
    public static let all: Self = [.floatingPoint, .modelSpecific, .debug]
  }

  /// The instruction at RIP: what it is called and what it touches.
  public struct NextInstruction: Sendable {
    public var mnemonic: String
    public var parts: StateParts
  }

  /// Decodes the instruction at RIP; nil when it cannot be fetched or is not one.
  public func nextInstruction() -> NextInstruction? {
    var instruction = DecodedInstruction(execute: { _, _ in Outcome.done })
    guard (try? cpu.pointee.fetchAndDecode(into: &instruction)) != nil else { return nil }
    let number = Int(instruction.row)
    let row = InstructionTable.compiled.rows[number]
    let text = InstructionTable.encodings[number].text.description
    return NextInstruction(
      mnemonic: String(text.prefix { $0 != " " }), parts: Self.parts(instruction, row))
  }

  private static func parts(
    _ instruction: DecodedInstruction, _ row: CompiledEncoding
  ) -> StateParts {
    switch row.map {
    case .primary:
      // D8–DF: x87. 9B: FWAIT.
      return (0xD8...0xDF).contains(row.opcode) || row.opcode == 0x9B ? .floatingPoint : []
    case .secondary:
      switch row.opcode {
      // SYSCALL, SYSRET, WRMSR, RDTSC, RDMSR, SYSENTER, SYSEXIT; group 7 with SWAPGS and RDTSCP.
      case 0x01, 0x05, 0x07, 0x30...0x32, 0x34, 0x35: return [.modelSpecific, .floatingPoint]
      case 0x20...0x23: return .debug
      // Integer instructions of this map that are often refused; anything else may be a vector's.
      case 0x00, 0x02, 0x03, 0x06, 0x08, 0x09, 0x0B, 0x0D, 0x18...0x1F, 0x40...0x4F, 0x80...0xA7,
        0xA8...0xAD, 0xAF...0xC1, 0xC3, 0xC8...0xCF:
        return []
      default: return .all
      }
    default: return .all
    }
  }

  /// RDMSR without its privilege check; nil where it would raise #GP.
  public func readMSR(_ index: UInt32) -> UInt64? { try? cpu.pointee.readMSR(index) }

  /// WRMSR without its privilege check; false where it would raise #GP.
  public func writeMSR(_ index: UInt32, _ value: UInt64) -> Bool {
    (try? cpu.pointee.writeMSR(index, value)) != nil
  }
}

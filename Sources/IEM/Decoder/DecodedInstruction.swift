/// Executes one decoded instruction: processor, instruction → `Outcome`. A C function pointer on
/// raw pointers, so that calling it touches no reference count.
public typealias Handler =
  @convention(c) (UnsafeMutableRawPointer, UnsafeRawPointer) -> UInt32

/// What a handler returns.
enum Outcome {
  static let done: UInt32 = 0
  /// `Processor.fault` says which fault; no architectural state has changed.
  static let fault: UInt32 = 1
}

/// A decoded instruction, as handlers of the reference tier read it. Plain bits, 64 bytes.
public struct DecodedInstruction: BitwiseCopyable {
  public var execute: Handler
  /// Sign-extended; also a moffs address, a branch displacement, a far offset.
  public var immediate: UInt64 = 0
  /// Sign-extended.
  public var displacement: UInt64 = 0
  public var operands = InlineArray<4, Operand>(repeating: Operand())
  /// A far selector, or the second immediate of ENTER and EXTRQ.
  public var immediate2: UInt16 = 0
  /// Row in `InstructionTable`.
  public var row: UInt16 = 0
  public var prefixes: Prefixes = []
  public var length: UInt8 = 0
  /// Effective operand size, log2 of bytes (1, 2 or 3).
  public var operandSize: UInt8 = 1
  /// Effective address size, log2 of bytes.
  public var addressSize: UInt8 = 1
  /// Width of the instruction's sized operand, log2 of bytes: what `sized` handlers switch on.
  public var width: UInt8 = 0
  /// Register numbers for address computation: `Register.next` for RIP, `Register.none`.
  public var base = UInt8(Register.none)
  public var index = UInt8(Register.none)
  /// log2 of the scale.
  public var scale: UInt8 = 0
  /// Segment of the memory operand, overrides applied.
  public var segment: UInt8 = 3
  public var opcode: UInt8 = 0
  public var modRM: UInt8 = 0
  /// VEX/EVEX vector length: 0 = 128, 1 = 256, 2 = 512 bits.
  public var vectorLength: UInt8 = 0
  /// EVEX: opmask register in bits 0–2, z in bit 3, b in bit 4.
  public var evex: UInt8 = 0

  /// One operand: where it is and how wide.
  public struct Operand: BitwiseCopyable, Equatable, Sendable {
    public var kind: Kind = .none
    /// Register number, whatever the register file is.
    public var index: UInt8 = 0
    /// log2 of bytes.
    public var width: UInt8 = 0
    public init() {}
    public init(_ kind: Kind, _ index: UInt8 = 0, width: UInt8 = 0) {
      self.kind = kind
      self.index = index
      self.width = width
    }

    public enum Kind: UInt8, BitwiseCopyable, Sendable {
      case none, register, highByte, memory, immediate
      /// The implied constant 1 of shifts.
      case one
      /// A code address relative to the next instruction.
      case relative
      case farPointer, segment, control, debug, mmx, vector, mask, x87, bound
    }
  }

  public struct Prefixes: OptionSet, BitwiseCopyable, Sendable {
    public var rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
    public static let lock = Self(rawValue: 1 << 0)
    /// F3, the last one of F2 and F3.
    public static let repeatEqual = Self(rawValue: 1 << 1)
    /// F2.
    public static let repeatNotEqual = Self(rawValue: 1 << 2)
    /// 66.
    public static let operandSize = Self(rawValue: 1 << 3)
    /// 67.
    public static let addressSize = Self(rawValue: 1 << 4)
    public static let segmentOverride = Self(rawValue: 1 << 5)
    public static let rex = Self(rawValue: 1 << 6)
    public static let rexW = Self(rawValue: 1 << 7)
    public static let vex = Self(rawValue: 1 << 8)
    public static let evex = Self(rawValue: 1 << 9)
    /// ModRM present.
    public static let modRM = Self(rawValue: 1 << 10)
    /// 0–7 are the legacy high bytes' numbers only without this.
    public static let rexB = Self(rawValue: 1 << 11)
  }

  public init(execute: @escaping Handler) { self.execute = execute }
}

/// A handler's view of its instruction.
public typealias Insn = UnsafePointer<DecodedInstruction>

extension UnsafePointer where Pointee == DecodedInstruction {
  @inline(__always) var immediate: UInt64 { pointee.immediate }
  @inline(__always) var immediate2: UInt16 { pointee.immediate2 }
  @inline(__always) var prefixes: DecodedInstruction.Prefixes { pointee.prefixes }
  @inline(__always) var length: UInt8 { pointee.length }
  @inline(__always) var operandSize: UInt8 { pointee.operandSize }
  @inline(__always) var addressSize: UInt8 { pointee.addressSize }
  @inline(__always) var width: UInt8 { pointee.width }
  @inline(__always) var segment: UInt8 { pointee.segment }
  @inline(__always) var opcode: UInt8 { pointee.opcode }
  @inline(__always) var modRM: UInt8 { pointee.modRM }
  @inline(__always) var vectorLength: UInt8 { pointee.vectorLength }
  @inline(__always) func operand(_ index: Int) -> DecodedInstruction.Operand {
    pointee.operands[unchecked: index]
  }
  /// Operand `index` is in memory.
  @inline(__always) func isMemory(_ index: Int) -> Bool { operand(index).kind == .memory }
  @inline(__always) var hasRepeat: Bool {
    !prefixes.isDisjoint(with: [.repeatEqual, .repeatNotEqual])
  }
  /// Bits of the effective address in use.
  @inline(__always) var addressMask: UInt64 {
    addressSize == 3 ? .max : addressSize == 2 ? 0xFFFF_FFFF : 0xFFFF
  }
}

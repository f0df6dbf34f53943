/// The instruction table, compiled once at start into the form the decoder searches.
public enum InstructionTable {
  /// Every family of encodings. The order matters only between rows that match the same bytes:
  /// the first match wins, rows with a mandatory prefix before rows without.
  package static let families: [[Encoding]] = [
    arithmetic, logic, shifts, bits, transfer, stack, branches, strings, flagsAndMisc, system,
    x87, mmxSSE,
  ]

  package static let encodings: [Encoding] = families.flatMap { $0 }

  /// How many encodings there are.
  public static var count: Int { encodings.count }

  nonisolated(unsafe) package static let compiled: CompiledTable = CompiledTable(encodings)
}

/// Opcode maps.
package enum OpcodeMap: UInt8, BitwiseCopyable {
  case primary, secondary, map38, map3A
  case vex1, vex2, vex3
  case evex1, evex2, evex3, evex5, evex6
  static let count = 12
}

/// One row in the form the decoder matches against.
package struct CompiledEncoding: BitwiseCopyable {
  package var execute: Handler
  package var attributes: Encoding.Attributes
  package var flags: Encoding.FlagUse
  package var feature: CPUFeatures
  package var map: OpcodeMap
  package var opcode: UInt8
  package var prefix: Prefix
  /// ModRM.reg must be this, unless FFh.
  package var digit: UInt8
  /// ModRM must be this, unless negative.
  package var exactModRM: Int16
  package var mod: ModConstraint
  /// REX.W, VEX.W: 0, 1, or FFh for any.
  package var w: UInt8
  /// VEX.L / EVEX.L'L: 0, 1, 2, or FFh for any.
  package var vectorLength: UInt8
  package var hasModRM: Bool
  package var operandCount: UInt8
  package var operands: InlineArray<4, OperandSpec>
  /// Operand whose width `sized` handlers use, or FFh: the operand size.
  package var widthOperand: UInt8

  package enum Prefix: UInt8, BitwiseCopyable {
    case none, p66, pF3, pF2
    /// 66, F2 and F3 do not select among rows.
    case any
  }

  package enum ModConstraint: UInt8, BitwiseCopyable { case any, memory, register }
}

/// An operand in the notation of SDM vol. 2, appendix A.2.
package struct OperandSpec: BitwiseCopyable, Equatable {
  package var method: Method = .none
  package var type: OperandType = .none
  /// For fixed registers.
  package var number: UInt8 = 0

  package enum Method: UInt8, BitwiseCopyable {
    case none
    /// A: far address in the instruction. B: VEX.vvvv general register. C, D: control, debug.
    case A, B, C, D
    /// E: r/m general. G: reg general. H: VEX.vvvv vector. I: immediate. J: relative.
    case E, G, H, I, J
    /// L: vector in imm8[7:4]. M: memory. N: r/m MMX register. O: moffs. P: reg MMX. Q: r/m MMX.
    case L, M, N, O, P, Q
    /// R: r/m general register. S: reg segment. U: r/m vector register. V: reg vector. W: r/m vector.
    case R, S, U, V, W
    /// X: DS:rSI. Y: ES:rDI. Z: register in the opcode's low three bits.
    case X, Y, Z
    case fixedRegister, fixedSegment, one
    /// ST(0), and ST(i) from ModRM.rm.
    case st0, sti
    /// Opmask registers: reg, vvvv, r/m (register or memory).
    case maskReg, maskV, maskRM
  }
}

package enum OperandType: UInt8, BitwiseCopyable {
  case none, a, b, w, d, q, v, z, y, p, s, dq, qq, oq, x, ps, pd, ss, sd, pi, t
  /// 28- and 94/108-byte x87 images, 512-byte FXSAVE image: only the address matters.
  case env
}

/// All rows, and for each map and opcode the rows that may match.
package final class CompiledTable {
  package let rows: UnsafeMutablePointer<CompiledEncoding>
  package let count: Int
  /// First candidate and number of candidates, by map × 256 + opcode.
  let ranges: UnsafeMutablePointer<(start: UInt16, count: UInt16)>
  let candidates: UnsafeMutablePointer<UInt16>

  init(_ encodings: [Encoding]) {
    count = encodings.count
    rows = .allocate(capacity: max(count, 1))
    var byOpcode = Array(repeating: [UInt16](), count: OpcodeMap.count * 256)
    for (index, encoding) in encodings.enumerated() {
      let row = EncodingParser.compile(encoding)
      (rows + index).initialize(to: row)
      let slots = EncodingParser.opcodeRange(encoding, row)
      for opcode in slots { byOpcode[Int(row.map.rawValue) * 256 + Int(opcode)].append(UInt16(index)) }
    }
    ranges = .allocate(capacity: byOpcode.count)
    candidates = .allocate(capacity: max(1, byOpcode.reduce(0) { $0 + $1.count }))
    var next = 0
    for (slot, list) in byOpcode.enumerated() {
      (ranges + slot).initialize(to: (UInt16(next), UInt16(list.count)))
      // Rows that name a prefix are tried before rows that take any.
      let ordered =
        list.filter { rows[Int($0)].prefix != .any } + list.filter { rows[Int($0)].prefix == .any }
      for index in ordered {
        (candidates + next).initialize(to: index)
        next += 1
      }
    }
  }
}

/// What decoding a run of bytes came to.
package enum DecodeResult: Equatable {
  case ok
  /// The bytes end before the instruction does.
  case needMore
  /// #UD. The length covers the bytes looked at.
  case invalid
  /// Longer than 15 bytes: #GP(0).
  case tooLong
}

/// What, besides the bytes, decides what an instruction is.
package struct DecodeContext: BitwiseCopyable {
  package var mode: ProcessorMode
  /// Protected and not virtual-8086: VEX, EVEX, SLDT and their like exist.
  package var isProtected: Bool
  package var features: CPUFeatures

  package init(mode: ProcessorMode, isProtected: Bool, features: CPUFeatures) {
    self.mode = mode
    self.isProtected = isProtected
    self.features = features
  }
}

/// The instruction decoder: pure, over any bytes.
package struct Decoder {
  static let maximumLength = 15

  let bytes: UnsafePointer<UInt8>
  let available: Int
  let context: DecodeContext
  private var position = 0

  private var prefixes: DecodedInstruction.Prefixes = []
  private var segmentOverride: UInt8 = 0xFF
  private var rex: UInt8 = 0
  private var map: OpcodeMap = .primary
  private var opcode: UInt8 = 0
  private var modRM: UInt8 = 0
  private var vvvv: UInt8 = 0
  private var vectorLength: UInt8 = 0
  private var evexBits: UInt8 = 0
  /// EVEX.R' and EVEX.V', already as register bits 4.
  private var regHigh: UInt8 = 0
  private var vHigh: UInt8 = 0
  private var mandatory: CompiledEncoding.Prefix = .none

  private init(_ bytes: UnsafePointer<UInt8>, _ available: Int, _ context: DecodeContext) {
    self.bytes = bytes
    self.available = available
    self.context = context
  }

  /// Decodes one instruction.
  /// - Parameters:
  ///   - bytes: at least `available` bytes; up to 15 are looked at.
  ///   - instruction: filled in when the result is `.ok`; its length also when it is `.invalid`.
  package static func decode(
    _ bytes: UnsafePointer<UInt8>, available: Int, context: DecodeContext,
    into instruction: inout DecodedInstruction
  ) -> DecodeResult {
    var decoder = Decoder(bytes, available, context)
    do throws(Stop) {
      try decoder.run(&instruction)
      instruction.length = UInt8(truncatingIfNeeded: decoder.position)
      return .ok
    } catch {
      instruction.length = UInt8(truncatingIfNeeded: decoder.position)
      switch error {
      case .needMore: return .needMore
      case .invalid: return .invalid
      case .tooLong: return .tooLong
      }
    }
  }

  private enum Stop: Error { case needMore, invalid, tooLong }

  private mutating func next() throws(Stop) -> UInt8 {
    guard position < Self.maximumLength else { throw .tooLong }
    guard position < available else { throw .needMore }
    position += 1
    return bytes[position - 1]
  }

  private mutating func next(count: Int) throws(Stop) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(try next()) << UInt64(8 * index) }
    return value
  }

  private mutating func nextSigned(count: Int) throws(Stop) -> UInt64 {
    let shift = UInt64(64 - 8 * count)
    return UInt64(bitPattern: Int64(bitPattern: try next(count: count) << shift) >> Int64(shift))
  }

  // MARK: Prefixes and opcode

  private mutating func run(_ i: inout DecodedInstruction) throws(Stop) {
    var byte = try next()
    prefixLoop: while true {
      switch byte {
      case 0x26, 0x2E, 0x36, 0x3E:
        // ES, CS, SS, DS have no meaning in 64-bit mode, but still undo an FS or GS before.
        if context.mode != .bits64 { segmentOverride = (byte >> 3) & 3 }
      case 0x64: segmentOverride = SegmentRegister.fs.rawValue
      case 0x65: segmentOverride = SegmentRegister.gs.rawValue
      case 0x66: prefixes.insert(.operandSize)
      case 0x67: prefixes.insert(.addressSize)
      case 0xF0: prefixes.insert(.lock)
      case 0xF2:
        prefixes.insert(.repeatNotEqual)
        prefixes.remove(.repeatEqual)
      case 0xF3:
        prefixes.insert(.repeatEqual)
        prefixes.remove(.repeatNotEqual)
      case 0x40...0x4F where context.mode == .bits64:
        // Only a REX directly before the opcode counts.
        let following = try next()
        if !Self.isPrefix(following) { rex = byte }
        byte = following
        continue prefixLoop
      default: break prefixLoop
      }
      byte = try next()
    }
    opcode = byte
    mandatory =
      prefixes.contains(.repeatEqual)
      ? .pF3
      : prefixes.contains(.repeatNotEqual)
        ? .pF2 : prefixes.contains(.operandSize) ? .p66 : .none
    if try !vectorPrefix() { try escape() }

    if rex != 0 { prefixes.insert(.rex) }
    if rex & 8 != 0 { prefixes.insert(.rexW) }
    if rex & 1 != 0 { prefixes.insert(.rexB) }
    try match(&i)
  }

  private static func isPrefix(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x2E, 0x36, 0x3E, 0x40...0x4F, 0x64...0x67, 0xF0, 0xF2, 0xF3: true
    default: false
    }
  }

  private mutating func escape() throws(Stop) {
    guard opcode == 0x0F else { return }
    map = .secondary
    opcode = try next()
    if opcode == 0x38 {
      map = .map38
      opcode = try next()
    } else if opcode == 0x3A {
      map = .map3A
      opcode = try next()
    }
  }

  /// C4, C5 and 62, where they are not LES, LDS and BOUND.
  private mutating func vectorPrefix() throws(Stop) -> Bool {
    guard opcode == 0xC4 || opcode == 0xC5 || opcode == 0x62 else { return false }
    if context.mode != .bits64 {
      guard position < Self.maximumLength else { throw .tooLong }
      guard position < available else { throw .needMore }
      // The byte after would be a ModRM with mod 3, which those instructions do not have.
      guard bytes[position] >= 0xC0 else { return false }
      guard context.isProtected else { throw .invalid }
    }
    // A legacy prefix that VEX replaces makes it invalid, as does LOCK or REX.
    let forbidden: DecodedInstruction.Prefixes = [
      .lock, .repeatEqual, .repeatNotEqual, .operandSize,
    ]
    let bad = !prefixes.isDisjoint(with: forbidden) || rex != 0
    let pp: UInt8
    switch opcode {
    case 0xC5:
      let p1 = try next()
      rex = p1 & 0x80 == 0 ? 4 : 0
      vvvv = ~(p1 >> 3) & 15
      vectorLength = p1 >> 2 & 1
      pp = p1 & 3
      map = .vex1
      prefixes.insert(.vex)
    case 0xC4:
      let p1 = try next()
      let p2 = try next()
      rex = (~p1 >> 5 & 7) | (p2 & 0x80 != 0 ? 8 : 0)
      vvvv = ~(p2 >> 3) & 15
      vectorLength = p2 >> 2 & 1
      pp = p2 & 3
      switch p1 & 31 {
      case 1: map = .vex1
      case 2: map = .vex2
      case 3: map = .vex3
      default: throw .invalid
      }
      prefixes.insert(.vex)
    default:
      let p1 = try next()
      let p2 = try next()
      let p3 = try next()
      guard p1 & 8 == 0, p2 & 4 != 0 else { throw .invalid }
      rex = (~p1 >> 5 & 7) | (p2 & 0x80 != 0 ? 8 : 0)
      regHigh = p1 & 0x10 == 0 ? 16 : 0
      vvvv = ~(p2 >> 3) & 15
      vHigh = p3 & 8 == 0 ? 16 : 0
      vectorLength = p3 >> 5 & 3
      evexBits = (p3 & 7) | (p3 & 0x80 != 0 ? 8 : 0) | (p3 & 0x10 != 0 ? 16 : 0)
      pp = p2 & 3
      switch p1 & 7 {
      case 1: map = .evex1
      case 2: map = .evex2
      case 3: map = .evex3
      case 5: map = .evex5
      case 6: map = .evex6
      default: throw .invalid
      }
      prefixes.insert(.evex)
    }
    if bad { throw .invalid }
    if context.mode != .bits64 {
      rex &= 8
      regHigh = 0
    }
    mandatory = [.none, .p66, .pF3, .pF2][Int(pp)]
    opcode = try next()
    return true
  }

  // MARK: Matching a row

  /// The register in VEX.vvvv: outside 64-bit mode its high bit is ignored, but where no operand
  /// uses the field all four bits must be ones.
  private var vRegister: UInt8 { context.mode == .bits64 ? vvvv : vvvv & 7 }

  private var isVector: Bool { !prefixes.isDisjoint(with: [.vex, .evex]) }

  private mutating func match(_ i: inout DecodedInstruction) throws(Stop) {
    let table = InstructionTable.compiled
    let range = table.ranges[Int(map.rawValue) * 256 + Int(opcode)]
    guard range.count > 0 else { throw .invalid }
    let candidates = table.candidates + Int(range.start)
    // ModRM is read as soon as any candidate has one. Opcodes without ModRM share no rows with it.
    if table.rows[Int(candidates[0])].hasModRM {
      modRM = try next()
      prefixes.insert(.modRM)
    }
    for index in 0..<Int(range.count) {
      let row = table.rows + Int(candidates[index])
      guard matches(row) else { continue }
      try finish(&i, row, UInt16(candidates[index]))
      return
    }
    throw .invalid
  }

  private func matches(_ row: UnsafePointer<CompiledEncoding>) -> Bool {
    if row.pointee.prefix != .any && row.pointee.prefix != mandatory { return false }
    if row.pointee.hasModRM {
      if row.pointee.exactModRM >= 0 {
        if Int16(modRM) != row.pointee.exactModRM { return false }
      } else {
        if row.pointee.digit != 0xFF && row.pointee.digit != modRM >> 3 & 7 { return false }
        switch row.pointee.mod {
        case .any: break
        case .memory: if modRM >= 0xC0 { return false }
        case .register: if modRM < 0xC0 { return false }
        }
      }
    }
    if row.pointee.w != 0xFF && row.pointee.w != rex >> 3 & 1 { return false }
    if isVector && row.pointee.vectorLength != 0xFF && row.pointee.vectorLength != vectorLength {
      // With EVEX.b on a register form, L'L is a rounding mode and the length is 512 bits.
      let rounding = evexBits & 16 != 0 && modRM >= 0xC0
      guard prefixes.contains(.evex), rounding, row.pointee.vectorLength == 2 else { return false }
    }
    let attributes = row.pointee.attributes
    if context.mode == .bits64 {
      if attributes.contains(.legacyOnly) { return false }
    } else if attributes.contains(.longOnly) {
      return false
    }
    if attributes.contains(.noREXB) && rex & 1 != 0 { return false }
    if attributes.contains(.noF3) && prefixes.contains(.repeatEqual) { return false }
    if attributes.contains(.noRepeat)
      && !prefixes.isDisjoint(with: [.repeatEqual, .repeatNotEqual])
    {
      return false
    }
    if attributes.contains(.protectedOnly) && !context.isProtected { return false }
    return context.features.covers(row.pointee.feature)
  }

  // MARK: Operands

  private mutating func finish(
    _ i: inout DecodedInstruction, _ row: UnsafePointer<CompiledEncoding>, _ rowIndex: UInt16
  ) throws(Stop) {
    let attributes = row.pointee.attributes
    i = DecodedInstruction(execute: row.pointee.execute)
    i.row = rowIndex
    i.opcode = opcode
    i.modRM = modRM
    i.vectorLength = vectorLength
    i.evex = evexBits
    i.prefixes = prefixes
    setSizes(&i, row)

    if row.pointee.hasModRM && modRM < 0xC0 && !attributes.contains(.modIgnored) {
      try memoryOperand(&i)
    }
    if segmentOverride != 0xFF {
      i.segment = segmentOverride
      i.prefixes.insert(.segmentOverride)
    }
    for index in 0..<Int(row.pointee.operandCount) {
      i.operands[unchecked: index] = try operand(row.pointee.operands[index], &i)
    }
    i.width =
      row.pointee.widthOperand == 0xFF
      ? i.operandSize : i.operands[unchecked: Int(row.pointee.widthOperand)].width
    if prefixes.contains(.lock) {
      guard attributes.contains(.lock), i.operands[unchecked: 0].kind == .memory else {
        throw .invalid
      }
    }
    if isVector { try checkVectorFields(row) }
  }

  private mutating func setSizes(
    _ i: inout DecodedInstruction, _ row: UnsafePointer<CompiledEncoding>
  ) {
    // A mandatory 66 is no operand-size prefix.
    let has66 = prefixes.contains(.operandSize) && row.pointee.prefix != .p66
    let has67 = prefixes.contains(.addressSize)
    switch context.mode {
    case .bits16:
      i.operandSize = has66 ? 2 : 1
      i.addressSize = has67 ? 2 : 1
    case .bits32:
      i.operandSize = has66 ? 1 : 2
      i.addressSize = has67 ? 1 : 2
    case .bits64:
      i.addressSize = has67 ? 2 : 3
      if rex & 8 != 0 || row.pointee.attributes.contains(.force64) {
        i.operandSize = 3
      } else if row.pointee.attributes.contains(.default64) {
        i.operandSize = has66 ? 1 : 3
      } else {
        i.operandSize = has66 ? 1 : 2
      }
    }
  }

  private func checkVectorFields(_ row: UnsafePointer<CompiledEncoding>) throws(Stop) {
    // vvvv must be 1111 where no operand uses it.
    var uses = row.pointee.attributes.contains(.vsib)
    for index in 0..<Int(row.pointee.operandCount) {
      let method = row.pointee.operands[index].method
      if method == .H || method == .B || method == .maskV { uses = true }
    }
    if !uses && (vvvv != 0 || vHigh != 0) { throw .invalid }
  }

  private static let base16: [(UInt8, UInt8)] = [
    (3, 6), (3, 7), (5, 6), (5, 7), (6, 17), (7, 17), (5, 17), (3, 17),
  ]

  private mutating func memoryOperand(_ i: inout DecodedInstruction) throws(Stop) {
    let mod = modRM >> 6
    let rm = modRM & 7
    var stack = false
    if i.addressSize == 1 {
      if mod == 0 && rm == 6 {
        i.displacement = try nextSigned(count: 2)
      } else {
        let pair = Self.base16[Int(rm)]
        i.base = pair.0
        i.index = pair.1
        stack = pair.0 == 5
      }
    } else {
      let none = UInt8(Register.none)
      if rm == 4 {
        let sib = try next()
        let base = sib & 7
        if base == 5 && mod == 0 {
          i.base = none
          i.displacement = try nextSigned(count: 4)
        } else {
          i.base = base | (rex & 1) << 3
          stack = i.base == 4 || i.base == 5
        }
        let index = (sib >> 3 & 7) | (rex & 2) << 2
        i.scale = sib >> 6
        i.index = index == 4 ? none : index
        vectorIndex = (sib >> 3 & 7) | (rex & 2) << 2
      } else if rm == 5 && mod == 0 {
        i.base = context.mode == .bits64 ? UInt8(Register.next) : none
        i.displacement = try nextSigned(count: 4)
      } else {
        i.base = rm | (rex & 1) << 3
        stack = i.base == 5
      }
    }
    if mod == 1 {
      i.displacement = try nextSigned(count: 1)
    } else if mod == 2 {
      i.displacement = try nextSigned(count: i.addressSize == 1 ? 2 : 4)
    }
    i.segment = stack ? SegmentRegister.ss.rawValue : SegmentRegister.ds.rawValue
  }

  /// VSIB: the index field even when it is 4.
  private var vectorIndex: UInt8 = 0

  private func width(_ type: OperandType, _ i: DecodedInstruction) -> UInt8 {
    switch type {
    case .b: 0
    case .w: 1
    case .d, .ss: 2
    case .q, .sd, .pi: 3
    case .v: i.operandSize
    case .z: min(i.operandSize, 2)
    case .y: i.operandSize == 3 ? 3 : 2
    case .dq: 4
    case .qq: 5
    case .oq: 6
    case .x, .ps, .pd: 4 + i.vectorLength
    case .none, .a, .p, .s, .t, .env: i.operandSize
    }
  }

  private func general(_ number: UInt8, _ width: UInt8) -> DecodedInstruction.Operand {
    // Without REX, byte registers 4–7 are AH, CH, DH, BH.
    if width == 0 && number >= 4 && number < 8 && rex == 0 {
      return .init(.highByte, number - 4, width: 0)
    }
    return .init(.register, number, width: width)
  }

  private mutating func operand(
    _ spec: OperandSpec, _ i: inout DecodedInstruction
  ) throws(Stop) -> DecodedInstruction.Operand {
    let width = width(spec.type, i)
    let reg = (modRM >> 3 & 7) | (rex & 4) << 1
    let rm = (modRM & 7) | (rex & 1) << 3
    let isRegister = modRM >= 0xC0
    switch spec.method {
    case .none: return .init()
    case .E: return isRegister ? general(rm, width) : .init(.memory, width: width)
    case .G:
      // EVEX.R' would name a general register that does not exist.
      guard regHigh == 0 else { throw .invalid }
      return general(reg, width)
    case .M: return .init(.memory, width: width)
    case .R: return general(rm, width)
    case .Z: return general((opcode & 7) | (rex & 1) << 3, width)
    case .B: return .init(.register, vRegister, width: width)
    case .fixedRegister: return .init(.register, spec.number, width: width)
    case .fixedSegment: return .init(.segment, spec.number, width: 1)
    case .one: return .init(.one)
    case .S:
      guard modRM >> 3 & 7 < 6 else { throw .invalid }
      return .init(.segment, modRM >> 3 & 7, width: 1)
    case .C: return .init(.control, controlNumber(reg), width: context.mode == .bits64 ? 3 : 2)
    case .D: return .init(.debug, reg, width: context.mode == .bits64 ? 3 : 2)
    case .I:
      let count: Int
      switch spec.type {
      case .b: count = 1
      case .w: count = 2
      case .v: count = 1 << Int(i.operandSize)
      case .d: count = 4
      case .q: count = 8
      default: count = min(1 << Int(i.operandSize), 4)
      }
      if sawImmediate {
        i.immediate2 = UInt16(truncatingIfNeeded: try next(count: min(count, 2)))
        return .init(.immediate, 1, width: width)
      }
      sawImmediate = true
      i.immediate = try nextSigned(count: count)
      return .init(.immediate, 0, width: width)
    case .J:
      // In 64-bit mode the operand-size prefix is ignored by near branches (as Intel does).
      let wide = context.mode == .bits64 || i.operandSize >= 2
      i.immediate = try nextSigned(count: spec.type == .b ? 1 : wide ? 4 : 2)
      return .init(.relative, width: width)
    case .A:
      i.immediate = try next(count: i.operandSize == 1 ? 2 : 4)
      i.immediate2 = UInt16(truncatingIfNeeded: try next(count: 2))
      return .init(.farPointer, width: i.operandSize)
    case .O:
      i.displacement = try next(count: 1 << Int(i.addressSize))
      return .init(.memory, width: width)
    case .X, .Y: return .init(.memory, spec.method == .Y ? 1 : 0, width: width)
    case .N: return .init(.mmx, modRM & 7, width: width)
    case .P: return .init(.mmx, modRM >> 3 & 7, width: width)
    case .Q: return isRegister ? .init(.mmx, modRM & 7, width: width) : .init(.memory, width: width)
    case .V: return .init(.vector, reg | regHigh, width: width)
    case .H: return .init(.vector, vRegister | vHigh, width: width)
    case .U: return .init(.vector, rm | evexRMHigh, width: width)
    case .W:
      return isRegister
        ? .init(.vector, rm | evexRMHigh, width: width) : .init(.memory, width: width)
    case .L:
      let immediate = try next()
      i.immediate = UInt64(immediate)
      return .init(
        .vector, context.mode == .bits64 ? immediate >> 4 : immediate >> 4 & 7, width: width)
    case .st0: return .init(.x87, 0, width: 4)
    case .sti: return .init(.x87, modRM & 7, width: 4)
    // There are eight mask registers: bits that would name more make the instruction invalid.
    case .maskReg:
      guard !isVector || (rex & 4 == 0 && regHigh == 0) else { throw .invalid }
      return .init(.mask, modRM >> 3 & 7, width: width)
    case .maskV:
      guard vvvv < 8 else { throw .invalid }
      return .init(.mask, vvvv & 7, width: width)
    case .maskRM:
      // Of the instructions on masks only KMOV takes memory.
      guard isRegister || opcode == 0x90 || opcode == 0x91 else { throw .invalid }
      return isRegister ? .init(.mask, modRM & 7, width: width) : .init(.memory, width: width)
    }
  }

  private var sawImmediate = false

  /// EVEX.X extends ModRM.rm of vector registers.
  private var evexRMHigh: UInt8 {
    prefixes.contains(.evex) && context.mode == .bits64 ? (rex & 2) << 3 : 0
  }

  /// AMD: LOCK MOV CR0 is CR8 in legacy modes; here as on Intel, LOCK is invalid.
  private func controlNumber(_ reg: UInt8) -> UInt8 { reg }
}

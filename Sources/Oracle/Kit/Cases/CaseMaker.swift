import IEM

/// Turns a row of the instruction table into cases: machine code, and a state in which its memory
/// operands lie in the data pages, or just beyond.
package struct CaseMaker {
  package let sampler: EncodingSampler
  package let mode: OracleMode

  package init(mode: OracleMode, context: DecodeContext, hasBases: Bool) {
    sampler = EncodingSampler(context: context, hasBases: hasBases)
    self.mode = mode
  }

  typealias Layout = OracleLayout
  typealias Sample = EncodingSampler.Sample

  package func make(
    row: Int, bases: BaseSet, using random: inout SeededRandom
  ) -> OracleCase? {
    guard var sample = sampler.sample(row: row, using: &random) else { return nil }
    let base = Int(random.below(UInt64(bases.states.count)))
    var work = OracleCase(mode: mode, bytes: [], base: base, state: bases.states[base])
    if !mode.is64 { cutTo32(&work.state) }
    let target = Self.address(&random, aligned: random.one(in: 2))
    prepareImplied(sample, &work, &random)
    place(&sample, target, &work, &random)
    prepareOperands(&sample, target, bases, &work, &random)
    limitBranch(&sample, &random)
    work.bytes = sample.bytes
    return work
  }

  /// What 32-bit code cannot see is zero.
  private func cutTo32(_ state: inout NativeState) {
    for index in 0..<16 {
      state.registers[index] = index < 8 ? state.registers[index] & 0xFFFF_FFFF : 0
    }
    state.fsBase = 0
    state.gsBase = 0
  }

  /// An address in the data pages; now and then one at which an access runs into or out of the
  /// next page, or begins before the first.
  static func address(_ random: inout SeededRandom, aligned: Bool) -> UInt64 {
    let base = Layout.data
    let size = UInt64(Layout.dataSize)
    switch random.below(aligned ? 48 : 24) {
    case 0: return base + size - random.below(66)
    case 1: return base &- random.below(66)
    case 2, 3: return base + 4096 - random.below(66)
    default:
      let address = base + 256 + random.below(size - 1024)
      return aligned ? address & ~63 : address
    }
  }

  // MARK: Operands in registers that the instruction implies

  private func prepareImplied(
    _ sample: Sample, _ work: inout OracleCase, _ random: inout SeededRandom
  ) {
    let row = InstructionTable.encodings[Int(sample.instruction.row)]
    let stack = Layout.data + 0x400 + random.below(0x1800)
    let edge = random.one(in: 16)
    work.state.registers[Register.rsp] =
      edge ? Self.address(&random, aligned: false) : random.one(in: 4) ? stack : stack & ~7
    if row.attributes.contains(.string) {
      work.state.registers[Register.rsi] = Self.address(&random, aligned: false)
      work.state.registers[Register.rdi] = Self.address(&random, aligned: false)
      // REPE and REPNE meet equal elements when both point to the same.
      if random.one(in: 3) {
        work.state.registers[Register.rdi] = work.state.registers[Register.rsi] &+ random.below(9)
      }
      // Some runs reach the end of the pages, and fault there.
      let count = random.one(in: 8) ? random.below(5000) : random.below(20)
      work.state.registers[Register.rcx] = count
    }
    switch row.mnemonic {
    case "XLAT": work.state.registers[Register.rbx] = Self.address(&random, aligned: false)
    case "LEAVE": work.state.registers[Register.rbp] = Self.address(&random, aligned: false)
    case "ENTER": work.state.registers[Register.rbp] = Self.address(&random, aligned: false)
    case "MASKMOVQ", "MASKMOVDQU", "VMASKMOVDQU":
      work.state.registers[Register.rdi] = Self.address(&random, aligned: false)
    case "CLZERO", "MONITOR":
      work.state.registers[Register.rax] = Self.address(&random, aligned: false)
    case "INTO": work.state.rflags &= ~0x800
    default: break
    }
    let i = sample.instruction
    // Indices of gathers and scatters, mostly small.
    if Self.isVSIB(i) {
      let wide = i.opcode & 1 != 0
      let spread = UInt64(1600) >> UInt64(i.scale)
      let register = Self.vectorIndex(sample)
      for word in 0..<8 {
        let far = random.one(in: 60) ? random.below(1 << 14) : 0
        let low = random.below(2 * spread) &- spread &+ far
        let high = random.below(2 * spread) &- spread
        work.state.vectors[register * 8 + word] = wide ? low : low & 0xFFFF_FFFF | high << 32
      }
    }
  }

  /// The vector register of a VSIB byte, with the extension bits.
  private static func vectorIndex(_ sample: Sample) -> Int {
    guard let modRM = sample.modRM, sample.instruction.addressSize > 1 else { return 0 }
    let low = Int(sample.bytes[modRM + 1] >> 3 & 7)
    let isEVEX = sample.instruction.prefixes.contains(.evex)
    guard sample.modRM ?? 0 >= 4 else { return low }
    if isEVEX {
      let p1 = sample.bytes[modRM - 4]
      let p3 = sample.bytes[modRM - 2]
      return low | (p1 & 0x40 == 0 ? 8 : 0) | (p3 & 8 == 0 ? 16 : 0)
    }
    return low | (sample.bytes[modRM - 3] & 0x40 == 0 ? 8 : 0)
  }

  // MARK: Memory operands

  /// Changes the base register, displacement or moffs so that the operand lies at `target`.
  private func place(
    _ sample: inout Sample, _ target: UInt64, _ work: inout OracleCase,
    _ random: inout SeededRandom
  ) {
    let i = sample.instruction
    guard (0..<4).contains(where: { i.operands[$0].kind == .memory }) else { return }
    if i.addressSize < 2 {
      if mode == .bits16 { place16(&sample, target, &work, &random) }
      return
    }
    var target = target
    // Segments of 16-bit code begin at the data pages.
    if mode == .bits16 { target = target &- Layout.data }
    if mode.is64, i.prefixes.contains(.segmentOverride) {
      if i.segment == 4 { target = target &- work.state.fsBase }
      if i.segment == 5 { target = target &- work.state.gsBase }
    }
    guard let displacementAt = sample.displacement else {
      if (0xA0...0xA3).contains(i.opcode) {
        let count = 1 << Int(i.addressSize)
        patch(&sample, at: sample.bytes.count - count, count: count, target)
      }
      return
    }
    let none = UInt8(Register.none)
    let usesIndex = i.index != none && !Self.isVSIB(i)
    if i.base == UInt8(Register.next) {
      patch(
        &sample, at: displacementAt, count: 4,
        target &- mode.address(length: 0))
      return
    }
    if i.base == none {
      var displacement = target
      if usesIndex {
        displacement = target &- work.state.registers[Int(i.index)] << UInt64(i.scale)
        // Out of reach of 32 bits: give the index a value that is in reach.
        if i.addressSize == 3,
          UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: displacement))) != displacement
        {
          work.state.registers[Int(i.index)] = random.below(16)
          displacement = target &- work.state.registers[Int(i.index)] << UInt64(i.scale)
        }
      }
      patch(&sample, at: displacementAt, count: 4, displacement)
      return
    }
    var rest = target &- i.displacement
    if usesIndex && i.index == i.base {
      rest /= 1 + 1 << UInt64(i.scale)
    } else if usesIndex {
      rest = rest &- work.state.registers[Int(i.index)] << UInt64(i.scale)
    }
    if i.addressSize == 2 {
      // The upper half must be ignored.
      rest = rest & 0xFFFF_FFFF | (mode.is64 ? random.edge() << 32 : 0)
    }
    work.state.registers[Int(i.base)] = rest
  }

  /// The low half of a linear address in the data pages is its offset in the segments.
  private func place16(
    _ sample: inout Sample, _ target: UInt64, _ work: inout OracleCase,
    _ random: inout SeededRandom
  ) {
    let i = sample.instruction
    let none = UInt8(Register.none)
    guard let displacementAt = sample.displacement else {
      if (0xA0...0xA3).contains(i.opcode) {
        patch(&sample, at: sample.bytes.count - 2, count: 2, target)
      }
      return
    }
    guard i.base != none || i.index != none else {
      patch(&sample, at: displacementAt, count: 2, target)
      return
    }
    var rest = target &- i.displacement
    let changed = i.base != none ? i.base : i.index
    if i.base != none && i.index != none { rest = rest &- work.state.registers[Int(i.index)] }
    // The upper half must be ignored.
    work.state.registers[Int(changed)] = rest & 0xFFFF | random.edge() << 16 & 0xFFFF_0000
  }

  static func isVSIB(_ i: DecodedInstruction) -> Bool {
    InstructionTable.compiled.rows[Int(i.row)].attributes.contains(.vsib)
  }

  private func patch(_ sample: inout Sample, at offset: Int, count: Int, _ value: UInt64) {
    for index in 0..<count where sample.bytes.indices.contains(offset + index) {
      sample.bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index))
    }
  }

  /// Keeps a short branch on the INT3 bytes, and sends a long one out of the code page.
  private func limitBranch(_ sample: inout Sample, _ random: inout SeededRandom) {
    guard sample.instruction.operands[0].kind == .relative else { return }
    let row = InstructionTable.compiled.rows[Int(sample.instruction.row)]
    let length = sample.bytes.count
    if row.operands[0].type == .b {
      // Not onto the jump behind the instruction, nor back into the instruction itself.
      let displacement =
        random.one(in: 2) ? Int8(random.below(100)) + 8 : -Int8(random.below(90)) - 20
      sample.bytes[length - 1] = UInt8(bitPattern: displacement)
    } else if mode.is64 || sample.instruction.operandSize > 1 {
      let far = UInt32(truncatingIfNeeded: 0x10_0000 + random.below(0x100_0000))
      patch(&sample, at: length - 4, count: 4, UInt64(random.one(in: 2) ? far : 0 &- far))
    }
  }

  // MARK: Operands that would fault almost always

  /// Selectors that mean the same to Linux and here.
  private static let selectors: [UInt64] = [
    0, 1, 2, 3, 0x23, 0x2B, 0x33, 0x10, 0x13, 0x18, 0x20, 0x28, 0x30,
  ]

  private static func selector(_ random: inout SeededRandom) -> UInt64 {
    selectors[Int(random.below(UInt64(selectors.count)))]
  }

  private func write(
    _ work: inout OracleCase, at address: UInt64, _ value: UInt64, count: Int
  ) {
    let offset = Int(truncatingIfNeeded: Int64(bitPattern: address &- Layout.data))
    guard offset >= 0, offset + count <= Layout.dataSize else { return }
    work.patches.append(
      MemoryPatch(
        offset: offset,
        bytes: (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }))
  }

  private func prepareOperands(
    _ sample: inout Sample, _ target: UInt64, _ bases: BaseSet, _ work: inout OracleCase,
    _ random: inout SeededRandom
  ) {
    let i = sample.instruction
    let row = InstructionTable.encodings[Int(i.row)]
    let stack = work.state.registers[Register.rsp]
    let size = 1 << Int(i.operandSize)
    /// Gives operand `index` a value, be it a register or memory.
    func give(_ index: Int, _ value: UInt64, _ count: Int) {
      let operand = i.operands[index]
      if operand.kind == .register {
        work.state.registers[Int(operand.index)] = value
      } else if operand.kind == .memory {
        write(&work, at: target, value, count: count)
      }
    }
    switch row.mnemonic {
    case "ENTER":
      // A frame that fits, or one that ends where nothing is mapped: ENTER imm16, imm8.
      let frame = random.one(in: 4) ? 0x3000 + random.below(0x2000) : random.below(0x200)
      patch(&sample, at: sample.bytes.count - 3, count: 2, frame)
    case "BT", "BTS", "BTR", "BTC":
      if i.operands[1].kind == .register, i.operands[1].index != i.base, random.one(in: 2) {
        work.state.registers[Int(i.operands[1].index)] = random.below(8192) &- 4096
      }
    case "DIV", "IDIV":
      // Quotients that fit.
      if !random.one(in: 4) {
        let value = work.state.registers[Register.rax]
        let negative = row.mnemonic == "IDIV" && value >> 63 != 0
        work.state.registers[Register.rdx] =
          random.one(in: 4) ? random.below(4) : negative ? .max : 0
      }
    case "CMPXCHG":
      if i.operands[0].kind == .register && random.one(in: 2) {
        work.state.registers[Register.rax] = work.state.registers[Int(i.operands[0].index)]
      } else if i.operands[0].kind == .memory && random.one(in: 2) {
        write(&work, at: target, work.state.registers[Register.rax], count: 8)
      }
    case "CMPXCHG8B", "CMPXCHG16B":
      if random.one(in: 2) {
        let half = row.mnemonic == "CMPXCHG8B" ? 4 : 8
        write(&work, at: target, work.state.registers[Register.rax], count: half)
        write(
          &work, at: target &+ UInt64(half), work.state.registers[Register.rdx], count: half)
      }
    case "MOV" where i.operands[0].kind == .segment: give(1, Self.selector(&random), 2)
    case "LAR", "LSL": give(1, Self.selector(&random), 2)
    case "VERR", "VERW": give(0, Self.selector(&random), 2)
    case "POP" where i.operands[0].kind == .segment:
      write(&work, at: stack, Self.selector(&random), count: size)
    case "LES", "LDS", "LSS", "LFS", "LGS":
      write(&work, at: target &+ UInt64(size), Self.selector(&random), count: 2)
    case "POPF": write(&work, at: stack, random.next() & 0x4ED5 | 2, count: size)
    case "LDMXCSR", "VLDMXCSR":
      if !random.one(in: 6) { write(&work, at: target, random.next() & 0xFFFF, count: 4) }
    case "FXRSTOR":
      if !random.one(in: 6) { write(&work, at: target &+ 24, random.next() & 0xFFFF, count: 4) }
    case "XSAVE", "XSAVEOPT", "XSAVEC", "XRSTOR":
      prepareExtendedState(row.mnemonic, target, &work, &random)
    case "FLDENV", "FRSTOR":
      // Exceptions pending in the image as the masks have them.
      break
    case "JMP", "CALL", "RETF", "IRET": prepareFar(row, &sample, target, &work, &random)
    case "WRFSBASE", "WRGSBASE":
      if random.one(in: 3), i.operands[0].kind == .register {
        work.state.registers[Int(i.operands[0].index)] = random.next() >> 17
      }
    case "INT":
      if [3, 4, 0x80].contains(sample.bytes[sample.bytes.count - 1]) {
        sample.bytes[sample.bytes.count - 1] = 0x21
      }
    default: break
    }
  }

  private func prepareExtendedState(
    _ mnemonic: Substring, _ target: UInt64, _ work: inout OracleCase,
    _ random: inout SeededRandom
  ) {
    let compact = mnemonic == "XSAVEC" || (mnemonic == "XRSTOR" && random.one(in: 2))
    // In the standard form AMD has components 5 to 7 at places of its own.
    let wanted: [UInt64] = compact ? [0xE7, 7, 0xE3, 0x20, 0x60, 2, 6] : [7, 3, 1, 2, 4, 6, 0]
    work.state.registers[Register.rax] = wanted[Int(random.below(7))]
    work.state.registers[Register.rdx] = 0
    guard mnemonic == "XRSTOR" else { return }
    let form: UInt64 = compact ? 1 << 63 | wanted[Int(random.below(7))] : 0
    let present = random.next() & 0xE7 & (compact ? form : 7)
    write(&work, at: target &+ 24, random.next() & 0xFFFF, count: 4)
    for word in UInt64(0)..<8 {
      let value = word == 0 ? present : word == 1 ? form : 0
      write(&work, at: target &+ 512 &+ 8 * word, value, count: 8)
    }
  }

  /// Far transfers: pointers to the INT3 bytes with a good selector, or bad ones.
  private func prepareFar(
    _ row: Encoding, _ sample: inout Sample, _ target: UInt64, _ work: inout OracleCase,
    _ random: inout SeededRandom
  ) {
    let i = sample.instruction
    let size = 1 << Int(i.operandSize)
    let compiled = InstructionTable.compiled.rows[Int(i.row)]
    let landing = mode.address(length: 0) &+ 32 &+ random.below(64)
    let codes: [UInt64] = [0x33, 0x23, 0x33, 0x23, 0, 3, 0x2B, 0x10, 0x08, 0x28]
    let selector = codes[Int(random.below(UInt64(codes.count)))]
    switch row.mnemonic {
    case "RETF":
      let stack = work.state.registers[Register.rsp]
      write(&work, at: stack, landing, count: size)
      write(&work, at: stack &+ UInt64(size), selector, count: size)
    case "IRET":
      let stack = work.state.registers[Register.rsp]
      let frame: [UInt64] = [
        landing, selector, random.next() & 0xCD5 | 0x202, Layout.data &+ 0x800, 0x2B,
      ]
      for (index, value) in frame.enumerated() {
        write(&work, at: stack &+ UInt64(index * size), value, count: size)
      }
    default:
      guard compiled.operands[0].type == .p else { return }
      if i.operands[0].kind == .farPointer {
        let end = sample.bytes.count
        patch(&sample, at: end - 2 - size, count: size, landing)
        patch(&sample, at: end - 2, count: 2, selector)
        return
      }
      guard i.operands[0].kind == .memory else { return }
      write(&work, at: target, landing, count: size)
      write(&work, at: target &+ UInt64(size), selector, count: 2)
    }
  }
}

extension Encoding {
  package var mnemonic: Substring { text.description.prefix { $0 != " " } }
  package var operandText: Substring {
    text.description.drop { $0 != " " }.dropFirst()
  }
}

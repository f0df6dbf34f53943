/// Emits the few machine instructions that the stub of `NativeRunner` is made of.
struct NativeCode {
  private(set) var bytes: [UInt8] = []

  mutating func emit(_ code: UInt8...) { bytes += code }

  /// Appends code and then an absolute 32-bit address (below 2 GiB).
  mutating func emit(_ code: [UInt8], at address: UInt64) {
    bytes += code
    let low = UInt32(truncatingIfNeeded: address)
    for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(low >> UInt32(shift) & 0xFF)) }
  }

  /// ModRM and SIB for a plain 32-bit address with this register field.
  private func absolute(_ register: Int) -> [UInt8] { [UInt8(register & 7) << 3 | 4, 0x25] }

  private mutating func move(_ opcode: UInt8, _ register: Int, _ address: UInt64) {
    let rex: UInt8 = register >= 8 ? 0x4C : 0x48
    emit([rex, opcode] + absolute(register), at: address)
  }

  mutating func load(_ register: Int, from address: UInt64) { move(0x8B, register, address) }
  mutating func store(_ register: Int, to address: UInt64) { move(0x89, register, address) }

  /// An instruction of group 0F with the operand at an address: FXSAVE64 is 48 0F AE /0.
  mutating func group(_ prefix: [UInt8], _ opcode: UInt8, _ digit: Int, at address: UInt64) {
    emit(prefix + [0x0F, opcode] + absolute(digit), at: address)
  }

  /// VMOVDQU64 zmm, VMOVDQU ymm or MOVUPS xmm, to or from memory.
  mutating func moveVector(
    _ level: OracleVectorLevel, _ register: Int, store: Bool, at address: UInt64
  ) {
    let opcode: UInt8
    switch level {
    case .avx512:
      opcode = store ? 0x7F : 0x6F
      // R and R' are stored inverted.
      let p0: UInt8 = 0x61 | (register & 8 == 0 ? 0x80 : 0) | (register & 16 == 0 ? 0x10 : 0)
      emit([0x62, p0, 0xFE, 0x48, opcode] + absolute(register), at: address)
    case .avx:
      opcode = store ? 0x7F : 0x6F
      emit([0xC5, register < 8 ? 0xFE : 0x7E, opcode] + absolute(register), at: address)
    case .sse:
      opcode = store ? 0x11 : 0x10
      emit((register < 8 ? [] : [0x44]) + [0x0F, opcode] + absolute(register), at: address)
    }
  }

  /// KMOVQ.
  mutating func moveMask(_ register: Int, store: Bool, at address: UInt64) {
    emit([0xC4, 0xE1, 0xF8, store ? 0x91 : 0x90] + absolute(register), at: address)
  }

  mutating func append(_ other: NativeCode) { bytes += other.bytes }

  /// MOV m16, Sreg.
  mutating func storeSegment(_ segment: Int, to address: UInt64) {
    emit([0x8C] + absolute(segment), at: address)
  }

  /// RDFSBASE and its like by the digit of F3 REX.W 0F AE.
  enum Base: UInt8 { case readFS, readGS, writeFS, writeGS }

  /// Stores or loads the base of FS or GS, through RAX.
  mutating func base(_ operation: Base, _ address: UInt64) {
    let access: [UInt8] = [0xF3, 0x48, 0x0F, 0xAE, 0xC0 | operation.rawValue << 3]
    switch operation {
    case .readFS, .readGS:
      emitBytes(access)
      store(0, to: address)
    case .writeFS, .writeGS:
      load(0, from: address)
      emitBytes(access)
    }
  }

  private mutating func emitBytes(_ code: [UInt8]) { bytes += code }
}

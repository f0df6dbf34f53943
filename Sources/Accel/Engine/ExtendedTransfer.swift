import CKVM
import IEM

/// x87, vector and model-specific registers, between the forms of IEM and of KVM.
enum ExtendedTransfer {
  typealias CPU = UnsafeMutablePointer<Processor>

  /// Offsets in the XSAVE area (SDM vol. 1, 13.4): the legacy region is FXSAVE's.
  private enum Offset {
    static let control = 0
    static let status = 2
    static let tags = 4
    static let opcode = 6
    static let instruction = 8
    static let data = 16
    static let mxcsr = 24
    static let x87 = 32
    static let xmm = 160
    static let xstateBV = 512
  }

  private enum Component {
    static let avx = 2
    static let opmask = 5
    static let zmmHigh = 6
    static let highZMM = 7
    static let protectionKeys = 9
  }

  /// Fills a zeroed image.
  static func storeXSAVE(_ cpu: CPU, _ layout: XSAVELayout, into image: UnsafeMutableRawPointer) {
    func put<T>(_ value: T, _ offset: Int) {
      image.storeBytes(of: value, toByteOffset: offset, as: T.self)
    }
    let fpu = cpu.pointee.fpu
    put(fpu.control, Offset.control)
    put(fpu.status, Offset.status)
    put(fpu.tags, Offset.tags)
    put(fpu.opcode, Offset.opcode)
    put(fpu.instructionPointer, Offset.instruction)
    put(fpu.dataPointer, Offset.data)
    put(cpu.pointee.mxcsr, Offset.mxcsr)
    for number in 0..<8 {
      let physical = (fpu.top + number) & 7
      put(fpu.registers[2 * physical], Offset.x87 + 16 * number)
      put(
        UInt16(truncatingIfNeeded: fpu.registers[2 * physical + 1]), Offset.x87 + 16 * number + 8)
    }
    for number in 0..<16 {
      for word in 0..<2 {
        put(cpu.pointee.vectors[number * 8 + word], Offset.xmm + 16 * number + 8 * word)
      }
    }
    if let base = layout.offsets[Component.avx] {
      for number in 0..<16 {
        for word in 0..<2 {
          put(cpu.pointee.vectors[number * 8 + 2 + word], base + 16 * number + 8 * word)
        }
      }
    }
    if let base = layout.offsets[Component.opmask] {
      for number in 0..<8 { put(cpu.pointee.masks[number], base + 8 * number) }
    }
    if let base = layout.offsets[Component.zmmHigh] {
      for number in 0..<16 {
        for word in 0..<4 {
          put(cpu.pointee.vectors[number * 8 + 4 + word], base + 32 * number + 8 * word)
        }
      }
    }
    if let base = layout.offsets[Component.highZMM] {
      for number in 0..<16 {
        for word in 0..<8 {
          put(cpu.pointee.vectors[(16 + number) * 8 + word], base + 64 * number + 8 * word)
        }
      }
    }
    if let base = layout.offsets[Component.protectionKeys] { put(cpu.pointee.pkru, base) }
    put(layout.components & Self.ours, Offset.xstateBV)
  }

  /// Components that IEM has.
  private static let ours = XCR0.x87 | XCR0.sse | XCR0.avx | XCR0.avx512 | XCR0.pkru

  static func loadXSAVE(
    _ image: UnsafeRawPointer, _ layout: XSAVELayout, into cpu: CPU
  ) {
    func get<T: BitwiseCopyable>(_ offset: Int, _: T.Type = T.self) -> T {
      image.loadUnaligned(fromByteOffset: offset, as: T.self)
    }
    cpu.pointee.fpu.control = get(Offset.control)
    cpu.pointee.fpu.status = get(Offset.status)
    cpu.pointee.fpu.tags = get(Offset.tags, UInt8.self)
    cpu.pointee.fpu.opcode = get(Offset.opcode, UInt16.self) & 0x7FF
    cpu.pointee.fpu.instructionPointer = get(Offset.instruction)
    cpu.pointee.fpu.dataPointer = get(Offset.data)
    cpu.pointee.mxcsr = get(Offset.mxcsr)
    let top = cpu.pointee.fpu.top
    for number in 0..<8 {
      let physical = (top + number) & 7
      cpu.pointee.fpu.registers[2 * physical] = get(Offset.x87 + 16 * number)
      cpu.pointee.fpu.registers[2 * physical + 1] =
        UInt64(get(Offset.x87 + 16 * number + 8, UInt16.self))
    }
    for number in 0..<16 {
      for word in 0..<2 {
        cpu.pointee.vectors[number * 8 + word] = get(Offset.xmm + 16 * number + 8 * word)
      }
    }
    // A component that is not in XSTATE_BV has its initial value, zero.
    let present: UInt64 = get(Offset.xstateBV)
    func word(_ component: Int, _ base: Int, _ offset: Int) -> UInt64 {
      present >> UInt64(component) & 1 != 0 ? get(base + offset) : 0
    }
    if let base = layout.offsets[Component.avx] {
      for number in 0..<16 {
        for part in 0..<2 {
          cpu.pointee.vectors[number * 8 + 2 + part] = word(
            Component.avx, base, 16 * number + 8 * part)
        }
      }
    }
    if let base = layout.offsets[Component.opmask] {
      for number in 0..<8 { cpu.pointee.masks[number] = word(Component.opmask, base, 8 * number) }
    }
    if let base = layout.offsets[Component.zmmHigh] {
      for number in 0..<16 {
        for part in 0..<4 {
          cpu.pointee.vectors[number * 8 + 4 + part] =
            word(Component.zmmHigh, base, 32 * number + 8 * part)
        }
      }
    }
    if let base = layout.offsets[Component.highZMM] {
      for number in 0..<16 {
        for part in 0..<8 {
          cpu.pointee.vectors[(16 + number) * 8 + part] =
            word(Component.highZMM, base, 64 * number + 8 * part)
        }
      }
    }
    if let base = layout.offsets[Component.protectionKeys] {
      cpu.pointee.pkru = UInt32(
        truncatingIfNeeded: word(Component.protectionKeys, base, 0))
    }
  }

  // MARK: Debug registers

  static func storeDebug(_ cpu: CPU) -> kvm_debugregs {
    var registers = kvm_debugregs()
    let values = cpu.pointee.debug
    registers.db = (values[0], values[1], values[2], values[3])
    registers.dr6 = values[6]
    registers.dr7 = values[7]
    return registers
  }

  static func loadDebug(_ registers: kvm_debugregs, into cpu: CPU) {
    cpu.pointee.debug[0] = registers.db.0
    cpu.pointee.debug[1] = registers.db.1
    cpu.pointee.debug[2] = registers.db.2
    cpu.pointee.debug[3] = registers.db.3
    cpu.pointee.debug[6] = registers.dr6
    cpu.pointee.debug[7] = registers.dr7
  }

  // MARK: Model-specific registers

  /// A register that both keep.
  struct SharedMSR {
    var index: UInt32
    var get: (CPU) -> UInt64
    var set: (CPU, UInt64) -> Void
  }

  static func sharedMSRs() -> [SharedMSR] {
    func at(
      _ index: UInt32, _ path: WritableKeyPath<ModelSpecificRegisters, UInt64>
    ) -> SharedMSR {
      SharedMSR(
        index: index, get: { $0.pointee.msr[keyPath: path] },
        set: { $0.pointee.msr[keyPath: path] = $1 })
    }
    return [
      at(0xC000_0081, \.star), at(0xC000_0082, \.lstar), at(0xC000_0083, \.cstar),
      at(0xC000_0084, \.fmask), at(0xC000_0102, \.kernelGSBase), at(0x174, \.sysenterCS),
      at(0x175, \.sysenterESP), at(0x176, \.sysenterEIP), at(0xC000_0103, \.tscAux),
      at(0x277, \.pat), at(0x1A0, \.miscEnable), at(0xDA0, \.xss), at(0x3B, \.tscAdjust),
      at(0x2FF, \.mtrrDefaultType),
      at(0x200, \.mtrrPhysical.b0), at(0x201, \.mtrrPhysical.m0), at(0x202, \.mtrrPhysical.b1),
      at(0x203, \.mtrrPhysical.m1), at(0x204, \.mtrrPhysical.b2), at(0x205, \.mtrrPhysical.m2),
      at(0x206, \.mtrrPhysical.b3), at(0x207, \.mtrrPhysical.m3), at(0x208, \.mtrrPhysical.b4),
      at(0x209, \.mtrrPhysical.m4), at(0x20A, \.mtrrPhysical.b5), at(0x20B, \.mtrrPhysical.m5),
      at(0x20C, \.mtrrPhysical.b6), at(0x20D, \.mtrrPhysical.m6), at(0x20E, \.mtrrPhysical.b7),
      at(0x20F, \.mtrrPhysical.m7),
      at(0x250, \.mtrrFixed.f0), at(0x258, \.mtrrFixed.f1), at(0x259, \.mtrrFixed.f2),
      at(0x268, \.mtrrFixed.f3), at(0x269, \.mtrrFixed.f4), at(0x26A, \.mtrrFixed.f5),
      at(0x26B, \.mtrrFixed.f6), at(0x26C, \.mtrrFixed.f7), at(0x26D, \.mtrrFixed.f8),
      at(0x26E, \.mtrrFixed.f9), at(0x26F, \.mtrrFixed.f10),
    ]
  }
}

/// FXSAVE, FXRSTOR, LDMXCSR, STMXCSR (SDM vol. 1, 10.5 and 11.6; vol. 2).
///
/// Of the 512-byte image the instructions write bytes 0–415: x87 environment and registers, MXCSR
/// and its mask, and XMM0–7 or XMM0–15. Bytes 416–511 stay as they are. The pointers are saved
/// whether or not an exception is pending.

/// Bits of MXCSR that exist; saved as MXCSR_MASK.
enum MXCSR {
  static let writable: UInt32 = 0xFFFF
  static let reset: UInt32 = 0x1F80
}

/// Offsets in the FXSAVE image, which is also the legacy region of the XSAVE area.
enum LegacyRegion {
  static let control: UInt64 = 0
  static let status: UInt64 = 2
  static let tags: UInt64 = 4
  static let opcode: UInt64 = 6
  static let instructionPointer: UInt64 = 8
  static let dataPointer: UInt64 = 16
  static let mxcsr: UInt64 = 24
  static let mxcsrMask: UInt64 = 28
  static let registers: UInt64 = 32
  static let vectors: UInt64 = 160
  static let count = 512
}

/// A range of memory that an instruction reads or writes in parts: a segment, a start, and the
/// address mask.
struct MemoryImage {
  let segment: UInt8
  let start: UInt64
  let mask: UInt64

  init(_ cpu: borrowing Processor, _ i: Insn) {
    segment = i.segment
    mask = i.addressMask
    start = cpu.effectiveAddress(i)
  }

  @inline(__always) func load<T: BitwiseCopyable>(
    _ cpu: inout Processor, _ offset: UInt64, as: T.Type = T.self
  ) throws(GuestFault) -> T {
    try cpu.load(segment, (start &+ offset) & mask)
  }

  @inline(__always) func store<T: BitwiseCopyable>(
    _ cpu: inout Processor, _ offset: UInt64, _ value: T
  ) throws(GuestFault) {
    try cpu.store(segment, (start &+ offset) & mask, value)
  }

  /// Looks for a fault at the last byte, before those between: which of two missing pages is named.
  func probeLast(_ cpu: inout Processor, _ count: Int, write: Bool) throws(GuestFault) {
    try cpu.probe(segment, (start &+ UInt64(count &- 1)) & mask, count: 1, write: write)
  }

  /// The first bytes, then the last one, then what is between: the order in which current processors
  /// look for faults of x87 environments and of XSAVE areas.
  func probeEnds(
    _ cpu: inout Processor, first: Int, count: Int, write: Bool
  ) throws(GuestFault) {
    try cpu.probe(segment, start, count: first, write: write)
    try probeLast(&cpu, count, write: write)
    try cpu.probe(segment, start, count: count, write: write)
  }

  /// #GP(0) unless the linear address is a multiple of `alignment`.
  func requireAlignment(_ cpu: borrowing Processor, _ alignment: UInt64) throws(GuestFault) {
    let base = cpu.mode == .bits64 && segment < SegmentRegister.fs.rawValue
      ? 0 : cpu.segments[unchecked: Int(segment)].base
    if (base &+ start) & (alignment &- 1) != 0 { throw GuestFault.gp0 }
  }
}

enum SaveFXState: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87()
    let image = MemoryImage(cpu, i)
    try image.requireAlignment(cpu, 16)
    try image.probeLast(&cpu, LegacyRegion.count, write: true)
    try cpu.probe(image.segment, image.start, count: LegacyRegion.count, write: true)
    let wide = i.prefixes.contains(.rexW)
    try cpu.saveX87(image, wide: wide)
    if cpu.skipsVectorsInFXSave { return }
    try image.store(&cpu, LegacyRegion.mxcsr, cpu.mxcsr)
    try image.store(&cpu, LegacyRegion.mxcsrMask, MXCSR.writable)
    try cpu.saveXMM(image)
  }
}

enum RestoreFXState: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87()
    let image = MemoryImage(cpu, i)
    try image.requireAlignment(cpu, 16)
    try image.probeLast(&cpu, LegacyRegion.count, write: false)
    try cpu.probe(image.segment, image.start, count: LegacyRegion.count, write: false)
    let mxcsr: UInt32 = try image.load(&cpu, LegacyRegion.mxcsr)
    if mxcsr & ~MXCSR.writable != 0 { throw GuestFault.gp0 }
    try cpu.restoreX87(image, wide: i.prefixes.contains(.rexW))
    if cpu.skipsVectorsInFXSave { return }
    cpu.mxcsr = mxcsr
    try cpu.restoreXMM(image)
  }
}

enum LoadMXCSR: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    try load(&cpu, i)
  }
  @inline(__always) static func load(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let value: UInt32 = try cpu.loadOperand(i)
    if value & ~MXCSR.writable != 0 { throw GuestFault.gp0 }
    cpu.mxcsr = value
  }
}

enum StoreMXCSR: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    try cpu.storeOperand(i, cpu.mxcsr)
  }
}

/// VLDMXCSR and VSTMXCSR.
enum AVXLoadMXCSR: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    try LoadMXCSR.load(&cpu, i)
  }
}

enum AVXStoreMXCSR: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    try cpu.storeOperand(i, cpu.mxcsr)
  }
}

// MARK: Parts of the image

extension Processor {
  /// AMD's fast FXSAVE: EFER.FFXSR leaves out XMM and MXCSR in 64-bit mode at CPL 0.
  var skipsVectorsInFXSave: Bool {
    efer & EFER.ffxsr != 0 && mode == .bits64 && cpl == 0
  }

  /// XMM registers that exist in the present mode.
  var vectorRegisterCount: Int { mode == .bits64 ? 16 : 8 }

  /// The x87 part of the image.
  /// - Parameter wide: 64-bit instruction and data pointers instead of selectors (REX.W).
  mutating func saveX87(_ image: MemoryImage, wide: Bool) throws(GuestFault) {
    try image.store(&self, LegacyRegion.control, fpu.control)
    try image.store(&self, LegacyRegion.status, fpu.status)
    try image.store(&self, LegacyRegion.tags, UInt16(fpu.tags))
    try image.store(&self, LegacyRegion.opcode, fpu.opcode)
    if wide {
      try image.store(&self, LegacyRegion.instructionPointer, fpu.instructionPointer)
      try image.store(&self, LegacyRegion.dataPointer, fpu.dataPointer)
    } else {
      let (ip, dp) = (fpu.instructionPointer & 0xFFFF_FFFF, fpu.dataPointer & 0xFFFF_FFFF)
      try image.store(
        &self, LegacyRegion.instructionPointer, ip | UInt64(fpu.instructionSelector) << 32)
      try image.store(&self, LegacyRegion.dataPointer, dp | UInt64(fpu.dataSelector) << 32)
    }
    for index in 0..<8 {
      let physical = (fpu.top &+ index) & 7
      try image.store(
        &self, LegacyRegion.registers &+ UInt64(index &* 16),
        Lane(
          fpu.registers[unchecked: physical &* 2],
          fpu.registers[unchecked: physical &* 2 &+ 1] & 0xFFFF))
    }
  }

  mutating func restoreX87(_ image: MemoryImage, wide: Bool) throws(GuestFault) {
    var new = FPUState()
    new.control = FPUState.validControl(try image.load(&self, LegacyRegion.control))
    new.status = try image.load(&self, LegacyRegion.status)
    new.tags = try image.load(&self, LegacyRegion.tags)
    new.opcode = try image.load(&self, LegacyRegion.opcode, as: UInt16.self) & 0x7FF
    let ip: UInt64 = try image.load(&self, LegacyRegion.instructionPointer)
    let dp: UInt64 = try image.load(&self, LegacyRegion.dataPointer)
    if wide {
      new.instructionPointer = ip
      new.dataPointer = dp
    } else {
      new.instructionPointer = ip & 0xFFFF_FFFF
      new.instructionSelector = UInt16(truncatingIfNeeded: ip >> 32)
      new.dataPointer = dp & 0xFFFF_FFFF
      new.dataSelector = UInt16(truncatingIfNeeded: dp >> 32)
    }
    for index in 0..<8 {
      let physical = (new.top &+ index) & 7
      let value: Lane = try image.load(&self, LegacyRegion.registers &+ UInt64(index &* 16))
      new.registers[unchecked: physical &* 2] = value.x
      new.registers[unchecked: physical &* 2 &+ 1] = value.y & 0xFFFF
    }
    new.updateErrorSummary()
    let wasPending = fpu.status & FPUStatus.errorSummary != 0
    fpu = new
    signalX87Error(after: wasPending)
  }

  mutating func saveXMM(_ image: MemoryImage) throws(GuestFault) {
    for index in 0..<vectorRegisterCount {
      try image.store(
        &self, LegacyRegion.vectors &+ UInt64(index &* 16), lane(UInt8(index)))
    }
  }

  mutating func restoreXMM(_ image: MemoryImage) throws(GuestFault) {
    for index in 0..<vectorRegisterCount {
      setLane(
        UInt8(index), 0, try image.load(&self, LegacyRegion.vectors &+ UInt64(index &* 16)))
    }
  }
}

/// What is around a processor for tests: ports and devices are closures, nothing interrupts.
final class Surroundings: ProcessorEnvironment, PhysicalBus {
  struct Device {
    var read: (UInt64, AccessWidth) -> UInt64
    var write: (UInt64, UInt64, AccessWidth) -> Void
  }

  var onPortRead: ((UInt16, AccessWidth) -> UInt32)?
  var onPortWrite: ((UInt16, UInt32, AccessWidth) -> Void)?
  /// By physical page number.
  var devices: [UInt64: Device] = [:]
  private var nextDevice = PageTables.deviceBase
  var taskPriority: UInt8 = 0
  private var random: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var timestamp: UInt64 = 0

  func devicePages(_ count: UInt64) -> UInt64 {
    defer { nextDevice += count << 12 }
    return nextDevice
  }

  func readPort(_ port: UInt16, width: AccessWidth) -> UInt32 {
    onPortRead?(port, width) ?? UInt32(truncatingIfNeeded: width.allOnes)
  }

  func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth) {
    onPortWrite?(port, value, width)
  }

  func readPhysical(_ address: UInt64, width: AccessWidth) -> UInt64 {
    devices[address >> 12]?.read(address & 0xFFF, width) ?? width.allOnes
  }

  func writePhysical(_ address: UInt64, _ value: UInt64, width: AccessWidth) {
    devices[address >> 12]?.write(address & 0xFFF, value, width)
  }

  func acknowledgeInterrupt() -> UInt8? { nil }
  func readPlatformMSR(_ index: UInt32) -> UInt64? { nil }
  func writePlatformMSR(_ index: UInt32, _ value: UInt64) -> Bool { false }

  /// Counts the calls, so that runs repeat.
  func timestampCounter() -> UInt64 {
    timestamp &+= 100
    return timestamp
  }

  /// xorshift64.
  func randomBits() -> UInt64 {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return random
  }

  var apicID: UInt32 { 0 }
  var processorCount: Int { 1 }
  func signalFloatingPointError() {}
}

extension VirtualProcessor {
  private static let data: Segment.Attributes = [.present, .codeOrData, .writable, .accessed]

  /// Flat segments, floating point and vectors switched on, paging on outside real mode.
  func startingState(privilege: UInt8) -> ProcessorState {
    var state = engine.saveState()
    state.cpl = privilege
    let protection = privilege == 3 ? UInt16(3) : 0
    let level = Segment.Attributes(rawValue: Segment.Attributes.RawValue(privilege) << 5)
    for index in 0..<6 {
      if mode == .real {
        state.segments[index] = Segment(
          selector: 0, base: 0, limit: 0xFFFF, attributes: Self.data)
        continue
      }
      var attributes = Self.data.union(.big).union(level)
      let isCode = index == Int(SegmentRegister.cs.rawValue)
      if isCode {
        attributes = [.present, .codeOrData, .code, .readable, .accessed]
        attributes.formUnion(level)
        attributes.insert(mode == .long64 ? .long : .big)
      }
      state.segments[index] = Segment(
        selector: (isCode ? 8 : 16) | protection, base: 0, limit: .max, attributes: attributes)
    }
    state.rip = 0
    state.cr0 = CR0.et | CR0.mp | CR0.ne
    let features = engine.cpu.pointee.features
    if features.contains(.sse) { state.cr4 |= CR4.osfxsr | CR4.osxmmexcpt }
    if features.contains(.xsave) {
      state.cr4 |= CR4.osxsave
      state.xcr0 = 3
      if features.contains(.avx) { state.xcr0 |= 4 }
      if features.contains(.avx512f) { state.xcr0 |= 0xE0 }
    }
    state.x87Control = 0x37F
    state.x87Tags = 0
    guard mode != .real else {
      state.registers[Register.rsp] = 0x7C00
      return state
    }
    state.cr0 |= CR0.pe | CR0.pg | CR0.wp
    state.cr4 |= CR4.pae
    state.cr3 = tables.root
    state.efer = EFER.nxe
    if mode == .long64 { state.efer |= EFER.lme | EFER.lma }
    if mode == .protected32 { state.pdptes = tables.pointers(memory) }
    return state
  }
}

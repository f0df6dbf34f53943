// Saving, restoring and resetting the adapter.

extension VGAAdapter: StatefulDevice {
  /// Registers, and video memory in the form of `VideoMemory.packed()`.
  package struct State: Codable, Equatable, Sendable {
    var version = 1
    var registers: Registers
    var memoryByteCount: Int
    var memory: [UInt8]
  }

  package var stateName: String { "vga" }

  package var state: State {
    State(registers: registers, memoryByteCount: memory.byteCount, memory: memory.packed())
  }

  package func restore(_ state: State) throws(StateError) {
    func check(_ isValid: Bool, _ reason: String) throws(StateError) {
      if !isValid { throw StateError(stateName, reason) }
    }
    let saved = state.registers
    try check(state.version == 1, "version \(state.version)")
    try check(
      state.memoryByteCount == memory.byteCount,
      "video memory of \(state.memoryByteCount) bytes, this adapter has \(memory.byteCount)")
    try check(
      saved.sequencer.count == Sequencer.count && saved.crtc.count == CRTC.count
        && saved.graphics.count == Graphics.count && saved.attribute.count == Attribute.count
        && saved.dac.count == 768 && saved.dacHolding.count == 2, "number of registers")
    try check(saved.dacComponent < 3, "DAC component \(saved.dacComponent)")
    let isWide = saved.vbe.enable.contains(.dac8Bit)
    try check(
      isWide || (saved.dac + saved.dacHolding).allSatisfy { $0 < 0x40 },
      "DAC entry wider than six bits")
    try check(
      Self.fits(saved.sequencer, Sequencer.masks) && Self.fits(saved.graphics, Graphics.masks)
        && Self.fits(saved.attribute, Attribute.masks), "register bits that do not exist")
    try check(saved.vbe.isPossible, "VBE registers")
    try check(memory.accepts(packed: state.memory), "video memory runs")
    registers = saved
    memory.unpack(state.memory)
    registersChanged()
  }

  package func reset() {
    registers = Registers()
    memory.clearAll()
    registersChanged()
  }

  private static func fits(_ values: [UInt8], _ masks: [UInt8]) -> Bool {
    zip(values, masks).allSatisfy { $0 & ~$1 == 0 }
  }
}

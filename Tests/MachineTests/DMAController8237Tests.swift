import IEM
import Testing

@testable import Machine

@Suite struct DMAController8237Tests {
  private let memory = ArrayMemory(count: 1 << 20)
  private let dma: DMAController8237

  init() {
    dma = DMAController8237(memory: memory)
    // As firmware leaves it: channel 4 cascades.
    out(0xC0, 0x10 + 11 * 2)
    out(0x00, 0x10 + 10 * 2)
  }

  private func out(_ value: UInt8, _ offset: UInt16) {
    dma.write(UInt32(value), at: offset, width: .byte)
  }
  private func inp(_ offset: UInt16) -> UInt8 {
    UInt8(truncatingIfNeeded: dma.read(at: offset, width: .byte))
  }

  /// Programs a byte channel as a driver does. `pagePort` is the port's offset from 80h.
  private func program(
    _ channel: UInt8, mode: UInt8, address: UInt32, count: Int, pagePort: UInt16
  ) {
    out(0x04 | channel, 10)
    out(0, 12)
    out(mode | channel, 11)
    out(UInt8(address & 255), UInt16(channel) * 2)
    out(UInt8(address >> 8 & 255), UInt16(channel) * 2)
    out(UInt8(address >> 16), 0x30 + pagePort)
    out(UInt8((count - 1) & 255), UInt16(channel) * 2 + 1)
    out(UInt8((count - 1) >> 8), UInt16(channel) * 2 + 1)
    out(channel, 10)
  }

  private func give(_ channel: Int, _ bytes: [UInt8]) -> DMAController8237.Outcome {
    bytes.withUnsafeBytes { dma.transfer(channel: channel, toMemory: $0) }
  }
  private func take(_ channel: Int, _ count: Int) -> ([UInt8], DMAController8237.Outcome) {
    var bytes = [UInt8](repeating: 0xEE, count: count)
    let outcome = bytes.withUnsafeMutableBytes { dma.transfer(channel: channel, fromMemory: $0) }
    return (bytes, outcome)
  }

  @Test func writesMemoryInPiecesUpToTerminalCount() {
    program(2, mode: 0x44, address: 0x2_3400, count: 6, pagePort: 1)
    #expect(give(2, [1, 2, 3, 4]) == .init(count: 4, terminalCount: false))
    #expect(inp(8) == 0)
    #expect(give(2, [5, 6, 7, 8]) == .init(count: 2, terminalCount: true))
    #expect(Array(memory.bytes[0x2_3400..<0x2_3407]) == [1, 2, 3, 4, 5, 6, 0])
    #expect(inp(8) == 0x04)
    #expect(inp(8) == 0)
    // The channel masks itself, and the count has rolled over.
    #expect(give(2, [9]).count == 0)
    #expect(inp(15) & 0x04 != 0)
    out(0, 12)
    #expect([inp(5), inp(5)] == [0xFF, 0xFF])
    #expect([inp(4), inp(4)] == [0x06, 0x34])
  }

  @Test func autoinitializeStartsOver() {
    program(1, mode: 0x58, address: 0x100, count: 4, pagePort: 3)
    for i in 0..<4 { memory.bytes[0x100 + i] = UInt8(i + 10) }
    for _ in 0..<3 {
      #expect(take(1, 4) == ([10, 11, 12, 13], .init(count: 4, terminalCount: true)))
    }
  }

  @Test func addressWrapsWithinItsPage() {
    program(3, mode: 0x44, address: 0x1_FFFE, count: 4, pagePort: 2)
    _ = give(3, [1, 2, 3, 4])
    #expect(Array(memory.bytes[0x1_FFFE...0x2_0000]) == [1, 2, 0])
    #expect(Array(memory.bytes[0x1_0000...0x1_0001]) == [3, 4])
  }

  @Test func decrementGoesDown() {
    program(0, mode: 0x64, address: 0x203, count: 4, pagePort: 7)
    #expect(give(0, [1, 2, 3, 4]).terminalCount)
    #expect(Array(memory.bytes[0x200...0x203]) == [4, 3, 2, 1])
  }

  @Test func verifyCountsWithoutTouchingMemory() {
    program(2, mode: 0x40, address: 0x300, count: 2, pagePort: 1)
    #expect(give(2, [1, 2]) == .init(count: 2, terminalCount: true))
    #expect(memory.bytes[0x300] == 0)
  }

  @Test func wordChannelsAddressWords() {
    let second: UInt16 = 0x10
    out(0x45, second + 11 * 2)
    out(0, second + 12 * 2)
    for byte: UInt8 in [0x00, 0x80] { out(byte, second + 4) }
    for byte: UInt8 in [0x01, 0x00] { out(byte, second + 6) }
    out(0x03, 0x30 + 0x0B)
    out(0x01, second + 10 * 2)
    #expect(give(5, [1, 2, 3, 4, 5]) == .init(count: 4, terminalCount: true))
    #expect(Array(memory.bytes[0x3_0000..<0x3_0005]) == [1, 2, 3, 4, 0])
    #expect(inp(second + 16) == 0x02)
  }

  @Test func masksDisableAndCascadeStopTransfers() {
    program(2, mode: 0x44, address: 0x400, count: 16, pagePort: 1)
    #expect(dma.isReady(channel: 2))
    out(0x04, 0x10 + 10 * 2)
    #expect(!dma.isReady(channel: 2))
    out(0x00, 0x10 + 10 * 2)
    out(0x04, 8)
    #expect(give(2, [1]).count == 0)
    out(0x00, 8)
    #expect(give(2, [1]).count == 1)
    out(0, 13)
    #expect(inp(15) == 0x0F)
    #expect(give(4, [1]).count == 0)
    #expect(give(9, [1]).count == 0)
  }

  @Test func statusShowsRequests() {
    dma.setRequest(channel: 2, true)
    #expect(inp(8) == 0x40)
    dma.setRequest(channel: 2, false)
    out(0x05, 9)
    #expect(inp(8) == 0x20)
  }

  @Test func wideAccessesAreSplitIntoBytes() {
    out(0, 12)
    dma.write(0x0003_1234, at: 0x31, width: .dword)
    #expect((0..<4).map { inp(0x31 + $0) } == [0x34, 0x12, 0x03, 0x00])
    #expect(dma.read(at: 0x31, width: .word) == 0x1234)
  }

  @Test func stateComesBackAndResetClears() throws {
    program(2, mode: 0x44, address: 0x1234, count: 99, pagePort: 1)
    let saved = dma.state
    dma.reset()
    #expect(dma.state == DMAController8237.State())
    try dma.restore(saved)
    #expect(dma.state == saved)
    #expect(inp(0x31) == 0)
    var bad = saved
    bad.pages = []
    #expect(throws: StateError.self) { try dma.restore(bad) }
  }

  @Test func survivesRandomAccesses() {
    var random = StorageTestRandom(seed: 8237)
    for _ in 0..<20_000 {
      let value = UInt8.random(in: 0...255, using: &random)
      let offset = UInt16.random(in: 0...0x41, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        #expect(
          UInt32(truncatingIfNeeded: dma.peek(at: offset, width: .byte)) == UInt32(inp(offset)))
      case 1: out(value, offset)
      case 2: _ = give(Int(value & 7), [UInt8](repeating: value, count: Int(value) * 4))
      default: _ = take(Int(value & 7), Int(value))
      }
    }
  }
}

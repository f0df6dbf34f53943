import IEM
import Testing

@testable import Machine

@Suite struct ParallelPortTests {
  let sink = RecordingSink()
  let paper = ByteCollector()
  let port: ParallelPort

  init() { port = ParallelPort(line: InterruptLine(sink, 7), output: paper) }

  private func out(_ value: UInt8, _ offset: UInt16) {
    port.write(UInt32(value), at: offset, width: .byte)
  }
  private func `in`(_ offset: UInt16) -> UInt8 { UInt8(port.read(at: offset, width: .byte)) }

  private func print(_ text: String) {
    for byte in text.utf8 {
      out(byte, 0)
      out(0x0D, 2)
      out(0x0C, 2)
    }
  }

  @Test func strobedBytesReachTheSink() {
    out(0x08, 2)
    #expect(`in`(1) & 0x80 == 0)
    out(0x0C, 2)
    #expect(`in`(1) == 0xDF)
    print("lpt")
    #expect(paper.text == "lpt")
    #expect(sink.risingEdges[7] == nil)
  }

  @Test func theAcknowledgeInterruptsOnlyWhenEnabled() {
    out(0x1C, 2)
    out(0x41, 0)
    out(0x1D, 2)
    out(0x1D, 2)
    #expect(paper.text == "A")
    #expect(sink.risingEdges[7] == 1)
    #expect(sink.levels[7] == false)
  }

  @Test func registersReadBackAsOnAPC() {
    out(0xA5, 0)
    #expect(`in`(0) == 0xA5)
    out(0xFF, 2)
    #expect(`in`(2) == 0xFF)
    #expect(`in`(0) == 0xFF)
    out(0x00, 2)
    #expect(`in`(2) == 0xC0)
    #expect(port.read(at: 0, width: .dword) == 0xFFC0_5FA5)
  }

  @Test func savedStateComesBackAndResetClearsIt() throws {
    out(0xA5, 0)
    out(0x1C, 2)
    let saved = port.state
    port.reset()
    #expect(port.state != saved)
    try port.restore(saved)
    #expect(port.state == saved)
  }
}

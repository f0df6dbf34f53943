import Testing

@testable import Machine

@Suite struct SystemPortsTests {
  @Test func port92OpensA20AndResetsOnTheRiseOfItsBit() {
    let port = SystemControlPort92()
    var a20: [Bool] = []
    var resets = 0
    port.onA20Change = { a20.append($0) }
    port.onFastReset = { resets += 1 }
    port.writeByte(0x02, at: 0)
    port.writeByte(0x03, at: 0)
    port.writeByte(0x03, at: 0)
    #expect(port.read(at: 0, width: .byte) == 0x03)
    #expect(a20 == [true] && resets == 1)
    port.reset()
    #expect(a20 == [true, false] && !port.isA20Enabled)
    port.writeByte(0xFD, at: 0)
    #expect(port.readByte(at: 0) == 0x01 && resets == 2)
  }

  @Test func coprocessorErrorIsRequestedUntilItsPortIsWritten() throws {
    let lines = RecordingSink()
    let register = CoprocessorErrorRegister(line: InterruptLine(lines, 13))
    register.signal()
    register.signal()
    #expect(lines.levels[13] == true && lines.risingEdges[13] == 1)
    register.writeByte(0, at: 0)
    #expect(lines.levels[13] == false)
    register.signal()
    #expect(lines.risingEdges[13] == 2)
    register.reset()
    #expect(lines.levels[13] == false)
    try DeviceContract(ports: 1) { CoprocessorErrorRegister(line: $0.line(13)) }
      .check { register, _ in register.signal() }
  }

  @Test func debugPortsLatchAndPrint() {
    let console = ByteCollector()
    let firmware = ByteCollector()
    let ports = DebugPorts(console: console, firmwareConsole: firmware)
    ports.writeByte(0xA5, at: 0)
    for byte in "hello".utf8 { ports.writeByte(byte, at: 1) }
    ports.write(0x4241, at: 2, width: .word)
    #expect(ports.readByte(at: 0) == 0xA5 && ports.postCode == 0xA5)
    #expect(ports.readByte(at: 1) == 0xE9 && ports.readByte(at: 2) == 0xE9)
    #expect(console.text == "hello")
    #expect(firmware.text == "A", "a word's second byte belongs to port 403h")
  }

  @Test func debugExitReportsTheValue() {
    var values: [UInt32] = []
    let exit = ISADebugExit { values.append($0) }
    exit.write(0x1234_5678, at: 0, width: .dword)
    exit.write(7, at: 3, width: .byte)
    #expect(values == [0x1234_5678, 7])
    #expect(exit.read(at: 0, width: .dword) == 0)
  }

  @Test func keepTheDeviceContract() throws {
    try DeviceContract(ports: 2) { _ in SystemControlPort92() }
      .check { port, _ in port.writeByte(2, at: 0) }
    try DeviceContract(ports: 5) { _ in
      DebugPorts(console: NullSink(), firmwareConsole: NullSink())
    }.check { ports, _ in ports.writeByte(1, at: 0) }
    try DeviceContract(ports: 4) { _ in ISADebugExit { _ in } }
      .check { exit, _ in exit.write(1, at: 0, width: .byte) }
  }
}

import IEM
import Testing

@testable import Machine

@Suite struct FirmwareConfigTests {
  let memory = ArrayMemory(count: 0x1_0000)
  let config: FirmwareConfig

  init() { config = FirmwareConfig(memory: memory) }

  private func select(_ key: UInt16) { config.write(UInt32(key), at: 0, width: .word) }
  private func read(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(config.read(at: 1, width: .byte)) }
  }

  /// Puts a request at 1000h and rings the DMA register.
  private func dma(_ control: UInt32, length: UInt32, to address: UInt64) -> UInt32 {
    memory.write(control.byteSwapped, to: GuestPhysical(0x1000))
    memory.write(length.byteSwapped, to: GuestPhysical(0x1004))
    memory.write(address.byteSwapped, to: GuestPhysical(0x1008))
    config.write(0, at: 4, width: .dword)
    config.write(UInt32(0x1000).byteSwapped, at: 8, width: .dword)
    return UInt32(bigEndian: memory.read(GuestPhysical(0x1000), as: UInt32.self))
  }

  /// The directory as a guest reads it: name to key and size.
  private func directory() -> [(name: String, key: UInt16, size: Int)] {
    func number(_ bytes: [UInt8]) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
    select(0x19)
    let count = number(read(4))
    return (0..<count).map { _ in
      let size = number(read(4))
      let key = UInt16(number(read(2)))
      _ = read(2)
      let name = String(decoding: read(56).prefix { $0 != 0 }, as: UTF8.self)
      return (name, key, size)
    }
  }

  @Test func theSignatureAndInterfacesAreThere() {
    #expect(read(4) == Array("QEMU".utf8))
    #expect(read(2) == [0, 0])
    select(1)
    #expect(read(4) == [3, 0, 0, 0])
    #expect(config.read(at: 4, width: .dword) == 0x554D_4551)
    #expect(config.read(at: 8, width: .dword) == 0x4746_4320)
  }

  @Test func itemsReadInOrderAndSelectingRewinds() {
    config.set(.cpuCount, UInt16(0x0203))
    select(5)
    #expect(read(1) == [0x03])
    #expect(config.peek(at: 1, width: .byte) == 0x02)
    #expect(read(2) == [0x02, 0])
    select(5)
    #expect(config.read(at: 1, width: .word) == 0x0203)
    select(0x4005)
    #expect(read(1) == [0x03])
    select(0x1234)
    #expect(read(2) == [0, 0])
  }

  @Test func filesAreListedByName() {
    config.addFile("etc/zz", [1, 2, 3])
    config.addFile("bootorder", [9])
    config.addFile("etc/aa", [])
    config.addFile("etc/zz", [4, 5])
    let files = directory()
    #expect(files.map(\.name) == ["bootorder", "etc/aa", "etc/zz"])
    #expect(files.map(\.size) == [1, 0, 2])
    #expect(files.map(\.key) == [0x20, 0x21, 0x22])
    select(files[2].key)
    #expect(read(3) == [4, 5, 0])
    config.removeFile("etc/aa")
    #expect(directory().map(\.key) == [0x20, 0x21])
  }

  @Test func dmaReadsAnItem() {
    config.addFile("data", Array(1...100))
    #expect(dma(0x0020_000A, length: 10, to: 0x2000) == 0)
    #expect(Array(memory.bytes[0x2000..<0x200A]) == Array(1...10))
    #expect(dma(0x4, length: 80, to: 0) == 0)
    #expect(dma(0x2, length: 12, to: 0x3000) == 0)
    #expect(Array(memory.bytes[0x3000..<0x300C]) == Array(91...100) + [0, 0])
  }

  @Test func dmaRefusesToWriteAndTooMuch() {
    config.addFile("data", [1])
    #expect(dma(0x0020_0018, length: 1, to: 0x2000) == 1)
    #expect(dma(0x0020_000A, length: .max, to: 0x2000) == 1)
    #expect(dma(0x0020_000C, length: .max, to: 0) == 0)
    #expect(read(1) == [0])
  }

  @Test func theMachineDescriptionHasWhatFirmwareAsksFor() {
    var machine = FirmwareConfig.MachineDescription()
    machine.cpuCount = 2
    machine.lowMemory = 0x8000_0000
    machine.highMemory = 0x4000_0000
    machine.hasDisplay = false
    machine.bootOrder = ["/pci@i0cf8/ide@1,1/drive@0/disk@0", "HALT"]
    machine.bootFailMilliseconds = 5000
    config.describe(machine)
    #expect(config.item(.cpuCount) == [2, 0])
    #expect(config.item(.ramSize) == [0, 0, 0, 0xC0, 0, 0, 0, 0])
    #expect(config.item(.noGraphic) == [1, 0])
    let e820 = config.file("etc/e820") ?? []
    #expect(e820.count == 40)
    #expect(Array(e820[20..<40]) == [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 1, 0, 0, 0])
    #expect(config.file("bootorder")?.last == 0)
    #expect(config.file("etc/boot-fail-wait") == [0x88, 0x13, 0, 0])
    #expect(config.file("etc/system-states") == [0x80, 0, 0, 0, 0, 0x80])
  }

  @Test func aKernelHasSizesAndData() {
    config.setKernel(
      FirmwareConfig.DirectKernel(
        setup: [1, 2], setupAddress: 0x10000, kernel: [3, 4, 5], kernelAddress: 0x10_0000,
        commandLine: "quiet", commandLineAddress: 0x20000))
    #expect(config.item(.kernelSize) == [3, 0, 0, 0])
    #expect(config.item(.setupAddress) == [0, 0, 1, 0])
    #expect(config.item(.commandLineData) == Array("quiet".utf8) + [0])
    #expect(config.item(.commandLineSize) == [6, 0, 0, 0])
  }

  @Test func savedStateComesBack() throws {
    config.addFile("data", Array(1...10))
    select(0x20)
    _ = read(3)
    let other = FirmwareConfig(memory: memory)
    #expect(throws: StateError.self) { try other.restore(config.state) }
    other.addFile("data", Array(1...10))
    try other.restore(config.state)
    #expect(other.read(at: 1, width: .byte) == 4)
    other.reset()
    #expect(other.read(at: 1, width: .byte) == 0x51)
  }

  @Test(arguments: 0..<4) func survivesAHostileGuest(seed: UInt64) {
    config.addFile("data", Array(repeating: 7, count: 5000))
    var random = SplitMix(seed: seed)
    for _ in 0..<5_000 {
      let value = random.next()
      let width: AccessWidth = [.byte, .word, .dword][Int(value >> 60) % 3]
      let offset = UInt16(value >> 8 & 15)
      switch value & 3 {
      case 0: _ = config.read(at: offset, width: width)
      case 1: config.write(UInt32(truncatingIfNeeded: value >> 16), at: offset, width: width)
      case 2:
        let length = UInt32(value >> 40 & 0xFFFF)
        _ = dma(UInt32(truncatingIfNeeded: value >> 32), length: length, to: value)
      default: select(UInt16(value >> 16 & 0x3F))
      }
    }
    #expect(config.state.position <= 5000)
  }
}

import IEM
import Testing

@testable import Machine

@Suite struct SMBIOSTablesTests {
  private let memory = ArrayMemory(count: 0x11_0000)

  private func machine() -> SMBIOSTables.Machine {
    var machine = SMBIOSTables.Machine()
    machine.cpuCount = 2
    machine.lowMemory = 0xC000_0000
    machine.highMemory = 0x5_4000_0000  // 24 GiB in all
    machine.uuid = Array(0..<16)
    return machine
  }

  private func sum(_ range: Range<Int>) -> UInt8 { memory.bytes[range].reduce(0, &+) }

  /// The structures by walking them as a kernel does: type, formatted part and strings.
  private func walk(
    _ bytes: [UInt8], count: Int
  ) -> [(type: UInt8, data: [UInt8], text: [String])] {
    var found: [(UInt8, [UInt8], [String])] = []
    var at = 0
    for _ in 0..<count {
      let length = Int(bytes[at + 1])
      let data = Array(bytes[at..<at + length])
      at += length
      var strings: [String] = []
      while bytes[at] != 0 {
        let string = bytes[at...].prefix { $0 != 0 }
        strings.append(String(decoding: string, as: UTF8.self))
        at += string.count + 1
      }
      at += strings.isEmpty ? 2 : 1
      found.append((bytes[at - 1] == 0 ? data[0] : 0xFF, data, strings))
    }
    #expect(at == bytes.count)
    return found
  }

  @Test func theEntryPointLeadsToAllStructures() {
    let tables = SMBIOSTables(machine())
    let anchor = tables.place(
      at: GuestPhysical(0x10_0000), anchor: GuestPhysical(0xF_0008), in: memory)
    #expect(anchor.value == 0xF_0010)
    let at = Int(anchor.value)
    #expect(Array(memory.bytes[at..<at + 4]) == Array("_SM_".utf8))
    #expect(sum(at..<at + 0x1F) == 0)
    #expect(sum(at + 0x10..<at + 0x1F) == 0)
    let length = Int(memory.read(anchor + 0x16, as: UInt16.self))
    let address = Int(memory.read(anchor + 0x18, as: UInt32.self))
    let count = Int(memory.read(anchor + 0x1C, as: UInt16.self))
    let structures = walk(Array(memory.bytes[address..<address + length]), count: count)
    #expect(structures.map(\.type) == [0, 1, 3, 4, 4, 16, 17, 17, 19, 19, 32, 127])
    let expected: [UInt8: Int] = [
      0: 0x18, 1: 0x1B, 3: 0x16, 4: 0x2A, 16: 0x17, 17: 0x28, 19: 0x1F, 32: 0x0B, 127: 4,
    ]
    for structure in structures {
      #expect(structure.data.count == expected[structure.type], "type \(structure.type)")
    }
    #expect(structures[1].text[1] == "Standard PC (i440FX + PIIX)")
    #expect(structures[1].data[8..<16] == [3, 2, 1, 0, 5, 4, 7, 6])
    #expect(structures[6].data[12..<14] == [0x00, 0x40])
    #expect(structures[7].data[12..<14] == [0x00, 0x20])
    #expect(structures[9].data[4..<8] == [0, 0, 0x40, 0])
    let handles = structures.map { UInt16($0.data[3]) << 8 | UInt16($0.data[2]) }
    #expect(Set(handles).count == handles.count)
  }

  @Test func firmwareGetsTheTwoFiles() {
    let config = FirmwareConfig(memory: memory)
    SMBIOSTables(machine()).publish(to: config)
    #expect(config.fileNames == ["etc/smbios/smbios-anchor", "etc/smbios/smbios-tables"])
    #expect(config.file("etc/smbios/smbios-anchor")?.count == 0x1F)
  }
}

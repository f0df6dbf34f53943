import IEM
import Testing

@testable import Machine

@Suite struct MultiProcessorTablesTests {
  @Test func aKernelWalksTheEntries() {
    let memory = ArrayMemory(count: 0x10_0000)
    var machine = MultiProcessorTables.Machine()
    machine.apicIDs = [0, 1, 2]
    machine.pciInterrupts = [.init(slot: 3, pin: .a, irq: 11)]
    let tables = MultiProcessorTables(machine)
    let pointer = tables.place(
      at: GuestPhysical(0xE_0000), pointer: GuestPhysical(0xF_0000), in: memory)
    let at = Int(pointer.value)
    #expect(Array(memory.bytes[at..<at + 4]) == Array("_MP_".utf8))
    #expect(memory.bytes[at..<at + 16].reduce(0, &+) == 0)
    let table = Int(memory.read(pointer + 4, as: UInt32.self))
    let length = Int(memory.read(GuestPhysical(UInt64(table + 4)), as: UInt16.self))
    #expect(memory.bytes[table..<table + length].reduce(0, &+) == 0)
    let sizes: [UInt8: Int] = [0: 20, 1: 8, 2: 8, 3: 8, 4: 8]
    var counts: [UInt8: Int] = [:]
    var entry = table + 44
    while entry < table + length {
      let type = memory.bytes[entry]
      counts[type, default: 0] += 1
      entry += sizes[type] ?? 1
    }
    #expect(entry == table + length)
    #expect(counts == [0: 3, 1: 2, 2: 1, 3: 15, 4: 2])
    #expect(
      Int(memory.read(GuestPhysical(UInt64(table + 34)), as: UInt16.self))
        == counts.values.reduce(0, +))
  }
}

import CKVM
import IEM

/// KVM's memory slots, kept equal to the memory map: RAM and video memory writable, ROM
/// read-only (a write ends in an MMIO exit, and is dropped there), everything else a hole whose
/// accesses are MMIO exits.
final class MemorySlots: DirtyPageSource {
  private let machine: KVMVirtualMachine
  private unowned let memory: GuestMemory
  private var slots: [UInt32: GuestMemory.MappedRange] = [:]
  private var freeNumbers: [UInt32] = []
  private var nextNumber: UInt32 = 1
  private var generation: UInt64?
  private let canBeReadOnly: Bool

  init(machine: KVMVirtualMachine, memory: GuestMemory) {
    self.machine = machine
    self.memory = memory
    canBeReadOnly = machine.system.has(KVM_CAP_READONLY_MEM)
    memory.dirtySource = self
  }

  /// To be called before the guest runs.
  @inline(__always) func follow() throws(KVMError) {
    if generation != memory.mapGeneration { try replace() }
  }

  private func replace() throws(KVMError) {
    // Without read-only slots ROM is a hole: it is read, and its code executed, through exits.
    let wanted = memory.mappedRanges().filter { $0.isWritable || canBeReadOnly }
    var missing = Set(wanted.indices)
    let places = Dictionary(uniqueKeysWithValues: wanted.enumerated().map { ($1.start, $0) })
    for (number, range) in slots {
      if let index = places[range.start], wanted[index] == range {
        missing.remove(index)
        continue
      }
      collect(number, range)
      try machine.setMemory(slot: number, at: range.start, size: 0, host: range.host, flags: 0)
      slots[number] = nil
      freeNumbers.append(number)
    }
    for index in missing.sorted() {
      let range = wanted[index]
      let number = freeNumbers.popLast() ?? nextNumber
      if number == nextNumber { nextNumber += 1 }
      try machine.setMemory(
        slot: number, at: range.start, size: range.size, host: range.host,
        flags: (range.isWritable ? 0 : Int32(KVM_MEM_READONLY))
          | (range.isTracked && range.isWritable ? Int32(KVM_MEM_LOG_DIRTY_PAGES) : 0))
      slots[number] = range
    }
    generation = memory.mapGeneration
  }

  /// Makes KVM forget everything that it derived from the guest's page tables. Needed where KVM
  /// shadows them and they were written from here, which it does not see.
  func dropShadowPages() throws(KVMError) {
    // Taking any slot away drops all shadow pages.
    guard let (number, range) = slots.min(by: { $0.value.size < $1.value.size }) else { return }
    collect(number, range)
    try machine.setMemory(slot: number, at: range.start, size: 0, host: range.host, flags: 0)
    slots[number] = nil
    freeNumbers.append(number)
    generation = nil
    try follow()
  }

  // MARK: Pages that the guest wrote

  func collectWrittenPages(first: UInt64, count: UInt64) {
    for (number, range) in slots {
      let start = range.start / GuestMemory.pageSize
      let size = range.size / GuestMemory.pageSize
      if start < first + count && first < start + size { collect(number, range) }
    }
  }

  private func collect(_ number: UInt32, _ range: GuestMemory.MappedRange) {
    guard range.isTracked && range.isWritable else { return }
    let first = range.start / GuestMemory.pageSize
    let count = Int(range.size / GuestMemory.pageSize)
    guard let log = try? machine.dirtyPages(slot: number, pageCount: count) else { return }
    for (index, word) in log.enumerated() where word != 0 {
      for bit in 0..<64 where word >> UInt64(bit) & 1 != 0 {
        memory.markWritten(page: first + UInt64(index * 64 + bit))
      }
    }
  }
}

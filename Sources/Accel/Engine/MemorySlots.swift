import CKVM
import Glibc
import IEM

/// KVM's memory slots, kept equal to the memory map: RAM and video memory writable, ROM
/// read-only (a write ends in an MMIO exit; a ROM drops it, a flash chip takes it), everything
/// else a hole whose accesses are MMIO exits.
final class MemorySlots: DirtyPageSource {
  private let machine: KVMVirtualMachine
  private unowned let memory: GuestMemory
  private var slots: [UInt32: GuestMemory.MappedRange] = [:]
  private var freeNumbers: [UInt32] = []
  private var nextNumber: UInt32 = 1
  private var generation: UInt64?
  private let canBeReadOnly: Bool

  private var mover: Mover?

  init(machine: KVMVirtualMachine, memory: GuestMemory) {
    self.machine = machine
    self.memory = memory
    canBeReadOnly = machine.system.has(KVM_CAP_READONLY_MEM)
    memory.dirtySource = self
  }

  deinit {
    guard let mover else { return }
    // KVM may outlive this by a moment: its slot goes first.
    try? machine.setMemory(
      slot: Mover.slot, at: mover.isAtSecond ? Mover.addresses.1 : Mover.addresses.0, size: 0,
      host: UInt64(UInt(bitPattern: mover.page)), flags: 0)
    munmap(mover.page, Int(GuestMemory.pageSize))
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

  // MARK: Shadow pages

  /// A page that no guest can address, in a slot whose only use is to be moved.
  private struct Mover {
    static let slot: UInt32 = 0
    static let addresses: (UInt64, UInt64) = (1 << 50, 1 << 50 + GuestMemory.pageSize)
    let page: UnsafeMutableRawPointer
    var isAtSecond = false
  }

  /// Makes KVM forget everything that it derived from the guest's page tables. Needed where KVM
  /// shadows them and they were written from here, which it does not see.
  func dropShadowPages() throws(KVMError) {
    // Moving any slot drops all shadow pages, with less waiting in the kernel than taking one away
    // and putting it back.
    if mover == nil { mover = try makeMover() }
    guard let mover else { return }
    let next = mover.isAtSecond ? Mover.addresses.0 : Mover.addresses.1
    try machine.setMemory(
      slot: Mover.slot, at: next, size: GuestMemory.pageSize,
      host: UInt64(UInt(bitPattern: mover.page)), flags: 0)
    self.mover?.isAtSecond.toggle()
  }

  private func makeMover() throws(KVMError) -> Mover {
    let page = mmap(
      nil, Int(GuestMemory.pageSize), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let page, page != MAP_FAILED else { throw KVMError(call: "mmap", errno: errno) }
    do throws(KVMError) {
      try machine.setMemory(
        slot: Mover.slot, at: Mover.addresses.0, size: GuestMemory.pageSize,
        host: UInt64(UInt(bitPattern: page)), flags: 0)
    } catch {
      munmap(page, Int(GuestMemory.pageSize))
      throw error
    }
    return Mover(page: page)
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

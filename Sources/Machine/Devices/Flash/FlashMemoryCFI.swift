// A NOR flash chip with Intel's command set, eight bits wide: where UEFI keeps its variables.
//
// References: Intel StrataFlash 28F320J3 datasheet (commands, status register), JEDEC JESD68.01
// (common flash interface, query table), Intel AP-646 (primary extended query).
// Modelled: read array, identifier, query and status; byte program, buffered program of up to 256
// bytes, block erase of 4 KiB, clear status, a chip that is write-protected as a whole. Programming
// only clears bits, erasing sets them.
// Not modelled: how long anything takes (every operation is done at the next read), suspend, locks
// of single blocks (their commands do nothing), protection registers.
// Differs on purpose: after Clear Status the ready bit shows again only when something was
// programmed or erased. UEFI's probe for a flash asks for that; drivers wait for it nowhere else.
//
// While the chip reads its array, the processor reads host memory directly and only writes come
// here; in all other modes everything does. The board maps accordingly (`onMappingChange`).
//
// Reset values: read array, status ready. The array keeps its contents.

import Foundation
import IEM

/// See the head of this file.
package final class FlashMemoryCFI: MemoryDevice, StatefulDevice {
  /// First byte of a command.
  enum Command {
    static let programAlternate: UInt8 = 0x10
    static let blockErase: UInt8 = 0x20
    static let program: UInt8 = 0x40
    static let clearStatus: UInt8 = 0x50
    static let lockSetup: UInt8 = 0x60
    static let readStatus: UInt8 = 0x70
    static let readIdentifier: UInt8 = 0x90
    static let readQuery: UInt8 = 0x98
    static let confirm: UInt8 = 0xD0
    static let bufferedProgram: UInt8 = 0xE8
    static let readArray: UInt8 = 0xFF
  }

  /// Status register.
  struct Status: OptionSet, Codable {
    var rawValue: UInt8
    /// `DPS`: what was to be changed is protected.
    static let isProtected = Self(rawValue: 1 << 1)
    /// `PSLBS`: programming failed.
    static let programError = Self(rawValue: 1 << 4)
    /// `ECLBS`: erasing failed. With `programError`: a command out of order.
    static let eraseError = Self(rawValue: 1 << 5)
    /// `WSMS`.
    static let ready = Self(rawValue: 1 << 7)
    static let sequenceError: Self = [.programError, .eraseError]
  }

  /// What reads answer, and what the next write means.
  enum Mode: String, Codable, Sendable {
    case array, identifier, query, status
    /// The next write is the byte to be programmed.
    case program
    /// The next write must confirm.
    case erase, lock
    /// The next writes are the number of bytes, the bytes, and the confirmation.
    case bufferCount, bufferData, bufferConfirm
  }

  struct PendingByte: Codable, Equatable, Sendable {
    var offset: UInt32
    var value: UInt8
  }

  package struct State: Codable, Equatable, Sendable {
    var mode = Mode.array
    var status: UInt8 = Status.ready.rawValue
    /// Of a buffered program: the block, how many bytes are still to come, and those that came.
    var bufferBlock: UInt32 = 0
    var bufferRemaining: UInt16 = 0
    var buffer: [PendingByte] = []
    /// What is not erased, by block; empty for a chip that cannot be written.
    var blocks: [Int: Data] = [:]
  }

  package static let blockSize = 4096
  static let bufferSize = 256
  static let manufacturer: UInt8 = 0x89
  static let device: UInt8 = 0x18

  package let stateName: String
  let isReadOnly: Bool
  /// The array, in memory that the guest's processor may be given to read.
  let array: UnsafeMutableRawPointer
  package let byteCount: Int
  private let queryTable: [UInt8]
  /// Where the array is kept between runs; nil: nowhere.
  private let store: (any BlockDevice)?
  /// Set when the host did not take what was to be stored.
  package private(set) var storeFailure: StorageError?

  /// Reads can come from the array from now on, or no longer, or the array is another.
  var onMappingChange: (_ readsArray: Bool) -> Void = { _ in }

  /// Without `blocks`, which `state` adds.
  private var registers = State()
  /// Blocks that `store` has not got yet.
  private var unstored: Set<Int> = []
  /// By block: its contents as last asked for by `state`, until the block is written.
  private var saved: [Data?]

  /// - Parameters:
  ///   - array: as many whole blocks as `byteCount` says, filled; outlives the chip.
  ///   - store: as long as the array, which it has the contents of; not for a read-only chip.
  package init(
    name: String, array: UnsafeMutableRawPointer, byteCount: Int, isReadOnly: Bool,
    store: (any BlockDevice)? = nil
  ) {
    precondition(byteCount > 0 && byteCount % Self.blockSize == 0, "a chip is whole blocks")
    stateName = name
    self.array = array
    self.byteCount = byteCount
    self.isReadOnly = isReadOnly
    self.store = store
    queryTable = Self.queryTable(blocks: byteCount / Self.blockSize)
    saved = Array(repeating: nil, count: byteCount / Self.blockSize)
  }

  private var status: Status {
    get { Status(rawValue: registers.status) }
    set { registers.status = newValue.rawValue }
  }

  package func reset() {
    enter(.array)
    registers = State()
  }

  private func enter(_ mode: Mode) {
    let readArray = registers.mode == .array
    registers.mode = mode
    if readArray != (mode == .array) { onMappingChange(mode == .array) }
    if mode == .array { storeChanges() }
  }

  // MARK: Access

  /// The chip is eight bits wide: a wider access is one cycle for each byte.
  package func readMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    peekMemory(at: offset, width: width)
  }

  package func peekMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    (0..<UInt64(width.byteCount)).reduce(0) { $0 | UInt64(readByte(offset &+ $1)) << ($1 * 8) }
  }

  package func writeMemory(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    for index in 0..<UInt64(width.byteCount) {
      let at = offset &+ index
      guard at < UInt64(byteCount) else { return }
      writeByte(UInt8(truncatingIfNeeded: value >> (index * 8)), at: Int(at))
    }
  }

  package func memoryRegisterName(at offset: UInt64) -> String { "\(stateName).\(registers.mode)" }

  private func readByte(_ offset: UInt64) -> UInt8 {
    guard offset < UInt64(byteCount) else { return 0xFF }
    switch registers.mode {
    case .array: return array.load(fromByteOffset: Int(offset), as: UInt8.self)
    case .identifier: return identifier(at: Int(offset))
    case .query:
      let index = Int(offset & 0xFF)
      return index < queryTable.count ? queryTable[index] : 0
    case .status, .program, .erase, .lock, .bufferData, .bufferConfirm: return registers.status
    // The extended status register: a buffer is free.
    case .bufferCount: return Status.ready.rawValue
    }
  }

  private func identifier(at offset: Int) -> UInt8 {
    switch offset & (Self.blockSize - 1) {
    case 0 where offset == 0: Self.manufacturer
    case 1 where offset == 1: Self.device
    // Of each block: bit 0, that it is locked.
    case 2: isReadOnly ? 1 : 0
    default: 0
    }
  }

  private func writeByte(_ value: UInt8, at offset: Int) {
    switch registers.mode {
    case .array, .identifier, .query, .status: begin(value, at: offset)
    case .program:
      program([PendingByte(offset: UInt32(offset), value: value)])
      enter(.status)
    case .erase:
      if value == Command.confirm {
        erase(block: offset / Self.blockSize)
      } else {
        status.formUnion([.ready, .sequenceError])
      }
      enter(.status)
    case .lock:
      status.insert(.ready)
      enter(.status)
    case .bufferCount:
      registers.bufferBlock = UInt32(offset / Self.blockSize)
      registers.bufferRemaining = UInt16(value) + 1
      registers.buffer = []
      enter(.bufferData)
    case .bufferData:
      registers.buffer.append(PendingByte(offset: UInt32(offset), value: value))
      registers.bufferRemaining -= 1
      if registers.bufferRemaining == 0 { enter(.bufferConfirm) }
    case .bufferConfirm: finishBuffer(value, at: offset)
    }
  }

  private func begin(_ command: UInt8, at offset: Int) {
    switch command {
    case Command.program, Command.programAlternate: enter(.program)
    case Command.blockErase: enter(.erase)
    case Command.lockSetup: enter(.lock)
    case Command.readStatus: enter(.status)
    case Command.readIdentifier: enter(.identifier)
    case Command.readQuery: enter(.query)
    case Command.bufferedProgram: enter(.bufferCount)
    case Command.clearStatus:
      status = []
      enter(.array)
    // Read array; and what is no command changes nothing.
    case Command.readArray: enter(.array)
    default: break
    }
  }

  private func finishBuffer(_ value: UInt8, at offset: Int) {
    let block = registers.bufferBlock
    let isWithin = registers.buffer.allSatisfy { Int($0.offset) / Self.blockSize == Int(block) }
    if value == Command.confirm && isWithin && offset / Self.blockSize == Int(block) {
      program(registers.buffer)
    } else {
      status.formUnion([.ready, .sequenceError])
    }
    registers.buffer = []
    registers.bufferBlock = 0
    enter(.status)
  }

  // MARK: Changes

  private func program(_ bytes: [PendingByte]) {
    status.insert(.ready)
    guard canChange(.programError) else { return }
    for byte in bytes {
      let old = array.load(fromByteOffset: Int(byte.offset), as: UInt8.self)
      array.storeBytes(of: old & byte.value, toByteOffset: Int(byte.offset), as: UInt8.self)
      noteChange(block: Int(byte.offset) / Self.blockSize)
    }
  }

  private func erase(block: Int) {
    status.insert(.ready)
    guard canChange(.eraseError) else { return }
    memset(array + block * Self.blockSize, 0xFF, Self.blockSize)
    noteChange(block: block)
  }

  private func canChange(_ error: Status) -> Bool {
    if isReadOnly {
      status.formUnion([error, .isProtected])
    } else if storeFailure != nil {
      // The guest is told, as of a chip that is worn out.
      status.insert(error)
    } else {
      return true
    }
    return false
  }

  private func noteChange(block: Int) {
    saved[block] = nil
    if store != nil { unstored.insert(block) }
  }

  /// Brings the file up to date: whenever the guest goes back to reading, and at the end.
  func storeChanges() {
    guard let store, !unstored.isEmpty else { return }
    let sectors = UInt64(Self.blockSize) / SectorLayout.sectorSize
    for block in unstored.sorted() {
      let bytes = UnsafeRawBufferPointer(
        start: array + block * Self.blockSize, count: Self.blockSize)
      do throws(StorageError) {
        try store.write(sector: UInt64(block) * sectors, from: bytes)
        unstored.remove(block)
      } catch {
        storeFailure = error
        return
      }
    }
  }

  // MARK: State

  private static let erasedBlock = Data(repeating: 0xFF, count: blockSize)

  package var state: State {
    var result = registers
    guard !isReadOnly else { return result }
    for block in saved.indices {
      let contents =
        saved[block] ?? Data(bytes: array + block * Self.blockSize, count: Self.blockSize)
      saved[block] = contents
      if contents != Self.erasedBlock { result.blocks[block] = contents }
    }
    return result
  }

  package func restore(_ state: State) throws(StateError) {
    try validate(state)
    registers = state
    registers.blocks = [:]
    if !isReadOnly {
      for block in saved.indices {
        let wanted = state.blocks[block] ?? Self.erasedBlock
        let place = array + block * Self.blockSize
        let isSame = wanted.withUnsafeBytes { bytes in
          bytes.baseAddress.map { memcmp($0, place, Self.blockSize) == 0 } ?? true
        }
        if isSame { continue }
        wanted.copyBytes(
          to: UnsafeMutableRawBufferPointer(start: place, count: Self.blockSize))
        noteChange(block: block)
      }
    }
    onMappingChange(registers.mode == .array)
    if registers.mode == .array { storeChanges() }
  }

  private func validate(_ state: State) throws(StateError) {
    func require(_ condition: Bool, _ reason: String) throws(StateError) {
      if !condition { throw StateError(stateName, reason) }
    }
    let blockCount = byteCount / Self.blockSize
    try require(!isReadOnly || state.blocks.isEmpty, "contents of a chip that is not written")
    try require(
      state.blocks.allSatisfy {
        (0..<blockCount).contains($0.key) && $0.value.count == Self.blockSize
      },
      "blocks that the chip has not")
    try require(
      state.buffer.count + Int(state.bufferRemaining) <= Self.bufferSize
        && state.bufferBlock < UInt32(blockCount)
        && state.buffer.allSatisfy { $0.offset < UInt32(byteCount) },
      "more in the buffer than it holds")
    try require(
      (state.mode == .bufferData) == (state.bufferRemaining > 0), "a buffer in the wrong mode")
  }
}

extension FlashMemoryCFI {
  /// What the query command reads, from offset 0 (JESD68.01, tables 1 to 3).
  static func queryTable(blocks: Int) -> [UInt8] {
    func log2(_ value: Int) -> UInt8 { UInt8(Int.bitWidth - (value - 1).leadingZeroBitCount) }
    var table = [UInt8](repeating: 0, count: 0x10)
    table += Array("QRY".utf8)
    // Command set: Intel extended; where its table is; no alternative.
    table += [0x01, 0x00, 0x31, 0x00, 0x00, 0x00, 0x00, 0x00]
    // Supply 4.5 to 5.5 V, no programming voltage.
    table += [0x45, 0x55, 0x00, 0x00]
    // Typical times as powers of two: byte and buffer (µs), block (ms), chip; then their maxima.
    table += [0x07, 0x07, 0x0A, 0x00, 0x04, 0x04, 0x04, 0x00]
    // Size and buffer as powers of two, eight bits wide, one region of equal blocks.
    table += [log2(blocks * blockSize), 0x00, 0x00, log2(bufferSize), 0x00, 0x01]
    let last = blocks - 1
    let size = blockSize / 256
    table += [UInt8(last & 0xFF), UInt8(last >> 8 & 0xFF), UInt8(size & 0xFF), UInt8(size >> 8)]
    // Extended query 1.0: no optional features.
    table += Array("PRI10".utf8)
    table += [UInt8](repeating: 0, count: 12)
    return table
  }
}

/// Which code of the guest has been executed, as blocks of straight-line code by linear address.
///
/// A block counts when it is decoded, which is when it is first executed: that costs nothing in
/// the blocks themselves. An exception in the middle of a block leaves its rest counted.
package struct Coverage: Sendable {
  /// Lengths by address.
  package private(set) var blocks: [UInt64: Int] = [:]
  /// A guest that makes code all the time must not fill memory.
  package static let limit = 4 << 20

  package mutating func add(_ linear: UInt64, byteCount: Int) {
    if blocks.count >= Self.limit && blocks[linear] == nil { return }
    blocks[linear] = max(blocks[linear] ?? 0, byteCount)
  }

  /// drcov, version 2, which Lighthouse, Cutter and others read. A module stands for each 4 GiB
  /// of linear addresses, because offsets have 32 bits.
  package func drcov(moduleName: String) -> [UInt8] {
    let bases = Set(blocks.keys.map { $0 & ~0xFFFF_FFFF }).sorted()
    var text = "DRCOV VERSION: 2\nDRCOV FLAVOR: drcov\n"
    text += "Module Table: version 2, count \(bases.count)\n"
    text += "Columns: id, base, end, entry, checksum, timestamp, path\n"
    for (number, base) in bases.enumerated() {
      let path = base == 0 ? moduleName : "\(moduleName)@\(StateDump.hex(base, digits: 16))"
      text += "\(number), 0x\(StateDump.hex(base, digits: 16)), "
        + "0x\(StateDump.hex(base | 0xFFFF_FFFF, digits: 16)), 0x0, 0x0, 0x0, \(path)\n"
    }
    text += "BB Table: \(blocks.count) bbs\n"
    var bytes = Array(text.utf8)
    let numbers = Dictionary(uniqueKeysWithValues: bases.enumerated().map { ($1, $0) })
    for (linear, count) in blocks.sorted(by: { $0.key < $1.key }) {
      let module = numbers[linear & ~0xFFFF_FFFF] ?? 0
      append(UInt32(truncatingIfNeeded: linear), to: &bytes)
      append(UInt16(clamping: count), to: &bytes)
      append(UInt16(clamping: module), to: &bytes)
    }
    return bytes
  }

  private func append<T: FixedWidthInteger>(_ value: T, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }

  /// A function as a file of symbols has it.
  package struct Function: Equatable, Sendable {
    package var name: String
    package var address: UInt64
    /// In the file, from 1.
    package var line: Int
    package init(name: String, address: UInt64, line: Int) {
      self.name = name
      self.address = address
      self.line = line
    }
  }

  /// An lcov tracefile by function. The source file is the file of symbols, so that genhtml shows
  /// that one with its executed functions marked; the count is of blocks.
  /// - Parameter functions: by address; a block belongs to the last one at or before it.
  package func lcov(_ functions: [Function], sourceFile: String) -> String {
    let sorted = functions.sorted { $0.address < $1.address }
    var counts = [Int](repeating: 0, count: sorted.count)
    var index = 0
    for linear in blocks.keys.sorted() {
      while index + 1 < sorted.count && sorted[index + 1].address <= linear { index += 1 }
      if index < sorted.count && sorted[index].address <= linear { counts[index] += 1 }
    }
    var text = "TN:\nSF:\(sourceFile)\n"
    for function in sorted { text += "FN:\(function.line),\(function.name)\n" }
    for (function, count) in zip(sorted, counts) { text += "FNDA:\(count),\(function.name)\n" }
    let hit = counts.count { $0 > 0 }
    text += "FNF:\(sorted.count)\nFNH:\(hit)\n"
    for (function, count) in zip(sorted, counts).sorted(by: { $0.0.line < $1.0.line }) {
      text += "DA:\(function.line),\(count)\n"
    }
    return text + "LF:\(sorted.count)\nLH:\(hit)\nend_of_record\n"
  }
}

import Foundation

/// Names of addresses, from lines of `ADDRESS TYPE NAME`.
package struct SymbolTable: Sendable {
  private var byName: [String: UInt64] = [:]
  /// Sorted by address.
  private var list: [(address: UInt64, name: String)] = []

  /// The largest file taken.
  private static let limit = 256 << 20
  /// Farther from a symbol than this, an address does not belong to it.
  private static let reach: UInt64 = 1 << 20

  package var count: Int { list.count }

  package init() {}

  package init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ", maxSplits: 3)
      guard words.count >= 3, let address = UInt64(words[0], radix: 16), words[1].count == 1 else {
        continue
      }
      // kallsyms adds a module's name after a tab.
      let name = String(words[2].prefix { $0 != "\t" })
      if byName[name] == nil { byName[name] = address }
      list.append((address, name))
    }
    list.sort { $0.address < $1.address }
  }

  package init?(contentsOf path: String) {
    guard let data = FileManager.default.contents(atPath: path), data.count <= Self.limit else {
      return nil
    }
    self.init(String(decoding: data, as: UTF8.self))
    if list.isEmpty { return nil }
  }

  package func address(of name: String) -> UInt64? { byName[name] }

  /// `name` or `name+0x12`.
  package func name(of address: UInt64) -> String? {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].address <= address { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let (start, name) = list[low - 1]
    let offset = address - start
    guard offset < Self.reach else { return nil }
    return offset == 0 ? name : "\(name)+0x\(String(offset, radix: 16))"
  }
}

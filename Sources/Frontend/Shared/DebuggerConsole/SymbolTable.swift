import Foundation
import Machine

/// Names of addresses, from lines of `ADDRESS TYPE NAME`.
package struct SymbolTable: Sendable {
  private var byName: [String: UInt64] = [:]
  /// Sorted by address.
  private var list: [(address: UInt64, name: String)] = []

  private var names: [String] = []

  /// The largest file taken.
  private static let limit = 256 << 20
  /// Farther from a symbol than this, an address does not belong to it.
  private static let reach: UInt64 = 1 << 20

  /// Where they came from.
  package private(set) var path: String?
  /// As the file has them, for coverage.
  package private(set) var lines: [Coverage.Function] = []

  package var count: Int { list.count }

  package init() {}

  package init(_ text: String) {
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = Substring(line)
      let words = line.split(separator: " ", maxSplits: 3)
      guard words.count >= 3, let address = UInt64(words[0], radix: 16), words[1].count == 1 else {
        continue
      }
      // kallsyms adds a module's name after a tab.
      let name = String(words[2].prefix { $0 != "\t" })
      add(name, address, line: number)
    }
    sort()
  }

  package init?(contentsOf path: String) {
    // A device or a pipe would never end.
    guard let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type],
      kind as? FileAttributeType == .typeRegular || path == "/proc/kallsyms",
      let data = FileManager.default.contents(atPath: path), data.count <= Self.limit
    else { return nil }
    if let symbols = ELFSymbols.read(data) {
      self.init()
      for (index, symbol) in symbols.enumerated() {
        add(symbol.name, symbol.address, line: index + 1)
      }
      sort()
    } else {
      self.init(String(decoding: data, as: UTF8.self))
    }
    self.path = path
    if list.isEmpty { return nil }
  }

  private mutating func add(_ name: String, _ address: UInt64, line: Int) {
    if byName[name] == nil { byName[name] = address }
    list.append((address, name))
    lines.append(Coverage.Function(name: name, address: address, line: line))
  }

  private mutating func sort() {
    list.sort { $0.address < $1.address }
    names = byName.keys.sorted()
  }

  /// Names with this beginning, sorted.
  package func names(beginning prefix: String, limit: Int) -> [String] {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle] < prefix { low = middle + 1 } else { high = middle }
    }
    return Array(names[low...].prefix { $0.hasPrefix(prefix) }.prefix(limit))
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

extension Debugger {
  /// Everything that shows addresses names them from now on.
  package func use(_ symbols: SymbolTable) {
    symbolName = { symbols.name(of: $0) }
    symbolAddress = { symbols.address(of: $0) }
    symbolNames = { symbols.names(beginning: $0, limit: $1) }
    symbolSource = (symbols.path ?? "symbols", symbols.lines)
  }
}

import Foundation

/// The symbols of an ELF file (System V ABI, chapter 4): 32 and 64 bits, little-endian. Anything
/// may be in the file: nothing is read outside it.
enum ELFSymbols {
  struct Symbol: Equatable {
    var name: String
    var address: UInt64
  }

  /// `SHT_SYMTAB`, `SHT_DYNSYM`.
  private static let tables: [UInt64] = [2, 11]
  /// `STT_NOTYPE`, `STT_OBJECT`, `STT_FUNC`.
  private static let types: ClosedRange<UInt8> = 0...2
  private static let limit = 4 << 20

  /// Nil when it is no such file.
  static func read(_ data: Data) -> [Symbol]? {
    let bytes = [UInt8](data)
    guard bytes.count >= 52, bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46]), bytes[5] == 1 else {
      return nil
    }
    let isWide = bytes[4] == 2
    func number(_ at: UInt64, _ count: UInt64) -> UInt64 {
      guard at <= UInt64(bytes.count), UInt64(bytes.count) - at >= count else { return 0 }
      return (0..<Int(count)).reduce(0) { $0 | UInt64(bytes[Int(at) + $1]) << UInt64($1 * 8) }
    }
    let sections = isWide ? number(0x28, 8) : number(0x20, 4)
    let size = number(isWide ? 0x3A : 0x2E, 2)
    let count = number(isWide ? 0x3C : 0x30, 2)
    func field(_ section: UInt64, _ narrow: UInt64, _ wide: UInt64) -> UInt64 {
      let at = sections.addingReportingOverflow(section * size)
      guard !at.overflow, at.partialValue < UInt64(bytes.count) else { return 0 }
      return isWide ? number(at.partialValue + wide, 8) : number(at.partialValue + narrow, 4)
    }
    func kind(_ section: UInt64) -> UInt64 {
      let at = sections.addingReportingOverflow(section * size)
      return at.overflow ? 0 : number(min(at.partialValue, UInt64(bytes.count)) + 4, 4)
    }
    func link(_ section: UInt64) -> UInt64 {
      let at = sections.addingReportingOverflow(section * size)
      guard !at.overflow, at.partialValue < UInt64(bytes.count) else { return 0 }
      return number(at.partialValue + (isWide ? 0x28 : 0x18), 4)
    }
    var symbols: [Symbol] = []
    for section in 0..<count where tables.contains(kind(section)) {
      let start = field(section, 0x10, 0x18)
      let length = field(section, 0x14, 0x20)
      let strings = field(link(section), 0x10, 0x18)
      let entry: UInt64 = isWide ? 24 : 16
      guard start < UInt64(bytes.count), strings < UInt64(bytes.count) else { continue }
      let last = min(length, UInt64(bytes.count) - start) / entry
      for index in 0..<last where symbols.count < limit {
        let at = start + index * entry
        let info = UInt8(number(at + (isWide ? 4 : 12), 1))
        let address = isWide ? number(at + 8, 8) : number(at + 4, 4)
        let name = strings + number(at, 4)
        guard types.contains(info & 15), address != 0, name < UInt64(bytes.count),
          bytes[Int(name)] != 0
        else { continue }
        let text = bytes[Int(name)...].prefix(256).prefix { $0 != 0 }
        symbols.append(Symbol(name: String(decoding: text, as: UTF8.self), address: address))
      }
      // The dynamic ones are among those of a full table.
      if !symbols.isEmpty { break }
    }
    return symbols
  }
}

import IEM
import Machine

/// Page tables and descriptor tables, explained.
extension DebuggerConsole {
  static let tables: [Command] = [
    Command(names: ["page"], arguments: "ADDRESS", help: "The page walk of an address.") {
      (console, arguments) throws(CommandError) in
      if arguments.isEmpty { throw CommandError("page ADDRESS") }
      return console.page(try console.value(arguments))
    }
  ]

  // MARK: Paging

  func page(_ linear: UInt64) -> String {
    let walk = debugger.pageWalk(linear, processor: processor)
    let state = debugger.state(of: processor)
    var text = "\(described(linear)), CR3=\(Text.hex(state.cr3, 8))\n"
    if state.cr0 & CR0.pg == 0 { text += "paging is off\n" }
    for entry in walk.entries {
      let place = entry.address.map { " at \(Text.hex($0, 8))" } ?? " register"
      text += "\(entry.name.padding(to: 5)) \(Text.hex(entry.index, 3))\(place): "
        + Text.hex(entry.value, entry.isNarrow ? 8 : 16) + " " + bits(of: entry) + "\n"
    }
    if let failure = walk.failure { return text + failure + "\n" }
    guard let physical = walk.physical else { return text }
    let size = walk.sizeBits
    let unit =
      size >= 30 ? "\(1 << (size - 30)) GiB" : size >= 20 ? "\(1 << (size - 20)) MiB" : "4 KiB"
    let owner = debugger.physicalOwner(physical)
    return text + "physical \(Text.hex(physical, 8)), page of \(unit), \(owner)\n"
  }

  private func bits(of entry: PageWalk.Entry) -> String {
    var names = [
      (0, "P"), (1, "RW"), (2, "US"), (3, "PWT"), (4, "PCD"), (5, "A"),
    ]
    if entry.isLeaf { names += [(6, "D"), (7, entry.name == "PTE" ? "PAT" : "PS"), (8, "G")] }
    if !entry.isNarrow { names.append((63, "NX")) }
    let missing = [(0, "not present"), (1, "read-only"), (2, "supervisor")]
      .filter { entry.value >> UInt64($0.0) & 1 == 0 && (entry.value & 1 != 0 || $0.0 == 0) }
      .map(\.1)
    return Text.flags(entry.value, names)
      + (missing.isEmpty ? "" : " " + missing.joined(separator: ", "))
  }

  // MARK: Descriptors

  private static let dataTypes = [
    "data read-only", "data read/write", "data expand-down read-only",
    "data expand-down read/write", "code execute-only", "code execute/read",
    "code conforming execute-only", "code conforming execute/read",
  ]

  private static func systemType(_ type: UInt8, isLong: Bool) -> String {
    switch type {
    case 1: "16-bit TSS"
    case 2: "LDT"
    case 3: "16-bit TSS, busy"
    case 4: "16-bit call gate"
    case 5: "task gate"
    case 6: "16-bit interrupt gate"
    case 7: "16-bit trap gate"
    case 9: isLong ? "64-bit TSS" : "32-bit TSS"
    case 11: isLong ? "64-bit TSS, busy" : "32-bit TSS, busy"
    case 12: isLong ? "64-bit call gate" : "32-bit call gate"
    case 14: isLong ? "64-bit interrupt gate" : "32-bit interrupt gate"
    case 15: isLong ? "64-bit trap gate" : "32-bit trap gate"
    default: "reserved type \(type)"
    }
  }

  func descriptors(base: UInt64, limit: UInt64) -> String {
    let isLong = debugger.state(of: processor).efer & EFER.lma != 0
    var text = "base \(described(base)), limit \(Text.hex(limit, 4))\n"
    var offset: UInt64 = 0
    while offset + 7 <= limit {
      guard let low = debugger.readNumber(base &+ offset, count: 8, processor: processor) else {
        return text + "\(Text.hex(offset, 4)): not mapped\n"
      }
      let access = UInt8(truncatingIfNeeded: low >> 40)
      let isSystem = access & 0x10 == 0
      if low != 0 {
        var segment = Segment(selector: UInt16(truncatingIfNeeded: offset), descriptor: low)
        var length: UInt64 = 8
        if isSystem && isLong && offset + 15 <= limit {
          let high = debugger.readNumber(base &+ offset + 8, count: 8, processor: processor) ?? 0
          segment.base |= high << 32
          length = 16
        }
        text += Text.hex(offset, 4) + ": " + line(segment, access, isLong: isLong) + "\n"
        offset += length
      } else {
        offset += 8
      }
    }
    return text
  }

  private func line(_ segment: Segment, _ access: UInt8, isLong: Bool) -> String {
    let kind =
      access & 0x10 != 0
      ? Self.dataTypes[Int(access >> 1 & 7)] : Self.systemType(access & 15, isLong: isLong)
    let size =
      access & 0x10 == 0
      ? ""
      : segment.attributes.contains(.long) ? ", 64-bit" : segment.isBig ? ", 32-bit" : ", 16-bit"
    return "base \(Text.hex(segment.base, 8)) limit \(Text.hex(segment.limit, 8)) "
      + "DPL \(access >> 5 & 3) \(kind)\(size)\(access & 0x80 == 0 ? ", not present" : "")"
  }

  // MARK: Interrupts

  func gates(only vector: UInt64?) -> String {
    let state = debugger.state(of: processor)
    var text = "base \(described(state.idtr.base)), limit \(Text.hex(state.idtr.limit, 4))\n"
    let isReal = state.cr0 & CR0.pe == 0
    let isLong = state.efer & EFER.lma != 0
    let size: UInt64 = isReal ? 4 : isLong ? 16 : 8
    for index in UInt64(0)..<256 where vector == nil || vector == index {
      let at = state.idtr.base &+ index * size
      guard (index + 1) * size - 1 <= UInt64(state.idtr.limit) else { break }
      guard let low = debugger.readNumber(at, count: isReal ? 4 : 8, processor: processor) else {
        return text + "\(Text.hex(index, 2)): not mapped\n"
      }
      if isReal {
        text += "\(Text.hex(index, 2)): \(Text.hex(low >> 16, 4)):\(Text.hex(low & 0xFFFF, 4))\n"
        continue
      }
      let access = UInt8(truncatingIfNeeded: low >> 40)
      guard access & 0x80 != 0 else { continue }
      var offset = (low & 0xFFFF) | (low >> 48) << 16
      if isLong {
        let high = debugger.readNumber(at + 8, count: 8, processor: processor) ?? 0
        offset |= high << 32
      }
      let stack = isLong && low >> 32 & 7 != 0 ? ", IST \(low >> 32 & 7)" : ""
      text += "\(Text.hex(index, 2)): \(Text.hex(low >> 16 & 0xFFFF, 4)):\(described(offset)) "
        + "DPL \(access >> 5 & 3) \(Self.systemType(access & 15, isLong: isLong))\(stack)\n"
    }
    return text
  }

  func taskState() -> String {
    let state = debugger.state(of: processor)
    let register = state.segments[Int(SegmentRegister.tr.rawValue)]
    var text = "TR \(Text.hex(register.selector, 4)), base \(described(register.base)), "
      + "limit \(Text.hex(register.limit, 4))\n"
    let isLong = state.efer & EFER.lma != 0
    // SDM vol. 3, figures 8-2 and 8-11.
    var fields: [(name: String, offset: UInt64, size: Int)] = []
    if isLong {
      for level in UInt64(0)..<3 { fields.append(("RSP\(level)", 4 + level * 8, 8)) }
      for number in UInt64(1)..<8 { fields.append(("IST\(number)", 0x1C + number * 8, 8)) }
    } else {
      for level in UInt64(0)..<3 {
        fields.append(("ESP\(level)", 4 + level * 8, 4))
        fields.append(("SS\(level)", 8 + level * 8, 2))
      }
      fields.append(("CR3", 0x1C, 4))
      fields.append(("EIP", 0x20, 4))
      fields.append(("EFLAGS", 0x24, 4))
      fields.append(("LDT", 0x60, 2))
    }
    fields.append(("I/O map base", 0x66, 2))
    for (name, offset, size) in fields {
      let value = debugger.readNumber(register.base &+ offset, count: size, processor: processor)
      text += name.padding(to: 13) + (value.map { Text.hex($0, size * 2) } ?? "not mapped") + "\n"
    }
    return text
  }
}

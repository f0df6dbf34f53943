import IEM

/// A processor's registers as text, in the order in which people look at them.
package enum StateDump {
  private static let names = [
    "RAX", "RCX", "RDX", "RBX", "RSP", "RBP", "RSI", "RDI", "R8 ", "R9 ", "R10", "R11", "R12",
    "R13", "R14", "R15",
  ]
  private static let segmentNames = ["ES", "CS", "SS", "DS", "FS", "GS", "LDT", "TR"]

  static func hex(_ value: UInt64, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  package static func text(of state: ProcessorState, processor: Int) -> String {
    var lines: [String] = []
    for row in 0..<4 {
      lines.append(
        (0..<4).map { column in
          let order = [0, 3, 1, 2, 6, 7, 5, 4, 8, 9, 10, 11, 12, 13, 14, 15][row * 4 + column]
          return "\(names[order])=\(hex(state.registers[order], digits: 16))"
        }.joined(separator: " "))
    }
    lines.append(
      "RIP=\(hex(state.rip, digits: 16)) RFL=\(hex(state.rflags, digits: 8)) CPL=\(state.cpl)"
        + " CPU=\(processor) instructions=\(state.retired)")
    for (name, segment) in zip(segmentNames, state.segments) {
      let label = name + String(repeating: " ", count: 3 - name.count)
      lines.append(
        "\(label)=\(hex(UInt64(segment.selector), digits: 4))"
          + " \(hex(segment.base, digits: 16)) \(hex(UInt64(segment.limit), digits: 8))"
          + " \(hex(UInt64(segment.attributes.rawValue), digits: 5))")
    }
    lines.append(
      "GDT=\(hex(state.gdtr.base, digits: 16)) \(hex(UInt64(state.gdtr.limit), digits: 4))"
        + " IDT=\(hex(state.idtr.base, digits: 16)) \(hex(UInt64(state.idtr.limit), digits: 4))")
    lines.append(
      "CR0=\(hex(state.cr0, digits: 8)) CR2=\(hex(state.cr2, digits: 16))"
        + " CR3=\(hex(state.cr3, digits: 16)) CR4=\(hex(state.cr4, digits: 8))"
        + " EFER=\(hex(state.efer, digits: 4))")
    return lines.joined(separator: "\n")
  }
}

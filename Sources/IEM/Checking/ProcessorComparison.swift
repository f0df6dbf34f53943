/// Two processors, part by part.
enum ProcessorComparison {
  private static let names = [
    "RAX", "RCX", "RDX", "RBX", "RSP", "RBP", "RSI", "RDI", "R8", "R9", "R10", "R11", "R12", "R13",
    "R14", "R15",
  ]

  /// Nil when all architectural state is the same; else the first part that is not.
  static func firstDifference(
    _ left: UnsafeMutablePointer<Processor>, _ right: UnsafeMutablePointer<Processor>
  ) -> String? {
    if left.pointee.rip != right.pointee.rip {
      return differ("RIP", left.pointee.rip, right.pointee.rip)
    }
    for index in 0..<16 where left.pointee.registers[index] != right.pointee.registers[index] {
      return differ(names[index], left.pointee.registers[index], right.pointee.registers[index])
    }
    if let text = system(left, right) { return text }
    for index in 0..<8 {
      if left.pointee.segments[index] != right.pointee.segments[index] {
        return "segment \(index): threaded \(left.pointee.segments[index]), reference "
          + "\(right.pointee.segments[index])"
      }
      if left.pointee.debug[index] != right.pointee.debug[index] {
        return differ("DR\(index)", left.pointee.debug[index], right.pointee.debug[index])
      }
      if left.pointee.masks[index] != right.pointee.masks[index] {
        return differ("K\(index)", left.pointee.masks[index], right.pointee.masks[index])
      }
    }
    for index in 0..<4 where left.pointee.pdptes[index] != right.pointee.pdptes[index] {
      return differ("PDPTE\(index)", left.pointee.pdptes[index], right.pointee.pdptes[index])
    }
    guard left.pointee.gdtr == right.pointee.gdtr, left.pointee.idtr == right.pointee.idtr else {
      return "GDTR or IDTR"
    }
    guard left.pointee.nmiBlocked == right.pointee.nmiBlocked,
      left.pointee.nmiPending == right.pointee.nmiPending,
      left.pointee.interruptLine == right.pointee.interruptLine
    else { return "interrupt inputs" }
    guard left.pointee.msr == right.pointee.msr else { return "model-specific registers" }
    return floatingPoint(left, right)
  }

  private static func differ(_ name: StaticString, _ mine: UInt64, _ other: UInt64) -> String? {
    mine == other ? nil : differ("\(name)" as String, mine, other)
  }

  private static func differ(_ name: String, _ mine: UInt64, _ other: UInt64) -> String {
    "\(name): threaded 0x\(String(mine, radix: 16)), reference 0x\(String(other, radix: 16))"
  }

  private static func system(
    _ left: UnsafeMutablePointer<Processor>, _ right: UnsafeMutablePointer<Processor>
  ) -> String? {
    func word(_ name: StaticString, _ value: (UnsafeMutablePointer<Processor>) -> UInt64) -> String?
    {
      differ(name, value(left), value(right))
    }
    if let text = word("retired", { $0.pointee.retired }) { return text }
    if let text = word("RFLAGS", { $0.pointee.flags.rawValue }) { return text }
    if let text = word("CPL", { UInt64($0.pointee.cpl) }) { return text }
    if let text = word("CR0", { $0.pointee.cr0 }) { return text }
    if let text = word("CR2", { $0.pointee.cr2 }) { return text }
    if let text = word("CR3", { $0.pointee.cr3 }) { return text }
    if let text = word("CR4", { $0.pointee.cr4 }) { return text }
    if let text = word("EFER", { $0.pointee.efer }) { return text }
    if let text = word("XCR0", { $0.pointee.xcr0 }) { return text }
    if let text = word("PKRU", { UInt64($0.pointee.pkru) }) { return text }
    if let text = word("MXCSR", { UInt64($0.pointee.mxcsr) }) { return text }
    if let text = word("activity", { UInt64($0.pointee.activity.rawValue) }) { return text }
    if let text = word("shadow", { UInt64($0.pointee.shadow.rawValue) }) { return text }
    return word("pending traps", { $0.pointee.pendingDebug })
  }

  private static func floatingPoint(
    _ left: UnsafeMutablePointer<Processor>, _ right: UnsafeMutablePointer<Processor>
  ) -> String? {
    func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
    for index in 0..<256 where left.pointee.vectors[index] != right.pointee.vectors[index] {
      return "ZMM\(index / 8), quadword \(index % 8): threaded "
        + "\(hex(left.pointee.vectors[index])), reference \(hex(right.pointee.vectors[index]))"
    }
    let mine = left.pointee.fpu
    let other = right.pointee.fpu
    for index in 0..<16 where mine.registers[index] != other.registers[index] {
      return "x87 R\(index / 2): threaded \(hex(mine.registers[index])), reference "
        + "\(hex(other.registers[index]))"
    }
    guard mine.control == other.control, mine.status == other.status, mine.tags == other.tags,
      mine.opcode == other.opcode, mine.instructionPointer == other.instructionPointer,
      mine.instructionSelector == other.instructionSelector,
      mine.dataPointer == other.dataPointer, mine.dataSelector == other.dataSelector
    else { return "x87 control, status, tags or pointers" }
    return nil
  }
}

extension LockstepEngine {
  /// Stops the machine with the difference, both processors, and what was executed since they were
  /// last the same.
  func fail(_ text: String) {
    guard difference == nil else { return }
    var lines = ["tiers differ after \(leader.retired) instructions: \(text)"]
    for (name, engine) in [("threaded", leader), ("reference", follower)] {
      let cpu = engine.cpu
      func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, 16 - digits.count)) + digits
      }
      lines.append(
        "\(name): rip \(hex(cpu.pointee.rip)) flags \(hex(cpu.pointee.flags.rawValue)) cpl "
          + "\(cpu.pointee.cpl) cr2 \(hex(cpu.pointee.cr2)) cr3 \(hex(cpu.pointee.cr3))")
      for row in 0..<4 {
        lines.append(
          (row * 4..<row * 4 + 4).map { "r\($0) \(hex(cpu.pointee.registers[$0]))" }
            .joined(separator: " "))
      }
    }
    lines.append("executed by the reference tier since they were the same:")
    for step in trace.suffix(80) {
      let bytes = [step.low, step.high].flatMap { word in
        (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
      }
      let (text, _) = Disassembler.disassemble(bytes, address: step.rip, mode: step.mode)
      lines.append("  \(String(step.rip, radix: 16)): \(text)")
    }
    difference = lines.joined(separator: "\n")
  }
}

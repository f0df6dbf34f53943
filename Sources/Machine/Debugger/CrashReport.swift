import IEM

/// What there is to know when a guest has crashed: registers, what ran last, the stack, and how
/// the addresses at hand are mapped. Needs nothing switched on before.
extension Debugger {
  private static let recentCount = 24
  private static let stackWords = 16

  package func crashReport(processor: Int) -> String {
    let state = state(of: processor)
    var text = StateDump.text(of: state, processor: processor) + "\n"
    text += "recently, oldest first:\n" + recentText(processor: processor, count: Self.recentCount)
    text += "stack:\n" + stackText(state, processor: processor)
    for (name, address) in [
      ("instruction", state.instructionAddress), ("stack", state.stackAddress), ("CR2", state.cr2),
    ] {
      text += "page walk of \(name) \(StateDump.hex(address, digits: 16)): "
        + walkText(pageWalk(address, state: state)) + "\n"
    }
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// The ring of recent blocks, interrupts and exceptions.
  package func recentText(processor: Int, count: Int) -> String {
    guard let engine = board.processors[processor].engine as? any ProbedEngine else {
      return "  this engine keeps no record\n"
    }
    let history = engine.recentHistory
    if history.isEmpty { return "  nothing has run\n" }
    return history.suffix(count).map { entry in
      let linear = entry.mode == .bits64 ? entry.rip : (entry.base &+ entry.rip) & 0xFFFF_FFFF
      let place = "  \(entry.retired): " + described(linear)
      let bytes = readLinear(linear, count: 15, processor: processor)
      let (text, _) = Disassembler.disassemble(bytes, address: entry.rip, mode: entry.mode)
      let code = text.isEmpty ? "(not mapped now)" : text
      switch entry.what {
      case .exception:
        return "\(place) exception \(Self.name(ofException: entry.vector)), \(code)\n"
      case .interrupt:
        return "\(place) interrupt \(StateDump.hex(UInt64(entry.vector), digits: 2))\n"
      case .block: return "\(place) \(code) …\n"
      case .instruction: return "\(place) \(code)\n"
      }
    }.joined()
  }

  private func stackText(_ state: ProcessorState, processor: Int) -> String {
    let size = state.stackWidth
    var text = ""
    for index in 0..<Self.stackWords {
      let at = state.stackAddress &+ UInt64(index * size)
      guard let value = readNumber(at, count: size, processor: processor) else {
        return text + "  \(StateDump.hex(at, digits: 8)): not mapped\n"
      }
      text += "  \(StateDump.hex(at, digits: 8)): \(StateDump.hex(value, digits: size * 2))"
      if let name = symbolName?(value) { text += " <\(name)>" }
      text += "\n"
    }
    return text
  }

  private func walkText(_ walk: PageWalk) -> String {
    let entries = walk.entries.map {
      "\($0.name)=\(StateDump.hex($0.value, digits: $0.isNarrow ? 8 : 16)) "
    }.joined()
    if let failure = walk.failure { return entries + failure }
    return entries + "physical \(StateDump.hex(walk.physical ?? 0, digits: 8))"
  }

  private func described(_ address: UInt64) -> String {
    let text = StateDump.hex(address, digits: address >> 32 == 0 ? 8 : 16)
    return symbolName?(address).map { "\(text) <\($0)>" } ?? text
  }

  private static let exceptionNames = [
    "#DE", "#DB", "NMI", "#BP", "#OF", "#BR", "#UD", "#NM", "#DF", "9", "#TS", "#NP", "#SS",
    "#GP", "#PF", "15", "#MF", "#AC", "#MC", "#XM",
  ]

  /// The manual's mnemonic.
  package static func name(ofException vector: UInt8) -> String {
    exceptionNames.indices.contains(Int(vector)) ? exceptionNames[Int(vector)] : "\(vector)"
  }
}

extension ProcessorState {
  /// Bytes of an item on the stack.
  package var stackWidth: Int {
    codeMode == .bits64 ? 8 : segments[Int(SegmentRegister.ss.rawValue)].isBig ? 4 : 2
  }
}

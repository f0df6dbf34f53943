import IEM
import Machine

/// `info`: parts of the machine.
extension DebuggerConsole {
  struct Info: Sendable {
    var name: String
    var arguments = ""
    var help: String
    var show: @Sendable (DebuggerConsole, [Substring]) throws(CommandError) -> String
  }

  static let infos: [Info] = processorInfos + mappingInfos + deviceInfos

  private static let processorInfos: [Info] = [
    Info(
      name: "registers", arguments: "[GROUP]",
      help: "general, segments, control, debug, msr, fpu, sse, avx, avx512 or all"
    ) { (console, arguments) throws(CommandError) in
      try console.registers(arguments.first.map(String.init))
    },
    Info(name: "cpus", help: "the processors") { (console, _) throws(CommandError) in
      (0..<console.debugger.processorCount).map { index in
        let state = console.debugger.state(of: index)
        return (index == console.processor ? "* " : "  ")
          + "\(index): \(state.activity) at \(console.described(state.instructionAddress)), "
          + "CPL \(state.cpl), \(state.retired) instructions\n"
      }.joined()
    },
    Info(name: "page", arguments: "ADDRESS", help: "the page walk of an address, entry by entry") {
      (console, arguments) throws(CommandError) in
      if arguments.isEmpty { throw CommandError("info page ADDRESS") }
      return console.page(try console.value(arguments))
    },
    Info(name: "gdt", help: "the global descriptor table") { (console, _) throws(CommandError) in
      let table = console.debugger.state(of: console.processor).gdtr
      return console.descriptors(base: table.base, limit: UInt64(table.limit))
    },
    Info(name: "ldt", help: "the local descriptor table") { (console, _) throws(CommandError) in
      let state = console.debugger.state(of: console.processor)
      let table = state.segments[Int(SegmentRegister.ldtr.rawValue)]
      if table.isUnusable || table.selector & ~3 == 0 { return "there is none\n" }
      return console.descriptors(base: table.base, limit: min(UInt64(table.limit), 0xFFFF))
    },
    Info(name: "idt", arguments: "[VECTOR]", help: "the interrupt descriptor table") {
      (console, arguments) throws(CommandError) in
      let vector = try arguments.first.map { (text) throws(CommandError) in
        try console.value(text)
      }
      return console.gates(only: vector)
    },
    Info(name: "tss", help: "the task state segment") { (console, _) throws(CommandError) in
      console.taskState()
    },
    Info(name: "breakpoints", help: "breakpoints and watches") {
      (console, _) throws(CommandError) in
      console.execute("list")
    },
    Info(name: "status", help: "whether the machine runs") { (console, _) throws(CommandError) in
      guard let reason = console.machine.stopReason else { return "running\n" }
      return "stopped: \(reason)\n"
    },
  ]

  static var infoList: String {
    infos.map { info in
      let use = info.name + (info.arguments.isEmpty ? "" : " " + info.arguments)
      return "  info " + use.padding(to: 22) + " " + info.help + "\n"
    }.joined()
  }

  func info(_ arguments: [Substring]) throws(CommandError) -> String {
    guard let name = arguments.first else { return Self.infoList }
    let matches = Self.infos.filter { $0.name.hasPrefix(name) }
    guard let found = matches.first(where: { $0.name == name }) ?? matches.first,
      matches.count == 1 || found.name == name
    else { throw CommandError("there is no 'info \(name)'; 'info' lists all") }
    return try found.show(self, Array(arguments.dropFirst()))
  }

  // MARK: Registers

  private func registers(_ group: String?) throws(CommandError) -> String {
    let state = debugger.state(of: processor)
    switch group {
    case nil: return StateDump.text(of: state, processor: processor) + "\n"
    case "all":
      return StateDump.text(of: state, processor: processor) + "\n" + control(state)
        + debug(state) + msr(state) + x87(state) + vectors(state, count: 16, quads: 4)
    case "general", "segments":
      return StateDump.text(of: state, processor: processor) + "\n"
    case "control": return control(state)
    case "debug": return debug(state)
    case "msr": return msr(state)
    case "fpu": return x87(state)
    case "sse": return vectors(state, count: 16, quads: 2)
    case "avx": return vectors(state, count: 16, quads: 4)
    case "avx512":
      return vectors(state, count: 32, quads: 8)
        + state.masks.enumerated().map { "K\($0)=\(Text.hex($1, 16))\n" }.joined()
    case let other?: throw CommandError("there is no group '\(other)'")
    }
  }

  private func control(_ state: ProcessorState) -> String {
    let lines: [(String, UInt64, [(Int, String)])] = [
      (
        "CR0", state.cr0,
        [
          (0, "PE"), (1, "MP"), (2, "EM"), (3, "TS"), (4, "ET"), (5, "NE"), (16, "WP"),
          (18, "AM"), (29, "NW"), (30, "CD"), (31, "PG"),
        ]
      ),
      ("CR2", state.cr2, []), ("CR3", state.cr3, []),
      (
        "CR4", state.cr4,
        [
          (0, "VME"), (1, "PVI"), (2, "TSD"), (3, "DE"), (4, "PSE"), (5, "PAE"), (6, "MCE"),
          (7, "PGE"), (8, "PCE"), (9, "OSFXSR"), (10, "OSXMMEXCPT"), (11, "UMIP"),
          (16, "FSGSBASE"), (17, "PCIDE"), (18, "OSXSAVE"), (20, "SMEP"), (21, "SMAP"),
          (22, "PKE"),
        ]
      ),
      ("CR8", UInt64(debugger.taskPriority(of: processor)), []),
      ("EFER", state.efer, [(0, "SCE"), (8, "LME"), (10, "LMA"), (11, "NXE")]),
      ("XCR0", state.xcr0, [(0, "x87"), (1, "SSE"), (2, "AVX"), (5, "K"), (6, "ZMM"), (7, "HI16")]),
    ]
    return lines.map { name, value, names in
      name.padding(to: 5) + Text.hex(value, 16)
        + (names.isEmpty ? "" : " " + Text.flags(value, names)) + "\n"
    }.joined()
  }

  private func debug(_ state: ProcessorState) -> String {
    [0, 1, 2, 3, 6, 7].map { "DR\($0)  \(Text.hex(state.debug[$0], 16))\n" }.joined()
  }

  private func msr(_ state: ProcessorState) -> String {
    let msr = state.msr
    let lines: [(String, UInt64)] = [
      ("FS_BASE", state.segments[Int(SegmentRegister.fs.rawValue)].base),
      ("GS_BASE", state.segments[Int(SegmentRegister.gs.rawValue)].base),
      ("KERNEL_GS_BASE", msr.kernelGSBase), ("STAR", msr.star), ("LSTAR", msr.lstar),
      ("CSTAR", msr.cstar), ("FMASK", msr.fmask), ("SYSENTER_CS", msr.sysenterCS),
      ("SYSENTER_ESP", msr.sysenterESP), ("SYSENTER_EIP", msr.sysenterEIP),
      ("TSC_AUX", msr.tscAux), ("PAT", msr.pat), ("MISC_ENABLE", msr.miscEnable),
      ("MTRR_DEF_TYPE", msr.mtrrDefaultType), ("XSS", msr.xss), ("PKRU", UInt64(state.pkru)),
    ]
    return lines.map { $0.padding(to: 15) + Text.hex($1, 16) + "\n" }.joined()
  }

  private func x87(_ state: ProcessorState) -> String {
    let top = Int(state.x87Status >> 11) & 7
    var text = "FCW=\(Text.hex(state.x87Control, 4)) FSW=\(Text.hex(state.x87Status, 4)) TOP=\(top)"
      + " FOP=\(Text.hex(state.x87Opcode, 3)) FIP=\(Text.hex(state.x87InstructionPointer, 16))"
      + " FDP=\(Text.hex(state.x87DataPointer, 16))\n"
    for index in 0..<8 {
      let physical = (top + index) & 7
      let isEmpty = state.x87Tags >> UInt8(physical) & 1 == 0
      text += "ST\(index)=\(Text.hex(state.x87Registers[physical * 2 + 1], 4))"
        + ".\(Text.hex(state.x87Registers[physical * 2], 16))\(isEmpty ? " empty" : "")\n"
    }
    return text
  }

  private func vectors(_ state: ProcessorState, count: Int, quads: Int) -> String {
    let name = quads == 2 ? "XMM" : quads == 4 ? "YMM" : "ZMM"
    var text = "MXCSR=\(Text.hex(state.mxcsr, 4))\n"
    for index in 0..<count {
      let value = state.vectors[index * 8..<index * 8 + quads].reversed()
      text += "\(name)\(index)".padding(to: 6) + value.map { Text.hex($0, 16) }.joined() + "\n"
    }
    return text
  }
}

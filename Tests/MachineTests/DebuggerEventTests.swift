import IEM
import Testing

@testable import Machine

/// Breakpoints that are no addresses, conditions, actions, traces and the crash report, on a
/// machine whose firmware is a few instructions.
struct DebuggerEventTests {
  /// F000:0000, after the jump from the reset vector.
  private func machine(_ code: [UInt8], onTripleFault resets: Bool = false) throws -> VirtualMachine
  {
    var image = [UInt8](repeating: 0x90, count: 0x1_0000)
    image.replaceSubrange(0..<code.count, with: code)
    image.replaceSubrange(0xFFF0..<0xFFF5, with: [0xEA, 0, 0, 0, 0xF0])
    var configuration = MachineConfiguration(cpu: try CPUModel.named("max"), startDate: 0)
    configuration.memoryMiB = 4
    configuration.firmware = .bytes(image)
    configuration.engine = .iem
    configuration.resetsOnTripleFault = resets
    return try VirtualMachine(configuration, backends: .init())
  }

  /// Runs until something stops the machine.
  private func run(_ machine: VirtualMachine) throws -> StopReason? {
    var reason: StopReason?
    let token = machine.debugger.addObserver {
      reason = $0
      machine.quit()
    }
    machine.resume()
    _ = try machine.run()
    machine.debugger.removeObserver(token)
    machine.exit = nil
    return reason
  }

  private func point(
    _ kind: Debugger.Kind, _ address: UInt64 = 0, name: String? = nil
  ) -> Debugger.Breakpoint {
    var point = Debugger.Breakpoint(owner: .console, kind: kind)
    point.address = address
    point.name = name
    return point
  }

  private func text(_ reason: StopReason?) -> String {
    if case .event(_, let text, _)? = reason { return text }
    return "\(String(describing: reason))"
  }

  // mov al, 5; out 80h, al; in al, 61h; jmp $
  private static let ports: [UInt8] = [0xB0, 5, 0xE6, 0x80, 0xE4, 0x61, 0xEB, 0xFE]

  @Test func stopsRightAfterAPortAccess() throws {
    let machine = try machine(Self.ports)
    #expect(machine.debugger.add(point(.port, 0x80)) != nil)
    let reason = try run(machine)
    #expect(text(reason).hasPrefix("write to port 0080"))
    #expect(text(reason).hasSuffix("05"))
    #expect(machine.debugger.state(of: 0).rip == 4)
  }

  @Test func directionsOfPortsAreKeptApart() throws {
    let machine = try machine(Self.ports)
    var writes = point(.port, 0x61)
    writes.onReads = false
    _ = machine.debugger.add(writes)
    _ = machine.debugger.add(point(.count, 100))
    let reason = try run(machine)
    #expect(reason == .breakpoint(id: 2, processor: 0))
    #expect(machine.debugger.state(of: 0).retired == 100)
  }

  @Test func stopsAtMnemonics() throws {
    let machine = try machine(Self.ports)
    _ = machine.debugger.add(point(.mnemonic, name: "in"))
    #expect(try run(machine) == .breakpoint(id: 1, processor: 0))
    #expect(machine.debugger.state(of: 0).rip == 4)
  }

  // int 20h with its vector at 0:80h pointing to F000:0100 (nop...), from a zeroed IVT.
  @Test func stopsInHandlers() throws {
    // xor ax, ax; mov ds, ax; mov word [80h], 100h; mov word [82h], F000h; int 20h
    let machine = try machine([
      0x31, 0xC0, 0x8E, 0xD8, 0xC7, 0x06, 0x80, 0, 0, 1, 0xC7, 0x06, 0x82, 0, 0, 0xF0, 0xCD, 0x20,
    ])
    _ = machine.debugger.add(point(.interrupt, 0x20))
    let reason = try run(machine)
    #expect(text(reason).contains("software interrupt 20"))
    #expect(machine.debugger.state(of: 0).rip == 0x100)
  }

  // lgdt-less: mov eax, cr0; or al, 1; mov cr0, eax; jmp $
  private static let protected: [UInt8] = [
    0x0F, 0x20, 0xC0, 0x0C, 1, 0x0F, 0x22, 0xC0, 0xEB, 0xFE,
  ]

  @Test func stopsAtControlRegistersAndModes() throws {
    let byControl = try machine(Self.protected)
    _ = byControl.debugger.add(point(.control, 0))
    #expect(text(try run(byControl)).hasPrefix("CR0 from"))
    #expect(byControl.debugger.state(of: 0).rip == 8)
    let byMode = try machine(Self.protected)
    _ = byMode.debugger.add(point(.mode, name: "long64"))
    _ = byMode.debugger.add(point(.mode, name: "protected16"))
    #expect(text(try run(byMode)) == "mode from real to protected16")
  }

  @Test func stopsAtModelSpecificRegisters() throws {
    // mov ecx, 174h; xor eax, eax; cdq; wrmsr; jmp $
    let machine = try machine([
      0x66, 0xB9, 0x74, 1, 0, 0, 0x66, 0x31, 0xC0, 0x66, 0x99, 0x0F, 0x30, 0xEB, 0xFE,
    ])
    _ = machine.debugger.add(point(.msr, 0x174))
    #expect(text(try run(machine)) == "WRMSR 00000174 = 0000000000000000")
  }

  @Test func conditionsAndIgnoredHitsPass() throws {
    // inc ax; jmp -3
    let machine = try machine([0x40, 0xEB, 0xFD])
    var place = point(.execute, 0xF0000)
    place.condition = try DebugExpressionParser.parse("ax == 5 && byte[0xf0000] == 0x40")
    _ = machine.debugger.add(place)
    #expect(try run(machine) == .breakpoint(id: 1, processor: 0))
    #expect(machine.debugger.state(of: 0).registers[0] == 5)
    machine.debugger.changeBreakpoint(id: 1) {
      $0.condition = nil
      $0.ignored = 3
    }
    _ = try run(machine)
    #expect(machine.debugger.state(of: 0).registers[0] == 9)
    #expect(machine.debugger.breakpoints.first?.hits == 5)
  }

  @Test func actionsMayGoOn() throws {
    let machine = try machine([0x40, 0xEB, 0xFD])
    let id = try #require(machine.debugger.add(point(.execute, 0xF0001)))
    var seen: [UInt64] = []
    machine.debugger.setActionHandler(id: id) { _, _ in
      seen.append(machine.debugger.state(of: 0).registers[0])
      return seen.count < 4
    }
    #expect(try run(machine) == .breakpoint(id: id, processor: 0))
    #expect(seen == [1, 2, 3, 4])
  }

  @Test func tracesInstructionsMemoryAndPorts() throws {
    let machine = try machine(Self.ports)
    var bytes: [UInt8] = []
    machine.debugger.setTracer(
      Tracer([.instructions, .ports], format: .binary) { bytes += $0 })
    _ = machine.debugger.add(point(.count, 10))
    _ = try run(machine)
    machine.debugger.setTracer(nil)
    var decoder = TraceDecoder()
    let lines = try decoder.decode(bytes).map { TraceText.line($0) }
    #expect(lines.contains { $0.hasSuffix("000f0000: b005 mov al, 0x5") }, "\(lines)")
    #expect(lines.contains { $0.contains("  rax = 0000000000000005") })
    #expect(lines.contains { $0.contains("out 0080") })
    let before = bytes.count
    _ = machine.debugger.add(point(.count, 20))
    _ = try run(machine)
    #expect(bytes.count == before)
  }

  @Test func coverageKnowsWhatRan() throws {
    let machine = try machine(Self.ports)
    machine.debugger.collectCoverage()
    _ = machine.debugger.add(point(.count, 100))
    _ = try run(machine)
    let blocks = try #require(machine.debugger.coverage).blocks
    #expect(blocks.contains { $0.key <= 0xF0000 && 0xF0000 < $0.key + UInt64($0.value) })
    #expect(!blocks.keys.contains(0xF0100))
  }

  @Test func aCrashTellsWhatRanBefore() throws {
    // lidt [cs:100h] of zeros; ud2
    let machine = try machine(
      [0x2E, 0x0F, 0x01, 0x1E, 0x00, 0x01, 0x0F, 0x0B]
        + [UInt8](repeating: 0, count: 0x200))
    guard case .tripleFault(let report) = try machine.run() else {
      Issue.record("no triple fault")
      return
    }
    #expect(report.contains("ud2"))
    #expect(report.contains("exception #UD"))
    #expect(report.contains("stack:") && report.contains("page walk of CR2"))
  }
}

struct DebugExpressionTests {
  private func value(_ text: String) throws -> UInt64 {
    var configuration = MachineConfiguration(cpu: try CPUModel.named("max"), startDate: 0)
    configuration.memoryMiB = 4
    configuration.firmware = .bytes([UInt8](repeating: 0x90, count: 0x1_0000))
    configuration.engine = .iem
    let machine = try VirtualMachine(configuration, backends: .init())
    machine.pause()
    var state = machine.debugger.state(of: 0)
    state.registers[0] = 0x1122_3344_5566_7788
    state.registers[8] = 0xFFEE
    machine.debugger.setState(state, of: 0)
    machine.debugger.symbolAddress = { $0 == "start.cold" ? 0x4000 : nil }
    _ = machine.debugger.writePhysical(0x4000, [0xEF, 0xBE, 0xAD, 0xDE, 1, 2, 3, 4])
    return try DebugExpressionParser.parse(text).value(
      in: ExpressionScope(machine.debugger, processor: 0))
  }

  @Test(
    arguments: [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("0x10|1", 0x11), ("-1", .max),
      ("~0 >> 60", 15), ("1 << 64", 0), ("5 == 5 && 3 < 2", 0), ("0 || 7", 1), ("!0", 1),
      ("7 % 4", 3), ("0b101", 5), ("rax", 0x1122_3344_5566_7788), ("$eax", 0x5566_7788),
      ("ax", 0x7788), ("ah", 0x77), ("al", 0x88), ("r8w", 0xFFEE), ("r8b", 0xEE),
      ("start.cold+4", 0x4004), ("dword[start.cold]", 0xDEAD_BEEF), ("[0x4000]", 0xBEEF),
      ("pbyte[0x4004]", 1), ("qword[0x4000] >> 32", 0x0403_0201), ("cs:0x10", 0xFFFF_0010),
      ("0x1000:0x20", 0x10020), ("1==1==1", 1), ("2 > 1 == 1", 1),
    ] as [(String, UInt64)])
  func hasAValue(_ text: String, _ expected: UInt64) throws {
    #expect(try value(text) == expected)
  }

  @Test(
    arguments: [
      "", "1 +", "(1", "[1", "1)", "1 2", "$nonesuch", "nonesuch", "1/0", "1 % 0", "0x", "0xg",
      "99999999999999999999", "é", "byte[", "&&",
      String(repeating: "(", count: 5_000), String(repeating: "~", count: 5_000),
      String(repeating: "[", count: 5_000) + "1",
    ])
  func isRefused(_ text: String) throws {
    #expect(throws: ExpressionError.self) { try value(text) }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func garbageIsRefusedOrHasAValue(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "1", "0xFF", "rax", "[", "]", "(", ")", "+", "-", "*", "/", "%", "&&", "||", "!", "~", ":",
      "byte", " ", "$", "<<", "==", "é", "\"", "\u{0}", "qword[0x4000]",
    ]
    let text = (0..<(random.next() % 30)).map { _ in
      pieces[Int(random.next() % UInt64(pieces.count))]
    }.joined()
    _ = try? value(text)
  }
}

import Foundation
import IEM
import Machine
import Testing

@testable import FrontendKit

struct LineEditorTests {
  private func editor() -> LineEditor {
    LineEditor(prompt: "> ") { line in
      ["info", "ignore", "inject"].filter { $0.hasPrefix(line.split(separator: " ").last ?? "") }
    }
  }

  private func lines(_ typed: [String]) -> [String] {
    var editor = editor()
    return typed.flatMap { editor.feed(Array($0.utf8)) }.compactMap {
      if case .line(let text) = $0 { text } else { nil }
    }
  }

  @Test(
    arguments: [
      (["abc\r"], "abc"), (["abc\u{7F}d\r"], "abd"), (["bc\u{1}a\r"], "abc"),
      (["ac\u{1B}[Db\r"], "abc"), (["abc\u{1B}[D\u{1B}[3~\r"], "ab"),
      (["one two\u{17}2\r"], "one 2"),
      (["abc\u{15}d\r"], "d"), (["abc\u{1}\u{B}\u{19}\u{19}\r"], "abcabc"), (["aé\u{7F}b\r"], "ab"),
      
      (["a c\u{1B}b\u{1B}[1;5Db \r"], "b a c"), (["x\u{1B}[H\u{1B}[F y\r"], "x y"),
      (["inf\t\r"], "info "), (["i\t\r"], "i"),
    ] as [([String], String)])
  func editsAsPeopleExpect(_ typed: [String], _ line: String) {
    #expect(lines(typed) == [line])
  }

  @Test func historyComesBackAndTheDraftToo() {
    #expect(
      lines(["one\r", "two\r", "\u{1B}[A\u{1B}[A\r", "dr\u{10}\u{E}aft\r"])
        == ["one", "two", "one", "draft"])
    #expect(lines(["\u{1B}[A\u{1B}[B\u{1B}[Bx\r"]) == ["x"])
  }

  @Test func manyCandidatesAreListed() {
    var editor = editor()
    let echo = editor.feed(Array("in\t".utf8)).compactMap {
      if case .echo(let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil }
    }.joined()
    #expect(echo.contains("info  inject"))
  }

  @Test func controlKeysEndAndInterrupt() {
    var editor = editor()
    #expect(editor.feed([4]) == [.end])
    #expect(editor.feed(Array("ab".utf8) + [3]).contains(.interrupt))
    #expect(editor.feed([13]).contains(.line("")))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func anyBytesAreSurvived(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var editor = editor()
    let keys: [UInt8] = [
      27, 91, 65, 66, 67, 68, 126, 51, 1, 2, 4, 5, 6, 8, 9, 11, 14, 16, 21, 23, 25,
    ]
    for _ in 0..<400 {
      let byte =
        random.next() & 1 == 0
        ? UInt8(truncatingIfNeeded: random.next()) : keys[Int(random.next() % UInt64(keys.count))]
      _ = editor.feed([byte])
      _ = editor.drawing
    }
  }
}

/// Whatever arrives at the doors of the debugger, the machine stays as it was, or does what a
/// command says; it never traps.
struct DebuggerDoorsFuzzTests {
  private func machine() throws -> VirtualMachine {
    var image = [UInt8](repeating: 0x90, count: 0x1_0000)
    image.replaceSubrange(0xFFF0..<0xFFF5, with: [0xEA, 0, 0, 0, 0xF0])
    var configuration = MachineConfiguration(cpu: try .named("max"), startDate: 0)
    configuration.memoryMiB = 4
    configuration.firmware = .bytes(image)
    configuration.engine = .iem
    let machine = try VirtualMachine(configuration, backends: .init())
    machine.pause()
    return machine
  }

  /// Commands that make files, or end the machine, are left out.
  private static let words = [
    "break", "tb", "pb", "watch", "rwatch", "awatch", "delete", "all", "enable", "ignore",
    "condition", "commands", "x", "x/9i", "x/8xg", "xp/3s", "u", "info", "mem", "tlb", "pci",
    "page", "p", "print/d", "set", "rax", "=", "write", "pwrite/g", "search", "psearch", "\"ab\"",
    "0", "1", "-1", "0xffffffffffffffff", "0xfffffff0", "$rip", "[rsp]", "if", "do", ";", "print 1",
    "port", "0-0xffff", "mmio", "int", "exception", "#PF", "msr", "cr", "mode", "insn", "count",
    "+5", "r", "w", "stack", "bt", "cpu", "help", "symbols", "/dev/null", "coverage", "history",
    "all", "é", "\u{0}", "%", "(", "&&", "vga", "lapic", "device", "step", "9", "finish", "next",
    "until",
  ]

  @Test(arguments: 0..<40 as Range<UInt64>)
  func anyWordsAtTheConsole(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let machine = try machine()
    let console = DebuggerConsole(machine, isRemote: seed & 1 == 0)
    for _ in 0..<30 {
      let line = (0..<(1 + random.next() % 6)).map { _ in
        Self.words[Int(random.next() % UInt64(Self.words.count))]
      }.joined(separator: " ")
      #expect(console.execute(line).utf8.count < 8 << 20)
      _ = DebuggerConsole.completions(of: line)
    }
    #expect(machine.debugger.breakpoints.count <= Debugger.breakpointLimit)
    #expect(console.execute("info registers").contains("RIP="))
  }

  private static let packets = [
    "g", "G", "p", "P1=", "m0,", "M0,1:", "X0,1:", "Z0,", "z2,", "vCont;", "vCont;r0,10:1", "Hg",
    "qRcmd,", "qXfer:features:read:target.xml:", "qSupported:", "Qqemu.PhyMemMode:1", "T", "?",
    "qSearch:memory:0;1000;", "qC", "qThreadExtraInfo,", "s", "c", "bs", "bc", "D", "H", "v", "q",
    "qCRC:0,10",
  ]

  @Test(arguments: 0..<40 as Range<UInt64>)
  func anyPacketsAtGDBsPort(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let machine = try machine()
    var replies = 0
    let stub = GDBStub(machine) { _ in replies += 1 }
    stub.connected()
    for _ in 0..<60 {
      var packet = Array(Self.packets[Int(random.next() % UInt64(Self.packets.count))].utf8)
      for _ in 0..<(random.next() % 12) {
        let digits = Array("0123456789abcdef,;:=-".utf8)
        packet.append(
          random.next() % 8 == 0
            ? UInt8(truncatingIfNeeded: random.next())
            : digits[Int(random.next() % UInt64(digits.count))])
      }
      stub.handle(packet)
      if random.next() % 8 == 0 { stub.interrupt() }
    }
    stub.disconnected()
    #expect(replies > 0)
    #expect(machine.debugger.breakpoints.isEmpty)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func anyFileOfSymbols(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    // A head that says ELF, and then anything.
    var bytes: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, UInt8(1 + random.next() % 2), 1]
    for _ in 0..<2_000 {
      bytes.append(random.next() % 3 == 0 ? UInt8(truncatingIfNeeded: random.next() % 64) : 0)
    }
    if seed & 1 == 0 { for at in 0x20..<0x30 { bytes[at] = UInt8(random.next() % 64) } }
    for symbol in ELFSymbols.read(.init(bytes)) ?? [] { #expect(!symbol.name.isEmpty) }
    bytes.replaceSubrange(0x28..<0x30, with: [UInt8](repeating: 0xFF, count: 8))
    _ = ELFSymbols.read(.init(bytes))
  }

  @Test func symbolsComeFromAnELFFile() throws {
    func little(_ value: UInt64, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
    }
    // A header, two symbols, their names, three section headers.
    var file: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 57)
    file += [UInt8](repeating: 0, count: 24)
    file += little(1, 4) + [2, 0, 1, 0] + little(0xFFFF_FFFF_8100_0000, 8) + little(0, 8)
    let names = Array("\u{0}start_kernel\u{0}".utf8)
    let namesAt = UInt64(file.count)
    file += names
    let sections = UInt64(file.count)
    func section(_ kind: UInt64, _ at: UInt64, _ size: UInt64, link: UInt64) -> [UInt8] {
      little(0, 4) + little(kind, 4) + little(0, 8) + little(0, 8) + little(at, 8) + little(size, 8)
        + little(link, 4) + little(0, 4) + little(0, 8) + little(24, 8)
    }
    file += section(0, 0, 0, link: 0) + section(2, 64, 48, link: 2)
      + section(3, namesAt, UInt64(names.count), link: 0)
    file.replaceSubrange(0x28..<0x30, with: little(sections, 8))
    file.replaceSubrange(0x3A..<0x3C, with: little(64, 2))
    file.replaceSubrange(0x3C..<0x3E, with: little(3, 2))
    #expect(
      ELFSymbols.read(.init(file))
        == [.init(name: "start_kernel", address: 0xFFFF_FFFF_8100_0000)])
    #expect(ELFSymbols.read(.init(Array("0000 T x".utf8))) == nil)
  }
}

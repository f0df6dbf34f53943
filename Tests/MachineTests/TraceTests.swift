import IEM
import Testing

@testable import Machine

struct TraceTests {
  private static let records: [TraceRecord] = [
    TraceRecord(
      processor: 0, retired: 1,
      body: .instruction(
        rip: 0x10, linear: 0xFFFF_FFFF_8100_0010, mode: .bits64,
        code: CodeBytes([0x48, 0x89, 0xE5]))),
    TraceRecord(processor: 0, retired: 2, body: .register(5, .max)),
    TraceRecord(
      processor: 1, retired: 0,
      body: .access(linear: 0x1000, count: 64, value: 0x1234, isWrite: true)),
    TraceRecord(
      processor: 1, retired: 5,
      body: .access(linear: 0xFFF, count: 1, value: 0, isWrite: false)),
    TraceRecord(
      processor: 1, retired: 6,
      body: .interrupt(vector: 14, kind: .exception, errorCode: .max, from: 0x7C00)),
    TraceRecord(
      processor: 1, retired: 6,
      body: .interrupt(vector: 8, kind: .external, errorCode: nil, from: 0x7C00)),
    TraceRecord(processor: 1, retired: 7, body: .shutdown(vector: 13)),
    TraceRecord(
      processor: 1, retired: 7, body: .msr(index: 0xC000_0080, value: 0x500, isWrite: true)),
    TraceRecord(processor: 1, retired: 7, body: .msr(index: 0x10, value: 1, isWrite: false)),
    TraceRecord(processor: 0, retired: 7, body: .control(register: 3, old: 1, new: .max)),
    TraceRecord(processor: 0, retired: 7, body: .mode(from: .real, to: .protected32)),
    TraceRecord(processor: 0, retired: 7, body: .code(linear: 0, byteCount: 12)),
    TraceRecord(
      processor: 0, retired: 8,
      body: .port(0x3F8, value: 65, bytes: 1, isWrite: true, name: "com1.THR")),
    TraceRecord(
      processor: 0, retired: 9,
      body: .mmio(0xFEC0_0000, value: 3, bytes: 4, isWrite: false, name: "ioapic.IOREGSEL")),
    TraceRecord(processor: 0, retired: 9, body: .device("IRQ 0 asserted")),
    TraceRecord(processor: 0, retired: 10, body: .device("IRQ 0 asserted")),
  ]

  private func encoded() -> [UInt8] {
    var bytes = TraceEncoder.magic
    var encoder = TraceEncoder()
    for record in Self.records { encoder.encode(record, into: &bytes) }
    return bytes
  }

  @Test func everyRecordComesBack() throws {
    var decoder = TraceDecoder()
    #expect(try decoder.decode(encoded()) == Self.records)
    #expect(decoder.isComplete)
  }

  @Test func recordsComeBackInPiecesOfAnySize() throws {
    for size in [1, 2, 3, 7, 16] {
      var decoder = TraceDecoder()
      var records: [TraceRecord] = []
      let bytes = encoded()
      for at in stride(from: 0, to: bytes.count, by: size) {
        records += try decoder.decode(bytes[at..<min(at + size, bytes.count)])
      }
      #expect(records == Self.records)
    }
  }

  @Test func everyRecordHasItsLine() {
    let lines = Self.records.map { TraceText.line($0) }
    #expect(Set(lines).count == lines.count)
    #expect(lines[0].contains("mov rbp, rsp"))
    #expect(lines[4].contains("#PF"))
    #expect(lines[12] == "8 cpu0 out 03f8 com1.THR 41")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func damagedTracesAreRefusedOrRead(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var bytes = encoded()
    for _ in 0..<(1 + Int(random.next() % 8)) {
      let at = Int(random.next() % UInt64(bytes.count))
      bytes[at] = UInt8(truncatingIfNeeded: random.next())
    }
    var decoder = TraceDecoder()
    for record in (try? decoder.decode(bytes)) ?? [] { _ = TraceText.line(record) }
  }

  @Test func subsystemsAreNamedOrRefused() {
    #expect(TraceSubsystems("ports,mmio") == [.ports, .mmio])
    #expect(TraceSubsystems("int") == .interrupts)
    #expect(TraceSubsystems("all") == .all)
    for wrong in ["", "nonesuch", "ports,", ",", "ports,x"] {
      #expect(TraceSubsystems(wrong) == nil)
    }
  }

  @Test func drcovHasAModuleForEach4GiB() throws {
    var coverage = Coverage()
    coverage.add(0xFFFF_FFFF_8100_0000, byteCount: 5)
    coverage.add(0x7C00, byteCount: 2)
    coverage.add(0x7C00, byteCount: 9)
    let bytes = coverage.drcov(moduleName: "guest")
    let text = String(decoding: bytes.prefix { $0 < 0x80 }, as: UTF8.self)
    #expect(
      text.hasPrefix("DRCOV VERSION: 2\nDRCOV FLAVOR: drcov\nModule Table: version 2, count 2\n"))
    #expect(text.contains("BB Table: 2 bbs\n"))
    #expect(Array(bytes.suffix(16)) == [0, 0x7C, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0x81, 5, 0, 1, 0])
  }

  @Test func lcovCountsFunctions() {
    var coverage = Coverage()
    for address in [0x1000, 0x1010, 0x3000] as [UInt64] { coverage.add(address, byteCount: 4) }
    let text = coverage.lcov(
      [
        .init(name: "late", address: 0x3000, line: 1),
        .init(name: "start", address: 0x1000, line: 2),
        .init(name: "never", address: 0x2000, line: 3),
      ], sourceFile: "System.map")
    #expect(text.contains("FN:2,start\n") && text.contains("FNDA:2,start\n"))
    #expect(text.contains("FNDA:0,never\n") && text.contains("DA:1,1\n"))
    #expect(text.contains("FNF:3\nFNH:2\n") && text.hasSuffix("end_of_record\n"))
  }
}

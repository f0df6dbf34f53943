import Foundation
import IEM
import Testing

@testable import Machine

/// Reads linked tables back as an operating system does.
private struct TableReader {
  let memory: ArrayMemory

  func number<T: FixedWidthInteger>(_ at: UInt64, _ type: T.Type) -> T {
    memory.read(GuestPhysical(at), as: type)
  }
  func bytes(_ at: UInt64, _ count: Int) -> [UInt8] {
    Array(memory.bytes[Int(at)..<Int(at) + count])
  }
  func text(_ at: UInt64, _ count: Int) -> String {
    String(decoding: bytes(at, count), as: UTF8.self)
  }
  func sum(_ at: UInt64, _ count: Int) -> UInt8 { bytes(at, count).reduce(0, &+) }
  func length(_ table: UInt64) -> Int { Int(number(table + 4, UInt32.self)) }

  /// The tables that the RSDT or the XSDT lists, by signature.
  func tables(root: UInt64, entry size: Int) -> [String: UInt64] {
    var found: [String: UInt64] = [:]
    for at in stride(from: 36, to: length(root), by: size) {
      let table =
        size == 8
        ? number(root + UInt64(at), UInt64.self) : UInt64(number(root + UInt64(at), UInt32.self))
      found[text(table, 4)] = table
    }
    return found
  }
}

@Suite struct ACPITablesTests {
  private let memory = ArrayMemory(count: 0x11_0000)
  private var reader: TableReader { TableReader(memory: memory) }

  private func machine(_ cpus: UInt8 = 2) -> ACPITables.Machine {
    var machine = ACPITables.Machine()
    machine.apicIDs = Array(0..<cpus)
    return machine
  }

  @Test func aKernelFindsEveryTableFromTheRootPointer() {
    let tables = ACPITables(machine())
    let rsdp = tables.place(
      at: GuestPhysical(0x10_0010), rsdp: GuestPhysical(0xE_0004), in: memory)
    #expect(rsdp.value == 0xE_0010)
    #expect(reader.text(rsdp.value, 8) == "RSD PTR ")
    #expect(reader.sum(rsdp.value, 20) == 0)
    #expect(reader.sum(rsdp.value, 36) == 0)
    let rsdt = UInt64(reader.number(rsdp.value + 16, UInt32.self))
    let xsdt = reader.number(rsdp.value + 24, UInt64.self)
    let listed = reader.tables(root: rsdt, entry: 4)
    #expect(listed == reader.tables(root: xsdt, entry: 8))
    #expect(Set(listed.keys) == ["FACP", "APIC", "HPET"])
    for table in Array(listed.values) + [rsdt, xsdt] {
      #expect(reader.sum(table, reader.length(table)) == 0)
    }
    let fadt = listed["FACP"] ?? 0
    let facs = UInt64(reader.number(fadt + 36, UInt32.self))
    let dsdt = UInt64(reader.number(fadt + 40, UInt32.self))
    #expect(reader.number(fadt + 140, UInt64.self) == dsdt)
    #expect(reader.text(facs, 4) == "FACS")
    #expect(facs % 64 == 0)
    #expect(reader.text(dsdt, 4) == "DSDT")
    #expect(reader.sum(dsdt, reader.length(dsdt)) == 0)
    #expect(reader.bytes(dsdt, reader.length(dsdt)) == tables.dsdt)
    #expect(Int(dsdt - 0x10_0000) + tables.dsdt.count < tables.size + 0x10)
  }

  @Test func withoutASearchAreaTheRootPointerComesFirst() {
    let rsdp = ACPITables(machine()).place(at: GuestPhysical(0x2000), in: memory)
    #expect(rsdp.value == 0x2000)
    #expect(reader.number(0x2000 + 16, UInt32.self) > 0x2000)
  }

  @Test func theFADTDescribesThePIIX4() {
    ACPITables(machine()).place(at: GuestPhysical(0x2000), in: memory)
    let xsdt = reader.number(0x2000 + 24, UInt64.self)
    let fadt = reader.tables(root: xsdt, entry: 8)["FACP"] ?? 0
    #expect(reader.length(fadt) == 244)
    #expect(reader.number(fadt + 46, UInt16.self) == 9)
    #expect(reader.number(fadt + 48, UInt32.self) == 0xB2)
    #expect(reader.bytes(fadt + 52, 2) == [0xF1, 0xF0])
    #expect(reader.number(fadt + 56, UInt32.self) == 0x600)
    #expect(reader.number(fadt + 64, UInt32.self) == 0x604)
    #expect(reader.number(fadt + 76, UInt32.self) == 0x608)
    #expect(reader.number(fadt + 80, UInt32.self) == 0xAFE0)
    #expect(reader.bytes(fadt + 88, 5) == [4, 2, 0, 4, 4])
    #expect(reader.number(fadt + 112, UInt32.self) & 1 << 10 != 0)
    #expect(reader.bytes(fadt + 116, 13) == [1, 8, 0, 1, 0xF9, 0x0C, 0, 0, 0, 0, 0, 0, 6])
    #expect(reader.bytes(fadt + 208, 12) == [1, 32, 0, 3, 8, 6, 0, 0, 0, 0, 0, 0])
    #expect(reader.bytes(fadt + 220, 12) == [1, 32, 0, 1, 0xE0, 0xAF, 0, 0, 0, 0, 0, 0])
  }

  @Test func theMADTListsProcessorsAndOverrides() {
    ACPITables(machine(3)).place(at: GuestPhysical(0x2000), in: memory)
    let xsdt = reader.number(0x2000 + 24, UInt64.self)
    let madt = reader.tables(root: xsdt, entry: 8)["APIC"] ?? 0
    var apicIDs: [UInt8] = []
    var overrides: [UInt8: UInt32] = [:]
    var at = madt + 44
    while at < madt + UInt64(reader.length(madt)) {
      let kind = reader.bytes(at, 2)
      if kind[0] == 0 { apicIDs += reader.bytes(at + 3, 1) }
      if kind[0] == 2 { overrides[reader.bytes(at + 3, 1)[0]] = reader.number(at + 4, UInt32.self) }
      at += UInt64(kind[1])
    }
    #expect(at == madt + UInt64(reader.length(madt)))
    #expect(apicIDs == [0, 1, 2])
    #expect(overrides == [0: 2, 5: 5, 9: 9, 10: 10, 11: 11])
  }

  /// Runs the loader script the way firmware does and compares with direct placement.
  @Test func theLoaderScriptLinksTheSameTables() {
    let tables = ACPITables(machine())
    let config = FirmwareConfig(memory: memory)
    tables.publish(to: config)
    let script = config.file("etc/table-loader") ?? []
    #expect(!script.isEmpty && script.count % 128 == 0)
    let other = ArrayMemory(count: 0x11_0000)
    var bases: [String: UInt64] = [:]
    var nextHigh: UInt64 = 0x10_0000
    func name(_ bytes: ArraySlice<UInt8>) -> String {
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
      bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    for start in stride(from: 0, to: script.count, by: 128) {
      let entry = Array(script[start..<start + 128])
      let file = name(entry[4..<60])
      switch entry[0] {
      case 1:
        let align = word(entry[60..<64])
        let data = config.file(file) ?? []
        let base = entry[64] == 2 ? 0xF_0000 : (nextHigh + align - 1) / align * align
        if entry[64] == 1 { nextHigh = base + UInt64(data.count) }
        bases[file] = base
        data.withUnsafeBytes { other.write($0, to: GuestPhysical(base)) }
      case 2:
        let at = (bases[file] ?? 0) + word(entry[116..<120])
        let target = bases[name(entry[60..<116])] ?? 0
        let size = Int(entry[120])
        let old = word(other.bytes[Int(at)..<Int(at) + size])
        for i in 0..<size {
          other.bytes[Int(at) + i] = UInt8(truncatingIfNeeded: (old + target) >> UInt64(i * 8))
        }
      case 3:
        let base = Int(bases[file] ?? 0)
        let (at, from) = (Int(word(entry[60..<64])), Int(word(entry[64..<68])))
        let range = base + from..<base + from + Int(word(entry[68..<72]))
        other.bytes[base + at] &-= other.bytes[range].reduce(0, &+)
      default: Issue.record("command \(entry[0])")
      }
    }
    tables.place(at: GuestPhysical(0x10_0000), rsdp: GuestPhysical(0xF_0000), in: memory)
    #expect(other.bytes == memory.bytes)
  }

  @Test func amlLengthsAndNamesEncode() {
    #expect(AML.lengthBytes(63) == [63])
    #expect(AML.lengthBytes(64) == [0x40, 0x04])
    #expect(AML.lengthBytes(0x1234) == [0x84, 0x23, 0x01])
    #expect(AML.path("\\_SB.PCI0").bytes == Array("\\".utf8) + [0x2E] + Array("_SB_PCI0".utf8))
    #expect(AML.eisaID("PNP0A03").bytes == [0x0C, 0x41, 0xD0, 0x0A, 0x03])
    #expect(AML.integer(0x100).bytes == [0x0B, 0x00, 0x01])
    #expect(AML.buffer([]).bytes == [0x11, 0x02, 0x00])
  }

  private static let disassembler = "/usr/bin/iasl"

  /// A disassembler understands all of the DSDT, and compiles it again without complaint.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: disassembler)))
  func theDSDTDisassembles() throws {
    var machine = machine(4)
    machine.hasFloppy = true
    machine.highPCIWindow = 0x1_0000_0000...0x1_FFFF_FFFF
    machine.parallelPorts = [.init(base: 0x378, irq: 7)]
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dsdt-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(ACPITables(machine).dsdt).write(to: folder.appendingPathComponent("dsdt.aml"))
    let disassembly = try run(["-d", "dsdt.aml"], in: folder)
    #expect(disassembly.status == 0, "\(disassembly.output)")
    let source = try String(
      contentsOf: folder.appendingPathComponent("dsdt.dsl"), encoding: .utf8)
    for expected in [
      "EisaId (\"PNP0A03\")", "Processor (C003, 0x03", "Name (_PRT, Package (0x80)",
      "PRQ0,   8", "EisaId (\"PNP0303\")", "Name (\\_S5", "QWordMemory", "Interrupt (ResourceCons",
    ] {
      #expect(source.contains(expected), "no \(expected)")
    }
    // Message 3168 finds the Processor objects old-fashioned.
    let compilation = try run(["-vw", "3168", "-p", "again", "dsdt.dsl"], in: folder)
    #expect(compilation.output.contains(" 0 Errors"), "\(compilation.output)")
    #expect(compilation.output.contains(" 0 Warnings"), "\(compilation.output)")
  }

  private func run(
    _ arguments: [String], in folder: URL
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.disassembler)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

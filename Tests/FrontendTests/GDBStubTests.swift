import IEM
import Testing

@testable import FrontendKit
@testable import Machine

/// A machine with a small ROM, and a client that talks packets with its stub.
private final class Session {
  let machine: VirtualMachine
  private(set) var replies: [String] = []
  private(set) var stub: GDBStub?

  /// At F000:0000: mov ax, 1234h; mov [0500h], ax; inc ax; jmp to the inc.
  private static let program: [UInt8] = [
    0xB8, 0x34, 0x12, 0xA3, 0x00, 0x05, 0x40, 0xEB, 0xFD,
  ]

  init(model: String = "max") throws {
    var image = [UInt8](repeating: 0xFF, count: 0x1_0000)
    image.replaceSubrange(0..<Self.program.count, with: Self.program)
    // jmp F000:0000
    image.replaceSubrange(0xFFF0..<0xFFF5, with: [0xEA, 0, 0, 0, 0xF0])
    var configuration = MachineConfiguration(cpu: try CPUModel.named(model), startDate: 0)
    configuration.memoryMiB = 4
    configuration.firmware = .bytes(image)
    configuration.engine = .iem
    machine = try VirtualMachine(configuration, backends: .init())
    stub = GDBStub(machine) { [unowned self] in
      replies.append(String(decoding: $0, as: UTF8.self))
    }
    stub?.connected()
  }

  /// The replies to one packet, which must not be one that runs the machine.
  func ask(_ packet: String) -> String {
    replies = []
    stub?.handle(Array(packet.utf8))
    return replies.joined(separator: "|")
  }

  /// Sends a packet that runs the machine, and runs it until the reply.
  func run(_ packet: String) throws -> String {
    replies = []
    let token = machine.debugger.addObserver { [unowned self] _ in machine.quit() }
    defer { machine.debugger.removeObserver(token) }
    stub?.handle(Array(packet.utf8))
    _ = try machine.run()
    machine.exit = nil
    return replies.joined(separator: "|")
  }
}

struct GDBStubTests {
  @Test func introducesItself() throws {
    let session = try Session()
    let features = session.ask("qSupported:multiprocess+;swbreak+;hwbreak+")
    #expect(features.contains("PacketSize=4000"))
    #expect(features.contains("qXfer:features:read+"))
    #expect(session.ask("?") == "T02thread:1;")
    #expect(session.ask("qfThreadInfo") == "m1")
    #expect(session.ask("qsThreadInfo") == "l")
    #expect(session.ask("qC") == "QC1")
    #expect(session.ask("vMustReplyEmpty") == "")
    #expect(session.ask("T2") == "E22")
    #expect(session.ask("Hg1") == "OK")
  }

  @Test func describesTheRegistersInPieces() throws {
    let session = try Session()
    var xml = ""
    while true {
      let part = session.ask("qXfer:features:read:target.xml:\(String(xml.count, radix: 16)),400")
      xml += part.dropFirst()
      if part.hasPrefix("l") { break }
      try #require(part.hasPrefix("m") && part.count > 1)
    }
    #expect(xml.contains("<architecture>i386:x86-64</architecture>"))
    #expect(xml.contains("name=\"fs_base\""))
    #expect(xml.contains("name=\"zmm31h\""))
    #expect(session.ask("qXfer:features:read:other.xml:0,100") == "E00")
  }

  @Test func aProcessorWithoutLongModeHas32BitRegisters() throws {
    let session = try Session(model: "pentium3")
    #expect(session.ask("qXfer:features:read:target.xml:0,200").contains(">i386<"))
    // EIP is register 8.
    #expect(session.ask("p8") == "f0ff0000")
  }

  @Test func readsAndWritesRegisters() throws {
    let session = try Session()
    // RIP is register 16, CS 18, R8 8.
    #expect(session.ask("p10") == "f0ff000000000000")
    #expect(session.ask("p12") == "00f00000")
    #expect(session.ask("P8=8877665544332211") == "OK")
    #expect(session.ask("p8") == "8877665544332211")
    #expect(session.ask("p7fffffff") == "E22")
    #expect(session.ask("P8=00") == "E22")
    let all = session.ask("g")
    #expect(session.ask("G" + all) == "OK")
    #expect(session.ask("g") == all)
    #expect(session.ask("G00") == "E22")
  }

  @Test func everyRegisterHoldsWhatIsWrittenToItOrRefuses() throws {
    let session = try Session()
    let file = RegisterFile(longMode: true)
    for number in 0..<file.count {
      let before = session.ask("p" + String(number, radix: 16))
      #expect(before.count == file.layout.registers[number].byteCount * 2)
      #expect(session.ask("P\(String(number, radix: 16))=\(before)") == "OK")
      #expect(session.ask("p" + String(number, radix: 16)) == before)
    }
  }

  @Test func readsAndWritesMemory() throws {
    let session = try Session()
    #expect(session.ask("mfffffff0,5") == "ea000000f0")
    #expect(session.ask("M1000,3:0a0b0c") == "OK")
    #expect(session.ask("m1000,3") == "0a0b0c")
    #expect(session.ask("X1000,2:zz") == "OK")
    #expect(session.ask("m1000,3") == "7a7a0c")
    #expect(session.ask("Mfffffff0,1:00") == "E14")
    #expect(session.ask("M1000,3:0a0b") == "E01")
    #expect(session.ask("m1000") == "E01")
    #expect(session.ask("mffffffffffffffff,ffffffffffffffff").count <= GDBStub.packetLimit)
    #expect(session.ask("Qqemu.PhyMemMode:1") == "OK")
    #expect(session.ask("qqemu.PhyMemMode") == "1")
    #expect(session.ask("m1000,1") == "7a")
  }

  @Test func stepsAndStopsAtBreakpointsAndWatches() throws {
    let session = try Session()
    _ = session.ask("qSupported:swbreak+;hwbreak+")
    #expect(try session.run("s") == "T05thread:1;")
    #expect(session.ask("p10") == "0000000000000000")
    #expect(session.ask("Z1,f0006,1") == "OK")
    #expect(session.ask("Z2,500,2") == "OK")
    #expect(try session.run("vCont;c") == "T05thread:1;watch:500;")
    #expect(session.ask("m500,2") == "3412")
    #expect(try session.run("c") == "T05thread:1;hwbreak:;")
    #expect(session.ask("p10") == "0600000000000000")
    #expect(try session.run("c") == "T05thread:1;hwbreak:;")
    // It was passed once, as the instruction at which the machine stood.
    #expect(session.ask("p0") == "3612000000000000")
    #expect(session.ask("z1,f0006,1") == "OK")
    #expect(session.ask("z2,500,2") == "OK")
    #expect(session.ask("P10=0000000000000000") == "OK")
    #expect(try session.run("vCont;r0,6:1") == "T05thread:1;")
    #expect(session.ask("p10") == "0600000000000000")
  }

  @Test func detachingTakesBreakpointsAwayAndGoesOn() throws {
    let session = try Session()
    #expect(session.ask("Z0,f0006,1") == "OK")
    #expect(session.machine.isPaused)
    #expect(session.ask("D") == "OK")
    #expect(!session.machine.isPaused)
    #expect(session.machine.debugger.breakpoints.isEmpty)
  }

  @Test func passesCommandsToTheConsole() throws {
    let session = try Session()
    let hex = Hex.text("info registers".utf8)
    let reply = session.ask("qRcmd,\(hex)")
    #expect(reply.hasPrefix("O") && reply.hasSuffix("|OK"))
    #expect(session.ask("qRcmd,zz") == "E01")
  }

  @Test(arguments: 0..<8)
  func anyPacketsAreSurvived(_ seed: UInt64) throws {
    let session = try Session()
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let kinds = Array("?gGpPmMXZzcCsSvHTDqQ!".utf8)
    let words = [
      "0", "1", "-1", "10", "ffffffffffffffff", "8000000000000000", "fff0", ",", ";", ":", "=",
      "Cont;", "Cont?", "r", "c", "s", "Supported", "Xfer:features:read:target.xml:", "Rcmd,",
      Hex.text("info gdt".utf8), Hex.text("x/99999xg -1".utf8), Hex.text("info page $cr3".utf8),
      "qemu.PhyMemMode:1", "\u{0}", "é",
    ]
    for _ in 0..<400 {
      var packet = [kinds[next(kinds.count)]]
      for _ in 0..<next(6) { packet += Array(words[next(words.count)].utf8) }
      session.stub?.handle(packet)
    }
    session.stub?.disconnected()
    // And the machine still runs, whatever its registers are now.
    session.machine.door.post { $0.quit() }
    #expect(try session.machine.run() == .quit)
  }
}

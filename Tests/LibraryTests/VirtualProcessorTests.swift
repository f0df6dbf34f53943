import Foundation
import IEM
import Machine
import Testing

/// The public library, as others see it: this target has no access to what is only for the package.
struct VirtualProcessorTests {
  @Test(arguments: VirtualProcessor.Mode.allCases)
  func everyModeRunsCode(_ mode: VirtualProcessor.Mode) throws {
    let cpu = try VirtualProcessor(mode)
    try cpu.map(0x1000, size: 0x1000)
    // mov al, 5; add al, 2; hlt
    try cpu.write(0x1000, [0xB0, 5, 0x04, 2, 0xF4])
    #expect(cpu.run(from: 0x1000) == .halted)
    #expect(cpu[.rax] & 0xFF == 7)
    #expect(cpu.rip == 0x1005)
    #expect(cpu.run(from: 0x1000, until: 0x1002) == .reached)
    #expect(cpu[.rax] & 0xFF == 5)
  }

  @Test(arguments: [VirtualProcessor.Mode.protected32, .long64], [UInt8(0), 3])
  func rightsAreThoseOfTheMapping(_ mode: VirtualProcessor.Mode, _ privilege: UInt8) throws {
    let cpu = try VirtualProcessor(mode, privilege: privilege)
    try cpu.map(0x1000, size: 0x1000, [.read, .execute])
    try cpu.map(0x5000, size: 0x1000, [.read])
    // mov [ebx], al; mov al, [ebx]; jmp ebx
    try cpu.write(0x1000, [0x88, 0x03, 0x8A, 0x03, 0xFF, 0xE3])
    cpu[.rbx] = 0x5000
    func code(_ outcome: VirtualProcessor.Outcome) -> UInt32? {
      if case .exception(let fault) = outcome, fault.vector == Vector.pageFault {
        fault.errorCode
      } else {
        nil
      }
    }
    let user: UInt32 = privilege == 3 ? 4 : 0
    #expect(code(cpu.step(at: 0x1000)) == 3 | user)
    #expect(cpu.step(at: 0x1002) == .limit)
    #expect(cpu.step(at: 0x1004) == .limit)
    #expect(code(cpu.step()) == 0x11 | user)
    try cpu.unmap(0x5000, size: 0x1000)
    #expect(code(cpu.step(at: 0x1002)) == user)
    #expect(throws: VirtualProcessor.Failure.self) { try cpu.read(0x5000, count: 1) }
    try cpu.map(0x5000, size: 1)
    #expect(try cpu.read(0x5000, as: UInt64.self) == 0)
  }

  @Test func portsAndDevicesAreClosures() throws {
    let cpu = try VirtualProcessor(.long64)
    try cpu.map(0x1000, size: 0x1000)
    var seen: [UInt64] = []
    try cpu.mapDevice(
      0xF000_0000, size: 0x2000, read: { offset, _ in offset + 1 },
      write: { offset, value, _ in seen += [offset, value] })
    cpu.onPortRead = { port, _ in UInt32(port) + 1 }
    cpu.onPortWrite = { port, value, _ in seen += [UInt64(port), UInt64(value)] }
    // in al, 10h; out 20h, al; mov eax, [rbx]; mov [rbx], eax; hlt
    try cpu.write(0x1000, [0xE4, 0x10, 0xE6, 0x20, 0x8B, 0x03, 0x89, 0x03, 0xF4])
    cpu[.rbx] = 0xF000_1008
    #expect(cpu.run(from: 0x1000) == .halted)
    #expect(seen == [0x20, 0x11, 0x1008, 0x1009])
  }

  @Test func closuresSeeInstructionsAndAccesses() throws {
    let cpu = try VirtualProcessor(.long64)
    try cpu.map(0x1000, size: 0x2000)
    // mov [rbx], rax; mov edx, [rbx]; hlt
    try cpu.write(0x1000, [0x48, 0x89, 0x03, 0x8B, 0x13, 0xF4])
    cpu[.rbx] = 0x2000
    cpu[.rax] = 0x1122_3344_5566_7788
    var code: [[UInt8]] = []
    var accesses: [String] = []
    cpu.onInstruction = { code.append($1) }
    cpu.onAccess = { accesses.append("\($0) \($1) \($2) \($3)") }
    #expect(cpu.run(from: 0x1000) == .halted)
    #expect(code == [[0x48, 0x89, 0x03], [0x8B, 0x13], [0xF4]])
    #expect(accesses == ["8192 8 \(0x1122_3344_5566_7788) true", "8192 4 \(0x5566_7788) false"])
    cpu.onInstruction = nil
    cpu.onAccess = nil
    #expect(cpu.run(from: 0x1000) == .halted)
    #expect(code.count == 3 && accesses.count == 2)
  }

  @Test func snapshotsBringEverythingBack() throws {
    let cpu = try VirtualProcessor(.long64)
    try cpu.map(0x1000, size: 0x3000)
    // inc qword [rbx]; inc rax; vaddps ymm0, ymm1, ymm1; jmp -12
    try cpu.write(
      0x1000, [0x48, 0xFF, 0x03, 0x48, 0xFF, 0xC0, 0xC5, 0xF4, 0x58, 0xC1, 0xEB, 0xF4])
    cpu[.rbx] = 0x2000
    cpu.setVector(1, [0x3F80_0000_3F80_0000, 0, 1, 0])
    cpu.rip = 0x1000
    let start = cpu.snapshot()
    for _ in 0..<3 {
      #expect(cpu.run(limit: 400) == .limit)
      #expect(cpu[.rax] == 100)
      #expect(try cpu.read(0x2000, as: UInt64.self) == 100)
      #expect(cpu.vector(0)[0] == 0x4000_0000_4000_0000)
      cpu.restore(start)
      #expect(cpu.state == start.registers)
      #expect(try cpu.read(0x2000, as: UInt64.self) == 0)
    }
  }

  @Test func runsStopWhereTheyShould() throws {
    let cpu = try VirtualProcessor(.long64)
    try cpu.map(0x1000, size: 0x1000)
    // inc rax; out 10h, al; jmp -7
    try cpu.write(0x1000, [0x48, 0xFF, 0xC0, 0xE6, 0x10, 0xEB, 0xF9])
    #expect(cpu.run(from: 0x1000, limit: 30) == .limit)
    #expect(cpu[.rax] == 10 && cpu.instructionCount == 30)
    // A loop comes back to where it starts.
    #expect(cpu.run(until: 0x1000) == .reached)
    #expect(cpu[.rax] == 11)
    cpu.onPortWrite = { [unowned cpu] _, _, _ in cpu.stop() }
    #expect(cpu.run() == .stopped)
    #expect(cpu[.rax] == 12 && cpu.rip == 0x1005)
    try cpu.write(0x1000, [0xCD, 0x80, 0xCC, 0x0F, 0x0B])  // int 80h; int3; ud2
    #expect(cpu.run(from: 0x1000) == .interrupt(0x80))
    #expect(cpu.rip == 0x1002)
    #expect(cpu.run() == .interrupt(3))
    #expect(cpu.run() == .exception(.invalidOpcode))
    #expect(cpu.rip == 0x1003)
  }

  @Test func impossibleMappingsAreRefused() throws {
    let cpu = try VirtualProcessor(.protected32, memoryMiB: 2)
    #expect(throws: VirtualProcessor.Failure.self) { try cpu.map(0, size: 4 << 20) }
    #expect(throws: VirtualProcessor.Failure.self) { try cpu.map(0xFFFF_F000, size: 0x2000) }
    #expect(throws: VirtualProcessor.Failure.self) { try cpu.map(.max - 5, size: 100) }
    #expect(throws: VirtualProcessor.Failure.self) { try VirtualProcessor(memoryMiB: 0) }
    #expect(throws: VirtualProcessor.Failure.self) { try VirtualProcessor(.real, privilege: 3) }
    #expect(throws: (any Error).self) { try VirtualProcessor(model: "nonesuch") }
  }

  /// Every block of Swift in the guide stands in the examples, which are compiled and run.
  @Test func theGuideShowsWhatIsTested() throws {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    func lines(_ text: Substring) -> [String] {
      text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
    }
    let examples = lines(
      try String(contentsOf: here.appendingPathComponent("LibraryExamples.swift"), encoding: .utf8)[
        ...]
    ).joined(separator: "\n")
    let guide = try String(
      contentsOf: here.appendingPathComponent("../../docs/library.md"), encoding: .utf8)
    let blocks = guide.components(separatedBy: "```swift\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(blocks.count >= 4)
    for block in blocks { #expect(examples.contains(lines(block[...]).joined(separator: "\n"))) }
  }
}

struct ComputerTests {
  /// Firmware that repeats at port E9h what comes to COM1: mov cx, 2000; loop $; mov dx, 3FDh;
  /// in al, dx; test al, 1; jz -13; mov dl, F8h; in al, dx; out E9h, al; jmp -20
  private func echo() throws -> Computer {
    var image = [UInt8](repeating: 0xF4, count: 0x1_0000)
    image.replaceSubrange(0xFFF0..<0xFFF5, with: [0xEA, 0, 0, 0, 0xF0])
    image.replaceSubrange(
      0..<20,
      with: [
        0xB9, 0xD0, 7, 0xE2, 0xFE, 0xBA, 0xFD, 3, 0xEC, 0xA8, 1, 0x74, 0xF3, 0xB2, 0xF8, 0xEC, 0xE6,
        0xE9, 0xEB, 0xEC,
      ])
    var configuration = Computer.Configuration()
    configuration.firmware = image
    return try Computer(configuration)
  }

  @Test func runsUntilWhatIsWaitedFor() throws {
    let computer = try echo()
    #expect(try computer.run(seconds: 0.001) == .timeLimit)
    #expect(computer.guestNanoseconds >= 1_000_000)
    #expect(computer.send("h") == 1)
    #expect(try computer.run(seconds: 0.2) { $0.debugOutput == "h" } == .reached)
    let count = computer.state().retired
    #expect(try computer.run(seconds: 0.0005) == .timeLimit)
    #expect(computer.state().retired > count)
    #expect(computer.readPhysical(0xF0000, count: 3) == [0xB9, 0xD0, 7])
  }

  @Test func runsOfTheSameImageAreTheSame() throws {
    let states = try (0..<2).map { _ in
      let computer = try echo()
      _ = try computer.run(seconds: 0.001)
      return computer.state()
    }
    #expect(states[0] == states[1])
  }

  @Test func impossibleMachinesAreRefused() {
    var configuration = Computer.Configuration()
    configuration.memoryMiB = 0
    #expect(throws: Computer.Failure.self) { try Computer(configuration) }
    configuration = .init()
    configuration.kernelPath = "/nonesuch"
    #expect(throws: Computer.Failure.self) { try Computer(configuration) }
    configuration = .init()
    configuration.diskPaths = Array(repeating: "/nonesuch", count: 5)
    #expect(throws: Computer.Failure.self) { try Computer(configuration) }
  }
}

// The examples of docs/library.md, as they stand there; a test compares the two.
import IEM
import Machine
import Testing

struct LibraryExamples {
  @Test func singleInstruction() throws {
    let cpu = try VirtualProcessor(.long64)
    try cpu.map(0x1000, size: 0x1000)
    try cpu.write(0x1000, [0x48, 0xF7, 0xE3])  // mul rbx
    cpu[.rax] = .max
    cpu[.rbx] = 2

    #expect(cpu.step(at: 0x1000) == .limit)
    #expect(cpu[.rax] == UInt64.max - 1)
    #expect(cpu[.rdx] == 1)
    #expect(cpu.flags & 0x801 == 0x801)  // CF and OF: the high half is not zero
  }

  @Test func faultingInstruction() throws {
    let cpu = try VirtualProcessor(.long64)
    try cpu.map(0x1000, size: 0x1000, [.read, .execute])
    try cpu.write(0x1000, [0x48, 0x89, 0x03])  // mov [rbx], rax
    cpu[.rbx] = 0x1800

    guard case .exception(let fault) = cpu.step(at: 0x1000) else { return #expect(Bool(false)) }
    #expect(fault.vector == Vector.pageFault)
    #expect(fault.payload == 0x1800)
    #expect(fault.errorCode == 3)  // a write, to a page that is there
    #expect(cpu.rip == 0x1000)
  }

  @Test func bootSector() throws {
    // mov si, text; next: lodsb; test al, al; jz end; mov ah, 0Eh; int 10h; jmp next; end: hlt
    var sector: [UInt8] = [
      0xBE, 0x10, 0x7C, 0xAC, 0x84, 0xC0, 0x74, 0x06, 0xB4, 0x0E, 0xCD, 0x10, 0xEB, 0xF5, 0xF4, 0x90,
    ]
    sector += Array("Hello from the boot sector".utf8) + [0]

    let cpu = try VirtualProcessor(.real)
    try cpu.write(0x7C00, sector)
    cpu[.rdx] = 0x80  // The disk we were loaded from.
    var screen = ""
    var outcome = cpu.run(from: 0x7C00, limit: 10_000)
    while case .interrupt(let vector) = outcome {
      // The BIOS is us.
      switch (vector, cpu[.rax] >> 8 & 0xFF) {
      case (0x10, 0x0E): screen.unicodeScalars.append(UnicodeScalar(UInt8(cpu[.rax] & 0xFF)))
      default: break
      }
      outcome = cpu.run(limit: 10_000)
    }
    #expect(outcome == .halted)
    #expect(screen == "Hello from the boot sector")
  }

  @Test func wholeMachine() throws {
    // Firmware of 64 KiB: says "ok" at port E9h, and ends with 5.
    var image = [UInt8](repeating: 0xF4, count: 0x1_0000)
    image.replaceSubrange(0xFFF0..<0xFFF5, with: [0xEA, 0x00, 0x00, 0x00, 0xF0])  // jmp F000:0
    image.replaceSubrange(
      0..<12,
      with: [
        0xB0, 0x6F, 0xE6, 0xE9,  // mov al, 'o'; out E9h, al
        0xB0, 0x6B, 0xE6, 0xE9,
        0xB0, 0x05, 0xE6, 0xF4,  // mov al, 5; out F4h, al
      ])
    var configuration = Computer.Configuration()
    configuration.firmware = image

    let computer = try Computer(configuration)
    #expect(try computer.run(seconds: 1) == .debugExit(5))
    #expect(computer.debugOutput == "ok")
    #expect(computer.state().registers[0] & 0xFF == 5)
  }

  @Test func fuzzing() throws {
    // A parser with a bug: a length byte, and bytes that are copied to 16 bytes of room.
    let parser: [UInt8] = [
      0x0F, 0xB6, 0x0E,  // movzx ecx, byte [rsi]
      0x48, 0xFF, 0xC6,  // inc rsi
      0x80, 0x3E, 0x7F,  // cmp byte [rsi], 7Fh
      0x75, 0x02,  // jne +2
      0xF3, 0xA4,  // rep movsb
      0xC3,  // ret
    ]
    let cpu = try VirtualProcessor(.long64)
    try cpu.map(0x1000, size: 0x1000, [.read, .execute])
    try cpu.map(0x10000, size: 0x1000, [.read, .write])  // input
    try cpu.map(0x20000, size: 0x1000, [.read, .write])  // room, at its end
    try cpu.map(0x30000, size: 0x1000, [.read, .write])  // stack
    try cpu.write(0x1000, parser)
    var blocks: Set<UInt64> = []
    cpu.onNewCode = { address, _ in blocks.insert(address) }

    var random = SystemRandomNumberGenerator()
    var crash: [UInt8]?
    for _ in 0..<100_000 where crash == nil {
      let input = (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }
      try cpu.write(0x10000, input)
      try cpu.write(0x30F00, UInt64(0xDEAD))  // where it returns to
      cpu[.rsp] = 0x30F00
      cpu[.rsi] = 0x10000
      cpu[.rdi] = 0x20FF0
      switch cpu.run(from: 0x1000, until: 0xDEAD, limit: 10_000) {
      case .exception(let fault) where fault.payload == 0xDEAD: break  // it returned
      case .exception(let fault):
        #expect(fault.payload == 0x21000)
        crash = input
      default: break
      }
    }
    #expect(crash?[1] == 0x7F)
    #expect((crash?[0] ?? 0) > 16)
    #expect(blocks.contains(0x100B))  // the copy was new code once
  }
}

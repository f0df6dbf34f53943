import Testing

@testable import IEM

/// Enabling, alignment, SIMD exceptions: what faults, with what, and what has changed by then.
@Suite("Vector instructions fault as the manual says")
struct SSEFaultTests {
  let machine: SSEGuestMachine
  var cpu: UnsafeMutablePointer<Processor> { machine.cpu }

  static let addps: [UInt8] = [0x0F, 0x58, 0xC1]
  static let vaddps: [UInt8] = [0xC5, 0xF0, 0x58, 0xC2]
  static let paddbMMX: [UInt8] = [0x0F, 0xFC, 0xC1]
  static let fld1: [UInt8] = [0xD9, 0xE8]

  init() throws { machine = try SSEGuestMachine() }

  @Test("SSE: #UD for EM or no OSFXSR comes before #NM for TS")
  func sseEnabling() {
    #expect(machine.execute(Self.addps) == nil)
    cpu.pointee.cr0 |= CR0.ts
    #expect(machine.execute(Self.addps) == .deviceNotAvailable)
    cpu.pointee.cr4 &= ~CR4.osfxsr
    #expect(machine.execute(Self.addps) == .invalidOpcode)
    cpu.pointee.cr4 |= CR4.osfxsr
    cpu.pointee.cr0 |= CR0.em
    #expect(machine.execute(Self.addps) == .invalidOpcode)
  }

  @Test("AVX: needs OSXSAVE and both bits of XCR0; ignores EM")
  func avxEnabling() {
    cpu.pointee.cr0 |= CR0.em
    #expect(machine.execute(Self.vaddps) == nil)
    cpu.pointee.xcr0 = 3
    #expect(machine.execute(Self.vaddps) == .invalidOpcode)
    cpu.pointee.xcr0 = 7
    cpu.pointee.cr0 |= CR0.ts
    #expect(machine.execute(Self.vaddps) == .deviceNotAvailable)
    cpu.pointee.cr4 &= ~CR4.osxsave
    #expect(machine.execute(Self.vaddps) == .invalidOpcode)
  }

  @Test("MMX and x87: EM is #UD for one and #NM for the other; a pending error is #MF for both")
  func mmxEnabling() {
    cpu.pointee.cr0 |= CR0.em
    #expect(machine.execute(Self.paddbMMX) == .invalidOpcode)
    #expect(machine.execute(Self.fld1) == .deviceNotAvailable)
    cpu.pointee.cr0 = cpu.pointee.cr0 & ~CR0.em | CR0.ts
    #expect(machine.execute(Self.paddbMMX) == .deviceNotAvailable)
    #expect(machine.execute(Self.fld1) == .deviceNotAvailable)
    cpu.pointee.cr0 &= ~CR0.ts
    cpu.pointee.fpu.status = 0x8081
    cpu.pointee.fpu.control = 0x37E
    #expect(machine.execute(Self.paddbMMX) == .floatingPoint)
    #expect(machine.execute(Self.fld1) == .floatingPoint)
    #expect(machine.execute([0xDB, 0xE2]) == nil)  // fnclex does not wait
    #expect(machine.execute(Self.fld1) == nil)
  }

  @Test("FWAIT: #NM needs MP and TS")
  func wait() {
    cpu.pointee.cr0 = (cpu.pointee.cr0 | CR0.ts) & ~CR0.mp
    #expect(machine.execute([0x9B]) == nil)
    cpu.pointee.cr0 |= CR0.mp
    #expect(machine.execute([0x9B]) == .deviceNotAvailable)
  }

  @Test("With NE clear an x87 error raises FERR# instead of #MF")
  func externalError() {
    cpu.pointee.cr0 &= ~CR0.ne
    cpu.pointee.fpu.control = 0x37B
    cpu.pointee.fpu.tags = 0
    for code: [UInt8] in [[0xD9, 0xEE], [0xD9, 0xE8]] { #expect(machine.execute(code) == nil) }
    #expect(machine.execute([0xDE, 0xF1]) == nil)  // fdivrp st1, st0: 1 / 0
    #expect(machine.surroundings.errorsSignaled == 1)
    #expect(cpu.pointee.fpu.status & 0x8084 == 0x8084)
    #expect(machine.execute(Self.fld1) == nil)
  }

  @Test(
    "Legacy 128-bit operands must be aligned, but for the unaligned moves and VEX",
    arguments: [
      ([0x0F, 0x58, 0x47, 0x08], true),  // addps
      ([0x0F, 0x28, 0x47, 0x08], true),  // movaps
      ([0x0F, 0x29, 0x47, 0x08], true),
      ([0x66, 0x0F, 0x6F, 0x47, 0x08], true),  // movdqa
      ([0x66, 0x0F, 0xE7, 0x47, 0x08], true),  // movntdq
      ([0x0F, 0x10, 0x47, 0x08], false),  // movups
      ([0xF3, 0x0F, 0x6F, 0x47, 0x08], false),  // movdqu
      ([0x66, 0x0F, 0x3A, 0x63, 0x47, 0x08, 0], false),  // pcmpistri
      ([0xF3, 0x0F, 0xE6, 0x47, 0x08], false),  // cvtdq2pd, 64 bits
      ([0x66, 0x0F, 0xE6, 0x47, 0x08], true),  // cvttpd2dq
      ([0xC5, 0xF8, 0x58, 0x47, 0x08], false),  // vaddps
      ([0xC5, 0xF8, 0x28, 0x47, 0x08], true),  // vmovaps xmm
      ([0xC5, 0xFC, 0x28, 0x47, 0x10], true),  // vmovaps ymm
      ([0xC5, 0xFC, 0x10, 0x47, 0x08], false),  // vmovups ymm
    ] as [([UInt8], Bool)])
  func alignment(code: [UInt8], faults: Bool) {
    #expect(machine.execute(code) == (faults ? .gp0 : nil))
  }

  @Test("An unmasked SIMD exception flags MXCSR, keeps the destination, and is #XM")
  func unmasked() {
    // 1 / 0 in element 0, a denormal in element 1.
    cpu.pointee.setLane(0, Lane(SIMD4<UInt32>(0x3F80_0000, 1, 0, 0)))
    cpu.pointee.setLane(1, Lane(SIMD4<UInt32>(0, 0x3F80_0000, 0x3F80_0000, 0x3F80_0000)))
    cpu.pointee.mxcsr = 0x1F80 & ~0x200
    let before = cpu.pointee.lane(0)
    let divps: [UInt8] = [0x0F, 0x5E, 0xC1]
    #expect(machine.execute(divps) == .simdFloatingPoint)
    #expect(cpu.pointee.lane(0) == before)
    // ZE and DE, but neither UE nor PE of the other elements.
    #expect(cpu.pointee.mxcsr & 0x3F == 0x06)
    cpu.pointee.cr4 &= ~CR4.osxmmexcpt
    #expect(machine.execute(divps) == .invalidOpcode)
  }

  @Test("An unmasked inexact result is flagged with the others of its kind")
  func unmaskedInexact() {
    cpu.pointee.setLane(0, Lane(SIMD4<UInt32>(0x3F80_0000, 0x7F7F_FFFF, 0, 0)))
    cpu.pointee.setLane(1, Lane(SIMD4<UInt32>(0x3300_0000, 0x7F7F_FFFF, 0, 0)))
    cpu.pointee.mxcsr = 0x1F80 & ~0x1000
    #expect(machine.execute(Self.addps) == .simdFloatingPoint)
    #expect(cpu.pointee.mxcsr & 0x3F == 0x28)
  }

  @Test("LDMXCSR: reserved bits are #GP, and nothing changes")
  func reservedMXCSR() {
    machine.memory.write(UInt32(0x1_1F80), to: GuestPhysical(SSEGuestMachine.dataAddress))
    #expect(machine.execute([0x0F, 0xAE, 0x17]) == .gp0)
    #expect(cpu.pointee.mxcsr == 0x1F80)
    machine.memory.write(UInt32(0x9FC0), to: GuestPhysical(SSEGuestMachine.dataAddress))
    #expect(machine.execute([0x0F, 0xAE, 0x17]) == nil)
    #expect(cpu.pointee.mxcsr == 0x9FC0)
  }

  @Test("VEX with LOCK, 66 or REX before it, or an unused vvvv, is #UD")
  func vexForms() {
    #expect(machine.execute([0x66] + Self.vaddps) == .invalidOpcode)
    #expect(machine.execute([0x40] + Self.vaddps) == .invalidOpcode)
    #expect(machine.execute([0xF0] + Self.vaddps) == .invalidOpcode)
    #expect(machine.execute([0xC5, 0xF8, 0x28, 0xC1]) == nil)  // vmovaps xmm0, xmm1
    #expect(machine.execute([0xC5, 0xF0, 0x28, 0xC1]) == .invalidOpcode)
    #expect(machine.execute([0xF0, 0x0F, 0x58, 0xC1]) == .invalidOpcode)
  }

  @Test("VEX clears the register above its result, legacy SSE keeps it")
  func upperHalves() {
    for index in 0..<8 { cpu.pointee.vectors[index] = 0x1111_1111_1111_1111 }
    #expect(machine.execute(Self.addps) == nil)
    #expect(cpu.pointee.vectors[2] == 0x1111_1111_1111_1111)
    #expect(cpu.pointee.vectors[7] == 0x1111_1111_1111_1111)
    #expect(machine.execute(Self.vaddps) == nil)
    for index in 2..<8 { #expect(cpu.pointee.vectors[index] == 0) }
  }

  @Test("MASKMOVDQU writes the selected bytes only")
  func maskedStore() {
    let address = SSEGuestMachine.dataAddress
    machine.write(address, [UInt8](repeating: 0xAA, count: 16))
    cpu.pointee.setLane(0, Lane(0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908))
    cpu.pointee.setLane(1, Lane(0x0000_0080_0000_0080, 0x8000_0000_0000_0000))
    #expect(machine.execute([0x66, 0x0F, 0xF7, 0xC1]) == nil)
    #expect(machine.read(address, as: UInt64.self) == 0xAAAA_AA04_AAAA_AA00)
    #expect(machine.read(address + 8, as: UInt64.self) == 0x0FAA_AAAA_AAAA_AAAA)
  }

  @Test("A gather that faults keeps what it has done and the rest of the mask")
  func gatherFault() {
    // Element 0 is in memory; element 1 is not canonical.
    cpu.pointee.registers[Register.rax] = SSEGuestMachine.dataAddress
    machine.memory.write(UInt64(42), to: GuestPhysical(SSEGuestMachine.dataAddress))
    cpu.pointee.setWide(1, Wide(0, 1 << 62, 0, 0, 0, 0, 0, 0), lanes: 4)
    cpu.pointee.setWide(2, Wide(.max, .max, 0, 0, 0, 0, 0, 0), lanes: 4)
    // vpgatherqq xmm0, [rax + xmm1], xmm2
    let code: [UInt8] = [0xC4, 0xE2, 0xE9, 0x91, 0x04, 0x08]
    #expect(machine.execute(code) == .gp0)
    #expect(cpu.pointee.lane(0).x == 42)
    #expect(cpu.pointee.lane(2) == Lane(0, .max))
    // vpgatherqq xmm1, [rax + xmm1], xmm2: destination and index are the same.
    #expect(machine.execute([0xC4, 0xE2, 0xE9, 0x91, 0x0C, 0x08]) == .invalidOpcode)
  }
}

import Testing

@testable import IEM

/// What a comparison with the host cannot show of AVX-512: enabling, and memory under a mask.
@Suite("AVX-512 faults")
struct SSEOpmaskTests {
  let machine: SSEGuestMachine
  var cpu: UnsafeMutablePointer<Processor> { machine.cpu }

  /// vpaddd zmm0, zmm1, zmm2
  static let vpaddd: [UInt8] = [0x62, 0xF1, 0x75, 0x48, 0xFE, 0xC2]

  init() throws { machine = try SSEGuestMachine() }

  @Test("EVEX and opmask instructions need all of AVX-512's state in XCR0")
  func enabling() {
    #expect(machine.execute(Self.vpaddd) == nil)
    cpu.pointee.cr0 |= CR0.ts
    #expect(machine.execute(Self.vpaddd) == .deviceNotAvailable)
    cpu.pointee.xcr0 = 0x67
    #expect(machine.execute(Self.vpaddd) == .invalidOpcode)
    #expect(machine.execute([0xC5, 0xF8, 0x90, 0xC9]) == .invalidOpcode)  // kmovw k1, k1
  }

  @Test("128- and 256-bit forms need AVX512VL")
  func lengths() {
    cpu.pointee.features.remove(.avx512vl)
    #expect(machine.execute(Self.vpaddd) == nil)
    #expect(machine.execute([0x62, 0xF1, 0x75, 0x28, 0xFE, 0xC2]) == .invalidOpcode)
    #expect(machine.execute([0x62, 0xF1, 0x75, 0x08, 0xFE, 0xC2]) == .invalidOpcode)
  }

  @Test("Elements that the mask leaves out are not accessed")
  func maskedMemory() {
    cpu.pointee.rax = 1 << 62
    cpu.pointee.setWide(0, Wide(repeating: 7), lanes: 4)
    cpu.pointee.masks[1] = 0
    // vmovdqu32 zmm0 {k1}, [rax]
    let load: [UInt8] = [0x62, 0xF1, 0x7E, 0x49, 0x6F, 0x00]
    #expect(machine.execute(load) == nil)
    #expect(cpu.pointee.vectors[0] == 7)
    // vmovdqu32 [rax] {k1}, zmm0
    #expect(machine.execute([0x62, 0xF1, 0x7E, 0x49, 0x7F, 0x00]) == nil)
    // vpaddd zmm0 {k1}, zmm1, dword [rax] broadcast
    #expect(machine.execute([0x62, 0xF1, 0x75, 0x59, 0xFE, 0x00]) == nil)
    cpu.pointee.masks[1] = 1 << 15
    #expect(machine.execute(load) == .gp0)
    #expect(cpu.pointee.vectors[0] == 7)
    // vpshufb zmm0 {k1}, zmm1, [rax] is not element-wise, so it reads all.
    cpu.pointee.masks[1] = 0
    #expect(machine.execute([0x62, 0xF2, 0x75, 0x49, 0x00, 0x00]) == .gp0)
  }

  @Test("A scatter that faults has cleared the mask bits of what it stored")
  func scatterFault() {
    let address = SSEGuestMachine.dataAddress
    cpu.pointee.rax = address
    cpu.pointee.setWide(0, Wide(1, 2, 3, 4, 5, 6, 7, 8), lanes: 4)
    cpu.pointee.setWide(1, Wide(0, 8, 1 << 62, 24, 32, 40, 48, 56), lanes: 4)
    cpu.pointee.masks[1] = 0xFF
    // vpscatterqq [rax + zmm1] {k1}, zmm0
    let scatter: [UInt8] = [0x62, 0xF2, 0xFD, 0x49, 0xA1, 0x04, 0x08]
    #expect(machine.execute(scatter) == .gp0)
    #expect(cpu.pointee.masks[1] == 0xFC)
    #expect(machine.read(address, as: UInt64.self) == 1)
    #expect(machine.read(address + 8, as: UInt64.self) == 2)
    // Without an opmask the encoding does not exist.
    #expect(machine.execute([0x62, 0xF2, 0xFD, 0x48, 0xA1, 0x04, 0x08]) == .invalidOpcode)
  }

  @Test("Embedded rounding ignores MXCSR's masks and leaves its flags")
  func embeddedRounding() {
    cpu.pointee.mxcsr = 0
    cpu.pointee.setWide(1, Wide(repeating: 0x3F80_0000_3F80_0000), lanes: 4)
    cpu.pointee.setWide(2, Wide(repeating: 0x3300_0000_3300_0000), lanes: 4)
    // vaddps zmm0, zmm1, zmm2, {ru-sae}
    #expect(machine.execute([0x62, 0xF1, 0x74, 0x58, 0x58, 0xC2]) == nil)
    #expect(cpu.pointee.vectors[7] == 0x3F80_0001_3F80_0001)
    #expect(cpu.pointee.mxcsr == 0)
    // Without it the inexact result faults.
    #expect(machine.execute([0x62, 0xF1, 0x74, 0x48, 0x58, 0xC2]) == .simdFloatingPoint)
  }
}

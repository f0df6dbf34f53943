import Testing

@testable import IEM

/// FXSAVE, XSAVE and their relatives: images as the manual draws them.
@Suite("Vector state images")
struct SSEStateTests {
  let machine: SSEGuestMachine
  var cpu: UnsafeMutablePointer<Processor> { machine.cpu }
  let area = SSEGuestMachine.dataAddress

  init() throws { machine = try SSEGuestMachine() }

  private func fill() {
    for index in 0..<256 { cpu.pointee.vectors[index] = UInt64(index) &* 0x0101_0101_0101_0101 | 1 }
    for index in 0..<8 { cpu.pointee.masks[index] = UInt64(index) | 1 << 40 }
    cpu.pointee.fpu.control = 0x27F
    cpu.pointee.fpu.status = 0x3000
    cpu.pointee.fpu.tags = 0x41
    cpu.pointee.fpu.opcode = 0x1E8
    cpu.pointee.fpu.instructionPointer = 0x1234_5678_9ABC
    cpu.pointee.fpu.dataPointer = 0x4321_8765_CBA9
    for index in 0..<16 {
      cpu.pointee.fpu.registers[index] = index & 1 == 0 ? UInt64(index) << 60 | 7 : 0x4000
    }
    cpu.pointee.mxcsr = 0x9FC1
  }

  private func clear() {
    for index in 0..<256 { cpu.pointee.vectors[index] = 0xDEAD }
    for index in 0..<8 { cpu.pointee.masks[index] = 0xBEEF }
    cpu.pointee.fpu = FPUState()
    cpu.pointee.mxcsr = 0x1F80
  }

  @Test("FXSAVE64 writes the documented image, and FXRSTOR64 takes it back")
  func fxsave() {
    fill()
    machine.write(area, [UInt8](repeating: 0xCC, count: 512))
    #expect(machine.execute([0x48, 0x0F, 0xAE, 0x07]) == nil)
    #expect(machine.read(area, as: UInt16.self) == 0x27F)
    #expect(machine.read(area + 2, as: UInt16.self) == 0x3000)
    #expect(machine.read(area + 4, as: UInt16.self) == 0x41)
    #expect(machine.read(area + 6, as: UInt16.self) == 0x1E8)
    #expect(machine.read(area + 8, as: UInt64.self) == 0x1234_5678_9ABC)
    #expect(machine.read(area + 16, as: UInt64.self) == 0x4321_8765_CBA9)
    #expect(machine.read(area + 24, as: UInt32.self) == 0x9FC1)
    #expect(machine.read(area + 28, as: UInt32.self) == 0xFFFF)
    // TOP is 6, so ST0 is R6; six reserved bytes are zero.
    #expect(machine.read(area + 32, as: UInt64.self) == cpu.pointee.fpu.registers[12])
    #expect(machine.read(area + 40, as: UInt64.self) == 0x4000)
    #expect(machine.read(area + 160 + 15 * 16, as: UInt64.self) == cpu.pointee.vectors[120])
    #expect(machine.read(area + 416, as: UInt64.self) == 0xCCCC_CCCC_CCCC_CCCC)
    let saved = machine.engine.saveState()
    clear()
    #expect(machine.execute([0x48, 0x0F, 0xAE, 0x0F]) == nil)
    let restored = machine.engine.saveState()
    #expect(restored.x87Registers == saved.x87Registers)
    #expect(restored.x87Status == saved.x87Status)
    #expect(restored.x87Tags == saved.x87Tags)
    #expect(restored.x87InstructionPointer == saved.x87InstructionPointer)
    #expect(restored.mxcsr == saved.mxcsr)
    #expect(cpu.pointee.lane(15) == Lane(saved.vectors[120], saved.vectors[121]))
    #expect(cpu.pointee.vectors[122] == 0xDEAD)
  }

  @Test("FXSAVE without REX.W keeps 32 bits of the pointers and the selectors")
  func fxsave32() {
    fill()
    cpu.pointee.fpu.instructionSelector = 0x33
    cpu.pointee.fpu.dataSelector = 0x2B
    #expect(machine.execute([0x0F, 0xAE, 0x07]) == nil)
    #expect(machine.read(area + 8, as: UInt64.self) == 0x0033_5678_9ABC)
    #expect(machine.read(area + 16, as: UInt64.self) == 0x002B_8765_CBA9)
  }

  @Test("FXSAVE and FXRSTOR: alignment, CR0.EM, reserved MXCSR bits")
  func fxsaveFaults() {
    #expect(machine.execute([0x0F, 0xAE, 0x47, 0x08]) == .gp0)
    cpu.pointee.cr0 |= CR0.em
    #expect(machine.execute([0x0F, 0xAE, 0x07]) == .deviceNotAvailable)
    cpu.pointee.cr0 &= ~CR0.em
    machine.memory.write(UInt32(1 << 16), to: GuestPhysical(area + 24))
    #expect(machine.execute([0x0F, 0xAE, 0x0F]) == .gp0)
  }

  @Test(
    "XSAVE and XSAVEC areas restore every component",
    arguments: [[0x48, 0x0F, 0xAE, 0x27], [0x48, 0x0F, 0xC7, 0x27]] as [[UInt8]])
  func xsave(save: [UInt8]) {
    fill()
    machine.write(area, [UInt8](repeating: 0, count: 4096))
    cpu.pointee.rax = .max
    cpu.pointee.rdx = .max
    #expect(machine.execute(save) == nil)
    #expect(machine.read(area + 512, as: UInt64.self) == 0xE7)
    let compacted = save[2] == 0xC7
    let form: UInt64 = compacted ? 1 << 63 | 0xE7 : 0
    #expect(machine.read(area + 520, as: UInt64.self) == form)
    // AVX state is first after the header; opmasks move up in the compacted form.
    #expect(machine.read(area + 576, as: UInt64.self) == cpu.pointee.vectors[2])
    #expect(machine.read(area + (compacted ? 832 : 1088), as: UInt64.self) == 1 << 40)
    let saved = machine.engine.saveState()
    clear()
    #expect(machine.execute([0x48, 0x0F, 0xAE, 0x2F]) == nil)
    let restored = machine.engine.saveState()
    #expect(restored.vectors == saved.vectors)
    #expect(restored.masks == saved.masks)
    #expect(restored.x87Registers == saved.x87Registers)
    #expect(restored.mxcsr == saved.mxcsr)
  }

  @Test("XSAVE clears the bits of initial components, XRSTOR makes those initial")
  func initial() {
    machine.write(area, [UInt8](repeating: 0, count: 4096))
    cpu.pointee.fpu.initialize()
    cpu.pointee.vectors[2] = 5
    cpu.pointee.rax = 7
    cpu.pointee.rdx = 0
    #expect(machine.execute([0x48, 0x0F, 0xAE, 0x27]) == nil)
    #expect(machine.read(area + 512, as: UInt64.self) == 4)
    clear()
    #expect(machine.execute([0x48, 0x0F, 0xAE, 0x2F]) == nil)
    #expect(cpu.pointee.fpu.control == 0x37F)
    #expect(cpu.pointee.fpu.tags == 0)
    #expect(cpu.pointee.lane(0) == Lane())
    #expect(cpu.pointee.lane(0, 1) == Lane(5, 0))
    // Not requested, not changed.
    #expect(cpu.pointee.masks[0] == 0xBEEF)
  }

  @Test("XSAVE faults: OSXSAVE, TS, alignment; XRSTOR also for a bad header")
  func xsaveFaults() {
    machine.write(area, [UInt8](repeating: 0, count: 4096))
    cpu.pointee.rax = 7
    let xrstor: [UInt8] = [0x0F, 0xAE, 0x2F]
    #expect(machine.execute([0x0F, 0xAE, 0x67, 0x10]) == .gp0)
    #expect(machine.execute(xrstor) == nil)
    machine.memory.write(UInt64(1 << 10), to: GuestPhysical(area + 512))
    #expect(machine.execute(xrstor) == .gp0)
    machine.memory.write(UInt64(0), to: GuestPhysical(area + 512))
    machine.memory.write(UInt64(1), to: GuestPhysical(area + 528))
    #expect(machine.execute(xrstor) == .gp0)
    cpu.pointee.cr0 |= CR0.ts
    #expect(machine.execute(xrstor) == .deviceNotAvailable)
    cpu.pointee.cr4 &= ~CR4.osxsave
    #expect(machine.execute(xrstor) == .invalidOpcode)
  }
}

import SoftFloat
import Testing

@testable import IEM

/// x87 environment images, pointers and stack rules that a host comparison does not show.
@Suite("x87 state")
struct X87StateTests {
  let machine: SSEGuestMachine
  var cpu: UnsafeMutablePointer<Processor> { machine.cpu }
  let area = SSEGuestMachine.dataAddress

  init() throws {
    machine = try SSEGuestMachine()
    cpu.pointee.fpu.initialize()
  }

  @Test("FNINIT leaves registers, empties the stack")
  func initialize() {
    #expect(machine.execute([0xD9, 0xE8]) == nil)
    #expect(cpu.pointee.fpu.top == 7)
    #expect(machine.execute([0xDB, 0xE3]) == nil)
    #expect(cpu.pointee.fpu.control == 0x37F)
    #expect(cpu.pointee.fpu.status == 0)
    #expect(cpu.pointee.fpu.tags == 0)
    #expect(cpu.pointee.fpu.registers[14] == 1 << 63)
  }

  @Test("Instruction, data pointer and opcode follow instructions that compute")
  func pointers() {
    #expect(machine.execute([0xD9, 0x47, 0x10]) == nil)  // fld dword [rdi+16]
    #expect(cpu.pointee.fpu.instructionPointer == SSEGuestMachine.codeAddress)
    #expect(cpu.pointee.fpu.instructionSelector == 8)
    #expect(cpu.pointee.fpu.dataPointer == area + 16)
    #expect(cpu.pointee.fpu.opcode == 0x147)
    #expect(machine.execute([0xD9, 0x3F]) == nil)  // fnstcw: no computation
    #expect(cpu.pointee.fpu.opcode == 0x147)
  }

  @Test("FNSTENV, 32-bit protected layout, masks all exceptions; FLDENV takes it back")
  func environment32() {
    cpu.pointee.fpu.control = 0x340
    cpu.pointee.fpu.status = 0x3802
    cpu.pointee.fpu.tags = 0x80
    cpu.pointee.fpu.registers[14] = 0
    cpu.pointee.fpu.instructionPointer = 0x1234_5678
    cpu.pointee.fpu.instructionSelector = 0x23
    cpu.pointee.fpu.opcode = 0x5D1
    cpu.pointee.fpu.dataPointer = 0x8765_4321
    cpu.pointee.fpu.dataSelector = 0x2B
    #expect(machine.execute([0xD9, 0x37]) == nil)
    let words = (0..<7).map { machine.read(area + UInt64($0 * 4), as: UInt32.self) }
    #expect(
      words == [
        0xFFFF_0340, 0xFFFF_3802, 0xFFFF_7FFF, 0x1234_5678, 0x05D1_0023, 0x8765_4321, 0xFFFF_002B,
      ])
    #expect(cpu.pointee.fpu.control == 0x37F)
    cpu.pointee.fpu.initialize()
    #expect(machine.execute([0xD9, 0x27]) == nil)
    #expect(cpu.pointee.fpu.control == 0x340)
    // DE is unmasked again, so an error is pending.
    #expect(cpu.pointee.fpu.status == 0xB882)
    #expect(cpu.pointee.fpu.tags == 0x80)
    #expect(cpu.pointee.fpu.opcode == 0x5D1)
    #expect(cpu.pointee.fpu.dataSelector == 0x2B)
  }

  @Test("FNSTENV, 16-bit layout with operand-size prefix")
  func environment16() {
    cpu.pointee.fpu.instructionPointer = 0x1234_5678
    cpu.pointee.fpu.instructionSelector = 0x23
    #expect(machine.execute([0x66, 0xD9, 0x37]) == nil)
    let words = (0..<7).map { machine.read(area + UInt64($0 * 2), as: UInt16.self) }
    #expect(words == [0x37F, 0, 0xFFFF, 0x5678, 0x23, 0, 0])
  }

  @Test("FNSAVE stores eight registers in stack order and initializes; FRSTOR restores them")
  func save() {
    for code: [UInt8] in [[0xD9, 0xEB], [0xD9, 0xE8]] { #expect(machine.execute(code) == nil) }
    #expect(machine.execute([0xDD, 0x37]) == nil)
    #expect(machine.read(area + 28, as: UInt64.self) == 1 << 63)
    #expect(machine.read(area + 36, as: UInt16.self) == 0x3FFF)
    #expect(machine.read(area + 38, as: UInt64.self) == 0xC90F_DAA2_2168_C235)
    #expect(cpu.pointee.fpu.tags == 0)
    #expect(machine.execute([0xDD, 0x27]) == nil)
    #expect(cpu.pointee.fpu.top == 6)
    #expect(cpu.pointee.fpu.tags == 0xC0)
    #expect(cpu.pointee.fpu[0] == .one)
  }

  @Test("A store to memory that faults leaves TOP and flags")
  func storeFault() {
    #expect(machine.execute([0xD9, 0xEB]) == nil)  // fldpi
    let before = cpu.pointee.fpu.status
    cpu.pointee.registers[Register.rax] = 1 << 62
    #expect(machine.execute([0xD9, 0x18]) == .gp0)  // fstp dword [rax]
    #expect(cpu.pointee.fpu.status == before)
    #expect(cpu.pointee.fpu.tags == 0x80)
  }

  @Test("Stack overflow: masked gives the indefinite number, unmasked keeps the stack")
  func overflow() {
    cpu.pointee.fpu.tags = 0xFF
    #expect(machine.execute([0xD9, 0xE8]) == nil)
    #expect(cpu.pointee.fpu.status & 0x7FFF == 0x3A41)
    #expect(cpu.pointee.fpu[0] == .realIndefinite)
    cpu.pointee.fpu.control = 0x37E
    cpu.pointee.fpu.status = 0
    #expect(machine.execute([0xD9, 0xE8]) == nil)
    #expect(cpu.pointee.fpu.status == 0x82C1)
    #expect(machine.execute([0xD9, 0xE8]) == .floatingPoint)
  }

  @Test("MMX writes fill sign and exponent, reset TOP, and mark all registers; EMMS empties them")
  func mmx() {
    cpu.pointee.fpu.status = 0x2800
    cpu.pointee.rax = 0x1122_3344_5566_7788
    #expect(machine.execute([0x48, 0x0F, 0x6E, 0xD8]) == nil)  // movq mm3, rax
    #expect(cpu.pointee.fpu.registers[6] == 0x1122_3344_5566_7788)
    #expect(cpu.pointee.fpu.registers[7] == 0xFFFF)
    #expect(cpu.pointee.fpu.status == 0)
    #expect(cpu.pointee.fpu.tags == 0xFF)
    #expect(machine.execute([0x0F, 0x77]) == nil)
    #expect(cpu.pointee.fpu.tags == 0)
  }
}

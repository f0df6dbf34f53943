import Foundation
import Testing

import OracleKit

@testable import IEM

struct DecoderDisassemblyTests {
  private func text(_ bytes: [UInt8], _ mode: ProcessorMode = .bits64) -> String {
    Disassembler.disassemble(bytes, address: 0x1000, mode: mode).text
  }

  @Test(arguments: [
    ([0x48, 0x8B, 0x44, 0x88, 0x10], "mov rax, qword ptr [rax+rcx*4+0x10]"),
    ([0x65, 0x8B, 0x04, 0x25, 0x28, 0, 0, 0], "mov eax, dword ptr gs:0x28"),
    ([0x48, 0x83, 0xEC, 0xF0], "sub rsp, 0xfffffffffffffff0"),
    ([0xC0, 0xE0, 0xF0], "shl al, 0xf0"),
    ([0xF3, 0xA4], "rep movsb"),
    ([0xF2, 0x48, 0xA7], "repnz cmpsq"),
    ([0x64, 0xAC], "lods al, byte ptr fs:[rsi]"),
    ([0x66, 0x98], "cbw"), ([0x98], "cwde"), ([0x48, 0x98], "cdqe"),
    ([0x75, 0xFE], "jne 0x1000"),
    ([0x67, 0xE3, 0x00], "jecxz 0x1003"),
    ([0x8B, 0x05, 0x10, 0, 0, 0], "mov eax, dword ptr [rip+0x10]  # 0x1016"),
    ([0xF0, 0x48, 0x0F, 0xC7, 0x0F], "lock cmpxchg16b xmmword ptr [rdi]"),
    ([0x40, 0x88, 0xE0], "mov al, spl"), ([0x88, 0xE0], "mov al, ah"),
    ([0x06], "(bad)"), ([], ""),
  ] as [([UInt8], String)])
  func longMode(_ bytes: [UInt8], _ expected: String) { #expect(text(bytes) == expected) }

  @Test(arguments: [
    ([0x8B, 0x40, 0xFE], "mov ax, word ptr [bx+si-0x2]"),
    ([0xEA, 0x5B, 0xE0, 0x00, 0xF0], "jmp 0xf000:0xe05b"),
    ([0x9C], "pushf"), ([0x66, 0x60], "pushad"),
    ([0xC8, 0x10, 0x00, 0x02], "enter 0x10, 0x2"),
    ([0x2E, 0xA1, 0x34, 0x12], "mov ax, cs:0x1234"),
    ([0xFF, 0x1E, 0x00, 0x10], "call dword ptr ds:0x1000"),
  ] as [([UInt8], String)])
  func realMode(_ bytes: [UInt8], _ expected: String) { #expect(text(bytes, .bits16) == expected) }

  @Test func anyBytesHaveAText() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<20_000 {
      let count = Int(random.below(17))
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      for mode in ProcessorMode.allCases {
        let (text, length) = Disassembler.disassemble(bytes, address: random.next(), mode: mode)
        #expect((length == 0) == (count == 0) && length <= count)
        #expect(text.isEmpty == (count == 0) && !text.contains("?"))
      }
    }
  }
}

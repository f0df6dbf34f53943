#if arch(x86_64)
  import OracleKit

  @testable import IEM

  /// The instructions of `MultiAccessFaultTests`.
  enum MultiAccessCases {
    typealias Case = MultiAccessFaultTests.Case
    static let all: [Case] = stack + stack32 + operands + strings + x87 + areas + masked + gathers
    private static let middle = NativeRunner.Layout.data + 0x800

    static let stack: [Case] = [
      Case("push rax", [0x50], .rsp, -9...17),
      Case("push rsp", [0x54], .rsp, -9...17),
      Case("push imm8", [0x6A, 0xFE], .rsp, -9...17),
      Case("push word", [0x66, 0x50], .rsp, -9...17),
      Case("pop rax", [0x58], .rsp, -9...17),
      Case("pop rsp", [0x5C], .rsp, -9...17),
      Case("push [rbx]", [0xFF, 0x33], .rbx, -9...9),
      Case("push [rbx], stack", [0xFF, 0x33], .rsp, -9...17, registers: [3: middle]),
      Case("push [rsp-8]", [0xFF, 0x74, 0x24, 0xF8], .rsp, -9...25),
      Case("push [rsp+8]", [0xFF, 0x74, 0x24, 8], .rsp, -25...17),
      Case("pop [rbx]", [0x8F, 0x03], .rbx, -9...9),
      Case("pop [rbx], stack", [0x8F, 0x03], .rsp, -17...9, registers: [3: middle]),
      Case("pop [rsp]", [0x8F, 0x04, 0x24], .rsp, -25...9),
      Case("pop [rsp-8]", [0x8F, 0x44, 0x24, 0xF8], .rsp, -25...17),
      Case("pop [rsp+8]", [0x8F, 0x44, 0x24, 8], .rsp, -33...9),
      Case("pushfq", [0x9C], .rsp, -9...17),
      Case("call", [0xE8, 0x10, 0, 0, 0], .rsp, -9...17),
      Case("call [rbx]", [0xFF, 0x13], .rbx, -9...9, content: [0, 0, 0x10, 0, 0, 0, 0, 0]),
      Case("call [rbx], stack", [0xFF, 0x13], .rsp, -9...17, registers: [3: middle],
        middle: [0, 0, 0x10, 0, 0, 0, 0, 0]),
      Case("ret", [0xC3], .rsp, -9...9),
      Case("ret 16", [0xC2, 16, 0], .rsp, -9...9),
      Case("leave", [0xC9], .rbp, -9...9),
      Case("enter 16, 0", [0xC8, 16, 0, 0], .rsp, -9...40, registers: [5: middle]),
      Case("enter 16, 1", [0xC8, 16, 0, 1], .rsp, -9...48, registers: [5: middle]),
      Case("enter 16, 4", [0xC8, 16, 0, 4], .rsp, -9...72, registers: [5: middle]),
      Case("enter 0, 31", [0xC8, 0, 0, 31], .rsp, -9...280, registers: [5: middle]),
      Case("enter 16, 4, frames", [0xC8, 16, 0, 4], .rbp, -40...40),
      Case("enter 16, 31, frames", [0xC8, 16, 0, 31], .rbp, -260...260),
      Case("iretq", [0x48, 0xCF], .rsp, -48...9, content: frame(0x33, 0x2B, 8)),
      Case("retfq", [0x48, 0xCB], .rsp, -32...9, content: frame(0x33, nil, 8)),
      Case("call far [rbx]", [0xFF, 0x1B], .rbx, -9...9, content: [0, 0, 0x10, 0, 0x33, 0]),
      Case("pop fs", [0x0F, 0xA1], .rsp, -9...9, content: [0x2B, 0, 0, 0, 0, 0, 0, 0]),
      Case("pop gs word", [0x66, 0x0F, 0xA9], .rsp, -9...9, content: [0x2B, 0]),
      Case("popfq", [0x9D], .rsp, -9...9, content: [2, 2, 0, 0, 0, 0, 0, 0]),
      Case("lss", [0x0F, 0xB2, 0x03], .rbx, -9...9, content: [1, 2, 3, 4, 0x2B, 0]),
      Case("lfs", [0x0F, 0xB4, 0x03], .rbx, -9...9, content: [1, 2, 3, 4, 0x2B, 0]),
      Case("lgs", [0x0F, 0xB5, 0x03], .rbx, -9...9, content: [1, 2, 3, 4, 0x2B, 0]),
      Case("lgs word", [0x66, 0x0F, 0xB5, 0x03], .rbx, -9...9, content: [1, 2, 0x2B, 0]),
      Case("lfs of a null selector", [0x0F, 0xB4, 0x03], .rbx, -9...9, content: [1, 2, 3, 4, 0, 0]),
      Case("mov fs, [rbx]", [0x8E, 0x23], .rbx, -4...4, content: [0x2B, 0]),
    ]

    static let stack32: [Case] = [
      Case("pushad", [0x60], .rsp, -9...40, mode: .bits32),
      Case("pusha", [0x66, 0x60], .rsp, -9...24, mode: .bits32),
      Case("popad", [0x61], .rsp, -40...9, mode: .bits32),
      Case("popa", [0x66, 0x61], .rsp, -24...9, mode: .bits32),
      Case("enter 16, 4", [0xC8, 16, 0, 4], .rsp, -9...48, mode: .bits32, registers: [5: middle]),
      Case("enter 16, 4, frames", [0xC8, 16, 0, 4], .rbp, -24...24, mode: .bits32),
      Case("enter word 16, 4", [0x66, 0xC8, 16, 0, 4], .rsp, -9...32, mode: .bits32,
        registers: [5: middle]),
      Case("bound", [0x62, 0x03], .rbx, -9...9, mode: .bits32, registers: [0: 5],
        content: [0, 0, 0, 0, 9, 0, 0, 0]),
      Case("les", [0xC4, 0x03], .rbx, -9...9, mode: .bits32, content: [1, 2, 3, 4, 0x2B, 0]),
      Case("lds", [0xC5, 0x03], .rbx, -9...9, mode: .bits32, content: [1, 2, 3, 4, 0x2B, 0]),
      Case("les word", [0x66, 0xC4, 0x03], .rbx, -9...9, mode: .bits32, content: [1, 2, 0x2B, 0]),
      Case("lss", [0x0F, 0xB2, 0x03], .rbx, -9...9, mode: .bits32, content: [1, 2, 3, 4, 0x2B, 0]),
      Case("lfs", [0x0F, 0xB4, 0x03], .rbx, -9...9, mode: .bits32, content: [1, 2, 3, 4, 0x2B, 0]),
      Case("lgs word", [0x66, 0x0F, 0xB5, 0x03], .rbx, -9...9, mode: .bits32,
        content: [1, 2, 0x2B, 0]),
      Case("push ds", [0x1E], .rsp, -9...17, mode: .bits32),
      Case("push es word", [0x66, 0x06], .rsp, -9...17, mode: .bits32),
      Case("pop ds", [0x1F], .rsp, -9...9, mode: .bits32, content: [0x2B, 0, 0, 0]),
      Case("pop es word", [0x66, 0x07], .rsp, -9...9, mode: .bits32, content: [0x2B, 0]),
      Case("pop gs", [0x0F, 0xA9], .rsp, -9...9, mode: .bits32, content: [0x2B, 0, 0, 0]),
      Case("call far", [0x9A, 0, 0, 0x10, 0, 0x23, 0], .rsp, -9...17, mode: .bits32),
      Case("call far [ebx]", [0xFF, 0x1B], .rbx, -9...9, mode: .bits32,
        content: [0, 0, 0x10, 0, 0x23, 0]),
      Case("retf", [0xCB], .rsp, -16...9, mode: .bits32, content: frame(0x23, nil, 4)),
      Case("iretd", [0xCF], .rsp, -20...9, mode: .bits32, content: frame(0x23, nil, 4)),
      Case("arpl that changes", [0x63, 0x03], .rbx, -4...4, mode: .bits32, registers: [0: 3],
        content: [0, 0]),
      Case("arpl that keeps", [0x63, 0x03], .rbx, -4...4, mode: .bits32, registers: [0: 0],
        content: [3, 0]),
    ]

    /// What IRET and RETF pop.
    private static func frame(_ code: UInt8, _ stack: UInt8?, _ size: Int) -> [UInt8] {
      func item(_ value: [UInt8]) -> [UInt8] {
        value + [UInt8](repeating: 0, count: size - value.count)
      }
      var bytes = item([0, 0, 0x10, 0]) + item([code]) + item([2, 2])
      if let stack { bytes += item([0, 8, 1, 0x70]) + item([stack]) }
      return bytes
    }

    static let operands: [Case] = [
      Case("add [rbx], rax", [0x48, 0x01, 0x03], .rbx, -9...9),
      Case("lock add [rbx], rax", [0xF0, 0x48, 0x01, 0x03], .rbx, -9...9),
      Case("xchg", [0x48, 0x87, 0x03], .rbx, -9...9),
      Case("xadd", [0x48, 0x0F, 0xC1, 0x03], .rbx, -9...9),
      Case("cmpxchg", [0x48, 0x0F, 0xB1, 0x03], .rbx, -9...9),
      Case("cmpxchg8b", [0x0F, 0xC7, 0x0B], .rbx, -9...9),
      Case("lock cmpxchg8b", [0xF0, 0x0F, 0xC7, 0x0B], .rbx, -9...9),
      Case("cmpxchg16b", [0x48, 0x0F, 0xC7, 0x0B], .rbx, -17...17),
      Case("shld", [0x48, 0x0F, 0xA4, 0x03, 5], .rbx, -9...9),
      Case("bt [rbx], eax", [0x0F, 0xA3, 0x03], .rbx, -9...9, registers: [0: 33]),
      Case("bts [rbx], eax", [0x0F, 0xAB, 0x03], .rbx, -9...9, registers: [0: 33]),
      Case("btr [rbx], rax, down", [0x48, 0x0F, 0xB3, 0x03], .rbx, -17...17,
        registers: [0: UInt64(bitPattern: -65)]),
      Case("btc [rbx], ax", [0x66, 0x0F, 0xBB, 0x03], .rbx, -9...9, registers: [0: 0xFFF0]),
      Case("movbe store", [0x48, 0x0F, 0x38, 0xF1, 0x03], .rbx, -9...9),
      Case("stmxcsr", [0x0F, 0xAE, 0x1B], .rbx, -5...5),
      Case("ldmxcsr", [0x0F, 0xAE, 0x13], .rbx, -5...5, parts: .vectors,
        content: [0x80, 0x1F, 0, 0]),
      Case("movups load", [0x0F, 0x10, 0x03], .rbx, -17...17, parts: .vectors),
      Case("movups store", [0x0F, 0x11, 0x03], .rbx, -17...17, parts: .vectors),
      Case("movaps store", [0x0F, 0x29, 0x03], .rbx, -17...17, parts: .vectors),
      Case("movntdq", [0x66, 0x0F, 0xE7, 0x03], .rbx, -17...17, parts: .vectors),
      Case("vmovdqu ymm", [0xC5, 0xFE, 0x7F, 0x03], .rbx, -33...33, parts: .vectors, needs: .avx),
      Case("vmovdqu64 zmm", [0x62, 0xF1, 0xFE, 0x48, 0x7F, 0x03], .rbx, -65...65,
        parts: .vectors, needs: .avx512),
      Case("maskmovdqu, none", [0x66, 0x0F, 0xF7, 0xC1], .rdi, -17...17, parts: .vectors,
        vectors: 0),
      Case("maskmovdqu, all", [0x66, 0x0F, 0xF7, 0xC1], .rdi, -17...17, parts: .vectors,
        vectors: .max),
      Case("maskmovdqu, one in eight", [0x66, 0x0F, 0xF7, 0xC1], .rdi, -17...17, parts: .vectors,
        vectors: 0x80 << 24),
      Case("maskmovq, one in eight", [0x0F, 0xF7, 0xC1], .rdi, -9...9, parts: .x87),
      Case("vmaskmovdqu, one in eight", [0xC5, 0xF9, 0xF7, 0xC1], .rdi, -17...17, parts: .vectors,
        needs: .avx, vectors: 0x80 << 24),
      Case("vmaskmovdqu, none", [0xC5, 0xF9, 0xF7, 0xC1], .rdi, -17...17, parts: .vectors,
        needs: .avx, vectors: 0),
      Case("maskmovdqu, some", [0x66, 0x0F, 0xF7, 0xC1], .rdi, -17...17, parts: .vectors),
    ]

    private static let four: [Int: UInt64] = [1: 4]
    static let strings: [Case] = [
      Case("rep movsb", [0xF3, 0xA4], .rsi, -6...3, registers: [1: 4, 7: middle]),
      Case("rep movsb, destination", [0xF3, 0xA4], .rdi, -6...3, registers: [1: 4, 6: middle]),
      Case("rep movsq", [0xF3, 0x48, 0xA5], .rsi, -40...9, registers: [1: 4, 7: middle]),
      Case("rep movsq, destination", [0xF3, 0x48, 0xA5], .rdi, -40...9,
        registers: [1: 4, 6: middle]),
      Case("rep movsq, long", [0xF3, 0x48, 0xA5], .rdi, -600...9, registers: [1: 60, 6: middle],
        step: 7),
      Case("rep stosb", [0xF3, 0xAA], .rdi, -6...3, registers: four),
      Case("rep stosw", [0xF3, 0x66, 0xAB], .rdi, -10...3, registers: four),
      Case("rep stosq", [0xF3, 0x48, 0xAB], .rdi, -40...9, registers: four),
      Case("rep lodsd", [0xF3, 0xAD], .rsi, -20...5, registers: four),
      Case("repe cmpsb", [0xF3, 0xA6], .rsi, -6...3, registers: [1: 4, 7: middle]),
      Case("repne cmpsd", [0xF2, 0xA7], .rsi, -20...5, registers: [1: 4, 7: middle]),
      Case("repne cmpsd, destination", [0xF2, 0xA7], .rdi, -20...5, registers: [1: 4, 6: middle]),
      Case("repne scasb", [0xF2, 0xAE], .rdi, -6...3, registers: [0: 0x1FF, 1: 4]),
      Case("repne scasq", [0xF2, 0x48, 0xAF], .rdi, -40...9, registers: four),
      Case("movsq", [0x48, 0xA5], .rsi, -9...9, registers: [7: middle]),
      Case("movsq, destination", [0x48, 0xA5], .rdi, -9...9, registers: [6: middle]),
      Case("cmpsq", [0x48, 0xA7], .rdi, -9...9, registers: [6: middle]),
      Case("xlat", [0xD7], .rbx, -260...9, registers: [0: 0x80]),
    ]

    static let x87: [Case] = [
      Case("fnstenv", [0xD9, 0x33], .rbx, -29...29, parts: .x87),
      Case("fldenv", [0xD9, 0x23], .rbx, -29...9, parts: .x87, content: environment),
      Case("fnstenv word", [0x66, 0xD9, 0x33], .rbx, -15...15, parts: .x87),
      Case("fnsave", [0xDD, 0x33], .rbx, -109...109, parts: .x87),
      Case("frstor", [0xDD, 0x23], .rbx, -109...9, parts: .x87, content: environment),
      Case("fstp m80", [0xDB, 0x3B], .rbx, -11...11, parts: .x87),
      Case("fld m80", [0xDB, 0x2B], .rbx, -11...11, parts: .x87),
      Case("fbstp", [0xDF, 0x33], .rbx, -11...11, parts: .x87),
      Case("fistp m64", [0xDF, 0x3B], .rbx, -9...9, parts: .x87),
      Case("fstp m64", [0xDD, 0x1B], .rbx, -9...9, parts: .x87),
    ]
    /// A 32-bit environment: everything masked.
    private static let environment: [UInt8] =
      [0x7F, 3, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0] + [UInt8](repeating: 0, count: 16)

    static let areas: [Case] = [
      Case("fxsave", [0x0F, 0xAE, 0x03], .rbx, -528...32, parts: .completedMemory, step: 16),
      Case("fxsave not aligned", [0x0F, 0xAE, 0x03], .rbx, -528...32, parts: .completedMemory,
        step: 8),
      Case("fxrstor", [0x0F, 0xAE, 0x0B], .rbx, -528...32, parts: .vectors, step: 16,
        content: area),
      Case("xsave", [0x0F, 0xAE, 0x23], .rbx, -1024...64, parts: .completedMemory,
        registers: [0: 7, 2: 0], step: 64, needs: .avx),
      Case("xsave, x87 only", [0x0F, 0xAE, 0x23], .rbx, -1024...64, parts: .completedMemory,
        registers: [0: 1, 2: 0], step: 64, needs: .avx),
      Case("xsave not aligned", [0x0F, 0xAE, 0x23], .rbx, -600...64, parts: .completedMemory,
        registers: [0: 7, 2: 0], step: 40, needs: .avx),
      Case("xrstor", [0x0F, 0xAE, 0x2B], .rbx, -1024...64, parts: .vectors,
        registers: [0: 7, 2: 0], step: 64, needs: .avx, content: area),
      Case("fxrstor not aligned", [0x0F, 0xAE, 0x0B], .rbx, -528...32, parts: .vectors, step: 8,
        content: area),
      Case("xsaveopt", [0x0F, 0xAE, 0x33], .rbx, -1024...64, parts: .completedMemory,
        registers: [0: 7, 2: 0], step: 64, needs: .avx),
      Case("xrstor not aligned", [0x0F, 0xAE, 0x2B], .rbx, -600...64, parts: .vectors,
        registers: [0: 7, 2: 0], step: 40, needs: .avx, content: area),
      Case("xrstor, compacted", [0x0F, 0xAE, 0x2B], .rbx, -1024...64, parts: .vectors,
        registers: [0: 7, 2: 0], step: 64, needs: .avx, content: compactedArea),
      Case("xsavec", [0x0F, 0xC7, 0x23], .rbx, -1024...64, parts: .completedMemory,
        registers: [0: 7, 2: 0], step: 64, needs: .avx),
    ]
    /// An image of FXSAVE, or of XSAVE with everything in its initial state.
    private static let area: [UInt8] =
      [0x7F, 3] + [UInt8](repeating: 0, count: 22) + [0x80, 0x1F]
      + [UInt8](repeating: 0, count: 806)

    /// The compacted form of the same: XSTATE_BV 7, XCOMP_BV with bit 63.
    private static let compactedArea: [UInt8] =
      area.prefix(512) + [7, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0x80]
      + [UInt8](repeating: 0, count: 304)

    static let masked: [Case] = [
      Case("vmaskmovps load", [0xC4, 0xE2, 0x75, 0x2C, 0x03], .rbx, -33...33, parts: .vectors,
        needs: .avx),
      Case("vmaskmovps store", [0xC4, 0xE2, 0x75, 0x2E, 0x03], .rbx, -33...33, parts: .vectors,
        needs: .avx),
      Case("vpmaskmovq load", [0xC4, 0xE2, 0xF5, 0x8C, 0x03], .rbx, -33...33, parts: .vectors,
        needs: .avx),
      Case("vpmaskmovq store", [0xC4, 0xE2, 0xF5, 0x8E, 0x03], .rbx, -33...33, parts: .vectors,
        needs: .avx),
    ] + ([0, 1, 0x80, 0x8001, 0x0F0F, 0xFF00, 0xFFFF] as [UInt64]).flatMap(evexMasked)

    private static func evexMasked(_ mask: UInt64) -> [Case] {
      [
        Case("vmovdqu32 zmm{\(mask)} load", [0x62, 0xF1, 0x7E, 0x49, 0x6F, 0x03], .rbx, -65...65,
          parts: .vectors, needs: .avx512, mask: mask),
        Case("vmovdqu32 zmm{\(mask)} store", [0x62, 0xF1, 0x7E, 0x49, 0x7F, 0x03], .rbx, -65...65,
          parts: .vectors, needs: .avx512, mask: mask),
        Case("vmovdqu8 xmm{\(mask)} store", [0x62, 0xF1, 0x7F, 0x09, 0x7F, 0x03], .rbx, -17...17,
          parts: .vectors, needs: .avx512, mask: mask),
        Case("vpaddd zmm{\(mask)}, [rbx]", [0x62, 0xF1, 0x75, 0x49, 0xFE, 0x03], .rbx, -65...65,
          parts: .vectors, needs: .avx512, mask: mask),
        Case("vpaddd zmm{\(mask)}, [rbx]{1to16}", [0x62, 0xF1, 0x75, 0x59, 0xFE, 0x03], .rbx,
          -5...5, parts: .vectors, needs: .avx512, mask: mask),
        Case("vpcompressd{\(mask)} store", [0x62, 0xF2, 0x7D, 0x49, 0x8B, 0x03], .rbx, -65...65,
          parts: .vectors, needs: .avx512, mask: mask),
        Case("vpexpandd{\(mask)} load", [0x62, 0xF2, 0x7D, 0x49, 0x89, 0x03], .rbx, -65...65,
          parts: .vectors, needs: .avx512, mask: mask),
      ]
    }

    /// Indices in vector 1 that go 16 bytes up each, so that elements lie on both sides of an end;
    /// the mask in vector 2 or K1.
    private static func gather(
      _ name: String, _ bytes: [UInt8], _ needs: NativeRunner.VectorLevel, wide: Bool
    ) -> [Case] {
      ([0, 1, 0x55, 0x80, 0xFF, 0xFFFF] as [UInt64]).map { (mask: UInt64) in
        Case("\(name), mask \(mask)", bytes, .rbx, -140...20, parts: .vectors, step: 3,
          needs: needs, mask: mask, indices: wide ? 8 : 4)
      }
    }
    static let gathers: [Case] =
      gather("vpgatherdd ymm", [0xC4, 0xE2, 0x6D, 0x90, 0x04, 0x0B], .avx, wide: false)
      + gather("vpgatherqq ymm", [0xC4, 0xE2, 0xED, 0x91, 0x04, 0x0B], .avx, wide: true)
      + gather("vgatherdpd ymm", [0xC4, 0xE2, 0xED, 0x92, 0x04, 0x0B], .avx, wide: false)
      + gather(
        "vpgatherdd zmm", [0x62, 0xF2, 0x7D, 0x49, 0x90, 0x04, 0x0B], .avx512, wide: false)
      + gather(
        "vpgatherqq zmm", [0x62, 0xF2, 0xFD, 0x49, 0x91, 0x04, 0x0B], .avx512, wide: true)
      + gather(
        "vpscatterdd zmm", [0x62, 0xF2, 0x7D, 0x49, 0xA0, 0x04, 0x0B], .avx512, wide: false)
      + gather(
        "vpscatterqq zmm", [0x62, 0xF2, 0xFD, 0x49, 0xA1, 0x04, 0x0B], .avx512, wide: true)
  }
#endif

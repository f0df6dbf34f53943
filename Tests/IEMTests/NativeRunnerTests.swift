#if arch(x86_64)
  import Testing

  import OracleKit

  @testable import IEM

  /// The oracle itself: it must report what is known.
  @Suite(.serialized)
  struct NativeRunnerTests {
    private static let isThere = NativeRunner.exclusively { _ in true } ?? false

    /// Where it cannot be had, comparisons with the host compare nothing: this one says so.
    @Test(
      .enabled(
        if: isThere, "this process may not run code of its own: the host is compared with nothing"))
    func theHostCanBeComparedWith() { #expect(Self.isThere) }

    @Test func registersAndFlagsComeBack() {
      NativeRunner.exclusively { native in
        var state = NativeState()
        for index in 0..<16 { state.registers[index] = UInt64(index) + 100 }
        state.registers[0] = .max
        state.registers[3] = 1
        let before = state
        #expect(native.run([0x48, 0x01, 0xD8], &state) == .completed)  // add rax, rbx
        #expect(state.registers[0] == 0)
        for index in 1..<16 { #expect(state.registers[index] == before.registers[index]) }
        #expect(state.rflags & 0x8D5 == 0x55)  // CF PF AF ZF
        #expect(state.rip == OracleLayout.instructionEnd)
      }
    }

    @Test func aDirectionFlagSurvivesInTheGuestOnly() {
      NativeRunner.exclusively { native in
        var state = NativeState()
        #expect(native.run([0xFD], &state) == .completed)  // std
        #expect(state.rflags & 0x400 != 0)
        #expect(native.run([0xFC], &state) == .completed)  // cld
        #expect(state.rflags & 0x400 == 0)
      }
    }

    @Test func faultsNameTheirVector() {
      NativeRunner.exclusively { native in
        var state = NativeState()
        state.registers[1] = 0
        #expect(
          native.run([0xF7, 0xF1], &state) == .fault(vector: 0, errorCode: 0, address: 0))
        #expect(
          native.run([0x0F, 0x0B], &state) == .fault(vector: 6, errorCode: 0, address: 0))
        #expect(native.run([0xF4], &state) == .fault(vector: 13, errorCode: 0, address: 0))
        let hole = OracleLayout.data + 8192
        state.registers[3] = hole
        #expect(
          native.run([0x89, 0x03], &state) == .fault(vector: 14, errorCode: 6, address: hole))
        state.registers[3] = 1 << 60
        #expect(
          native.run([0x8B, 0x03], &state) == .fault(vector: 13, errorCode: 0, address: 0))
        #expect(state.registers[3] == 1 << 60)
      }
    }

    @Test func branchesTellWhereTheyWent() {
      NativeRunner.exclusively { native in
        var state = NativeState()
        #expect(native.run([0xEB, 0x20], &state) == .completed)
        #expect(state.rip == OracleLayout.instructionEnd + 0x20)
        state.registers[0] = 0x1_0000
        #expect(native.run([0xFF, 0xE0], &state) == .completed)  // jmp rax
        #expect(state.rip == 0x1_0000)
      }
    }

    @Test func compatibilityModeRuns32BitCode() {
      NativeRunner.exclusively { native in
        var state = NativeState()
        state.registers[0] = 0x0F
        #expect(native.run([0x37], &state, mode: .bits32) == .completed)  // aaa
        #expect(state.registers[0] & 0xFFFF_FFFF == 0x105)
        #expect(native.run([0x40], &state, mode: .bits32) == .completed)  // inc eax
        #expect(state.registers[0] & 0xFFFF_FFFF == 0x106)
        #expect(
          native.run([0xD4, 0], &state, mode: .bits32)
            == .fault(vector: 0, errorCode: 0, address: 0))
      }
    }

    @Test func vectorsMasksAndX87RoundTrip() {
      NativeRunner.exclusively { native in
        var state = NativeState()
        let words = native.vectorLevel == .sse ? 2 : native.vectorLevel == .avx ? 4 : 8
        let count = native.vectorLevel == .avx512 ? 32 : 16
        for register in 0..<count {
          for word in 0..<words { state.vectors[register * 8 + word] = UInt64(register * 8 + word) }
        }
        if native.vectorLevel == .avx512 { for mask in 0..<8 { state.masks[mask] = ~UInt64(mask) } }
        state.x87Tags = 0xFF
        for index in 0..<8 { state.setX87(index, 1 << 63 | UInt64(index), 0x4000) }
        let before = state
        #expect(native.run([0xD9, 0xC9], &state) == .completed)  // fxch
        #expect(state.significand(0) == UInt64(1) << 63 | 1)
        #expect(state.significand(1) == UInt64(1) << 63)
        #expect((0..<256).allSatisfy { state.vectors[$0] == before.vectors[$0] })
        #expect((0..<8).allSatisfy { state.masks[$0] == before.masks[$0] })
        #expect(native.run([0x0F, 0x58, 0xC1], &state) == .completed)  // addps xmm0, xmm1
        #expect(state.mxcsr & 0x3F != 0)
      }
    }
  }
#endif

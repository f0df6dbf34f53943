#if arch(x86_64)
  import Foundation
  import Testing

  @testable import IEM

  /// A fault in the middle of an instruction that accesses memory more than once leaves exactly the
  /// state that the host's processor leaves: registers, flags, memory, fault and address.
  ///
  /// The operand, or the stack, is laid across either end of the only page there is, at every
  /// distance. Where the manuals leave a choice (which of two missing pages is named, what was
  /// written before), IEM does as AMD's current processors do, so the comparison needs one.
  @Suite(.serialized)
  struct MultiAccessFaultTests {
    /// Where the operand is: through RBX, RSP, RBP, RSI, RDI, or two of them.
    enum Place: Sendable { case rbx, rsp, rbp, rsi, rdi }

    struct Case: Sendable, CustomTestStringConvertible {
      var name: String
      var bytes: [UInt8]
      var place: Place
      /// Distances of the pointer from the ends of the page.
      var reach: ClosedRange<Int>
      var mode = NativeRunner.Mode.bits64
      var parts: NativeComparison.Parts = []
      var registers: [Int: UInt64] = [:]
      var step = 1
      var needs = NativeRunner.VectorLevel.sse
      /// Laid over the page at the pointer.
      var content: [UInt8] = []
      /// And in its middle.
      var middle: [UInt8] = []
      var mask: UInt64?
      /// What all vectors hold.
      var vectors: UInt64?
      /// Bytes of an index in vector 1; zero: no gather.
      var indices = 0
      var testDescription: String { name }

      init(
        _ name: String, _ bytes: [UInt8], _ place: Place, _ reach: ClosedRange<Int>,
        mode: NativeRunner.Mode = .bits64, parts: NativeComparison.Parts = [],
        registers: [Int: UInt64] = [:], step: Int = 1,
        needs: NativeRunner.VectorLevel = .sse, content: [UInt8] = [],
        middle: [UInt8] = [], mask: UInt64? = nil,
        vectors: UInt64? = nil, indices: Int = 0
      ) {
        self.name = name
        self.bytes = bytes
        self.place = place
        self.reach = reach
        self.mode = mode
        self.parts = parts
        self.registers = registers
        self.step = step
        self.needs = needs
        self.content = content
        self.middle = middle
        self.mask = mask
        self.vectors = vectors
        self.indices = indices
      }
    }

    static let hostIsAMD =
      (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.contains("AuthenticAMD")
      ?? false

    @Test(.enabled(if: hostIsAMD), arguments: MultiAccessCases.all)
    func leavesWhatTheHostLeaves(_ test: Case) throws {
      try NativeRunner.exclusively { native in
        guard native.has(test.needs) else { return }
        let comparison = try NativeComparison(native, test.mode)
        var random = SeededRandom(seed: test.bytes.reduce(7) { ($0 &* 31) ^ UInt64($1) })
        var shown = 0
        let page = NativeRunner.Layout.data
        for end in [page, page + 4096] {
          for distance in stride(
            from: test.reach.lowerBound, through: test.reach.upperBound, by: test.step)
          {
            let pointer = end &+ UInt64(bitPattern: Int64(distance))
            let state = Self.state(test, pointer, &random)
            comparison.patches = [
              (Int(Int64(bitPattern: pointer &- page)), test.content), (0x800, test.middle),
            ]
            let difference = comparison.compare(
              test.bytes, state, dataOffset: Int(random.next() & 0xFFF8), test.parts)
            guard let difference, shown < 3 else { continue }
            shown += 1
            let place = "\(end == page ? "start" : "end") \(distance)"
            Issue.record("\(test.name) at \(place): \(difference.kinds) \(difference.details)")
          }
        }
      }
    }

    @Test(.enabled(if: hostIsAMD)) func arplReadsBeforeItWrites() throws {
      try NativeRunner.exclusively { native in
        let comparison = try NativeComparison(native, .bits32)
        for (source, destination) in [(UInt64(3), UInt8(0)), (0, 3), (2, 2)] {
          var state = NativeState()
          state.registers[0] = source
          state.registers[3] = NativeRunner.Layout.data
          comparison.patches = [(0, [destination, 0])]
          comparison.readOnly = true
          let difference = comparison.compare([0x63, 0x03], state, dataOffset: 0)
          #expect(difference == nil, "\(difference.map { $0.details } ?? [])")
        }
      }
    }

    /// One instruction at a time, and as the block that the threaded tier makes of it.
    @Test(arguments: MultiAccessCases.all)
    func bothTiersLeaveTheSame(_ test: Case) throws {
      try NativeRunner.exclusively { native in
        let comparison = try NativeComparison(native, test.mode)
        let cpu = comparison.cpu
        var random = SeededRandom(seed: 11)
        let page = NativeRunner.Layout.data
        let span = test.reach.upperBound - test.reach.lowerBound
        for end in [page, page + 4096] {
          for distance in stride(
            from: test.reach.lowerBound, through: test.reach.upperBound, by: max(span / 12, 1))
          {
            let pointer = end &+ UInt64(bitPattern: Int64(distance))
            let state = Self.state(test, pointer, &random)
            comparison.patches = [
              (Int(Int64(bitPattern: pointer &- page)), test.content), (0x800, test.middle),
            ]
            func outcome(_ run: () -> Void) -> (ProcessorState, [UInt8]) {
              comparison.prepare(test.bytes, state, flags: 2, dataOffset: 64)
              cpu.activity = .running
              cpu.cr2 = 0
              run()
              return (
                cpu.engine.saveState(), cpu.bytes(NativeComparison.dataPhysical, count: 4096)
              )
            }
            let start = NativeRunner.address(length: test.bytes.count, mode: test.mode)
            let stepped = outcome {
              for _ in 0..<100 {
                cpu.step()
                if cpu.rip != start || cpu.activity != .running { break }
              }
            }
            let whole = outcome { _ = cpu.engine.run(instructions: 1) }
            #expect(stepped.1 == whole.1, "memory of \(test.name) at \(distance)")
            #expect(stepped.0.registers == whole.0.registers, "\(test.name) at \(distance)")
            #expect(stepped.0.rip == whole.0.rip && stepped.0.cr2 == whole.0.cr2)
            #expect(stepped.0.vectors == whole.0.vectors && stepped.0.masks == whole.0.masks)
          }
        }
      }
    }

    /// Indices 0, 16, 32, 48 and then down from 240 in vector 1; signs of vector 2 by the mask.
    private static func setGather(_ test: Case, _ state: inout NativeState) {
      for element in 0..<(64 / test.indices) {
        let index = UInt64(element < 4 ? element * 16 : (19 - element) * 16)
        let sign = (test.mask ?? 0) >> UInt64(element) & 1
        if test.indices == 8 {
          state.vectors[8 + element] = index
          state.vectors[16 + element] = sign << 63 | 5
        } else {
          let shift = UInt64(element & 1) * 32
          let keep: UInt64 = ~(0xFFFF_FFFF << shift)
          let low = index & 0xFFFF_FFFF
          state.vectors[8 + element / 2] = (state.vectors[8 + element / 2] & keep) | low << shift
          state.vectors[16 + element / 2] =
            (state.vectors[16 + element / 2] & keep) | (sign << 31 | 5) << shift
        }
      }
    }

    private static func state(
      _ test: Case, _ pointer: UInt64, _ random: inout SeededRandom
    ) -> NativeState {
      var state = NativeState()
      for index in 0..<16 { state.registers[index] = random.next() & 0xFFFF }
      for index in 0..<256 { state.vectors[index] = test.vectors ?? random.next() }
      if test.indices != 0 { setGather(test, &state) }
      if let mask = test.mask { state.masks[1] = mask }
      state.x87Tags = 0xFF
      for index in 0..<8 { state.setX87(index, random.next() | 1 << 63, 0x3FFF + UInt16(index)) }
      state.registers[4] = NativeRunner.Layout.data + 0x800
      for (index, value) in test.registers { state.registers[index] = value }
      let index =
        switch test.place {
        case .rbx: 3
        case .rsp: 4
        case .rbp: 5
        case .rsi: 6
        case .rdi: 7
        }
      state.registers[index] = pointer
      return state
    }
  }

  extension NativeRunner {
    func has(_ level: VectorLevel) -> Bool {
      switch level {
      case .sse: true
      case .avx: vectorLevel != .sse
      case .avx512: vectorLevel == .avx512
      }
    }
  }
#endif

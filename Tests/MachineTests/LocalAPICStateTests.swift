import Foundation
import IEM
import Testing

@testable import Machine

@Suite("Local APIC: state")
struct LocalAPICStateTests {
  private static let periodic: UInt32 = 1 << 17
  private static let extINT: UInt32 = 7 << 8

  @Test func stateReturnsAfterSaveChangeAndRestore() throws {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    apic[.timer] = Self.periodic | 0x30
    apic[.divide] = 0xB
    apic[.initialCount] = 1_000_000
    apic[.lint0] = Self.extINT
    apic.setLINT0(level: true)
    apic.sendSelf(0x61)
    _ = apic.acknowledge()
    apic.sendSelf(0x71)
    bench.advance(by: 300_000)
    let saved = apic.state
    let coded = try JSONDecoder().decode(
      LocalAPIC.State.self, from: JSONEncoder().encode(saved))
    #expect(coded == saved)

    apic.reset()
    #expect(apic.state != saved)
    #expect(bench.queue.nextDeadline == .max)
    bench.forgetSignals()
    try apic.restore(coded)
    #expect(apic.state == saved)
    #expect(apic.pendingVector() == 0x71)
    #expect(apic.externalInterruptPending)
    #expect(bench.signals[0].contains(.interrupt))
    #expect(bench.queue.nextDeadline == 1_000_000)
    #expect(apic[.currentCount] == 700_000)
  }

  @Test func impossibleStatesAreRefused() {
    let apic = APICBench()[0]
    let good = apic.state
    func refused(_ change: (inout LocalAPIC.State) -> Void) -> Bool {
      var state = good
      change(&state)
      do {
        try apic.restore(state)
        return false
      } catch {
        return true
      }
    }
    #expect(refused { $0.apicBase = 1 << 10 })
    #expect(refused { $0.requested.insert(3) })
    #expect(refused { $0.spurious = SpuriousVector(rawValue: 1 << 20) })
    #expect(refused { $0.localVectors.error = LocalVector(rawValue: 1 << 17) })
    #expect(refused { $0.timer.divide = 4 })
    #expect(refused { $0.command.rawValue = 1 << 13 })
    #expect(apic.state == good)
  }

  @Test func peekingChangesNothing() {
    let bench = APICBench()
    bench.enableAll()
    bench[0].sendSelf(0x61)
    let before = bench[0].state
    for offset in stride(from: UInt64(0), to: 0x1000, by: 1) {
      for width in [AccessWidth.byte, .word, .dword, .qword] {
        _ = bench[0].peekMemory(at: offset, width: width)
        _ = bench[0].memoryRegisterName(at: offset)
      }
    }
    #expect(bench[0].state == before)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8]) func survivesAHostileGuest(seed: UInt64) {
    let bench = APICBench(processors: 3)
    var numbers = SeededGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15)
    let widths = [AccessWidth.byte, .word, .dword, .dword, .dword, .qword]
    var taken = 0
    for _ in 0..<20_000 {
      let number = numbers.next()
      let apic = bench[Int(number % 3)]
      // Random values soon turn every APIC off, in one way or another.
      if number >> 48 & 0x1F == 0 {
        apic.reset()
        apic[.svr] = 0x1FF
        if number >> 56 & 1 != 0 { _ = apic.enterX2APIC() }
      }
      // Half of the values are small, so that the interesting ones occur.
      let value = number & 8 != 0 ? numbers.next() : numbers.next() & 0xFFFFF
      let width = widths[Int(number >> 4 & 0xFF) % widths.count]
      let offset = number >> 12 & 0xFFF & (number & 16 != 0 ? ~0xF : .max)
      switch number >> 24 & 0xF {
      case 0...3: apic.writeMemory(value, at: offset, width: width)
      case 4...5: _ = apic.readMemory(at: offset, width: width)
      case 6...8: _ = apic.writeMSR(0x800 + UInt32(number >> 28 & 0x3F), value)
      case 9: _ = apic.readMSR(0x800 + UInt32(number >> 28 & 0xFF))
      case 10: _ = apic.writeMSR(0x6E0, value)
      case 11:
        bench.bus.deliverMSI(
          address: 0xFEEF_F000 | value & 0xFFF, data: UInt32(truncatingIfNeeded: value))
      case 12:
        bench.ioapicWrite(UInt8(number >> 28 & 0x3F), UInt32(truncatingIfNeeded: value))
        bench.ioapic.setLine(Int(number >> 40 & 31), level: value & 1 != 0)
      case 13:
        if apic.pendingVector() != nil {
          _ = apic.acknowledge()
          taken += 1
        }
        apic.setLINT0(level: value & 1 != 0)
      case 14:
        let bases: [UInt64] = [0xFEE0_0800, 0xFEE0_0C00, 0xFEE0_0000, 0xFEE0_0900, value]
        _ = apic.setAPICBase(bases[Int(value % 5)])
      default:
        bench.clock.nanoseconds &+= value & 0xFFFF
        bench.queue.runDue()
      }
    }
    #expect(taken > 50, "the numbers must reach more than refusals")
    // Whatever the guest did, a saved state is one that can be restored.
    for apic in bench.apics {
      let saved = apic.state
      #expect(throws: Never.self) { try apic.restore(saved) }
      #expect(apic.state == saved)
    }
  }
}

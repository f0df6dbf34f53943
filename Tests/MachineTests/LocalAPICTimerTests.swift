import Testing

@testable import Machine

@Suite("Local APIC: timer")
struct LocalAPICTimerTests {
  private static let masked: UInt32 = 1 << 16
  private static let periodic: UInt32 = 1 << 17
  private static let tscDeadline: UInt32 = 2 << 17

  @Test func linuxCalibratesAgainstAPeriodicTimer() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    // __setup_APIC_LVTT with divisor 16, periodic and masked, the longest count.
    apic[.timer] = Self.masked | Self.periodic | 0xEC
    apic[.divide] = 0x3
    apic[.initialCount] = 0xFFFF_FFFF
    bench.advance(by: 100_000_000)
    let ticks = 0xFFFF_FFFF - apic[.currentCount]
    #expect(ticks == 6_250_000, "1 GHz / 16 for 100 ms")

    // HZ=250.
    let period = UInt32(4_000_000 / 16)
    apic[.timer] = Self.periodic | 0xEC
    apic[.initialCount] = period
    for tick in 1...5 {
      bench.advance(by: 3_999_999)
      #expect(apic.pendingVector() == nil, "tick \(tick)")
      bench.advance(by: 1)
      #expect(apic.handle() == 0xEC, "tick \(tick)")
    }
    #expect(apic[.currentCount] == period)
    bench.advance(by: 16)
    #expect(apic[.currentCount] == period - 1)
  }

  @Test func periodsDoNotDriftWhenTheyAreNoWholeNanoseconds() {
    let bench = APICBench { $0.frequencyHz = 300_000_007 }
    bench.enableAll()
    let apic = bench[0]
    apic[.divide] = 0xB
    apic[.timer] = Self.periodic | 0x40
    apic[.initialCount] = 300_007
    var taken = 0
    while bench.clock.nanoseconds < 1_000_000_000 {
      bench.advance(to: min(bench.queue.nextDeadline, 1_000_000_000))
      bench.queue.runDue()
      if apic.handle() != nil { taken += 1 }
    }
    #expect(taken == 300_000_007 / 300_007)
  }

  @Test func oneShotFiresOnceAndStaysAtZero() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    apic[.divide] = 0xB
    apic[.timer] = 0x30
    apic[.initialCount] = 1_000
    bench.advance(by: 400)
    #expect(apic[.currentCount] == 600)
    bench.advance(by: 600)
    #expect(apic.handle() == 0x30)
    #expect(apic[.currentCount] == 0)
    bench.advance(by: 10_000)
    #expect(apic.handle() == nil)
    #expect(bench.queue.nextDeadline == .max)
  }

  @Test func anInitialCountOfZeroStopsTheTimer() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    apic[.timer] = Self.periodic | 0x30
    apic[.initialCount] = 1_000
    apic[.initialCount] = 0
    bench.advance(by: 1_000_000)
    #expect(apic.pendingVector() == nil)
    #expect(apic[.currentCount] == 0)
  }

  @Test func everyDivisorOfTheTable() {
    for (code, divisor): (UInt32, UInt32) in [
      (0, 2), (1, 4), (2, 8), (3, 16), (8, 32), (9, 64), (10, 128), (11, 1),
    ] {
      let bench = APICBench()
      bench[0][.divide] = code
      bench[0][.initialCount] = 1_000_000
      bench.advance(by: 12_800)
      #expect(bench[0][.currentCount] == 1_000_000 - 12_800 / divisor, "divide code \(code)")
    }
  }

  @Test func aNewDivisorAppliesToTheRest() {
    let bench = APICBench()
    bench[0][.divide] = 0xB
    bench[0][.initialCount] = 1_000
    bench.advance(by: 200)
    bench[0][.divide] = 0x0
    #expect(bench[0][.currentCount] == 800)
    bench.advance(by: 200)
    #expect(bench[0][.currentCount] == 700)
  }

  @Test func aMaskedTimerRunsSilentlyAndUnmaskingFindsTheNextExpiry() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    apic[.divide] = 0xB
    apic[.timer] = Self.masked | Self.periodic | 0x30
    apic[.initialCount] = 1_000_000
    #expect(bench.queue.nextDeadline == .max)
    bench.advance(by: 2_500_000)
    apic[.timer] = Self.periodic | 0x30
    #expect(bench.queue.nextDeadline == 3_000_000)
    bench.advance(to: 3_000_000)
    #expect(apic.handle() == 0x30)
  }

  @Test func anExpiryThatIsDueHappensBeforeItsTimerIsReprogrammed() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    apic[.divide] = 0xB
    apic[.timer] = 0x30
    apic[.initialCount] = 1_000
    bench.clock.nanoseconds = 1_500
    apic[.initialCount] = 9_000
    #expect(apic.handle() == 0x30)
    #expect(bench.queue.nextDeadline == 10_500)
  }

  @Test func aPeriodOfOneNanosecondCannotStopTheMachine() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    apic[.divide] = 0xB
    apic[.timer] = Self.periodic | 0x30
    apic[.initialCount] = 1
    bench.clock.nanoseconds = 1_000_000
    bench.queue.runDue()
    #expect(apic.pendingVector() == 0x30)
    #expect(bench.queue.nextDeadline > bench.clock.nanoseconds)
  }

  @Test func tscDeadlineFiresAtTheCounterAndDisarms() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    #expect(apic.writeMSR(0x6E0, 5_000))
    #expect(apic.readMSR(0x6E0) == 0, "ignored outside its mode")
    apic[.timer] = Self.tscDeadline | 0xEC
    #expect(apic.writeMSR(0x6E0, 5_000))
    #expect(apic.readMSR(0x6E0) == 5_000)
    bench.advance(to: 2_499)
    #expect(apic.pendingVector() == nil)
    bench.advance(to: 2_500)
    #expect(apic.handle() == 0xEC)
    #expect(apic.readMSR(0x6E0) == 0)
    apic[.initialCount] = 77
    #expect(apic[.initialCount] == 0)
    #expect(apic[.currentCount] == 0)
  }

  @Test func tscDeadlineIsDisarmedByZeroAndByAnotherMode() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    apic[.timer] = Self.tscDeadline | 0xEC
    #expect(apic.writeMSR(0x6E0, 5_000))
    #expect(apic.writeMSR(0x6E0, 0))
    bench.advance(to: 10_000)
    #expect(apic.pendingVector() == nil)
    #expect(apic.writeMSR(0x6E0, 50_000))
    apic[.timer] = 0xEC
    apic[.timer] = Self.tscDeadline | 0xEC
    #expect(apic.readMSR(0x6E0) == 0)
    bench.advance(to: 100_000)
    #expect(apic.pendingVector() == nil)
  }

  @Test func aTSCDeadlineInThePastFiresWhenTheQueueRuns() {
    let bench = APICBench()
    bench.enableAll()
    bench.advance(to: 1_000)
    bench[0][.timer] = Self.tscDeadline | 0xEC
    #expect(bench[0].writeMSR(0x6E0, 1))
    bench.queue.runDue()
    #expect(bench[0].handle() == 0xEC)
  }

  @Test func aCounterSetBackMovesTheDeadline() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    apic[.timer] = Self.tscDeadline | 0xEC
    bench.advance(to: 10_000)
    #expect(apic.writeMSR(0x6E0, 25_000))
    bench.tscOffset = -5_000
    apic.timeStampCounterChanged()
    bench.advance(to: 14_999)
    #expect(apic.pendingVector() == nil)
    bench.advance(to: 15_000)
    #expect(apic.handle() == 0xEC)
    // Without being told, the timer notices when it fires too early.
    #expect(apic.writeMSR(0x6E0, 35_000))
    #expect(bench.queue.nextDeadline == 20_000)
    bench.tscOffset = -25_000
    bench.advance(to: 29_999)
    #expect(apic.pendingVector() == nil)
    bench.advance(to: 30_000)
    #expect(apic.handle() == 0xEC)
  }

  @Test func aDeadlineThatNeverComesArmsNothing() {
    let bench = APICBench()
    bench.enableAll()
    bench[0][.timer] = Self.tscDeadline | 0xEC
    #expect(bench[0].writeMSR(0x6E0, .max))
    #expect(bench.queue.nextDeadline == .max)
    #expect(bench[0].readMSR(0x6E0) == .max)
  }
}

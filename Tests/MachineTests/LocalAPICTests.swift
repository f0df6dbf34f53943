import IEM
import Testing

@testable import Machine

@Suite("Local APIC")
struct LocalAPICTests {
  private static let masked: UInt32 = 1 << 16
  private static let extINT: UInt32 = 7 << 8
  private static let nmi: UInt32 = 4 << 8
  private static let level: UInt32 = 1 << 15

  // MARK: Registers

  @Test func resetValuesAreTheManuals() {
    let bench = APICBench(processors: 2)
    let apic = bench[1]
    #expect(apic[.id] == 1 << 24)
    #expect(apic[.version] & 0xFF == 0x14)
    #expect(apic[.version] >> 16 & 0xFF == 5)
    #expect(apic[.svr] == 0xFF)
    #expect(apic[.dfr] == 0xFFFF_FFFF)
    for register in [APICOffset.timer, .thermal, .performance, .lint0, .lint1, .error] {
      #expect(apic[register] == Self.masked)
    }
    for register in [APICOffset.tpr, .ppr, .ldr, .esr, .icr, .initialCount, .currentCount, .divide]
    {
      #expect(apic[register] == 0)
    }
    #expect(bench[0].apicBase == 0xFEE0_0900)
    #expect(apic.apicBase == 0xFEE0_0800)
    #expect(apic.registerPage == GuestPhysical(0xFEE0_0000))
  }

  @Test func onlyDwordsAtTheirBoundariesAreWritten() {
    let apic = APICBench()[0]
    apic.writeMemory(0x55, at: 0x80, width: .byte)
    apic.writeMemory(0x55, at: 0x84, width: .dword)
    apic.writeMemory(0x55, at: 0x80, width: .qword)
    #expect(apic[.tpr] == 0)
    apic[.tpr] = 0x1234_5678
    #expect(apic[.tpr] == 0x78)
    #expect(apic.readMemory(at: 0x33, width: .byte) == 0x01)
    #expect(apic.readMemory(at: 0x34, width: .dword) == 0)
  }

  @Test func reservedRegistersAreRecordedInESR() {
    let apic = APICBench()[0]
    _ = apic.peekMemory(at: 0x40, width: .dword)
    apic[.esr] = 0
    #expect(apic[.esr] == 0)
    _ = apic.readMemory(at: 0x40, width: .dword)
    #expect(apic[.esr] == 0, "errors appear after ESR is written")
    apic[.esr] = 0
    #expect(apic[.esr] == 0x80)
    apic[.esr] = 0
    #expect(apic[.esr] == 0)
  }

  @Test func aDisabledAPICKeepsEveryEntryMasked() {
    let apic = APICBench()[0]
    apic[.lint0] = Self.extINT
    #expect(apic[.lint0] == Self.extINT | Self.masked)
    apic[.svr] = 0x1FF
    apic[.lint0] = Self.extINT
    #expect(apic[.lint0] == Self.extINT)
    apic[.svr] = 0xFF
    #expect(apic[.lint0] == Self.extINT | Self.masked)
  }

  @Test func namesAreTheManuals() {
    let apic = APICBench()[0]
    #expect(apic.memoryRegisterName(at: 0x320) == "LVT_TIMER")
    #expect(apic.memoryRegisterName(at: 0x210) == "IRR1")
    #expect(apic.memoryRegisterName(at: 0x3F0) == "reserved")
    #expect(apic.msrName(0x83F) == "IA32_X2APIC_SELF_IPI")
    #expect(apic.msrName(0x6E0) == "IA32_TSC_DEADLINE")
  }

  // MARK: Priorities

  @Test func aHigherClassPreemptsAndTheLowerResumes() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    apic.sendSelf(0x41)
    #expect(apic.pendingVector() == 0x41)
    #expect(apic.acknowledge() == 0x41)
    #expect(apic.has(0x41, in: .isr) && !apic.has(0x41, in: .irr))
    #expect(apic[.ppr] == 0x40)

    apic.sendSelf(0x4F)
    #expect(apic.pendingVector() == nil, "the same class waits")
    apic.sendSelf(0x51)
    #expect(apic.acknowledge() == 0x51)
    #expect(apic[.ppr] == 0x50)
    apic[.eoi] = 0
    #expect(apic[.ppr] == 0x40)
    #expect(apic.pendingVector() == nil)
    apic[.eoi] = 0
    #expect(apic.handle() == 0x4F)
    #expect(apic.pendingVector() == nil)
    apic[.eoi] = 0
  }

  @Test func taskPriorityAndCR8HoldInterruptsBack() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    apic[.tpr] = 0x52
    #expect(apic[.ppr] == 0x52)
    #expect(apic.cr8 == 5)
    apic.sendSelf(0x5F)
    #expect(apic.pendingVector() == nil)
    #expect(bench.signals[0].isEmpty)
    apic.cr8 = 4
    #expect(apic[.tpr] == 0x40)
    #expect(apic.pendingVector() == 0x5F)
    #expect(bench.signals[0] == [.interrupt])
    apic.cr8 = 15
    #expect(apic.pendingVector() == nil)
    #expect(bench.signals[0] == [.interrupt, .interrupt])
    #expect(apic.acknowledge() == 0xFF, "the spurious vector, for the request is hidden")
    #expect(!apic.has(0xFF, in: .isr))
    apic.cr8 = .max
    #expect(apic[.tpr] == 0xF0)
  }

  @Test func equalVectorsAreOneRequest() {
    let bench = APICBench()
    bench.enableAll()
    bench[0].sendSelf(0x60)
    bench[0].sendSelf(0x60)
    #expect(bench[0].handle() == 0x60)
    #expect(bench[0].handle() == nil)
  }

  @Test func endOfInterruptWithNothingInServiceIsHarmless() {
    let bench = APICBench()
    bench.enableAll()
    bench[0][.eoi] = 0
    bench[0].sendSelf(0x60)
    #expect(bench[0].handle() == 0x60)
  }

  // MARK: LINT0, LINT1, local sources

  @Test func virtualWireModePassesThe8259ThroughLINT0() {
    let bench = APICBench()
    let apic = bench[0]
    apic.setLINT0(level: true)
    #expect(!apic.externalInterruptPending, "masked after reset")
    apic[.svr] = 0x1FF
    apic[.lint0] = Self.extINT
    #expect(apic.acceptsExternalInterrupt && apic.externalInterruptPending)
    #expect(bench.signals[0] == [.externalInterrupt])
    let vector = apic.acknowledgeExternalInterrupt {
      apic.setLINT0(level: false)
      return 0x08
    }
    #expect(vector == 0x08)
    #expect(!apic.externalInterruptPending)
    #expect(!apic.has(0x08, in: .isr), "the 8259 pair needs no EOI here")
    apic[.lint0] = Self.extINT | Self.masked
    apic.setLINT0(level: true)
    #expect(!apic.externalInterruptPending)
  }

  @Test func firmwarelessBoardsGetVirtualWireModeFromTheBoard() {
    let apic = APICBench()[0]
    apic.enterVirtualWireMode()
    #expect(apic[.svr] == 0x1FF)
    #expect(apic[.lint0] == 0x700 && apic[.lint1] == 0x400)
    apic.setLINT0(level: true)
    #expect(apic.externalInterruptPending)
  }

  @Test func aGloballyDisabledAPICIsTransparent() {
    let bench = APICBench()
    let apic = bench[0]
    bench.enableAll()
    apic.setLINT0(level: true)
    #expect(!apic.externalInterruptPending)
    #expect(apic.setAPICBase(0xFEE0_0100))
    #expect(apic.externalInterruptPending)
    #expect(apic.registerPage == nil)
    apic.setLINT1(level: true)
    #expect(bench.events(0) == [.nmi])
    #expect(apic[.id] == 0xFFFF_FFFF, "nothing answers at the page")
    #expect(apic.pendingVector() == nil)
  }

  @Test func lint1DeliversNMIOnTheRisingEdge() {
    let bench = APICBench()
    bench.enableAll()
    bench[0][.lint1] = Self.nmi
    bench[0].setLINT1(level: true)
    bench[0].setLINT1(level: true)
    bench[0].setLINT1(level: false)
    #expect(bench.events(0) == [.nmi])
    bench[0][.lint1] = Self.nmi | Self.masked
    bench[0].setLINT1(level: true)
    #expect(bench.events(0) == [.nmi])
  }

  @Test func aFixedLevelOnLINTRepeatsUntilItIsReleased() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    apic[.lint0] = Self.level | 0x45
    apic.setLINT0(level: true)
    #expect(apic[.lint0] & 1 << 14 != 0, "remote IRR")
    #expect(apic.acknowledge() == 0x45)
    #expect(apic.pendingVector() == nil)
    apic[.eoi] = 0
    #expect(apic.pendingVector() == 0x45)
    _ = apic.acknowledge()
    apic.setLINT0(level: false)
    apic[.eoi] = 0
    #expect(apic.pendingVector() == nil)
    #expect(apic[.lint0] == Self.level | 0x45)
  }

  @Test func aPerformanceInterruptMasksItself() {
    let bench = APICBench()
    bench.enableAll()
    bench[0][.performance] = Self.nmi
    bench[0].signalPerformanceMonitor()
    bench[0].signalPerformanceMonitor()
    #expect(bench.events(0) == [.nmi])
    #expect(bench[0][.performance] == Self.nmi | Self.masked)
    bench[0][.thermal] = 0xFA
    bench[0].signalThermal()
    #expect(bench[0].handle() == 0xFA)
  }

  @Test func illegalVectorsBecomeErrorInterrupts() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    apic[.error] = 0xFE
    apic.sendSelf(0x0F)
    #expect(apic.handle() == 0xFE)
    apic[.timer] = 0x05
    apic[.divide] = 0xB
    apic[.initialCount] = 10
    bench.advance(by: 10)
    #expect(apic.handle() == 0xFE)
    apic[.esr] = 0
    #expect(apic[.esr] == 0x60)
    // An error entry with an illegal vector must not chase itself.
    apic[.error] = 0x01
    apic.sendSelf(0x03)
    apic[.esr] = 0
    #expect(apic[.esr] == 0x60)
    #expect(apic.pendingVector() == nil)
  }

  // MARK: Modes

  @Test func apicBaseTransitionsFollowTheManual() {
    let apic = APICBench()[0]
    let xAPIC: UInt64 = 0xFEE0_0900
    let x2APIC: UInt64 = 0xFEE0_0D00
    let disabled: UInt64 = 0xFEE0_0100
    #expect(!apic.setAPICBase(disabled | 1 << 10), "EXTD without EN")
    #expect(!apic.setAPICBase(xAPIC | 1), "reserved bit")
    #expect(!apic.setAPICBase(xAPIC | 1 << 9))
    #expect(!apic.setAPICBase(xAPIC | 1 << 40), "past MAXPHYADDR")
    #expect(apic.setAPICBase(xAPIC | 1 << 39))
    #expect(apic.registerPage == GuestPhysical(0x80_FEE0_0000))
    #expect(apic.setAPICBase(xAPIC))
    #expect(apic.setAPICBase(x2APIC))
    #expect(apic.mode == .x2APIC && apic.registerPage == nil)
    #expect(!apic.setAPICBase(xAPIC), "x2APIC to xAPIC")
    #expect(apic.apicBase == x2APIC)
    #expect(apic.setAPICBase(disabled))
    #expect(!apic.setAPICBase(x2APIC), "disabled to x2APIC")
    #expect(apic.setAPICBase(xAPIC))
  }

  @Test func disablingForgetsEverything() {
    let bench = APICBench()
    bench.enableAll()
    let apic = bench[0]
    apic[.timer] = 1 << 17 | 0x30
    apic[.initialCount] = 1_000
    apic.sendSelf(0x44)
    #expect(apic.setAPICBase(0xFEE0_0100))
    #expect(apic.pendingVector() == nil)
    #expect(bench.queue.nextDeadline == .max)
    #expect(apic.setAPICBase(0xFEE0_0900))
    #expect(apic[.svr] == 0xFF && apic[.timer] == Self.masked && apic[.ldr] == 0)
  }

  @Test func withoutTheFeaturesTheirBitsFault() {
    let apic = APICBench {
      $0.hasX2APIC = false
      $0.hasTSCDeadline = false
    }[0]
    #expect(!apic.enterX2APIC())
    #expect(apic.readMSR(0x6E0) == nil && !apic.writeMSR(0x6E0, 0))
  }

  @Test func x2APICRegistersAreMSRs() {
    let bench = APICBench(processors: 1, ids: [0x123])
    let apic = bench[0]
    #expect(apic.readMSR(0x802) == nil, "not in xAPIC mode")
    #expect(!apic.writeMSR(0x80B, 0))
    #expect(apic.readMSR(0x1B) == 0xFEE0_0900)
    #expect(apic.enterX2APIC())
    #expect(apic.readMSR(0x802) == 0x123)
    #expect(apic.readMSR(0x80D) == 0x12 << 16 | 1 << 3)
    #expect(apic.readMSR(0x803) == 0x0105_0014)
    #expect(apic.writeMSR(0x80F, 0x1FF))
    #expect(apic.readMSR(0x80F) == 0x1FF)
    #expect(apic.writeMSR(0x83F, 0x77))
    #expect(apic.pendingVector() == 0x77)
    #expect(apic.readMSR(0x823) == 1 << 23)
    #expect(apic.acknowledge() == 0x77)
    #expect(apic.readMSR(0x813) == 1 << 23)
    #expect(apic.readMSR(0x80A) == 0x70)
    #expect(apic.writeMSR(0x80B, 0))
    #expect(apic.readMSR(0x80A) == 0)
    // The page is gone.
    #expect(apic.readMemory(at: 0x20, width: .dword) == 0xFFFF_FFFF)
    apic.writeMemory(0x20, at: 0x80, width: .dword)
    #expect(apic.readMSR(0x808) == 0)
  }

  @Test func x2APICFaultsOnReservedRegistersAndBits() {
    let apic = APICBench()[0]
    #expect(apic.enterX2APIC())
    for index: UInt32 in [0x800, 0x809, 0x80B, 0x80C, 0x80E, 0x82F, 0x831, 0x83F, 0x840, 0x8FF] {
      #expect(apic.readMSR(index) == nil, "read of \(String(index, radix: 16))")
    }
    for index: UInt32 in [0x802, 0x803, 0x80A, 0x80D, 0x80E, 0x810, 0x820, 0x831, 0x839, 0x8FF] {
      #expect(!apic.writeMSR(index, 0), "write of \(String(index, radix: 16))")
    }
    #expect(!apic.writeMSR(0x80B, 1))
    #expect(!apic.writeMSR(0x828, 1))
    #expect(!apic.writeMSR(0x808, 0x100))
    #expect(!apic.writeMSR(0x80F, 0x400))
    #expect(!apic.writeMSR(0x832, 1 << 19))
    #expect(!apic.writeMSR(0x838, 1 << 32))
    #expect(!apic.writeMSR(0x83E, 4))
    #expect(!apic.writeMSR(0x830, 1 << 20))
    #expect(apic.writeMSR(0x835, 0x1F7FF), "status bits may be written back")
    #expect(apic.readMSR(0x835) == 0x1A7FF)
  }

  @Test func initResetsAllButModeAndSignals() {
    let bench = APICBench(processors: 2)
    bench.enableAll()
    #expect(bench[1].enterX2APIC())
    #expect(bench[1].writeMSR(0x808, 0x20))
    bench[0][.icrHigh] = 1 << 24
    bench[0][.icr] = 0xC500
    #expect(bench.events(1) == [.initialise])
    #expect(bench[1].mode == .x2APIC)
    #expect(bench[1].readMSR(0x808) == 0)
    #expect(bench[1].readMSR(0x80F) == 0xFF)
    #expect(bench[1].readMSR(0x80D) == 2)
  }
}

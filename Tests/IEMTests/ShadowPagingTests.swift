import Glibc
import Testing

@testable import IEM

/// Two processors on one memory whose page tables are rewritten at random, by themselves, by each
/// other and by devices, against two that forget everything before each access.
@Suite struct ShadowPagingTests {
  /// Tables at 64 KiB to 128 KiB, of any level, pointing at each other; data above.
  private static let ramSize: UInt64 = 0x8_0000
  private static let tables: ClosedRange<UInt64> = 0x10...0x1F

  enum Paging: CaseIterable {
    case legacy
    case pae
    case long
  }

  final class Pair {
    let memory: GuestMemory
    let engines: [SoftwareEngine]

    init() throws {
      memory = try GuestMemory(ramSize: ShadowPagingTests.ramSize, addressSpace: 1 << 32)
      memory.mapRAM(at: GuestPhysical(0), ramOffset: 0, size: ShadowPagingTests.ramSize)
      let environment = RecordingEnvironment()
      let memory = self.memory
      engines = (0..<2).map { _ in
        SoftwareEngine(model: LockstepMachine.model, memory: memory, environment: environment)
      }
    }
  }

  /// What an access gave.
  enum Result: Equatable {
    case value(UInt64)
    case fault(UInt8, UInt32, UInt64)
  }

  private func perform(
    _ cpu: UnsafeMutablePointer<Processor>, _ kind: Int, _ linear: UInt64, _ value: UInt64
  ) -> Result {
    do throws(GuestFault) {
      switch kind {
      case 0: return .value(try cpu.pointee.loadLinear(linear, as: UInt64.self))
      case 1:
        try cpu.pointee.storeLinear(linear, value)
        return .value(0)
      case 2: return .value(UInt64(try cpu.pointee.loadLinear(linear, as: UInt8.self)))
      case 3:
        try cpu.pointee.storeLinear(linear, UInt8(truncatingIfNeeded: value))
        return .value(0)
      case 4: return .value(try cpu.pointee.fetchPhysical(linear))
      case 5: return .value(UInt64(try cpu.pointee.loadSystem(linear, as: UInt32.self)))
      default:
        let old = try cpu.pointee.readForModify(
          SegmentRegister.ds.rawValue, linear, as: UInt32.self)
        cpu.pointee.writeModified(old ^ UInt32(truncatingIfNeeded: value))
        return .value(UInt64(old))
      }
    } catch {
      return .fault(error.vector, error.errorCode, error.payload)
    }
  }

  private func table(_ random: inout ProgramRandom) -> UInt64 {
    Self.tables.lowerBound + random.number(UInt64(Self.tables.count))
  }

  private func entry(_ random: inout ProgramRandom, _ paging: Paging) -> UInt64 {
    var entry = (random.chance(75) ? table(&random) : random.number(0x80)) << 12
    // Mostly present, writable, user; accessed and dirty as it comes.
    entry |= random.next() & 0xE60
    if random.number(12) != 0 { entry |= 1 }
    if random.number(4) != 0 { entry |= 2 }
    if random.number(4) != 0 { entry |= 4 }
    if random.number(24) == 0 { entry |= 0x80 }
    if paging != .legacy {
      if random.number(6) == 0 { entry |= 1 << 63 }
      if random.number(40) == 0 { entry |= 1 << 51 }
      if paging == .long { entry |= random.number(4) << 59 }
    }
    return entry
  }

  /// Addresses that use only the first two and the last entry of each table.
  private func linear(_ random: inout ProgramRandom, _ paging: Paging) -> UInt64 {
    let offset = random.number(16) == 0 ? 0xFFC : random.number(0x1FF) * 8
    func slot(_ last: UInt64) -> UInt64 { [0, 1, last][random.below(3)] }
    switch paging {
    case .legacy: return slot(1023) << 22 | slot(1023) << 12 | offset
    case .pae: return random.number(4) << 30 | slot(511) << 21 | slot(511) << 12 | offset
    case .long:
      let low = slot(511) << 39 | slot(511) << 30 | slot(511) << 21 | slot(511) << 12 | offset
      return UInt64(bitPattern: Int64(bitPattern: low << 16) >> 16)
    }
  }

  private func control(_ cpu: inout Processor, _ choice: UInt64, _ value: UInt64, _ paging: Paging)
  {
    switch choice {
    case 0: try? cpu.writeCR0(cpu.cr0 ^ CR0.wp)
    case 1: try? cpu.writeCR4(cpu.cr4 ^ CR4.smep)
    case 2: try? cpu.writeCR4(cpu.cr4 ^ CR4.smap)
    case 3: try? cpu.writeCR4(cpu.cr4 ^ CR4.pge)
    case 4: if paging == .long { try? cpu.writeCR4(cpu.cr4 ^ CR4.pke) }
    case 5:
      cpu.pkru = UInt32(truncatingIfNeeded: value) & 0xFF
      cpu.selectSpace()
    case 6: try? cpu.writeMSR(0xC000_0080, cpu.efer ^ EFER.nxe)
    case 7: if paging == .legacy { try? cpu.writeCR4(cpu.cr4 ^ CR4.pse) }
    case 8, 9, 10:
      cpu.cpl = cpu.cpl == 3 ? 0 : 3
      cpu.updateMode()
    default:
      cpu.replaceFlags(cpu.flags.rawValue ^ RFlags.alignmentCheck.rawValue, mask: .alignmentCheck)
    }
  }

  private func setUp(_ engine: SoftwareEngine, _ paging: Paging) {
    var state = engine.saveState()
    state.cr0 = CR0.et | CR0.ne | CR0.pe | CR0.pg | CR0.wp
    state.cr3 = Self.tables.lowerBound << 12
    let code: UInt64 = paging == .long ? 0x00AF_9B00_0000_FFFF : 0x00CF_9B00_0000_FFFF
    for index in [0, 2, 3, 4, 5] {
      state.segments[index] = Segment(selector: 0x10, descriptor: 0x00CF_9300_0000_FFFF)
    }
    state.segments[1] = Segment(selector: 8, descriptor: code)
    switch paging {
    case .legacy: state.cr4 = CR4.pse
    case .pae:
      state.cr4 = CR4.pae
      state.efer = EFER.nxe
      state.cr3 = 0x2_0000
      state.pdptes = [0x10001, 0x11001, 0x12001, 0x13001]
    case .long:
      state.cr4 = CR4.pae
      state.efer = EFER.lme | EFER.lma | EFER.nxe
    }
    engine.loadState(state)
  }

  @Test(arguments: Paging.allCases, UInt64(0)..<6)
  func everyAccessIsAsTheWalkerSays(_ paging: Paging, _ seed: UInt64) throws {
    var random = ProgramRandom(seed: seed &* 31 &+ 7)
    let kept = try Pair()
    let fresh = try Pair()
    for address in stride(from: UInt64(0), to: Self.ramSize, by: 8) {
      let value = random.next()
      for pair in [kept, fresh] { pair.memory.write(value, to: GuestPhysical(address)) }
    }
    func writeEntry() {
      let size: UInt64 = paging == .legacy ? 4 : 8
      let last: UInt64 = paging == .legacy ? 1023 : 511
      let slot = [0, 1, 2, 3, last][random.below(5)]
      let address = table(&random) << 12 | slot * size
      let value = entry(&random, paging)
      for pair in [kept, fresh] {
        if size == 4 {
          pair.memory.write(UInt32(truncatingIfNeeded: value), to: GuestPhysical(address))
        } else {
          pair.memory.write(value, to: GuestPhysical(address))
        }
      }
    }
    for _ in 0..<400 { writeEntry() }
    // Directory pointers for PAE, which allow no rights.
    for page in UInt64(0x20)..<0x23 {
      for index in UInt64(0)..<4 {
        let value = table(&random) << 12 | 1
        for pair in [kept, fresh] {
          pair.memory.write(value, to: GuestPhysical(page << 12 + index * 8))
        }
      }
    }
    for pair in [kept, fresh] { for engine in pair.engines { setUp(engine, paging) } }

    for step in 0..<4000 {
      let number = random.below(2)
      let cpu = kept.engines[number].cpu
      let other = fresh.engines[number].cpu
      switch random.number(40) {
      case 0..<4: writeEntry()
      case 4:
        // Another root; with PAE, pointers to any of the tables.
        let first: UInt64 = paging == .pae ? 0x20 : Self.tables.lowerBound
        let root = (random.number(3) + first) << 12
        for each in [cpu, other] { try? each.pointee.writeCR3(root) }
      case 5:
        let choice = random.number(12)
        let value = random.next()
        for each in [cpu, other] { control(&each.pointee, choice, value, paging) }
      case 6:
        let address = linear(&random, paging)
        for each in [cpu, other] { each.pointee.flushTLB(page: address) }
      default:
        let address = linear(&random, paging)
        let kind = random.below(7)
        let value = random.number(3) == 0 ? entry(&random, paging) : random.next()
        other.pointee.flushTLB()
        let got = perform(cpu, kind, address, value)
        let expected = perform(other, kind, address, value)
        guard got == expected else {
          Issue.record(
            "step \(step): kind \(kind) at \(String(address, radix: 16)): \(got), not \(expected)")
          return
        }
      }
      let same = memcmp(
        kept.memory.ramPointer(offset: 0), fresh.memory.ramPointer(offset: 0), Int(Self.ramSize))
      guard same == 0 else {
        Issue.record("step \(step): memory differs")
        return
      }
    }
    let counters = kept.engines[0].cpu.pointee.counters
    #expect(counters.shadowHits > 0)
    #expect(counters.pagesDropped > 0)
    #expect(counters.fullFlushes < 5)
  }

  // MARK: Single rules

  /// A long-mode machine whose linear page 0x200000 + n is physical page 0x40 + n.
  private func plain() throws -> (Pair, UnsafeMutablePointer<Processor>) {
    let pair = try Pair()
    for (at, value) in [
      (UInt64(0x10000), UInt64(0x11007)), (0x11000, 0x12007), (0x12008, 0x13007),
      (0x18000, 0x11007), (0x19000, 0x1A007), (0x1A000, 0x1B007), (0x1B008, 0x13007),
    ] { pair.memory.write(value, to: GuestPhysical(at)) }
    for page in UInt64(0)..<16 {
      pair.memory.write((0x40 + page) << 12 | 7, to: GuestPhysical(0x13000 + page * 8))
      pair.memory.write(page, to: GuestPhysical((0x40 + page) << 12))
    }
    for engine in pair.engines { setUp(engine, .long) }
    return (pair, pair.engines[0].cpu)
  }

  private func read(_ cpu: UnsafeMutablePointer<Processor>, _ page: UInt64) -> Result {
    perform(cpu, 0, 0x20_0000 + page << 12, 0)
  }

  @Test func aSpaceKeepsItsTranslationsWhileOthersAreUsed() throws {
    let (pair, cpu) = try plain()
    defer { withExtendedLifetime(pair) {} }
    #expect(read(cpu, 3) == .value(3))
    try cpu.pointee.writeCR3(0x18000)
    #expect(read(cpu, 3) == .value(3))
    let walks = cpu.pointee.counters.pageWalks
    let misses = cpu.pointee.counters.tlbMisses
    for _ in 0..<10 {
      try cpu.pointee.writeCR3(0x10000)
      #expect(read(cpu, 3) == .value(3))
      try cpu.pointee.writeCR3(0x18000)
      #expect(read(cpu, 3) == .value(3))
    }
    #expect(cpu.pointee.counters.pageWalks == walks)
    #expect(cpu.pointee.counters.tlbMisses == misses)
  }

  @Test func aTableWrittenWhileItsSpaceIsAwayIsSeenWhenItComesBack() throws {
    let (pair, cpu) = try plain()
    for page in UInt64(0)..<4 { #expect(read(cpu, page) == .value(page)) }
    try cpu.pointee.writeCR3(0x18000)
    // The last level is shared, the level above is not.
    pair.memory.write(UInt64(0x45007), to: GuestPhysical(0x13008))
    pair.memory.write(UInt64(0), to: GuestPhysical(0x13010))
    try cpu.pointee.writeCR3(0x10000)
    #expect(read(cpu, 0) == .value(0))
    #expect(read(cpu, 1) == .value(5))
    #expect(read(cpu, 2) == .fault(Vector.pageFault, 0, 0x20_2000))
    try cpu.pointee.writeCR3(0x18000)
    pair.memory.write(UInt64(0), to: GuestPhysical(0x11000))
    #expect(read(cpu, 0) == .fault(Vector.pageFault, 0, 0x20_0000))
    try cpu.pointee.writeCR3(0x10000)
    #expect(read(cpu, 0) == .fault(Vector.pageFault, 0, 0x20_0000))
  }

  @Test func aTableThatWasMappedAnewIsStillWatched() throws {
    let (pair, cpu) = try plain()
    #expect(read(cpu, 1) == .value(1))
    pair.memory.unmap(GuestPhysical(0x13000), size: 0x1000)
    pair.memory.mapRAM(at: GuestPhysical(0x13000), ramOffset: 0x13000, size: 0x1000)
    #expect(read(cpu, 1) == .value(1))
    pair.memory.write(UInt64(0x45007), to: GuestPhysical(0x13008))
    #expect(read(cpu, 1) == .value(5))
    #expect(read(pair.engines[1].cpu, 1) == .value(5))
  }

  @Test func anotherProcessorsWriteIsSeen() throws {
    let (pair, cpu) = try plain()
    let second = pair.engines[1].cpu
    // Page 15 of the second root's space shows the table itself.
    pair.memory.write(UInt64(0x13007), to: GuestPhysical(0x13000 + 15 * 8))
    #expect(read(cpu, 1) == .value(1))
    #expect(perform(second, 1, 0x20_F008, 0x48007) == .value(0))
    #expect(read(cpu, 1) == .value(8))
    #expect(perform(second, 1, 0x20_F008, 0x49007) == .value(0))
    #expect(read(cpu, 1) == .value(9))
  }

  @Test func accessedAndDirtyBitsThatTheGuestClearsAreSetAgain() throws {
    let (pair, cpu) = try plain()
    let entry = GuestPhysical(0x13008)
    #expect(perform(cpu, 1, 0x20_1000, 1) == .value(0))
    #expect(pair.memory.read(entry, as: UInt64.self) == 0x41067)
    pair.memory.write(UInt64(0x41027), to: entry)
    #expect(read(cpu, 1) == .value(1))
    #expect(pair.memory.read(entry, as: UInt64.self) == 0x41027)
    #expect(perform(cpu, 1, 0x20_1000, 2) == .value(0))
    #expect(pair.memory.read(entry, as: UInt64.self) == 0x41067)
    pair.memory.write(UInt64(0x41007), to: entry)
    #expect(read(cpu, 1) == .value(2))
    #expect(pair.memory.read(entry, as: UInt64.self) == 0x41027)
    pair.memory.write(UInt64(0x12007), to: GuestPhysical(0x11000))
    #expect(read(cpu, 1) == .value(2))
    #expect(pair.memory.read(GuestPhysical(0x11000), as: UInt64.self) == 0x12027)
  }

  @Test func aTableThatBecomesDataIsNoLongerWatched() throws {
    let (pair, cpu) = try plain()
    #expect(read(cpu, 0) == .value(0))
    #expect(pair.memory.page(of: 0x13000).hasTable)
    for index in UInt64(16)..<64 {
      pair.memory.write(index, to: GuestPhysical(0x13000 + index * 8))
    }
    #expect(!pair.memory.page(of: 0x13000).hasTable)
    #expect(pair.memory.page(of: 0x12000).hasTable)
    pair.memory.write(UInt64(0x47007), to: GuestPhysical(0x13000))
    #expect(read(cpu, 0) == .value(7))
    #expect(pair.memory.page(of: 0x13000).hasTable)
  }

  @Test func moreSpacesThanAreKeptAreAllRight() throws {
    let (pair, cpu) = try plain()
    for root in UInt64(0x60)..<0x74 {
      pair.memory.write(UInt64(0x11007), to: GuestPhysical(root << 12))
    }
    for round in UInt64(0)..<3 {
      for root in UInt64(0x60)..<0x74 {
        try cpu.pointee.writeCR3(root << 12)
        #expect(read(cpu, (root + round) % 15) == .value((root + round) % 15))
      }
    }
    #expect(cpu.pointee.counters.spacesMade >= 60)
  }

  @Test func moreTablesThanAreMonitoredAreAllRight() throws {
    let (pair, cpu) = try plain()
    defer { withExtendedLifetime(pair) {} }
    let monitors = { cpu.pointee.spaces.pointee.monitors.count }
    #expect(read(cpu, 1) == .value(1))
    #expect(monitors() == 4)
    cpu.pointee.releaseMonitors()
    #expect(monitors() == 0)
    #expect(read(cpu, 1) == .value(1))
    #expect(monitors() == 4)
  }

  // MARK: Code

  /// Code at linear 0 switches between two roots and calls a page that each maps to other code.
  @Test(arguments: ExecutionTier.allCases, [UInt64(0), 0xFFFF_8000_0000_0000])
  func theCodeOfTheOtherSpaceRuns(_ tier: ExecutionTier, _ base: UInt64) throws {
    let memory = try GuestMemory(ramSize: Self.ramSize, addressSpace: 1 << 32)
    memory.mapRAM(at: GuestPhysical(0), ramOffset: 0, size: Self.ramSize)
    let engine = SoftwareEngine(
      model: LockstepMachine.model, memory: memory, environment: RecordingEnvironment(), tier: tier)
    let top: UInt64 = base == 0 ? 0 : 256 * 8
    // Roots 10000h and 14000h: linear page 0 common, page 1 each its own, page 2 a stack.
    for (root, code) in [(UInt64(0x10000), UInt64(0x41003)), (0x14000, 0x42003)] {
      memory.write(root + 0x1003, to: GuestPhysical(root + top))
      memory.write(root + 0x2003, to: GuestPhysical(root + 0x1000))
      memory.write(root + 0x3003, to: GuestPhysical(root + 0x2000))
      memory.write(UInt64(0x40003), to: GuestPhysical(root + 0x3000))
      memory.write(code, to: GuestPhysical(root + 0x3008))
      memory.write(UInt64(0x43003), to: GuestPhysical(root + 0x3010))
    }
    // l: mov cr3, rsi; call rbx; xchg rsi, rdi; dec ecx; jnz l; hlt
    let main: [UInt8] = [
      0x0F, 0x22, 0xDE, 0xFF, 0xD3, 0x48, 0x87, 0xFE, 0xFF, 0xC9, 0x75, 0xF4, 0xF4,
    ]
    // inc eax; ret and add eax, 1000h; ret
    let first: [UInt8] = [0xFF, 0xC0, 0xC3]
    let second: [UInt8] = [0x05, 0, 0x10, 0, 0, 0xC3]
    for (at, bytes) in [(UInt64(0x40000), main), (0x41000, first), (0x42000, second)] {
      for (index, byte) in bytes.enumerated() {
        memory.write(byte, to: GuestPhysical(at + UInt64(index)))
      }
    }
    setUp(engine, .long)
    var state = engine.saveState()
    state.rip = base
    state.registers[0] = 0
    state.registers[1] = 50
    state.registers[3] = base + 0x1000
    state.registers[4] = base + 0x2800
    state.registers[6] = 0x10000
    state.registers[7] = 0x14000
    engine.loadState(state)
    #expect(engine.run(instructions: 10_000) == .idle)
    #expect(engine.cpu.pointee.registers[0] == 25 * 0x1001)

    // A table that changes without INVLPG or a load of CR3 is seen by the next jump.
    engine.cpu.pointee.rip = base
    engine.cpu.pointee.activity = .running
    engine.cpu.pointee.registers[0] = 0
    engine.cpu.pointee.registers[1] = 2
    engine.cpu.pointee.updateAttention()
    memory.write(UInt64(0x42003), to: GuestPhysical(0x13008))
    #expect(engine.run(instructions: 10_000) == .idle)
    #expect(engine.cpu.pointee.registers[0] == 0x2000)
  }

  @Test func theCheckingModeFindsWhatWasChangedBehindItsBack() throws {
    let (pair, cpu) = try plain()
    pair.engines[0].checksTranslations = true
    #expect(read(cpu, 1) == .value(1))
    #expect(pair.engines[0].difference == nil)
    #expect(pair.engines[0].counterValues["translationChecks", default: 0] > 0)
    pair.memory.ramPointer(offset: 0x13008).storeBytes(of: 0x44027, as: UInt64.self)
    try cpu.pointee.writeCR3(0x10000)
    let text = pair.engines[0].difference
    #expect(text?.contains("0x201000") == true)
    #expect(pair.engines[0].run(instructions: 1) == .checkFailed)
  }
}

extension ProgramRandom {
  fileprivate mutating func number(_ bound: UInt64) -> UInt64 { next() % bound }
}

import Glibc
import Testing

@testable import IEM

/// A processor of one tier with memory, handlers that skip a byte after each fault, and a device.
///
/// Physical: tables and handlers below 64 KiB, code at 64 KiB, data at 128 KiB and up. The device
/// is at A0000h in the legacy modes and at 16 MiB in 64-bit mode, where linear addresses from 4 MiB
/// are 4 KiB pages: plain, read-only, missing, aliases of code, the device.
final class LockstepMachine: PhysicalBus {
  static let ramSize: UInt64 = 0xA_0000
  static let code: UInt64 = 0x1_0000
  static let data: UInt64 = 0x2_0000
  static let handlers: UInt64 = 0x8000
  static let device: UInt64 = 0x100_0000
  static let paged: UInt64 = 0x40_0000

  static let model = CPUModel(
    name: "test", vendor: "AuthenticAMD", brand: "Test processor", family: 25, model: 1,
    stepping: 0, features: CPUFeatures(CPUFeature.allCases))

  let memory: GuestMemory
  let environment = RecordingEnvironment()
  let engine: SoftwareEngine
  var deviceWrites: [UInt64] = []
  /// Raises the interrupt line after so many device accesses.
  var accesses = 0

  init(
    tier: ExecutionTier, _ bits: ProgramGenerator.Bits, program: [UInt8], seed: UInt64,
    codeCapacity: Int = SoftwareEngine.defaultCodeCapacity
  ) throws {
    memory = try GuestMemory(ramSize: Self.ramSize, addressSpace: 1 << 32)
    memory.mapRAM(at: GuestPhysical(0), ramOffset: 0, size: Self.ramSize)
    engine = SoftwareEngine(
      model: Self.model, memory: memory, environment: environment, tier: tier,
      codeCapacity: codeCapacity)
    memory.bus = self
    var random = ProgramRandom(seed: seed)
    for offset in stride(from: 0x2_0000, to: 0x4_0000, by: 8) {
      memory.write(Self.word(&random, seed), to: GuestPhysical(UInt64(offset)))
    }
    let start = Self.start(seed)
    for (index, byte) in program.enumerated() {
      memory.write(byte, to: GuestPhysical(start + UInt64(index)))
    }
    var state = ProcessorState()
    state.cr0 = CR0.et | CR0.ne
    state.debug[6] = 0xFFFF_0FF0
    state.debug[7] = 0x400
    state.x87Control = 0x37F
    state.segments[6].attributes = .init(rawValue: 0x82)
    state.segments[7] = Segment(
      selector: 0x50, base: 0x1800, limit: 0x67, attributes: .init(rawValue: 0x8B))
    for index in 0..<16 { state.registers[index] = random.next() & random.next() }
    for index in [3, 5, 6, 7] { state.registers[index] = Self.pointers(bits)[index & 3] }
    state.rip = start
    switch bits {
    case .real16: setUpReal(&state, seed)
    case .prot32: setUpProtected(&state, seed)
    case .long64: setUpLong(&state)
    }
    setUpVectors(&state, seed, &random)
    engine.loadState(state)
  }

  /// Bits; with odd seeds often numbers that floating point likes.
  private static func word(_ random: inout ProgramRandom, _ seed: UInt64) -> UInt64 {
    guard seed % 2 == 1, random.chance(80) else { return random.next() }
    let whole = Double(random.below(2000) - 1000)
    switch random.below(8) {
    case 0: return 0
    case 1: return UInt64(Float(whole).bitPattern) << 32 | UInt64((Float(whole) * 0.37).bitPattern)
    case 2: return (whole / 7).bitPattern
    case 3: return whole.bitPattern
    case 4: return random.pick([Double.infinity.bitPattern, 1, 1 << 63, 0x7FF8_0000_0000_0001])
    case 5: return UInt64(random.below(1000))
    default: return UInt64((Float(whole) / 3).bitPattern) << 32 | UInt64(Float(whole).bitPattern)
    }
  }

  private func setUpVectors(
    _ state: inout ProcessorState, _ seed: UInt64, _ random: inout ProgramRandom
  ) {
    if seed % 9 != 0 { state.cr4 |= CR4.osfxsr }
    if seed % 4 == 0 { state.cr4 |= CR4.osxmmexcpt }
    // All masked with PE set, mostly: what lets the host compute.
    state.mxcsr = seed % 5 != 0 ? 0x1FA0 : random.pick([0x1F80, 0x1F9F, 0x9FA0, 0x5FA0, 0x1FE0, 0x0FA0])
    for index in 0..<16 {
      for part in 0..<4 { state.vectors[index * 8 + part] = Self.word(&random, seed) }
    }
    if seed % 7 != 0 {
      state.cr4 |= CR4.osxsave
      state.xcr0 = seed % 11 == 0 ? 3 : 7
    }
    // Mostly numbers on the stack, and room for more.
    if seed % 3 != 0 {
      state.x87Status = 0x2000
      state.x87Tags = 0xF0
      for index in 0..<8 {
        let number = Double(bitPattern: Self.word(&random, seed))
        state.x87Registers[index * 2] = number.significandBitPattern << 11 | 1 << 63
        state.x87Registers[index * 2 + 1] = UInt64(16383 + random.below(40) - 20)
      }
    }
    if seed % 6 == 0 { state.x87Control = random.pick([0x27F, 0x07F, 0xF7F, 0x77F, 0x37E, 0x35F]) }
  }

  /// Programs begin anywhere in a page.
  static func start(_ seed: UInt64) -> UInt64 { code + (seed &* 977) % 5000 }

  static func pointers(_ bits: ProgramGenerator.Bits) -> [UInt64] {
    switch bits {
    // Offsets in the data segment; the last ones are in the code, and at the segment's end.
    case .real16: [0x0100, 0x0FFC, 0x1FF8, 0x4000, 0xFFF8]
    case .prot32: [0x2_0100, 0x2_0FFC, 0x3_0FF9, 0x2_8000, 0xA_0010, 0x1_0800, 0x9_FFFC]
    case .long64:
      [
        0x2_0100, paged + 0x0FFC, paged + 0x1FF8, 0x2_8000, paged + 0x2FFC, paged + 0x3FFA,
        paged + 0x4800, paged + 0x5000, 0x7FFF_FFFF_FFFC,
      ]
    }
  }

  private func setUpReal(_ state: inout ProcessorState, _ seed: UInt64) {
    let attributes: Segment.Attributes = [.present, .codeOrData, .writable, .accessed]
    func segment(_ base: UInt64) -> Segment {
      Segment(
        selector: UInt16(base >> 4), base: base, limit: 0xFFFF, attributes: attributes)
    }
    // Paragraphs that are not at page bounds.
    let codeBase = Self.code - 0x350
    state.segments[1] = segment(codeBase)
    state.rip = Self.start(seed) - codeBase
    for index in [0, 3, 4, 5] { state.segments[index] = segment(Self.data - 0x10) }
    state.segments[3] = segment(seed % 4 == 0 ? codeBase : Self.data)
    state.segments[2] = segment(0x3_0000)
    state.registers[4] = 0x8000
    state.idtr = DescriptorTableRegister(base: 0, limit: 0x3FF)
    for vector in 0..<UInt64(256) {
      memory.write(UInt32(Self.handlers), to: GuestPhysical(vector * 4))
    }
    // push bp; mov bp, sp; inc word [bp+2]; pop bp; iret
    place([0x55, 0x89, 0xE5, 0xFF, 0x46, 0x02, 0x5D, 0xCF], at: Self.handlers)
  }

  private func setUpProtected(_ state: inout ProcessorState, _ seed: UInt64) {
    state.cr0 |= CR0.pe
    writeGDT(&state)
    for index in [0, 2, 3, 4, 5] {
      state.segments[index] = Segment(selector: 0x10, descriptor: 0x004F_9300_0000_FFFF)
    }
    // A segment with a base and a limit.
    state.segments[4] = Segment(
      selector: 0x10, base: 0x1_F123, limit: 0x1800,
      attributes: [.present, .codeOrData, .writable, .accessed, .big])
    state.segments[1] = Segment(selector: 8, descriptor: 0x00CF_9B00_0000_FFFF)
    if seed % 3 == 0 {
      // The limit cuts the program.
      state.segments[1].limit = UInt32(Self.start(seed)) + 1300
    }
    state.registers[4] = 0x3_8000
    writeGates(size: 8)
    state.idtr = DescriptorTableRegister(base: 0x2000, limit: 256 * 8 - 1)
    place([0xFF, 0x04, 0x24, 0xCF], at: Self.handlers)
    place([0x83, 0xC4, 0x04, 0xFF, 0x04, 0x24, 0xCF], at: Self.handlers + 16)
  }

  private func writeGDT(_ state: inout ProcessorState) {
    let gdt: [UInt64] = [0, 0x00CF_9B00_0000_FFFF, 0x00CF_9300_0000_FFFF, 0x00AF_9B00_0000_FFFF]
    for (index, value) in gdt.enumerated() {
      memory.write(value, to: GuestPhysical(0x1000 + UInt64(index) * 8))
    }
    state.gdtr = DescriptorTableRegister(base: 0x1000, limit: 0x7F)
  }

  /// Gates to the handler that skips a byte, or the one that first drops an error code.
  private func writeGates(size: UInt64) {
    for vector in 0..<UInt64(32) {
      let hasCode = [8, 10, 11, 12, 13, 14, 17].contains(vector)
      let handler = Self.handlers + (hasCode ? 16 : 0)
      let selector: UInt64 = size == 8 ? 8 : 0x18
      // In 64-bit mode with the stack IST1.
      let low = (handler & 0xFFFF) | selector << 16 | 0x8E00 << 32 | (size == 16 ? 1 << 32 : 0)
      memory.write(low, to: GuestPhysical(0x2000 + vector * size))
    }
  }

  private func setUpLong(_ state: inout ProcessorState) {
    state.cr0 |= CR0.pe | CR0.pg | CR0.wp
    state.cr4 = CR4.pae | CR4.osfxsr
    state.efer = EFER.lme | EFER.lma | EFER.nxe
    writeGDT(&state)
    for index in [0, 2, 3, 4, 5] {
      state.segments[index] = Segment(selector: 0x10, descriptor: 0x00CF_9300_0000_FFFF)
    }
    state.segments[4].base = 0x1_F123
    state.segments[1] = Segment(selector: 0x18, descriptor: 0x00AF_9B00_0000_FFFF)
    state.registers[4] = 0x3_8000
    writeGates(size: 16)
    state.idtr = DescriptorTableRegister(base: 0x2000, limit: 32 * 16 - 1)
    memory.write(UInt64(0x3_F000), to: GuestPhysical(0x1824))
    place([0x48, 0xFF, 0x04, 0x24, 0x48, 0xCF], at: Self.handlers)
    place([0x48, 0x83, 0xC4, 0x08, 0x48, 0xFF, 0x04, 0x24, 0x48, 0xCF], at: Self.handlers + 16)
    // 4 MiB identity-mapped by 2 MiB pages, then the special pages.
    memory.write(UInt64(0x5003), to: GuestPhysical(0x4000))
    memory.write(UInt64(0x6003), to: GuestPhysical(0x5000))
    memory.write(UInt64(0x83), to: GuestPhysical(0x6000))
    memory.write(UInt64(0x20_0083), to: GuestPhysical(0x6008))
    memory.write(UInt64(0x7003), to: GuestPhysical(0x6010))
    let pages: [UInt64] = [
      0x2_3003, 0x2_9003, 0x2_4001, 0, 0x1_0003, Self.device | 3, 0x2_5003, 0x1_1003,
    ]
    for (index, value) in pages.enumerated() {
      memory.write(value, to: GuestPhysical(0x7000 + UInt64(index) * 8))
    }
    state.cr3 = 0x4000
  }

  func place(_ bytes: [UInt8], at address: UInt64) {
    for (index, byte) in bytes.enumerated() {
      memory.write(byte, to: GuestPhysical(address + UInt64(index)))
    }
  }

  func readPhysical(_ address: UInt64, width: AccessWidth) -> UInt64 {
    // Instruction bytes may be fetched more than once; such fetches are not counted.
    if address & ~0xFFF == Self.device || address >> 12 == 0xA0 { accesses += 1 }
    // What a device sees of time must agree too.
    return (address &* 0x9E37_79B9 &+ engine.retired) & width.allOnes
  }

  func writePhysical(_ address: UInt64, _ value: UInt64, width: AccessWidth) {
    accesses += 1
    deviceWrites.append(address &+ value &+ engine.retired << 20)
    if accesses % 7 == 0 { engine.requestStop() }
  }

  func ramEquals(_ other: LockstepMachine) -> Bool {
    memcmp(memory.ramPointer(offset: 0), other.memory.ramPointer(offset: 0), Int(Self.ramSize)) == 0
  }
}

@Suite struct ThreadedLockstepTests {
  /// Runs one random program under both tiers and compares after every few instructions.
  private func lockstep(_ bits: ProgramGenerator.Bits, seed: UInt64, vectors: Bool = false) throws {
    var generator = ProgramGenerator(
      random: ProgramRandom(seed: seed), bits: bits, pointers: LockstepMachine.pointers(bits),
      hasVectors: vectors)
    let program = generator.program(size: 200 + Int(seed % 5) * 500)
    let reference = try LockstepMachine(tier: .reference, bits, program: program, seed: seed)
    let threaded = try LockstepMachine(tier: .threaded, bits, program: program, seed: seed)
    var random = ProgramRandom(seed: seed &+ 1)
    var executed = 0
    var counts: [Int] = []
    while executed < 4000 {
      let count = random.chance(10) ? 1 : 1 + random.below(300)
      let before = reference.engine.saveState()
      counts.append(count)
      let expectedExit = reference.engine.run(instructions: count)
      let exit = threaded.engine.run(instructions: count)
      let expected = reference.engine.saveState()
      let actual = threaded.engine.saveState()
      guard exit == expectedExit, actual == expected else {
        let first = try firstDifference(bits, seed, program, counts)
        report(
          bits, seed, before, expected, actual,
          "\(exit) for \(expectedExit), first after \(first) of \(count)")
        return
      }
      guard threaded.ramEquals(reference), threaded.deviceWrites == reference.deviceWrites,
        threaded.accesses == reference.accesses,
        threaded.environment.ports == reference.environment.ports
      else {
        report(bits, seed, before, expected, actual, "memory or devices (\(threaded.accesses) accesses for \(reference.accesses))")
        return
      }
      if exit == .shutdown || exit == .idle { return }
      executed += count
    }
  }

  /// Runs again up to the last run, and finds the shortest last run that goes wrong.
  private func firstDifference(
    _ bits: ProgramGenerator.Bits, _ seed: UInt64, _ program: [UInt8], _ counts: [Int]
  ) throws -> String {
    for last in 1...(counts.last ?? 1) {
      var engines: [LockstepMachine] = []
      var states: [ProcessorState] = []
      for tier in [ExecutionTier.reference, .threaded] {
        let machine = try LockstepMachine(tier: tier, bits, program: program, seed: seed)
        for count in counts.dropLast() { _ = machine.engine.run(instructions: count) }
        _ = machine.engine.run(instructions: last)
        engines.append(machine)
        states.append(machine.engine.saveState())
      }
      guard states[0] != states[1] else { continue }
      let machine = try LockstepMachine(tier: .reference, bits, program: program, seed: seed)
      for count in counts.dropLast() { _ = machine.engine.run(instructions: count) }
      _ = machine.engine.run(instructions: last - 1)
      let state = machine.engine.saveState()
      let linear = state.segments[1].base &+ state.rip
      let bytes = (0..<12).map { offset -> String in
        let byte: UInt8 = machine.memory.read(GuestPhysical(linear &+ UInt64(offset)))
        return hex(UInt64(byte))
      }
      return "\(last) at \(hex(state.rip)): \(bytes.joined(separator: " "))"
    }
    return "?"
  }

  private func report(
    _ bits: ProgramGenerator.Bits, _ seed: UInt64, _ before: ProcessorState,
    _ expected: ProcessorState, _ actual: ProcessorState, _ what: String
  ) {
    var text = "\(bits) seed \(seed): \(what); from rip \(hex(before.rip)) at \(before.retired)"
    text += "\n rip \(hex(actual.rip)) for \(hex(expected.rip))"
    text += ", retired \(actual.retired) for \(expected.retired)"
    text += ", flags \(hex(actual.rflags)) for \(hex(expected.rflags))"
    for index in 0..<16 where actual.registers[index] != expected.registers[index] {
      text += "\n r\(index) \(hex(actual.registers[index])) for \(hex(expected.registers[index]))"
    }
    for index in 0..<16 {
      for part in 0..<8 where actual.vectors[index * 8 + part] != expected.vectors[index * 8 + part] {
        text += "\n xmm\(index).\(part) \(hex(actual.vectors[index * 8 + part])) for "
        text += hex(expected.vectors[index * 8 + part])
      }
    }
    if actual.mxcsr != expected.mxcsr {
      text += "\n mxcsr \(hex(UInt64(actual.mxcsr))) for \(hex(UInt64(expected.mxcsr)))"
    }
    for index in 0..<16 where actual.x87Registers[index] != expected.x87Registers[index] {
      text += "\n x87.\(index) \(hex(actual.x87Registers[index])) for "
      text += hex(expected.x87Registers[index])
    }
    if actual.x87Status != expected.x87Status || actual.x87Tags != expected.x87Tags {
      text += "\n fsw \(hex(UInt64(actual.x87Status))) for \(hex(UInt64(expected.x87Status)))"
      text += ", tags \(hex(UInt64(actual.x87Tags))) for \(hex(UInt64(expected.x87Tags)))"
    }
    if actual.cr2 != expected.cr2 { text += "\n cr2 \(hex(actual.cr2)) for \(hex(expected.cr2))" }
    Issue.record(Comment(rawValue: text))
  }

  private func hex(_ value: UInt64) -> String { String(value, radix: 16) }

  /// More with THREADED_LOCKSTEP_SEEDS=first,count.
  private var seeds: Range<UInt64> {
    if let text = getenv("THREADED_LOCKSTEP_SEEDS") {
      let parts = String(cString: text).split(separator: ",").compactMap { UInt64($0) }
      if parts.count == 2 { return parts[0]..<parts[0] + parts[1] }
    }
    return 1..<41
  }

  @Test func randomProgramsIn64BitMode() throws {
    for seed in seeds { try lockstep(.long64, seed: seed) }
  }

  @Test func randomProgramsIn32BitMode() throws {
    for seed in seeds { try lockstep(.prot32, seed: seed) }
  }

  @Test func randomVectorProgramsIn64BitMode() throws {
    for seed in seeds { try lockstep(.long64, seed: seed, vectors: true) }
  }

  @Test func randomVectorProgramsIn32BitMode() throws {
    for seed in seeds { try lockstep(.prot32, seed: seed, vectors: true) }
  }

  @Test func randomProgramsIn16BitMode() throws {
    for seed in seeds { try lockstep(.real16, seed: seed) }
  }
}

#if arch(x86_64)
  import Glibc

  import OracleKit

  @testable import IEM

  /// One instruction on the host and in IEM, from the same state, at the same addresses.
  ///
  /// `iem-oracle` compares every row with random operands, and its captured cases are replayed
  /// without the host. This is for tests that choose the bytes themselves, which no row gives:
  /// combinations of prefixes and reserved bits, operands over the ends of a page and what is left
  /// of them after the fault, pages that cannot be written, and flags changed one by one.
  final class NativeComparison {
    /// What came out differently.
    struct Difference {
      /// A short name of what differs, for counting: `CF`, `register`, `memory`, `fault`.
      var kinds: Set<String> = []
      var details: [String] = []
      var ours = NativeOutcome.completed
      var host = NativeOutcome.completed
    }

    /// Parts of the state to compare besides general registers, flags and memory.
    struct Parts: OptionSet {
      var rawValue: Int
      static let vectors = Self(rawValue: 1)
      static let x87 = Self(rawValue: 2)
      /// The host may have written some of the bytes when the instruction faults.
      static let partialStores = Self(rawValue: 4)
      /// What the instruction stores when it completes depends on the processor's model.
      static let completedMemory = Self(rawValue: 8)
    }

    private static let flagNames: [(String, UInt64)] = [
      ("CF", 1), ("PF", 4), ("AF", 0x10), ("ZF", 0x40), ("SF", 0x80), ("DF", 0x400),
      ("OF", 0x800),
    ]
    private static let comparedFlags: UInt64 = 0xCD5

    /// Physical pages behind the addresses that the host uses.
    private static let codePhysical: UInt64 = 0x4_0000
    static let dataPhysical: UInt64 = 0x4_1000
    private static let taskStatePhysical: UInt64 = 0x4_2000

    let native: NativeRunner
    let mode: NativeRunner.Mode
    let cpu: TestCPU
    let context: DecodeContext
    /// Bytes put over the noise of the data page, by offset.
    var patches: [(offset: Int, bytes: [UInt8])] = []
    /// The data page cannot be written.
    var readOnly = false {
      didSet {
        guard readOnly != oldValue else { return }
        let entry = Self.dataEntry(cpu)
        cpu.write(entry, cpu.read(entry, as: UInt64.self) ^ 2)
        cpu.processor.pointee.flushTLB()
      }
    }
    private let ramData: UnsafeMutableRawPointer
    private let noise: UnsafeMutableRawPointer
    private static let noiseSize = 1 << 16

    init(_ native: NativeRunner, _ mode: NativeRunner.Mode = .bits64) throws {
      self.native = native
      self.mode = mode
      cpu = try TestCPU(.long64, user: true)
      let code = Self.codePhysical
      let data = Self.dataPhysical
      // Nothing is mapped besides: faults are not delivered here.
      cpu.write(TestCPU.Layout.pageTables + 0x1000, UInt64(0))
      cpu.mapPage(NativeRunner.Layout.code, to: code)
      cpu.mapPage(NativeRunner.Layout.data, to: data)
      // The TSS, whose permission bitmap port instructions look for.
      let taskState: UInt64 = 0x7100_0000
      cpu.mapPage(taskState, to: Self.taskStatePhysical, user: false)
      cpu.write(Self.taskStatePhysical + 102, UInt16(0x68))
      var task = cpu.processor.pointee.segment(.tr)
      task.base = taskState
      cpu.processor.pointee.setSegment(.tr, task)
      let tables: UInt64 = 0x7100_1000
      cpu.mapPage(tables, to: TestCPU.Layout.gdt, user: false)
      cpu.processor.pointee.gdtr.base = tables
      if mode == .bits32 { cpu.loadFlatSegment(.cs, TestCPU.Selector.userCode32) }
      // One page is enough here, and its end is near.
      mprotect(
        native.data + NativeRunner.Layout.pageSize, NativeRunner.Layout.pageSize, PROT_NONE)
      ramData = cpu.memory.ramPointer(offset: data)
      context = cpu.decodeContext
      noise = .allocate(byteCount: Self.noiseSize, alignment: 8)
      var random = SeededRandom(seed: 1)
      for offset in stride(from: 0, to: Self.noiseSize, by: 8) {
        noise.storeBytes(of: random.edge(), toByteOffset: offset, as: UInt64.self)
      }
    }

    deinit {
      mprotect(
        native.data + NativeRunner.Layout.pageSize, NativeRunner.Layout.pageSize,
        PROT_READ | PROT_WRITE)
      noise.deallocate()
    }

    /// - Parameter dataOffset: which part of the noise fills the data page.
    func compare(
      _ bytes: [UInt8], _ before: NativeState, dataOffset: Int, _ parts: Parts = []
    ) -> Difference? {
      fill(native.data, dataOffset)
      var after = before
      if readOnly { mprotect(native.data, NativeRunner.Layout.pageSize, PROT_READ) }
      let outcome = native.run(bytes, &after, mode: mode)
      if readOnly { mprotect(native.data, NativeRunner.Layout.pageSize, PROT_READ | PROT_WRITE) }
      prepare(bytes, before, flags: before.rflags, dataOffset: dataOffset)
      let fault = cpu.execute()
      // A stray access or jump into the runner's own pages says nothing.
      if OracleLayout.isInternal(cpu.rip) { return nil }
      if let fault, OracleLayout.isInternal(fault.payload) { return nil }
      var result = Difference()
      compareOutcome(outcome, fault, &result)
      compareRegisters(after, &result)
      if parts.contains(.vectors) { compareVectors(after, &result) }
      if parts.contains(.x87) { compareX87(after, &result) }
      let partial = fault != nil && parts.contains(.partialStores)
      let model = fault == nil && outcome == .completed && parts.contains(.completedMemory)
      if !partial && !model && memcmp(native.data, ramData, NativeRunner.Layout.pageSize) != 0 {
        result.kinds.insert("memory")
        result.details.append(firstMemoryDifference())
      }
      return result.kinds.isEmpty ? nil : result
    }

    private func fill(_ page: UnsafeMutableRawPointer, _ dataOffset: Int) {
      memcpy(page, content(dataOffset), NativeRunner.Layout.pageSize)
      for patch in patches {
        for (index, byte) in patch.bytes.enumerated() {
          let offset = patch.offset + index
          guard (0..<NativeRunner.Layout.pageSize).contains(offset) else { continue }
          page.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self)
        }
      }
    }

    private func content(_ offset: Int) -> UnsafeMutableRawPointer {
      noise + offset % (Self.noiseSize - NativeRunner.Layout.pageSize)
    }

    /// The page table entry of the data page.
    private static func dataEntry(_ cpu: TestCPU) -> UInt64 {
      var table = TestCPU.Layout.pageTables
      for shift in [39, 30, 21] {
        let index = NativeRunner.Layout.data >> UInt64(shift) & 0x1FF
        table = cpu.read(table + index * 8, as: UInt64.self) & 0xF_FFFF_F000
      }
      return table + (NativeRunner.Layout.data >> 12 & 0x1FF) * 8
    }

    /// Puts the instruction, registers and data page into IEM.
    func prepare(_ bytes: [UInt8], _ state: NativeState, flags: UInt64, dataOffset: Int) {
      fill(ramData, dataOffset)
      load(state)
      cpu.allFlags = flags & Self.comparedFlags | RFlags.interruptEnable.rawValue
      let start = mode.address(length: bytes.count)
      cpu.write(Self.codePhysical + (start & 0xFFF), bytes)
      cpu.rip = start
    }

    private func load(_ state: NativeState) {
      for index in 0..<16 { cpu.registers[index] = state.registers[index] }
      for index in 0..<256 { cpu.vectors[index] = state.vectors[index] }
      for index in 0..<8 { cpu.masks[index] = state.masks[index] }
      cpu.mxcsr = state.mxcsr
      var fpu = FPUState()
      fpu.control = state.x87Control
      fpu.status = state.x87Status
      fpu.tags = state.x87Tags
      for index in 0..<8 {
        let physical = (fpu.top + index) & 7
        fpu.registers[2 * physical] = state.significand(index)
        fpu.registers[2 * physical + 1] = UInt64(state.signExponent(index))
      }
      cpu.fpu = fpu
      cpu.shadow = .none
      cpu.pendingDebug = 0
      cpu.repeatPending = false
    }

    private func compareOutcome(
      _ outcome: NativeOutcome, _ fault: GuestFault?, _ result: inout Difference
    ) {
      let ours: NativeOutcome
      if let fault {
        ours = .fault(
          vector: fault.vector, errorCode: fault.errorCode,
          address: fault.vector == Vector.pageFault ? fault.payload : 0)
      } else {
        ours = .completed
      }
      result.ours = ours
      result.host = outcome
      if ours != Self.withoutKernelPages(outcome) {
        result.kinds.insert("outcome")
        result.details.append("\(ours), host \(outcome)")
      }
    }

    /// The upper half belongs to the host's kernel, which has pages there: the P bit says nothing.
    private static func withoutKernelPages(_ outcome: NativeOutcome) -> NativeOutcome {
      guard case .fault(let vector, let code, let address) = outcome, address >> 63 != 0 else {
        return outcome
      }
      return .fault(vector: vector, errorCode: code & ~1, address: address)
    }

    private func note(
      _ kind: String, _ name: String, _ ours: UInt64, _ host: UInt64, _ result: inout Difference
    ) {
      guard ours != host else { return }
      result.kinds.insert(kind)
      result.details.append(
        "\(name)=\(String(ours, radix: 16)), host \(String(host, radix: 16))")
    }

    private func compareRegisters(_ after: NativeState, _ result: inout Difference) {
      let mask: UInt64 = mode == .bits64 ? .max : 0xFFFF_FFFF
      for index in 0..<(mode == .bits64 ? 16 : 8) {
        note(
          "register", "r\(index)", cpu.registers[index] & mask, after.registers[index] & mask,
          &result)
      }
      note("rip", "rip", cpu.rip, after.rip, &result)
      let flags = cpu.allFlags & Self.comparedFlags
      let host = after.rflags & Self.comparedFlags
      guard flags != host else { return }
      for (name, bit) in Self.flagNames where (flags ^ host) & bit != 0 {
        result.kinds.insert(name)
      }
      result.details.append(
        "flags=\(String(flags, radix: 16)), host \(String(host, radix: 16))")
    }

    private func compareVectors(_ after: NativeState, _ result: inout Difference) {
      let words = native.vectorLevel == .sse ? 2 : native.vectorLevel == .avx ? 4 : 8
      for register in 0..<(native.vectorLevel == .avx512 ? 32 : 16) {
        for word in 0..<words {
          note(
            "vector", "v\(register)[\(word)]", cpu.processor.pointee.vectors[register * 8 + word],
            after.vectors[register * 8 + word], &result)
        }
      }
      for mask in 0..<8 where native.vectorLevel == .avx512 {
        note("mask", "k\(mask)", cpu.processor.pointee.masks[mask], after.masks[mask], &result)
      }
      note("mxcsr", "mxcsr", UInt64(cpu.mxcsr), UInt64(after.mxcsr), &result)
    }

    private func compareX87(_ after: NativeState, _ result: inout Difference) {
      let fpu = cpu.fpu
      note("fcw", "fcw", UInt64(fpu.control), UInt64(after.x87Control), &result)
      note("fsw", "fsw", UInt64(fpu.status), UInt64(after.x87Status), &result)
      note("ftw", "ftw", UInt64(fpu.tags), UInt64(after.x87Tags), &result)
      for index in 0..<8 {
        let physical = (fpu.top + index) & 7
        note(
          "st", "st\(index)", fpu.registers[2 * physical], after.significand(index), &result)
        note(
          "st", "st\(index)e", fpu.registers[2 * physical + 1] & 0xFFFF,
          UInt64(after.signExponent(index)), &result)
      }
    }

    private func firstMemoryDifference() -> String {
      for offset in 0..<NativeRunner.Layout.pageSize {
        let host = native.data.load(fromByteOffset: offset, as: UInt8.self)
        let ours = ramData.load(fromByteOffset: offset, as: UInt8.self)
        if host != ours { return "data+\(offset)=\(ours), host \(host)" }
      }
      return ""
    }
  }
#endif

import Foundation
import IEM

/// What a machine has counted since power-on: `--stats` prints it at the end, and the control
/// socket tells it at any time. Everything is counted where time is spent anyway.
package struct MachineStatistics: Encodable, Sendable {
  package struct Processor: Encodable, Sendable {
    package var index: Int
    package var engine: String
    package var instructions: UInt64
    package var isIdle: Bool
    /// Instructions in the average block that was built.
    package var averageBlockLength: Double
    package var counters: [String: UInt64]
    /// Accepted interrupts, by vector in hexadecimal.
    package var interrupts: [String: UInt64]
    /// Where KVM is one of the engines.
    package var kvm: KVM?
  }

  package struct KVM: Encodable, Sendable {
    package var counters: [String: UInt64]
    /// Instructions that KVM left to IEM, by mnemonic.
    package var refused: [String: UInt64]
  }

  /// Host time since power-on, in nanoseconds.
  package struct HostTime: Encodable, Sendable {
    package var total: UInt64
    /// Guest code, and what devices did at its accesses.
    package var processors: UInt64
    /// Devices' timers.
    package var events: UInt64
    package var idle: UInt64
  }

  /// Host memory in bytes, as far as it is resident.
  package struct Memory: Encodable, Sendable {
    package var guestRAM: UInt64
    /// All else of the program: code, devices, video memory, decoded code, translations.
    package var emulator: UInt64
    /// Of `emulator`: pages of the program and its libraries, which all that run it share.
    package var programFiles: UInt64
  }

  package var idleNanoseconds: UInt64
  package var processors: [Processor]
  /// Accesses of processors to devices, by mapping.
  package var ports: [String: UInt64]
  package var registers: [String: UInt64]
  package var hostNanoseconds: HostTime
  package var memoryBytes: Memory

  package init(_ machine: VirtualMachine) {
    let board = machine.board
    let kvm = board.kvmStatistics
    processors = board.processors.map { node in
      let counters = (node.engine as? any CountingEngine)?.counterValues ?? [:]
      let built = counters["blocksBuilt"] ?? 0
      let vectors = node.interruptCounts.enumerated().filter { $0.element > 0 }
      return Processor(
        index: node.index, engine: node.engine.name, instructions: node.engine.retired,
        isIdle: node.engine.isIdle,
        averageBlockLength: built == 0
          ? 0 : Double(counters["instructionsDecoded"] ?? 0) / Double(built),
        counters: counters,
        interrupts: Dictionary(
          uniqueKeysWithValues: vectors.map { ("0x" + String($0.offset, radix: 16), $0.element) }),
        kvm: kvm.indices.contains(node.index)
          ? KVM(
            counters: Dictionary(uniqueKeysWithValues: kvm[node.index].counters),
            refused: kvm[node.index].refusedMnemonics) : nil)
    }
    ports = board.ports.accessCounts
    registers = board.mmio.accessCounts
    let apic = board.processors.reduce(0) { $0 + $1.apicAccesses }
    if apic > 0 { registers["local-apic"] = apic }
    idleNanoseconds = machine.idleNanoseconds
    hostNanoseconds = HostTime(
      total: DispatchTime.now().uptimeNanoseconds &- machine.startedAt,
      processors: machine.engineNanoseconds, events: machine.eventNanoseconds,
      idle: machine.idleNanoseconds)
    let guestRAM = Self.residentBytes(
      of: board.memory.ramPointer(offset: 0), size: board.memory.ramSize)
    let (all, files) = Self.residentBytes()
    memoryBytes = Memory(
      guestRAM: guestRAM, emulator: all > guestRAM ? all - guestRAM : 0, programFiles: files)
  }

  /// Of this program: all, and what of it comes from files.
  private static func residentBytes() -> (all: UInt64, files: UInt64) {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return (0, 0)
    }
    let fields = text.split(separator: " ")
    guard fields.count > 2, let all = UInt64(fields[1]), let files = UInt64(fields[2]) else {
      return (0, 0)
    }
    let pageSize = UInt64(sysconf(Int32(_SC_PAGESIZE)))
    return (all * pageSize, files * pageSize)
  }

  /// Of a mapping. Takes about a millisecond for each GiB; the list of all mappings that the
  /// system keeps would take as long as the whole program is large.
  private static func residentBytes(of mapping: UnsafeRawPointer, size: UInt64) -> UInt64 {
    let pageSize = Int(sysconf(Int32(_SC_PAGESIZE)))
    let chunk = 16384 * pageSize
    var states = [UInt8](repeating: 0, count: chunk / pageSize)
    var resident: UInt64 = 0
    for offset in stride(from: 0, to: Int(size), by: chunk) {
      let count = min(chunk, Int(size) - offset)
      let place = UnsafeMutableRawPointer(mutating: mapping + offset)
      guard mincore(place, count, &states) == 0 else { return 0 }
      let pages = (count + pageSize - 1) / pageSize
      resident += UInt64(states[..<pages].lazy.filter { $0 & 1 != 0 }.count)
    }
    return resident * UInt64(pageSize)
  }

  /// For people and scripts: a name and a number on each line.
  package var lines: [String] {
    var lines: [String] = []
    for each in processors {
      let prefix = "cpu\(each.index)"
      lines.append("\(prefix) engine \(each.engine)")
      lines.append("\(prefix) instructions \(each.instructions)")
      let length = String(format: "%.2f", each.averageBlockLength)
      lines.append("\(prefix) averageBlockLength \(length)")
      for (name, count) in each.counters.sorted(by: { $0.key < $1.key }) {
        lines.append("\(prefix) \(name) \(count)")
      }
      for (vector, count) in each.interrupts.sorted(by: { $0.key < $1.key }) {
        lines.append("\(prefix) interrupt \(vector) \(count)")
      }
    }
    for (kind, counts) in [("port", ports), ("register", registers)] {
      for (name, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        lines.append("\(kind) accesses \(name) \(count)")
      }
    }
    func milliseconds(_ value: UInt64) -> UInt64 { value / 1_000_000 }
    lines.append("host ms total \(milliseconds(hostNanoseconds.total))")
    lines.append("host ms processors \(milliseconds(hostNanoseconds.processors))")
    lines.append("host ms events \(milliseconds(hostNanoseconds.events))")
    lines.append("host ms idle \(milliseconds(hostNanoseconds.idle))")
    lines.append("memory KiB guestRAM \(memoryBytes.guestRAM >> 10)")
    lines.append("memory KiB emulator \(memoryBytes.emulator >> 10)")
    lines.append("memory KiB programFiles \(memoryBytes.programFiles >> 10)")
    return lines
  }
}

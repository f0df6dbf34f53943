import Foundation
import IEM

/// The whole machine but memory and media contents, at one point of a deterministic run:
/// processors, local APICs, every `StatefulDevice`, timers with their order, and what is on its way
/// into the machine.
struct MachineSnapshot {
  struct SavedDevice {
    var name: String
    /// Puts the state back.
    var restore: () throws(StateError) -> Void
    /// The state as sorted JSON, for digests.
    var encoded: () -> Data

    init<Device: StatefulDevice>(_ device: Device) {
      let state = device.state
      name = device.stateName
      restore = { () throws(StateError) in try device.restore(state) }
      encoded = { SavedDevice.encode(state) }
    }

    /// The display adapter's registers; its memory belongs to `MemoryHistory`.
    init(registersOf adapter: VGAAdapter) {
      let registers = adapter.registers
      name = adapter.stateName
      restore = { () throws(StateError) in
        adapter.registers = registers
        adapter.registersChanged()
      }
      encoded = { SavedDevice.encode(registers) }
    }

    private static func encode(_ state: some Encodable) -> Data {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      // All states are plain values; one that is not would show as equal digests of its device.
      return (try? encoder.encode(state)) ?? Data()
    }
  }

  var processors: [(state: ProcessorState, isA20Open: Bool)]
  var apics: [SavedDevice]
  var devices: [SavedDevice]
  var timers: EventQueue.Saved
  var clockOffset: UInt64
  var random: SeededRandom
  var current: Int
  var typer: KeyboardTyper.Saved
  var media: [(place: (any BlockDevice)?, set: ((any BlockDevice)?) -> Void)]
  var mediaPaths: [String?]

  init(_ board: Board) {
    processors = board.processors.map { node in
      (node.engine.saveState(), (node.engine as? SoftwareEngine)?.isA20Open ?? true)
    }
    apics = board.processors.map { SavedDevice($0.apic) }
    devices = board.stateful.map { device in
      if let adapter = device as? VGAAdapter { return SavedDevice(registersOf: adapter) }
      return Self.save(device)
    }
    timers = board.events.saved
    clockOffset = board.clock.skipped
    random = board.random
    current = board.current
    typer = board.typer.saved
    media = []
    for drive in board.cdroms { media.append((drive.medium, { drive.place($0) })) }
    for drive in board.floppyDrives { media.append((drive.medium, { drive.place($0) })) }
    mediaPaths = board.media.paths
  }

  private static func save(_ device: some StatefulDevice) -> SavedDevice { SavedDevice(device) }

  func restore(to board: Board) throws(StateError) {
    let request = board.onRequest
    // Devices that drive their lines again must not ask for anything.
    board.onRequest = nil
    defer { board.onRequest = request }
    board.clock.skipped = clockOffset
    // The clock counts the processors' instructions, so they come first, and again at the end,
    // when devices have stirred their inputs.
    restoreProcessors(board)
    for (medium, set) in media { set(medium) }
    board.media.paths = mediaPaths
    for device in devices { try device.restore() }
    for apic in apics { try apic.restore() }
    board.typer.saved = typer
    board.random = random
    board.current = current
    board.events.saved = timers
    restoreProcessors(board)
  }

  private func restoreProcessors(_ board: Board) {
    for (node, saved) in zip(board.processors, processors) {
      node.engine.setA20(enabled: saved.isA20Open)
      node.engine.loadState(saved.state)
      if let engine = node.engine as? any DebuggableEngine {
        _ = engine.takePendingWatch()
        _ = engine.takeDebugHit()
      }
    }
  }
}

/// A value that stands for the state of a machine: equal runs have equal digests.
package struct MachineDigest: Codable, Equatable, Sendable, CustomStringConvertible {
  /// Instructions completed by all processors.
  package var instructions: UInt64
  package var nanoseconds: UInt64
  package var processors: UInt64
  package var devices: UInt64
  package var memory: UInt64

  package var description: String {
    func hex(_ value: UInt64) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return "instructions \(instructions) time \(nanoseconds) processors \(hex(processors)) "
      + "devices \(hex(devices)) memory \(hex(memory))"
  }
}

extension Board {
  /// Of all processors: registers of every kind, and what waits at their inputs.
  func processorDigest() -> UInt64 {
    var words: [UInt64] = []
    for node in processors { node.engine.saveState().appendWords(to: &words) }
    words.append(clock.nanoseconds)
    words.append(random.state)
    return XXHash64.hash(words: words)
  }

  /// Of all devices' registers, by name.
  func deviceDigest() -> UInt64 {
    let snapshot = MachineSnapshot(self)
    var words: [UInt64] = []
    for device in snapshot.devices + snapshot.apics {
      words.append(XXHash64.hash(device.encoded()))
    }
    return XXHash64.hash(words: words)
  }

  /// For people: a digest of each device, to find the one that differs.
  package func deviceDigests() -> [(name: String, digest: UInt64)] {
    let snapshot = MachineSnapshot(self)
    return (snapshot.devices + snapshot.apics).map { ($0.name, XXHash64.hash($0.encoded())) }
  }
}

extension ProcessorState {
  /// Everything, in a fixed order.
  func appendWords(to words: inout [UInt64]) {
    words += registers
    words += [rip, rflags, UInt64(cpl)]
    for segment in segments {
      words += [
        UInt64(segment.selector), segment.base, UInt64(segment.limit),
        UInt64(segment.attributes.rawValue),
      ]
    }
    words += [gdtr.base, UInt64(gdtr.limit), idtr.base, UInt64(idtr.limit)]
    words += [cr0, cr2, cr3, cr4, efer, xcr0]
    words += pdptes
    words += debug
    withUnsafeBytes(of: msr) { words.append(XXHash64.hash($0)) }
    words += [UInt64(pkru)]
    words += x87Registers
    words += [
      UInt64(x87Control), UInt64(x87Status), UInt64(x87Tags), UInt64(x87Opcode),
      x87InstructionPointer, UInt64(x87InstructionSelector), x87DataPointer,
      UInt64(x87DataSelector), UInt64(mxcsr),
    ]
    words += vectors
    words += masks
    words += [
      UInt64(shadow.rawValue), UInt64(activity.rawValue), nmiBlocked ? 1 : 0, nmiPending ? 1 : 0,
      interruptLine ? 1 : 0, pendingDebug, retired,
    ]
  }
}

/// What the processor under test and the machine said to each other, for the reference processor to
/// hear again (`--check lockstep`).

/// One question of a processor to its machine.
enum MachineAccess: Equatable {
  case readPort(UInt16, AccessWidth)
  case writePort(UInt16, UInt32, AccessWidth)
  case acknowledgeInterrupt
  case readMSR(UInt32)
  case writeMSR(UInt32, UInt64)
  case readTaskPriority
  case writeTaskPriority(UInt8)
  case timestamp
  case random
  case floatingPointError
  case readBus(UInt64, AccessWidth)
  case writeBus(UInt64, UInt64, AccessWidth)
}

/// What the machine did to the processor or to memory while it answered.
enum MachineEffect {
  case interruptLine(Bool)
  case nmi
  case initialise(waits: Bool)
  case startup(UInt8)
  case a20(Bool)
  case memory(UInt64, [UInt8])
  /// The map of memory is another: translations are forgotten.
  case map
}

struct MachineEvent {
  var access: MachineAccess
  /// Nil: there is no such register, or no interrupt.
  var answer: UInt64?
  var effects: [MachineEffect] = []
}

/// Stands between the processor under test and its machine, and writes down what passes.
final class LockstepRecorder: ProcessorEnvironment, PhysicalBus {
  let machine: any ProcessorEnvironment
  weak var bus: (any PhysicalBus)?
  /// In order, since the reference processor last caught up.
  var events: [MachineEvent] = []
  /// The machine is answering.
  private(set) var isAnswering = false
  /// Told after each answer.
  var afterAnswer: () -> Void = {}

  init(_ machine: any ProcessorEnvironment) { self.machine = machine }

  func note(_ effect: MachineEffect) {
    guard !events.isEmpty else { return }
    events[events.count - 1].effects.append(effect)
  }

  private func ask(_ access: MachineAccess, _ body: () -> UInt64?) -> UInt64? {
    events.append(MachineEvent(access: access))
    let index = events.count - 1
    let outer = isAnswering
    isAnswering = true
    let answer = body()
    isAnswering = outer
    events[index].answer = answer
    afterAnswer()
    return answer
  }

  func readPort(_ port: UInt16, width: AccessWidth) -> UInt32 {
    UInt32(
      truncatingIfNeeded: ask(.readPort(port, width)) {
        UInt64(machine.readPort(port, width: width))
      } ?? 0)
  }

  func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth) {
    _ = ask(.writePort(port, value, width)) {
      machine.writePort(port, value, width: width)
      return 0
    }
  }

  func acknowledgeInterrupt() -> UInt8? {
    ask(.acknowledgeInterrupt) { machine.acknowledgeInterrupt().map(UInt64.init) }
      .map(UInt8.init)
  }

  func readPlatformMSR(_ index: UInt32) -> UInt64? {
    ask(.readMSR(index)) { machine.readPlatformMSR(index) }
  }

  func writePlatformMSR(_ index: UInt32, _ value: UInt64) -> Bool {
    ask(.writeMSR(index, value)) { machine.writePlatformMSR(index, value) ? 0 : nil } != nil
  }

  var taskPriority: UInt8 {
    get { UInt8(ask(.readTaskPriority) { UInt64(machine.taskPriority) } ?? 0) }
    set {
      _ = ask(.writeTaskPriority(newValue)) {
        machine.taskPriority = newValue
        return 0
      }
    }
  }

  func timestampCounter() -> UInt64 { ask(.timestamp) { machine.timestampCounter() } ?? 0 }
  func randomBits() -> UInt64 { ask(.random) { machine.randomBits() } ?? 0 }
  var apicID: UInt32 { machine.apicID }
  var processorCount: Int { machine.processorCount }

  func signalFloatingPointError() {
    _ = ask(.floatingPointError) {
      machine.signalFloatingPointError()
      return 0
    }
  }

  func readPhysical(_ address: UInt64, width: AccessWidth) -> UInt64 {
    ask(.readBus(address, width)) {
      bus?.readPhysical(address, width: width) ?? width.allOnes
    } ?? 0
  }

  func writePhysical(_ address: UInt64, _ value: UInt64, width: AccessWidth) {
    _ = ask(.writeBus(address, value, width)) {
      bus?.writePhysical(address, value, width: width)
      return 0
    }
  }
}

/// The machine as the reference processor sees it: what the other one was told, in the same order.
final class LockstepReplayer: ProcessorEnvironment, PhysicalBus {
  private let machine: any ProcessorEnvironment
  private var events: [MachineEvent] = []
  private var next = 0
  /// Applies what came with an answer.
  var apply: (MachineEffect) -> Void = { _ in }
  /// The first question that the other processor did not ask.
  private(set) var mismatch: String?
  /// The same as a bit, for the loop over instructions.
  private(set) var hasFailed = false

  init(_ machine: any ProcessorEnvironment) { self.machine = machine }

  func load(_ recorded: [MachineEvent]) {
    events = recorded
    next = 0
  }

  /// What the other processor asked, and this one has not.
  var remainder: MachineAccess? { next < events.count ? events[next].access : nil }

  private func answer(_ access: MachineAccess) -> UInt64? {
    guard mismatch == nil else { return 0 }
    guard next < events.count, events[next].access == access else {
      let expected = remainder.map { "\($0)" } ?? "nothing more"
      mismatch = "the reference tier does \(access), the threaded tier did \(expected)"
      hasFailed = true
      return 0
    }
    let event = events[next]
    next += 1
    for effect in event.effects { apply(effect) }
    return event.answer
  }

  func readPort(_ port: UInt16, width: AccessWidth) -> UInt32 {
    UInt32(truncatingIfNeeded: answer(.readPort(port, width)) ?? 0)
  }
  func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth) {
    _ = answer(.writePort(port, value, width))
  }
  func acknowledgeInterrupt() -> UInt8? {
    answer(.acknowledgeInterrupt).map { UInt8(truncatingIfNeeded: $0) }
  }
  func readPlatformMSR(_ index: UInt32) -> UInt64? { answer(.readMSR(index)) }
  func writePlatformMSR(_ index: UInt32, _ value: UInt64) -> Bool {
    answer(.writeMSR(index, value)) != nil
  }
  var taskPriority: UInt8 {
    get { UInt8(truncatingIfNeeded: answer(.readTaskPriority) ?? 0) }
    set { _ = answer(.writeTaskPriority(newValue)) }
  }
  func timestampCounter() -> UInt64 { answer(.timestamp) ?? 0 }
  func randomBits() -> UInt64 { answer(.random) ?? 0 }
  var apicID: UInt32 { machine.apicID }
  var processorCount: Int { machine.processorCount }
  func signalFloatingPointError() { _ = answer(.floatingPointError) }
  func readPhysical(_ address: UInt64, width: AccessWidth) -> UInt64 {
    answer(.readBus(address, width)) ?? 0
  }
  func writePhysical(_ address: UInt64, _ value: UInt64, width: AccessWidth) {
    _ = answer(.writeBus(address, value, width))
  }
}

import IEM
import Machine

/// How the machine is.
package struct StatusCommand: DirectCommand {
  package static let name = "status"
  package static let description = ControlDescription(
    summary: "How the machine is.",
    result: "state (running or paused), title, engine, processors, instructions, mips (since the "
      + "last status), guestNanoseconds, memoryMiB, screen (kind blank, text or graphics, width, "
      + "height, and columns and rows of text), typing, mouseUsed, tabletUsed, windowFrames, drives (name, kind, path, "
      + "isReadOnly, isLocked, isTrayOpen)")

  package struct Result: Encodable, Sendable {
    var state: String
    var title: String
    var engine: String
    var processors: Int
    var instructions: UInt64
    var mips: Double
    var guestNanoseconds: UInt64
    var memoryMiB: Int
    var screen: ScreenMode
    var typing: Bool
    var mouseUsed: Bool
    var tabletUsed: Bool?
    var windowFrames: UInt64?
    var drives: [RemovableMedia.Status]
  }

  package func perform(at desk: ControlDesk) throws(ControlError) -> Result {
    let board = desk.machine.board
    return Result(
      state: desk.machine.isPaused ? "paused" : "running", title: desk.title,
      engine: board.processors.first?.engine.name ?? "", processors: board.processors.count,
      instructions: desk.instructions, mips: desk.takeSpeed(),
      guestNanoseconds: board.clock.nanoseconds, memoryMiB: board.configuration.memoryMiB,
      screen: ScreenMode(board.vga), typing: !board.typer.isIdle,
      mouseUsed: board.mouse.isReporting, tabletUsed: board.tablet?.isUsed,
      windowFrames: desk.windowFrames?(), drives: board.media.drives)
  }
}

/// What the engines have counted.
package struct StatsCommand: DirectCommand {
  package static let name = "stats"
  package static let description = ControlDescription(
    summary: "What the engines have counted since power-on.",
    result: "idleNanoseconds (host time spent waiting), processors (index, engine, instructions, "
      + "isIdle, counters by name, and kvm where that is an engine: counters, refused by mnemonic)")

  package struct Processor: Encodable, Sendable {
    var index: Int
    var engine: String
    var instructions: UInt64
    var isIdle: Bool
    var counters: [String: UInt64]
    var kvm: KVM?
  }

  package struct KVM: Encodable, Sendable {
    var counters: [String: UInt64]
    /// Instructions that KVM left to IEM.
    var refused: [String: UInt64]
  }

  package struct Result: Encodable, Sendable {
    var idleNanoseconds: UInt64
    var processors: [Processor]
  }

  package func perform(at desk: ControlDesk) throws(ControlError) -> Result {
    let kvm = desk.machine.board.kvmStatistics
    let processors = desk.machine.board.processors.map { node in
      Processor(
        index: node.index, engine: node.engine.name, instructions: node.engine.retired,
        isIdle: node.engine.isIdle, counters: Self.counters(of: node.engine),
        kvm: kvm.indices.contains(node.index)
          ? KVM(
            counters: Dictionary(uniqueKeysWithValues: kvm[node.index].counters),
            refused: kvm[node.index].refusedMnemonics) : nil)
    }
    return Result(idleNanoseconds: desk.machine.idleNanoseconds, processors: processors)
  }

  private static func counters(of engine: any ExecutionEngine) -> [String: UInt64] {
    guard let engine = engine as? SoftwareEngine else { return [:] }
    var counters: [String: UInt64] = [:]
    for (name, value) in Mirror(reflecting: engine.cpu.pointee.counters).children {
      if let name, let value = value as? UInt64 { counters[name] = value }
    }
    return counters
  }
}

package struct PauseCommand: DirectCommand {
  package typealias Result = Nothing
  package static let name = "pause"
  package static let description = ControlDescription(
    summary: "Stop the processors and guest time. Nothing happens if they are stopped.")

  package func perform(at desk: ControlDesk) throws(ControlError) -> Nothing {
    MachineCommand.pause.perform(on: desk.machine)
    return Nothing()
  }
}

package struct ResumeCommand: DirectCommand {
  package typealias Result = Nothing
  package static let name = "resume"
  package static let description = ControlDescription(summary: "Go on after a pause.")

  package func perform(at desk: ControlDesk) throws(ControlError) -> Nothing {
    MachineCommand.resume.perform(on: desk.machine)
    return Nothing()
  }
}

package struct ResetCommand: DirectCommand {
  package typealias Result = Nothing
  package static let name = "reset"
  package static let description = ControlDescription(
    summary: "Press the reset button. Takes effect before the next instruction.")

  package func perform(at desk: ControlDesk) throws(ControlError) -> Nothing {
    MachineCommand.reset.perform(on: desk.machine)
    return Nothing()
  }
}

package struct PowerButtonCommand: DirectCommand {
  package typealias Result = Nothing
  package static let name = "power-button"
  package static let description = ControlDescription(
    summary: "Press the ACPI power button: asks the guest to switch itself off.")

  package func perform(at desk: ControlDesk) throws(ControlError) -> Nothing {
    MachineCommand.powerButton.perform(on: desk.machine)
    return Nothing()
  }
}

package struct QuitCommand: DirectCommand {
  package typealias Result = Nothing
  package static let name = "quit"
  package static let description = ControlDescription(
    summary: "End the program without asking the guest.")

  package func perform(at desk: ControlDesk) throws(ControlError) -> Nothing {
    desk.quit()
    return Nothing()
  }
}

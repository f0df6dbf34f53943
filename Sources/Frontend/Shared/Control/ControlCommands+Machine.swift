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
  package typealias Result = MachineStatistics
  package static let name = "stats"
  package static let description = ControlDescription(
    summary: "What the machine has counted since power-on.",
    result: "idleNanoseconds, processors (index, engine, instructions, isIdle, "
      + "averageBlockLength, counters by name, interrupts by vector), ports and registers "
      + "(accesses by device), hostNanoseconds (total, processors, events, idle), memoryBytes "
      + "(guestRAM, emulator)")

  package func perform(at desk: ControlDesk) throws(ControlError) -> MachineStatistics {
    MachineStatistics(desk.machine)
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

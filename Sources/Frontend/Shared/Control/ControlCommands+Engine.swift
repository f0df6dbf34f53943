import Machine

/// Which engine runs the guest's code, and a change of it while the guest runs.
package struct EngineCommand: DirectCommand {
  package static let name = "engine"
  package static let description = ControlDescription(
    summary: "Go on with another engine at the present instruction; without a field, tell which.",
    fields: [.optional("use", .string, "iem or kvm")],
    result: "engine (IEM or KVM), switches (changes since power-on), canSwitch, reason (how it "
      + "was chosen)")

  var use: String?

  package struct Result: Encodable, Sendable {
    var engine: String
    var switches: UInt64
    var canSwitch: Bool
    var reason: String
  }

  package func validate() throws(ControlError) {
    guard let use else { return }
    guard use == "iem" || use == "kvm" else {
      throw ControlError("there is no engine '\(use.prefix(64))', only iem and kvm")
    }
  }

  package func perform(at desk: ControlDesk) throws(ControlError) -> Result {
    let board = desk.machine.board
    if let use, !board.selectEngine(use == "kvm" ? .kvm : .iem) {
      throw ControlError("this machine has IEM alone: start it with --engine kvm")
    }
    return Result(
      engine: board.engineName, switches: board.engineSwitches,
      canSwitch: board.canSwitchEngine, reason: board.engines.report)
  }
}

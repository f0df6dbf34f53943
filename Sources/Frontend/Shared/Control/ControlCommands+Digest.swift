import Machine

/// The state of the machine as numbers.
package struct DigestCommand: DirectCommand {
  package static let name = "digest"
  package static let description = ControlDescription(
    summary: "Numbers for the state of the machine, to compare deterministic runs.",
    result: "instructions, nanoseconds, and processors, devices and memory as hexadecimal texts")

  package struct Result: Encodable, Sendable {
    var instructions: UInt64
    var nanoseconds: UInt64
    var processors: String
    var devices: String
    var memory: String
  }

  package func perform(at desk: ControlDesk) throws(ControlError) -> Result {
    let digest = desk.machine.digest()
    return Result(
      instructions: digest.instructions, nanoseconds: digest.nanoseconds,
      processors: String(digest.processors, radix: 16),
      devices: String(digest.devices, radix: 16), memory: String(digest.memory, radix: 16))
  }
}

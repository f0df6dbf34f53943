/// Runs one virtual processor: IEM's `SoftwareEngine`, or KVM. The machine never asks which.
/// All calls but `requestStop` are made on the machine's thread.
public protocol ExecutionEngine: AnyObject {
  /// For the user: "IEM", "KVM".
  var name: String { get }
  /// Runs until an exit, at most about `instructions` instructions.
  func run(instructions: Int) -> ExitReason
  /// As `run(instructions:)`, and returns after about so much host time at the latest: for engines
  /// that do not count instructions.
  func run(instructions: Int, nanoseconds: UInt64) -> ExitReason
  /// Makes `run` return soon. From any thread, or from a device in the middle of `run`.
  func requestStop()
  /// Executes one instruction (or delivers one interrupt).
  func step() -> ExitReason

  /// The level of the interrupt request into the processor.
  func setInterruptLine(_ level: Bool)
  func signalNMI()
  /// The RESET line.
  func reset()
  /// INIT: the bootstrap processor restarts at the reset vector, others wait for start-up.
  func signalINIT(waitForStartup: Bool)
  /// SIPI: starts a waiting processor at `vector << 12`.
  func signalStartup(vector: UInt8)
  /// The A20 gate.
  func setA20(enabled: Bool)
  /// Halted or waiting: nothing to run until an interrupt.
  var isIdle: Bool { get }
  /// Instructions completed.
  var retired: UInt64 { get }

  /// All architectural state. Exact at any instruction boundary.
  func saveState() -> ProcessorState
  func loadState(_ state: ProcessorState)
}

extension ExecutionEngine {
  public func run(instructions: Int, nanoseconds: UInt64) -> ExitReason {
    run(instructions: instructions)
  }
}

/// Why an engine returned.
public enum ExitReason: Equatable, Sendable {
  /// The instructions asked for have run.
  case budget
  /// HLT, or waiting for a start-up message.
  case idle
  /// `requestStop`.
  case stopped
  /// Triple fault.
  case shutdown
  /// A debugger's breakpoint or watch; see `DebuggableEngine`.
  case debug
  /// A checking mode found a difference; see `SoftwareEngine.difference`.
  case checkFailed
}

import Machine

/// Everything that the options ask for, checked, with nothing opened or created yet.
package struct SessionPlan: Sendable {
  package var configuration: MachineConfiguration
  /// By COM port.
  package var serial: [StreamSpecification]
  package var debugConsole = StreamSpecification.none
  package var firmwareConsole = StreamSpecification.none
  /// LPT1; `none`: the machine has no such port.
  package var parallel = StreamSpecification.none
  package var audio = AudioSpecification.none
  /// Path of the control socket.
  package var controlPath: String?
  package var script = SessionScript()
  package var startsPaused = false
  /// Counters of the engine on stderr, at the end.
  package var printsStatistics = false
  /// Where gdb connects.
  package var debugger = StreamSpecification.none
  package var monitor = StreamSpecification.none
  package var trace: Trace?
  /// Paths.
  package var symbols: String?
  package var coverage: String?

  package struct Trace: Sendable {
    package var subsystems: TraceSubsystems
    package var path: String
    package var format: Tracer.Format
  }
  /// For people: what runs the guest.
  package var engineName = "IEM"
  /// For people: what runs in it.
  package var title = ""

  package init(configuration: MachineConfiguration, serial: [StreamSpecification]) {
    self.configuration = configuration
    self.serial = serial
  }
}

import Machine

/// What the programs' exit statuses mean.
package enum ExitStatus {
  package static let success: Int32 = 0
  package static let usage: Int32 = 2
  package static let hostError: Int32 = 3
  package static let tripleFault: Int32 = 4
  package static let replayDiffers: Int32 = 5
  package static let checkFailed: Int32 = 6

  /// As QEMU's `isa-debug-exit` has it; odd, and cut to the eight bits that a status has.
  package static func debugExit(_ value: UInt32) -> Int32 {
    Int32(truncatingIfNeeded: (value << 1 | 1) & 0xFF)
  }

  /// As a shell reports a program that a signal has ended.
  package static func signal(_ number: Int32) -> Int32 { 128 + number }

  package static func of(_ exit: MachineExit) -> Int32 {
    switch exit {
    case .powerOff, .quit, .replayed: success
    case .replayDiffers: replayDiffers
    case .debugExit(let value): debugExit(value)
    case .tripleFault: tripleFault
    case .checkFailed: checkFailed
    }
  }

  /// The same in words.
  package static func reason(of exit: MachineExit) -> String {
    switch exit {
    case .powerOff: "power-off"
    case .quit: "quit"
    case .debugExit: "debug-exit"
    case .tripleFault: "triple-fault"
    case .replayed: "replayed"
    case .replayDiffers: "replay-differs"
    case .checkFailed: "check-failed"
    }
  }

  /// For `--help`.
  package static let help = """
    EXIT STATUS:
      0        the guest switched the machine off, or you quit
      2        wrong options or unusable files; nothing was started
      3        the host failed (a full disk, no memory)
      4        triple fault; the processor's state is on stderr
      5        a replay went another way than its recording
      6        --check found a difference; it is on stderr
      128 + N  ended by signal N (130 is Ctrl-C, 141 a closed output)
      others   the guest wrote V to the debug exit port F4h: 2 V + 1, modulo 256
    """
}

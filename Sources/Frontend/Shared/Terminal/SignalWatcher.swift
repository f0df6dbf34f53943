import Foundation

/// Turns the signals that end or stop a program into ordinary calls on a thread of its own, where
/// any code may run.
package enum SignalWatcher {
  private static let watched = [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT]

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in watched { sigaddset(&set, signal) }
    return set
  }

  /// Call first of all in the program: threads inherit what is blocked.
  package static func block() {
    var set = set
    pthread_sigmask(SIG_BLOCK, &set, nil)
    // A reader who has gone is an error of `write`, and reported there.
    signal(SIGPIPE, SIG_IGN)
  }

  /// - Parameter handler: called with each of the signals that end; the second ends at once.
  package static func start(
    terminal: TerminalMode?, _ handler: @escaping @Sendable (Int32) -> Void
  ) {
    let thread = Thread {
      var set = set
      var count = 0
      while true {
        var signal: Int32 = 0
        guard sigwait(&set, &signal) == 0 else { continue }
        switch signal {
        case SIGTSTP:
          // The shell gets its terminal back as it was.
          terminal?.restore()
          kill(getpid(), SIGSTOP)
        case SIGCONT: terminal?.enterRaw()
        default:
          count += 1
          if count > 1 { exit(ExitStatus.signal(signal)) }
          handler(signal)
        }
      }
    }
    thread.name = "signals"
    thread.start()
  }
}

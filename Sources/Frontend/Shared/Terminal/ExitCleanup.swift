import Foundation

/// What must be undone on every way out of the program, by a crash too: terminal settings, files
/// of sockets.
///
/// The records live in memory that is never freed, and are changed by the fewest possible stores,
/// because signal handlers read them.
package enum ExitCleanup {
  private static let pathLimit = 16

  private struct Records {
    var hasExitHandler = false
    var coversCrashes = false
    var hasTerminal = false
    var terminal: Int32 = 0
    var settings = termios()
  }

  // Safety: written with `lock` locked; read by signal handlers, which see a record only after
  // its flag or pointer has been set, as the last store.
  nonisolated(unsafe) private static let records: UnsafeMutablePointer<Records> = {
    let records = UnsafeMutablePointer<Records>.allocate(capacity: 1)
    records.initialize(to: Records())
    return records
  }()
  nonisolated(unsafe) private static let paths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> =
    {
      let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: pathLimit)
      paths.initialize(repeating: nil, count: pathLimit)
      return paths
    }()
  nonisolated(unsafe) private static let previous: UnsafeMutablePointer<sigaction> = {
    let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: signalLimit)
    actions.initialize(repeating: sigaction(), count: signalLimit)
    return actions
  }()
  private static let signalLimit = 65
  private static let fatalSignals = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT]
  private static let lock = NSLock()

  /// Restores these settings at the end.
  static func rememberTerminal(_ descriptor: Int32, _ settings: termios) {
    lock.withLock {
      records.pointee.terminal = descriptor
      records.pointee.settings = settings
      records.pointee.hasTerminal = true
      installExitHandler()
    }
  }

  package static func unlinkAtExit(_ path: String) {
    lock.withLock {
      for index in 0..<pathLimit where paths[index] == nil {
        paths[index] = strdup(path)
        break
      }
      installExitHandler()
    }
  }

  package static func unlinkNow(_ path: String) {
    lock.withLock {
      for index in 0..<pathLimit {
        guard let text = paths[index], strcmp(text, path) == 0 else { continue }
        paths[index] = nil
        unlink(text)
        free(text)
      }
    }
  }

  /// Undoes everything. Safe in a signal handler; more than once does no harm.
  static func run() {
    if records.pointee.hasTerminal {
      tcsetattr(records.pointee.terminal, TCSANOW, &records.pointee.settings)
    }
    for index in 0..<pathLimit { if let path = paths[index] { unlink(path) } }
  }

  private static func installExitHandler() {
    guard !records.pointee.hasExitHandler else { return }
    records.pointee.hasExitHandler = true
    atexit { ExitCleanup.run() }
  }

  /// From now on a crash, too, undoes everything first. For a program's main file only: in a test
  /// process the signals of failing instructions belong to whoever makes them fail on purpose.
  package static func coverCrashes() {
    lock.withLock {
      guard !records.pointee.coversCrashes else { return }
      records.pointee.coversCrashes = true
      for signal in fatalSignals { coverCrash(signal) }
    }
  }

  private static func coverCrash(_ signal: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_sigaction = { signal, information, _ in
      ExitCleanup.run()
      // From now on the signal does what it would have done without us.
      sigaction(signal, &ExitCleanup.previous[Int(signal)], nil)
      // An instruction that failed is tried again, and fails again. What somebody has sent has
      // to be sent again.
      let isFromInstruction =
        signal != SIGQUIT && signal != SIGABRT && (information?.pointee.si_code ?? 0) > 0
      if !isFromInstruction { raise(signal) }
    }
    action.sa_flags = SA_NODEFER | SA_SIGINFO
    sigaction(signal, &action, &previous[Int(signal)])
    // A shell's background job is started with SIGQUIT ignored, and that stays so.
    let handler = unsafeBitCast(previous[Int(signal)].__sigaction_handler.sa_handler, to: Int.self)
    if handler == unsafeBitCast(SIG_IGN, to: Int.self) {
      sigaction(signal, &previous[Int(signal)], nil)
    }
  }
}

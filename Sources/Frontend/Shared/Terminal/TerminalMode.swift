import Foundation

/// The mode of the terminal on standard input: raw while the guest has it, and as it was before
/// on every way out.
package final class TerminalMode: @unchecked Sendable {
  private let descriptor: Int32
  private let saved: termios
  // Invariant: only touched with `lock` locked.
  private var isRaw = false
  private let lock = NSLock()

  /// Nil where the descriptor is no terminal.
  package init?(_ descriptor: Int32) {
    var settings = termios()
    guard isatty(descriptor) == 1, tcgetattr(descriptor, &settings) == 0 else { return nil }
    self.descriptor = descriptor
    saved = settings
  }

  /// Every key reaches the guest as it is typed, Ctrl-C too. Output stays processed, so that our
  /// own messages look right. Does nothing in the background, where the terminal is another's.
  package func enterRaw() {
    lock.withLock {
      guard !isRaw, tcgetpgrp(descriptor) == getpgrp() else { return }
      ExitCleanup.rememberTerminal(descriptor, saved)
      var raw = saved
      raw.c_iflag &= ~tcflag_t(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON)
      raw.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
      raw.c_cflag = raw.c_cflag & ~tcflag_t(CSIZE | PARENB) | tcflag_t(CS8)
      withUnsafeMutableBytes(of: &raw.c_cc) { characters in
        characters[Int(VMIN)] = 1
        characters[Int(VTIME)] = 0
      }
      isRaw = tcsetattr(descriptor, TCSANOW, &raw) == 0
    }
  }

  package func restore() {
    lock.withLock {
      guard isRaw else { return }
      var settings = saved
      tcsetattr(descriptor, TCSANOW, &settings)
      isRaw = false
    }
  }
}

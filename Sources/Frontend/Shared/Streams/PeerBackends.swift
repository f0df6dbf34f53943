import Foundation
import Machine

/// A serial line whose other end is a new pseudo-terminal, for `screen` and its like.
package final class PseudoTerminalBackend: SerialBackend, @unchecked Sendable {
  package let output = OutputQueue(whenFull: PeerWait.standard, isAccepting: false)
  private let option: String
  // Set by `open`, before any other thread knows this object.
  private var descriptor: Int32 = -1
  private var loop: PeerLoop?
  /// The terminal to open, after `open`.
  package private(set) var name = ""

  package init(option: String) { self.option = option }

  /// `ioctl` requests of <asm-generic/ioctls.h>, whose macros Swift does not import.
  private enum Request {
    /// `TIOCGPTN`: which terminal it is.
    static let getNumber: UInt = 0x8004_5430
    /// `TIOCSPTLCK`: whether it may be opened.
    static let setLock: UInt = 0x4004_5431
  }

  package func open() throws(UsageError) -> String? {
    descriptor = Foundation.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    var number: UInt32 = 0
    var isLocked: Int32 = 0
    guard descriptor >= 0, ioctl(descriptor, Request.setLock, &isLocked) == 0,
      ioctl(descriptor, Request.getNumber, &number) == 0
    else { throw UsageError(option, "pty", because: String(cString: strerror(errno))) }
    name = "/dev/pts/\(number)"
    // The guest does the echoing. The settings last as long as this side is open; opening and
    // closing the other end also makes it report the hang-up that means "nobody there".
    let terminal = Foundation.open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    if terminal >= 0 {
      var settings = termios()
      tcgetattr(terminal, &settings)
      cfmakeraw(&settings)
      tcsetattr(terminal, TCSANOW, &settings)
      Foundation.close(terminal)
    }
    return "is \(name)"
  }

  package func start(input: SerialInput?, onFailure: @escaping @Sendable (String) -> Void) {
    loop = PeerLoop(.pseudoTerminal(descriptor), queue: output, input: input)
    loop?.start()
  }

  package func close() { loop?.stop() }
}

/// A serial line on a socket that listens for one peer at a time: a Unix socket that only this
/// user may use, or a TCP port.
package final class SocketBackend: SerialBackend, @unchecked Sendable {
  package enum Address: Equatable, Sendable {
    case unix(path: String)
    case tcp(host: String, port: UInt16)
  }

  package let output = OutputQueue(whenFull: PeerWait.standard, isAccepting: false)
  private let address: Address
  private let option: String
  // Set by `open`, before any other thread knows this object.
  private var descriptor: Int32 = -1
  private var loop: PeerLoop?
  /// The TCP port in use, after `open`: another than asked for if that was 0.
  package private(set) var port: UInt16 = 0

  package init(_ address: Address, option: String) {
    self.address = address
    self.option = option
  }

  package func open() throws(UsageError) -> String? {
    let listener = ListeningSocket(option: option)
    switch address {
    case .unix(let path):
      descriptor = try listener.unix(path)
      ExitCleanup.unlinkAtExit(path)
      return nil
    case .tcp(let host, let wanted):
      (descriptor, port) = try listener.tcp(host: host, port: wanted)
      let stream = StreamSpecification.tcp(host: host, port: port)
      return wanted == 0 ? "is \(stream)" : nil
    }
  }

  package func start(input: SerialInput?, onFailure: @escaping @Sendable (String) -> Void) {
    loop = PeerLoop(.listener(descriptor), queue: output, input: input)
    loop?.start()
  }

  package func close() {
    loop?.stop()
    if case .unix(let path) = address { ExitCleanup.unlinkNow(path) }
  }
}

/// How long the machine waits for peers that do not read.
private enum PeerWait {
  static let standard = OutputQueue.WhenFull.drop(afterSeconds: 0.5)
}

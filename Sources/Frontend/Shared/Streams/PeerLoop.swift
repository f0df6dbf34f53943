import Foundation
import Machine

/// Moves bytes between a queue, a serial port and a peer that comes and goes: the far end of a
/// pseudo-terminal, or whoever is connected to a listening socket. One thread; descriptors do not
/// block.
final class PeerLoop: @unchecked Sendable {
  enum Source {
    /// Connections are taken one at a time; another one waits.
    case listener(Int32)
    /// Always the same descriptor, which reports a hang-up while nobody has the other end open.
    case pseudoTerminal(Int32)
  }

  private let source: Source
  private let queue: OutputQueue
  private let input: SerialInput?
  private let wake = WakeEvent()
  private let stopping = NSLock()
  // Invariant: only touched with `stopping` locked.
  private var isStopped = false
  // What follows belongs to the loop's thread.
  private var peer: Int32 = -1
  private var unsent: ArraySlice<UInt8> = []
  /// The peer is gone, but what it has sent is still to be read.
  private var isHungUp = false

  private static let chunk = 1 << 14
  private static let terminalPollMilliseconds: Int32 = 50

  init(_ source: Source, queue: OutputQueue, input: SerialInput?) {
    self.source = source
    self.queue = queue
    self.input = input
  }

  func start() {
    queue.onData = { [wake] in wake.signal() }
    input?.onRoom = { [wake] in wake.signal() }
    let thread = Thread { [self] in run() }
    thread.name = "serial"
    thread.start()
  }

  func stop() {
    stopping.withLock { isStopped = true }
    wake.signal()
  }

  private func run() {
    while !stopping.withLock({ isStopped }) {
      if peer < 0 { waitForPeer() } else { exchange() }
    }
    disconnect()
    switch source {
    case .listener(let descriptor), .pseudoTerminal(let descriptor): close(descriptor)
    }
  }

  // MARK: Coming and going

  private func waitForPeer() {
    switch source {
    case .listener(let listener):
      var waits = [
        pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&waits, 2, -1)
      wake.clear()
      guard waits[0].revents != 0 else { return }
      let client = accept(listener, nil, nil)
      guard client >= 0 else {
        // Out of descriptors, or the client left again.
        usleep(10_000)
        return
      }
      _ = fcntl(client, F_SETFD, FD_CLOEXEC)
      _ = fcntl(client, F_SETFL, O_NONBLOCK)
      var on: Int32 = 1
      let size = socklen_t(MemoryLayout<Int32>.size)
      // Fails on a Unix socket, where nothing waits anyway.
      setsockopt(client, Int32(IPPROTO_TCP), TCP_NODELAY, &on, size)
      connect(client)
    case .pseudoTerminal(let descriptor):
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&wait, 1, 0)
      if wait.revents & Int16(POLLHUP) == 0 { return connect(descriptor) }
      // A hang-up cannot be waited for to end.
      var pause = pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&pause, 1, Self.terminalPollMilliseconds)
      wake.clear()
    }
  }

  private func connect(_ descriptor: Int32) {
    peer = descriptor
    isHungUp = false
    queue.setAccepting(true)
  }

  private func disconnect() {
    guard peer >= 0 else { return }
    queue.setAccepting(false)
    unsent = []
    if case .listener = source { close(peer) }
    peer = -1
  }

  // MARK: Bytes

  private func exchange() {
    if unsent.isEmpty { unsent = queue.take(Self.chunk)[...] }
    let wantsInput = input?.hasRoom ?? true
    let events = (wantsInput ? Int16(POLLIN) : 0) | (unsent.isEmpty ? 0 : Int16(POLLOUT))
    // A hang-up is always reported: after the first time, only room for input counts.
    let isWatched = !isHungUp || wantsInput
    var waits = [
      pollfd(fd: isWatched ? peer : -1, events: events, revents: 0),
      pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&waits, 2, -1) > 0 else { return }
    if waits[1].revents != 0 { wake.clear() }
    let happened = waits[0].revents
    if happened & Int16(POLLOUT) != 0 { sendSome() }
    if happened & Int16(POLLIN) != 0 {
      if wantsInput { receiveSome() }
    } else if happened & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      if wantsInput { disconnect() } else { hangUp() }
    }
  }

  /// Nobody reads any more.
  private func hangUp() {
    isHungUp = true
    queue.setAccepting(false)
    unsent = []
  }

  private func sendSome() {
    let count = unsent.withUnsafeBytes { bytes in
      switch source {
      case .listener: send(peer, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      case .pseudoTerminal: write(peer, bytes.baseAddress, bytes.count)
      }
    }
    if count >= 0 {
      unsent = unsent.dropFirst(count)
      queue.wrote(count)
    } else if errno != EINTR && errno != EAGAIN {
      hangUp()
    }
  }

  private func receiveSome() {
    var buffer = [UInt8](repeating: 0, count: Self.chunk)
    let count = read(peer, &buffer, buffer.count)
    if count > 0 {
      input?.send(buffer[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      disconnect()
    }
  }
}

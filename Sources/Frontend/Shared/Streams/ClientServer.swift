import Foundation

/// What a `ClientServer` tells of its client; called on the server's thread.
package protocol ClientHandler: AnyObject, Sendable {
  func clientConnected()
  func received(_ bytes: ArraySlice<UInt8>)
  func clientDisconnected()
}

/// A thread that talks with one client at a time: whoever is connected to a listening socket, or
/// standard input and output. Bounded in both directions: a client whose requests are not done
/// is not read, and one that does not read its answers is cut off.
package final class ClientServer: @unchecked Sendable {
  package enum Source: Sendable {
    case listener(Int32)
    case pair(input: Int32, output: Int32)
  }

  private let source: Source
  private let name: String
  private weak var handler: (any ClientHandler)?
  private let wake = WakeEvent()
  private let condition = NSCondition()
  // Invariant: what follows is only touched with `condition` locked.
  private var output: [UInt8] = []
  private var isOverrun = false
  /// Requests that have been handed on and not yet been done.
  private var pending = 0
  private var isStopping = false
  private var hasEnded = true
  // What follows belongs to the server's thread.
  private var input: Int32 = -1
  private var out: Int32 = -1
  private var isFinished = false

  private static let chunk = 1 << 12
  private static let pendingLimit = 16
  private static let outputLimit = 4 << 20
  private static let finalSeconds = 1.0

  package init(_ source: Source, name: String) {
    self.source = source
    self.name = name
  }

  package func start(_ handler: any ClientHandler) {
    self.handler = handler
    condition.withLock { hasEnded = false }
    let thread = Thread { [self] in run() }
    thread.name = name
    thread.start()
  }

  /// Ends the connection after these last words, and the thread.
  package func stop(last words: [UInt8]) {
    condition.lock()
    output += words
    isStopping = true
    wake.signal()
    let end = Date(timeIntervalSinceNow: Self.finalSeconds)
    while !hasEnded && condition.wait(until: end) {}
    condition.unlock()
  }

  // MARK: From any thread

  package func send(_ bytes: [UInt8]) {
    condition.lock()
    if output.count + bytes.count > Self.outputLimit { isOverrun = true } else { output += bytes }
    condition.unlock()
    wake.signal()
  }

  /// A request is handed on.
  package func begin() { condition.withLock { pending += 1 } }

  /// It is done.
  package func end() {
    condition.withLock { pending -= 1 }
    wake.signal()
  }

  // MARK: The server's thread

  private func run() {
    while !isFinished {
      let isStopping = condition.withLock { self.isStopping }
      if isStopping {
        flush()
        break
      }
      if input < 0 { waitForClient() } else { exchange() }
    }
    disconnect(tells: false)
    if case .listener(let descriptor) = source { close(descriptor) }
    condition.lock()
    hasEnded = true
    condition.broadcast()
    condition.unlock()
  }

  private func waitForClient() {
    // The next client must not get the last one's answers.
    let isBusy = condition.withLock { pending > 0 }
    switch source {
    case .pair(let input, let output):
      connect(input, output)
    case .listener(let listener):
      var waits = [
        pollfd(fd: isBusy ? -1 : listener, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&waits, 2, -1)
      wake.clear()
      guard waits[0].revents != 0 else { return }
      let client = accept(listener, nil, nil)
      guard client >= 0 else {
        usleep(10_000)
        return
      }
      _ = fcntl(client, F_SETFD, FD_CLOEXEC)
      _ = fcntl(client, F_SETFL, O_NONBLOCK)
      var on: Int32 = 1
      let size = socklen_t(MemoryLayout<Int32>.size)
      // Fails on a Unix socket, where nothing waits anyway.
      setsockopt(client, Int32(IPPROTO_TCP), TCP_NODELAY, &on, size)
      connect(client, client)
    }
  }

  private func connect(_ input: Int32, _ output: Int32) {
    self.input = input
    out = output
    condition.withLock {
      self.output = []
      isOverrun = false
    }
    handler?.clientConnected()
  }

  private func disconnect(tells: Bool) {
    guard input >= 0 else { return }
    switch source {
    case .listener: close(input)
    // The end of standard input ends nothing else.
    case .pair: isFinished = true
    }
    input = -1
    out = -1
    if tells { handler?.clientDisconnected() }
  }

  private func exchange() {
    let (hasOutput, isReady, isOverrun) = condition.withLock {
      (!output.isEmpty, pending < Self.pendingLimit, self.isOverrun)
    }
    if isOverrun { return disconnect(tells: true) }
    // A hang-up is always reported, also while it is not to be read yet.
    var waits = [
      pollfd(fd: isReady ? input : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: hasOutput ? out : -1, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&waits, 3, -1) > 0 else { return }
    if waits[2].revents != 0 { wake.clear() }
    if waits[1].revents != 0 && !writeSome() { return disconnect(tells: true) }
    if waits[0].revents != 0 { readSome() }
  }

  private func readSome() {
    var buffer = [UInt8](repeating: 0, count: Self.chunk)
    let count = read(input, &buffer, buffer.count)
    if count > 0 {
      handler?.received(buffer[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      disconnect(tells: true)
    }
  }

  /// - Returns: false when nobody reads any more.
  private func writeSome() -> Bool {
    let bytes = condition.withLock { Array(output.prefix(Self.chunk)) }
    let count = bytes.withUnsafeBytes { buffer in
      switch source {
      case .listener: Foundation.send(out, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
      case .pair: write(out, buffer.baseAddress, buffer.count)
      }
    }
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    condition.withLock { output.removeFirst(count) }
    return true
  }

  /// Writes out what is left, while the client takes it.
  private func flush() {
    let end = Date(timeIntervalSinceNow: Self.finalSeconds / 2)
    while out >= 0, condition.withLock({ !output.isEmpty }), Date() < end {
      var wait = pollfd(fd: out, events: Int16(POLLOUT), revents: 0)
      guard poll(&wait, 1, 100) >= 0, writeSome() else { return }
    }
  }
}

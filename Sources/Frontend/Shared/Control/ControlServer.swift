import Foundation
import Machine

/// The control socket: a Unix socket that only this user may use, and a thread that reads lines
/// and sends replies. What it does to the machine goes through the machine's door.
package final class ControlServer: @unchecked Sendable {
  package static let clientLimit = 8
  /// How long the last replies may take to be sent.
  private static let farewellSeconds = 1.0

  private let path: String
  private let option: String
  private let wake = WakeEvent()
  private let ended = DispatchSemaphore(value: 0)
  // Set by `open` and `start`, before the thread runs.
  private var listener: Int32 = -1
  private var desk: ControlDesk?
  private var isStarted = false

  private enum Letter {
    case reply([UInt8], client: Int)
    case event([UInt8])
  }

  private let lock = NSLock()
  // Invariant: only touched with `lock` locked.
  private var letters: [Letter] = []
  private var isStopping = false

  // What follows belongs to the server's thread.
  private var clients: [Int: ControlClient] = [:]
  private var nextClient = 0

  package init(path: String, option: String = "--control") {
    self.path = path
    self.option = option
  }

  // MARK: From outside

  package func open() throws(UsageError) {
    listener = try ListeningSocket(option: option).unix(path)
    ExitCleanup.unlinkAtExit(path)
  }

  /// On the machine's thread, before it runs.
  package func start(_ desk: ControlDesk) {
    self.desk = desk
    isStarted = true
    desk.machine.observers.append { [self] event in
      switch event {
      case .paused: tell(ControlEvent(.paused))
      case .resumed: tell(ControlEvent(.resumed))
      case .reset: tell(ControlEvent(.reset))
      }
    }
    let thread = Thread { [self] in run() }
    thread.name = "control"
    thread.start()
  }

  /// Sends an event to every client. From any thread.
  package func tell(_ event: ControlEvent) { post(.event(ControlCodec.encode(event))) }

  /// Says goodbye with the event, closes everything and removes the socket.
  package func stop(_ event: ControlEvent) {
    if isStarted {
      tell(event)
      lock.withLock { isStopping = true }
      wake.signal()
      ended.wait()
    } else if listener >= 0 {
      close(listener)
    }
    if listener >= 0 { ExitCleanup.unlinkNow(path) }
  }

  private func post(_ letter: Letter) {
    lock.withLock { letters.append(letter) }
    wake.signal()
  }

  // MARK: The thread

  private func run() {
    while !lock.withLock({ isStopping }) {
      exchange(timeout: -1, takesMore: true)
    }
    let end = Date(timeIntervalSinceNow: Self.farewellSeconds)
    repeat {
      exchange(timeout: 20, takesMore: false)
    } while Date() < end
      && clients.values.contains { $0.hasOutput }
    for client in clients.values { close(client.descriptor) }
    close(listener)
    ended.signal()
  }

  private func exchange(timeout: Int32, takesMore: Bool) {
    deliver()
    let order = Array(clients.keys)
    var waits = [
      pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: takesMore ? listener : -1, events: Int16(POLLIN), revents: 0),
    ]
    for number in order {
      guard let client = clients[number] else { continue }
      let events = takesMore ? client.events : client.events & Int16(POLLOUT)
      waits.append(pollfd(fd: client.descriptor, events: events, revents: 0))
    }
    guard poll(&waits, nfds_t(waits.count), timeout) > 0 else { return }
    if waits[0].revents != 0 { wake.clear() }
    for (number, wait) in zip(order, waits.dropFirst(2)) where wait.revents != 0 {
      serve(number, wait.revents)
    }
    if waits[1].revents != 0 { accept() }
  }

  private func serve(_ number: Int, _ revents: Int16) {
    if revents & Int16(POLLIN) != 0 {
      clients[number]?.receive()
    } else if revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      clients[number]?.hangUp()
    }
    if revents & Int16(POLLOUT) != 0 { clients[number]?.transmit() }
    takeRequests(of: number)
    dismiss(number)
  }

  /// Hands over what others have posted.
  private func deliver() {
    let letters = lock.withLock {
      defer { self.letters = [] }
      return self.letters
    }
    for letter in letters {
      switch letter {
      case .reply(let bytes, let number): clients[number]?.reply(bytes)
      case .event(let bytes): for number in clients.keys { clients[number]?.tell(bytes) }
      }
    }
    guard !letters.isEmpty else { return }
    for number in Array(clients.keys) {
      clients[number]?.transmit()
      takeRequests(of: number)
      dismiss(number)
    }
  }

  private func dismiss(_ number: Int) {
    guard let client = clients[number], client.isDone else { return }
    close(client.descriptor)
    clients[number] = nil
  }

  private func accept() {
    let descriptor = Foundation.accept(listener, nil, nil)
    guard descriptor >= 0 else {
      // Out of descriptors, or the client left again.
      usleep(10_000)
      return
    }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    var client = ControlClient(descriptor: descriptor)
    guard clients.count < Self.clientLimit else {
      let error = ControlError("\(Self.clientLimit) clients are connected already")
      client.tell(ControlCodec.encode(Result<Nothing, _>.failure(error), for: nil))
      client.transmit()
      close(descriptor)
      return
    }
    clients[nextClient] = client
    nextClient += 1
  }

  // MARK: Requests

  private func takeRequests(of number: Int) {
    while let line = clients[number]?.nextLine() {
      switch line {
      case .tooLong:
        refuse(
          BadRequest(error: ControlError("a line has at most \(ControlCodec.lineLimit) bytes")),
          client: number)
      case .complete(let bytes):
        do throws(BadRequest) {
          let request = try ControlCodec.decode(bytes)
          pass(request.command, id: request.id, client: number)
        } catch {
          refuse(error, client: number)
        }
      }
    }
  }

  private func refuse(_ bad: BadRequest, client number: Int) {
    clients[number]?.reply(ControlCodec.encode(Result<Nothing, _>.failure(bad.error), for: bad.id))
    clients[number]?.transmit()
  }

  /// To the machine.
  private func pass<Command: ControlCommand>(
    _ command: Command, id: RequestID?, client number: Int
  ) {
    guard let desk else { return }
    let reply = ControlReply<Command.Result> { [self] result in
      post(.reply(ControlCodec.encode(result, for: id), client: number))
    }
    desk.machine.door.post { _ in command.run(at: desk, reply: reply) }
  }
}

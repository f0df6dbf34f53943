import Foundation
import Machine

/// Waits for texts to appear on the guest's screen. From any thread.
///
/// Looks twenty times a second of host time, also while the machine is paused, and only while
/// somebody waits. The machine's thread copies the screen; the searching is done elsewhere.
package final class ScreenWatcher: @unchecked Sendable {
  package typealias Completion = @Sendable (Result<TextPattern.Match, ControlError>) -> Void

  private struct Wait {
    var pattern: TextPattern
    /// Nil waits for ever.
    var deadline: DispatchTime?
    var seconds: Double
    var isNew = true
    var completion: Completion
  }

  private static let interval = DispatchTimeInterval.milliseconds(50)

  private let door: InputDoor
  private let queue = DispatchQueue(label: "screen")
  // What follows is only touched on `queue`.
  private var waits: [Wait] = []
  private var isTicking = false
  /// A look was asked for and has not come back.
  private var isLooking = false
  private var last: String?

  package init(door: InputDoor) { self.door = door }

  /// - Parameter seconds: of host time; nil waits for ever.
  package func wait(
    for pattern: TextPattern, seconds: Double?, completion: @escaping Completion
  ) {
    let deadline = seconds.map { DispatchTime.now() + $0 }
    queue.async { [self] in
      waits.append(
        Wait(
          pattern: pattern, deadline: deadline, seconds: seconds ?? 0, completion: completion))
      if !isTicking { tick() }
    }
  }

  private func tick() {
    isTicking = !waits.isEmpty
    guard isTicking else {
      last = nil
      return
    }
    if !isLooking {
      isLooking = true
      door.post { [self] machine in
        let text = TextScreen(machine.board.vga)?.text
        queue.async { [self] in look(at: text) }
      }
    }
    expire()
    queue.asyncAfter(deadline: .now() + Self.interval) { [self] in tick() }
  }

  private func look(at text: String?) {
    isLooking = false
    let isChanged = text != last
    last = text
    guard let text else { return }
    var rest: [Wait] = []
    for var wait in waits {
      if wait.isNew || isChanged, let match = wait.pattern.firstMatch(in: text) {
        wait.completion(.success(match))
      } else {
        wait.isNew = false
        rest.append(wait)
      }
    }
    waits = rest
  }

  private func expire() {
    let now = DispatchTime.now()
    let expired = waits.filter { $0.deadline.map { $0 <= now } ?? false }
    guard !expired.isEmpty else { return }
    waits.removeAll { $0.deadline.map { $0 <= now } ?? false }
    let remark = last == nil && !isLooking ? "; the screen is not in a text mode" : ""
    for wait in expired {
      wait.completion(
        .failure(ControlError("the text did not appear within \(wait.seconds) s\(remark)")))
    }
  }
}

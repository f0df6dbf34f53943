/// Types on a keyboard at the pace of a fast typist in guest time, and never faster than the guest
/// takes the keys: a BIOS keeps only 16 of them.
///
/// Jobs are typed one after the other. A reset of the machine ends them all.
package final class KeyboardTyper {
  package enum Job: Sendable {
    case strokes([KeyStroke])
    /// Each is pressed as a whole, and then let go.
    case chords([[KeyCode]])

    /// What the job needs of `limit`.
    var count: Int {
      switch self {
      case .strokes(let strokes): strokes.count
      case .chords(let chords): chords.reduce(0) { $0 + $1.count }
      }
    }
  }

  fileprivate struct Entry {
    var job: Job
    /// Strokes done; for chords, presses and releases.
    var next = 0
    var completion: (Bool) -> Void
  }

  /// Between strokes, and between the press and the release of a chord.
  package static let stepNanoseconds: UInt64 = 20_000_000
  /// Strokes and keys that may wait in all.
  package static let limit = 1 << 20

  private let keyboard: PS2Keyboard
  private let events: EventQueue
  private var timer: EventTimer?
  private var queue: [Entry] = []
  private var waiting = 0

  package init(keyboard: PS2Keyboard, events: EventQueue) {
    self.keyboard = keyboard
    self.events = events
    timer = events.makeTimer("keyboard.typer") { [unowned self] in step() }
  }

  /// What waits to be typed; the timer belongs to the event queue.
  struct Saved {
    fileprivate var queue: [Entry]
    fileprivate var waiting: Int
  }

  var saved: Saved {
    get { Saved(queue: queue, waiting: waiting) }
    set {
      queue = newValue.queue
      waiting = newValue.waiting
    }
  }

  package var isIdle: Bool { queue.isEmpty }

  /// Types the job after those that wait.
  /// - Parameter completion: called with true when the keyboard has taken the last key, or with
  ///   false when the machine was reset first.
  /// - Returns: false, and nothing is done, when too much waits already.
  package func type(_ job: Job, completion: @escaping (Bool) -> Void = { _ in }) -> Bool {
    guard job.count <= Self.limit - waiting else { return false }
    waiting += job.count
    queue.append(Entry(job: job, completion: completion))
    // A step that is due already keeps its distance from the last one.
    if timer?.deadline == nil { timer?.arm(at: events.clock.nanoseconds) }
    return true
  }

  /// Forgets everything that is not typed yet. Keys that are down stay down.
  package func cancel() {
    timer?.disarm()
    let dropped = queue
    queue = []
    waiting = 0
    for entry in dropped { entry.completion(false) }
  }

  private func step() {
    finish()
    guard !queue.isEmpty else { return }
    timer?.arm(at: events.clock.nanoseconds &+ Self.stepNanoseconds)
    if keyboard.hasRoom && keyboard.isScanning {
      perform(&queue[0])
      // At once: the guest may switch itself off before the next step.
      finish()
    }
  }

  private func finish() {
    while let entry = queue.first, isFinished(entry) {
      queue.removeFirst()
      waiting -= entry.job.count
      entry.completion(true)
    }
  }

  private func isFinished(_ entry: Entry) -> Bool {
    switch entry.job {
    case .strokes(let strokes): entry.next >= strokes.count
    case .chords(let chords): entry.next >= chords.count * 2
    }
  }

  private func perform(_ entry: inout Entry) {
    switch entry.job {
    case .strokes(let strokes):
      let stroke = strokes[entry.next]
      if stroke.isShifted { keyboard.key(.leftShift, pressed: true) }
      keyboard.key(stroke.key, pressed: true)
      keyboard.key(stroke.key, pressed: false)
      if stroke.isShifted { keyboard.key(.leftShift, pressed: false) }
    case .chords(let chords):
      let chord = chords[entry.next / 2]
      if entry.next % 2 == 0 {
        for key in chord { keyboard.key(key, pressed: true) }
      } else {
        for key in chord.reversed() { keyboard.key(key, pressed: false) }
      }
    }
    entry.next += 1
  }
}

/// Work that is due at a guest time. One queue per machine; devices hold timers made from it.
///
/// There are a few dozen timers and they change often, so the queue is a plain list with the
/// earliest deadline cached, not a heap.
package final class EventQueue {
  package let clock: any GuestClock
  private var timers: [Entry] = []
  private var armedCount: UInt64 = 0
  /// The earliest deadline of all, `UInt64.max` when nothing is armed.
  package private(set) var nextDeadline: UInt64 = .max
  /// Called when the earliest deadline moves closer, so that a running engine can stop in time.
  package var onEarlierDeadline: (() -> Void)?
  /// Told the name of each timer that has come due; for traces.
  var onFire: ((String) -> Void)?

  private struct Entry {
    /// Compared when the timer is already being destroyed and must not be touched.
    let id: ObjectIdentifier
    /// Takes itself out of the queue when it is destroyed. Unsafe, and the other way counted:
    /// a weak reference to the queue would make every use of it slow.
    unowned(unsafe) let timer: EventTimer
  }

  package init(clock: any GuestClock) { self.clock = clock }

  /// A timer that calls `action` on the machine's thread when its deadline has passed.
  /// The timer is disarmed before the call; the action may arm it again.
  package func makeTimer(_ name: String, action: @escaping () -> Void) -> EventTimer {
    let timer = EventTimer(name: name, queue: self, action: action)
    timers.append(Entry(id: ObjectIdentifier(timer), timer: timer))
    return timer
  }

  fileprivate func remove(_ id: ObjectIdentifier) {
    timers.removeAll { $0.id == id }
    recomputeNextDeadline()
  }

  fileprivate func changed(from old: UInt64?, to new: UInt64?) {
    armedCount &+= 1
    if let new, new < nextDeadline {
      nextDeadline = new
      onEarlierDeadline?()
    } else if old == nextDeadline {
      recomputeNextDeadline()
    }
  }

  fileprivate var nextOrder: UInt64 { armedCount }

  private func recomputeNextDeadline() {
    var earliest = UInt64.max
    for entry in timers { earliest = min(earliest, entry.timer.deadline ?? .max) }
    nextDeadline = earliest
  }

  /// All timers, so that a machine can be put back with their order at equal deadlines.
  struct Saved {
    fileprivate var timers: [ObjectIdentifier: (deadline: UInt64?, order: UInt64)] = [:]
    fileprivate var armedCount: UInt64 = 0
  }

  var saved: Saved {
    get {
      var saved = Saved(armedCount: armedCount)
      for entry in timers { saved.timers[entry.id] = (entry.timer.deadline, entry.timer.order) }
      return saved
    }
    set {
      // Timers made since, such as a client's, keep what they have.
      for entry in timers {
        if let old = newValue.timers[entry.id] { entry.timer.put(back: old.deadline, old.order) }
      }
      armedCount = newValue.armedCount
      recomputeNextDeadline()
      onEarlierDeadline?()
    }
  }

  /// Runs everything due at or before the clock's present time, in order of deadline, then of
  /// arming.
  package func runDue() {
    // A timer that re-arms itself in the past must not keep the machine here for ever.
    var budget = 10_000
    while budget > 0, nextDeadline <= clock.nanoseconds {
      budget -= 1
      var due: EventTimer?
      for entry in timers {
        guard let deadline = entry.timer.deadline, deadline <= clock.nanoseconds else { continue }
        if let best = due, (best.deadline ?? .max, best.order) <= (deadline, entry.timer.order) {
          continue
        }
        due = entry.timer
      }
      guard let due else {
        recomputeNextDeadline()
        return
      }
      onFire?(due.name)
      due.fire()
    }
  }
}

/// One deadline in guest time. Its owner keeps it; it dies with its owner.
package final class EventTimer {
  package let name: String
  private let queue: EventQueue
  private let action: () -> Void
  /// When the action is due, in nanoseconds of guest time; nil while disarmed.
  package private(set) var deadline: UInt64?
  fileprivate private(set) var order: UInt64 = 0

  fileprivate init(name: String, queue: EventQueue, action: @escaping () -> Void) {
    self.name = name
    self.queue = queue
    self.action = action
  }

  deinit { queue.remove(ObjectIdentifier(self)) }

  /// Arms the timer at an absolute guest time, or moves it there.
  package func arm(at nanoseconds: UInt64) {
    let old = deadline
    deadline = nanoseconds
    order = queue.nextOrder
    queue.changed(from: old, to: nanoseconds)
  }

  package func disarm() {
    guard let old = deadline else { return }
    deadline = nil
    queue.changed(from: old, to: nil)
  }

  fileprivate func put(back deadline: UInt64?, _ order: UInt64) {
    self.deadline = deadline
    self.order = order
  }

  fileprivate func fire() {
    disarm()
    action()
  }
}

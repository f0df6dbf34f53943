import CKVM
import Glibc
import Synchronization

/// Makes KVM_RUN return: a real-time signal that the processor's thread keeps blocked, except
/// inside KVM_RUN. A signal that arrives just before is therefore not lost.
final class StopSignal {
  /// Real-time signals below are often taken by libraries.
  static let number = Int32(__libc_current_sigrtmin()) + 6

  private var thread = pthread_self()
  private var threadID: Int32 = 0
  private var timer: timer_t?
  private var hasTimer = false
  private let target = Atomic<UInt>(0)
  private let isInGuest = Atomic<Bool>(false)

  deinit { if hasTimer { timer_delete(timer) } }

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    return set
  }

  /// To be called by the thread that is about to run the processor.
  func adoptThread(_ processor: KVMProcessor) throws(KVMError) {
    guard gettid() != threadID else { return }
    threadID = gettid()
    thread = pthread_self()
    var blocked = Self.set
    var previous = sigset_t()
    pthread_sigmask(SIG_BLOCK, &blocked, &previous)
    let mask = withUnsafeBytes(of: &previous) { $0.load(as: UInt64.self) }
    // Signal n is bit n - 1.
    try processor.setSignalMask(mask & ~(1 << UInt64(Self.number - 1)))
    if hasTimer { timer_delete(timer) }
    var event = sigevent()
    event.sigev_notify = Int32(SIGEV_THREAD_ID)
    event._sigev_un._tid = threadID
    event.sigev_signo = Self.number
    guard timer_create(CLOCK_MONOTONIC, &event, &timer) == 0 else {
      throw KVMError(call: "timer_create", errno: errno)
    }
    hasTimer = true
    target.store(UInt(thread), ordering: .releasing)
  }

  /// The signal comes in so many nanoseconds. 0: never.
  func arm(nanoseconds: UInt64) {
    guard hasTimer else { return }
    var setting = itimerspec()
    setting.it_value.tv_sec = Int(nanoseconds / 1_000_000_000)
    setting.it_value.tv_nsec = Int(nanoseconds % 1_000_000_000)
    timer_settime(timer, 0, &setting, nil)
  }

  func enterGuest() { isInGuest.store(true, ordering: .sequentiallyConsistent) }
  func leaveGuest() { isInGuest.store(false, ordering: .releasing) }

  /// From any thread, after the reason to stop was made visible to the run loop.
  func kick() {
    guard isInGuest.load(ordering: .sequentiallyConsistent) else { return }
    let thread = pthread_t(target.load(ordering: .acquiring))
    if thread != pthread_self() { pthread_kill(thread, Self.number) }
  }

  /// Runs the body, on the thread that is about to run the processor, so that KVM_RUN returns when
  /// its time is over.
  static func limiting<Result>(
    _ processor: KVMProcessor, nanoseconds: UInt64, _ body: () throws(KVMError) -> Result
  ) throws(KVMError) -> Result {
    let signal = StopSignal()
    try signal.adoptThread(processor)
    signal.arm(nanoseconds: nanoseconds)
    defer {
      signal.arm(nanoseconds: 0)
      signal.drain()
    }
    return try body()
  }

  /// Takes signals that have done their work.
  func drain() {
    var set = Self.set
    var zero = timespec()
    while sigtimedwait(&set, nil, &zero) > 0 {}
  }
}

enum HostTime {
  /// Nanoseconds of a clock that only goes forward.
  @inline(__always) static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }
}

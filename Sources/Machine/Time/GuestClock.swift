/// Guest time in nanoseconds since power-on: the only time that a device knows.
package protocol GuestClock: AnyObject {
  var nanoseconds: UInt64 { get }
}

/// A clock that a test moves by hand.
package final class ManualClock: GuestClock {
  package var nanoseconds: UInt64 = 0
  package init() {}
}

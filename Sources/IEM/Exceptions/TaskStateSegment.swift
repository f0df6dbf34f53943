/// Offsets in a task-state segment (SDM vol. 3, figures 7-2, 7-10 and 7-11).
enum TaskStateSegment {
  static let backLink: UInt64 = 0
  /// RSP0, or ESP0 with SS0 four bytes on.
  static let stack0: UInt64 = 4
  static let ist1: UInt64 = 0x24
  static let cr3: UInt64 = 0x1C
  static let eip: UInt64 = 0x20
  static let eflags: UInt64 = 0x24
  static let registers: UInt64 = 0x28
  static let segments: UInt64 = 0x48
  static let ldt: UInt64 = 0x60
  /// Bit 0: `T`, debug trap on a switch to this task.
  static let trap: UInt64 = 0x64
  static let ioMapBase: UInt64 = 0x66
  /// The smallest limit.
  static let limit: UInt32 = 0x67

  /// The 16-bit form.
  enum Narrow {
    /// SP0, with SS0 two bytes on.
    static let stack0: UInt64 = 2
    static let ip: UInt64 = 0x0E
    static let flags: UInt64 = 0x10
    static let registers: UInt64 = 0x12
    static let segments: UInt64 = 0x22
    static let ldt: UInt64 = 0x2A
    static let limit: UInt32 = 0x2B
  }
}

extension Processor {
  /// SS and (E)SP for a privilege level from the present TSS.
  mutating func taskStack(_ privilege: UInt8) throws(GuestFault) -> (UInt16, UInt64) {
    let task = segment(.tr)
    if task.type & Descriptor.SystemType.wideBit != 0 {
      let offset = TaskStateSegment.stack0 + 8 * UInt64(privilege)
      guard offset + 5 <= UInt64(task.limit) else { throw GuestFault.ts(task.selector) }
      let pointer: UInt32 = try loadSystem(task.base &+ offset)
      let selector: UInt16 = try loadSystem(task.base &+ offset &+ 4)
      return (selector, UInt64(pointer))
    }
    let offset = TaskStateSegment.Narrow.stack0 + 4 * UInt64(privilege)
    guard offset + 3 <= UInt64(task.limit) else { throw GuestFault.ts(task.selector) }
    let pointer: UInt16 = try loadSystem(task.base &+ offset)
    let selector: UInt16 = try loadSystem(task.base &+ offset &+ 2)
    return (selector, UInt64(pointer))
  }

  /// RSP0–RSP2 or IST1–IST7 of a 64-bit TSS.
  mutating func taskStackPointer64(at offset: UInt64) throws(GuestFault) -> UInt64 {
    let task = segment(.tr)
    guard offset + 7 <= UInt64(task.limit) else { throw GuestFault.ts(task.selector) }
    return try loadSystem(task.base &+ offset)
  }
}

/// Packet identifiers of transactions.
enum USBPacketID: UInt8 {
  case setup = 0x2D
  case input = 0x69
  case output = 0xE1
}

/// How a device answers a transaction.
enum USBAnswer: Equatable {
  /// What it gives, or, to what it was given, nothing.
  case data([UInt8])
  case acknowledge
  /// Not now.
  case nak
  case stall
}

/// A device at the end of a USB cable (Universal Serial Bus Specification, revision 1.1).
protocol USBDevice: AnyObject {
  /// The address that it answers to; 0 after a reset.
  var address: UInt8 { get }
  /// The reset that a port drives.
  func busReset()
  /// A transaction that is addressed to this device.
  /// - Parameters:
  ///   - data: what the host sends; empty for `input`.
  ///   - length: the most that the host takes.
  func transact(_ packet: USBPacketID, endpoint: UInt8, data: [UInt8], length: Int) -> USBAnswer
}

/// What a tablet says of itself.
enum USBTabletDescriptors {
  static let interruptEndpoint: UInt8 = 1
  static let controlPacketSize = 8

  private enum Kind {
    static let device: UInt8 = 1
    static let configuration: UInt8 = 2
    static let string: UInt8 = 3
    static let interface: UInt8 = 4
    static let endpoint: UInt8 = 5
    static let hid: UInt8 = 0x21
    static let report: UInt8 = 0x22
  }

  private static let device: [UInt8] = [
    18, Kind.device,
    0x10, 0x01,  // USB 1.1
    0, 0, 0,  // the class is the interface's
    UInt8(controlPacketSize),
    0x09, 0x12, 0x01, 0x00,  // vendor 1209h, product 0001h: free for tests
    0x00, 0x01,  // release 1.0
    1, 2, 0,  // strings: maker, product
    1,  // configurations
  ]

  private static let hid: [UInt8] = [
    9, Kind.hid, 0x11, 0x01, 0, 1, Kind.report, UInt8(report.count), 0,
  ]

  private static let configuration: [UInt8] = {
    let interface: [UInt8] = [
      9, Kind.interface, 0, 0, 1, 3, 0, 0, 0,  // HID, not a boot device
    ]
    let endpoint: [UInt8] = [
      7, Kind.endpoint, 0x80 | interruptEndpoint, 3, 8, 0, 4,  // interrupt, 8 bytes, 4 ms
    ]
    let body = interface + hid + endpoint
    let head: [UInt8] = [
      9, Kind.configuration, UInt8(9 + body.count), 0, 1, 1, 0, 0xC0, 0,  // self-powered
    ]
    return head + body
  }()

  /// Report: five buttons, X and Y from 0 to 7FFFh, a wheel.
  private static let report: [UInt8] = [
    0x05, 0x01, 0x09, 0x02, 0xA1, 0x01,  // generic desktop: mouse; application
    0x09, 0x01, 0xA1, 0x00,  // pointer; physical
    0x05, 0x09, 0x19, 0x01, 0x29, 0x05,  // buttons 1 to 5
    0x15, 0x00, 0x25, 0x01, 0x95, 0x05, 0x75, 0x01, 0x81, 0x02,  // five bits, variable
    0x95, 0x01, 0x75, 0x03, 0x81, 0x01,  // padding
    0x05, 0x01, 0x09, 0x30, 0x09, 0x31,  // X, Y
    0x15, 0x00, 0x26, 0xFF, 0x7F, 0x35, 0x00, 0x46, 0xFF, 0x7F,
    0x75, 0x10, 0x95, 0x02, 0x81, 0x02,  // absolute
    0x05, 0x01, 0x09, 0x38,  // wheel
    0x15, 0x81, 0x25, 0x7F, 0x35, 0x00, 0x45, 0x00,
    0x75, 0x08, 0x95, 0x01, 0x81, 0x06,  // relative
    0xC0, 0xC0,
  ]

  private static let strings = ["Software PC", "Tablet"]
  private static let english: [UInt8] = [4, Kind.string, 0x09, 0x04]

  static func descriptor(type: UInt8, index: UInt8) -> [UInt8]? {
    switch type {
    case Kind.device: return device
    case Kind.configuration: return index == 0 ? configuration : nil
    case Kind.string:
      if index == 0 { return english }
      guard strings.indices.contains(Int(index) - 1) else { return nil }
      let text = Array(strings[Int(index) - 1].utf16)
      return [UInt8(2 + 2 * text.count), Kind.string]
        + text.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    default: return nil
    }
  }

  static func classDescriptor(type: UInt8) -> [UInt8]? {
    switch type {
    case Kind.hid: hid
    case Kind.report: report
    default: nil
    }
  }
}

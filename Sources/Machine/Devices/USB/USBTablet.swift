/// A USB pointing device with absolute coordinates: a tablet as far as drivers of mice are
/// concerned (Device Class Definition for Human Interface Devices, version 1.11), full speed.
///
/// Modelled: the standard requests of a device with one configuration, the class's report, idle
/// and protocol requests, an interrupt endpoint that is silent while nothing changes. Not
/// modelled: string languages, remote wake-up, the idle rate (reports come only with changes).
/// After a bus reset: address 0, not configured, nothing to report.
package final class USBTablet: USBDevice, StatefulDevice {
  /// Both coordinates go from 0 to this.
  package static let range = 0x7FFF

  struct Report: Codable, Equatable, Sendable {
    var buttons: UInt8 = 0
    var x: UInt16 = 0
    var y: UInt16 = 0
    /// Steps away from the user.
    var wheel: Int8 = 0

    var bytes: [UInt8] {
      [
        buttons, UInt8(truncatingIfNeeded: x), UInt8(truncatingIfNeeded: x >> 8),
        UInt8(truncatingIfNeeded: y), UInt8(truncatingIfNeeded: y >> 8), UInt8(bitPattern: wheel),
      ]
    }
  }

  package struct State: Codable, Equatable, Sendable {
    var address: UInt8 = 0
    /// Takes effect after the status stage.
    var newAddress: UInt8?
    var configuration: UInt8 = 0
    var idle: UInt8 = 0
    var usesReportProtocol: UInt8 = 1
    var isEndpointHalted = false
    /// What the data stage of the present control transfer still has to give; nil outside one.
    var answer: [UInt8]?
    var isStalled = false
    /// Not yet read by the host.
    var reports: [Report] = []
    var last = Report()
    /// When the host last asked for reports, in guest time.
    var askedAt: UInt64?
  }

  private static let reportLimit = 16
  /// A host that uses the tablet asks for reports many times a second.
  private static let patience: UInt64 = 500_000_000

  package let stateName = "usb.tablet"
  package private(set) var state = State()
  private let clock: any GuestClock
  /// There is something to report.
  var onReport: (() -> Void)?

  package init(clock: any GuestClock) { self.clock = clock }

  /// Whether the guest reads this device: then no other pointer is needed.
  package var isUsed: Bool {
    guard state.configuration != 0, let askedAt = state.askedAt else { return false }
    return clock.nanoseconds < askedAt &+ Self.patience
  }

  // MARK: Pointing

  /// - Parameters:
  ///   - x: 0 is the left edge, `range` the right one.
  ///   - y: 0 is the top.
  ///   - wheel: steps towards the user.
  package func point(x: Int, y: Int, wheel: Int, buttons: PS2Mouse.Buttons) {
    var report = Report()
    report.x = UInt16(min(max(x, 0), Self.range))
    report.y = UInt16(min(max(y, 0), Self.range))
    report.buttons = buttons.rawValue & 0x1F
    report.wheel = Int8(clamping: 0 &- min(max(wheel, -127), 127))
    guard report != state.last || report.wheel != 0 else { return }
    // Movement with the same buttons is one report, so that a click is never lost for it.
    if let waiting = state.reports.last, waiting.buttons == report.buttons {
      report.wheel = Int8(clamping: Int(report.wheel) + Int(waiting.wheel))
      state.reports[state.reports.count - 1] = report
    } else {
      if state.reports.count >= Self.reportLimit { state.reports.removeFirst() }
      state.reports.append(report)
    }
    state.last = report
    state.last.wheel = 0
    onReport?()
  }

  // MARK: USBDevice

  var address: UInt8 { state.address }

  func busReset() {
    let last = state.last
    state = State()
    state.last = last
  }

  func transact(
    _ packet: USBPacketID, endpoint: UInt8, data: [UInt8], length: Int
  ) -> USBAnswer {
    switch endpoint {
    case 0: control(packet, data, length)
    case USBTabletDescriptors.interruptEndpoint where packet == .input: interrupt(length)
    default: .stall
    }
  }

  private func interrupt(_ length: Int) -> USBAnswer {
    guard state.configuration != 0, !state.isEndpointHalted else { return .stall }
    state.askedAt = clock.nanoseconds
    guard !state.reports.isEmpty else { return .nak }
    return .data(Array(state.reports.removeFirst().bytes.prefix(length)))
  }

  private func control(_ packet: USBPacketID, _ data: [UInt8], _ length: Int) -> USBAnswer {
    switch packet {
    case .setup:
      state.isStalled = false
      state.newAddress = nil
      guard let request = USBRequest(data), let answer = answer(to: request) else {
        state.isStalled = true
        state.answer = nil
        return .acknowledge
      }
      state.answer = Array(answer.prefix(Int(request.length)))
      return .acknowledge
    case .input:
      if state.isStalled { return .stall }
      guard let answer = state.answer else { return .nak }
      // An empty packet is also the status stage of a request without data.
      let portion = Array(answer.prefix(min(length, USBTabletDescriptors.controlPacketSize)))
      state.answer = Array(answer.dropFirst(portion.count))
      if portion.isEmpty, let address = state.newAddress {
        state.address = address
        state.newAddress = nil
      }
      return .data(portion)
    case .output:
      // Data for requests that need none, or the status stage.
      return state.isStalled ? .stall : .acknowledge
    }
  }

  /// Nil: the request is refused.
  private func answer(to request: USBRequest) -> [UInt8]? {
    switch (request.type, request.code) {
    case (0x80, .getDescriptor):
      return USBTabletDescriptors.descriptor(
        type: UInt8(request.value >> 8), index: UInt8(request.value & 0xFF))
    case (0x81, .getDescriptor):
      return USBTabletDescriptors.classDescriptor(type: UInt8(request.value >> 8))
    case (0x80, .getStatus): return [1, 0]  // self-powered
    case (0x81, .getStatus): return [0, 0]
    case (0x82, .getStatus): return [state.isEndpointHalted ? 1 : 0, 0]
    case (0x00, .setAddress):
      state.newAddress = UInt8(request.value & 0x7F)
      return []
    case (0x80, .getConfiguration): return [state.configuration]
    case (0x00, .setConfiguration):
      guard request.value <= 1 else { return nil }
      state.configuration = UInt8(request.value)
      state.isEndpointHalted = false
      return []
    case (0x81, .getInterface): return [0]
    case (0x01, .setInterface): return request.value == 0 ? [] : nil
    case (0x02, .clearFeature):
      state.isEndpointHalted = false
      return []
    case (0x02, .setFeature):
      state.isEndpointHalted = true
      return []
    case (0x00, .clearFeature), (0x00, .setFeature): return []
    case (0xA1, .classGetReport): return state.last.bytes
    case (0xA1, .classGetIdle): return [state.idle]
    case (0xA1, .classGetProtocol): return [state.usesReportProtocol]
    case (0x21, .classSetIdle):
      state.idle = UInt8(request.value >> 8)
      return []
    case (0x21, .classSetProtocol):
      state.usesReportProtocol = UInt8(request.value & 1)
      return []
    default: return nil
    }
  }

  // MARK: State

  package func reset() { busReset() }

  package func restore(_ new: State) throws(StateError) {
    guard new.address < 0x80, new.reports.count <= Self.reportLimit, new.configuration <= 1,
      (new.answer?.count ?? 0) <= 256
    else { throw StateError(stateName, "a field out of range") }
    state = new
  }
}

/// The eight bytes of a SETUP packet.
struct USBRequest: Equatable {
  /// Codes of requests. Those of the class have the bit 100h, to tell them from the standard ones.
  enum Code: UInt16 {
    case getStatus = 0x00
    case clearFeature = 0x01
    case setFeature = 0x03
    case setAddress = 0x05
    case getDescriptor = 0x06
    case getConfiguration = 0x08
    case setConfiguration = 0x09
    case getInterface = 0x0A
    case setInterface = 0x0B
    case classGetReport = 0x101
    case classGetIdle = 0x102
    case classGetProtocol = 0x103
    case classSetIdle = 0x10A
    case classSetProtocol = 0x10B
  }

  var type: UInt8
  var code: Code
  var value: UInt16
  var length: UInt16

  /// Nil for what no request of this device is.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == 8 else { return nil }
    type = bytes[0]
    let isClass = type & 0x60 == 0x20
    guard let code = Code(rawValue: UInt16(bytes[1]) | (isClass ? 0x100 : 0)) else { return nil }
    self.code = code
    value = UInt16(bytes[2]) | UInt16(bytes[3]) << 8
    length = UInt16(bytes[6]) | UInt16(bytes[7]) << 8
  }
}

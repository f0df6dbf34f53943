import IEM

/// The schedule in memory: frame list, queue heads, transfer descriptors.
extension UHCIController {
  /// A pointer of the schedule.
  private struct Link {
    var rawValue: UInt32
    /// `T`: nothing behind it.
    var isEnd: Bool { rawValue & 1 != 0 }
    /// `Q`: a queue head.
    var isQueue: Bool { rawValue & 2 != 0 }
    /// `Vf`: the next descriptor of a queue runs in the same frame.
    var isDepthFirst: Bool { rawValue & 4 != 0 }
    var address: UInt64 { UInt64(rawValue & ~0xF) }
  }

  /// A transfer descriptor's second word.
  private enum Control {
    static let actualLength: UInt32 = 0x7FF
    static let timeout: UInt32 = 1 << 18
    static let nak: UInt32 = 1 << 19
    static let babble: UInt32 = 1 << 20
    static let stalled: UInt32 = 1 << 22
    static let active: UInt32 = 1 << 23
    static let interruptOnComplete: UInt32 = 1 << 24
    static let isochronous: UInt32 = 1 << 25
    static let errorCount: UInt32 = 3 << 27
    static let shortPacketDetect: UInt32 = 1 << 29
    /// What a transaction sets anew.
    static let results: UInt32 = 0x00FE_0000
  }

  private enum Outcome {
    case done
    case short
    case notNow
    case failed
    case inactive
  }

  /// Links followed in a frame: more than a frame of 12 Mbit/s can carry.
  private static let linkLimit = 512
  private static let longestPacket = 1280
  private static let packetLimit = 128

  /// Walks the schedule of the present frame.
  /// - Returns: whether anything was moved.
  func runFrame() -> Bool {
    let slot = GuestPhysical(UInt64(state.frameList) + UInt64(state.frame & 0x3FF) * 4)
    var link = Link(rawValue: memory.read(slot, as: UInt32.self))
    var hasMoved = false
    var quietQueues: Set<UInt64> = []
    packetsLeft = Self.packetLimit
    for _ in 0..<Self.linkLimit {
      if link.isEnd { break }
      if link.isQueue {
        // A loop of queues is left once it has moved nothing on a whole round.
        guard quietQueues.insert(link.address).inserted else { break }
        if runQueue(link.address) {
          hasMoved = true
          quietQueues = []
        }
        link = Link(rawValue: memory.read(GuestPhysical(link.address), as: UInt32.self))
      } else {
        if case .done = runTransfer(link.address) { hasMoved = true }
        link = Link(rawValue: memory.read(GuestPhysical(link.address), as: UInt32.self))
      }
    }
    return hasMoved
  }

  /// - Returns: whether anything was moved.
  private func runQueue(_ queue: UInt64) -> Bool {
    let elementAt = GuestPhysical(queue + 4)
    var hasMoved = false
    for _ in 0..<Self.linkLimit {
      let element = Link(rawValue: memory.read(elementAt, as: UInt32.self))
      guard !element.isEnd, !element.isQueue else { return hasMoved }
      switch runTransfer(element.address) {
      case .done:
        hasMoved = true
        let next = memory.read(GuestPhysical(element.address), as: UInt32.self)
        memory.write(next, to: elementAt)
        if !Link(rawValue: next).isDepthFirst { return true }
      case .short, .failed: return true
      case .notNow, .inactive: return hasMoved
      }
    }
    return hasMoved
  }

  private func runTransfer(_ address: UInt64) -> Outcome {
    var control = memory.read(GuestPhysical(address + 4), as: UInt32.self)
    guard control & Control.active != 0 else { return .inactive }
    guard packetsLeft > 0 else { return .notNow }
    packetsLeft -= 1
    let token = memory.read(GuestPhysical(address + 8), as: UInt32.self)
    let buffer = UInt64(memory.read(GuestPhysical(address + 12), as: UInt32.self))
    // Lengths are less one; 7FFh is nothing.
    let length = Int((token >> 21 &+ 1) & 0x7FF)
    guard length <= Self.longestPacket, let packet = USBPacketID(rawValue: UInt8(token & 0xFF))
    else {
      // A descriptor that no controller can run.
      state.status.formUnion([.processError, .halted])
      state.command.remove(.run)
      return .failed
    }
    control &= ~Control.results
    defer { memory.write(control, to: GuestPhysical(address + 4)) }
    guard let device = device(at: UInt8(token >> 8 & 0x7F)) else {
      control |= Control.timeout
      return fail(&control)
    }
    var data: [UInt8] = []
    if packet != .input {
      data = [UInt8](repeating: 0, count: length)
      data.withUnsafeMutableBytes { memory.read(GuestPhysical(buffer), into: $0) }
    }
    let endpoint = UInt8(token >> 15 & 0xF)
    switch device.transact(packet, endpoint: endpoint, data: data, length: length) {
    case .nak:
      control |= Control.active | Control.nak
      return .notNow
    case .stall:
      control |= Control.stalled
      return fail(&control)
    case .acknowledge:
      return complete(&control, packet, moved: data.count, of: length)
    case .data(let bytes):
      guard bytes.count <= length else {
        control |= Control.babble | Control.stalled
        return fail(&control)
      }
      bytes.withUnsafeBytes { memory.write($0, to: GuestPhysical(buffer)) }
      return complete(&control, packet, moved: bytes.count, of: length)
    }
  }

  private func complete(
    _ control: inout UInt32, _ packet: USBPacketID, moved: Int, of length: Int
  ) -> Outcome {
    control = control & ~Control.actualLength | UInt32(truncatingIfNeeded: moved - 1) & 0x7FF
    if control & Control.interruptOnComplete != 0 { state.status.insert(.interrupt) }
    let isShort = packet == .input && moved < length
    guard isShort, control & Control.shortPacketDetect != 0 else { return .done }
    state.status.insert(.interrupt)
    return .short
  }

  private func fail(_ control: inout UInt32) -> Outcome {
    control = control & ~Control.errorCount | Control.stalled | Control.actualLength
    state.status.insert(.errorInterrupt)
    if control & Control.interruptOnComplete != 0 { state.status.insert(.interrupt) }
    return .failed
  }

  private func device(at address: UInt8) -> (any USBDevice)? {
    for (port, device) in zip(state.ports, devices)
    where port.contains(.enabled) && !port.contains(.suspended) {
      if let device, device.address == address { return device }
    }
    return nil
  }
}

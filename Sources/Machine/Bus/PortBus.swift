import Glibc
import IEM

/// The 64 KiB I/O port space: which device answers at which port.
package final class PortBus {
  /// One device's claim on a range of ports.
  package struct Mapping {
    package var name: String
    package var ports: ClosedRange<UInt16>
    package var device: any PortDevice
    /// The device's offset of the first port.
    package var firstOffset: UInt16
    /// An access may reach so many bytes past the last port and stays whole: registers wider than
    /// the distance to the next one.
    package var overhang: UInt16 = 0
  }

  /// A mapping as accesses find it, without counting references: they are borrowed from the bus,
  /// which owns its claims, and the devices from the board, which outlives every access.
  private final class Claim {
    let mapping: Mapping
    let device: any PortDevice
    let burst: (any BurstPortDevice)?
    let first: UInt16
    /// The last port that an access may reach and stay whole.
    let last: UInt32
    let firstOffset: UInt16
    var accesses: UInt64 = 0

    init(_ mapping: Mapping) {
      self.mapping = mapping
      device = mapping.device
      burst = mapping.device as? any BurstPortDevice
      first = mapping.ports.lowerBound
      last = UInt32(mapping.ports.upperBound) + UInt32(mapping.overhang)
      firstOffset = mapping.firstOffset
    }

    @inline(__always) func offset(of port: UInt16) -> UInt16 { port &- first &+ firstOffset }
    @inline(__always) func holds(_ port: UInt16, _ width: AccessWidth) -> Bool {
      UInt32(port) + UInt32(width.byteCount) - 1 <= last
    }
  }

  private var claims: [Claim] = []
  /// By port. Zero pages from the host, touched only where there are devices.
  private let table: UnsafeMutablePointer<Unmanaged<Claim>?>
  private static let portCount = 0x10000
  /// Of mappings that are gone, by name.
  private var formerCounts: [String: UInt64] = [:]
  /// Accesses to ports where nothing answers.
  package private(set) var unclaimedAccesses: UInt64 = 0

  package init() {
    let size = Self.portCount * MemoryLayout<Unmanaged<Claim>?>.stride
    guard let zeros = calloc(1, size) else { fatalError("no memory for the table of ports") }
    // All bits zero is nil.
    table = zeros.bindMemory(to: Unmanaged<Claim>?.self, capacity: Self.portCount)
  }

  deinit { free(table) }

  /// Gives a range of ports to a device. A port that is taken stays with its first owner, as on a
  /// bus where positive decoding is settled by the board; the return value names that owner.
  @discardableResult
  package func map(
    _ ports: ClosedRange<UInt16>, to device: any PortDevice, offset: UInt16 = 0,
    overhang: UInt16 = 0, name: String
  ) -> String? {
    for port in ports {
      if let owner = mapping(at: port) { return owner.name }
    }
    let claim = Claim(
      Mapping(
        name: name, ports: ports, device: device, firstOffset: offset, overhang: overhang))
    claims.append(claim)
    for port in ports { table[Int(port)] = Unmanaged.passUnretained(claim) }
    return nil
  }

  /// Takes back the ports that were mapped starting at `base` for this device.
  package func unmap(_ device: any PortDevice, from base: UInt16) {
    guard let claim = table[Int(base)]?.takeUnretainedValue(), claim.device === device else {
      return
    }
    for port in claim.mapping.ports { table[Int(port)] = nil }
    formerCounts[claim.mapping.name, default: 0] &+= claim.accesses
    claims.removeAll { $0 === claim }
  }

  /// The machine ends.
  func unmapAll() {
    for claim in claims { for port in claim.mapping.ports { table[Int(port)] = nil } }
    claims = []
  }

  package func mapping(at port: UInt16) -> Mapping? {
    table[Int(port)]?.takeUnretainedValue().mapping
  }

  /// Accesses since power-on, by name of the mapping; a split access counts once.
  package var accessCounts: [String: UInt64] {
    var result = formerCounts
    for claim in claims { result[claim.mapping.name, default: 0] &+= claim.accesses }
    if unclaimedAccesses > 0 { result["unclaimed"] = unclaimedAccesses }
    return result.filter { $0.value > 0 }
  }

  package var allMappings: [Mapping] {
    claims.map(\.mapping).sorted { $0.ports.lowerBound < $1.ports.lowerBound }
  }

  package func read(_ port: UInt16, width: AccessWidth) -> UInt32 {
    guard let claim = table[Int(port)] else {
      unclaimedAccesses &+= 1
      return splitRead(port, width) ?? UInt32(truncatingIfNeeded: width.allOnes)
    }
    return claim._withUnsafeGuaranteedRef { claim in
      claim.accesses &+= 1
      guard claim.holds(port, width) else { return splitRead(port, width) ?? .max }
      return claim.device.read(at: claim.offset(of: port), width: width)
    }
  }

  package func write(_ port: UInt16, _ value: UInt32, width: AccessWidth) {
    guard let claim = table[Int(port)] else {
      unclaimedAccesses &+= 1
      splitWrite(port, value, width)
      return
    }
    claim._withUnsafeGuaranteedRef { claim in
      claim.accesses &+= 1
      guard claim.holds(port, width) else {
        splitWrite(port, value, width)
        return
      }
      claim.device.write(value, at: claim.offset(of: port), width: width)
    }
  }

  /// Several reads of one port at once, where the device offers them.
  /// - Returns: how many were made.
  package func readRun(
    _ port: UInt16, width: AccessWidth, into buffer: UnsafeMutableRawPointer, count: Int
  ) -> Int {
    guard let claim = table[Int(port)] else { return 0 }
    return claim._withUnsafeGuaranteedRef { claim in
      guard claim.holds(port, width), let burst = claim.burst else { return 0 }
      let done = burst.readRun(
        at: claim.offset(of: port), width: width, into: buffer, count: count)
      claim.accesses &+= UInt64(done)
      return done
    }
  }

  package func writeRun(
    _ port: UInt16, width: AccessWidth, from buffer: UnsafeRawPointer, count: Int
  ) -> Int {
    guard let claim = table[Int(port)] else { return 0 }
    return claim._withUnsafeGuaranteedRef { claim in
      guard claim.holds(port, width), let burst = claim.burst else { return 0 }
      let done = burst.writeRun(
        at: claim.offset(of: port), width: width, from: buffer, count: count)
      claim.accesses &+= UInt64(done)
      return done
    }
  }

  /// What a read would return, without side effects.
  package func peek(_ port: UInt16, width: AccessWidth) -> UInt32 {
    guard let claim = table[Int(port)]?.takeUnretainedValue() else {
      return UInt32(truncatingIfNeeded: width.allOnes)
    }
    return claim.device.peek(at: claim.offset(of: port), width: width)
  }

  /// An access that leaves a device's range is one cycle per byte, as on ISA.
  private func splitRead(_ port: UInt16, _ width: AccessWidth) -> UInt32? {
    guard width != .byte else { return nil }
    var value: UInt32 = 0
    for index in 0..<width.byteCount {
      let at = port &+ UInt16(index)
      let claim = table[Int(at)]?.takeUnretainedValue()
      let byte = claim.map { $0.device.read(at: $0.offset(of: at), width: .byte) } ?? 0xFF
      value |= (byte & 0xFF) << UInt32(8 * index)
    }
    return value
  }

  private func splitWrite(_ port: UInt16, _ value: UInt32, _ width: AccessWidth) {
    guard width != .byte else { return }
    for index in 0..<width.byteCount {
      let at = port &+ UInt16(index)
      guard let claim = table[Int(at)]?.takeUnretainedValue() else { continue }
      claim.device.write(value >> UInt32(8 * index) & 0xFF, at: claim.offset(of: at), width: .byte)
    }
  }
}

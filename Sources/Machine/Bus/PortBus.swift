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

    /// Whether an access stays with the device.
    @inline(__always) func holds(_ port: UInt16, _ width: AccessWidth) -> Bool {
      UInt32(port) + UInt32(width.byteCount) - 1 <= UInt32(ports.upperBound) + UInt32(overhang)
    }

    func offset(of port: UInt16) -> UInt16 { port &- ports.lowerBound &+ firstOffset }
  }

  private var mappings: [Mapping?] = []
  /// By port: index into `mappings`, or -1.
  private var table = [Int16](repeating: -1, count: 0x10000)
  /// By index into `mappings`: accesses.
  private var counts: [UInt64] = []
  /// Of mappings that are gone, by name.
  private var formerCounts: [String: UInt64] = [:]
  /// Accesses to ports where nothing answers.
  package private(set) var unclaimedAccesses: UInt64 = 0

  package init() {}

  /// Gives a range of ports to a device. A port that is taken stays with its first owner, as on a
  /// bus where positive decoding is settled by the board; the return value names that owner.
  @discardableResult
  package func map(
    _ ports: ClosedRange<UInt16>, to device: any PortDevice, offset: UInt16 = 0,
    overhang: UInt16 = 0, name: String
  ) -> String? {
    if let taken = ports.first(where: { table[Int($0)] >= 0 }) {
      return mappings[Int(table[Int(taken)])]?.name
    }
    let mapping = Mapping(
      name: name, ports: ports, device: device, firstOffset: offset, overhang: overhang)
    let index: Int
    if let free = mappings.firstIndex(where: { $0 == nil }) {
      mappings[free] = mapping
      counts[free] = 0
      index = free
    } else {
      index = mappings.count
      mappings.append(mapping)
      counts.append(0)
    }
    for port in ports { table[Int(port)] = Int16(index) }
    return nil
  }

  /// Takes back the ports that were mapped starting at `base` for this device.
  package func unmap(_ device: any PortDevice, from base: UInt16) {
    let index = table[Int(base)]
    guard index >= 0, let mapping = mappings[Int(index)], mapping.device === device else { return }
    for port in mapping.ports { table[Int(port)] = -1 }
    formerCounts[mapping.name, default: 0] &+= counts[Int(index)]
    mappings[Int(index)] = nil
  }

  package func mapping(at port: UInt16) -> Mapping? {
    let index = table[Int(port)]
    return index >= 0 ? mappings[Int(index)] : nil
  }

  /// The same, counting an access.
  @inline(__always) private func accessed(_ port: UInt16) -> Mapping? {
    let index = Int(table[Int(port)])
    guard index >= 0 else { return nil }
    counts[index] &+= 1
    return mappings[index]
  }

  /// Accesses since power-on, by name of the mapping; a split access counts once.
  package var accessCounts: [String: UInt64] {
    var result = formerCounts
    for (index, mapping) in mappings.enumerated() {
      if let mapping { result[mapping.name, default: 0] &+= counts[index] }
    }
    if unclaimedAccesses > 0 { result["unclaimed"] = unclaimedAccesses }
    return result.filter { $0.value > 0 }
  }

  package var allMappings: [Mapping] {
    mappings.compactMap { $0 }.sorted { $0.ports.lowerBound < $1.ports.lowerBound }
  }

  package func read(_ port: UInt16, width: AccessWidth) -> UInt32 {
    guard let mapping = accessed(port) else {
      unclaimedAccesses &+= 1
      return splitRead(port, width) ?? UInt32(truncatingIfNeeded: width.allOnes)
    }
    guard mapping.holds(port, width) else { return splitRead(port, width) ?? .max }
    return mapping.device.read(at: mapping.offset(of: port), width: width)
  }

  package func write(_ port: UInt16, _ value: UInt32, width: AccessWidth) {
    guard let mapping = accessed(port) else {
      unclaimedAccesses &+= 1
      splitWrite(port, value, width)
      return
    }
    guard mapping.holds(port, width) else {
      splitWrite(port, value, width)
      return
    }
    mapping.device.write(value, at: mapping.offset(of: port), width: width)
  }

  /// What a read would return, without side effects.
  package func peek(_ port: UInt16, width: AccessWidth) -> UInt32 {
    guard let mapping = mapping(at: port) else { return UInt32(truncatingIfNeeded: width.allOnes) }
    return mapping.device.peek(at: mapping.offset(of: port), width: width)
  }

  /// An access that leaves a device's range is one cycle per byte, as on ISA.
  private func splitRead(_ port: UInt16, _ width: AccessWidth) -> UInt32? {
    guard width != .byte else { return nil }
    var value: UInt32 = 0
    for index in 0..<width.byteCount {
      let at = port &+ UInt16(index)
      let byte = mapping(at: at).map { $0.device.read(at: $0.offset(of: at), width: .byte) } ?? 0xFF
      value |= (byte & 0xFF) << UInt32(8 * index)
    }
    return value
  }

  private func splitWrite(_ port: UInt16, _ value: UInt32, _ width: AccessWidth) {
    guard width != .byte else { return }
    for index in 0..<width.byteCount {
      let at = port &+ UInt16(index)
      guard let mapping = mapping(at: at) else { continue }
      mapping.device.write(
        value >> UInt32(8 * index) & 0xFF, at: mapping.offset(of: at), width: .byte)
    }
  }
}

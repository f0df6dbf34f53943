import IEM

/// Memory-mapped registers: which device answers at which physical address.
package final class MemoryBus {
  package struct Mapping {
    package var name: String
    package var base: UInt64
    package var size: UInt64
    package var device: any MemoryDevice
    package var firstOffset: UInt64
  }

  /// Sorted by base; ranges never overlap.
  package private(set) var mappings: [Mapping] = []

  package init() {}

  /// Gives a range to a device. When it overlaps another, the newcomer is not mapped and the
  /// owner's name is returned.
  @discardableResult
  package func map(
    _ base: GuestPhysical, size: UInt64, to device: any MemoryDevice, offset: UInt64 = 0,
    name: String
  ) -> String? {
    let end = base.value &+ size
    if let other = mappings.first(where: { $0.base < end && base.value < $0.base &+ $0.size }) {
      return other.name
    }
    mappings.append(
      Mapping(name: name, base: base.value, size: size, device: device, firstOffset: offset))
    mappings.sort { $0.base < $1.base }
    return nil
  }

  package func unmap(_ base: GuestPhysical, device: any MemoryDevice) {
    mappings.removeAll { $0.base == base.value && $0.device === device }
  }

  @inline(__always) package func mapping(at address: UInt64) -> Mapping? {
    var low = 0
    var high = mappings.count
    while low < high {
      let middle = (low + high) / 2
      if mappings[middle].base <= address { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let candidate = mappings[low - 1]
    return address &- candidate.base < candidate.size ? candidate : nil
  }

  package func read(_ address: UInt64, width: AccessWidth) -> UInt64 {
    guard let mapping = mapping(at: address) else { return width.allOnes }
    return mapping.device.readMemory(
      at: address &- mapping.base &+ mapping.firstOffset, width: width)
  }

  package func write(_ address: UInt64, _ value: UInt64, width: AccessWidth) {
    guard let mapping = mapping(at: address) else { return }
    mapping.device.writeMemory(
      value, at: address &- mapping.base &+ mapping.firstOffset, width: width)
  }

  package func peek(_ address: UInt64, width: AccessWidth) -> UInt64 {
    guard let mapping = mapping(at: address) else { return width.allOnes }
    return mapping.device.peekMemory(
      at: address &- mapping.base &+ mapping.firstOffset, width: width)
  }
}

extension GuestMemory: DMAMemory {}

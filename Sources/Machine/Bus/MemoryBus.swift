import IEM

/// Memory-mapped registers: which device answers at which physical address.
package final class MemoryBus {
  package struct Mapping {
    package var name: String
    package var base: UInt64
    package var size: UInt64
    package var device: any MemoryDevice
    package var firstOffset: UInt64
    package var accesses: UInt64 = 0
  }

  /// Sorted by base; ranges never overlap.
  package private(set) var mappings: [Mapping] = []

  /// Of mappings that are gone, by name.
  private var formerCounts: [String: UInt64] = [:]

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
    for mapping in mappings where mapping.base == base.value && mapping.device === device {
      formerCounts[mapping.name, default: 0] &+= mapping.accesses
    }
    mappings.removeAll { $0.base == base.value && $0.device === device }
  }

  /// Accesses since power-on, by name of the mapping.
  package var accessCounts: [String: UInt64] {
    var result = formerCounts
    for mapping in mappings { result[mapping.name, default: 0] &+= mapping.accesses }
    return result.filter { $0.value > 0 }
  }

  package func mapping(at address: UInt64) -> Mapping? {
    index(at: address).map { mappings[$0] }
  }

  @inline(__always) private func index(at address: UInt64) -> Int? {
    var low = 0
    var high = mappings.count
    while low < high {
      let middle = (low + high) / 2
      if mappings[middle].base <= address { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    return address &- mappings[low - 1].base < mappings[low - 1].size ? low - 1 : nil
  }

  package func read(_ address: UInt64, width: AccessWidth) -> UInt64 {
    guard let index = index(at: address) else { return width.allOnes }
    mappings[index].accesses &+= 1
    let mapping = mappings[index]
    return mapping.device.readMemory(
      at: address &- mapping.base &+ mapping.firstOffset, width: width)
  }

  package func write(_ address: UInt64, _ value: UInt64, width: AccessWidth) {
    guard let index = index(at: address) else { return }
    mappings[index].accesses &+= 1
    let mapping = mappings[index]
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

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

  /// A mapping as accesses find it, without counting references: they are borrowed from the bus,
  /// which owns its claims, and the devices from the board, which outlives every access.
  private final class Claim {
    let mapping: Mapping
    let device: any MemoryDevice
    let base: UInt64
    let size: UInt64
    let firstOffset: UInt64
    var accesses: UInt64 = 0

    init(_ mapping: Mapping) {
      self.mapping = mapping
      device = mapping.device
      base = mapping.base
      size = mapping.size
      firstOffset = mapping.firstOffset
    }

    var counted: Mapping {
      var result = mapping
      result.accesses = accesses
      return result
    }
    @inline(__always) func offset(of address: UInt64) -> UInt64 { address &- base &+ firstOffset }
  }

  /// Sorted by base; ranges never overlap.
  private var claims: [Claim] = []
  /// The same for accesses, and the one that answered last.
  private var table: [Unmanaged<Claim>] = []
  private var last: Unmanaged<Claim>?

  package var mappings: [Mapping] { claims.map(\.counted) }

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
    if let other = claims.first(where: { $0.base < end && base.value < $0.base &+ $0.size }) {
      return other.mapping.name
    }
    claims.append(
      Claim(
        Mapping(name: name, base: base.value, size: size, device: device, firstOffset: offset)))
    claims.sort { $0.base < $1.base }
    claimsChanged()
    return nil
  }

  package func unmap(_ base: GuestPhysical, device: any MemoryDevice) {
    for claim in claims where claim.base == base.value && claim.device === device {
      formerCounts[claim.mapping.name, default: 0] &+= claim.accesses
    }
    claims.removeAll { $0.base == base.value && $0.device === device }
    claimsChanged()
  }

  /// The machine ends.
  func unmapAll() {
    claims = []
    claimsChanged()
  }

  private func claimsChanged() {
    table = claims.map(Unmanaged.passUnretained)
    last = nil
  }

  /// Accesses since power-on, by name of the mapping.
  package var accessCounts: [String: UInt64] {
    var result = formerCounts
    for claim in claims { result[claim.mapping.name, default: 0] &+= claim.accesses }
    return result.filter { $0.value > 0 }
  }

  package func mapping(at address: UInt64) -> Mapping? {
    claim(at: address)?.takeUnretainedValue().counted
  }

  @inline(__always) private func claim(at address: UInt64) -> Unmanaged<Claim>? {
    if let last, last._withUnsafeGuaranteedRef({ address &- $0.base < $0.size }) { return last }
    return find(address)
  }

  @inline(never) private func find(_ address: UInt64) -> Unmanaged<Claim>? {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      let isBelow = table[middle]._withUnsafeGuaranteedRef { $0.base <= address }
      if isBelow { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let claim = table[low - 1]
    guard claim._withUnsafeGuaranteedRef({ address &- $0.base < $0.size }) else { return nil }
    last = claim
    return claim
  }

  package func read(_ address: UInt64, width: AccessWidth) -> UInt64 {
    guard let claim = claim(at: address) else { return width.allOnes }
    return claim._withUnsafeGuaranteedRef { claim in
      claim.accesses &+= 1
      return claim.device.readMemory(at: claim.offset(of: address), width: width)
    }
  }

  package func write(_ address: UInt64, _ value: UInt64, width: AccessWidth) {
    guard let claim = claim(at: address) else { return }
    claim._withUnsafeGuaranteedRef { claim in
      claim.accesses &+= 1
      claim.device.writeMemory(value, at: claim.offset(of: address), width: width)
    }
  }

  package func peek(_ address: UInt64, width: AccessWidth) -> UInt64 {
    guard let mapping = mapping(at: address) else { return width.allOnes }
    return mapping.device.peekMemory(
      at: address &- mapping.base &+ mapping.firstOffset, width: width)
  }
}

extension GuestMemory: DMAMemory {}

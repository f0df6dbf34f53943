/// Offsets in configuration space (PCI Local Bus Specification 3.0, chapter 6, and
/// PCI-to-PCI Bridge Architecture Specification, chapter 3).
package enum PCIRegister {
  package static let vendorID = 0x00
  package static let deviceID = 0x02
  package static let command = 0x04
  package static let status = 0x06
  package static let revision = 0x08
  package static let classCode = 0x09
  package static let cacheLineSize = 0x0C
  package static let latencyTimer = 0x0D
  package static let headerType = 0x0E
  package static let baseAddress0 = 0x10
  package static let subsystemVendorID = 0x2C
  package static let subsystemID = 0x2E
  package static let expansionROM = 0x30
  package static let capabilities = 0x34
  package static let interruptLine = 0x3C
  package static let interruptPin = 0x3D
  // Header type 1.
  package static let primaryBus = 0x18
  package static let secondaryLatencyTimer = 0x1B
  package static let ioBase = 0x1C
  package static let ioLimit = 0x1D
  package static let secondaryStatus = 0x1E
  package static let memoryBase = 0x20
  package static let prefetchableLimitUpper = 0x2C
  package static let bridgeExpansionROM = 0x38
  package static let bridgeControl = 0x3E
  /// The first offset that a device may use as it likes.
  package static let deviceSpecific = 0x40
}

/// Command register, offset 04h.
package struct PCICommand: OptionSet, Codable, Equatable, Sendable {
  package var rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package static let ioSpace = Self(rawValue: 1 << 0)
  package static let memorySpace = Self(rawValue: 1 << 1)
  package static let busMaster = Self(rawValue: 1 << 2)
  package static let parityErrorResponse = Self(rawValue: 1 << 6)
  package static let systemErrorEnable = Self(rawValue: 1 << 8)
  package static let interruptDisable = Self(rawValue: 1 << 10)
  static let writable: Self = [
    .ioSpace, .memorySpace, .busMaster, .parityErrorResponse, .systemErrorEnable,
    .interruptDisable,
  ]
}

/// Status register, offset 06h.
package struct PCIStatus: OptionSet, Codable, Equatable, Sendable {
  package var rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package static let interruptPending = Self(rawValue: 1 << 3)
  package static let capabilitiesList = Self(rawValue: 1 << 4)
  package static let fastBackToBack = Self(rawValue: 1 << 7)
  package static let mediumDEVSEL = Self(rawValue: 1 << 9)
  /// Error bits: a one clears them.
  static let clearedByOnes = Self(rawValue: 0xF900)
}

/// What a function is, as its read-only registers say.
package struct PCIIdentity: Sendable {
  package var vendor: UInt16
  package var device: UInt16
  package var revision: UInt8
  /// Base class, subclass and programming interface, as in 0x010180.
  package var classCode: UInt32
  package var subsystemVendor: UInt16
  package var subsystem: UInt16

  package init(
    vendor: UInt16, device: UInt16, revision: UInt8 = 0, classCode: UInt32,
    subsystemVendor: UInt16 = 0, subsystem: UInt16 = 0
  ) {
    self.vendor = vendor
    self.device = device
    self.revision = revision
    self.classCode = classCode
    self.subsystemVendor = subsystemVendor
    self.subsystem = subsystem
  }

  package static let intelVendor: UInt16 = 0x8086
}

/// INTA# to INTD#, as in the interrupt pin register.
package enum PCIInterruptPin: UInt8, Codable, Sendable { case a = 1, b, c, d }

/// A span of addresses that a function decodes.
package struct PCIRegion: Sendable, Equatable {
  package enum Space: Sendable { case ports, memory32, memory64 }
  package var space: Space
  /// In bytes, a power of two.
  package var size: UInt64
  package var isPrefetchable = false
  /// Where the region begins in the device's own offsets.
  package var firstOffset: UInt64 = 0
  /// A name for memory that the board maps directly (a frame buffer, a ROM image) instead of
  /// calling the device at each access.
  package var backing: String?

  package static func ports(size: UInt64, firstOffset: UInt64 = 0) -> Self {
    Self(space: .ports, size: size, firstOffset: firstOffset)
  }
  package static func memory(
    size: UInt64, prefetchable: Bool = false, firstOffset: UInt64 = 0, backing: String? = nil
  ) -> Self {
    Self(
      space: .memory32, size: size, isPrefetchable: prefetchable, firstOffset: firstOffset,
      backing: backing)
  }
  package static func memory64(
    size: UInt64, prefetchable: Bool = true, firstOffset: UInt64 = 0, backing: String? = nil
  ) -> Self {
    Self(
      space: .memory64, size: size, isPrefetchable: prefetchable, firstOffset: firstOffset,
      backing: backing)
  }
}

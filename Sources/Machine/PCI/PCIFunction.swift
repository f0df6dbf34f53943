import IEM

/// Where the regions of PCI functions appear: the board's buses.
///
/// `window` is 0 to 5 for a base address register, `PCIFunction.romWindow` for the expansion
/// ROM, and anything above for a range that a device decodes by registers of its own.
/// The target is `function.ports` or `function.memory`, unless the region names a backing.
package protocol PCIAddressSpace: AnyObject {
  func mapPorts(_ function: PCIFunction, window: Int, region: PCIRegion, at base: UInt16)
  func mapMemory(_ function: PCIFunction, window: Int, region: PCIRegion, at base: GuestPhysical)
  func unmap(_ function: PCIFunction, window: Int)
}

/// The configuration space of one PCI function, type 0 or type 1 header (PCI Local Bus
/// Specification 3.0, chapter 6). A device owns one and is told of changes.
///
/// Modelled: identity, command and status, base address registers with sizing, expansion ROM,
/// capabilities, INTx with its disable bit; a byte-wise mask of what a guest may write.
/// Not modelled: built-in self test, extended configuration space, traffic through a bridge.
/// After reset: what `init` and `define` laid down; nothing is decoded, no interrupt is asserted.
package final class PCIFunction: StatefulDevice {
  package enum HeaderType: UInt8, Sendable { case device = 0, bridge = 1 }

  package struct State: Codable, Equatable, Sendable {
    package var config: [UInt8]
    package var interruptAsserted = false
    /// Ranges outside the base address registers, by window.
    var extraBases: [Int: UInt16] = [:]
  }

  package static let configSize = 256
  package static let romWindow = 6
  /// The first window number for ranges with registers of their own.
  package static let firstExtraWindow = 16

  package let name: String
  package var stateName: String { "pci.\(name)" }
  package private(set) var state: State
  package let headerType: HeaderType
  package private(set) var regions: [Int: PCIRegion] = [:]
  private var resetConfig: [UInt8]
  private var writeMask: [UInt8]
  /// Bits that a written one clears.
  private var clearMask: [UInt8]
  private var nextCapability = PCIRegister.deviceSpecific
  private var mapped: [Int: UInt64] = [:]

  /// The device behind port regions and memory regions, which mostly owns the function and clears
  /// the reference when it goes. Not weak, because weak references make every use of what they
  /// refer to slow.
  package unowned(unsafe) var ports: (any PortDevice)?
  package unowned(unsafe) var memory: (any MemoryDevice)?
  /// Set by the bus when the function is attached.
  package weak var addressSpace: (any PCIAddressSpace)? { didSet { updateMappings() } }
  /// Called when the level of the function's INTx pin changes; the bus sets it.
  package var onInterruptChange: (() -> Void)?
  /// Called after the guest has written these bytes of configuration space.
  package var onWrite: ((_ written: Range<Int>) -> Void)?
  /// Called after a restore or a reset has replaced all of configuration space.
  package var onReload: (() -> Void)?

  package init(
    name: String, identity: PCIIdentity, headerType: HeaderType = .device,
    multifunction: Bool = false, interruptPin: PCIInterruptPin? = nil,
    regions: [Int: PCIRegion] = [:]
  ) {
    self.name = name
    self.headerType = headerType
    resetConfig = Array(repeating: 0, count: Self.configSize)
    writeMask = resetConfig
    clearMask = resetConfig
    state = State(config: resetConfig)
    defineHeader(identity, multifunction: multifunction, interruptPin: interruptPin)
    for (window, region) in regions { addRegion(region, window: window) }
  }

  private static let multifunctionBit: UInt8 = 0x80

  private func defineHeader(
    _ identity: PCIIdentity, multifunction: Bool, interruptPin: PCIInterruptPin?
  ) {
    define(PCIRegister.vendorID, identity.vendor)
    define(PCIRegister.deviceID, identity.device)
    define(PCIRegister.command, UInt16(0), writable: PCICommand.writable.rawValue)
    define(
      PCIRegister.status, PCIStatus.mediumDEVSEL.rawValue,
      clearedByOnes: PCIStatus.clearedByOnes.rawValue)
    define(PCIRegister.revision, identity.classCode << 8 | UInt32(identity.revision))
    define(PCIRegister.cacheLineSize, UInt8(0), writable: 0xFF)
    define(PCIRegister.latencyTimer, UInt8(0), writable: 0xF8)
    define(
      PCIRegister.headerType, headerType.rawValue | (multifunction ? Self.multifunctionBit : 0))
    define(PCIRegister.interruptLine, UInt8(0), writable: 0xFF)
    define(PCIRegister.interruptPin, interruptPin?.rawValue ?? 0)
    switch headerType {
    case .device:
      define(PCIRegister.subsystemVendorID, identity.subsystemVendor)
      define(PCIRegister.subsystemID, identity.subsystem)
    case .bridge:
      // Bus numbers; windows of 4 KiB for ports and 1 MiB for memory.
      define(PCIRegister.primaryBus, UInt32(0), writable: 0xF8FF_FFFF)
      define(PCIRegister.ioBase, UInt16(0), writable: 0xF0F0)
      define(
        PCIRegister.secondaryStatus, UInt16(0),
        clearedByOnes: PCIStatus.clearedByOnes.rawValue)
      define(PCIRegister.memoryBase, UInt32(0), writable: 0xFFF0_FFF0)
      define(PCIRegister.memoryBase + 4, UInt32(0), writable: 0xFFF0_FFF0)
      define(PCIRegister.bridgeControl, UInt16(0), writable: 0x0FFF)
    }
  }

  // MARK: What a device defines

  /// Lays down a register: its reset value, what the guest may write and what a one clears.
  package func define<T: FixedWidthInteger>(
    _ offset: Int, _ value: T, writable: T = 0, clearedByOnes: T = 0
  ) {
    for i in 0..<T.bitWidth / 8 where offset + i < Self.configSize {
      resetConfig[offset + i] = UInt8(truncatingIfNeeded: value >> T(i * 8))
      writeMask[offset + i] = UInt8(truncatingIfNeeded: writable >> T(i * 8))
      clearMask[offset + i] = UInt8(truncatingIfNeeded: clearedByOnes >> T(i * 8))
      state.config[offset + i] = resetConfig[offset + i]
    }
  }

  /// Adds a base address register or the expansion ROM. A 64-bit region takes two registers.
  package func addRegion(_ region: PCIRegion, window: Int) {
    precondition(region.size.nonzeroBitCount == 1, "a region's size is a power of two")
    regions[window] = region
    guard window <= Self.romWindow else { return }
    let offset = registerOffset(window)
    if window == Self.romWindow {
      let mask = UInt32(truncatingIfNeeded: ~(region.size - 1)) & BaseAddress.romMask
      define(offset, UInt32(0), writable: mask | BaseAddress.romEnable)
      return
    }
    let mask = ~(region.size - 1)
    let low = UInt32(truncatingIfNeeded: mask)
    switch region.space {
    case .ports:
      // All 32 bits: firmware takes the size from a whole register of ones.
      define(offset, BaseAddress.ioSpace, writable: low & BaseAddress.ioMask)
    case .memory32, .memory64:
      let type = region.space == .memory64 ? BaseAddress.type64 : 0
      let prefetch = region.isPrefetchable ? BaseAddress.prefetchable : 0
      define(offset, type | prefetch, writable: low & BaseAddress.memoryMask)
      if region.space == .memory64 {
        define(offset + 4, UInt32(0), writable: UInt32(truncatingIfNeeded: mask >> 32))
      }
    }
  }

  private enum BaseAddress {
    static let ioSpace: UInt32 = 1 << 0
    static let type64: UInt32 = 2 << 1
    static let prefetchable: UInt32 = 1 << 3
    static let ioMask: UInt32 = 0xFFFF_FFFC
    static let memoryMask: UInt32 = 0xFFFF_FFF0
    static let romEnable: UInt32 = 1 << 0
    static let romMask: UInt32 = 0xFFFF_F800
  }

  /// Appends a capability. `body` follows the ID and the next pointer.
  /// - Returns: its offset in configuration space.
  @discardableResult
  package func addCapability(id: UInt8, body: [UInt8], writable: [UInt8] = []) -> Int {
    let offset = nextCapability
    precondition(offset + 2 + body.count <= Self.configSize, "capabilities fit in 256 bytes")
    define(offset, id)
    define(offset + 1, resetConfig[PCIRegister.capabilities])
    for (i, byte) in body.enumerated() {
      define(offset + 2 + i, byte, writable: i < writable.count ? writable[i] : 0)
    }
    define(PCIRegister.capabilities, UInt8(truncatingIfNeeded: offset))
    let status = word(PCIRegister.status) | PCIStatus.capabilitiesList.rawValue
    define(PCIRegister.status, status, clearedByOnes: PCIStatus.clearedByOnes.rawValue)
    nextCapability = (offset + 2 + body.count + 3) & ~3
    return offset
  }

  // MARK: Access

  /// The value at an offset, up to the end of the space.
  package func read(_ offset: Int, width: AccessWidth) -> UInt32 {
    var value: UInt32 = 0
    for i in 0..<min(width.byteCount, 4) where offset + i < Self.configSize && offset >= 0 {
      value |= UInt32(state.config[offset + i]) << UInt32(i * 8)
    }
    return value
  }

  package func write(_ value: UInt32, _ offset: Int, width: AccessWidth) {
    let end = min(offset + min(width.byteCount, 4), Self.configSize)
    guard offset >= 0, offset < end else { return }
    for at in offset..<end {
      let byte = UInt8(truncatingIfNeeded: value >> UInt32((at - offset) * 8))
      let mask = writeMask[at]
      state.config[at] = (state.config[at] & ~mask | byte & mask) & ~(byte & clearMask[at])
    }
    let written = offset..<end
    if written.overlaps(PCIRegister.command..<PCIRegister.status) { updateInterrupt() }
    updateMappings()
    onWrite?(written)
  }

  package func byte(_ offset: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: read(offset, width: .byte))
  }
  package func word(_ offset: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: read(offset, width: .word))
  }
  package func dword(_ offset: Int) -> UInt32 { read(offset, width: .dword) }

  /// Changes a byte from the device's side, past the write mask.
  package func setByte(_ offset: Int, _ value: UInt8) {
    guard state.config.indices.contains(offset) else { return }
    state.config[offset] = value
    updateMappings()
  }

  package var command: PCICommand { PCICommand(rawValue: word(PCIRegister.command)) }
  package var isBusMaster: Bool { command.contains(.busMaster) }

  // MARK: Interrupt

  /// Drives the function's INTx pin from the device's side.
  package func setInterrupt(_ asserted: Bool) {
    guard asserted != state.interruptAsserted else { return }
    state.interruptAsserted = asserted
    updateInterrupt()
  }

  /// The level on the bus.
  package var interruptLevel: Bool {
    state.interruptAsserted && !command.contains(.interruptDisable)
  }

  package var interruptPin: PCIInterruptPin? {
    PCIInterruptPin(rawValue: resetConfig[PCIRegister.interruptPin])
  }

  private func updateInterrupt() {
    let bit = UInt8(PCIStatus.interruptPending.rawValue)
    if state.interruptAsserted {
      state.config[PCIRegister.status] |= bit
    } else {
      state.config[PCIRegister.status] &= ~bit
    }
    onInterruptChange?()
  }

  // MARK: Mapping

  /// Maps or unmaps a port range that a device decodes by registers of its own.
  package func setExtraPorts(window: Int, base: UInt16?) {
    guard state.extraBases[window] != base else { return }
    state.extraBases[window] = base
    updateMappings()
  }

  /// Where the register of a base address or of the expansion ROM lies.
  func registerOffset(_ window: Int) -> Int {
    if window == Self.romWindow {
      return headerType == .device ? PCIRegister.expansionROM : PCIRegister.bridgeExpansionROM
    }
    return PCIRegister.baseAddress0 + window * 4
  }

  /// Where a window should be now, from the registers; nil while it is not decoded.
  package func base(ofWindow window: Int) -> UInt64? {
    guard let region = regions[window] else { return nil }
    if window > Self.romWindow { return state.extraBases[window].map(UInt64.init) }
    let register = dword(registerOffset(window))
    let base: UInt64
    let end: UInt64
    switch region.space {
    case .ports:
      guard command.contains(.ioSpace) else { return nil }
      base = UInt64(register & BaseAddress.ioMask)
      end = 0xFFFF
    case .memory32, .memory64:
      guard command.contains(.memorySpace) else { return nil }
      if window == Self.romWindow {
        guard register & BaseAddress.romEnable != 0 else { return nil }
        base = UInt64(register & BaseAddress.romMask)
        end = 0xFFFF_FFFF
      } else if region.space == .memory64 {
        let high = UInt64(dword(registerOffset(window) + 4)) << 32
        base = high | UInt64(register & BaseAddress.memoryMask)
        // The top of the processor's physical address space; also excludes the sizing pattern.
        end = 1 << 52
      } else {
        base = UInt64(register & BaseAddress.memoryMask)
        end = 0xFFFF_FFFF
      }
    }
    // Zero is "not yet placed", and the sizing pattern reaches past the end.
    guard base != 0, base < end, region.size <= end - base else { return nil }
    return base
  }

  private func updateMappings() {
    guard let addressSpace else { return }
    for window in regions.keys.sorted() {
      guard let region = regions[window] else { continue }
      let wanted = base(ofWindow: window)
      guard mapped[window] != wanted else { continue }
      if mapped[window] != nil { addressSpace.unmap(self, window: window) }
      mapped[window] = wanted
      guard let wanted else { continue }
      if region.space == .ports {
        addressSpace.mapPorts(
          self, window: window, region: region, at: UInt16(truncatingIfNeeded: wanted))
      } else {
        addressSpace.mapMemory(self, window: window, region: region, at: GuestPhysical(wanted))
      }
    }
  }

  // MARK: State

  package func reset() {
    state = State(config: resetConfig)
    updateMappings()
    updateInterrupt()
    onReload?()
  }

  package func restore(_ new: State) throws(StateError) {
    guard new.config.count == Self.configSize else {
      throw StateError(stateName, "configuration space of \(new.config.count) bytes")
    }
    guard new.extraBases.keys.allSatisfy({ regions[$0] != nil && $0 > Self.romWindow }) else {
      throw StateError(stateName, "a window that this function does not have")
    }
    for at in PCIRegister.vendorID..<PCIRegister.command
    where new.config[at] != resetConfig[at] {
      throw StateError(stateName, "another device's identity")
    }
    state = new
    updateMappings()
    updateInterrupt()
    onReload?()
  }
}

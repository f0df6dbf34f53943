import IEM

/// Follows the guest's base address registers on the board's buses.
final class PCIMapper: PCIAddressSpace {
  private let ports: PortBus
  private let mmio: MemoryBus
  private let memory: GuestMemory
  /// Host memory by the name that a region gives as its backing.
  var backings: [String: UnsafeMutableRawPointer] = [:]
  private var undo: [Key: () -> Void] = [:]

  private struct Key: Hashable {
    var function: ObjectIdentifier
    var window: Int
  }

  init(ports: PortBus, mmio: MemoryBus, memory: GuestMemory) {
    self.ports = ports
    self.mmio = mmio
    self.memory = memory
  }

  func mapPorts(_ function: PCIFunction, window: Int, region: PCIRegion, at base: UInt16) {
    guard let device = function.ports else { return }
    let last = UInt16(truncatingIfNeeded: UInt64(base) + region.size - 1)
    guard last >= base else { return }
    // A guest may place two regions over each other; the first stays.
    let owner = ports.map(
      base...last, to: device, offset: UInt16(truncatingIfNeeded: region.firstOffset),
      name: function.name)
    guard owner == nil else { return }
    undo[Key(function: ObjectIdentifier(function), window: window)] = { [ports] in
      ports.unmap(device, from: base)
    }
  }

  func mapMemory(
    _ function: PCIFunction, window: Int, region: PCIRegion, at base: GuestPhysical
  ) {
    let key = Key(function: ObjectIdentifier(function), window: window)
    if let name = region.backing {
      // Direct mappings must not replace RAM: they start above it or not at all.
      guard let host = backings[name],
        base.value >= AddressMap.lowMemory(ramSize: memory.ramSize)
      else { return }
      memory.map(
        host, at: base, size: region.size,
        access: window == PCIFunction.romWindow ? .readOnly : .readWrite,
        tracked: window != PCIFunction.romWindow)
      undo[key] = { [memory] in memory.unmap(base, size: region.size) }
      return
    }
    guard let device = function.memory else { return }
    guard
      mmio.map(base, size: region.size, to: device, offset: region.firstOffset, name: function.name)
        == nil
    else { return }
    undo[key] = { [mmio] in mmio.unmap(base, device: device) }
  }

  func unmap(_ function: PCIFunction, window: Int) {
    undo.removeValue(forKey: Key(function: ObjectIdentifier(function), window: window))?()
  }
}

/// PCI slots: 0 host bridge, 1 PIIX3 with IDE, USB and power management, 2 VGA, 4 audio.
extension Board {
  private enum IDEConfig {
    static let timing = 0x40
    /// "IDE decode enable", bit 15 of a channel's IDETIM word.
    static let decodeEnable: UInt16 = 0x8000
  }

  static func makeIDEFunction() -> PCIFunction {
    let function = PCIFunction(
      name: "piix3ide",
      identity: PCIIdentity(
        vendor: PCIIdentity.intelVendor, device: 0x7010, classCode: 0x01_0180),
      regions: [4: .ports(size: 16)])
    function.define(IDEConfig.timing, UInt16(0x8000), writable: UInt16.max)
    function.define(IDEConfig.timing + 2, UInt16(0x8000), writable: UInt16.max)
    function.define(0x44, UInt8(0), writable: 0xFF)
    return function
  }

  static func makeVGAFunction(videoBytes: UInt64) -> PCIFunction {
    PCIFunction(
      name: "vga",
      identity: PCIIdentity(
        vendor: 0x1234, device: 0x1111, revision: 2, classCode: 0x03_0000,
        subsystemVendor: 0x1AF4, subsystem: 0x1100),
      regions: [
        0: .memory(size: videoBytes, prefetchable: true, backing: "vga.memory"),
        2: .memory(size: VGARegisterWindow.byteCount),
      ])
  }

  func attachPCI() {
    pciMapper.backings["vga.memory"] = vga.memory.base
    if let rom = videoROM {
      pciMapper.backings["vga.rom"] = rom.host
      vgaFunction.addRegion(
        .memory(size: rom.size, backing: "vga.rom"), window: PCIFunction.romWindow)
    }
    vgaFunction.memory = vgaRegisters
    ideFunction.ports = ide.busMaster
    ideFunction.onWrite = { [unowned self] _ in ideConfigurationChanged() }
    ideFunction.onReload = { [unowned self] in ideConfigurationChanged() }
    pci.resetControl = isaBridge
    pci.attach(hostBridge.function, slot: 0)
    pci.attach(isaBridge.function, slot: 1, function: 0)
    pci.attach(ideFunction, slot: 1, function: 1)
    pci.attach(powerManagement.function, slot: 1, function: 3)
    pci.attach(vgaFunction, slot: 2)
    if let usb { pci.attach(usb.function, slot: 1, function: 2) }
    if let audio { pci.attach(audio.function, slot: 4) }
  }

  private func ideConfigurationChanged() {
    ide.busMaster.setMasterEnabled(ideFunction.isBusMaster)
    for channel in 0..<2 {
      let timing = ideFunction.word(IDEConfig.timing + 2 * channel)
      ide.busMaster.setDecodeEnabled(channel, timing & IDEConfig.decodeEnable != 0)
    }
  }
}

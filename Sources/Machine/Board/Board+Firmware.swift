import IEM

/// What firmware is told about the machine, through fw_cfg and CMOS.
extension Board {
  private enum CMOS {
    static let floppyTypes: UInt8 = 0x10
    static let equipment: UInt8 = 0x14
    static let baseMemory: UInt8 = 0x15
    static let extendedMemory: UInt8 = 0x17
    static let extendedMemoryCopy: UInt8 = 0x30
    static let memoryAbove16MiB: UInt8 = 0x34
    static let memoryAbove4GiB: UInt8 = 0x5B
    static let processorCount: UInt8 = 0x5F
  }

  func describeToFirmware() {
    let low = AddressMap.lowMemory(ramSize: memory.ramSize)
    let high = AddressMap.highMemory(ramSize: memory.ramSize)
    var description = FirmwareConfig.MachineDescription()
    description.cpuCount = processors.count
    description.maxCPUs = processors.count
    description.lowMemory = low
    description.highMemory = high
    description.showsBootMenu = configuration.showsBootMenu
    description.bootOrder = bootPaths
    firmwareConfig.describe(description)
    acpiTables.publish(to: firmwareConfig)
    smbiosTables.publish(to: firmwareConfig)
    setMemoryCMOS(low: low, high: high)
    rtc.setCMOS(CMOS.processorCount, UInt8(processors.count - 1))
    let types = floppyDrives.map { UInt8(truncatingIfNeeded: $0.kind.rawValue) } + [0, 0]
    rtc.setCMOS(CMOS.floppyTypes, types[0] << 4 | types[1])
    // Equipment: x87, PS/2 mouse; diskette drives present and how many more than one.
    let diskettes: UInt8 = floppyDrives.isEmpty ? 0 : 1 | UInt8(floppyDrives.count - 1) << 6
    rtc.setCMOS(CMOS.equipment, 0x06 | diskettes)
  }

  private func setMemoryCMOS(low: UInt64, high: UInt64) {
    func set16(_ index: UInt8, _ value: UInt64) {
      rtc.setCMOS(index, UInt8(truncatingIfNeeded: value))
      rtc.setCMOS(index + 1, UInt8(truncatingIfNeeded: value >> 8))
    }
    set16(CMOS.baseMemory, min(low >> 10, 640))
    let extended = low > 1 << 20 ? min((low - 1 << 20) >> 10, 0xFFFF) : 0
    set16(CMOS.extendedMemory, extended)
    set16(CMOS.extendedMemoryCopy, extended)
    set16(CMOS.memoryAbove16MiB, low > 16 << 20 ? min((low - 16 << 20) >> 16, 0xFFFF) : 0)
    set16(CMOS.memoryAbove4GiB, high >> 16)
    rtc.setCMOS(CMOS.memoryAbove4GiB + 2, UInt8(truncatingIfNeeded: high >> 32))
  }

  /// Open Firmware device paths as SeaBIOS matches them, in the order of trying.
  private var bootPaths: [String] {
    configuration.bootOrder.flatMap { wanted -> [String] in
      if wanted == .floppy {
        return floppyDrives.indices.map { "/pci@i0cf8/isa@1/fdc@03f0/floppy@\($0)" }
      }
      return configuration.drives.enumerated().compactMap { index, drive in
        guard let drive else { return nil }
        let matches =
          (wanted == .disk && drive.kind == .disk) || (wanted == .cdrom && drive.kind == .cdrom)
        guard matches else { return nil }
        return "/pci@i0cf8/ide@1,1/drive@\(index / 2)/disk@\(index % 2)"
      }
    }
  }
}

/// ACPI and SMBIOS.
extension Board {
  private enum Tables {
    static let smbiosAnchor: UInt64 = 0xF_0000
    static let pmBase: UInt16 = 0x600
    /// ELCR of the slave: IRQ 9, 10 and 11, which carry SCI and PCI interrupts, are levels.
    static let levelInterrupts: UInt32 = 0x0E
    /// The second 8237's channel 0 as the way to the first.
    static let cascadeMode: UInt32 = 0xC0
    static let cascadeUnmasked: UInt32 = 0x00
    /// The second 8237's single mask and mode registers, ports D4h and D6h.
    static let secondDMAMask: UInt16 = 0x24
    static let secondDMAMode: UInt16 = 0x26
  }

  var acpiTables: ACPITables {
    var machine = ACPITables.Machine()
    machine.apicIDs = processors.map { UInt8(truncatingIfNeeded: $0.apic.id) }
    machine.lowMemory = AddressMap.lowMemory(ramSize: memory.ramSize)
    machine.hasFloppy = !floppyDrives.isEmpty
    machine.serialPorts = zip([0x3F8, 0x2F8, 0x3E8, 0x2E8], [4, 3, 4, 3]).prefix(serialPorts.count)
      .map { .init(base: UInt16($0), irq: UInt8($1)) }
    if parallelPort != nil { machine.parallelPorts = [.init(base: 0x378, irq: 7)] }
    return ACPITables(machine)
  }

  var smbiosTables: SMBIOSTables {
    var machine = SMBIOSTables.Machine()
    machine.cpuCount = processors.count
    machine.cpuManufacturer = configuration.cpu.vendor
    machine.cpuVersion = configuration.cpu.brand
    machine.cpuID = UInt64(configuration.cpu.signature)
    machine.lowMemory = AddressMap.lowMemory(ramSize: memory.ramSize)
    machine.highMemory = AddressMap.highMemory(ramSize: memory.ramSize)
    return SMBIOSTables(machine)
  }

  /// Does what firmware would have done for a kernel that is started without any: ACPI, SMBIOS
  /// and MP tables, PCI resources, the power-management ports, interrupt triggering, DMA cascade.
  /// - Parameter address: of the tables, in the BIOS area.
  /// - Returns: the physical address of the ACPI RSDP.
  func placeTables(at address: UInt64) -> UInt64 {
    let acpi = acpiTables
    let rsdp = acpi.place(at: GuestPhysical(address), in: memory)
    smbiosTables.place(
      at: GuestPhysical(address + UInt64(acpi.size)), anchor: GuestPhysical(Tables.smbiosAnchor),
      in: memory)
    pci.assignResources(bridge: isaBridge)
    powerManagement.enableRegisters(at: Tables.pmBase)
    pic.write(Tables.levelInterrupts, at: 5, width: .byte)
    // Diskettes and Sound Blasters use channels of the first 8237, which is behind the second.
    dma.write(Tables.cascadeMode, at: Tables.secondDMAMode, width: .byte)
    dma.write(Tables.cascadeUnmasked, at: Tables.secondDMAMask, width: .byte)
    return rsdp.value
  }
}

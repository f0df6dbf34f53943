extension FirmwareConfig {
  /// A range of the memory map that firmware hands to the operating system.
  package struct MemoryRange: Equatable, Sendable {
    /// ACPI address range types.
    package enum Kind: UInt32, Sendable { case ram = 1, reserved = 2, acpi = 3, nonVolatile = 4 }
    package var base: UInt64
    package var length: UInt64
    package var kind: Kind
    package init(base: UInt64, length: UInt64, kind: Kind) {
      self.base = base
      self.length = length
      self.kind = kind
    }
  }

  /// What firmware asks about the machine itself.
  package struct MachineDescription: Sendable {
    package var cpuCount = 1
    package var maxCPUs = 1
    /// RAM in bytes below 4 GiB, and above it.
    package var lowMemory: UInt64 = 0
    package var highMemory: UInt64 = 0
    package var reserved: [MemoryRange] = []
    package var uuid = [UInt8](repeating: 0, count: 16)
    package var hasDisplay = true
    package var showsBootMenu = false
    /// How long the boot menu waits for a key.
    package var bootMenuMilliseconds: UInt32?
    /// How long to wait before trying again after no device could be booted; nil halts.
    package var bootFailMilliseconds: UInt32?
    /// Open Firmware paths in the order of trying.
    package var bootOrder: [String] = []
    /// The port of a serial console for firmware messages.
    package var serialConsolePort: UInt16?
    package init() {}
  }

  package enum FileName {
    package static let e820 = "etc/e820"
    package static let bootOrder = "bootorder"
    package static let bootFailWait = "etc/boot-fail-wait"
    package static let bootMenuWait = "etc/boot-menu-wait"
    package static let showBootMenu = "etc/show-boot-menu"
    package static let systemStates = "etc/system-states"
    package static let serialConsole = "etc/sercon-port"
    package static let acpiTables = "etc/acpi/tables"
    package static let acpiRSDP = "etc/acpi/rsdp"
    package static let tableLoader = "etc/table-loader"
    package static let smbiosTables = "etc/smbios/smbios-tables"
    package static let smbiosAnchor = "etc/smbios/smbios-anchor"
  }

  package func describe(_ machine: MachineDescription) {
    set(.cpuCount, UInt16(clamping: machine.cpuCount))
    set(.maxCPUs, UInt16(clamping: max(machine.maxCPUs, machine.cpuCount)))
    set(.ramSize, machine.lowMemory &+ machine.highMemory)
    set(.uuid, Array((machine.uuid + Array(repeating: 0, count: 16)).prefix(16)))
    set(.noGraphic, UInt16(machine.hasDisplay ? 0 : 1))
    set(.bootMenu, UInt16(machine.showsBootMenu ? 1 : 0))
    set(.numa, [UInt8](repeating: 0, count: 8 + 8 * max(machine.maxCPUs, machine.cpuCount)))
    // GSI 2 is where the timer's IRQ 0 arrives at the I/O APIC.
    set(.irq0Override, UInt32(1))
    addFile(FileName.e820, Self.encode(Self.memoryMap(of: machine)))
    addFile(FileName.showBootMenu, Self.encode(UInt64(machine.showsBootMenu ? 1 : 0)))
    // One byte per sleep state S0 to S5: bit 7 says that it exists, the rest is SLP_TYP.
    let exists: UInt8 = 1 << 7
    addFile(
      FileName.systemStates,
      [exists, 0, 0, 0, 0, exists | PowerManagementPIIX4.sleepTypeSoftOff])
    if !machine.bootOrder.isEmpty {
      addFile(
        FileName.bootOrder, Array(machine.bootOrder.joined(separator: "\n").utf8) + [0])
    }
    if let wait = machine.bootFailMilliseconds {
      addFile(FileName.bootFailWait, Self.encode(wait))
    }
    if let wait = machine.bootMenuMilliseconds {
      addFile(FileName.bootMenuWait, Self.encode(wait))
    }
    if let port = machine.serialConsolePort {
      addFile(FileName.serialConsole, Self.encode(port))
    }
  }

  private static func memoryMap(of machine: MachineDescription) -> [MemoryRange] {
    var map = [MemoryRange(base: 0, length: machine.lowMemory, kind: .ram)]
    if machine.highMemory > 0 {
      map.append(MemoryRange(base: 1 << 32, length: machine.highMemory, kind: .ram))
    }
    return map + machine.reserved
  }

  private static func encode(_ map: [MemoryRange]) -> [UInt8] {
    var builder = ByteBuilder()
    for range in map {
      builder.little(range.base)
      builder.little(range.length)
      builder.little(range.kind.rawValue)
    }
    return builder.bytes
  }

  private static func encode<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
    var builder = ByteBuilder()
    builder.little(value)
    return builder.bytes
  }

  /// A kernel that a boot ROM fetches from here (Linux x86 boot protocol).
  package struct DirectKernel: Sendable {
    package var setup: [UInt8]
    package var setupAddress: UInt32
    package var kernel: [UInt8]
    package var kernelAddress: UInt32
    package var initrd: [UInt8] = []
    package var initrdAddress: UInt32 = 0
    package var commandLine: String
    package var commandLineAddress: UInt32

    package init(
      setup: [UInt8], setupAddress: UInt32, kernel: [UInt8], kernelAddress: UInt32,
      commandLine: String, commandLineAddress: UInt32
    ) {
      self.setup = setup
      self.setupAddress = setupAddress
      self.kernel = kernel
      self.kernelAddress = kernelAddress
      self.commandLine = commandLine
      self.commandLineAddress = commandLineAddress
    }
  }

  package func setKernel(_ boot: DirectKernel) {
    set(.setupAddress, boot.setupAddress)
    set(.setupSize, UInt32(clamping: boot.setup.count))
    set(.setupData, boot.setup)
    set(.kernelAddress, boot.kernelAddress)
    set(.kernelEntry, boot.kernelAddress)
    set(.kernelSize, UInt32(clamping: boot.kernel.count))
    set(.kernelData, boot.kernel)
    set(.initrdAddress, boot.initrdAddress)
    set(.initrdSize, UInt32(clamping: boot.initrd.count))
    set(.initrdData, boot.initrd)
    let line = Array(boot.commandLine.utf8) + [0]
    set(.commandLineAddress, boot.commandLineAddress)
    set(.commandLineSize, UInt32(clamping: line.count))
    set(.commandLineData, line)
  }
}

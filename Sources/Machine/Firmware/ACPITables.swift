import IEM

/// The ACPI tables of the i440FX/PIIX PC (ACPI Specification 6.5, chapter 5; IA-PC HPET
/// Specification 1.0a, section 3.2.4): RSDP, RSDT, XSDT, FADT revision 3, FACS, MADT, HPET, DSDT.
///
/// Not modelled: sleep states S1 to S4, hot-plug, MCFG (there is no memory-mapped configuration).
package struct ACPITables: Sendable {
  /// What the tables say about the machine.
  package struct Machine: Sendable {
    package struct Port: Equatable, Sendable {
      package var base: UInt16
      package var irq: UInt8
      package init(base: UInt16, irq: UInt8) {
        self.base = base
        self.irq = irq
      }
    }

    /// Local APIC IDs; the first is the boot processor's.
    package var apicIDs: [UInt8] = [0]
    package var ioAPICID: UInt8 = 0
    /// RAM below 4 GiB; the PCI hole begins behind it.
    package var lowMemory: UInt64 = 0x800_0000
    /// A range above RAM for 64-bit base addresses; nil for none.
    package var highPCIWindow: ClosedRange<UInt64>?
    package var pmBase: UInt16 = 0x600
    package var generalEventBase: UInt16 = 0xAFE0
    package var sciIRQ: UInt8 = 9
    package var hasHPET = true
    package var hasKeyboard = true
    package var hasMouse = true
    package var hasFloppy = false
    /// Reset by port CF9h.
    package var hasResetRegister = true
    package var serialPorts = [Port(base: 0x3F8, irq: 4)]
    package var parallelPorts: [Port] = []
    package init() {}
  }

  static let hpetBase: UInt64 = 0xFED0_0000
  private static let localAPICBase: UInt32 = 0xFEE0_0000
  private static let ioAPICBase: UInt32 = 0xFEC0_0000
  /// The last address of the PCI hole, below the I/O APIC.
  static let pciHoleEnd: UInt32 = 0xFEBF_FFFF

  private enum Header {
    static let size = 36
    static let lengthOffset = 4
    static let checksumOffset = 9
    static let oemID = "SOFTPC"
    static let oemTableID = "SWPC    "
    static let creatorID = "SWPC"
  }

  private static let tablesFile = FirmwareConfig.FileName.acpiTables
  private static let rsdpFile = FirmwareConfig.FileName.acpiRSDP

  package let machine: Machine
  package let linked: LinkedTables
  /// The DSDT as a file that a disassembler takes.
  package let dsdt: [UInt8]

  package init(_ machine: Machine) {
    self.machine = machine
    var assembler = Assembler()
    let facs = assembler.append(Self.facs())
    var dsdt = Self.table("DSDT", revision: 2, ACPITables.dsdtBody(machine))
    let dsdtOffset = assembler.appendTable(dsdt)
    dsdt[Header.checksumOffset] = ByteBuilder.checksum(dsdt)
    self.dsdt = dsdt
    let fadt = assembler.appendTable(
      Self.fadt(machine, facs: UInt32(facs), dsdt: UInt32(dsdtOffset)),
      pointers: FADT.pointers)
    var roots = [fadt, assembler.appendTable(Self.madt(machine))]
    if machine.hasHPET { roots.append(assembler.appendTable(Self.hpet())) }
    let rsdt = assembler.appendTable(
      Self.table("RSDT", revision: 1, Self.pointerList(roots, as: UInt32.self)),
      pointers: roots.indices.map { (Header.size + 4 * $0, 4) })
    let xsdt = assembler.appendTable(
      Self.table("XSDT", revision: 1, Self.pointerList(roots, as: UInt64.self)),
      pointers: roots.indices.map { (Header.size + 8 * $0, 8) })
    linked = Self.link(assembler, rsdt: rsdt, xsdt: xsdt)
  }

  /// Gives the tables to firmware.
  package func publish(to config: FirmwareConfig) { linked.publish(to: config) }

  /// Lays the tables into memory for a kernel that is started without firmware.
  /// - Parameters:
  ///   - address: where they begin; reserve `size` bytes in the memory map.
  ///   - rsdp: where the root pointer goes, in E0000h-FFFFFh for kernels that search for it; nil
  ///     puts it at `address`.
  /// - Returns: the address of the root pointer.
  @discardableResult
  package func place(
    at address: GuestPhysical, rsdp: GuestPhysical? = nil, in memory: any DMAMemory
  ) -> GuestPhysical {
    linked.place(at: address, biosSegment: rsdp, in: memory).addresses[Self.rsdpFile] ?? address
  }

  /// An upper bound of the bytes that `place` uses.
  package var size: Int { linked.files.reduce(0) { $0 + $1.bytes.count + Int($1.alignment) } }

  // MARK: Putting together

  /// Lines tables up in one file and notes what must be linked.
  private struct Assembler {
    var builder = ByteBuilder()
    var pointers: [(offset: Int, size: Int)] = []
    var tables: [Range<Int>] = []
    /// The FACS asks for 64; tables in general for less.
    static let alignment = 64

    mutating func append(_ bytes: [UInt8]) -> Int {
      builder.zeros((Self.alignment - builder.count % Self.alignment) % Self.alignment)
      let offset = builder.count
      builder.raw(bytes)
      return offset
    }

    mutating func appendTable(_ bytes: [UInt8], pointers: [(Int, Int)] = []) -> Int {
      let offset = append(bytes)
      tables.append(offset..<offset + bytes.count)
      for (at, size) in pointers { self.pointers.append((offset + at, size)) }
      return offset
    }
  }

  private static func link(_ assembler: Assembler, rsdt: Int, xsdt: Int) -> LinkedTables {
    var linked = LinkedTables()
    linked.addFile(
      rsdpFile, RSDP.bytes(rsdt: UInt32(rsdt), xsdt: UInt64(xsdt)), alignment: 16,
      zone: .biosSegment)
    linked.addFile(
      tablesFile, assembler.builder.bytes, alignment: UInt32(Assembler.alignment), zone: .high)
    for pointer in assembler.pointers {
      linked.addPointer(
        in: tablesFile, at: pointer.offset, size: pointer.size, to: tablesFile)
    }
    linked.addPointer(in: rsdpFile, at: RSDP.rsdtOffset, size: 4, to: tablesFile)
    linked.addPointer(in: rsdpFile, at: RSDP.xsdtOffset, size: 8, to: tablesFile)
    for table in assembler.tables {
      linked.addChecksum(
        in: tablesFile, at: table.lowerBound + Header.checksumOffset, over: table)
    }
    linked.addChecksum(in: rsdpFile, at: RSDP.checksumOffset, over: 0..<RSDP.revision1Size)
    linked.addChecksum(in: rsdpFile, at: RSDP.extendedChecksumOffset, over: 0..<RSDP.size)
    return linked
  }

  private enum RSDP {
    static let checksumOffset = 8
    static let rsdtOffset = 16
    static let revision1Size = 20
    static let xsdtOffset = 24
    static let extendedChecksumOffset = 32
    static let size = 36

    static func bytes(rsdt: UInt32, xsdt: UInt64) -> [UInt8] {
      var builder = ByteBuilder()
      builder.text("RSD PTR ", size: 8)
      builder.raw([0])
      builder.text(Header.oemID, size: 6)
      builder.raw([2])
      builder.little(rsdt)
      builder.little(UInt32(size))
      builder.little(xsdt)
      builder.zeros(4)
      return builder.bytes
    }
  }

  /// A table with its header; the checksum is left to the linker.
  static func table(_ signature: String, revision: UInt8, _ body: [UInt8]) -> [UInt8] {
    var builder = ByteBuilder()
    builder.text(signature, size: 4)
    builder.little(UInt32(Header.size + body.count))
    builder.raw([revision, 0])
    builder.text(Header.oemID, size: 6)
    builder.text(Header.oemTableID, size: 8)
    builder.little(UInt32(1))
    builder.text(Header.creatorID, size: 4)
    builder.little(UInt32(1))
    builder.raw(body)
    return builder.bytes
  }

  private static func pointerList<T: FixedWidthInteger>(_ offsets: [Int], as: T.Type) -> [UInt8] {
    var builder = ByteBuilder()
    for offset in offsets { builder.little(T(truncatingIfNeeded: offset)) }
    return builder.bytes
  }

  // MARK: Tables

  /// Firmware ACPI control structure: no checksum, no ordinary header.
  private static func facs() -> [UInt8] {
    var builder = ByteBuilder()
    builder.text("FACS", size: 4)
    builder.little(UInt32(64))
    builder.zeros(24)
    builder.raw([1])  // version
    builder.zeros(64 - builder.count)
    return builder.bytes
  }

  private enum MADTEntry {
    static let localAPIC: UInt8 = 0
    static let ioAPIC: UInt8 = 1
    static let sourceOverride: UInt8 = 2
    static let localAPICNMI: UInt8 = 4
    static let enabled: UInt32 = 1
    static let conformsToBus: UInt16 = 0
    /// Polarity active high (01b), trigger mode level (11b).
    static let activeHighLevel: UInt16 = 0x0D
    static let allProcessors: UInt8 = 0xFF
  }

  private static func madt(_ machine: Machine) -> [UInt8] {
    var builder = ByteBuilder()
    let dualPICs: UInt32 = 1
    builder.little(localAPICBase)
    builder.little(dualPICs)
    for (i, id) in machine.apicIDs.enumerated() {
      builder.raw([MADTEntry.localAPIC, 8, UInt8(truncatingIfNeeded: i), id])
      builder.little(MADTEntry.enabled)
    }
    builder.raw([MADTEntry.ioAPIC, 12, machine.ioAPICID, 0])
    builder.little(ioAPICBase)
    builder.little(UInt32(0))
    // The timer's IRQ 0 arrives at input 2; PCI interrupts and SCI are level-triggered.
    var overrides: [(source: UInt8, gsi: UInt32, flags: UInt16)] = [
      (0, 2, MADTEntry.conformsToBus)
    ]
    for irq in Set([5, 9, 10, 11, machine.sciIRQ]).sorted() {
      overrides.append((irq, UInt32(irq), MADTEntry.activeHighLevel))
    }
    for entry in overrides {
      builder.raw([MADTEntry.sourceOverride, 10, 0, entry.source])
      builder.little(entry.gsi)
      builder.little(entry.flags)
    }
    builder.raw([MADTEntry.localAPICNMI, 6, MADTEntry.allProcessors])
    builder.little(UInt16(0))
    builder.raw([1])  // LINT1
    return table("APIC", revision: 1, builder.bytes)
  }

  private static func hpet() -> [UInt8] {
    var builder = ByteBuilder()
    // Intel, legacy replacement capable, 64-bit counter, three comparators, revision 1.
    builder.little(UInt32(0x8086_A201))
    builder.raw(GenericAddress.memory(hpetBase))
    builder.raw([0])  // sequence number
    builder.little(UInt16(100))  // shortest period in periodic mode, in ticks
    builder.raw([0])
    return table("HPET", revision: 1, builder.bytes)
  }

  private enum GenericAddress {
    static let size = 12

    static func memory(_ address: UInt64) -> [UInt8] {
      bytes(space: 0, bits: 0, access: 0, address)
    }
    static func io(_ address: UInt16, bits: UInt8, access: UInt8) -> [UInt8] {
      bytes(space: 1, bits: bits, access: access, UInt64(address))
    }
    private static func bytes(
      space: UInt8, bits: UInt8, access: UInt8, _ address: UInt64
    ) -> [UInt8] {
      var builder = ByteBuilder()
      builder.raw([space, bits, 0, access])
      builder.little(address)
      return builder.bytes
    }
  }

  private enum FADT {
    /// Offset and size: FIRMWARE_CTRL, DSDT, X_DSDT.
    static let pointers = [(36, 4), (40, 4), (140, 8)]
    static let size = 244

    static let smiCommandPort: UInt32 = 0xB2
    static let resetPort: UInt16 = 0xCF9
    /// A hard reset, started by the rising RCPU bit.
    static let resetValue: UInt8 = 0x06
    static let cmosCentury: UInt8 = 0x32

    static let hasLegacyDevices: UInt16 = 1 << 0
    static let has8042: UInt16 = 1 << 1

    static let wbinvd: UInt32 = 1 << 0
    static let c1OnAllProcessors: UInt32 = 1 << 2
    /// No fixed sleep button.
    static let sleepButtonIsDevice: UInt32 = 1 << 5
    static let resetRegisterSupported: UInt32 = 1 << 10

    static let byteAccess: UInt8 = 1
    static let wordAccess: UInt8 = 2
    static let dwordAccess: UInt8 = 3
  }

  private static func fadt(_ machine: Machine, facs: UInt32, dsdt: UInt32) -> [UInt8] {
    let event = machine.pmBase
    let control = machine.pmBase &+ 4
    let timer = machine.pmBase &+ 8
    var builder = ByteBuilder()
    builder.little(facs)
    builder.little(dsdt)
    builder.raw([1, 1])  // dual PICs; a desktop
    builder.little(UInt16(machine.sciIRQ))
    builder.little(FADT.smiCommandPort)
    builder.raw([
      PowerManagementPIIX4.acpiEnableCommand, PowerManagementPIIX4.acpiDisableCommand, 0, 0,
    ])
    for port in [event, 0, control, 0, 0, timer, machine.generalEventBase, 0] {
      builder.little(UInt32(port))
    }
    // Lengths: PM1_EVT, PM1_CNT, PM2_CNT, PM_TMR, GPE0, GPE1; GPE1_BASE; CST_CNT.
    builder.raw([4, 2, 0, 4, 4, 0, 0, 0])
    let noSuchPowerState: UInt16 = 0x0FFF
    builder.little(noSuchPowerState)
    builder.little(noSuchPowerState)
    builder.zeros(6)  // cache flush, duty cycle
    builder.raw([0, 0, FADT.cmosCentury])
    builder.little(FADT.hasLegacyDevices | (machine.hasKeyboard ? FADT.has8042 : 0))
    builder.zeros(1)
    builder.little(
      FADT.wbinvd | FADT.c1OnAllProcessors | FADT.sleepButtonIsDevice
        | (machine.hasResetRegister ? FADT.resetRegisterSupported : 0))
    if machine.hasResetRegister {
      builder.raw(GenericAddress.io(FADT.resetPort, bits: 8, access: FADT.byteAccess))
      builder.raw([FADT.resetValue])
    } else {
      builder.zeros(GenericAddress.size + 1)
    }
    builder.zeros(3)
    builder.little(UInt64(0))  // X_FIRMWARE_CTRL: the 32-bit field holds it
    builder.little(UInt64(dsdt))
    builder.raw(GenericAddress.io(event, bits: 32, access: FADT.wordAccess))
    builder.zeros(GenericAddress.size)
    builder.raw(GenericAddress.io(control, bits: 16, access: FADT.wordAccess))
    builder.zeros(2 * GenericAddress.size)
    builder.raw(GenericAddress.io(timer, bits: 32, access: FADT.dwordAccess))
    builder.raw(
      GenericAddress.io(machine.generalEventBase, bits: 32, access: FADT.byteAccess))
    builder.zeros(GenericAddress.size)
    assert(builder.count == FADT.size - Header.size)
    return table("FACP", revision: 3, builder.bytes)
  }
}

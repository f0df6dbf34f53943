import IEM

/// MultiProcessor Specification 1.4 tables, for kernels that know no ACPI and are started without
/// firmware (firmware makes its own).
///
/// Entries: processors, the PCI and ISA buses, one I/O APIC, its ISA and PCI interrupts, and the
/// local interrupts ExtINT and NMI.
package struct MultiProcessorTables: Sendable {
  package struct Machine: Sendable {
    /// Local APIC IDs; the first is the boot processor's.
    package var apicIDs: [UInt8] = [0]
    package var ioAPICID: UInt8 = 0
    /// CPUID leaf 1 EAX and EDX.
    package var cpuSignature: UInt32 = 0
    package var cpuFeatures: UInt32 = 0
    /// PCI functions with an interrupt: slot, pin and the ISA interrupt that it arrives at.
    package var pciInterrupts: [PCIInterrupt] = []
    package init() {}
  }

  package struct PCIInterrupt: Sendable {
    package var slot: Int
    package var pin: PCIInterruptPin
    package var irq: UInt8
    package init(slot: Int, pin: PCIInterruptPin, irq: UInt8) {
      self.slot = slot
      self.pin = pin
      self.irq = irq
    }
  }

  private enum Entry {
    static let processor: UInt8 = 0
    static let bus: UInt8 = 1
    static let ioAPIC: UInt8 = 2
    static let ioInterrupt: UInt8 = 3
    static let localInterrupt: UInt8 = 4
  }

  private enum InterruptType {
    static let vectored: UInt8 = 0
    static let nmi: UInt8 = 1
    static let externalINT: UInt8 = 3
  }

  private static let pciBus: UInt8 = 0
  private static let isaBus: UInt8 = 1
  private static let localAPICBase: UInt32 = 0xFEE0_0000
  private static let ioAPICBase: UInt32 = 0xFEC0_0000
  private static let apicVersion: UInt8 = 0x11
  private static let specification: UInt8 = 4
  private static let allAPICs: UInt8 = 0xFF
  /// Polarity active high, trigger mode level.
  private static let activeHighLevel: UInt16 = 0x0D

  private static let pointerFile = "mp/pointer"
  private static let tableFile = "mp/table"

  package let linked: LinkedTables

  package init(_ machine: Machine) {
    let table = Self.table(machine)
    var linked = LinkedTables()
    linked.addFile(Self.pointerFile, Self.floatingPointer(), alignment: 16, zone: .biosSegment)
    linked.addFile(Self.tableFile, table, alignment: 16, zone: .high)
    linked.addPointer(in: Self.pointerFile, at: 4, size: 4, to: Self.tableFile)
    linked.addChecksum(in: Self.pointerFile, at: 10, over: 0..<16)
    linked.addChecksum(in: Self.tableFile, at: 7, over: 0..<table.count)
    self.linked = linked
  }

  /// Lays the tables into memory.
  /// - Parameters:
  ///   - address: where the configuration table goes, below 1 MiB for old kernels.
  ///   - pointer: where the floating pointer goes, in F0000h-FFFFFh, where kernels search.
  /// - Returns: the address of the floating pointer.
  @discardableResult
  package func place(
    at address: GuestPhysical, pointer: GuestPhysical, in memory: any DMAMemory
  ) -> GuestPhysical {
    linked.place(at: address, biosSegment: pointer, in: memory)
      .addresses[Self.pointerFile] ?? pointer
  }

  /// An upper bound of the bytes that `place` uses in all.
  package var size: Int { linked.files.reduce(0) { $0 + $1.bytes.count + Int($1.alignment) } }

  private static func floatingPointer() -> [UInt8] {
    var builder = ByteBuilder()
    builder.text("_MP_", size: 4)
    builder.little(UInt32(0))
    builder.raw([1, specification, 0, 0, 0, 0, 0, 0])
    return builder.bytes
  }

  private static func table(_ machine: Machine) -> [UInt8] {
    var entries = ByteBuilder()
    var count = 0
    func add(_ type: UInt8, _ fill: (inout ByteBuilder) -> Void) {
      entries.raw([type])
      fill(&entries)
      count += 1
    }
    for (i, id) in machine.apicIDs.enumerated() {
      let enabled: UInt8 = 1 << 0
      let bootProcessor: UInt8 = 1 << 1
      add(Entry.processor) {
        $0.raw([id, apicVersion, i == 0 ? enabled | bootProcessor : enabled])
        $0.little(machine.cpuSignature)
        $0.little(machine.cpuFeatures)
        $0.zeros(8)
      }
    }
    for (id, name) in [(pciBus, "PCI"), (isaBus, "ISA")] {
      add(Entry.bus) {
        $0.raw([id])
        $0.text(name, size: 6, padding: UInt8(ascii: " "))
      }
    }
    add(Entry.ioAPIC) {
      $0.raw([machine.ioAPICID, apicVersion, 1])
      $0.little(ioAPICBase)
    }
    func interrupt(
      _ entry: UInt8, _ type: UInt8, flags: UInt16 = 0, bus: UInt8, source: UInt8,
      to id: UInt8, input: UInt8
    ) {
      add(entry) {
        $0.raw([type])
        $0.little(flags)
        $0.raw([bus, source, id, input])
      }
    }
    let apic = machine.ioAPICID
    let taken = Set(machine.pciInterrupts.map(\.irq))
    for pci in machine.pciInterrupts {
      // The source is the device number above two bits of pin.
      let source = UInt8(truncatingIfNeeded: pci.slot << 2) | (pci.pin.rawValue - 1)
      interrupt(
        Entry.ioInterrupt, InterruptType.vectored, flags: activeHighLevel, bus: pciBus,
        source: source, to: apic, input: pci.irq)
    }
    for irq in UInt8(0)..<16 where irq != 2 && !taken.contains(irq) {
      interrupt(
        Entry.ioInterrupt, InterruptType.vectored, bus: isaBus, source: irq, to: apic,
        input: irq == 0 ? 2 : irq)
    }
    interrupt(
      Entry.localInterrupt, InterruptType.externalINT, bus: isaBus, source: 0, to: allAPICs,
      input: 0)
    interrupt(
      Entry.localInterrupt, InterruptType.nmi, bus: isaBus, source: 0, to: allAPICs, input: 1)

    let headerSize = 44
    var builder = ByteBuilder()
    builder.text("PCMP", size: 4)
    builder.little(UInt16(clamping: headerSize + entries.count))
    builder.raw([specification, 0])
    builder.text("SOFTPC", size: 8, padding: UInt8(ascii: " "))
    builder.text("I440FX", size: 12, padding: UInt8(ascii: " "))
    builder.zeros(6)
    builder.little(UInt16(clamping: count))
    builder.little(localAPICBase)
    builder.zeros(headerSize - builder.count)
    builder.raw(entries.bytes)
    return builder.bytes
  }
}

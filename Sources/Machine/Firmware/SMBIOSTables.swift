import IEM

/// System Management BIOS tables, version 2.8 (DMTF DSP0134): types 0, 1, 3, 4, 16, 17, 19, 32
/// and 127, with the 32-bit entry point.
package struct SMBIOSTables: Sendable {
  package struct Machine: Sendable {
    package var manufacturer = "Software PC"
    package var product = "Standard PC (i440FX + PIIX)"
    package var version = "1.0"
    package var serialNumber = ""
    package var uuid = [UInt8](repeating: 0, count: 16)
    package var cpuCount = 1
    package var cpuManufacturer = "IEM"
    package var cpuVersion = "x86-64"
    /// CPUID leaf 1: EAX in the low half, EDX in the high half.
    package var cpuID: UInt64 = 0
    package var lowMemory: UInt64 = 0
    package var highMemory: UInt64 = 0
    package init() {}
  }

  private static let anchorFile = FirmwareConfig.FileName.smbiosAnchor
  private static let tablesFile = FirmwareConfig.FileName.smbiosTables

  package let linked: LinkedTables

  package init(_ machine: Machine) {
    var builder = StructureBuilder()
    builder.addAll(of: machine)
    var linked = LinkedTables()
    linked.addFile(Anchor.name, Anchor.bytes(builder), alignment: 16, zone: .biosSegment)
    linked.addFile(Self.tablesFile, builder.table.bytes, alignment: 16, zone: .high)
    linked.addPointer(
      in: Anchor.name, at: Anchor.addressOffset, size: 4, to: Self.tablesFile)
    linked.addChecksum(
      in: Anchor.name, at: Anchor.intermediateChecksumOffset,
      over: Anchor.intermediateOffset..<Anchor.size)
    linked.addChecksum(in: Anchor.name, at: Anchor.checksumOffset, over: 0..<Anchor.size)
    self.linked = linked
  }

  /// Gives the tables to firmware, which places and links them by itself.
  package func publish(to config: FirmwareConfig) {
    for file in linked.files { config.addFile(file.name, file.bytes) }
  }

  /// Lays the tables into memory for a kernel that is started without firmware.
  /// - Parameters:
  ///   - address: where the structures go.
  ///   - anchor: where the entry point goes; kernels search F0000h-FFFFFh for it.
  /// - Returns: the address of the entry point.
  @discardableResult
  package func place(
    at address: GuestPhysical, anchor: GuestPhysical, in memory: any DMAMemory
  ) -> GuestPhysical {
    linked.place(at: address, biosSegment: anchor, in: memory).addresses[Anchor.name] ?? anchor
  }

  /// An upper bound of the bytes that the structures take, without the entry point.
  package var size: Int { linked.files.reduce(0) { $0 + $1.bytes.count + Int($1.alignment) } }

  private enum Anchor {
    static let name = SMBIOSTables.anchorFile
    static let checksumOffset = 0x04
    static let intermediateOffset = 0x10
    static let intermediateChecksumOffset = 0x15
    static let addressOffset = 0x18
    static let size = 0x1F

    static func bytes(_ structures: StructureBuilder) -> [UInt8] {
      var builder = ByteBuilder()
      builder.text("_SM_", size: 4)
      builder.raw([0, UInt8(size), 2, 8])
      builder.little(UInt16(clamping: structures.largest))
      builder.zeros(6)
      builder.text("_DMI_", size: 5)
      builder.raw([0])
      builder.little(UInt16(clamping: structures.table.count))
      builder.little(UInt32(0))
      builder.little(UInt16(clamping: structures.count))
      builder.raw([0x28])
      return builder.bytes
    }
  }
}

/// Appends structures: a formatted part, then its strings.
private struct StructureBuilder {
  private(set) var table = ByteBuilder()
  private(set) var count = 0
  private(set) var largest = 0

  private static let noHandle: UInt16 = 0xFFFF
  private static let noErrorInformation: UInt16 = 0xFFFE
  private static let memoryArrayHandle: UInt16 = 0x1000
  /// One memory device for this much RAM.
  private static let deviceBytes: UInt64 = 16 << 30
  private static let deviceLimit = 64
  private static let processorLimit = 255

  /// - Parameter strings: numbered from 1 in the formatted part; none may be empty.
  private mutating func add(
    type: UInt8, handle: UInt16, strings: [String] = [], _ body: (inout ByteBuilder) -> Void
  ) {
    var formatted = ByteBuilder()
    body(&formatted)
    let start = table.count
    table.raw([type, UInt8(4 + formatted.count)])
    table.little(handle)
    table.raw(formatted.bytes)
    for string in strings {
      table.raw(string.isEmpty ? Array(" ".utf8) : Array(string.utf8.filter { $0 != 0 }))
      table.raw([0])
    }
    table.raw(strings.isEmpty ? [0, 0] : [0])
    count += 1
    largest = max(largest, table.count - start)
  }

  mutating func addAll(of machine: SMBIOSTables.Machine) {
    addFirmware(machine)
    addSystem(machine)
    addChassis(machine)
    for i in 0..<min(max(machine.cpuCount, 1), Self.processorLimit) { addProcessor(machine, i) }
    addMemory(machine)
    // Type 32, system boot information: no errors.
    add(type: 32, handle: 0x2000) { $0.zeros(7) }
    add(type: 127, handle: 0x7F00) { _ in }
  }

  /// Type 0, BIOS information.
  private mutating func addFirmware(_ machine: SMBIOSTables.Machine) {
    add(type: 0, handle: 0, strings: ["SeaBIOS", machine.version, "01/01/2024"]) {
      $0.raw([1, 2])
      $0.little(UInt16(0xE800))
      $0.raw([3, 3])  // 256 KiB, in units of 64 KiB less one
      let characteristicsNotGiven: UInt64 = 1 << 3
      $0.little(characteristicsNotGiven)
      let virtualMachine: UInt8 = 1 << 4
      $0.raw([0, virtualMachine, 0, 0, 0xFF, 0xFF])
    }
  }

  /// Type 1, system information.
  private mutating func addSystem(_ machine: SMBIOSTables.Machine) {
    let uuid = Array((machine.uuid + Array(repeating: 0, count: 16)).prefix(16))
    let strings = [
      machine.manufacturer, machine.product, machine.version, machine.serialNumber,
    ]
    add(type: 1, handle: 0x100, strings: strings) {
      $0.raw([1, 2, 3, 4])
      // The first three fields of a UUID are little-endian here.
      $0.raw([3, 2, 1, 0, 5, 4, 7, 6].map { uuid[$0] })
      $0.raw(uuid[8...])
      let powerSwitch: UInt8 = 6
      $0.raw([powerSwitch, 0, 0])
    }
  }

  /// Type 3, system enclosure.
  private mutating func addChassis(_ machine: SMBIOSTables.Machine) {
    add(type: 3, handle: 0x300, strings: [machine.manufacturer, machine.version]) {
      let other: UInt8 = 1
      let safe: UInt8 = 3
      let unknown: UInt8 = 2
      $0.raw([1, other, 2, 0, 0, safe, safe, safe, unknown])
      $0.zeros(4)
      $0.raw([0, 0, 0, 0, 0])
    }
  }

  /// Type 4, processor information.
  private mutating func addProcessor(_ machine: SMBIOSTables.Machine, _ index: Int) {
    let strings = ["CPU \(index)", machine.cpuManufacturer, machine.cpuVersion]
    add(type: 4, handle: 0x400 + UInt16(index), strings: strings) {
      let centralProcessor: UInt8 = 3
      let other: UInt8 = 1
      $0.raw([1, centralProcessor, other, 2])
      $0.little(machine.cpuID)
      $0.raw([3, 0])
      $0.zeros(6)  // clock and speeds unknown
      let populatedAndEnabled: UInt8 = 0x41
      $0.raw([populatedAndEnabled, other])
      for _ in 0..<3 { $0.little(Self.noHandle) }
      $0.raw([0, 0, 0])
      $0.raw([1, 1, 1])  // cores, enabled, threads
      let unknownCharacteristics: UInt16 = 1 << 1
      $0.little(unknownCharacteristics)
      $0.little(UInt16(other))
    }
  }

  /// Types 16, 17 and 19: the memory array, its devices and where they appear.
  private mutating func addMemory(_ machine: SMBIOSTables.Machine) {
    let total = machine.lowMemory &+ machine.highMemory
    let deviceCount = max(
      1, min(Int(clamping: (total &+ (Self.deviceBytes - 1)) / Self.deviceBytes), Self.deviceLimit))
    add(type: 16, handle: Self.memoryArrayHandle) {
      let systemBoard: UInt8 = 3
      let systemMemory: UInt8 = 3
      let noErrorCorrection: UInt8 = 3
      $0.raw([systemBoard, systemMemory, noErrorCorrection])
      let kibibytes = total >> 10
      let useExtended: UInt32 = 0x8000_0000
      let fits = kibibytes < UInt64(useExtended)
      $0.little(fits ? UInt32(kibibytes) : useExtended)
      $0.little(Self.noErrorInformation)
      $0.little(UInt16(deviceCount))
      $0.little(fits ? UInt64(0) : total)
    }
    var rest = total
    for i in 0..<deviceCount {
      let size = i == deviceCount - 1 ? rest : min(rest, Self.deviceBytes)
      rest -= size
      addMemoryDevice(machine, i, mebibytes: size >> 20)
    }
    addMappedRange(0x1300, 0, machine.lowMemory, deviceCount)
    if machine.highMemory > 0 { addMappedRange(0x1301, 1 << 32, machine.highMemory, deviceCount) }
  }

  private mutating func addMemoryDevice(
    _ machine: SMBIOSTables.Machine, _ index: Int, mebibytes: UInt64
  ) {
    let strings = ["DIMM \(index)", machine.manufacturer]
    add(type: 17, handle: 0x1100 + UInt16(index), strings: strings) {
      $0.little(Self.memoryArrayHandle)
      $0.little(Self.noErrorInformation)
      $0.little(UInt16(64))
      $0.little(UInt16(64))
      let useExtended: UInt16 = 0x7FFF
      let fits = mebibytes < UInt64(useExtended)
      $0.little(fits ? UInt16(mebibytes) : useExtended)
      let dimm: UInt8 = 9
      let ram: UInt8 = 7
      let other: UInt16 = 1 << 1
      $0.raw([dimm, 0, 1, 0, ram])
      $0.little(other)
      $0.little(UInt16(0))
      $0.raw([2, 0, 0, 0, 0])
      $0.little(fits ? UInt32(0) : UInt32(clamping: mebibytes))
      $0.zeros(8)  // configured speed and voltages unknown
    }
  }

  private mutating func addMappedRange(
    _ handle: UInt16, _ base: UInt64, _ length: UInt64, _ deviceCount: Int
  ) {
    guard length > 0 else { return }
    let last = base &+ length &- 1
    add(type: 19, handle: handle) {
      let useExtended = UInt32.max
      let fits = last >> 10 < UInt64(useExtended)
      $0.little(fits ? UInt32(base >> 10) : useExtended)
      $0.little(fits ? UInt32(last >> 10) : useExtended)
      $0.little(Self.memoryArrayHandle)
      $0.raw([UInt8(clamping: deviceCount)])
      $0.little(fits ? UInt64(0) : base)
      $0.little(fits ? UInt64(0) : last)
    }
  }
}

import Foundation
import IEM

/// Where things are in physical memory.
package enum AddressMap {
  /// RAM below 4 GiB ends here at the latest; PCI devices lie above.
  package static let lowMemoryLimit: UInt64 = 0xC000_0000
  package static let videoWindow: UInt64 = 0xA_0000
  package static let videoWindowSize: UInt64 = 0x2_0000
  package static let shadowBase: UInt64 = 0xC_0000
  package static let shadowSize: UInt64 = 0x4_0000
  package static let ioapic: UInt64 = 0xFEC0_0000
  package static let hpet: UInt64 = 0xFED0_0000
  package static let msi: Range<UInt64> = 0xFEE0_0000..<0xFEF0_0000
  package static let top: UInt64 = 1 << 32
  /// Of the firmware image, this much is also visible below 1 MiB.
  package static let firmwareAlias: UInt64 = 0x2_0000
  package static let mebibyte: UInt64 = 1 << 20

  package static func lowMemory(ramSize: UInt64) -> UInt64 { min(ramSize, lowMemoryLimit) }
  package static func highMemory(ramSize: UInt64) -> UInt64 {
    ramSize - lowMemory(ramSize: ramSize)
  }
  package static func addressSpace(ramSize: UInt64) -> UInt64 {
    top + highMemory(ramSize: ramSize)
  }
}

/// A read-only image in host memory, a whole number of pages.
struct ROM {
  var host: UnsafeMutableRawPointer
  var size: UInt64
}

/// Reads of ROM with writes to the RAM beneath it: the one PAM setting that the page table of
/// guest memory cannot express.
final class ShadowArea: MemoryDevice {
  var readByte: (UInt64) -> UInt8 = { _ in 0xFF }
  var writeByte: (UInt64, UInt8) -> Void = { _, _ in }

  func readMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    peekMemory(at: offset, width: width)
  }
  func peekMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    (0..<UInt64(width.byteCount)).reduce(0) { $0 | UInt64(readByte(offset &+ $1)) << ($1 * 8) }
  }
  func writeMemory(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    for index in 0..<UInt64(width.byteCount) {
      writeByte(offset &+ index, UInt8(truncatingIfNeeded: value >> (index * 8)))
    }
  }
  func memoryRegisterName(at offset: UInt64) -> String { "shadow" }
}

extension Board: PhysicalBus {
  package func readPhysical(_ address: UInt64, width: AccessWidth) -> UInt64 {
    guard let accessProbe else { return readRegisters(address, width: width) }
    let value = readRegisters(address, width: width)
    accessProbe.didAccess(memory: address, value, width: width, isWrite: false)
    return value
  }

  package func writePhysical(_ address: UInt64, _ value: UInt64, width: AccessWidth) {
    writeRegisters(address, value, width: width)
    accessProbe?.didAccess(memory: address, value, width: width, isWrite: true)
  }

  private func readRegisters(_ address: UInt64, width: AccessWidth) -> UInt64 {
    if AddressMap.msi.contains(address), let page = processors[current].apic.registerPage,
      address & ~0xFFF == page.value
    {
      processors[current].apicAccesses &+= 1
      return processors[current].apic.readMemory(at: address & 0xFFF, width: width)
    }
    return mmio.read(address, width: width)
  }

  private func writeRegisters(_ address: UInt64, _ value: UInt64, width: AccessWidth) {
    if AddressMap.msi.contains(address), let page = processors[current].apic.registerPage,
      address & ~0xFFF == page.value
    {
      processors[current].apicAccesses &+= 1
      processors[current].apic.writeMemory(value, at: address & 0xFFF, width: width)
      processors[current].updateInterruptLine()
      return
    }
    mmio.write(address, value, width: width)
  }
}

extension Board {
  func mapMemory() {
    let low = AddressMap.lowMemory(ramSize: memory.ramSize)
    memory.mapRAM(
      at: GuestPhysical(0), ramOffset: 0, size: min(low, AddressMap.videoWindow))
    if low > AddressMap.mebibyte {
      memory.mapRAM(
        at: GuestPhysical(AddressMap.mebibyte), ramOffset: AddressMap.mebibyte,
        size: low - AddressMap.mebibyte)
    }
    let high = AddressMap.highMemory(ramSize: memory.ramSize)
    if high > 0 { memory.mapRAM(at: GuestPhysical(AddressMap.top), ramOffset: low, size: high) }
    if !flash.isEmpty {
      mapFlash()
    } else if let rom = firmwareROM {
      memory.map(
        rom.host, at: GuestPhysical(AddressMap.top - rom.size), size: rom.size, access: .readOnly)
    }
    mmio.map(
      GuestPhysical(AddressMap.videoWindow), size: AddressMap.videoWindowSize, to: vga, name: "vga")
    mmio.map(GuestPhysical(AddressMap.ioapic), size: 4096, to: ioapic, name: "ioapic")
    mmio.map(GuestPhysical(AddressMap.hpet), size: 1024, to: hpet, name: "hpet")
    mmio.map(
      GuestPhysical(AddressMap.shadowBase), size: AddressMap.shadowSize, to: shadow, name: "shadow")
    shadow.readByte = { [unowned self] in romByte(AddressMap.shadowBase + $0) }
    shadow.writeByte = { [unowned self] offset, value in writeShadow(offset, value) }
    for (index, segment) in HostBridgeI440FX.segments.enumerated() {
      setShadow(index, segment.base, segment.length, readRAM: false, writeRAM: false)
    }
    hostBridge.onPAMChange = { [unowned self] index, base, length, readRAM, writeRAM in
      setShadow(index, base, length, readRAM: readRAM, writeRAM: writeRAM)
    }
    // Without firmware nobody opens the shadow: a directly booted kernel finds RAM there.
    if firmwareROM == nil && low >= AddressMap.mebibyte {
      memory.mapRAM(
        at: GuestPhysical(AddressMap.shadowBase), ramOffset: AddressMap.shadowBase,
        size: AddressMap.shadowSize)
    }
  }

  /// The byte of the firmware image at an address below 1 MiB; FFh where there is none.
  private func romByte(_ address: UInt64) -> UInt8 {
    guard let rom = firmwareROM else { return 0xFF }
    let alias = min(rom.size, AddressMap.firmwareAlias)
    guard address >= AddressMap.mebibyte - alias else { return 0xFF }
    return rom.host.load(
      fromByteOffset: Int(rom.size - (AddressMap.mebibyte - address)), as: UInt8.self)
  }

  private func writeShadow(_ offset: UInt64, _ value: UInt8) {
    let address = AddressMap.shadowBase + offset
    guard shadowWrites.contains(address & ~0x3FFF), address < memory.ramSize else { return }
    memory.ramPointer(offset: address).storeBytes(of: value, as: UInt8.self)
  }

  /// One PAM segment. Reads come from RAM or ROM, writes go to RAM or nowhere.
  private func setShadow(
    _ index: Int, _ base: UInt64, _ length: UInt64, readRAM: Bool, writeRAM: Bool
  ) {
    for part in stride(from: base, to: base + length, by: 0x4000) { shadowWrites.remove(part) }
    let hasRAM = base + length <= memory.ramSize
    switch (readRAM && hasRAM, writeRAM && hasRAM) {
    case (true, let writable):
      memory.mapRAM(
        at: GuestPhysical(base), ramOffset: base, size: length,
        access: writable ? .readWrite : .readOnly)
    case (false, false):
      mapROM(base, length)
    case (false, true):
      for part in stride(from: base, to: base + length, by: 0x4000) { shadowWrites.insert(part) }
      memory.unmap(GuestPhysical(base), size: length)
    }
  }

  private func mapROM(_ base: UInt64, _ length: UInt64) {
    guard let rom = firmwareROM,
      base >= AddressMap.mebibyte - min(rom.size, AddressMap.firmwareAlias)
    else {
      memory.unmap(GuestPhysical(base), size: length)
      return
    }
    let offset = rom.size - (AddressMap.mebibyte - base)
    memory.map(rom.host + Int(offset), at: GuestPhysical(base), size: length, access: .readOnly)
  }

  // MARK: Images

  func loadROMs() throws {
    switch configuration.firmware {
    case .none: break
    case .file(let path): firmwareROM = try makeROM(try HostImage.read(path, option: "bios"))
    case .bytes(let bytes): firmwareROM = try makeROM(bytes)
    case .flash(let configuration): try loadFlash(configuration)
    }
    if let path = configuration.videoROMPath {
      let bytes = try HostImage.read(path, option: "vga-bios")
      // An expansion ROM begins at its base, and PCI windows are powers of two.
      let size = max(4096, 1 << (Int.bitWidth - (bytes.count - 1).leadingZeroBitCount))
      videoROM = try makeROM(bytes, size: size, at: 0)
    }
  }

  /// Places an image at the end of whole pages.
  private func makeROM(_ bytes: [UInt8]) throws -> ROM {
    let size = (bytes.count + 4095) & ~4095
    return try makeROM(bytes, size: size, at: size - bytes.count)
  }

  /// The rest is FFh.
  private func makeROM(_ bytes: [UInt8], size: Int, at offset: Int) throws -> ROM {
    let host = try memory.allocateRegion(size: size)
    memset(host, 0xFF, size)
    bytes.withUnsafeBytes { source in
      guard let start = source.baseAddress else { return }
      (host + offset).copyMemory(from: start, byteCount: bytes.count)
    }
    return ROM(host: host, size: UInt64(size))
  }
}

/// Whole files that are loaded into the guest.
enum HostImage {
  /// The largest firmware or kernel file taken.
  static let limit = 1 << 30

  static func read(_ path: String, option: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      let reason =
        FileManager.default.fileExists(atPath: path) ? "cannot be read" : "no such file"
      throw MachineError("--\(option) \(path): \(reason)")
    }
    guard !data.isEmpty else { throw MachineError("--\(option) \(path): the file is empty") }
    guard data.count <= limit else {
      throw MachineError("--\(option) \(path): larger than \(limit >> 20) MiB")
    }
    return [UInt8](data)
  }
}

import IEM

/// The fw_cfg device: how firmware learns what machine it is on (QEMU documentation,
/// "QEMU Firmware Configuration (fw_cfg) Device").
///
/// Offset 0 is the selector (port 510h, 16 bits), offset 1 the data port (511h), offsets 4 to 11
/// the big-endian DMA address (514h-51Bh).
///
/// Modelled: numbered items, the file directory, reading by port and by DMA, skipping.
/// Not modelled: writing to items (the guest gets the error bit).
/// After reset: item 0 (the signature) selected, DMA address 0.
package final class FirmwareConfig: PortDevice, StatefulDevice {
  /// Numbers of the items that have no file name.
  package enum Key: UInt16, Sendable {
    case signature = 0x00
    case interfaces = 0x01
    case uuid = 0x02
    case ramSize = 0x03
    case noGraphic = 0x04
    case cpuCount = 0x05
    case machineID = 0x06
    case kernelAddress = 0x07
    case kernelSize = 0x08
    case initrdAddress = 0x0A
    case initrdSize = 0x0B
    case bootDevice = 0x0C
    case numa = 0x0D
    case bootMenu = 0x0E
    case maxCPUs = 0x0F
    case kernelEntry = 0x10
    case kernelData = 0x11
    case initrdData = 0x12
    case commandLineAddress = 0x13
    case commandLineSize = 0x14
    case commandLineData = 0x15
    case setupAddress = 0x16
    case setupSize = 0x17
    case setupData = 0x18
    case fileDirectory = 0x19
    case irq0Override = 0x8002
  }

  private static let firstFileKey: UInt16 = 0x20
  private static let fileLimit = 0x1000
  private static let fileNameSize = 56
  /// In a selector: the guest means to write. Ignored, as by devices of today.
  private static let writeChannel: UInt16 = 1 << 14
  private static let signature = Array("QEMU".utf8)
  /// What the DMA address register reads as.
  private static let dmaSignature = Array("QEMU CFG".utf8)

  private enum Interfaces {
    static let traditional: UInt32 = 1 << 0
    static let dma: UInt32 = 1 << 1
  }

  /// The control word of a DMA request.
  private enum DMAControl {
    static let error: UInt32 = 1 << 0
    static let read: UInt32 = 1 << 1
    static let skip: UInt32 = 1 << 2
    static let select: UInt32 = 1 << 3
    static let write: UInt32 = 1 << 4
  }

  private enum Offset {
    static let selector: UInt16 = 0
    static let data: UInt16 = 1
    static let dmaHigh: UInt16 = 4
    static let dmaLow: UInt16 = 8
    static let end: UInt16 = 12
  }

  /// Zeros that one request may take from past the end of an item.
  private static let paddingLimit = 1 << 24

  package struct State: Codable, Equatable, Sendable {
    var key: UInt16 = 0
    var position: UInt32 = 0
    /// The high half of the DMA address, and the low half while it is written in bytes.
    var dmaAddress: UInt64 = 0
  }

  package let stateName = "fwcfg"
  package private(set) var state = State()
  private let memory: any DMAMemory
  private var items: [UInt16: [UInt8]] = [:]
  private var files: [String: [UInt8]] = [:]
  /// The item selected, looked up once: items can be large and are read byte by byte.
  private var current: [UInt8] = []

  package init(memory: any DMAMemory) {
    self.memory = memory
    set(.signature, Self.signature)
    set(.interfaces, Interfaces.traditional | Interfaces.dma)
    rebuildDirectory()
    select(Key.signature.rawValue)
  }

  // MARK: Contents

  package func set(_ key: Key, _ bytes: [UInt8]) {
    items[key.rawValue] = bytes
    refreshCurrent()
  }

  /// A little-endian number in as many bytes as its type has.
  package func set<T: FixedWidthInteger>(_ key: Key, _ value: T) {
    var builder = ByteBuilder()
    builder.little(value)
    set(key, builder.bytes)
  }

  package func item(_ key: Key) -> [UInt8]? { items[key.rawValue] }
  package func file(_ name: String) -> [UInt8]? { files[name] }
  package var fileNames: [String] { files.keys.sorted() }

  /// Adds a file, or replaces the one of that name.
  package func addFile(_ name: String, _ data: [UInt8]) {
    precondition(name.utf8.count < Self.fileNameSize, "fw_cfg file name \(name) is too long")
    precondition(files.count < Self.fileLimit || files[name] != nil, "too many fw_cfg files")
    files[name] = data
    rebuildDirectory()
  }

  package func removeFile(_ name: String) {
    guard files.removeValue(forKey: name) != nil else { return }
    rebuildDirectory()
  }

  /// Numbers the files in order of their names, so that a machine's numbers do not depend on
  /// the order in which it was put together.
  private func rebuildDirectory() {
    for key in items.keys where key >= Self.firstFileKey && key < Self.writeChannel {
      items[key] = nil
    }
    let names = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var directory = ByteBuilder()
    directory.big(UInt32(names.count))
    for (i, name) in names.enumerated() {
      let key = Self.firstFileKey + UInt16(i)
      let data = files[name] ?? []
      items[key] = data
      directory.big(UInt32(truncatingIfNeeded: data.count))
      directory.big(key)
      directory.big(UInt16(0))
      directory.text(name, size: Self.fileNameSize)
    }
    items[Key.fileDirectory.rawValue] = directory.bytes
    refreshCurrent()
  }

  // MARK: Reading

  private func select(_ key: UInt16) {
    state.key = key & ~Self.writeChannel
    state.position = 0
    refreshCurrent()
  }

  private func refreshCurrent() { current = items[state.key] ?? [] }

  private func nextByte() -> UInt8 {
    let position = Int(state.position)
    guard position < current.count else { return 0 }
    state.position += 1
    return current[position]
  }

  // MARK: Ports

  package func registerName(at offset: UInt16) -> String {
    switch offset {
    case Offset.selector: "SELECTOR"
    case Offset.data: "DATA"
    case Offset.dmaHigh..<Offset.dmaLow: "DMA_HIGH"
    case Offset.dmaLow..<Offset.end: "DMA_LOW"
    default: "?"
    }
  }

  package func read(at offset: UInt16, width: AccessWidth) -> UInt32 {
    guard offset == Offset.data else { return peek(at: offset, width: width) }
    var value: UInt32 = 0
    for i in 0..<min(width.byteCount, 4) { value |= UInt32(nextByte()) << UInt32(i * 8) }
    return value
  }

  package func peek(at offset: UInt16, width: AccessWidth) -> UInt32 {
    var value: UInt32 = 0
    for i in 0..<min(width.byteCount, 4) {
      let byte: UInt8
      switch offset {
      case Offset.data:
        let position = Int(state.position) + i
        byte = position < current.count ? current[position] : 0
      case Offset.dmaHigh..<Offset.end:
        let index = Int(offset - Offset.dmaHigh) + i
        byte = index < Self.dmaSignature.count ? Self.dmaSignature[index] : 0
      default: byte = 0
      }
      value |= UInt32(byte) << UInt32(i * 8)
    }
    return value
  }

  package func write(_ value: UInt32, at offset: UInt16, width: AccessWidth) {
    switch offset {
    case Offset.selector: select(UInt16(truncatingIfNeeded: value))
    case Offset.dmaHigh where width == .dword:
      state.dmaAddress = UInt64(value.byteSwapped) << 32
    case Offset.dmaLow where width == .dword:
      let address = state.dmaAddress & ~0xFFFF_FFFF | UInt64(value.byteSwapped)
      state.dmaAddress = 0
      runRequest(at: GuestPhysical(address))
    default: break
    }
  }

  // MARK: DMA

  /// A request in guest memory: control, length and address, all big-endian.
  private func runRequest(at request: GuestPhysical) {
    let control = memory.read(request, as: UInt32.self).byteSwapped
    let length = Int(memory.read(request + 4, as: UInt32.self).byteSwapped)
    let target = GuestPhysical(memory.read(request + 8, as: UInt64.self).byteSwapped)
    if control & DMAControl.select != 0 { select(UInt16(truncatingIfNeeded: control >> 16)) }
    var failed = false
    if control & DMAControl.read != 0 {
      failed = !transfer(length, to: target)
    } else if control & DMAControl.write != 0 {
      failed = true
    } else if control & DMAControl.skip != 0 {
      advance(length)
    }
    memory.write((failed ? DMAControl.error : 0).byteSwapped, to: request)
  }

  private func advance(_ length: Int) {
    state.position = UInt32(min(Int(state.position) + length, current.count))
  }

  /// Copies from the item to guest memory; what lies past the end reads as zeros.
  private func transfer(_ length: Int, to target: GuestPhysical) -> Bool {
    let start = min(Int(state.position), current.count)
    let available = min(length, current.count - start)
    current.withUnsafeBytes {
      memory.write(UnsafeRawBufferPointer(rebasing: $0[start..<start + available]), to: target)
    }
    advance(length)
    let padding = length - available
    guard padding <= Self.paddingLimit else { return false }
    let zeros = [UInt8](repeating: 0, count: min(padding, 4096))
    var done = 0
    while done < padding {
      let count = min(zeros.count, padding - done)
      zeros.withUnsafeBytes {
        memory.write(
          UnsafeRawBufferPointer(rebasing: $0[..<count]),
          to: target + UInt64(available + done))
      }
      done += count
    }
    return true
  }

  // MARK: State

  package func reset() {
    state = State()
    select(Key.signature.rawValue)
  }

  package func restore(_ new: State) throws(StateError) {
    guard new.key & Self.writeChannel == 0 else {
      throw StateError(stateName, "an item number that cannot be selected")
    }
    guard Int(new.position) <= (items[new.key] ?? []).count else {
      throw StateError(stateName, "position \(new.position) past the end of the item")
    }
    state = new
    refreshCurrent()
  }
}

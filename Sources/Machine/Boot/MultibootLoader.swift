import IEM

/// The Multiboot 1 header (Multiboot Specification 0.6.96, section 3.1).
struct MultibootHeader {
  static let magic: UInt32 = 0x1BAD_B002
  let offset: Int
  let flags: UInt32

  var hasAddresses: Bool { flags & 1 << 16 != 0 }

  /// Nil when there is none in the first 8 KiB.
  init?(_ image: [UInt8]) {
    let reader = ImageReader(image)
    for offset in stride(from: 0, to: min(image.count - 12, 8192), by: 4)
    where reader.value(offset, as: UInt32.self) == Self.magic {
      let flags: UInt32 = reader.value(offset + 4)
      guard Self.magic &+ flags &+ reader.value(offset + 8, as: UInt32.self) == 0 else { continue }
      self.offset = offset
      self.flags = flags
      return
    }
    return nil
  }
}

/// Loads an ELF or flat Multiboot 1 kernel with its modules and starts it.
struct MultibootLoader {
  private let board: Board
  private let header: MultibootHeader
  private let reader: ImageReader

  private enum Place {
    static let gdt: UInt64 = 0x8000
    static let information: UInt64 = 0x9000
    static let strings: UInt64 = 0xA000
    static let moduleList: UInt64 = 0xC000
    static let memoryMap: UInt64 = 0xD000
    static let stack: UInt64 = 0x8000
  }

  /// Flags of the information structure.
  private enum Info {
    static let memory: UInt32 = 1 << 0
    static let commandLine: UInt32 = 1 << 2
    static let modules: UInt32 = 1 << 3
    static let memoryMap: UInt32 = 1 << 6
    static let loaderName: UInt32 = 1 << 9
  }

  private static let bootMagic: UInt64 = 0x2BAD_B002

  init(_ board: Board, _ header: MultibootHeader, _ image: [UInt8]) {
    self.board = board
    self.header = header
    reader = ImageReader(image)
  }

  private var low: UInt64 { AddressMap.lowMemory(ramSize: board.memory.ramSize) }

  func start(
    modules: [(bytes: [UInt8], line: String)], commandLine: String, path: String
  ) throws {
    let kernel = try header.hasAddresses ? loadFlat() : loadELF()
    _ = board.placeTables(at: 0xE_0000)
    var strings = Place.strings
    func place(_ text: String) -> UInt32 {
      let at = strings
      let room = Int(Place.moduleList - strings) - 1
      write(Array(text.utf8.prefix(max(room, 0))) + [0], at: at)
      strings += UInt64(min(text.utf8.count, max(room, 0)) + 1)
      return UInt32(at)
    }
    var next = (kernel.end + 0xFFF) & ~0xFFF
    for (index, module) in modules.enumerated() where index < 128 {
      guard next + UInt64(module.bytes.count) <= low else {
        throw MachineError("--module \(module.line): does not fit; give more --memory")
      }
      write(module.bytes, at: next)
      let entry = Place.moduleList + UInt64(index) * 16
      set(entry, UInt32(next))
      set(entry + 4, UInt32(next + UInt64(module.bytes.count)))
      set(entry + 8, place(module.line))
      set(entry + 12, UInt32(0))
      next = (next + UInt64(module.bytes.count) + 0xFFF) & ~0xFFF
    }
    let map = placeMemoryMap()
    let info = Place.information
    var flags = Info.memory | Info.commandLine | Info.memoryMap | Info.loaderName
    if !modules.isEmpty { flags |= Info.modules }
    set(info, flags)
    set(info + 4, UInt32(639))
    set(info + 8, UInt32((low - AddressMap.mebibyte) >> 10))
    set(info + 16, place(commandLine.isEmpty ? path : path + " " + commandLine))
    set(info + 20, UInt32(min(modules.count, 128)))
    set(info + 24, UInt32(Place.moduleList))
    set(info + 44, map.length)
    set(info + 48, map.address)
    set(info + 64, place("Software PC"))
    for (index, descriptor) in Boot.flatGDT.enumerated() {
      board.memory.write(descriptor, to: GuestPhysical(Place.gdt + UInt64(index) * 8))
    }
    Boot.enterProtectedMode(board, entry: kernel.entry) { state in
      state.gdtr = DescriptorTableRegister(
        base: Place.gdt, limit: UInt16(Boot.flatGDT.count * 8 - 1))
      state.registers = Array(repeating: 0, count: 16)
      state.registers[Register.rax] = Self.bootMagic
      state.registers[Register.rbx] = Place.information
      state.registers[Register.rsp] = Place.stack
    }
  }

  private func placeMemoryMap() -> (address: UInt32, length: UInt32) {
    var ranges: [(UInt64, UInt64, UInt32)] = [
      (0, 0x9_FC00, 1), (0x9_FC00, 0x400, 2), (0xE_0000, 0x2_0000, 2),
      (AddressMap.mebibyte, low - AddressMap.mebibyte, 1),
    ]
    let high = AddressMap.highMemory(ramSize: board.memory.ramSize)
    if high > 0 { ranges.append((AddressMap.top, high, 1)) }
    for (index, range) in ranges.enumerated() {
      let at = Place.memoryMap + UInt64(index) * 24
      set(at, UInt32(20))
      set(at + 4, range.0)
      set(at + 12, range.1)
      set(at + 20, range.2)
    }
    return (UInt32(Place.memoryMap), UInt32(ranges.count * 24))
  }

  // MARK: The kernel itself

  private struct Loaded {
    var entry: UInt64
    /// First byte after everything loaded.
    var end: UInt64
  }

  /// By the addresses in the header.
  private func loadFlat() throws -> Loaded {
    func field(_ index: Int) -> UInt64 {
      UInt64(reader.value(header.offset + 12 + 4 * index, as: UInt32.self))
    }
    let (headerAddress, loadAddress, loadEnd, bssEnd, entry) =
      (field(0), field(1), field(2), field(3), field(4))
    guard headerAddress >= loadAddress, headerAddress - loadAddress <= UInt64(header.offset) else {
      throw MachineError("--kernel: the Multiboot header's addresses contradict each other")
    }
    let start = header.offset - Int(headerAddress - loadAddress)
    let available = UInt64(reader.bytes.count - start)
    let size = loadEnd == 0 ? available : min(loadEnd &- loadAddress, available)
    let end = max(loadAddress + size, bssEnd)
    guard loadAddress >= AddressMap.mebibyte, end <= low else { throw outside(loadAddress, end) }
    write(Array(reader.bytes[start..<start + Int(size)]), at: loadAddress)
    if bssEnd > loadAddress + size { clear(loadAddress + size, bssEnd) }
    return Loaded(entry: entry, end: end)
  }

  /// By the program headers of a 32-bit (or 64-bit, as GRUB accepts) ELF file.
  private func loadELF() throws -> Loaded {
    guard reader.value(0, as: UInt32.self) == 0x464C_457F else {
      throw MachineError("--kernel: a Multiboot kernel that is neither ELF nor has addresses")
    }
    let wide = reader.value(4, as: UInt8.self) == 2
    let entry = wide ? reader.value(24, as: UInt64.self) : UInt64(reader.value(24, as: UInt32.self))
    let table = wide ? reader.value(32, as: UInt64.self) : UInt64(reader.value(28, as: UInt32.self))
    let size = Int(reader.value(wide ? 54 : 42, as: UInt16.self))
    let count = Int(reader.value(wide ? 56 : 44, as: UInt16.self))
    var end: UInt64 = 0
    for index in 0..<count {
      guard let at = Int(exactly: table).map({ $0 + index * size }), at < reader.bytes.count,
        reader.value(at, as: UInt32.self) == 1  // PT_LOAD
      else { continue }
      func field(_ narrow: Int, _ wideOffset: Int) -> UInt64 {
        wide
          ? reader.value(at + wideOffset, as: UInt64.self)
          : UInt64(reader.value(at + narrow, as: UInt32.self))
      }
      let (offset, physical) = (field(4, 8), field(12, 24))
      let (fileSize, memorySize) = (field(16, 32), field(20, 40))
      guard offset <= UInt64(reader.bytes.count), fileSize <= UInt64(reader.bytes.count) - offset
      else { throw MachineError("--kernel: the ELF file is cut short") }
      guard physical < low, memorySize <= low - physical, fileSize <= memorySize else {
        throw outside(physical, physical &+ memorySize)
      }
      write(Array(reader.bytes[Int(offset)..<Int(offset + fileSize)]), at: physical)
      if memorySize > fileSize { clear(physical + fileSize, physical + memorySize) }
      end = max(end, physical + memorySize)
    }
    guard end > 0 else { throw MachineError("--kernel: the ELF file has nothing to load") }
    return Loaded(entry: entry, end: max(end, AddressMap.mebibyte))
  }

  private func outside(_ start: UInt64, _ end: UInt64) -> MachineError {
    MachineError(
      "--kernel: wants memory \(StateDump.hex(start, digits: 8))-\(StateDump.hex(end, digits: 8)),"
        + " there is RAM from 1 MiB to \(low >> 20) MiB")
  }

  private func clear(_ start: UInt64, _ end: UInt64) {
    write([UInt8](repeating: 0, count: Int(end - start)), at: start)
  }

  private func set<T: FixedWidthInteger & BitwiseCopyable>(_ address: UInt64, _ value: T) {
    board.memory.write(value, to: GuestPhysical(address))
  }

  private func write(_ bytes: [UInt8], at address: UInt64) {
    bytes.withUnsafeBytes { board.memory.write($0, to: GuestPhysical(address)) }
  }
}

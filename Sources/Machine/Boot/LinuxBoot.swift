import IEM

/// The setup header of a bzImage (Linux Documentation/arch/x86/boot.rst).
struct LinuxHeader {
  let setupSectors: Int
  let version: UInt16
  let loadFlags: UInt8
  let initrdMaximum: UInt32
  let commandLineLimit: Int
  let preferredAddress: UInt64
  let initSize: UInt64
  let alignment: UInt32
  let isRelocatable: Bool

  private enum Field {
    static let setupSectors = 0x1F1
    static let bootFlag = 0x1FE
    static let header = 0x202
    static let version = 0x206
    static let loadFlags = 0x211
    static let initrdMaximum = 0x22C
    static let alignment = 0x230
    static let relocatable = 0x234
    static let commandLineSize = 0x238
    static let preferredAddress = 0x258
    static let initSize = 0x260
  }

  /// Nil when the image is no bzImage.
  init?(_ image: [UInt8]) {
    let reader = ImageReader(image)
    guard image.count > 0x400, reader.value(Field.bootFlag, as: UInt16.self) == 0xAA55,
      reader.value(Field.header, as: UInt32.self) == 0x5372_6448  // "HdrS"
    else { return nil }
    version = reader.value(Field.version)
    loadFlags = reader.value(Field.loadFlags)
    // LOADED_HIGH: a bzImage, not a zImage.
    guard version >= 0x0204, loadFlags & 1 != 0 else { return nil }
    let sectors = Int(reader.value(Field.setupSectors, as: UInt8.self))
    setupSectors = sectors == 0 ? 4 : sectors
    initrdMaximum = reader.value(Field.initrdMaximum)
    commandLineLimit =
      version >= 0x0206 ? Int(reader.value(Field.commandLineSize, as: UInt32.self)) : 255
    alignment = reader.value(Field.alignment)
    isRelocatable = version >= 0x0205 && reader.value(Field.relocatable, as: UInt8.self) != 0
    preferredAddress = version >= 0x020A ? reader.value(Field.preferredAddress) : 0x10_0000
    initSize = version >= 0x020A ? UInt64(reader.value(Field.initSize, as: UInt32.self)) : 0
  }
}

/// Starts Linux at its 32-bit entry point, with the boot parameters that a boot loader fills in.
struct LinuxBoot {
  private let board: Board
  private let header: LinuxHeader
  private let image: [UInt8]

  private enum Place {
    static let gdt: UInt64 = 0x8000
    static let bootParameters: UInt64 = 0x9_0000
    static let commandLine: UInt64 = 0x9_4000
    static let kernel: UInt64 = 0x10_0000
    /// ACPI tables, SMBIOS: below 1 MiB, where a kernel looks for them without firmware too.
    static let tables: UInt64 = 0xE_0000
  }

  /// Offsets in struct boot_params (Linux Documentation/arch/x86/zero-page.rst).
  private enum Parameter {
    static let screenInfo: UInt64 = 0x000
    static let acpiRSDP: UInt64 = 0x070
    static let e820Count: UInt64 = 0x1E8
    static let setupHeader: UInt64 = 0x1F1
    static let typeOfLoader: UInt64 = 0x210
    static let loadFlags: UInt64 = 0x211
    static let initrdAddress: UInt64 = 0x218
    static let initrdSize: UInt64 = 0x21C
    static let commandLine: UInt64 = 0x228
    static let e820Table: UInt64 = 0x2D0
    static let size = 4096
  }

  init(_ board: Board, _ header: LinuxHeader, _ image: [UInt8]) {
    self.board = board
    self.header = header
    self.image = image
  }

  func start(initrd: [UInt8]?, commandLine: String) throws {
    let memory = board.memory
    let low = AddressMap.lowMemory(ramSize: memory.ramSize)
    let kernelStart = (header.setupSectors + 1) * 512
    guard kernelStart < image.count else { throw MachineError("--kernel: the image is cut short") }
    let kernelSize = UInt64(image.count - kernelStart)
    let needed = max(kernelSize, header.initSize)
    guard Place.kernel + needed + 0x10_0000 <= low else {
      throw MachineError(
        "--memory \(board.configuration.memoryMiB): the kernel needs at least "
          + "\((Place.kernel + needed + 0x20_0000) >> 20) MiB")
    }
    write(Array(image[kernelStart...]), at: Place.kernel)

    let line = Array(commandLine.utf8)
    guard line.count <= header.commandLineLimit else {
      throw MachineError("--append: the kernel takes at most \(header.commandLineLimit) characters")
    }
    write(line + [0], at: Place.commandLine)

    var parameters = [UInt8](repeating: 0, count: Parameter.size)
    let headerEnd = min(Int(image[0x201]) + 0x202, 0x290, image.count)
    for offset in Int(Parameter.setupHeader)..<headerEnd { parameters[offset] = image[offset] }
    write(parameters, at: Place.bootParameters)
    set(Parameter.typeOfLoader, UInt8(0xFF))
    // CAN_USE_HEAP off, KEEP_SEGMENTS off.
    set(Parameter.loadFlags, header.loadFlags & 0x01)
    set(Parameter.commandLine, UInt32(Place.commandLine))
    if let initrd { try placeInitrd(initrd, low: low) }
    placeE820(low: low)
    placeScreenInfo()
    set(Parameter.acpiRSDP, board.placeTables(at: Place.tables))

    for (index, descriptor) in Boot.flatGDT.enumerated() {
      memory.write(descriptor, to: GuestPhysical(Place.gdt + UInt64(index) * 8))
    }
    Boot.enterProtectedMode(board, entry: Place.kernel) { state in
      state.gdtr = DescriptorTableRegister(
        base: Place.gdt, limit: UInt16(Boot.flatGDT.count * 8 - 1))
      state.idtr = DescriptorTableRegister(base: 0, limit: 0)
      state.registers = Array(repeating: 0, count: 16)
      state.registers[Register.rsi] = Place.bootParameters
      state.registers[Register.rsp] = Place.bootParameters
    }
  }

  private func placeInitrd(_ initrd: [UInt8], low: UInt64) throws {
    let limit = min(low, UInt64(header.initrdMaximum) + 1, AddressMap.lowMemoryLimit)
    let lowest = Place.kernel + max(header.initSize, UInt64(image.count)) + 0x10_0000
    guard UInt64(initrd.count) < limit, limit - UInt64(initrd.count) >= lowest + 4096 else {
      throw MachineError(
        "--initrd: \(initrd.count >> 20) MiB do not fit beside the kernel; give more --memory")
    }
    let address = (limit - UInt64(initrd.count)) & ~0xFFF
    write(initrd, at: address)
    set(Parameter.initrdAddress, UInt32(address))
    set(Parameter.initrdSize, UInt32(initrd.count))
  }

  private func placeE820(low: UInt64) {
    var ranges: [(UInt64, UInt64, UInt32)] = [
      (0, 0x9_FC00, 1), (0x9_FC00, 0x400, 2), (0xE_0000, 0x2_0000, 2),
      (0x10_0000, low - 0x10_0000, 1),
    ]
    let high = AddressMap.highMemory(ramSize: board.memory.ramSize)
    if high > 0 { ranges.append((AddressMap.top, high, 1)) }
    set(Parameter.e820Count, UInt8(ranges.count))
    for (index, range) in ranges.enumerated() {
      let at = Parameter.e820Table + UInt64(index) * 20
      set(at, range.0)
      set(at + 8, range.1)
      set(at + 16, range.2)
    }
  }

  /// VGA text, 80 by 25, cursor at the top.
  private func placeScreenInfo() {
    set(Parameter.screenInfo + 0x06, UInt8(3))  // orig_video_mode
    set(Parameter.screenInfo + 0x07, UInt8(80))  // orig_video_cols
    set(Parameter.screenInfo + 0x0E, UInt8(25))  // orig_video_lines
    set(Parameter.screenInfo + 0x0F, UInt8(1))  // orig_video_isVGA
    set(Parameter.screenInfo + 0x10, UInt16(16))  // orig_video_points
  }

  private func set<T: FixedWidthInteger & BitwiseCopyable>(_ offset: UInt64, _ value: T) {
    board.memory.write(value, to: GuestPhysical(Place.bootParameters + offset))
  }

  private func write(_ bytes: [UInt8], at address: UInt64) {
    bytes.withUnsafeBytes { board.memory.write($0, to: GuestPhysical(address)) }
  }
}

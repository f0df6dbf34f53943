import IEM

/// Starting a kernel without firmware: by the Linux boot protocol, or Multiboot 1.
enum Boot {
  static func load(_ kernel: MachineConfiguration.Kernel, into board: Board) throws {
    let image = try HostImage.read(kernel.path, option: "kernel")
    let initrd = try kernel.initrdPath.map { try HostImage.read($0, option: "initrd") }
    if let header = LinuxHeader(image) {
      try LinuxBoot(board, header, image).start(initrd: initrd, commandLine: kernel.commandLine)
    } else if let header = MultibootHeader(image) {
      var modules: [(bytes: [UInt8], line: String)] = []
      if let initrd, let path = kernel.initrdPath { modules.append((initrd, path)) }
      for path in kernel.modulePaths {
        modules.append((try HostImage.read(path, option: "module"), path))
      }
      try MultibootLoader(board, header, image).start(
        modules: modules, commandLine: kernel.commandLine, path: kernel.path)
    } else {
      throw MachineError(
        "--kernel \(kernel.path): neither a Linux bzImage nor a Multiboot 1 kernel")
    }
  }

  /// Flat 32-bit protected mode without paging, interrupts off: what both protocols ask for.
  static func enterProtectedMode(
    _ board: Board, entry: UInt64, _ set: (inout ProcessorState) -> Void
  ) {
    let engine = board.processors[0].engine
    var state = engine.saveState()
    let flat = Segment.Attributes(rawValue: 0xC093)
    let data = Segment(selector: 0x18, base: 0, limit: .max, attributes: flat)
    for index in [0, 2, 3, 4, 5] { state.segments[index] = data }
    state.segments[1] = Segment(
      selector: 0x10, base: 0, limit: .max, attributes: .init(rawValue: 0xC09B))
    state.cr0 = CR0.pe | CR0.et
    state.cpl = 0
    state.rip = entry
    state.rflags = 2
    set(&state)
    engine.loadState(state)
  }

  /// A GDT with flat code at 10h and flat data at 18h.
  static let flatGDT: [UInt64] = [0, 0, 0x00CF_9B00_0000_FFFF, 0x00CF_9300_0000_FFFF]
}

/// Little-endian fields of an image.
struct ImageReader {
  let bytes: [UInt8]
  init(_ bytes: [UInt8]) { self.bytes = bytes }
  func value<T: FixedWidthInteger>(_ offset: Int, as: T.Type = T.self) -> T {
    var result: T = 0
    for index in 0..<T.bitWidth / 8 {
      guard offset >= 0, offset + index < bytes.count else { return result }
      result |= T(truncatingIfNeeded: bytes[offset + index]) << T(8 * index)
    }
    return result
  }
}

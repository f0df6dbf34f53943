import Foundation
import IEM
import Testing

@testable import Machine

/// A chip of a few blocks with a driver for it, which speaks bytes.
private final class Flash {
  static let blocks = 4
  let array: UnsafeMutableRawPointer
  let chip: FlashMemoryCFI
  var mappings: [Bool] = []

  init(isReadOnly: Bool = false, store: (any BlockDevice)? = nil) {
    let count = Self.blocks * FlashMemoryCFI.blockSize
    array = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 4096)
    array.initializeMemory(as: UInt8.self, repeating: 0xFF, count: count)
    chip = FlashMemoryCFI(
      name: "flash", array: array, byteCount: count, isReadOnly: isReadOnly, store: store)
    chip.onMappingChange = { [unowned self] in mappings.append($0) }
  }

  deinit { array.deallocate() }

  func write(_ value: UInt8, at offset: UInt64 = 0) {
    chip.writeMemory(UInt64(value), at: offset, width: .byte)
  }
  func read(_ offset: UInt64 = 0) -> UInt8 {
    UInt8(truncatingIfNeeded: chip.readMemory(at: offset, width: .byte))
  }
  func program(_ value: UInt8, at offset: UInt64) {
    write(0x40, at: offset)
    write(value, at: offset)
  }
  func erase(at offset: UInt64) {
    write(0x20, at: offset)
    write(0xD0, at: offset)
  }
  /// Reads one byte of the array.
  func contents(_ offset: UInt64) -> UInt8 {
    write(0xFF)
    return read(offset)
  }
}

@Suite struct FlashMemoryTests {
  private static let ready: UInt8 = 0x80

  @Test func programmingOnlyClearsBitsAndErasingSetsThem() {
    let flash = Flash()
    flash.program(0x3C, at: 5)
    #expect(flash.read(5) == Self.ready, "after programming the status is read")
    #expect(flash.contents(5) == 0x3C)
    flash.program(0xF0, at: 5)
    #expect(flash.contents(5) == 0x30)
    flash.write(0x10, at: 6)
    flash.write(0x12, at: 6)
    #expect(flash.contents(6) == 0x12)
    flash.program(0, at: 4096)
    flash.erase(at: 4095)
    #expect(flash.read() == Self.ready)
    #expect(flash.contents(5) == 0xFF && flash.contents(4095) == 0xFF)
    #expect(flash.contents(4096) == 0, "only the block of the address is erased")
  }

  @Test func theProbeOfUEFIFindsAFlash() {
    let flash = Flash()
    let original = flash.read()
    flash.write(0x50)
    #expect(flash.read() == original, "clear status leaves the array to be read; RAM would not")
    flash.write(0x70)
    #expect(flash.read() == 0, "a cleared status reads as zero; ROM would give the array")
    flash.write(0xFF)
    #expect(flash.read() == original)
  }

  @Test func theProcessorReadsTheArrayDirectlyUnlessTheChipAnswersOtherwise() {
    let flash = Flash()
    flash.write(0x70)
    flash.write(0x90)
    #expect(flash.mappings == [false])
    flash.write(0xFF)
    #expect(flash.mappings == [false, true])
    flash.program(1, at: 0)
    flash.chip.reset()
    #expect(flash.mappings == [false, true, false, true])
    #expect(flash.read() == 1, "a reset reads the array, whose contents stay")
  }

  @Test func identifierAndQueryTellWhatTheChipIs() {
    let flash = Flash()
    flash.write(0x90)
    #expect(flash.read(0) == 0x89 && flash.read(1) == 0x18 && flash.read(2) == 0)
    flash.write(0x98, at: 0x55)
    let query = (UInt64(0x10)..<0x40).map { flash.read($0) }
    #expect(query.starts(with: "QRY".utf8))
    #expect(query[3] == 1 && query[4] == 0, "Intel's extended command set")
    #expect(1 << query[0x17] == Flash.blocks * FlashMemoryCFI.blockSize)
    #expect(1 << query[0x1A] == FlashMemoryCFI.bufferSize)
    #expect(query[0x1C] == 1)
    #expect(Int(query[0x1D]) + 1 == Flash.blocks && query[0x1E] == 0)
    #expect((Int(query[0x1F]) | Int(query[0x20]) << 8) * 256 == FlashMemoryCFI.blockSize)
    #expect(query[(0x31 - 0x10)...].starts(with: "PRI".utf8))
    let locked = Flash(isReadOnly: true)
    locked.write(0x90)
    #expect(locked.read(4096 + 2) == 1)
  }

  @Test func aBufferIsProgrammedWhenItIsConfirmed() {
    let flash = Flash()
    flash.write(0xE8, at: 4096)
    #expect(flash.read(4096) & 0x80 != 0, "the buffer is free")
    flash.write(2, at: 4096)
    for (index, value) in [UInt8(0x11), 0x22, 0x33].enumerated() {
      flash.write(value, at: 4100 + UInt64(index))
    }
    #expect(flash.array.load(fromByteOffset: 4100, as: UInt8.self) == 0xFF)
    flash.write(0xD0, at: 4096)
    #expect(flash.read() == Self.ready)
    #expect((4099..<4104).map { flash.contents($0) } == [0xFF, 0x11, 0x22, 0x33, 0xFF])
  }

  @Test(arguments: [
    [(0xE8, 0), (0, 0), (0x11, 0), (0xFF, 0)],  // not confirmed
    [(0xE8, 0), (0, 0), (0x11, 4096), (0xD0, 0)],  // a byte of another block
    [(0xE8, 0), (0, 0), (0x11, 0), (0xD0, 8192)],  // confirmed elsewhere
    [(0x20, 0), (0xFF, 0)],
  ] as [[(Int, UInt64)]])
  func aCommandOutOfOrderChangesNothing(_ writes: [(Int, UInt64)]) {
    let flash = Flash()
    for (value, offset) in writes { flash.write(UInt8(value), at: offset) }
    #expect(flash.read() == 0xB0, "ready, errors of programming and erasing")
    #expect(flash.contents(0) == 0xFF && flash.contents(4096) == 0xFF)
    flash.write(0x50)
    flash.program(1, at: 0)
    #expect(flash.read() == Self.ready, "after a clear status the chip works")
  }

  @Test func aReadOnlyChipRefuses() {
    let flash = Flash(isReadOnly: true)
    flash.program(0, at: 0)
    #expect(flash.read() == 0x92)
    flash.write(0x50)
    flash.erase(at: 0)
    #expect(flash.read() == 0xA2)
    #expect(flash.contents(0) == 0xFF)
    #expect(flash.chip.state.blocks.isEmpty)
  }

  @Test func widerAccessesAreOneCycleForEachByte() {
    let flash = Flash()
    flash.chip.writeMemory(0x7040, at: 8, width: .word)
    #expect(flash.chip.readMemory(at: 0, width: .dword) == 0x8080_8080)
    #expect(flash.contents(9) == 0x70, "the byte after the command was programmed")
    let end = UInt64(Flash.blocks * FlashMemoryCFI.blockSize)
    flash.chip.writeMemory(0x2020_2020, at: end - 2, width: .dword)
    #expect(flash.chip.readMemory(at: end - 1, width: .word) & 0xFF00 == 0xFF00)
  }

  @Test func statesMoveAndDoNotHoldErasedBlocks() throws {
    try DeviceContract(
      memoryBytes: UInt64(Flash.blocks * FlashMemoryCFI.blockSize),
      memoryRegisters: [0, 1, 4096, 8191],
      make: { bench in
        let flash = Flash()
        _ = Unmanaged.passRetained(flash)
        return bench.keep(flash.chip)
      }
    ).check { chip, _ in
      for value in [0x40, 0x12, 0xE8, 5] as [UInt64] {
        chip.writeMemory(value, at: 4096, width: .byte)
      }
    }
    let flash = Flash()
    flash.program(0, at: 8192)
    #expect(flash.chip.state.blocks.keys.sorted() == [2])
    var wrong = flash.chip.state
    wrong.blocks = [99: Data(repeating: 0, count: 4096)]
    #expect(throws: StateError.self) { try flash.chip.restore(wrong) }
    wrong.blocks = [1: Data([1])]
    #expect(throws: StateError.self) { try flash.chip.restore(wrong) }
  }
}

// MARK: On a board

/// A firmware in two files of its own folder.
private final class FirmwareFolder {
  let path = NSTemporaryDirectory() + "/flash-\(UUID().uuidString)"
  static let code: UInt64 = 0xFFFF_E000
  static let variables: UInt64 = 0xFFFF_C000

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    write("CODE.fd", [UInt8](repeating: 0xF4, count: 8192))
    write("VARS.fd", [UInt8](repeating: 0xFF, count: 8192))
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) {
    _ = FileManager.default.createFile(atPath: "\(path)/\(name)", contents: Data(bytes))
  }
  func read(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { [UInt8]($0) }
  }

  func configuration(
    _ change: (inout MachineConfiguration.Flash) -> Void = { _ in }
  ) throws -> MachineConfiguration {
    var configuration = MachineConfiguration(
      cpu: try CPUModel.named(CPUModel.defaultName), startDate: 0)
    configuration.memoryMiB = 8
    var flash = MachineConfiguration.Flash(codePath: path + "/CODE.fd")
    flash.templatePath = path + "/VARS.fd"
    flash.variablesPath = path + "/mine.fd"
    change(&flash)
    configuration.firmware = .flash(flash)
    return configuration
  }

  func board(_ change: (inout MachineConfiguration.Flash) -> Void = { _ in }) throws -> Board {
    try Board(try configuration(change), backends: Board.Backends())
  }
}

@Suite struct FlashBoardTests {
  private let folder: FirmwareFolder
  init() throws { folder = try FirmwareFolder() }

  private func store(_ board: Board, _ value: UInt8) {
    let at = GuestPhysical(FirmwareFolder.variables + 4097)
    for byte in [0x40, value, 0xFF] { board.memory.write(byte, to: at) }
  }

  @Test func variablesStayInTheirFile() throws {
    var board = try folder.board()
    #expect(folder.read("mine.fd") == folder.read("VARS.fd"), "made from the template")
    store(board, 0x5A)
    #expect(board.memory.read(GuestPhysical(FirmwareFolder.variables + 4097)) as UInt8 == 0x5A)
    #expect(folder.read("mine.fd")?[4097] == 0x5A)
    board = try folder.board { $0.isSnapshot = true }
    #expect(board.memory.read(GuestPhysical(FirmwareFolder.variables + 4097)) as UInt8 == 0x5A)
    store(board, 0)
    #expect(folder.read("mine.fd")?[4097] == 0x5A, "a snapshot leaves the file alone")
    #expect(folder.read("VARS.fd")?[4097] == 0xFF)
  }

  @Test func codeCannotBeChangedAndIsSeenBelowOneMebibyte() throws {
    let board = try folder.board()
    let code = GuestPhysical(FirmwareFolder.code)
    for byte: UInt8 in [0x20, 0xD0] { board.memory.write(byte, to: code) }
    #expect(board.memory.read(code) as UInt8 == 0xA2, "erase error: protected")
    #expect(board.memory.read(GuestPhysical(0xF_FFF0)) as UInt8 == 0xF4)
    board.reset()
    #expect(board.memory.read(code) as UInt8 == 0xF4)
  }

  @Test func aProcessorProgramsThroughItsCaches() throws {
    // mov al,[vars]; mov byte [vars],40h; mov byte [vars],3Ch; mov byte [vars],FFh; mov al,[vars]
    let program: [UInt8] = [
      0xBF, 0x00, 0xC0, 0xFF, 0xFF, 0x8A, 0x07, 0xC6, 0x07, 0x40, 0xC6, 0x07, 0x3C, 0x8A, 0x27,
      0xC6, 0x07, 0xFF, 0x8A, 0x1F, 0xF4,
    ]
    let board = try folder.board()
    let engine = board.processors[0].engine
    var state = engine.saveState()
    state.segments[1].base = 0
    state.segments[1].limit = 0xFFFF_FFFF
    state.segments[1].attributes.insert(.big)
    for index in state.segments.indices where index != 1 {
      state.segments[index].limit = 0xFFFF_FFFF
      state.segments[index].attributes.insert(.big)
    }
    state.cr0 |= 1
    state.rip = 0x1000
    program.withUnsafeBytes { board.memory.write($0, to: GuestPhysical(0x1000)) }
    engine.loadState(state)
    _ = engine.run(instructions: 100)
    let end = engine.saveState()
    #expect(end.registers[0] & 0xFFFF == 0x80FF, "array, then status")
    #expect(end.registers[3] & 0xFF == 0x3C)
  }

  @Test func oneFileWithBothIsSplit() throws {
    var whole = [UInt8](repeating: 0xF4, count: 16384)
    let guid: [UInt8] = [
      0x8D, 0x2B, 0xF1, 0xFF, 0x96, 0x76, 0x8B, 0x4C, 0xA9, 0x85, 0x27, 0x47, 0x07, 0x5B, 0x4F,
      0x50,
    ]
    whole.replaceSubrange(16..<32, with: guid)
    whole.replaceSubrange(32..<40, with: [0, 0x10, 0, 0, 0, 0, 0, 0])
    whole.replaceSubrange(40..<44, with: Array("_FVH".utf8))
    folder.write("WHOLE.fd", whole)
    let board = try folder.board {
      $0.codePath = folder.path + "/WHOLE.fd"
      $0.templatePath = nil
    }
    #expect(board.flash.map(\.byteCount) == [12288, 4096])
    #expect(folder.read("mine.fd") == Array(whole[..<4096]))
  }

  @Test func filesThatDoNotFitAreRefused() throws {
    folder.write("mine.fd", [UInt8](repeating: 0, count: 4096))
    #expect(throws: MachineError.self) { _ = try folder.board() }
    folder.write("mine.fd", [UInt8](repeating: 0, count: 8191))
    #expect(throws: MachineError.self) { _ = try folder.board { $0.templatePath = nil } }
    #expect(throws: MachineError.self) {
      _ = try folder.board {
        $0.templatePath = nil
        $0.variablesPath = nil
      }
    }
    folder.write("CODE.fd", [UInt8](repeating: 0, count: 9 << 20))
    #expect(throws: MachineError.self) { _ = try folder.board { $0.variablesPath = nil } }
  }

  @Test func checkpointsTakeTheArrayAndDigestsSeeIt() throws {
    var configuration = try folder.configuration()
    configuration.clock = .instructions(nanosecondsEach: 10)
    let board = try Board(configuration, backends: Board.Backends())
    let before = board.deviceDigest()
    let saved = MachineSnapshot(board)
    store(board, 0x77)
    #expect(board.deviceDigest() != before)
    try saved.restore(to: board)
    #expect(board.deviceDigest() == before)
    #expect(board.memory.read(GuestPhysical(FirmwareFolder.variables + 4097)) as UInt8 == 0xFF)
    #expect(folder.read("mine.fd")?[4097] == 0xFF, "the file follows")
    configuration.timeline.recordPath = folder.path + "/recording"
    let prepared = configuration.preparedForTimeline()
    guard case .flash(let flash) = prepared.firmware else {
      Issue.record("no flash")
      return
    }
    #expect(flash.isSnapshot, "a recorded run leaves the file alone")
    let header = try RecordingHeader(prepared, gridInstructions: 1000)
    folder.write("mine.fd", [UInt8](repeating: 0, count: 8192))
    let other = try RecordingHeader(prepared, gridInstructions: 1000)
    #expect(header.difference(from: other)?.contains("--firmware-vars") == true)
  }

  @Test func wordsReachTheVBERegisters() throws {
    let board = try folder.board()
    let ports = board.ports
    ports.write(0x1CE, 0, width: .word)
    #expect(ports.read(0x1CF, width: .word) == 0xB0C5)
    ports.write(0x1CF, 0xB0C0, width: .word)
    #expect(ports.read(0x1CF, width: .word) == 0xB0C0)
    ports.write(0x1CE, 10, width: .word)
    #expect(ports.read(0x1CE, width: .word) == 10)
    #expect(ports.read(0x1CF, width: .word) == 256, "16 MiB in units of 64 KiB")
  }
}

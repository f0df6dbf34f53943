import Foundation
import IEM
import Testing

@testable import Machine

/// Collects bytes.
private final class Collector: ByteSink {
  var bytes: [UInt8] = []
  func write(_ byte: UInt8) { bytes.append(byte) }
}

/// Files that go away with it.
private final class Folder {
  let path: String
  init() throws {
    path = NSTemporaryDirectory() + "/media-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  func image(_ name: String, kibibytes: Int, fill: UInt8 = 0) -> String {
    let file = "\(path)/\(name)"
    _ = FileManager.default.createFile(
      atPath: file, contents: Data(repeating: fill, count: kibibytes * 1024))
    return file
  }
}

private func board(
  _ backends: Board.Backends = Board.Backends(),
  _ change: (inout MachineConfiguration) -> Void = { _ in }
) throws -> Board {
  var configuration = MachineConfiguration(
    cpu: try CPUModel.named(CPUModel.defaultName), startDate: 0)
  configuration.memoryMiB = 8
  configuration.firmware = .bytes([UInt8](repeating: 0xF4, count: 4096))
  change(&configuration)
  return try Board(configuration, backends: backends)
}

@Suite struct BoardMediaTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func board(cd: String?, floppy: String? = nil) throws -> Board {
    try MachineTests.board(Board.Backends()) { configuration in
      configuration.drives[2] = .init(kind: .cdrom, path: cd)
      configuration.floppies = [.init(kind: .floppy, path: floppy)]
    }
  }

  @Test func drivesAreListedByTheirOptions() throws {
    let cd = folder.image("a.iso", kibibytes: 64)
    let media = try board(cd: cd).media
    #expect(media.drives.map(\.name) == ["fda", "hdc"])
    #expect(media.drives.map(\.kind) == ["floppy", "cdrom"])
    #expect(media.drives.map(\.path) == [nil, cd])
  }

  @Test func aKernelWithoutFirmwareFindsTheDMAControllersCascaded() throws {
    let board = try MachineTests.board { $0.firmware = .none }
    let diskette: (channel: Int, unmask: UInt32) = (2, 0x02)
    board.ports.write(0x0A, diskette.unmask, width: .byte)
    #expect(!board.dma.isReady(channel: diskette.channel))
    _ = board.placeTables(at: 0xE_0000)
    #expect(board.dma.isReady(channel: diskette.channel))
  }

  @Test func aDiscIsChangedAndEjected() throws {
    let board = try board(cd: folder.image("a.iso", kibibytes: 64))
    let other = folder.image("b.iso", kibibytes: 128)
    #expect(try board.media.change("cdrom", to: other).path == other)
    #expect(board.cdroms[0].medium?.sectorCount == 256)
    #expect(try board.media.eject("hdc").path == nil)
    #expect(board.cdroms[0].medium == nil)
  }

  @Test func aBadImageLeavesTheOldOne() throws {
    let cd = folder.image("a.iso", kibibytes: 64)
    let board = try board(cd: cd)
    #expect(throws: RemovableMedia.Failure.self) {
      try board.media.change("cdrom", to: "\(folder.path)/none")
    }
    #expect(throws: RemovableMedia.Failure.self) {
      try board.media.change("cdrom", to: folder.image("empty", kibibytes: 0))
    }
    #expect(board.media.drives[1].path == cd)
    #expect(board.cdroms[0].medium?.sectorCount == 128)
  }

  @Test func unknownDrivesAreNamedWithThoseThatExist() throws {
    let media = try board(cd: nil).media
    let failure = #expect(throws: RemovableMedia.Failure.self) { try media.eject("zip") }
    #expect(
      failure?.description
        == "no drive is called 'zip'; the drives are: fda or a or floppy, hdc or cdrom")
  }

  @Test func aDisketteIsChangedAndShowsItInItsChangeLine() throws {
    let board = try board(cd: nil, floppy: folder.image("a.img", kibibytes: 1440))
    let drive = board.floppyDrives[0]
    drive.step(to: 1)
    #expect(!drive.state.isChanged)
    let other = folder.image("b.img", kibibytes: 720)
    #expect(try board.media.change("a", to: other, readOnly: true).isReadOnly)
    #expect(drive.state.isChanged)
    #expect(drive.format?.sectorsPerTrack == 9)
  }

  @Test func theUserHearsOnceOfEachFailureOfAnImage() throws {
    var lines: [String] = []
    let paths = ["disk.img", "a.img", "b.img"].map { folder.image($0, kibibytes: 1440) }
    let board = try MachineTests.board(Board.Backends(storageFailure: { lines.append($0) })) {
      $0.drives[0] = .init(kind: .disk, path: paths[0])
      $0.floppies = [.init(kind: .floppy, path: paths[1])]
    }
    var media = [board.disks[0].medium, try #require(board.floppyDrives[0].medium)]
    try board.media.change("a", to: paths[2])
    media.append(try #require(board.floppyDrives[0].medium))
    for (path, medium) in zip(paths, media) {
      truncate(path, 512)
      lines = []
      var sector = [UInt8](repeating: 0, count: 512)
      for _ in 0..<3 {
        #expect(throws: StorageError.self) {
          try sector.withUnsafeMutableBytes { try medium.read(sector: 9, into: $0) }
        }
      }
      #expect(lines.count == 1)
      #expect(lines.first?.contains(path) == true)
      #expect(lines.first?.hasSuffix("the guest sees a failed read") == true)
    }
  }

  @Test func theSameDisketteCanBePutBack() throws {
    let image = folder.image("a.img", kibibytes: 1440)
    let board = try board(cd: nil, floppy: image)
    #expect(try board.media.change("a", to: image).path == image)
    try board.media.eject("a")
    #expect(try board.media.change("a", to: image).path == image)
  }

  @Test func aDisketteThatIsTooDenseIsRefused() throws {
    let image = folder.image("a.img", kibibytes: 1440)
    let board = try board(cd: nil, floppy: image)
    #expect(throws: RemovableMedia.Failure.self) {
      try board.media.change("a", to: folder.image("b.img", kibibytes: 2880))
    }
    #expect(board.media.drives[0].path == image)
    #expect(board.floppyDrives[0].medium != nil)
  }

  @Test func firmwareIsToldOfDiskettes() throws {
    let board = try MachineTests.board(Board.Backends()) { configuration in
      configuration.floppies = [
        .init(kind: .floppy, path: nil), .init(kind: .floppy, path: nil),
      ]
    }
    board.ports.write(0x70, 0x10, width: .byte)
    #expect(board.ports.read(0x71, width: .byte) == 0x44)
    board.ports.write(0x70, 0x14, width: .byte)
    #expect(board.ports.read(0x71, width: .byte) == 0x47)
  }
}

@Suite struct BoardPortTests {
  @Test func printedBytesReachTheFile() throws {
    let printer = Collector()
    let board = try board(Board.Backends(parallel: printer))
    for byte in Array("ok".utf8) {
      board.ports.write(0x378, UInt32(byte), width: .byte)
      board.ports.write(0x37A, 0x0D, width: .byte)  // strobe
      board.ports.write(0x37A, 0x0C, width: .byte)
    }
    #expect(printer.bytes == Array("ok".utf8))
  }

  @Test func withoutAPrinterThereIsNoPort() throws {
    let board = try board()
    board.ports.write(0x378, 0xAA, width: .byte)
    #expect(board.ports.read(0x378, width: .byte) == 0xFF)
  }

  @Test func fourSerialPortsAreAtTheirAddressesAndShareTwoRequests() throws {
    let sinks = (0..<4).map { _ in Collector() }
    let board = try board(Board.Backends(serial: sinks))
    for (index, base) in [UInt16(0x3F8), 0x2F8, 0x3E8, 0x2E8].enumerated() {
      board.ports.write(base + 3, 0x03, width: .byte)  // eight bits
      board.ports.write(base, UInt32(0x41 + index), width: .byte)
    }
    #expect(sinks.map(\.bytes) == [[0x41], [0x42], [0x43], [0x44]])
    // OUT2 and a modem status that has changed on COM1 and COM3: IRQ 4 is up while either asks.
    for word in [(UInt16(0x20), UInt32(0x11)), (0x21, 0x08), (0x21, 0x04), (0x21, 0x01)] {
      board.ports.write(word.0, word.1, width: .byte)
    }
    board.ports.write(0x4D0, 0x10, width: .byte)  // a level, so that IRR shows the line
    board.ports.write(0x20, 0x0A, width: .byte)  // OCW3: read IRR
    let isRequested = { board.ports.read(0x20, width: .byte) & 0x10 != 0 }
    #expect(!isRequested())
    for port in [0, 2] {
      board.ports.write([0x3F8, 0, 0x3E8][port] + 4, 0x08, width: .byte)
      board.ports.write([0x3F8, 0, 0x3E8][port] + 1, 0x08, width: .byte)
      board.serialPorts[port].setModemInputs([])
      board.serialPorts[port].setModemInputs([.clearToSend])
    }
    #expect(isRequested())
    _ = board.ports.read(0x3EE, width: .byte)
    #expect(isRequested())
    _ = board.ports.read(0x3FE, width: .byte)
    #expect(!isRequested())
  }
}

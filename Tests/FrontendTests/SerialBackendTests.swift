import Foundation
import Testing

@testable import FrontendKit
@testable import Machine

/// Each test runs a machine whose program sends back what it receives, and ends at a "q".
@Suite(.serialized) struct SerialBackendTests {
  /// Assembled from:
  ///
  ///     start: mov dx, 3FBh; mov al, 83h; out dx, al; mov dx, 3F8h; mov al, 1; out dx, al
  ///            mov dx, 3FBh; mov al, 3; out dx, al      ; 115200 baud, 8 bits
  ///     next:  mov dx, 3FDh
  ///     wait:  in al, dx; test al, 1; jz wait
  ///            mov dx, 3F8h; in al, dx; cmp al, 'q'; je quit; out dx, al; jmp next
  ///     quit:  mov al, 10h; out 0F4h, al; jmp $
  private static let echoProgram: [UInt8] = [
    0xBA, 0xFB, 0x03, 0xB0, 0x83, 0xEE, 0xBA, 0xF8, 0x03, 0xB0, 0x01, 0xEE, 0xBA, 0xFB, 0x03, 0xB0,
    0x03, 0xEE, 0xBA, 0xFD, 0x03, 0xEC, 0xA8, 0x01, 0x74, 0xFB, 0xBA, 0xF8, 0x03, 0xEC, 0x3C, 0x71,
    0x74, 0x03, 0xEE, 0xEB, 0xED, 0xB0, 0x10, 0xE6, 0xF4, 0xEB, 0xFE,
  ]

  private func plan(_ serial: StreamSpecification) throws -> SessionPlan {
    var image = [UInt8](repeating: 0xFF, count: 0x1_0000)
    image.replaceSubrange(0..<Self.echoProgram.count, with: Self.echoProgram)
    image.replaceSubrange(0xFFF0..<0xFFF3, with: [0xE9, 0x0D, 0x00])  // jmp start
    var configuration = MachineConfiguration(cpu: try ProcessorChoice.model("qemu64"), startDate: 0)
    configuration.memoryMiB = 1
    configuration.firmware = .bytes(image)
    // A character's time passes within one instruction: a debug build is fast enough.
    configuration.clock = .instructions(nanosecondsEach: 100_000)
    return SessionPlan(configuration: configuration, serial: [serial])
  }

  /// Sends text and returns what comes back: all of it but the last character, which ends the
  /// machine.
  private func exchange(_ text: String, with descriptor: Int32, lastIsEchoed: Bool = false)
    -> String
  {
    defer { close(descriptor) }
    let writer = Thread { _ = DescriptorWriter.write(Array(text.utf8)[...], to: descriptor) }
    writer.start()
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while received.count < text.utf8.count - (lastIsEchoed ? 0 : 1) {
      let count = read(descriptor, &buffer, buffer.count)
      if count <= 0 { break }
      received += buffer[..<count]
    }
    return String(decoding: received, as: UTF8.self)
  }

  private func run(_ plan: SessionPlan, _ talk: (MachineSession) -> Void) -> Int32 {
    let session = MachineSession(plan, onCommand: { _ in })
    session.start()
    talk(session)
    return session.wait().status
  }

  /// Waits until `connect` succeeds: the machine's thread makes the socket.
  private func connected(_ connect: () -> Int32?) throws -> Int32 {
    for _ in 0..<2000 {
      if let descriptor = connect() { return descriptor }
      usleep(5000)
    }
    throw UsageError("nobody listens")
  }

  @Test func unixSocketCarriesBothWaysAndIsGoneAfterwards() throws {
    let path = TestFolder.shared.path("serial.sock")
    var reply = ""
    var mode: mode_t = 0
    let status = try run(plan(.unix(path))) { _ in
      guard let client = try? connected({ Self.connectUnix(path) }) else { return }
      var information = stat()
      stat(path, &information)
      mode = information.st_mode & 0o777
      reply = exchange("hello over a socket.q", with: client)
    }
    #expect(reply == "hello over a socket.")
    #expect(mode == 0o600)
    #expect(status == 33)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aLargePasteArrivesWhole() throws {
    let path = TestFolder.shared.path("paste.sock")
    let text = String(repeating: "0123456789abcdefghijklmnop\n", count: 4000)
    var reply = ""
    let status = try run(plan(.unix(path))) { _ in
      guard let client = try? connected({ Self.connectUnix(path) }) else { return }
      reply = exchange(text + "q", with: client)
    }
    #expect(reply == text)
    #expect(status == 33)
  }

  @Test func aPeerMayComeBack() throws {
    let path = TestFolder.shared.path("again.sock")
    var replies: [String] = []
    let status = try run(plan(.unix(path))) { _ in
      for text in ["first.", "second.", "third."] {
        guard let client = try? connected({ Self.connectUnix(path) }) else { return }
        replies.append(exchange(text, with: client, lastIsEchoed: true))
      }
      // Who sends and leaves at once is heard all the same.
      guard let client = try? connected({ Self.connectUnix(path) }) else { return }
      _ = DescriptorWriter.write([UInt8(ascii: "q")], to: client)
      close(client)
    }
    #expect(replies == ["first.", "second.", "third."])
    #expect(status == 33)
  }

  @Test func tcpListensOnLoopback() throws {
    var reply = ""
    let status = try run(plan(.tcp(host: "127.0.0.1", port: 0))) { session in
      let client = try? connected {
        let port = (session.streams.serial[0] as? SocketBackend)?.port ?? 0
        return port == 0 ? nil : Self.connectTCP(port)
      }
      if let client { reply = exchange("over tcp.q", with: client) }
    }
    #expect(reply == "over tcp.")
    #expect(status == 33)
  }

  @Test func pseudoTerminalIsRaw() throws {
    var reply = ""
    let status = try run(plan(.pty)) { session in
      let terminal = try? connected {
        let name = (session.streams.serial[0] as? PseudoTerminalBackend)?.name ?? ""
        if name.isEmpty { return nil }
        let descriptor = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
        return descriptor >= 0 ? descriptor : nil
      }
      // Control characters and line ends pass unchanged.
      if let terminal { reply = exchange("a\u{3}b\r\n\u{4}cq", with: terminal) }
    }
    #expect(reply == "a\u{3}b\r\n\u{4}c")
    #expect(status == 33)
  }

  @Test func fileGetsOutputAndIsMadeAnew() throws {
    let path = TestFolder.shared.path("serial.log")
    _ = FileManager.default.createFile(atPath: path, contents: Data("old contents".utf8))
    let status = try run(plan(.file(path))) { session in
      // What comes before the guest has set up its port is lost.
      while !session.isEnded, (try? String(contentsOfFile: path, encoding: .utf8))?.first != "a" {
        session.post { machine in machine.board.serialPorts[0].receive(UInt8(ascii: "a")) }
        usleep(1000)
      }
      while !session.isEnded {
        usleep(1000)
        session.post { machine in machine.board.serialPorts[0].receive(UInt8(ascii: "q")) }
      }
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.isEmpty && text.allSatisfy { $0 == "a" })
    #expect(status == 33)
  }

  @Test func aFullDiskEndsTheRunWithStatusThree() throws {
    let session = MachineSession(try plan(.file("/dev/full")), onCommand: { _ in })
    session.start()
    while !session.isEnded {
      session.post { machine in machine.board.serialPorts[0].receive(UInt8(ascii: "a")) }
      usleep(1000)
    }
    let outcome = session.wait()
    #expect(outcome.status == ExitStatus.hostError)
    #expect(outcome.message?.contains("--serial file:/dev/full") == true)
  }

  @Test func aLiveSocketIsNotTakenOver() throws {
    let path = TestFolder.shared.path("live.sock")
    let first = try ListeningSocket(option: "--serial").unix(path)
    #expect(throws: UsageError.self) { try ListeningSocket(option: "--serial").unix(path) }
    close(first)
    // What a killed program has left behind is replaced.
    let second = try ListeningSocket(option: "--serial").unix(path)
    close(second)
    unlink(path)
    _ = FileManager.default.createFile(atPath: path, contents: Data("precious".utf8))
    #expect(throws: UsageError.self) { try ListeningSocket(option: "--serial").unix(path) }
    #expect(FileManager.default.contents(atPath: path) == Data("precious".utf8))
  }

  // MARK: Clients

  private static func connectUnix(_ path: String) -> Int32? {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect($0, socklen_t(MemoryLayout<sockaddr_un>.size), AF_UNIX)
      }
    }
  }

  private static func connectTCP(_ port: UInt16) -> Int32? {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect($0, socklen_t(MemoryLayout<sockaddr_in>.size), AF_INET)
      }
    }
  }

  private static func connect(
    _ address: UnsafePointer<sockaddr>, _ size: socklen_t, _ family: Int32
  ) -> Int32? {
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    if Foundation.connect(descriptor, address, size) == 0 { return descriptor }
    close(descriptor)
    return nil
  }
}

import Foundation

/// Files for tests, in a folder of their own that is made once per run.
struct TestFolder {
  static let shared = TestFolder()

  let folder: String

  private init() {
    var template = Array("/tmp/frontend-tests-XXXXXX".utf8CString)
    folder = template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return "/tmp" }
      return String(cString: start)
    }
    atexit { try? FileManager.default.removeItem(atPath: TestFolder.shared.folder) }
    make("disk.img", bytes: 4096)
    make("disc.iso", bytes: 4096)
    make("empty", bytes: 0)
    try? FileManager.default.createDirectory(
      atPath: firmware, withIntermediateDirectories: true)
    make("firmware/bios-256k.bin", bytes: 4096)
    make("firmware/vgabios-stdvga.bin", bytes: 4096)
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }
  var disk: String { path("disk.img") }
  var disc: String { path("disc.iso") }
  var empty: String { path("empty") }
  var firmware: String { path("firmware") }

  private func make(_ name: String, bytes: Int) {
    _ = FileManager.default.createFile(atPath: path(name), contents: Data(count: bytes))
  }
}

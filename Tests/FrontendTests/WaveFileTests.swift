import Foundation
import Testing

@testable import FrontendKit
@testable import Machine

@Suite struct WaveFileTests {
  private func read32(_ data: Data, _ offset: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(data[offset + $1]) << (8 * $1) }
  }

  private func play(_ file: WaveFile, _ samples: [Int16], from frame: UInt64) {
    samples.withUnsafeBufferPointer { file.play($0, from: frame) }
  }

  @Test func theHeaderIsRightFromTheStart() throws {
    let path = NSTemporaryDirectory() + "wave-\(UUID().uuidString).wav"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try WaveFile(path: path)
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(data.count == 44 && String(decoding: data[0..<4], as: UTF8.self) == "RIFF")
    #expect(read32(data, 24) == 48_000 && read32(data, 40) == 0)
    play(file, [1, 2, 3, 4], from: 10)
    file.finish()
    data = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(data.count == 44 + 48 && read32(data, 40) == 48 && read32(data, 4) == 36 + 48)
    #expect(data[44 + 40] == 1 && data[44 + 46] == 4, "sound is at its time")
  }

  @Test func aProgramThatIsKilledLeavesAValidFile() async throws {
    let path = NSTemporaryDirectory() + "wave-\(UUID().uuidString).wav"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try WaveFile(path: path)
    for portion in 0..<40 {
      play(file, [Int16](repeating: 5, count: 960), from: UInt64(portion * 480))
    }
    // Nothing is finished: what was written by itself must be described.
    var data = Data()
    for _ in 0..<100 where data.count <= 44 {
      try await Task.sleep(nanoseconds: 20_000_000)
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    }
    #expect(data.count > 44)
    file.finish()
    data = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(read32(data, 40) == data.count - 44)
  }

  @Test func soundThatDoesNotFitIsLeftOut() throws {
    let path = NSTemporaryDirectory() + "wave-\(UUID().uuidString).wav"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try WaveFile(path: path)
    play(file, [1, 2], from: .max / 8)
    file.finish()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == 44)
  }

  @Test(arguments: ["mp3", "wav:", "sdl", "wav:/no/such/folder/x.wav"])
  func otherPlacesAreRefused(_ text: String) {
    #expect(throws: UsageError.self) { try AudioSpecification(text, hasLoudspeaker: false) }
  }
}

import Testing

@testable import FrontendKit

struct PacketCodecTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func decodesWhatItEncodes() {
    let content: [UInt8] = Array(0...255) + bytes("$#}*")
    var decoder = PacketDecoder(limit: 1000)
    #expect(decoder.feed(PacketEncoder.frame(content)) == [.packet(content)])
  }

  @Test func framesAsTheManualSays() {
    #expect(PacketEncoder.frame(bytes("OK")) == bytes("$OK#9a"))
    #expect(PacketEncoder.frame([]) == bytes("$#00"))
  }

  @Test func takesPacketsInAnyPieces() {
    var decoder = PacketDecoder(limit: 100)
    var events: [PacketDecoder.Event] = []
    for byte in bytes("+$g#67-\u{3}$?#3f") { events += decoder.feed([byte]) }
    #expect(
      events == [
        .acknowledged, .packet(bytes("g")), .refused, .interrupt, .packet(bytes("?")),
      ])
  }

  @Test(arguments: ["$g#68", "$g#xx", "$}#7d", "$g#6"])
  func refusesDamagedPackets(_ text: String) {
    var decoder = PacketDecoder(limit: 100)
    let events = decoder.feed(bytes(text + "+"))
    #expect(!events.contains { if case .packet = $0 { true } else { false } })
    #expect(decoder.feed(bytes("$g#67")).last == .packet(bytes("g")))
  }

  @Test func keepsNoMoreThanTheLimit() {
    var decoder = PacketDecoder(limit: 4)
    #expect(decoder.feed(bytes("$12345#ff")) == [.damaged])
    #expect(decoder.feed(bytes("$1234#ca")) == [.packet(bytes("1234"))])
  }

  @Test func aStartInsideAPacketBeginsAnew() {
    var decoder = PacketDecoder(limit: 100)
    #expect(decoder.feed(bytes("$lost$g#67")) == [.packet(bytes("g"))])
  }

  @Test func anyBytesAtAllAreSurvived() {
    var random = SystemRandomNumberGenerator()
    let seed = random.next()
    var state = seed
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let likely = bytes("$#}+-*0123456789abcdef")
    var decoder = PacketDecoder(limit: 64)
    for _ in 0..<100_000 {
      let byte =
        next() % 4 == 0
        ? UInt8(truncatingIfNeeded: next()) : likely[Int(next() % UInt64(likely.count))]
      for event in decoder.feed([byte]) {
        if case .packet(let content) = event {
          #expect(content.count <= 64, "seed \(seed)")
        }
      }
    }
    // Whatever came before, a whole packet gets through.
    #expect(decoder.feed(bytes("#00$g#67")).last == .packet(bytes("g")), "seed \(seed)")
  }

  @Test func readsHexadecimal() {
    #expect(Hex.bytes(bytes("00fF")) == [0, 0xFF])
    #expect(Hex.bytes(bytes("0")) == nil)
    #expect(Hex.bytes(bytes("0g")) == nil)
    #expect(Hex.number("ffffffffffffffff") == .max)
    #expect(Hex.number("10000000000000000") == nil)
    #expect(Hex.number("+1") == nil)
    #expect(Hex.number("") == nil)
  }
}

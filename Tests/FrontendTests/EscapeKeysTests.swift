import Testing

@testable import FrontendKit

@Suite struct EscapeKeysTests {
  private let escape: UInt8 = 1

  @Test func ordinaryKeysPass() {
    var keys = EscapeKeys()
    #expect(keys.filter([3, 4, 0xFF, 0x61]) == [.bytes([3, 4, 0xFF, 0x61])])
    #expect(keys.filter([UInt8]()) == [])
  }

  @Test func lettersAfterControlACommand() {
    for command in EscapeKeys.Command.allCases {
      var keys = EscapeKeys()
      #expect(
        keys.filter([0x61, escape, command.rawValue, 0x62]) == [
          .bytes([0x61]), .command(command), .bytes([0x62]),
        ])
    }
    var keys = EscapeKeys()
    #expect(keys.filter([escape, UInt8(ascii: "X")]) == [.command(.quit)])
    #expect(keys.filter([escape, UInt8(ascii: "?")]) == [.command(.help)])
  }

  @Test func aCommandMayArriveInTwoParts() {
    var keys = EscapeKeys()
    #expect(keys.filter([0x61, escape]) == [.bytes([0x61])])
    #expect(keys.filter([UInt8(ascii: "x")]) == [.command(.quit)])
    #expect(keys.filter([UInt8(ascii: "x")]) == [.bytes([UInt8(ascii: "x")])])
  }

  @Test func controlATwiceTypesIt() {
    var keys = EscapeKeys()
    #expect(keys.filter([escape, escape, UInt8(ascii: "x")]) == [.bytes([1, UInt8(ascii: "x")])])
  }

  @Test func whatIsNoCommandPassesWhole() {
    var keys = EscapeKeys()
    #expect(keys.filter([escape, UInt8(ascii: "z")]) == [.bytes([1, UInt8(ascii: "z")])])
  }
}

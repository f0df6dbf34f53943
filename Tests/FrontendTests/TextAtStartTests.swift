import Testing

@testable import FrontendKit
@testable import Machine

/// A machine without a video BIOS has a screen all the same.
@Suite struct TextAtStartTests {
  @Test func screenStartsInTextModeWithAFont() throws {
    var configuration = MachineConfiguration(cpu: try ProcessorChoice.model("qemu64"), startDate: 0)
    configuration.memoryMiB = 1
    configuration.firmware = .bytes([UInt8](repeating: 0xF4, count: 0x1_0000))
    let machine = try VirtualMachine(configuration, backends: .init())
    let vga = machine.board.vga
    for round in 0..<2 {
      let screen = try #require(TextScreen(vga))
      #expect(screen.columns == 80 && screen.rows.count == 25)
      #expect(screen.lines.allSatisfy { $0.isEmpty })
      let display = machine.board.display
      _ = display.update()
      #expect(display.frame.width == 720 && display.frame.height == 400)
      // "E" in light grey, in the second column of the first row.
      vga.memory.base.storeBytes(of: 0x0745, toByteOffset: 8, as: UInt16.self)
      vga.memory.touch(offset: 8, count: 2)
      _ = display.update()
      #expect(display.frame[10, 2] == 0xFFAA_AAAA)
      #expect(display.frame[16, 2] == 0xFF00_0000)
      #expect(TextScreen(vga)?.contains(" E") == true, "round \(round)")
      machine.board.reset()
    }
  }
}

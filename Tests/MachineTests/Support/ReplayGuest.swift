import Foundation
import IEM

@testable import Machine

/// A machine with a small program that depends on time, input, and instructions that are hard to
/// repeat: the PIT's interrupt at 1 kHz counts at 0508h; keys are stored from 0700h, their number
/// at 050Ch; COM1 echoes with bit 5 changed; meanwhile REP STOSW, read-modify-write over a page,
/// RDTSC at 0500h, and now and then HLT.
final class ReplayGuest {
  let machine: VirtualMachine
  let serial = ByteCollector()
  var timeline: Timeline { machine.timeline.unsafelyUnwrapped }

  private static let program: [UInt8] = [
    0xFA, 0x31, 0xC0, 0x8E, 0xD8, 0x8E, 0xC0, 0x8E, 0xD0, 0xBC, 0x00, 0x70, 0xC7, 0x06, 0x20, 0x00,
    0xA4, 0x00, 0xC7, 0x06, 0x22, 0x00, 0x00, 0xF0, 0xC7, 0x06, 0x24, 0x00, 0xB0, 0x00, 0xC7, 0x06,
    0x26, 0x00, 0x00, 0xF0, 0xC7, 0x06, 0x30, 0x00, 0xCC, 0x00, 0xC7, 0x06, 0x32, 0x00, 0x00, 0xF0,
    0xB0, 0x11, 0xE6, 0x20, 0xB0, 0x08, 0xE6, 0x21, 0xB0, 0x04, 0xE6, 0x21, 0xB0, 0x01, 0xE6, 0x21,
    0xB0, 0xEC, 0xE6, 0x21, 0xB0, 0x34, 0xE6, 0x43, 0xB8, 0xA9, 0x04, 0xE6, 0x40, 0x88, 0xE0, 0xE6,
    0x40, 0xBA, 0xF9, 0x03, 0xB0, 0x01, 0xEE, 0xBA, 0xFC, 0x03, 0xB0, 0x0B, 0xEE, 0xB0, 0xAE, 0xE6,
    0x64, 0xB0, 0x60, 0xE6, 0x64, 0xB0, 0x41, 0xE6, 0x60, 0xFB, 0xBD, 0x01, 0x00,
    // 6Dh: mov cx, 997; mov di, 3000h; mov ax, bp; rep stosw
    0xB9, 0xE5, 0x03, 0xBF, 0x00, 0x30, 0x89, 0xE8, 0xF3, 0xAB, 0xB9, 0xDC, 0x05,
    // 7Ah: imul bp, bp, 25173; add bp, 13849; …; add [4000h + bx], bp; loop
    0x69, 0xED, 0x55, 0x62, 0x81, 0xC5, 0x19, 0x36, 0x89, 0xEB, 0x81, 0xE3, 0xFE, 0x0F, 0x01, 0xAF,
    0x00, 0x40, 0xE2, 0xEC, 0x0F, 0x31, 0x66, 0x31, 0x06, 0x00, 0x05, 0xF7, 0x06, 0x02, 0x05, 0x03,
    0x00, 0x75, 0xD0, 0xFF, 0x06, 0x00, 0x06, 0xF4, 0xEB, 0xC9,
    // A4h: the timer's handler, B0h the keyboard's, CCh COM1's
    0x50, 0x66, 0xFF, 0x06, 0x08, 0x05, 0xB0, 0x20, 0xE6, 0x20, 0x58, 0xCF, 0x50, 0x53, 0xE4, 0x60,
    0x8B, 0x1E, 0x0C, 0x05, 0x88, 0x87, 0x00, 0x07, 0x43, 0x81, 0xE3, 0xFF, 0x00, 0x89, 0x1E, 0x0C,
    0x05, 0xB0, 0x20, 0xE6, 0x20, 0x5B, 0x58, 0xCF, 0x50, 0x52, 0xBA, 0xF8, 0x03, 0xEC, 0x34, 0x20,
    0xEE, 0xFF, 0x06, 0x10, 0x05, 0xB0, 0x20, 0xE6, 0x20, 0x5A, 0x58, 0xCF,
  ]

  /// The address of the timer's handler.
  static let timerHandler: UInt64 = 0xF00A4
  static let ticks: UInt64 = 0x508
  static let keyCount: UInt64 = 0x50C
  /// What comes back of "hello": five bits of each byte, as after a reset of the port.
  static let echo = "HELLO".utf8.map { $0 & 0x1F }

  init(
    _ options: TimelineOptions = ReplayGuest.options(), tier: ExecutionTier = .threaded,
    processors: Int = 1, seed: UInt64 = 0, disk: String? = nil
  ) throws {
    var image = [UInt8](repeating: 0xF4, count: 0x1_0000)
    image.replaceSubrange(0..<Self.program.count, with: Self.program)
    // jmp F000:0000
    image.replaceSubrange(0xFFF0..<0xFFF5, with: [0xEA, 0, 0, 0, 0xF0])
    var configuration = MachineConfiguration(cpu: try CPUModel.named("max"), startDate: 1_000_000)
    configuration.memoryMiB = 4
    configuration.videoMemoryMiB = 1
    configuration.processorCount = processors
    configuration.firmware = .bytes(image)
    configuration.clock = .instructions(nanosecondsEach: 10)
    configuration.tier = tier
    configuration.timeline = options
    configuration.seed = seed
    if let disk { configuration.drives[0] = .init(kind: .disk, path: disk) }
    machine = try VirtualMachine(configuration, backends: .init(serial: [serial]))
    // What a BIOS does: the 8259s' interrupts go through the local APIC.
    machine.board.processors[0].apic.enterVirtualWireMode()
  }

  /// Short distances, so that a test meets all of them soon.
  static func options(checkpoints: Bool = false) -> TimelineOptions {
    var options = TimelineOptions()
    options.gridInstructions = 1 << 15
    options.checkEvery = 1
    options.fullCheckEvery = 4
    options.keepsCheckpoints = checkpoints
    return options
  }

  /// Runs until so many instructions are complete, exactly.
  func run(to count: UInt64) throws {
    timeline.limit = count
    defer { timeline.limit = nil }
    while timeline.count < count, machine.exit == nil {
      // An idle guest that nothing wakes must not hold up the test.
      guard machine.board.clock.nanoseconds < Self.longestRun else { throw Stuck() }
      try timeline.turn()
    }
  }

  private struct Stuck: Error {}
  private static let longestRun: UInt64 = 60_000_000_000

  /// Hands input in, as a window would.
  func input(_ input: MachineInput) { machine.door.post { $0.input(input) } }

  func word(_ address: UInt64) -> UInt16 { machine.board.memory.read(GuestPhysical(address)) }

  /// Keys, serial bytes and a mouse at various times.
  func playScript() throws {
    try run(to: 100_003)
    input(.keys([.init(.a, pressed: true), .init(.a, pressed: false)]))
    try run(to: 250_000)
    input(.serial(port: 0, items: Array("hello".utf8).map(UInt16.init)))
    try run(to: 400_001)
    input(.mouse(dx: 5, dy: -3, dz: 0, buttons: .left))
    input(.typeStrokes([KeyStroke(.x), KeyStroke(.y, shifted: true)]))
    try run(to: 700_000)
  }
}

// When the beam is where, from the CRTC's registers and guest time.
//
// Manual: IBM Personal System/2 Hardware Interface Technical Reference, "CRT Controller Registers".

/// The scan of one frame, in dots of the full dot clock and in lines.
struct CRTCTiming: Equatable {
  private(set) var dotsPerLine = 800
  private(set) var linesPerFrame = 525
  private(set) var visibleDots = 640
  private(set) var visibleLines = 480
  private(set) var retraceLines = 490..<492
  /// 25.175 or 28.322 MHz.
  private(set) var clockKHz: UInt64 = 25_175

  init(_ registers: VGAAdapter.Registers) {
    let crtc = registers.crtc
    if MiscellaneousOutput(rawValue: registers.miscellaneous).contains(.clock28MHz) {
      clockKHz = 28_322
    }
    let overflow = Int(crtc[CRTC.overflow])
    let total = Int(crtc[CRTC.verticalTotal]) | (overflow & 0x01) << 8 | (overflow & 0x20) << 4
    let start =
      Int(crtc[CRTC.verticalRetraceStart]) | (overflow & 0x04) << 6 | (overflow & 0x80) << 2
    // A CRTC without totals does not scan; software that waits for a retrace gets that of mode 12h.
    guard total > 0, crtc[CRTC.horizontalTotal] > 0, start < total + 2 else { return }
    let clocking = ClockingMode(rawValue: registers.sequencer[Sequencer.clockingMode])
    let dots =
      (clocking.contains(.eightDots) ? 8 : 9) * (clocking.contains(.halfDotClock) ? 2 : 1)
    let half = CRTCMode(rawValue: crtc[CRTC.modeControl]).contains(.verticalHalf) ? 2 : 1
    dotsPerLine = (Int(crtc[CRTC.horizontalTotal]) + 5) * dots
    visibleDots = (Int(crtc[CRTC.horizontalDisplayEnd]) + 1) * dots
    linesPerFrame = (total + 2) * half
    visibleLines = (Self.verticalDisplayEnd(crtc) + 1) * half
    // The end register holds the low four bits of the line that ends the retrace.
    let distance = (Int(crtc[CRTC.verticalRetraceEnd]) - start) & 0x0F
    retraceLines = start * half..<(start + (distance == 0 ? 16 : distance)) * half
  }

  static func verticalDisplayEnd(_ crtc: [UInt8]) -> Int {
    let overflow = Int(crtc[CRTC.overflow])
    return Int(crtc[CRTC.verticalDisplayEnd]) | (overflow & 0x02) << 7 | (overflow & 0x40) << 3
  }

  private var dotsPerFrame: UInt64 { UInt64(dotsPerLine * linesPerFrame) }

  private func dots(at nanoseconds: UInt64) -> UInt64 {
    // In two parts, so that centuries of guest time do not overflow.
    let (milliseconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000)
    return milliseconds &* clockKHz &+ rest &* clockKHz / 1_000_000
  }

  func beam(at nanoseconds: UInt64) -> (line: Int, dot: Int) {
    let inFrame = Int(dots(at: nanoseconds) % dotsPerFrame)
    return (inFrame / dotsPerLine, inFrame % dotsPerLine)
  }

  /// Frames since power-on; blinking counts them.
  func frameNumber(at nanoseconds: UInt64) -> UInt64 { dots(at: nanoseconds) / dotsPerFrame }
}

import Foundation
import Machine

/// Hands the guest's screen from the machine's thread to a window's, as one picture that both see
/// with a lock, and what has changed since the window last looked.
package final class FrameMailbox: @unchecked Sendable {
  /// What a window says about its machine.
  package struct Status: Equatable, Sendable {
    package var isPaused = false
    /// Who runs the guest; empty before the machine exists.
    package var engine = ""
    /// Instructions that all processors have completed.
    package var instructions: UInt64 = 0
    package var isMouseUsed = false
    /// The guest reads the tablet: the pointer needs no grab.
    package var isPointerAbsolute = false
    package var leds: PS2Keyboard.LEDs = []
    /// Why the guest's code runs in software, if that was not asked for.
    package var engineNote = ""
    package init() {}
  }

  /// A part of the picture that is to be drawn. Valid only while `take` runs.
  package struct Picture {
    package let pixels: UnsafePointer<UInt32>
    package let width: Int
    package let height: Int
    package let changed: DisplayRectangle
  }

  // Invariant: what follows is only touched with `lock` locked.
  private let lock = NSLock()
  private var pixels: [UInt32] = []
  private var width = 0
  private var height = 0
  private var changed: DisplayRectangle?
  private var current = Status()
  private var drawn: UInt64 = 0
  private var message: String?

  package init() {}

  /// A line for the window to show, from any thread; the last one wins.
  package func say(_ text: String) { lock.withLock { message = text } }

  package func takeMessage() -> String? {
    lock.withLock {
      defer { message = nil }
      return message
    }
  }

  // MARK: The machine's side

  /// Brings the picture up to date. On the machine's thread.
  package func publish(_ machine: VirtualMachine) {
    let display = machine.board.display
    let changes = display.update()
    var status = Status()
    status.isPaused = machine.isPaused
    status.engine = machine.board.processors[0].engine.name
    status.instructions = machine.board.processors.reduce(0) { $0 &+ $1.engine.retired }
    status.isMouseUsed = machine.board.mouse.isReporting
    status.isPointerAbsolute = machine.board.tablet?.isUsed ?? false
    status.leds = machine.board.keyboard.leds
    status.engineNote = WindowTitle.note(machine.board.engines.report)
    let frame = display.frame
    publish(
      UnsafePointer(frame.pixels), width: frame.width, height: frame.height,
      changed: changes.rectangles, status: status)
  }

  func publish(
    _ source: UnsafePointer<UInt32>, width: Int, height: Int, changed parts: [DisplayRectangle],
    status: Status
  ) {
    lock.lock()
    defer { lock.unlock() }
    current = status
    var parts = parts
    if width != self.width || height != self.height {
      self.width = width
      self.height = height
      pixels = [UInt32](repeating: 0, count: width * height)
      changed = nil
      parts = [DisplayRectangle(x: 0, y: 0, width: width, height: height)]
    }
    pixels.withUnsafeMutableBufferPointer { target in
      guard let base = target.baseAddress else { return }
      for part in parts {
        for y in part.y..<part.y + part.height {
          let start = y &* width &+ part.x
          (base + start).update(from: source + start, count: part.width)
        }
      }
    }
    for part in parts { changed = changed?.union(part) ?? part }
  }

  // MARK: The window's side

  /// The window has drawn a frame.
  package func noteDrawn() {
    lock.lock()
    drawn &+= 1
    lock.unlock()
  }

  /// Frames that the window has drawn. From any thread.
  package var framesDrawn: UInt64 {
    lock.lock()
    defer { lock.unlock() }
    return drawn
  }

  package var status: Status {
    lock.lock()
    defer { lock.unlock() }
    return current
  }

  /// Calls `body` with what has changed, if something has. The machine waits meanwhile.
  /// - Returns: whether something had.
  package func take(_ body: (Picture) -> Void) -> Bool {
    lock.lock()
    defer { lock.unlock() }
    guard let part = changed, !pixels.isEmpty else { return false }
    changed = nil
    pixels.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      body(Picture(pixels: base, width: width, height: height, changed: part))
    }
    return true
  }

  /// The picture as a PNG file; nil before there is one.
  package func screenshot() -> [UInt8]? {
    lock.lock()
    let (pixels, width, height) = (pixels, width, height)
    lock.unlock()
    guard width > 0, height > 0 else { return nil }
    return pixels.withUnsafeBufferPointer {
      PNGEncoder.encode(pixels: $0, width: width, height: height)
    }
  }
}

import CSDL
import FrontendKit

/// A line of text over the lower edge of the guest's screen, for some seconds.
final class Overlay {
  private var text = ""
  private var endsAt: UInt64 = 0
  private var isDirty = false
  private static let milliseconds: UInt64 = 6000

  func show(_ text: String, now: UInt64) {
    self.text = text
    endsAt = now + Self.milliseconds
    isDirty = true
  }

  /// Whether the picture must be drawn anew, with the line or without.
  func tick(now: UInt64) -> Bool {
    if !text.isEmpty && now >= endsAt {
      text = ""
      isDirty = true
    }
    defer { isDirty = false }
    return isDirty
  }

  func draw(on renderer: OpaquePointer, width: Int, height: Int) {
    guard !text.isEmpty else { return }
    let layout = OverlayText(text, width: width)
    var band = SDL_Rect(
      x: 0, y: Int32(height - layout.height), w: Int32(width), h: Int32(layout.height))
    SDL_SetRenderDrawBlendMode(renderer, SDL_BLENDMODE_BLEND)
    SDL_SetRenderDrawColor(renderer, 0, 0, 0, 200)
    SDL_RenderFillRect(renderer, &band)
    SDL_SetRenderDrawColor(renderer, 255, 255, 255, 255)
    let dots = layout.dots.map { dot in
      SDL_Rect(
        x: Int32(dot.x), y: Int32(height - layout.height + dot.y), w: Int32(layout.dotSize),
        h: Int32(layout.dotSize))
    }
    dots.withUnsafeBufferPointer {
      _ = SDL_RenderFillRects(renderer, $0.baseAddress, Int32($0.count))
    }
  }
}

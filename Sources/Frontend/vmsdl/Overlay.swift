import CSDL
import FrontendKit

/// Text over the guest's screen: a line at the lower edge for some seconds, or a panel in the
/// middle that stays until it is taken away.
final class Overlay {
  private var line = ""
  private var endsAt: UInt64 = 0
  private var panel: String?
  private var isDirty = false
  private static let milliseconds: UInt64 = 6000
  private static let opacity: UInt8 = 225

  func show(_ text: String, now: UInt64) {
    line = text
    endsAt = now + Self.milliseconds
    isDirty = true
  }

  func togglePanel(_ text: String) {
    panel = panel == nil ? text : nil
    isDirty = true
  }

  /// - Returns: whether there was one.
  func closePanel() -> Bool {
    guard panel != nil else { return false }
    panel = nil
    isDirty = true
    return true
  }

  /// Whether the picture must be drawn anew, with the text or without.
  func tick(now: UInt64) -> Bool {
    if !line.isEmpty && now >= endsAt {
      line = ""
      isDirty = true
    }
    defer { isDirty = false }
    return isDirty
  }

  func draw(on renderer: OpaquePointer, width: Int, height: Int) {
    if let panel {
      let layout = OverlayText(panel, width: width, largestDot: 2)
      let x = max(0, (width - layout.width) / 2)
      let y = max(0, (height - layout.height) / 2)
      draw(layout, on: renderer, x: x, y: y, width: layout.width)
    }
    if !line.isEmpty {
      let layout = OverlayText(line, width: width)
      draw(layout, on: renderer, x: 0, y: height - layout.height, width: width)
    }
  }

  private func draw(
    _ layout: OverlayText, on renderer: OpaquePointer, x: Int, y: Int, width: Int
  ) {
    var band = SDL_Rect(x: Int32(x), y: Int32(y), w: Int32(width), h: Int32(layout.height))
    SDL_SetRenderDrawBlendMode(renderer, SDL_BLENDMODE_BLEND)
    SDL_SetRenderDrawColor(renderer, 0, 0, 40, Self.opacity)
    SDL_RenderFillRect(renderer, &band)
    SDL_SetRenderDrawColor(renderer, 255, 255, 255, 255)
    if width < layout.width + 1 { SDL_RenderDrawRect(renderer, &band) }
    let dots = layout.dots.map { dot in
      SDL_Rect(
        x: Int32(x + dot.x), y: Int32(y + dot.y), w: Int32(layout.dotSize),
        h: Int32(layout.dotSize))
    }
    dots.withUnsafeBufferPointer {
      _ = SDL_RenderFillRects(renderer, $0.baseAddress, Int32($0.count))
    }
  }
}

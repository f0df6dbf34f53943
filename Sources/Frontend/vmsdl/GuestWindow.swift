import CSDL
import Foundation
import FrontendKit
import Machine

/// The SDL window that shows the guest's screen. Main thread only.
final class GuestWindow {
  private let window: OpaquePointer
  private let renderer: OpaquePointer
  private var texture: OpaquePointer?
  private var frame = (width: 0, height: 0)
  private let scaling: FrameFit.Scaling
  private(set) var isFullScreen = false
  private(set) var isGrabbed = false
  /// The size that this program gave the window last: while it has it, the window follows the
  /// guest's modes; once the user has resized it, it stays.
  private var ownSize = (width: 0, height: 0)
  /// The size that full screen ends with.
  private var sizeBefore = (width: 0, height: 0)
  private let overlay = Overlay()
  /// When the guest's picture last changed its size; nil once the window has followed.
  private var sizeChangedAt: UInt64?
  /// A guest that changes modes all the time does not get a window that jumps.
  private static let settlingMilliseconds: UInt64 = 150
  /// Where the picture was drawn last, in pixels of the window.
  private var fit = FrameFit(frame: (0, 0), window: (0, 0), scaling: .fit)
  private var output = (width: 1, height: 1)
  private var isPointerShown = true

  private enum Macro {
    // SDL_video.h: computed macros that Swift does not import.
    static let positionCentered: Int32 = 0x2FFF_0000
  }

  private static let initialSize = (width: 720, height: 400)

  /// - Throws: when there is no display to open a window on.
  init(options: WindowCommand.WindowOptions, title: WindowTitle) throws(UsageError) {
    try SDLLibrary.load()
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1")
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0")
    // A click that brings the window to the front is a click like any other.
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1")
    guard let driver = Self.videoDriver else {
      throw Self.noDisplay("DISPLAY is not set")
    }
    SDL_SetHint(SDL_HINT_VIDEODRIVER, driver)
    guard SDL_Init(SDL_INIT_VIDEO) == 0 else {
      throw Self.noDisplay(Self.lastError)
    }
    SDL_EnableScreenSaver()
    // Hidden, because the renderer may replace it.
    let flags =
      SDL_WINDOW_RESIZABLE.rawValue | SDL_WINDOW_ALLOW_HIGHDPI.rawValue
      | SDL_WINDOW_HIDDEN.rawValue
    guard
      let window = SDL_CreateWindow(
        title.text, Macro.positionCentered, Macro.positionCentered,
        Int32(Self.initialSize.width), Int32(Self.initialSize.height), flags),
      let renderer = SDL_CreateRenderer(window, -1, 0)
        ?? SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE.rawValue)
    else {
      let error = Self.lastError
      SDL_Quit()
      throw UsageError("cannot open a window: \(error)")
    }
    if let mapping = WindowMapping(window), !mapping.map() {
      SDL_Quit()
      throw UsageError("cannot open a window: the window manager does not show it")
    }
    SDL_ShowWindow(window)
    self.window = window
    self.renderer = renderer
    scaling = options.scaling
    ownSize = Self.initialSize
    sizeBefore = Self.initialSize
    if options.isFullScreen { toggleFullScreen() }
  }

  private static func noDisplay(_ reason: String) -> UsageError {
    UsageError(
      "no display to open a window on: \(reason); use vmheadless, or --display none")
  }

  /// Left to itself, the library ends up with a driver that shows nothing where there is no
  /// display, and says on stderr what it tried.
  private static var videoDriver: String? {
    func isSet(_ name: String) -> Bool { getenv(name).map { $0.pointee != 0 } ?? false }
    if isSet("SDL_VIDEODRIVER") { return String(cString: getenv("SDL_VIDEODRIVER")) }
    if isSet("WAYLAND_DISPLAY") { return isSet("DISPLAY") ? "wayland,x11" : "wayland" }
    if isSet("DISPLAY") { return "x11" }
    return access("/dev/dri/card0", R_OK | W_OK) == 0 ? "kmsdrm" : nil
  }

  private static var lastError: String { String(cString: SDL_GetError()) }

  func close() {
    setGrabbed(false)
    if let texture { SDL_DestroyTexture(texture) }
    texture = nil
    SDL_DestroyRenderer(renderer)
    SDL_DestroyWindow(window)
    SDL_Quit()
  }

  var title: String = "" {
    didSet { if title != oldValue { SDL_SetWindowTitle(window, title) } }
  }

  // MARK: The picture

  /// Takes over what has changed.
  func update(_ picture: FrameMailbox.Picture) {
    var part = picture.changed
    if texture == nil || frame != (picture.width, picture.height) {
      frame = (picture.width, picture.height)
      sizeChangedAt = SDL_GetTicks64()
      if let texture { SDL_DestroyTexture(texture) }
      texture = SDL_CreateTexture(
        renderer, SDL_PIXELFORMAT_ARGB8888.rawValue,
        Int32(SDL_TEXTUREACCESS_STREAMING.rawValue), Int32(frame.width), Int32(frame.height))
      if let texture { SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_NONE) }
      part = DisplayRectangle(x: 0, y: 0, width: frame.width, height: frame.height)
    }
    guard let texture else { return }
    var rectangle = SDL_Rect(
      x: Int32(part.x), y: Int32(part.y), w: Int32(part.width), h: Int32(part.height))
    let first = picture.pixels + (part.y * frame.width + part.x)
    SDL_UpdateTexture(texture, &rectangle, first, Int32(frame.width * 4))
  }

  /// Gives the window the guest's size, or a multiple of it on a large display, once the guest
  /// has kept its mode for a moment.
  /// - Returns: whether anything changed.
  func followMode() -> Bool {
    guard let since = sizeChangedAt, SDL_GetTicks64() >= since + Self.settlingMilliseconds else {
      return false
    }
    sizeChangedAt = nil
    guard !isFullScreen, windowSize == ownSize else { return false }
    var usable = SDL_Rect()
    var scale = 1
    if SDL_GetDisplayUsableBounds(max(SDL_GetWindowDisplayIndex(window), 0), &usable) == 0 {
      // Small modes get larger windows, but not such that fill the display.
      while frame.width * (scale + 1) <= Int(usable.w) / 2,
        frame.height * (scale + 1) <= Int(usable.h) / 2
      { scale += 1 }
    }
    ownSize = (frame.width * scale, frame.height * scale)
    SDL_SetWindowSize(window, Int32(ownSize.width), Int32(ownSize.height))
    var x: Int32 = 0
    var y: Int32 = 0
    SDL_GetWindowPosition(window, &x, &y)
    let reachesOut =
      x + Int32(ownSize.width) > usable.x + usable.w
      || y + Int32(ownSize.height) > usable.y + usable.h
    if reachesOut { SDL_SetWindowPosition(window, Macro.positionCentered, Macro.positionCentered) }
    return true
  }

  private var windowSize: (width: Int, height: Int) {
    var width: Int32 = 0
    var height: Int32 = 0
    SDL_GetWindowSize(window, &width, &height)
    return (Int(width), Int(height))
  }

  /// Draws the last picture anew.
  func present() {
    SDL_SetRenderDrawColor(renderer, 0, 0, 0, 255)
    SDL_RenderClear(renderer)
    var width: Int32 = 0
    var height: Int32 = 0
    SDL_GetRendererOutputSize(renderer, &width, &height)
    output = (max(Int(width), 1), max(Int(height), 1))
    fit = FrameFit(frame: frame, window: output, scaling: scaling)
    if let texture {
      SDL_SetTextureScaleMode(
        texture, fit.isSharp(frame) ? SDL_ScaleModeNearest : SDL_ScaleModeLinear)
      var target = SDL_Rect(
        x: Int32(fit.x), y: Int32(fit.y), w: Int32(fit.width), h: Int32(fit.height))
      SDL_RenderCopy(renderer, texture, nil, &target)
    }
    overlay.draw(on: renderer, width: Int(width), height: Int(height))
    SDL_RenderPresent(renderer)
  }

  // MARK: The pointer

  /// A place in the window, in the units of its events, as one on the guest's screen: each from 0
  /// to the tablet's range.
  func place(x: Int, y: Int) -> (x: Int, y: Int, isInside: Bool) {
    let size = windowSize
    func scaled(_ at: Int, _ windowSide: Int, _ outputSide: Int, _ start: Int, _ side: Int) -> Int {
      // The middle of the pixel, of which there may be several for a unit.
      let pixel = (2 * at + 1) * outputSide / max(2 * windowSide, 1) - start
      return (2 * pixel + 1) * (USBTablet.range + 1) / max(2 * side, 1)
    }
    let place = (
      x: scaled(x, size.width, output.width, fit.x, fit.width),
      y: scaled(y, size.height, output.height, fit.y, fit.height)
    )
    let range = 0...USBTablet.range
    let isInside = range.contains(place.x) && range.contains(place.y)
    func clamped(_ value: Int) -> Int { min(max(value, 0), range.upperBound) }
    return (clamped(place.x), clamped(place.y), isInside)
  }

  /// The host's pointer over the window; a guest that shows its own needs none.
  func setPointerShown(_ shown: Bool) {
    guard shown != isPointerShown else { return }
    isPointerShown = shown
    SDL_ShowCursor(shown ? SDL_ENABLE : SDL_DISABLE)
  }

  // MARK: Overlay

  /// A line over the picture, for some seconds.
  func show(_ text: String) { overlay.show(text, now: SDL_GetTicks64()) }

  /// Text in the middle that stays; the second call takes it away.
  func togglePanel(_ text: String) { overlay.togglePanel(text) }
  /// - Returns: whether there was one.
  func closePanel() -> Bool { overlay.closePanel() }

  /// True when the overlay has to go, or is to be drawn.
  func overlayChanged() -> Bool { overlay.tick(now: SDL_GetTicks64()) }

  // MARK: Modes

  func toggleFullScreen() {
    if !isFullScreen { sizeBefore = windowSize }
    let flags = isFullScreen ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue
    guard SDL_SetWindowFullscreen(window, flags) == 0 else { return }
    isFullScreen.toggle()
    // Without a window manager nobody else restores the size.
    if !isFullScreen {
      SDL_SetWindowSize(window, Int32(sizeBefore.width), Int32(sizeBefore.height))
      // The guest may have changed its mode meanwhile.
      sizeChangedAt = SDL_GetTicks64()
    }
  }

  /// While grabbed, the pointer is hidden and only its movements count, and all keys are ours.
  func setGrabbed(_ grabbed: Bool) {
    guard grabbed != isGrabbed else { return }
    isGrabbed = grabbed
    SDL_SetRelativeMouseMode(grabbed ? SDL_TRUE : SDL_FALSE)
    SDL_SetWindowKeyboardGrab(window, grabbed ? SDL_TRUE : SDL_FALSE)
  }
}

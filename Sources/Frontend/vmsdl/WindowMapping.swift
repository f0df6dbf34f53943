import CSDL
import Foundation

/// Shows a window under X11 beside a window manager that has just been started.
///
/// Whoever has taken over the display is asked to show windows (MapRequest), and openbox loses what
/// comes between that and the end of its own start. SDL asks once and then waits for the answer
/// (MapNotify), for ever. So the window is shown from here, with as many requests as it takes; SDL
/// then finds it on the display and does not wait.
struct WindowMapping {
  private typealias XMapRaised = @convention(c) (OpaquePointer?, Window) -> CInt
  private typealias XFlush = @convention(c) (OpaquePointer?) -> CInt
  private typealias XGetWindowAttributes =
    @convention(c) (OpaquePointer?, Window, UnsafeMutablePointer<XWindowAttributes>) -> CInt

  private let display: OpaquePointer
  private let window: Window
  private let raise: XMapRaised
  private let flush: XFlush
  private let attributes: XGetWindowAttributes

  private static let patienceMilliseconds: UInt64 = 30_000
  /// A window manager that only is slow has answered by then.
  private static let repeatMilliseconds: UInt64 = 1_000
  private static let pollMilliseconds: UInt32 = 5

  /// - Parameter sdlWindow: not shown yet.
  /// - Returns: nil when it is not one of X11.
  init?(_ sdlWindow: OpaquePointer) {
    var info = SDL_SysWMinfo()
    SDL_GetVersion(&info.version)
    guard SDL_GetWindowWMInfo(sdlWindow, &info) == SDL_TRUE, info.subsystem == SDL_SYSWM_X11,
      let display = info.info.x11.display,
      // SDL has it already, but need not have made its functions known to us.
      let library = dlopen("libX11.so.6", RTLD_NOW),
      let raise = dlsym(library, "XMapRaised"), let flush = dlsym(library, "XFlush"),
      let attributes = dlsym(library, "XGetWindowAttributes")
    else { return nil }
    self.display = display
    window = info.info.x11.window
    // They are what Xlib.h declares.
    self.raise = unsafeBitCast(raise, to: XMapRaised.self)
    self.flush = unsafeBitCast(flush, to: XFlush.self)
    self.attributes = unsafeBitCast(attributes, to: XGetWindowAttributes.self)
  }

  private var isMapped: Bool {
    var found = XWindowAttributes()
    return attributes(display, window, &found) != 0 && found.map_state != IsUnmapped
  }

  /// - Returns: false when nobody shows the window.
  func map() -> Bool {
    let start = SDL_GetTicks64()
    var nextRequest = start
    while !isMapped {
      let now = SDL_GetTicks64()
      if now >= start + Self.patienceMilliseconds { return false }
      if now >= nextRequest {
        nextRequest = now + Self.repeatMilliseconds
        _ = raise(display, window)
        _ = flush(display)
      }
      SDL_Delay(Self.pollMilliseconds)
    }
    return true
  }
}

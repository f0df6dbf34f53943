import CSDL
import FrontendKit
import Machine

/// The host's pointer as the guest's: where it is, for a guest that reads its tablet, or else how
/// it moves, after a click has given it to the guest.
final class PointerInput {
  private let window: GuestWindow
  private let session: MachineSession
  private let grabs: Bool
  private var buttons: PS2Mouse.Buttons = []
  // Movement since the last time that it was sent.
  private var movement = (x: 0, y: 0, wheel: 0)
  private var place: (x: Int, y: Int)?
  private var hasChanged = false

  /// - Parameter grabs: whether a click gives the pointer to a guest without a tablet; if not, its
  ///   movements over the window are the guest's.
  init(window: GuestWindow, session: MachineSession, grabs: Bool) {
    self.window = window
    self.session = session
    self.grabs = grabs
  }

  /// The guest reads its tablet.
  var isAbsolute = false {
    didSet {
      guard isAbsolute != oldValue else { return }
      if isAbsolute { window.setGrabbed(false) } else { window.setPointerShown(true) }
      movement = (0, 0, 0)
    }
  }

  private var reachesGuest: Bool { isAbsolute || window.isGrabbed || !grabs }

  func moved(_ event: SDL_MouseMotionEvent) {
    guard reachesGuest else { return }
    if isAbsolute {
      let place = window.place(x: Int(event.x), y: Int(event.y))
      window.setPointerShown(!place.isInside)
      self.place = (place.x, place.y)
    } else {
      movement.x += Int(event.xrel)
      movement.y += Int(event.yrel)
    }
    hasChanged = true
  }

  func button(_ event: SDL_MouseButtonEvent, pressed: Bool) {
    guard let button = Self.button(event.button) else { return }
    guard reachesGuest else {
      // The click that gives the mouse to the guest is not the guest's.
      if pressed && button == .left {
        window.setGrabbed(true)
        window.show("The mouse is the guest's: the right Ctrl key frees it.")
      }
      return
    }
    if isAbsolute {
      let place = window.place(x: Int(event.x), y: Int(event.y))
      self.place = (place.x, place.y)
    }
    // Movement before the click belongs before it.
    send()
    if pressed { buttons.insert(button) } else { buttons.remove(button) }
    hasChanged = true
    send()
  }

  func wheel(_ event: SDL_MouseWheelEvent) {
    guard reachesGuest else { return }
    movement.wheel -= Int(event.y)
    hasChanged = true
  }

  /// Lets go of the pointer and of all buttons.
  func release() {
    window.setGrabbed(false)
    window.setPointerShown(true)
    guard !buttons.isEmpty else { return }
    buttons = []
    hasChanged = true
    send()
  }

  func send() {
    guard hasChanged else { return }
    hasChanged = false
    if isAbsolute {
      if let place {
        session.post(.pointer(x: place.x, y: place.y, dz: movement.wheel, buttons: buttons))
      }
    } else {
      session.post(.mouse(dx: movement.x, dy: movement.y, dz: movement.wheel, buttons: buttons))
    }
    movement = (0, 0, 0)
  }

  private static func button(_ number: UInt8) -> PS2Mouse.Buttons? {
    switch Int32(number) {
    case SDL_BUTTON_LEFT: .left
    case SDL_BUTTON_MIDDLE: .middle
    case SDL_BUTTON_RIGHT: .right
    case SDL_BUTTON_X1: .fourth
    case SDL_BUTTON_X2: .fifth
    default: nil
    }
  }
}

import CSDL
import Foundation
import FrontendKit
import Machine

/// Moves events from the window to the machine and pictures from the machine to the window, until
/// the machine ends. Main thread only.
final class WindowLoop {
  private let window: GuestWindow
  private let session: MachineSession
  private let mailbox: FrameMailbox
  private var keys = HostKeys()
  private var title: WindowTitle
  private var meter = SpeedMeter()
  private var buttons: PS2Mouse.Buttons = []
  // Movement since the last time that it was sent.
  private var movement = (x: 0, y: 0, wheel: 0)
  private var mouseChanged = false
  private var needsDrawing = true
  /// The closing of the window, of which the second ends the machine.
  private var closings = 0

  private static let waitMilliseconds: Int32 = 8

  init(window: GuestWindow, session: MachineSession, mailbox: FrameMailbox) {
    self.window = window
    self.session = session
    self.mailbox = mailbox
    title = WindowTitle(machine: session.plan.title, engine: session.plan.engineName)
  }

  func run() {
    var event = SDL_Event()
    while !session.isEnded {
      if SDL_WaitEventTimeout(&event, Self.waitMilliseconds) != 0 {
        repeat { handle(event) } while SDL_PollEvent(&event) != 0
      }
      sendMouse()
      if mailbox.take(window.update) { needsDrawing = true }
      if let text = mailbox.takeMessage() { window.show(text) }
      if window.overlayChanged() { needsDrawing = true }
      updateTitle()
      if needsDrawing {
        needsDrawing = false
        window.present()
      }
    }
    window.close()
  }

  private func updateTitle() {
    let status = mailbox.status
    let now = DispatchTime.now().uptimeNanoseconds
    if let speed = meter.update(count: status.instructions, nanoseconds: now) {
      title.speed = speed
    }
    if !status.engine.isEmpty { title.engine = status.engine }
    title.isPaused = status.isPaused
    title.isGrabbed = window.isGrabbed
    title.isClosing = closings > 0
    window.title = title.text
  }

  // MARK: Events

  private func handle(_ event: SDL_Event) {
    switch SDL_EventType(event.type) {
    case SDL_QUIT: closeRequested()
    case SDL_WINDOWEVENT: handle(event.window)
    case SDL_KEYDOWN: if event.key.repeat == 0 { handle(event.key, pressed: true) }
    case SDL_KEYUP: handle(event.key, pressed: false)
    case SDL_MOUSEMOTION:
      guard window.isGrabbed else { return }
      movement.x += Int(event.motion.xrel)
      movement.y += Int(event.motion.yrel)
      mouseChanged = true
    case SDL_MOUSEBUTTONDOWN: handle(event.button, pressed: true)
    case SDL_MOUSEBUTTONUP: handle(event.button, pressed: false)
    case SDL_MOUSEWHEEL:
      guard window.isGrabbed else { return }
      movement.wheel -= Int(event.wheel.y)
      mouseChanged = true
    default: break
    }
  }

  private func handle(_ event: SDL_WindowEvent) {
    switch SDL_WindowEventID(UInt32(event.event)) {
    case SDL_WINDOWEVENT_FOCUS_LOST:
      window.setGrabbed(false)
      keys.forget()
      buttons = []
      session.post(.releaseAllKeys)
    case SDL_WINDOWEVENT_EXPOSED, SDL_WINDOWEVENT_SIZE_CHANGED, SDL_WINDOWEVENT_RESTORED:
      needsDrawing = true
    default: break
    }
  }

  private func closeRequested() {
    closings += 1
    if closings > 1 { return session.quit() }
    session.post(.resume)
    session.post(.powerButton)
    window.show("Pressed the power button. Close the window again to end at once.")
  }

  // MARK: Keys

  private func handle(_ event: SDL_KeyboardEvent, pressed: Bool) {
    guard let key = KeyCode(usbUsage: Int(event.keysym.scancode.rawValue)) else { return }
    var guest: [MachineCommand.KeyEvent] = []
    for action in keys.key(key, pressed: pressed) {
      switch action {
      case .guest(let event): guest.append(event)
      case .window(let command): perform(command)
      }
    }
    if !guest.isEmpty { session.post(.keys(guest)) }
  }

  private func perform(_ command: HostKeys.Command) {
    switch command {
    case .fullScreen:
      window.toggleFullScreen()
      needsDrawing = true
    case .pause: session.post(.togglePause)
    case .reset:
      session.post(.reset)
      window.show("Reset")
    case .quit: session.quit()
    case .powerButton:
      session.post(.powerButton)
      window.show("Pressed the power button")
    case .screenshot: saveScreenshot()
    case .console:
      session.openConsole { [mailbox] text in
        MachineSession.say(text)
        mailbox.say(text)
      }
    case .controlAltDelete: session.post(.controlAltDelete)
    case .help: window.show(HostKeys.helpText)
    case .releasePointer: window.setGrabbed(false)
    }
  }

  private func saveScreenshot() {
    guard let picture = mailbox.screenshot() else { return }
    do {
      window.show("Saved \(try Screenshot.save(picture))")
    } catch {
      window.show(error.line)
      MachineSession.say(error.line)
    }
  }

  // MARK: Mouse

  private func handle(_ event: SDL_MouseButtonEvent, pressed: Bool) {
    guard let button = Self.button(event.button) else { return }
    guard window.isGrabbed else {
      // The click that gives the mouse to the guest is not the guest's.
      if pressed && button == .left { window.setGrabbed(true) }
      return
    }
    // Movement before the click belongs before it.
    sendMouse()
    if pressed { buttons.insert(button) } else { buttons.remove(button) }
    mouseChanged = true
    sendMouse()
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

  private func sendMouse() {
    guard mouseChanged else { return }
    mouseChanged = false
    session.post(
      .mouse(dx: movement.x, dy: movement.y, dz: movement.wheel, buttons: buttons))
    movement = (0, 0, 0)
  }
}

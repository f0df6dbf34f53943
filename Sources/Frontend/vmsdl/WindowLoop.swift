import CSDL
import Foundation
import FrontendKit
import Machine

/// Moves events from the window to the machine and pictures from the machine to the window, until
/// the machine ends. Main thread only.
final class WindowLoop {
  let window: GuestWindow
  let session: MachineSession
  private let mailbox: FrameMailbox
  private var keys = HostKeys()
  private var title: WindowTitle
  private var meter = SpeedMeter()
  let pointer: PointerInput
  private var needsDrawing = true
  /// The closing of the window, of which the second ends the machine.
  private var closings = 0

  private static let waitMilliseconds: Int32 = 8

  init(window: GuestWindow, session: MachineSession, mailbox: FrameMailbox, grabs: Bool) {
    self.window = window
    self.session = session
    self.mailbox = mailbox
    title = WindowTitle(machine: session.plan.title, engine: session.plan.engineName)
    pointer = PointerInput(window: window, session: session, grabs: grabs)
  }

  func run() {
    var event = SDL_Event()
    while !session.isEnded {
      if SDL_WaitEventTimeout(&event, Self.waitMilliseconds) != 0 {
        repeat { handle(event) } while SDL_PollEvent(&event) != 0
      }
      pointer.isAbsolute = mailbox.status.isPointerAbsolute
      pointer.send()
      if mailbox.take(window.update) { needsDrawing = true }
      if window.followMode() { needsDrawing = true }
      if let text = mailbox.takeMessage() { window.show(text) }
      if window.overlayChanged() { needsDrawing = true }
      updateTitle()
      if needsDrawing {
        needsDrawing = false
        window.present()
        mailbox.noteDrawn()
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
    title.engineNote = status.engineNote
    title.leds = status.leds
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
    case SDL_MOUSEMOTION: pointer.moved(event.motion)
    case SDL_MOUSEBUTTONDOWN: pointer.button(event.button, pressed: true)
    case SDL_MOUSEBUTTONUP: pointer.button(event.button, pressed: false)
    case SDL_MOUSEWHEEL: pointer.wheel(event.wheel)
    default: break
    }
  }

  private func handle(_ event: SDL_WindowEvent) {
    switch SDL_WindowEventID(UInt32(event.event)) {
    case SDL_WINDOWEVENT_FOCUS_LOST:
      pointer.release()
      keys.forget()
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
    // Escape closes the help, and is then not the guest's.
    if key == .escape, pressed, window.closePanel() { return }
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
    if command != .help { _ = window.closePanel() }
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
    case .help: window.togglePanel(HostKeys.help.joined(separator: "\n"))
    case .releasePointer: pointer.release()
    case .pasteText: paste()
    }
  }

  private func paste() {
    guard let raw = SDL_GetClipboardText() else { return }
    defer { SDL_free(raw) }
    let text = PastedText(String(cString: raw))
    if !text.strokes.isEmpty { session.post(.type(text.strokes)) }
    if let message = text.message { window.show(message) }
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
}

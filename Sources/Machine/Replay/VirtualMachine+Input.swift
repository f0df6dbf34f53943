import IEM

/// The one door for what comes from outside: every program, socket and window hands guest input in
/// here, and nowhere else.
extension VirtualMachine {
  /// On the machine's thread. In a deterministic run it may take effect a little later, at the next
  /// input point.
  /// - Returns: false when the machine takes no input: it replays a recording.
  @discardableResult
  package func input(_ input: MachineInput) -> Bool {
    guard let timeline else {
      apply(input)
      return true
    }
    return timeline.accept(input) { [unowned self] in apply(input) }
  }

  /// Types on the keyboard. See `KeyboardTyper.type`.
  package func type(
    _ job: KeyboardTyper.Job, completion: @escaping (Bool) -> Void = { _ in }
  ) -> Bool {
    guard let timeline else { return board.typer.type(job, completion: completion) }
    let input: MachineInput =
      switch job {
      case .strokes(let strokes): .typeStrokes(strokes)
      case .chords(let chords): .typeChords(chords)
      }
    return timeline.accept(input) { [unowned self] in
      if !board.typer.type(job, completion: completion) { completion(false) }
    }
  }

  /// Puts another medium into a drive. See `RemovableMedia.change`.
  package func changeMedium(
    _ drive: String, to path: String, readOnly: Bool?, force: Bool
  ) throws(RemovableMedia.Failure) -> RemovableMedia.Status {
    guard let timeline else {
      return try board.media.change(drive, to: path, readOnly: readOnly, force: force)
    }
    let isDisc = board.media.isDisc(drive)
    guard let digest = ImageDigest.ofImage(path, isDisc: isDisc) else {
      // For the message.
      return try board.media.change(drive, to: path, readOnly: readOnly, force: force)
    }
    let input = MachineInput.changeMedium(
      drive: drive, path: path, readOnly: readOnly, force: force, digest: digest)
    var failure: RemovableMedia.Failure?
    let isTaken = timeline.accept(input) { [unowned self] in
      do throws(RemovableMedia.Failure) {
        _ = try board.media.change(drive, to: path, readOnly: readOnly, force: force)
      } catch {
        failure = error
      }
      timeline.noteMedia()
    }
    if let failure { throw failure }
    guard isTaken else {
      throw RemovableMedia.Failure(description: "a replay takes no input")
    }
    return try board.media.status(of: drive)
  }

  package func ejectMedium(
    _ drive: String, force: Bool
  ) throws(RemovableMedia.Failure) -> RemovableMedia.Status {
    guard let timeline else { return try board.media.eject(drive, force: force) }
    var failure: RemovableMedia.Failure?
    let isTaken = timeline.accept(.eject(drive: drive, force: force)) { [unowned self] in
      do throws(RemovableMedia.Failure) { _ = try board.media.eject(drive, force: force) } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    guard isTaken else { throw RemovableMedia.Failure(description: "a replay takes no input") }
    return try board.media.status(of: drive)
  }

  /// Whether a serial port's bytes go through `serialInput`, instead of straight to the port.
  package var feedsSerialPorts: Bool { timeline != nil }

  /// Whether the port takes more bytes now. False for ever in a replay, which has its own.
  package func hasSerialRoom(_ port: Int) -> Bool {
    guard let timeline, !timeline.isReplay, timeline.feeds.indices.contains(port) else {
      return false
    }
    return timeline.feeds[port].hasRoom
  }

  /// Called on the machine's thread when `hasSerialRoom` may have become true.
  package func onSerialRoom(_ port: Int, _ action: @escaping () -> Void) {
    guard let timeline, timeline.feeds.indices.contains(port) else { return }
    timeline.feeds[port].onRoom = action
  }

  func apply(_ input: MachineInput) {
    switch input {
    case .keys(let keys):
      for key in keys { board.keyboard.key(key.code, pressed: key.isPressed) }
    case .releaseAllKeys: board.keyboard.releaseAll()
    case .mouse(let dx, let dy, let dz, let buttons):
      board.mouse.move(dx: dx, dy: dy, dz: dz, buttons: buttons)
    case .pointer(let x, let y, let dz, let buttons):
      board.tablet?.point(x: x, y: y, wheel: dz, buttons: buttons)
    case .serial(let port, let items):
      if let timeline {
        if timeline.feeds.indices.contains(port) { timeline.feeds[port].add(items) }
      } else if board.serialPorts.indices.contains(port) {
        for item in items {
          if item == SerialFeed.lineBreak {
            board.serialPorts[port].receiveBreak()
          } else {
            board.serialPorts[port].receive(UInt8(truncatingIfNeeded: item))
          }
        }
      }
    case .typeStrokes(let strokes): _ = board.typer.type(.strokes(strokes))
    case .typeChords(let chords): _ = board.typer.type(.chords(chords))
    case .reset: requestReset()
    case .powerButton: board.powerManagement.pressPowerButton()
    case .changeMedium(let drive, let path, let readOnly, let force, _):
      _ = try? board.media.change(drive, to: path, readOnly: readOnly, force: force)
      timeline?.noteMedia()
    case .eject(let drive, let force): _ = try? board.media.eject(drive, force: force)
    }
  }
}

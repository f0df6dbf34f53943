import IEM

/// Breakpoints and watches: the list, and who is told of it.
extension Debugger {
  /// - Returns: the new breakpoint's number; nil when it cannot be set: there are too many, a
  ///   watch of physical memory, or an engine that cannot stop at places.
  package func addBreakpoint(
    _ kind: Kind, at address: UInt64, length: UInt64 = 1, in space: Space = .linear, owner: Owner
  ) -> Int? {
    var point = Breakpoint(owner: owner, kind: kind)
    point.address = address
    point.length = length
    point.space = space
    return add(point)
  }

  /// - Parameter point: its number is chosen here.
  package func add(_ point: Breakpoint) -> Int? {
    guard breakpoints.count < Self.breakpointLimit, point.length > 0,
      !point.kind.isWatch || point.space == .linear
    else { return nil }
    switch point.kind {
    // Every engine comes to the board for these.
    case .port, .mmio: break
    default:
      guard
        board.processors.allSatisfy({
          $0.engine is any DebuggableEngine && $0.engine is any ProbedEngine
        })
      else { return nil }
    }
    var point = point
    point.id = nextID
    nextID += 1
    breakpoints.append(point)
    tellEngines()
    return point.id
  }

  @discardableResult
  package func removeBreakpoint(id: Int) -> Bool {
    guard let index = breakpoints.firstIndex(where: { $0.id == id }) else { return false }
    breakpoints.remove(at: index)
    actionHandlers[id] = nil
    tellEngines()
    return true
  }

  package func removeBreakpoints(of owner: Owner) {
    guard breakpoints.contains(where: { $0.owner == owner }) else { return }
    for point in breakpoints where point.owner == owner { actionHandlers[point.id] = nil }
    breakpoints.removeAll { $0.owner == owner }
    tellEngines()
  }

  /// Changes anything about a breakpoint but its number.
  /// - Returns: false when there is none with this number.
  @discardableResult
  package func changeBreakpoint(id: Int, _ change: (inout Breakpoint) -> Void) -> Bool {
    guard let index = breakpoints.firstIndex(where: { $0.id == id }) else { return false }
    change(&breakpoints[index])
    breakpoints[index].id = id
    tellEngines()
    return true
  }

  /// What does a breakpoint's actions; returns whether the machine goes on.
  package func setActionHandler(
    id: Int, _ handler: @escaping (Breakpoint, StopReason) -> Bool
  ) {
    actionHandlers[id] = handler
  }

  /// Whether the instruction at a linear address is a breakpoint.
  func isBreakpoint(linear: UInt64) -> Bool {
    breakpoints.contains {
      $0.isEnabled && $0.kind == .execute && $0.space == .linear && $0.address == linear
    }
  }

  func tellEngines() {
    var points = DebugPoints()
    watchIDs = []
    for breakpoint in breakpoints where breakpoint.isEnabled {
      switch (breakpoint.kind, breakpoint.space) {
      case (.execute, .linear): points.linear.insert(breakpoint.address)
      case (.execute, .physical): points.physical.insert(breakpoint.address)
      case (.mnemonic, _): if let name = breakpoint.name { points.mnemonics.insert(name) }
      case (.count, _): points.count = min(points.count ?? .max, breakpoint.address)
      case (.write, _), (.read, _), (.access, _):
        let last = breakpoint.address.addingReportingOverflow(breakpoint.length - 1)
        points.watches.append(
          .init(
            first: breakpoint.address, last: last.overflow ? .max : last.partialValue,
            reads: breakpoint.kind != .write, writes: breakpoint.kind != .read))
        watchIDs.append(breakpoint.id)
      default: break
      }
    }
    for node in board.processors {
      (node.engine as? any DebuggableEngine)?.setDebugPoints(points)
    }
    updateProbes()
  }
}

/// What happens at a breakpoint.
extension Debugger {
  /// An engine came back with `ExitReason.debug`.
  func engineStopped(_ node: ProcessorNode) {
    guard let engine = engine(node.index), let hit = engine.takeDebugHit() else { return }
    let ids: [Int]
    switch hit {
    case .linear(let address):
      ids = matches(.execute) { $0.space == .linear && $0.address == address }
    case .physical(let address):
      ids = matches(.execute) { $0.space == .physical && $0.address == address }
    case .mnemonic(let word): ids = matches(.mnemonic) { $0.name == word }
    case .count(let count): ids = matches(.count) { $0.address <= count }
    case .watch(let watch, let address, let isWrite):
      guard watchIDs.indices.contains(watch) else { return }
      let id = watchIDs[watch]
      meet(id, .watch(id: id, address: address, isWrite: isWrite, processor: node.index))
      return
    }
    for id in ids {
      meet(id, .breakpoint(id: id, processor: node.index))
      if machine.isPaused { break }
    }
    // Whoever goes on must get past the place.
    if !machine.isPaused { engine.passDebugPoints() }
  }

  private func matches(_ kind: Kind, _ isMeant: (Breakpoint) -> Bool) -> [Int] {
    breakpoints.filter { $0.isEnabled && $0.kind == kind && isMeant($0) }.map(\.id)
  }

  /// Deals with what was met in the middle of instructions, now that they are complete.
  func settle(_ node: ProcessorNode) {
    guard !meetings.isEmpty else { return }
    let met = meetings
    meetings = []
    for meeting in met where !machine.isPaused {
      meet(
        meeting.id, .event(id: meeting.id, text: meeting.text, processor: node.index),
        meeting: meeting)
    }
  }

  /// Stops the machine, if the breakpoint's condition holds and its actions want it.
  private func meet(_ id: Int, _ reason: StopReason, meeting: Meeting? = nil) {
    guard let index = breakpoints.firstIndex(where: { $0.id == id }), breakpoints[index].isEnabled
    else { return }
    if let condition = breakpoints[index].condition {
      let scope = ExpressionScope(self, processor: reason.processor ?? 0, meeting: meeting)
      // A condition that cannot be evaluated counts as true, so that it does not hide anything.
      if let value = try? condition.value(in: scope), value == 0 { return }
    }
    breakpoints[index].hits &+= 1
    if breakpoints[index].ignored > 0 {
      breakpoints[index].ignored -= 1
      return
    }
    if breakpoints[index].kind == .count {
      breakpoints[index].isEnabled = false
      tellEngines()
    }
    let point = breakpoints[index]
    if let handler = actionHandlers[id], handler(point, reason) { return }
    if point.isTemporary { removeBreakpoint(id: id) }
    machine.stop(reason)
  }
}

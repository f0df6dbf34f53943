import IEM

/// Breakpoints and watches.
extension Debugger {
  /// - Returns: the new breakpoint's number; nil when it cannot be set: there are too many, a
  ///   watch of physical memory, or an engine that cannot stop at places.
  package func addBreakpoint(
    _ kind: Kind, at address: UInt64, length: UInt64 = 1, in space: Space = .linear, owner: Owner
  ) -> Int? {
    guard breakpoints.count < Self.breakpointLimit, length > 0,
      kind == .execute || space == .linear,
      board.processors.allSatisfy({ $0.engine is any DebuggableEngine })
    else { return nil }
    let id = nextID
    nextID += 1
    breakpoints.append(
      Breakpoint(
        id: id, owner: owner, kind: kind, space: space, address: address, length: length))
    tellEngines()
    return id
  }

  @discardableResult
  package func removeBreakpoint(id: Int) -> Bool {
    guard let index = breakpoints.firstIndex(where: { $0.id == id }) else { return false }
    breakpoints.remove(at: index)
    tellEngines()
    return true
  }

  package func removeBreakpoints(of owner: Owner) {
    guard breakpoints.contains(where: { $0.owner == owner }) else { return }
    breakpoints.removeAll { $0.owner == owner }
    tellEngines()
  }

  /// Whether the instruction at a linear address is a breakpoint.
  func isBreakpoint(linear: UInt64) -> Bool {
    breakpoints.contains { $0.kind == .execute && $0.space == .linear && $0.address == linear }
  }

  /// For a moment other points than the user's; `tellEngines` brings those back.
  func setPoints(_ points: DebugPoints) {
    for node in board.processors {
      (node.engine as? any DebuggableEngine)?.setDebugPoints(points)
    }
  }

  func tellEngines() {
    var points = DebugPoints()
    watchIDs = []
    for breakpoint in breakpoints {
      switch (breakpoint.kind, breakpoint.space) {
      case (.execute, .linear): points.linear.insert(breakpoint.address)
      case (.execute, .physical): points.physical.insert(breakpoint.address)
      default:
        let last = breakpoint.address.addingReportingOverflow(breakpoint.length - 1)
        points.watches.append(
          .init(
            first: breakpoint.address, last: last.overflow ? .max : last.partialValue,
            reads: breakpoint.kind != .write, writes: breakpoint.kind != .read))
        watchIDs.append(breakpoint.id)
      }
    }
    for node in board.processors {
      (node.engine as? any DebuggableEngine)?.setDebugPoints(points)
    }
  }
}

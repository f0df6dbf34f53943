import IEM

/// Sees accesses of ports and of devices' registers in memory.
protocol AccessProbe: AnyObject {
  func didAccess(port: UInt16, _ value: UInt32, width: AccessWidth, isWrite: Bool)
  func didAccess(memory address: UInt64, _ value: UInt64, width: AccessWidth, isWrite: Bool)
}

/// Tells the debugger what one processor does.
final class ProcessorWatcher: ProcessorProbe {
  private unowned let debugger: Debugger
  private let node: ProcessorNode

  init(_ debugger: Debugger, _ node: ProcessorNode) {
    self.debugger = debugger
    self.node = node
  }

  func processorDid(_ event: ProbeEvent) { debugger.processorDid(event, node) }
}

/// What breakpoints, traces and coverage are told by processors and buses. All of it is only
/// hooked in while somebody wants it.
extension Debugger: AccessProbe {
  func updateProbes() {
    var kinds: ProbeKinds = []
    var accesses = false
    eventKinds = []
    for point in breakpoints where point.isEnabled {
      switch point.kind {
      case .interrupt, .exception: kinds.insert(.interrupts)
      case .msr: kinds.insert(.modelSpecific)
      case .control: kinds.insert(.control)
      case .mode: kinds.insert(.modes)
      case .port, .mmio: accesses = true
      default: continue
      }
      eventKinds.insert(point.kind)
    }
    if let tracer {
      kinds.formUnion(tracer.subsystems.probeKinds)
      if !tracer.subsystems.isDisjoint(with: [.ports, .mmio]) { accesses = true }
    }
    if coverage != nil { kinds.insert(.code) }
    for node in board.processors {
      guard let engine = node.engine as? any ProbedEngine else { continue }
      engine.setProbe(kinds.isEmpty ? nil : ProcessorWatcher(self, node), for: kinds)
    }
    board.accessProbe = accesses ? self : nil
    let tracesDevices = tracer?.subsystems.contains(.devices) ?? false
    board.events.onFire = tracesDevices ? { [unowned self] in deviceDid("timer \($0)") } : nil
    board.interrupts.onChange =
      tracesDevices
      ? { [unowned self] line, level in deviceDid("IRQ \(line) \(level ? "asserted" : "cleared")") }
      : nil
  }

  // MARK: Events

  func processorDid(_ event: ProbeEvent, _ node: ProcessorNode) {
    if case .code(let linear, let count) = event { coverage?.add(linear, byteCount: count) }
    tracer?.processorDid(event, node)
    guard !eventKinds.isEmpty else { return }
    switch event {
    case .interrupt(let vector, let kind, let errorCode, let from):
      let wanted: Kind = kind == .exception ? .exception : .interrupt
      guard eventKinds.contains(wanted) else { return }
      let code = errorCode.map { ", error code \(StateDump.hex(UInt64($0), digits: 4))" } ?? ""
      meet(wanted, UInt64(vector), UInt64(errorCode ?? 0), isWrite: nil, node) {
        "\(kind == .software ? "software interrupt" : wanted.rawValue) "
          + "\(StateDump.hex(UInt64(vector), digits: 2)) "
          + "at \(StateDump.hex(from, digits: 8))\(code)"
      }
    case .readMSR(let index, let value):
      meet(.msr, UInt64(index), value, isWrite: false, node) {
        "RDMSR \(StateDump.hex(UInt64(index), digits: 8)) = \(StateDump.hex(value, digits: 16))"
      }
    case .wroteMSR(let index, let value):
      meet(.msr, UInt64(index), value, isWrite: true, node) {
        "WRMSR \(StateDump.hex(UInt64(index), digits: 8)) = \(StateDump.hex(value, digits: 16))"
      }
    case .wroteControl(let register, let old, let new):
      meet(.control, UInt64(register), new, isWrite: nil, node) {
        "CR\(register) from \(StateDump.hex(old, digits: 8)) to \(StateDump.hex(new, digits: 8))"
      }
    case .mode(let from, let to):
      guard eventKinds.contains(.mode) else { return }
      for point in breakpoints
      where point.kind == .mode && point.isEnabled && (point.name ?? "\(to)") == "\(to)" {
        note(Meeting(id: point.id, text: "mode from \(from) to \(to)"), node)
      }
    default: break
    }
  }

  func didAccess(port: UInt16, _ value: UInt32, width: AccessWidth, isWrite: Bool) {
    let node = board.processors[board.current]
    tracer?.didAccess(
      port: port, value, width: width, isWrite: isWrite, node, name: board.portName(port))
    meet(.port, UInt64(port), UInt64(value), isWrite: isWrite, node) {
      "\(isWrite ? "write to" : "read of") port \(StateDump.hex(UInt64(port), digits: 4)) "
        + "\(board.portName(port)): \(StateDump.hex(UInt64(value), digits: width.byteCount * 2))"
    }
  }

  func didAccess(memory address: UInt64, _ value: UInt64, width: AccessWidth, isWrite: Bool) {
    let node = board.processors[board.current]
    tracer?.didAccess(
      memory: address, value, width: width, isWrite: isWrite, node, name: physicalOwner(address))
    meet(.mmio, address, value, isWrite: isWrite, node) {
      "\(isWrite ? "write to" : "read of") \(physicalOwner(address)) at "
        + "\(StateDump.hex(address, digits: 8)): "
        + "\(StateDump.hex(value, digits: width.byteCount * 2))"
    }
  }

  private func deviceDid(_ text: String) {
    tracer?.deviceDid(text, board.processors[board.current])
  }

  private func meet(
    _ kind: Kind, _ address: UInt64, _ value: UInt64, isWrite: Bool?, _ node: ProcessorNode,
    _ text: () -> String
  ) {
    guard eventKinds.contains(kind) else { return }
    for point in breakpoints
    where point.kind == kind && point.isEnabled && point.covers(address)
      && (isWrite.map { $0 ? point.onWrites : point.onReads } ?? true)
    {
      note(Meeting(id: point.id, text: text(), address: address, value: value), node)
    }
  }

  /// The most meetings kept between two instructions' ends: string instructions may make many.
  private static let meetingLimit = 64

  private func note(_ meeting: Meeting, _ node: ProcessorNode) {
    if meetings.count < Self.meetingLimit { meetings.append(meeting) }
    node.engine.requestStop()
  }

  // MARK: Switching on and off

  /// Begins to write a trace, or ends it.
  package func setTracer(_ tracer: Tracer?) {
    self.tracer?.flush()
    self.tracer = tracer
    updateProbes()
  }

  /// Begins to collect what code is executed; what ran before is collected when it runs again.
  package func collectCoverage() {
    guard coverage == nil else { return }
    coverage = Coverage()
    updateProbes()
  }
}

extension Board {
  /// For people: "com1.LSR".
  package func portName(_ port: UInt16) -> String {
    guard let mapping = ports.mapping(at: port) else { return "nobody" }
    let offset = port &- mapping.ports.lowerBound &+ mapping.firstOffset
    let register = mapping.device.registerName(at: offset)
    // Some registers' names begin with their chip's.
    return register.contains(".") ? register : "\(mapping.name).\(register)"
  }
}

import IEM
import Machine

/// What the packets of gdb's remote protocol mean (GDB manual, appendix E). Packet contents in,
/// reply contents out; framing and sockets are elsewhere.
///
/// Conventions that are QEMU's too: threads are processors, numbered from 1; RIP is the offset in
/// the code segment, while memory and breakpoints go by linear address; a machine stops when gdb
/// connects and goes on when it detaches.
///
/// Not supported: several processes, non-stop mode, files, running programs.
package final class GDBStub: @unchecked Sendable {
  // `@unchecked`: made on any thread, then used on the machine's only.

  /// The longest packet taken, as told to gdb.
  package static let packetLimit = 0x4000
  /// Bytes of a console reply in one packet.
  private static let consoleChunk = 1_000

  enum ErrorNumber: Int {
    case badPacket = 1
    case badAddress = 14
    case invalid = 22
  }

  unowned let machine: VirtualMachine
  var debugger: Debugger { machine.debugger }
  let registers: RegisterFile
  /// Sends the content of a packet.
  private let send: ([UInt8]) -> Void
  private let console: DebuggerConsole
  private var observer: Int?
  /// gdb waits for a stop reply.
  private var awaitsStop = false
  private var reportsSoftwareBreaks = false
  private var reportsHardwareBreaks = false
  /// Processors chosen with `Hg` and `Hc`.
  private var general = 0
  private var control = 0
  /// `m` and `M` mean physical addresses.
  private var isPhysical = false
  /// Type of `Z` packet of each of our breakpoints, by number.
  private var breakTypes: [Int: (type: Int, address: UInt64, length: UInt64)] = [:]
  private let description: [UInt8]
  /// The packet being handled: some have bytes that are not text.
  private var current: [UInt8]?

  package init(_ machine: VirtualMachine, send: @escaping ([UInt8]) -> Void) {
    self.machine = machine
    self.send = send
    registers = RegisterFile(longMode: machine.debugger.hasLongMode)
    console = DebuggerConsole(machine, isRemote: true)
    description = Array(registers.layout.xml.utf8)
    console.output = { [unowned self] in if awaitsStop { say($0) } }
  }

  // MARK: Coming and going

  package func connected() {
    awaitsStop = false
    isPhysical = false
    reportsSoftwareBreaks = false
    reportsHardwareBreaks = false
    general = 0
    control = 0
    observer = debugger.addObserver { [unowned self] in stopped($0) }
    debugger.stop()
  }

  /// The client has gone, with or without saying so: the machine goes on as if it never came.
  package func disconnected() {
    guard let observer else { return }
    debugger.removeObserver(observer)
    self.observer = nil
    removeBreakpoints()
    debugger.resume()
  }

  /// Ctrl-C.
  package func interrupt() { debugger.stop() }

  private func stopped(_ reason: StopReason) {
    if let processor = reason.processor {
      general = processor
      control = processor
    }
    guard awaitsStop else { return }
    if case .event(let id, let text, _) = reason { say("breakpoint \(id): \(text)\n") }
    awaitsStop = false
    reply(stopReply(reason))
  }

  private func stopReply(_ reason: StopReason) -> String {
    let thread = "thread:" + String((reason.processor ?? general) + 1, radix: 16) + ";"
    switch reason {
    case .requested: return "T02" + thread
    case .step, .event: return "T05" + thread
    case .shutdown: return "T06" + thread
    case .history(let atEnd): return "T05" + thread + "replaylog:" + (atEnd ? "end;" : "begin;")
    case .breakpoint(let id, _):
      let isHardware = breakTypes[id]?.type == 1
      if isHardware { return "T05" + thread + (reportsHardwareBreaks ? "hwbreak:;" : "") }
      return "T05" + thread + (reportsSoftwareBreaks ? "swbreak:;" : "")
    case .watch(let id, let address, _, _):
      let name =
        switch breakTypes[id]?.type {
        case 3: "rwatch"
        case 4: "awatch"
        default: "watch"
        }
      return "T05" + thread + name + ":" + String(address, radix: 16) + ";"
    }
  }

  // MARK: Packets

  func reply(_ text: String) { send(Array(text.utf8)) }

  private func reply(_ error: ErrorNumber) {
    let digits = String(error.rawValue, radix: 10)
    reply("E" + (digits.count < 2 ? "0" : "") + digits)
  }

  private func ok(_ isDone: Bool, else error: ErrorNumber = .invalid) {
    if isDone { reply("OK") } else { reply(error) }
  }

  package func handle(_ packet: [UInt8]) {
    guard let kind = packet.first else { return reply("") }
    current = packet
    defer { current = nil }
    let rest = packet.dropFirst()
    // Only X carries bytes that are not text.
    let text = kind == UInt8(ascii: "X") ? "" : String(decoding: rest, as: UTF8.self)
    switch Character(UnicodeScalar(kind)) {
    case "?": reply(stopReply(machine.stopReason ?? .requested))
    case "g": send(Hex.digits(of: registers.readAll(debugger, processor: general)))
    case "G":
      guard let bytes = Hex.bytes(rest) else { return reply(.badPacket) }
      ok(registers.writeAll(bytes, debugger, processor: general))
    case "p":
      guard let number = Hex.number(text).flatMap({ Int(exactly: $0) }),
        let bytes = registers.read(number, debugger, processor: general)
      else { return reply(.invalid) }
      send(Hex.digits(of: bytes))
    case "P": writeRegister(text)
    case "m": readMemory(text)
    case "M": writeMemory(rest, isBinary: false)
    case "X": writeMemory(rest, isBinary: true)
    case "Z": insert(text)
    case "z": remove(text)
    case "c", "C": resume(at: kind == UInt8(ascii: "c") ? text : afterSignal(text), steps: false)
    case "s", "S": resume(at: kind == UInt8(ascii: "s") ? text : afterSignal(text), steps: true)
    case "b": reverse(text)
    case "v": verbose(text)
    case "H": choose(text)
    case "T": ok(processor(text) != nil)
    case "D":
      reply("OK")
      disconnected()
    case "k": machine.quit()
    case "q", "Q": query(text, isSet: kind == UInt8(ascii: "Q"))
    default: reply("")
    }
  }

  /// A thread number: 0 and -1 are any.
  private func processor(_ text: some StringProtocol) -> Int? {
    if text == "-1" || text == "0" { return general }
    guard let number = Hex.number(text), number >= 1, number <= UInt64(debugger.processorCount)
    else { return nil }
    return Int(number) - 1
  }

  private func choose(_ text: String) {
    guard let purpose = text.first, let chosen = processor(text.dropFirst()) else {
      return reply(.invalid)
    }
    switch purpose {
    case "g": general = chosen
    case "c": control = chosen
    default: return reply(.invalid)
    }
    reply("OK")
  }

  private func writeRegister(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let number = Hex.number(parts[0]).flatMap({ Int(exactly: $0) }),
      let bytes = Hex.bytes(Array(parts[1].utf8))
    else { return reply(.badPacket) }
    ok(registers.write(number, bytes, debugger, processor: general))
  }

  // MARK: Memory

  /// `ADDRESS,LENGTH`, in hexadecimal.
  private func range(_ text: some StringProtocol) -> (address: UInt64, length: UInt64)? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let address = Hex.number(parts[0]), let length = Hex.number(parts[1])
    else { return nil }
    return (address, length)
  }

  private func readMemory(_ text: String) {
    guard let (address, length) = range(text) else { return reply(.badPacket) }
    // More than fits is cut, as the protocol allows.
    let count = Int(min(length, UInt64(Self.packetLimit / 2 - 8)))
    let bytes =
      isPhysical
      ? debugger.readPhysical(address, count: count)
      : debugger.readLinear(address, count: count, processor: general)
    if bytes.isEmpty && count > 0 { return reply(.badAddress) }
    send(Hex.digits(of: bytes))
  }

  private func writeMemory(_ packet: ArraySlice<UInt8>, isBinary: Bool) {
    guard let colon = packet.firstIndex(of: UInt8(ascii: ":")),
      let (address, length) = range(String(decoding: packet[..<colon], as: UTF8.self))
    else { return reply(.badPacket) }
    let content = packet[packet.index(after: colon)...]
    guard let bytes = isBinary ? Array(content) : Hex.bytes(content),
      UInt64(bytes.count) == length
    else { return reply(.badPacket) }
    ok(
      isPhysical
        ? debugger.writePhysical(address, bytes)
        : debugger.writeLinear(address, bytes, processor: general), else: .badAddress)
  }

  // MARK: Breakpoints

  private func point(_ text: String) -> (type: Int, address: UInt64, length: UInt64)? {
    // `TYPE,ADDRESS,KIND[;CONDITIONS]`
    let parts = text.split(separator: ";")[0...].first?.split(
      separator: ",", omittingEmptySubsequences: false)
    guard let parts, parts.count == 3, let type = Hex.number(parts[0]), type <= 4,
      let address = Hex.number(parts[1]), let length = Hex.number(parts[2])
    else { return nil }
    return (Int(type), address, length)
  }

  private func insert(_ text: String) {
    guard let wanted = point(text) else { return reply("") }
    // The same packet again must change nothing.
    if breakTypes.values.contains(where: { $0 == wanted }) { return reply("OK") }
    let kind: Debugger.Kind =
      switch wanted.type {
      case 2: .write
      case 3: .read
      case 4: .access
      default: .execute
      }
    let id = debugger.addBreakpoint(
      kind, at: wanted.address, length: max(wanted.length, 1),
      in: isPhysical && kind == .execute ? .physical : .linear, owner: .remote)
    if let id { breakTypes[id] = wanted }
    ok(id != nil)
  }

  private func remove(_ text: String) {
    guard let wanted = point(text) else { return reply("") }
    if let id = breakTypes.first(where: { $0.value == wanted })?.key {
      debugger.removeBreakpoint(id: id)
      breakTypes[id] = nil
    }
    reply("OK")
  }

  private func removeBreakpoints() {
    debugger.removeBreakpoints(of: .remote)
    debugger.removeBreakpoints(of: .remoteConsole)
    breakTypes = [:]
  }

  // MARK: Running

  /// What follows the signal of `C` and `S`: signals mean nothing to a machine.
  private func afterSignal(_ text: String) -> String {
    text.split(separator: ";", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
  }

  private func resume(at address: String, steps: Bool) {
    if let address = Hex.number(address) {
      var state = debugger.state(of: control)
      state.rip = address
      debugger.setState(state, of: control)
    }
    awaitsStop = true
    if steps { debugger.step(processor: control) } else { debugger.resume() }
  }

  /// `bs` and `bc`.
  private func reverse(_ text: String) {
    guard debugger.canReverse, text == "s" || text == "c" else { return reply("") }
    awaitsStop = true
    let isDone =
      text == "s" ? debugger.reverseStep(processor: control) : debugger.reverseContinue()
    if isDone { return }
    awaitsStop = false
    reply(.invalid)
  }

  private func verbose(_ text: String) {
    if text == "Cont?" { return reply("vCont;c;C;s;S;r") }
    if text.hasPrefix("Cont;") { return resume(actions: text.dropFirst(5)) }
    if text.hasPrefix("Kill;") {
      reply("OK")
      machine.quit()
      return
    }
    reply("")
  }

  private func resume(actions: Substring) {
    var step: (processor: Int, range: Range<UInt64>?)?
    var continues = false
    for action in actions.split(separator: ";") {
      let parts = action.split(separator: ":", maxSplits: 1)
      guard let what = parts.first, let letter = what.first else { return reply(.badPacket) }
      var target = control
      if parts.count == 2 {
        guard let named = processor(parts[1]) else { return reply(.invalid) }
        target = named
      }
      switch letter {
      case "c", "C": continues = true
      case "s", "S": if step == nil && !continues { step = (target, nil) }
      case "r":
        guard let limits = range(what.dropFirst()) else { return reply(.badPacket) }
        if step == nil && !continues {
          step = (target, limits.address < limits.length ? limits.address..<limits.length : nil)
        }
      default: return reply(.badPacket)
      }
    }
    guard step != nil || continues else { return reply(.badPacket) }
    awaitsStop = true
    if let step {
      debugger.step(processor: step.processor, range: step.range, othersRun: continues)
    } else {
      debugger.resume()
    }
  }

  // MARK: Queries

  private func query(_ text: String, isSet: Bool) {
    if isSet {
      switch text {
      case "StartNoAckMode": reply("OK")
      case "qemu.PhyMemMode:0", "qemu.PhyMemMode:1":
        isPhysical = text.hasSuffix("1")
        reply("OK")
      default: reply("")
      }
      return
    }
    let name = text.prefix { $0 != ":" && $0 != "," && $0 != ";" }
    let rest = text.dropFirst(name.count + 1)
    switch name {
    case "Supported":
      let features = rest.split(separator: ";")
      reportsSoftwareBreaks = features.contains("swbreak+")
      reportsHardwareBreaks = features.contains("hwbreak+")
      reply(
        "PacketSize=\(String(Self.packetLimit, radix: 16));qXfer:features:read+;"
          + "vContSupported+;swbreak+;hwbreak+;QStartNoAckMode+"
          + (debugger.canReverse ? ";ReverseStep+;ReverseContinue+" : ""))
    case "Xfer": transfer(rest)
    case "fThreadInfo":
      reply(
        "m" + (1...debugger.processorCount).map { String($0, radix: 16) }.joined(separator: ","))
    case "sThreadInfo": reply("l")
    case "C": reply("QC" + String(general + 1, radix: 16))
    case "ThreadExtraInfo":
      guard let index = processor(rest) else { return reply(.invalid) }
      let what = debugger.isIdle(processor: index) ? "halted" : "running"
      send(Hex.digits(of: "CPU#\(index) [\(what)]".utf8))
    case "Attached": reply("1")
    case "Symbol": reply("OK")
    case "qemu.PhyMemMode": reply(isPhysical ? "1" : "0")
    case "Rcmd": runCommand(rest)
    case "Search": search(text)
    default: reply("")
    }
  }

  /// `features:read:target.xml:OFFSET,LENGTH`
  private func transfer(_ text: Substring) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "features", parts[1] == "read" else { return reply("") }
    guard parts[2] == "target.xml", let (offset, length) = range(parts[3]) else {
      return reply("E00")
    }
    let start = Int(min(offset, UInt64(description.count)))
    let count = Int(min(length, UInt64(description.count - start), UInt64(Self.packetLimit - 64)))
    let isLast = start + count == description.count
    send([UInt8(ascii: isLast ? "l" : "m")] + description[start..<start + count])
  }

  /// The most that one search looks through.
  private static let searchLimit: UInt64 = 256 << 20

  /// `Search:memory:ADDRESS;LENGTH;BYTES`, which `handle` leaves as text, so only here the bytes
  /// are taken from the packet itself.
  private func search(_ text: String) {
    let prefix = Array("qSearch:memory:".utf8)
    guard let packet = current, packet.starts(with: prefix) else { return reply("") }
    let parts = packet.dropFirst(prefix.count).split(
      separator: UInt8(ascii: ";"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let start = Hex.number(String(decoding: parts[0], as: UTF8.self)),
      let length = Hex.number(String(decoding: parts[1], as: UTF8.self)), !parts[2].isEmpty
    else { return reply(.badPacket) }
    let pattern = Array(parts[2])
    let end = min(length, Self.searchLimit)
    var done: UInt64 = 0
    while done < end {
      let part = min(end - done, 1 << 16)
      let wanted = Int(min(part + UInt64(pattern.count - 1), end - done))
      let at = start &+ done
      let bytes =
        isPhysical
        ? debugger.readPhysical(at, count: wanted)
        : debugger.readLinear(at, count: wanted, processor: general)
      if bytes.count >= pattern.count,
        let found = (0...(bytes.count - pattern.count)).first(where: {
          bytes[$0] == pattern[0] && bytes[$0..<$0 + pattern.count].elementsEqual(pattern)
        })
      {
        return reply("1," + String(at &+ UInt64(found), radix: 16))
      }
      if bytes.count < wanted { break }
      done += part
    }
    reply("0")
  }

  private func runCommand(_ digits: Substring) {
    guard let bytes = Hex.bytes(Array(digits.utf8)) else { return reply(.badPacket) }
    say(console.execute(String(decoding: bytes, as: UTF8.self)))
    reply("OK")
  }

  /// Text for gdb's user; only while gdb waits for a reply.
  private func say(_ text: String) {
    var output = Array(text.utf8)[...]
    while !output.isEmpty {
      send([UInt8(ascii: "O")] + Hex.digits(of: output.prefix(Self.consoleChunk)))
      output = output.dropFirst(Self.consoleChunk)
    }
  }
}

import IEM
import Machine

/// Devices: their saved state by name, and their registers as a read would show them.
extension DebuggerConsole {
  static let deviceInfos: [Info] = [
    device("pic", "the 8259 interrupt controllers", ports: ["pic", "elcr"]) { [$0.pic] },
    device("ioapic", "the I/O APIC", ports: []) { [$0.ioapic] },
    device("pit", "the 8254 timer", ports: ["pit", "port61"]) { [$0.pit, $0.speakerControl] },
    device("rtc", "the real-time clock", ports: []) { [$0.rtc] },
    device("hpet", "the high precision event timer", ports: []) { [$0.hpet] },
    device("ide", "the IDE channels and drives", ports: ["ide"]) { [$0.ide] },
    device("vga", "the display adapter", ports: []) { [$0.vga] },
    device("keyboard", "keyboard and controller", ports: ["i8042"]) {
      [$0.keyboardController, $0.keyboard]
    },
    device("mouse", "the mouse", ports: []) { [$0.mouse] },
    device("dma", "the DMA controllers", ports: []) { [$0.dma] },
    device("fdc", "the diskette controller", ports: ["fdc"]) { [$0.floppyController] },
    device("pm", "power management", ports: []) { [$0.powerManagement] },
    device("serial", "the serial ports", ports: ["com"]) { $0.serialPorts },
    Info(name: "lapic", help: "the processor's local APIC") { (console, _) throws(CommandError) in
      let node = console.machine.board.processors[console.processor]
      return StateText.lines(of: node.apic.state, name: node.apic.stateName)
    },
    Info(name: "pci", help: "the PCI functions and their regions") {
      (console, _) throws(CommandError) in
      console.pciTree()
    },
    Info(name: "ports", arguments: "[PORT]", help: "who answers at which I/O port") {
      (console, arguments) throws(CommandError) in
      if let text = arguments.first {
        return console.port(UInt16(truncatingIfNeeded: try console.value(text)))
      }
      return console.machine.board.ports.allMappings.map {
        "\(Text.hex($0.ports.lowerBound, 4))-\(Text.hex($0.ports.upperBound, 4)) \($0.name)\n"
      }.joined()
    },
    Info(name: "mtree", help: "what is where in physical memory") {
      (console, _) throws(CommandError) in
      console.memoryMap()
    },
    Info(name: "devices", help: "every device with state") { (console, _) throws(CommandError) in
      console.machine.board.stateful.map { $0.stateName + "\n" }.joined()
    },
    Info(name: "device", arguments: "NAME", help: "the state of one of 'info devices'") {
      (console, arguments) throws(CommandError) in
      let all = console.machine.board.stateful
      guard let name = arguments.first, let found = all.first(where: { $0.stateName == name })
      else { throw CommandError("info device NAME; 'info devices' lists them") }
      return StateText.lines(of: found)
    },
  ]

  private static func device(
    _ name: String, _ help: String, ports prefixes: [String],
    _ devices: @escaping @Sendable (Board) -> [any StatefulDevice]
  ) -> Info {
    Info(name: name, help: help) { (console, _) throws(CommandError) in
      devices(console.machine.board).map { StateText.lines(of: $0) }.joined()
        + console.portRegisters(prefixes)
    }
  }

  // MARK: Ports

  private func portRegisters(_ prefixes: [String]) -> String {
    machine.board.ports.allMappings
      .filter { mapping in prefixes.contains { mapping.name.hasPrefix($0) } }
      .flatMap { mapping in mapping.ports.map(port) }.joined()
  }

  private func port(_ number: UInt16) -> String {
    guard let mapping = machine.board.ports.mapping(at: number) else {
      return "\(Text.hex(number, 4)): nobody answers\n"
    }
    let offset = number &- mapping.ports.lowerBound &+ mapping.firstOffset
    let value = mapping.device.peek(at: offset, width: .byte) & 0xFF
    return "\(Text.hex(number, 4)) \(mapping.name).\(mapping.device.registerName(at: offset)) = "
      + Text.hex(value, 2) + "\n"
  }

  // MARK: PCI

  private func pciTree() -> String {
    let functions = machine.board.pci.functions
    return functions.keys.sorted().compactMap { place in
      functions[place].map { pciLines($0, place) }
    }.joined()
  }

  private func pciLines(_ function: PCIFunction, _ place: PCIBus.Place) -> String {
    let identity = function.dword(PCIRegister.vendorID)
    let classCode = function.dword(PCIRegister.revision) >> 8
    var text = "\(place) \(function.name) \(Text.hex(identity & 0xFFFF, 4)):"
      + "\(Text.hex(identity >> 16, 4)) class \(Text.hex(classCode, 6))"
    text += Text.flags(
      UInt64(function.command.rawValue), [(0, "IO"), (1, "MEM"), (2, "MASTER"), (10, "INTX-OFF")])
    if let pin = function.interruptPin {
      let line = function.byte(PCIRegister.interruptLine)
      text += " \(pin) line \(line)\(function.interruptLevel ? " asserted" : "")"
    }
    text += "\n"
    for window in 0..<6 {
      if let base = function.base(ofWindow: window) {
        text += "  BAR\(window) at \(Text.hex(base, 8))\n"
      }
    }
    return text
  }

  // MARK: Memory

  private func memoryMap() -> String {
    var lines = machine.board.memory.memoryRanges().map { range in
      (range.first, range.last, range.isWritable ? "RAM" : "ROM, or RAM that is read-only")
    }
    lines += machine.board.mmio.mappings.map { ($0.base, $0.base &+ $0.size &- 1, $0.name) }
    if let page = machine.board.processors[processor].apic.registerPage {
      lines.append((page.value, page.value | 0xFFF, "local APIC"))
    }
    return lines.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map {
      "\(Text.hex($0.0, 10))-\(Text.hex($0.1, 10)) \($0.2)\n"
    }.joined()
  }
}

/// A device's state as lines of `name value`, whatever the device.
enum StateText {
  /// Longer lists are only counted.
  private static let listLimit = 64
  private static let depthLimit = 8

  static func lines(of device: any StatefulDevice) -> String {
    func open<Device: StatefulDevice>(_ device: Device) -> String {
      lines(of: device.state, name: device.stateName)
    }
    return open(device)
  }

  static func lines(of value: Any, name: String) -> String {
    name + "\n" + members(of: value, indent: 1)
  }

  private static func members(of value: Any, indent: Int) -> String {
    guard indent < depthLimit else { return "" }
    let space = String(repeating: "  ", count: indent)
    return Mirror(reflecting: value).children.enumerated().map { index, child in
      let label = child.label ?? "[\(index)]"
      if let text = scalar(child.value) { return "\(space)\(label) \(text)\n" }
      return "\(space)\(label)\n" + members(of: child.value, indent: indent + 1)
    }.joined()
  }

  /// The text of a value that fits on one line.
  private static func scalar(_ value: Any) -> String? {
    let mirror = Mirror(reflecting: value)
    switch value {
    case let flag as Bool: return flag ? "yes" : "no"
    case let number as any BinaryInteger: return "\(number) (0x\(hex(number)))"
    case let text as String: return text
    case let vector as any SIMD: return lanes(of: vector)
    case let bits as any OptionSet:
      if let raw = bits.rawValue as? any BinaryInteger { return "0x" + hex(raw) }
      return "\(bits.rawValue)"
    default: break
    }
    switch mirror.displayStyle {
    case .optional:
      guard let inner = mirror.children.first else { return "none" }
      return scalar(inner.value)
    case .enum: return "\(value)"
    case .collection:
      let items = mirror.children.map(\.value)
      if items.count > listLimit { return "(\(items.count) values)" }
      let numbers = items.compactMap { $0 as? any BinaryInteger }
      return numbers.count == items.count ? numbers.map(hex).joined(separator: " ") : nil
    default: return mirror.children.isEmpty ? "\(value)" : nil
    }
  }

  private static func lanes(of vector: some SIMD) -> String {
    vector.indices.map { index in
      (vector[index] as? any BinaryInteger).map(hex) ?? "\(vector[index])"
    }.joined(separator: " ")
  }

  private static func hex(_ number: any BinaryInteger) -> String { Text.hex(number, 2) }
}

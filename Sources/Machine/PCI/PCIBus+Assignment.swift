extension PCIBus {
  /// What firmware would give out.
  package struct Assignment: Sendable {
    package var firstPort: UInt16 = 0xC000
    package var memory: ClosedRange<UInt64> = 0xE000_0000...0xFEBF_FFFF
    /// ISA interrupts of PIRQA# to PIRQD#; they must be level-triggered at the 8259s.
    package var pirqs: [UInt8] = [10, 10, 11, 11]
    package init() {}
  }

  /// Does a PC firmware's work on the bus, for a kernel that is started without any: places every
  /// base address, routes the PIRQs, fills in interrupt lines and switches decoding on.
  ///
  /// A region that does not fit stays unplaced, and a function with such a region keeps decoding
  /// off in that space. Expansion ROMs get an address and stay disabled.
  package func assignResources(_ assignment: Assignment = Assignment(), bridge: ISABridgePIIX3) {
    for (pirq, irq) in assignment.pirqs.prefix(4).enumerated() {
      bridge.function.write(
        UInt32(irq), ISABridgePIIX3.Register.pirqRoute + pirq, width: .byte)
    }
    let incomplete = placeRegions(assignment)
    for (place, function) in functions {
      enableDecoding(function, except: incomplete[place] ?? [])
      guard let pin = function.interruptPin else { continue }
      let irq = bridge.route(ofPIRQ: Self.pirq(slot: place.slot, pin: pin)) ?? 0
      function.write(UInt32(irq), PCIRegister.interruptLine, width: .byte)
    }
  }

  private struct Wanted {
    var place: Place
    var function: PCIFunction
    var window: Int
    var region: PCIRegion
  }

  /// Largest first, so that alignment wastes nothing.
  /// - Returns: the spaces in which a function has a region without a place.
  private func placeRegions(_ assignment: Assignment) -> [Place: PCICommand] {
    var nextPort = UInt64(assignment.firstPort)
    var nextMemory = assignment.memory.lowerBound
    var incomplete: [Place: PCICommand] = [:]
    for wanted in wantedRegions() {
      let size = wanted.region.size
      let isPorts = wanted.region.space == .ports
      let base = ((isPorts ? nextPort : nextMemory) + size - 1) & ~(size - 1)
      let last = isPorts ? 0xFFFF : assignment.memory.upperBound
      guard base <= last, size - 1 <= last - base, base + size - 1 != 0xFFFF else {
        incomplete[wanted.place, default: []].insert(isPorts ? .ioSpace : .memorySpace)
        continue
      }
      if isPorts { nextPort = base + size } else { nextMemory = base + size }
      let register = wanted.function.registerOffset(wanted.window)
      wanted.function.write(UInt32(truncatingIfNeeded: base), register, width: .dword)
      if wanted.region.space == .memory64 {
        wanted.function.write(
          UInt32(truncatingIfNeeded: base >> 32), register + 4, width: .dword)
      }
    }
    return incomplete
  }

  private func wantedRegions() -> [Wanted] {
    var wanted: [Wanted] = []
    for (place, function) in functions {
      for (window, region) in function.regions where window <= PCIFunction.romWindow {
        wanted.append(Wanted(place: place, function: function, window: window, region: region))
      }
    }
    return wanted.sorted {
      if $0.region.size != $1.region.size { return $0.region.size > $1.region.size }
      return ($0.place, $0.window) < ($1.place, $1.window)
    }
  }

  private func enableDecoding(_ function: PCIFunction, except missing: PCICommand) {
    var command = function.command
    let spaces = function.regions.filter { $0.key < PCIFunction.romWindow }.values.map(\.space)
    if spaces.contains(.ports) { command.insert(.ioSpace) }
    if spaces.contains(where: { $0 != .ports }) { command.insert(.memorySpace) }
    command.subtract(missing)
    function.write(UInt32(command.rawValue), PCIRegister.command, width: .word)
  }
}

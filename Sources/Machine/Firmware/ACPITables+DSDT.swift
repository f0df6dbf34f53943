extension ACPITables {
  /// The body of the DSDT: processors, the PCI root with its routing, the ISA devices, S5.
  ///
  /// Processors are `Processor` objects, which newer systems still take: those of the board's
  /// own time know nothing else.
  static func dsdtBody(_ machine: Machine) -> [UInt8] {
    let processors = machine.apicIDs.indices.map { index -> AML in
      let number = String(index, radix: 16, uppercase: true)
      let name = "C" + String(repeating: "0", count: max(3 - number.count, 0)) + number
      return .processor(name, id: UInt8(truncatingIfNeeded: index))
    }
    var system = processors + [pciRoot(machine)] + links(machine)
    if machine.hasHPET { system.append(hpetDevice) }
    return AML.joined([
      .scope("\\_SB", system),
      .scope("\\_GPE", [.name("_HID", .string("ACPI0006"))]),
      .name("\\_S5", softOff),
    ])
  }

  /// SLP_TYP for PM1a and PM1b.
  private static let softOff: AML = {
    let type = AML.integer(UInt64(PowerManagementPIIX4.sleepTypeSoftOff))
    return .package([type, type, .integer(0), .integer(0)])
  }()

  // MARK: PCI

  private static let configurationPorts: UInt16 = 0xCF8

  private static func pciRoot(_ machine: Machine) -> AML {
    .device(
      "PCI0",
      [
        .name("_HID", .eisaID("PNP0A03")),
        .name("_UID", .integer(0)),
        .name("_CRS", rootResources(machine)),
        .name("_PRT", routingTable),
        isaBridge(machine),
      ])
  }

  private static func rootResources(_ machine: Machine) -> AML {
    // RAM never reaches the I/O APIC; a whole hole remains even if it were said to.
    let start = UInt32(min(machine.lowMemory, UInt64(pciHoleEnd & ~0xFFFF)))
    var template = ResourceTemplate()
      .busNumbers(0...0xFF)
      .io(configurationPorts, 8)
      .producedIO(0...configurationPorts - 1)
      .producedIO(configurationPorts + 8...0xFFFF)
      .producedMemory32(0xA_0000...0xB_FFFF)
      .producedMemory32(start...pciHoleEnd)
    if let window = machine.highPCIWindow { template = template.producedMemory64(window) }
    return template.buffer
  }

  private static let linkNames = ["LNKA", "LNKB", "LNKC", "LNKD"]
  private static let sciLink = "LNKS"
  private static let southBridgeSlot = 1

  /// Every pin of every slot, by the same swizzle as `PCIBus.pirq`.
  private static let routingTable: AML = {
    let anyFunction: UInt64 = 0xFFFF
    var entries: [AML] = []
    for slot in 0..<32 {
      for (index, pin) in [PCIInterruptPin.a, .b, .c, .d].enumerated() {
        // Power management has pin A of the south bridge and interrupts through SCI.
        let isSCI = slot == southBridgeSlot && pin == .a
        let link = isSCI ? sciLink : linkNames[PCIBus.pirq(slot: slot, pin: pin)]
        entries.append(
          .package([
            .integer(UInt64(slot) << 16 | anyFunction), .integer(UInt64(index)),
            .path("\\_SB." + link), .integer(0),
          ]))
      }
    }
    return .package(entries)
  }()

  // MARK: Interrupt links

  private static let linkInterrupts: [UInt32] = [5, 10, 11]
  private static let presentAndEnabled = AML.integer(0x0B)
  private static let presentButDisabled = AML.integer(0x09)
  /// Bit 7 of a PIRQ register: not routed.
  private static let notRouted = AML.integer(0x80)

  private static func links(_ machine: Machine) -> [AML] {
    let number = AML.path("PRRI")
    // What one PIRQ register says, as a resource template.
    let current = AML.method(
      "IQCR", arguments: 1, serialized: true,
      [
        .name("PRR0", ResourceTemplate().sharedInterrupt([0]).buffer),
        .createDWordField(
          .path("PRR0"), byte: ResourceTemplate.sharedInterruptOffset, "PRRI"),
        .ifTrue(.lessThan(.argument(0), notRouted), [.store(.argument(0), to: number)]),
        .returnValue(.path("PRR0")),
      ])
    let status = AML.method(
      "IQST", arguments: 1,
      [
        .ifTrue(
          .and(.argument(0), notRouted), [.returnValue(presentButDisabled)]),
        .returnValue(presentAndEnabled),
      ])
    let possible = ResourceTemplate().sharedInterrupt(linkInterrupts).buffer
    let routed = linkNames.enumerated().map { index, name -> AML in
      let register = AML.path("\\_SB.PCI0.ISA.PRQ\(index)")
      return .device(
        name,
        [
          .name("_HID", .eisaID("PNP0C0F")),
          .name("_UID", .integer(UInt64(index))),
          .name("_PRS", possible),
          .method("_STA", [.returnValue(.call("IQST", register))]),
          .method("_DIS", [.or(register, notRouted, to: register)]),
          .method("_CRS", [.returnValue(.call("IQCR", register))]),
          .method(
            "_SRS", arguments: 1,
            [
              .createDWordField(
                .argument(0), byte: ResourceTemplate.sharedInterruptOffset, "PRRI"),
              .store(number, to: register),
            ]),
        ])
    }
    let fixed = ResourceTemplate().sharedInterrupt([UInt32(machine.sciIRQ)]).buffer
    let sci = AML.device(
      sciLink,
      [
        .name("_HID", .eisaID("PNP0C0F")),
        .name("_UID", .integer(UInt64(linkNames.count))),
        .name("_PRS", fixed),
        .method("_STA", [.returnValue(presentAndEnabled)]),
        .method("_DIS", []),
        .method("_CRS", [.returnValue(.path("_PRS"))]),
        .method("_SRS", arguments: 1, []),
      ])
    return [current, status] + routed + [sci]
  }

  // MARK: ISA

  private static func isaBridge(_ machine: Machine) -> AML {
    var body: [AML] = [
      .name("_ADR", .integer(UInt64(southBridgeSlot) << 16)),
      .operationRegion(
        "P40C", .pciConfig, offset: UInt64(ISABridgePIIX3.Register.pirqRoute), length: 4),
      .byteFields(of: "P40C", [("PRQ0", 8), ("PRQ1", 8), ("PRQ2", 8), ("PRQ3", 8)]),
      isaDevice("PIC", "PNP0000", ResourceTemplate().io(0x20, 2).io(0xA0, 2).io(0x4D0, 2).irq(2)),
      isaDevice("TMR", "PNP0100", ResourceTemplate().io(0x40, 4).irq(0)),
      isaDevice(
        "DMAC", "PNP0200",
        ResourceTemplate().io(0x00, 16).io(0x80, 16).io(0xC0, 32).dma(4)),
      isaDevice("SPKR", "PNP0800", ResourceTemplate().io(0x61, 1)),
      isaDevice("FPU", "PNP0C04", ResourceTemplate().io(0xF0, 16).irq(13)),
      isaDevice("RTC", "PNP0B00", ResourceTemplate().io(0x70, 2).irq(8)),
      // Ports of the board itself, which no PCI device may be given.
      isaDevice(
        "MBRD", "PNP0C02",
        ResourceTemplate().io(0x92, 1).io(0xB2, 2).io(machine.pmBase, 64)
          .io(machine.pmBase &+ 0x100, 16).io(machine.generalEventBase, 4)),
    ]
    if machine.hasKeyboard {
      body.append(
        isaDevice("KBD", "PNP0303", ResourceTemplate().io(0x60, 1).io(0x64, 1).irq(1)))
    }
    if machine.hasMouse {
      body.append(isaDevice("MOU", "PNP0F13", ResourceTemplate().irq(12)))
    }
    if machine.hasFloppy {
      body.append(
        isaDevice(
          "FDC0", "PNP0700", ResourceTemplate().io(0x3F2, 4).io(0x3F7, 1).irq(6).dma(2)))
    }
    for (i, port) in machine.serialPorts.prefix(9).enumerated() {
      body.append(
        isaDevice(
          "COM\(i + 1)", "PNP0501", ResourceTemplate().io(port.base, 8).irq(port.irq),
          uid: UInt64(i + 1)))
    }
    for (i, port) in machine.parallelPorts.prefix(9).enumerated() {
      body.append(
        isaDevice(
          "LPT\(i + 1)", "PNP0400", ResourceTemplate().io(port.base, 8).irq(port.irq),
          uid: UInt64(i + 1)))
    }
    return .device("ISA", body)
  }

  private static func isaDevice(
    _ name: String, _ id: String, _ resources: ResourceTemplate, uid: UInt64? = nil
  ) -> AML {
    var body = [AML.name("_HID", .eisaID(id))]
    if let uid { body.append(.name("_UID", .integer(uid))) }
    body.append(.name("_STA", .integer(0x0F)))
    body.append(.name("_CRS", resources.buffer))
    return .device(name, body)
  }

  private static let hpetDevice = AML.device(
    "HPET",
    [
      .name("_HID", .eisaID("PNP0103")),
      .name("_UID", .integer(0)),
      .name("_STA", .integer(0x0F)),
      .name(
        "_CRS",
        ResourceTemplate().memory32Fixed(
          UInt32(truncatingIfNeeded: hpetBase), 0x400, writable: false
        ).buffer),
    ])
}

/// What carries interrupt messages between the local APICs and the I/O APIC: the APIC bus, or
/// the system bus of later processors (Intel SDM volume 3, chapter "Advanced Programmable
/// Interrupt Controller", sections "Issuing Interprocessor Interrupts", "Determining IPI
/// Destination" and "Message Signalled Interrupts").
///
/// Modelled: physical, flat, cluster and x2APIC destinations, broadcast, shorthands, lowest
/// priority, MSI, end-of-interrupt broadcast. A message arrives at once and in order.
/// Not modelled: bus arbitration and checksums, focus processors, interrupt remapping, the
/// extended destination bits of MSI addresses.

/// How a message acts on the processor that takes it; the encoding of ICR, LVT, redirection
/// entries and MSI data. 011b is reserved everywhere.
enum DeliveryMode: UInt8, Sendable {
  case fixed = 0
  case lowestPriority = 1
  case smi = 2
  case nmi = 4
  case initialise = 5
  case startup = 6
  /// `ExtINT`: the vector comes from the 8259 pair.
  case external = 7
}

/// One interrupt on its way to local APICs.
struct InterruptMessage: Equatable, Sendable {
  var vector: UInt8
  var mode: DeliveryMode
  /// An APIC ID, or a logical destination.
  var destination: UInt32
  var isLogical: Bool
  var isLevelTriggered: Bool

  static let broadcast: UInt32 = .max
  /// A destination out of an 8-bit field, of which all ones is broadcast.
  static func destination(_ field: UInt8) -> UInt32 { field == 0xFF ? broadcast : UInt32(field) }
}

package final class APICBus {
  private(set) var localAPICs: [LocalAPIC] = []
  private var ioAPICs: [IOAPIC82093] = []

  package init() {}

  func attach(_ apic: LocalAPIC) { localAPICs.append(apic) }
  func attach(_ apic: IOAPIC82093) { ioAPICs.append(apic) }

  /// Delivers to every local APIC that the destination names, or to one of them for lowest
  /// priority.
  /// - Returns: whether any accepted it.
  @discardableResult
  func deliver(_ message: InterruptMessage) -> Bool {
    send(message) { $0.matches(message.destination, isLogical: message.isLogical) }
  }

  /// Delivers what a processor wrote to its interrupt command register.
  func send(
    _ message: InterruptMessage, shorthand: InterruptCommand.Shorthand, from sender: LocalAPIC
  ) {
    switch shorthand {
    case .none: deliver(message)
    case .selfOnly: send(message) { $0 === sender }
    case .all: send(message) { _ in true }
    case .others: send(message) { $0 !== sender }
    }
  }

  @discardableResult
  private func send(_ message: InterruptMessage, to isTarget: (LocalAPIC) -> Bool) -> Bool {
    if message.mode == .lowestPriority {
      // Ties go to the APIC attached first, so that the choice can be replayed.
      var best: LocalAPIC?
      for apic in localAPICs where apic.acceptsVectors && isTarget(apic) {
        if let chosen = best, chosen.arbitrationPriority <= apic.arbitrationPriority { continue }
        best = apic
      }
      return best?.accept(message) ?? false
    }
    var accepted = false
    for apic in localAPICs where isTarget(apic) {
      if apic.accept(message) { accepted = true }
    }
    return accepted
  }

  /// A processor finished a level-triggered interrupt.
  func broadcastEndOfInterrupt(_ vector: UInt8) {
    for apic in ioAPICs { apic.endOfInterrupt(vector) }
  }

  /// A local APIC can now be reached that could not before: unaccepted interrupts try again.
  func destinationsChanged() {
    for apic in ioAPICs { apic.retryLevels() }
  }

  /// A processor fetched a vector from the 8259 pair.
  func externalInterruptAcknowledged() {
    for apic in ioAPICs { apic.retryExternal() }
  }
}

/// Message signalled interrupts: memory writes to FEE00000h–FEEFFFFFh.
extension APICBus {
  /// Bits 31:20 of the address of every message.
  private static let messageWindow: UInt64 = 0xFEE
  /// `RH`: let the bus choose one processor.
  private static let redirectionHint: UInt64 = 1 << 3
  /// `DM`: the destination is logical.
  private static let logicalDestination: UInt64 = 1 << 2
  private static let levelAssert: UInt32 = 1 << 14
  private static let triggerLevel: UInt32 = 1 << 15

  /// A device's write of `data` to `address`.
  /// - Returns: false if the address is no message address, or no processor took the interrupt.
  @discardableResult
  package func deliverMSI(address: UInt64, data: UInt32) -> Bool {
    guard address >> 20 == Self.messageWindow,
      var mode = DeliveryMode(rawValue: UInt8(data >> 8 & 7)), mode != .startup
    else { return false }
    let isLevelTriggered = data & Self.triggerLevel != 0
    // Deasserting a level-triggered message interrupt is a message that nobody needs.
    if isLevelTriggered && data & Self.levelAssert == 0 { return false }
    if mode == .fixed && address & Self.redirectionHint != 0 { mode = .lowestPriority }
    return deliver(
      InterruptMessage(
        vector: UInt8(truncatingIfNeeded: data), mode: mode,
        destination: InterruptMessage.destination(UInt8(truncatingIfNeeded: address >> 12)),
        isLogical: address & Self.logicalDestination != 0, isLevelTriggered: isLevelTriggered))
  }
}

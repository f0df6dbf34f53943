import IEM

/// PCI host bridge and memory controller (Intel 82441FX PMC data sheet, order number 290549,
/// chapter 3). It is function 0 of slot 0.
///
/// Modelled: identity, the Programmable Attribute Map, the SMRAM control register with its
/// lock, DRAM row boundaries as firmware leaves them.
/// Not modelled: DRAM timing, error reporting, the memory buffer strength registers (they keep
/// what is written).
/// After reset: all of C0000h-FFFFFh goes to the ROM, SMRAM closed (02h).
package final class HostBridgeI440FX {
  /// SMRAM control register, offset 72h.
  package struct SMRAMControl: OptionSet, Equatable, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `G_SMRAME`: SMRAM exists at A0000h-BFFFFh for system management mode.
    package static let globalEnable = Self(rawValue: 1 << 3)
    /// `D_LCK`: this register cannot change until a reset.
    package static let lock = Self(rawValue: 1 << 4)
    /// `D_CLS`: closed to data accesses.
    package static let closed = Self(rawValue: 1 << 5)
    /// `D_OPEN`: visible outside system management mode too.
    package static let open = Self(rawValue: 1 << 6)
    static let baseSegmentA0000: UInt8 = 0x02
    static let writable: UInt8 = 0x78
  }

  /// One of the thirteen segments of the Programmable Attribute Map.
  package struct Segment: Sendable {
    package var base: UInt64
    package var length: UInt64
    var register: Int
    var shift: UInt8
  }

  private enum Register {
    static let pam0 = 0x59
    static let pam6 = 0x5F
    static let rowBoundaries = 0x60
    static let smram = 0x72
    static let settings: [(offset: Int, value: UInt8)] = [
      (0x50, 0x00), (0x51, 0x00),  // PMCCFG
      (0x52, 0x00), (0x53, 0x83),  // DETURBO, DBC
      (0x54, 0x00), (0x55, 0x00), (0x56, 0x00),  // AXC, DRT
      (0x57, 0x01), (0x58, 0x10),  // DRAMC, DRAMT
      (0x68, 0x00), (0x70, 0x00), (0x71, 0x10),  // FDHC, MTT, CLT
      (0x90, 0x00), (0x93, 0x00),  // ERRCMD, TRC
    ]
  }

  private enum Attribute {
    static let readEnable: UInt8 = 1 << 0
    static let writeEnable: UInt8 = 1 << 1
  }

  /// F0000h is the high half of PAM0; PAM1 to PAM6 hold two segments of 16 KiB each.
  package static let segments: [Segment] = {
    var segments = [Segment(base: 0xF_0000, length: 0x1_0000, register: Register.pam0, shift: 4)]
    for i in 0..<12 {
      segments.append(
        Segment(
          base: 0xC_0000 + UInt64(i) * 0x4000, length: 0x4000,
          register: Register.pam0 + 1 + i / 2, shift: i % 2 == 0 ? 0 : 4))
    }
    return segments
  }()

  package let function: PCIFunction
  private var attributes: [UInt8]
  private var smramSeen = SMRAMControl(rawValue: SMRAMControl.baseSegmentA0000)

  /// Called when reads or writes of a segment start or stop going to RAM.
  package var onPAMChange:
    ((_ segment: Int, _ base: UInt64, _ length: UInt64, _ readRAM: Bool, _ writeRAM: Bool) -> Void)?
  package var onSMRAMChange: ((SMRAMControl) -> Void)?

  package init(memoryMiB: Int) {
    attributes = Array(repeating: 0, count: Self.segments.count)
    function = PCIFunction(
      name: "i440fx",
      identity: PCIIdentity(
        vendor: PCIIdentity.intelVendor, device: 0x1237, revision: 2, classCode: 0x06_0000))
    for (offset, value) in Register.settings { function.define(offset, value, writable: 0xFF) }
    for offset in Register.pam0...Register.pam6 {
      function.define(offset, UInt8(0), writable: offset == Register.pam0 ? 0x30 : 0x33)
    }
    // Row boundaries count 8 MiB; the register ends at 2 GiB less 8 MiB.
    let rows = UInt8(min(max(memoryMiB, 0) / 8, 255))
    for row in 0..<8 { function.define(Register.rowBoundaries + row, rows, writable: 0xFF) }
    function.define(
      Register.smram, SMRAMControl.baseSegmentA0000, writable: SMRAMControl.writable)
    function.onWrite = { [unowned self] in written($0) }
    function.onReload = { [unowned self] in
      announcePAM()
      announceSMRAM()
    }
  }

  private func written(_ bytes: Range<Int>) {
    if bytes.overlaps(Register.pam0..<Register.pam6 + 1) { announcePAM() }
    if bytes.contains(Register.smram) {
      lockSMRAM()
      announceSMRAM()
    }
  }

  private func announcePAM() {
    for (i, segment) in Self.segments.enumerated() {
      let now = function.byte(segment.register) >> segment.shift & 3
      guard now != attributes[i] else { continue }
      attributes[i] = now
      onPAMChange?(
        i, segment.base, segment.length, now & Attribute.readEnable != 0,
        now & Attribute.writeEnable != 0)
    }
  }

  /// Once locked, SMRAM is no longer open and the register keeps its value.
  private func lockSMRAM() {
    var value = SMRAMControl(rawValue: function.byte(Register.smram))
    if smramSeen.contains(.lock) {
      value = smramSeen
    } else if value.contains(.lock) {
      value.remove(.open)
    }
    function.setByte(Register.smram, value.rawValue)
  }

  private func announceSMRAM() {
    let now = SMRAMControl(rawValue: function.byte(Register.smram))
    guard now != smramSeen else { return }
    smramSeen = now
    onSMRAMChange?(now)
  }

  package var smram: SMRAMControl { SMRAMControl(rawValue: function.byte(Register.smram)) }
}

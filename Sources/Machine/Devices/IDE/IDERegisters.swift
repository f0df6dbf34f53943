// Register bits and command codes of an AT attachment drive (ATA/ATAPI-6, T13 1410D, clauses 7, 8).

/// Status (offset 7) and Alternate Status (control block).
package struct ATAStatus: OptionSet, Codable, Equatable, Sendable {
  package var rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// `ERR` (CHK for packet devices): the Error register says why.
  static let error = Self(rawValue: 1 << 0)
  /// `DRQ`: the drive wants to move data.
  static let dataRequest = Self(rawValue: 1 << 3)
  /// `DSC`: seek complete (service, for packet devices).
  static let seekComplete = Self(rawValue: 1 << 4)
  /// `DF`: device fault.
  static let deviceFault = Self(rawValue: 1 << 5)
  /// `DRDY`: the drive takes commands.
  static let ready = Self(rawValue: 1 << 6)
  /// `BSY`: the drive owns the registers.
  static let busy = Self(rawValue: 1 << 7)

  /// What a drive shows between commands.
  static let idle: Self = [.ready, .seekComplete]
}

/// Error (offset 1, read).
package struct ATAError: OptionSet, Codable, Equatable, Sendable {
  package var rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// `ABRT`: the command is unknown or cannot be done.
  static let aborted = Self(rawValue: 1 << 2)
  /// `IDNF`: no such sector.
  static let idNotFound = Self(rawValue: 1 << 4)
  /// `UNC`: the data cannot be read.
  static let uncorrectable = Self(rawValue: 1 << 6)
  /// The diagnostic code "device passed", in the register after a reset.
  static let diagnosticPassed = Self(rawValue: 0x01)
}

/// Device Control (control block, write).
package struct ATADeviceControl: OptionSet, Codable, Equatable, Sendable {
  package var rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// `nIEN`: the drive does not drive INTRQ.
  static let interruptDisable = Self(rawValue: 1 << 1)
  /// `SRST`: both drives are held in reset.
  static let softReset = Self(rawValue: 1 << 2)
  /// `HOB`: reads show the previous content of the two-deep registers.
  static let highOrderByte = Self(rawValue: 1 << 7)
}

/// Device (offset 6).
package struct ATADeviceRegister: OptionSet, Codable, Equatable, Sendable {
  package var rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// `DEV`: device 1 is selected.
  static let device1 = Self(rawValue: 1 << 4)
  /// `LBA`: the address is a block number, not cylinder, head and sector.
  static let lba = Self(rawValue: 1 << 6)

  /// Head number, or bits 27:24 of a 28-bit LBA.
  var low4: UInt8 {
    get { rawValue & 0x0F }
    set { rawValue = rawValue & 0xF0 | newValue & 0x0F }
  }
}

/// Interrupt Reason of a packet device (offset 2, read).
struct ATAPIInterruptReason: OptionSet {
  var rawValue: UInt8
  /// `C/D`: the transfer is the command packet (or, with `IO`, status), not data.
  static let command = Self(rawValue: 1 << 0)
  /// `I/O`: the direction is to the host.
  static let toHost = Self(rawValue: 1 << 1)
}

/// Offsets within a channel. 0–7 are the command block (1F0h or 170h up), 8 is 3F6h or 376h.
enum IDEOffset {
  static let data: UInt16 = 0
  /// Error when read, Features when written.
  static let error: UInt16 = 1
  static let sectorCount: UInt16 = 2
  static let lbaLow: UInt16 = 3
  static let lbaMid: UInt16 = 4
  static let lbaHigh: UInt16 = 5
  static let device: UInt16 = 6
  /// Status when read, Command when written.
  static let status: UInt16 = 7
  /// Alternate Status when read, Device Control when written.
  static let control: UInt16 = 8
}

/// Command codes, by the standard's names.
enum ATACommand {
  static let nop: UInt8 = 0x00
  static let deviceReset: UInt8 = 0x08
  static let recalibrate: ClosedRange<UInt8> = 0x10...0x1F
  static let readSectors: UInt8 = 0x20
  static let readSectorsNoRetry: UInt8 = 0x21
  static let readSectorsExt: UInt8 = 0x24
  static let readDMAExt: UInt8 = 0x25
  static let readNativeMaxExt: UInt8 = 0x27
  static let readMultipleExt: UInt8 = 0x29
  static let writeSectors: UInt8 = 0x30
  static let writeSectorsNoRetry: UInt8 = 0x31
  static let writeSectorsExt: UInt8 = 0x34
  static let writeDMAExt: UInt8 = 0x35
  static let writeMultipleExt: UInt8 = 0x39
  static let writeDMAFUAExt: UInt8 = 0x3D
  static let verify: UInt8 = 0x40
  static let verifyNoRetry: UInt8 = 0x41
  static let verifyExt: UInt8 = 0x42
  static let seek: ClosedRange<UInt8> = 0x70...0x7F
  static let executeDiagnostic: UInt8 = 0x90
  static let initializeParameters: UInt8 = 0x91
  static let packet: UInt8 = 0xA0
  static let identifyPacket: UInt8 = 0xA1
  static let smart: UInt8 = 0xB0
  static let readMultiple: UInt8 = 0xC4
  static let writeMultiple: UInt8 = 0xC5
  static let setMultiple: UInt8 = 0xC6
  static let readDMA: UInt8 = 0xC8
  static let readDMANoRetry: UInt8 = 0xC9
  static let writeDMA: UInt8 = 0xCA
  static let writeDMANoRetry: UInt8 = 0xCB
  static let writeMultipleFUAExt: UInt8 = 0xCE
  static let standbyImmediate: UInt8 = 0xE0
  static let idleImmediate: UInt8 = 0xE1
  static let standby: UInt8 = 0xE2
  static let idle: UInt8 = 0xE3
  static let readBuffer: UInt8 = 0xE4
  static let checkPowerMode: UInt8 = 0xE5
  static let sleep: UInt8 = 0xE6
  static let flushCache: UInt8 = 0xE7
  static let writeBuffer: UInt8 = 0xE8
  static let flushCacheExt: UInt8 = 0xEA
  static let identifyDevice: UInt8 = 0xEC
  static let setFeatures: UInt8 = 0xEF
  static let readNativeMax: UInt8 = 0xF8

  // The codes of the families E0–E6 before ATA-3.
  static let standbyImmediateOld: UInt8 = 0x94
  static let idleImmediateOld: UInt8 = 0x95
  static let standbyOld: UInt8 = 0x96
  static let idleOld: UInt8 = 0x97
  static let checkPowerModeOld: UInt8 = 0x98
  static let sleepOld: UInt8 = 0x99
}

/// A register that keeps the value before the last write, for 48-bit commands.
package struct TwoDeepRegister: Codable, Equatable, Sendable {
  var current: UInt8 = 0
  var previous: UInt8 = 0

  init(_ current: UInt8 = 0, previous: UInt8 = 0) {
    self.current = current
    self.previous = previous
  }

  mutating func push(_ value: UInt8) {
    previous = current
    current = value
  }
}

/// The registers that carry a command's parameters in and its results out.
package struct TaskFile: Codable, Equatable, Sendable {
  var features = TwoDeepRegister()
  var sectorCount = TwoDeepRegister(1)
  var lbaLow = TwoDeepRegister(1)
  var lbaMid = TwoDeepRegister()
  var lbaHigh = TwoDeepRegister()
  var device = ATADeviceRegister()

  /// The block number of a 28-bit command.
  var lba28: UInt64 {
    UInt64(device.low4) << 24 | UInt64(lbaHigh.current) << 16 | UInt64(lbaMid.current) << 8
      | UInt64(lbaLow.current)
  }

  /// The block number of a 48-bit command.
  var lba48: UInt64 {
    UInt64(lbaHigh.previous) << 40 | UInt64(lbaMid.previous) << 32 | UInt64(lbaLow.previous) << 24
      | UInt64(lbaHigh.current) << 16 | UInt64(lbaMid.current) << 8 | UInt64(lbaLow.current)
  }

  mutating func setLBA28(_ lba: UInt64) {
    lbaLow.current = UInt8(truncatingIfNeeded: lba)
    lbaMid.current = UInt8(truncatingIfNeeded: lba >> 8)
    lbaHigh.current = UInt8(truncatingIfNeeded: lba >> 16)
    device.low4 = UInt8(truncatingIfNeeded: lba >> 24)
  }

  mutating func setLBA48(_ lba: UInt64) {
    lbaLow = TwoDeepRegister(
      UInt8(truncatingIfNeeded: lba), previous: UInt8(truncatingIfNeeded: lba >> 24))
    lbaMid = TwoDeepRegister(
      UInt8(truncatingIfNeeded: lba >> 8), previous: UInt8(truncatingIfNeeded: lba >> 32))
    lbaHigh = TwoDeepRegister(
      UInt8(truncatingIfNeeded: lba >> 16), previous: UInt8(truncatingIfNeeded: lba >> 40))
  }

  /// The byte count of a packet device: its limit on the way in, the block's size on the way out.
  var byteCount: UInt16 {
    get { UInt16(lbaHigh.current) << 8 | UInt16(lbaMid.current) }
    set {
      lbaMid.current = UInt8(truncatingIfNeeded: newValue)
      lbaHigh.current = UInt8(truncatingIfNeeded: newValue >> 8)
    }
  }
}

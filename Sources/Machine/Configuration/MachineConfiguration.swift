import IEM

/// What a machine is made of. A plain value: nothing is opened or allocated by making one.
package struct MachineConfiguration: Sendable {
  /// RAM in MiB.
  package var memoryMiB = 512
  package var processorCount = 1
  package var cpu: CPUModel
  package var firmware = Firmware.none
  package var videoROMPath: String?
  package var kernel: Kernel?
  /// By position: primary master, primary slave, secondary master, secondary slave.
  package var drives: [Drive?] = [nil, nil, nil, nil]
  package var floppies: [Drive?] = [nil, nil]
  package var bootOrder: [BootDevice] = [.cdrom, .disk]
  package var showsBootMenu = false
  package var clock = MachineClock.Mode.realTime
  package var videoMemoryMiB = 16
  package var soundCards: Set<SoundCard> = []
  /// A USB controller with a tablet: a pointer with absolute coordinates.
  package var hasTablet = false
  /// Seconds since 1970, UTC, at power-on.
  package var startDate: Int64
  package var seed: UInt64 = 0
  package var resetsOnTripleFault = false
  package var engine = Engine.iem
  /// The engine changes each time so many instructions have run; 0: never. For tests.
  package var engineSwitchInterval: UInt64 = 0
  /// The engine checks itself while it runs.
  package var check: Check?
  /// Statistics tell what the TLB answered, which takes IEM a little time in every block.
  package var countsAccesses = false
  /// A reset by the guest ends the machine.
  package var endsOnReset = false

  /// What a deterministic run does beside running.
  package var timeline = TimelineOptions()
  /// How IEM executes instructions; the results are the same.
  package var tier = ExecutionTier.threaded

  package init(cpu: CPUModel, startDate: Int64) {
    self.cpu = cpu
    self.startDate = startDate
  }

  package enum Check: String, Equatable, Sendable, CaseIterable {
    /// What TLB and shadow tables hold, against the plain walker.
    case translation
    /// The threaded tier against the reference tier.
    case lockstep
  }

  /// Who runs the guest's code.
  package enum Engine: String, Equatable, Sendable, CaseIterable {
    /// KVM where it works and is worth it, else IEM.
    case auto
    case kvm
    case iem
  }

  /// Beside the loudspeaker, which every PC has.
  package enum SoundCard: String, Equatable, Sendable, CaseIterable {
    /// The 82801AA's AC'97 controller, on PCI.
    case ac97
    /// Sound Blaster 16, on ISA: 220h, interrupt 5, DMA 1 and 5.
    case sb16
  }

  package enum Firmware: Equatable, Sendable {
    /// Direct kernel boot without any.
    case none
    case file(String)
    case bytes([UInt8])
    /// In two flash chips, below 4 GiB: code, and beneath it variables, which can be written.
    case flash(Flash)
  }

  /// UEFI firmware and where its variables are kept.
  package struct Flash: Equatable, Sendable {
    package var codePath: String
    /// What new variables are; nil: they are the beginning of the code's file.
    package var templatePath: String?
    /// Where variables stay when the machine ends, made from the template; nil: nowhere.
    package var variablesPath: String?
    /// What is written to variables is gone at the end.
    package var isSnapshot = false
    package init(codePath: String) { self.codePath = codePath }
  }

  package struct Kernel: Equatable, Sendable {
    package var path: String
    package var initrdPath: String?
    package var modulePaths: [String] = []
    package var commandLine = ""
    package init(path: String) { self.path = path }
  }

  package struct Drive: Equatable, Sendable {
    package enum Kind: Equatable, Sendable { case disk, cdrom, floppy }
    package var kind: Kind
    /// Nil: a drive without a medium.
    package var path: String?
    package var isReadOnly = false
    /// Writes go to a temporary overlay.
    package var isSnapshot = false
    /// What writes replace can be had back; see `Timeline`.
    var isJournaled = false
    package init(kind: Kind, path: String?) {
      self.kind = kind
      self.path = path
    }
  }

  package enum BootDevice: String, Equatable, Sendable, CaseIterable { case disk, cdrom, floppy }

  /// With what a deterministic run needs of drives: their old contents, and, so that a recording
  /// can be replayed from the same images, that these do not change.
  func preparedForTimeline() -> MachineConfiguration {
    guard clock != .realTime else { return self }
    let keepsImages = timeline.recordPath != nil || timeline.replay != nil
    func prepared(_ drive: Drive?) -> Drive? {
      guard var drive else { return nil }
      drive.isJournaled = drive.kind != .cdrom
      if keepsImages && drive.kind != .cdrom && !drive.isReadOnly { drive.isSnapshot = true }
      return drive
    }
    var result = self
    result.drives = drives.map(prepared)
    result.floppies = floppies.map(prepared)
    if keepsImages, case .flash(var flash) = firmware {
      flash.isSnapshot = true
      result.firmware = .flash(flash)
    }
    return result
  }

  /// The limits of this machine model.
  package enum Limit {
    package static let memoryMiB = 1...65536
    package static let processors = 1...64
  }

  package func validate() throws(ConfigurationError) {
    guard Limit.memoryMiB.contains(memoryMiB) else {
      throw ConfigurationError(
        key: "memory", value: "\(memoryMiB)",
        allowed: "\(Limit.memoryMiB.lowerBound) to \(Limit.memoryMiB.upperBound) MiB")
    }
    guard Limit.processors.contains(processorCount) else {
      throw ConfigurationError(
        key: "smp", value: "\(processorCount)",
        allowed: "\(Limit.processors.lowerBound) to \(Limit.processors.upperBound)")
    }
  }
}

/// A value that the machine cannot have.
package struct ConfigurationError: Error, Equatable, CustomStringConvertible {
  package var key: String
  package var value: String
  package var allowed: String
  package init(key: String, value: String, allowed: String) {
    self.key = key
    self.value = value
    self.allowed = allowed
  }
  package var description: String { "--\(key) \(value): allowed is \(allowed)" }
}

/// The host cannot give what the machine needs: a file, memory.
package struct MachineError: Error, Equatable, CustomStringConvertible {
  package var description: String
  package init(_ description: String) { self.description = description }
}

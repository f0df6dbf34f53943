/// Opens the media that a configuration names and puts them into drives.
struct DriveBay {
  /// Primary master, primary slave, secondary master, secondary slave.
  var slots: [(any IDEDrive)?] = [nil, nil, nil, nil]
  var cdroms: [ATAPIDrive] = []
  /// A and B, as far as the configuration has them.
  var floppies: [FloppyDrive] = []

  /// Who hears of an image's failures.
  let report: (String) -> Void

  init(
    _ configuration: MachineConfiguration, events: EventQueue,
    report: @escaping (String) -> Void
  ) throws {
    self.report = report
    for (index, drive) in configuration.drives.enumerated() where index < 4 {
      guard let drive else { continue }
      switch drive.kind {
      case .disk:
        guard let path = drive.path else { continue }
        slots[index] = ATADrive(
          medium: try Self.openDisk(path, drive, report: report), events: events,
          identity: .init(serial: "VM0000000\(index)"))
      case .cdrom:
        let cdrom = ATAPIDrive(
          medium: try drive.path.map { try Self.openDisc($0, report: report) }, events: events)
        slots[index] = cdrom
        cdroms.append(cdrom)
      case .floppy: break
      }
    }
    for drive in configuration.floppies {
      guard let drive else { break }
      floppies.append(
        FloppyDrive(medium: try drive.path.map { try Self.openDisk($0, drive, report: report) }))
    }
  }

  static func openDisk(
    _ path: String, _ drive: MachineConfiguration.Drive, report: @escaping (String) -> Void
  ) throws(StorageError) -> any BlockDevice {
    let file: any BlockDevice =
      drive.isSnapshot
      ? try OverlayImage(base: RawImage(path: path, readOnly: true))
      : try RawImage(path: path, readOnly: drive.isReadOnly)
    let image = ReportingMedium(file, report: report)
    return drive.isJournaled ? JournaledMedium(image) : image
  }

  static func openDisc(
    _ path: String, report: @escaping (String) -> Void
  ) throws(StorageError) -> any BlockDevice {
    ReportingMedium(try CDImage(path: path), report: report)
  }
}

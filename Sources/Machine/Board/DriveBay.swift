/// Opens the media that a configuration names and puts them into drives.
struct DriveBay {
  /// Primary master, primary slave, secondary master, secondary slave.
  var slots: [(any IDEDrive)?] = [nil, nil, nil, nil]
  var cdroms: [ATAPIDrive] = []
  /// A and B, as far as the configuration has them.
  var floppies: [FloppyDrive] = []

  init(_ configuration: MachineConfiguration, events: EventQueue) throws {
    for (index, drive) in configuration.drives.enumerated() where index < 4 {
      guard let drive else { continue }
      switch drive.kind {
      case .disk:
        guard let path = drive.path else { continue }
        slots[index] = ATADrive(
          medium: try Self.openDisk(path, drive), events: events,
          identity: .init(serial: "VM0000000\(index)"))
      case .cdrom:
        let cdrom = ATAPIDrive(medium: try drive.path.map { try CDImage(path: $0) }, events: events)
        slots[index] = cdrom
        cdroms.append(cdrom)
      case .floppy: break
      }
    }
    for drive in configuration.floppies {
      guard let drive else { break }
      floppies.append(
        FloppyDrive(medium: try drive.path.map { try Self.openDisk($0, drive) }))
    }
  }

  static func openDisk(
    _ path: String, _ drive: MachineConfiguration.Drive
  ) throws(StorageError) -> any BlockDevice {
    let image: any BlockDevice =
      drive.isSnapshot
      ? try OverlayImage(base: RawImage(path: path, readOnly: true))
      : try RawImage(path: path, readOnly: drive.isReadOnly)
    return drive.isJournaled ? JournaledMedium(image) : image
  }
}

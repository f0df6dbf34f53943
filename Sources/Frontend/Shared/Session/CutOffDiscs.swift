import Machine

extension MachineConfiguration {
  /// Lines for people about disc images that end too early. A guest may still boot from them, and
  /// fail where nobody thinks of the file.
  var cutOffDiscs: [String] {
    drives.compactMap { drive in
      guard let drive, drive.kind == .cdrom, let path = drive.path,
        let image = try? CDImage(path: path), let size = image.sizeIfCutOff
      else { return nil }
      return "\(path) is cut off: the file system in it has \(size) bytes"
    }
  }
}

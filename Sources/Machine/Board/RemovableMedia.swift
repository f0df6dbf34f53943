/// The drives whose medium can be changed while the machine runs: diskettes and CDs, by name.
///
/// A drive is called as its option is (`fda`, `fdb`, `hda` to `hdd`); `a`, `b`, `floppy` and
/// `cdrom`, the first CD drive, are other names.
package final class RemovableMedia {
  package struct Status: Codable, Equatable, Sendable {
    package var name: String
    /// `floppy` or `cdrom`.
    package var kind: String
    /// Nil: the drive is empty.
    package var path: String?
    package var isReadOnly: Bool
    /// The guest has locked the door.
    package var isLocked: Bool
    package var isTrayOpen: Bool
  }

  /// Why a medium could not be changed. One line.
  package struct Failure: Error, Equatable, CustomStringConvertible {
    package var description: String
    /// Everything is well but that the guest has locked the door; it has been asked.
    package var isLocked = false
  }

  private enum Mechanism {
    case floppy(FloppyDrive)
    case cdrom(ATAPIDrive)
  }

  private struct Bay {
    var name: String
    var aliases: [String]
    var mechanism: Mechanism
    var path: String?
    /// Later diskettes are opened as the first one was.
    var options: MachineConfiguration.Drive
  }

  private var bays: [Bay] = []
  private let report: (String) -> Void

  init(_ configuration: MachineConfiguration, drives: DriveBay) {
    report = drives.report
    for (index, floppy) in drives.floppies.enumerated() {
      guard let options = configuration.floppies[index] else { continue }
      let letter = ["a", "b"][index]
      bays.append(
        Bay(
          name: "fd\(letter)", aliases: index == 0 ? [letter, "floppy"] : [letter],
          mechanism: .floppy(floppy), path: options.path, options: options))
    }
    var isFirst = true
    for (index, slot) in drives.slots.enumerated() {
      guard let cdrom = slot as? ATAPIDrive, let options = configuration.drives[index] else {
        continue
      }
      bays.append(
        Bay(
          name: "hd" + ["a", "b", "c", "d"][index], aliases: isFirst ? ["cdrom"] : [],
          mechanism: .cdrom(cdrom), path: options.path, options: options))
      isFirst = false
    }
  }

  /// The images' paths, by drive.
  var paths: [String?] {
    get { bays.map(\.path) }
    set { for (index, path) in newValue.enumerated() { bays[index].path = path } }
  }

  func isDisc(_ name: String) -> Bool {
    guard let index = try? index(of: name), case .cdrom = bays[index].mechanism else {
      return false
    }
    return true
  }

  func status(of name: String) throws(Failure) -> Status { status(try index(of: name)) }

  package var drives: [Status] { bays.indices.map(status) }

  private func status(_ index: Int) -> Status {
    let bay = bays[index]
    switch bay.mechanism {
    case .floppy(let drive):
      return Status(
        name: bay.name, kind: "floppy", path: drive.medium == nil ? nil : bay.path,
        isReadOnly: drive.medium?.isReadOnly ?? false, isLocked: false, isTrayOpen: false)
    case .cdrom(let drive):
      return Status(
        name: bay.name, kind: "cdrom", path: drive.medium == nil ? nil : bay.path,
        isReadOnly: true, isLocked: drive.isLocked, isTrayOpen: drive.isTrayOpen)
    }
  }

  private func index(of name: String) throws(Failure) -> Int {
    let wanted = name.lowercased()
    let found = bays.firstIndex { $0.name == wanted || $0.aliases.contains(wanted) }
    if let found { return found }
    let names = bays.map { ([$0.name] + $0.aliases).joined(separator: " or ") }
    let has =
      names.isEmpty
      ? "this machine has no drive whose medium can be changed"
      : "the drives are: \(names.joined(separator: ", "))"
    throw Failure(description: "no drive is called '\(name)'; \(has)")
  }

  /// Puts the image into the drive, in place of the one that may be there. On failure the old one
  /// stays.
  /// - Parameters:
  ///   - readOnly: write-protects a diskette; nil does as at the start.
  ///   - force: also when the guest has locked the door.
  @discardableResult
  package func change(
    _ name: String, to path: String, readOnly: Bool? = nil, force: Bool = false
  ) throws(Failure) -> Status {
    let index = try index(of: name)
    switch bays[index].mechanism {
    case .cdrom(let drive):
      let image = try open { () throws(StorageError) in
        try DriveBay.openDisc(path, report: report)
      }
      try release(drive, name, force: force)
      drive.insert(image)
    case .floppy(let drive):
      var options = bays[index].options
      if let readOnly { options.isReadOnly = readOnly }
      // A diskette's file is locked while it is in the drive, also against ourselves.
      if bays[index].path == path { drive.eject() }
      let image = try open { () throws(StorageError) in
        try DriveBay.openDisk(path, options, report: report)
      }
      guard drive.takes(sectorCount: image.sectorCount) else {
        throw Failure(
          description: "\(path): is \(image.sectorCount / 2) KiB, too large for this drive")
      }
      try? drive.medium?.flush()
      drive.insert(image)
    }
    bays[index].path = path
    return status(index)
  }

  private func open<Image>(_ body: () throws(StorageError) -> Image) throws(Failure) -> Image {
    do throws(StorageError) { return try body() } catch {
      throw Failure(description: error.description)
    }
  }

  private func release(_ drive: ATAPIDrive, _ name: String, force: Bool) throws(Failure) {
    if force {
      drive.eject()
    } else if !drive.requestEject() {
      throw Failure(
        description: "the guest has locked the door of \(name) and is asked to open it; "
          + "try again, or use force", isLocked: true)
    }
  }

  /// Takes the medium out. An empty drive stays empty.
  @discardableResult
  package func eject(_ name: String, force: Bool = false) throws(Failure) -> Status {
    let index = try index(of: name)
    switch bays[index].mechanism {
    case .cdrom(let drive): try release(drive, name, force: force)
    case .floppy(let drive):
      // The guest's writes are with the host; what fails now has no one left to tell.
      try? drive.medium?.flush()
      drive.eject()
    }
    bays[index].path = nil
    return status(index)
  }
}

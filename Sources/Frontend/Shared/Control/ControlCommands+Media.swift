import Machine

/// Puts another disc or diskette into a drive.
package struct ChangeMediumCommand: DirectCommand {
  package typealias Result = RemovableMedia.Status
  package static let name = "change-medium"
  package static let description = ControlDescription(
    summary: "Put an image into a CD or diskette drive, in place of what is there. On failure the "
      + "old one stays.",
    fields: [
      .required("drive", .string, "as 'status' names it: fda, fdb, hda to hdd; or cdrom, a, b"),
      .required("path", .string, "the image file"),
      .optional("readOnly", .boolean, "write-protect a diskette; as at the start when absent"),
      .optional("force", .boolean, "also when the guest has locked the door"),
    ],
    result: "the drive as 'status' has it")

  var drive: String
  var path: String
  var readOnly: Bool?
  var force: Bool?

  package func validate() throws(ControlError) {
    if path.isEmpty { throw ControlError("field 'path' must not be empty") }
  }

  package func perform(at desk: ControlDesk) throws(ControlError) -> RemovableMedia.Status {
    do throws(RemovableMedia.Failure) {
      return try desk.machine.changeMedium(
        drive, to: path, readOnly: readOnly, force: force ?? false)
    } catch {
      throw ControlError(error.description)
    }
  }
}

/// Takes a medium out.
package struct EjectCommand: DirectCommand {
  package typealias Result = RemovableMedia.Status
  package static let name = "eject"
  package static let description = ControlDescription(
    summary: "Take the medium out of a CD or diskette drive.",
    fields: [
      .required("drive", .string, "as 'status' names it: fda, fdb, hda to hdd; or cdrom, a, b"),
      .optional("force", .boolean, "also when the guest has locked the door"),
    ],
    result: "the drive as 'status' has it")

  var drive: String
  var force: Bool?

  package func perform(at desk: ControlDesk) throws(ControlError) -> RemovableMedia.Status {
    do throws(RemovableMedia.Failure) {
      return try desk.machine.ejectMedium(drive, force: force ?? false)
    } catch {
      throw ControlError(error.description)
    }
  }
}

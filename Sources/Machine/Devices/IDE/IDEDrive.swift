/// What a drive is told by its cable side.
enum DriveEvent: Equatable {
  /// The host wrote the Command register.
  case command(UInt8)
  /// The time asked for with `DriveFront.work(for:)` has passed; the drive is still busy.
  case stepDue
  /// The host or the DMA engine has moved the whole block on offer; the drive is busy again and
  /// must say at once what comes next.
  case blockMoved
  /// SRST, DEVICE RESET or EXECUTE DEVICE DIAGNOSTIC begins: drop the command in progress.
  case softReset
  /// The power-on or reset-line state.
  case hardReset
}

/// A drive on an IDE channel: an `ATADrive` or an `ATAPIDrive`.
package protocol IDEDrive: AnyObject {
  /// The registers that the cable reaches.
  var front: DriveFront { get }
  var isPacketDevice: Bool { get }
  /// What a saved state keeps.
  var saved: IDEDriveState { get }
  func restore(_ state: IDEDriveState) throws(StateError)
}

/// What a drive leaves with its medium to be found again when an access is complete, unless it has
/// gone: a weak reference that is no burden on all uses of the drive.
final class DriveLink<Drive: AnyObject> {
  /// Cleared by the drive when it goes.
  unowned(unsafe) var drive: Drive?
}

/// The commands behind a `DriveFront`.
protocol DriveLogic: IDEDrive {
  func handle(_ event: DriveEvent)
}

/// Either kind of drive in a saved state.
package enum IDEDriveState: Codable, Equatable, Sendable {
  case disk(ATADrive.State)
  case packet(ATAPIDrive.State)
}

/// Moves a drive's data between its buffer and guest memory.
protocol DriveDMAEngine: AnyObject {
  func isRunning(toMemory: Bool) -> Bool
  /// Each returns how many bytes the guest's descriptors had room for.
  func moveToMemory(_ bytes: UnsafeRawBufferPointer) -> Int
  func moveFromMemory(_ buffer: UnsafeMutableRawBufferPointer) -> Int
  /// The cable's INTRQ has gone up.
  func interruptRose()
}

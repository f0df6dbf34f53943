import Foundation
import Machine

/// Pictures of the guest's screen, as PNG files.
package enum Screenshot {
  /// Makes a file with the next free name (`screenshot-1.png`, …) and never overwrites one.
  /// - Returns: the name.
  package static func save(
    _ picture: [UInt8], in folder: String = "."
  ) throws(UsageError) -> String {
    var number = 1
    while true {
      let name = "\(folder)/screenshot-\(number).png"
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor < 0 && errno == EEXIST {
        number += 1
        continue
      }
      guard descriptor >= 0 else {
        throw UsageError("screenshot", name, because: String(cString: strerror(errno)))
      }
      defer { close(descriptor) }
      if let failure = DescriptorWriter.write(picture[...], to: descriptor) {
        unlink(name)
        throw UsageError("screenshot", name, because: String(cString: strerror(failure)))
      }
      return folder == "." ? "screenshot-\(number).png" : name
    }
  }

  /// Saves the picture, and tells on stderr where, or why not.
  package static func saveAndSay(_ picture: [UInt8]) {
    do throws(UsageError) {
      MachineSession.say("saved \(try save(picture))")
    } catch {
      MachineSession.say(error.line)
    }
  }

  /// On the machine's thread: the screen as it is now.
  package static func take(of machine: VirtualMachine) -> [UInt8] {
    // A renderer of its own, so that a window's does not miss what changed.
    let renderer = DisplayRenderer(adapter: machine.board.vga)
    _ = renderer.update()
    return PNGEncoder.encode(renderer.frame)
  }
}

import Foundation

/// Finds the firmware images that the distribution installs.
package struct FirmwareSearch: Sendable {
  package static let biosName = "bios-256k.bin"
  package static let videoBIOSName = "vgabios-stdvga.bin"

  package var folders: [String]
  /// The same for UEFI firmware, before `folders`.
  package var uefiFolders: [String] = []

  package init(folders: [String]) { self.folders = folders }

  /// Where Debian and others put SeaBIOS, and the folder of the program itself.
  package static var standard: Self {
    var folders = ["/usr/share/seabios", "/usr/share/qemu"]
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? ""
    folders.append((program as NSString).deletingLastPathComponent)
    var search = Self(folders: folders)
    search.uefiFolders = uefiFolders
    return search
  }

  package func path(of name: String) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first { FileManager.default.isReadableFile(atPath: $0) }
  }

  /// - Throws: with the advice that helps.
  package func requiredPath(of name: String, option: String) throws(UsageError) -> String {
    if let path = path(of: name) { return path }
    throw UsageError(
      "no \(name) in \(folders.joined(separator: ", ")): run 'apt-get install seabios', "
        + "or name one with \(option)")
  }
}

import Foundation
import Machine

/// UEFI firmware: code and a template of its variables, or both in one file.
extension FirmwareSearch {
  /// Names of code images, by how much room they leave for variables: what other machines of
  /// today use comes first, so that files of variables can be exchanged with them.
  private static let codeNames = [
    "OVMF_CODE_4M.fd", "OVMF_CODE.4m.fd", "OVMF_CODE.fd", "OVMF.fd",
  ]

  /// Where distributions put OVMF (Debian, Arch, Fedora).
  static let uefiFolders = [
    "/usr/share/OVMF", "/usr/share/ovmf", "/usr/share/edk2/x64", "/usr/share/edk2/ovmf",
  ]

  /// Where scripts/test-guests.py unpacks the package, when the program lies in its build folder.
  private static func cacheFolders(above folder: String) -> [String] {
    var at = folder as NSString
    for _ in 0..<4 {
      at = at.deletingLastPathComponent as NSString
      let cache = at.appendingPathComponent("out/cache/unpacked")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: cache)) ?? []
      if let package = names.sorted().first(where: { $0 == "ovmf" || $0.hasPrefix("ovmf_") }) {
        return ["OVMF", "ovmf"].map { "\(cache)/\(package)/usr/share/\($0)" }
      }
    }
    return []
  }

  /// - Throws: with the advice that helps.
  func uefi() throws(UsageError) -> MachineConfiguration.Flash {
    let places = uefiFolders + folders + (folders.last.map(Self.cacheFolders(above:)) ?? [])
    for folder in places {
      for name in Self.codeNames {
        let path = "\(folder)/\(name)"
        guard FileManager.default.isReadableFile(atPath: path) else { continue }
        var flash = MachineConfiguration.Flash(codePath: path)
        flash.templatePath = Self.variables(beside: path)
        // Only the image with both does without.
        if flash.templatePath != nil || name == "OVMF.fd" { return flash }
      }
    }
    throw UsageError(
      "--firmware uefi: no \(Self.codeNames[0]) in \(places.joined(separator: ", ")): run "
        + "'apt-get install ovmf', or name one with --bios")
  }

  /// The template that belongs to a code image, by its name.
  static func variables(beside path: String) -> String? {
    let folder = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent
    guard let range = name.range(of: "CODE") else { return nil }
    let exact = name.replacingCharacters(in: range, with: "VARS")
    // Variants of the code, such as for secure boot, begin with the same variables.
    let plain = exact.replacingOccurrences(of: ".secboot", with: "")
    return [exact, plain].map { folder.isEmpty ? $0 : "\(folder)/\($0)" }.first {
      FileManager.default.isReadableFile(atPath: $0)
    }
  }
}

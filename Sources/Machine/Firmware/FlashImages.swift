// What is in the flash chips of a UEFI machine at power-on, from files.
//
// References: UEFI Platform Initialization specification, vol. 3, 3.2.1 (firmware volume header).

import Foundation

/// Code and variables of a UEFI firmware.
struct FlashImages {
  /// The most that both chips may hold: above, I/O APIC and other devices begin.
  static let limit = 8 << 20

  var code: [UInt8]
  var variables: [UInt8]

  /// - Throws: `MachineError` when a file is missing or is not what it should be.
  init(_ flash: MachineConfiguration.Flash) throws {
    code = try HostImage.read(flash.codePath, option: "bios")
    let template: [UInt8]
    if let path = flash.templatePath {
      template = try HostImage.read(path, option: "firmware-vars")
    } else if let count = Self.variableBytes(of: code) {
      template = Array(code[..<count])
      code.removeFirst(count)
    } else {
      template = []
    }
    variables = template
    if let path = flash.variablesPath, FileManager.default.fileExists(atPath: path) {
      variables = try HostImage.read(path, option: "firmware-vars")
      guard template.isEmpty || variables.count == template.count else {
        throw MachineError(
          "--firmware-vars \(path): has \(variables.count) bytes, but this firmware's variables "
            + "have \(template.count)")
      }
    }
    guard !variables.isEmpty else {
      throw MachineError(
        "--bios \(flash.codePath): there are no variables to begin with: name a copy of the "
          + "firmware's own with --firmware-vars")
    }
    for (bytes, path) in [(code, flash.codePath), (variables, flash.variablesPath ?? "")]
    where bytes.count % FlashMemoryCFI.blockSize != 0 {
      throw MachineError(
        "\(path): \(bytes.count) bytes are not whole blocks of \(FlashMemoryCFI.blockSize)")
    }
    guard code.count + variables.count <= Self.limit else {
      throw MachineError("--bios \(flash.codePath): larger than \(Self.limit >> 20) MiB of flash")
    }
  }

  private enum VolumeHeader {
    static let guid = 16..<32
    static let length = 32..<40
    static let signature = 40..<44
    /// EFI_SYSTEM_NV_DATA_FV_GUID, fff12b8d-7696-4c8b-a985-2747075b4f50.
    static let variables: [UInt8] = [
      0x8D, 0x2B, 0xF1, 0xFF, 0x96, 0x76, 0x8B, 0x4C, 0xA9, 0x85, 0x27, 0x47, 0x07, 0x5B, 0x4F,
      0x50,
    ]
  }

  /// The length of the volume of variables that an image begins with; nil: it begins otherwise.
  package static func variableBytes(of image: [UInt8]) -> Int? {
    guard image.count > VolumeHeader.signature.upperBound,
      image[VolumeHeader.signature].elementsEqual("_FVH".utf8),
      image[VolumeHeader.guid].elementsEqual(VolumeHeader.variables)
    else { return nil }
    let length = image[VolumeHeader.length].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length > 0, length < UInt64(image.count) else { return nil }
    return Int(length)
  }

  /// The file that keeps the variables, made when it is not there; nil: they are not kept.
  func openStore(_ flash: MachineConfiguration.Flash) throws -> (any BlockDevice)? {
    guard let path = flash.variablesPath, !flash.isSnapshot else { return nil }
    if !FileManager.default.fileExists(atPath: path) {
      do { try Data(variables).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      } catch {
        throw MachineError("--firmware-vars \(path): cannot be made")
      }
    }
    do { return try RawImage(path: path) } catch {
      throw MachineError("--firmware-vars \(path): \(error.reason)")
    }
  }
}

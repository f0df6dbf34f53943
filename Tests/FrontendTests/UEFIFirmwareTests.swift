import ArgumentParser
import Foundation
import Machine
import Testing

@testable import FrontendKit

/// Firmware files in places of their own.
private final class Places {
  let path = (NSTemporaryDirectory() as NSString)
    .appendingPathComponent("uefi-\(UUID().uuidString)")
  deinit { try? FileManager.default.removeItem(atPath: path) }

  func make(_ name: String) {
    let file = "\(path)/\(name)"
    try? FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: file, contents: Data([1]))
  }

  /// The search of a program in a build folder of this place.
  var search: FirmwareSearch {
    var search = FirmwareSearch(folders: ["\(path)/.build/machine/release"])
    search.uefiFolders = ["\(path)/share"]
    return search
  }

  func flash(_ arguments: String...) throws -> MachineConfiguration.Flash? {
    var builder = ConfigurationBuilder(
      try MachineOptions.parse(
        CommandLineSpelling.normalised(["--firmware", "uefi"] + arguments)),
      defaultSerial: .none)
    builder.firmware = search
    guard case .flash(let flash) = try builder.plan().configuration.firmware else { return nil }
    return flash
  }

  func refusal(_ arguments: String...) -> String? {
    do {
      var builder = ConfigurationBuilder(
        try MachineOptions.parse(CommandLineSpelling.normalised(arguments)), defaultSerial: .none)
      builder.firmware = search
      _ = try builder.plan()
      return nil
    } catch let error as UsageError {
      return error.line
    } catch {
      return MachineOptions.message(for: error)
    }
  }
}

@Suite struct UEFIFirmwareTests {
  private let places = Places()

  @Test func installedFirmwareIsFoundWithItsVariables() throws {
    places.make("share/OVMF_CODE.fd")
    places.make("share/OVMF_VARS.fd")
    #expect(try places.flash()?.codePath == places.path + "/share/OVMF_CODE.fd")
    places.make("share/OVMF_CODE_4M.fd")
    #expect(
      try places.flash()?.codePath == places.path + "/share/OVMF_CODE.fd",
      "code without variables is of no use")
    places.make("share/OVMF_VARS_4M.fd")
    let flash = try #require(try places.flash())
    #expect(flash.codePath == places.path + "/share/OVMF_CODE_4M.fd")
    #expect(flash.templatePath == places.path + "/share/OVMF_VARS_4M.fd")
    #expect(flash.variablesPath == nil && !flash.isSnapshot)
  }

  @Test func theUnpackedPackageIsFoundFromTheBuildFolder() throws {
    let package = "out/cache/unpacked/ovmf_1.deb/usr/share/"
    places.make(package + "ovmf/OVMF.fd")
    let whole = try #require(try places.flash("--snapshot", "--firmware-vars", places.path + "/v"))
    #expect(whole.codePath == "\(places.path)/\(package)ovmf/OVMF.fd")
    #expect(whole.templatePath == nil, "it has its variables within")
    #expect(whole.variablesPath == places.path + "/v" && whole.isSnapshot)
  }

  @Test func aNamedImageTakesTheVariablesBesideIt() throws {
    places.make("my/OVMF_CODE_4M.secboot.fd")
    places.make("my/OVMF_VARS_4M.fd")
    let code = places.path + "/my/OVMF_CODE_4M.secboot.fd"
    let flash = try #require(try places.flash("--bios", code))
    #expect(flash.templatePath == places.path + "/my/OVMF_VARS_4M.fd")
  }

  @Test func whatCannotBeIsToldInALine() {
    #expect(places.refusal("--firmware", "uefi")?.contains("apt-get install ovmf") == true)
    #expect(
      places.refusal("--firmware", "efi") == "--firmware efi: allowed is bios or uefi")
    #expect(places.refusal("--firmware", "uefi", "--demo")?.contains("--demo") == true)
    #expect(
      places.refusal("--firmware-vars", "x", "--demo")
        == "--firmware-vars x: is only of use with --firmware uefi")
    places.make("share/OVMF.fd")
    #expect(
      places.refusal("--firmware", "uefi", "--firmware-vars", "/no/such/x")?
        .contains("/no/such") == true)
    #expect(
      places.refusal("--firmware", "uefi", "--bios", "/no/such")?.contains("no such file") == true)
    #expect(places.refusal("--firmware", "bios", "--demo") == nil)
  }
}

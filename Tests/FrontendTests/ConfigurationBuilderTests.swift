import ArgumentParser
import Foundation
import Testing

@testable import FrontendKit

@Suite struct ConfigurationBuilderTests {
  private func plan(_ arguments: String...) throws -> SessionPlan {
    var builder = ConfigurationBuilder(
      try MachineOptions.parse(CommandLineSpelling.normalised(arguments)), defaultSerial: .stdio)
    builder.firmware = FirmwareSearch(folders: [TestFolder.shared.firmware])
    return try builder.plan()
  }

  private func refusal(_ arguments: String...) -> String? {
    do {
      var builder = ConfigurationBuilder(
        try MachineOptions.parse(CommandLineSpelling.normalised(arguments)), defaultSerial: .stdio)
      builder.firmware = FirmwareSearch(folders: [TestFolder.shared.firmware])
      _ = try builder.plan()
      return nil
    } catch let error as UsageError {
      return error.line
    } catch {
      return MachineOptions.message(for: error)
    }
  }

  private let files = TestFolder.shared

  @Test func checksAreForOurOwnProcessorAlone() throws {
    #expect(try plan("--check", "lockstep").configuration.engine == .iem)
    #expect(refusal("--check", "lockstep", "--engine", "kvm")?.contains("--check") == true)
    #expect(
      refusal("--check", "translation", "--engine-switch-after", "1000")?
        .contains("--engine-switch-after") == true)
  }

  @Test func defaultsAreAMachineWithFirmwareAndOneSerialPort() throws {
    let plan = try plan()
    #expect(plan.configuration.firmware == .file(files.firmware + "/bios-256k.bin"))
    #expect(plan.configuration.videoROMPath == files.firmware + "/vgabios-stdvga.bin")
    #expect(plan.configuration.memoryMiB == 512)
    #expect(plan.configuration.processorCount == 1)
    #expect(plan.configuration.clock == .realTime)
    #expect(plan.serial == [.stdio])
    #expect(plan.debugConsole == .none && !plan.startsPaused)
  }

  @Test func drivesTakeTheirPlaces() throws {
    let disk = files.disk
    let configuration = try plan("--disk", disk, "-cdrom", files.disc, "--disk", disk)
      .configuration
    #expect(configuration.drives.map { $0?.kind } == [.disk, .disk, .cdrom, nil])
    let named = try plan("-hdb", disk, "--disk", disk, "--snapshot").configuration
    #expect(named.drives.map { $0?.kind } == [.disk, .disk, nil, nil])
    #expect(named.drives[1]?.isSnapshot == true && named.drives[1]?.isReadOnly == false)
    let empty = try plan("--cdrom", "none", "--read-only", "--hda", disk).configuration
    #expect(empty.drives[2] == .init(kind: .cdrom, path: nil))
    #expect(empty.drives[0]?.isReadOnly == true)
    #expect(refusal("--cdrom", files.disc, "--hdc", disk)?.contains("--cdrom") == true)
    let five = ["--disk", disk, "--disk", disk, "--disk", disk, "--disk", disk, "--disk", disk]
    let options = try MachineOptions.parse(five)
    #expect(throws: UsageError.self) {
      try ConfigurationBuilder(options, defaultSerial: .none).plan()
    }
  }

  @Test func kernelNeedsNoFirmware() throws {
    let plan = try plan(
      "-kernel", files.disk, "-initrd", files.disc, "-append", "-x y", "--module", files.disc)
    let kernel = try #require(plan.configuration.kernel)
    #expect(kernel.path == files.disk && kernel.initrdPath == files.disc)
    #expect(kernel.commandLine == "-x y" && kernel.modulePaths == [files.disc])
    #expect(plan.configuration.firmware == .none)
    #expect(refusal("--append", "x") == "--append x: is only of use with --kernel")
    #expect(refusal("--kernel", files.disk, "--demo")?.contains("--kernel and --demo") == true)
  }

  @Test func soundBringsItsCards() throws {
    #expect(try plan("--demo").configuration.soundCards == [])
    let wave = files.disk + ".wav"
    let heard = try plan("--demo", "--audio", "wav:" + wave)
    #expect(heard.audio == .wav(wave) && heard.configuration.soundCards == [.ac97, .sb16])
    #expect(try plan("--demo", "--sound", "sb16").configuration.soundCards == [.sb16])
    let bare = try plan("--demo", "--audio", "wav:" + wave, "--sound", "none")
    #expect(bare.configuration.soundCards == [])
    #expect(refusal("--demo", "--sound", "gus")?.contains("ac97") == true)
    #expect(refusal("--demo", "--audio", "sdl")?.contains("none or wav:PATH") == true)
  }

  @Test func theTabletIsAskedFor() throws {
    #expect(try !plan("--demo").configuration.hasTablet)
    #expect(try plan("--demo", "--pointer", "tablet").configuration.hasTablet)
    #expect(refusal("--demo", "--pointer", "pen") == "--pointer pen: allowed is mouse or tablet")
  }

  @Test func demoNeedsNoFiles() throws {
    var builder = ConfigurationBuilder(try MachineOptions.parse(["--demo"]), defaultSerial: .none)
    builder.firmware = FirmwareSearch(folders: [])
    #expect(try builder.plan().configuration.firmware == .bytes(DemoROM.image))
  }

  @Test func missingFirmwareTellsWhatToInstall() throws {
    var builder = ConfigurationBuilder(try MachineOptions.parse([]), defaultSerial: .none)
    builder.firmware = FirmwareSearch(folders: ["/nonexistent"])
    let error = #expect(throws: UsageError.self) { try builder.plan() }
    #expect(error?.line.contains("apt-get install seabios") == true)
  }

  @Test func deterministicRunsStartAlike() throws {
    let first = try plan("--deterministic", "--seed", "7").configuration
    let second = try plan("--deterministic", "--seed", "7").configuration
    #expect(first.startDate == second.startDate && first.seed == 7)
    #expect(first.clock == .instructions(nanosecondsEach: 10))
    #expect(try plan("--deterministic", "--rtc", "1970-01-02").configuration.startDate == 86_400)
  }

  @Test func switchesAreTakenOver() throws {
    let plan = try plan(
      "-m", "64", "-smp", "2", "-S", "--no-reboot", "--on-triple-fault", "reset", "--boot",
      "d,menu=on", "--debugcon", "stdio", "--firmware-log", "stderr", "--serial", "none",
      "--serial", "pty")
    #expect(plan.configuration.memoryMiB == 64 && plan.configuration.processorCount == 2)
    #expect(plan.startsPaused && plan.configuration.endsOnReset)
    #expect(plan.configuration.resetsOnTripleFault && plan.configuration.showsBootMenu)
    #expect(plan.configuration.bootOrder == [.cdrom])
    #expect(plan.serial == [.none, .pty])
    #expect(plan.debugConsole == .stdio && plan.firmwareConsole == .stderr)
  }

  @Test(arguments: [
    ["--bios", "/no/such/file"], ["--kernel", "/no/such/file"], ["--cdrom", "/no/such/file"],
    ["--disk", "/no/such/file"], ["--hdd", "/no/such/file"], ["--vga-bios", "/no/such/file"],
    ["--serial", "nonesuch"], ["--serial", "file:/no/such/folder/file"],
    ["--serial", "unix:/no/such/folder/socket"], ["--debugcon", "pty"],
    ["--engine", "fast"], ["--memory", "0"], ["--memory", "70G"], ["--smp", "1000"],
    ["--cpu", "nonesuch"], ["--boot", "z"], ["--rtc", "never"], ["--on-triple-fault", "explode"],
    ["--seed", "x"], ["--bios", "/"], ["--hda", "/"],
  ])
  func refusalNamesOptionAndValue(_ arguments: [String]) throws {
    var builder = ConfigurationBuilder(try MachineOptions.parse(arguments), defaultSerial: .stdio)
    builder.firmware = FirmwareSearch(folders: [files.firmware])
    let error = #expect(throws: UsageError.self) { try builder.plan() }
    #expect(error?.line.hasPrefix("\(arguments[0]) \(arguments[1]): ") == true)
  }

  @Test func emptyFilesAreRefused() {
    #expect(refusal("--bios", files.empty)?.contains("empty") == true)
    #expect(refusal("--hda", files.empty)?.contains("empty") == true)
    #expect(refusal("--cdrom", files.empty)?.contains("empty") == true)
  }

  @Test func nothingIsCreatedBySettingUp() throws {
    let path = files.path("not-yet.log")
    #expect(try plan("--serial", "file:\(path)").serial == [.file(path)])
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aBackEndBelongsToOnePort() {
    #expect(refusal("--serial", "stdio", "--serial", "stdio")?.contains("--serial stdio") == true)
    #expect(
      refusal(
        "--serial", "none", "--serial", "none", "--serial", "none", "--serial", "none", "--serial",
        "none")?.contains("--serial none") == true)
  }
}

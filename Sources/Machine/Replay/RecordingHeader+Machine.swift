import Foundation
import IEM

/// What a machine is made of, in words, so that a replay can say what is not the same.
extension RecordingHeader {
  /// - Throws: `MachineError` when a file cannot be read.
  package init(_ configuration: MachineConfiguration, gridInstructions: UInt64) throws {
    startDate = configuration.startDate
    seed = configuration.seed
    self.gridInstructions = gridInstructions
    switch configuration.clock {
    case .instructions(let each): nanosecondsPerInstruction = each
    case .realTime: throw MachineError("a recording needs time that follows instructions")
    }
    machine = [
      "--memory": "\(configuration.memoryMiB) MiB",
      "--smp": "\(configuration.processorCount)",
      "--cpu": Self.text(configuration.cpu),
      "--boot": configuration.bootOrder.map(\.rawValue).joined(separator: ",")
        + (configuration.showsBootMenu ? ",menu" : ""),
      "--on-triple-fault": configuration.resetsOnTripleFault ? "reset" : "stop",
      "--no-reboot": configuration.endsOnReset ? "yes" : "no",
      "--sound": configuration.soundCards.map(\.rawValue).sorted().joined(separator: ","),
      "--pointer": configuration.hasTablet ? "tablet" : "mouse",
      "video memory": "\(configuration.videoMemoryMiB) MiB",
    ]
    switch configuration.firmware {
    case .none: break
    case .file(let path): machine["--bios"] = try Self.file(path)
    case .bytes(let bytes): machine["--bios"] = Self.hex(XXHash64.hash(bytes))
    case .flash(let flash):
      let images = try FlashImages(flash)
      machine["--firmware"] = "uefi, " + Self.hex(XXHash64.hash(images.code))
      machine["--firmware-vars"] = Self.hex(XXHash64.hash(images.variables))
    }
    if let path = configuration.videoROMPath { machine["--vga-bios"] = try Self.file(path) }
    if let kernel = configuration.kernel {
      machine["--kernel"] = try Self.file(kernel.path)
      if let path = kernel.initrdPath { machine["--initrd"] = try Self.file(path) }
      for (index, path) in kernel.modulePaths.enumerated() {
        machine["--module \(index + 1)"] = try Self.file(path)
      }
      machine["--append"] = kernel.commandLine
    }
    let names = ["hda", "hdb", "hdc", "hdd"]
    for (name, drive) in zip(names, configuration.drives) {
      if let drive { machine["--\(name)"] = try Self.image(drive) }
    }
    for (name, drive) in zip(["fda", "fdb"], configuration.floppies) {
      if let drive { machine["--\(name)"] = try Self.image(drive) }
    }
  }

  /// The first thing that is not as recorded, as a line; nil when all is.
  package func difference(from now: RecordingHeader) -> String? {
    for key in Set(machine.keys).union(now.machine.keys).sorted() {
      switch (machine[key], now.machine[key]) {
      case (let then?, let now?) where then != now:
        return "\(key) is not as recorded: then \(then), now \(now)"
      case (let then?, nil): return "\(key) is missing; recorded with \(then)"
      case (nil, let now?): return "\(key) (\(now)) was not there when recorded"
      default: continue
      }
    }
    return nil
  }

  private static func text(_ cpu: CPUModel) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let features = (try? encoder.encode(cpu.features)) ?? Data()
    return "\(cpu.name) \(cpu.vendor) \(cpu.family)/\(cpu.model)/\(cpu.stepping) "
      + "\(cpu.physicalAddressBits) \(hex(XXHash64.hash(features)))"
  }

  private static func hex(_ value: UInt64) -> String { "digest " + String(value, radix: 16) }

  private static func file(_ path: String) throws -> String {
    guard let digest = ImageDigest.ofFile(path) else {
      throw MachineError("\(path): cannot be read")
    }
    return hex(digest)
  }

  private static func image(_ drive: MachineConfiguration.Drive) throws -> String {
    let kind = drive.isReadOnly ? "\(drive.kind), read-only" : "\(drive.kind)"
    guard let path = drive.path else { return "\(kind), empty" }
    guard let digest = ImageDigest.ofImage(path, isDisc: drive.kind == .cdrom) else {
      throw MachineError("\(path): cannot be read")
    }
    return "\(kind), \(hex(digest))"
  }
}

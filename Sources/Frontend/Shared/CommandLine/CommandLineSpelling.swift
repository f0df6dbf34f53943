/// Rewrites an argument list from QEMU's spelling (`-kernel FILE`) to ours (`--kernel FILE`).
package enum CommandLineSpelling {
  /// Options that take no value. Everything else that starts with a dash takes one.
  package static let flags: Set<String> = [
    "demo", "stats", "snapshot", "read-only", "no-reboot", "deterministic", "help", "version",
    "fullscreen", "no-grab",
  ]
  package static let valued: Set<String> = [
    "bios", "vga-bios", "firmware", "firmware-vars", "kernel", "initrd", "append", "module",
    "boot", "cdrom", "disk", "hda", "hdb", "hdc", "hdd", "memory", "smp", "cpu", "engine",
    "engine-switch-after", "check", "rtc", "on-triple-fault", "seed",
    "gdb", "monitor", "symbols", "trace", "trace-file", "trace-format", "trace-dump", "coverage",
    "serial", "debugcon", "firmware-log", "display", "scale", "screenshot",
    "floppy", "fda", "fdb", "parallel", "control", "wait-for-text", "type-text", "send-keys",
    "screenshot-at", "audio", "sound", "pointer", "record", "replay", "history", "tier",
  ]

  package static func normalised(_ arguments: [String]) -> [String] {
    var result: [String] = []
    var isValue = false
    for argument in arguments {
      if isValue {
        isValue = false
        result.append(argument)
        continue
      }
      let dashes = argument.prefix { $0 == "-" }.count
      let name = argument.drop { $0 == "-" }.prefix { $0 != "=" }
      let isSingleLong =
        dashes == 1 && name.count > 1
        && (flags.contains(String(name)) || valued.contains(String(name)))
      result.append(isSingleLong ? "-" + argument : argument)
      // A value is left as it is, even if it looks like an option.
      let takesValue = argument == "-m" || (dashes > 0 && valued.contains(String(name)))
      isValue = takesValue && !argument.contains("=")
    }
    return result
  }
}

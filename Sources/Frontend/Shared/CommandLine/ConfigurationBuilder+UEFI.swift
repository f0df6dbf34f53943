import Machine

/// `--firmware` and `--firmware-vars`.
extension ConfigurationBuilder {
  /// - Parameter starter: the option that starts the machine without firmware, if there is one.
  func wantsUEFI(_ starter: String?) throws(UsageError) -> Bool {
    switch options.firmware {
    case nil, "bios":
      if let path = options.firmwareVars {
        throw UsageError("--firmware-vars", path, because: "is only of use with --firmware uefi")
      }
      return false
    case "uefi":
      if let starter {
        throw UsageError("--firmware", "uefi", because: "is of no use with \(starter)")
      }
      return true
    case let other?: throw UsageError("--firmware", other, allowed: "bios or uefi")
    }
  }

  func flash() throws(UsageError) -> MachineConfiguration.Flash {
    var flash: MachineConfiguration.Flash
    if let path = options.bios {
      try HostPath.checkReadable(path, option: "--bios")
      flash = MachineConfiguration.Flash(codePath: path)
      flash.templatePath = FirmwareSearch.variables(beside: path)
    } else {
      flash = try firmware.uefi()
    }
    if let path = options.firmwareVars {
      try HostPath.check(.file(path), option: "--firmware-vars", path)
      flash.variablesPath = path
    }
    flash.isSnapshot = options.snapshot
    return flash
  }
}

import IEM

/// The flash chips that UEFI firmware is in: code ends at 4 GiB, variables end where code begins.
extension Board {
  func loadFlash(_ configuration: MachineConfiguration.Flash) throws {
    let images = try FlashImages(configuration)
    let store = try images.openStore(configuration).map {
      ReportingMedium($0, report: storageFailure)
    }
    func chip(_ name: String, _ bytes: [UInt8], _ store: (any BlockDevice)?, isReadOnly: Bool)
      throws -> FlashMemoryCFI
    {
      let array = try memory.allocateRegion(size: bytes.count)
      bytes.withUnsafeBytes { source in
        guard let start = source.baseAddress else { return }
        array.copyMemory(from: start, byteCount: source.count)
      }
      return FlashMemoryCFI(
        name: name, array: array, byteCount: bytes.count, isReadOnly: isReadOnly, store: store)
    }
    let code = try chip("flash.code", images.code, nil, isReadOnly: true)
    let variables = try chip("flash.variables", images.variables, store, isReadOnly: false)
    flash = [code, variables]
    // What is seen below 1 MiB is always the array.
    firmwareROM = ROM(host: code.array, size: UInt64(code.byteCount))
  }

  func mapFlash() {
    var end = AddressMap.top
    for chip in flash {
      let size = UInt64(chip.byteCount)
      let base = GuestPhysical(end - size)
      mmio.map(base, size: size, to: chip, name: chip.stateName)
      let show = { [unowned self, unowned chip] (readsArray: Bool) in
        if readsArray {
          memory.map(chip.array, at: base, size: size, access: .writesToBus)
        } else {
          memory.unmap(base, size: size)
        }
      }
      show(true)
      chip.onMappingChange = show
      end -= size
    }
  }
}

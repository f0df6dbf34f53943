// Accesses to the legacy window.

import IEM

extension VGAAdapter: MemoryDevice {
  package func readMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    read(at: offset, width: width, loadsLatches: true)
  }

  package func peekMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    read(at: offset, width: width, loadsLatches: false)
  }

  package func memoryRegisterName(at offset: UInt64) -> String {
    "VRAM+\(String(offset, radix: 16, uppercase: true))"
  }

  private func read(at offset: UInt64, width: AccessWidth, loadsLatches: Bool) -> UInt64 {
    // Local: a class property is checked for exclusive access at each use.
    let window = window
    // Addresses below the window wrap to huge ones and fail the check.
    let address = offset &- window.start
    let count = UInt64(width.byteCount)
    guard address < window.byteCount, window.byteCount - address >= count else {
      return readAcrossEdge(at: offset, width: width, loadsLatches: loadsLatches)
    }
    switch window.mapping {
    case .disabled: return width.allOnes
    case .linear:
      var value: UInt64 = 0
      let at = window.bankOffset &+ Int(address)
      for i in 0..<Int(count) {
        let byte = memory.base.load(
          fromByteOffset: (at &+ i) & (memory.byteCount - 1), as: UInt8.self)
        value |= UInt64(byte) &<< UInt64(i * 8)
      }
      return value
    case .oddEvenPlain, .planar:
      var value: UInt64 = 0
      for i in 0..<Int(count) {
        let byte = readPlanar(Int(address) &+ i, window, loadsLatches)
        value |= UInt64(byte) &<< UInt64(i * 8)
      }
      return value
    }
  }

  /// An access that the window answers in part or not at all.
  @inline(never)
  private func readAcrossEdge(
    at offset: UInt64, width: AccessWidth, loadsLatches: Bool
  ) -> UInt64 {
    guard width != .byte else { return width.allOnes }
    var value: UInt64 = 0
    for i in 0..<UInt64(width.rawValue) {
      let byte = read(at: offset &+ i, width: .byte, loadsLatches: loadsLatches)
      value |= byte &<< (i * 8)
    }
    return value
  }

  @inline(__always)
  private func readPlanar(
    _ address: Int, _ window: LegacyWindow, _ loadsLatches: Bool
  ) -> UInt8 {
    // Invariant: plane offsets are masked to a quarter of the memory.
    let latches = memory.base.load(
      fromByteOffset: window.planeOffset(address) &* 4, as: UInt32.self)
    if loadsLatches { registers.latches = latches }
    if window.comparesColours { return window.compare(latches) }
    return UInt8(truncatingIfNeeded: latches &>> UInt32(window.readPlane(address) &* 8))
  }

  package func writeMemory(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    let window = window
    let address = offset &- window.start
    let count = UInt64(width.byteCount)
    guard address < window.byteCount, window.byteCount - address >= count else {
      if width == .byte { return }
      for i in 0..<count { writeMemory(value &>> (i * 8) & 0xFF, at: offset &+ i, width: .byte) }
      return
    }
    switch window.mapping {
    case .disabled: break
    case .linear:
      let at = window.bankOffset &+ Int(address)
      for i in 0..<Int(count) {
        memory.base.storeBytes(
          of: UInt8(truncatingIfNeeded: value &>> UInt64(i * 8)),
          toByteOffset: (at &+ i) & (memory.byteCount - 1), as: UInt8.self)
      }
      memory.touchPage(containing: at)
      memory.touchPage(containing: at &+ Int(count) &- 1)
      memory.touchFonts()
    case .oddEvenPlain:
      for i in 0..<Int(count) {
        let at = Int(address) &+ i
        // Four bytes per plane offset, and an even address is the plane offset of its cell.
        memory.base.storeBytes(
          of: UInt8(truncatingIfNeeded: value &>> UInt64(i * 8)),
          toByteOffset: (at & 0xFFFE) &* 4 | at & 1, as: UInt8.self)
      }
      memory.touchPage(containing: (Int(address) & 0xFFFE) &* 4)
      memory.touchPage(containing: ((Int(address) &+ Int(count) &- 1) & 0xFFFE) &* 4)
    case .planar:
      for i in 0..<Int(count) {
        let byte = UInt8(truncatingIfNeeded: value &>> UInt64(i * 8))
        writePlanar(byte, at: Int(address) &+ i, window)
      }
    }
  }

  @inline(__always)
  private func writePlanar(_ byte: UInt8, at address: Int, _ window: LegacyWindow) {
    let planes = window.writePlanes(address)
    if planes == 0 { return }
    let at = window.planeOffset(address) &* 4
    let old = memory.base.load(fromByteOffset: at, as: UInt32.self)
    let new = window.combine(byte, latches: registers.latches)
    memory.base.storeBytes(
      of: old & ~planes | new & planes, toByteOffset: at, as: UInt32.self)
    memory.touchPage(containing: at)
    // Planes 2 and 3.
    if planes > 0xFFFF { memory.touchFonts() }
  }
}

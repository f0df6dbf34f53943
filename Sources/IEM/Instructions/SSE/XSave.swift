/// XSAVE, XSAVEOPT, XSAVEC, XSAVES, XRSTOR, XRSTORS (SDM vol. 1, chapter 13; vol. 2).
///
/// Modelled: standard and compacted form, the init optimisation, XCR0 and IA32_XSS. Not modelled:
/// the modified optimisation (a processor may always save more); supervisor components (none
/// exists in the models, so IA32_XSS is zero).

/// Where the components lie. CPUID leaf 0Dh must tell the same.
enum XSaveLayout {
  /// After the legacy region: XSTATE_BV, XCOMP_BV, 48 reserved bytes.
  static let header: UInt64 = 512
  static let headerCount: UInt64 = 64
  static let extended: UInt64 = 576
  static let alignment: UInt64 = 64
  /// XCOMP_BV bit 63: the area is compacted.
  static let compacted: UInt64 = 1 << 63
  /// Highest component number, plus one.
  static let componentCount = 10

  /// Offset in the standard form and size of components 2 and up; size 0: there is none.
  static func component(_ number: Int) -> (offset: UInt64, size: UInt64) {
    switch number {
    case 2: (576, 256)
    case 5: (1088, 64)
    case 6: (1152, 512)
    case 7: (1664, 1024)
    case 9: (2688, 8)
    default: (0, 0)
    }
  }

  /// Bytes that the standard form needs for these components (CPUID.0D.0:EBX).
  static func standardSize(_ components: UInt64) -> UInt64 {
    var end = extended
    for number in 2..<componentCount where components >> UInt64(number) & 1 != 0 {
      let place = component(number)
      end = max(end, place.offset &+ place.size)
    }
    return end
  }

  /// Bytes that the compacted form needs (CPUID.0D.1:EBX). No component here asks for 64-byte
  /// alignment in it.
  static func compactedSize(_ components: UInt64) -> UInt64 {
    var end = extended
    for number in 2..<componentCount where components >> UInt64(number) & 1 != 0 {
      end &+= component(number).size
    }
    return end
  }
}

enum XSave: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.xsave(i, optimized: false)
  }
}

enum XSaveOptimized: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.xsave(i, optimized: true)
  }
}

enum XSaveCompacted: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.xsaveCompacted(i, enabled: cpu.xcr0)
  }
}

enum XSaveSupervisor: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireXSave()
    if cpu.cpl != 0 { throw GuestFault.gp0 }
    try cpu.xsaveCompacted(i, enabled: cpu.xcr0 | cpu.msr.xss)
  }
}

enum XRestore: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.xrestore(i, enabled: cpu.xcr0, supervisor: false)
  }
}

enum XRestoreSupervisor: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireXSave()
    if cpu.cpl != 0 { throw GuestFault.gp0 }
    try cpu.xrestore(i, enabled: cpu.xcr0 | cpu.msr.xss, supervisor: true)
  }
}

extension Processor {
  /// CR4.OSXSAVE set, or #UD; CR0.TS clear, or #NM.
  fileprivate func requireXSave() throws(GuestFault) {
    if cr4 & CR4.osxsave == 0 { throw GuestFault.invalidOpcode }
    if cr0 & CR0.ts != 0 { throw GuestFault.deviceNotAvailable }
  }

  private func requestedComponents(_ enabled: UInt64) -> UInt64 {
    enabled & ((rdx & 0xFFFF_FFFF) &<< 32 | (rax & 0xFFFF_FFFF))
  }

  /// XINUSE: components that are not in their initial state.
  var componentsInUse: UInt64 {
    var inUse: UInt64 = 0
    if !fpu.isInitial { inUse |= XSaveComponents.x87 }
    let count = mode == .bits64 ? 16 : 8
    for register in 0..<32 {
      let value = wide(UInt8(register))
      if register >= 16 {
        if value != Wide() { inUse |= XSaveComponents.hi16ZMM }
        continue
      }
      if register < count && value[lane: 0] != Lane() { inUse |= XSaveComponents.sse }
      if register < count && value[lane: 1] != Lane() { inUse |= XSaveComponents.avx }
      if value.highHalf != SIMD4<UInt64>() { inUse |= XSaveComponents.zmmHi256 }
    }
    for index in 0..<8 where masks[index] != 0 { inUse |= XSaveComponents.opmask }
    if pkru != 0 { inUse |= XSaveComponents.pkru }
    return inUse
  }

  fileprivate mutating func xsave(_ i: Insn, optimized: Bool) throws(GuestFault) {
    try requireXSave()
    let image = MemoryImage(self, i)
    try image.requireAlignment(self, XSaveLayout.alignment)
    let requested = requestedComponents(xcr0)
    let inUse = componentsInUse
    let size = XSaveLayout.standardSize(requested)
    try image.probeEnds(&self, first: 1, count: Int(size), write: true)
    let old: UInt64 = try image.load(&self, XSaveLayout.header)
    let saved = optimized ? requested & inUse : requested
    if requested & (XSaveComponents.sse | XSaveComponents.avx) != 0 {
      try saveMXCSR(image)
    }
    try saveLegacy(image, saved, wide: i.prefixes.contains(.rexW))
    for number in 2..<XSaveLayout.componentCount where saved >> UInt64(number) & 1 != 0 {
      try saveComponent(number, image, at: XSaveLayout.component(number).offset)
    }
    try image.store(&self, XSaveLayout.header, (old & ~requested) | (requested & inUse))
  }

  fileprivate mutating func xsaveCompacted(_ i: Insn, enabled: UInt64) throws(GuestFault) {
    try requireXSave()
    let image = MemoryImage(self, i)
    try image.requireAlignment(self, XSaveLayout.alignment)
    let requested = requestedComponents(enabled)
    var saved = requested & componentsInUse
    // MXCSR counts as SSE state here.
    if mxcsr != MXCSR.reset { saved |= requested & XSaveComponents.sse }
    let size = XSaveLayout.compactedSize(requested)
    try image.probeEnds(&self, first: 1, count: Int(size), write: true)
    if saved & XSaveComponents.sse != 0 { try saveMXCSR(image) }
    try saveLegacy(image, saved, wide: i.prefixes.contains(.rexW))
    var offset = XSaveLayout.extended
    for number in 2..<XSaveLayout.componentCount where requested >> UInt64(number) & 1 != 0 {
      if saved >> UInt64(number) & 1 != 0 { try saveComponent(number, image, at: offset) }
      offset &+= XSaveLayout.component(number).size
    }
    try image.store(&self, XSaveLayout.header, saved)
    try image.store(&self, XSaveLayout.header &+ 8, requested | XSaveLayout.compacted)
  }

  fileprivate mutating func xrestore(
    _ i: Insn, enabled: UInt64, supervisor: Bool
  ) throws(GuestFault) {
    try requireXSave()
    let image = MemoryImage(self, i)
    try image.requireAlignment(self, XSaveLayout.alignment)
    let requested = requestedComponents(enabled)
    try probe(image.segment, image.start, count: 1, write: false)
    let present: UInt64 = try image.load(&self, XSaveLayout.header)
    let form: UInt64 = try image.load(&self, XSaveLayout.header &+ 8)
    let compacted = form & XSaveLayout.compacted != 0
    for offset in stride(from: UInt64(16), to: compacted ? 64 : 24, by: 8) {
      let reserved: UInt64 = try image.load(&self, XSaveLayout.header &+ offset)
      if reserved != 0 { throw GuestFault.gp0 }
    }
    if compacted {
      // A compacted area needs a processor that has XSAVEC.
      guard features.contains(.xsavec) else { throw GuestFault.gp0 }
      let named = form & ~XSaveLayout.compacted
      if named & ~enabled != 0 || present & ~named != 0 { throw GuestFault.gp0 }
    } else if supervisor || form != 0 || present & ~xcr0 != 0 {
      throw GuestFault.gp0
    }
    let size =
      compacted
      ? XSaveLayout.compactedSize(form & ~XSaveLayout.compacted)
      : XSaveLayout.standardSize(requested)
    try image.probeEnds(&self, first: 1, count: Int(size), write: false)

    // MXCSR: the standard form loads it with SSE or AVX state, whatever XSTATE_BV says; the
    // compacted form with SSE state only, and sets it to its reset value with it.
    var newMXCSR = mxcsr
    let mxcsrComponents =
      compacted ? XSaveComponents.sse : XSaveComponents.sse | XSaveComponents.avx
    if requested & mxcsrComponents != 0 {
      if compacted && present & XSaveComponents.sse == 0 {
        newMXCSR = MXCSR.reset
      } else {
        newMXCSR = try image.load(&self, LegacyRegion.mxcsr)
        if newMXCSR & ~MXCSR.writable != 0 { throw GuestFault.gp0 }
      }
    }
    mxcsr = newMXCSR
    if requested & XSaveComponents.x87 != 0 {
      if present & XSaveComponents.x87 != 0 {
        try restoreX87(image, wide: i.prefixes.contains(.rexW))
      } else {
        fpu = FPUState()
        fpu.initialize()
      }
    }
    if requested & XSaveComponents.sse != 0 {
      if present & XSaveComponents.sse != 0 {
        try restoreXMM(image)
      } else {
        for index in 0..<vectorRegisterCount { setLane(UInt8(index), Lane()) }
      }
    }
    var compactedOffset = XSaveLayout.extended
    for number in 2..<XSaveLayout.componentCount {
      let bit = UInt64(1) << UInt64(number)
      let place = XSaveLayout.component(number)
      if requested & bit != 0 {
        try restoreComponent(
          number, image, at: compacted ? compactedOffset : place.offset,
          present: present & bit != 0)
      }
      if form & bit != 0 { compactedOffset &+= place.size }
    }
  }

  private mutating func saveMXCSR(_ image: MemoryImage) throws(GuestFault) {
    try image.store(&self, LegacyRegion.mxcsr, mxcsr)
    try image.store(&self, LegacyRegion.mxcsrMask, MXCSR.writable)
  }

  private mutating func saveLegacy(
    _ image: MemoryImage, _ saved: UInt64, wide: Bool
  ) throws(GuestFault) {
    if saved & XSaveComponents.x87 != 0 { try saveX87(image, wide: wide) }
    if saved & XSaveComponents.sse != 0 { try saveXMM(image) }
  }

  private mutating func saveComponent(
    _ number: Int, _ image: MemoryImage, at offset: UInt64
  ) throws(GuestFault) {
    switch number {
    case 2:
      for index in 0..<vectorRegisterCount {
        try image.store(&self, offset &+ UInt64(index &* 16), lane(UInt8(index), 1))
      }
    case 5:
      for index in 0..<8 {
        try image.store(&self, offset &+ UInt64(index &* 8), masks[unchecked: index])
      }
    case 6:
      for index in 0..<vectorRegisterCount {
        try image.store(&self, offset &+ UInt64(index &* 32), wide(UInt8(index)).highHalf)
      }
    case 7 where mode == .bits64:
      for index in 0..<16 {
        try image.store(&self, offset &+ UInt64(index &* 64), wide(UInt8(16 &+ index)))
      }
    case 9: try image.store(&self, offset, UInt64(pkru))
    default: break
    }
  }

  private mutating func restoreComponent(
    _ number: Int, _ image: MemoryImage, at offset: UInt64, present: Bool
  ) throws(GuestFault) {
    switch number {
    case 2:
      for index in 0..<vectorRegisterCount {
        setLane(
          UInt8(index), 1,
          present ? try image.load(&self, offset &+ UInt64(index &* 16)) : Lane())
      }
    case 5:
      for index in 0..<8 {
        let mask: UInt64 = present ? try image.load(&self, offset &+ UInt64(index &* 8)) : 0
        masks[unchecked: index] = mask
      }
    case 6:
      for index in 0..<vectorRegisterCount {
        var value = wide(UInt8(index))
        value.highHalf = present ? try image.load(&self, offset &+ UInt64(index &* 32)) : .zero
        setWide(UInt8(index), value, lanes: 4)
      }
    case 7 where mode == .bits64:
      for index in 0..<16 {
        setWide(
          UInt8(16 &+ index),
          present ? try image.load(&self, offset &+ UInt64(index &* 64)) : Wide(), lanes: 4)
      }
    case 9:
      let value = present ? try image.load(&self, offset, as: UInt64.self) : 0
      pkru = UInt32(truncatingIfNeeded: value)
      // Translations were made with the old rights.
      counters.controlChanges &+= 1
      selectSpace()
    default: break
    }
  }
}

extension FPUState {
  /// As after FNINIT, with zero registers.
  var isInitial: Bool {
    guard control == Self.initialControl, status == 0, tags == 0, opcode == 0,
      instructionPointer == 0, instructionSelector == 0, dataPointer == 0, dataSelector == 0
    else { return false }
    for index in 0..<16 where registers[index] != 0 { return false }
    return true
  }
}

@testable import IEM

/// How a `TestCPU` is set up for each mode.
extension TestCPU {
  private static let dataAttributes: Segment.Attributes = [
    .present, .codeOrData, .writable, .accessed,
  ]

  func setUpReal(_ state: inout ProcessorState) {
    let paragraphs: [(SegmentRegister, UInt64)] = [
      (.cs, Layout.code), (.ds, Layout.data), (.es, Layout.data), (.ss, Layout.stack),
      (.fs, Layout.data), (.gs, Layout.data),
    ]
    for (name, base) in paragraphs {
      state.segments[Int(name.rawValue)] = Segment(
        selector: UInt16(base >> 4), base: base, limit: 0xFFFF,
        attributes: Self.dataAttributes)
    }
    state.rip = 0
    state.registers[Register.rsp] = Layout.stackTop - Layout.stack
    state.idtr = DescriptorTableRegister(base: 0, limit: 0x3FF)
    for vector in 0..<UInt64(256) {
      write(vector * 4, UInt32(Layout.handlers + vector))
    }
  }

  func setUpProtected(_ state: inout ProcessorState, user: Bool) {
    writeGDT(&state)
    state.cr0 |= CR0.pe
    loadFlat(&state, code: user ? Selector.userCode32 : Selector.code32, user: user)
    for vector in 0..<UInt64(256) {
      // A 32-bit interrupt gate that privilege level 3 may use.
      let low = Layout.handlers + vector | UInt64(Selector.code32) << 16
      write(Layout.idt + vector * 8, low | 0xEE00 << 32)
    }
    state.idtr = DescriptorTableRegister(base: Layout.idt, limit: 256 * 8 - 1)
    write(Layout.tss + 4, UInt32(Layout.kernelStackTop))
    write(Layout.tss + 8, UInt32(Selector.data32))
  }

  func setUpLong(_ state: inout ProcessorState, user: Bool) {
    writeGDT(&state)
    state.cr0 |= CR0.pe | CR0.pg | CR0.wp
    state.cr4 = CR4.pae | CR4.osfxsr | CR4.osxmmexcpt | CR4.osxsave | CR4.fsgsbase
    state.efer = EFER.lme | EFER.lma | EFER.nxe | EFER.sce
    state.xcr0 = 0xE7
    loadFlat(&state, code: user ? Selector.userCode64 : Selector.code64, user: user)
    for vector in 0..<UInt64(256) {
      let low = Layout.handlers + vector | UInt64(Selector.code64) << 16
      write(Layout.idt + vector * 16, low | 0xEE00 << 32)
    }
    state.idtr = DescriptorTableRegister(base: Layout.idt, limit: 256 * 16 - 1)
    write(Layout.tss + 4, Layout.kernelStackTop)
    // The first GiB, identity-mapped in 2 MiB pages that all levels may read and write.
    let tables = Layout.pageTables
    let rights: UInt64 = 0x67  // P, R/W, U/S, A, D
    write(tables, (tables + 0x1000) | rights)
    write(tables + 0x1000, (tables + 0x2000) | rights)
    for index in 0..<UInt64(512) {
      write(tables + 0x2000 + index * 8, index << 21 | rights | 1 << 7)
    }
    state.cr3 = tables
  }

  private func loadFlat(_ state: inout ProcessorState, code: UInt16, user: Bool) {
    let data = user ? Selector.userData32 : Selector.data32
    for name in [SegmentRegister.es, .ss, .ds, .fs, .gs] {
      state.segments[Int(name.rawValue)] = Segment(selector: data, descriptor: descriptor(data))
    }
    state.segments[Int(SegmentRegister.cs.rawValue)] = Segment(
      selector: code, descriptor: descriptor(code))
    state.segments[Int(SegmentRegister.tr.rawValue)] = Segment(
      selector: Selector.tss, base: Layout.tss, limit: 0x67,
      attributes: .init(rawValue: 0x8B))
    state.cpl = user ? 3 : 0
  }

  /// Loads a segment register with a descriptor of the GDT, unchecked.
  func loadFlatSegment(_ name: SegmentRegister, _ selector: UInt16) {
    let segment = Segment(selector: selector, descriptor: descriptor(selector))
    processor.pointee.setSegment(name, segment)
    processor.pointee.updateMode()
  }

  private func descriptor(_ selector: UInt16) -> UInt64 {
    read(Layout.gdt + UInt64(selector & 0xFFF8))
  }

  private func writeGDT(_ state: inout ProcessorState) {
    let flat: UInt64 = 0x000F_0000_0000_FFFF
    let access: [UInt64] = [
      0,
      flat | 0xC09B << 40,  // code32
      flat | 0xC093 << 40,  // data32
      flat | 0xA09B << 40,  // code64
      flat | 0xC0FB << 40,  // userCode32
      flat | 0xC0F3 << 40,  // userData32
      flat | 0xA0FB << 40,  // userCode64
      0x0000_9B00_0000_FFFF,  // code16, 64 KiB from 0
      0x0000_9300_0000_FFFF,  // data16, 64 KiB from 0
      0,
      0x0000_8B00_0000_0067 | Layout.tss << 16,  // TSS, busy
      0,
    ]
    for (index, value) in access.enumerated() { write(Layout.gdt + UInt64(index) * 8, value) }
    // No I/O permission bitmap: it would begin beyond the limit.
    write(Layout.tss + 102, UInt16(0x68))
    state.gdtr = DescriptorTableRegister(
      base: Layout.gdt, limit: UInt16(access.count * 8 - 1))
  }

  /// Maps a page at or above 1 GiB (below 2 GiB) in 64-bit mode.
  func mapPage(
    _ linear: UInt64, to physical: UInt64, writable: Bool = true, user: Bool = true
  ) {
    let tables = Layout.pageTables
    let rights: UInt64 = 0x61 | (writable ? 2 : 0) | (user ? 4 : 0)
    write(tables + 0x1000 + (linear >> 30) * 8, (tables + 0x3000) | 0x67)
    let slot = tables + 0x3000 + (linear >> 21 & 511) * 8
    if read(slot, as: UInt64.self) == 0 {
      write(slot, nextPageTable | 0x67)
      nextPageTable += 0x1000
    }
    let table: UInt64 = read(slot) & ~0xFFF
    write(table + (linear >> 12 & 511) * 8, physical | rights)
    processor.pointee.flushTLB()
  }
}

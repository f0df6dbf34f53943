/// Hardware task switches (SDM vol. 3, 7.3): by JMP, CALL, an interrupt, and IRET with NT set.
///
/// Up to the commit point a fault belongs to the old task; after it RIP is that of the new task
/// and faults are raised there.
enum TaskSwitchKind: BitwiseCopyable {
  case jump, call, interrupt, iret

  /// The old task stays busy and is linked from the new one.
  var nests: Bool { self == .call || self == .interrupt }
}

/// What a TSS holds of a task.
private struct TaskImage: BitwiseCopyable {
  var eip: UInt64 = 0
  var eflags: UInt64 = 0
  var registers = InlineArray<8, UInt64>(repeating: 0)
  /// ES, CS, SS, DS, FS, GS.
  var segments = InlineArray<6, UInt16>(repeating: 0)
  var ldt: UInt16 = 0
  var cr3: UInt64 = 0
  var traps = false
}

extension Processor {
  /// Checks a TSS selector and reads its descriptor.
  mutating func taskDescriptor(
    _ selector: UInt16, wantBusy: Bool, or vector: UInt8
  ) throws(GuestFault) -> Descriptor {
    guard !Self.isNull(selector), selector & 4 == 0 else {
      throw Self.selectorFault(vector, selector)
    }
    let descriptor = try readDescriptor(selector, or: vector)
    let wanted: UInt8 = wantBusy ? Descriptor.SystemType.busyTSS16 : Descriptor.SystemType.tss16
    guard descriptor.isSystem, descriptor.type & ~Descriptor.SystemType.wideBit == wanted else {
      throw Self.selectorFault(vector, selector)
    }
    guard descriptor.isPresent else { throw GuestFault.np(selector) }
    return descriptor
  }

  /// Switches tasks. `nextRIP` is what the old task will continue at.
  /// - Parameter flags: RFLAGS as the old task keeps them.
  mutating func switchTask(
    to target: Descriptor, _ kind: TaskSwitchKind, flags: UInt64
  ) throws(GuestFault) {
    let old = segment(.tr)
    var new = target.segment(selector: target.selector)
    let isWide = target.type & Descriptor.SystemType.wideBit != 0
    guard new.limit >= (isWide ? TaskStateSegment.limit : TaskStateSegment.Narrow.limit) else {
      throw GuestFault.ts(target.selector)
    }
    try checkTaskAccess(old, new, target, kind, isWide: isWide)

    if !kind.nests { try setBusy(false, at: gdtr.base &+ UInt64(old.selector & 0xFFF8)) }
    try save(to: old, flags: flags)
    if kind.nests { try storeSystem(new.base &+ TaskStateSegment.backLink, old.selector) }
    var image = try readTask(new, isWide: isWide)
    if kind.nests { image.eflags |= RFlags.nestedTask.rawValue }
    if kind != .iret { try setBusy(true, at: target.address) }

    // The commit point.
    new.attributes.insert(Segment.Attributes(rawValue: UInt32(Descriptor.SystemType.busyBit)))
    setSegment(.tr, new)
    cr0 |= CR0.ts
    if debug[7] & DR7.localEnables != 0 {
      debug[7] &= ~DR7.localEnables
      flushTLB()
    }
    try load(image, isWide: isWide)
    if image.traps {
      pendingDebug |= DR6.taskSwitch
      attention.insert(.debugTrap)
      leaveBlock = true
    }
  }

  /// Everything a switch reads and writes, before it changes anything.
  private mutating func checkTaskAccess(
    _ old: Segment, _ new: Segment, _ target: Descriptor, _ kind: TaskSwitchKind, isWide: Bool
  ) throws(GuestFault) {
    let wasWide = old.type & Descriptor.SystemType.wideBit != 0
    let start = wasWide ? TaskStateSegment.eip : TaskStateSegment.Narrow.ip
    let end = wasWide ? TaskStateSegment.ldt : TaskStateSegment.Narrow.ldt
    guard UInt64(old.limit) >= end - 1 else { throw GuestFault.ts(old.selector) }
    try probeSystem(old.base &+ start, count: Int(end - start), write: true)
    try probeSystem(
      new.base,
      count: Int(isWide ? TaskStateSegment.limit : TaskStateSegment.Narrow.limit) + 1, write: false)
    if kind.nests {
      try probeSystem(new.base, count: 2, write: true)
    } else {
      try probeSystem(gdtr.base &+ UInt64(old.selector & 0xFFF8) &+ 5, count: 1, write: true)
    }
    if kind != .iret { try probeSystem(target.address &+ 5, count: 1, write: true) }
  }

  private mutating func setBusy(_ busy: Bool, at descriptor: UInt64) throws(GuestFault) {
    let access: UInt8 = try loadSystem(descriptor &+ 5)
    try storeSystem(
      descriptor &+ 5,
      busy
        ? access | Descriptor.SystemType.busyBit : access & ~Descriptor.SystemType.busyBit)
  }

  private mutating func save(to task: Segment, flags: UInt64) throws(GuestFault) {
    if task.type & Descriptor.SystemType.wideBit != 0 {
      let at = task.base
      try storeSystem(at &+ TaskStateSegment.eip, UInt32(truncatingIfNeeded: nextRIP))
      try storeSystem(at &+ TaskStateSegment.eflags, UInt32(truncatingIfNeeded: flags))
      for index in 0..<8 {
        try storeSystem(
          at &+ TaskStateSegment.registers &+ UInt64(index * 4), register(index, as: UInt32.self))
      }
      for index in 0..<6 {
        // Only the selector is written; the upper words of these fields stay as they are.
        try storeSystem(
          at &+ TaskStateSegment.segments &+ UInt64(index * 4), segments[index].selector)
      }
    } else {
      let at = task.base
      try storeSystem(at &+ TaskStateSegment.Narrow.ip, UInt16(truncatingIfNeeded: nextRIP))
      try storeSystem(at &+ TaskStateSegment.Narrow.flags, UInt16(truncatingIfNeeded: flags))
      for index in 0..<8 {
        try storeSystem(
          at &+ TaskStateSegment.Narrow.registers &+ UInt64(index * 2),
          register(index, as: UInt16.self))
      }
      for index in 0..<4 {
        try storeSystem(
          at &+ TaskStateSegment.Narrow.segments &+ UInt64(index * 2), segments[index].selector)
      }
    }
  }

  private mutating func readTask(_ task: Segment, isWide: Bool) throws(GuestFault) -> TaskImage {
    var image = TaskImage()
    let at = task.base
    if isWide {
      image.cr3 = UInt64(try loadSystem(at &+ TaskStateSegment.cr3, as: UInt32.self))
      image.eip = UInt64(try loadSystem(at &+ TaskStateSegment.eip, as: UInt32.self))
      image.eflags = UInt64(try loadSystem(at &+ TaskStateSegment.eflags, as: UInt32.self))
      for index in 0..<8 {
        image.registers[index] = UInt64(
          try loadSystem(at &+ TaskStateSegment.registers &+ UInt64(index * 4), as: UInt32.self))
      }
      for index in 0..<6 {
        image.segments[index] = try loadSystem(
          at &+ TaskStateSegment.segments &+ UInt64(index * 4))
      }
      image.ldt = try loadSystem(at &+ TaskStateSegment.ldt)
      image.traps = try loadSystem(at &+ TaskStateSegment.trap, as: UInt8.self) & 1 != 0
    } else {
      image.eip = UInt64(try loadSystem(at &+ TaskStateSegment.Narrow.ip, as: UInt16.self))
      image.eflags = UInt64(try loadSystem(at &+ TaskStateSegment.Narrow.flags, as: UInt16.self))
      for index in 0..<8 {
        image.registers[index] = UInt64(
          try loadSystem(
            at &+ TaskStateSegment.Narrow.registers &+ UInt64(index * 2), as: UInt16.self))
      }
      for index in 0..<4 {
        image.segments[index] = try loadSystem(
          at &+ TaskStateSegment.Narrow.segments &+ UInt64(index * 2))
      }
      image.ldt = try loadSystem(at &+ TaskStateSegment.Narrow.ldt)
    }
    return image
  }

  /// Becomes the task. RIP is the new task's from here on, so that faults are raised in it.
  private mutating func load(_ image: TaskImage, isWide: Bool) throws(GuestFault) {
    rip = image.eip
    nextRIP = image.eip
    for index in 0..<8 { registers[index] = image.registers[index] }
    // Selectors first. CS and SS keep their hidden parts until their turn, so that a fault of
    // LDTR or CS still finds a stack; the manual leaves it open.
    for name in [SegmentRegister.es, .cs, .ss, .ds, .fs, .gs] {
      let selector = image.segments[Int(name.rawValue)]
      if name == .cs || name == .ss {
        segments[Int(name.rawValue)].selector = selector
      } else {
        setSegment(name, .null(selector))
      }
    }
    setSegment(.ldtr, .null(image.ldt))
    let entersVirtual8086 = image.eflags & RFlags.virtual8086.rawValue != 0
    let codeSelector = image.segments[Int(SegmentRegister.cs.rawValue)]
    cpl = entersVirtual8086 ? 3 : UInt8(codeSelector & 3)
    setAllFlags(image.eflags)
    updateMode()
    if isWide && cr0 & CR0.pg != 0 { try loadTaskPaging(image.cr3) }

    setSegment(.ldtr, try localTable(image.ldt, or: Vector.invalidTSS))
    if entersVirtual8086 {
      for index in 0..<6 { segments[index] = .virtual8086(image.segments[index]) }
    } else {
      setSegment(.cs, try taskCode(codeSelector))
      updateMode()
      let stackSelector = image.segments[Int(SegmentRegister.ss.rawValue)]
      guard !Self.isNull(stackSelector) else { throw GuestFault.ts(stackSelector) }
      setSegment(.ss, try stackSegment(stackSelector, privilege: cpl, or: Vector.invalidTSS))
      for name in [SegmentRegister.ds, .es, .fs, .gs] {
        let selector = image.segments[Int(name.rawValue)]
        setSegment(name, try dataSegment(selector, or: Vector.invalidTSS))
      }
    }
    updateMode()
    try checkOffset(image.eip, in: segment(.cs))
  }

  private mutating func loadTaskPaging(_ value: UInt64) throws(GuestFault) {
    if cr4 & CR4.pae != 0 { try loadPageDirectoryPointers(from: value) }
    cr3 = value
    counters.rootLoads &+= 1
    selectSpace()
  }

  private mutating func taskCode(_ selector: UInt16) throws(GuestFault) -> Segment {
    guard !Self.isNull(selector) else { throw GuestFault.ts(selector) }
    let descriptor = try readDescriptor(selector, or: Vector.invalidTSS)
    let requested = UInt8(selector & 3)
    guard descriptor.isCode,
      descriptor.isConforming
        ? descriptor.privilege <= requested : descriptor.privilege == requested
    else { throw GuestFault.ts(selector) }
    return try codeSegment(descriptor, privilege: requested)
  }

  /// Checks a selector for LDTR and reads its segment.
  mutating func localTable(
    _ selector: UInt16, or vector: UInt8 = Vector.generalProtection
  ) throws(GuestFault) -> Segment {
    if Self.isNull(selector) { return .null(selector) }
    guard selector & 4 == 0 else { throw Self.selectorFault(vector, selector) }
    var descriptor = try readDescriptor(selector, or: vector)
    guard descriptor.isSystem, descriptor.type == Descriptor.SystemType.ldt else {
      throw Self.selectorFault(vector, selector)
    }
    // A task switch reports an absent LDT as #TS, LLDT as #NP.
    guard descriptor.isPresent else {
      throw vector == Vector.invalidTSS ? .ts(selector) : .np(selector)
    }
    try readUpperHalf(&descriptor, or: vector)
    let segment = descriptor.segment(selector: selector)
    if isLongMode && !Self.isCanonical(segment.base) {
      throw Self.selectorFault(vector, selector)
    }
    return segment
  }
}

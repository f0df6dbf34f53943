/// Bit scans and counts, BMI1, BMI2, ADX, MOVBE, CRC32. What they do comes from the reference handlers'
/// own types (Instructions/Bits). Memory operands have one address form only.

// MARK: One source

@inline(__always) func bitCountRR<O: BitCount, T: GuestWord, V: FlagsVisible>(
  _: O.Type, _: T.Type, _: V.Type, _ core: Core, _ op: Op
) -> Op? {
  O.finish(V.self, core, op, core.get(op.op.pointee.source, as: T.self))
  return next(core, op)
}

@inline(__always) func bitCountRM<O: BitCount, T: GuestWord, V: FlagsVisible>(
  _: O.Type, _: T.Type, _: V.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  O.finish(V.self, core, op, hostLoad(host, as: T.self))
  return next(core, op)
}

extension BitCount {
  @inline(__always) fileprivate static func finish<T: GuestWord, V: FlagsVisible>(
    _: V.Type, _ core: Core, _ op: Op, _ source: T
  ) {
    let result = result(source)
    if !ignoresZero || source != 0 { core.set(op.to, result) }
    if V.visible { setFlags(&core.cpu.pointee, source, result) }
  }
}

// MARK: Two sources

/// The operand that may be memory is in `base`, the other one in `source`.
@inline(__always) func bitFieldRR<O: BitField, T: GuestWord, V: FlagsVisible>(
  _: O.Type, _: T.Type, _: V.Type, _ core: Core, _ op: Op
) -> Op? {
  let value: T = core.get(op.second)
  let control: T = core.get(op.first)
  let result = O.result(value, control)
  core.set(op.to, result)
  if V.visible { O.setFlags(&core.cpu.pointee, value, control, result) }
  return next(core, op)
}

@inline(__always) func bitFieldRM<O: BitField, T: GuestWord, V: FlagsVisible>(
  _: O.Type, _: T.Type, _: V.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let value: T = hostLoad(host)
  let control: T = core.get(op.first)
  let result = O.result(value, control)
  core.set(op.to, result)
  if V.visible { O.setFlags(&core.cpu.pointee, value, control, result) }
  return next(core, op)
}

/// RORX.
@inline(__always) func rotateRightR<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  let count = T(truncatingIfNeeded: op.immediateByte)
  core.set(op.to, RotateRightNoFlags.result(core.get(op.first, as: T.self), count))
  return next(core, op)
}

@inline(__always) func rotateRightM<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let count = T(truncatingIfNeeded: op.immediateByte)
  core.set(op.to, RotateRightNoFlags.result(hostLoad(host, as: T.self), count))
  return next(core, op)
}

// MARK: Long arithmetic

/// MULX: the high half to `destination`, the low one to `source`; the high one wins.
@inline(__always) private func multiply<T: GuestWord>(_ core: Core, _ op: Op, _ factor: T) {
  let other: T = core.get(UInt16(Register.rdx * 8))
  let product = other.multipliedFullWidth(by: factor)
  core.set(op.first, T(truncatingIfNeeded: product.low))
  core.set(op.to, product.high)
}

@inline(__always) func multiplyNoFlagsR<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  multiply(core, op, core.get(op.second, as: T.self))
  return next(core, op)
}

@inline(__always) func multiplyNoFlagsM<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  multiply(core, op, hostLoad(host, as: T.self))
  return next(core, op)
}

@inline(__always) func addExtendedRR<K: ExtendedCarry, T: GuestWord>(
  _: K.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let right: T = core.get(op.op.pointee.source)
  core.set(op.to, core.cpu.pointee.addExtended(K.self, core.get(op.to), right))
  return next(core, op)
}

@inline(__always) func addExtendedRM<K: ExtendedCarry, T: GuestWord>(
  _: K.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let right: T = hostLoad(host)
  core.set(op.to, core.cpu.pointee.addExtended(K.self, core.get(op.to), right))
  return next(core, op)
}

// MARK: MOVBE, CRC32

@inline(__always) func loadSwapped<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  core.set(op.to, hostLoad(host, as: T.self).byteSwapped)
  return next(core, op)
}

@inline(__always) func storeSwapped<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locate(core, op, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  hostStore(host, core.get(op.first, as: T.self).byteSwapped)
  return next(core, op)
}

@inline(__always) func checksumR<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  let data: T = core.get(op.op.pointee.source)
  core.set(op.to, CRC32C.step(core.get(op.to), data))
  return next(core, op)
}

@inline(__always) func checksumM<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  core.set(op.to, CRC32C.step(core.get(op.to), hostLoad(host, as: T.self)))
  return next(core, op)
}

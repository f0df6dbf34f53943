import IEM
import Machine

/// A register as gdb knows it: its place in the target description, and its bytes.
struct RemoteRegister {
  var name: String
  var bitSize: Int
  /// gdb's type.
  var type: String
  var group: String?
  var source: Source

  /// Where the value is in a processor's state.
  enum Source: Equatable {
    case general(Int)
    case instructionPointer
    case flags
    case selector(SegmentRegister)
    case base(SegmentRegister)
    case kernelGSBase
    case control(Int)
    case efer
    case debug(Int)
    case x87(Int)
    case x87Environment(X87Environment)
    case mxcsr
    /// Quadwords of a vector register.
    case vector(Int, ClosedRange<Int>)
    case mask(Int)
    case protectionKeys
    case table(isIDT: Bool, isLimit: Bool)
  }

  enum X87Environment: String, CaseIterable {
    case fctrl, fstat, ftag, fiseg, fioff, foseg, fooff, fop
  }

  var byteCount: Int { (bitSize + 7) / 8 }
}

/// Reads and writes registers by number, little-endian bytes as gdb sends them.
struct RegisterFile {
  let layout: TargetDescription

  init(longMode: Bool) { layout = longMode ? .bits64 : .bits32 }

  var count: Int { layout.registers.count }

  /// Every register of the `g` packet.
  func readAll(_ debugger: Debugger, processor: Int) -> [UInt8] {
    let state = debugger.state(of: processor)
    let priority = debugger.taskPriority(of: processor)
    return layout.registers.flatMap { Self.bytes(of: $0, state, priority) }
  }

  func read(_ number: Int, _ debugger: Debugger, processor: Int) -> [UInt8]? {
    guard layout.registers.indices.contains(number) else { return nil }
    return Self.bytes(
      of: layout.registers[number], debugger.state(of: processor),
      debugger.taskPriority(of: processor))
  }

  /// Takes over the `G` packet; a short one changes the first registers only.
  func writeAll(_ bytes: [UInt8], _ debugger: Debugger, processor: Int) -> Bool {
    var at = 0
    for (number, register) in layout.registers.enumerated() {
      guard at + register.byteCount <= bytes.count else { return at == bytes.count }
      let new = Array(bytes[at..<at + register.byteCount])
      at += register.byteCount
      // What did not change is left alone: selectors would be loaded anew.
      if read(number, debugger, processor: processor) == new { continue }
      guard write(number, new, debugger, processor: processor) else { return false }
    }
    return at == bytes.count
  }

  func write(_ number: Int, _ bytes: [UInt8], _ debugger: Debugger, processor: Int) -> Bool {
    guard layout.registers.indices.contains(number) else { return false }
    let register = layout.registers[number]
    guard bytes.count == register.byteCount else { return false }
    switch register.source {
    case .selector(let segment):
      return debugger.setSegment(
        segment, selector: UInt16(truncatingIfNeeded: Self.number(bytes)), of: processor)
    case .control(8):
      debugger.setTaskPriority(UInt8(truncatingIfNeeded: Self.number(bytes)), of: processor)
      return true
    default:
      var state = debugger.state(of: processor)
      Self.set(register, bytes, &state)
      debugger.setState(state, of: processor)
      return true
    }
  }

  // MARK: Reading

  static func number(_ bytes: some BidirectionalCollection<UInt8>) -> UInt64 {
    bytes.suffix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func bytes(
    of register: RemoteRegister, _ state: ProcessorState, _ taskPriority: UInt8
  ) -> [UInt8] {
    switch register.source {
    case .x87(let index):
      let physical = (Int(state.x87Status >> 11) + index) & 7
      return little(state.x87Registers[physical * 2], 8)
        + little(state.x87Registers[physical * 2 + 1], 2)
    case .vector(let index, let quads):
      return quads.flatMap { little(state.vectors[index * 8 + $0], 8) }
    default: return little(scalar(register.source, state, taskPriority), register.byteCount)
    }
  }

  private static func little(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) : 0 }
  }

  private static func scalar(
    _ source: RemoteRegister.Source, _ state: ProcessorState, _ taskPriority: UInt8
  ) -> UInt64 {
    switch source {
    case .general(let index): state.registers[index]
    case .instructionPointer: state.rip
    case .flags: state.rflags
    case .selector(let name): UInt64(state.segments[Int(name.rawValue)].selector)
    case .base(let name): state.segments[Int(name.rawValue)].base
    case .kernelGSBase: state.msr.kernelGSBase
    case .control(0): state.cr0
    case .control(2): state.cr2
    case .control(3): state.cr3
    case .control(4): state.cr4
    case .control: UInt64(taskPriority)
    case .efer: state.efer
    case .debug(let index): state.debug[index]
    case .x87Environment(let name): environment(name, state)
    case .mxcsr: UInt64(state.mxcsr)
    case .mask(let index): state.masks[index]
    case .protectionKeys: UInt64(state.pkru)
    case .table(let isIDT, let isLimit):
      isLimit
        ? UInt64(isIDT ? state.idtr.limit : state.gdtr.limit)
        : isIDT ? state.idtr.base : state.gdtr.base
    case .x87, .vector: 0
    }
  }

  private static func environment(
    _ name: RemoteRegister.X87Environment, _ state: ProcessorState
  ) -> UInt64 {
    switch name {
    case .fctrl: UInt64(state.x87Control)
    case .fstat: UInt64(state.x87Status)
    case .ftag: UInt64(tagWord(state))
    case .fiseg: UInt64(state.x87InstructionSelector)
    case .fioff: state.x87InstructionPointer & 0xFFFF_FFFF
    case .foseg: UInt64(state.x87DataSelector)
    case .fooff: state.x87DataPointer & 0xFFFF_FFFF
    case .fop: UInt64(state.x87Opcode)
    }
  }

  /// Two bits for each physical register, as FNSTENV stores them (SDM vol. 1, 8.1.7).
  private static func tagWord(_ state: ProcessorState) -> UInt16 {
    var word: UInt16 = 0
    for index in 0..<8 {
      let significand = state.x87Registers[index * 2]
      let exponent = state.x87Registers[index * 2 + 1] & 0x7FFF
      let tag: UInt16 =
        if state.x87Tags >> UInt8(index) & 1 == 0 {
          3
        } else if exponent == 0x7FFF || (exponent != 0 && significand >> 63 == 0) {
          2
        } else if exponent == 0 {
          significand == 0 ? 1 : 2
        } else {
          0
        }
      word |= tag << UInt16(index * 2)
    }
    return word
  }

  // MARK: Writing

  private static func set(
    _ register: RemoteRegister, _ bytes: [UInt8], _ state: inout ProcessorState
  ) {
    let value = number(bytes.prefix(8))
    switch register.source {
    case .general(let index): state.registers[index] = value
    case .instructionPointer: state.rip = value
    case .flags: state.rflags = value & RFlags.writable.union(.fixed).rawValue | 2
    case .base(let name): state.segments[Int(name.rawValue)].base = value
    case .kernelGSBase: state.msr.kernelGSBase = value
    case .control(0): state.cr0 = value & CR0.defined
    case .control(2): state.cr2 = value
    case .control(3): state.cr3 = value
    case .control(4): state.cr4 = value
    case .control, .selector: break
    case .efer: state.efer = value
    case .debug(let index): state.debug[index] = value
    case .x87(let index):
      let physical = (Int(state.x87Status >> 11) + index) & 7
      state.x87Registers[physical * 2] = value
      state.x87Registers[physical * 2 + 1] = number(bytes[8...])
    case .x87Environment(let name): setEnvironment(name, value, &state)
    case .mxcsr: state.mxcsr = UInt32(truncatingIfNeeded: value) & 0xFFFF
    case .vector(let index, let quads):
      for (position, quad) in quads.enumerated() {
        state.vectors[index * 8 + quad] = number(bytes[position * 8..<position * 8 + 8])
      }
    case .mask(let index): state.masks[index] = value
    case .protectionKeys: state.pkru = UInt32(truncatingIfNeeded: value)
    case .table(let isIDT, let isLimit):
      var table = isIDT ? state.idtr : state.gdtr
      if isLimit { table.limit = UInt16(truncatingIfNeeded: value) } else { table.base = value }
      if isIDT { state.idtr = table } else { state.gdtr = table }
    }
  }

  private static func setEnvironment(
    _ name: RemoteRegister.X87Environment, _ value: UInt64, _ state: inout ProcessorState
  ) {
    let word = UInt16(truncatingIfNeeded: value)
    switch name {
    case .fctrl: state.x87Control = word
    case .fstat: state.x87Status = word
    case .ftag:
      state.x87Tags = (0..<8).reduce(0) {
        word >> UInt16($1 * 2) & 3 == 3 ? $0 : $0 | 1 << UInt8($1)
      }
    case .fiseg: state.x87InstructionSelector = word
    case .fioff: state.x87InstructionPointer = value
    case .foseg: state.x87DataSelector = word
    case .fooff: state.x87DataPointer = value
    case .fop: state.x87Opcode = word & 0x7FF
    }
  }
}

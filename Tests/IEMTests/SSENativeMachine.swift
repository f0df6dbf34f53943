#if arch(x86_64)
  import Glibc

  @testable import IEM

  /// Vector, x87 and general state around one instruction, the same on the host and in IEM.
  struct SSEMachineState: Equatable {
    /// ZMM0–ZMM31, eight quadwords each.
    var vectors = [UInt64](repeating: 0, count: 256)
    var masks = [UInt64](repeating: 0, count: 8)
    var mxcsr: UInt32 = 0x1F80
    /// Physical x87 registers: significand, sign and exponent.
    var x87 = [UInt64](repeating: 0, count: 16)
    var control: UInt16 = 0x37F
    var status: UInt16 = 0
    var tags: UInt8 = 0
    var general = [UInt64](repeating: 0, count: 16)
    var flags: UInt64 = 2
    /// What the memory operand lies in.
    var memory = [UInt64](repeating: 0, count: SSENativeMachine.memoryQuadwords)

    /// The first thing that differs, in words.
    func difference(from other: Self) -> String? {
      func hex(_ value: some BinaryInteger) -> String { String(value, radix: 16) }
      for index in 0..<256 where vectors[index] != other.vectors[index] {
        let (mine, theirs) = (hex(vectors[index]), hex(other.vectors[index]))
        return "zmm\(index / 8)[\(index % 8)] \(mine) ≠ \(theirs)"
      }
      for index in 0..<8 where masks[index] != other.masks[index] {
        return "k\(index) \(hex(masks[index])) ≠ \(hex(other.masks[index]))"
      }
      if mxcsr != other.mxcsr { return "mxcsr \(hex(mxcsr)) ≠ \(hex(other.mxcsr))" }
      if control != other.control { return "fcw \(hex(control)) ≠ \(hex(other.control))" }
      if status != other.status { return "fsw \(hex(status)) ≠ \(hex(other.status))" }
      if tags != other.tags { return "ftw \(hex(tags)) ≠ \(hex(other.tags))" }
      for index in 0..<16 where x87[index] != other.x87[index] {
        return "R\(index / 2)[\(index % 2)] \(hex(x87[index])) ≠ \(hex(other.x87[index]))"
      }
      for index in 0..<16 where general[index] != other.general[index] {
        return "r\(index) \(hex(general[index])) ≠ \(hex(other.general[index]))"
      }
      if flags != other.flags { return "flags \(hex(flags)) ≠ \(hex(other.flags))" }
      for index in memory.indices where memory[index] != other.memory[index] {
        return "memory[\(index)] \(hex(memory[index])) ≠ \(hex(other.memory[index]))"
      }
      return nil
    }
  }

  /// Runs single instructions on the host. RDI points `memoryOffset` below the memory operand's
  /// area; RSP and RBP must not be touched.
  final class SSENativeMachine {
    static let memoryOffset = 16384
    static let memoryQuadwords = 64
    private static let outputArea = 4096
    private static let generalArea = 8192
    private static let blockSize = 16384 + 4096
    private static let codeSize = 4096
    private static let statusFlags: UInt64 = 0x8D5

    /// Components that the host's XCR0 has and the state covers.
    let components: UInt64
    private let offsets: [Int: Int]
    private let block: UnsafeMutableRawPointer
    private let code: UnsafeMutableRawPointer
    private typealias Entry = @convention(c) (UnsafeMutableRawPointer) -> Void

    /// Whether what the manuals leave open can be compared: x87 details follow AMD's processors.
    static let isAMD: Bool = {
      let machine = SSENativeMachine()
      // push rbx; xor eax, eax; cpuid; mov [rdi], ebx; pop rbx; ret
      load(machine.code, [0x53, 0x31, 0xC0, 0x0F, 0xA2, 0x89, 0x1F, 0x5B, 0xC3])
      unsafeBitCast(machine.code, to: Entry.self)(machine.block)
      return machine.block.load(as: UInt32.self) == 0x6874_7541  // "Auth"
    }()

    /// Set by the SIGILL handler, which goes on after the instruction.
    nonisolated(unsafe) private static var wasIllegal = false
    nonisolated(unsafe) private static var instructionLength: Int64 = 0

    private static let catchIllegal: Void = {
      var action = sigaction()
      action.sa_flags = Int32(SA_SIGINFO)
      action.__sigaction_handler.sa_sigaction = { _, _, context in
        guard let frame = context?.assumingMemoryBound(to: ucontext_t.self) else { abort() }
        // RIP is general register 16 of the frame.
        frame.pointee.uc_mcontext.gregs.16 += SSENativeMachine.instructionLength
        SSENativeMachine.wasIllegal = true
      }
      sigaction(SIGILL, &action, nil)
    }()

    /// The last instruction was #UD.
    var wasIllegal: Bool { Self.wasIllegal }

    init() {
      _ = Self.catchIllegal
      block = .allocate(byteCount: Self.blockSize, alignment: 4096)
      block.initializeMemory(as: UInt8.self, repeating: 0, count: Self.blockSize)
      let mapped = mmap(
        nil, Self.codeSize, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      guard let mapped, mapped != MAP_FAILED else { fatalError("no executable memory") }
      code = mapped
      // xgetbv with ECX = 0, then CPUID leaf 0Dh for each component.
      Self.load(code, [0x31, 0xC9, 0x0F, 0x01, 0xD0, 0x48, 0x89, 0x07, 0xC3])
      unsafeBitCast(code, to: Entry.self)(block)
      components = block.load(as: UInt64.self) & 0xE7
      var offsets: [Int: Int] = [:]
      for number in [2, 5, 6, 7] where components >> UInt64(number) & 1 != 0 {
        // push rbx; mov eax, 13; mov ecx, n; cpuid; mov [rdi], rbx; pop rbx; ret
        Self.load(
          code,
          [
            0x53, 0xB8, 13, 0, 0, 0, 0xB9, UInt8(number), 0, 0, 0, 0x0F, 0xA2, 0x48, 0x89, 0x1F,
            0x5B, 0xC3,
          ])
        unsafeBitCast(code, to: Entry.self)(block)
        offsets[number] = Int(block.load(as: UInt32.self))
      }
      self.offsets = offsets
    }

    deinit {
      block.deallocate()
      munmap(code, Self.codeSize)
    }

    private static func load(_ code: UnsafeMutableRawPointer, _ bytes: [UInt8]) {
      code.copyMemory(from: bytes, byteCount: bytes.count)
    }

    private static func field(_ value: Int) -> [UInt8] {
      let bits = UInt32(truncatingIfNeeded: value)
      return [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: bits >> $0) }
    }

    /// Executes `instruction` in `state`.
    /// - Parameter usesRSI: RSI points to the memory operand's area.
    func run(
      _ instruction: [UInt8], _ state: SSEMachineState, usesRSI: Bool = false
    ) -> SSEMachineState {
      store(state)
      var bytes: [UInt8] = [0x53, 0x55]  // push rbx; push rbp
      let all: [UInt8] = [0xB8, 0xFF, 0xFF, 0xFF, 0xFF, 0xBA, 0xFF, 0xFF, 0xFF, 0xFF]
      bytes += all + [0x48, 0x0F, 0xAE, 0x2F]  // xrstor64 [rdi]
      bytes += [0xFF, 0xB7] + Self.field(Self.generalArea + 128) + [0x9D]  // push; popfq
      for register in [0, 1, 2, 3, 6, 8, 9, 10, 11] {
        bytes += Self.move(0x8B, register)
      }
      if usesRSI { bytes += [0x48, 0x8D, 0xB7] + Self.field(Self.memoryOffset) }  // lea rsi
      bytes += instruction
      bytes += [0x9C, 0x8F, 0x87] + Self.field(Self.generalArea + 128)  // pushfq; pop
      for register in [0, 1, 2, 3, 6, 8, 9, 10, 11] {
        bytes += Self.move(0x89, register)
      }
      bytes += all + [0x48, 0x0F, 0xAE, 0xA7] + Self.field(Self.outputArea)  // xsave64
      bytes += [0xDB, 0xE3]  // fninit
      bytes += [0x0F, 0xAE, 0x97] + Self.field(Self.generalArea + 136)  // ldmxcsr
      if components & 4 != 0 { bytes += [0xC5, 0xF8, 0x77] }  // vzeroupper
      bytes += [0x5D, 0x5B, 0xC3]
      Self.load(code, bytes)
      Self.wasIllegal = false
      Self.instructionLength = Int64(instruction.count)
      unsafeBitCast(code, to: Entry.self)(block)
      var result = loadState()
      if usesRSI { result.general[6] = state.general[6] }
      return result
    }

    /// mov between a register and its place in the block.
    private static func move(_ opcode: UInt8, _ register: Int) -> [UInt8] {
      let rex: UInt8 = register >= 8 ? 0x4C : 0x48
      return [rex, opcode, 0x87 | UInt8(register & 7) << 3] + field(generalArea + register * 8)
    }

    private func put<T: BitwiseCopyable>(_ value: T, _ offset: Int) {
      block.storeBytes(of: value, toByteOffset: offset, as: T.self)
    }

    private func get<T: BitwiseCopyable>(_ offset: Int, as: T.Type = T.self) -> T {
      block.load(fromByteOffset: offset, as: T.self)
    }

    private func store(_ state: SSEMachineState) {
      (block + 0).initializeMemory(as: UInt8.self, repeating: 0, count: Self.generalArea)
      put(state.control, 0)
      put(state.status, 2)
      put(state.tags, 4)
      put(state.mxcsr, 24)
      let top = Int(state.status >> 11) & 7
      for index in 0..<8 {
        let physical = (top + index) & 7
        put(state.x87[physical * 2], 32 + index * 16)
        put(UInt16(truncatingIfNeeded: state.x87[physical * 2 + 1]), 40 + index * 16)
      }
      for register in 0..<32 {
        for part in 0..<8 {
          guard let offset = place(register, part) else { continue }
          put(state.vectors[register * 8 + part], offset)
        }
      }
      if let opmask = offsets[5] {
        for index in 0..<8 { put(state.masks[index], opmask + index * 8) }
      }
      put(components, 512)
      for index in 0..<16 { put(state.general[index], Self.generalArea + index * 8) }
      put(state.flags, Self.generalArea + 128)
      put(UInt32(0x1F80), Self.generalArea + 136)
      for index in state.memory.indices {
        put(state.memory[index], Self.memoryOffset + index * 8)
      }
    }

    /// Where a quadword of a vector register lies in the XSAVE area.
    private func place(_ register: Int, _ part: Int) -> Int? {
      if register >= 16 { return offsets[7].map { $0 + (register - 16) * 64 + part * 8 } }
      switch part {
      case 0, 1: return 160 + register * 16 + part * 8
      case 2, 3: return offsets[2].map { $0 + register * 16 + (part - 2) * 8 }
      default: return offsets[6].map { $0 + register * 32 + (part - 4) * 8 }
      }
    }

    private func loadState() -> SSEMachineState {
      var state = SSEMachineState()
      let area = Self.outputArea
      let present: UInt64 = get(area + 512)
      state.control = get(area)
      state.status = get(area + 2)
      state.tags = get(area + 4)
      state.mxcsr = get(area + 24)
      let top = Int(state.status >> 11) & 7
      for index in 0..<8 {
        let physical = (top + index) & 7
        state.x87[physical * 2] = get(area + 32 + index * 16)
        state.x87[physical * 2 + 1] = UInt64(get(area + 40 + index * 16, as: UInt16.self))
      }
      for register in 0..<32 {
        for part in 0..<8 {
          let component = register >= 16 ? 7 : [1, 1, 2, 2, 6, 6, 6, 6][part]
          guard let offset = place(register, part), present >> UInt64(component) & 1 != 0 else {
            continue
          }
          state.vectors[register * 8 + part] = get(area + offset)
        }
      }
      if let opmask = offsets[5], present >> 5 & 1 != 0 {
        for index in 0..<8 { state.masks[index] = get(area + opmask + index * 8) }
      }
      for index in 0..<16 { state.general[index] = get(Self.generalArea + index * 8) }
      state.flags = (get(Self.generalArea + 128, as: UInt64.self) & Self.statusFlags) | 2
      for index in state.memory.indices {
        state.memory[index] = get(Self.memoryOffset + index * 8)
      }
      return state
    }
  }
#endif

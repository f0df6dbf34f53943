#if arch(x86_64)
  import Foundation
  import Glibc
  import Synchronization

  import IEM

  /// Executes single user-mode instructions on the host: what a real processor does.
  ///
  /// A stub in executable memory saves the host's registers, loads all of a `NativeState`, jumps
  /// to the instruction, and stores everything back. Everything lies at fixed low addresses, so
  /// that the stub needs no register of its own. An exception arrives as a signal, whose handler
  /// notes it and continues at the stub's exit with the registers as the instruction left them.
  ///
  /// Around the instruction lie INT3 bytes, which tell where a branch went. The data page has
  /// unmapped pages on both sides.
  package final class NativeRunner {
    package typealias VectorLevel = OracleVectorLevel
    package typealias Mode = OracleMode
    package typealias Layout = OracleLayout

    /// What the stub and the signal handler share; at `Layout.control`.
    private struct Control: BitwiseCopyable {
      var hostStack: UInt64 = 0
      /// Where the instruction is, and after that the selector of 32-bit code.
      var target: UInt64 = 0
      var hostMXCSR: UInt64 = 0
      /// The thread that is in the stub, or zero.
      var thread: UInt64 = 0
      /// FS and GS base of the host, and those of the guest at a signal.
      var hostFS: UInt64 = 0
      var hostGS: UInt64 = 0
      var faultFS: UInt64 = 0
      var faultGS: UInt64 = 0
      /// The handlers' stack.
      var alternateStack: UInt64 = 0
      /// The handler that the entry of handlers goes on to.
      var handler: UInt64 = 0
      /// CS and SS at a signal.
      var selectors: UInt64 = 0
      /// Of the last signal; `vector` is `noFault` when there was none.
      var vector: UInt64 = 0
      var errorCode: UInt64 = 0
      var address: UInt64 = 0
      var rip: UInt64 = 0

      static let noFault: UInt64 = 0xFF
    }

    private typealias Entry = @convention(c) () -> Void

    package let vectorLevel: VectorLevel
    /// The data pages.
    package let data = UnsafeMutableRawPointer(bitPattern: UInt(Layout.data)).unsafelyUnwrapped
    private let stubs = UnsafeMutableRawPointer(bitPattern: UInt(Layout.stubs)).unsafelyUnwrapped
    private let code = UnsafeMutableRawPointer(bitPattern: UInt(Layout.code)).unsafelyUnwrapped
    private let edge = UnsafeMutableRawPointer(bitPattern: UInt(Layout.edge)).unsafelyUnwrapped
    /// What the page of code holds between instructions.
    private let cleanCode: UnsafeMutableRawPointer
    private let alternateStack: UnsafeMutableRawPointer
    private static let alternateStackSize = 1 << 18
    private static let entry32Offset = 0x350
    private static let entry16Offset = 0x6A0
    private static let exitOffset = 0xA00
    private static let handlerOffset = 0xF80
    fileprivate static var handlerAddress: UInt64 { Layout.stubs + UInt64(handlerOffset) }
    /// RDFSBASE and its like may be used: programs own the bases of FS and GS.
    package let hasBases: Bool
    /// The kernel has given the process an LDT with 16-bit segments.
    package let has16BitCode: Bool
    fileprivate static var exitAddress: UInt64 { Layout.stubs + UInt64(exitOffset) }
    /// Linux's selectors of 64-bit user code, and of data.
    fileprivate static let codeSelector64: UInt16 = 0x33
    private static let dataSelector: UInt8 = 0x2B
    private static let faultSignals = [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP]

    private static var control: UnsafeMutablePointer<Control> {
      UnsafeMutablePointer<Control>(bitPattern: UInt(Layout.control)).unsafelyUnwrapped
    }
    private static var state: UnsafeMutablePointer<NativeState> {
      UnsafeMutablePointer<NativeState>(bitPattern: UInt(Layout.state)).unsafelyUnwrapped
    }

    private static let lock = NSLock()
    // Used only with the lock held.
    nonisolated(unsafe) private static let shared = NativeRunner()

    /// Gives the one runner to `body`, to nobody else meanwhile. Nil where the host cannot run it.
    package static func exclusively<R>(_ body: (NativeRunner) throws -> R) rethrows -> R? {
      lock.lock()
      defer { lock.unlock() }
      guard let runner = shared else { return nil }
      // The handlers' stack is this thread's only for as long as it has the lock.
      var previous = stack_t()
      sigaltstack(nil, &previous)
      defer { sigaltstack(&previous, nil) }
      return try body(runner)
    }

    private init?() {
      let executable = PROT_READ | PROT_WRITE | PROT_EXEC
      guard Self.map(Layout.stubs, 2 * Layout.pageSize, executable),
        Self.map(Layout.control, 2 * Layout.pageSize, PROT_READ | PROT_WRITE),
        Self.map(Layout.data, Layout.dataSize, PROT_READ | PROT_WRITE),
        Self.map(Layout.edge, Layout.pageSize, executable)
      else { return nil }
      cleanCode = .allocate(byteCount: Layout.pageSize, alignment: 4096)
      alternateStack = .allocate(byteCount: Self.alternateStackSize, alignment: 4096)
      Self.control.initialize(to: Control())
      Self.control.pointee.alternateStack = UInt64(UInt(bitPattern: alternateStack))
      Self.control.pointee.handler = NativeSignals.handlerAddress
      vectorLevel = Self.detectVectorLevel(stubs)
      // HWCAP2_FSGSBASE: the kernel lets programs use the instructions.
      hasBases = Self.auxiliary(26) & 2 != 0
      has16BitCode =
        Self.setLocal(Layout.codeSelector16, base: 0, isCode: true)
        && Self.setLocal(Layout.dataSelector16, base: UInt32(Layout.data), isCode: false)
      memset(stubs, 0xCC, 2 * Layout.pageSize)
      memset(edge, 0xCC, Layout.pageSize)
      writeStub()
      cleanCode.copyMemory(from: code, byteCount: Layout.pageSize)
      // A stray store of an instruction under test must not change the stubs.
      mprotect(stubs, Layout.pageSize, PROT_READ | PROT_EXEC)
    }

    /// modify_ldt (asm/ldt.h): a 16-bit segment; code has a limit of 4 GiB, data one of 64 KiB.
    private static func setLocal(_ selector: UInt64, base: UInt32, isCode: Bool) -> Bool {
      let modifyLDT = 154
      let write = 0x11
      // seg_32bit 0, contents 1–2, read_exec_only 3, limit_in_pages 4, not_present 5, useable 6.
      let flags: UInt32 = isCode ? 2 << 1 | 1 << 4 | 1 << 6 : 1 << 6
      var descriptor: [UInt32] = [
        UInt32(selector >> 3), base, isCode ? 0xF_FFFF : 0xFFFF, flags,
      ]
      return nativeSystemCall(modifyLDT, write, &descriptor, descriptor.count * 4) == 0
    }

    /// An entry of the auxiliary vector (AT_HWCAP2 is 26), or zero.
    private static func auxiliary(_ key: UInt64) -> UInt64 {
      guard let file = fopen("/proc/self/auxv", "r") else { return 0 }
      defer { fclose(file) }
      var pair: [UInt64] = [0, 0]
      while fread(&pair, 16, 1, file) == 1 {
        if pair[0] == key { return pair[1] }
      }
      return 0
    }

    private static func map(_ address: UInt64, _ size: Int, _ protection: Int32) -> Bool {
      // MAP_FIXED_NOREPLACE, which Glibc's overlay does not import everywhere.
      let fixedNoReplace: Int32 = 0x10_0000
      let wanted = UnsafeMutableRawPointer(bitPattern: UInt(address))
      let got = mmap(
        wanted, size, protection, MAP_PRIVATE | MAP_ANONYMOUS | fixedNoReplace, -1, 0)
      return got == wanted
    }

    /// CPUID.7.0:EBX and CPUID.1:ECX, read by a little stub.
    private static func detectVectorLevel(_ page: UnsafeMutableRawPointer) -> VectorLevel {
      func cpuid(_ leaf: UInt8) -> (b: UInt32, c: UInt32) {
        let stub: [UInt8] = [
          0x53, 0xB8, leaf, 0, 0, 0, 0x31, 0xC9, 0x0F, 0xA2,  // push rbx; mov eax; xor ecx; cpuid
          0x89, 0xD8, 0x48, 0xC1, 0xE1, 0x20, 0x48, 0x09, 0xC8,  // rax = rcx << 32 | ebx
          0x5B, 0xC3,
        ]
        page.copyMemory(from: stub, byteCount: stub.count)
        let both = unsafeBitCast(page, to: (@convention(c) () -> UInt64).self)()
        return (UInt32(truncatingIfNeeded: both), UInt32(both >> 32))
      }
      let avx512: UInt32 = 1 << 16 | 1 << 30 | 1 << 31  // F, BW, VL
      guard cpuid(1).c & (1 << 27 | 1 << 28) == (1 << 27 | 1 << 28) else { return .sse }
      return cpuid(7).b & avx512 == avx512 ? .avx512 : .avx
    }

    // MARK: The stub

    private func at(_ field: PartialKeyPath<Control>) -> UInt64 {
      Layout.control + UInt64(MemoryLayout<Control>.offset(of: field) ?? 0)
    }

    private func at(_ field: PartialKeyPath<NativeState>, _ byte: Int = 0) -> UInt64 {
      Layout.state + UInt64((MemoryLayout<NativeState>.offset(of: field) ?? 0) + byte)
    }

    private var vectorCount: Int { vectorLevel == .avx512 ? 32 : 16 }

    private func writeStub() {
      place(entryCode(.bits64), at: 0, room: Self.entry32Offset)
      place(
        entryCode(.bits32), at: Self.entry32Offset, room: Self.entry16Offset - Self.entry32Offset)
      place(entryCode(.bits16), at: Self.entry16Offset, room: Self.exitOffset - Self.entry16Offset)
      place(exitCode(), at: Self.exitOffset, room: Self.handlerOffset - Self.exitOffset)
      place(handlerCode(), at: Self.handlerOffset, room: Layout.pageSize - Self.handlerOffset)
      // After the instruction: jmp exit; in 32-bit code a far one.
      var leave = NativeCode()
      leave.emit([0xE9], at: Self.exitAddress &- (Layout.instructionEnd &+ 5))
      place(leave, at: Int(Layout.instructionEnd - Layout.stubs), room: 16)
      leave = NativeCode()
      leave.emit([0xEA], at: Self.exitAddress)
      leave.emit(UInt8(Self.codeSelector64), 0)
      place(leave, at: Int(Layout.instructionEnd32 - Layout.stubs), room: 16)
      // The same in 16-bit code needs an operand size prefix.
      var leave16 = NativeCode()
      leave16.emit(0x66)
      leave16.append(leave)
      place(leave16, at: Int(Layout.instructionEnd16 - Layout.stubs), room: 16)
    }

    private func place(_ code: NativeCode, at offset: Int, room: Int) {
      precondition(code.bytes.count <= room)
      (stubs + offset).copyMemory(from: code.bytes, byteCount: code.bytes.count)
    }

    private func entryCode(_ mode: Mode) -> NativeCode {
      var code = NativeCode()
      code.emit(0x53, 0x55, 0x41, 0x54, 0x41, 0x55, 0x41, 0x56, 0x41, 0x57)  // push rbx … r15
      code.emit(0x9C)  // pushfq
      if hasBases {
        code.base(.readFS, at(\.hostFS))
        code.base(.readGS, at(\.hostGS))
      }
      let data = mode == .bits16 ? UInt8(Layout.dataSelector16) : Self.dataSelector
      if !mode.is64 {
        // mov eax, selector; mov ds, eax; mov es, eax
        code.emit(0xB8, data, 0, 0, 0, 0x8E, 0xD8, 0x8E, 0xC0)
        // mov fs, eax; mov gs, eax: their bases become zero.
        if hasBases { code.emit(0x8E, 0xE0, 0x8E, 0xE8) }
      } else if hasBases {
        code.base(.writeFS, at(\NativeState.fsBase))
        code.base(.writeGS, at(\NativeState.gsBase))
      }
      code.store(4, to: at(\.hostStack))
      code.group([], 0xAE, 3, at: at(\.hostMXCSR))  // stmxcsr
      code.group([0x48], 0xAE, 1, at: at(\.fx))  // fxrstor64
      for register in 0..<vectorCount {
        code.moveVector(vectorLevel, register, store: false, at: at(\.vectors, register * 64))
      }
      if vectorLevel == .avx512 {
        for mask in 0..<8 { code.moveMask(mask, store: false, at: at(\.masks, mask * 8)) }
      }
      code.emit([0xFF, 0x34, 0x25], at: at(\NativeState.rflags))  // push
      code.emit(0x9D)  // popfq
      // mov eax, selector; mov ss, eax
      if mode == .bits16 { code.emit(0xB8, data, 0, 0, 0, 0x8E, 0xD0) }
      for register in 0..<16 { code.load(register, from: at(\.registers, register * 8)) }
      // jmp, or jmp far to a 32-bit offset.
      code.emit([0xFF, mode.is64 ? 0x24 : 0x2C, 0x25], at: at(\.target))
      return code
    }

    private func exitCode() -> NativeCode {
      var code = NativeCode()
      for register in 0..<16 { code.store(register, to: at(\.registers, register * 8)) }
      code.load(4, from: at(\.hostStack))
      code.emit(0x9C)  // pushfq
      for register in 0..<6 where register != 1 {
        code.storeSegment(register, to: at(\.selectors, register * 8))
      }
      code.emit(0xB8, Self.dataSelector, 0, 0, 0, 0x8E, 0xD0)  // mov eax, selector; mov ss, eax
      code.emit(0x31, 0xC0, 0x8E, 0xD8, 0x8E, 0xC0)  // xor eax, eax; mov ds, eax; mov es, eax
      if hasBases {
        code.base(.readFS, at(\NativeState.fsBase))
        code.base(.readGS, at(\NativeState.gsBase))
        code.emit(0x31, 0xC0, 0x8E, 0xE0, 0x8E, 0xE8)  // xor eax, eax; mov fs, eax; mov gs, eax
        code.base(.writeFS, at(\.hostFS))
        code.base(.writeGS, at(\.hostGS))
      }
      code.emit([0x8F, 0x04, 0x25], at: at(\NativeState.rflags))  // pop
      for register in 0..<vectorCount {
        code.moveVector(vectorLevel, register, store: true, at: at(\.vectors, register * 64))
      }
      if vectorLevel == .avx512 {
        for mask in 0..<8 { code.moveMask(mask, store: true, at: at(\.masks, mask * 8)) }
      }
      code.group([0x48], 0xAE, 0, at: at(\.fx))  // fxsave64
      code.emit(0xDB, 0xE3)  // fninit
      code.group([], 0xAE, 2, at: at(\.hostMXCSR))  // ldmxcsr
      if vectorLevel != .sse { code.emit(0xC5, 0xF8, 0x77) }  // vzeroupper
      code.emit(0x9D)  // popfq
      code.emit(0x41, 0x5F, 0x41, 0x5E, 0x41, 0x5D, 0x41, 0x5C, 0x5D, 0x5B, 0xC3)
      return code
    }

    /// Where signals arrive: the host's own FS and GS first, when the thread comes from an
    /// instruction under test.
    private func handlerCode() -> NativeCode {
      var code = NativeCode()
      if hasBases {
        // mov rax, rsp; sub rax, [alternateStack]; cmp rax, size; jae
        code.emit(0x48, 0x89, 0xE0, 0x48, 0x2B)
        code.emit([0x04, 0x25], at: at(\.alternateStack))
        code.emit([0x48, 0x3D], at: UInt64(Self.alternateStackSize))
        var restore = NativeCode()
        restore.base(.readFS, at(\.faultFS))
        restore.base(.readGS, at(\.faultGS))
        restore.base(.writeFS, at(\.hostFS))
        restore.base(.writeGS, at(\.hostGS))
        code.emit(0x73, UInt8(restore.bytes.count))
        code.append(restore)
      }
      code.emit([0xFF, 0x24, 0x25], at: at(\.handler))
      return code
    }

    // MARK: Running

    /// Executes one instruction of up to 15 bytes.
    /// - Parameter state: the registers before, and after it. In 32-bit mode the upper halves of
    ///   general registers are undefined after it.
    package func run(
      _ instruction: [UInt8], _ state: inout NativeState, mode: Mode = .bits64
    ) -> NativeOutcome {
      let start = mode.address(length: instruction.count)
      let slot = code + Int(start - Layout.code)
      slot.copyMemory(from: instruction, byteCount: instruction.count)
      defer {
        memset(slot, 0xCC, instruction.count)
        // A stray store of the instruction itself must not be what the next one meets.
        if memcmp(code, cleanCode, Layout.pageSize) != 0 {
          memcpy(code, cleanCode, Layout.pageSize)
        }
      }
      enter(start, &state, mode)
      let control = Self.control
      guard control.pointee.vector != Control.noFault else {
        state.rip = mode.end
        return .completed
      }
      if state.rip == start { return lastFault }
      // The instruction was left, by a branch to an INT3 or to where no code is.
      if control.pointee.vector == 3 { state.rip = state.rip &- 1 }
      return .completed
    }

    /// CPUID of the host.
    package func cpuid(
      _ leaf: UInt32, _ subleaf: UInt32
    ) -> (eax: UInt32, ebx: UInt32, ecx: UInt32, edx: UInt32) {
      var state = NativeState()
      state.registers[0] = UInt64(leaf)
      state.registers[1] = UInt64(subleaf)
      _ = run([0x0F, 0xA2], &state)
      func word(_ register: Int) -> UInt32 { UInt32(truncatingIfNeeded: state.registers[register]) }
      return (word(0), word(3), word(1), word(2))
    }

    /// How many bytes the host takes for the instruction that `bytes` begin with, and what came of
    /// it. The bytes are put at the end of a page, one more of them each time, until the host
    /// does not fetch from beyond.
    package func measure(
      _ bytes: [UInt8], _ state: NativeState, mode: Mode = .bits64
    ) -> (length: Int, outcome: NativeOutcome) {
      let page = edge
      let boundary = Layout.edge + UInt64(Layout.pageSize)
      for length in 1...min(bytes.count, 15) {
        let start = boundary - UInt64(length)
        (page + (Layout.pageSize - length)).copyMemory(from: bytes, byteCount: length)
        var after = state
        enter(start, &after, mode)
        memset(page + (Layout.pageSize - length), 0xCC, length)
        if after.rip != start { return (length, .completed) }
        if case .fault(Vector.pageFault, _, boundary) = lastFault { continue }
        return (length, lastFault)
      }
      return (bytes.count, lastFault)
    }

    /// Runs what lies at an address until a signal or the stub's exit.
    private func enter(_ start: UInt64, _ state: inout NativeState, _ mode: Mode) {
      prepareSignals()
      let control = Self.control
      control.pointee.vector = Control.noFault
      state.selectors = mode.selectors
      let code = state.selectors[1]
      control.pointee.target = start | (mode.is64 ? 0 : code << 32)
      state.rflags = state.rflags & 0xCD5 | 0x202
      if !mode.is64 {
        state.fsBase = 0
        state.gsBase = 0
      }
      Self.state.pointee = state
      control.pointee.thread = UInt64(pthread_self())
      let entry =
        stubs + (mode.is64 ? 0 : mode == .bits32 ? Self.entry32Offset : Self.entry16Offset)
      unsafeBitCast(entry, to: Entry.self)()
      control.pointee.thread = 0
      // The stack is one for all threads: this one must not use it for a signal of another test
      // while the next thread runs here.
      var none = stack_t()
      none.ss_flags = Int32(SS_DISABLE)
      sigaltstack(&none, nil)
      state = Self.state.pointee
      state.rip = control.pointee.rip
      state.selectors[1] = code
      if control.pointee.vector != Control.noFault {
        if hasBases {
          state.fsBase = control.pointee.faultFS
          state.gsBase = control.pointee.faultGS
        }
        state.selectors[1] = control.pointee.selectors & 0xFFFF
        state.selectors[2] = control.pointee.selectors >> 48
      }
    }

    private var lastFault: NativeOutcome {
      let control = Self.control.pointee
      let vector = UInt8(truncatingIfNeeded: control.vector)
      return .fault(
        vector: vector, errorCode: UInt32(truncatingIfNeeded: control.errorCode),
        address: vector == Vector.pageFault ? control.address : 0)
    }

    /// Handlers for this thread. Other tests have their own: theirs are called for what is not
    /// ours, and ours are put back when they replaced them.
    private func prepareSignals() {
      var stack = stack_t()
      stack.ss_sp = alternateStack
      stack.ss_size = Self.alternateStackSize
      sigaltstack(&stack, nil)
      for signal in Self.faultSignals {
        var present = sigaction()
        sigaction(signal, nil, &present)
        if NativeSignals.isOurs(present) { continue }
        NativeSignals.previous.withLock { $0[Int(signal)] = present }
        var ours = sigaction()
        ours.sa_flags = Int32(SA_SIGINFO) | Int32(SA_ONSTACK)
        ours.__sigaction_handler.sa_sigaction = unsafeBitCast(
          UInt(Self.handlerAddress), to: NativeSignals.Handler.self)
        sigaction(signal, &ours, nil)
      }
    }

    /// In the signal handler: notes the exception and sends the thread to the stub's exit.
    /// False when it is not the stub's.
    fileprivate static func catchSignal(_ context: UnsafeMutablePointer<ucontext_t>) -> Bool {
      guard let page = UnsafeMutablePointer<Control>(bitPattern: UInt(Layout.control)),
        page.pointee.thread == UInt64(pthread_self())
      else { return false }
      withUnsafeMutableBytes(of: &context.pointee.uc_mcontext.gregs) { bytes in
        let registers = bytes.bindMemory(to: Int64.self)
        page.pointee.vector = UInt64(bitPattern: registers[NativeSignals.trap]) & 0xFF
        page.pointee.errorCode = UInt64(bitPattern: registers[NativeSignals.error])
        page.pointee.address = UInt64(bitPattern: registers[NativeSignals.cr2])
        page.pointee.rip = UInt64(bitPattern: registers[NativeSignals.rip])
        page.pointee.selectors = UInt64(bitPattern: registers[NativeSignals.selectors])
        registers[NativeSignals.rip] = Int64(exitAddress)
        registers[NativeSignals.selectors] =
          registers[NativeSignals.selectors] & 0x0000_FFFF_FFFF_0000 | Int64(codeSelector64)
          | Int64(dataSelector) << 48
        // Keep the status flags, DF and IF.
        registers[NativeSignals.flags] &= 0xED7
      }
      return true
    }
  }

  /// syscall(2), which is variadic and therefore not imported, with three arguments.
  private func nativeSystemCall(
    _ number: Int, _ first: Int, _ pointer: UnsafeMutableRawPointer, _ count: Int
  ) -> Int {
    typealias Call = @convention(c) (Int, Int, UnsafeMutableRawPointer, Int) -> Int
    guard let symbol = dlsym(nil, "syscall") else { return -1 }
    return unsafeBitCast(symbol, to: Call.self)(number, first, pointer, count)
  }

  /// The process-wide part of catching faults.
  private enum NativeSignals {
    /// Indices in `gregs` (sys/ucontext.h).
    static let rip = 16
    static let flags = 17
    /// CS in the low 16 bits.
    static let selectors = 18
    static let error = 19
    static let trap = 20
    static let cr2 = 22

    typealias Handler =
      @convention(c) (
        Int32, UnsafeMutablePointer<siginfo_t>?, UnsafeMutableRawPointer?
      ) -> Void

    /// The actions that ours replaced, by signal.
    static let previous = Mutex<[Int: sigaction]>([:])

    static let handler: Handler = { signal, info, context in
      guard let context else { return }
      if NativeRunner.catchSignal(context.assumingMemoryBound(to: ucontext_t.self)) { return }
      NativeSignals.forward(signal, info, context)
    }

    static func isOurs(_ action: sigaction) -> Bool {
      unsafeBitCast(action.__sigaction_handler.sa_sigaction, to: UInt.self)
        == UInt(NativeRunner.handlerAddress)
    }

    /// Where the entry of handlers goes on.
    static var handlerAddress: UInt64 { UInt64(unsafeBitCast(handler, to: UInt.self)) }

    static func forward(
      _ signal: Int32, _ info: UnsafeMutablePointer<siginfo_t>?,
      _ context: UnsafeMutableRawPointer
    ) {
      var action = previous.withLock { $0[Int(signal)] } ?? sigaction()
      let value = unsafeBitCast(action.__sigaction_handler.sa_sigaction, to: UInt.self)
      if value > 1 && action.sa_flags & Int32(SA_SIGINFO) != 0 {
        action.__sigaction_handler.sa_sigaction?(signal, info, context)
      } else {
        // The default action, when the instruction faults again.
        sigaction(signal, &action, nil)
      }
    }
  }
#endif

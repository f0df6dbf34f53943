#if arch(x86_64)
  import Glibc
  import SoftFloat

  /// One instruction between loads and stores, in executable memory: the host as an oracle.
  final class HostStub {
    private typealias Entry = @convention(c) (UnsafeMutableRawPointer) -> Void
    private static let pageSize = 4096
    private let page: UnsafeMutableRawPointer
    let block: UnsafeMutableRawPointer
    private let entry: Entry

    init(code: [UInt8]) {
      precondition(code.count <= Self.pageSize)
      let mapped = mmap(
        nil, Self.pageSize, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      guard let mapped, mapped != MAP_FAILED else { fatalError("no executable memory") }
      page = mapped
      mapped.copyMemory(from: code, byteCount: code.count)
      entry = unsafeBitCast(mapped, to: Entry.self)
      block = .allocate(byteCount: 512, alignment: 64)
      block.initializeMemory(as: UInt8.self, repeating: 0, count: 512)
    }

    deinit {
      munmap(page, Self.pageSize)
      block.deallocate()
    }

    @inline(never) func call() { entry(block) }
  }

  /// What CPUID and the operating system allow on the host.
  enum HostFeatures {
    /// EBX of leaf 7, or zero if the system does not save the AVX-512 state.
    private static let leaf7EBX: UInt32 = {
      // push rbx; mov eax, 7; xor ecx, ecx; cpuid; mov [rdi], ebx; xor ecx, ecx; xgetbv;
      // mov [rdi+4], eax; pop rbx; ret
      let stub = HostStub(code: [
        0x53, 0xB8, 7, 0, 0, 0, 0x31, 0xC9, 0x0F, 0xA2, 0x89, 0x1F, 0x31, 0xC9, 0x0F, 0x01, 0xD0,
        0x89, 0x47, 4, 0x5B, 0xC3,
      ])
      stub.call()
      let enabled = stub.block.load(fromByteOffset: 4, as: UInt32.self)
      let avx512State: UInt32 = 0xE6
      return enabled & avx512State == avx512State ? stub.block.load(as: UInt32.self) : 0
    }()

    /// EAX of leaf 7, subleaf 1.
    private static let leaf7Subleaf1EAX: UInt32 = {
      // push rbx; mov eax, 7; mov ecx, 1; cpuid; mov [rdi], eax; pop rbx; ret
      let stub = HostStub(code: [
        0x53, 0xB8, 7, 0, 0, 0, 0xB9, 1, 0, 0, 0, 0x0F, 0xA2, 0x89, 0x07, 0x5B, 0xC3,
      ])
      stub.call()
      return stub.block.load(as: UInt32.self)
    }()

    static let hasBF16 = hasAVX512DQ && leaf7Subleaf1EAX & (1 << 5) != 0
    static let hasAVX512DQ = leaf7EBX & (1 << 16) != 0 && leaf7EBX & (1 << 17) != 0
  }

  /// An x87 instruction. ST0 is `a`, ST1 is `b`; a memory operand is at [RDI+96].
  final class X87Stub {
    struct Result {
      var st0: ExtFloat80
      var st1: ExtFloat80
      var statusWord: UInt16
      var flags: FloatFlags { FloatFlags(rawValue: UInt8(truncatingIfNeeded: statusWord) & 0x3F) }
      var c1: Bool { statusWord & 1 << 9 != 0 }
    }

    private let stub: HostStub

    init(_ instruction: [UInt8]) {
      var code: [UInt8] = [0xDB, 0xE3]  // fninit
      code += [0xDB, 0x6F, 32]  // fld tbyte [rdi+32]
      code += [0xDB, 0x6F, 16]  // fld tbyte [rdi+16]
      code += [0xD9, 0x2F]  // fldcw [rdi]
      code += instruction
      code += [0xDD, 0x7F, 2]  // fnstsw [rdi+2]
      code += [0xDB, 0xE2]  // fnclex
      code += [0xD9, 0x6F, 4]  // fldcw [rdi+4]
      code += [0xDB, 0x7F, 48]  // fstp tbyte [rdi+48]
      code += [0xDB, 0x7F, 64]  // fstp tbyte [rdi+64]
      code += [0xDB, 0xE3, 0xC3]  // fninit; ret
      stub = HostStub(code: code)
      stub.block.storeBytes(of: 0x037F, toByteOffset: 4, as: UInt16.self)
    }

    func run(
      _ controlWord: UInt16, _ a: ExtFloat80, _ b: ExtFloat80, memory: UInt64 = 0
    ) -> Result {
      let block = stub.block
      block.storeBytes(of: controlWord, as: UInt16.self)
      store(a, at: 16)
      store(b, at: 32)
      block.storeBytes(of: memory, toByteOffset: 96, as: UInt64.self)
      stub.call()
      return Result(
        st0: load(at: 48), st1: load(at: 64),
        statusWord: block.load(fromByteOffset: 2, as: UInt16.self))
    }

    var memory: UInt64 { stub.block.load(fromByteOffset: 96, as: UInt64.self) }
    var memoryUpper: UInt16 { stub.block.load(fromByteOffset: 104, as: UInt16.self) }
    func setMemoryUpper(_ value: UInt16) {
      stub.block.storeBytes(of: value, toByteOffset: 104, as: UInt16.self)
    }

    private func store(_ value: ExtFloat80, at offset: Int) {
      stub.block.storeBytes(of: value.significand, toByteOffset: offset, as: UInt64.self)
      stub.block.storeBytes(of: value.signExponent, toByteOffset: offset + 8, as: UInt16.self)
    }

    private func load(at offset: Int) -> ExtFloat80 {
      ExtFloat80(
        significand: stub.block.load(fromByteOffset: offset, as: UInt64.self),
        signExponent: stub.block.load(fromByteOffset: offset + 8, as: UInt16.self))
    }
  }

  /// Lets a stub run with unmasked exceptions: a fault records MXCSR in the stub's block (RDI),
  /// masks everything, and lets the instruction run again.
  enum SSEFaults {
    static let recordOffset = 112

    static let install: Void = {
      var action = sigaction()
      action.sa_flags = Int32(SA_SIGINFO)
      action.__sigaction_handler.sa_sigaction = { _, _, context in
        guard let frame = context?.assumingMemoryBound(to: ucontext_t.self),
          let state = frame.pointee.uc_mcontext.fpregs,
          let block = UnsafeMutableRawPointer(bitPattern: Int(frame.pointee.uc_mcontext.gregs.8))
        else { abort() }
        block.storeBytes(of: state.pointee.mxcsr, toByteOffset: recordOffset, as: UInt32.self)
        state.pointee.mxcsr |= 0x1F80
      }
      sigaction(SIGFPE, &action, nil)
    }()
  }

  /// A vector instruction on XMM0 (`a`), XMM1 (`b`), XMM2 (`c`), with RAX for integers.
  final class SSEStub {
    struct Result {
      var xmm0: UInt64
      var rax: UInt64
      var mxcsr: UInt32
      var rflags: UInt64
      /// MXCSR when the instruction faulted, or zero if it did not.
      var faultMXCSR: UInt32
      var flags: FloatFlags {
        let word = faultMXCSR != 0 ? faultMXCSR : mxcsr
        return FloatFlags(rawValue: UInt8(truncatingIfNeeded: word) & 0x3F)
      }
    }

    private let stub: HostStub

    init(_ instruction: [UInt8]) {
      var code: [UInt8] = [0x0F, 0x10, 0x47, 16]  // movups xmm0, [rdi+16]
      code += [0x0F, 0x10, 0x4F, 32]  // movups xmm1, [rdi+32]
      code += [0x0F, 0x10, 0x57, 48]  // movups xmm2, [rdi+48]
      code += [0x48, 0x8B, 0x47, 80]  // mov rax, [rdi+80]
      code += [0x0F, 0xAE, 0x17]  // ldmxcsr [rdi]
      code += instruction
      code += [0x0F, 0xAE, 0x5F, 4]  // stmxcsr [rdi+4]
      code += [0x0F, 0xAE, 0x57, 8]  // ldmxcsr [rdi+8]
      code += [0x0F, 0x11, 0x47, 64]  // movups [rdi+64], xmm0
      code += [0x48, 0x89, 0x47, 88]  // mov [rdi+88], rax
      code += [0x9C, 0x59]  // pushfq; pop rcx
      code += [0x48, 0x89, 0x4F, 96]  // mov [rdi+96], rcx
      code += [0xC3]
      stub = HostStub(code: code)
      stub.block.storeBytes(of: 0x1F80, toByteOffset: 8, as: UInt32.self)
    }

    func run(
      _ mxcsr: UInt32, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0, rax: UInt64 = 0
    ) -> Result {
      let block = stub.block
      block.storeBytes(of: mxcsr, as: UInt32.self)
      block.storeBytes(of: a, toByteOffset: 16, as: UInt64.self)
      block.storeBytes(of: b, toByteOffset: 32, as: UInt64.self)
      block.storeBytes(of: c, toByteOffset: 48, as: UInt64.self)
      block.storeBytes(of: rax, toByteOffset: 80, as: UInt64.self)
      block.storeBytes(of: 0, toByteOffset: SSEFaults.recordOffset, as: UInt32.self)
      stub.call()
      return Result(
        xmm0: block.load(fromByteOffset: 64, as: UInt64.self),
        rax: block.load(fromByteOffset: 88, as: UInt64.self),
        mxcsr: block.load(fromByteOffset: 4, as: UInt32.self),
        rflags: block.load(fromByteOffset: 96, as: UInt64.self),
        faultMXCSR: block.load(fromByteOffset: SSEFaults.recordOffset, as: UInt32.self))
    }
  }
#endif

import CKVM
import Glibc
import Testing

@testable import Accel

@Suite(.enabled(if: KVMHost.isUsable, "/dev/kvm does not open"))
struct KVMInterfaceTests {
  @Test func probe() throws {
    let system = try KVMSystem()
    let vm = try system.makeVirtualMachine()
    try vm.reserveHelperPages(identityMap: 0xFEFF_C000, tss: 0xFEFF_D000)
    let size = 1 << 20
    let host = try #require(mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    try vm.setMemory(slot: 0, at: 0, size: UInt64(size), host: UInt64(UInt(bitPattern: host)), flags: 0)
    let cpu = try vm.makeProcessor(id: 0)
    try cpu.setCPUID(try system.supportedCPUID())
    print("khz", cpu.frequencyKHz)
    // mov cx, 50000; loop $ ; out 0xe9, al ; hlt
    func load(_ bytes: [UInt8], at: Int) { bytes.withUnsafeBytes { (host + at).copyMemory(from: $0.baseAddress!, byteCount: bytes.count) } }
    load([0xB9, 0x50, 0xC3, 0xE2, 0xFE, 0xB0, 0x41, 0xE6, 0xE9, 0xF4], at: 0x1000)
    var s = try cpu.specialRegisters()
    s.cs.base = 0; s.cs.selector = 0
    try cpu.setSpecialRegisters(s)
    var r = kvm_regs(); r.rip = 0x1000; r.rflags = 2; r.rsp = 0x8000
    try cpu.setRegisters(r)
    for _ in 0..<4 {
      let t = clock()
      let result = cpu.runGuest()
      print("real", result, cpu.run.pointee.exit_reason, "us", clock() - t, "ready", cpu.run.pointee.ready_for_interrupt_injection, "rip", try cpu.registers().rip)
      if cpu.run.pointee.exit_reason == 17 { print("suberror", cpu.run.pointee.internal.suberror) }
    }
    // protected flat 32
    var flat = s
    func seg(_ sel: UInt16, code: Bool, long: Bool = false) -> kvm_segment {
      var x = kvm_segment(); x.selector = sel; x.limit = 0xFFFFFFFF; x.type = code ? 11 : 3; x.present = 1; x.s = 1; x.g = 1; x.db = long ? 0 : 1; x.l = long ? 1 : 0
      return x
    }
    flat.cr0 = 0x11
    flat.cs = seg(8, code: true); flat.ds = seg(16, code: false); flat.es = flat.ds; flat.ss = flat.ds; flat.fs = flat.ds; flat.gs = flat.ds
    try cpu.setSpecialRegisters(flat)
    load([0xB9, 0x40, 0x42, 0x0F, 0x00, 0xE2, 0xFE, 0xB0, 0x41, 0xE6, 0xE9, 0xF4], at: 0x1000)
    r.rip = 0x1000
    try cpu.setRegisters(r)
    for _ in 0..<3 {
      let t = clock()
      let result = cpu.runGuest()
      print("prot", result, cpu.run.pointee.exit_reason, "us", clock() - t, "rip", try cpu.registers().rip)
    }
    // long mode
    var pml4 = (host + 0x10000).assumingMemoryBound(to: UInt64.self); pml4[0] = 0x11007
    pml4 = (host + 0x11000).assumingMemoryBound(to: UInt64.self); pml4[0] = 0x12007
    pml4 = (host + 0x12000).assumingMemoryBound(to: UInt64.self); pml4[0] = 0x87
    for cpl in [0, 3] {
    var long = flat
    long.cr3 = 0x10000; long.cr4 = 0x20; long.cr0 = 0x8000_0011; long.efer = 0x500
    long.cs = seg(8, code: true, long: true)
    long.ss.dpl = UInt8(cpl); long.cs.dpl = UInt8(cpl); long.cs.selector |= UInt16(cpl)
    try cpu.setSpecialRegisters(long)
    r.rip = 0x1000; r.rflags = 0x3002
    try cpu.setRegisters(r)
    for _ in 0..<3 {
      let t = clock()
      let result = cpu.runGuest()
      print("long", cpl, result, cpu.run.pointee.exit_reason, "us", clock() - t, "rip", try cpu.registers().rip, "rcx", try cpu.registers().rcx)
    }
    }
    // exit cost
    load([0xE6, 0xE9, 0xEB, 0xFC], at: 0x1000)
    try cpu.setRegisters(r)
    var t = clock()
    for _ in 0..<10000 { _ = cpu.runGuest() }
    print("long pio exits ns", (clock() - t) / 10, cpu.run.pointee.exit_reason)
    t = clock()
    for _ in 0..<10000 { _ = try cpu.registers() ; }
    print("getregs ns", (clock() - t) / 10)
    t = clock()
    for _ in 0..<10000 { _ = try cpu.specialRegisters() ; }
    print("getsregs ns", (clock() - t) / 10)
    let x = UnsafeMutableRawPointer.allocate(byteCount: 4096, alignment: 64)
    t = clock()
    for _ in 0..<10000 { try cpu.getXSAVE(into: x) ; }
    print("getxsave ns", (clock() - t) / 10)
    munmap(host, size)
  }
}

enum KVMHost {
  static let isUsable = (try? KVMSystem()) != nil
}

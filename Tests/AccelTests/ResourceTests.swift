import Glibc
import IEM
import Testing

@testable import Accel

/// Descriptors and mappings of KVM, in a process of its own where nothing else makes any.
@Suite(.serialized, .enabled(if: Host.hasKVM, "/dev/kvm does not open"))
struct ResourceTests {
  @Test func everyMachineGivesBackWhatItTook() async {
    await #expect(processExitsWith: .success) {
      try Resources.expectNoGrowth {
        let bench = try Bench()
        bench.startReal([0xB0, 0x41, 0xE6, 0xE9, 0xF4])
        guard bench.runToHalt() == .idle, bench.machine.output == [0x41] else { exit(3) }
      }
    }
  }

  @Test func soDoesAMachineThatIsGivenUpInTheMiddleOfAnAccess() async {
    await #expect(processExitsWith: .success) {
      try Resources.expectNoGrowth {
        let bench = try Bench()
        bench.startReal([0xE6, 0xE8, 0xEB, 0xFC])
        _ = bench.engine.run(instructions: 1, nanoseconds: 1)
        bench.engine.setInterruptLine(true)
      }
    }
  }

  @Test func soDoesEachFailureToMakeOne() async {
    await #expect(processExitsWith: .success) {
      try Resources.expectNoGrowth {
        // A processor whose number KVM refuses, after everything else was made.
        let memory = try GuestMemory(ramSize: 1 << 20, addressSpace: 1 << 32)
        memory.mapRAM(at: GuestPhysical(0), ramOffset: 0, size: 0xA_0000)
        let host = try KVMHost(system: KVMSystem(), memory: memory)
        let made = try? KVMEngine(
          host: host, index: 1 << 20, model: host.limit(CPUModel.named("max")),
          environment: TestMachine())
        guard made == nil else { exit(3) }
      }
    }
  }

  @Test func soDoesEachSelfTest() async {
    await #expect(processExitsWith: .success) {
      try Resources.expectNoGrowth(times: 10) { _ = try SelfTest.run(KVMSystem()) }
    }
  }

  /// Descriptors run out at each place in turn: nothing that was opened before stays open.
  @Test func soDoesEachFailureForWantOfDescriptors() async {
    await #expect(processExitsWith: .success) {
      _ = try? Bench()
      let before = Resources.open()
      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      let highest = Resources.highestDescriptor()
      var failures = 0
      for descriptors in 1...(highest + 12) {
        var tight = limit
        tight.rlim_cur = rlim_t(descriptors)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &tight)
        do { _ = try Bench() } catch { failures += 1 }
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        guard Resources.open() == before else {
          print("with \(descriptors) descriptors: \(before) became \(Resources.open())")
          exit(4)
        }
      }
      // Some of the limits were too tight, else this shows nothing.
      exit(failures > 0 ? 0 : 5)
    }
  }
}

/// What a process has open and mapped.
enum Resources {
  struct Counts: Equatable {
    var descriptors = 0
    /// Mappings of KVM's descriptors and of guest memory.
    var mappings = 0
    var timers = 0
  }

  static func open() -> Counts {
    Counts(
      descriptors: entries(of: "/proc/self/fd"),
      mappings: lines(of: "/proc/self/maps") { $0.contains("kvm-vcpu") || $0.contains("memfd") },
      timers: lines(of: "/proc/self/timers") { $0.hasPrefix("ID:") })
  }

  static func highestDescriptor() -> Int {
    (0..<1024).last { fcntl(Int32($0), F_GETFD) >= 0 } ?? 0
  }

  /// Ends the process with a status that is not 0 when it has more open in the end.
  static func expectNoGrowth(times: Int = 100, _ body: () throws -> Void) throws {
    // The first may leave what is made once in a process.
    try body()
    let before = open()
    for _ in 0..<times { try body() }
    let after = open()
    guard after == before else {
      print("\(before) became \(after)")
      exit(4)
    }
    exit(0)
  }

  private static func entries(of folder: String) -> Int {
    guard let directory = opendir(folder) else { return -1 }
    defer { closedir(directory) }
    var count = 0
    while readdir(directory) != nil { count += 1 }
    return count
  }

  private static func lines(of path: String, _ matches: (String) -> Bool) -> Int {
    guard let file = fopen(path, "r") else { return -1 }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    var count = 0
    while getline(&line, &capacity, file) > 0 {
      if let line, matches(String(cString: line)) { count += 1 }
    }
    return count
  }
}

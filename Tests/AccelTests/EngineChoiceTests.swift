import Glibc
import Testing

@testable import Accel

struct EngineChoiceTests {
  private func results(_ speed: Double, failing: GuestMode? = nil) -> [SelfTest.Result] {
    GuestMode.allCases.map {
      SelfTest.Result(mode: $0, failure: $0 == failing ? "exit 17 at 1000" : nil, speed: speed)
    }
  }

  @Test func aFastKVMThatRunsEverythingIsTaken() {
    #expect(EngineChoice.judge(results(3000)) == .good)
  }

  @Test func aSlowKVMIsNotTaken() {
    #expect(
      EngineChoice.judge(results(1.53))
        == .poor("has no hardware beneath it (1.5 million instructions per second)"))
  }

  @Test func aKVMThatDoesNotRunAModeIsNotTaken() {
    #expect(
      EngineChoice.judge(results(3000, failing: .pae))
        == .poor("does not run protected mode with PAE paging: exit 17 at 1000"))
  }

  @Test func aModeThatFailsTakesThoseAlongThatLeadToIt() {
    #expect(KVMAbilities(results(3000, failing: .paging)).modes == [.long])
    #expect(
      KVMAbilities(results(3000, failing: .long)).modes
        == Set(GuestMode.allCases).subtracting([.long]))
  }

  @Test(arguments: [
    (ENOENT, false, "VT-x or AMD-V"), (ENOENT, true, "modprobe kvm_intel"),
    (EACCES, true, "usermod -aG kvm"), (ENODEV, false, "VT-x or AMD-V"),
  ]) func theReasonSaysWhatToDo(errno: Int32, virtualization: Bool, words: String) {
    let text = EngineChoice.explain(
      KVMError(call: "open /dev/kvm", errno: errno), processorHasVirtualization: virtualization)
    #expect(text.contains(words))
    #expect(!text.contains("\n"))
  }

  /// What the host may have to say, what `--engine auto` makes of it, and the words that help.
  struct Host: CustomTestStringConvertible, Sendable {
    var name: String
    var found: Result<[SelfTest.Result], KVMError>
    var virtualization = true
    var usesKVM = false
    /// Whether `--engine kvm` is refused.
    var isHopeless = true
    var words: String
    var testDescription: String { name }

    static func closed(_ errno: Int32) -> Result<[SelfTest.Result], KVMError> {
      .failure(KVMError(call: "open /dev/kvm", errno: errno))
    }

    static func tested(
      speed: Double, failing: Set<GuestMode> = []
    ) -> Result<[SelfTest.Result], KVMError> {
      .success(
        GuestMode.allCases.map {
          .init(mode: $0, failure: failing.contains($0) ? "exit 17 at 1000" : nil, speed: speed)
        })
    }
  }

  static let hosts: [Host] = [
    Host(name: "hardware", found: Host.tested(speed: 3000), usesKVM: true, isHopeless: false,
      words: "KVM"),
    Host(name: "no device, module not loaded", found: Host.closed(ENOENT), words: "modprobe"),
    Host(name: "no VT-x or AMD-V", found: Host.closed(ENOENT), virtualization: false,
      words: "firmware's setup"),
    Host(name: "device without module", found: Host.closed(ENODEV), words: "modprobe"),
    Host(name: "no permission", found: Host.closed(EACCES), words: "usermod -aG kvm"),
    Host(name: "not permitted", found: Host.closed(EPERM), words: "usermod -aG kvm"),
    Host(name: "out of descriptors", found: Host.closed(EMFILE), words: "Too many open files"),
    Host(
      name: "no memory for a machine",
      found: .failure(KVMError(call: "KVM_CREATE_VM", errno: ENOMEM)), words: "KVM_CREATE_VM"),
    Host(name: "old API", found: .failure(KVMError(call: "KVM_GET_API_VERSION", errno: EINVAL)),
      words: "KVM_GET_API_VERSION"),
    Host(name: "everything fails",
      found: Host.tested(speed: 0, failing: Set(GuestMode.allCases)), words: "self-test"),
    Host(name: "one mode fails", found: Host.tested(speed: 3000, failing: [.pae]),
      isHopeless: false, words: "PAE"),
    Host(name: "slow", found: Host.tested(speed: 1), isHopeless: false, words: "no hardware"),
  ]

  @Test(arguments: hosts) func autoSaysInOneLineWhichEngineAndWhy(host: Host) throws {
    let decision = try EngineChoice.decide(
      .auto, host.found, processorHasVirtualization: host.virtualization)
    #expect(decision.usesKVM == host.usesKVM)
    #expect(decision.reason.hasPrefix(host.usesKVM ? "KVM" : "IEM, because "))
    #expect(decision.reason.contains(host.words))
    #expect(!decision.reason.contains("\n"))
  }

  @Test(arguments: hosts) func kvmIsRefusedWithTheReasonWhereItCannotWork(host: Host) throws {
    do {
      let decision = try EngineChoice.decide(
        .kvm, host.found, processorHasVirtualization: host.virtualization)
      #expect(!host.isHopeless)
      #expect(decision.usesKVM)
      #expect(decision.reason.hasPrefix("KVM"))
    } catch {
      #expect(host.isHopeless)
      #expect(error.description.hasPrefix("--engine kvm: "))
      #expect(error.description.contains(host.words))
      #expect(!error.description.contains("\n"))
    }
  }

  @Test func iemIsTakenWithoutALook() throws {
    let choice = try EngineChoice.choose(.iem)
    #expect(choice.system == nil)
  }

  @Test(.enabled(if: AccelTests.Host.hasKVM, "/dev/kvm does not open"))
  func theSelfTestEndsAndSaysWhatItFound() throws {
    let start = HostTime.now
    let choice = try EngineChoice.choose(.auto)
    // Each mode has its limit; a busy host takes some time to notice.
    #expect(HostTime.now - start < 60_000_000_000)
    #expect((choice.system == nil) == choice.reason.hasPrefix("IEM, because"))
    print("engine: \(choice.reason)")
    for result in AccelTests.Host.selfTest { print("  \(result)") }
  }
}

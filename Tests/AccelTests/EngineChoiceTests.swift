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

  @Test func iemIsTakenWithoutALook() throws {
    let choice = try EngineChoice.choose(.iem)
    #expect(choice.system == nil)
  }

  @Test(.enabled(if: Host.hasKVM, "/dev/kvm does not open"))
  func theSelfTestEndsInTimeAndSaysWhatItFound() throws {
    let start = HostTime.now
    let choice = try EngineChoice.choose(.auto)
    #expect(HostTime.now - start < 3_000_000_000)
    #expect((choice.system == nil) == choice.reason.hasPrefix("IEM, because"))
    print("engine: \(choice.reason)")
    for result in Host.selfTest { print("  \(result)") }
  }
}

import Glibc

/// Which engine the machine runs on, and why.
public struct EngineChoice {
  /// `--engine`.
  public enum Request: String, Sendable, CaseIterable {
    case auto
    case kvm
    case iem
  }

  /// Nil: IEM.
  public var system: KVMSystem?
  /// For the user, one line: the engine, why, and what to do about it.
  public var reason: String
  public var abilities = KVMAbilities()

  /// - Throws: `EngineError` when KVM was asked for and cannot be had.
  public static func choose(_ request: Request) throws(EngineError) -> EngineChoice {
    guard request != .iem else { return EngineChoice(system: nil, reason: "IEM, as asked for") }
    let system: KVMSystem
    let results: [SelfTest.Result]
    do throws(KVMError) {
      system = try KVMSystem()
      results = try selfTest.get()
    } catch {
      let reason = explain(error, processorHasVirtualization: processorHasVirtualization())
      if request == .kvm { throw EngineError(description: "--engine kvm: \(reason)") }
      return EngineChoice(system: nil, reason: "IEM, because \(reason)")
    }
    let abilities = KVMAbilities(results)
    switch judge(results) {
    case .good: return EngineChoice(system: system, reason: "KVM", abilities: abilities)
    case .poor(let text):
      if request == .kvm {
        return EngineChoice(
          system: system, reason: "KVM, as asked for, although it \(text)", abilities: abilities)
      }
      return EngineChoice(
        system: nil,
        reason: "IEM, because KVM here \(text); --engine kvm uses it all the same")
    case .bad(let failure):
      let text = "this KVM fails the self-test: \(failure)"
      if request == .kvm { throw EngineError(description: "--engine kvm: \(text)") }
      return EngineChoice(
        system: nil,
        reason: "IEM, because \(text); update the host's kernel, or look at its kernel log")
    }
  }

  /// Once in a process: the host does not change.
  private static let selfTest = Result { () throws(KVMError) in try SelfTest.run(KVMSystem()) }

  enum Verdict: Equatable {
    case good
    /// Slower than IEM, or not able to run every mode.
    case poor(String)
    case bad(String)
  }

  static func judge(_ results: [SelfTest.Result]) -> Verdict {
    let working = results.filter { $0.failure == nil }
    guard let slowest = working.map(\.speed).min() else {
      guard let first = results.first else { return .bad("nothing ran") }
      return .bad("\(first.mode.rawValue): \(first.failure ?? "")")
    }
    if slowest < SelfTest.leastSpeed {
      let tenths = Int(slowest * 10)
      return .poor(
        "has no hardware beneath it (\(tenths / 10).\(tenths % 10) million instructions per second)")
    }
    if let failed = results.first(where: { $0.failure != nil }) {
      return .poor("does not run \(failed.mode.rawValue): \(failed.failure ?? "")")
    }
    return .good
  }

  /// What the user can do about a KVM that does not open.
  static func explain(_ error: KVMError, processorHasVirtualization: Bool) -> String {
    guard error.call == "open \(KVMSystem.path)" else {
      return "KVM does not work: \(error)"
    }
    switch error.errno {
    case EACCES, EPERM:
      return "\(KVMSystem.path) may not be opened; join its group: sudo usermod -aG kvm $USER, "
        + "and log in again"
    case ENOENT where processorHasVirtualization, ENODEV where processorHasVirtualization,
      ENXIO where processorHasVirtualization:
      return "there is no \(KVMSystem.path); load the module: sudo modprobe kvm_intel or kvm_amd"
    case ENOENT, ENODEV, ENXIO:
      return "the processor shows no VT-x or AMD-V; switch it on in the firmware's setup, or "
        + "nested virtualization in the hypervisor around this host"
    default:
      return "\(KVMSystem.path) does not open: \(String(cString: strerror(error.errno)))"
    }
  }

  private static func processorHasVirtualization() -> Bool {
    guard let file = fopen("/proc/cpuinfo", "r") else { return false }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while getline(&line, &capacity, file) > 0 {
      guard let line else { break }
      let text = String(cString: line)
      guard text.hasPrefix("flags") else { continue }
      return text.split(whereSeparator: \.isWhitespace).contains { $0 == "vmx" || $0 == "svm" }
    }
    return false
  }
}

/// The engine that was asked for cannot be had.
public struct EngineError: Error, Equatable, CustomStringConvertible {
  public var description: String
}

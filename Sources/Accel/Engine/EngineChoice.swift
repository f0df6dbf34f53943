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
    var system: KVMSystem?
    var found: Result<[SelfTest.Result], KVMError>
    do throws(KVMError) {
      system = try KVMSystem()
      found = selfTest
    } catch {
      found = .failure(error)
    }
    let decision = try decide(
      request, found, processorHasVirtualization: processorHasVirtualization())
    return EngineChoice(
      system: decision.usesKVM ? system : nil, reason: decision.reason,
      abilities: (try? found.get()).map { KVMAbilities($0) } ?? KVMAbilities())
  }

  struct Decision: Equatable {
    var usesKVM: Bool
    var reason: String
  }

  /// What follows from what the host has.
  /// - Parameter found: what the self-test saw, or why there was none.
  static func decide(
    _ request: Request, _ found: Result<[SelfTest.Result], KVMError>,
    processorHasVirtualization: @autoclosure () -> Bool
  ) throws(EngineError) -> Decision {
    let isDemanded = request == .kvm
    let results: [SelfTest.Result]
    do throws(KVMError) {
      results = try found.get()
    } catch {
      let reason = explain(error, processorHasVirtualization: processorHasVirtualization())
      if isDemanded { throw EngineError(description: "--engine kvm: \(reason)") }
      return Decision(usesKVM: false, reason: "IEM, because \(reason)")
    }
    switch judge(results) {
    case .good: return Decision(usesKVM: true, reason: "KVM")
    case .poor(let text):
      if isDemanded {
        return Decision(usesKVM: true, reason: "KVM, as asked for, although it \(text)")
      }
      return Decision(
        usesKVM: false, reason: "IEM, because KVM here \(text); --engine kvm uses it all the same")
    case .bad(let failure):
      let text = "this KVM fails the self-test: \(failure)"
      if isDemanded { throw EngineError(description: "--engine kvm: \(text)") }
      return Decision(
        usesKVM: false,
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
        "has no hardware beneath it "
          + "(\(tenths / 10).\(tenths % 10) million instructions per second)")
    }
    if let failed = results.first(where: { $0.failure != nil }) {
      return .poor("does not run \(failed.mode.rawValue): \(failed.failure ?? "")")
    }
    guard results.allSatisfy(\.runsPrograms) else {
      return .poor("does not take the system calls of 64-bit programs to ring 0")
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

import Accel
import IEM

/// Decides what runs the guest's code, and makes an engine for each processor.
package struct EngineSelector {
  /// Nil: IEM alone.
  private var host: KVMHost?
  private var check: MachineConfiguration.Check?
  private let countsAccesses: Bool
  private var lockstep: LockstepWorld?
  private var startsWith = KVMEngine.Selection.kvm
  private var switchInterval: UInt64
  private let tier: ExecutionTier
  /// Bytes of decoded code of each processor. Each has its own, of much the same code.
  private let codeCapacity: Int
  /// For the user, one line: which engine, and why.
  package private(set) var report: String

  /// - Throws: `MachineError` when KVM was asked for and cannot be had.
  init(_ configuration: MachineConfiguration, memory: GuestMemory) throws {
    switchInterval = configuration.engineSwitchInterval
    check = configuration.check
    countsAccesses = configuration.countsAccesses
    if check == .lockstep {
      do {
        lockstep = try LockstepWorld(memory)
      } catch {
        throw MachineError("--check lockstep: \(error)")
      }
    }
    tier = configuration.tier
    let count = configuration.processorCount
    codeCapacity = max(6 << 20, (SoftwareEngine.defaultCodeCapacity + (count - 1) << 22) / count)
    report = "IEM"
    var request = configuration.engine
    if switchInterval > 0 {
      // Changing engines takes two of them.
      if request == .iem { startsWith = .iem }
      request = .kvm
    }
    guard request != .iem else { return }
    // Else nothing would be checked, and nobody would know.
    if let check {
      throw MachineError("--check \(check.rawValue) is for --engine iem alone")
    }
    guard configuration.clock == .realTime else {
      if request == .kvm {
        throw MachineError("--engine kvm: KVM counts no instructions, --deterministic needs iem")
      }
      report = "IEM, because only it counts instructions for --deterministic"
      return
    }
    do {
      let choice = try EngineChoice.choose(request == .kvm ? .kvm : .auto)
      report = choice.reason
      guard let system = choice.system else { return }
      host = try KVMHost(system: system, memory: memory, abilities: choice.abilities)
    } catch {
      throw MachineError("\(error)")
    }
  }

  /// The model as the engines give it to the guest.
  func limit(_ model: CPUModel) -> CPUModel { host?.limit(model) ?? model }

  func makeEngine(
    index: Int, model: CPUModel, memory: GuestMemory, environment: any ProcessorEnvironment
  ) throws -> any ExecutionEngine {
    guard let host else {
      if let lockstep {
        let engine = LockstepEngine(
          model: model, world: lockstep, environment: environment, isBootstrap: index == 0)
        engine.leader.countsAccesses = countsAccesses
        return engine
      }
      let engine = SoftwareEngine(
        model: model, memory: memory, environment: environment, isBootstrap: index == 0,
        tier: tier, codeCapacity: codeCapacity)
      engine.checksTranslations = check == .translation
      engine.countsAccesses = countsAccesses
      return engine
    }
    do {
      let engine = try KVMEngine(
        host: host, index: index, model: model, environment: environment,
        isBootstrap: index == 0, selection: startsWith)
      engine.switchInterval = switchInterval
      return engine
    } catch {
      throw MachineError("--engine kvm: \(error)")
    }
  }
}

extension Board {
  private var switchable: [KVMEngine] { processors.compactMap { $0.engine as? KVMEngine } }

  /// The engine that runs now, for the user.
  package var engineName: String { processors[0].engine.name }

  /// Goes on with another engine, at the present instruction of each processor.
  /// - Returns: false when this machine has IEM alone.
  package func selectEngine(_ engine: MachineConfiguration.Engine) -> Bool {
    guard !switchable.isEmpty else { return engine != .kvm }
    for each in switchable { each.select(engine == .iem ? .iem : .kvm) }
    return true
  }

  package var canSwitchEngine: Bool { !switchable.isEmpty }

  /// Changes of the engine since power-on, of the processor that changed most.
  package var engineSwitches: UInt64 { switchable.map(\.statistics.switches).max() ?? 0 }

  /// What KVM counted, for each processor; empty when this machine has IEM alone.
  package var kvmStatistics: [KVMStatistics] { switchable.map(\.statistics) }

  /// Guest time goes on after a pause.
  func clockResumed() {
    for engine in switchable { engine.clockResumed() }
  }

  /// What the engines counted, for `--stats`.
  package var engineStatistics: [String] {
    switchable.enumerated().flatMap { index, engine in
      engine.statistics.lines.map { switchable.count > 1 ? "cpu\(index) \($0)" : $0 }
    }
  }
}

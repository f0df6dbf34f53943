import CKVM
import Glibc
import IEM
import Synchronization

/// KVM as an engine, with IEM as its partner.
///
/// The state of the processor is in two places, KVM's virtual processor and the partner's
/// registers. Each part of it (`Parts`) is current in exactly one: in the partner when it is in
/// `held`, in KVM otherwise. A part moves only when somebody needs it on the other side, so that
/// an instruction that KVM refuses costs as little as its execution touches.
///
/// The partner executes what KVM refuses (emulation failures, exits left half done), everything
/// while the A20 gate is closed, and everything while the user has chosen IEM: the same machine
/// can be switched between the two at any instruction.
public final class KVMEngine: ExecutionEngine {
  /// What the user wants to run on.
  public enum Selection: String, Sendable, CaseIterable {
    case kvm
    case iem
  }

  struct Parts: OptionSet {
    var rawValue: UInt8
    /// General, segment and control registers, pending events.
    static let core = Self(rawValue: 1 << 0)
    static let floatingPoint = Self(rawValue: 1 << 1)
    static let modelSpecific = Self(rawValue: 1 << 2)
    static let debug = Self(rawValue: 1 << 3)
    static let all: Self = [.core, .floatingPoint, .modelSpecific, .debug]
  }

  let host: KVMHost
  let vcpu: KVMProcessor
  let partner: SoftwareEngine
  let cpu: UnsafeMutablePointer<Processor>
  let environment: any ProcessorEnvironment
  private let proxy: PartnerEnvironment
  let signal = StopSignal()
  let stopRequest = Atomic<Bool>(false)

  // Where the state is.
  var held: Parts = .all
  /// KVM has an answered access to finish before its state is at an instruction boundary.
  var accessPending = false
  /// The shared area has the registers as of the last exit.
  var exitStoredRegisters = false
  /// Exits that still store the registers, because the state was moved lately.
  var storeCountdown = 0
  /// Registers went to KVM with the next KVM_RUN, which may refuse them.
  var pushUnconfirmed = false
  /// The partner changed something that translations derive from.
  var translationsStale = false
  var pageTablesStale = false

  // Interrupts.
  var interruptLine = false

  // The partner's turns.
  /// Instructions that the partner still executes before KVM's next turn.
  var partnerBudget = 0
  /// How long the next turn is after a refusal.
  var turnLength = 1
  /// When KVM's turn began.
  var turnStart: UInt64 = 0
  /// What moving the state there and back costs, in nanoseconds, measured.
  var transitionCost: UInt64 = 20_000
  /// Its instructions per nanosecond, measured.
  var partnerSpeed = 0.2

  // A debugger.
  var debugPlan = GuestDebugPlan.none
  /// KVM stopped at one of the debugger's points.
  var debugHit: DebugHit?
  /// The next instruction is executed whatever point is at it.
  var mustPassDebugPoints = false

  let xsaveImage: UnsafeMutableRawPointer
  let sharedMSRs: [ExtendedTransfer.SharedMSR]
  /// The TSC as KVM has it, less the machine's.
  var tscOffsetInKVM: UInt64 = 0
  let hasXCR0: Bool
  /// KVM ran since the partner last forgot its decoded code.
  var codeIsStale = false
  var isArmed = false
  /// Of the present `run`.
  var deadline: UInt64 = 0
  /// Of the present `run`, spent in the partner.
  var partnerNanoseconds: UInt64 = 0
  /// The TSC was given a value since the start.
  var tscIsSet = false

  /// In hertz: what the machine's time-stamp counter must run at.
  public let timestampFrequency: UInt64
  private static let preferredFrequencyKHz = 1_000_000

  public private(set) var selection: Selection
  public var statistics = KVMStatistics()
  /// For tests of the partner: the engine changes after so many instructions, for ever.
  public var switchInterval: UInt64 = 0
  var nextSwitch: UInt64 = 0
  /// Nanoseconds in KVM; see `retired`.
  var kvmNanoseconds: UInt64 = 0

  /// - Parameter model: cut to the host with `KVMHost.limit`.
  public init(
    host: KVMHost, index: Int, model: CPUModel, environment: any ProcessorEnvironment,
    isBootstrap: Bool = true, selection: Selection = .kvm
  ) throws(KVMError) {
    self.host = host
    self.environment = environment
    self.selection = selection
    vcpu = try host.machine.makeProcessor(id: index)
    try vcpu.setCPUID(
      host.cpuidEntries(
        model, apicID: UInt32(index), processorCount: max(1, environment.processorCount)))
    hasXCR0 = host.system.has(KVM_CAP_XCRS)
    let proxy = PartnerEnvironment(environment)
    self.proxy = proxy
    partner = SoftwareEngine(
      model: model, memory: host.memory, environment: proxy, isBootstrap: isBootstrap)
    cpu = partner.cpu
    xsaveImage = .allocate(byteCount: vcpu.xsaveSize, alignment: 64)
    var shared: [ExtendedTransfer.SharedMSR] = []
    for register in ExtendedTransfer.sharedMSRs()
    where (try? vcpu.msr(register.index)).flatMap({ $0 }) != nil {
      shared.append(register)
    }
    sharedMSRs = shared
    // The TSC runs at the machine's speed where KVM can scale it, else the machine takes KVM's.
    var frequency = vcpu.frequencyKHz
    if host.system.has(KVM_CAP_TSC_CONTROL),
      (try? vcpu.setFrequency(kHz: Self.preferredFrequencyKHz)) != nil
    {
      frequency = Self.preferredFrequencyKHz
    }
    timestampFrequency = UInt64(max(frequency, 1)) * 1000
    try host.slots.follow()
  }

  deinit { xsaveImage.deallocate() }

  public var name: String { selection == .kvm ? "KVM" : "IEM" }

  /// Goes on with the other engine, at this instruction.
  public func select(_ selection: Selection) {
    guard selection != self.selection else { return }
    self.selection = selection
    statistics.switches &+= 1
    partnerBudget = 0
    turnLength = 1
  }

  // MARK: Signals

  public func requestStop() {
    stopRequest.store(true, ordering: .sequentiallyConsistent)
    partner.requestStop()
    signal.kick()
  }

  func takeStop() -> Bool {
    stopRequest.exchange(false, ordering: .sequentiallyConsistent)
  }

  public func setInterruptLine(_ level: Bool) {
    interruptLine = level
    updatePartnerLine()
  }

  func updatePartnerLine() { partner.setInterruptLine(interruptLine || proxy.queuedVector != nil) }

  /// An interrupt that was acknowledged for KVM, which did not come to deliver it.
  var queuedVector: UInt8? {
    get { proxy.queuedVector }
    set {
      proxy.queuedVector = newValue
      updatePartnerLine()
    }
  }

  public func signalNMI() {
    guard !held.contains(.core) else { return partner.signalNMI() }
    try? vcpu.injectNMI()
    nmiSignalled = true
  }
  /// An NMI was given to KVM while the processor was halted.
  var nmiSignalled = false

  public func reset() {
    takeState()
    proxy.queuedVector = nil
    partner.reset()
    updatePartnerLine()
  }

  public func signalINIT(waitForStartup: Bool) {
    takeState()
    proxy.queuedVector = nil
    partner.signalINIT(waitForStartup: waitForStartup)
    updatePartnerLine()
  }

  public func signalStartup(vector: UInt8) {
    guard cpu.pointee.activity == .waitingForStartup else { return }
    takeState()
    partner.signalStartup(vector: vector)
  }

  public func setA20(enabled: Bool) {
    if !enabled { takeState() }
    partner.setA20(enabled: enabled)
  }

  public var isIdle: Bool {
    if held.contains(.core) { return partner.isIdle }
    return cpu.pointee.activity != .running && !wakesUp
  }

  /// Something ends a halt whose state is in KVM.
  var wakesUp: Bool {
    guard cpu.pointee.activity == .halted else { return false }
    return nmiSignalled || (interruptLine && vcpu.run.pointee.if_flag != 0)
  }

  /// Instructions of IEM are counted. KVM counts none: a nanosecond there stands for one.
  public var retired: UInt64 { partner.retired &+ kvmNanoseconds }

  // MARK: State

  /// Brings all state to the partner.
  func takeState() { pull(.all) }

  public func saveState() -> ProcessorState {
    takeState()
    // An acknowledged interrupt cannot be saved: deliver it.
    if queuedVector != nil { _ = partner.step() }
    var state = partner.saveState()
    state.interruptLine = interruptLine
    state.retired = retired
    return state
  }

  public func loadState(_ state: ProcessorState) {
    // What KVM has is not wanted, but it must not finish an old access later.
    finishAccess()
    held = .all
    proxy.queuedVector = nil
    translationsStale = true
    pageTablesStale = true
    partner.loadState(state)
    partner.forgetCode()
    kvmNanoseconds = 0
    interruptLine = state.interruptLine
    updatePartnerLine()
  }

  public func step() -> ExitReason {
    takeState()
    noteStaleness()
    return partner.step()
  }

  func applySwitch() {
    guard switchInterval > 0, retired >= nextSwitch else { return }
    if nextSwitch > 0 { select(selection == .kvm ? .iem : .kvm) }
    nextSwitch = retired &+ switchInterval
  }
}

/// The machine as the partner sees it: an interrupt that was already acknowledged for KVM comes
/// before any other.
final class PartnerEnvironment: ProcessorEnvironment {
  private let machine: any ProcessorEnvironment
  var queuedVector: UInt8?

  init(_ machine: any ProcessorEnvironment) { self.machine = machine }

  func acknowledgeInterrupt() -> UInt8? {
    if let vector = queuedVector {
      queuedVector = nil
      return vector
    }
    return machine.acknowledgeInterrupt()
  }

  func readPort(_ port: UInt16, width: AccessWidth) -> UInt32 {
    machine.readPort(port, width: width)
  }
  func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth) {
    machine.writePort(port, value, width: width)
  }
  func readPlatformMSR(_ index: UInt32) -> UInt64? { machine.readPlatformMSR(index) }
  func writePlatformMSR(_ index: UInt32, _ value: UInt64) -> Bool {
    machine.writePlatformMSR(index, value)
  }
  var taskPriority: UInt8 {
    get { machine.taskPriority }
    set { machine.taskPriority = newValue }
  }
  func timestampCounter() -> UInt64 { machine.timestampCounter() }
  func randomBits() -> UInt64 { machine.randomBits() }
  var apicID: UInt32 { machine.apicID }
  var processorCount: Int { machine.processorCount }
  func signalFloatingPointError() { machine.signalFloatingPointError() }
}

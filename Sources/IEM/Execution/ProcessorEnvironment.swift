/// The machine as a processor sees it: everything but memory. Called on the machine's thread,
/// in the middle of an instruction.
public protocol ProcessorEnvironment: AnyObject {
  func readPort(_ port: UInt16, width: AccessWidth) -> UInt32
  func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth)
  /// As many reads of one port, one after another, but no more than have no consequence other than
  /// the data; the values lie one behind the other in the buffer.
  /// - Returns: how many were made; none where runs are not offered.
  func readPortRun(
    _ port: UInt16, width: AccessWidth, into buffer: UnsafeMutableRawPointer, count: Int
  ) -> Int
  func writePortRun(
    _ port: UInt16, width: AccessWidth, from buffer: UnsafeRawPointer, count: Int
  ) -> Int
  /// The vector of the highest-priority interrupt, which this call acknowledges (INTA, or the
  /// local APIC's). Nil when the request has gone away.
  func acknowledgeInterrupt() -> UInt8?
  /// MSRs outside the processor core: the local APIC's. Nil: there is no such register.
  func readPlatformMSR(_ index: UInt32) -> UInt64?
  /// False: there is no such register, or the value is not allowed.
  func writePlatformMSR(_ index: UInt32, _ value: UInt64) -> Bool
  /// CR8, the local APIC's task priority class (4 bits).
  var taskPriority: UInt8 { get set }
  /// The machine's time-stamp counter.
  func timestampCounter() -> UInt64
  /// Random bits through the machine's one door for outside input.
  func randomBits() -> UInt64
  /// The local APIC as CPUID reports it.
  var apicID: UInt32 { get }
  var processorCount: Int { get }
  /// FERR# (x87 error with CR0.NE clear): IRQ 13 on a PC.
  func signalFloatingPointError()
}

extension ProcessorEnvironment {
  public func readPortRun(
    _ port: UInt16, width: AccessWidth, into buffer: UnsafeMutableRawPointer, count: Int
  ) -> Int { 0 }
  public func writePortRun(
    _ port: UInt16, width: AccessWidth, from buffer: UnsafeRawPointer, count: Int
  ) -> Int { 0 }
}

/// Physical addresses that are not RAM or ROM.
public protocol PhysicalBus: AnyObject {
  func readPhysical(_ address: UInt64, width: AccessWidth) -> UInt64
  func writePhysical(_ address: UInt64, _ value: UInt64, width: AccessWidth)
}

/// Gives the environment a fixed place behind an unmanaged pointer.
final class EnvironmentBox {
  let environment: any ProcessorEnvironment
  init(_ environment: any ProcessorEnvironment) { self.environment = environment }
}

extension Processor {
  /// Borrowed without a retain: the engine holds the box for as long as this processor exists.
  @inline(__always) var machine: any ProcessorEnvironment {
    environment._withUnsafeGuaranteedRef { $0.environment }
  }
}

import IEM

/// A device behind I/O ports. It sees offsets within its own range, never a base address.
///
/// A device with several ranges gives each its own span of offsets; the board maps them
/// (see `PortBus.map`). Every call happens on the machine's thread.
package protocol PortDevice: AnyObject {
  /// What the processor reads. May have side effects.
  func read(at offset: UInt16, width: AccessWidth) -> UInt32
  func write(_ value: UInt32, at offset: UInt16, width: AccessWidth)
  /// What `read` would return, without its side effects. Debuggers use only this.
  func peek(at offset: UInt16, width: AccessWidth) -> UInt32
  /// The register's name for traces, such as "IER".
  func registerName(at offset: UInt16) -> String
}

/// A port device that moves whole runs of a repeated INS or OUTS. A run is exactly what as many
/// single accesses are, so it ends before the first one that would do more than move data: raise an
/// interrupt, change the status, start a timer.
package protocol BurstPortDevice: PortDevice {
  /// - Parameter width: of each of the `count` accesses.
  /// - Returns: how many were made; the rest is for `read`.
  func readRun(
    at offset: UInt16, width: AccessWidth, into buffer: UnsafeMutableRawPointer, count: Int
  ) -> Int
  func writeRun(
    at offset: UInt16, width: AccessWidth, from buffer: UnsafeRawPointer, count: Int
  ) -> Int
}

/// A device behind physical addresses (memory-mapped registers).
package protocol MemoryDevice: AnyObject {
  func readMemory(at offset: UInt64, width: AccessWidth) -> UInt64
  func writeMemory(_ value: UInt64, at offset: UInt64, width: AccessWidth)
  func peekMemory(at offset: UInt64, width: AccessWidth) -> UInt64
  func memoryRegisterName(at offset: UInt64) -> String
}

/// Anything with guest-visible state: saved, restored and reset without special code.
package protocol StatefulDevice: AnyObject {
  associatedtype State: Codable, Equatable, Sendable
  /// A stable name, the key in a saved state, such as "pit".
  var stateName: String { get }
  /// All state that the guest can see, directly or through time. Deadlines are absolute guest time.
  var state: State { get }
  /// Takes over a saved state and re-arms timers and lines from it.
  /// - Throws: `StateError` when a value could not have been saved by this device.
  func restore(_ state: State) throws(StateError)
  /// The power-on or reset-line state.
  func reset()
}

/// A saved state that this device could not have written.
package struct StateError: Error, Equatable, CustomStringConvertible {
  package var device: String
  package var reason: String
  package init(_ device: String, _ reason: String) {
    self.device = device
    self.reason = reason
  }
  package var description: String { "saved state of \(device): \(reason)" }
}

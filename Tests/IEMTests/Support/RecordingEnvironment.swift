import IEM

/// A machine that is not there: notes what the processor asks of it and answers as told.
final class RecordingEnvironment: ProcessorEnvironment {
  enum PortAccess: Equatable {
    case read(UInt16, AccessWidth)
    case write(UInt16, UInt32, AccessWidth)
  }

  /// Every port access since the last `removeAll`, in order.
  var ports: [PortAccess] = []
  /// Answers to port reads; ports that are not in it read as all ones.
  var portValues: [UInt16: UInt32] = [:]
  /// Vectors that `acknowledgeInterrupt` returns, first to last.
  var vectors: [UInt8] = []
  var msrs: [UInt32: UInt64] = [:]
  var taskPriority: UInt8 = 0
  var time: UInt64 = 0
  var random: UInt64 = 0x0123_4567_89AB_CDEF
  var floatingPointErrors = 0

  func readPort(_ port: UInt16, width: AccessWidth) -> UInt32 {
    ports.append(.read(port, width))
    return (portValues[port] ?? .max) & UInt32(truncatingIfNeeded: width.allOnes)
  }

  func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth) {
    ports.append(.write(port, value, width))
  }

  func acknowledgeInterrupt() -> UInt8? { vectors.isEmpty ? nil : vectors.removeFirst() }
  func readPlatformMSR(_ index: UInt32) -> UInt64? { msrs[index] }

  func writePlatformMSR(_ index: UInt32, _ value: UInt64) -> Bool {
    guard msrs[index] != nil else { return false }
    msrs[index] = value
    return true
  }

  func timestampCounter() -> UInt64 {
    time += 1
    return time
  }

  func randomBits() -> UInt64 { random }
  var apicID: UInt32 { 0 }
  var processorCount: Int { 1 }
  func signalFloatingPointError() { floatingPointErrors += 1 }
}

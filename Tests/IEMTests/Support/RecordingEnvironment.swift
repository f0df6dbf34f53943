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

  /// A data port whose reads count, in blocks; runs end before the last access of a block.
  var dataPort: UInt16?
  var blockLength = 256
  var offersRuns = false
  /// Accesses to the data port; how many were in runs; the values written.
  private(set) var dataAccesses = 0
  private(set) var runAccesses = 0
  private(set) var dataWritten: [UInt32] = []

  private func nextDatum() -> UInt32 {
    dataAccesses += 1
    return UInt32(truncatingIfNeeded: dataAccesses &* 0x9E37_79B9)
  }

  private func run(_ port: UInt16, _ count: Int) -> Int {
    guard offersRuns, port == dataPort else { return 0 }
    let run = min(count, blockLength - 1 - dataAccesses % blockLength)
    runAccesses += run
    return run
  }

  func readPortRun(
    _ port: UInt16, width: AccessWidth, into buffer: UnsafeMutableRawPointer, count: Int
  ) -> Int {
    let run = run(port, count)
    for index in 0..<run {
      withUnsafeBytes(of: nextDatum()) {
        (buffer + index * width.byteCount).copyMemory(
          from: $0.baseAddress!, byteCount: width.byteCount)
      }
    }
    return run
  }

  func writePortRun(
    _ port: UInt16, width: AccessWidth, from buffer: UnsafeRawPointer, count: Int
  ) -> Int {
    let run = run(port, count)
    for index in 0..<run {
      var value: UInt32 = 0
      withUnsafeMutableBytes(of: &value) {
        $0.baseAddress!.copyMemory(
          from: buffer + index * width.byteCount, byteCount: width.byteCount)
      }
      dataWritten.append(value)
      _ = nextDatum()
    }
    return run
  }

  func readPort(_ port: UInt16, width: AccessWidth) -> UInt32 {
    if port == dataPort { return nextDatum() & UInt32(truncatingIfNeeded: width.allOnes) }
    ports.append(.read(port, width))
    return (portValues[port] ?? .max) & UInt32(truncatingIfNeeded: width.allOnes)
  }

  func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth) {
    if port == dataPort {
      dataWritten.append(value)
      _ = nextDatum()
      return
    }
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

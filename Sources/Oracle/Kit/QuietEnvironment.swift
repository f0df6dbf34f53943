import IEM

/// A machine that is not there: all that a single instruction under test may ask for.
package final class QuietEnvironment: ProcessorEnvironment {
  package var taskPriority: UInt8 = 0
  package init() {}
  package func readPort(_ port: UInt16, width: AccessWidth) -> UInt32 {
    0xA5A5_A5A5 & UInt32(truncatingIfNeeded: width.allOnes)
  }
  package func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth) {}
  package func acknowledgeInterrupt() -> UInt8? { nil }
  package func readPlatformMSR(_ index: UInt32) -> UInt64? { nil }
  package func writePlatformMSR(_ index: UInt32, _ value: UInt64) -> Bool { false }
  package func timestampCounter() -> UInt64 { 0x1234_5678_9ABC_DEF0 }
  package func randomBits() -> UInt64 { 0x0123_4567_89AB_CDEF }
  package var apicID: UInt32 { 0 }
  package var processorCount: Int { 1 }
  package func signalFloatingPointError() {}
}

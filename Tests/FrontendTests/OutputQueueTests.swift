import Foundation
import Testing

@testable import FrontendKit

@Suite struct OutputQueueTests {
  /// Who waits for the end of a session's output must know by then that it failed.
  @Test func aFailureIsToldBeforeTheQueueCountsAsDrained() throws {
    for _ in 0..<200 {
      let descriptor = open("/dev/full", O_WRONLY | O_CLOEXEC)
      try #require(descriptor >= 0)
      defer { close(descriptor) }
      let queue = OutputQueue()
      let told = Told()
      let writer = DescriptorWriter(descriptor, queue: queue) {
        usleep(100)
        told.error = $0
      }
      queue.write(1)
      writer.start()
      queue.drain(seconds: nil)
      #expect(told.error == ENOSPC)
    }
  }

  private final class Told: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Int32?
    var error: Int32? {
      get { lock.withLock { value } }
      set { lock.withLock { value = newValue } }
    }
  }

  @Test func aTraceThatCannotBeReadIsAnError() {
    #expect(TraceDump.run(path: "/") == ExitStatus.hostError)
  }

  @Test func bytesKeepTheirOrder() {
    let queue = OutputQueue()
    for byte in UInt8(0)..<200 { queue.write(byte) }
    #expect(queue.take(150) == Array(0..<150))
    #expect(queue.take(150) == Array(150..<200))
    #expect(queue.take(150) == [])
  }

  @Test func aClosedQueueGivesWhatIsLeft() {
    let queue = OutputQueue()
    queue.write(1)
    queue.close()
    queue.write(2)
    #expect(queue.waitAndTake(10) == [1])
    #expect(queue.waitAndTake(10) == nil)
  }

  @Test func withoutAListenerOutputIsDropped() {
    let queue = OutputQueue(isAccepting: false)
    queue.write(1)
    queue.setAccepting(true)
    queue.write(2)
    #expect(queue.take(10) == [2])
  }

  @Test func aFullQueueDropsForAPeerThatDoesNotRead() {
    let queue = OutputQueue(limit: 4, whenFull: .drop(afterSeconds: 0))
    for byte in UInt8(0)..<10 { queue.write(byte) }
    #expect(queue.take(10) == [0, 1, 2, 3])
    queue.write(11)
    #expect(queue.take(10) == [11])
  }

  @Test func aFullQueueWaitsForItsReaderAndLosesNothing() {
    let queue = OutputQueue(limit: 16)
    let total = 10_000
    Thread {
      for index in 0..<total { queue.write(UInt8(truncatingIfNeeded: index)) }
      queue.close()
    }.start()
    var received: [UInt8] = []
    while let bytes = queue.waitAndTake(7) {
      #expect(bytes.count <= 16)
      received += bytes
    }
    #expect(received == (0..<total).map { UInt8(truncatingIfNeeded: $0) })
  }

  @Test func anAbandonedQueueHoldsNobodyUp() {
    let queue = OutputQueue(limit: 1)
    queue.write(1)
    queue.abandon()
    queue.write(2)
    #expect(queue.take(10) == [1])
  }

  @Test func drainingEndsWhenAllIsWritten() {
    let queue = OutputQueue()
    queue.write(1)
    #expect(queue.take(1) == [1])
    Thread { queue.wrote(1) }.start()
    queue.drain(seconds: nil)
    #expect(queue.isEmpty)
  }

  @Test func theWriterWritesAllOfIt() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let writing = ends[1]
    let queue = OutputQueue(limit: 100)
    DescriptorWriter(writing, queue: queue) { _ in }.start()
    let total = 300_000
    Thread {
      for index in 0..<total { queue.write(UInt8(truncatingIfNeeded: index * 7)) }
      queue.drain(seconds: nil)
      close(writing)
    }.start()
    let data = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true).readDataToEndOfFile()
    #expect(data.count == total)
    #expect(data.enumerated().allSatisfy { $1 == UInt8(truncatingIfNeeded: $0 * 7) })
  }

  @Test func aReaderWhoLeavesIsReportedOnce() {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    let queue = OutputQueue(limit: 4)
    let failed = DispatchSemaphore(value: 0)
    DescriptorWriter(ends[1], queue: queue) { failure in
      #expect(failure == EPIPE)
      failed.signal()
    }.start()
    for byte in UInt8(0)..<100 { queue.write(byte) }
    failed.wait()
    // Nobody waits for a queue without a writer.
    queue.drain(seconds: nil)
    close(ends[1])
  }
}

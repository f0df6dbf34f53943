/// Takes interrupt requests by line number: an interrupt controller, or a router in front of one.
package protocol InterruptSink: AnyObject {
  func setLine(_ line: Int, level: Bool)
}

/// One wire from a device to an interrupt controller.
///
/// A device calls `set` with the level that its registers imply, after every change; repeating
/// a level does nothing.
package struct InterruptLine {
  /// The board owns both ends of every wire.
  private unowned(unsafe) let sink: any InterruptSink
  package let number: Int

  package init(_ sink: any InterruptSink, _ number: Int) {
    self.sink = sink
    self.number = number
  }

  package func set(_ level: Bool) { sink.setLine(number, level: level) }
  /// A rising and a falling edge.
  package func pulse() {
    set(true)
    set(false)
  }
}

/// Joins several sources on one wire (PCI INTx): the output is high while any source is.
package final class SharedLine: InterruptSink {
  private let output: InterruptLine
  private var levels: UInt64 = 0

  package init(_ output: InterruptLine) { self.output = output }

  package func setLine(_ line: Int, level: Bool) {
    let bit: UInt64 = 1 << UInt64(line & 63)
    levels = level ? levels | bit : levels & ~bit
    output.set(levels != 0)
  }
}

/// Remembers levels and edges; for tests.
package final class RecordingSink: InterruptSink {
  package private(set) var levels: [Int: Bool] = [:]
  package private(set) var risingEdges: [Int: Int] = [:]
  package init() {}
  package func setLine(_ line: Int, level: Bool) {
    if level && levels[line] != true { risingEdges[line, default: 0] += 1 }
    levels[line] = level
  }
}

/// ISA interrupt requests 0–15 to both the 8259 pair and the I/O APIC, as a PIIX3 board wires
/// them: IRQ 0 arrives at I/O APIC input 2, IRQ 2 is the cascade and arrives nowhere.
///
/// Several devices may share a request; it is asserted while any of them asserts it.
package final class InterruptRouter {
  private let pic: any InterruptSink
  private let ioapic: any InterruptSink
  private var shared: [SharedLine] = []
  private var sourceCounts = [Int](repeating: 0, count: 16)
  private var outputs: [Output] = []
  /// Told of each change of a request; for traces.
  var onChange: ((_ irq: Int, _ level: Bool) -> Void)?

  private final class Output: InterruptSink {
    let pic: any InterruptSink
    let ioapic: any InterruptSink
    /// Owns this.
    unowned(unsafe) var router: InterruptRouter?
    init(_ pic: any InterruptSink, _ ioapic: any InterruptSink) {
      self.pic = pic
      self.ioapic = ioapic
    }
    func setLine(_ line: Int, level: Bool) {
      pic.setLine(line, level: level)
      ioapic.setLine(line == 0 ? 2 : line, level: level)
      router?.onChange?(line, level)
    }
  }

  package init(pic: any InterruptSink, ioapic: any InterruptSink) {
    self.pic = pic
    self.ioapic = ioapic
    for irq in 0..<16 {
      let output = Output(pic, ioapic)
      output.router = self
      outputs.append(output)
      shared.append(SharedLine(InterruptLine(output, irq)))
    }
  }

  deinit { for output in outputs { output.router = nil } }

  /// A new source of an ISA request.
  package func line(_ irq: Int) -> InterruptLine {
    let source = sourceCounts[irq]
    sourceCounts[irq] += 1
    return InterruptLine(shared[irq], source)
  }

  /// Takes requests by number: for the PCI bridge, which is one source on each of them.
  package func makeSink() -> any InterruptSink { Sink((0..<16).map { line($0) }) }

  private final class Sink: InterruptSink {
    let lines: [InterruptLine]
    init(_ lines: [InterruptLine]) { self.lines = lines }
    func setLine(_ line: Int, level: Bool) {
      if lines.indices.contains(line) { lines[line].set(level) }
    }
  }
}

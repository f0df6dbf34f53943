import IEM

/// Turns what processors and buses tell into a trace. Costs nothing when there is none; with
/// instructions or memory, the processor executes one careful instruction at a time.
package final class Tracer {
  package enum Format: String, Sendable {
    case text
    case binary
  }

  package let subsystems: TraceSubsystems
  private let format: Format
  private let symbol: (UInt64) -> String?
  /// Takes whole pieces of the file.
  private let sink: ([UInt8]) -> Void
  private var encoder = TraceEncoder()
  private var buffer: [UInt8] = []
  /// By processor, as before the instruction.
  private var before: [Int: Registers] = [:]

  private static let pieceSize = 1 << 16

  private struct Registers {
    var values = [UInt64](repeating: 0, count: 72)
  }

  package init(
    _ subsystems: TraceSubsystems, format: Format,
    symbol: @escaping (UInt64) -> String? = { _ in nil },
    sink: @escaping ([UInt8]) -> Void
  ) {
    self.subsystems = subsystems
    self.format = format
    self.symbol = symbol
    self.sink = sink
    if format == .binary { buffer = TraceEncoder.magic }
  }

  package func flush() {
    guard !buffer.isEmpty else { return }
    sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func write(_ body: TraceRecord.Body, _ node: ProcessorNode) {
    let record = TraceRecord(
      processor: UInt8(truncatingIfNeeded: node.index), retired: node.engine.retired, body: body)
    switch format {
    case .binary: encoder.encode(record, into: &buffer)
    case .text: buffer += Array((TraceText.line(record, symbol: symbol) + "\n").utf8)
    }
    if buffer.count >= Self.pieceSize { flush() }
  }

  // MARK: Events

  func processorDid(_ event: ProbeEvent, _ node: ProcessorNode) {
    switch event {
    case .instruction(let rip, let linear, let code) where subsystems.contains(.instructions):
      guard let engine = node.engine as? SoftwareEngine else { return }
      before[node.index] = Self.registers(engine)
      write(
        .instruction(rip: rip, linear: linear, mode: engine.cpu.pointee.mode, code: code), node)
    case .executed where subsystems.contains(.instructions): writeChanges(node)
    case .load(let linear, let count, let value) where subsystems.contains(.memory):
      write(
        .access(linear: linear, count: UInt8(clamping: count), value: value, isWrite: false), node)
    case .store(let linear, let count, let value) where subsystems.contains(.memory):
      write(
        .access(linear: linear, count: UInt8(clamping: count), value: value, isWrite: true), node)
    case .interrupt(let vector, let kind, let code, let from)
    where subsystems.contains(.interrupts):
      write(.interrupt(vector: vector, kind: kind, errorCode: code, from: from), node)
    case .shutdown(let vector) where subsystems.contains(.interrupts):
      write(.shutdown(vector: vector), node)
      flush()
    case .readMSR(let index, let value) where subsystems.contains(.msr):
      write(.msr(index: index, value: value, isWrite: false), node)
    case .wroteMSR(let index, let value) where subsystems.contains(.msr):
      write(.msr(index: index, value: value, isWrite: true), node)
    case .wroteControl(let register, let old, let new) where subsystems.contains(.control):
      write(.control(register: register, old: old, new: new), node)
    case .mode(let from, let to) where subsystems.contains(.modes):
      write(.mode(from: from, to: to), node)
    case .code(let linear, let count) where subsystems.contains(.code):
      write(.code(linear: linear, byteCount: UInt32(clamping: count)), node)
    default: break
    }
  }

  private static func registers(_ engine: SoftwareEngine) -> Registers {
    var result = Registers()
    let cpu = engine.cpu
    for index in 0..<16 { result.values[index] = cpu.pointee.registers[index] }
    result.values[16] = engine.flagsRegister
    for index in 0..<8 {
      result.values[17 + index] = UInt64(cpu.pointee.segments[index].selector)
    }
    for index in 0..<16 {
      result.values[32 + 2 * index] = cpu.pointee.vectors[8 * index]
      result.values[33 + 2 * index] = cpu.pointee.vectors[8 * index + 1]
    }
    // The significands, by physical register, are the MMX registers.
    for index in 0..<8 { result.values[64 + index] = cpu.pointee.fpu.registers[2 * index] }
    return result
  }

  private func writeChanges(_ node: ProcessorNode) {
    guard let engine = node.engine as? SoftwareEngine, let old = before[node.index] else { return }
    let new = Self.registers(engine)
    for index in new.values.indices where new.values[index] != old.values[index] {
      write(.register(UInt8(index), new.values[index]), node)
    }
  }

  func didAccess(
    port: UInt16, _ value: UInt32, width: AccessWidth, isWrite: Bool, _ node: ProcessorNode,
    name: @autoclosure () -> String
  ) {
    guard subsystems.contains(.ports) else { return }
    write(
      .port(
        port, value: value, bytes: UInt8(width.byteCount), isWrite: isWrite,
        name: name()), node)
  }

  func didAccess(
    memory address: UInt64, _ value: UInt64, width: AccessWidth, isWrite: Bool,
    _ node: ProcessorNode, name: @autoclosure () -> String
  ) {
    guard subsystems.contains(.mmio) else { return }
    write(
      .mmio(address, value: value, bytes: UInt8(width.byteCount), isWrite: isWrite, name: name()),
      node)
  }

  func deviceDid(_ text: String, _ node: ProcessorNode) {
    guard subsystems.contains(.devices) else { return }
    write(.device(text), node)
  }
}

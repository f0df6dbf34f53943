/// One instruction at a time with its state in plain memory: for comparison with real processors.
extension SoftwareEngine {
  /// RAX…R15.
  package var generalRegisters: UnsafeMutablePointer<UInt64> {
    storage(MemoryLayout<Processor.Arrays>.offset(of: \.registers))
  }
  /// K0–K7.
  package var maskRegisters: UnsafeMutablePointer<UInt64> {
    storage(MemoryLayout<Processor.Arrays>.offset(of: \.masks))
  }
  /// ZMM0–ZMM31, eight quadwords each.
  package var vectorRegisters: UnsafeMutablePointer<UInt64> {
    storage(MemoryLayout<Processor.Arrays>.offset(of: \.vectors))
  }

  private func storage(_ offset: Int?) -> UnsafeMutablePointer<UInt64> {
    // The arrays are at the processor's start (see `InPlace`), and stored properties have an offset.
    (UnsafeMutableRawPointer(cpu) + offset.unsafelyUnwrapped).assumingMemoryBound(to: UInt64.self)
  }

  /// Forgets what the last instruction left for the next one.
  package func settle() {
    cpu.pointee.shadow = .none
    cpu.pointee.pendingDebug = 0
    cpu.pointee.repeatPending = false
    cpu.pointee.leaveBlock = false
    cpu.pointee.activity = .running
    cpu.pointee.updateAttention()
  }

  /// Replaces a segment register, unchecked.
  package func loadSegment(_ name: SegmentRegister, _ segment: Segment) {
    cpu.pointee.setSegment(name, segment)
  }

  /// To be called after segments were replaced.
  package func updateMode() { cpu.pointee.updateMode() }

  package var decodeContext: DecodeContext { cpu.pointee.decodeContext }

  /// Executes the instruction at RIP on the reference tier, all iterations of a repeated one.
  /// - Returns: its fault, which is not delivered.
  package func executeUndelivered() -> GuestFault? {
    let cpu = self.cpu
    cpu.pointee.repeatLimit = .max
    cpu.pointee.leaveBlock = false
    var instruction = DecodedInstruction(execute: { _, _ in Outcome.done })
    do throws(GuestFault) {
      _ = try cpu.pointee.fetchAndDecode(into: &instruction)
    } catch {
      return error
    }
    cpu.pointee.nextRIP = cpu.pointee.rip &+ UInt64(instruction.length)
    if cpu.pointee.mode != .bits64 { cpu.pointee.nextRIP &= 0xFFFF_FFFF }
    guard withUnsafePointer(to: &instruction, { $0.pointee.execute(cpu, $0) }) == Outcome.done
    else { return cpu.pointee.fault }
    cpu.pointee.rip = cpu.pointee.nextRIP
    return nil
  }
}

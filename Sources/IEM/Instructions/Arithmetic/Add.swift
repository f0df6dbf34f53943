/// ADD (SDM vol. 2A). Flags: OSZAPC.
enum Add: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let right: T = try cpu.read(i, 1)
    let left: T = try cpu.readForWriteBack(i)
    let result = left &+ right
    cpu.writeBack(i, 0, result)
    cpu.setFlagsAdd(left, right, result)
  }
}

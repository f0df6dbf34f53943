import IEM
import Machine

/// Who called whom.
extension DebuggerConsole {
  static let stackCommands: [Command] = [
    Command(
      names: ["backtrace", "bt", "where"], arguments: "[COUNT]",
      help: "Callers, by frame pointers, or by return addresses on the stack (marked ?)."
    ) { (console, arguments) throws(CommandError) in
      let count = arguments.isEmpty ? 20 : Int(min(try console.value(arguments), 1_000))
      let here = console.debugger.state(of: console.processor).instructionAddress
      let lines = ["#0 \(console.described(here))\n"]
      return (lines
        + console.callers(limit: count).enumerated().map { index, caller in
          "#\(index + 1) \(console.described(caller.address))\(caller.isGuess ? " ?" : "")\n"
        }).joined()
    }
  ]

  struct Caller {
    var address: UInt64
    /// Found on the stack, behind a call instruction: it may be left from an earlier call.
    var isGuess: Bool
  }

  /// How much of the stack is looked at.
  private static let reach: UInt64 = 16 << 10

  func callers(limit: Int) -> [Caller] {
    let state = debugger.state(of: processor)
    let frames = frames(state, limit: limit)
    return frames.isEmpty ? guesses(state, limit: limit) : frames
  }

  /// The chain of saved frame pointers, while it goes up the stack and leads to calls.
  private func frames(_ state: ProcessorState, limit: Int) -> [Caller] {
    let size = state.stackWidth
    guard size > 2 else { return [] }
    var frame = state.registers[Register.rbp] & (size == 8 ? .max : 0xFFFF_FFFF)
    var lowest = state.stackAddress
    var result: [Caller] = []
    while result.count < limit, frame >= lowest, frame &- lowest < Self.reach,
      frame & UInt64(size - 1) == 0,
      let next = debugger.readNumber(frame, count: size, processor: processor),
      let address = debugger.readNumber(
        frame &+ UInt64(size), count: size, processor: processor),
      isAfterCall(address)
    {
      result.append(Caller(address: address, isGuess: false))
      lowest = frame &+ UInt64(2 * size)
      frame = next
    }
    return result
  }

  private func guesses(_ state: ProcessorState, limit: Int) -> [Caller] {
    let size = state.stackWidth
    let bytes = debugger.readLinear(
      state.stackAddress, count: Int(Self.reach), processor: processor)
    var result: [Caller] = []
    for at in stride(from: 0, to: bytes.count - size + 1, by: size) where result.count < limit {
      let value = bytes[at..<at + size].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let address = size == 2 ? state.codeAddress(value) : value
      if isAfterCall(address) { result.append(Caller(address: address, isGuess: true)) }
    }
    return result
  }

  /// Whether a call instruction ends at an address.
  private func isAfterCall(_ address: UInt64) -> Bool {
    guard address > 16 else { return false }
    let before = debugger.readLinear(address - 7, count: 7, processor: processor)
    guard before.count == 7 else { return false }
    // E8 rel32, or rel16 in 16-bit code.
    if before[2] == 0xE8 { return true }
    let mode = debugger.state(of: processor).codeMode
    if mode == .bits16 && before[4] == 0xE8 { return true }
    // FF /2 of every length.
    return (2...7).contains { length in
      let (text, taken) = Disassembler.disassemble(
        before.suffix(length), address: address - UInt64(length), mode: mode)
      return taken == length && text.hasPrefix("call")
    }
  }
}

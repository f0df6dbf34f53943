extension InstructionTable { static let x87: [Encoding] = [] }
extension InstructionTable { static let mmxSSE: [Encoding] = [] }

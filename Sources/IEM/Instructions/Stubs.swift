extension InstructionTable { static let x87: [Encoding] = [] }

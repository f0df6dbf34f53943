extension InstructionTable { static let system: [Encoding] = [] }

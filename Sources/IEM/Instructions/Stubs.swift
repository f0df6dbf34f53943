extension InstructionTable { static let system: [Encoding] = [] }
extension InstructionTable { static let x87: [Encoding] = [] }

/// Reads an `DebugExpression`: operator precedence, with a limit on its depth.
package struct DebugExpressionParser {
  private enum Token: Equatable {
    case number(UInt64)
    case name(String, isRegister: Bool)
    case symbol(String)
  }

  private static let depthLimit = 64
  private static let operators = [
    "||", "&&", "==", "!=", "<=", ">=", "<<", ">>", "|", "^", "&", "<", ">", "+", "-", "*", "/",
    "%", "~", "!", "(", ")", "[", "]", ":",
  ]

  private let text: String
  private var tokens: [Token] = []
  private var place = 0
  private var depth = 0

  package static func parse(_ text: some StringProtocol) throws(ExpressionError) -> DebugExpression
  {
    var parser = try DebugExpressionParser(String(text))
    let result = try parser.binary(above: 0)
    guard parser.place == parser.tokens.count else { throw parser.refusal }
    return result
  }

  private var refusal: ExpressionError { ExpressionError("'\(text)' is no address or value") }

  // MARK: Tokens

  private init(_ text: String) throws(ExpressionError) {
    self.text = text
    var rest = Substring(text)
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first.isNumber && first.isASCII {
        tokens.append(try Self.number(&rest))
      } else if Self.isName(first) {
        let word = rest.prefix { Self.isName($0) }
        rest = rest.dropFirst(word.count)
        let isRegister = word.hasPrefix("$")
        tokens.append(.name(String(isRegister ? word.dropFirst() : word), isRegister: isRegister))
      } else if let found = Self.operators.first(where: { rest.hasPrefix($0) }) {
        tokens.append(.symbol(found))
        rest = rest.dropFirst(found.count)
      } else {
        throw refusal
      }
    }
    if tokens.isEmpty { throw ExpressionError("a value is missing") }
  }

  private static func isName(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || "_.$@".contains(character))
  }

  private static func number(_ rest: inout Substring) throws(ExpressionError) -> Token {
    let word = rest.prefix { isName($0) }
    rest = rest.dropFirst(word.count)
    let lower = word.lowercased()
    let value =
      lower.hasPrefix("0x")
      ? UInt64(lower.dropFirst(2), radix: 16)
      : lower.hasPrefix("0b") ? UInt64(lower.dropFirst(2), radix: 2) : UInt64(lower)
    guard let value else {
      throw ExpressionError("'\(word)' is no number, and no symbol that is known")
    }
    return .number(value)
  }

  // MARK: Grammar

  private var next: Token? { tokens.indices.contains(place) ? tokens[place] : nil }

  private mutating func take(_ symbol: String) -> Bool {
    guard next == .symbol(symbol) else { return false }
    place += 1
    return true
  }

  private mutating func binary(above precedence: Int) throws(ExpressionError) -> DebugExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else { throw ExpressionError("the expression is too deep") }
    var left = try unary()
    while case .symbol(let text)? = next, let operation = DebugExpression.Binary(rawValue: text),
      operation.precedence > precedence
    {
      place += 1
      left = .binary(operation, left, try binary(above: operation.precedence))
    }
    return left
  }

  private mutating func unary() throws(ExpressionError) -> DebugExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else { throw ExpressionError("the expression is too deep") }
    if case .symbol(let text)? = next, let operation = DebugExpression.Unary(rawValue: text) {
      place += 1
      return .unary(operation, try unary())
    }
    let first = try primary()
    guard take(":") else { return first }
    return .segment(first, offset: try primary())
  }

  private mutating func primary() throws(ExpressionError) -> DebugExpression {
    guard let token = next else { throw refusal }
    place += 1
    switch token {
    case .number(let number): return .number(number)
    case .name(let name, let isRegister):
      if next == .symbol("["), let (size, isPhysical) = Self.access(name), !isRegister {
        place += 1
        return try memory(size: size, isPhysical: isPhysical)
      }
      return .name(name, isRegister: isRegister)
    case .symbol("("):
      let inner = try binary(above: 0)
      guard take(")") else { throw refusal }
      return inner
    case .symbol("["): return try memory(size: nil, isPhysical: false)
    case .symbol: throw refusal
    }
  }

  private mutating func memory(size: Int?, isPhysical: Bool) throws(ExpressionError)
    -> DebugExpression
  {
    let address = try binary(above: 0)
    guard take("]") else { throw refusal }
    return .memory(address, size: size, isPhysical: isPhysical)
  }

  private static func access(_ name: String) -> (size: Int?, isPhysical: Bool)? {
    switch name {
    case "byte": (1, false)
    case "word": (2, false)
    case "dword": (4, false)
    case "qword": (8, false)
    case "pbyte": (1, true)
    case "pword": (2, true)
    case "pdword": (4, true)
    case "pqword": (8, true)
    default: nil
    }
  }
}

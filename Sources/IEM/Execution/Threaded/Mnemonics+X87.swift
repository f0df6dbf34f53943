/// What the translator knows of the rows of the x87.
extension FastRow {
  static let x87Rows: [String: FastRow] = {
    var rows: [String: FastRow] = [
      "FCHS": .init(.x87Sign, 0), "FABS": .init(.x87Sign, 1),
      "FLD Md": .init(.x87Load, 0), "FLD Mq": .init(.x87Load, 1),
      "FILD Mw": .init(.x87Load, 2), "FILD Md": .init(.x87Load, 3), "FILD Mq": .init(.x87Load, 4),
      "FLD Mt": .init(.x87LoadExtended), "FSTP Mt": .init(.x87StoreExtended),
      "FLD STi": .init(.x87LoadRegister),
      "FLD1": .init(.x87LoadConstant, 0), "FLDZ": .init(.x87LoadConstant, 1),
      "FST STi": .init(.x87StoreRegister, 0), "FSTP STi": .init(.x87StoreRegister, 1),
      "FXCH STi": .init(.x87Exchange), "FNSTSW AX": .init(.x87StoreStatus),
      "FCOM STi": .init(.x87Compare, 0), "FUCOM STi": .init(.x87Compare, 0),
      "FCOMP STi": .init(.x87Compare, 1), "FUCOMP STi": .init(.x87Compare, 1),
      "FCOMPP": .init(.x87Compare, 2), "FUCOMPP": .init(.x87Compare, 2),
      "FCOMI ST0,STi": .init(.x87CompareToFlags, 0),
      "FUCOMI ST0,STi": .init(.x87CompareToFlags, 0),
      "FCOMIP ST0,STi": .init(.x87CompareToFlags, 1),
      "FUCOMIP ST0,STi": .init(.x87CompareToFlags, 1),
    ]
    // In the order of the generator's lists.
    let formats = [("F", "Md"), ("F", "Mq"), ("FI", "Mw"), ("FI", "Md"), ("FI", "Mq")]
    for (operation, name) in ["ADD", "MUL", "SUB", "SUBR", "DIV", "DIVR"].enumerated() {
      rows["F" + name + " ST0,STi"] = .init(.x87Combine, UInt8(operation))
      rows["F" + name + " STi,ST0"] = .init(.x87Combine, UInt8(operation | 16))
      rows["F" + name + "P STi,ST0"] = .init(.x87Combine, UInt8(operation | 24))
      for (format, (prefix, operand)) in formats.dropLast().enumerated() {
        rows[prefix + name + " " + operand] = .init(.x87CombineM, UInt8(operation << 2 | format))
      }
    }
    for (format, (prefix, operand)) in formats.enumerated() {
      rows[prefix + "ST " + operand] = .init(.x87Store, UInt8(format << 2))
      rows[prefix + "STP " + operand] = .init(.x87Store, UInt8(format << 2 | 2))
      rows[prefix + "STTP " + operand] = .init(.x87Store, UInt8(format << 2 | 3))
      rows[prefix + "COM " + operand] = .init(.x87CompareM, UInt8(format << 1))
      rows[prefix + "COMP " + operand] = .init(.x87CompareM, UInt8(format << 1 | 1))
    }
    return rows
  }()
}

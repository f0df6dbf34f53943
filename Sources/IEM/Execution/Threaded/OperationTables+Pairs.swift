// Written by scripts/generate-threaded.py; see there.

@inline(__always) private func copyCopyRR0(_ c: Core, _ o: Op) -> Op? {
  copyCopyRR(UInt32.self, c, o)
}
@inline(__always) private func copyCopyRR1(_ c: Core, _ o: Op) -> Op? {
  copyCopyRR(UInt64.self, c, o)
}

extension OperationTable {
  static func copyCopyRRFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return copyCopyRR0
    case 1: return copyCopyRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func copyPlainRR0(_ c: Core, _ o: Op) -> Op? {
  copyPlainRR(Add.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRR1(_ c: Core, _ o: Op) -> Op? {
  copyPlainRR(Add.self, UInt64.self, c, o)
}
@inline(__always) private func copyPlainRR2(_ c: Core, _ o: Op) -> Op? {
  copyPlainRR(Or.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRR3(_ c: Core, _ o: Op) -> Op? {
  copyPlainRR(Or.self, UInt64.self, c, o)
}
@inline(__always) private func copyPlainRR4(_ c: Core, _ o: Op) -> Op? {
  copyPlainRR(And.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRR5(_ c: Core, _ o: Op) -> Op? {
  copyPlainRR(And.self, UInt64.self, c, o)
}
@inline(__always) private func copyPlainRR6(_ c: Core, _ o: Op) -> Op? {
  copyPlainRR(Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRR7(_ c: Core, _ o: Op) -> Op? {
  copyPlainRR(Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func copyPlainRR8(_ c: Core, _ o: Op) -> Op? {
  copyPlainRR(Xor.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRR9(_ c: Core, _ o: Op) -> Op? {
  copyPlainRR(Xor.self, UInt64.self, c, o)
}

extension OperationTable {
  static func copyPlainRRFunction(operation: Int, long: Int) -> OperationFunction {
    switch (operation) * 2 + long {
    case 0: return copyPlainRR0
    case 1: return copyPlainRR1
    case 2: return copyPlainRR2
    case 3: return copyPlainRR3
    case 4: return copyPlainRR4
    case 5: return copyPlainRR5
    case 6: return copyPlainRR6
    case 7: return copyPlainRR7
    case 8: return copyPlainRR8
    case 9: return copyPlainRR9
    default: return referenceOperation
    }
  }
}

@inline(__always) private func copyPlainRI0(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(Add.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRI1(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(Add.self, UInt64.self, c, o)
}
@inline(__always) private func copyPlainRI2(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(Or.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRI3(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(Or.self, UInt64.self, c, o)
}
@inline(__always) private func copyPlainRI4(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(And.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRI5(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(And.self, UInt64.self, c, o)
}
@inline(__always) private func copyPlainRI6(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRI7(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func copyPlainRI8(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(Xor.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRI9(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(Xor.self, UInt64.self, c, o)
}
@inline(__always) private func copyPlainRI10(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(ShiftLeft.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRI11(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(ShiftLeft.self, UInt64.self, c, o)
}
@inline(__always) private func copyPlainRI12(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(ShiftRight.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRI13(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(ShiftRight.self, UInt64.self, c, o)
}
@inline(__always) private func copyPlainRI14(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(ShiftRightArithmetic.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRI15(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(ShiftRightArithmetic.self, UInt64.self, c, o)
}
@inline(__always) private func copyPlainRI16(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(RotateLeft.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRI17(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(RotateLeft.self, UInt64.self, c, o)
}
@inline(__always) private func copyPlainRI18(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(RotateRight.self, UInt32.self, c, o)
}
@inline(__always) private func copyPlainRI19(_ c: Core, _ o: Op) -> Op? {
  copyPlainRI(RotateRight.self, UInt64.self, c, o)
}

extension OperationTable {
  static func copyPlainRIFunction(operation: Int, long: Int) -> OperationFunction {
    switch (operation) * 2 + long {
    case 0: return copyPlainRI0
    case 1: return copyPlainRI1
    case 2: return copyPlainRI2
    case 3: return copyPlainRI3
    case 4: return copyPlainRI4
    case 5: return copyPlainRI5
    case 6: return copyPlainRI6
    case 7: return copyPlainRI7
    case 8: return copyPlainRI8
    case 9: return copyPlainRI9
    case 10: return copyPlainRI10
    case 11: return copyPlainRI11
    case 12: return copyPlainRI12
    case 13: return copyPlainRI13
    case 14: return copyPlainRI14
    case 15: return copyPlainRI15
    case 16: return copyPlainRI16
    case 17: return copyPlainRI17
    case 18: return copyPlainRI18
    case 19: return copyPlainRI19
    default: return referenceOperation
    }
  }
}

@inline(__always) private func plainPairRR0(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Add.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR1(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Add.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR2(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Add.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR3(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Add.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR4(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Add.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR5(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Add.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR6(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Add.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR7(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Add.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR8(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Add.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR9(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Add.self, Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR10(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Or.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR11(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Or.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR12(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Or.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR13(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Or.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR14(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Or.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR15(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Or.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR16(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Or.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR17(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Or.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR18(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Or.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR19(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Or.self, Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR20(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(And.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR21(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(And.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR22(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(And.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR23(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(And.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR24(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(And.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR25(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(And.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR26(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(And.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR27(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(And.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR28(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(And.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR29(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(And.self, Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR30(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Subtract.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR31(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Subtract.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR32(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Subtract.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR33(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Subtract.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR34(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Subtract.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR35(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Subtract.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR36(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Subtract.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR37(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Subtract.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR38(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Subtract.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR39(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Subtract.self, Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR40(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Xor.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR41(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Xor.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR42(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Xor.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR43(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Xor.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR44(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Xor.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR45(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Xor.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR46(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Xor.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR47(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Xor.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRR48(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Xor.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRR49(_ c: Core, _ o: Op) -> Op? {
  plainPairRR(Xor.self, Xor.self, UInt64.self, c, o)
}

extension OperationTable {
  static func plainPairRRFunction(operation: Int, other: Int, long: Int) -> OperationFunction {
    switch ((operation) * 5 + other) * 2 + long {
    case 0: return plainPairRR0
    case 1: return plainPairRR1
    case 2: return plainPairRR2
    case 3: return plainPairRR3
    case 4: return plainPairRR4
    case 5: return plainPairRR5
    case 6: return plainPairRR6
    case 7: return plainPairRR7
    case 8: return plainPairRR8
    case 9: return plainPairRR9
    case 10: return plainPairRR10
    case 11: return plainPairRR11
    case 12: return plainPairRR12
    case 13: return plainPairRR13
    case 14: return plainPairRR14
    case 15: return plainPairRR15
    case 16: return plainPairRR16
    case 17: return plainPairRR17
    case 18: return plainPairRR18
    case 19: return plainPairRR19
    case 20: return plainPairRR20
    case 21: return plainPairRR21
    case 22: return plainPairRR22
    case 23: return plainPairRR23
    case 24: return plainPairRR24
    case 25: return plainPairRR25
    case 26: return plainPairRR26
    case 27: return plainPairRR27
    case 28: return plainPairRR28
    case 29: return plainPairRR29
    case 30: return plainPairRR30
    case 31: return plainPairRR31
    case 32: return plainPairRR32
    case 33: return plainPairRR33
    case 34: return plainPairRR34
    case 35: return plainPairRR35
    case 36: return plainPairRR36
    case 37: return plainPairRR37
    case 38: return plainPairRR38
    case 39: return plainPairRR39
    case 40: return plainPairRR40
    case 41: return plainPairRR41
    case 42: return plainPairRR42
    case 43: return plainPairRR43
    case 44: return plainPairRR44
    case 45: return plainPairRR45
    case 46: return plainPairRR46
    case 47: return plainPairRR47
    case 48: return plainPairRR48
    case 49: return plainPairRR49
    default: return referenceOperation
    }
  }
}

@inline(__always) private func plainPairRI0(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Add.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI1(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Add.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI2(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Add.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI3(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Add.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI4(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Add.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI5(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Add.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI6(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Add.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI7(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Add.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI8(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Add.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI9(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Add.self, Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI10(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Or.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI11(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Or.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI12(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Or.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI13(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Or.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI14(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Or.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI15(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Or.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI16(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Or.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI17(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Or.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI18(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Or.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI19(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Or.self, Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI20(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(And.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI21(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(And.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI22(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(And.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI23(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(And.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI24(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(And.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI25(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(And.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI26(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(And.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI27(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(And.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI28(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(And.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI29(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(And.self, Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI30(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Subtract.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI31(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Subtract.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI32(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Subtract.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI33(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Subtract.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI34(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Subtract.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI35(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Subtract.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI36(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Subtract.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI37(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Subtract.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI38(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Subtract.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI39(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Subtract.self, Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI40(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Xor.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI41(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Xor.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI42(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Xor.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI43(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Xor.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI44(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Xor.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI45(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Xor.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI46(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Xor.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI47(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Xor.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI48(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Xor.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI49(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(Xor.self, Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI50(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftLeft.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI51(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftLeft.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI52(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftLeft.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI53(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftLeft.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI54(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftLeft.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI55(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftLeft.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI56(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftLeft.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI57(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftLeft.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI58(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftLeft.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI59(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftLeft.self, Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI60(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRight.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI61(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRight.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI62(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRight.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI63(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRight.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI64(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRight.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI65(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRight.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI66(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRight.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI67(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRight.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI68(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRight.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI69(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRight.self, Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI70(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRightArithmetic.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI71(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRightArithmetic.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI72(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRightArithmetic.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI73(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRightArithmetic.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI74(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRightArithmetic.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI75(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRightArithmetic.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI76(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRightArithmetic.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI77(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRightArithmetic.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI78(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRightArithmetic.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI79(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(ShiftRightArithmetic.self, Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI80(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateLeft.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI81(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateLeft.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI82(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateLeft.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI83(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateLeft.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI84(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateLeft.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI85(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateLeft.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI86(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateLeft.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI87(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateLeft.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI88(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateLeft.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI89(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateLeft.self, Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI90(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateRight.self, Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI91(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateRight.self, Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI92(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateRight.self, Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI93(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateRight.self, Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI94(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateRight.self, And.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI95(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateRight.self, And.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI96(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateRight.self, Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI97(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateRight.self, Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainPairRI98(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateRight.self, Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainPairRI99(_ c: Core, _ o: Op) -> Op? {
  plainPairRI(RotateRight.self, Xor.self, UInt64.self, c, o)
}

extension OperationTable {
  static func plainPairRIFunction(operation: Int, other: Int, long: Int) -> OperationFunction {
    switch ((operation) * 5 + other) * 2 + long {
    case 0: return plainPairRI0
    case 1: return plainPairRI1
    case 2: return plainPairRI2
    case 3: return plainPairRI3
    case 4: return plainPairRI4
    case 5: return plainPairRI5
    case 6: return plainPairRI6
    case 7: return plainPairRI7
    case 8: return plainPairRI8
    case 9: return plainPairRI9
    case 10: return plainPairRI10
    case 11: return plainPairRI11
    case 12: return plainPairRI12
    case 13: return plainPairRI13
    case 14: return plainPairRI14
    case 15: return plainPairRI15
    case 16: return plainPairRI16
    case 17: return plainPairRI17
    case 18: return plainPairRI18
    case 19: return plainPairRI19
    case 20: return plainPairRI20
    case 21: return plainPairRI21
    case 22: return plainPairRI22
    case 23: return plainPairRI23
    case 24: return plainPairRI24
    case 25: return plainPairRI25
    case 26: return plainPairRI26
    case 27: return plainPairRI27
    case 28: return plainPairRI28
    case 29: return plainPairRI29
    case 30: return plainPairRI30
    case 31: return plainPairRI31
    case 32: return plainPairRI32
    case 33: return plainPairRI33
    case 34: return plainPairRI34
    case 35: return plainPairRI35
    case 36: return plainPairRI36
    case 37: return plainPairRI37
    case 38: return plainPairRI38
    case 39: return plainPairRI39
    case 40: return plainPairRI40
    case 41: return plainPairRI41
    case 42: return plainPairRI42
    case 43: return plainPairRI43
    case 44: return plainPairRI44
    case 45: return plainPairRI45
    case 46: return plainPairRI46
    case 47: return plainPairRI47
    case 48: return plainPairRI48
    case 49: return plainPairRI49
    case 50: return plainPairRI50
    case 51: return plainPairRI51
    case 52: return plainPairRI52
    case 53: return plainPairRI53
    case 54: return plainPairRI54
    case 55: return plainPairRI55
    case 56: return plainPairRI56
    case 57: return plainPairRI57
    case 58: return plainPairRI58
    case 59: return plainPairRI59
    case 60: return plainPairRI60
    case 61: return plainPairRI61
    case 62: return plainPairRI62
    case 63: return plainPairRI63
    case 64: return plainPairRI64
    case 65: return plainPairRI65
    case 66: return plainPairRI66
    case 67: return plainPairRI67
    case 68: return plainPairRI68
    case 69: return plainPairRI69
    case 70: return plainPairRI70
    case 71: return plainPairRI71
    case 72: return plainPairRI72
    case 73: return plainPairRI73
    case 74: return plainPairRI74
    case 75: return plainPairRI75
    case 76: return plainPairRI76
    case 77: return plainPairRI77
    case 78: return plainPairRI78
    case 79: return plainPairRI79
    case 80: return plainPairRI80
    case 81: return plainPairRI81
    case 82: return plainPairRI82
    case 83: return plainPairRI83
    case 84: return plainPairRI84
    case 85: return plainPairRI85
    case 86: return plainPairRI86
    case 87: return plainPairRI87
    case 88: return plainPairRI88
    case 89: return plainPairRI89
    case 90: return plainPairRI90
    case 91: return plainPairRI91
    case 92: return plainPairRI92
    case 93: return plainPairRI93
    case 94: return plainPairRI94
    case 95: return plainPairRI95
    case 96: return plainPairRI96
    case 97: return plainPairRI97
    case 98: return plainPairRI98
    case 99: return plainPairRI99
    default: return referenceOperation
    }
  }
}

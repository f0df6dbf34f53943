// Written by scripts/generate-threaded.py; see there.

@inline(__always) private func compareRR0(_ c: Core, _ o: Op) -> Op? {
  compareRR(Subtract.self, UInt8.self, c, o)
}
@inline(__always) private func compareRR1(_ c: Core, _ o: Op) -> Op? {
  compareRR(Subtract.self, UInt16.self, c, o)
}
@inline(__always) private func compareRR2(_ c: Core, _ o: Op) -> Op? {
  compareRR(Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func compareRR3(_ c: Core, _ o: Op) -> Op? {
  compareRR(Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func compareRR4(_ c: Core, _ o: Op) -> Op? {
  compareRR(And.self, UInt8.self, c, o)
}
@inline(__always) private func compareRR5(_ c: Core, _ o: Op) -> Op? {
  compareRR(And.self, UInt16.self, c, o)
}
@inline(__always) private func compareRR6(_ c: Core, _ o: Op) -> Op? {
  compareRR(And.self, UInt32.self, c, o)
}
@inline(__always) private func compareRR7(_ c: Core, _ o: Op) -> Op? {
  compareRR(And.self, UInt64.self, c, o)
}

extension OperationTable {
  static func compareRRFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return compareRR0
    case 1: return compareRR1
    case 2: return compareRR2
    case 3: return compareRR3
    case 4: return compareRR4
    case 5: return compareRR5
    case 6: return compareRR6
    case 7: return compareRR7
    default: return referenceOperation
    }
  }
}

@inline(__always) private func compareRI0(_ c: Core, _ o: Op) -> Op? {
  compareRI(Subtract.self, UInt8.self, c, o)
}
@inline(__always) private func compareRI1(_ c: Core, _ o: Op) -> Op? {
  compareRI(Subtract.self, UInt16.self, c, o)
}
@inline(__always) private func compareRI2(_ c: Core, _ o: Op) -> Op? {
  compareRI(Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func compareRI3(_ c: Core, _ o: Op) -> Op? {
  compareRI(Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func compareRI4(_ c: Core, _ o: Op) -> Op? {
  compareRI(And.self, UInt8.self, c, o)
}
@inline(__always) private func compareRI5(_ c: Core, _ o: Op) -> Op? {
  compareRI(And.self, UInt16.self, c, o)
}
@inline(__always) private func compareRI6(_ c: Core, _ o: Op) -> Op? {
  compareRI(And.self, UInt32.self, c, o)
}
@inline(__always) private func compareRI7(_ c: Core, _ o: Op) -> Op? {
  compareRI(And.self, UInt64.self, c, o)
}

extension OperationTable {
  static func compareRIFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return compareRI0
    case 1: return compareRI1
    case 2: return compareRI2
    case 3: return compareRI3
    case 4: return compareRI4
    case 5: return compareRI5
    case 6: return compareRI6
    case 7: return compareRI7
    default: return referenceOperation
    }
  }
}

@inline(__always) private func compareRM0(_ c: Core, _ o: Op) -> Op? {
  compareRM(Subtract.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareRM1(_ c: Core, _ o: Op) -> Op? {
  compareRM(Subtract.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareRM2(_ c: Core, _ o: Op) -> Op? {
  compareRM(Subtract.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareRM3(_ c: Core, _ o: Op) -> Op? {
  compareRM(Subtract.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareRM4(_ c: Core, _ o: Op) -> Op? {
  compareRM(Subtract.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareRM5(_ c: Core, _ o: Op) -> Op? {
  compareRM(Subtract.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareRM6(_ c: Core, _ o: Op) -> Op? {
  compareRM(Subtract.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareRM7(_ c: Core, _ o: Op) -> Op? {
  compareRM(Subtract.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareRM8(_ c: Core, _ o: Op) -> Op? {
  compareRM(Subtract.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareRM9(_ c: Core, _ o: Op) -> Op? {
  compareRM(Subtract.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareRM10(_ c: Core, _ o: Op) -> Op? {
  compareRM(Subtract.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareRM11(_ c: Core, _ o: Op) -> Op? {
  compareRM(Subtract.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareRM12(_ c: Core, _ o: Op) -> Op? {
  compareRM(And.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareRM13(_ c: Core, _ o: Op) -> Op? {
  compareRM(And.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareRM14(_ c: Core, _ o: Op) -> Op? {
  compareRM(And.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareRM15(_ c: Core, _ o: Op) -> Op? {
  compareRM(And.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareRM16(_ c: Core, _ o: Op) -> Op? {
  compareRM(And.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareRM17(_ c: Core, _ o: Op) -> Op? {
  compareRM(And.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareRM18(_ c: Core, _ o: Op) -> Op? {
  compareRM(And.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareRM19(_ c: Core, _ o: Op) -> Op? {
  compareRM(And.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareRM20(_ c: Core, _ o: Op) -> Op? {
  compareRM(And.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareRM21(_ c: Core, _ o: Op) -> Op? {
  compareRM(And.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareRM22(_ c: Core, _ o: Op) -> Op? {
  compareRM(And.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareRM23(_ c: Core, _ o: Op) -> Op? {
  compareRM(And.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func compareRMFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return compareRM0
    case 1: return compareRM1
    case 2: return compareRM2
    case 3: return compareRM3
    case 4: return compareRM4
    case 5: return compareRM5
    case 6: return compareRM6
    case 7: return compareRM7
    case 8: return compareRM8
    case 9: return compareRM9
    case 10: return compareRM10
    case 11: return compareRM11
    case 12: return compareRM12
    case 13: return compareRM13
    case 14: return compareRM14
    case 15: return compareRM15
    case 16: return compareRM16
    case 17: return compareRM17
    case 18: return compareRM18
    case 19: return compareRM19
    case 20: return compareRM20
    case 21: return compareRM21
    case 22: return compareRM22
    case 23: return compareRM23
    default: return referenceOperation
    }
  }
}

@inline(__always) private func compareMR0(_ c: Core, _ o: Op) -> Op? {
  compareMR(Subtract.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMR1(_ c: Core, _ o: Op) -> Op? {
  compareMR(Subtract.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMR2(_ c: Core, _ o: Op) -> Op? {
  compareMR(Subtract.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMR3(_ c: Core, _ o: Op) -> Op? {
  compareMR(Subtract.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMR4(_ c: Core, _ o: Op) -> Op? {
  compareMR(Subtract.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMR5(_ c: Core, _ o: Op) -> Op? {
  compareMR(Subtract.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMR6(_ c: Core, _ o: Op) -> Op? {
  compareMR(Subtract.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMR7(_ c: Core, _ o: Op) -> Op? {
  compareMR(Subtract.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMR8(_ c: Core, _ o: Op) -> Op? {
  compareMR(Subtract.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMR9(_ c: Core, _ o: Op) -> Op? {
  compareMR(Subtract.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMR10(_ c: Core, _ o: Op) -> Op? {
  compareMR(Subtract.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMR11(_ c: Core, _ o: Op) -> Op? {
  compareMR(Subtract.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMR12(_ c: Core, _ o: Op) -> Op? {
  compareMR(And.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMR13(_ c: Core, _ o: Op) -> Op? {
  compareMR(And.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMR14(_ c: Core, _ o: Op) -> Op? {
  compareMR(And.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMR15(_ c: Core, _ o: Op) -> Op? {
  compareMR(And.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMR16(_ c: Core, _ o: Op) -> Op? {
  compareMR(And.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMR17(_ c: Core, _ o: Op) -> Op? {
  compareMR(And.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMR18(_ c: Core, _ o: Op) -> Op? {
  compareMR(And.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMR19(_ c: Core, _ o: Op) -> Op? {
  compareMR(And.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMR20(_ c: Core, _ o: Op) -> Op? {
  compareMR(And.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMR21(_ c: Core, _ o: Op) -> Op? {
  compareMR(And.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMR22(_ c: Core, _ o: Op) -> Op? {
  compareMR(And.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMR23(_ c: Core, _ o: Op) -> Op? {
  compareMR(And.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func compareMRFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return compareMR0
    case 1: return compareMR1
    case 2: return compareMR2
    case 3: return compareMR3
    case 4: return compareMR4
    case 5: return compareMR5
    case 6: return compareMR6
    case 7: return compareMR7
    case 8: return compareMR8
    case 9: return compareMR9
    case 10: return compareMR10
    case 11: return compareMR11
    case 12: return compareMR12
    case 13: return compareMR13
    case 14: return compareMR14
    case 15: return compareMR15
    case 16: return compareMR16
    case 17: return compareMR17
    case 18: return compareMR18
    case 19: return compareMR19
    case 20: return compareMR20
    case 21: return compareMR21
    case 22: return compareMR22
    case 23: return compareMR23
    default: return referenceOperation
    }
  }
}

@inline(__always) private func compareMI0(_ c: Core, _ o: Op) -> Op? {
  compareMI(Subtract.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMI1(_ c: Core, _ o: Op) -> Op? {
  compareMI(Subtract.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMI2(_ c: Core, _ o: Op) -> Op? {
  compareMI(Subtract.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMI3(_ c: Core, _ o: Op) -> Op? {
  compareMI(Subtract.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMI4(_ c: Core, _ o: Op) -> Op? {
  compareMI(Subtract.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMI5(_ c: Core, _ o: Op) -> Op? {
  compareMI(Subtract.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMI6(_ c: Core, _ o: Op) -> Op? {
  compareMI(Subtract.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMI7(_ c: Core, _ o: Op) -> Op? {
  compareMI(Subtract.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMI8(_ c: Core, _ o: Op) -> Op? {
  compareMI(Subtract.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMI9(_ c: Core, _ o: Op) -> Op? {
  compareMI(Subtract.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMI10(_ c: Core, _ o: Op) -> Op? {
  compareMI(Subtract.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMI11(_ c: Core, _ o: Op) -> Op? {
  compareMI(Subtract.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMI12(_ c: Core, _ o: Op) -> Op? {
  compareMI(And.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMI13(_ c: Core, _ o: Op) -> Op? {
  compareMI(And.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMI14(_ c: Core, _ o: Op) -> Op? {
  compareMI(And.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMI15(_ c: Core, _ o: Op) -> Op? {
  compareMI(And.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMI16(_ c: Core, _ o: Op) -> Op? {
  compareMI(And.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMI17(_ c: Core, _ o: Op) -> Op? {
  compareMI(And.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMI18(_ c: Core, _ o: Op) -> Op? {
  compareMI(And.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMI19(_ c: Core, _ o: Op) -> Op? {
  compareMI(And.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMI20(_ c: Core, _ o: Op) -> Op? {
  compareMI(And.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareMI21(_ c: Core, _ o: Op) -> Op? {
  compareMI(And.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareMI22(_ c: Core, _ o: Op) -> Op? {
  compareMI(And.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareMI23(_ c: Core, _ o: Op) -> Op? {
  compareMI(And.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func compareMIFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return compareMI0
    case 1: return compareMI1
    case 2: return compareMI2
    case 3: return compareMI3
    case 4: return compareMI4
    case 5: return compareMI5
    case 6: return compareMI6
    case 7: return compareMI7
    case 8: return compareMI8
    case 9: return compareMI9
    case 10: return compareMI10
    case 11: return compareMI11
    case 12: return compareMI12
    case 13: return compareMI13
    case 14: return compareMI14
    case 15: return compareMI15
    case 16: return compareMI16
    case 17: return compareMI17
    case 18: return compareMI18
    case 19: return compareMI19
    case 20: return compareMI20
    case 21: return compareMI21
    case 22: return compareMI22
    case 23: return compareMI23
    default: return referenceOperation
    }
  }
}

@inline(__always) private func unaryR0(_ c: Core, _ o: Op) -> Op? {
  unaryR(IncrementValue.self, UInt8.self, c, o)
}
@inline(__always) private func unaryR1(_ c: Core, _ o: Op) -> Op? {
  unaryR(IncrementValue.self, UInt16.self, c, o)
}
@inline(__always) private func unaryR2(_ c: Core, _ o: Op) -> Op? {
  unaryR(IncrementValue.self, UInt32.self, c, o)
}
@inline(__always) private func unaryR3(_ c: Core, _ o: Op) -> Op? {
  unaryR(IncrementValue.self, UInt64.self, c, o)
}
@inline(__always) private func unaryR4(_ c: Core, _ o: Op) -> Op? {
  unaryR(DecrementValue.self, UInt8.self, c, o)
}
@inline(__always) private func unaryR5(_ c: Core, _ o: Op) -> Op? {
  unaryR(DecrementValue.self, UInt16.self, c, o)
}
@inline(__always) private func unaryR6(_ c: Core, _ o: Op) -> Op? {
  unaryR(DecrementValue.self, UInt32.self, c, o)
}
@inline(__always) private func unaryR7(_ c: Core, _ o: Op) -> Op? {
  unaryR(DecrementValue.self, UInt64.self, c, o)
}
@inline(__always) private func unaryR8(_ c: Core, _ o: Op) -> Op? {
  unaryR(NegateValue.self, UInt8.self, c, o)
}
@inline(__always) private func unaryR9(_ c: Core, _ o: Op) -> Op? {
  unaryR(NegateValue.self, UInt16.self, c, o)
}
@inline(__always) private func unaryR10(_ c: Core, _ o: Op) -> Op? {
  unaryR(NegateValue.self, UInt32.self, c, o)
}
@inline(__always) private func unaryR11(_ c: Core, _ o: Op) -> Op? {
  unaryR(NegateValue.self, UInt64.self, c, o)
}
@inline(__always) private func unaryR12(_ c: Core, _ o: Op) -> Op? {
  unaryR(NotValue.self, UInt8.self, c, o)
}
@inline(__always) private func unaryR13(_ c: Core, _ o: Op) -> Op? {
  unaryR(NotValue.self, UInt16.self, c, o)
}
@inline(__always) private func unaryR14(_ c: Core, _ o: Op) -> Op? {
  unaryR(NotValue.self, UInt32.self, c, o)
}
@inline(__always) private func unaryR15(_ c: Core, _ o: Op) -> Op? {
  unaryR(NotValue.self, UInt64.self, c, o)
}

extension OperationTable {
  static func unaryRFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return unaryR0
    case 1: return unaryR1
    case 2: return unaryR2
    case 3: return unaryR3
    case 4: return unaryR4
    case 5: return unaryR5
    case 6: return unaryR6
    case 7: return unaryR7
    case 8: return unaryR8
    case 9: return unaryR9
    case 10: return unaryR10
    case 11: return unaryR11
    case 12: return unaryR12
    case 13: return unaryR13
    case 14: return unaryR14
    case 15: return unaryR15
    default: return referenceOperation
    }
  }
}

@inline(__always) private func unaryM0(_ c: Core, _ o: Op) -> Op? {
  unaryM(IncrementValue.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM1(_ c: Core, _ o: Op) -> Op? {
  unaryM(IncrementValue.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM2(_ c: Core, _ o: Op) -> Op? {
  unaryM(IncrementValue.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM3(_ c: Core, _ o: Op) -> Op? {
  unaryM(IncrementValue.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM4(_ c: Core, _ o: Op) -> Op? {
  unaryM(IncrementValue.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM5(_ c: Core, _ o: Op) -> Op? {
  unaryM(IncrementValue.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM6(_ c: Core, _ o: Op) -> Op? {
  unaryM(IncrementValue.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM7(_ c: Core, _ o: Op) -> Op? {
  unaryM(IncrementValue.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM8(_ c: Core, _ o: Op) -> Op? {
  unaryM(IncrementValue.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM9(_ c: Core, _ o: Op) -> Op? {
  unaryM(IncrementValue.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM10(_ c: Core, _ o: Op) -> Op? {
  unaryM(IncrementValue.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM11(_ c: Core, _ o: Op) -> Op? {
  unaryM(IncrementValue.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM12(_ c: Core, _ o: Op) -> Op? {
  unaryM(DecrementValue.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM13(_ c: Core, _ o: Op) -> Op? {
  unaryM(DecrementValue.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM14(_ c: Core, _ o: Op) -> Op? {
  unaryM(DecrementValue.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM15(_ c: Core, _ o: Op) -> Op? {
  unaryM(DecrementValue.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM16(_ c: Core, _ o: Op) -> Op? {
  unaryM(DecrementValue.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM17(_ c: Core, _ o: Op) -> Op? {
  unaryM(DecrementValue.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM18(_ c: Core, _ o: Op) -> Op? {
  unaryM(DecrementValue.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM19(_ c: Core, _ o: Op) -> Op? {
  unaryM(DecrementValue.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM20(_ c: Core, _ o: Op) -> Op? {
  unaryM(DecrementValue.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM21(_ c: Core, _ o: Op) -> Op? {
  unaryM(DecrementValue.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM22(_ c: Core, _ o: Op) -> Op? {
  unaryM(DecrementValue.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM23(_ c: Core, _ o: Op) -> Op? {
  unaryM(DecrementValue.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM24(_ c: Core, _ o: Op) -> Op? {
  unaryM(NegateValue.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM25(_ c: Core, _ o: Op) -> Op? {
  unaryM(NegateValue.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM26(_ c: Core, _ o: Op) -> Op? {
  unaryM(NegateValue.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM27(_ c: Core, _ o: Op) -> Op? {
  unaryM(NegateValue.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM28(_ c: Core, _ o: Op) -> Op? {
  unaryM(NegateValue.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM29(_ c: Core, _ o: Op) -> Op? {
  unaryM(NegateValue.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM30(_ c: Core, _ o: Op) -> Op? {
  unaryM(NegateValue.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM31(_ c: Core, _ o: Op) -> Op? {
  unaryM(NegateValue.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM32(_ c: Core, _ o: Op) -> Op? {
  unaryM(NegateValue.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM33(_ c: Core, _ o: Op) -> Op? {
  unaryM(NegateValue.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM34(_ c: Core, _ o: Op) -> Op? {
  unaryM(NegateValue.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM35(_ c: Core, _ o: Op) -> Op? {
  unaryM(NegateValue.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM36(_ c: Core, _ o: Op) -> Op? {
  unaryM(NotValue.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM37(_ c: Core, _ o: Op) -> Op? {
  unaryM(NotValue.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM38(_ c: Core, _ o: Op) -> Op? {
  unaryM(NotValue.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM39(_ c: Core, _ o: Op) -> Op? {
  unaryM(NotValue.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM40(_ c: Core, _ o: Op) -> Op? {
  unaryM(NotValue.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM41(_ c: Core, _ o: Op) -> Op? {
  unaryM(NotValue.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM42(_ c: Core, _ o: Op) -> Op? {
  unaryM(NotValue.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM43(_ c: Core, _ o: Op) -> Op? {
  unaryM(NotValue.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM44(_ c: Core, _ o: Op) -> Op? {
  unaryM(NotValue.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func unaryM45(_ c: Core, _ o: Op) -> Op? {
  unaryM(NotValue.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func unaryM46(_ c: Core, _ o: Op) -> Op? {
  unaryM(NotValue.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func unaryM47(_ c: Core, _ o: Op) -> Op? {
  unaryM(NotValue.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func unaryMFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return unaryM0
    case 1: return unaryM1
    case 2: return unaryM2
    case 3: return unaryM3
    case 4: return unaryM4
    case 5: return unaryM5
    case 6: return unaryM6
    case 7: return unaryM7
    case 8: return unaryM8
    case 9: return unaryM9
    case 10: return unaryM10
    case 11: return unaryM11
    case 12: return unaryM12
    case 13: return unaryM13
    case 14: return unaryM14
    case 15: return unaryM15
    case 16: return unaryM16
    case 17: return unaryM17
    case 18: return unaryM18
    case 19: return unaryM19
    case 20: return unaryM20
    case 21: return unaryM21
    case 22: return unaryM22
    case 23: return unaryM23
    case 24: return unaryM24
    case 25: return unaryM25
    case 26: return unaryM26
    case 27: return unaryM27
    case 28: return unaryM28
    case 29: return unaryM29
    case 30: return unaryM30
    case 31: return unaryM31
    case 32: return unaryM32
    case 33: return unaryM33
    case 34: return unaryM34
    case 35: return unaryM35
    case 36: return unaryM36
    case 37: return unaryM37
    case 38: return unaryM38
    case 39: return unaryM39
    case 40: return unaryM40
    case 41: return unaryM41
    case 42: return unaryM42
    case 43: return unaryM43
    case 44: return unaryM44
    case 45: return unaryM45
    case 46: return unaryM46
    case 47: return unaryM47
    default: return referenceOperation
    }
  }
}

@inline(__always) private func exchangeMR0(_ c: Core, _ o: Op) -> Op? {
  exchangeMR(UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func exchangeMR1(_ c: Core, _ o: Op) -> Op? {
  exchangeMR(UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func exchangeMR2(_ c: Core, _ o: Op) -> Op? {
  exchangeMR(UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func exchangeMR3(_ c: Core, _ o: Op) -> Op? {
  exchangeMR(UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func exchangeMR4(_ c: Core, _ o: Op) -> Op? {
  exchangeMR(UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func exchangeMR5(_ c: Core, _ o: Op) -> Op? {
  exchangeMR(UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func exchangeMR6(_ c: Core, _ o: Op) -> Op? {
  exchangeMR(UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func exchangeMR7(_ c: Core, _ o: Op) -> Op? {
  exchangeMR(UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func exchangeMR8(_ c: Core, _ o: Op) -> Op? {
  exchangeMR(UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func exchangeMR9(_ c: Core, _ o: Op) -> Op? {
  exchangeMR(UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func exchangeMR10(_ c: Core, _ o: Op) -> Op? {
  exchangeMR(UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func exchangeMR11(_ c: Core, _ o: Op) -> Op? {
  exchangeMR(UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func exchangeMRFunction(width: Int, form: Int) -> OperationFunction {
    switch (width) * 3 + form {
    case 0: return exchangeMR0
    case 1: return exchangeMR1
    case 2: return exchangeMR2
    case 3: return exchangeMR3
    case 4: return exchangeMR4
    case 5: return exchangeMR5
    case 6: return exchangeMR6
    case 7: return exchangeMR7
    case 8: return exchangeMR8
    case 9: return exchangeMR9
    case 10: return exchangeMR10
    case 11: return exchangeMR11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func exchangeAddMR0(_ c: Core, _ o: Op) -> Op? {
  exchangeAddMR(UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func exchangeAddMR1(_ c: Core, _ o: Op) -> Op? {
  exchangeAddMR(UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func exchangeAddMR2(_ c: Core, _ o: Op) -> Op? {
  exchangeAddMR(UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func exchangeAddMR3(_ c: Core, _ o: Op) -> Op? {
  exchangeAddMR(UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func exchangeAddMR4(_ c: Core, _ o: Op) -> Op? {
  exchangeAddMR(UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func exchangeAddMR5(_ c: Core, _ o: Op) -> Op? {
  exchangeAddMR(UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func exchangeAddMR6(_ c: Core, _ o: Op) -> Op? {
  exchangeAddMR(UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func exchangeAddMR7(_ c: Core, _ o: Op) -> Op? {
  exchangeAddMR(UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func exchangeAddMR8(_ c: Core, _ o: Op) -> Op? {
  exchangeAddMR(UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func exchangeAddMR9(_ c: Core, _ o: Op) -> Op? {
  exchangeAddMR(UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func exchangeAddMR10(_ c: Core, _ o: Op) -> Op? {
  exchangeAddMR(UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func exchangeAddMR11(_ c: Core, _ o: Op) -> Op? {
  exchangeAddMR(UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func exchangeAddMRFunction(width: Int, form: Int) -> OperationFunction {
    switch (width) * 3 + form {
    case 0: return exchangeAddMR0
    case 1: return exchangeAddMR1
    case 2: return exchangeAddMR2
    case 3: return exchangeAddMR3
    case 4: return exchangeAddMR4
    case 5: return exchangeAddMR5
    case 6: return exchangeAddMR6
    case 7: return exchangeAddMR7
    case 8: return exchangeAddMR8
    case 9: return exchangeAddMR9
    case 10: return exchangeAddMR10
    case 11: return exchangeAddMR11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func compareExchangeMR0(_ c: Core, _ o: Op) -> Op? {
  compareExchangeMR(UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareExchangeMR1(_ c: Core, _ o: Op) -> Op? {
  compareExchangeMR(UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareExchangeMR2(_ c: Core, _ o: Op) -> Op? {
  compareExchangeMR(UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareExchangeMR3(_ c: Core, _ o: Op) -> Op? {
  compareExchangeMR(UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareExchangeMR4(_ c: Core, _ o: Op) -> Op? {
  compareExchangeMR(UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareExchangeMR5(_ c: Core, _ o: Op) -> Op? {
  compareExchangeMR(UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareExchangeMR6(_ c: Core, _ o: Op) -> Op? {
  compareExchangeMR(UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareExchangeMR7(_ c: Core, _ o: Op) -> Op? {
  compareExchangeMR(UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareExchangeMR8(_ c: Core, _ o: Op) -> Op? {
  compareExchangeMR(UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func compareExchangeMR9(_ c: Core, _ o: Op) -> Op? {
  compareExchangeMR(UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func compareExchangeMR10(_ c: Core, _ o: Op) -> Op? {
  compareExchangeMR(UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func compareExchangeMR11(_ c: Core, _ o: Op) -> Op? {
  compareExchangeMR(UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func compareExchangeMRFunction(width: Int, form: Int) -> OperationFunction {
    switch (width) * 3 + form {
    case 0: return compareExchangeMR0
    case 1: return compareExchangeMR1
    case 2: return compareExchangeMR2
    case 3: return compareExchangeMR3
    case 4: return compareExchangeMR4
    case 5: return compareExchangeMR5
    case 6: return compareExchangeMR6
    case 7: return compareExchangeMR7
    case 8: return compareExchangeMR8
    case 9: return compareExchangeMR9
    case 10: return compareExchangeMR10
    case 11: return compareExchangeMR11
    default: return referenceOperation
    }
  }
}

// Written by scripts/generate-threaded.py; see there.

@inline(__always) private func moveRR0(_ c: Core, _ o: Op) -> Op? {
  moveRR(UInt8.self, c, o)
}
@inline(__always) private func moveRR1(_ c: Core, _ o: Op) -> Op? {
  moveRR(UInt16.self, c, o)
}
@inline(__always) private func moveRR2(_ c: Core, _ o: Op) -> Op? {
  moveRR(UInt32.self, c, o)
}
@inline(__always) private func moveRR3(_ c: Core, _ o: Op) -> Op? {
  moveRR(UInt64.self, c, o)
}

extension OperationTable {
  static func moveRRFunction(width: Int) -> OperationFunction {
    switch width {
    case 0: return moveRR0
    case 1: return moveRR1
    case 2: return moveRR2
    case 3: return moveRR3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func moveRI0(_ c: Core, _ o: Op) -> Op? {
  moveRI(UInt8.self, c, o)
}
@inline(__always) private func moveRI1(_ c: Core, _ o: Op) -> Op? {
  moveRI(UInt16.self, c, o)
}
@inline(__always) private func moveRI2(_ c: Core, _ o: Op) -> Op? {
  moveRI(UInt32.self, c, o)
}
@inline(__always) private func moveRI3(_ c: Core, _ o: Op) -> Op? {
  moveRI(UInt64.self, c, o)
}

extension OperationTable {
  static func moveRIFunction(width: Int) -> OperationFunction {
    switch width {
    case 0: return moveRI0
    case 1: return moveRI1
    case 2: return moveRI2
    case 3: return moveRI3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func moveRM0(_ c: Core, _ o: Op) -> Op? {
  moveRM(UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveRM1(_ c: Core, _ o: Op) -> Op? {
  moveRM(UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveRM2(_ c: Core, _ o: Op) -> Op? {
  moveRM(UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func moveRM3(_ c: Core, _ o: Op) -> Op? {
  moveRM(UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveRM4(_ c: Core, _ o: Op) -> Op? {
  moveRM(UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveRM5(_ c: Core, _ o: Op) -> Op? {
  moveRM(UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func moveRM6(_ c: Core, _ o: Op) -> Op? {
  moveRM(UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveRM7(_ c: Core, _ o: Op) -> Op? {
  moveRM(UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveRM8(_ c: Core, _ o: Op) -> Op? {
  moveRM(UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func moveRM9(_ c: Core, _ o: Op) -> Op? {
  moveRM(UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveRM10(_ c: Core, _ o: Op) -> Op? {
  moveRM(UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveRM11(_ c: Core, _ o: Op) -> Op? {
  moveRM(UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func moveRMFunction(width: Int, form: Int) -> OperationFunction {
    switch (width) * 3 + form {
    case 0: return moveRM0
    case 1: return moveRM1
    case 2: return moveRM2
    case 3: return moveRM3
    case 4: return moveRM4
    case 5: return moveRM5
    case 6: return moveRM6
    case 7: return moveRM7
    case 8: return moveRM8
    case 9: return moveRM9
    case 10: return moveRM10
    case 11: return moveRM11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func moveMR0(_ c: Core, _ o: Op) -> Op? {
  moveMR(UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveMR1(_ c: Core, _ o: Op) -> Op? {
  moveMR(UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveMR2(_ c: Core, _ o: Op) -> Op? {
  moveMR(UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func moveMR3(_ c: Core, _ o: Op) -> Op? {
  moveMR(UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveMR4(_ c: Core, _ o: Op) -> Op? {
  moveMR(UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveMR5(_ c: Core, _ o: Op) -> Op? {
  moveMR(UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func moveMR6(_ c: Core, _ o: Op) -> Op? {
  moveMR(UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveMR7(_ c: Core, _ o: Op) -> Op? {
  moveMR(UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveMR8(_ c: Core, _ o: Op) -> Op? {
  moveMR(UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func moveMR9(_ c: Core, _ o: Op) -> Op? {
  moveMR(UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveMR10(_ c: Core, _ o: Op) -> Op? {
  moveMR(UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveMR11(_ c: Core, _ o: Op) -> Op? {
  moveMR(UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func moveMRFunction(width: Int, form: Int) -> OperationFunction {
    switch (width) * 3 + form {
    case 0: return moveMR0
    case 1: return moveMR1
    case 2: return moveMR2
    case 3: return moveMR3
    case 4: return moveMR4
    case 5: return moveMR5
    case 6: return moveMR6
    case 7: return moveMR7
    case 8: return moveMR8
    case 9: return moveMR9
    case 10: return moveMR10
    case 11: return moveMR11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func moveMI0(_ c: Core, _ o: Op) -> Op? {
  moveMI(UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveMI1(_ c: Core, _ o: Op) -> Op? {
  moveMI(UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveMI2(_ c: Core, _ o: Op) -> Op? {
  moveMI(UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func moveMI3(_ c: Core, _ o: Op) -> Op? {
  moveMI(UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveMI4(_ c: Core, _ o: Op) -> Op? {
  moveMI(UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveMI5(_ c: Core, _ o: Op) -> Op? {
  moveMI(UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func moveMI6(_ c: Core, _ o: Op) -> Op? {
  moveMI(UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveMI7(_ c: Core, _ o: Op) -> Op? {
  moveMI(UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveMI8(_ c: Core, _ o: Op) -> Op? {
  moveMI(UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func moveMI9(_ c: Core, _ o: Op) -> Op? {
  moveMI(UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveMI10(_ c: Core, _ o: Op) -> Op? {
  moveMI(UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveMI11(_ c: Core, _ o: Op) -> Op? {
  moveMI(UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func moveMIFunction(width: Int, form: Int) -> OperationFunction {
    switch (width) * 3 + form {
    case 0: return moveMI0
    case 1: return moveMI1
    case 2: return moveMI2
    case 3: return moveMI3
    case 4: return moveMI4
    case 5: return moveMI5
    case 6: return moveMI6
    case 7: return moveMI7
    case 8: return moveMI8
    case 9: return moveMI9
    case 10: return moveMI10
    case 11: return moveMI11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func extendRR0(_ c: Core, _ o: Op) -> Op? {
  extendRR(ZeroExtension.self, UInt8.self, UInt16.self, c, o)
}
@inline(__always) private func extendRR1(_ c: Core, _ o: Op) -> Op? {
  extendRR(ZeroExtension.self, UInt8.self, UInt32.self, c, o)
}
@inline(__always) private func extendRR2(_ c: Core, _ o: Op) -> Op? {
  extendRR(ZeroExtension.self, UInt8.self, UInt64.self, c, o)
}
@inline(__always) private func extendRR3(_ c: Core, _ o: Op) -> Op? {
  extendRR(ZeroExtension.self, UInt16.self, UInt32.self, c, o)
}
@inline(__always) private func extendRR4(_ c: Core, _ o: Op) -> Op? {
  extendRR(ZeroExtension.self, UInt16.self, UInt64.self, c, o)
}
@inline(__always) private func extendRR5(_ c: Core, _ o: Op) -> Op? {
  extendRR(ZeroExtension.self, UInt32.self, UInt64.self, c, o)
}
@inline(__always) private func extendRR6(_ c: Core, _ o: Op) -> Op? {
  extendRR(SignExtension.self, UInt8.self, UInt16.self, c, o)
}
@inline(__always) private func extendRR7(_ c: Core, _ o: Op) -> Op? {
  extendRR(SignExtension.self, UInt8.self, UInt32.self, c, o)
}
@inline(__always) private func extendRR8(_ c: Core, _ o: Op) -> Op? {
  extendRR(SignExtension.self, UInt8.self, UInt64.self, c, o)
}
@inline(__always) private func extendRR9(_ c: Core, _ o: Op) -> Op? {
  extendRR(SignExtension.self, UInt16.self, UInt32.self, c, o)
}
@inline(__always) private func extendRR10(_ c: Core, _ o: Op) -> Op? {
  extendRR(SignExtension.self, UInt16.self, UInt64.self, c, o)
}
@inline(__always) private func extendRR11(_ c: Core, _ o: Op) -> Op? {
  extendRR(SignExtension.self, UInt32.self, UInt64.self, c, o)
}

extension OperationTable {
  static func extendRRFunction(kind: Int) -> OperationFunction {
    switch kind {
    case 0: return extendRR0
    case 1: return extendRR1
    case 2: return extendRR2
    case 3: return extendRR3
    case 4: return extendRR4
    case 5: return extendRR5
    case 6: return extendRR6
    case 7: return extendRR7
    case 8: return extendRR8
    case 9: return extendRR9
    case 10: return extendRR10
    case 11: return extendRR11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func extendRM0(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt8.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func extendRM1(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt8.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func extendRM2(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt8.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func extendRM3(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt8.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func extendRM4(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt8.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func extendRM5(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt8.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func extendRM6(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt8.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func extendRM7(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt8.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func extendRM8(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt8.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func extendRM9(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt16.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func extendRM10(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt16.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func extendRM11(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt16.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func extendRM12(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt16.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func extendRM13(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt16.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func extendRM14(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt16.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func extendRM15(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt32.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func extendRM16(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt32.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func extendRM17(_ c: Core, _ o: Op) -> Op? {
  extendRM(ZeroExtension.self, UInt32.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func extendRM18(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt8.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func extendRM19(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt8.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func extendRM20(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt8.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func extendRM21(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt8.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func extendRM22(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt8.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func extendRM23(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt8.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func extendRM24(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt8.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func extendRM25(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt8.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func extendRM26(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt8.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func extendRM27(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt16.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func extendRM28(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt16.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func extendRM29(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt16.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func extendRM30(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt16.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func extendRM31(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt16.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func extendRM32(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt16.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func extendRM33(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt32.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func extendRM34(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt32.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func extendRM35(_ c: Core, _ o: Op) -> Op? {
  extendRM(SignExtension.self, UInt32.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func extendRMFunction(kind: Int, form: Int) -> OperationFunction {
    switch (kind) * 3 + form {
    case 0: return extendRM0
    case 1: return extendRM1
    case 2: return extendRM2
    case 3: return extendRM3
    case 4: return extendRM4
    case 5: return extendRM5
    case 6: return extendRM6
    case 7: return extendRM7
    case 8: return extendRM8
    case 9: return extendRM9
    case 10: return extendRM10
    case 11: return extendRM11
    case 12: return extendRM12
    case 13: return extendRM13
    case 14: return extendRM14
    case 15: return extendRM15
    case 16: return extendRM16
    case 17: return extendRM17
    case 18: return extendRM18
    case 19: return extendRM19
    case 20: return extendRM20
    case 21: return extendRM21
    case 22: return extendRM22
    case 23: return extendRM23
    case 24: return extendRM24
    case 25: return extendRM25
    case 26: return extendRM26
    case 27: return extendRM27
    case 28: return extendRM28
    case 29: return extendRM29
    case 30: return extendRM30
    case 31: return extendRM31
    case 32: return extendRM32
    case 33: return extendRM33
    case 34: return extendRM34
    case 35: return extendRM35
    default: return referenceOperation
    }
  }
}

@inline(__always) private func leaBase0(_ c: Core, _ o: Op) -> Op? {
  leaBase(UInt16.self, c, o)
}
@inline(__always) private func leaBase1(_ c: Core, _ o: Op) -> Op? {
  leaBase(UInt32.self, c, o)
}
@inline(__always) private func leaBase2(_ c: Core, _ o: Op) -> Op? {
  leaBase(UInt64.self, c, o)
}

extension OperationTable {
  static func leaBaseFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return leaBase0
    case 1: return leaBase1
    case 2: return leaBase2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func leaIndex0(_ c: Core, _ o: Op) -> Op? {
  leaIndex(UInt16.self, c, o)
}
@inline(__always) private func leaIndex1(_ c: Core, _ o: Op) -> Op? {
  leaIndex(UInt32.self, c, o)
}
@inline(__always) private func leaIndex2(_ c: Core, _ o: Op) -> Op? {
  leaIndex(UInt64.self, c, o)
}

extension OperationTable {
  static func leaIndexFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return leaIndex0
    case 1: return leaIndex1
    case 2: return leaIndex2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func leaAny0(_ c: Core, _ o: Op) -> Op? {
  leaAny(UInt16.self, c, o)
}
@inline(__always) private func leaAny1(_ c: Core, _ o: Op) -> Op? {
  leaAny(UInt32.self, c, o)
}
@inline(__always) private func leaAny2(_ c: Core, _ o: Op) -> Op? {
  leaAny(UInt64.self, c, o)
}

extension OperationTable {
  static func leaAnyFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return leaAny0
    case 1: return leaAny1
    case 2: return leaAny2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func exchangeRR0(_ c: Core, _ o: Op) -> Op? {
  exchangeRR(UInt8.self, c, o)
}
@inline(__always) private func exchangeRR1(_ c: Core, _ o: Op) -> Op? {
  exchangeRR(UInt16.self, c, o)
}
@inline(__always) private func exchangeRR2(_ c: Core, _ o: Op) -> Op? {
  exchangeRR(UInt32.self, c, o)
}
@inline(__always) private func exchangeRR3(_ c: Core, _ o: Op) -> Op? {
  exchangeRR(UInt64.self, c, o)
}

extension OperationTable {
  static func exchangeRRFunction(width: Int) -> OperationFunction {
    switch width {
    case 0: return exchangeRR0
    case 1: return exchangeRR1
    case 2: return exchangeRR2
    case 3: return exchangeRR3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func byteSwapR0(_ c: Core, _ o: Op) -> Op? {
  byteSwapR(UInt32.self, c, o)
}
@inline(__always) private func byteSwapR1(_ c: Core, _ o: Op) -> Op? {
  byteSwapR(UInt64.self, c, o)
}

extension OperationTable {
  static func byteSwapRFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return byteSwapR0
    case 1: return byteSwapR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func convertAccumulator0(_ c: Core, _ o: Op) -> Op? {
  convertAccumulator(UInt8.self, UInt16.self, c, o)
}
@inline(__always) private func convertAccumulator1(_ c: Core, _ o: Op) -> Op? {
  convertAccumulator(UInt16.self, UInt32.self, c, o)
}
@inline(__always) private func convertAccumulator2(_ c: Core, _ o: Op) -> Op? {
  convertAccumulator(UInt32.self, UInt64.self, c, o)
}

extension OperationTable {
  static func convertAccumulatorFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return convertAccumulator0
    case 1: return convertAccumulator1
    case 2: return convertAccumulator2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func convertToDouble0(_ c: Core, _ o: Op) -> Op? {
  convertToDouble(UInt16.self, c, o)
}
@inline(__always) private func convertToDouble1(_ c: Core, _ o: Op) -> Op? {
  convertToDouble(UInt32.self, c, o)
}
@inline(__always) private func convertToDouble2(_ c: Core, _ o: Op) -> Op? {
  convertToDouble(UInt64.self, c, o)
}

extension OperationTable {
  static func convertToDoubleFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return convertToDouble0
    case 1: return convertToDouble1
    case 2: return convertToDouble2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func setConditionR0(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfO.self, c, o)
}
@inline(__always) private func setConditionR1(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfNO.self, c, o)
}
@inline(__always) private func setConditionR2(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfB.self, c, o)
}
@inline(__always) private func setConditionR3(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfNB.self, c, o)
}
@inline(__always) private func setConditionR4(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfZ.self, c, o)
}
@inline(__always) private func setConditionR5(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfNZ.self, c, o)
}
@inline(__always) private func setConditionR6(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfBE.self, c, o)
}
@inline(__always) private func setConditionR7(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfNBE.self, c, o)
}
@inline(__always) private func setConditionR8(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfS.self, c, o)
}
@inline(__always) private func setConditionR9(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfNS.self, c, o)
}
@inline(__always) private func setConditionR10(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfP.self, c, o)
}
@inline(__always) private func setConditionR11(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfNP.self, c, o)
}
@inline(__always) private func setConditionR12(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfL.self, c, o)
}
@inline(__always) private func setConditionR13(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfNL.self, c, o)
}
@inline(__always) private func setConditionR14(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfLE.self, c, o)
}
@inline(__always) private func setConditionR15(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AnyFlags.self, IfNLE.self, c, o)
}
@inline(__always) private func setConditionR16(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfO.self, c, o)
}
@inline(__always) private func setConditionR17(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfNO.self, c, o)
}
@inline(__always) private func setConditionR18(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfB.self, c, o)
}
@inline(__always) private func setConditionR19(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfNB.self, c, o)
}
@inline(__always) private func setConditionR20(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfZ.self, c, o)
}
@inline(__always) private func setConditionR21(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfNZ.self, c, o)
}
@inline(__always) private func setConditionR22(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfBE.self, c, o)
}
@inline(__always) private func setConditionR23(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfNBE.self, c, o)
}
@inline(__always) private func setConditionR24(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfS.self, c, o)
}
@inline(__always) private func setConditionR25(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfNS.self, c, o)
}
@inline(__always) private func setConditionR26(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfP.self, c, o)
}
@inline(__always) private func setConditionR27(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfNP.self, c, o)
}
@inline(__always) private func setConditionR28(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfL.self, c, o)
}
@inline(__always) private func setConditionR29(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfNL.self, c, o)
}
@inline(__always) private func setConditionR30(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfLE.self, c, o)
}
@inline(__always) private func setConditionR31(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterSubtract.self, IfNLE.self, c, o)
}
@inline(__always) private func setConditionR32(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfO.self, c, o)
}
@inline(__always) private func setConditionR33(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfNO.self, c, o)
}
@inline(__always) private func setConditionR34(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfB.self, c, o)
}
@inline(__always) private func setConditionR35(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfNB.self, c, o)
}
@inline(__always) private func setConditionR36(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfZ.self, c, o)
}
@inline(__always) private func setConditionR37(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfNZ.self, c, o)
}
@inline(__always) private func setConditionR38(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfBE.self, c, o)
}
@inline(__always) private func setConditionR39(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfNBE.self, c, o)
}
@inline(__always) private func setConditionR40(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfS.self, c, o)
}
@inline(__always) private func setConditionR41(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfNS.self, c, o)
}
@inline(__always) private func setConditionR42(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfP.self, c, o)
}
@inline(__always) private func setConditionR43(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfNP.self, c, o)
}
@inline(__always) private func setConditionR44(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfL.self, c, o)
}
@inline(__always) private func setConditionR45(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfNL.self, c, o)
}
@inline(__always) private func setConditionR46(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfLE.self, c, o)
}
@inline(__always) private func setConditionR47(_ c: Core, _ o: Op) -> Op? {
  setConditionR(AfterLogic.self, IfNLE.self, c, o)
}

extension OperationTable {
  static func setConditionRFunction(source: Int, condition: Int) -> OperationFunction {
    switch (source) * 16 + condition {
    case 0: return setConditionR0
    case 1: return setConditionR1
    case 2: return setConditionR2
    case 3: return setConditionR3
    case 4: return setConditionR4
    case 5: return setConditionR5
    case 6: return setConditionR6
    case 7: return setConditionR7
    case 8: return setConditionR8
    case 9: return setConditionR9
    case 10: return setConditionR10
    case 11: return setConditionR11
    case 12: return setConditionR12
    case 13: return setConditionR13
    case 14: return setConditionR14
    case 15: return setConditionR15
    case 16: return setConditionR16
    case 17: return setConditionR17
    case 18: return setConditionR18
    case 19: return setConditionR19
    case 20: return setConditionR20
    case 21: return setConditionR21
    case 22: return setConditionR22
    case 23: return setConditionR23
    case 24: return setConditionR24
    case 25: return setConditionR25
    case 26: return setConditionR26
    case 27: return setConditionR27
    case 28: return setConditionR28
    case 29: return setConditionR29
    case 30: return setConditionR30
    case 31: return setConditionR31
    case 32: return setConditionR32
    case 33: return setConditionR33
    case 34: return setConditionR34
    case 35: return setConditionR35
    case 36: return setConditionR36
    case 37: return setConditionR37
    case 38: return setConditionR38
    case 39: return setConditionR39
    case 40: return setConditionR40
    case 41: return setConditionR41
    case 42: return setConditionR42
    case 43: return setConditionR43
    case 44: return setConditionR44
    case 45: return setConditionR45
    case 46: return setConditionR46
    case 47: return setConditionR47
    default: return referenceOperation
    }
  }
}

@inline(__always) private func setConditionM0(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfO.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM1(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfO.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM2(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfO.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM3(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNO.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM4(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNO.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM5(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNO.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM6(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfB.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM7(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfB.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM8(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfB.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM9(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNB.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM10(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNB.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM11(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNB.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM12(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM13(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM14(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM15(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNZ.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM16(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNZ.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM17(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNZ.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM18(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM19(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM20(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM21(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNBE.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM22(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNBE.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM23(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNBE.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM24(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfS.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM25(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfS.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM26(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfS.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM27(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNS.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM28(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNS.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM29(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNS.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM30(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfP.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM31(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfP.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM32(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfP.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM33(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNP.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM34(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNP.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM35(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNP.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM36(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfL.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM37(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfL.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM38(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfL.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM39(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNL.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM40(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNL.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM41(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNL.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM42(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM43(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM44(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfLE.self, AnyAddress.self, c, o)
}
@inline(__always) private func setConditionM45(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNLE.self, BaseOnly.self, c, o)
}
@inline(__always) private func setConditionM46(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNLE.self, BaseIndex.self, c, o)
}
@inline(__always) private func setConditionM47(_ c: Core, _ o: Op) -> Op? {
  setConditionM(IfNLE.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func setConditionMFunction(condition: Int, form: Int) -> OperationFunction {
    switch (condition) * 3 + form {
    case 0: return setConditionM0
    case 1: return setConditionM1
    case 2: return setConditionM2
    case 3: return setConditionM3
    case 4: return setConditionM4
    case 5: return setConditionM5
    case 6: return setConditionM6
    case 7: return setConditionM7
    case 8: return setConditionM8
    case 9: return setConditionM9
    case 10: return setConditionM10
    case 11: return setConditionM11
    case 12: return setConditionM12
    case 13: return setConditionM13
    case 14: return setConditionM14
    case 15: return setConditionM15
    case 16: return setConditionM16
    case 17: return setConditionM17
    case 18: return setConditionM18
    case 19: return setConditionM19
    case 20: return setConditionM20
    case 21: return setConditionM21
    case 22: return setConditionM22
    case 23: return setConditionM23
    case 24: return setConditionM24
    case 25: return setConditionM25
    case 26: return setConditionM26
    case 27: return setConditionM27
    case 28: return setConditionM28
    case 29: return setConditionM29
    case 30: return setConditionM30
    case 31: return setConditionM31
    case 32: return setConditionM32
    case 33: return setConditionM33
    case 34: return setConditionM34
    case 35: return setConditionM35
    case 36: return setConditionM36
    case 37: return setConditionM37
    case 38: return setConditionM38
    case 39: return setConditionM39
    case 40: return setConditionM40
    case 41: return setConditionM41
    case 42: return setConditionM42
    case 43: return setConditionM43
    case 44: return setConditionM44
    case 45: return setConditionM45
    case 46: return setConditionM46
    case 47: return setConditionM47
    default: return referenceOperation
    }
  }
}

@inline(__always) private func conditionalMoveRR0(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfO.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR1(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfO.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR2(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfO.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR3(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNO.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR4(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNO.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR5(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNO.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR6(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfB.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR7(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfB.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR8(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfB.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR9(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNB.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR10(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNB.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR11(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNB.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR12(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfZ.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR13(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfZ.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR14(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfZ.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR15(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNZ.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR16(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNZ.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR17(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNZ.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR18(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfBE.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR19(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfBE.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR20(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfBE.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR21(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNBE.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR22(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNBE.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR23(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNBE.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR24(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfS.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR25(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfS.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR26(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfS.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR27(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNS.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR28(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNS.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR29(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNS.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR30(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfP.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR31(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfP.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR32(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfP.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR33(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNP.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR34(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNP.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR35(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNP.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR36(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfL.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR37(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfL.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR38(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfL.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR39(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNL.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR40(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNL.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR41(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNL.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR42(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfLE.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR43(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfLE.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR44(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfLE.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR45(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNLE.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR46(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNLE.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR47(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AnyFlags.self, IfNLE.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR48(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfO.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR49(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfO.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR50(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfO.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR51(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNO.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR52(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNO.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR53(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNO.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR54(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfB.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR55(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfB.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR56(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfB.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR57(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNB.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR58(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNB.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR59(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNB.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR60(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfZ.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR61(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfZ.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR62(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfZ.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR63(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNZ.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR64(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNZ.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR65(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNZ.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR66(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfBE.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR67(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfBE.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR68(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfBE.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR69(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNBE.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR70(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNBE.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR71(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNBE.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR72(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfS.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR73(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfS.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR74(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfS.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR75(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNS.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR76(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNS.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR77(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNS.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR78(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfP.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR79(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfP.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR80(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfP.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR81(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNP.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR82(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNP.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR83(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNP.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR84(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfL.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR85(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfL.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR86(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfL.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR87(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNL.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR88(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNL.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR89(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNL.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR90(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfLE.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR91(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfLE.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR92(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfLE.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR93(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNLE.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR94(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNLE.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR95(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterSubtract.self, IfNLE.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR96(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfO.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR97(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfO.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR98(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfO.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR99(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNO.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR100(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNO.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR101(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNO.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR102(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfB.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR103(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfB.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR104(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfB.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR105(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNB.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR106(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNB.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR107(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNB.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR108(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfZ.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR109(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfZ.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR110(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfZ.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR111(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNZ.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR112(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNZ.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR113(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNZ.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR114(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfBE.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR115(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfBE.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR116(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfBE.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR117(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNBE.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR118(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNBE.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR119(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNBE.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR120(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfS.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR121(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfS.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR122(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfS.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR123(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNS.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR124(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNS.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR125(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNS.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR126(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfP.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR127(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfP.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR128(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfP.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR129(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNP.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR130(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNP.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR131(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNP.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR132(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfL.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR133(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfL.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR134(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfL.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR135(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNL.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR136(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNL.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR137(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNL.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR138(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfLE.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR139(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfLE.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR140(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfLE.self, UInt64.self, c, o)
}
@inline(__always) private func conditionalMoveRR141(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNLE.self, UInt16.self, c, o)
}
@inline(__always) private func conditionalMoveRR142(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNLE.self, UInt32.self, c, o)
}
@inline(__always) private func conditionalMoveRR143(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRR(AfterLogic.self, IfNLE.self, UInt64.self, c, o)
}

extension OperationTable {
  static func conditionalMoveRRFunction(source: Int, condition: Int, wide: Int) -> OperationFunction {
    switch ((source) * 16 + condition) * 3 + wide {
    case 0: return conditionalMoveRR0
    case 1: return conditionalMoveRR1
    case 2: return conditionalMoveRR2
    case 3: return conditionalMoveRR3
    case 4: return conditionalMoveRR4
    case 5: return conditionalMoveRR5
    case 6: return conditionalMoveRR6
    case 7: return conditionalMoveRR7
    case 8: return conditionalMoveRR8
    case 9: return conditionalMoveRR9
    case 10: return conditionalMoveRR10
    case 11: return conditionalMoveRR11
    case 12: return conditionalMoveRR12
    case 13: return conditionalMoveRR13
    case 14: return conditionalMoveRR14
    case 15: return conditionalMoveRR15
    case 16: return conditionalMoveRR16
    case 17: return conditionalMoveRR17
    case 18: return conditionalMoveRR18
    case 19: return conditionalMoveRR19
    case 20: return conditionalMoveRR20
    case 21: return conditionalMoveRR21
    case 22: return conditionalMoveRR22
    case 23: return conditionalMoveRR23
    case 24: return conditionalMoveRR24
    case 25: return conditionalMoveRR25
    case 26: return conditionalMoveRR26
    case 27: return conditionalMoveRR27
    case 28: return conditionalMoveRR28
    case 29: return conditionalMoveRR29
    case 30: return conditionalMoveRR30
    case 31: return conditionalMoveRR31
    case 32: return conditionalMoveRR32
    case 33: return conditionalMoveRR33
    case 34: return conditionalMoveRR34
    case 35: return conditionalMoveRR35
    case 36: return conditionalMoveRR36
    case 37: return conditionalMoveRR37
    case 38: return conditionalMoveRR38
    case 39: return conditionalMoveRR39
    case 40: return conditionalMoveRR40
    case 41: return conditionalMoveRR41
    case 42: return conditionalMoveRR42
    case 43: return conditionalMoveRR43
    case 44: return conditionalMoveRR44
    case 45: return conditionalMoveRR45
    case 46: return conditionalMoveRR46
    case 47: return conditionalMoveRR47
    case 48: return conditionalMoveRR48
    case 49: return conditionalMoveRR49
    case 50: return conditionalMoveRR50
    case 51: return conditionalMoveRR51
    case 52: return conditionalMoveRR52
    case 53: return conditionalMoveRR53
    case 54: return conditionalMoveRR54
    case 55: return conditionalMoveRR55
    case 56: return conditionalMoveRR56
    case 57: return conditionalMoveRR57
    case 58: return conditionalMoveRR58
    case 59: return conditionalMoveRR59
    case 60: return conditionalMoveRR60
    case 61: return conditionalMoveRR61
    case 62: return conditionalMoveRR62
    case 63: return conditionalMoveRR63
    case 64: return conditionalMoveRR64
    case 65: return conditionalMoveRR65
    case 66: return conditionalMoveRR66
    case 67: return conditionalMoveRR67
    case 68: return conditionalMoveRR68
    case 69: return conditionalMoveRR69
    case 70: return conditionalMoveRR70
    case 71: return conditionalMoveRR71
    case 72: return conditionalMoveRR72
    case 73: return conditionalMoveRR73
    case 74: return conditionalMoveRR74
    case 75: return conditionalMoveRR75
    case 76: return conditionalMoveRR76
    case 77: return conditionalMoveRR77
    case 78: return conditionalMoveRR78
    case 79: return conditionalMoveRR79
    case 80: return conditionalMoveRR80
    case 81: return conditionalMoveRR81
    case 82: return conditionalMoveRR82
    case 83: return conditionalMoveRR83
    case 84: return conditionalMoveRR84
    case 85: return conditionalMoveRR85
    case 86: return conditionalMoveRR86
    case 87: return conditionalMoveRR87
    case 88: return conditionalMoveRR88
    case 89: return conditionalMoveRR89
    case 90: return conditionalMoveRR90
    case 91: return conditionalMoveRR91
    case 92: return conditionalMoveRR92
    case 93: return conditionalMoveRR93
    case 94: return conditionalMoveRR94
    case 95: return conditionalMoveRR95
    case 96: return conditionalMoveRR96
    case 97: return conditionalMoveRR97
    case 98: return conditionalMoveRR98
    case 99: return conditionalMoveRR99
    case 100: return conditionalMoveRR100
    case 101: return conditionalMoveRR101
    case 102: return conditionalMoveRR102
    case 103: return conditionalMoveRR103
    case 104: return conditionalMoveRR104
    case 105: return conditionalMoveRR105
    case 106: return conditionalMoveRR106
    case 107: return conditionalMoveRR107
    case 108: return conditionalMoveRR108
    case 109: return conditionalMoveRR109
    case 110: return conditionalMoveRR110
    case 111: return conditionalMoveRR111
    case 112: return conditionalMoveRR112
    case 113: return conditionalMoveRR113
    case 114: return conditionalMoveRR114
    case 115: return conditionalMoveRR115
    case 116: return conditionalMoveRR116
    case 117: return conditionalMoveRR117
    case 118: return conditionalMoveRR118
    case 119: return conditionalMoveRR119
    case 120: return conditionalMoveRR120
    case 121: return conditionalMoveRR121
    case 122: return conditionalMoveRR122
    case 123: return conditionalMoveRR123
    case 124: return conditionalMoveRR124
    case 125: return conditionalMoveRR125
    case 126: return conditionalMoveRR126
    case 127: return conditionalMoveRR127
    case 128: return conditionalMoveRR128
    case 129: return conditionalMoveRR129
    case 130: return conditionalMoveRR130
    case 131: return conditionalMoveRR131
    case 132: return conditionalMoveRR132
    case 133: return conditionalMoveRR133
    case 134: return conditionalMoveRR134
    case 135: return conditionalMoveRR135
    case 136: return conditionalMoveRR136
    case 137: return conditionalMoveRR137
    case 138: return conditionalMoveRR138
    case 139: return conditionalMoveRR139
    case 140: return conditionalMoveRR140
    case 141: return conditionalMoveRR141
    case 142: return conditionalMoveRR142
    case 143: return conditionalMoveRR143
    default: return referenceOperation
    }
  }
}

@inline(__always) private func conditionalMoveRM0(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfO.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM1(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfO.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM2(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfO.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM3(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfO.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM4(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfO.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM5(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfO.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM6(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNO.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM7(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNO.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM8(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNO.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM9(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNO.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM10(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNO.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM11(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNO.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM12(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfB.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM13(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfB.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM14(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfB.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM15(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfB.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM16(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfB.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM17(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfB.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM18(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNB.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM19(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNB.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM20(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNB.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM21(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNB.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM22(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNB.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM23(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNB.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM24(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfZ.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM25(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfZ.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM26(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfZ.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM27(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfZ.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM28(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfZ.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM29(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfZ.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM30(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNZ.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM31(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNZ.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM32(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNZ.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM33(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNZ.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM34(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNZ.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM35(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNZ.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM36(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfBE.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM37(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfBE.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM38(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfBE.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM39(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfBE.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM40(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfBE.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM41(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfBE.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM42(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNBE.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM43(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNBE.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM44(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNBE.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM45(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNBE.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM46(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNBE.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM47(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNBE.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM48(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfS.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM49(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfS.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM50(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfS.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM51(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfS.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM52(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfS.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM53(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfS.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM54(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNS.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM55(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNS.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM56(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNS.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM57(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNS.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM58(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNS.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM59(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNS.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM60(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfP.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM61(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfP.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM62(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfP.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM63(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfP.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM64(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfP.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM65(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfP.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM66(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNP.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM67(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNP.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM68(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNP.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM69(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNP.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM70(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNP.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM71(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNP.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM72(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfL.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM73(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfL.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM74(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfL.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM75(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfL.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM76(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfL.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM77(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfL.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM78(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNL.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM79(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNL.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM80(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNL.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM81(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNL.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM82(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNL.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM83(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNL.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM84(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfLE.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM85(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfLE.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM86(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfLE.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM87(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfLE.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM88(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfLE.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM89(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfLE.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM90(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNLE.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM91(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNLE.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM92(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNLE.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func conditionalMoveRM93(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNLE.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func conditionalMoveRM94(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNLE.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func conditionalMoveRM95(_ c: Core, _ o: Op) -> Op? {
  conditionalMoveRM(IfNLE.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func conditionalMoveRMFunction(condition: Int, wide: Int, form: Int) -> OperationFunction {
    switch ((condition) * 2 + wide) * 3 + form {
    case 0: return conditionalMoveRM0
    case 1: return conditionalMoveRM1
    case 2: return conditionalMoveRM2
    case 3: return conditionalMoveRM3
    case 4: return conditionalMoveRM4
    case 5: return conditionalMoveRM5
    case 6: return conditionalMoveRM6
    case 7: return conditionalMoveRM7
    case 8: return conditionalMoveRM8
    case 9: return conditionalMoveRM9
    case 10: return conditionalMoveRM10
    case 11: return conditionalMoveRM11
    case 12: return conditionalMoveRM12
    case 13: return conditionalMoveRM13
    case 14: return conditionalMoveRM14
    case 15: return conditionalMoveRM15
    case 16: return conditionalMoveRM16
    case 17: return conditionalMoveRM17
    case 18: return conditionalMoveRM18
    case 19: return conditionalMoveRM19
    case 20: return conditionalMoveRM20
    case 21: return conditionalMoveRM21
    case 22: return conditionalMoveRM22
    case 23: return conditionalMoveRM23
    case 24: return conditionalMoveRM24
    case 25: return conditionalMoveRM25
    case 26: return conditionalMoveRM26
    case 27: return conditionalMoveRM27
    case 28: return conditionalMoveRM28
    case 29: return conditionalMoveRM29
    case 30: return conditionalMoveRM30
    case 31: return conditionalMoveRM31
    case 32: return conditionalMoveRM32
    case 33: return conditionalMoveRM33
    case 34: return conditionalMoveRM34
    case 35: return conditionalMoveRM35
    case 36: return conditionalMoveRM36
    case 37: return conditionalMoveRM37
    case 38: return conditionalMoveRM38
    case 39: return conditionalMoveRM39
    case 40: return conditionalMoveRM40
    case 41: return conditionalMoveRM41
    case 42: return conditionalMoveRM42
    case 43: return conditionalMoveRM43
    case 44: return conditionalMoveRM44
    case 45: return conditionalMoveRM45
    case 46: return conditionalMoveRM46
    case 47: return conditionalMoveRM47
    case 48: return conditionalMoveRM48
    case 49: return conditionalMoveRM49
    case 50: return conditionalMoveRM50
    case 51: return conditionalMoveRM51
    case 52: return conditionalMoveRM52
    case 53: return conditionalMoveRM53
    case 54: return conditionalMoveRM54
    case 55: return conditionalMoveRM55
    case 56: return conditionalMoveRM56
    case 57: return conditionalMoveRM57
    case 58: return conditionalMoveRM58
    case 59: return conditionalMoveRM59
    case 60: return conditionalMoveRM60
    case 61: return conditionalMoveRM61
    case 62: return conditionalMoveRM62
    case 63: return conditionalMoveRM63
    case 64: return conditionalMoveRM64
    case 65: return conditionalMoveRM65
    case 66: return conditionalMoveRM66
    case 67: return conditionalMoveRM67
    case 68: return conditionalMoveRM68
    case 69: return conditionalMoveRM69
    case 70: return conditionalMoveRM70
    case 71: return conditionalMoveRM71
    case 72: return conditionalMoveRM72
    case 73: return conditionalMoveRM73
    case 74: return conditionalMoveRM74
    case 75: return conditionalMoveRM75
    case 76: return conditionalMoveRM76
    case 77: return conditionalMoveRM77
    case 78: return conditionalMoveRM78
    case 79: return conditionalMoveRM79
    case 80: return conditionalMoveRM80
    case 81: return conditionalMoveRM81
    case 82: return conditionalMoveRM82
    case 83: return conditionalMoveRM83
    case 84: return conditionalMoveRM84
    case 85: return conditionalMoveRM85
    case 86: return conditionalMoveRM86
    case 87: return conditionalMoveRM87
    case 88: return conditionalMoveRM88
    case 89: return conditionalMoveRM89
    case 90: return conditionalMoveRM90
    case 91: return conditionalMoveRM91
    case 92: return conditionalMoveRM92
    case 93: return conditionalMoveRM93
    case 94: return conditionalMoveRM94
    case 95: return conditionalMoveRM95
    default: return referenceOperation
    }
  }
}

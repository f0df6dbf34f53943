// Written by scripts/generate-threaded.py; see there.

extension OperationTable {
  static func moveRRFunction(width: Int) -> OperationFunction {
    switch width {
    case 0: return { moveRR(UInt8.self, $0, $1) }
    case 1: return { moveRR(UInt16.self, $0, $1) }
    case 2: return { moveRR(UInt32.self, $0, $1) }
    case 3: return { moveRR(UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func moveRIFunction(width: Int) -> OperationFunction {
    switch width {
    case 0: return { moveRI(UInt8.self, $0, $1) }
    case 1: return { moveRI(UInt16.self, $0, $1) }
    case 2: return { moveRI(UInt32.self, $0, $1) }
    case 3: return { moveRI(UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func moveRMFunction(width: Int, form: Int) -> OperationFunction {
    switch (width) * 3 + form {
    case 0: return { moveRM(UInt8.self, BaseOnly.self, $0, $1) }
    case 1: return { moveRM(UInt8.self, BaseIndex.self, $0, $1) }
    case 2: return { moveRM(UInt8.self, AnyAddress.self, $0, $1) }
    case 3: return { moveRM(UInt16.self, BaseOnly.self, $0, $1) }
    case 4: return { moveRM(UInt16.self, BaseIndex.self, $0, $1) }
    case 5: return { moveRM(UInt16.self, AnyAddress.self, $0, $1) }
    case 6: return { moveRM(UInt32.self, BaseOnly.self, $0, $1) }
    case 7: return { moveRM(UInt32.self, BaseIndex.self, $0, $1) }
    case 8: return { moveRM(UInt32.self, AnyAddress.self, $0, $1) }
    case 9: return { moveRM(UInt64.self, BaseOnly.self, $0, $1) }
    case 10: return { moveRM(UInt64.self, BaseIndex.self, $0, $1) }
    case 11: return { moveRM(UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func moveMRFunction(width: Int, form: Int) -> OperationFunction {
    switch (width) * 3 + form {
    case 0: return { moveMR(UInt8.self, BaseOnly.self, $0, $1) }
    case 1: return { moveMR(UInt8.self, BaseIndex.self, $0, $1) }
    case 2: return { moveMR(UInt8.self, AnyAddress.self, $0, $1) }
    case 3: return { moveMR(UInt16.self, BaseOnly.self, $0, $1) }
    case 4: return { moveMR(UInt16.self, BaseIndex.self, $0, $1) }
    case 5: return { moveMR(UInt16.self, AnyAddress.self, $0, $1) }
    case 6: return { moveMR(UInt32.self, BaseOnly.self, $0, $1) }
    case 7: return { moveMR(UInt32.self, BaseIndex.self, $0, $1) }
    case 8: return { moveMR(UInt32.self, AnyAddress.self, $0, $1) }
    case 9: return { moveMR(UInt64.self, BaseOnly.self, $0, $1) }
    case 10: return { moveMR(UInt64.self, BaseIndex.self, $0, $1) }
    case 11: return { moveMR(UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func moveMIFunction(width: Int, form: Int) -> OperationFunction {
    switch (width) * 3 + form {
    case 0: return { moveMI(UInt8.self, BaseOnly.self, $0, $1) }
    case 1: return { moveMI(UInt8.self, BaseIndex.self, $0, $1) }
    case 2: return { moveMI(UInt8.self, AnyAddress.self, $0, $1) }
    case 3: return { moveMI(UInt16.self, BaseOnly.self, $0, $1) }
    case 4: return { moveMI(UInt16.self, BaseIndex.self, $0, $1) }
    case 5: return { moveMI(UInt16.self, AnyAddress.self, $0, $1) }
    case 6: return { moveMI(UInt32.self, BaseOnly.self, $0, $1) }
    case 7: return { moveMI(UInt32.self, BaseIndex.self, $0, $1) }
    case 8: return { moveMI(UInt32.self, AnyAddress.self, $0, $1) }
    case 9: return { moveMI(UInt64.self, BaseOnly.self, $0, $1) }
    case 10: return { moveMI(UInt64.self, BaseIndex.self, $0, $1) }
    case 11: return { moveMI(UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func extendRRFunction(kind: Int) -> OperationFunction {
    switch kind {
    case 0: return { extendRR(ZeroExtension.self, UInt8.self, UInt16.self, $0, $1) }
    case 1: return { extendRR(ZeroExtension.self, UInt8.self, UInt32.self, $0, $1) }
    case 2: return { extendRR(ZeroExtension.self, UInt8.self, UInt64.self, $0, $1) }
    case 3: return { extendRR(ZeroExtension.self, UInt16.self, UInt32.self, $0, $1) }
    case 4: return { extendRR(ZeroExtension.self, UInt16.self, UInt64.self, $0, $1) }
    case 5: return { extendRR(ZeroExtension.self, UInt32.self, UInt64.self, $0, $1) }
    case 6: return { extendRR(SignExtension.self, UInt8.self, UInt16.self, $0, $1) }
    case 7: return { extendRR(SignExtension.self, UInt8.self, UInt32.self, $0, $1) }
    case 8: return { extendRR(SignExtension.self, UInt8.self, UInt64.self, $0, $1) }
    case 9: return { extendRR(SignExtension.self, UInt16.self, UInt32.self, $0, $1) }
    case 10: return { extendRR(SignExtension.self, UInt16.self, UInt64.self, $0, $1) }
    case 11: return { extendRR(SignExtension.self, UInt32.self, UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func extendRMFunction(kind: Int, form: Int) -> OperationFunction {
    switch (kind) * 3 + form {
    case 0: return { extendRM(ZeroExtension.self, UInt8.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 1: return { extendRM(ZeroExtension.self, UInt8.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 2: return { extendRM(ZeroExtension.self, UInt8.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 3: return { extendRM(ZeroExtension.self, UInt8.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 4: return { extendRM(ZeroExtension.self, UInt8.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 5: return { extendRM(ZeroExtension.self, UInt8.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 6: return { extendRM(ZeroExtension.self, UInt8.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 7: return { extendRM(ZeroExtension.self, UInt8.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 8: return { extendRM(ZeroExtension.self, UInt8.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 9: return { extendRM(ZeroExtension.self, UInt16.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 10: return { extendRM(ZeroExtension.self, UInt16.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 11: return { extendRM(ZeroExtension.self, UInt16.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 12: return { extendRM(ZeroExtension.self, UInt16.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 13: return { extendRM(ZeroExtension.self, UInt16.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 14: return { extendRM(ZeroExtension.self, UInt16.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 15: return { extendRM(ZeroExtension.self, UInt32.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 16: return { extendRM(ZeroExtension.self, UInt32.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 17: return { extendRM(ZeroExtension.self, UInt32.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 18: return { extendRM(SignExtension.self, UInt8.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 19: return { extendRM(SignExtension.self, UInt8.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 20: return { extendRM(SignExtension.self, UInt8.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 21: return { extendRM(SignExtension.self, UInt8.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 22: return { extendRM(SignExtension.self, UInt8.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 23: return { extendRM(SignExtension.self, UInt8.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 24: return { extendRM(SignExtension.self, UInt8.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 25: return { extendRM(SignExtension.self, UInt8.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 26: return { extendRM(SignExtension.self, UInt8.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 27: return { extendRM(SignExtension.self, UInt16.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 28: return { extendRM(SignExtension.self, UInt16.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 29: return { extendRM(SignExtension.self, UInt16.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 30: return { extendRM(SignExtension.self, UInt16.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 31: return { extendRM(SignExtension.self, UInt16.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 32: return { extendRM(SignExtension.self, UInt16.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 33: return { extendRM(SignExtension.self, UInt32.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 34: return { extendRM(SignExtension.self, UInt32.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 35: return { extendRM(SignExtension.self, UInt32.self, UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func leaBaseFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return { leaBase(UInt16.self, $0, $1) }
    case 1: return { leaBase(UInt32.self, $0, $1) }
    case 2: return { leaBase(UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func leaIndexFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return { leaIndex(UInt16.self, $0, $1) }
    case 1: return { leaIndex(UInt32.self, $0, $1) }
    case 2: return { leaIndex(UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func leaAnyFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return { leaAny(UInt16.self, $0, $1) }
    case 1: return { leaAny(UInt32.self, $0, $1) }
    case 2: return { leaAny(UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func exchangeRRFunction(width: Int) -> OperationFunction {
    switch width {
    case 0: return { exchangeRR(UInt8.self, $0, $1) }
    case 1: return { exchangeRR(UInt16.self, $0, $1) }
    case 2: return { exchangeRR(UInt32.self, $0, $1) }
    case 3: return { exchangeRR(UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func convertAccumulatorFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return { convertAccumulator(UInt8.self, UInt16.self, $0, $1) }
    case 1: return { convertAccumulator(UInt16.self, UInt32.self, $0, $1) }
    case 2: return { convertAccumulator(UInt32.self, UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func convertToDoubleFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return { convertToDouble(UInt16.self, $0, $1) }
    case 1: return { convertToDouble(UInt32.self, $0, $1) }
    case 2: return { convertToDouble(UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func setConditionRFunction(condition: Int) -> OperationFunction {
    switch condition {
    case 0: return { setConditionR(IfO.self, $0, $1) }
    case 1: return { setConditionR(IfNO.self, $0, $1) }
    case 2: return { setConditionR(IfB.self, $0, $1) }
    case 3: return { setConditionR(IfNB.self, $0, $1) }
    case 4: return { setConditionR(IfZ.self, $0, $1) }
    case 5: return { setConditionR(IfNZ.self, $0, $1) }
    case 6: return { setConditionR(IfBE.self, $0, $1) }
    case 7: return { setConditionR(IfNBE.self, $0, $1) }
    case 8: return { setConditionR(IfS.self, $0, $1) }
    case 9: return { setConditionR(IfNS.self, $0, $1) }
    case 10: return { setConditionR(IfP.self, $0, $1) }
    case 11: return { setConditionR(IfNP.self, $0, $1) }
    case 12: return { setConditionR(IfL.self, $0, $1) }
    case 13: return { setConditionR(IfNL.self, $0, $1) }
    case 14: return { setConditionR(IfLE.self, $0, $1) }
    case 15: return { setConditionR(IfNLE.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func conditionalMoveRRFunction(condition: Int, wide: Int) -> OperationFunction {
    switch (condition) * 3 + wide {
    case 0: return { conditionalMoveRR(IfO.self, UInt16.self, $0, $1) }
    case 1: return { conditionalMoveRR(IfO.self, UInt32.self, $0, $1) }
    case 2: return { conditionalMoveRR(IfO.self, UInt64.self, $0, $1) }
    case 3: return { conditionalMoveRR(IfNO.self, UInt16.self, $0, $1) }
    case 4: return { conditionalMoveRR(IfNO.self, UInt32.self, $0, $1) }
    case 5: return { conditionalMoveRR(IfNO.self, UInt64.self, $0, $1) }
    case 6: return { conditionalMoveRR(IfB.self, UInt16.self, $0, $1) }
    case 7: return { conditionalMoveRR(IfB.self, UInt32.self, $0, $1) }
    case 8: return { conditionalMoveRR(IfB.self, UInt64.self, $0, $1) }
    case 9: return { conditionalMoveRR(IfNB.self, UInt16.self, $0, $1) }
    case 10: return { conditionalMoveRR(IfNB.self, UInt32.self, $0, $1) }
    case 11: return { conditionalMoveRR(IfNB.self, UInt64.self, $0, $1) }
    case 12: return { conditionalMoveRR(IfZ.self, UInt16.self, $0, $1) }
    case 13: return { conditionalMoveRR(IfZ.self, UInt32.self, $0, $1) }
    case 14: return { conditionalMoveRR(IfZ.self, UInt64.self, $0, $1) }
    case 15: return { conditionalMoveRR(IfNZ.self, UInt16.self, $0, $1) }
    case 16: return { conditionalMoveRR(IfNZ.self, UInt32.self, $0, $1) }
    case 17: return { conditionalMoveRR(IfNZ.self, UInt64.self, $0, $1) }
    case 18: return { conditionalMoveRR(IfBE.self, UInt16.self, $0, $1) }
    case 19: return { conditionalMoveRR(IfBE.self, UInt32.self, $0, $1) }
    case 20: return { conditionalMoveRR(IfBE.self, UInt64.self, $0, $1) }
    case 21: return { conditionalMoveRR(IfNBE.self, UInt16.self, $0, $1) }
    case 22: return { conditionalMoveRR(IfNBE.self, UInt32.self, $0, $1) }
    case 23: return { conditionalMoveRR(IfNBE.self, UInt64.self, $0, $1) }
    case 24: return { conditionalMoveRR(IfS.self, UInt16.self, $0, $1) }
    case 25: return { conditionalMoveRR(IfS.self, UInt32.self, $0, $1) }
    case 26: return { conditionalMoveRR(IfS.self, UInt64.self, $0, $1) }
    case 27: return { conditionalMoveRR(IfNS.self, UInt16.self, $0, $1) }
    case 28: return { conditionalMoveRR(IfNS.self, UInt32.self, $0, $1) }
    case 29: return { conditionalMoveRR(IfNS.self, UInt64.self, $0, $1) }
    case 30: return { conditionalMoveRR(IfP.self, UInt16.self, $0, $1) }
    case 31: return { conditionalMoveRR(IfP.self, UInt32.self, $0, $1) }
    case 32: return { conditionalMoveRR(IfP.self, UInt64.self, $0, $1) }
    case 33: return { conditionalMoveRR(IfNP.self, UInt16.self, $0, $1) }
    case 34: return { conditionalMoveRR(IfNP.self, UInt32.self, $0, $1) }
    case 35: return { conditionalMoveRR(IfNP.self, UInt64.self, $0, $1) }
    case 36: return { conditionalMoveRR(IfL.self, UInt16.self, $0, $1) }
    case 37: return { conditionalMoveRR(IfL.self, UInt32.self, $0, $1) }
    case 38: return { conditionalMoveRR(IfL.self, UInt64.self, $0, $1) }
    case 39: return { conditionalMoveRR(IfNL.self, UInt16.self, $0, $1) }
    case 40: return { conditionalMoveRR(IfNL.self, UInt32.self, $0, $1) }
    case 41: return { conditionalMoveRR(IfNL.self, UInt64.self, $0, $1) }
    case 42: return { conditionalMoveRR(IfLE.self, UInt16.self, $0, $1) }
    case 43: return { conditionalMoveRR(IfLE.self, UInt32.self, $0, $1) }
    case 44: return { conditionalMoveRR(IfLE.self, UInt64.self, $0, $1) }
    case 45: return { conditionalMoveRR(IfNLE.self, UInt16.self, $0, $1) }
    case 46: return { conditionalMoveRR(IfNLE.self, UInt32.self, $0, $1) }
    case 47: return { conditionalMoveRR(IfNLE.self, UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func conditionalMoveRMFunction(condition: Int, wide: Int, form: Int) -> OperationFunction {
    switch ((condition) * 2 + wide) * 3 + form {
    case 0: return { conditionalMoveRM(IfO.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 1: return { conditionalMoveRM(IfO.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 2: return { conditionalMoveRM(IfO.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 3: return { conditionalMoveRM(IfO.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 4: return { conditionalMoveRM(IfO.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 5: return { conditionalMoveRM(IfO.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 6: return { conditionalMoveRM(IfNO.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 7: return { conditionalMoveRM(IfNO.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 8: return { conditionalMoveRM(IfNO.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 9: return { conditionalMoveRM(IfNO.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 10: return { conditionalMoveRM(IfNO.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 11: return { conditionalMoveRM(IfNO.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 12: return { conditionalMoveRM(IfB.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 13: return { conditionalMoveRM(IfB.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 14: return { conditionalMoveRM(IfB.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 15: return { conditionalMoveRM(IfB.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 16: return { conditionalMoveRM(IfB.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 17: return { conditionalMoveRM(IfB.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 18: return { conditionalMoveRM(IfNB.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 19: return { conditionalMoveRM(IfNB.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 20: return { conditionalMoveRM(IfNB.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 21: return { conditionalMoveRM(IfNB.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 22: return { conditionalMoveRM(IfNB.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 23: return { conditionalMoveRM(IfNB.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 24: return { conditionalMoveRM(IfZ.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 25: return { conditionalMoveRM(IfZ.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 26: return { conditionalMoveRM(IfZ.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 27: return { conditionalMoveRM(IfZ.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 28: return { conditionalMoveRM(IfZ.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 29: return { conditionalMoveRM(IfZ.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 30: return { conditionalMoveRM(IfNZ.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 31: return { conditionalMoveRM(IfNZ.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 32: return { conditionalMoveRM(IfNZ.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 33: return { conditionalMoveRM(IfNZ.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 34: return { conditionalMoveRM(IfNZ.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 35: return { conditionalMoveRM(IfNZ.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 36: return { conditionalMoveRM(IfBE.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 37: return { conditionalMoveRM(IfBE.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 38: return { conditionalMoveRM(IfBE.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 39: return { conditionalMoveRM(IfBE.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 40: return { conditionalMoveRM(IfBE.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 41: return { conditionalMoveRM(IfBE.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 42: return { conditionalMoveRM(IfNBE.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 43: return { conditionalMoveRM(IfNBE.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 44: return { conditionalMoveRM(IfNBE.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 45: return { conditionalMoveRM(IfNBE.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 46: return { conditionalMoveRM(IfNBE.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 47: return { conditionalMoveRM(IfNBE.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 48: return { conditionalMoveRM(IfS.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 49: return { conditionalMoveRM(IfS.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 50: return { conditionalMoveRM(IfS.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 51: return { conditionalMoveRM(IfS.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 52: return { conditionalMoveRM(IfS.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 53: return { conditionalMoveRM(IfS.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 54: return { conditionalMoveRM(IfNS.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 55: return { conditionalMoveRM(IfNS.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 56: return { conditionalMoveRM(IfNS.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 57: return { conditionalMoveRM(IfNS.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 58: return { conditionalMoveRM(IfNS.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 59: return { conditionalMoveRM(IfNS.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 60: return { conditionalMoveRM(IfP.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 61: return { conditionalMoveRM(IfP.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 62: return { conditionalMoveRM(IfP.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 63: return { conditionalMoveRM(IfP.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 64: return { conditionalMoveRM(IfP.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 65: return { conditionalMoveRM(IfP.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 66: return { conditionalMoveRM(IfNP.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 67: return { conditionalMoveRM(IfNP.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 68: return { conditionalMoveRM(IfNP.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 69: return { conditionalMoveRM(IfNP.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 70: return { conditionalMoveRM(IfNP.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 71: return { conditionalMoveRM(IfNP.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 72: return { conditionalMoveRM(IfL.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 73: return { conditionalMoveRM(IfL.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 74: return { conditionalMoveRM(IfL.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 75: return { conditionalMoveRM(IfL.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 76: return { conditionalMoveRM(IfL.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 77: return { conditionalMoveRM(IfL.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 78: return { conditionalMoveRM(IfNL.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 79: return { conditionalMoveRM(IfNL.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 80: return { conditionalMoveRM(IfNL.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 81: return { conditionalMoveRM(IfNL.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 82: return { conditionalMoveRM(IfNL.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 83: return { conditionalMoveRM(IfNL.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 84: return { conditionalMoveRM(IfLE.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 85: return { conditionalMoveRM(IfLE.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 86: return { conditionalMoveRM(IfLE.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 87: return { conditionalMoveRM(IfLE.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 88: return { conditionalMoveRM(IfLE.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 89: return { conditionalMoveRM(IfLE.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 90: return { conditionalMoveRM(IfNLE.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 91: return { conditionalMoveRM(IfNLE.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 92: return { conditionalMoveRM(IfNLE.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 93: return { conditionalMoveRM(IfNLE.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 94: return { conditionalMoveRM(IfNLE.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 95: return { conditionalMoveRM(IfNLE.self, UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }
}

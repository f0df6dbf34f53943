// Written by scripts/generate-threaded.py; see there.

extension OperationTable {
  static func jumpIfFunction(condition: Int) -> OperationFunction {
    switch condition {
    case 0: return { jumpIf(IfO.self, $0, $1) }
    case 1: return { jumpIf(IfNO.self, $0, $1) }
    case 2: return { jumpIf(IfB.self, $0, $1) }
    case 3: return { jumpIf(IfNB.self, $0, $1) }
    case 4: return { jumpIf(IfZ.self, $0, $1) }
    case 5: return { jumpIf(IfNZ.self, $0, $1) }
    case 6: return { jumpIf(IfBE.self, $0, $1) }
    case 7: return { jumpIf(IfNBE.self, $0, $1) }
    case 8: return { jumpIf(IfS.self, $0, $1) }
    case 9: return { jumpIf(IfNS.self, $0, $1) }
    case 10: return { jumpIf(IfP.self, $0, $1) }
    case 11: return { jumpIf(IfNP.self, $0, $1) }
    case 12: return { jumpIf(IfL.self, $0, $1) }
    case 13: return { jumpIf(IfNL.self, $0, $1) }
    case 14: return { jumpIf(IfLE.self, $0, $1) }
    case 15: return { jumpIf(IfNLE.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func compareJumpRRFunction(operation: Int, width: Int, condition: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 16 + condition {
    case 0: return { compareJumpRR(Subtract.self, UInt8.self, IfO.self, $0, $1) }
    case 1: return { compareJumpRR(Subtract.self, UInt8.self, IfNO.self, $0, $1) }
    case 2: return { compareJumpRR(Subtract.self, UInt8.self, IfB.self, $0, $1) }
    case 3: return { compareJumpRR(Subtract.self, UInt8.self, IfNB.self, $0, $1) }
    case 4: return { compareJumpRR(Subtract.self, UInt8.self, IfZ.self, $0, $1) }
    case 5: return { compareJumpRR(Subtract.self, UInt8.self, IfNZ.self, $0, $1) }
    case 6: return { compareJumpRR(Subtract.self, UInt8.self, IfBE.self, $0, $1) }
    case 7: return { compareJumpRR(Subtract.self, UInt8.self, IfNBE.self, $0, $1) }
    case 8: return { compareJumpRR(Subtract.self, UInt8.self, IfS.self, $0, $1) }
    case 9: return { compareJumpRR(Subtract.self, UInt8.self, IfNS.self, $0, $1) }
    case 10: return { compareJumpRR(Subtract.self, UInt8.self, IfP.self, $0, $1) }
    case 11: return { compareJumpRR(Subtract.self, UInt8.self, IfNP.self, $0, $1) }
    case 12: return { compareJumpRR(Subtract.self, UInt8.self, IfL.self, $0, $1) }
    case 13: return { compareJumpRR(Subtract.self, UInt8.self, IfNL.self, $0, $1) }
    case 14: return { compareJumpRR(Subtract.self, UInt8.self, IfLE.self, $0, $1) }
    case 15: return { compareJumpRR(Subtract.self, UInt8.self, IfNLE.self, $0, $1) }
    case 16: return { compareJumpRR(Subtract.self, UInt16.self, IfO.self, $0, $1) }
    case 17: return { compareJumpRR(Subtract.self, UInt16.self, IfNO.self, $0, $1) }
    case 18: return { compareJumpRR(Subtract.self, UInt16.self, IfB.self, $0, $1) }
    case 19: return { compareJumpRR(Subtract.self, UInt16.self, IfNB.self, $0, $1) }
    case 20: return { compareJumpRR(Subtract.self, UInt16.self, IfZ.self, $0, $1) }
    case 21: return { compareJumpRR(Subtract.self, UInt16.self, IfNZ.self, $0, $1) }
    case 22: return { compareJumpRR(Subtract.self, UInt16.self, IfBE.self, $0, $1) }
    case 23: return { compareJumpRR(Subtract.self, UInt16.self, IfNBE.self, $0, $1) }
    case 24: return { compareJumpRR(Subtract.self, UInt16.self, IfS.self, $0, $1) }
    case 25: return { compareJumpRR(Subtract.self, UInt16.self, IfNS.self, $0, $1) }
    case 26: return { compareJumpRR(Subtract.self, UInt16.self, IfP.self, $0, $1) }
    case 27: return { compareJumpRR(Subtract.self, UInt16.self, IfNP.self, $0, $1) }
    case 28: return { compareJumpRR(Subtract.self, UInt16.self, IfL.self, $0, $1) }
    case 29: return { compareJumpRR(Subtract.self, UInt16.self, IfNL.self, $0, $1) }
    case 30: return { compareJumpRR(Subtract.self, UInt16.self, IfLE.self, $0, $1) }
    case 31: return { compareJumpRR(Subtract.self, UInt16.self, IfNLE.self, $0, $1) }
    case 32: return { compareJumpRR(Subtract.self, UInt32.self, IfO.self, $0, $1) }
    case 33: return { compareJumpRR(Subtract.self, UInt32.self, IfNO.self, $0, $1) }
    case 34: return { compareJumpRR(Subtract.self, UInt32.self, IfB.self, $0, $1) }
    case 35: return { compareJumpRR(Subtract.self, UInt32.self, IfNB.self, $0, $1) }
    case 36: return { compareJumpRR(Subtract.self, UInt32.self, IfZ.self, $0, $1) }
    case 37: return { compareJumpRR(Subtract.self, UInt32.self, IfNZ.self, $0, $1) }
    case 38: return { compareJumpRR(Subtract.self, UInt32.self, IfBE.self, $0, $1) }
    case 39: return { compareJumpRR(Subtract.self, UInt32.self, IfNBE.self, $0, $1) }
    case 40: return { compareJumpRR(Subtract.self, UInt32.self, IfS.self, $0, $1) }
    case 41: return { compareJumpRR(Subtract.self, UInt32.self, IfNS.self, $0, $1) }
    case 42: return { compareJumpRR(Subtract.self, UInt32.self, IfP.self, $0, $1) }
    case 43: return { compareJumpRR(Subtract.self, UInt32.self, IfNP.self, $0, $1) }
    case 44: return { compareJumpRR(Subtract.self, UInt32.self, IfL.self, $0, $1) }
    case 45: return { compareJumpRR(Subtract.self, UInt32.self, IfNL.self, $0, $1) }
    case 46: return { compareJumpRR(Subtract.self, UInt32.self, IfLE.self, $0, $1) }
    case 47: return { compareJumpRR(Subtract.self, UInt32.self, IfNLE.self, $0, $1) }
    case 48: return { compareJumpRR(Subtract.self, UInt64.self, IfO.self, $0, $1) }
    case 49: return { compareJumpRR(Subtract.self, UInt64.self, IfNO.self, $0, $1) }
    case 50: return { compareJumpRR(Subtract.self, UInt64.self, IfB.self, $0, $1) }
    case 51: return { compareJumpRR(Subtract.self, UInt64.self, IfNB.self, $0, $1) }
    case 52: return { compareJumpRR(Subtract.self, UInt64.self, IfZ.self, $0, $1) }
    case 53: return { compareJumpRR(Subtract.self, UInt64.self, IfNZ.self, $0, $1) }
    case 54: return { compareJumpRR(Subtract.self, UInt64.self, IfBE.self, $0, $1) }
    case 55: return { compareJumpRR(Subtract.self, UInt64.self, IfNBE.self, $0, $1) }
    case 56: return { compareJumpRR(Subtract.self, UInt64.self, IfS.self, $0, $1) }
    case 57: return { compareJumpRR(Subtract.self, UInt64.self, IfNS.self, $0, $1) }
    case 58: return { compareJumpRR(Subtract.self, UInt64.self, IfP.self, $0, $1) }
    case 59: return { compareJumpRR(Subtract.self, UInt64.self, IfNP.self, $0, $1) }
    case 60: return { compareJumpRR(Subtract.self, UInt64.self, IfL.self, $0, $1) }
    case 61: return { compareJumpRR(Subtract.self, UInt64.self, IfNL.self, $0, $1) }
    case 62: return { compareJumpRR(Subtract.self, UInt64.self, IfLE.self, $0, $1) }
    case 63: return { compareJumpRR(Subtract.self, UInt64.self, IfNLE.self, $0, $1) }
    case 64: return { compareJumpRR(And.self, UInt8.self, IfO.self, $0, $1) }
    case 65: return { compareJumpRR(And.self, UInt8.self, IfNO.self, $0, $1) }
    case 66: return { compareJumpRR(And.self, UInt8.self, IfB.self, $0, $1) }
    case 67: return { compareJumpRR(And.self, UInt8.self, IfNB.self, $0, $1) }
    case 68: return { compareJumpRR(And.self, UInt8.self, IfZ.self, $0, $1) }
    case 69: return { compareJumpRR(And.self, UInt8.self, IfNZ.self, $0, $1) }
    case 70: return { compareJumpRR(And.self, UInt8.self, IfBE.self, $0, $1) }
    case 71: return { compareJumpRR(And.self, UInt8.self, IfNBE.self, $0, $1) }
    case 72: return { compareJumpRR(And.self, UInt8.self, IfS.self, $0, $1) }
    case 73: return { compareJumpRR(And.self, UInt8.self, IfNS.self, $0, $1) }
    case 74: return { compareJumpRR(And.self, UInt8.self, IfP.self, $0, $1) }
    case 75: return { compareJumpRR(And.self, UInt8.self, IfNP.self, $0, $1) }
    case 76: return { compareJumpRR(And.self, UInt8.self, IfL.self, $0, $1) }
    case 77: return { compareJumpRR(And.self, UInt8.self, IfNL.self, $0, $1) }
    case 78: return { compareJumpRR(And.self, UInt8.self, IfLE.self, $0, $1) }
    case 79: return { compareJumpRR(And.self, UInt8.self, IfNLE.self, $0, $1) }
    case 80: return { compareJumpRR(And.self, UInt16.self, IfO.self, $0, $1) }
    case 81: return { compareJumpRR(And.self, UInt16.self, IfNO.self, $0, $1) }
    case 82: return { compareJumpRR(And.self, UInt16.self, IfB.self, $0, $1) }
    case 83: return { compareJumpRR(And.self, UInt16.self, IfNB.self, $0, $1) }
    case 84: return { compareJumpRR(And.self, UInt16.self, IfZ.self, $0, $1) }
    case 85: return { compareJumpRR(And.self, UInt16.self, IfNZ.self, $0, $1) }
    case 86: return { compareJumpRR(And.self, UInt16.self, IfBE.self, $0, $1) }
    case 87: return { compareJumpRR(And.self, UInt16.self, IfNBE.self, $0, $1) }
    case 88: return { compareJumpRR(And.self, UInt16.self, IfS.self, $0, $1) }
    case 89: return { compareJumpRR(And.self, UInt16.self, IfNS.self, $0, $1) }
    case 90: return { compareJumpRR(And.self, UInt16.self, IfP.self, $0, $1) }
    case 91: return { compareJumpRR(And.self, UInt16.self, IfNP.self, $0, $1) }
    case 92: return { compareJumpRR(And.self, UInt16.self, IfL.self, $0, $1) }
    case 93: return { compareJumpRR(And.self, UInt16.self, IfNL.self, $0, $1) }
    case 94: return { compareJumpRR(And.self, UInt16.self, IfLE.self, $0, $1) }
    case 95: return { compareJumpRR(And.self, UInt16.self, IfNLE.self, $0, $1) }
    case 96: return { compareJumpRR(And.self, UInt32.self, IfO.self, $0, $1) }
    case 97: return { compareJumpRR(And.self, UInt32.self, IfNO.self, $0, $1) }
    case 98: return { compareJumpRR(And.self, UInt32.self, IfB.self, $0, $1) }
    case 99: return { compareJumpRR(And.self, UInt32.self, IfNB.self, $0, $1) }
    case 100: return { compareJumpRR(And.self, UInt32.self, IfZ.self, $0, $1) }
    case 101: return { compareJumpRR(And.self, UInt32.self, IfNZ.self, $0, $1) }
    case 102: return { compareJumpRR(And.self, UInt32.self, IfBE.self, $0, $1) }
    case 103: return { compareJumpRR(And.self, UInt32.self, IfNBE.self, $0, $1) }
    case 104: return { compareJumpRR(And.self, UInt32.self, IfS.self, $0, $1) }
    case 105: return { compareJumpRR(And.self, UInt32.self, IfNS.self, $0, $1) }
    case 106: return { compareJumpRR(And.self, UInt32.self, IfP.self, $0, $1) }
    case 107: return { compareJumpRR(And.self, UInt32.self, IfNP.self, $0, $1) }
    case 108: return { compareJumpRR(And.self, UInt32.self, IfL.self, $0, $1) }
    case 109: return { compareJumpRR(And.self, UInt32.self, IfNL.self, $0, $1) }
    case 110: return { compareJumpRR(And.self, UInt32.self, IfLE.self, $0, $1) }
    case 111: return { compareJumpRR(And.self, UInt32.self, IfNLE.self, $0, $1) }
    case 112: return { compareJumpRR(And.self, UInt64.self, IfO.self, $0, $1) }
    case 113: return { compareJumpRR(And.self, UInt64.self, IfNO.self, $0, $1) }
    case 114: return { compareJumpRR(And.self, UInt64.self, IfB.self, $0, $1) }
    case 115: return { compareJumpRR(And.self, UInt64.self, IfNB.self, $0, $1) }
    case 116: return { compareJumpRR(And.self, UInt64.self, IfZ.self, $0, $1) }
    case 117: return { compareJumpRR(And.self, UInt64.self, IfNZ.self, $0, $1) }
    case 118: return { compareJumpRR(And.self, UInt64.self, IfBE.self, $0, $1) }
    case 119: return { compareJumpRR(And.self, UInt64.self, IfNBE.self, $0, $1) }
    case 120: return { compareJumpRR(And.self, UInt64.self, IfS.self, $0, $1) }
    case 121: return { compareJumpRR(And.self, UInt64.self, IfNS.self, $0, $1) }
    case 122: return { compareJumpRR(And.self, UInt64.self, IfP.self, $0, $1) }
    case 123: return { compareJumpRR(And.self, UInt64.self, IfNP.self, $0, $1) }
    case 124: return { compareJumpRR(And.self, UInt64.self, IfL.self, $0, $1) }
    case 125: return { compareJumpRR(And.self, UInt64.self, IfNL.self, $0, $1) }
    case 126: return { compareJumpRR(And.self, UInt64.self, IfLE.self, $0, $1) }
    case 127: return { compareJumpRR(And.self, UInt64.self, IfNLE.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func compareJumpRIFunction(operation: Int, width: Int, condition: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 16 + condition {
    case 0: return { compareJumpRI(Subtract.self, UInt8.self, IfO.self, $0, $1) }
    case 1: return { compareJumpRI(Subtract.self, UInt8.self, IfNO.self, $0, $1) }
    case 2: return { compareJumpRI(Subtract.self, UInt8.self, IfB.self, $0, $1) }
    case 3: return { compareJumpRI(Subtract.self, UInt8.self, IfNB.self, $0, $1) }
    case 4: return { compareJumpRI(Subtract.self, UInt8.self, IfZ.self, $0, $1) }
    case 5: return { compareJumpRI(Subtract.self, UInt8.self, IfNZ.self, $0, $1) }
    case 6: return { compareJumpRI(Subtract.self, UInt8.self, IfBE.self, $0, $1) }
    case 7: return { compareJumpRI(Subtract.self, UInt8.self, IfNBE.self, $0, $1) }
    case 8: return { compareJumpRI(Subtract.self, UInt8.self, IfS.self, $0, $1) }
    case 9: return { compareJumpRI(Subtract.self, UInt8.self, IfNS.self, $0, $1) }
    case 10: return { compareJumpRI(Subtract.self, UInt8.self, IfP.self, $0, $1) }
    case 11: return { compareJumpRI(Subtract.self, UInt8.self, IfNP.self, $0, $1) }
    case 12: return { compareJumpRI(Subtract.self, UInt8.self, IfL.self, $0, $1) }
    case 13: return { compareJumpRI(Subtract.self, UInt8.self, IfNL.self, $0, $1) }
    case 14: return { compareJumpRI(Subtract.self, UInt8.self, IfLE.self, $0, $1) }
    case 15: return { compareJumpRI(Subtract.self, UInt8.self, IfNLE.self, $0, $1) }
    case 16: return { compareJumpRI(Subtract.self, UInt16.self, IfO.self, $0, $1) }
    case 17: return { compareJumpRI(Subtract.self, UInt16.self, IfNO.self, $0, $1) }
    case 18: return { compareJumpRI(Subtract.self, UInt16.self, IfB.self, $0, $1) }
    case 19: return { compareJumpRI(Subtract.self, UInt16.self, IfNB.self, $0, $1) }
    case 20: return { compareJumpRI(Subtract.self, UInt16.self, IfZ.self, $0, $1) }
    case 21: return { compareJumpRI(Subtract.self, UInt16.self, IfNZ.self, $0, $1) }
    case 22: return { compareJumpRI(Subtract.self, UInt16.self, IfBE.self, $0, $1) }
    case 23: return { compareJumpRI(Subtract.self, UInt16.self, IfNBE.self, $0, $1) }
    case 24: return { compareJumpRI(Subtract.self, UInt16.self, IfS.self, $0, $1) }
    case 25: return { compareJumpRI(Subtract.self, UInt16.self, IfNS.self, $0, $1) }
    case 26: return { compareJumpRI(Subtract.self, UInt16.self, IfP.self, $0, $1) }
    case 27: return { compareJumpRI(Subtract.self, UInt16.self, IfNP.self, $0, $1) }
    case 28: return { compareJumpRI(Subtract.self, UInt16.self, IfL.self, $0, $1) }
    case 29: return { compareJumpRI(Subtract.self, UInt16.self, IfNL.self, $0, $1) }
    case 30: return { compareJumpRI(Subtract.self, UInt16.self, IfLE.self, $0, $1) }
    case 31: return { compareJumpRI(Subtract.self, UInt16.self, IfNLE.self, $0, $1) }
    case 32: return { compareJumpRI(Subtract.self, UInt32.self, IfO.self, $0, $1) }
    case 33: return { compareJumpRI(Subtract.self, UInt32.self, IfNO.self, $0, $1) }
    case 34: return { compareJumpRI(Subtract.self, UInt32.self, IfB.self, $0, $1) }
    case 35: return { compareJumpRI(Subtract.self, UInt32.self, IfNB.self, $0, $1) }
    case 36: return { compareJumpRI(Subtract.self, UInt32.self, IfZ.self, $0, $1) }
    case 37: return { compareJumpRI(Subtract.self, UInt32.self, IfNZ.self, $0, $1) }
    case 38: return { compareJumpRI(Subtract.self, UInt32.self, IfBE.self, $0, $1) }
    case 39: return { compareJumpRI(Subtract.self, UInt32.self, IfNBE.self, $0, $1) }
    case 40: return { compareJumpRI(Subtract.self, UInt32.self, IfS.self, $0, $1) }
    case 41: return { compareJumpRI(Subtract.self, UInt32.self, IfNS.self, $0, $1) }
    case 42: return { compareJumpRI(Subtract.self, UInt32.self, IfP.self, $0, $1) }
    case 43: return { compareJumpRI(Subtract.self, UInt32.self, IfNP.self, $0, $1) }
    case 44: return { compareJumpRI(Subtract.self, UInt32.self, IfL.self, $0, $1) }
    case 45: return { compareJumpRI(Subtract.self, UInt32.self, IfNL.self, $0, $1) }
    case 46: return { compareJumpRI(Subtract.self, UInt32.self, IfLE.self, $0, $1) }
    case 47: return { compareJumpRI(Subtract.self, UInt32.self, IfNLE.self, $0, $1) }
    case 48: return { compareJumpRI(Subtract.self, UInt64.self, IfO.self, $0, $1) }
    case 49: return { compareJumpRI(Subtract.self, UInt64.self, IfNO.self, $0, $1) }
    case 50: return { compareJumpRI(Subtract.self, UInt64.self, IfB.self, $0, $1) }
    case 51: return { compareJumpRI(Subtract.self, UInt64.self, IfNB.self, $0, $1) }
    case 52: return { compareJumpRI(Subtract.self, UInt64.self, IfZ.self, $0, $1) }
    case 53: return { compareJumpRI(Subtract.self, UInt64.self, IfNZ.self, $0, $1) }
    case 54: return { compareJumpRI(Subtract.self, UInt64.self, IfBE.self, $0, $1) }
    case 55: return { compareJumpRI(Subtract.self, UInt64.self, IfNBE.self, $0, $1) }
    case 56: return { compareJumpRI(Subtract.self, UInt64.self, IfS.self, $0, $1) }
    case 57: return { compareJumpRI(Subtract.self, UInt64.self, IfNS.self, $0, $1) }
    case 58: return { compareJumpRI(Subtract.self, UInt64.self, IfP.self, $0, $1) }
    case 59: return { compareJumpRI(Subtract.self, UInt64.self, IfNP.self, $0, $1) }
    case 60: return { compareJumpRI(Subtract.self, UInt64.self, IfL.self, $0, $1) }
    case 61: return { compareJumpRI(Subtract.self, UInt64.self, IfNL.self, $0, $1) }
    case 62: return { compareJumpRI(Subtract.self, UInt64.self, IfLE.self, $0, $1) }
    case 63: return { compareJumpRI(Subtract.self, UInt64.self, IfNLE.self, $0, $1) }
    case 64: return { compareJumpRI(And.self, UInt8.self, IfO.self, $0, $1) }
    case 65: return { compareJumpRI(And.self, UInt8.self, IfNO.self, $0, $1) }
    case 66: return { compareJumpRI(And.self, UInt8.self, IfB.self, $0, $1) }
    case 67: return { compareJumpRI(And.self, UInt8.self, IfNB.self, $0, $1) }
    case 68: return { compareJumpRI(And.self, UInt8.self, IfZ.self, $0, $1) }
    case 69: return { compareJumpRI(And.self, UInt8.self, IfNZ.self, $0, $1) }
    case 70: return { compareJumpRI(And.self, UInt8.self, IfBE.self, $0, $1) }
    case 71: return { compareJumpRI(And.self, UInt8.self, IfNBE.self, $0, $1) }
    case 72: return { compareJumpRI(And.self, UInt8.self, IfS.self, $0, $1) }
    case 73: return { compareJumpRI(And.self, UInt8.self, IfNS.self, $0, $1) }
    case 74: return { compareJumpRI(And.self, UInt8.self, IfP.self, $0, $1) }
    case 75: return { compareJumpRI(And.self, UInt8.self, IfNP.self, $0, $1) }
    case 76: return { compareJumpRI(And.self, UInt8.self, IfL.self, $0, $1) }
    case 77: return { compareJumpRI(And.self, UInt8.self, IfNL.self, $0, $1) }
    case 78: return { compareJumpRI(And.self, UInt8.self, IfLE.self, $0, $1) }
    case 79: return { compareJumpRI(And.self, UInt8.self, IfNLE.self, $0, $1) }
    case 80: return { compareJumpRI(And.self, UInt16.self, IfO.self, $0, $1) }
    case 81: return { compareJumpRI(And.self, UInt16.self, IfNO.self, $0, $1) }
    case 82: return { compareJumpRI(And.self, UInt16.self, IfB.self, $0, $1) }
    case 83: return { compareJumpRI(And.self, UInt16.self, IfNB.self, $0, $1) }
    case 84: return { compareJumpRI(And.self, UInt16.self, IfZ.self, $0, $1) }
    case 85: return { compareJumpRI(And.self, UInt16.self, IfNZ.self, $0, $1) }
    case 86: return { compareJumpRI(And.self, UInt16.self, IfBE.self, $0, $1) }
    case 87: return { compareJumpRI(And.self, UInt16.self, IfNBE.self, $0, $1) }
    case 88: return { compareJumpRI(And.self, UInt16.self, IfS.self, $0, $1) }
    case 89: return { compareJumpRI(And.self, UInt16.self, IfNS.self, $0, $1) }
    case 90: return { compareJumpRI(And.self, UInt16.self, IfP.self, $0, $1) }
    case 91: return { compareJumpRI(And.self, UInt16.self, IfNP.self, $0, $1) }
    case 92: return { compareJumpRI(And.self, UInt16.self, IfL.self, $0, $1) }
    case 93: return { compareJumpRI(And.self, UInt16.self, IfNL.self, $0, $1) }
    case 94: return { compareJumpRI(And.self, UInt16.self, IfLE.self, $0, $1) }
    case 95: return { compareJumpRI(And.self, UInt16.self, IfNLE.self, $0, $1) }
    case 96: return { compareJumpRI(And.self, UInt32.self, IfO.self, $0, $1) }
    case 97: return { compareJumpRI(And.self, UInt32.self, IfNO.self, $0, $1) }
    case 98: return { compareJumpRI(And.self, UInt32.self, IfB.self, $0, $1) }
    case 99: return { compareJumpRI(And.self, UInt32.self, IfNB.self, $0, $1) }
    case 100: return { compareJumpRI(And.self, UInt32.self, IfZ.self, $0, $1) }
    case 101: return { compareJumpRI(And.self, UInt32.self, IfNZ.self, $0, $1) }
    case 102: return { compareJumpRI(And.self, UInt32.self, IfBE.self, $0, $1) }
    case 103: return { compareJumpRI(And.self, UInt32.self, IfNBE.self, $0, $1) }
    case 104: return { compareJumpRI(And.self, UInt32.self, IfS.self, $0, $1) }
    case 105: return { compareJumpRI(And.self, UInt32.self, IfNS.self, $0, $1) }
    case 106: return { compareJumpRI(And.self, UInt32.self, IfP.self, $0, $1) }
    case 107: return { compareJumpRI(And.self, UInt32.self, IfNP.self, $0, $1) }
    case 108: return { compareJumpRI(And.self, UInt32.self, IfL.self, $0, $1) }
    case 109: return { compareJumpRI(And.self, UInt32.self, IfNL.self, $0, $1) }
    case 110: return { compareJumpRI(And.self, UInt32.self, IfLE.self, $0, $1) }
    case 111: return { compareJumpRI(And.self, UInt32.self, IfNLE.self, $0, $1) }
    case 112: return { compareJumpRI(And.self, UInt64.self, IfO.self, $0, $1) }
    case 113: return { compareJumpRI(And.self, UInt64.self, IfNO.self, $0, $1) }
    case 114: return { compareJumpRI(And.self, UInt64.self, IfB.self, $0, $1) }
    case 115: return { compareJumpRI(And.self, UInt64.self, IfNB.self, $0, $1) }
    case 116: return { compareJumpRI(And.self, UInt64.self, IfZ.self, $0, $1) }
    case 117: return { compareJumpRI(And.self, UInt64.self, IfNZ.self, $0, $1) }
    case 118: return { compareJumpRI(And.self, UInt64.self, IfBE.self, $0, $1) }
    case 119: return { compareJumpRI(And.self, UInt64.self, IfNBE.self, $0, $1) }
    case 120: return { compareJumpRI(And.self, UInt64.self, IfS.self, $0, $1) }
    case 121: return { compareJumpRI(And.self, UInt64.self, IfNS.self, $0, $1) }
    case 122: return { compareJumpRI(And.self, UInt64.self, IfP.self, $0, $1) }
    case 123: return { compareJumpRI(And.self, UInt64.self, IfNP.self, $0, $1) }
    case 124: return { compareJumpRI(And.self, UInt64.self, IfL.self, $0, $1) }
    case 125: return { compareJumpRI(And.self, UInt64.self, IfNL.self, $0, $1) }
    case 126: return { compareJumpRI(And.self, UInt64.self, IfLE.self, $0, $1) }
    case 127: return { compareJumpRI(And.self, UInt64.self, IfNLE.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func jumpRFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return { jumpR(UInt16.self, $0, $1) }
    case 1: return { jumpR(UInt32.self, $0, $1) }
    case 2: return { jumpR(UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func jumpMFunction(wide: Int, form: Int) -> OperationFunction {
    switch (wide) * 3 + form {
    case 0: return { jumpM(UInt16.self, BaseOnly.self, $0, $1) }
    case 1: return { jumpM(UInt16.self, BaseIndex.self, $0, $1) }
    case 2: return { jumpM(UInt16.self, AnyAddress.self, $0, $1) }
    case 3: return { jumpM(UInt32.self, BaseOnly.self, $0, $1) }
    case 4: return { jumpM(UInt32.self, BaseIndex.self, $0, $1) }
    case 5: return { jumpM(UInt32.self, AnyAddress.self, $0, $1) }
    case 6: return { jumpM(UInt64.self, BaseOnly.self, $0, $1) }
    case 7: return { jumpM(UInt64.self, BaseIndex.self, $0, $1) }
    case 8: return { jumpM(UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func callRelativeFunction(stack: Int) -> OperationFunction {
    switch stack {
    case 0: return { callRelative(UInt16.self, SegmentStack.self, $0, $1) }
    case 1: return { callRelative(UInt32.self, SegmentStack.self, $0, $1) }
    case 2: return { callRelative(UInt64.self, LongStack.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func callRFunction(stack: Int) -> OperationFunction {
    switch stack {
    case 0: return { callR(UInt16.self, SegmentStack.self, $0, $1) }
    case 1: return { callR(UInt32.self, SegmentStack.self, $0, $1) }
    case 2: return { callR(UInt64.self, LongStack.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func callMFunction(stack: Int, form: Int) -> OperationFunction {
    switch (stack) * 3 + form {
    case 0: return { callM(UInt16.self, SegmentStack.self, BaseOnly.self, $0, $1) }
    case 1: return { callM(UInt16.self, SegmentStack.self, BaseIndex.self, $0, $1) }
    case 2: return { callM(UInt16.self, SegmentStack.self, AnyAddress.self, $0, $1) }
    case 3: return { callM(UInt32.self, SegmentStack.self, BaseOnly.self, $0, $1) }
    case 4: return { callM(UInt32.self, SegmentStack.self, BaseIndex.self, $0, $1) }
    case 5: return { callM(UInt32.self, SegmentStack.self, AnyAddress.self, $0, $1) }
    case 6: return { callM(UInt64.self, LongStack.self, BaseOnly.self, $0, $1) }
    case 7: return { callM(UInt64.self, LongStack.self, BaseIndex.self, $0, $1) }
    case 8: return { callM(UInt64.self, LongStack.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func returnNearFunction(stack: Int) -> OperationFunction {
    switch stack {
    case 0: return { returnNear(UInt16.self, SegmentStack.self, $0, $1) }
    case 1: return { returnNear(UInt32.self, SegmentStack.self, $0, $1) }
    case 2: return { returnNear(UInt64.self, LongStack.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func pushRFunction(stack: Int) -> OperationFunction {
    switch stack {
    case 0: return { pushR(UInt16.self, SegmentStack.self, $0, $1) }
    case 1: return { pushR(UInt32.self, SegmentStack.self, $0, $1) }
    case 2: return { pushR(UInt64.self, LongStack.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func pushIFunction(stack: Int) -> OperationFunction {
    switch stack {
    case 0: return { pushI(UInt16.self, SegmentStack.self, $0, $1) }
    case 1: return { pushI(UInt32.self, SegmentStack.self, $0, $1) }
    case 2: return { pushI(UInt64.self, LongStack.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func popRFunction(stack: Int) -> OperationFunction {
    switch stack {
    case 0: return { popR(UInt16.self, SegmentStack.self, $0, $1) }
    case 1: return { popR(UInt32.self, SegmentStack.self, $0, $1) }
    case 2: return { popR(UInt64.self, LongStack.self, $0, $1) }
    default: return referenceOperation
    }
  }
}

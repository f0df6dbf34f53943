// Written by scripts/generate-threaded.py; see there.

extension OperationTable {
  static func binaryRRFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return { binaryRR(Add.self, UInt8.self, $0, $1) }
    case 1: return { binaryRR(Add.self, UInt16.self, $0, $1) }
    case 2: return { binaryRR(Add.self, UInt32.self, $0, $1) }
    case 3: return { binaryRR(Add.self, UInt64.self, $0, $1) }
    case 4: return { binaryRR(Or.self, UInt8.self, $0, $1) }
    case 5: return { binaryRR(Or.self, UInt16.self, $0, $1) }
    case 6: return { binaryRR(Or.self, UInt32.self, $0, $1) }
    case 7: return { binaryRR(Or.self, UInt64.self, $0, $1) }
    case 8: return { binaryRR(AddWithCarry.self, UInt8.self, $0, $1) }
    case 9: return { binaryRR(AddWithCarry.self, UInt16.self, $0, $1) }
    case 10: return { binaryRR(AddWithCarry.self, UInt32.self, $0, $1) }
    case 11: return { binaryRR(AddWithCarry.self, UInt64.self, $0, $1) }
    case 12: return { binaryRR(SubtractWithBorrow.self, UInt8.self, $0, $1) }
    case 13: return { binaryRR(SubtractWithBorrow.self, UInt16.self, $0, $1) }
    case 14: return { binaryRR(SubtractWithBorrow.self, UInt32.self, $0, $1) }
    case 15: return { binaryRR(SubtractWithBorrow.self, UInt64.self, $0, $1) }
    case 16: return { binaryRR(And.self, UInt8.self, $0, $1) }
    case 17: return { binaryRR(And.self, UInt16.self, $0, $1) }
    case 18: return { binaryRR(And.self, UInt32.self, $0, $1) }
    case 19: return { binaryRR(And.self, UInt64.self, $0, $1) }
    case 20: return { binaryRR(Subtract.self, UInt8.self, $0, $1) }
    case 21: return { binaryRR(Subtract.self, UInt16.self, $0, $1) }
    case 22: return { binaryRR(Subtract.self, UInt32.self, $0, $1) }
    case 23: return { binaryRR(Subtract.self, UInt64.self, $0, $1) }
    case 24: return { binaryRR(Xor.self, UInt8.self, $0, $1) }
    case 25: return { binaryRR(Xor.self, UInt16.self, $0, $1) }
    case 26: return { binaryRR(Xor.self, UInt32.self, $0, $1) }
    case 27: return { binaryRR(Xor.self, UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func binaryRIFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return { binaryRI(Add.self, UInt8.self, $0, $1) }
    case 1: return { binaryRI(Add.self, UInt16.self, $0, $1) }
    case 2: return { binaryRI(Add.self, UInt32.self, $0, $1) }
    case 3: return { binaryRI(Add.self, UInt64.self, $0, $1) }
    case 4: return { binaryRI(Or.self, UInt8.self, $0, $1) }
    case 5: return { binaryRI(Or.self, UInt16.self, $0, $1) }
    case 6: return { binaryRI(Or.self, UInt32.self, $0, $1) }
    case 7: return { binaryRI(Or.self, UInt64.self, $0, $1) }
    case 8: return { binaryRI(AddWithCarry.self, UInt8.self, $0, $1) }
    case 9: return { binaryRI(AddWithCarry.self, UInt16.self, $0, $1) }
    case 10: return { binaryRI(AddWithCarry.self, UInt32.self, $0, $1) }
    case 11: return { binaryRI(AddWithCarry.self, UInt64.self, $0, $1) }
    case 12: return { binaryRI(SubtractWithBorrow.self, UInt8.self, $0, $1) }
    case 13: return { binaryRI(SubtractWithBorrow.self, UInt16.self, $0, $1) }
    case 14: return { binaryRI(SubtractWithBorrow.self, UInt32.self, $0, $1) }
    case 15: return { binaryRI(SubtractWithBorrow.self, UInt64.self, $0, $1) }
    case 16: return { binaryRI(And.self, UInt8.self, $0, $1) }
    case 17: return { binaryRI(And.self, UInt16.self, $0, $1) }
    case 18: return { binaryRI(And.self, UInt32.self, $0, $1) }
    case 19: return { binaryRI(And.self, UInt64.self, $0, $1) }
    case 20: return { binaryRI(Subtract.self, UInt8.self, $0, $1) }
    case 21: return { binaryRI(Subtract.self, UInt16.self, $0, $1) }
    case 22: return { binaryRI(Subtract.self, UInt32.self, $0, $1) }
    case 23: return { binaryRI(Subtract.self, UInt64.self, $0, $1) }
    case 24: return { binaryRI(Xor.self, UInt8.self, $0, $1) }
    case 25: return { binaryRI(Xor.self, UInt16.self, $0, $1) }
    case 26: return { binaryRI(Xor.self, UInt32.self, $0, $1) }
    case 27: return { binaryRI(Xor.self, UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func binaryRMFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return { binaryRM(Add.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 1: return { binaryRM(Add.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 2: return { binaryRM(Add.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 3: return { binaryRM(Add.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 4: return { binaryRM(Add.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 5: return { binaryRM(Add.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 6: return { binaryRM(Add.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 7: return { binaryRM(Add.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 8: return { binaryRM(Add.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 9: return { binaryRM(Add.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 10: return { binaryRM(Add.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 11: return { binaryRM(Add.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 12: return { binaryRM(Or.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 13: return { binaryRM(Or.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 14: return { binaryRM(Or.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 15: return { binaryRM(Or.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 16: return { binaryRM(Or.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 17: return { binaryRM(Or.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 18: return { binaryRM(Or.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 19: return { binaryRM(Or.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 20: return { binaryRM(Or.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 21: return { binaryRM(Or.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 22: return { binaryRM(Or.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 23: return { binaryRM(Or.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 24: return { binaryRM(AddWithCarry.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 25: return { binaryRM(AddWithCarry.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 26: return { binaryRM(AddWithCarry.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 27: return { binaryRM(AddWithCarry.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 28: return { binaryRM(AddWithCarry.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 29: return { binaryRM(AddWithCarry.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 30: return { binaryRM(AddWithCarry.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 31: return { binaryRM(AddWithCarry.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 32: return { binaryRM(AddWithCarry.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 33: return { binaryRM(AddWithCarry.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 34: return { binaryRM(AddWithCarry.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 35: return { binaryRM(AddWithCarry.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 36: return { binaryRM(SubtractWithBorrow.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 37: return { binaryRM(SubtractWithBorrow.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 38: return { binaryRM(SubtractWithBorrow.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 39: return { binaryRM(SubtractWithBorrow.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 40: return { binaryRM(SubtractWithBorrow.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 41: return { binaryRM(SubtractWithBorrow.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 42: return { binaryRM(SubtractWithBorrow.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 43: return { binaryRM(SubtractWithBorrow.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 44: return { binaryRM(SubtractWithBorrow.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 45: return { binaryRM(SubtractWithBorrow.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 46: return { binaryRM(SubtractWithBorrow.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 47: return { binaryRM(SubtractWithBorrow.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 48: return { binaryRM(And.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 49: return { binaryRM(And.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 50: return { binaryRM(And.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 51: return { binaryRM(And.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 52: return { binaryRM(And.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 53: return { binaryRM(And.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 54: return { binaryRM(And.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 55: return { binaryRM(And.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 56: return { binaryRM(And.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 57: return { binaryRM(And.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 58: return { binaryRM(And.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 59: return { binaryRM(And.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 60: return { binaryRM(Subtract.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 61: return { binaryRM(Subtract.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 62: return { binaryRM(Subtract.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 63: return { binaryRM(Subtract.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 64: return { binaryRM(Subtract.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 65: return { binaryRM(Subtract.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 66: return { binaryRM(Subtract.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 67: return { binaryRM(Subtract.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 68: return { binaryRM(Subtract.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 69: return { binaryRM(Subtract.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 70: return { binaryRM(Subtract.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 71: return { binaryRM(Subtract.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 72: return { binaryRM(Xor.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 73: return { binaryRM(Xor.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 74: return { binaryRM(Xor.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 75: return { binaryRM(Xor.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 76: return { binaryRM(Xor.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 77: return { binaryRM(Xor.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 78: return { binaryRM(Xor.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 79: return { binaryRM(Xor.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 80: return { binaryRM(Xor.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 81: return { binaryRM(Xor.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 82: return { binaryRM(Xor.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 83: return { binaryRM(Xor.self, UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func binaryMRFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return { binaryMR(Add.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 1: return { binaryMR(Add.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 2: return { binaryMR(Add.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 3: return { binaryMR(Add.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 4: return { binaryMR(Add.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 5: return { binaryMR(Add.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 6: return { binaryMR(Add.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 7: return { binaryMR(Add.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 8: return { binaryMR(Add.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 9: return { binaryMR(Add.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 10: return { binaryMR(Add.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 11: return { binaryMR(Add.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 12: return { binaryMR(Or.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 13: return { binaryMR(Or.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 14: return { binaryMR(Or.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 15: return { binaryMR(Or.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 16: return { binaryMR(Or.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 17: return { binaryMR(Or.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 18: return { binaryMR(Or.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 19: return { binaryMR(Or.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 20: return { binaryMR(Or.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 21: return { binaryMR(Or.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 22: return { binaryMR(Or.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 23: return { binaryMR(Or.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 24: return { binaryMR(AddWithCarry.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 25: return { binaryMR(AddWithCarry.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 26: return { binaryMR(AddWithCarry.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 27: return { binaryMR(AddWithCarry.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 28: return { binaryMR(AddWithCarry.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 29: return { binaryMR(AddWithCarry.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 30: return { binaryMR(AddWithCarry.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 31: return { binaryMR(AddWithCarry.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 32: return { binaryMR(AddWithCarry.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 33: return { binaryMR(AddWithCarry.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 34: return { binaryMR(AddWithCarry.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 35: return { binaryMR(AddWithCarry.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 36: return { binaryMR(SubtractWithBorrow.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 37: return { binaryMR(SubtractWithBorrow.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 38: return { binaryMR(SubtractWithBorrow.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 39: return { binaryMR(SubtractWithBorrow.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 40: return { binaryMR(SubtractWithBorrow.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 41: return { binaryMR(SubtractWithBorrow.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 42: return { binaryMR(SubtractWithBorrow.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 43: return { binaryMR(SubtractWithBorrow.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 44: return { binaryMR(SubtractWithBorrow.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 45: return { binaryMR(SubtractWithBorrow.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 46: return { binaryMR(SubtractWithBorrow.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 47: return { binaryMR(SubtractWithBorrow.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 48: return { binaryMR(And.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 49: return { binaryMR(And.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 50: return { binaryMR(And.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 51: return { binaryMR(And.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 52: return { binaryMR(And.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 53: return { binaryMR(And.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 54: return { binaryMR(And.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 55: return { binaryMR(And.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 56: return { binaryMR(And.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 57: return { binaryMR(And.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 58: return { binaryMR(And.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 59: return { binaryMR(And.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 60: return { binaryMR(Subtract.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 61: return { binaryMR(Subtract.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 62: return { binaryMR(Subtract.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 63: return { binaryMR(Subtract.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 64: return { binaryMR(Subtract.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 65: return { binaryMR(Subtract.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 66: return { binaryMR(Subtract.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 67: return { binaryMR(Subtract.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 68: return { binaryMR(Subtract.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 69: return { binaryMR(Subtract.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 70: return { binaryMR(Subtract.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 71: return { binaryMR(Subtract.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 72: return { binaryMR(Xor.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 73: return { binaryMR(Xor.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 74: return { binaryMR(Xor.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 75: return { binaryMR(Xor.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 76: return { binaryMR(Xor.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 77: return { binaryMR(Xor.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 78: return { binaryMR(Xor.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 79: return { binaryMR(Xor.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 80: return { binaryMR(Xor.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 81: return { binaryMR(Xor.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 82: return { binaryMR(Xor.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 83: return { binaryMR(Xor.self, UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func binaryMIFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return { binaryMI(Add.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 1: return { binaryMI(Add.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 2: return { binaryMI(Add.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 3: return { binaryMI(Add.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 4: return { binaryMI(Add.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 5: return { binaryMI(Add.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 6: return { binaryMI(Add.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 7: return { binaryMI(Add.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 8: return { binaryMI(Add.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 9: return { binaryMI(Add.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 10: return { binaryMI(Add.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 11: return { binaryMI(Add.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 12: return { binaryMI(Or.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 13: return { binaryMI(Or.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 14: return { binaryMI(Or.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 15: return { binaryMI(Or.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 16: return { binaryMI(Or.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 17: return { binaryMI(Or.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 18: return { binaryMI(Or.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 19: return { binaryMI(Or.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 20: return { binaryMI(Or.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 21: return { binaryMI(Or.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 22: return { binaryMI(Or.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 23: return { binaryMI(Or.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 24: return { binaryMI(AddWithCarry.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 25: return { binaryMI(AddWithCarry.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 26: return { binaryMI(AddWithCarry.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 27: return { binaryMI(AddWithCarry.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 28: return { binaryMI(AddWithCarry.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 29: return { binaryMI(AddWithCarry.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 30: return { binaryMI(AddWithCarry.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 31: return { binaryMI(AddWithCarry.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 32: return { binaryMI(AddWithCarry.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 33: return { binaryMI(AddWithCarry.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 34: return { binaryMI(AddWithCarry.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 35: return { binaryMI(AddWithCarry.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 36: return { binaryMI(SubtractWithBorrow.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 37: return { binaryMI(SubtractWithBorrow.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 38: return { binaryMI(SubtractWithBorrow.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 39: return { binaryMI(SubtractWithBorrow.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 40: return { binaryMI(SubtractWithBorrow.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 41: return { binaryMI(SubtractWithBorrow.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 42: return { binaryMI(SubtractWithBorrow.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 43: return { binaryMI(SubtractWithBorrow.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 44: return { binaryMI(SubtractWithBorrow.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 45: return { binaryMI(SubtractWithBorrow.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 46: return { binaryMI(SubtractWithBorrow.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 47: return { binaryMI(SubtractWithBorrow.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 48: return { binaryMI(And.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 49: return { binaryMI(And.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 50: return { binaryMI(And.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 51: return { binaryMI(And.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 52: return { binaryMI(And.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 53: return { binaryMI(And.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 54: return { binaryMI(And.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 55: return { binaryMI(And.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 56: return { binaryMI(And.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 57: return { binaryMI(And.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 58: return { binaryMI(And.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 59: return { binaryMI(And.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 60: return { binaryMI(Subtract.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 61: return { binaryMI(Subtract.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 62: return { binaryMI(Subtract.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 63: return { binaryMI(Subtract.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 64: return { binaryMI(Subtract.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 65: return { binaryMI(Subtract.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 66: return { binaryMI(Subtract.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 67: return { binaryMI(Subtract.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 68: return { binaryMI(Subtract.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 69: return { binaryMI(Subtract.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 70: return { binaryMI(Subtract.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 71: return { binaryMI(Subtract.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 72: return { binaryMI(Xor.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 73: return { binaryMI(Xor.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 74: return { binaryMI(Xor.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 75: return { binaryMI(Xor.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 76: return { binaryMI(Xor.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 77: return { binaryMI(Xor.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 78: return { binaryMI(Xor.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 79: return { binaryMI(Xor.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 80: return { binaryMI(Xor.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 81: return { binaryMI(Xor.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 82: return { binaryMI(Xor.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 83: return { binaryMI(Xor.self, UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func compareRRFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return { compareRR(Subtract.self, UInt8.self, $0, $1) }
    case 1: return { compareRR(Subtract.self, UInt16.self, $0, $1) }
    case 2: return { compareRR(Subtract.self, UInt32.self, $0, $1) }
    case 3: return { compareRR(Subtract.self, UInt64.self, $0, $1) }
    case 4: return { compareRR(And.self, UInt8.self, $0, $1) }
    case 5: return { compareRR(And.self, UInt16.self, $0, $1) }
    case 6: return { compareRR(And.self, UInt32.self, $0, $1) }
    case 7: return { compareRR(And.self, UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func compareRIFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return { compareRI(Subtract.self, UInt8.self, $0, $1) }
    case 1: return { compareRI(Subtract.self, UInt16.self, $0, $1) }
    case 2: return { compareRI(Subtract.self, UInt32.self, $0, $1) }
    case 3: return { compareRI(Subtract.self, UInt64.self, $0, $1) }
    case 4: return { compareRI(And.self, UInt8.self, $0, $1) }
    case 5: return { compareRI(And.self, UInt16.self, $0, $1) }
    case 6: return { compareRI(And.self, UInt32.self, $0, $1) }
    case 7: return { compareRI(And.self, UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func compareRMFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return { compareRM(Subtract.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 1: return { compareRM(Subtract.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 2: return { compareRM(Subtract.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 3: return { compareRM(Subtract.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 4: return { compareRM(Subtract.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 5: return { compareRM(Subtract.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 6: return { compareRM(Subtract.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 7: return { compareRM(Subtract.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 8: return { compareRM(Subtract.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 9: return { compareRM(Subtract.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 10: return { compareRM(Subtract.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 11: return { compareRM(Subtract.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 12: return { compareRM(And.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 13: return { compareRM(And.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 14: return { compareRM(And.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 15: return { compareRM(And.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 16: return { compareRM(And.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 17: return { compareRM(And.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 18: return { compareRM(And.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 19: return { compareRM(And.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 20: return { compareRM(And.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 21: return { compareRM(And.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 22: return { compareRM(And.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 23: return { compareRM(And.self, UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func compareMRFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return { compareMR(Subtract.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 1: return { compareMR(Subtract.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 2: return { compareMR(Subtract.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 3: return { compareMR(Subtract.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 4: return { compareMR(Subtract.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 5: return { compareMR(Subtract.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 6: return { compareMR(Subtract.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 7: return { compareMR(Subtract.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 8: return { compareMR(Subtract.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 9: return { compareMR(Subtract.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 10: return { compareMR(Subtract.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 11: return { compareMR(Subtract.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 12: return { compareMR(And.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 13: return { compareMR(And.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 14: return { compareMR(And.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 15: return { compareMR(And.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 16: return { compareMR(And.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 17: return { compareMR(And.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 18: return { compareMR(And.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 19: return { compareMR(And.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 20: return { compareMR(And.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 21: return { compareMR(And.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 22: return { compareMR(And.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 23: return { compareMR(And.self, UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func compareMIFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return { compareMI(Subtract.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 1: return { compareMI(Subtract.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 2: return { compareMI(Subtract.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 3: return { compareMI(Subtract.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 4: return { compareMI(Subtract.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 5: return { compareMI(Subtract.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 6: return { compareMI(Subtract.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 7: return { compareMI(Subtract.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 8: return { compareMI(Subtract.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 9: return { compareMI(Subtract.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 10: return { compareMI(Subtract.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 11: return { compareMI(Subtract.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 12: return { compareMI(And.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 13: return { compareMI(And.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 14: return { compareMI(And.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 15: return { compareMI(And.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 16: return { compareMI(And.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 17: return { compareMI(And.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 18: return { compareMI(And.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 19: return { compareMI(And.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 20: return { compareMI(And.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 21: return { compareMI(And.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 22: return { compareMI(And.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 23: return { compareMI(And.self, UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func plainRRFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return { plainRR(Add.self, UInt8.self, $0, $1) }
    case 1: return { plainRR(Add.self, UInt16.self, $0, $1) }
    case 2: return { plainRR(Add.self, UInt32.self, $0, $1) }
    case 3: return { plainRR(Add.self, UInt64.self, $0, $1) }
    case 4: return { plainRR(Or.self, UInt8.self, $0, $1) }
    case 5: return { plainRR(Or.self, UInt16.self, $0, $1) }
    case 6: return { plainRR(Or.self, UInt32.self, $0, $1) }
    case 7: return { plainRR(Or.self, UInt64.self, $0, $1) }
    case 8: return { plainRR(And.self, UInt8.self, $0, $1) }
    case 9: return { plainRR(And.self, UInt16.self, $0, $1) }
    case 10: return { plainRR(And.self, UInt32.self, $0, $1) }
    case 11: return { plainRR(And.self, UInt64.self, $0, $1) }
    case 12: return { plainRR(Subtract.self, UInt8.self, $0, $1) }
    case 13: return { plainRR(Subtract.self, UInt16.self, $0, $1) }
    case 14: return { plainRR(Subtract.self, UInt32.self, $0, $1) }
    case 15: return { plainRR(Subtract.self, UInt64.self, $0, $1) }
    case 16: return { plainRR(Xor.self, UInt8.self, $0, $1) }
    case 17: return { plainRR(Xor.self, UInt16.self, $0, $1) }
    case 18: return { plainRR(Xor.self, UInt32.self, $0, $1) }
    case 19: return { plainRR(Xor.self, UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func plainRIFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return { plainRI(Add.self, UInt8.self, $0, $1) }
    case 1: return { plainRI(Add.self, UInt16.self, $0, $1) }
    case 2: return { plainRI(Add.self, UInt32.self, $0, $1) }
    case 3: return { plainRI(Add.self, UInt64.self, $0, $1) }
    case 4: return { plainRI(Or.self, UInt8.self, $0, $1) }
    case 5: return { plainRI(Or.self, UInt16.self, $0, $1) }
    case 6: return { plainRI(Or.self, UInt32.self, $0, $1) }
    case 7: return { plainRI(Or.self, UInt64.self, $0, $1) }
    case 8: return { plainRI(And.self, UInt8.self, $0, $1) }
    case 9: return { plainRI(And.self, UInt16.self, $0, $1) }
    case 10: return { plainRI(And.self, UInt32.self, $0, $1) }
    case 11: return { plainRI(And.self, UInt64.self, $0, $1) }
    case 12: return { plainRI(Subtract.self, UInt8.self, $0, $1) }
    case 13: return { plainRI(Subtract.self, UInt16.self, $0, $1) }
    case 14: return { plainRI(Subtract.self, UInt32.self, $0, $1) }
    case 15: return { plainRI(Subtract.self, UInt64.self, $0, $1) }
    case 16: return { plainRI(Xor.self, UInt8.self, $0, $1) }
    case 17: return { plainRI(Xor.self, UInt16.self, $0, $1) }
    case 18: return { plainRI(Xor.self, UInt32.self, $0, $1) }
    case 19: return { plainRI(Xor.self, UInt64.self, $0, $1) }
    case 20: return { plainRI(ShiftLeft.self, UInt8.self, $0, $1) }
    case 21: return { plainRI(ShiftLeft.self, UInt16.self, $0, $1) }
    case 22: return { plainRI(ShiftLeft.self, UInt32.self, $0, $1) }
    case 23: return { plainRI(ShiftLeft.self, UInt64.self, $0, $1) }
    case 24: return { plainRI(ShiftRight.self, UInt8.self, $0, $1) }
    case 25: return { plainRI(ShiftRight.self, UInt16.self, $0, $1) }
    case 26: return { plainRI(ShiftRight.self, UInt32.self, $0, $1) }
    case 27: return { plainRI(ShiftRight.self, UInt64.self, $0, $1) }
    case 28: return { plainRI(ShiftRightArithmetic.self, UInt8.self, $0, $1) }
    case 29: return { plainRI(ShiftRightArithmetic.self, UInt16.self, $0, $1) }
    case 30: return { plainRI(ShiftRightArithmetic.self, UInt32.self, $0, $1) }
    case 31: return { plainRI(ShiftRightArithmetic.self, UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func unaryRFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return { unaryR(IncrementValue.self, UInt8.self, $0, $1) }
    case 1: return { unaryR(IncrementValue.self, UInt16.self, $0, $1) }
    case 2: return { unaryR(IncrementValue.self, UInt32.self, $0, $1) }
    case 3: return { unaryR(IncrementValue.self, UInt64.self, $0, $1) }
    case 4: return { unaryR(DecrementValue.self, UInt8.self, $0, $1) }
    case 5: return { unaryR(DecrementValue.self, UInt16.self, $0, $1) }
    case 6: return { unaryR(DecrementValue.self, UInt32.self, $0, $1) }
    case 7: return { unaryR(DecrementValue.self, UInt64.self, $0, $1) }
    case 8: return { unaryR(NegateValue.self, UInt8.self, $0, $1) }
    case 9: return { unaryR(NegateValue.self, UInt16.self, $0, $1) }
    case 10: return { unaryR(NegateValue.self, UInt32.self, $0, $1) }
    case 11: return { unaryR(NegateValue.self, UInt64.self, $0, $1) }
    case 12: return { unaryR(NotValue.self, UInt8.self, $0, $1) }
    case 13: return { unaryR(NotValue.self, UInt16.self, $0, $1) }
    case 14: return { unaryR(NotValue.self, UInt32.self, $0, $1) }
    case 15: return { unaryR(NotValue.self, UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func unaryMFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return { unaryM(IncrementValue.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 1: return { unaryM(IncrementValue.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 2: return { unaryM(IncrementValue.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 3: return { unaryM(IncrementValue.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 4: return { unaryM(IncrementValue.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 5: return { unaryM(IncrementValue.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 6: return { unaryM(IncrementValue.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 7: return { unaryM(IncrementValue.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 8: return { unaryM(IncrementValue.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 9: return { unaryM(IncrementValue.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 10: return { unaryM(IncrementValue.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 11: return { unaryM(IncrementValue.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 12: return { unaryM(DecrementValue.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 13: return { unaryM(DecrementValue.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 14: return { unaryM(DecrementValue.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 15: return { unaryM(DecrementValue.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 16: return { unaryM(DecrementValue.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 17: return { unaryM(DecrementValue.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 18: return { unaryM(DecrementValue.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 19: return { unaryM(DecrementValue.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 20: return { unaryM(DecrementValue.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 21: return { unaryM(DecrementValue.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 22: return { unaryM(DecrementValue.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 23: return { unaryM(DecrementValue.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 24: return { unaryM(NegateValue.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 25: return { unaryM(NegateValue.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 26: return { unaryM(NegateValue.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 27: return { unaryM(NegateValue.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 28: return { unaryM(NegateValue.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 29: return { unaryM(NegateValue.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 30: return { unaryM(NegateValue.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 31: return { unaryM(NegateValue.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 32: return { unaryM(NegateValue.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 33: return { unaryM(NegateValue.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 34: return { unaryM(NegateValue.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 35: return { unaryM(NegateValue.self, UInt64.self, AnyAddress.self, $0, $1) }
    case 36: return { unaryM(NotValue.self, UInt8.self, BaseOnly.self, $0, $1) }
    case 37: return { unaryM(NotValue.self, UInt8.self, BaseIndex.self, $0, $1) }
    case 38: return { unaryM(NotValue.self, UInt8.self, AnyAddress.self, $0, $1) }
    case 39: return { unaryM(NotValue.self, UInt16.self, BaseOnly.self, $0, $1) }
    case 40: return { unaryM(NotValue.self, UInt16.self, BaseIndex.self, $0, $1) }
    case 41: return { unaryM(NotValue.self, UInt16.self, AnyAddress.self, $0, $1) }
    case 42: return { unaryM(NotValue.self, UInt32.self, BaseOnly.self, $0, $1) }
    case 43: return { unaryM(NotValue.self, UInt32.self, BaseIndex.self, $0, $1) }
    case 44: return { unaryM(NotValue.self, UInt32.self, AnyAddress.self, $0, $1) }
    case 45: return { unaryM(NotValue.self, UInt64.self, BaseOnly.self, $0, $1) }
    case 46: return { unaryM(NotValue.self, UInt64.self, BaseIndex.self, $0, $1) }
    case 47: return { unaryM(NotValue.self, UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func shiftRIFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return { shiftRI(RotateLeft.self, UInt8.self, $0, $1) }
    case 1: return { shiftRI(RotateLeft.self, UInt16.self, $0, $1) }
    case 2: return { shiftRI(RotateLeft.self, UInt32.self, $0, $1) }
    case 3: return { shiftRI(RotateLeft.self, UInt64.self, $0, $1) }
    case 4: return { shiftRI(RotateRight.self, UInt8.self, $0, $1) }
    case 5: return { shiftRI(RotateRight.self, UInt16.self, $0, $1) }
    case 6: return { shiftRI(RotateRight.self, UInt32.self, $0, $1) }
    case 7: return { shiftRI(RotateRight.self, UInt64.self, $0, $1) }
    case 8: return { shiftRI(ShiftLeft.self, UInt8.self, $0, $1) }
    case 9: return { shiftRI(ShiftLeft.self, UInt16.self, $0, $1) }
    case 10: return { shiftRI(ShiftLeft.self, UInt32.self, $0, $1) }
    case 11: return { shiftRI(ShiftLeft.self, UInt64.self, $0, $1) }
    case 12: return { shiftRI(ShiftRight.self, UInt8.self, $0, $1) }
    case 13: return { shiftRI(ShiftRight.self, UInt16.self, $0, $1) }
    case 14: return { shiftRI(ShiftRight.self, UInt32.self, $0, $1) }
    case 15: return { shiftRI(ShiftRight.self, UInt64.self, $0, $1) }
    case 16: return { shiftRI(ShiftRightArithmetic.self, UInt8.self, $0, $1) }
    case 17: return { shiftRI(ShiftRightArithmetic.self, UInt16.self, $0, $1) }
    case 18: return { shiftRI(ShiftRightArithmetic.self, UInt32.self, $0, $1) }
    case 19: return { shiftRI(ShiftRightArithmetic.self, UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func shiftRCFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return { shiftRC(RotateLeft.self, UInt8.self, $0, $1) }
    case 1: return { shiftRC(RotateLeft.self, UInt16.self, $0, $1) }
    case 2: return { shiftRC(RotateLeft.self, UInt32.self, $0, $1) }
    case 3: return { shiftRC(RotateLeft.self, UInt64.self, $0, $1) }
    case 4: return { shiftRC(RotateRight.self, UInt8.self, $0, $1) }
    case 5: return { shiftRC(RotateRight.self, UInt16.self, $0, $1) }
    case 6: return { shiftRC(RotateRight.self, UInt32.self, $0, $1) }
    case 7: return { shiftRC(RotateRight.self, UInt64.self, $0, $1) }
    case 8: return { shiftRC(ShiftLeft.self, UInt8.self, $0, $1) }
    case 9: return { shiftRC(ShiftLeft.self, UInt16.self, $0, $1) }
    case 10: return { shiftRC(ShiftLeft.self, UInt32.self, $0, $1) }
    case 11: return { shiftRC(ShiftLeft.self, UInt64.self, $0, $1) }
    case 12: return { shiftRC(ShiftRight.self, UInt8.self, $0, $1) }
    case 13: return { shiftRC(ShiftRight.self, UInt16.self, $0, $1) }
    case 14: return { shiftRC(ShiftRight.self, UInt32.self, $0, $1) }
    case 15: return { shiftRC(ShiftRight.self, UInt64.self, $0, $1) }
    case 16: return { shiftRC(ShiftRightArithmetic.self, UInt8.self, $0, $1) }
    case 17: return { shiftRC(ShiftRightArithmetic.self, UInt16.self, $0, $1) }
    case 18: return { shiftRC(ShiftRightArithmetic.self, UInt32.self, $0, $1) }
    case 19: return { shiftRC(ShiftRightArithmetic.self, UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func multiplyRRFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return { multiplyRR(UInt16.self, $0, $1) }
    case 1: return { multiplyRR(UInt32.self, $0, $1) }
    case 2: return { multiplyRR(UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func multiplyRIFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return { multiplyRI(UInt16.self, $0, $1) }
    case 1: return { multiplyRI(UInt32.self, $0, $1) }
    case 2: return { multiplyRI(UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func multiplyRMFunction(wide: Int, form: Int) -> OperationFunction {
    switch (wide) * 3 + form {
    case 0: return { multiplyRM(UInt16.self, BaseOnly.self, $0, $1) }
    case 1: return { multiplyRM(UInt16.self, BaseIndex.self, $0, $1) }
    case 2: return { multiplyRM(UInt16.self, AnyAddress.self, $0, $1) }
    case 3: return { multiplyRM(UInt32.self, BaseOnly.self, $0, $1) }
    case 4: return { multiplyRM(UInt32.self, BaseIndex.self, $0, $1) }
    case 5: return { multiplyRM(UInt32.self, AnyAddress.self, $0, $1) }
    case 6: return { multiplyRM(UInt64.self, BaseOnly.self, $0, $1) }
    case 7: return { multiplyRM(UInt64.self, BaseIndex.self, $0, $1) }
    case 8: return { multiplyRM(UInt64.self, AnyAddress.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func bitTestRIFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return { bitTestRI(UInt16.self, $0, $1) }
    case 1: return { bitTestRI(UInt32.self, $0, $1) }
    case 2: return { bitTestRI(UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }

  static func bitTestRRFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return { bitTestRR(UInt16.self, $0, $1) }
    case 1: return { bitTestRR(UInt32.self, $0, $1) }
    case 2: return { bitTestRR(UInt64.self, $0, $1) }
    default: return referenceOperation
    }
  }
}

// Written by scripts/generate-threaded.py; see there.

@inline(__always) private func shiftRI0(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickRotateLeft.self, UInt8.self, c, o)
}
@inline(__always) private func shiftRI1(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickRotateLeft.self, UInt16.self, c, o)
}
@inline(__always) private func shiftRI2(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickRotateLeft.self, UInt32.self, c, o)
}
@inline(__always) private func shiftRI3(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickRotateLeft.self, UInt64.self, c, o)
}
@inline(__always) private func shiftRI4(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickRotateRight.self, UInt8.self, c, o)
}
@inline(__always) private func shiftRI5(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickRotateRight.self, UInt16.self, c, o)
}
@inline(__always) private func shiftRI6(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickRotateRight.self, UInt32.self, c, o)
}
@inline(__always) private func shiftRI7(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickRotateRight.self, UInt64.self, c, o)
}
@inline(__always) private func shiftRI8(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickShiftLeft.self, UInt8.self, c, o)
}
@inline(__always) private func shiftRI9(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickShiftLeft.self, UInt16.self, c, o)
}
@inline(__always) private func shiftRI10(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickShiftLeft.self, UInt32.self, c, o)
}
@inline(__always) private func shiftRI11(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickShiftLeft.self, UInt64.self, c, o)
}
@inline(__always) private func shiftRI12(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickShiftRight.self, UInt8.self, c, o)
}
@inline(__always) private func shiftRI13(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickShiftRight.self, UInt16.self, c, o)
}
@inline(__always) private func shiftRI14(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickShiftRight.self, UInt32.self, c, o)
}
@inline(__always) private func shiftRI15(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickShiftRight.self, UInt64.self, c, o)
}
@inline(__always) private func shiftRI16(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickShiftArithmetic.self, UInt8.self, c, o)
}
@inline(__always) private func shiftRI17(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickShiftArithmetic.self, UInt16.self, c, o)
}
@inline(__always) private func shiftRI18(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickShiftArithmetic.self, UInt32.self, c, o)
}
@inline(__always) private func shiftRI19(_ c: Core, _ o: Op) -> Op? {
  shiftRI(QuickShiftArithmetic.self, UInt64.self, c, o)
}

extension OperationTable {
  static func shiftRIFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return shiftRI0
    case 1: return shiftRI1
    case 2: return shiftRI2
    case 3: return shiftRI3
    case 4: return shiftRI4
    case 5: return shiftRI5
    case 6: return shiftRI6
    case 7: return shiftRI7
    case 8: return shiftRI8
    case 9: return shiftRI9
    case 10: return shiftRI10
    case 11: return shiftRI11
    case 12: return shiftRI12
    case 13: return shiftRI13
    case 14: return shiftRI14
    case 15: return shiftRI15
    case 16: return shiftRI16
    case 17: return shiftRI17
    case 18: return shiftRI18
    case 19: return shiftRI19
    default: return referenceOperation
    }
  }
}

@inline(__always) private func shiftRC0(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickRotateLeft.self, UInt8.self, c, o)
}
@inline(__always) private func shiftRC1(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickRotateLeft.self, UInt16.self, c, o)
}
@inline(__always) private func shiftRC2(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickRotateLeft.self, UInt32.self, c, o)
}
@inline(__always) private func shiftRC3(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickRotateLeft.self, UInt64.self, c, o)
}
@inline(__always) private func shiftRC4(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickRotateRight.self, UInt8.self, c, o)
}
@inline(__always) private func shiftRC5(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickRotateRight.self, UInt16.self, c, o)
}
@inline(__always) private func shiftRC6(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickRotateRight.self, UInt32.self, c, o)
}
@inline(__always) private func shiftRC7(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickRotateRight.self, UInt64.self, c, o)
}
@inline(__always) private func shiftRC8(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickShiftLeft.self, UInt8.self, c, o)
}
@inline(__always) private func shiftRC9(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickShiftLeft.self, UInt16.self, c, o)
}
@inline(__always) private func shiftRC10(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickShiftLeft.self, UInt32.self, c, o)
}
@inline(__always) private func shiftRC11(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickShiftLeft.self, UInt64.self, c, o)
}
@inline(__always) private func shiftRC12(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickShiftRight.self, UInt8.self, c, o)
}
@inline(__always) private func shiftRC13(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickShiftRight.self, UInt16.self, c, o)
}
@inline(__always) private func shiftRC14(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickShiftRight.self, UInt32.self, c, o)
}
@inline(__always) private func shiftRC15(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickShiftRight.self, UInt64.self, c, o)
}
@inline(__always) private func shiftRC16(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickShiftArithmetic.self, UInt8.self, c, o)
}
@inline(__always) private func shiftRC17(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickShiftArithmetic.self, UInt16.self, c, o)
}
@inline(__always) private func shiftRC18(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickShiftArithmetic.self, UInt32.self, c, o)
}
@inline(__always) private func shiftRC19(_ c: Core, _ o: Op) -> Op? {
  shiftRC(QuickShiftArithmetic.self, UInt64.self, c, o)
}

extension OperationTable {
  static func shiftRCFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return shiftRC0
    case 1: return shiftRC1
    case 2: return shiftRC2
    case 3: return shiftRC3
    case 4: return shiftRC4
    case 5: return shiftRC5
    case 6: return shiftRC6
    case 7: return shiftRC7
    case 8: return shiftRC8
    case 9: return shiftRC9
    case 10: return shiftRC10
    case 11: return shiftRC11
    case 12: return shiftRC12
    case 13: return shiftRC13
    case 14: return shiftRC14
    case 15: return shiftRC15
    case 16: return shiftRC16
    case 17: return shiftRC17
    case 18: return shiftRC18
    case 19: return shiftRC19
    default: return referenceOperation
    }
  }
}

@inline(__always) private func shiftMI0(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateLeft.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI1(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateLeft.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI2(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateLeft.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI3(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateLeft.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI4(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateLeft.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI5(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateLeft.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI6(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateLeft.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI7(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateLeft.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI8(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateLeft.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI9(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateLeft.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI10(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateLeft.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI11(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateLeft.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI12(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateRight.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI13(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateRight.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI14(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateRight.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI15(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateRight.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI16(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateRight.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI17(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateRight.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI18(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateRight.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI19(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateRight.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI20(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateRight.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI21(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateRight.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI22(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateRight.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI23(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickRotateRight.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI24(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftLeft.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI25(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftLeft.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI26(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftLeft.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI27(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftLeft.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI28(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftLeft.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI29(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftLeft.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI30(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftLeft.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI31(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftLeft.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI32(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftLeft.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI33(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftLeft.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI34(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftLeft.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI35(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftLeft.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI36(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftRight.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI37(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftRight.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI38(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftRight.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI39(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftRight.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI40(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftRight.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI41(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftRight.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI42(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftRight.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI43(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftRight.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI44(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftRight.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI45(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftRight.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI46(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftRight.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI47(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftRight.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI48(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftArithmetic.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI49(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftArithmetic.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI50(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftArithmetic.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI51(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftArithmetic.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI52(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftArithmetic.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI53(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftArithmetic.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI54(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftArithmetic.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI55(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftArithmetic.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI56(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftArithmetic.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func shiftMI57(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftArithmetic.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func shiftMI58(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftArithmetic.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func shiftMI59(_ c: Core, _ o: Op) -> Op? {
  shiftMI(QuickShiftArithmetic.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func shiftMIFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return shiftMI0
    case 1: return shiftMI1
    case 2: return shiftMI2
    case 3: return shiftMI3
    case 4: return shiftMI4
    case 5: return shiftMI5
    case 6: return shiftMI6
    case 7: return shiftMI7
    case 8: return shiftMI8
    case 9: return shiftMI9
    case 10: return shiftMI10
    case 11: return shiftMI11
    case 12: return shiftMI12
    case 13: return shiftMI13
    case 14: return shiftMI14
    case 15: return shiftMI15
    case 16: return shiftMI16
    case 17: return shiftMI17
    case 18: return shiftMI18
    case 19: return shiftMI19
    case 20: return shiftMI20
    case 21: return shiftMI21
    case 22: return shiftMI22
    case 23: return shiftMI23
    case 24: return shiftMI24
    case 25: return shiftMI25
    case 26: return shiftMI26
    case 27: return shiftMI27
    case 28: return shiftMI28
    case 29: return shiftMI29
    case 30: return shiftMI30
    case 31: return shiftMI31
    case 32: return shiftMI32
    case 33: return shiftMI33
    case 34: return shiftMI34
    case 35: return shiftMI35
    case 36: return shiftMI36
    case 37: return shiftMI37
    case 38: return shiftMI38
    case 39: return shiftMI39
    case 40: return shiftMI40
    case 41: return shiftMI41
    case 42: return shiftMI42
    case 43: return shiftMI43
    case 44: return shiftMI44
    case 45: return shiftMI45
    case 46: return shiftMI46
    case 47: return shiftMI47
    case 48: return shiftMI48
    case 49: return shiftMI49
    case 50: return shiftMI50
    case 51: return shiftMI51
    case 52: return shiftMI52
    case 53: return shiftMI53
    case 54: return shiftMI54
    case 55: return shiftMI55
    case 56: return shiftMI56
    case 57: return shiftMI57
    case 58: return shiftMI58
    case 59: return shiftMI59
    default: return referenceOperation
    }
  }
}

@inline(__always) private func multiplyRR0(_ c: Core, _ o: Op) -> Op? {
  multiplyRR(UInt16.self, c, o)
}
@inline(__always) private func multiplyRR1(_ c: Core, _ o: Op) -> Op? {
  multiplyRR(UInt32.self, c, o)
}
@inline(__always) private func multiplyRR2(_ c: Core, _ o: Op) -> Op? {
  multiplyRR(UInt64.self, c, o)
}

extension OperationTable {
  static func multiplyRRFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return multiplyRR0
    case 1: return multiplyRR1
    case 2: return multiplyRR2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func multiplyRI0(_ c: Core, _ o: Op) -> Op? {
  multiplyRI(UInt16.self, c, o)
}
@inline(__always) private func multiplyRI1(_ c: Core, _ o: Op) -> Op? {
  multiplyRI(UInt32.self, c, o)
}
@inline(__always) private func multiplyRI2(_ c: Core, _ o: Op) -> Op? {
  multiplyRI(UInt64.self, c, o)
}

extension OperationTable {
  static func multiplyRIFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return multiplyRI0
    case 1: return multiplyRI1
    case 2: return multiplyRI2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func multiplyRM0(_ c: Core, _ o: Op) -> Op? {
  multiplyRM(UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func multiplyRM1(_ c: Core, _ o: Op) -> Op? {
  multiplyRM(UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func multiplyRM2(_ c: Core, _ o: Op) -> Op? {
  multiplyRM(UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func multiplyRM3(_ c: Core, _ o: Op) -> Op? {
  multiplyRM(UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func multiplyRM4(_ c: Core, _ o: Op) -> Op? {
  multiplyRM(UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func multiplyRM5(_ c: Core, _ o: Op) -> Op? {
  multiplyRM(UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func multiplyRM6(_ c: Core, _ o: Op) -> Op? {
  multiplyRM(UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func multiplyRM7(_ c: Core, _ o: Op) -> Op? {
  multiplyRM(UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func multiplyRM8(_ c: Core, _ o: Op) -> Op? {
  multiplyRM(UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func multiplyRMFunction(wide: Int, form: Int) -> OperationFunction {
    switch (wide) * 3 + form {
    case 0: return multiplyRM0
    case 1: return multiplyRM1
    case 2: return multiplyRM2
    case 3: return multiplyRM3
    case 4: return multiplyRM4
    case 5: return multiplyRM5
    case 6: return multiplyRM6
    case 7: return multiplyRM7
    case 8: return multiplyRM8
    default: return referenceOperation
    }
  }
}

@inline(__always) private func plainMultiplyRI0(_ c: Core, _ o: Op) -> Op? {
  plainMultiplyRI(UInt16.self, c, o)
}
@inline(__always) private func plainMultiplyRI1(_ c: Core, _ o: Op) -> Op? {
  plainMultiplyRI(UInt32.self, c, o)
}
@inline(__always) private func plainMultiplyRI2(_ c: Core, _ o: Op) -> Op? {
  plainMultiplyRI(UInt64.self, c, o)
}

extension OperationTable {
  static func plainMultiplyRIFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return plainMultiplyRI0
    case 1: return plainMultiplyRI1
    case 2: return plainMultiplyRI2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func multiplyWide0(_ c: Core, _ o: Op) -> Op? {
  multiplyWide(UInt8.self, c, o)
}
@inline(__always) private func multiplyWide1(_ c: Core, _ o: Op) -> Op? {
  multiplyWide(UInt16.self, c, o)
}
@inline(__always) private func multiplyWide2(_ c: Core, _ o: Op) -> Op? {
  multiplyWide(UInt32.self, c, o)
}
@inline(__always) private func multiplyWide3(_ c: Core, _ o: Op) -> Op? {
  multiplyWide(UInt64.self, c, o)
}

extension OperationTable {
  static func multiplyWideFunction(width: Int) -> OperationFunction {
    switch width {
    case 0: return multiplyWide0
    case 1: return multiplyWide1
    case 2: return multiplyWide2
    case 3: return multiplyWide3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func divideR0(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivide.self, UInt8.self, WithFlags.self, c, o)
}
@inline(__always) private func divideR1(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivide.self, UInt8.self, WithoutFlags.self, c, o)
}
@inline(__always) private func divideR2(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivide.self, UInt16.self, WithFlags.self, c, o)
}
@inline(__always) private func divideR3(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivide.self, UInt16.self, WithoutFlags.self, c, o)
}
@inline(__always) private func divideR4(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivide.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func divideR5(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivide.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func divideR6(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivide.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func divideR7(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivide.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func divideR8(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivideSigned.self, UInt8.self, WithFlags.self, c, o)
}
@inline(__always) private func divideR9(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivideSigned.self, UInt8.self, WithoutFlags.self, c, o)
}
@inline(__always) private func divideR10(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivideSigned.self, UInt16.self, WithFlags.self, c, o)
}
@inline(__always) private func divideR11(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivideSigned.self, UInt16.self, WithoutFlags.self, c, o)
}
@inline(__always) private func divideR12(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivideSigned.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func divideR13(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivideSigned.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func divideR14(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivideSigned.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func divideR15(_ c: Core, _ o: Op) -> Op? {
  divideR(QuickDivideSigned.self, UInt64.self, WithoutFlags.self, c, o)
}

extension OperationTable {
  static func divideRFunction(operation: Int, width: Int, flags: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 2 + flags {
    case 0: return divideR0
    case 1: return divideR1
    case 2: return divideR2
    case 3: return divideR3
    case 4: return divideR4
    case 5: return divideR5
    case 6: return divideR6
    case 7: return divideR7
    case 8: return divideR8
    case 9: return divideR9
    case 10: return divideR10
    case 11: return divideR11
    case 12: return divideR12
    case 13: return divideR13
    case 14: return divideR14
    case 15: return divideR15
    default: return referenceOperation
    }
  }
}

@inline(__always) private func divideM0(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivide.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func divideM1(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivide.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func divideM2(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivide.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func divideM3(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivide.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func divideM4(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivide.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func divideM5(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivide.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func divideM6(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivide.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func divideM7(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivide.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func divideM8(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivide.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func divideM9(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivide.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func divideM10(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivide.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func divideM11(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivide.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func divideM12(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivideSigned.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func divideM13(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivideSigned.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func divideM14(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivideSigned.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func divideM15(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivideSigned.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func divideM16(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivideSigned.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func divideM17(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivideSigned.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func divideM18(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivideSigned.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func divideM19(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivideSigned.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func divideM20(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivideSigned.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func divideM21(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivideSigned.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func divideM22(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivideSigned.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func divideM23(_ c: Core, _ o: Op) -> Op? {
  divideM(QuickDivideSigned.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func divideMFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return divideM0
    case 1: return divideM1
    case 2: return divideM2
    case 3: return divideM3
    case 4: return divideM4
    case 5: return divideM5
    case 6: return divideM6
    case 7: return divideM7
    case 8: return divideM8
    case 9: return divideM9
    case 10: return divideM10
    case 11: return divideM11
    case 12: return divideM12
    case 13: return divideM13
    case 14: return divideM14
    case 15: return divideM15
    case 16: return divideM16
    case 17: return divideM17
    case 18: return divideM18
    case 19: return divideM19
    case 20: return divideM20
    case 21: return divideM21
    case 22: return divideM22
    case 23: return divideM23
    default: return referenceOperation
    }
  }
}

@inline(__always) private func bitTestRI0(_ c: Core, _ o: Op) -> Op? {
  bitTestRI(UInt16.self, c, o)
}
@inline(__always) private func bitTestRI1(_ c: Core, _ o: Op) -> Op? {
  bitTestRI(UInt32.self, c, o)
}
@inline(__always) private func bitTestRI2(_ c: Core, _ o: Op) -> Op? {
  bitTestRI(UInt64.self, c, o)
}

extension OperationTable {
  static func bitTestRIFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return bitTestRI0
    case 1: return bitTestRI1
    case 2: return bitTestRI2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func bitTestRR0(_ c: Core, _ o: Op) -> Op? {
  bitTestRR(UInt16.self, c, o)
}
@inline(__always) private func bitTestRR1(_ c: Core, _ o: Op) -> Op? {
  bitTestRR(UInt32.self, c, o)
}
@inline(__always) private func bitTestRR2(_ c: Core, _ o: Op) -> Op? {
  bitTestRR(UInt64.self, c, o)
}

extension OperationTable {
  static func bitTestRRFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return bitTestRR0
    case 1: return bitTestRR1
    case 2: return bitTestRR2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func bitTestMI0(_ c: Core, _ o: Op) -> Op? {
  bitTestMI(UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func bitTestMI1(_ c: Core, _ o: Op) -> Op? {
  bitTestMI(UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func bitTestMI2(_ c: Core, _ o: Op) -> Op? {
  bitTestMI(UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func bitTestMI3(_ c: Core, _ o: Op) -> Op? {
  bitTestMI(UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func bitTestMI4(_ c: Core, _ o: Op) -> Op? {
  bitTestMI(UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func bitTestMI5(_ c: Core, _ o: Op) -> Op? {
  bitTestMI(UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func bitTestMI6(_ c: Core, _ o: Op) -> Op? {
  bitTestMI(UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func bitTestMI7(_ c: Core, _ o: Op) -> Op? {
  bitTestMI(UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func bitTestMI8(_ c: Core, _ o: Op) -> Op? {
  bitTestMI(UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func bitTestMIFunction(wide: Int, form: Int) -> OperationFunction {
    switch (wide) * 3 + form {
    case 0: return bitTestMI0
    case 1: return bitTestMI1
    case 2: return bitTestMI2
    case 3: return bitTestMI3
    case 4: return bitTestMI4
    case 5: return bitTestMI5
    case 6: return bitTestMI6
    case 7: return bitTestMI7
    case 8: return bitTestMI8
    default: return referenceOperation
    }
  }
}

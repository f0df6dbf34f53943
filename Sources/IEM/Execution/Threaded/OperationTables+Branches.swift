// Written by scripts/generate-threaded.py; see there.

@inline(__always) private func jumpIf0(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfO.self, c, o)
}
@inline(__always) private func jumpIf1(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfNO.self, c, o)
}
@inline(__always) private func jumpIf2(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfB.self, c, o)
}
@inline(__always) private func jumpIf3(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfNB.self, c, o)
}
@inline(__always) private func jumpIf4(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfZ.self, c, o)
}
@inline(__always) private func jumpIf5(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfNZ.self, c, o)
}
@inline(__always) private func jumpIf6(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfBE.self, c, o)
}
@inline(__always) private func jumpIf7(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfNBE.self, c, o)
}
@inline(__always) private func jumpIf8(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfS.self, c, o)
}
@inline(__always) private func jumpIf9(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfNS.self, c, o)
}
@inline(__always) private func jumpIf10(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfP.self, c, o)
}
@inline(__always) private func jumpIf11(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfNP.self, c, o)
}
@inline(__always) private func jumpIf12(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfL.self, c, o)
}
@inline(__always) private func jumpIf13(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfNL.self, c, o)
}
@inline(__always) private func jumpIf14(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfLE.self, c, o)
}
@inline(__always) private func jumpIf15(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AnyFlags.self, IfNLE.self, c, o)
}
@inline(__always) private func jumpIf16(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfO.self, c, o)
}
@inline(__always) private func jumpIf17(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfNO.self, c, o)
}
@inline(__always) private func jumpIf18(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfB.self, c, o)
}
@inline(__always) private func jumpIf19(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfNB.self, c, o)
}
@inline(__always) private func jumpIf20(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfZ.self, c, o)
}
@inline(__always) private func jumpIf21(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfNZ.self, c, o)
}
@inline(__always) private func jumpIf22(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfBE.self, c, o)
}
@inline(__always) private func jumpIf23(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfNBE.self, c, o)
}
@inline(__always) private func jumpIf24(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfS.self, c, o)
}
@inline(__always) private func jumpIf25(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfNS.self, c, o)
}
@inline(__always) private func jumpIf26(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfP.self, c, o)
}
@inline(__always) private func jumpIf27(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfNP.self, c, o)
}
@inline(__always) private func jumpIf28(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfL.self, c, o)
}
@inline(__always) private func jumpIf29(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfNL.self, c, o)
}
@inline(__always) private func jumpIf30(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfLE.self, c, o)
}
@inline(__always) private func jumpIf31(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterSubtract.self, IfNLE.self, c, o)
}
@inline(__always) private func jumpIf32(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfO.self, c, o)
}
@inline(__always) private func jumpIf33(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfNO.self, c, o)
}
@inline(__always) private func jumpIf34(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfB.self, c, o)
}
@inline(__always) private func jumpIf35(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfNB.self, c, o)
}
@inline(__always) private func jumpIf36(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfZ.self, c, o)
}
@inline(__always) private func jumpIf37(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfNZ.self, c, o)
}
@inline(__always) private func jumpIf38(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfBE.self, c, o)
}
@inline(__always) private func jumpIf39(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfNBE.self, c, o)
}
@inline(__always) private func jumpIf40(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfS.self, c, o)
}
@inline(__always) private func jumpIf41(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfNS.self, c, o)
}
@inline(__always) private func jumpIf42(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfP.self, c, o)
}
@inline(__always) private func jumpIf43(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfNP.self, c, o)
}
@inline(__always) private func jumpIf44(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfL.self, c, o)
}
@inline(__always) private func jumpIf45(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfNL.self, c, o)
}
@inline(__always) private func jumpIf46(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfLE.self, c, o)
}
@inline(__always) private func jumpIf47(_ c: Core, _ o: Op) -> Op? {
  jumpIf(AfterLogic.self, IfNLE.self, c, o)
}

extension OperationTable {
  static func jumpIfFunction(source: Int, condition: Int) -> OperationFunction {
    switch (source) * 16 + condition {
    case 0: return jumpIf0
    case 1: return jumpIf1
    case 2: return jumpIf2
    case 3: return jumpIf3
    case 4: return jumpIf4
    case 5: return jumpIf5
    case 6: return jumpIf6
    case 7: return jumpIf7
    case 8: return jumpIf8
    case 9: return jumpIf9
    case 10: return jumpIf10
    case 11: return jumpIf11
    case 12: return jumpIf12
    case 13: return jumpIf13
    case 14: return jumpIf14
    case 15: return jumpIf15
    case 16: return jumpIf16
    case 17: return jumpIf17
    case 18: return jumpIf18
    case 19: return jumpIf19
    case 20: return jumpIf20
    case 21: return jumpIf21
    case 22: return jumpIf22
    case 23: return jumpIf23
    case 24: return jumpIf24
    case 25: return jumpIf25
    case 26: return jumpIf26
    case 27: return jumpIf27
    case 28: return jumpIf28
    case 29: return jumpIf29
    case 30: return jumpIf30
    case 31: return jumpIf31
    case 32: return jumpIf32
    case 33: return jumpIf33
    case 34: return jumpIf34
    case 35: return jumpIf35
    case 36: return jumpIf36
    case 37: return jumpIf37
    case 38: return jumpIf38
    case 39: return jumpIf39
    case 40: return jumpIf40
    case 41: return jumpIf41
    case 42: return jumpIf42
    case 43: return jumpIf43
    case 44: return jumpIf44
    case 45: return jumpIf45
    case 46: return jumpIf46
    case 47: return jumpIf47
    default: return referenceOperation
    }
  }
}

@inline(__always) private func jumpR0(_ c: Core, _ o: Op) -> Op? {
  jumpR(UInt16.self, c, o)
}
@inline(__always) private func jumpR1(_ c: Core, _ o: Op) -> Op? {
  jumpR(UInt32.self, c, o)
}
@inline(__always) private func jumpR2(_ c: Core, _ o: Op) -> Op? {
  jumpR(UInt64.self, c, o)
}

extension OperationTable {
  static func jumpRFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return jumpR0
    case 1: return jumpR1
    case 2: return jumpR2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func jumpM0(_ c: Core, _ o: Op) -> Op? {
  jumpM(UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func jumpM1(_ c: Core, _ o: Op) -> Op? {
  jumpM(UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func jumpM2(_ c: Core, _ o: Op) -> Op? {
  jumpM(UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func jumpM3(_ c: Core, _ o: Op) -> Op? {
  jumpM(UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func jumpM4(_ c: Core, _ o: Op) -> Op? {
  jumpM(UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func jumpM5(_ c: Core, _ o: Op) -> Op? {
  jumpM(UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func jumpM6(_ c: Core, _ o: Op) -> Op? {
  jumpM(UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func jumpM7(_ c: Core, _ o: Op) -> Op? {
  jumpM(UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func jumpM8(_ c: Core, _ o: Op) -> Op? {
  jumpM(UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func jumpMFunction(wide: Int, form: Int) -> OperationFunction {
    switch (wide) * 3 + form {
    case 0: return jumpM0
    case 1: return jumpM1
    case 2: return jumpM2
    case 3: return jumpM3
    case 4: return jumpM4
    case 5: return jumpM5
    case 6: return jumpM6
    case 7: return jumpM7
    case 8: return jumpM8
    default: return referenceOperation
    }
  }
}

@inline(__always) private func callRelative0(_ c: Core, _ o: Op) -> Op? {
  callRelative(UInt16.self, SegmentStack.self, c, o)
}
@inline(__always) private func callRelative1(_ c: Core, _ o: Op) -> Op? {
  callRelative(UInt32.self, SegmentStack.self, c, o)
}
@inline(__always) private func callRelative2(_ c: Core, _ o: Op) -> Op? {
  callRelative(UInt64.self, LongStack.self, c, o)
}

extension OperationTable {
  static func callRelativeFunction(stack: Int) -> OperationFunction {
    switch stack {
    case 0: return callRelative0
    case 1: return callRelative1
    case 2: return callRelative2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func callR0(_ c: Core, _ o: Op) -> Op? {
  callR(UInt16.self, SegmentStack.self, c, o)
}
@inline(__always) private func callR1(_ c: Core, _ o: Op) -> Op? {
  callR(UInt32.self, SegmentStack.self, c, o)
}
@inline(__always) private func callR2(_ c: Core, _ o: Op) -> Op? {
  callR(UInt64.self, LongStack.self, c, o)
}

extension OperationTable {
  static func callRFunction(stack: Int) -> OperationFunction {
    switch stack {
    case 0: return callR0
    case 1: return callR1
    case 2: return callR2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func callM0(_ c: Core, _ o: Op) -> Op? {
  callM(UInt16.self, SegmentStack.self, BaseOnly.self, c, o)
}
@inline(__always) private func callM1(_ c: Core, _ o: Op) -> Op? {
  callM(UInt16.self, SegmentStack.self, BaseIndex.self, c, o)
}
@inline(__always) private func callM2(_ c: Core, _ o: Op) -> Op? {
  callM(UInt16.self, SegmentStack.self, AnyAddress.self, c, o)
}
@inline(__always) private func callM3(_ c: Core, _ o: Op) -> Op? {
  callM(UInt32.self, SegmentStack.self, BaseOnly.self, c, o)
}
@inline(__always) private func callM4(_ c: Core, _ o: Op) -> Op? {
  callM(UInt32.self, SegmentStack.self, BaseIndex.self, c, o)
}
@inline(__always) private func callM5(_ c: Core, _ o: Op) -> Op? {
  callM(UInt32.self, SegmentStack.self, AnyAddress.self, c, o)
}
@inline(__always) private func callM6(_ c: Core, _ o: Op) -> Op? {
  callM(UInt64.self, LongStack.self, BaseOnly.self, c, o)
}
@inline(__always) private func callM7(_ c: Core, _ o: Op) -> Op? {
  callM(UInt64.self, LongStack.self, BaseIndex.self, c, o)
}
@inline(__always) private func callM8(_ c: Core, _ o: Op) -> Op? {
  callM(UInt64.self, LongStack.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func callMFunction(stack: Int, form: Int) -> OperationFunction {
    switch (stack) * 3 + form {
    case 0: return callM0
    case 1: return callM1
    case 2: return callM2
    case 3: return callM3
    case 4: return callM4
    case 5: return callM5
    case 6: return callM6
    case 7: return callM7
    case 8: return callM8
    default: return referenceOperation
    }
  }
}

@inline(__always) private func returnNear0(_ c: Core, _ o: Op) -> Op? {
  returnNear(UInt16.self, SegmentStack.self, c, o)
}
@inline(__always) private func returnNear1(_ c: Core, _ o: Op) -> Op? {
  returnNear(UInt32.self, SegmentStack.self, c, o)
}
@inline(__always) private func returnNear2(_ c: Core, _ o: Op) -> Op? {
  returnNear(UInt64.self, LongStack.self, c, o)
}

extension OperationTable {
  static func returnNearFunction(stack: Int) -> OperationFunction {
    switch stack {
    case 0: return returnNear0
    case 1: return returnNear1
    case 2: return returnNear2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func pushR0(_ c: Core, _ o: Op) -> Op? {
  pushR(UInt16.self, SegmentStack.self, c, o)
}
@inline(__always) private func pushR1(_ c: Core, _ o: Op) -> Op? {
  pushR(UInt32.self, SegmentStack.self, c, o)
}
@inline(__always) private func pushR2(_ c: Core, _ o: Op) -> Op? {
  pushR(UInt64.self, LongStack.self, c, o)
}

extension OperationTable {
  static func pushRFunction(stack: Int) -> OperationFunction {
    switch stack {
    case 0: return pushR0
    case 1: return pushR1
    case 2: return pushR2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func pushI0(_ c: Core, _ o: Op) -> Op? {
  pushI(UInt16.self, SegmentStack.self, c, o)
}
@inline(__always) private func pushI1(_ c: Core, _ o: Op) -> Op? {
  pushI(UInt32.self, SegmentStack.self, c, o)
}
@inline(__always) private func pushI2(_ c: Core, _ o: Op) -> Op? {
  pushI(UInt64.self, LongStack.self, c, o)
}

extension OperationTable {
  static func pushIFunction(stack: Int) -> OperationFunction {
    switch stack {
    case 0: return pushI0
    case 1: return pushI1
    case 2: return pushI2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func pushM0(_ c: Core, _ o: Op) -> Op? {
  pushM(BaseOnly.self, c, o)
}
@inline(__always) private func pushM1(_ c: Core, _ o: Op) -> Op? {
  pushM(BaseIndex.self, c, o)
}
@inline(__always) private func pushM2(_ c: Core, _ o: Op) -> Op? {
  pushM(AnyAddress.self, c, o)
}

extension OperationTable {
  static func pushMFunction(form: Int) -> OperationFunction {
    switch form {
    case 0: return pushM0
    case 1: return pushM1
    case 2: return pushM2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func popR0(_ c: Core, _ o: Op) -> Op? {
  popR(UInt16.self, SegmentStack.self, c, o)
}
@inline(__always) private func popR1(_ c: Core, _ o: Op) -> Op? {
  popR(UInt32.self, SegmentStack.self, c, o)
}
@inline(__always) private func popR2(_ c: Core, _ o: Op) -> Op? {
  popR(UInt64.self, LongStack.self, c, o)
}

extension OperationTable {
  static func popRFunction(stack: Int) -> OperationFunction {
    switch stack {
    case 0: return popR0
    case 1: return popR1
    case 2: return popR2
    default: return referenceOperation
    }
  }
}

// Written by scripts/generate-threaded.py; see there.
import SoftFloat

@inline(__always) private func floatScalarRR0(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary32.self, HostAdd.self, c, o)
}
@inline(__always) private func floatScalarRR1(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary32.self, HostMultiply.self, c, o)
}
@inline(__always) private func floatScalarRR2(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary32.self, HostSubtract.self, c, o)
}
@inline(__always) private func floatScalarRR3(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary32.self, HostDivide.self, c, o)
}
@inline(__always) private func floatScalarRR4(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary32.self, HostMinimum.self, c, o)
}
@inline(__always) private func floatScalarRR5(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary32.self, HostMaximum.self, c, o)
}
@inline(__always) private func floatScalarRR6(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary32.self, HostSquareRoot.self, c, o)
}
@inline(__always) private func floatScalarRR7(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary64.self, HostAdd.self, c, o)
}
@inline(__always) private func floatScalarRR8(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary64.self, HostMultiply.self, c, o)
}
@inline(__always) private func floatScalarRR9(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary64.self, HostSubtract.self, c, o)
}
@inline(__always) private func floatScalarRR10(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary64.self, HostDivide.self, c, o)
}
@inline(__always) private func floatScalarRR11(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary64.self, HostMinimum.self, c, o)
}
@inline(__always) private func floatScalarRR12(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary64.self, HostMaximum.self, c, o)
}
@inline(__always) private func floatScalarRR13(_ c: Core, _ o: Op) -> Op? {
  floatScalarRR(Binary64.self, HostSquareRoot.self, c, o)
}

extension OperationTable {
  static func floatScalarRRFunction(format: Int, operation: Int) -> OperationFunction {
    switch (format) * 7 + operation {
    case 0: return floatScalarRR0
    case 1: return floatScalarRR1
    case 2: return floatScalarRR2
    case 3: return floatScalarRR3
    case 4: return floatScalarRR4
    case 5: return floatScalarRR5
    case 6: return floatScalarRR6
    case 7: return floatScalarRR7
    case 8: return floatScalarRR8
    case 9: return floatScalarRR9
    case 10: return floatScalarRR10
    case 11: return floatScalarRR11
    case 12: return floatScalarRR12
    case 13: return floatScalarRR13
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatScalarRM0(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostAdd.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM1(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostAdd.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM2(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostAdd.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatScalarRM3(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostMultiply.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM4(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostMultiply.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM5(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostMultiply.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatScalarRM6(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostSubtract.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM7(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostSubtract.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM8(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostSubtract.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatScalarRM9(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostDivide.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM10(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostDivide.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM11(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostDivide.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatScalarRM12(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostMinimum.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM13(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostMinimum.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM14(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostMinimum.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatScalarRM15(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostMaximum.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM16(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostMaximum.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM17(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostMaximum.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatScalarRM18(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostSquareRoot.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM19(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostSquareRoot.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM20(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary32.self, HostSquareRoot.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatScalarRM21(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostAdd.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM22(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostAdd.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM23(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostAdd.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatScalarRM24(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostMultiply.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM25(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostMultiply.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM26(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostMultiply.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatScalarRM27(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostSubtract.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM28(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostSubtract.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM29(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostSubtract.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatScalarRM30(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostDivide.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM31(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostDivide.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM32(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostDivide.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatScalarRM33(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostMinimum.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM34(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostMinimum.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM35(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostMinimum.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatScalarRM36(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostMaximum.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM37(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostMaximum.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM38(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostMaximum.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatScalarRM39(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostSquareRoot.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatScalarRM40(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostSquareRoot.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatScalarRM41(_ c: Core, _ o: Op) -> Op? {
  floatScalarRM(Binary64.self, HostSquareRoot.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func floatScalarRMFunction(format: Int, operation: Int, form: Int) -> OperationFunction {
    switch ((format) * 7 + operation) * 3 + form {
    case 0: return floatScalarRM0
    case 1: return floatScalarRM1
    case 2: return floatScalarRM2
    case 3: return floatScalarRM3
    case 4: return floatScalarRM4
    case 5: return floatScalarRM5
    case 6: return floatScalarRM6
    case 7: return floatScalarRM7
    case 8: return floatScalarRM8
    case 9: return floatScalarRM9
    case 10: return floatScalarRM10
    case 11: return floatScalarRM11
    case 12: return floatScalarRM12
    case 13: return floatScalarRM13
    case 14: return floatScalarRM14
    case 15: return floatScalarRM15
    case 16: return floatScalarRM16
    case 17: return floatScalarRM17
    case 18: return floatScalarRM18
    case 19: return floatScalarRM19
    case 20: return floatScalarRM20
    case 21: return floatScalarRM21
    case 22: return floatScalarRM22
    case 23: return floatScalarRM23
    case 24: return floatScalarRM24
    case 25: return floatScalarRM25
    case 26: return floatScalarRM26
    case 27: return floatScalarRM27
    case 28: return floatScalarRM28
    case 29: return floatScalarRM29
    case 30: return floatScalarRM30
    case 31: return floatScalarRM31
    case 32: return floatScalarRM32
    case 33: return floatScalarRM33
    case 34: return floatScalarRM34
    case 35: return floatScalarRM35
    case 36: return floatScalarRM36
    case 37: return floatScalarRM37
    case 38: return floatScalarRM38
    case 39: return floatScalarRM39
    case 40: return floatScalarRM40
    case 41: return floatScalarRM41
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatPackedRR0(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary32.self, HostAdd.self, c, o)
}
@inline(__always) private func floatPackedRR1(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary32.self, HostMultiply.self, c, o)
}
@inline(__always) private func floatPackedRR2(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary32.self, HostSubtract.self, c, o)
}
@inline(__always) private func floatPackedRR3(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary32.self, HostDivide.self, c, o)
}
@inline(__always) private func floatPackedRR4(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary32.self, HostMinimum.self, c, o)
}
@inline(__always) private func floatPackedRR5(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary32.self, HostMaximum.self, c, o)
}
@inline(__always) private func floatPackedRR6(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary32.self, HostSquareRoot.self, c, o)
}
@inline(__always) private func floatPackedRR7(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary32.self, HostPairs<HostAdd>.self, c, o)
}
@inline(__always) private func floatPackedRR8(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary32.self, HostPairs<HostSubtract>.self, c, o)
}
@inline(__always) private func floatPackedRR9(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary32.self, HostAddSubtract.self, c, o)
}
@inline(__always) private func floatPackedRR10(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary64.self, HostAdd.self, c, o)
}
@inline(__always) private func floatPackedRR11(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary64.self, HostMultiply.self, c, o)
}
@inline(__always) private func floatPackedRR12(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary64.self, HostSubtract.self, c, o)
}
@inline(__always) private func floatPackedRR13(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary64.self, HostDivide.self, c, o)
}
@inline(__always) private func floatPackedRR14(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary64.self, HostMinimum.self, c, o)
}
@inline(__always) private func floatPackedRR15(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary64.self, HostMaximum.self, c, o)
}
@inline(__always) private func floatPackedRR16(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary64.self, HostSquareRoot.self, c, o)
}
@inline(__always) private func floatPackedRR17(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary64.self, HostPairs<HostAdd>.self, c, o)
}
@inline(__always) private func floatPackedRR18(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary64.self, HostPairs<HostSubtract>.self, c, o)
}
@inline(__always) private func floatPackedRR19(_ c: Core, _ o: Op) -> Op? {
  floatPackedRR(Binary64.self, HostAddSubtract.self, c, o)
}

extension OperationTable {
  static func floatPackedRRFunction(format: Int, operation: Int) -> OperationFunction {
    switch (format) * 10 + operation {
    case 0: return floatPackedRR0
    case 1: return floatPackedRR1
    case 2: return floatPackedRR2
    case 3: return floatPackedRR3
    case 4: return floatPackedRR4
    case 5: return floatPackedRR5
    case 6: return floatPackedRR6
    case 7: return floatPackedRR7
    case 8: return floatPackedRR8
    case 9: return floatPackedRR9
    case 10: return floatPackedRR10
    case 11: return floatPackedRR11
    case 12: return floatPackedRR12
    case 13: return floatPackedRR13
    case 14: return floatPackedRR14
    case 15: return floatPackedRR15
    case 16: return floatPackedRR16
    case 17: return floatPackedRR17
    case 18: return floatPackedRR18
    case 19: return floatPackedRR19
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatPackedThreeRR0(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary32.self, HostAdd.self, c, o)
}
@inline(__always) private func floatPackedThreeRR1(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary32.self, HostMultiply.self, c, o)
}
@inline(__always) private func floatPackedThreeRR2(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary32.self, HostSubtract.self, c, o)
}
@inline(__always) private func floatPackedThreeRR3(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary32.self, HostDivide.self, c, o)
}
@inline(__always) private func floatPackedThreeRR4(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary32.self, HostMinimum.self, c, o)
}
@inline(__always) private func floatPackedThreeRR5(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary32.self, HostMaximum.self, c, o)
}
@inline(__always) private func floatPackedThreeRR6(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary32.self, HostSquareRoot.self, c, o)
}
@inline(__always) private func floatPackedThreeRR7(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary32.self, HostPairs<HostAdd>.self, c, o)
}
@inline(__always) private func floatPackedThreeRR8(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary32.self, HostPairs<HostSubtract>.self, c, o)
}
@inline(__always) private func floatPackedThreeRR9(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary32.self, HostAddSubtract.self, c, o)
}
@inline(__always) private func floatPackedThreeRR10(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary64.self, HostAdd.self, c, o)
}
@inline(__always) private func floatPackedThreeRR11(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary64.self, HostMultiply.self, c, o)
}
@inline(__always) private func floatPackedThreeRR12(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary64.self, HostSubtract.self, c, o)
}
@inline(__always) private func floatPackedThreeRR13(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary64.self, HostDivide.self, c, o)
}
@inline(__always) private func floatPackedThreeRR14(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary64.self, HostMinimum.self, c, o)
}
@inline(__always) private func floatPackedThreeRR15(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary64.self, HostMaximum.self, c, o)
}
@inline(__always) private func floatPackedThreeRR16(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary64.self, HostSquareRoot.self, c, o)
}
@inline(__always) private func floatPackedThreeRR17(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary64.self, HostPairs<HostAdd>.self, c, o)
}
@inline(__always) private func floatPackedThreeRR18(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary64.self, HostPairs<HostSubtract>.self, c, o)
}
@inline(__always) private func floatPackedThreeRR19(_ c: Core, _ o: Op) -> Op? {
  floatPackedThreeRR(Binary64.self, HostAddSubtract.self, c, o)
}

extension OperationTable {
  static func floatPackedThreeRRFunction(format: Int, operation: Int) -> OperationFunction {
    switch (format) * 10 + operation {
    case 0: return floatPackedThreeRR0
    case 1: return floatPackedThreeRR1
    case 2: return floatPackedThreeRR2
    case 3: return floatPackedThreeRR3
    case 4: return floatPackedThreeRR4
    case 5: return floatPackedThreeRR5
    case 6: return floatPackedThreeRR6
    case 7: return floatPackedThreeRR7
    case 8: return floatPackedThreeRR8
    case 9: return floatPackedThreeRR9
    case 10: return floatPackedThreeRR10
    case 11: return floatPackedThreeRR11
    case 12: return floatPackedThreeRR12
    case 13: return floatPackedThreeRR13
    case 14: return floatPackedThreeRR14
    case 15: return floatPackedThreeRR15
    case 16: return floatPackedThreeRR16
    case 17: return floatPackedThreeRR17
    case 18: return floatPackedThreeRR18
    case 19: return floatPackedThreeRR19
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatPackedRM0(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostAdd.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM1(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostAdd.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM2(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostAdd.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM3(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostMultiply.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM4(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostMultiply.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM5(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostMultiply.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM6(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostSubtract.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM7(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostSubtract.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM8(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostSubtract.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM9(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostDivide.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM10(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostDivide.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM11(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostDivide.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM12(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostMinimum.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM13(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostMinimum.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM14(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostMinimum.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM15(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostMaximum.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM16(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostMaximum.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM17(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostMaximum.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM18(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostSquareRoot.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM19(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostSquareRoot.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM20(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostSquareRoot.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM21(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostPairs<HostAdd>.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM22(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostPairs<HostAdd>.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM23(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostPairs<HostAdd>.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM24(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostPairs<HostSubtract>.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM25(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostPairs<HostSubtract>.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM26(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostPairs<HostSubtract>.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM27(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostAddSubtract.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM28(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostAddSubtract.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM29(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary32.self, HostAddSubtract.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM30(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostAdd.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM31(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostAdd.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM32(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostAdd.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM33(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostMultiply.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM34(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostMultiply.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM35(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostMultiply.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM36(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostSubtract.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM37(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostSubtract.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM38(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostSubtract.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM39(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostDivide.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM40(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostDivide.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM41(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostDivide.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM42(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostMinimum.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM43(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostMinimum.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM44(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostMinimum.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM45(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostMaximum.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM46(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostMaximum.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM47(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostMaximum.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM48(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostSquareRoot.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM49(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostSquareRoot.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM50(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostSquareRoot.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM51(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostPairs<HostAdd>.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM52(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostPairs<HostAdd>.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM53(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostPairs<HostAdd>.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM54(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostPairs<HostSubtract>.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM55(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostPairs<HostSubtract>.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM56(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostPairs<HostSubtract>.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatPackedRM57(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostAddSubtract.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatPackedRM58(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostAddSubtract.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatPackedRM59(_ c: Core, _ o: Op) -> Op? {
  floatPackedRM(Binary64.self, HostAddSubtract.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func floatPackedRMFunction(format: Int, operation: Int, form: Int) -> OperationFunction {
    switch ((format) * 10 + operation) * 3 + form {
    case 0: return floatPackedRM0
    case 1: return floatPackedRM1
    case 2: return floatPackedRM2
    case 3: return floatPackedRM3
    case 4: return floatPackedRM4
    case 5: return floatPackedRM5
    case 6: return floatPackedRM6
    case 7: return floatPackedRM7
    case 8: return floatPackedRM8
    case 9: return floatPackedRM9
    case 10: return floatPackedRM10
    case 11: return floatPackedRM11
    case 12: return floatPackedRM12
    case 13: return floatPackedRM13
    case 14: return floatPackedRM14
    case 15: return floatPackedRM15
    case 16: return floatPackedRM16
    case 17: return floatPackedRM17
    case 18: return floatPackedRM18
    case 19: return floatPackedRM19
    case 20: return floatPackedRM20
    case 21: return floatPackedRM21
    case 22: return floatPackedRM22
    case 23: return floatPackedRM23
    case 24: return floatPackedRM24
    case 25: return floatPackedRM25
    case 26: return floatPackedRM26
    case 27: return floatPackedRM27
    case 28: return floatPackedRM28
    case 29: return floatPackedRM29
    case 30: return floatPackedRM30
    case 31: return floatPackedRM31
    case 32: return floatPackedRM32
    case 33: return floatPackedRM33
    case 34: return floatPackedRM34
    case 35: return floatPackedRM35
    case 36: return floatPackedRM36
    case 37: return floatPackedRM37
    case 38: return floatPackedRM38
    case 39: return floatPackedRM39
    case 40: return floatPackedRM40
    case 41: return floatPackedRM41
    case 42: return floatPackedRM42
    case 43: return floatPackedRM43
    case 44: return floatPackedRM44
    case 45: return floatPackedRM45
    case 46: return floatPackedRM46
    case 47: return floatPackedRM47
    case 48: return floatPackedRM48
    case 49: return floatPackedRM49
    case 50: return floatPackedRM50
    case 51: return floatPackedRM51
    case 52: return floatPackedRM52
    case 53: return floatPackedRM53
    case 54: return floatPackedRM54
    case 55: return floatPackedRM55
    case 56: return floatPackedRM56
    case 57: return floatPackedRM57
    case 58: return floatPackedRM58
    case 59: return floatPackedRM59
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatMaskRR0(_ c: Core, _ o: Op) -> Op? {
  floatMaskRR(Binary32.self, c, o)
}
@inline(__always) private func floatMaskRR1(_ c: Core, _ o: Op) -> Op? {
  floatMaskRR(Binary64.self, c, o)
}

extension OperationTable {
  static func floatMaskRRFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return floatMaskRR0
    case 1: return floatMaskRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatMaskRM0(_ c: Core, _ o: Op) -> Op? {
  floatMaskRM(Binary32.self, c, o)
}
@inline(__always) private func floatMaskRM1(_ c: Core, _ o: Op) -> Op? {
  floatMaskRM(Binary64.self, c, o)
}

extension OperationTable {
  static func floatMaskRMFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return floatMaskRM0
    case 1: return floatMaskRM1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatElementMaskRR0(_ c: Core, _ o: Op) -> Op? {
  floatElementMaskRR(Binary32.self, c, o)
}
@inline(__always) private func floatElementMaskRR1(_ c: Core, _ o: Op) -> Op? {
  floatElementMaskRR(Binary64.self, c, o)
}

extension OperationTable {
  static func floatElementMaskRRFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return floatElementMaskRR0
    case 1: return floatElementMaskRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatElementMaskRM0(_ c: Core, _ o: Op) -> Op? {
  floatElementMaskRM(Binary32.self, c, o)
}
@inline(__always) private func floatElementMaskRM1(_ c: Core, _ o: Op) -> Op? {
  floatElementMaskRM(Binary64.self, c, o)
}

extension OperationTable {
  static func floatElementMaskRMFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return floatElementMaskRM0
    case 1: return floatElementMaskRM1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatSigns0(_ c: Core, _ o: Op) -> Op? {
  floatSigns(Binary32.self, c, o)
}
@inline(__always) private func floatSigns1(_ c: Core, _ o: Op) -> Op? {
  floatSigns(Binary64.self, c, o)
}

extension OperationTable {
  static func floatSignsFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return floatSigns0
    case 1: return floatSigns1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatCompareRR0(_ c: Core, _ o: Op) -> Op? {
  floatCompareRR(Binary32.self, c, o)
}
@inline(__always) private func floatCompareRR1(_ c: Core, _ o: Op) -> Op? {
  floatCompareRR(Binary64.self, c, o)
}

extension OperationTable {
  static func floatCompareRRFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return floatCompareRR0
    case 1: return floatCompareRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatCompareRM0(_ c: Core, _ o: Op) -> Op? {
  floatCompareRM(Binary32.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatCompareRM1(_ c: Core, _ o: Op) -> Op? {
  floatCompareRM(Binary32.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatCompareRM2(_ c: Core, _ o: Op) -> Op? {
  floatCompareRM(Binary32.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatCompareRM3(_ c: Core, _ o: Op) -> Op? {
  floatCompareRM(Binary64.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatCompareRM4(_ c: Core, _ o: Op) -> Op? {
  floatCompareRM(Binary64.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatCompareRM5(_ c: Core, _ o: Op) -> Op? {
  floatCompareRM(Binary64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func floatCompareRMFunction(format: Int, form: Int) -> OperationFunction {
    switch (format) * 3 + form {
    case 0: return floatCompareRM0
    case 1: return floatCompareRM1
    case 2: return floatCompareRM2
    case 3: return floatCompareRM3
    case 4: return floatCompareRM4
    case 5: return floatCompareRM5
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatFromR0(_ c: Core, _ o: Op) -> Op? {
  floatFromR(Binary32.self, UInt32.self, c, o)
}
@inline(__always) private func floatFromR1(_ c: Core, _ o: Op) -> Op? {
  floatFromR(Binary32.self, UInt64.self, c, o)
}
@inline(__always) private func floatFromR2(_ c: Core, _ o: Op) -> Op? {
  floatFromR(Binary64.self, UInt32.self, c, o)
}
@inline(__always) private func floatFromR3(_ c: Core, _ o: Op) -> Op? {
  floatFromR(Binary64.self, UInt64.self, c, o)
}

extension OperationTable {
  static func floatFromRFunction(format: Int, long: Int) -> OperationFunction {
    switch (format) * 2 + long {
    case 0: return floatFromR0
    case 1: return floatFromR1
    case 2: return floatFromR2
    case 3: return floatFromR3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatFromM0(_ c: Core, _ o: Op) -> Op? {
  floatFromM(Binary32.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatFromM1(_ c: Core, _ o: Op) -> Op? {
  floatFromM(Binary32.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatFromM2(_ c: Core, _ o: Op) -> Op? {
  floatFromM(Binary32.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatFromM3(_ c: Core, _ o: Op) -> Op? {
  floatFromM(Binary32.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatFromM4(_ c: Core, _ o: Op) -> Op? {
  floatFromM(Binary32.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatFromM5(_ c: Core, _ o: Op) -> Op? {
  floatFromM(Binary32.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatFromM6(_ c: Core, _ o: Op) -> Op? {
  floatFromM(Binary64.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatFromM7(_ c: Core, _ o: Op) -> Op? {
  floatFromM(Binary64.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatFromM8(_ c: Core, _ o: Op) -> Op? {
  floatFromM(Binary64.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatFromM9(_ c: Core, _ o: Op) -> Op? {
  floatFromM(Binary64.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatFromM10(_ c: Core, _ o: Op) -> Op? {
  floatFromM(Binary64.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatFromM11(_ c: Core, _ o: Op) -> Op? {
  floatFromM(Binary64.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func floatFromMFunction(format: Int, long: Int, form: Int) -> OperationFunction {
    switch ((format) * 2 + long) * 3 + form {
    case 0: return floatFromM0
    case 1: return floatFromM1
    case 2: return floatFromM2
    case 3: return floatFromM3
    case 4: return floatFromM4
    case 5: return floatFromM5
    case 6: return floatFromM6
    case 7: return floatFromM7
    case 8: return floatFromM8
    case 9: return floatFromM9
    case 10: return floatFromM10
    case 11: return floatFromM11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatToR0(_ c: Core, _ o: Op) -> Op? {
  floatToR(Binary32.self, UInt32.self, c, o)
}
@inline(__always) private func floatToR1(_ c: Core, _ o: Op) -> Op? {
  floatToR(Binary32.self, UInt64.self, c, o)
}
@inline(__always) private func floatToR2(_ c: Core, _ o: Op) -> Op? {
  floatToR(Binary64.self, UInt32.self, c, o)
}
@inline(__always) private func floatToR3(_ c: Core, _ o: Op) -> Op? {
  floatToR(Binary64.self, UInt64.self, c, o)
}

extension OperationTable {
  static func floatToRFunction(format: Int, long: Int) -> OperationFunction {
    switch (format) * 2 + long {
    case 0: return floatToR0
    case 1: return floatToR1
    case 2: return floatToR2
    case 3: return floatToR3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatToM0(_ c: Core, _ o: Op) -> Op? {
  floatToM(Binary32.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatToM1(_ c: Core, _ o: Op) -> Op? {
  floatToM(Binary32.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatToM2(_ c: Core, _ o: Op) -> Op? {
  floatToM(Binary32.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatToM3(_ c: Core, _ o: Op) -> Op? {
  floatToM(Binary32.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatToM4(_ c: Core, _ o: Op) -> Op? {
  floatToM(Binary32.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatToM5(_ c: Core, _ o: Op) -> Op? {
  floatToM(Binary32.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatToM6(_ c: Core, _ o: Op) -> Op? {
  floatToM(Binary64.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatToM7(_ c: Core, _ o: Op) -> Op? {
  floatToM(Binary64.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatToM8(_ c: Core, _ o: Op) -> Op? {
  floatToM(Binary64.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func floatToM9(_ c: Core, _ o: Op) -> Op? {
  floatToM(Binary64.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func floatToM10(_ c: Core, _ o: Op) -> Op? {
  floatToM(Binary64.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func floatToM11(_ c: Core, _ o: Op) -> Op? {
  floatToM(Binary64.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func floatToMFunction(format: Int, long: Int, form: Int) -> OperationFunction {
    switch ((format) * 2 + long) * 3 + form {
    case 0: return floatToM0
    case 1: return floatToM1
    case 2: return floatToM2
    case 3: return floatToM3
    case 4: return floatToM4
    case 5: return floatToM5
    case 6: return floatToM6
    case 7: return floatToM7
    case 8: return floatToM8
    case 9: return floatToM9
    case 10: return floatToM10
    case 11: return floatToM11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatWidenRM0(_ c: Core, _ o: Op) -> Op? {
  floatWidenRM(BaseOnly.self, c, o)
}
@inline(__always) private func floatWidenRM1(_ c: Core, _ o: Op) -> Op? {
  floatWidenRM(BaseIndex.self, c, o)
}
@inline(__always) private func floatWidenRM2(_ c: Core, _ o: Op) -> Op? {
  floatWidenRM(AnyAddress.self, c, o)
}

extension OperationTable {
  static func floatWidenRMFunction(form: Int) -> OperationFunction {
    switch form {
    case 0: return floatWidenRM0
    case 1: return floatWidenRM1
    case 2: return floatWidenRM2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func floatNarrowRM0(_ c: Core, _ o: Op) -> Op? {
  floatNarrowRM(BaseOnly.self, c, o)
}
@inline(__always) private func floatNarrowRM1(_ c: Core, _ o: Op) -> Op? {
  floatNarrowRM(BaseIndex.self, c, o)
}
@inline(__always) private func floatNarrowRM2(_ c: Core, _ o: Op) -> Op? {
  floatNarrowRM(AnyAddress.self, c, o)
}

extension OperationTable {
  static func floatNarrowRMFunction(form: Int) -> OperationFunction {
    switch form {
    case 0: return floatNarrowRM0
    case 1: return floatNarrowRM1
    case 2: return floatNarrowRM2
    default: return referenceOperation
    }
  }
}

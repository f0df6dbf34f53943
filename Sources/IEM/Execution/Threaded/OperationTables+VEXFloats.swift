// Written by scripts/generate-threaded.py; see there.
import SoftFloat

@inline(__always) private func vexMoveRR0(_ c: Core, _ o: Op) -> Op? {
  vexMoveRR(OneLane.self, c, o)
}
@inline(__always) private func vexMoveRR1(_ c: Core, _ o: Op) -> Op? {
  vexMoveRR(TwoLanes.self, c, o)
}

extension OperationTable {
  static func vexMoveRRFunction(length: Int) -> OperationFunction {
    switch length {
    case 0: return vexMoveRR0
    case 1: return vexMoveRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexMoveRM0(_ c: Core, _ o: Op) -> Op? {
  vexMoveRM(OneLane.self, Aligned.self, BaseOnly.self, c, o)
}
@inline(__always) private func vexMoveRM1(_ c: Core, _ o: Op) -> Op? {
  vexMoveRM(OneLane.self, Aligned.self, BaseIndex.self, c, o)
}
@inline(__always) private func vexMoveRM2(_ c: Core, _ o: Op) -> Op? {
  vexMoveRM(OneLane.self, Aligned.self, AnyAddress.self, c, o)
}
@inline(__always) private func vexMoveRM3(_ c: Core, _ o: Op) -> Op? {
  vexMoveRM(OneLane.self, Unaligned.self, BaseOnly.self, c, o)
}
@inline(__always) private func vexMoveRM4(_ c: Core, _ o: Op) -> Op? {
  vexMoveRM(OneLane.self, Unaligned.self, BaseIndex.self, c, o)
}
@inline(__always) private func vexMoveRM5(_ c: Core, _ o: Op) -> Op? {
  vexMoveRM(OneLane.self, Unaligned.self, AnyAddress.self, c, o)
}
@inline(__always) private func vexMoveRM6(_ c: Core, _ o: Op) -> Op? {
  vexMoveRM(TwoLanes.self, Aligned.self, BaseOnly.self, c, o)
}
@inline(__always) private func vexMoveRM7(_ c: Core, _ o: Op) -> Op? {
  vexMoveRM(TwoLanes.self, Aligned.self, BaseIndex.self, c, o)
}
@inline(__always) private func vexMoveRM8(_ c: Core, _ o: Op) -> Op? {
  vexMoveRM(TwoLanes.self, Aligned.self, AnyAddress.self, c, o)
}
@inline(__always) private func vexMoveRM9(_ c: Core, _ o: Op) -> Op? {
  vexMoveRM(TwoLanes.self, Unaligned.self, BaseOnly.self, c, o)
}
@inline(__always) private func vexMoveRM10(_ c: Core, _ o: Op) -> Op? {
  vexMoveRM(TwoLanes.self, Unaligned.self, BaseIndex.self, c, o)
}
@inline(__always) private func vexMoveRM11(_ c: Core, _ o: Op) -> Op? {
  vexMoveRM(TwoLanes.self, Unaligned.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func vexMoveRMFunction(length: Int, alignment: Int, form: Int) -> OperationFunction {
    switch ((length) * 2 + alignment) * 3 + form {
    case 0: return vexMoveRM0
    case 1: return vexMoveRM1
    case 2: return vexMoveRM2
    case 3: return vexMoveRM3
    case 4: return vexMoveRM4
    case 5: return vexMoveRM5
    case 6: return vexMoveRM6
    case 7: return vexMoveRM7
    case 8: return vexMoveRM8
    case 9: return vexMoveRM9
    case 10: return vexMoveRM10
    case 11: return vexMoveRM11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexMoveMR0(_ c: Core, _ o: Op) -> Op? {
  vexMoveMR(OneLane.self, Aligned.self, BaseOnly.self, c, o)
}
@inline(__always) private func vexMoveMR1(_ c: Core, _ o: Op) -> Op? {
  vexMoveMR(OneLane.self, Aligned.self, BaseIndex.self, c, o)
}
@inline(__always) private func vexMoveMR2(_ c: Core, _ o: Op) -> Op? {
  vexMoveMR(OneLane.self, Aligned.self, AnyAddress.self, c, o)
}
@inline(__always) private func vexMoveMR3(_ c: Core, _ o: Op) -> Op? {
  vexMoveMR(OneLane.self, Unaligned.self, BaseOnly.self, c, o)
}
@inline(__always) private func vexMoveMR4(_ c: Core, _ o: Op) -> Op? {
  vexMoveMR(OneLane.self, Unaligned.self, BaseIndex.self, c, o)
}
@inline(__always) private func vexMoveMR5(_ c: Core, _ o: Op) -> Op? {
  vexMoveMR(OneLane.self, Unaligned.self, AnyAddress.self, c, o)
}
@inline(__always) private func vexMoveMR6(_ c: Core, _ o: Op) -> Op? {
  vexMoveMR(TwoLanes.self, Aligned.self, BaseOnly.self, c, o)
}
@inline(__always) private func vexMoveMR7(_ c: Core, _ o: Op) -> Op? {
  vexMoveMR(TwoLanes.self, Aligned.self, BaseIndex.self, c, o)
}
@inline(__always) private func vexMoveMR8(_ c: Core, _ o: Op) -> Op? {
  vexMoveMR(TwoLanes.self, Aligned.self, AnyAddress.self, c, o)
}
@inline(__always) private func vexMoveMR9(_ c: Core, _ o: Op) -> Op? {
  vexMoveMR(TwoLanes.self, Unaligned.self, BaseOnly.self, c, o)
}
@inline(__always) private func vexMoveMR10(_ c: Core, _ o: Op) -> Op? {
  vexMoveMR(TwoLanes.self, Unaligned.self, BaseIndex.self, c, o)
}
@inline(__always) private func vexMoveMR11(_ c: Core, _ o: Op) -> Op? {
  vexMoveMR(TwoLanes.self, Unaligned.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func vexMoveMRFunction(length: Int, alignment: Int, form: Int) -> OperationFunction {
    switch ((length) * 2 + alignment) * 3 + form {
    case 0: return vexMoveMR0
    case 1: return vexMoveMR1
    case 2: return vexMoveMR2
    case 3: return vexMoveMR3
    case 4: return vexMoveMR4
    case 5: return vexMoveMR5
    case 6: return vexMoveMR6
    case 7: return vexMoveMR7
    case 8: return vexMoveMR8
    case 9: return vexMoveMR9
    case 10: return vexMoveMR10
    case 11: return vexMoveMR11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexMergeRR0(_ c: Core, _ o: Op) -> Op? {
  vexMergeRR(UInt32.self, c, o)
}
@inline(__always) private func vexMergeRR1(_ c: Core, _ o: Op) -> Op? {
  vexMergeRR(UInt64.self, c, o)
}

extension OperationTable {
  static func vexMergeRRFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return vexMergeRR0
    case 1: return vexMergeRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexElementRR0(_ c: Core, _ o: Op) -> Op? {
  vexElementRR(UInt32.self, c, o)
}
@inline(__always) private func vexElementRR1(_ c: Core, _ o: Op) -> Op? {
  vexElementRR(UInt64.self, c, o)
}

extension OperationTable {
  static func vexElementRRFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return vexElementRR0
    case 1: return vexElementRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexElementRM0(_ c: Core, _ o: Op) -> Op? {
  vexElementRM(UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func vexElementRM1(_ c: Core, _ o: Op) -> Op? {
  vexElementRM(UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func vexElementRM2(_ c: Core, _ o: Op) -> Op? {
  vexElementRM(UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func vexElementRM3(_ c: Core, _ o: Op) -> Op? {
  vexElementRM(UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func vexElementRM4(_ c: Core, _ o: Op) -> Op? {
  vexElementRM(UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func vexElementRM5(_ c: Core, _ o: Op) -> Op? {
  vexElementRM(UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func vexElementRMFunction(long: Int, form: Int) -> OperationFunction {
    switch (long) * 3 + form {
    case 0: return vexElementRM0
    case 1: return vexElementRM1
    case 2: return vexElementRM2
    case 3: return vexElementRM3
    case 4: return vexElementRM4
    case 5: return vexElementRM5
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexElementMR0(_ c: Core, _ o: Op) -> Op? {
  vexElementMR(UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func vexElementMR1(_ c: Core, _ o: Op) -> Op? {
  vexElementMR(UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func vexElementMR2(_ c: Core, _ o: Op) -> Op? {
  vexElementMR(UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func vexElementMR3(_ c: Core, _ o: Op) -> Op? {
  vexElementMR(UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func vexElementMR4(_ c: Core, _ o: Op) -> Op? {
  vexElementMR(UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func vexElementMR5(_ c: Core, _ o: Op) -> Op? {
  vexElementMR(UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func vexElementMRFunction(long: Int, form: Int) -> OperationFunction {
    switch (long) * 3 + form {
    case 0: return vexElementMR0
    case 1: return vexElementMR1
    case 2: return vexElementMR2
    case 3: return vexElementMR3
    case 4: return vexElementMR4
    case 5: return vexElementMR5
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexElementToGeneral0(_ c: Core, _ o: Op) -> Op? {
  vexElementToGeneral(UInt32.self, c, o)
}
@inline(__always) private func vexElementToGeneral1(_ c: Core, _ o: Op) -> Op? {
  vexElementToGeneral(UInt64.self, c, o)
}

extension OperationTable {
  static func vexElementToGeneralFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return vexElementToGeneral0
    case 1: return vexElementToGeneral1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexBroadcastRR0(_ c: Core, _ o: Op) -> Op? {
  vexBroadcastRR(UInt8.self, c, o)
}
@inline(__always) private func vexBroadcastRR1(_ c: Core, _ o: Op) -> Op? {
  vexBroadcastRR(UInt16.self, c, o)
}
@inline(__always) private func vexBroadcastRR2(_ c: Core, _ o: Op) -> Op? {
  vexBroadcastRR(UInt32.self, c, o)
}
@inline(__always) private func vexBroadcastRR3(_ c: Core, _ o: Op) -> Op? {
  vexBroadcastRR(UInt64.self, c, o)
}

extension OperationTable {
  static func vexBroadcastRRFunction(width: Int) -> OperationFunction {
    switch width {
    case 0: return vexBroadcastRR0
    case 1: return vexBroadcastRR1
    case 2: return vexBroadcastRR2
    case 3: return vexBroadcastRR3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexBroadcastRM0(_ c: Core, _ o: Op) -> Op? {
  vexBroadcastRM(UInt8.self, c, o)
}
@inline(__always) private func vexBroadcastRM1(_ c: Core, _ o: Op) -> Op? {
  vexBroadcastRM(UInt16.self, c, o)
}
@inline(__always) private func vexBroadcastRM2(_ c: Core, _ o: Op) -> Op? {
  vexBroadcastRM(UInt32.self, c, o)
}
@inline(__always) private func vexBroadcastRM3(_ c: Core, _ o: Op) -> Op? {
  vexBroadcastRM(UInt64.self, c, o)
}

extension OperationTable {
  static func vexBroadcastRMFunction(width: Int) -> OperationFunction {
    switch width {
    case 0: return vexBroadcastRM0
    case 1: return vexBroadcastRM1
    case 2: return vexBroadcastRM2
    case 3: return vexBroadcastRM3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexFloatRR0(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary32.self, HostAdd.self, c, o)
}
@inline(__always) private func vexFloatRR1(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary32.self, HostMultiply.self, c, o)
}
@inline(__always) private func vexFloatRR2(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary32.self, HostSubtract.self, c, o)
}
@inline(__always) private func vexFloatRR3(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary32.self, HostDivide.self, c, o)
}
@inline(__always) private func vexFloatRR4(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary32.self, HostMinimum.self, c, o)
}
@inline(__always) private func vexFloatRR5(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary32.self, HostMaximum.self, c, o)
}
@inline(__always) private func vexFloatRR6(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary32.self, HostSquareRoot.self, c, o)
}
@inline(__always) private func vexFloatRR7(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary32.self, HostPairs<HostAdd>.self, c, o)
}
@inline(__always) private func vexFloatRR8(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary32.self, HostPairs<HostSubtract>.self, c, o)
}
@inline(__always) private func vexFloatRR9(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary32.self, HostAddSubtract.self, c, o)
}
@inline(__always) private func vexFloatRR10(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary64.self, HostAdd.self, c, o)
}
@inline(__always) private func vexFloatRR11(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary64.self, HostMultiply.self, c, o)
}
@inline(__always) private func vexFloatRR12(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary64.self, HostSubtract.self, c, o)
}
@inline(__always) private func vexFloatRR13(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary64.self, HostDivide.self, c, o)
}
@inline(__always) private func vexFloatRR14(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary64.self, HostMinimum.self, c, o)
}
@inline(__always) private func vexFloatRR15(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary64.self, HostMaximum.self, c, o)
}
@inline(__always) private func vexFloatRR16(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary64.self, HostSquareRoot.self, c, o)
}
@inline(__always) private func vexFloatRR17(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary64.self, HostPairs<HostAdd>.self, c, o)
}
@inline(__always) private func vexFloatRR18(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary64.self, HostPairs<HostSubtract>.self, c, o)
}
@inline(__always) private func vexFloatRR19(_ c: Core, _ o: Op) -> Op? {
  vexFloatRR(Binary64.self, HostAddSubtract.self, c, o)
}

extension OperationTable {
  static func vexFloatRRFunction(format: Int, operation: Int) -> OperationFunction {
    switch (format) * 10 + operation {
    case 0: return vexFloatRR0
    case 1: return vexFloatRR1
    case 2: return vexFloatRR2
    case 3: return vexFloatRR3
    case 4: return vexFloatRR4
    case 5: return vexFloatRR5
    case 6: return vexFloatRR6
    case 7: return vexFloatRR7
    case 8: return vexFloatRR8
    case 9: return vexFloatRR9
    case 10: return vexFloatRR10
    case 11: return vexFloatRR11
    case 12: return vexFloatRR12
    case 13: return vexFloatRR13
    case 14: return vexFloatRR14
    case 15: return vexFloatRR15
    case 16: return vexFloatRR16
    case 17: return vexFloatRR17
    case 18: return vexFloatRR18
    case 19: return vexFloatRR19
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexFloatRM0(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary32.self, HostAdd.self, c, o)
}
@inline(__always) private func vexFloatRM1(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary32.self, HostMultiply.self, c, o)
}
@inline(__always) private func vexFloatRM2(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary32.self, HostSubtract.self, c, o)
}
@inline(__always) private func vexFloatRM3(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary32.self, HostDivide.self, c, o)
}
@inline(__always) private func vexFloatRM4(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary32.self, HostMinimum.self, c, o)
}
@inline(__always) private func vexFloatRM5(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary32.self, HostMaximum.self, c, o)
}
@inline(__always) private func vexFloatRM6(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary32.self, HostSquareRoot.self, c, o)
}
@inline(__always) private func vexFloatRM7(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary32.self, HostPairs<HostAdd>.self, c, o)
}
@inline(__always) private func vexFloatRM8(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary32.self, HostPairs<HostSubtract>.self, c, o)
}
@inline(__always) private func vexFloatRM9(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary32.self, HostAddSubtract.self, c, o)
}
@inline(__always) private func vexFloatRM10(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary64.self, HostAdd.self, c, o)
}
@inline(__always) private func vexFloatRM11(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary64.self, HostMultiply.self, c, o)
}
@inline(__always) private func vexFloatRM12(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary64.self, HostSubtract.self, c, o)
}
@inline(__always) private func vexFloatRM13(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary64.self, HostDivide.self, c, o)
}
@inline(__always) private func vexFloatRM14(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary64.self, HostMinimum.self, c, o)
}
@inline(__always) private func vexFloatRM15(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary64.self, HostMaximum.self, c, o)
}
@inline(__always) private func vexFloatRM16(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary64.self, HostSquareRoot.self, c, o)
}
@inline(__always) private func vexFloatRM17(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary64.self, HostPairs<HostAdd>.self, c, o)
}
@inline(__always) private func vexFloatRM18(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary64.self, HostPairs<HostSubtract>.self, c, o)
}
@inline(__always) private func vexFloatRM19(_ c: Core, _ o: Op) -> Op? {
  vexFloatRM(Binary64.self, HostAddSubtract.self, c, o)
}

extension OperationTable {
  static func vexFloatRMFunction(format: Int, operation: Int) -> OperationFunction {
    switch (format) * 10 + operation {
    case 0: return vexFloatRM0
    case 1: return vexFloatRM1
    case 2: return vexFloatRM2
    case 3: return vexFloatRM3
    case 4: return vexFloatRM4
    case 5: return vexFloatRM5
    case 6: return vexFloatRM6
    case 7: return vexFloatRM7
    case 8: return vexFloatRM8
    case 9: return vexFloatRM9
    case 10: return vexFloatRM10
    case 11: return vexFloatRM11
    case 12: return vexFloatRM12
    case 13: return vexFloatRM13
    case 14: return vexFloatRM14
    case 15: return vexFloatRM15
    case 16: return vexFloatRM16
    case 17: return vexFloatRM17
    case 18: return vexFloatRM18
    case 19: return vexFloatRM19
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexScalarRR0(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary32.self, HostAdd.self, c, o)
}
@inline(__always) private func vexScalarRR1(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary32.self, HostMultiply.self, c, o)
}
@inline(__always) private func vexScalarRR2(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary32.self, HostSubtract.self, c, o)
}
@inline(__always) private func vexScalarRR3(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary32.self, HostDivide.self, c, o)
}
@inline(__always) private func vexScalarRR4(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary32.self, HostMinimum.self, c, o)
}
@inline(__always) private func vexScalarRR5(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary32.self, HostMaximum.self, c, o)
}
@inline(__always) private func vexScalarRR6(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary32.self, HostSquareRoot.self, c, o)
}
@inline(__always) private func vexScalarRR7(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary64.self, HostAdd.self, c, o)
}
@inline(__always) private func vexScalarRR8(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary64.self, HostMultiply.self, c, o)
}
@inline(__always) private func vexScalarRR9(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary64.self, HostSubtract.self, c, o)
}
@inline(__always) private func vexScalarRR10(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary64.self, HostDivide.self, c, o)
}
@inline(__always) private func vexScalarRR11(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary64.self, HostMinimum.self, c, o)
}
@inline(__always) private func vexScalarRR12(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary64.self, HostMaximum.self, c, o)
}
@inline(__always) private func vexScalarRR13(_ c: Core, _ o: Op) -> Op? {
  vexScalarRR(Binary64.self, HostSquareRoot.self, c, o)
}

extension OperationTable {
  static func vexScalarRRFunction(format: Int, operation: Int) -> OperationFunction {
    switch (format) * 7 + operation {
    case 0: return vexScalarRR0
    case 1: return vexScalarRR1
    case 2: return vexScalarRR2
    case 3: return vexScalarRR3
    case 4: return vexScalarRR4
    case 5: return vexScalarRR5
    case 6: return vexScalarRR6
    case 7: return vexScalarRR7
    case 8: return vexScalarRR8
    case 9: return vexScalarRR9
    case 10: return vexScalarRR10
    case 11: return vexScalarRR11
    case 12: return vexScalarRR12
    case 13: return vexScalarRR13
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexScalarRM0(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary32.self, HostAdd.self, c, o)
}
@inline(__always) private func vexScalarRM1(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary32.self, HostMultiply.self, c, o)
}
@inline(__always) private func vexScalarRM2(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary32.self, HostSubtract.self, c, o)
}
@inline(__always) private func vexScalarRM3(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary32.self, HostDivide.self, c, o)
}
@inline(__always) private func vexScalarRM4(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary32.self, HostMinimum.self, c, o)
}
@inline(__always) private func vexScalarRM5(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary32.self, HostMaximum.self, c, o)
}
@inline(__always) private func vexScalarRM6(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary32.self, HostSquareRoot.self, c, o)
}
@inline(__always) private func vexScalarRM7(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary64.self, HostAdd.self, c, o)
}
@inline(__always) private func vexScalarRM8(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary64.self, HostMultiply.self, c, o)
}
@inline(__always) private func vexScalarRM9(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary64.self, HostSubtract.self, c, o)
}
@inline(__always) private func vexScalarRM10(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary64.self, HostDivide.self, c, o)
}
@inline(__always) private func vexScalarRM11(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary64.self, HostMinimum.self, c, o)
}
@inline(__always) private func vexScalarRM12(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary64.self, HostMaximum.self, c, o)
}
@inline(__always) private func vexScalarRM13(_ c: Core, _ o: Op) -> Op? {
  vexScalarRM(Binary64.self, HostSquareRoot.self, c, o)
}

extension OperationTable {
  static func vexScalarRMFunction(format: Int, operation: Int) -> OperationFunction {
    switch (format) * 7 + operation {
    case 0: return vexScalarRM0
    case 1: return vexScalarRM1
    case 2: return vexScalarRM2
    case 3: return vexScalarRM3
    case 4: return vexScalarRM4
    case 5: return vexScalarRM5
    case 6: return vexScalarRM6
    case 7: return vexScalarRM7
    case 8: return vexScalarRM8
    case 9: return vexScalarRM9
    case 10: return vexScalarRM10
    case 11: return vexScalarRM11
    case 12: return vexScalarRM12
    case 13: return vexScalarRM13
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexFusedRR0(_ c: Core, _ o: Op) -> Op? {
  vexFusedRR(Binary32.self, c, o)
}
@inline(__always) private func vexFusedRR1(_ c: Core, _ o: Op) -> Op? {
  vexFusedRR(Binary64.self, c, o)
}

extension OperationTable {
  static func vexFusedRRFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return vexFusedRR0
    case 1: return vexFusedRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexFusedRM0(_ c: Core, _ o: Op) -> Op? {
  vexFusedRM(Binary32.self, Factor.self, c, o)
}
@inline(__always) private func vexFusedRM1(_ c: Core, _ o: Op) -> Op? {
  vexFusedRM(Binary32.self, Addend.self, c, o)
}
@inline(__always) private func vexFusedRM2(_ c: Core, _ o: Op) -> Op? {
  vexFusedRM(Binary64.self, Factor.self, c, o)
}
@inline(__always) private func vexFusedRM3(_ c: Core, _ o: Op) -> Op? {
  vexFusedRM(Binary64.self, Addend.self, c, o)
}

extension OperationTable {
  static func vexFusedRMFunction(format: Int, place: Int) -> OperationFunction {
    switch (format) * 2 + place {
    case 0: return vexFusedRM0
    case 1: return vexFusedRM1
    case 2: return vexFusedRM2
    case 3: return vexFusedRM3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexFusedScalarRR0(_ c: Core, _ o: Op) -> Op? {
  vexFusedScalarRR(Binary32.self, c, o)
}
@inline(__always) private func vexFusedScalarRR1(_ c: Core, _ o: Op) -> Op? {
  vexFusedScalarRR(Binary64.self, c, o)
}

extension OperationTable {
  static func vexFusedScalarRRFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return vexFusedScalarRR0
    case 1: return vexFusedScalarRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexFusedScalarRM0(_ c: Core, _ o: Op) -> Op? {
  vexFusedScalarRM(Binary32.self, Factor.self, c, o)
}
@inline(__always) private func vexFusedScalarRM1(_ c: Core, _ o: Op) -> Op? {
  vexFusedScalarRM(Binary32.self, Addend.self, c, o)
}
@inline(__always) private func vexFusedScalarRM2(_ c: Core, _ o: Op) -> Op? {
  vexFusedScalarRM(Binary64.self, Factor.self, c, o)
}
@inline(__always) private func vexFusedScalarRM3(_ c: Core, _ o: Op) -> Op? {
  vexFusedScalarRM(Binary64.self, Addend.self, c, o)
}

extension OperationTable {
  static func vexFusedScalarRMFunction(format: Int, place: Int) -> OperationFunction {
    switch (format) * 2 + place {
    case 0: return vexFusedScalarRM0
    case 1: return vexFusedScalarRM1
    case 2: return vexFusedScalarRM2
    case 3: return vexFusedScalarRM3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexMaskRR0(_ c: Core, _ o: Op) -> Op? {
  vexMaskRR(Binary32.self, c, o)
}
@inline(__always) private func vexMaskRR1(_ c: Core, _ o: Op) -> Op? {
  vexMaskRR(Binary64.self, c, o)
}

extension OperationTable {
  static func vexMaskRRFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return vexMaskRR0
    case 1: return vexMaskRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexMaskRM0(_ c: Core, _ o: Op) -> Op? {
  vexMaskRM(Binary32.self, c, o)
}
@inline(__always) private func vexMaskRM1(_ c: Core, _ o: Op) -> Op? {
  vexMaskRM(Binary64.self, c, o)
}

extension OperationTable {
  static func vexMaskRMFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return vexMaskRM0
    case 1: return vexMaskRM1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexElementMaskRR0(_ c: Core, _ o: Op) -> Op? {
  vexElementMaskRR(Binary32.self, c, o)
}
@inline(__always) private func vexElementMaskRR1(_ c: Core, _ o: Op) -> Op? {
  vexElementMaskRR(Binary64.self, c, o)
}

extension OperationTable {
  static func vexElementMaskRRFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return vexElementMaskRR0
    case 1: return vexElementMaskRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexElementMaskRM0(_ c: Core, _ o: Op) -> Op? {
  vexElementMaskRM(Binary32.self, c, o)
}
@inline(__always) private func vexElementMaskRM1(_ c: Core, _ o: Op) -> Op? {
  vexElementMaskRM(Binary64.self, c, o)
}

extension OperationTable {
  static func vexElementMaskRMFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return vexElementMaskRM0
    case 1: return vexElementMaskRM1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexSigns0(_ c: Core, _ o: Op) -> Op? {
  vexSigns(Binary32.self, c, o)
}
@inline(__always) private func vexSigns1(_ c: Core, _ o: Op) -> Op? {
  vexSigns(Binary64.self, c, o)
}

extension OperationTable {
  static func vexSignsFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return vexSigns0
    case 1: return vexSigns1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexCompareRR0(_ c: Core, _ o: Op) -> Op? {
  vexCompareRR(Binary32.self, c, o)
}
@inline(__always) private func vexCompareRR1(_ c: Core, _ o: Op) -> Op? {
  vexCompareRR(Binary64.self, c, o)
}

extension OperationTable {
  static func vexCompareRRFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return vexCompareRR0
    case 1: return vexCompareRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexCompareRM0(_ c: Core, _ o: Op) -> Op? {
  vexCompareRM(Binary32.self, c, o)
}
@inline(__always) private func vexCompareRM1(_ c: Core, _ o: Op) -> Op? {
  vexCompareRM(Binary64.self, c, o)
}

extension OperationTable {
  static func vexCompareRMFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return vexCompareRM0
    case 1: return vexCompareRM1
    default: return referenceOperation
    }
  }
}

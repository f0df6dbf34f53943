// Written by scripts/generate-threaded.py; see there.

@inline(__always) private func bitCountRR0(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(BitScanForward.self, UInt16.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR1(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(BitScanForward.self, UInt16.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR2(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(BitScanForward.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR3(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(BitScanForward.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR4(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(BitScanForward.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR5(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(BitScanForward.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR6(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(BitScanReverse.self, UInt16.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR7(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(BitScanReverse.self, UInt16.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR8(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(BitScanReverse.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR9(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(BitScanReverse.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR10(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(BitScanReverse.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR11(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(BitScanReverse.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR12(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(TrailingZeroCount.self, UInt16.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR13(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(TrailingZeroCount.self, UInt16.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR14(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(TrailingZeroCount.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR15(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(TrailingZeroCount.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR16(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(TrailingZeroCount.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR17(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(TrailingZeroCount.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR18(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(LeadingZeroCount.self, UInt16.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR19(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(LeadingZeroCount.self, UInt16.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR20(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(LeadingZeroCount.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR21(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(LeadingZeroCount.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR22(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(LeadingZeroCount.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR23(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(LeadingZeroCount.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR24(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(PopulationCount.self, UInt16.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR25(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(PopulationCount.self, UInt16.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR26(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(PopulationCount.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR27(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(PopulationCount.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRR28(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(PopulationCount.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRR29(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(PopulationCount.self, UInt64.self, WithoutFlags.self, c, o)
}

extension OperationTable {
  static func bitCountRRFunction(operation: Int, wide: Int, flags: Int) -> OperationFunction {
    switch ((operation) * 3 + wide) * 2 + flags {
    case 0: return bitCountRR0
    case 1: return bitCountRR1
    case 2: return bitCountRR2
    case 3: return bitCountRR3
    case 4: return bitCountRR4
    case 5: return bitCountRR5
    case 6: return bitCountRR6
    case 7: return bitCountRR7
    case 8: return bitCountRR8
    case 9: return bitCountRR9
    case 10: return bitCountRR10
    case 11: return bitCountRR11
    case 12: return bitCountRR12
    case 13: return bitCountRR13
    case 14: return bitCountRR14
    case 15: return bitCountRR15
    case 16: return bitCountRR16
    case 17: return bitCountRR17
    case 18: return bitCountRR18
    case 19: return bitCountRR19
    case 20: return bitCountRR20
    case 21: return bitCountRR21
    case 22: return bitCountRR22
    case 23: return bitCountRR23
    case 24: return bitCountRR24
    case 25: return bitCountRR25
    case 26: return bitCountRR26
    case 27: return bitCountRR27
    case 28: return bitCountRR28
    case 29: return bitCountRR29
    default: return referenceOperation
    }
  }
}

@inline(__always) private func bitCountRM0(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(BitScanForward.self, UInt16.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM1(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(BitScanForward.self, UInt16.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM2(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(BitScanForward.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM3(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(BitScanForward.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM4(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(BitScanForward.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM5(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(BitScanForward.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM6(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(BitScanReverse.self, UInt16.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM7(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(BitScanReverse.self, UInt16.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM8(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(BitScanReverse.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM9(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(BitScanReverse.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM10(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(BitScanReverse.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM11(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(BitScanReverse.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM12(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(TrailingZeroCount.self, UInt16.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM13(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(TrailingZeroCount.self, UInt16.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM14(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(TrailingZeroCount.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM15(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(TrailingZeroCount.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM16(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(TrailingZeroCount.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM17(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(TrailingZeroCount.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM18(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(LeadingZeroCount.self, UInt16.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM19(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(LeadingZeroCount.self, UInt16.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM20(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(LeadingZeroCount.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM21(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(LeadingZeroCount.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM22(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(LeadingZeroCount.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM23(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(LeadingZeroCount.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM24(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(PopulationCount.self, UInt16.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM25(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(PopulationCount.self, UInt16.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM26(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(PopulationCount.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM27(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(PopulationCount.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitCountRM28(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(PopulationCount.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitCountRM29(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(PopulationCount.self, UInt64.self, WithoutFlags.self, c, o)
}

extension OperationTable {
  static func bitCountRMFunction(operation: Int, wide: Int, flags: Int) -> OperationFunction {
    switch ((operation) * 3 + wide) * 2 + flags {
    case 0: return bitCountRM0
    case 1: return bitCountRM1
    case 2: return bitCountRM2
    case 3: return bitCountRM3
    case 4: return bitCountRM4
    case 5: return bitCountRM5
    case 6: return bitCountRM6
    case 7: return bitCountRM7
    case 8: return bitCountRM8
    case 9: return bitCountRM9
    case 10: return bitCountRM10
    case 11: return bitCountRM11
    case 12: return bitCountRM12
    case 13: return bitCountRM13
    case 14: return bitCountRM14
    case 15: return bitCountRM15
    case 16: return bitCountRM16
    case 17: return bitCountRM17
    case 18: return bitCountRM18
    case 19: return bitCountRM19
    case 20: return bitCountRM20
    case 21: return bitCountRM21
    case 22: return bitCountRM22
    case 23: return bitCountRM23
    case 24: return bitCountRM24
    case 25: return bitCountRM25
    case 26: return bitCountRM26
    case 27: return bitCountRM27
    case 28: return bitCountRM28
    case 29: return bitCountRM29
    default: return referenceOperation
    }
  }
}

@inline(__always) private func lowestBitRR0(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(ResetLowestBit.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func lowestBitRR1(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(ResetLowestBit.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func lowestBitRR2(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(ResetLowestBit.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func lowestBitRR3(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(ResetLowestBit.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func lowestBitRR4(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(MaskToLowestBit.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func lowestBitRR5(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(MaskToLowestBit.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func lowestBitRR6(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(MaskToLowestBit.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func lowestBitRR7(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(MaskToLowestBit.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func lowestBitRR8(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(IsolateLowestBit.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func lowestBitRR9(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(IsolateLowestBit.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func lowestBitRR10(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(IsolateLowestBit.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func lowestBitRR11(_ c: Core, _ o: Op) -> Op? {
  bitCountRR(IsolateLowestBit.self, UInt64.self, WithoutFlags.self, c, o)
}

extension OperationTable {
  static func lowestBitRRFunction(operation: Int, long: Int, flags: Int) -> OperationFunction {
    switch ((operation) * 2 + long) * 2 + flags {
    case 0: return lowestBitRR0
    case 1: return lowestBitRR1
    case 2: return lowestBitRR2
    case 3: return lowestBitRR3
    case 4: return lowestBitRR4
    case 5: return lowestBitRR5
    case 6: return lowestBitRR6
    case 7: return lowestBitRR7
    case 8: return lowestBitRR8
    case 9: return lowestBitRR9
    case 10: return lowestBitRR10
    case 11: return lowestBitRR11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func lowestBitRM0(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(ResetLowestBit.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func lowestBitRM1(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(ResetLowestBit.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func lowestBitRM2(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(ResetLowestBit.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func lowestBitRM3(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(ResetLowestBit.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func lowestBitRM4(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(MaskToLowestBit.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func lowestBitRM5(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(MaskToLowestBit.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func lowestBitRM6(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(MaskToLowestBit.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func lowestBitRM7(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(MaskToLowestBit.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func lowestBitRM8(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(IsolateLowestBit.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func lowestBitRM9(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(IsolateLowestBit.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func lowestBitRM10(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(IsolateLowestBit.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func lowestBitRM11(_ c: Core, _ o: Op) -> Op? {
  bitCountRM(IsolateLowestBit.self, UInt64.self, WithoutFlags.self, c, o)
}

extension OperationTable {
  static func lowestBitRMFunction(operation: Int, long: Int, flags: Int) -> OperationFunction {
    switch ((operation) * 2 + long) * 2 + flags {
    case 0: return lowestBitRM0
    case 1: return lowestBitRM1
    case 2: return lowestBitRM2
    case 3: return lowestBitRM3
    case 4: return lowestBitRM4
    case 5: return lowestBitRM5
    case 6: return lowestBitRM6
    case 7: return lowestBitRM7
    case 8: return lowestBitRM8
    case 9: return lowestBitRM9
    case 10: return lowestBitRM10
    case 11: return lowestBitRM11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func bitFieldRR0(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(AndNot.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitFieldRR1(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(AndNot.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitFieldRR2(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(AndNot.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitFieldRR3(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(AndNot.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitFieldRR4(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(BitFieldExtract.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitFieldRR5(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(BitFieldExtract.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitFieldRR6(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(BitFieldExtract.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitFieldRR7(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(BitFieldExtract.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitFieldRR8(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(ZeroHighBits.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitFieldRR9(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(ZeroHighBits.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitFieldRR10(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(ZeroHighBits.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitFieldRR11(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(ZeroHighBits.self, UInt64.self, WithoutFlags.self, c, o)
}

extension OperationTable {
  static func bitFieldRRFunction(operation: Int, long: Int, flags: Int) -> OperationFunction {
    switch ((operation) * 2 + long) * 2 + flags {
    case 0: return bitFieldRR0
    case 1: return bitFieldRR1
    case 2: return bitFieldRR2
    case 3: return bitFieldRR3
    case 4: return bitFieldRR4
    case 5: return bitFieldRR5
    case 6: return bitFieldRR6
    case 7: return bitFieldRR7
    case 8: return bitFieldRR8
    case 9: return bitFieldRR9
    case 10: return bitFieldRR10
    case 11: return bitFieldRR11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func bitFieldRM0(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(AndNot.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitFieldRM1(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(AndNot.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitFieldRM2(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(AndNot.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitFieldRM3(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(AndNot.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitFieldRM4(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(BitFieldExtract.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitFieldRM5(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(BitFieldExtract.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitFieldRM6(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(BitFieldExtract.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitFieldRM7(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(BitFieldExtract.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitFieldRM8(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(ZeroHighBits.self, UInt32.self, WithFlags.self, c, o)
}
@inline(__always) private func bitFieldRM9(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(ZeroHighBits.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func bitFieldRM10(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(ZeroHighBits.self, UInt64.self, WithFlags.self, c, o)
}
@inline(__always) private func bitFieldRM11(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(ZeroHighBits.self, UInt64.self, WithoutFlags.self, c, o)
}

extension OperationTable {
  static func bitFieldRMFunction(operation: Int, long: Int, flags: Int) -> OperationFunction {
    switch ((operation) * 2 + long) * 2 + flags {
    case 0: return bitFieldRM0
    case 1: return bitFieldRM1
    case 2: return bitFieldRM2
    case 3: return bitFieldRM3
    case 4: return bitFieldRM4
    case 5: return bitFieldRM5
    case 6: return bitFieldRM6
    case 7: return bitFieldRM7
    case 8: return bitFieldRM8
    case 9: return bitFieldRM9
    case 10: return bitFieldRM10
    case 11: return bitFieldRM11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func plainFieldRR0(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(ShiftLeftNoFlags.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRR1(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(ShiftLeftNoFlags.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRR2(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(ShiftArithmeticNoFlags.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRR3(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(ShiftArithmeticNoFlags.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRR4(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(ShiftRightNoFlags.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRR5(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(ShiftRightNoFlags.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRR6(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(DepositBits.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRR7(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(DepositBits.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRR8(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(ExtractBits.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRR9(_ c: Core, _ o: Op) -> Op? {
  bitFieldRR(ExtractBits.self, UInt64.self, WithoutFlags.self, c, o)
}

extension OperationTable {
  static func plainFieldRRFunction(operation: Int, long: Int) -> OperationFunction {
    switch (operation) * 2 + long {
    case 0: return plainFieldRR0
    case 1: return plainFieldRR1
    case 2: return plainFieldRR2
    case 3: return plainFieldRR3
    case 4: return plainFieldRR4
    case 5: return plainFieldRR5
    case 6: return plainFieldRR6
    case 7: return plainFieldRR7
    case 8: return plainFieldRR8
    case 9: return plainFieldRR9
    default: return referenceOperation
    }
  }
}

@inline(__always) private func plainFieldRM0(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(ShiftLeftNoFlags.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRM1(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(ShiftLeftNoFlags.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRM2(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(ShiftArithmeticNoFlags.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRM3(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(ShiftArithmeticNoFlags.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRM4(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(ShiftRightNoFlags.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRM5(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(ShiftRightNoFlags.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRM6(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(DepositBits.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRM7(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(DepositBits.self, UInt64.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRM8(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(ExtractBits.self, UInt32.self, WithoutFlags.self, c, o)
}
@inline(__always) private func plainFieldRM9(_ c: Core, _ o: Op) -> Op? {
  bitFieldRM(ExtractBits.self, UInt64.self, WithoutFlags.self, c, o)
}

extension OperationTable {
  static func plainFieldRMFunction(operation: Int, long: Int) -> OperationFunction {
    switch (operation) * 2 + long {
    case 0: return plainFieldRM0
    case 1: return plainFieldRM1
    case 2: return plainFieldRM2
    case 3: return plainFieldRM3
    case 4: return plainFieldRM4
    case 5: return plainFieldRM5
    case 6: return plainFieldRM6
    case 7: return plainFieldRM7
    case 8: return plainFieldRM8
    case 9: return plainFieldRM9
    default: return referenceOperation
    }
  }
}

@inline(__always) private func rotateRightR0(_ c: Core, _ o: Op) -> Op? {
  rotateRightR(UInt32.self, c, o)
}
@inline(__always) private func rotateRightR1(_ c: Core, _ o: Op) -> Op? {
  rotateRightR(UInt64.self, c, o)
}

extension OperationTable {
  static func rotateRightRFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return rotateRightR0
    case 1: return rotateRightR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func rotateRightM0(_ c: Core, _ o: Op) -> Op? {
  rotateRightM(UInt32.self, c, o)
}
@inline(__always) private func rotateRightM1(_ c: Core, _ o: Op) -> Op? {
  rotateRightM(UInt64.self, c, o)
}

extension OperationTable {
  static func rotateRightMFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return rotateRightM0
    case 1: return rotateRightM1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func multiplyNoFlagsR0(_ c: Core, _ o: Op) -> Op? {
  multiplyNoFlagsR(UInt32.self, c, o)
}
@inline(__always) private func multiplyNoFlagsR1(_ c: Core, _ o: Op) -> Op? {
  multiplyNoFlagsR(UInt64.self, c, o)
}

extension OperationTable {
  static func multiplyNoFlagsRFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return multiplyNoFlagsR0
    case 1: return multiplyNoFlagsR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func multiplyNoFlagsM0(_ c: Core, _ o: Op) -> Op? {
  multiplyNoFlagsM(UInt32.self, c, o)
}
@inline(__always) private func multiplyNoFlagsM1(_ c: Core, _ o: Op) -> Op? {
  multiplyNoFlagsM(UInt64.self, c, o)
}

extension OperationTable {
  static func multiplyNoFlagsMFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return multiplyNoFlagsM0
    case 1: return multiplyNoFlagsM1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func addExtendedRR0(_ c: Core, _ o: Op) -> Op? {
  addExtendedRR(CarryChain.self, UInt32.self, c, o)
}
@inline(__always) private func addExtendedRR1(_ c: Core, _ o: Op) -> Op? {
  addExtendedRR(CarryChain.self, UInt64.self, c, o)
}
@inline(__always) private func addExtendedRR2(_ c: Core, _ o: Op) -> Op? {
  addExtendedRR(OverflowChain.self, UInt32.self, c, o)
}
@inline(__always) private func addExtendedRR3(_ c: Core, _ o: Op) -> Op? {
  addExtendedRR(OverflowChain.self, UInt64.self, c, o)
}

extension OperationTable {
  static func addExtendedRRFunction(carry: Int, long: Int) -> OperationFunction {
    switch (carry) * 2 + long {
    case 0: return addExtendedRR0
    case 1: return addExtendedRR1
    case 2: return addExtendedRR2
    case 3: return addExtendedRR3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func addExtendedRM0(_ c: Core, _ o: Op) -> Op? {
  addExtendedRM(CarryChain.self, UInt32.self, c, o)
}
@inline(__always) private func addExtendedRM1(_ c: Core, _ o: Op) -> Op? {
  addExtendedRM(CarryChain.self, UInt64.self, c, o)
}
@inline(__always) private func addExtendedRM2(_ c: Core, _ o: Op) -> Op? {
  addExtendedRM(OverflowChain.self, UInt32.self, c, o)
}
@inline(__always) private func addExtendedRM3(_ c: Core, _ o: Op) -> Op? {
  addExtendedRM(OverflowChain.self, UInt64.self, c, o)
}

extension OperationTable {
  static func addExtendedRMFunction(carry: Int, long: Int) -> OperationFunction {
    switch (carry) * 2 + long {
    case 0: return addExtendedRM0
    case 1: return addExtendedRM1
    case 2: return addExtendedRM2
    case 3: return addExtendedRM3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func loadSwapped0(_ c: Core, _ o: Op) -> Op? {
  loadSwapped(UInt16.self, c, o)
}
@inline(__always) private func loadSwapped1(_ c: Core, _ o: Op) -> Op? {
  loadSwapped(UInt32.self, c, o)
}
@inline(__always) private func loadSwapped2(_ c: Core, _ o: Op) -> Op? {
  loadSwapped(UInt64.self, c, o)
}

extension OperationTable {
  static func loadSwappedFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return loadSwapped0
    case 1: return loadSwapped1
    case 2: return loadSwapped2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func storeSwapped0(_ c: Core, _ o: Op) -> Op? {
  storeSwapped(UInt16.self, c, o)
}
@inline(__always) private func storeSwapped1(_ c: Core, _ o: Op) -> Op? {
  storeSwapped(UInt32.self, c, o)
}
@inline(__always) private func storeSwapped2(_ c: Core, _ o: Op) -> Op? {
  storeSwapped(UInt64.self, c, o)
}

extension OperationTable {
  static func storeSwappedFunction(wide: Int) -> OperationFunction {
    switch wide {
    case 0: return storeSwapped0
    case 1: return storeSwapped1
    case 2: return storeSwapped2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func checksumR0(_ c: Core, _ o: Op) -> Op? {
  checksumR(UInt8.self, c, o)
}
@inline(__always) private func checksumR1(_ c: Core, _ o: Op) -> Op? {
  checksumR(UInt16.self, c, o)
}
@inline(__always) private func checksumR2(_ c: Core, _ o: Op) -> Op? {
  checksumR(UInt32.self, c, o)
}
@inline(__always) private func checksumR3(_ c: Core, _ o: Op) -> Op? {
  checksumR(UInt64.self, c, o)
}

extension OperationTable {
  static func checksumRFunction(width: Int) -> OperationFunction {
    switch width {
    case 0: return checksumR0
    case 1: return checksumR1
    case 2: return checksumR2
    case 3: return checksumR3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func checksumM0(_ c: Core, _ o: Op) -> Op? {
  checksumM(UInt8.self, c, o)
}
@inline(__always) private func checksumM1(_ c: Core, _ o: Op) -> Op? {
  checksumM(UInt16.self, c, o)
}
@inline(__always) private func checksumM2(_ c: Core, _ o: Op) -> Op? {
  checksumM(UInt32.self, c, o)
}
@inline(__always) private func checksumM3(_ c: Core, _ o: Op) -> Op? {
  checksumM(UInt64.self, c, o)
}

extension OperationTable {
  static func checksumMFunction(width: Int) -> OperationFunction {
    switch width {
    case 0: return checksumM0
    case 1: return checksumM1
    case 2: return checksumM2
    case 3: return checksumM3
    default: return referenceOperation
    }
  }
}

extension OperationTable {
  static let bitFieldsWithMemoryLast: [Int] = [0]
  static let plainFieldsWithMemoryLast: [Int] = [3, 4]
}

// Written by scripts/generate-threaded.py; see there.
import SoftFloat

@inline(__always) private func packedRR0(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Widen<Int8, Int16>.self, c, o)
}
@inline(__always) private func packedRR1(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Widen<UInt8, UInt16>.self, c, o)
}
@inline(__always) private func packedRR2(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Widen<Int8, Int32>.self, c, o)
}
@inline(__always) private func packedRR3(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Widen<UInt8, UInt32>.self, c, o)
}
@inline(__always) private func packedRR4(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Widen<Int8, Int64>.self, c, o)
}
@inline(__always) private func packedRR5(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Widen<UInt8, UInt64>.self, c, o)
}
@inline(__always) private func packedRR6(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Widen<Int16, Int32>.self, c, o)
}
@inline(__always) private func packedRR7(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Widen<UInt16, UInt32>.self, c, o)
}
@inline(__always) private func packedRR8(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Widen<Int16, Int64>.self, c, o)
}
@inline(__always) private func packedRR9(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Widen<UInt16, UInt64>.self, c, o)
}
@inline(__always) private func packedRR10(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Widen<Int32, Int64>.self, c, o)
}
@inline(__always) private func packedRR11(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Widen<UInt32, UInt64>.self, c, o)
}
@inline(__always) private func packedRR12(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, SingleToDouble.self, c, o)
}
@inline(__always) private func packedRR13(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, DoubleToSingle.self, c, o)
}
@inline(__always) private func packedRR14(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Int32ToSingle.self, c, o)
}
@inline(__always) private func packedRR15(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, SingleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func packedRR16(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, SingleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func packedRR17(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, DoubleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func packedRR18(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, Int32ToDouble.self, c, o)
}
@inline(__always) private func packedRR19(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, DoubleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func packedRR20(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, DuplicateQuadword.self, c, o)
}
@inline(__always) private func packedRR21(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, RoundElements<Binary32>.self, c, o)
}
@inline(__always) private func packedRR22(_ c: Core, _ o: Op) -> Op? {
  packedRR(LegacyForm.self, RoundElements<Binary64>.self, c, o)
}
@inline(__always) private func packedRR23(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Widen<Int8, Int16>.self, c, o)
}
@inline(__always) private func packedRR24(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Widen<UInt8, UInt16>.self, c, o)
}
@inline(__always) private func packedRR25(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Widen<Int8, Int32>.self, c, o)
}
@inline(__always) private func packedRR26(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Widen<UInt8, UInt32>.self, c, o)
}
@inline(__always) private func packedRR27(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Widen<Int8, Int64>.self, c, o)
}
@inline(__always) private func packedRR28(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Widen<UInt8, UInt64>.self, c, o)
}
@inline(__always) private func packedRR29(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Widen<Int16, Int32>.self, c, o)
}
@inline(__always) private func packedRR30(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Widen<UInt16, UInt32>.self, c, o)
}
@inline(__always) private func packedRR31(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Widen<Int16, Int64>.self, c, o)
}
@inline(__always) private func packedRR32(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Widen<UInt16, UInt64>.self, c, o)
}
@inline(__always) private func packedRR33(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Widen<Int32, Int64>.self, c, o)
}
@inline(__always) private func packedRR34(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Widen<UInt32, UInt64>.self, c, o)
}
@inline(__always) private func packedRR35(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, SingleToDouble.self, c, o)
}
@inline(__always) private func packedRR36(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, DoubleToSingle.self, c, o)
}
@inline(__always) private func packedRR37(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Int32ToSingle.self, c, o)
}
@inline(__always) private func packedRR38(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, SingleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func packedRR39(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, SingleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func packedRR40(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, DoubleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func packedRR41(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, Int32ToDouble.self, c, o)
}
@inline(__always) private func packedRR42(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, DoubleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func packedRR43(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, DuplicateQuadword.self, c, o)
}
@inline(__always) private func packedRR44(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, RoundElements<Binary32>.self, c, o)
}
@inline(__always) private func packedRR45(_ c: Core, _ o: Op) -> Op? {
  packedRR(VEXForm.self, RoundElements<Binary64>.self, c, o)
}

extension OperationTable {
  static func packedRRFunction(form: Int, operation: Int) -> OperationFunction {
    switch (form) * 23 + operation {
    case 0: return packedRR0
    case 1: return packedRR1
    case 2: return packedRR2
    case 3: return packedRR3
    case 4: return packedRR4
    case 5: return packedRR5
    case 6: return packedRR6
    case 7: return packedRR7
    case 8: return packedRR8
    case 9: return packedRR9
    case 10: return packedRR10
    case 11: return packedRR11
    case 12: return packedRR12
    case 13: return packedRR13
    case 14: return packedRR14
    case 15: return packedRR15
    case 16: return packedRR16
    case 17: return packedRR17
    case 18: return packedRR18
    case 19: return packedRR19
    case 20: return packedRR20
    case 21: return packedRR21
    case 22: return packedRR22
    case 23: return packedRR23
    case 24: return packedRR24
    case 25: return packedRR25
    case 26: return packedRR26
    case 27: return packedRR27
    case 28: return packedRR28
    case 29: return packedRR29
    case 30: return packedRR30
    case 31: return packedRR31
    case 32: return packedRR32
    case 33: return packedRR33
    case 34: return packedRR34
    case 35: return packedRR35
    case 36: return packedRR36
    case 37: return packedRR37
    case 38: return packedRR38
    case 39: return packedRR39
    case 40: return packedRR40
    case 41: return packedRR41
    case 42: return packedRR42
    case 43: return packedRR43
    case 44: return packedRR44
    case 45: return packedRR45
    default: return referenceOperation
    }
  }
}

@inline(__always) private func packedRM0(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Widen<Int8, Int16>.self, c, o)
}
@inline(__always) private func packedRM1(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Widen<UInt8, UInt16>.self, c, o)
}
@inline(__always) private func packedRM2(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Widen<Int8, Int32>.self, c, o)
}
@inline(__always) private func packedRM3(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Widen<UInt8, UInt32>.self, c, o)
}
@inline(__always) private func packedRM4(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Widen<Int8, Int64>.self, c, o)
}
@inline(__always) private func packedRM5(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Widen<UInt8, UInt64>.self, c, o)
}
@inline(__always) private func packedRM6(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Widen<Int16, Int32>.self, c, o)
}
@inline(__always) private func packedRM7(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Widen<UInt16, UInt32>.self, c, o)
}
@inline(__always) private func packedRM8(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Widen<Int16, Int64>.self, c, o)
}
@inline(__always) private func packedRM9(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Widen<UInt16, UInt64>.self, c, o)
}
@inline(__always) private func packedRM10(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Widen<Int32, Int64>.self, c, o)
}
@inline(__always) private func packedRM11(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Widen<UInt32, UInt64>.self, c, o)
}
@inline(__always) private func packedRM12(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, SingleToDouble.self, c, o)
}
@inline(__always) private func packedRM13(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, DoubleToSingle.self, c, o)
}
@inline(__always) private func packedRM14(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Int32ToSingle.self, c, o)
}
@inline(__always) private func packedRM15(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, SingleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func packedRM16(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, SingleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func packedRM17(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, DoubleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func packedRM18(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, Int32ToDouble.self, c, o)
}
@inline(__always) private func packedRM19(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, DoubleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func packedRM20(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, DuplicateQuadword.self, c, o)
}
@inline(__always) private func packedRM21(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, RoundElements<Binary32>.self, c, o)
}
@inline(__always) private func packedRM22(_ c: Core, _ o: Op) -> Op? {
  packedRM(LegacyForm.self, RoundElements<Binary64>.self, c, o)
}
@inline(__always) private func packedRM23(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Widen<Int8, Int16>.self, c, o)
}
@inline(__always) private func packedRM24(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Widen<UInt8, UInt16>.self, c, o)
}
@inline(__always) private func packedRM25(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Widen<Int8, Int32>.self, c, o)
}
@inline(__always) private func packedRM26(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Widen<UInt8, UInt32>.self, c, o)
}
@inline(__always) private func packedRM27(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Widen<Int8, Int64>.self, c, o)
}
@inline(__always) private func packedRM28(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Widen<UInt8, UInt64>.self, c, o)
}
@inline(__always) private func packedRM29(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Widen<Int16, Int32>.self, c, o)
}
@inline(__always) private func packedRM30(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Widen<UInt16, UInt32>.self, c, o)
}
@inline(__always) private func packedRM31(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Widen<Int16, Int64>.self, c, o)
}
@inline(__always) private func packedRM32(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Widen<UInt16, UInt64>.self, c, o)
}
@inline(__always) private func packedRM33(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Widen<Int32, Int64>.self, c, o)
}
@inline(__always) private func packedRM34(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Widen<UInt32, UInt64>.self, c, o)
}
@inline(__always) private func packedRM35(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, SingleToDouble.self, c, o)
}
@inline(__always) private func packedRM36(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, DoubleToSingle.self, c, o)
}
@inline(__always) private func packedRM37(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Int32ToSingle.self, c, o)
}
@inline(__always) private func packedRM38(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, SingleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func packedRM39(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, SingleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func packedRM40(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, DoubleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func packedRM41(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, Int32ToDouble.self, c, o)
}
@inline(__always) private func packedRM42(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, DoubleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func packedRM43(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, DuplicateQuadword.self, c, o)
}
@inline(__always) private func packedRM44(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, RoundElements<Binary32>.self, c, o)
}
@inline(__always) private func packedRM45(_ c: Core, _ o: Op) -> Op? {
  packedRM(VEXForm.self, RoundElements<Binary64>.self, c, o)
}

extension OperationTable {
  static func packedRMFunction(form: Int, operation: Int) -> OperationFunction {
    switch (form) * 23 + operation {
    case 0: return packedRM0
    case 1: return packedRM1
    case 2: return packedRM2
    case 3: return packedRM3
    case 4: return packedRM4
    case 5: return packedRM5
    case 6: return packedRM6
    case 7: return packedRM7
    case 8: return packedRM8
    case 9: return packedRM9
    case 10: return packedRM10
    case 11: return packedRM11
    case 12: return packedRM12
    case 13: return packedRM13
    case 14: return packedRM14
    case 15: return packedRM15
    case 16: return packedRM16
    case 17: return packedRM17
    case 18: return packedRM18
    case 19: return packedRM19
    case 20: return packedRM20
    case 21: return packedRM21
    case 22: return packedRM22
    case 23: return packedRM23
    case 24: return packedRM24
    case 25: return packedRM25
    case 26: return packedRM26
    case 27: return packedRM27
    case 28: return packedRM28
    case 29: return packedRM29
    case 30: return packedRM30
    case 31: return packedRM31
    case 32: return packedRM32
    case 33: return packedRM33
    case 34: return packedRM34
    case 35: return packedRM35
    case 36: return packedRM36
    case 37: return packedRM37
    case 38: return packedRM38
    case 39: return packedRM39
    case 40: return packedRM40
    case 41: return packedRM41
    case 42: return packedRM42
    case 43: return packedRM43
    case 44: return packedRM44
    case 45: return packedRM45
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexConvertRR0(_ c: Core, _ o: Op) -> Op? {
  vexConvertRR(Int64ToSingle.self, c, o)
}
@inline(__always) private func vexConvertRR1(_ c: Core, _ o: Op) -> Op? {
  vexConvertRR(Int32ToSingle.self, c, o)
}
@inline(__always) private func vexConvertRR2(_ c: Core, _ o: Op) -> Op? {
  vexConvertRR(Int64ToDouble.self, c, o)
}
@inline(__always) private func vexConvertRR3(_ c: Core, _ o: Op) -> Op? {
  vexConvertRR(Int32ToDouble.self, c, o)
}
@inline(__always) private func vexConvertRR4(_ c: Core, _ o: Op) -> Op? {
  vexConvertRR(SingleToDouble.self, c, o)
}
@inline(__always) private func vexConvertRR5(_ c: Core, _ o: Op) -> Op? {
  vexConvertRR(DoubleToSingle.self, c, o)
}

extension OperationTable {
  static func vexConvertRRFunction(operation: Int) -> OperationFunction {
    switch operation {
    case 0: return vexConvertRR0
    case 1: return vexConvertRR1
    case 2: return vexConvertRR2
    case 3: return vexConvertRR3
    case 4: return vexConvertRR4
    case 5: return vexConvertRR5
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexConvertRM0(_ c: Core, _ o: Op) -> Op? {
  vexConvertRM(Int64ToSingle.self, c, o)
}
@inline(__always) private func vexConvertRM1(_ c: Core, _ o: Op) -> Op? {
  vexConvertRM(Int32ToSingle.self, c, o)
}
@inline(__always) private func vexConvertRM2(_ c: Core, _ o: Op) -> Op? {
  vexConvertRM(Int64ToDouble.self, c, o)
}
@inline(__always) private func vexConvertRM3(_ c: Core, _ o: Op) -> Op? {
  vexConvertRM(Int32ToDouble.self, c, o)
}
@inline(__always) private func vexConvertRM4(_ c: Core, _ o: Op) -> Op? {
  vexConvertRM(SingleToDouble.self, c, o)
}
@inline(__always) private func vexConvertRM5(_ c: Core, _ o: Op) -> Op? {
  vexConvertRM(DoubleToSingle.self, c, o)
}

extension OperationTable {
  static func vexConvertRMFunction(operation: Int) -> OperationFunction {
    switch operation {
    case 0: return vexConvertRM0
    case 1: return vexConvertRM1
    case 2: return vexConvertRM2
    case 3: return vexConvertRM3
    case 4: return vexConvertRM4
    case 5: return vexConvertRM5
    default: return referenceOperation
    }
  }
}

@inline(__always) private func toGeneralRR0(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(LegacyForm.self, SingleToInt64<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRR1(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(LegacyForm.self, SingleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRR2(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(LegacyForm.self, DoubleToInt64<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRR3(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(LegacyForm.self, DoubleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRR4(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(LegacyForm.self, SingleToInt64<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRR5(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(LegacyForm.self, SingleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRR6(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(LegacyForm.self, DoubleToInt64<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRR7(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(LegacyForm.self, DoubleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRR8(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(VEXForm.self, SingleToInt64<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRR9(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(VEXForm.self, SingleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRR10(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(VEXForm.self, DoubleToInt64<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRR11(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(VEXForm.self, DoubleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRR12(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(VEXForm.self, SingleToInt64<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRR13(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(VEXForm.self, SingleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRR14(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(VEXForm.self, DoubleToInt64<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRR15(_ c: Core, _ o: Op) -> Op? {
  toGeneralRR(VEXForm.self, DoubleToInt32<Truncating>.self, c, o)
}

extension OperationTable {
  static func toGeneralRRFunction(form: Int, operation: Int) -> OperationFunction {
    switch (form) * 8 + operation {
    case 0: return toGeneralRR0
    case 1: return toGeneralRR1
    case 2: return toGeneralRR2
    case 3: return toGeneralRR3
    case 4: return toGeneralRR4
    case 5: return toGeneralRR5
    case 6: return toGeneralRR6
    case 7: return toGeneralRR7
    case 8: return toGeneralRR8
    case 9: return toGeneralRR9
    case 10: return toGeneralRR10
    case 11: return toGeneralRR11
    case 12: return toGeneralRR12
    case 13: return toGeneralRR13
    case 14: return toGeneralRR14
    case 15: return toGeneralRR15
    default: return referenceOperation
    }
  }
}

@inline(__always) private func toGeneralRM0(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(LegacyForm.self, SingleToInt64<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRM1(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(LegacyForm.self, SingleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRM2(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(LegacyForm.self, DoubleToInt64<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRM3(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(LegacyForm.self, DoubleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRM4(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(LegacyForm.self, SingleToInt64<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRM5(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(LegacyForm.self, SingleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRM6(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(LegacyForm.self, DoubleToInt64<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRM7(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(LegacyForm.self, DoubleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRM8(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(VEXForm.self, SingleToInt64<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRM9(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(VEXForm.self, SingleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRM10(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(VEXForm.self, DoubleToInt64<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRM11(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(VEXForm.self, DoubleToInt32<Rounding>.self, c, o)
}
@inline(__always) private func toGeneralRM12(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(VEXForm.self, SingleToInt64<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRM13(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(VEXForm.self, SingleToInt32<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRM14(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(VEXForm.self, DoubleToInt64<Truncating>.self, c, o)
}
@inline(__always) private func toGeneralRM15(_ c: Core, _ o: Op) -> Op? {
  toGeneralRM(VEXForm.self, DoubleToInt32<Truncating>.self, c, o)
}

extension OperationTable {
  static func toGeneralRMFunction(form: Int, operation: Int) -> OperationFunction {
    switch (form) * 8 + operation {
    case 0: return toGeneralRM0
    case 1: return toGeneralRM1
    case 2: return toGeneralRM2
    case 3: return toGeneralRM3
    case 4: return toGeneralRM4
    case 5: return toGeneralRM5
    case 6: return toGeneralRM6
    case 7: return toGeneralRM7
    case 8: return toGeneralRM8
    case 9: return toGeneralRM9
    case 10: return toGeneralRM10
    case 11: return toGeneralRM11
    case 12: return toGeneralRM12
    case 13: return toGeneralRM13
    case 14: return toGeneralRM14
    case 15: return toGeneralRM15
    default: return referenceOperation
    }
  }
}

@inline(__always) private func roundElementRR0(_ c: Core, _ o: Op) -> Op? {
  roundElementRR(LegacyForm.self, Binary32.self, c, o)
}
@inline(__always) private func roundElementRR1(_ c: Core, _ o: Op) -> Op? {
  roundElementRR(LegacyForm.self, Binary64.self, c, o)
}
@inline(__always) private func roundElementRR2(_ c: Core, _ o: Op) -> Op? {
  roundElementRR(VEXForm.self, Binary32.self, c, o)
}
@inline(__always) private func roundElementRR3(_ c: Core, _ o: Op) -> Op? {
  roundElementRR(VEXForm.self, Binary64.self, c, o)
}

extension OperationTable {
  static func roundElementRRFunction(form: Int, format: Int) -> OperationFunction {
    switch (form) * 2 + format {
    case 0: return roundElementRR0
    case 1: return roundElementRR1
    case 2: return roundElementRR2
    case 3: return roundElementRR3
    default: return referenceOperation
    }
  }
}

@inline(__always) private func roundElementRM0(_ c: Core, _ o: Op) -> Op? {
  roundElementRM(LegacyForm.self, Binary32.self, c, o)
}
@inline(__always) private func roundElementRM1(_ c: Core, _ o: Op) -> Op? {
  roundElementRM(LegacyForm.self, Binary64.self, c, o)
}
@inline(__always) private func roundElementRM2(_ c: Core, _ o: Op) -> Op? {
  roundElementRM(VEXForm.self, Binary32.self, c, o)
}
@inline(__always) private func roundElementRM3(_ c: Core, _ o: Op) -> Op? {
  roundElementRM(VEXForm.self, Binary64.self, c, o)
}

extension OperationTable {
  static func roundElementRMFunction(form: Int, format: Int) -> OperationFunction {
    switch (form) * 2 + format {
    case 0: return roundElementRM0
    case 1: return roundElementRM1
    case 2: return roundElementRM2
    case 3: return roundElementRM3
    default: return referenceOperation
    }
  }
}

extension OperationTable {
  static let packedRows: [String: UInt8] = [
    "PMOVSXBW Vdq,Wq": 0,
    "PMOVZXBW Vdq,Wq": 1,
    "PMOVSXBD Vdq,Wd": 2,
    "PMOVZXBD Vdq,Wd": 3,
    "PMOVSXBQ Vdq,Ww": 4,
    "PMOVZXBQ Vdq,Ww": 5,
    "PMOVSXWD Vdq,Wq": 6,
    "PMOVZXWD Vdq,Wq": 7,
    "PMOVSXWQ Vdq,Wd": 8,
    "PMOVZXWQ Vdq,Wd": 9,
    "PMOVSXDQ Vdq,Wq": 10,
    "PMOVZXDQ Vdq,Wq": 11,
    "VPMOVSXBW Vx,Wq": 0,
    "VPMOVZXBW Vx,Wq": 1,
    "VPMOVSXBD Vx,Wd": 2,
    "VPMOVZXBD Vx,Wd": 3,
    "VPMOVSXBQ Vx,Ww": 4,
    "VPMOVZXBQ Vx,Ww": 5,
    "VPMOVSXWD Vx,Wq": 6,
    "VPMOVZXWD Vx,Wq": 7,
    "VPMOVSXWQ Vx,Wd": 8,
    "VPMOVZXWQ Vx,Wd": 9,
    "VPMOVSXDQ Vx,Wq": 10,
    "VPMOVZXDQ Vx,Wq": 11,
    "VPMOVSXBW Vx,Wdq": 0,
    "VPMOVZXBW Vx,Wdq": 1,
    "VPMOVSXBD Vx,Wq": 2,
    "VPMOVZXBD Vx,Wq": 3,
    "VPMOVSXBQ Vx,Wd": 4,
    "VPMOVZXBQ Vx,Wd": 5,
    "VPMOVSXWD Vx,Wdq": 6,
    "VPMOVZXWD Vx,Wdq": 7,
    "VPMOVSXWQ Vx,Wq": 8,
    "VPMOVZXWQ Vx,Wq": 9,
    "VPMOVSXDQ Vx,Wdq": 10,
    "VPMOVZXDQ Vx,Wdq": 11,
    "CVTPS2PD Vdq,Wq": 12,
    "CVTPD2PS Vdq,Wdq": 13,
    "CVTDQ2PS Vdq,Wdq": 14,
    "CVTPS2DQ Vdq,Wdq": 15,
    "CVTTPS2DQ Vdq,Wdq": 16,
    "CVTTPD2DQ Vdq,Wdq": 17,
    "CVTDQ2PD Vdq,Wq": 18,
    "CVTPD2DQ Vdq,Wdq": 19,
    "VCVTPS2PD Vdq,Wq": 12,
    "VCVTPS2PD Vqq,Wdq": 12,
    "VCVTPD2PS Vdq,Wx": 13,
    "VCVTDQ2PS Vx,Wx": 14,
    "VCVTPS2DQ Vx,Wx": 15,
    "VCVTTPS2DQ Vx,Wx": 16,
    "VCVTTPD2DQ Vdq,Wx": 17,
    "VCVTDQ2PD Vdq,Wq": 18,
    "VCVTDQ2PD Vqq,Wdq": 18,
    "VCVTPD2DQ Vdq,Wx": 19,
    "MOVDDUP Vdq,Wq": 20,
    "VMOVDDUP Vdq,Wq": 20,
    "ROUNDPS Vdq,Wdq,Ib": 21,
    "ROUNDPD Vdq,Wdq,Ib": 22,
    "VROUNDPS Vx,Wx,Ib": 21,
    "VROUNDPD Vx,Wx,Ib": 22,
  ]
}

extension OperationTable {
  static let vexConvertRows: [String: UInt8] = [
    "VCVTSI2SS Vdq,Hdq,Eq": 0,
    "VCVTSI2SS Vdq,Hdq,Ed": 1,
    "VCVTSI2SD Vdq,Hdq,Eq": 2,
    "VCVTSI2SD Vdq,Hdq,Ed": 3,
    "VCVTSS2SD Vdq,Hdq,Wss": 4,
    "VCVTSD2SS Vdq,Hdq,Wsd": 5,
  ]
}

extension OperationTable {
  static let toGeneralRows: [String: UInt8] = [
    "CVTSS2SI Gq,Wss": 0,
    "CVTSS2SI Gd,Wss": 1,
    "CVTSD2SI Gq,Wsd": 2,
    "CVTSD2SI Gd,Wsd": 3,
    "VCVTTSS2SI Gq,Wss": 4,
    "VCVTTSS2SI Gd,Wss": 5,
    "VCVTSS2SI Gq,Wss": 0,
    "VCVTSS2SI Gd,Wss": 1,
    "VCVTTSD2SI Gq,Wsd": 6,
    "VCVTTSD2SI Gd,Wsd": 7,
    "VCVTSD2SI Gq,Wsd": 2,
    "VCVTSD2SI Gd,Wsd": 3,
  ]
}

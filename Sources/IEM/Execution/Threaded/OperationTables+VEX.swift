// Written by scripts/generate-threaded.py; see there.

@inline(__always) private func vexLaneRR0(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(AndLanes.self, c, o)
}
@inline(__always) private func vexLaneRR1(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(AndNotLanes.self, c, o)
}
@inline(__always) private func vexLaneRR2(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(OrLanes.self, c, o)
}
@inline(__always) private func vexLaneRR3(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(XorLanes.self, c, o)
}
@inline(__always) private func vexLaneRR4(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(UnpackLow<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneRR5(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(UnpackHigh<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneRR6(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(ShuffleSingles.self, c, o)
}
@inline(__always) private func vexLaneRR7(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(UnpackLow<UInt64>.self, c, o)
}
@inline(__always) private func vexLaneRR8(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(UnpackHigh<UInt64>.self, c, o)
}
@inline(__always) private func vexLaneRR9(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(ShuffleDoubles.self, c, o)
}
@inline(__always) private func vexLaneRR10(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Blend<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneRR11(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Blend<UInt64>.self, c, o)
}
@inline(__always) private func vexLaneRR12(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(UnpackLow<UInt8>.self, c, o)
}
@inline(__always) private func vexLaneRR13(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(UnpackLow<UInt16>.self, c, o)
}
@inline(__always) private func vexLaneRR14(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Pack<Int16, Int8>.self, c, o)
}
@inline(__always) private func vexLaneRR15(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int8, GreaterElements>.self, c, o)
}
@inline(__always) private func vexLaneRR16(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int16, GreaterElements>.self, c, o)
}
@inline(__always) private func vexLaneRR17(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int32, GreaterElements>.self, c, o)
}
@inline(__always) private func vexLaneRR18(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Pack<Int16, UInt8>.self, c, o)
}
@inline(__always) private func vexLaneRR19(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(UnpackHigh<UInt8>.self, c, o)
}
@inline(__always) private func vexLaneRR20(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(UnpackHigh<UInt16>.self, c, o)
}
@inline(__always) private func vexLaneRR21(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Pack<Int32, Int16>.self, c, o)
}
@inline(__always) private func vexLaneRR22(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt8, EqualElements>.self, c, o)
}
@inline(__always) private func vexLaneRR23(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt16, EqualElements>.self, c, o)
}
@inline(__always) private func vexLaneRR24(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt32, EqualElements>.self, c, o)
}
@inline(__always) private func vexLaneRR25(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt64, AddElements>.self, c, o)
}
@inline(__always) private func vexLaneRR26(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt16, MultiplyLow>.self, c, o)
}
@inline(__always) private func vexLaneRR27(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt8, SubtractSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRR28(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt16, SubtractSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRR29(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt8, MinimumElements>.self, c, o)
}
@inline(__always) private func vexLaneRR30(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt8, AddSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRR31(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt16, AddSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRR32(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt8, MaximumElements>.self, c, o)
}
@inline(__always) private func vexLaneRR33(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt8, AverageElements>.self, c, o)
}
@inline(__always) private func vexLaneRR34(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt16, AverageElements>.self, c, o)
}
@inline(__always) private func vexLaneRR35(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt16, MultiplyHigh>.self, c, o)
}
@inline(__always) private func vexLaneRR36(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int16, MultiplyHigh>.self, c, o)
}
@inline(__always) private func vexLaneRR37(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int8, SubtractSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRR38(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int16, SubtractSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRR39(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int16, MinimumElements>.self, c, o)
}
@inline(__always) private func vexLaneRR40(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int8, AddSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRR41(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int16, AddSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRR42(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int16, MaximumElements>.self, c, o)
}
@inline(__always) private func vexLaneRR43(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(MultiplyEven<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneRR44(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(MultiplyAddWords.self, c, o)
}
@inline(__always) private func vexLaneRR45(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(SumOfDifferences.self, c, o)
}
@inline(__always) private func vexLaneRR46(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt8, SubtractElements>.self, c, o)
}
@inline(__always) private func vexLaneRR47(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt16, SubtractElements>.self, c, o)
}
@inline(__always) private func vexLaneRR48(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt32, SubtractElements>.self, c, o)
}
@inline(__always) private func vexLaneRR49(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt64, SubtractElements>.self, c, o)
}
@inline(__always) private func vexLaneRR50(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt8, AddElements>.self, c, o)
}
@inline(__always) private func vexLaneRR51(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt16, AddElements>.self, c, o)
}
@inline(__always) private func vexLaneRR52(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt32, AddElements>.self, c, o)
}
@inline(__always) private func vexLaneRR53(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(PermuteSingles.self, c, o)
}
@inline(__always) private func vexLaneRR54(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(PermuteDoubles.self, c, o)
}
@inline(__always) private func vexLaneRR55(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt32, ShiftLeftEach>.self, c, o)
}
@inline(__always) private func vexLaneRR56(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt32, ShiftRightEach>.self, c, o)
}
@inline(__always) private func vexLaneRR57(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt64, ShiftLeftEach>.self, c, o)
}
@inline(__always) private func vexLaneRR58(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt64, ShiftRightEach>.self, c, o)
}
@inline(__always) private func vexLaneRR59(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int32, ShiftRightEach>.self, c, o)
}
@inline(__always) private func vexLaneRR60(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(AESEncrypt.self, c, o)
}
@inline(__always) private func vexLaneRR61(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(AESEncryptLast.self, c, o)
}
@inline(__always) private func vexLaneRR62(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(AESDecrypt.self, c, o)
}
@inline(__always) private func vexLaneRR63(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(AESDecryptLast.self, c, o)
}
@inline(__always) private func vexLaneRR64(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(CarrylessMultiply.self, c, o)
}
@inline(__always) private func vexLaneRR65(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt8, GaloisMultiply>.self, c, o)
}
@inline(__always) private func vexLaneRR66(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(GaloisAffine<GaloisPlain>.self, c, o)
}
@inline(__always) private func vexLaneRR67(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(GaloisAffine<GaloisInverse>.self, c, o)
}
@inline(__always) private func vexLaneRR68(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(ShuffleBytes.self, c, o)
}
@inline(__always) private func vexLaneRR69(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Horizontal<UInt16, AddElements>.self, c, o)
}
@inline(__always) private func vexLaneRR70(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Horizontal<UInt32, AddElements>.self, c, o)
}
@inline(__always) private func vexLaneRR71(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Horizontal<Int16, AddSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRR72(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(MultiplyAddBytes.self, c, o)
}
@inline(__always) private func vexLaneRR73(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Horizontal<UInt16, SubtractElements>.self, c, o)
}
@inline(__always) private func vexLaneRR74(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Horizontal<UInt32, SubtractElements>.self, c, o)
}
@inline(__always) private func vexLaneRR75(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Horizontal<Int16, SubtractSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRR76(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int8, SignElements>.self, c, o)
}
@inline(__always) private func vexLaneRR77(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int16, SignElements>.self, c, o)
}
@inline(__always) private func vexLaneRR78(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int32, SignElements>.self, c, o)
}
@inline(__always) private func vexLaneRR79(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int16, MultiplyHighRounded>.self, c, o)
}
@inline(__always) private func vexLaneRR80(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(MultiplyEven<Int32>.self, c, o)
}
@inline(__always) private func vexLaneRR81(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt64, EqualElements>.self, c, o)
}
@inline(__always) private func vexLaneRR82(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Pack<Int32, UInt16>.self, c, o)
}
@inline(__always) private func vexLaneRR83(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int64, GreaterElements>.self, c, o)
}
@inline(__always) private func vexLaneRR84(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int8, MinimumElements>.self, c, o)
}
@inline(__always) private func vexLaneRR85(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int32, MinimumElements>.self, c, o)
}
@inline(__always) private func vexLaneRR86(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt16, MinimumElements>.self, c, o)
}
@inline(__always) private func vexLaneRR87(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt32, MinimumElements>.self, c, o)
}
@inline(__always) private func vexLaneRR88(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int8, MaximumElements>.self, c, o)
}
@inline(__always) private func vexLaneRR89(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int32, MaximumElements>.self, c, o)
}
@inline(__always) private func vexLaneRR90(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt16, MaximumElements>.self, c, o)
}
@inline(__always) private func vexLaneRR91(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt32, MaximumElements>.self, c, o)
}
@inline(__always) private func vexLaneRR92(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<UInt32, MultiplyLow>.self, c, o)
}
@inline(__always) private func vexLaneRR93(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(AlignRight.self, c, o)
}
@inline(__always) private func vexLaneRR94(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Blend<UInt16>.self, c, o)
}
@inline(__always) private func vexLaneRR95(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(MultipleSumOfDifferences.self, c, o)
}
@inline(__always) private func vexLaneRR96(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(ShuffleDoublewords.self, c, o)
}
@inline(__always) private func vexLaneRR97(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(ShuffleLowWords.self, c, o)
}
@inline(__always) private func vexLaneRR98(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(ShuffleHighWords.self, c, o)
}
@inline(__always) private func vexLaneRR99(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(DuplicateEven<UInt64>.self, c, o)
}
@inline(__always) private func vexLaneRR100(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(DuplicateEven<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneRR101(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(DuplicateOdd<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneRR102(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(PermuteDoublesImmediate.self, c, o)
}
@inline(__always) private func vexLaneRR103(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(AESInverseMixColumns.self, c, o)
}
@inline(__always) private func vexLaneRR104(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(AESKeyAssist.self, c, o)
}
@inline(__always) private func vexLaneRR105(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int8, AbsoluteElements>.self, c, o)
}
@inline(__always) private func vexLaneRR106(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int16, AbsoluteElements>.self, c, o)
}
@inline(__always) private func vexLaneRR107(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(Each<Int32, AbsoluteElements>.self, c, o)
}
@inline(__always) private func vexLaneRR108(_ c: Core, _ o: Op) -> Op? {
  vexLaneRR(MinimumPosition.self, c, o)
}

extension OperationTable {
  static func vexLaneRRFunction(operation: Int) -> OperationFunction {
    switch operation {
    case 0: return vexLaneRR0
    case 1: return vexLaneRR1
    case 2: return vexLaneRR2
    case 3: return vexLaneRR3
    case 4: return vexLaneRR4
    case 5: return vexLaneRR5
    case 6: return vexLaneRR6
    case 7: return vexLaneRR7
    case 8: return vexLaneRR8
    case 9: return vexLaneRR9
    case 10: return vexLaneRR10
    case 11: return vexLaneRR11
    case 12: return vexLaneRR12
    case 13: return vexLaneRR13
    case 14: return vexLaneRR14
    case 15: return vexLaneRR15
    case 16: return vexLaneRR16
    case 17: return vexLaneRR17
    case 18: return vexLaneRR18
    case 19: return vexLaneRR19
    case 20: return vexLaneRR20
    case 21: return vexLaneRR21
    case 22: return vexLaneRR22
    case 23: return vexLaneRR23
    case 24: return vexLaneRR24
    case 25: return vexLaneRR25
    case 26: return vexLaneRR26
    case 27: return vexLaneRR27
    case 28: return vexLaneRR28
    case 29: return vexLaneRR29
    case 30: return vexLaneRR30
    case 31: return vexLaneRR31
    case 32: return vexLaneRR32
    case 33: return vexLaneRR33
    case 34: return vexLaneRR34
    case 35: return vexLaneRR35
    case 36: return vexLaneRR36
    case 37: return vexLaneRR37
    case 38: return vexLaneRR38
    case 39: return vexLaneRR39
    case 40: return vexLaneRR40
    case 41: return vexLaneRR41
    case 42: return vexLaneRR42
    case 43: return vexLaneRR43
    case 44: return vexLaneRR44
    case 45: return vexLaneRR45
    case 46: return vexLaneRR46
    case 47: return vexLaneRR47
    case 48: return vexLaneRR48
    case 49: return vexLaneRR49
    case 50: return vexLaneRR50
    case 51: return vexLaneRR51
    case 52: return vexLaneRR52
    case 53: return vexLaneRR53
    case 54: return vexLaneRR54
    case 55: return vexLaneRR55
    case 56: return vexLaneRR56
    case 57: return vexLaneRR57
    case 58: return vexLaneRR58
    case 59: return vexLaneRR59
    case 60: return vexLaneRR60
    case 61: return vexLaneRR61
    case 62: return vexLaneRR62
    case 63: return vexLaneRR63
    case 64: return vexLaneRR64
    case 65: return vexLaneRR65
    case 66: return vexLaneRR66
    case 67: return vexLaneRR67
    case 68: return vexLaneRR68
    case 69: return vexLaneRR69
    case 70: return vexLaneRR70
    case 71: return vexLaneRR71
    case 72: return vexLaneRR72
    case 73: return vexLaneRR73
    case 74: return vexLaneRR74
    case 75: return vexLaneRR75
    case 76: return vexLaneRR76
    case 77: return vexLaneRR77
    case 78: return vexLaneRR78
    case 79: return vexLaneRR79
    case 80: return vexLaneRR80
    case 81: return vexLaneRR81
    case 82: return vexLaneRR82
    case 83: return vexLaneRR83
    case 84: return vexLaneRR84
    case 85: return vexLaneRR85
    case 86: return vexLaneRR86
    case 87: return vexLaneRR87
    case 88: return vexLaneRR88
    case 89: return vexLaneRR89
    case 90: return vexLaneRR90
    case 91: return vexLaneRR91
    case 92: return vexLaneRR92
    case 93: return vexLaneRR93
    case 94: return vexLaneRR94
    case 95: return vexLaneRR95
    case 96: return vexLaneRR96
    case 97: return vexLaneRR97
    case 98: return vexLaneRR98
    case 99: return vexLaneRR99
    case 100: return vexLaneRR100
    case 101: return vexLaneRR101
    case 102: return vexLaneRR102
    case 103: return vexLaneRR103
    case 104: return vexLaneRR104
    case 105: return vexLaneRR105
    case 106: return vexLaneRR106
    case 107: return vexLaneRR107
    case 108: return vexLaneRR108
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexLaneRM0(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(AndLanes.self, c, o)
}
@inline(__always) private func vexLaneRM1(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(AndNotLanes.self, c, o)
}
@inline(__always) private func vexLaneRM2(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(OrLanes.self, c, o)
}
@inline(__always) private func vexLaneRM3(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(XorLanes.self, c, o)
}
@inline(__always) private func vexLaneRM4(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(UnpackLow<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneRM5(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(UnpackHigh<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneRM6(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(ShuffleSingles.self, c, o)
}
@inline(__always) private func vexLaneRM7(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(UnpackLow<UInt64>.self, c, o)
}
@inline(__always) private func vexLaneRM8(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(UnpackHigh<UInt64>.self, c, o)
}
@inline(__always) private func vexLaneRM9(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(ShuffleDoubles.self, c, o)
}
@inline(__always) private func vexLaneRM10(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Blend<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneRM11(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Blend<UInt64>.self, c, o)
}
@inline(__always) private func vexLaneRM12(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(UnpackLow<UInt8>.self, c, o)
}
@inline(__always) private func vexLaneRM13(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(UnpackLow<UInt16>.self, c, o)
}
@inline(__always) private func vexLaneRM14(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Pack<Int16, Int8>.self, c, o)
}
@inline(__always) private func vexLaneRM15(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int8, GreaterElements>.self, c, o)
}
@inline(__always) private func vexLaneRM16(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int16, GreaterElements>.self, c, o)
}
@inline(__always) private func vexLaneRM17(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int32, GreaterElements>.self, c, o)
}
@inline(__always) private func vexLaneRM18(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Pack<Int16, UInt8>.self, c, o)
}
@inline(__always) private func vexLaneRM19(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(UnpackHigh<UInt8>.self, c, o)
}
@inline(__always) private func vexLaneRM20(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(UnpackHigh<UInt16>.self, c, o)
}
@inline(__always) private func vexLaneRM21(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Pack<Int32, Int16>.self, c, o)
}
@inline(__always) private func vexLaneRM22(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt8, EqualElements>.self, c, o)
}
@inline(__always) private func vexLaneRM23(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt16, EqualElements>.self, c, o)
}
@inline(__always) private func vexLaneRM24(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt32, EqualElements>.self, c, o)
}
@inline(__always) private func vexLaneRM25(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt64, AddElements>.self, c, o)
}
@inline(__always) private func vexLaneRM26(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt16, MultiplyLow>.self, c, o)
}
@inline(__always) private func vexLaneRM27(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt8, SubtractSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRM28(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt16, SubtractSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRM29(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt8, MinimumElements>.self, c, o)
}
@inline(__always) private func vexLaneRM30(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt8, AddSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRM31(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt16, AddSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRM32(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt8, MaximumElements>.self, c, o)
}
@inline(__always) private func vexLaneRM33(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt8, AverageElements>.self, c, o)
}
@inline(__always) private func vexLaneRM34(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt16, AverageElements>.self, c, o)
}
@inline(__always) private func vexLaneRM35(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt16, MultiplyHigh>.self, c, o)
}
@inline(__always) private func vexLaneRM36(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int16, MultiplyHigh>.self, c, o)
}
@inline(__always) private func vexLaneRM37(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int8, SubtractSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRM38(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int16, SubtractSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRM39(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int16, MinimumElements>.self, c, o)
}
@inline(__always) private func vexLaneRM40(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int8, AddSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRM41(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int16, AddSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRM42(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int16, MaximumElements>.self, c, o)
}
@inline(__always) private func vexLaneRM43(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(MultiplyEven<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneRM44(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(MultiplyAddWords.self, c, o)
}
@inline(__always) private func vexLaneRM45(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(SumOfDifferences.self, c, o)
}
@inline(__always) private func vexLaneRM46(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt8, SubtractElements>.self, c, o)
}
@inline(__always) private func vexLaneRM47(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt16, SubtractElements>.self, c, o)
}
@inline(__always) private func vexLaneRM48(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt32, SubtractElements>.self, c, o)
}
@inline(__always) private func vexLaneRM49(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt64, SubtractElements>.self, c, o)
}
@inline(__always) private func vexLaneRM50(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt8, AddElements>.self, c, o)
}
@inline(__always) private func vexLaneRM51(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt16, AddElements>.self, c, o)
}
@inline(__always) private func vexLaneRM52(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt32, AddElements>.self, c, o)
}
@inline(__always) private func vexLaneRM53(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(PermuteSingles.self, c, o)
}
@inline(__always) private func vexLaneRM54(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(PermuteDoubles.self, c, o)
}
@inline(__always) private func vexLaneRM55(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt32, ShiftLeftEach>.self, c, o)
}
@inline(__always) private func vexLaneRM56(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt32, ShiftRightEach>.self, c, o)
}
@inline(__always) private func vexLaneRM57(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt64, ShiftLeftEach>.self, c, o)
}
@inline(__always) private func vexLaneRM58(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt64, ShiftRightEach>.self, c, o)
}
@inline(__always) private func vexLaneRM59(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int32, ShiftRightEach>.self, c, o)
}
@inline(__always) private func vexLaneRM60(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(AESEncrypt.self, c, o)
}
@inline(__always) private func vexLaneRM61(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(AESEncryptLast.self, c, o)
}
@inline(__always) private func vexLaneRM62(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(AESDecrypt.self, c, o)
}
@inline(__always) private func vexLaneRM63(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(AESDecryptLast.self, c, o)
}
@inline(__always) private func vexLaneRM64(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(CarrylessMultiply.self, c, o)
}
@inline(__always) private func vexLaneRM65(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt8, GaloisMultiply>.self, c, o)
}
@inline(__always) private func vexLaneRM66(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(GaloisAffine<GaloisPlain>.self, c, o)
}
@inline(__always) private func vexLaneRM67(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(GaloisAffine<GaloisInverse>.self, c, o)
}
@inline(__always) private func vexLaneRM68(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(ShuffleBytes.self, c, o)
}
@inline(__always) private func vexLaneRM69(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Horizontal<UInt16, AddElements>.self, c, o)
}
@inline(__always) private func vexLaneRM70(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Horizontal<UInt32, AddElements>.self, c, o)
}
@inline(__always) private func vexLaneRM71(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Horizontal<Int16, AddSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRM72(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(MultiplyAddBytes.self, c, o)
}
@inline(__always) private func vexLaneRM73(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Horizontal<UInt16, SubtractElements>.self, c, o)
}
@inline(__always) private func vexLaneRM74(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Horizontal<UInt32, SubtractElements>.self, c, o)
}
@inline(__always) private func vexLaneRM75(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Horizontal<Int16, SubtractSaturating>.self, c, o)
}
@inline(__always) private func vexLaneRM76(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int8, SignElements>.self, c, o)
}
@inline(__always) private func vexLaneRM77(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int16, SignElements>.self, c, o)
}
@inline(__always) private func vexLaneRM78(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int32, SignElements>.self, c, o)
}
@inline(__always) private func vexLaneRM79(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int16, MultiplyHighRounded>.self, c, o)
}
@inline(__always) private func vexLaneRM80(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(MultiplyEven<Int32>.self, c, o)
}
@inline(__always) private func vexLaneRM81(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt64, EqualElements>.self, c, o)
}
@inline(__always) private func vexLaneRM82(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Pack<Int32, UInt16>.self, c, o)
}
@inline(__always) private func vexLaneRM83(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int64, GreaterElements>.self, c, o)
}
@inline(__always) private func vexLaneRM84(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int8, MinimumElements>.self, c, o)
}
@inline(__always) private func vexLaneRM85(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int32, MinimumElements>.self, c, o)
}
@inline(__always) private func vexLaneRM86(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt16, MinimumElements>.self, c, o)
}
@inline(__always) private func vexLaneRM87(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt32, MinimumElements>.self, c, o)
}
@inline(__always) private func vexLaneRM88(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int8, MaximumElements>.self, c, o)
}
@inline(__always) private func vexLaneRM89(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int32, MaximumElements>.self, c, o)
}
@inline(__always) private func vexLaneRM90(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt16, MaximumElements>.self, c, o)
}
@inline(__always) private func vexLaneRM91(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt32, MaximumElements>.self, c, o)
}
@inline(__always) private func vexLaneRM92(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<UInt32, MultiplyLow>.self, c, o)
}
@inline(__always) private func vexLaneRM93(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(AlignRight.self, c, o)
}
@inline(__always) private func vexLaneRM94(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Blend<UInt16>.self, c, o)
}
@inline(__always) private func vexLaneRM95(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(MultipleSumOfDifferences.self, c, o)
}
@inline(__always) private func vexLaneRM96(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(ShuffleDoublewords.self, c, o)
}
@inline(__always) private func vexLaneRM97(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(ShuffleLowWords.self, c, o)
}
@inline(__always) private func vexLaneRM98(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(ShuffleHighWords.self, c, o)
}
@inline(__always) private func vexLaneRM99(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(DuplicateEven<UInt64>.self, c, o)
}
@inline(__always) private func vexLaneRM100(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(DuplicateEven<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneRM101(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(DuplicateOdd<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneRM102(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(PermuteDoublesImmediate.self, c, o)
}
@inline(__always) private func vexLaneRM103(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(AESInverseMixColumns.self, c, o)
}
@inline(__always) private func vexLaneRM104(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(AESKeyAssist.self, c, o)
}
@inline(__always) private func vexLaneRM105(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int8, AbsoluteElements>.self, c, o)
}
@inline(__always) private func vexLaneRM106(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int16, AbsoluteElements>.self, c, o)
}
@inline(__always) private func vexLaneRM107(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(Each<Int32, AbsoluteElements>.self, c, o)
}
@inline(__always) private func vexLaneRM108(_ c: Core, _ o: Op) -> Op? {
  vexLaneRM(MinimumPosition.self, c, o)
}

extension OperationTable {
  static func vexLaneRMFunction(operation: Int) -> OperationFunction {
    switch operation {
    case 0: return vexLaneRM0
    case 1: return vexLaneRM1
    case 2: return vexLaneRM2
    case 3: return vexLaneRM3
    case 4: return vexLaneRM4
    case 5: return vexLaneRM5
    case 6: return vexLaneRM6
    case 7: return vexLaneRM7
    case 8: return vexLaneRM8
    case 9: return vexLaneRM9
    case 10: return vexLaneRM10
    case 11: return vexLaneRM11
    case 12: return vexLaneRM12
    case 13: return vexLaneRM13
    case 14: return vexLaneRM14
    case 15: return vexLaneRM15
    case 16: return vexLaneRM16
    case 17: return vexLaneRM17
    case 18: return vexLaneRM18
    case 19: return vexLaneRM19
    case 20: return vexLaneRM20
    case 21: return vexLaneRM21
    case 22: return vexLaneRM22
    case 23: return vexLaneRM23
    case 24: return vexLaneRM24
    case 25: return vexLaneRM25
    case 26: return vexLaneRM26
    case 27: return vexLaneRM27
    case 28: return vexLaneRM28
    case 29: return vexLaneRM29
    case 30: return vexLaneRM30
    case 31: return vexLaneRM31
    case 32: return vexLaneRM32
    case 33: return vexLaneRM33
    case 34: return vexLaneRM34
    case 35: return vexLaneRM35
    case 36: return vexLaneRM36
    case 37: return vexLaneRM37
    case 38: return vexLaneRM38
    case 39: return vexLaneRM39
    case 40: return vexLaneRM40
    case 41: return vexLaneRM41
    case 42: return vexLaneRM42
    case 43: return vexLaneRM43
    case 44: return vexLaneRM44
    case 45: return vexLaneRM45
    case 46: return vexLaneRM46
    case 47: return vexLaneRM47
    case 48: return vexLaneRM48
    case 49: return vexLaneRM49
    case 50: return vexLaneRM50
    case 51: return vexLaneRM51
    case 52: return vexLaneRM52
    case 53: return vexLaneRM53
    case 54: return vexLaneRM54
    case 55: return vexLaneRM55
    case 56: return vexLaneRM56
    case 57: return vexLaneRM57
    case 58: return vexLaneRM58
    case 59: return vexLaneRM59
    case 60: return vexLaneRM60
    case 61: return vexLaneRM61
    case 62: return vexLaneRM62
    case 63: return vexLaneRM63
    case 64: return vexLaneRM64
    case 65: return vexLaneRM65
    case 66: return vexLaneRM66
    case 67: return vexLaneRM67
    case 68: return vexLaneRM68
    case 69: return vexLaneRM69
    case 70: return vexLaneRM70
    case 71: return vexLaneRM71
    case 72: return vexLaneRM72
    case 73: return vexLaneRM73
    case 74: return vexLaneRM74
    case 75: return vexLaneRM75
    case 76: return vexLaneRM76
    case 77: return vexLaneRM77
    case 78: return vexLaneRM78
    case 79: return vexLaneRM79
    case 80: return vexLaneRM80
    case 81: return vexLaneRM81
    case 82: return vexLaneRM82
    case 83: return vexLaneRM83
    case 84: return vexLaneRM84
    case 85: return vexLaneRM85
    case 86: return vexLaneRM86
    case 87: return vexLaneRM87
    case 88: return vexLaneRM88
    case 89: return vexLaneRM89
    case 90: return vexLaneRM90
    case 91: return vexLaneRM91
    case 92: return vexLaneRM92
    case 93: return vexLaneRM93
    case 94: return vexLaneRM94
    case 95: return vexLaneRM95
    case 96: return vexLaneRM96
    case 97: return vexLaneRM97
    case 98: return vexLaneRM98
    case 99: return vexLaneRM99
    case 100: return vexLaneRM100
    case 101: return vexLaneRM101
    case 102: return vexLaneRM102
    case 103: return vexLaneRM103
    case 104: return vexLaneRM104
    case 105: return vexLaneRM105
    case 106: return vexLaneRM106
    case 107: return vexLaneRM107
    case 108: return vexLaneRM108
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexLaneShiftRR0(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRR(ShiftRightElements<UInt16>.self, c, o)
}
@inline(__always) private func vexLaneShiftRR1(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRR(ShiftRightElements<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneShiftRR2(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRR(ShiftRightElements<UInt64>.self, c, o)
}
@inline(__always) private func vexLaneShiftRR3(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRR(ShiftRightElements<Int16>.self, c, o)
}
@inline(__always) private func vexLaneShiftRR4(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRR(ShiftRightElements<Int32>.self, c, o)
}
@inline(__always) private func vexLaneShiftRR5(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRR(ShiftLeftElements<UInt16>.self, c, o)
}
@inline(__always) private func vexLaneShiftRR6(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRR(ShiftLeftElements<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneShiftRR7(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRR(ShiftLeftElements<UInt64>.self, c, o)
}

extension OperationTable {
  static func vexLaneShiftRRFunction(operation: Int) -> OperationFunction {
    switch operation {
    case 0: return vexLaneShiftRR0
    case 1: return vexLaneShiftRR1
    case 2: return vexLaneShiftRR2
    case 3: return vexLaneShiftRR3
    case 4: return vexLaneShiftRR4
    case 5: return vexLaneShiftRR5
    case 6: return vexLaneShiftRR6
    case 7: return vexLaneShiftRR7
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexLaneShiftRI0(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRI(ShiftRightElements<UInt16>.self, c, o)
}
@inline(__always) private func vexLaneShiftRI1(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRI(ShiftRightElements<Int16>.self, c, o)
}
@inline(__always) private func vexLaneShiftRI2(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRI(ShiftLeftElements<UInt16>.self, c, o)
}
@inline(__always) private func vexLaneShiftRI3(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRI(ShiftRightElements<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneShiftRI4(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRI(ShiftRightElements<Int32>.self, c, o)
}
@inline(__always) private func vexLaneShiftRI5(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRI(ShiftLeftElements<UInt32>.self, c, o)
}
@inline(__always) private func vexLaneShiftRI6(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRI(ShiftRightElements<UInt64>.self, c, o)
}
@inline(__always) private func vexLaneShiftRI7(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRI(ShiftLeftElements<UInt64>.self, c, o)
}
@inline(__always) private func vexLaneShiftRI8(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRI(ShiftRightBytes.self, c, o)
}
@inline(__always) private func vexLaneShiftRI9(_ c: Core, _ o: Op) -> Op? {
  vexLaneShiftRI(ShiftLeftBytes.self, c, o)
}

extension OperationTable {
  static func vexLaneShiftRIFunction(operation: Int) -> OperationFunction {
    switch operation {
    case 0: return vexLaneShiftRI0
    case 1: return vexLaneShiftRI1
    case 2: return vexLaneShiftRI2
    case 3: return vexLaneShiftRI3
    case 4: return vexLaneShiftRI4
    case 5: return vexLaneShiftRI5
    case 6: return vexLaneShiftRI6
    case 7: return vexLaneShiftRI7
    case 8: return vexLaneShiftRI8
    case 9: return vexLaneShiftRI9
    default: return referenceOperation
    }
  }
}

extension OperationTable {
  static let vexLaneRows: [String: UInt8] = [
    "VANDPS Vx,Hx,Wx": 0,
    "VANDNPS Vx,Hx,Wx": 1,
    "VORPS Vx,Hx,Wx": 2,
    "VXORPS Vx,Hx,Wx": 3,
    "VUNPCKLPS Vx,Hx,Wx": 4,
    "VUNPCKHPS Vx,Hx,Wx": 5,
    "VSHUFPS Vx,Hx,Wx,Ib": 6,
    "VANDPD Vx,Hx,Wx": 0,
    "VANDNPD Vx,Hx,Wx": 1,
    "VORPD Vx,Hx,Wx": 2,
    "VXORPD Vx,Hx,Wx": 3,
    "VUNPCKLPD Vx,Hx,Wx": 7,
    "VUNPCKHPD Vx,Hx,Wx": 8,
    "VSHUFPD Vx,Hx,Wx,Ib": 9,
    "VBLENDPS Vx,Hx,Wx,Ib": 10,
    "VBLENDPD Vx,Hx,Wx,Ib": 11,
    "VPUNPCKLBW Vx,Hx,Wx": 12,
    "VPUNPCKLWD Vx,Hx,Wx": 13,
    "VPUNPCKLDQ Vx,Hx,Wx": 4,
    "VPACKSSWB Vx,Hx,Wx": 14,
    "VPCMPGTB Vx,Hx,Wx": 15,
    "VPCMPGTW Vx,Hx,Wx": 16,
    "VPCMPGTD Vx,Hx,Wx": 17,
    "VPACKUSWB Vx,Hx,Wx": 18,
    "VPUNPCKHBW Vx,Hx,Wx": 19,
    "VPUNPCKHWD Vx,Hx,Wx": 20,
    "VPUNPCKHDQ Vx,Hx,Wx": 5,
    "VPACKSSDW Vx,Hx,Wx": 21,
    "VPUNPCKLQDQ Vx,Hx,Wx": 7,
    "VPUNPCKHQDQ Vx,Hx,Wx": 8,
    "VPCMPEQB Vx,Hx,Wx": 22,
    "VPCMPEQW Vx,Hx,Wx": 23,
    "VPCMPEQD Vx,Hx,Wx": 24,
    "VPADDQ Vx,Hx,Wx": 25,
    "VPMULLW Vx,Hx,Wx": 26,
    "VPSUBUSB Vx,Hx,Wx": 27,
    "VPSUBUSW Vx,Hx,Wx": 28,
    "VPMINUB Vx,Hx,Wx": 29,
    "VPAND Vx,Hx,Wx": 0,
    "VPADDUSB Vx,Hx,Wx": 30,
    "VPADDUSW Vx,Hx,Wx": 31,
    "VPMAXUB Vx,Hx,Wx": 32,
    "VPANDN Vx,Hx,Wx": 1,
    "VPAVGB Vx,Hx,Wx": 33,
    "VPAVGW Vx,Hx,Wx": 34,
    "VPMULHUW Vx,Hx,Wx": 35,
    "VPMULHW Vx,Hx,Wx": 36,
    "VPSUBSB Vx,Hx,Wx": 37,
    "VPSUBSW Vx,Hx,Wx": 38,
    "VPMINSW Vx,Hx,Wx": 39,
    "VPOR Vx,Hx,Wx": 2,
    "VPADDSB Vx,Hx,Wx": 40,
    "VPADDSW Vx,Hx,Wx": 41,
    "VPMAXSW Vx,Hx,Wx": 42,
    "VPXOR Vx,Hx,Wx": 3,
    "VPMULUDQ Vx,Hx,Wx": 43,
    "VPMADDWD Vx,Hx,Wx": 44,
    "VPSADBW Vx,Hx,Wx": 45,
    "VPSUBB Vx,Hx,Wx": 46,
    "VPSUBW Vx,Hx,Wx": 47,
    "VPSUBD Vx,Hx,Wx": 48,
    "VPSUBQ Vx,Hx,Wx": 49,
    "VPADDB Vx,Hx,Wx": 50,
    "VPADDW Vx,Hx,Wx": 51,
    "VPADDD Vx,Hx,Wx": 52,
    "VPERMILPS Vx,Hx,Wx": 53,
    "VPERMILPD Vx,Hx,Wx": 54,
    "VPSLLVD Vx,Hx,Wx": 55,
    "VPSRLVD Vx,Hx,Wx": 56,
    "VPSLLVQ Vx,Hx,Wx": 57,
    "VPSRLVQ Vx,Hx,Wx": 58,
    "VPSRAVD Vx,Hx,Wx": 59,
    "VPBLENDD Vx,Hx,Wx,Ib": 10,
    "VAESENC Vx,Hx,Wx": 60,
    "VAESENCLAST Vx,Hx,Wx": 61,
    "VAESDEC Vx,Hx,Wx": 62,
    "VAESDECLAST Vx,Hx,Wx": 63,
    "VPCLMULQDQ Vx,Hx,Wx,Ib": 64,
    "VGF2P8MULB Vx,Hx,Wx": 65,
    "VGF2P8AFFINEQB Vx,Hx,Wx,Ib": 66,
    "VGF2P8AFFINEINVQB Vx,Hx,Wx,Ib": 67,
    "VPSHUFB Vx,Hx,Wx": 68,
    "VPHADDW Vx,Hx,Wx": 69,
    "VPHADDD Vx,Hx,Wx": 70,
    "VPHADDSW Vx,Hx,Wx": 71,
    "VPMADDUBSW Vx,Hx,Wx": 72,
    "VPHSUBW Vx,Hx,Wx": 73,
    "VPHSUBD Vx,Hx,Wx": 74,
    "VPHSUBSW Vx,Hx,Wx": 75,
    "VPSIGNB Vx,Hx,Wx": 76,
    "VPSIGNW Vx,Hx,Wx": 77,
    "VPSIGND Vx,Hx,Wx": 78,
    "VPMULHRSW Vx,Hx,Wx": 79,
    "VPMULDQ Vx,Hx,Wx": 80,
    "VPCMPEQQ Vx,Hx,Wx": 81,
    "VPACKUSDW Vx,Hx,Wx": 82,
    "VPCMPGTQ Vx,Hx,Wx": 83,
    "VPMINSB Vx,Hx,Wx": 84,
    "VPMINSD Vx,Hx,Wx": 85,
    "VPMINUW Vx,Hx,Wx": 86,
    "VPMINUD Vx,Hx,Wx": 87,
    "VPMAXSB Vx,Hx,Wx": 88,
    "VPMAXSD Vx,Hx,Wx": 89,
    "VPMAXUW Vx,Hx,Wx": 90,
    "VPMAXUD Vx,Hx,Wx": 91,
    "VPMULLD Vx,Hx,Wx": 92,
    "VPALIGNR Vx,Hx,Wx,Ib": 93,
    "VPBLENDW Vx,Hx,Wx,Ib": 94,
    "VMPSADBW Vx,Hx,Wx,Ib": 95,
  ]
}

extension OperationTable {
  static let vexUnaryRows: [String: UInt8] = [
    "VPSHUFD Vx,Wx,Ib": 96,
    "VPSHUFLW Vx,Wx,Ib": 97,
    "VPSHUFHW Vx,Wx,Ib": 98,
    "VMOVDDUP Vqq,Wqq": 99,
    "VMOVSLDUP Vx,Wx": 100,
    "VMOVSHDUP Vx,Wx": 101,
    "VPERMILPS Vx,Wx,Ib": 96,
    "VPERMILPD Vx,Wx,Ib": 102,
    "VAESIMC Vdq,Wdq": 103,
    "VAESKEYGENASSIST Vdq,Wdq,Ib": 104,
    "VPABSB Vx,Wx": 105,
    "VPABSW Vx,Wx": 106,
    "VPABSD Vx,Wx": 107,
    "VPHMINPOSUW Vdq,Wdq": 108,
  ]
}

extension OperationTable {
  static let vexShiftRows: [String: UInt8] = [
    "VPSRLW Vx,Hx,Wdq": 0,
    "VPSRLD Vx,Hx,Wdq": 1,
    "VPSRLQ Vx,Hx,Wdq": 2,
    "VPSRAW Vx,Hx,Wdq": 3,
    "VPSRAD Vx,Hx,Wdq": 4,
    "VPSLLW Vx,Hx,Wdq": 5,
    "VPSLLD Vx,Hx,Wdq": 6,
    "VPSLLQ Vx,Hx,Wdq": 7,
  ]
}

extension OperationTable {
  static let vexShiftByRows: [String: UInt8] = [
    "VPSRLW Hx,Ux,Ib": 0,
    "VPSRAW Hx,Ux,Ib": 1,
    "VPSLLW Hx,Ux,Ib": 2,
    "VPSRLD Hx,Ux,Ib": 3,
    "VPSRAD Hx,Ux,Ib": 4,
    "VPSLLD Hx,Ux,Ib": 5,
    "VPSRLQ Hx,Ux,Ib": 6,
    "VPSLLQ Hx,Ux,Ib": 7,
    "VPSRLDQ Hx,Ux,Ib": 8,
    "VPSLLDQ Hx,Ux,Ib": 9,
  ]
}

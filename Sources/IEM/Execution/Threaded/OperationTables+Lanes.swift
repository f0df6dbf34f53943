// Written by scripts/generate-threaded.py; see there.

@inline(__always) private func laneRR0(_ c: Core, _ o: Op) -> Op? {
  laneRR(MinimumPosition.self, c, o)
}
@inline(__always) private func laneRR1(_ c: Core, _ o: Op) -> Op? {
  laneRR(Blend<UInt32>.self, c, o)
}
@inline(__always) private func laneRR2(_ c: Core, _ o: Op) -> Op? {
  laneRR(Blend<UInt64>.self, c, o)
}
@inline(__always) private func laneRR3(_ c: Core, _ o: Op) -> Op? {
  laneRR(Blend<UInt16>.self, c, o)
}
@inline(__always) private func laneRR4(_ c: Core, _ o: Op) -> Op? {
  laneRR(MultipleSumOfDifferences.self, c, o)
}
@inline(__always) private func laneRR5(_ c: Core, _ o: Op) -> Op? {
  laneRR(AESEncrypt.self, c, o)
}
@inline(__always) private func laneRR6(_ c: Core, _ o: Op) -> Op? {
  laneRR(AESEncryptLast.self, c, o)
}
@inline(__always) private func laneRR7(_ c: Core, _ o: Op) -> Op? {
  laneRR(AESDecrypt.self, c, o)
}
@inline(__always) private func laneRR8(_ c: Core, _ o: Op) -> Op? {
  laneRR(AESDecryptLast.self, c, o)
}
@inline(__always) private func laneRR9(_ c: Core, _ o: Op) -> Op? {
  laneRR(AESInverseMixColumns.self, c, o)
}
@inline(__always) private func laneRR10(_ c: Core, _ o: Op) -> Op? {
  laneRR(AESKeyAssist.self, c, o)
}
@inline(__always) private func laneRR11(_ c: Core, _ o: Op) -> Op? {
  laneRR(CarrylessMultiply.self, c, o)
}
@inline(__always) private func laneRR12(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt8, GaloisMultiply>.self, c, o)
}
@inline(__always) private func laneRR13(_ c: Core, _ o: Op) -> Op? {
  laneRR(GaloisAffine<GaloisPlain>.self, c, o)
}
@inline(__always) private func laneRR14(_ c: Core, _ o: Op) -> Op? {
  laneRR(GaloisAffine<GaloisInverse>.self, c, o)
}
@inline(__always) private func laneRR15(_ c: Core, _ o: Op) -> Op? {
  laneRR(SHA1NextE.self, c, o)
}
@inline(__always) private func laneRR16(_ c: Core, _ o: Op) -> Op? {
  laneRR(SHA1Message1.self, c, o)
}
@inline(__always) private func laneRR17(_ c: Core, _ o: Op) -> Op? {
  laneRR(SHA1Message2.self, c, o)
}
@inline(__always) private func laneRR18(_ c: Core, _ o: Op) -> Op? {
  laneRR(SHA256Message1.self, c, o)
}
@inline(__always) private func laneRR19(_ c: Core, _ o: Op) -> Op? {
  laneRR(SHA256Message2.self, c, o)
}
@inline(__always) private func laneRR20(_ c: Core, _ o: Op) -> Op? {
  laneRR(SHA1Rounds.self, c, o)
}
@inline(__always) private func laneRR21(_ c: Core, _ o: Op) -> Op? {
  laneRR(AndLanes.self, c, o)
}
@inline(__always) private func laneRR22(_ c: Core, _ o: Op) -> Op? {
  laneRR(AndNotLanes.self, c, o)
}
@inline(__always) private func laneRR23(_ c: Core, _ o: Op) -> Op? {
  laneRR(OrLanes.self, c, o)
}
@inline(__always) private func laneRR24(_ c: Core, _ o: Op) -> Op? {
  laneRR(XorLanes.self, c, o)
}
@inline(__always) private func laneRR25(_ c: Core, _ o: Op) -> Op? {
  laneRR(UnpackLow<UInt32>.self, c, o)
}
@inline(__always) private func laneRR26(_ c: Core, _ o: Op) -> Op? {
  laneRR(UnpackHigh<UInt32>.self, c, o)
}
@inline(__always) private func laneRR27(_ c: Core, _ o: Op) -> Op? {
  laneRR(ShuffleSingles.self, c, o)
}
@inline(__always) private func laneRR28(_ c: Core, _ o: Op) -> Op? {
  laneRR(UnpackLow<UInt64>.self, c, o)
}
@inline(__always) private func laneRR29(_ c: Core, _ o: Op) -> Op? {
  laneRR(UnpackHigh<UInt64>.self, c, o)
}
@inline(__always) private func laneRR30(_ c: Core, _ o: Op) -> Op? {
  laneRR(ShuffleDoubles.self, c, o)
}
@inline(__always) private func laneRR31(_ c: Core, _ o: Op) -> Op? {
  laneRR(UnpackLow<UInt8>.self, c, o)
}
@inline(__always) private func laneRR32(_ c: Core, _ o: Op) -> Op? {
  laneRR(UnpackLow<UInt16>.self, c, o)
}
@inline(__always) private func laneRR33(_ c: Core, _ o: Op) -> Op? {
  laneRR(Pack<Int16, Int8>.self, c, o)
}
@inline(__always) private func laneRR34(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int8, GreaterElements>.self, c, o)
}
@inline(__always) private func laneRR35(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int16, GreaterElements>.self, c, o)
}
@inline(__always) private func laneRR36(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int32, GreaterElements>.self, c, o)
}
@inline(__always) private func laneRR37(_ c: Core, _ o: Op) -> Op? {
  laneRR(Pack<Int16, UInt8>.self, c, o)
}
@inline(__always) private func laneRR38(_ c: Core, _ o: Op) -> Op? {
  laneRR(UnpackHigh<UInt8>.self, c, o)
}
@inline(__always) private func laneRR39(_ c: Core, _ o: Op) -> Op? {
  laneRR(UnpackHigh<UInt16>.self, c, o)
}
@inline(__always) private func laneRR40(_ c: Core, _ o: Op) -> Op? {
  laneRR(Pack<Int32, Int16>.self, c, o)
}
@inline(__always) private func laneRR41(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt8, EqualElements>.self, c, o)
}
@inline(__always) private func laneRR42(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt16, EqualElements>.self, c, o)
}
@inline(__always) private func laneRR43(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt32, EqualElements>.self, c, o)
}
@inline(__always) private func laneRR44(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt64, AddElements>.self, c, o)
}
@inline(__always) private func laneRR45(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt16, MultiplyLow>.self, c, o)
}
@inline(__always) private func laneRR46(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt8, SubtractSaturating>.self, c, o)
}
@inline(__always) private func laneRR47(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt16, SubtractSaturating>.self, c, o)
}
@inline(__always) private func laneRR48(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt8, MinimumElements>.self, c, o)
}
@inline(__always) private func laneRR49(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt8, AddSaturating>.self, c, o)
}
@inline(__always) private func laneRR50(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt16, AddSaturating>.self, c, o)
}
@inline(__always) private func laneRR51(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt8, MaximumElements>.self, c, o)
}
@inline(__always) private func laneRR52(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt8, AverageElements>.self, c, o)
}
@inline(__always) private func laneRR53(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt16, AverageElements>.self, c, o)
}
@inline(__always) private func laneRR54(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt16, MultiplyHigh>.self, c, o)
}
@inline(__always) private func laneRR55(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int16, MultiplyHigh>.self, c, o)
}
@inline(__always) private func laneRR56(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int8, SubtractSaturating>.self, c, o)
}
@inline(__always) private func laneRR57(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int16, SubtractSaturating>.self, c, o)
}
@inline(__always) private func laneRR58(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int16, MinimumElements>.self, c, o)
}
@inline(__always) private func laneRR59(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int8, AddSaturating>.self, c, o)
}
@inline(__always) private func laneRR60(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int16, AddSaturating>.self, c, o)
}
@inline(__always) private func laneRR61(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int16, MaximumElements>.self, c, o)
}
@inline(__always) private func laneRR62(_ c: Core, _ o: Op) -> Op? {
  laneRR(MultiplyEven<UInt32>.self, c, o)
}
@inline(__always) private func laneRR63(_ c: Core, _ o: Op) -> Op? {
  laneRR(MultiplyAddWords.self, c, o)
}
@inline(__always) private func laneRR64(_ c: Core, _ o: Op) -> Op? {
  laneRR(SumOfDifferences.self, c, o)
}
@inline(__always) private func laneRR65(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt8, SubtractElements>.self, c, o)
}
@inline(__always) private func laneRR66(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt16, SubtractElements>.self, c, o)
}
@inline(__always) private func laneRR67(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt32, SubtractElements>.self, c, o)
}
@inline(__always) private func laneRR68(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt64, SubtractElements>.self, c, o)
}
@inline(__always) private func laneRR69(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt8, AddElements>.self, c, o)
}
@inline(__always) private func laneRR70(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt16, AddElements>.self, c, o)
}
@inline(__always) private func laneRR71(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt32, AddElements>.self, c, o)
}
@inline(__always) private func laneRR72(_ c: Core, _ o: Op) -> Op? {
  laneRR(ShuffleDoublewords.self, c, o)
}
@inline(__always) private func laneRR73(_ c: Core, _ o: Op) -> Op? {
  laneRR(ShuffleLowWords.self, c, o)
}
@inline(__always) private func laneRR74(_ c: Core, _ o: Op) -> Op? {
  laneRR(ShuffleHighWords.self, c, o)
}
@inline(__always) private func laneRR75(_ c: Core, _ o: Op) -> Op? {
  laneRR(ShuffleBytes.self, c, o)
}
@inline(__always) private func laneRR76(_ c: Core, _ o: Op) -> Op? {
  laneRR(Horizontal<UInt16, AddElements>.self, c, o)
}
@inline(__always) private func laneRR77(_ c: Core, _ o: Op) -> Op? {
  laneRR(Horizontal<UInt32, AddElements>.self, c, o)
}
@inline(__always) private func laneRR78(_ c: Core, _ o: Op) -> Op? {
  laneRR(Horizontal<Int16, AddSaturating>.self, c, o)
}
@inline(__always) private func laneRR79(_ c: Core, _ o: Op) -> Op? {
  laneRR(MultiplyAddBytes.self, c, o)
}
@inline(__always) private func laneRR80(_ c: Core, _ o: Op) -> Op? {
  laneRR(Horizontal<UInt16, SubtractElements>.self, c, o)
}
@inline(__always) private func laneRR81(_ c: Core, _ o: Op) -> Op? {
  laneRR(Horizontal<UInt32, SubtractElements>.self, c, o)
}
@inline(__always) private func laneRR82(_ c: Core, _ o: Op) -> Op? {
  laneRR(Horizontal<Int16, SubtractSaturating>.self, c, o)
}
@inline(__always) private func laneRR83(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int8, SignElements>.self, c, o)
}
@inline(__always) private func laneRR84(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int16, SignElements>.self, c, o)
}
@inline(__always) private func laneRR85(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int32, SignElements>.self, c, o)
}
@inline(__always) private func laneRR86(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int16, MultiplyHighRounded>.self, c, o)
}
@inline(__always) private func laneRR87(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int8, AbsoluteElements>.self, c, o)
}
@inline(__always) private func laneRR88(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int16, AbsoluteElements>.self, c, o)
}
@inline(__always) private func laneRR89(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int32, AbsoluteElements>.self, c, o)
}
@inline(__always) private func laneRR90(_ c: Core, _ o: Op) -> Op? {
  laneRR(AlignRight.self, c, o)
}
@inline(__always) private func laneRR91(_ c: Core, _ o: Op) -> Op? {
  laneRR(MultiplyEven<Int32>.self, c, o)
}
@inline(__always) private func laneRR92(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt64, EqualElements>.self, c, o)
}
@inline(__always) private func laneRR93(_ c: Core, _ o: Op) -> Op? {
  laneRR(Pack<Int32, UInt16>.self, c, o)
}
@inline(__always) private func laneRR94(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int64, GreaterElements>.self, c, o)
}
@inline(__always) private func laneRR95(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int8, MinimumElements>.self, c, o)
}
@inline(__always) private func laneRR96(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int32, MinimumElements>.self, c, o)
}
@inline(__always) private func laneRR97(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt16, MinimumElements>.self, c, o)
}
@inline(__always) private func laneRR98(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt32, MinimumElements>.self, c, o)
}
@inline(__always) private func laneRR99(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int8, MaximumElements>.self, c, o)
}
@inline(__always) private func laneRR100(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<Int32, MaximumElements>.self, c, o)
}
@inline(__always) private func laneRR101(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt16, MaximumElements>.self, c, o)
}
@inline(__always) private func laneRR102(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt32, MaximumElements>.self, c, o)
}
@inline(__always) private func laneRR103(_ c: Core, _ o: Op) -> Op? {
  laneRR(Each<UInt32, MultiplyLow>.self, c, o)
}
@inline(__always) private func laneRR104(_ c: Core, _ o: Op) -> Op? {
  laneRR(DuplicateEven<UInt32>.self, c, o)
}
@inline(__always) private func laneRR105(_ c: Core, _ o: Op) -> Op? {
  laneRR(DuplicateOdd<UInt32>.self, c, o)
}
@inline(__always) private func laneRR106(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control0>.self, c, o)
}
@inline(__always) private func laneRR107(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control85>.self, c, o)
}
@inline(__always) private func laneRR108(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control170>.self, c, o)
}
@inline(__always) private func laneRR109(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control255>.self, c, o)
}
@inline(__always) private func laneRR110(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control78>.self, c, o)
}
@inline(__always) private func laneRR111(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control177>.self, c, o)
}
@inline(__always) private func laneRR112(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control27>.self, c, o)
}
@inline(__always) private func laneRR113(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control68>.self, c, o)
}
@inline(__always) private func laneRR114(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control238>.self, c, o)
}
@inline(__always) private func laneRR115(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control229>.self, c, o)
}
@inline(__always) private func laneRR116(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control245>.self, c, o)
}
@inline(__always) private func laneRR117(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control160>.self, c, o)
}
@inline(__always) private func laneRR118(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control57>.self, c, o)
}
@inline(__always) private func laneRR119(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control147>.self, c, o)
}
@inline(__always) private func laneRR120(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control216>.self, c, o)
}
@inline(__always) private func laneRR121(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control136>.self, c, o)
}
@inline(__always) private func laneRR122(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control221>.self, c, o)
}
@inline(__always) private func laneRR123(_ c: Core, _ o: Op) -> Op? {
  laneRR(FixedShuffle<Control230>.self, c, o)
}

extension OperationTable {
  static func laneRRFunction(operation: Int) -> OperationFunction {
    switch operation {
    case 0: return laneRR0
    case 1: return laneRR1
    case 2: return laneRR2
    case 3: return laneRR3
    case 4: return laneRR4
    case 5: return laneRR5
    case 6: return laneRR6
    case 7: return laneRR7
    case 8: return laneRR8
    case 9: return laneRR9
    case 10: return laneRR10
    case 11: return laneRR11
    case 12: return laneRR12
    case 13: return laneRR13
    case 14: return laneRR14
    case 15: return laneRR15
    case 16: return laneRR16
    case 17: return laneRR17
    case 18: return laneRR18
    case 19: return laneRR19
    case 20: return laneRR20
    case 21: return laneRR21
    case 22: return laneRR22
    case 23: return laneRR23
    case 24: return laneRR24
    case 25: return laneRR25
    case 26: return laneRR26
    case 27: return laneRR27
    case 28: return laneRR28
    case 29: return laneRR29
    case 30: return laneRR30
    case 31: return laneRR31
    case 32: return laneRR32
    case 33: return laneRR33
    case 34: return laneRR34
    case 35: return laneRR35
    case 36: return laneRR36
    case 37: return laneRR37
    case 38: return laneRR38
    case 39: return laneRR39
    case 40: return laneRR40
    case 41: return laneRR41
    case 42: return laneRR42
    case 43: return laneRR43
    case 44: return laneRR44
    case 45: return laneRR45
    case 46: return laneRR46
    case 47: return laneRR47
    case 48: return laneRR48
    case 49: return laneRR49
    case 50: return laneRR50
    case 51: return laneRR51
    case 52: return laneRR52
    case 53: return laneRR53
    case 54: return laneRR54
    case 55: return laneRR55
    case 56: return laneRR56
    case 57: return laneRR57
    case 58: return laneRR58
    case 59: return laneRR59
    case 60: return laneRR60
    case 61: return laneRR61
    case 62: return laneRR62
    case 63: return laneRR63
    case 64: return laneRR64
    case 65: return laneRR65
    case 66: return laneRR66
    case 67: return laneRR67
    case 68: return laneRR68
    case 69: return laneRR69
    case 70: return laneRR70
    case 71: return laneRR71
    case 72: return laneRR72
    case 73: return laneRR73
    case 74: return laneRR74
    case 75: return laneRR75
    case 76: return laneRR76
    case 77: return laneRR77
    case 78: return laneRR78
    case 79: return laneRR79
    case 80: return laneRR80
    case 81: return laneRR81
    case 82: return laneRR82
    case 83: return laneRR83
    case 84: return laneRR84
    case 85: return laneRR85
    case 86: return laneRR86
    case 87: return laneRR87
    case 88: return laneRR88
    case 89: return laneRR89
    case 90: return laneRR90
    case 91: return laneRR91
    case 92: return laneRR92
    case 93: return laneRR93
    case 94: return laneRR94
    case 95: return laneRR95
    case 96: return laneRR96
    case 97: return laneRR97
    case 98: return laneRR98
    case 99: return laneRR99
    case 100: return laneRR100
    case 101: return laneRR101
    case 102: return laneRR102
    case 103: return laneRR103
    case 104: return laneRR104
    case 105: return laneRR105
    case 106: return laneRR106
    case 107: return laneRR107
    case 108: return laneRR108
    case 109: return laneRR109
    case 110: return laneRR110
    case 111: return laneRR111
    case 112: return laneRR112
    case 113: return laneRR113
    case 114: return laneRR114
    case 115: return laneRR115
    case 116: return laneRR116
    case 117: return laneRR117
    case 118: return laneRR118
    case 119: return laneRR119
    case 120: return laneRR120
    case 121: return laneRR121
    case 122: return laneRR122
    case 123: return laneRR123
    default: return referenceOperation
    }
  }
}

@inline(__always) private func laneThreeRR0(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(MinimumPosition.self, c, o)
}
@inline(__always) private func laneThreeRR1(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Blend<UInt32>.self, c, o)
}
@inline(__always) private func laneThreeRR2(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Blend<UInt64>.self, c, o)
}
@inline(__always) private func laneThreeRR3(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Blend<UInt16>.self, c, o)
}
@inline(__always) private func laneThreeRR4(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(MultipleSumOfDifferences.self, c, o)
}
@inline(__always) private func laneThreeRR5(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(AESEncrypt.self, c, o)
}
@inline(__always) private func laneThreeRR6(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(AESEncryptLast.self, c, o)
}
@inline(__always) private func laneThreeRR7(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(AESDecrypt.self, c, o)
}
@inline(__always) private func laneThreeRR8(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(AESDecryptLast.self, c, o)
}
@inline(__always) private func laneThreeRR9(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(AESInverseMixColumns.self, c, o)
}
@inline(__always) private func laneThreeRR10(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(AESKeyAssist.self, c, o)
}
@inline(__always) private func laneThreeRR11(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(CarrylessMultiply.self, c, o)
}
@inline(__always) private func laneThreeRR12(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt8, GaloisMultiply>.self, c, o)
}
@inline(__always) private func laneThreeRR13(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(GaloisAffine<GaloisPlain>.self, c, o)
}
@inline(__always) private func laneThreeRR14(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(GaloisAffine<GaloisInverse>.self, c, o)
}
@inline(__always) private func laneThreeRR15(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(SHA1NextE.self, c, o)
}
@inline(__always) private func laneThreeRR16(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(SHA1Message1.self, c, o)
}
@inline(__always) private func laneThreeRR17(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(SHA1Message2.self, c, o)
}
@inline(__always) private func laneThreeRR18(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(SHA256Message1.self, c, o)
}
@inline(__always) private func laneThreeRR19(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(SHA256Message2.self, c, o)
}
@inline(__always) private func laneThreeRR20(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(SHA1Rounds.self, c, o)
}
@inline(__always) private func laneThreeRR21(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(AndLanes.self, c, o)
}
@inline(__always) private func laneThreeRR22(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(AndNotLanes.self, c, o)
}
@inline(__always) private func laneThreeRR23(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(OrLanes.self, c, o)
}
@inline(__always) private func laneThreeRR24(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(XorLanes.self, c, o)
}
@inline(__always) private func laneThreeRR25(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(UnpackLow<UInt32>.self, c, o)
}
@inline(__always) private func laneThreeRR26(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(UnpackHigh<UInt32>.self, c, o)
}
@inline(__always) private func laneThreeRR27(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(ShuffleSingles.self, c, o)
}
@inline(__always) private func laneThreeRR28(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(UnpackLow<UInt64>.self, c, o)
}
@inline(__always) private func laneThreeRR29(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(UnpackHigh<UInt64>.self, c, o)
}
@inline(__always) private func laneThreeRR30(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(ShuffleDoubles.self, c, o)
}
@inline(__always) private func laneThreeRR31(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(UnpackLow<UInt8>.self, c, o)
}
@inline(__always) private func laneThreeRR32(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(UnpackLow<UInt16>.self, c, o)
}
@inline(__always) private func laneThreeRR33(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Pack<Int16, Int8>.self, c, o)
}
@inline(__always) private func laneThreeRR34(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int8, GreaterElements>.self, c, o)
}
@inline(__always) private func laneThreeRR35(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int16, GreaterElements>.self, c, o)
}
@inline(__always) private func laneThreeRR36(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int32, GreaterElements>.self, c, o)
}
@inline(__always) private func laneThreeRR37(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Pack<Int16, UInt8>.self, c, o)
}
@inline(__always) private func laneThreeRR38(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(UnpackHigh<UInt8>.self, c, o)
}
@inline(__always) private func laneThreeRR39(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(UnpackHigh<UInt16>.self, c, o)
}
@inline(__always) private func laneThreeRR40(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Pack<Int32, Int16>.self, c, o)
}
@inline(__always) private func laneThreeRR41(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt8, EqualElements>.self, c, o)
}
@inline(__always) private func laneThreeRR42(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt16, EqualElements>.self, c, o)
}
@inline(__always) private func laneThreeRR43(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt32, EqualElements>.self, c, o)
}
@inline(__always) private func laneThreeRR44(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt64, AddElements>.self, c, o)
}
@inline(__always) private func laneThreeRR45(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt16, MultiplyLow>.self, c, o)
}
@inline(__always) private func laneThreeRR46(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt8, SubtractSaturating>.self, c, o)
}
@inline(__always) private func laneThreeRR47(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt16, SubtractSaturating>.self, c, o)
}
@inline(__always) private func laneThreeRR48(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt8, MinimumElements>.self, c, o)
}
@inline(__always) private func laneThreeRR49(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt8, AddSaturating>.self, c, o)
}
@inline(__always) private func laneThreeRR50(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt16, AddSaturating>.self, c, o)
}
@inline(__always) private func laneThreeRR51(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt8, MaximumElements>.self, c, o)
}
@inline(__always) private func laneThreeRR52(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt8, AverageElements>.self, c, o)
}
@inline(__always) private func laneThreeRR53(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt16, AverageElements>.self, c, o)
}
@inline(__always) private func laneThreeRR54(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt16, MultiplyHigh>.self, c, o)
}
@inline(__always) private func laneThreeRR55(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int16, MultiplyHigh>.self, c, o)
}
@inline(__always) private func laneThreeRR56(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int8, SubtractSaturating>.self, c, o)
}
@inline(__always) private func laneThreeRR57(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int16, SubtractSaturating>.self, c, o)
}
@inline(__always) private func laneThreeRR58(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int16, MinimumElements>.self, c, o)
}
@inline(__always) private func laneThreeRR59(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int8, AddSaturating>.self, c, o)
}
@inline(__always) private func laneThreeRR60(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int16, AddSaturating>.self, c, o)
}
@inline(__always) private func laneThreeRR61(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int16, MaximumElements>.self, c, o)
}
@inline(__always) private func laneThreeRR62(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(MultiplyEven<UInt32>.self, c, o)
}
@inline(__always) private func laneThreeRR63(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(MultiplyAddWords.self, c, o)
}
@inline(__always) private func laneThreeRR64(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(SumOfDifferences.self, c, o)
}
@inline(__always) private func laneThreeRR65(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt8, SubtractElements>.self, c, o)
}
@inline(__always) private func laneThreeRR66(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt16, SubtractElements>.self, c, o)
}
@inline(__always) private func laneThreeRR67(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt32, SubtractElements>.self, c, o)
}
@inline(__always) private func laneThreeRR68(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt64, SubtractElements>.self, c, o)
}
@inline(__always) private func laneThreeRR69(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt8, AddElements>.self, c, o)
}
@inline(__always) private func laneThreeRR70(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt16, AddElements>.self, c, o)
}
@inline(__always) private func laneThreeRR71(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt32, AddElements>.self, c, o)
}
@inline(__always) private func laneThreeRR72(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(ShuffleDoublewords.self, c, o)
}
@inline(__always) private func laneThreeRR73(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(ShuffleLowWords.self, c, o)
}
@inline(__always) private func laneThreeRR74(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(ShuffleHighWords.self, c, o)
}
@inline(__always) private func laneThreeRR75(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(ShuffleBytes.self, c, o)
}
@inline(__always) private func laneThreeRR76(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Horizontal<UInt16, AddElements>.self, c, o)
}
@inline(__always) private func laneThreeRR77(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Horizontal<UInt32, AddElements>.self, c, o)
}
@inline(__always) private func laneThreeRR78(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Horizontal<Int16, AddSaturating>.self, c, o)
}
@inline(__always) private func laneThreeRR79(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(MultiplyAddBytes.self, c, o)
}
@inline(__always) private func laneThreeRR80(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Horizontal<UInt16, SubtractElements>.self, c, o)
}
@inline(__always) private func laneThreeRR81(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Horizontal<UInt32, SubtractElements>.self, c, o)
}
@inline(__always) private func laneThreeRR82(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Horizontal<Int16, SubtractSaturating>.self, c, o)
}
@inline(__always) private func laneThreeRR83(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int8, SignElements>.self, c, o)
}
@inline(__always) private func laneThreeRR84(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int16, SignElements>.self, c, o)
}
@inline(__always) private func laneThreeRR85(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int32, SignElements>.self, c, o)
}
@inline(__always) private func laneThreeRR86(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int16, MultiplyHighRounded>.self, c, o)
}
@inline(__always) private func laneThreeRR87(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int8, AbsoluteElements>.self, c, o)
}
@inline(__always) private func laneThreeRR88(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int16, AbsoluteElements>.self, c, o)
}
@inline(__always) private func laneThreeRR89(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int32, AbsoluteElements>.self, c, o)
}
@inline(__always) private func laneThreeRR90(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(AlignRight.self, c, o)
}
@inline(__always) private func laneThreeRR91(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(MultiplyEven<Int32>.self, c, o)
}
@inline(__always) private func laneThreeRR92(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt64, EqualElements>.self, c, o)
}
@inline(__always) private func laneThreeRR93(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Pack<Int32, UInt16>.self, c, o)
}
@inline(__always) private func laneThreeRR94(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int64, GreaterElements>.self, c, o)
}
@inline(__always) private func laneThreeRR95(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int8, MinimumElements>.self, c, o)
}
@inline(__always) private func laneThreeRR96(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int32, MinimumElements>.self, c, o)
}
@inline(__always) private func laneThreeRR97(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt16, MinimumElements>.self, c, o)
}
@inline(__always) private func laneThreeRR98(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt32, MinimumElements>.self, c, o)
}
@inline(__always) private func laneThreeRR99(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int8, MaximumElements>.self, c, o)
}
@inline(__always) private func laneThreeRR100(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<Int32, MaximumElements>.self, c, o)
}
@inline(__always) private func laneThreeRR101(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt16, MaximumElements>.self, c, o)
}
@inline(__always) private func laneThreeRR102(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt32, MaximumElements>.self, c, o)
}
@inline(__always) private func laneThreeRR103(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(Each<UInt32, MultiplyLow>.self, c, o)
}
@inline(__always) private func laneThreeRR104(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(DuplicateEven<UInt32>.self, c, o)
}
@inline(__always) private func laneThreeRR105(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(DuplicateOdd<UInt32>.self, c, o)
}
@inline(__always) private func laneThreeRR106(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control0>.self, c, o)
}
@inline(__always) private func laneThreeRR107(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control85>.self, c, o)
}
@inline(__always) private func laneThreeRR108(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control170>.self, c, o)
}
@inline(__always) private func laneThreeRR109(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control255>.self, c, o)
}
@inline(__always) private func laneThreeRR110(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control78>.self, c, o)
}
@inline(__always) private func laneThreeRR111(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control177>.self, c, o)
}
@inline(__always) private func laneThreeRR112(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control27>.self, c, o)
}
@inline(__always) private func laneThreeRR113(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control68>.self, c, o)
}
@inline(__always) private func laneThreeRR114(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control238>.self, c, o)
}
@inline(__always) private func laneThreeRR115(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control229>.self, c, o)
}
@inline(__always) private func laneThreeRR116(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control245>.self, c, o)
}
@inline(__always) private func laneThreeRR117(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control160>.self, c, o)
}
@inline(__always) private func laneThreeRR118(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control57>.self, c, o)
}
@inline(__always) private func laneThreeRR119(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control147>.self, c, o)
}
@inline(__always) private func laneThreeRR120(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control216>.self, c, o)
}
@inline(__always) private func laneThreeRR121(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control136>.self, c, o)
}
@inline(__always) private func laneThreeRR122(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control221>.self, c, o)
}
@inline(__always) private func laneThreeRR123(_ c: Core, _ o: Op) -> Op? {
  laneThreeRR(FixedShuffle<Control230>.self, c, o)
}

extension OperationTable {
  static func laneThreeRRFunction(operation: Int) -> OperationFunction {
    switch operation {
    case 0: return laneThreeRR0
    case 1: return laneThreeRR1
    case 2: return laneThreeRR2
    case 3: return laneThreeRR3
    case 4: return laneThreeRR4
    case 5: return laneThreeRR5
    case 6: return laneThreeRR6
    case 7: return laneThreeRR7
    case 8: return laneThreeRR8
    case 9: return laneThreeRR9
    case 10: return laneThreeRR10
    case 11: return laneThreeRR11
    case 12: return laneThreeRR12
    case 13: return laneThreeRR13
    case 14: return laneThreeRR14
    case 15: return laneThreeRR15
    case 16: return laneThreeRR16
    case 17: return laneThreeRR17
    case 18: return laneThreeRR18
    case 19: return laneThreeRR19
    case 20: return laneThreeRR20
    case 21: return laneThreeRR21
    case 22: return laneThreeRR22
    case 23: return laneThreeRR23
    case 24: return laneThreeRR24
    case 25: return laneThreeRR25
    case 26: return laneThreeRR26
    case 27: return laneThreeRR27
    case 28: return laneThreeRR28
    case 29: return laneThreeRR29
    case 30: return laneThreeRR30
    case 31: return laneThreeRR31
    case 32: return laneThreeRR32
    case 33: return laneThreeRR33
    case 34: return laneThreeRR34
    case 35: return laneThreeRR35
    case 36: return laneThreeRR36
    case 37: return laneThreeRR37
    case 38: return laneThreeRR38
    case 39: return laneThreeRR39
    case 40: return laneThreeRR40
    case 41: return laneThreeRR41
    case 42: return laneThreeRR42
    case 43: return laneThreeRR43
    case 44: return laneThreeRR44
    case 45: return laneThreeRR45
    case 46: return laneThreeRR46
    case 47: return laneThreeRR47
    case 48: return laneThreeRR48
    case 49: return laneThreeRR49
    case 50: return laneThreeRR50
    case 51: return laneThreeRR51
    case 52: return laneThreeRR52
    case 53: return laneThreeRR53
    case 54: return laneThreeRR54
    case 55: return laneThreeRR55
    case 56: return laneThreeRR56
    case 57: return laneThreeRR57
    case 58: return laneThreeRR58
    case 59: return laneThreeRR59
    case 60: return laneThreeRR60
    case 61: return laneThreeRR61
    case 62: return laneThreeRR62
    case 63: return laneThreeRR63
    case 64: return laneThreeRR64
    case 65: return laneThreeRR65
    case 66: return laneThreeRR66
    case 67: return laneThreeRR67
    case 68: return laneThreeRR68
    case 69: return laneThreeRR69
    case 70: return laneThreeRR70
    case 71: return laneThreeRR71
    case 72: return laneThreeRR72
    case 73: return laneThreeRR73
    case 74: return laneThreeRR74
    case 75: return laneThreeRR75
    case 76: return laneThreeRR76
    case 77: return laneThreeRR77
    case 78: return laneThreeRR78
    case 79: return laneThreeRR79
    case 80: return laneThreeRR80
    case 81: return laneThreeRR81
    case 82: return laneThreeRR82
    case 83: return laneThreeRR83
    case 84: return laneThreeRR84
    case 85: return laneThreeRR85
    case 86: return laneThreeRR86
    case 87: return laneThreeRR87
    case 88: return laneThreeRR88
    case 89: return laneThreeRR89
    case 90: return laneThreeRR90
    case 91: return laneThreeRR91
    case 92: return laneThreeRR92
    case 93: return laneThreeRR93
    case 94: return laneThreeRR94
    case 95: return laneThreeRR95
    case 96: return laneThreeRR96
    case 97: return laneThreeRR97
    case 98: return laneThreeRR98
    case 99: return laneThreeRR99
    case 100: return laneThreeRR100
    case 101: return laneThreeRR101
    case 102: return laneThreeRR102
    case 103: return laneThreeRR103
    case 104: return laneThreeRR104
    case 105: return laneThreeRR105
    case 106: return laneThreeRR106
    case 107: return laneThreeRR107
    case 108: return laneThreeRR108
    case 109: return laneThreeRR109
    case 110: return laneThreeRR110
    case 111: return laneThreeRR111
    case 112: return laneThreeRR112
    case 113: return laneThreeRR113
    case 114: return laneThreeRR114
    case 115: return laneThreeRR115
    case 116: return laneThreeRR116
    case 117: return laneThreeRR117
    case 118: return laneThreeRR118
    case 119: return laneThreeRR119
    case 120: return laneThreeRR120
    case 121: return laneThreeRR121
    case 122: return laneThreeRR122
    case 123: return laneThreeRR123
    default: return referenceOperation
    }
  }
}

@inline(__always) private func laneRM0(_ c: Core, _ o: Op) -> Op? {
  laneRM(MinimumPosition.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM1(_ c: Core, _ o: Op) -> Op? {
  laneRM(MinimumPosition.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM2(_ c: Core, _ o: Op) -> Op? {
  laneRM(MinimumPosition.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM3(_ c: Core, _ o: Op) -> Op? {
  laneRM(Blend<UInt32>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM4(_ c: Core, _ o: Op) -> Op? {
  laneRM(Blend<UInt32>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM5(_ c: Core, _ o: Op) -> Op? {
  laneRM(Blend<UInt32>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM6(_ c: Core, _ o: Op) -> Op? {
  laneRM(Blend<UInt64>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM7(_ c: Core, _ o: Op) -> Op? {
  laneRM(Blend<UInt64>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM8(_ c: Core, _ o: Op) -> Op? {
  laneRM(Blend<UInt64>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM9(_ c: Core, _ o: Op) -> Op? {
  laneRM(Blend<UInt16>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM10(_ c: Core, _ o: Op) -> Op? {
  laneRM(Blend<UInt16>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM11(_ c: Core, _ o: Op) -> Op? {
  laneRM(Blend<UInt16>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM12(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultipleSumOfDifferences.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM13(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultipleSumOfDifferences.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM14(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultipleSumOfDifferences.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM15(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESEncrypt.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM16(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESEncrypt.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM17(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESEncrypt.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM18(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESEncryptLast.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM19(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESEncryptLast.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM20(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESEncryptLast.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM21(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESDecrypt.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM22(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESDecrypt.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM23(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESDecrypt.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM24(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESDecryptLast.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM25(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESDecryptLast.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM26(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESDecryptLast.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM27(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESInverseMixColumns.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM28(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESInverseMixColumns.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM29(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESInverseMixColumns.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM30(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESKeyAssist.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM31(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESKeyAssist.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM32(_ c: Core, _ o: Op) -> Op? {
  laneRM(AESKeyAssist.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM33(_ c: Core, _ o: Op) -> Op? {
  laneRM(CarrylessMultiply.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM34(_ c: Core, _ o: Op) -> Op? {
  laneRM(CarrylessMultiply.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM35(_ c: Core, _ o: Op) -> Op? {
  laneRM(CarrylessMultiply.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM36(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, GaloisMultiply>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM37(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, GaloisMultiply>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM38(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, GaloisMultiply>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM39(_ c: Core, _ o: Op) -> Op? {
  laneRM(GaloisAffine<GaloisPlain>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM40(_ c: Core, _ o: Op) -> Op? {
  laneRM(GaloisAffine<GaloisPlain>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM41(_ c: Core, _ o: Op) -> Op? {
  laneRM(GaloisAffine<GaloisPlain>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM42(_ c: Core, _ o: Op) -> Op? {
  laneRM(GaloisAffine<GaloisInverse>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM43(_ c: Core, _ o: Op) -> Op? {
  laneRM(GaloisAffine<GaloisInverse>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM44(_ c: Core, _ o: Op) -> Op? {
  laneRM(GaloisAffine<GaloisInverse>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM45(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA1NextE.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM46(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA1NextE.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM47(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA1NextE.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM48(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA1Message1.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM49(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA1Message1.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM50(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA1Message1.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM51(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA1Message2.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM52(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA1Message2.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM53(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA1Message2.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM54(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA256Message1.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM55(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA256Message1.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM56(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA256Message1.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM57(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA256Message2.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM58(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA256Message2.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM59(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA256Message2.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM60(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA1Rounds.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM61(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA1Rounds.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM62(_ c: Core, _ o: Op) -> Op? {
  laneRM(SHA1Rounds.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM63(_ c: Core, _ o: Op) -> Op? {
  laneRM(AndLanes.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM64(_ c: Core, _ o: Op) -> Op? {
  laneRM(AndLanes.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM65(_ c: Core, _ o: Op) -> Op? {
  laneRM(AndLanes.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM66(_ c: Core, _ o: Op) -> Op? {
  laneRM(AndNotLanes.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM67(_ c: Core, _ o: Op) -> Op? {
  laneRM(AndNotLanes.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM68(_ c: Core, _ o: Op) -> Op? {
  laneRM(AndNotLanes.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM69(_ c: Core, _ o: Op) -> Op? {
  laneRM(OrLanes.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM70(_ c: Core, _ o: Op) -> Op? {
  laneRM(OrLanes.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM71(_ c: Core, _ o: Op) -> Op? {
  laneRM(OrLanes.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM72(_ c: Core, _ o: Op) -> Op? {
  laneRM(XorLanes.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM73(_ c: Core, _ o: Op) -> Op? {
  laneRM(XorLanes.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM74(_ c: Core, _ o: Op) -> Op? {
  laneRM(XorLanes.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM75(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackLow<UInt32>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM76(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackLow<UInt32>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM77(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackLow<UInt32>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM78(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackHigh<UInt32>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM79(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackHigh<UInt32>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM80(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackHigh<UInt32>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM81(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleSingles.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM82(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleSingles.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM83(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleSingles.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM84(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackLow<UInt64>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM85(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackLow<UInt64>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM86(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackLow<UInt64>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM87(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackHigh<UInt64>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM88(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackHigh<UInt64>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM89(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackHigh<UInt64>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM90(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleDoubles.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM91(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleDoubles.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM92(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleDoubles.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM93(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackLow<UInt8>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM94(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackLow<UInt8>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM95(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackLow<UInt8>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM96(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackLow<UInt16>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM97(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackLow<UInt16>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM98(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackLow<UInt16>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM99(_ c: Core, _ o: Op) -> Op? {
  laneRM(Pack<Int16, Int8>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM100(_ c: Core, _ o: Op) -> Op? {
  laneRM(Pack<Int16, Int8>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM101(_ c: Core, _ o: Op) -> Op? {
  laneRM(Pack<Int16, Int8>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM102(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, GreaterElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM103(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, GreaterElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM104(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, GreaterElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM105(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, GreaterElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM106(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, GreaterElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM107(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, GreaterElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM108(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, GreaterElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM109(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, GreaterElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM110(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, GreaterElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM111(_ c: Core, _ o: Op) -> Op? {
  laneRM(Pack<Int16, UInt8>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM112(_ c: Core, _ o: Op) -> Op? {
  laneRM(Pack<Int16, UInt8>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM113(_ c: Core, _ o: Op) -> Op? {
  laneRM(Pack<Int16, UInt8>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM114(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackHigh<UInt8>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM115(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackHigh<UInt8>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM116(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackHigh<UInt8>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM117(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackHigh<UInt16>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM118(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackHigh<UInt16>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM119(_ c: Core, _ o: Op) -> Op? {
  laneRM(UnpackHigh<UInt16>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM120(_ c: Core, _ o: Op) -> Op? {
  laneRM(Pack<Int32, Int16>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM121(_ c: Core, _ o: Op) -> Op? {
  laneRM(Pack<Int32, Int16>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM122(_ c: Core, _ o: Op) -> Op? {
  laneRM(Pack<Int32, Int16>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM123(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, EqualElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM124(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, EqualElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM125(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, EqualElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM126(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, EqualElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM127(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, EqualElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM128(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, EqualElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM129(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, EqualElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM130(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, EqualElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM131(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, EqualElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM132(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt64, AddElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM133(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt64, AddElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM134(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt64, AddElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM135(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, MultiplyLow>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM136(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, MultiplyLow>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM137(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, MultiplyLow>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM138(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, SubtractSaturating>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM139(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, SubtractSaturating>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM140(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, SubtractSaturating>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM141(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, SubtractSaturating>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM142(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, SubtractSaturating>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM143(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, SubtractSaturating>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM144(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, MinimumElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM145(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, MinimumElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM146(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, MinimumElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM147(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, AddSaturating>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM148(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, AddSaturating>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM149(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, AddSaturating>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM150(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, AddSaturating>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM151(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, AddSaturating>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM152(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, AddSaturating>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM153(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, MaximumElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM154(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, MaximumElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM155(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, MaximumElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM156(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, AverageElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM157(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, AverageElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM158(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, AverageElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM159(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, AverageElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM160(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, AverageElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM161(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, AverageElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM162(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, MultiplyHigh>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM163(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, MultiplyHigh>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM164(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, MultiplyHigh>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM165(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, MultiplyHigh>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM166(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, MultiplyHigh>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM167(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, MultiplyHigh>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM168(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, SubtractSaturating>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM169(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, SubtractSaturating>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM170(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, SubtractSaturating>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM171(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, SubtractSaturating>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM172(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, SubtractSaturating>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM173(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, SubtractSaturating>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM174(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, MinimumElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM175(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, MinimumElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM176(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, MinimumElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM177(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, AddSaturating>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM178(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, AddSaturating>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM179(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, AddSaturating>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM180(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, AddSaturating>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM181(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, AddSaturating>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM182(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, AddSaturating>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM183(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, MaximumElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM184(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, MaximumElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM185(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, MaximumElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM186(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultiplyEven<UInt32>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM187(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultiplyEven<UInt32>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM188(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultiplyEven<UInt32>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM189(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultiplyAddWords.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM190(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultiplyAddWords.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM191(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultiplyAddWords.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM192(_ c: Core, _ o: Op) -> Op? {
  laneRM(SumOfDifferences.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM193(_ c: Core, _ o: Op) -> Op? {
  laneRM(SumOfDifferences.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM194(_ c: Core, _ o: Op) -> Op? {
  laneRM(SumOfDifferences.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM195(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, SubtractElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM196(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, SubtractElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM197(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, SubtractElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM198(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, SubtractElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM199(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, SubtractElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM200(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, SubtractElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM201(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, SubtractElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM202(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, SubtractElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM203(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, SubtractElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM204(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt64, SubtractElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM205(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt64, SubtractElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM206(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt64, SubtractElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM207(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, AddElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM208(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, AddElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM209(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt8, AddElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM210(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, AddElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM211(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, AddElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM212(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, AddElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM213(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, AddElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM214(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, AddElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM215(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, AddElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM216(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleDoublewords.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM217(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleDoublewords.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM218(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleDoublewords.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM219(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleLowWords.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM220(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleLowWords.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM221(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleLowWords.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM222(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleHighWords.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM223(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleHighWords.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM224(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleHighWords.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM225(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleBytes.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM226(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleBytes.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM227(_ c: Core, _ o: Op) -> Op? {
  laneRM(ShuffleBytes.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM228(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<UInt16, AddElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM229(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<UInt16, AddElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM230(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<UInt16, AddElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM231(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<UInt32, AddElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM232(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<UInt32, AddElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM233(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<UInt32, AddElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM234(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<Int16, AddSaturating>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM235(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<Int16, AddSaturating>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM236(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<Int16, AddSaturating>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM237(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultiplyAddBytes.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM238(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultiplyAddBytes.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM239(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultiplyAddBytes.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM240(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<UInt16, SubtractElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM241(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<UInt16, SubtractElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM242(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<UInt16, SubtractElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM243(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<UInt32, SubtractElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM244(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<UInt32, SubtractElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM245(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<UInt32, SubtractElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM246(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<Int16, SubtractSaturating>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM247(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<Int16, SubtractSaturating>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM248(_ c: Core, _ o: Op) -> Op? {
  laneRM(Horizontal<Int16, SubtractSaturating>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM249(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, SignElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM250(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, SignElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM251(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, SignElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM252(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, SignElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM253(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, SignElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM254(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, SignElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM255(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, SignElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM256(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, SignElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM257(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, SignElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM258(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, MultiplyHighRounded>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM259(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, MultiplyHighRounded>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM260(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, MultiplyHighRounded>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM261(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, AbsoluteElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM262(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, AbsoluteElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM263(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, AbsoluteElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM264(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, AbsoluteElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM265(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, AbsoluteElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM266(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int16, AbsoluteElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM267(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, AbsoluteElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM268(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, AbsoluteElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM269(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, AbsoluteElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM270(_ c: Core, _ o: Op) -> Op? {
  laneRM(AlignRight.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM271(_ c: Core, _ o: Op) -> Op? {
  laneRM(AlignRight.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM272(_ c: Core, _ o: Op) -> Op? {
  laneRM(AlignRight.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM273(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultiplyEven<Int32>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM274(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultiplyEven<Int32>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM275(_ c: Core, _ o: Op) -> Op? {
  laneRM(MultiplyEven<Int32>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM276(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt64, EqualElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM277(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt64, EqualElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM278(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt64, EqualElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM279(_ c: Core, _ o: Op) -> Op? {
  laneRM(Pack<Int32, UInt16>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM280(_ c: Core, _ o: Op) -> Op? {
  laneRM(Pack<Int32, UInt16>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM281(_ c: Core, _ o: Op) -> Op? {
  laneRM(Pack<Int32, UInt16>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM282(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int64, GreaterElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM283(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int64, GreaterElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM284(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int64, GreaterElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM285(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, MinimumElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM286(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, MinimumElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM287(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, MinimumElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM288(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, MinimumElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM289(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, MinimumElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM290(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, MinimumElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM291(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, MinimumElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM292(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, MinimumElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM293(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, MinimumElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM294(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, MinimumElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM295(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, MinimumElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM296(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, MinimumElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM297(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, MaximumElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM298(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, MaximumElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM299(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int8, MaximumElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM300(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, MaximumElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM301(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, MaximumElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM302(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<Int32, MaximumElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM303(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, MaximumElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM304(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, MaximumElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM305(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt16, MaximumElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM306(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, MaximumElements>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM307(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, MaximumElements>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM308(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, MaximumElements>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM309(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, MultiplyLow>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM310(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, MultiplyLow>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM311(_ c: Core, _ o: Op) -> Op? {
  laneRM(Each<UInt32, MultiplyLow>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM312(_ c: Core, _ o: Op) -> Op? {
  laneRM(DuplicateEven<UInt32>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM313(_ c: Core, _ o: Op) -> Op? {
  laneRM(DuplicateEven<UInt32>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM314(_ c: Core, _ o: Op) -> Op? {
  laneRM(DuplicateEven<UInt32>.self, AnyAddress.self, c, o)
}
@inline(__always) private func laneRM315(_ c: Core, _ o: Op) -> Op? {
  laneRM(DuplicateOdd<UInt32>.self, BaseOnly.self, c, o)
}
@inline(__always) private func laneRM316(_ c: Core, _ o: Op) -> Op? {
  laneRM(DuplicateOdd<UInt32>.self, BaseIndex.self, c, o)
}
@inline(__always) private func laneRM317(_ c: Core, _ o: Op) -> Op? {
  laneRM(DuplicateOdd<UInt32>.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func laneRMFunction(operation: Int, form: Int) -> OperationFunction {
    switch (operation) * 3 + form {
    case 0: return laneRM0
    case 1: return laneRM1
    case 2: return laneRM2
    case 3: return laneRM3
    case 4: return laneRM4
    case 5: return laneRM5
    case 6: return laneRM6
    case 7: return laneRM7
    case 8: return laneRM8
    case 9: return laneRM9
    case 10: return laneRM10
    case 11: return laneRM11
    case 12: return laneRM12
    case 13: return laneRM13
    case 14: return laneRM14
    case 15: return laneRM15
    case 16: return laneRM16
    case 17: return laneRM17
    case 18: return laneRM18
    case 19: return laneRM19
    case 20: return laneRM20
    case 21: return laneRM21
    case 22: return laneRM22
    case 23: return laneRM23
    case 24: return laneRM24
    case 25: return laneRM25
    case 26: return laneRM26
    case 27: return laneRM27
    case 28: return laneRM28
    case 29: return laneRM29
    case 30: return laneRM30
    case 31: return laneRM31
    case 32: return laneRM32
    case 33: return laneRM33
    case 34: return laneRM34
    case 35: return laneRM35
    case 36: return laneRM36
    case 37: return laneRM37
    case 38: return laneRM38
    case 39: return laneRM39
    case 40: return laneRM40
    case 41: return laneRM41
    case 42: return laneRM42
    case 43: return laneRM43
    case 44: return laneRM44
    case 45: return laneRM45
    case 46: return laneRM46
    case 47: return laneRM47
    case 48: return laneRM48
    case 49: return laneRM49
    case 50: return laneRM50
    case 51: return laneRM51
    case 52: return laneRM52
    case 53: return laneRM53
    case 54: return laneRM54
    case 55: return laneRM55
    case 56: return laneRM56
    case 57: return laneRM57
    case 58: return laneRM58
    case 59: return laneRM59
    case 60: return laneRM60
    case 61: return laneRM61
    case 62: return laneRM62
    case 63: return laneRM63
    case 64: return laneRM64
    case 65: return laneRM65
    case 66: return laneRM66
    case 67: return laneRM67
    case 68: return laneRM68
    case 69: return laneRM69
    case 70: return laneRM70
    case 71: return laneRM71
    case 72: return laneRM72
    case 73: return laneRM73
    case 74: return laneRM74
    case 75: return laneRM75
    case 76: return laneRM76
    case 77: return laneRM77
    case 78: return laneRM78
    case 79: return laneRM79
    case 80: return laneRM80
    case 81: return laneRM81
    case 82: return laneRM82
    case 83: return laneRM83
    case 84: return laneRM84
    case 85: return laneRM85
    case 86: return laneRM86
    case 87: return laneRM87
    case 88: return laneRM88
    case 89: return laneRM89
    case 90: return laneRM90
    case 91: return laneRM91
    case 92: return laneRM92
    case 93: return laneRM93
    case 94: return laneRM94
    case 95: return laneRM95
    case 96: return laneRM96
    case 97: return laneRM97
    case 98: return laneRM98
    case 99: return laneRM99
    case 100: return laneRM100
    case 101: return laneRM101
    case 102: return laneRM102
    case 103: return laneRM103
    case 104: return laneRM104
    case 105: return laneRM105
    case 106: return laneRM106
    case 107: return laneRM107
    case 108: return laneRM108
    case 109: return laneRM109
    case 110: return laneRM110
    case 111: return laneRM111
    case 112: return laneRM112
    case 113: return laneRM113
    case 114: return laneRM114
    case 115: return laneRM115
    case 116: return laneRM116
    case 117: return laneRM117
    case 118: return laneRM118
    case 119: return laneRM119
    case 120: return laneRM120
    case 121: return laneRM121
    case 122: return laneRM122
    case 123: return laneRM123
    case 124: return laneRM124
    case 125: return laneRM125
    case 126: return laneRM126
    case 127: return laneRM127
    case 128: return laneRM128
    case 129: return laneRM129
    case 130: return laneRM130
    case 131: return laneRM131
    case 132: return laneRM132
    case 133: return laneRM133
    case 134: return laneRM134
    case 135: return laneRM135
    case 136: return laneRM136
    case 137: return laneRM137
    case 138: return laneRM138
    case 139: return laneRM139
    case 140: return laneRM140
    case 141: return laneRM141
    case 142: return laneRM142
    case 143: return laneRM143
    case 144: return laneRM144
    case 145: return laneRM145
    case 146: return laneRM146
    case 147: return laneRM147
    case 148: return laneRM148
    case 149: return laneRM149
    case 150: return laneRM150
    case 151: return laneRM151
    case 152: return laneRM152
    case 153: return laneRM153
    case 154: return laneRM154
    case 155: return laneRM155
    case 156: return laneRM156
    case 157: return laneRM157
    case 158: return laneRM158
    case 159: return laneRM159
    case 160: return laneRM160
    case 161: return laneRM161
    case 162: return laneRM162
    case 163: return laneRM163
    case 164: return laneRM164
    case 165: return laneRM165
    case 166: return laneRM166
    case 167: return laneRM167
    case 168: return laneRM168
    case 169: return laneRM169
    case 170: return laneRM170
    case 171: return laneRM171
    case 172: return laneRM172
    case 173: return laneRM173
    case 174: return laneRM174
    case 175: return laneRM175
    case 176: return laneRM176
    case 177: return laneRM177
    case 178: return laneRM178
    case 179: return laneRM179
    case 180: return laneRM180
    case 181: return laneRM181
    case 182: return laneRM182
    case 183: return laneRM183
    case 184: return laneRM184
    case 185: return laneRM185
    case 186: return laneRM186
    case 187: return laneRM187
    case 188: return laneRM188
    case 189: return laneRM189
    case 190: return laneRM190
    case 191: return laneRM191
    case 192: return laneRM192
    case 193: return laneRM193
    case 194: return laneRM194
    case 195: return laneRM195
    case 196: return laneRM196
    case 197: return laneRM197
    case 198: return laneRM198
    case 199: return laneRM199
    case 200: return laneRM200
    case 201: return laneRM201
    case 202: return laneRM202
    case 203: return laneRM203
    case 204: return laneRM204
    case 205: return laneRM205
    case 206: return laneRM206
    case 207: return laneRM207
    case 208: return laneRM208
    case 209: return laneRM209
    case 210: return laneRM210
    case 211: return laneRM211
    case 212: return laneRM212
    case 213: return laneRM213
    case 214: return laneRM214
    case 215: return laneRM215
    case 216: return laneRM216
    case 217: return laneRM217
    case 218: return laneRM218
    case 219: return laneRM219
    case 220: return laneRM220
    case 221: return laneRM221
    case 222: return laneRM222
    case 223: return laneRM223
    case 224: return laneRM224
    case 225: return laneRM225
    case 226: return laneRM226
    case 227: return laneRM227
    case 228: return laneRM228
    case 229: return laneRM229
    case 230: return laneRM230
    case 231: return laneRM231
    case 232: return laneRM232
    case 233: return laneRM233
    case 234: return laneRM234
    case 235: return laneRM235
    case 236: return laneRM236
    case 237: return laneRM237
    case 238: return laneRM238
    case 239: return laneRM239
    case 240: return laneRM240
    case 241: return laneRM241
    case 242: return laneRM242
    case 243: return laneRM243
    case 244: return laneRM244
    case 245: return laneRM245
    case 246: return laneRM246
    case 247: return laneRM247
    case 248: return laneRM248
    case 249: return laneRM249
    case 250: return laneRM250
    case 251: return laneRM251
    case 252: return laneRM252
    case 253: return laneRM253
    case 254: return laneRM254
    case 255: return laneRM255
    case 256: return laneRM256
    case 257: return laneRM257
    case 258: return laneRM258
    case 259: return laneRM259
    case 260: return laneRM260
    case 261: return laneRM261
    case 262: return laneRM262
    case 263: return laneRM263
    case 264: return laneRM264
    case 265: return laneRM265
    case 266: return laneRM266
    case 267: return laneRM267
    case 268: return laneRM268
    case 269: return laneRM269
    case 270: return laneRM270
    case 271: return laneRM271
    case 272: return laneRM272
    case 273: return laneRM273
    case 274: return laneRM274
    case 275: return laneRM275
    case 276: return laneRM276
    case 277: return laneRM277
    case 278: return laneRM278
    case 279: return laneRM279
    case 280: return laneRM280
    case 281: return laneRM281
    case 282: return laneRM282
    case 283: return laneRM283
    case 284: return laneRM284
    case 285: return laneRM285
    case 286: return laneRM286
    case 287: return laneRM287
    case 288: return laneRM288
    case 289: return laneRM289
    case 290: return laneRM290
    case 291: return laneRM291
    case 292: return laneRM292
    case 293: return laneRM293
    case 294: return laneRM294
    case 295: return laneRM295
    case 296: return laneRM296
    case 297: return laneRM297
    case 298: return laneRM298
    case 299: return laneRM299
    case 300: return laneRM300
    case 301: return laneRM301
    case 302: return laneRM302
    case 303: return laneRM303
    case 304: return laneRM304
    case 305: return laneRM305
    case 306: return laneRM306
    case 307: return laneRM307
    case 308: return laneRM308
    case 309: return laneRM309
    case 310: return laneRM310
    case 311: return laneRM311
    case 312: return laneRM312
    case 313: return laneRM313
    case 314: return laneRM314
    case 315: return laneRM315
    case 316: return laneRM316
    case 317: return laneRM317
    default: return referenceOperation
    }
  }
}

@inline(__always) private func laneShiftRR0(_ c: Core, _ o: Op) -> Op? {
  laneShiftRR(ShiftRightElements<UInt16>.self, c, o)
}
@inline(__always) private func laneShiftRR1(_ c: Core, _ o: Op) -> Op? {
  laneShiftRR(ShiftRightElements<UInt32>.self, c, o)
}
@inline(__always) private func laneShiftRR2(_ c: Core, _ o: Op) -> Op? {
  laneShiftRR(ShiftRightElements<UInt64>.self, c, o)
}
@inline(__always) private func laneShiftRR3(_ c: Core, _ o: Op) -> Op? {
  laneShiftRR(ShiftRightElements<Int16>.self, c, o)
}
@inline(__always) private func laneShiftRR4(_ c: Core, _ o: Op) -> Op? {
  laneShiftRR(ShiftRightElements<Int32>.self, c, o)
}
@inline(__always) private func laneShiftRR5(_ c: Core, _ o: Op) -> Op? {
  laneShiftRR(ShiftLeftElements<UInt16>.self, c, o)
}
@inline(__always) private func laneShiftRR6(_ c: Core, _ o: Op) -> Op? {
  laneShiftRR(ShiftLeftElements<UInt32>.self, c, o)
}
@inline(__always) private func laneShiftRR7(_ c: Core, _ o: Op) -> Op? {
  laneShiftRR(ShiftLeftElements<UInt64>.self, c, o)
}

extension OperationTable {
  static func laneShiftRRFunction(operation: Int) -> OperationFunction {
    switch operation {
    case 0: return laneShiftRR0
    case 1: return laneShiftRR1
    case 2: return laneShiftRR2
    case 3: return laneShiftRR3
    case 4: return laneShiftRR4
    case 5: return laneShiftRR5
    case 6: return laneShiftRR6
    case 7: return laneShiftRR7
    default: return referenceOperation
    }
  }
}

@inline(__always) private func laneShiftRI0(_ c: Core, _ o: Op) -> Op? {
  laneShiftRI(ShiftRightElements<UInt16>.self, c, o)
}
@inline(__always) private func laneShiftRI1(_ c: Core, _ o: Op) -> Op? {
  laneShiftRI(ShiftRightElements<Int16>.self, c, o)
}
@inline(__always) private func laneShiftRI2(_ c: Core, _ o: Op) -> Op? {
  laneShiftRI(ShiftLeftElements<UInt16>.self, c, o)
}
@inline(__always) private func laneShiftRI3(_ c: Core, _ o: Op) -> Op? {
  laneShiftRI(ShiftRightElements<UInt32>.self, c, o)
}
@inline(__always) private func laneShiftRI4(_ c: Core, _ o: Op) -> Op? {
  laneShiftRI(ShiftRightElements<Int32>.self, c, o)
}
@inline(__always) private func laneShiftRI5(_ c: Core, _ o: Op) -> Op? {
  laneShiftRI(ShiftLeftElements<UInt32>.self, c, o)
}
@inline(__always) private func laneShiftRI6(_ c: Core, _ o: Op) -> Op? {
  laneShiftRI(ShiftRightElements<UInt64>.self, c, o)
}
@inline(__always) private func laneShiftRI7(_ c: Core, _ o: Op) -> Op? {
  laneShiftRI(ShiftLeftElements<UInt64>.self, c, o)
}
@inline(__always) private func laneShiftRI8(_ c: Core, _ o: Op) -> Op? {
  laneShiftRI(ShiftRightBytes.self, c, o)
}
@inline(__always) private func laneShiftRI9(_ c: Core, _ o: Op) -> Op? {
  laneShiftRI(ShiftLeftBytes.self, c, o)
}

extension OperationTable {
  static func laneShiftRIFunction(operation: Int) -> OperationFunction {
    switch operation {
    case 0: return laneShiftRI0
    case 1: return laneShiftRI1
    case 2: return laneShiftRI2
    case 3: return laneShiftRI3
    case 4: return laneShiftRI4
    case 5: return laneShiftRI5
    case 6: return laneShiftRI6
    case 7: return laneShiftRI7
    case 8: return laneShiftRI8
    case 9: return laneShiftRI9
    default: return referenceOperation
    }
  }
}

extension OperationTable {
  static let laneRows: [String: UInt8] = [
    "PHMINPOSUW Vdq,Wdq": 0,
    "BLENDPS Vdq,Wdq,Ib": 1,
    "BLENDPD Vdq,Wdq,Ib": 2,
    "PBLENDW Vdq,Wdq,Ib": 3,
    "MPSADBW Vdq,Wdq,Ib": 4,
    "AESENC Vdq,Wdq": 5,
    "AESENCLAST Vdq,Wdq": 6,
    "AESDEC Vdq,Wdq": 7,
    "AESDECLAST Vdq,Wdq": 8,
    "AESIMC Vdq,Wdq": 9,
    "AESKEYGENASSIST Vdq,Wdq,Ib": 10,
    "PCLMULQDQ Vdq,Wdq,Ib": 11,
    "GF2P8MULB Vdq,Wdq": 12,
    "GF2P8AFFINEQB Vdq,Wdq,Ib": 13,
    "GF2P8AFFINEINVQB Vdq,Wdq,Ib": 14,
    "SHA1NEXTE Vdq,Wdq": 15,
    "SHA1MSG1 Vdq,Wdq": 16,
    "SHA1MSG2 Vdq,Wdq": 17,
    "SHA256MSG1 Vdq,Wdq": 18,
    "SHA256MSG2 Vdq,Wdq": 19,
    "SHA1RNDS4 Vdq,Wdq,Ib": 20,
    "ANDPS Vdq,Wdq": 21,
    "ANDNPS Vdq,Wdq": 22,
    "ORPS Vdq,Wdq": 23,
    "XORPS Vdq,Wdq": 24,
    "UNPCKLPS Vdq,Wdq": 25,
    "UNPCKHPS Vdq,Wdq": 26,
    "SHUFPS Vdq,Wdq,Ib": 27,
    "ANDPD Vdq,Wdq": 21,
    "ANDNPD Vdq,Wdq": 22,
    "ORPD Vdq,Wdq": 23,
    "XORPD Vdq,Wdq": 24,
    "UNPCKLPD Vdq,Wdq": 28,
    "UNPCKHPD Vdq,Wdq": 29,
    "SHUFPD Vdq,Wdq,Ib": 30,
    "PUNPCKLBW Vdq,Wdq": 31,
    "PUNPCKLWD Vdq,Wdq": 32,
    "PUNPCKLDQ Vdq,Wdq": 25,
    "PACKSSWB Vdq,Wdq": 33,
    "PCMPGTB Vdq,Wdq": 34,
    "PCMPGTW Vdq,Wdq": 35,
    "PCMPGTD Vdq,Wdq": 36,
    "PACKUSWB Vdq,Wdq": 37,
    "PUNPCKHBW Vdq,Wdq": 38,
    "PUNPCKHWD Vdq,Wdq": 39,
    "PUNPCKHDQ Vdq,Wdq": 26,
    "PACKSSDW Vdq,Wdq": 40,
    "PUNPCKLQDQ Vdq,Wdq": 28,
    "PUNPCKHQDQ Vdq,Wdq": 29,
    "PCMPEQB Vdq,Wdq": 41,
    "PCMPEQW Vdq,Wdq": 42,
    "PCMPEQD Vdq,Wdq": 43,
    "PADDQ Vdq,Wdq": 44,
    "PMULLW Vdq,Wdq": 45,
    "PSUBUSB Vdq,Wdq": 46,
    "PSUBUSW Vdq,Wdq": 47,
    "PMINUB Vdq,Wdq": 48,
    "PAND Vdq,Wdq": 21,
    "PADDUSB Vdq,Wdq": 49,
    "PADDUSW Vdq,Wdq": 50,
    "PMAXUB Vdq,Wdq": 51,
    "PANDN Vdq,Wdq": 22,
    "PAVGB Vdq,Wdq": 52,
    "PAVGW Vdq,Wdq": 53,
    "PMULHUW Vdq,Wdq": 54,
    "PMULHW Vdq,Wdq": 55,
    "PSUBSB Vdq,Wdq": 56,
    "PSUBSW Vdq,Wdq": 57,
    "PMINSW Vdq,Wdq": 58,
    "POR Vdq,Wdq": 23,
    "PADDSB Vdq,Wdq": 59,
    "PADDSW Vdq,Wdq": 60,
    "PMAXSW Vdq,Wdq": 61,
    "PXOR Vdq,Wdq": 24,
    "PMULUDQ Vdq,Wdq": 62,
    "PMADDWD Vdq,Wdq": 63,
    "PSADBW Vdq,Wdq": 64,
    "PSUBB Vdq,Wdq": 65,
    "PSUBW Vdq,Wdq": 66,
    "PSUBD Vdq,Wdq": 67,
    "PSUBQ Vdq,Wdq": 68,
    "PADDB Vdq,Wdq": 69,
    "PADDW Vdq,Wdq": 70,
    "PADDD Vdq,Wdq": 71,
    "PSHUFD Vdq,Wdq,Ib": 72,
    "PSHUFLW Vdq,Wdq,Ib": 73,
    "PSHUFHW Vdq,Wdq,Ib": 74,
    "PSHUFB Vdq,Wdq": 75,
    "PHADDW Vdq,Wdq": 76,
    "PHADDD Vdq,Wdq": 77,
    "PHADDSW Vdq,Wdq": 78,
    "PMADDUBSW Vdq,Wdq": 79,
    "PHSUBW Vdq,Wdq": 80,
    "PHSUBD Vdq,Wdq": 81,
    "PHSUBSW Vdq,Wdq": 82,
    "PSIGNB Vdq,Wdq": 83,
    "PSIGNW Vdq,Wdq": 84,
    "PSIGND Vdq,Wdq": 85,
    "PMULHRSW Vdq,Wdq": 86,
    "PABSB Vdq,Wdq": 87,
    "PABSW Vdq,Wdq": 88,
    "PABSD Vdq,Wdq": 89,
    "PALIGNR Vdq,Wdq,Ib": 90,
    "PMULDQ Vdq,Wdq": 91,
    "PCMPEQQ Vdq,Wdq": 92,
    "PACKUSDW Vdq,Wdq": 93,
    "PCMPGTQ Vdq,Wdq": 94,
    "PMINSB Vdq,Wdq": 95,
    "PMINSD Vdq,Wdq": 96,
    "PMINUW Vdq,Wdq": 97,
    "PMINUD Vdq,Wdq": 98,
    "PMAXSB Vdq,Wdq": 99,
    "PMAXSD Vdq,Wdq": 100,
    "PMAXUW Vdq,Wdq": 101,
    "PMAXUD Vdq,Wdq": 102,
    "PMULLD Vdq,Wdq": 103,
    "MOVSLDUP Vdq,Wdq": 104,
    "MOVSHDUP Vdq,Wdq": 105,
  ]
}

extension OperationTable {
  static let laneShiftRows: [String: UInt8] = [
    "PSRLW Vdq,Wdq": 0,
    "PSRLD Vdq,Wdq": 1,
    "PSRLQ Vdq,Wdq": 2,
    "PSRAW Vdq,Wdq": 3,
    "PSRAD Vdq,Wdq": 4,
    "PSLLW Vdq,Wdq": 5,
    "PSLLD Vdq,Wdq": 6,
    "PSLLQ Vdq,Wdq": 7,
  ]
}

extension OperationTable {
  static let laneShiftByRows: [String: UInt8] = [
    "PSRLW Udq,Ib": 0,
    "PSRAW Udq,Ib": 1,
    "PSLLW Udq,Ib": 2,
    "PSRLD Udq,Ib": 3,
    "PSRAD Udq,Ib": 4,
    "PSLLD Udq,Ib": 5,
    "PSRLQ Udq,Ib": 6,
    "PSLLQ Udq,Ib": 7,
    "PSRLDQ Udq,Ib": 8,
    "PSLLDQ Udq,Ib": 9,
  ]
}

enum Control0: FixedControl {
  @inline(__always) static var control: UInt8 { 0 }
}
enum Control85: FixedControl {
  @inline(__always) static var control: UInt8 { 85 }
}
enum Control170: FixedControl {
  @inline(__always) static var control: UInt8 { 170 }
}
enum Control255: FixedControl {
  @inline(__always) static var control: UInt8 { 255 }
}
enum Control78: FixedControl {
  @inline(__always) static var control: UInt8 { 78 }
}
enum Control177: FixedControl {
  @inline(__always) static var control: UInt8 { 177 }
}
enum Control27: FixedControl {
  @inline(__always) static var control: UInt8 { 27 }
}
enum Control68: FixedControl {
  @inline(__always) static var control: UInt8 { 68 }
}
enum Control238: FixedControl {
  @inline(__always) static var control: UInt8 { 238 }
}
enum Control229: FixedControl {
  @inline(__always) static var control: UInt8 { 229 }
}
enum Control245: FixedControl {
  @inline(__always) static var control: UInt8 { 245 }
}
enum Control160: FixedControl {
  @inline(__always) static var control: UInt8 { 160 }
}
enum Control57: FixedControl {
  @inline(__always) static var control: UInt8 { 57 }
}
enum Control147: FixedControl {
  @inline(__always) static var control: UInt8 { 147 }
}
enum Control216: FixedControl {
  @inline(__always) static var control: UInt8 { 216 }
}
enum Control136: FixedControl {
  @inline(__always) static var control: UInt8 { 136 }
}
enum Control221: FixedControl {
  @inline(__always) static var control: UInt8 { 221 }
}
enum Control230: FixedControl {
  @inline(__always) static var control: UInt8 { 230 }
}

extension OperationTable {
  static let doublewordShuffle = 72
  static let singleShuffle = 27
  /// By immediate.
  static let fixedShuffles: [UInt8: Int] = [
    0: 106,
    85: 107,
    170: 108,
    255: 109,
    78: 110,
    177: 111,
    27: 112,
    68: 113,
    238: 114,
    229: 115,
    245: 116,
    160: 117,
    57: 118,
    147: 119,
    216: 120,
    136: 121,
    221: 122,
    230: 123,
  ]
}

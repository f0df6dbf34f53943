// Written by scripts/generate-threaded.py; see there.

@inline(__always) private func compareJumpRR0(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRR1(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRR2(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRR3(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRR4(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRR5(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRR6(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRR7(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRR8(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRR9(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRR10(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRR11(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRR12(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRR13(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRR14(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRR15(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt8.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRR16(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRR17(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRR18(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRR19(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRR20(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRR21(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRR22(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRR23(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRR24(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRR25(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRR26(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRR27(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRR28(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRR29(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRR30(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRR31(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt16.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRR32(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRR33(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRR34(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRR35(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRR36(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRR37(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRR38(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRR39(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRR40(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRR41(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRR42(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRR43(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRR44(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRR45(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRR46(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRR47(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt32.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRR48(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRR49(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRR50(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRR51(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRR52(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRR53(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRR54(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRR55(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRR56(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRR57(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRR58(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRR59(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRR60(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRR61(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRR62(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRR63(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(Subtract.self, UInt64.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRR64(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRR65(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRR66(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRR67(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRR68(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRR69(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRR70(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRR71(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRR72(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRR73(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRR74(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRR75(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRR76(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRR77(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRR78(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRR79(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt8.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRR80(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRR81(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRR82(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRR83(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRR84(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRR85(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRR86(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRR87(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRR88(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRR89(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRR90(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRR91(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRR92(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRR93(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRR94(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRR95(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt16.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRR96(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRR97(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRR98(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRR99(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRR100(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRR101(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRR102(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRR103(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRR104(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRR105(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRR106(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRR107(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRR108(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRR109(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRR110(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRR111(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt32.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRR112(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRR113(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRR114(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRR115(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRR116(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRR117(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRR118(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRR119(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRR120(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRR121(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRR122(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRR123(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRR124(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRR125(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRR126(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRR127(_ c: Core, _ o: Op) -> Op? {
  compareJumpRR(And.self, UInt64.self, IfNLE.self, c, o)
}

extension OperationTable {
  static func compareJumpRRFunction(operation: Int, width: Int, condition: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 16 + condition {
    case 0: return compareJumpRR0
    case 1: return compareJumpRR1
    case 2: return compareJumpRR2
    case 3: return compareJumpRR3
    case 4: return compareJumpRR4
    case 5: return compareJumpRR5
    case 6: return compareJumpRR6
    case 7: return compareJumpRR7
    case 8: return compareJumpRR8
    case 9: return compareJumpRR9
    case 10: return compareJumpRR10
    case 11: return compareJumpRR11
    case 12: return compareJumpRR12
    case 13: return compareJumpRR13
    case 14: return compareJumpRR14
    case 15: return compareJumpRR15
    case 16: return compareJumpRR16
    case 17: return compareJumpRR17
    case 18: return compareJumpRR18
    case 19: return compareJumpRR19
    case 20: return compareJumpRR20
    case 21: return compareJumpRR21
    case 22: return compareJumpRR22
    case 23: return compareJumpRR23
    case 24: return compareJumpRR24
    case 25: return compareJumpRR25
    case 26: return compareJumpRR26
    case 27: return compareJumpRR27
    case 28: return compareJumpRR28
    case 29: return compareJumpRR29
    case 30: return compareJumpRR30
    case 31: return compareJumpRR31
    case 32: return compareJumpRR32
    case 33: return compareJumpRR33
    case 34: return compareJumpRR34
    case 35: return compareJumpRR35
    case 36: return compareJumpRR36
    case 37: return compareJumpRR37
    case 38: return compareJumpRR38
    case 39: return compareJumpRR39
    case 40: return compareJumpRR40
    case 41: return compareJumpRR41
    case 42: return compareJumpRR42
    case 43: return compareJumpRR43
    case 44: return compareJumpRR44
    case 45: return compareJumpRR45
    case 46: return compareJumpRR46
    case 47: return compareJumpRR47
    case 48: return compareJumpRR48
    case 49: return compareJumpRR49
    case 50: return compareJumpRR50
    case 51: return compareJumpRR51
    case 52: return compareJumpRR52
    case 53: return compareJumpRR53
    case 54: return compareJumpRR54
    case 55: return compareJumpRR55
    case 56: return compareJumpRR56
    case 57: return compareJumpRR57
    case 58: return compareJumpRR58
    case 59: return compareJumpRR59
    case 60: return compareJumpRR60
    case 61: return compareJumpRR61
    case 62: return compareJumpRR62
    case 63: return compareJumpRR63
    case 64: return compareJumpRR64
    case 65: return compareJumpRR65
    case 66: return compareJumpRR66
    case 67: return compareJumpRR67
    case 68: return compareJumpRR68
    case 69: return compareJumpRR69
    case 70: return compareJumpRR70
    case 71: return compareJumpRR71
    case 72: return compareJumpRR72
    case 73: return compareJumpRR73
    case 74: return compareJumpRR74
    case 75: return compareJumpRR75
    case 76: return compareJumpRR76
    case 77: return compareJumpRR77
    case 78: return compareJumpRR78
    case 79: return compareJumpRR79
    case 80: return compareJumpRR80
    case 81: return compareJumpRR81
    case 82: return compareJumpRR82
    case 83: return compareJumpRR83
    case 84: return compareJumpRR84
    case 85: return compareJumpRR85
    case 86: return compareJumpRR86
    case 87: return compareJumpRR87
    case 88: return compareJumpRR88
    case 89: return compareJumpRR89
    case 90: return compareJumpRR90
    case 91: return compareJumpRR91
    case 92: return compareJumpRR92
    case 93: return compareJumpRR93
    case 94: return compareJumpRR94
    case 95: return compareJumpRR95
    case 96: return compareJumpRR96
    case 97: return compareJumpRR97
    case 98: return compareJumpRR98
    case 99: return compareJumpRR99
    case 100: return compareJumpRR100
    case 101: return compareJumpRR101
    case 102: return compareJumpRR102
    case 103: return compareJumpRR103
    case 104: return compareJumpRR104
    case 105: return compareJumpRR105
    case 106: return compareJumpRR106
    case 107: return compareJumpRR107
    case 108: return compareJumpRR108
    case 109: return compareJumpRR109
    case 110: return compareJumpRR110
    case 111: return compareJumpRR111
    case 112: return compareJumpRR112
    case 113: return compareJumpRR113
    case 114: return compareJumpRR114
    case 115: return compareJumpRR115
    case 116: return compareJumpRR116
    case 117: return compareJumpRR117
    case 118: return compareJumpRR118
    case 119: return compareJumpRR119
    case 120: return compareJumpRR120
    case 121: return compareJumpRR121
    case 122: return compareJumpRR122
    case 123: return compareJumpRR123
    case 124: return compareJumpRR124
    case 125: return compareJumpRR125
    case 126: return compareJumpRR126
    case 127: return compareJumpRR127
    default: return referenceOperation
    }
  }
}

@inline(__always) private func compareJumpRI0(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRI1(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRI2(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRI3(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRI4(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRI5(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRI6(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRI7(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRI8(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRI9(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRI10(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRI11(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRI12(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRI13(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRI14(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRI15(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt8.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRI16(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRI17(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRI18(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRI19(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRI20(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRI21(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRI22(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRI23(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRI24(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRI25(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRI26(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRI27(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRI28(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRI29(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRI30(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRI31(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt16.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRI32(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRI33(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRI34(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRI35(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRI36(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRI37(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRI38(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRI39(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRI40(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRI41(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRI42(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRI43(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRI44(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRI45(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRI46(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRI47(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt32.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRI48(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRI49(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRI50(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRI51(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRI52(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRI53(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRI54(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRI55(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRI56(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRI57(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRI58(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRI59(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRI60(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRI61(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRI62(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRI63(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(Subtract.self, UInt64.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRI64(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRI65(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRI66(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRI67(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRI68(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRI69(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRI70(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRI71(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRI72(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRI73(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRI74(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRI75(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRI76(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRI77(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRI78(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRI79(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt8.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRI80(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRI81(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRI82(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRI83(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRI84(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRI85(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRI86(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRI87(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRI88(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRI89(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRI90(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRI91(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRI92(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRI93(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRI94(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRI95(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt16.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRI96(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRI97(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRI98(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRI99(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRI100(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRI101(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRI102(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRI103(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRI104(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRI105(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRI106(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRI107(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRI108(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRI109(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRI110(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRI111(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt32.self, IfNLE.self, c, o)
}
@inline(__always) private func compareJumpRI112(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfO.self, c, o)
}
@inline(__always) private func compareJumpRI113(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfNO.self, c, o)
}
@inline(__always) private func compareJumpRI114(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfB.self, c, o)
}
@inline(__always) private func compareJumpRI115(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfNB.self, c, o)
}
@inline(__always) private func compareJumpRI116(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfZ.self, c, o)
}
@inline(__always) private func compareJumpRI117(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfNZ.self, c, o)
}
@inline(__always) private func compareJumpRI118(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfBE.self, c, o)
}
@inline(__always) private func compareJumpRI119(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfNBE.self, c, o)
}
@inline(__always) private func compareJumpRI120(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfS.self, c, o)
}
@inline(__always) private func compareJumpRI121(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfNS.self, c, o)
}
@inline(__always) private func compareJumpRI122(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfP.self, c, o)
}
@inline(__always) private func compareJumpRI123(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfNP.self, c, o)
}
@inline(__always) private func compareJumpRI124(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfL.self, c, o)
}
@inline(__always) private func compareJumpRI125(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfNL.self, c, o)
}
@inline(__always) private func compareJumpRI126(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfLE.self, c, o)
}
@inline(__always) private func compareJumpRI127(_ c: Core, _ o: Op) -> Op? {
  compareJumpRI(And.self, UInt64.self, IfNLE.self, c, o)
}

extension OperationTable {
  static func compareJumpRIFunction(operation: Int, width: Int, condition: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 16 + condition {
    case 0: return compareJumpRI0
    case 1: return compareJumpRI1
    case 2: return compareJumpRI2
    case 3: return compareJumpRI3
    case 4: return compareJumpRI4
    case 5: return compareJumpRI5
    case 6: return compareJumpRI6
    case 7: return compareJumpRI7
    case 8: return compareJumpRI8
    case 9: return compareJumpRI9
    case 10: return compareJumpRI10
    case 11: return compareJumpRI11
    case 12: return compareJumpRI12
    case 13: return compareJumpRI13
    case 14: return compareJumpRI14
    case 15: return compareJumpRI15
    case 16: return compareJumpRI16
    case 17: return compareJumpRI17
    case 18: return compareJumpRI18
    case 19: return compareJumpRI19
    case 20: return compareJumpRI20
    case 21: return compareJumpRI21
    case 22: return compareJumpRI22
    case 23: return compareJumpRI23
    case 24: return compareJumpRI24
    case 25: return compareJumpRI25
    case 26: return compareJumpRI26
    case 27: return compareJumpRI27
    case 28: return compareJumpRI28
    case 29: return compareJumpRI29
    case 30: return compareJumpRI30
    case 31: return compareJumpRI31
    case 32: return compareJumpRI32
    case 33: return compareJumpRI33
    case 34: return compareJumpRI34
    case 35: return compareJumpRI35
    case 36: return compareJumpRI36
    case 37: return compareJumpRI37
    case 38: return compareJumpRI38
    case 39: return compareJumpRI39
    case 40: return compareJumpRI40
    case 41: return compareJumpRI41
    case 42: return compareJumpRI42
    case 43: return compareJumpRI43
    case 44: return compareJumpRI44
    case 45: return compareJumpRI45
    case 46: return compareJumpRI46
    case 47: return compareJumpRI47
    case 48: return compareJumpRI48
    case 49: return compareJumpRI49
    case 50: return compareJumpRI50
    case 51: return compareJumpRI51
    case 52: return compareJumpRI52
    case 53: return compareJumpRI53
    case 54: return compareJumpRI54
    case 55: return compareJumpRI55
    case 56: return compareJumpRI56
    case 57: return compareJumpRI57
    case 58: return compareJumpRI58
    case 59: return compareJumpRI59
    case 60: return compareJumpRI60
    case 61: return compareJumpRI61
    case 62: return compareJumpRI62
    case 63: return compareJumpRI63
    case 64: return compareJumpRI64
    case 65: return compareJumpRI65
    case 66: return compareJumpRI66
    case 67: return compareJumpRI67
    case 68: return compareJumpRI68
    case 69: return compareJumpRI69
    case 70: return compareJumpRI70
    case 71: return compareJumpRI71
    case 72: return compareJumpRI72
    case 73: return compareJumpRI73
    case 74: return compareJumpRI74
    case 75: return compareJumpRI75
    case 76: return compareJumpRI76
    case 77: return compareJumpRI77
    case 78: return compareJumpRI78
    case 79: return compareJumpRI79
    case 80: return compareJumpRI80
    case 81: return compareJumpRI81
    case 82: return compareJumpRI82
    case 83: return compareJumpRI83
    case 84: return compareJumpRI84
    case 85: return compareJumpRI85
    case 86: return compareJumpRI86
    case 87: return compareJumpRI87
    case 88: return compareJumpRI88
    case 89: return compareJumpRI89
    case 90: return compareJumpRI90
    case 91: return compareJumpRI91
    case 92: return compareJumpRI92
    case 93: return compareJumpRI93
    case 94: return compareJumpRI94
    case 95: return compareJumpRI95
    case 96: return compareJumpRI96
    case 97: return compareJumpRI97
    case 98: return compareJumpRI98
    case 99: return compareJumpRI99
    case 100: return compareJumpRI100
    case 101: return compareJumpRI101
    case 102: return compareJumpRI102
    case 103: return compareJumpRI103
    case 104: return compareJumpRI104
    case 105: return compareJumpRI105
    case 106: return compareJumpRI106
    case 107: return compareJumpRI107
    case 108: return compareJumpRI108
    case 109: return compareJumpRI109
    case 110: return compareJumpRI110
    case 111: return compareJumpRI111
    case 112: return compareJumpRI112
    case 113: return compareJumpRI113
    case 114: return compareJumpRI114
    case 115: return compareJumpRI115
    case 116: return compareJumpRI116
    case 117: return compareJumpRI117
    case 118: return compareJumpRI118
    case 119: return compareJumpRI119
    case 120: return compareJumpRI120
    case 121: return compareJumpRI121
    case 122: return compareJumpRI122
    case 123: return compareJumpRI123
    case 124: return compareJumpRI124
    case 125: return compareJumpRI125
    case 126: return compareJumpRI126
    case 127: return compareJumpRI127
    default: return referenceOperation
    }
  }
}

@inline(__always) private func binaryJumpRR0(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Add.self, UInt32.self, IfZ.self, c, o)
}
@inline(__always) private func binaryJumpRR1(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Add.self, UInt32.self, IfNZ.self, c, o)
}
@inline(__always) private func binaryJumpRR2(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Add.self, UInt32.self, IfS.self, c, o)
}
@inline(__always) private func binaryJumpRR3(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Add.self, UInt32.self, IfNS.self, c, o)
}
@inline(__always) private func binaryJumpRR4(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Add.self, UInt64.self, IfZ.self, c, o)
}
@inline(__always) private func binaryJumpRR5(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Add.self, UInt64.self, IfNZ.self, c, o)
}
@inline(__always) private func binaryJumpRR6(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Add.self, UInt64.self, IfS.self, c, o)
}
@inline(__always) private func binaryJumpRR7(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Add.self, UInt64.self, IfNS.self, c, o)
}
@inline(__always) private func binaryJumpRR8(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(And.self, UInt32.self, IfZ.self, c, o)
}
@inline(__always) private func binaryJumpRR9(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(And.self, UInt32.self, IfNZ.self, c, o)
}
@inline(__always) private func binaryJumpRR10(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(And.self, UInt32.self, IfS.self, c, o)
}
@inline(__always) private func binaryJumpRR11(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(And.self, UInt32.self, IfNS.self, c, o)
}
@inline(__always) private func binaryJumpRR12(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(And.self, UInt64.self, IfZ.self, c, o)
}
@inline(__always) private func binaryJumpRR13(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(And.self, UInt64.self, IfNZ.self, c, o)
}
@inline(__always) private func binaryJumpRR14(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(And.self, UInt64.self, IfS.self, c, o)
}
@inline(__always) private func binaryJumpRR15(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(And.self, UInt64.self, IfNS.self, c, o)
}
@inline(__always) private func binaryJumpRR16(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Subtract.self, UInt32.self, IfZ.self, c, o)
}
@inline(__always) private func binaryJumpRR17(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Subtract.self, UInt32.self, IfNZ.self, c, o)
}
@inline(__always) private func binaryJumpRR18(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Subtract.self, UInt32.self, IfS.self, c, o)
}
@inline(__always) private func binaryJumpRR19(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Subtract.self, UInt32.self, IfNS.self, c, o)
}
@inline(__always) private func binaryJumpRR20(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Subtract.self, UInt64.self, IfZ.self, c, o)
}
@inline(__always) private func binaryJumpRR21(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Subtract.self, UInt64.self, IfNZ.self, c, o)
}
@inline(__always) private func binaryJumpRR22(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Subtract.self, UInt64.self, IfS.self, c, o)
}
@inline(__always) private func binaryJumpRR23(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRR(Subtract.self, UInt64.self, IfNS.self, c, o)
}

extension OperationTable {
  static func binaryJumpRRFunction(operation: Int, long: Int, condition: Int) -> OperationFunction {
    switch ((operation) * 2 + long) * 4 + condition {
    case 0: return binaryJumpRR0
    case 1: return binaryJumpRR1
    case 2: return binaryJumpRR2
    case 3: return binaryJumpRR3
    case 4: return binaryJumpRR4
    case 5: return binaryJumpRR5
    case 6: return binaryJumpRR6
    case 7: return binaryJumpRR7
    case 8: return binaryJumpRR8
    case 9: return binaryJumpRR9
    case 10: return binaryJumpRR10
    case 11: return binaryJumpRR11
    case 12: return binaryJumpRR12
    case 13: return binaryJumpRR13
    case 14: return binaryJumpRR14
    case 15: return binaryJumpRR15
    case 16: return binaryJumpRR16
    case 17: return binaryJumpRR17
    case 18: return binaryJumpRR18
    case 19: return binaryJumpRR19
    case 20: return binaryJumpRR20
    case 21: return binaryJumpRR21
    case 22: return binaryJumpRR22
    case 23: return binaryJumpRR23
    default: return referenceOperation
    }
  }
}

@inline(__always) private func binaryJumpRI0(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Add.self, UInt32.self, IfZ.self, c, o)
}
@inline(__always) private func binaryJumpRI1(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Add.self, UInt32.self, IfNZ.self, c, o)
}
@inline(__always) private func binaryJumpRI2(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Add.self, UInt32.self, IfS.self, c, o)
}
@inline(__always) private func binaryJumpRI3(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Add.self, UInt32.self, IfNS.self, c, o)
}
@inline(__always) private func binaryJumpRI4(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Add.self, UInt64.self, IfZ.self, c, o)
}
@inline(__always) private func binaryJumpRI5(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Add.self, UInt64.self, IfNZ.self, c, o)
}
@inline(__always) private func binaryJumpRI6(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Add.self, UInt64.self, IfS.self, c, o)
}
@inline(__always) private func binaryJumpRI7(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Add.self, UInt64.self, IfNS.self, c, o)
}
@inline(__always) private func binaryJumpRI8(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(And.self, UInt32.self, IfZ.self, c, o)
}
@inline(__always) private func binaryJumpRI9(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(And.self, UInt32.self, IfNZ.self, c, o)
}
@inline(__always) private func binaryJumpRI10(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(And.self, UInt32.self, IfS.self, c, o)
}
@inline(__always) private func binaryJumpRI11(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(And.self, UInt32.self, IfNS.self, c, o)
}
@inline(__always) private func binaryJumpRI12(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(And.self, UInt64.self, IfZ.self, c, o)
}
@inline(__always) private func binaryJumpRI13(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(And.self, UInt64.self, IfNZ.self, c, o)
}
@inline(__always) private func binaryJumpRI14(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(And.self, UInt64.self, IfS.self, c, o)
}
@inline(__always) private func binaryJumpRI15(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(And.self, UInt64.self, IfNS.self, c, o)
}
@inline(__always) private func binaryJumpRI16(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Subtract.self, UInt32.self, IfZ.self, c, o)
}
@inline(__always) private func binaryJumpRI17(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Subtract.self, UInt32.self, IfNZ.self, c, o)
}
@inline(__always) private func binaryJumpRI18(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Subtract.self, UInt32.self, IfS.self, c, o)
}
@inline(__always) private func binaryJumpRI19(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Subtract.self, UInt32.self, IfNS.self, c, o)
}
@inline(__always) private func binaryJumpRI20(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Subtract.self, UInt64.self, IfZ.self, c, o)
}
@inline(__always) private func binaryJumpRI21(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Subtract.self, UInt64.self, IfNZ.self, c, o)
}
@inline(__always) private func binaryJumpRI22(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Subtract.self, UInt64.self, IfS.self, c, o)
}
@inline(__always) private func binaryJumpRI23(_ c: Core, _ o: Op) -> Op? {
  binaryJumpRI(Subtract.self, UInt64.self, IfNS.self, c, o)
}

extension OperationTable {
  static func binaryJumpRIFunction(operation: Int, long: Int, condition: Int) -> OperationFunction {
    switch ((operation) * 2 + long) * 4 + condition {
    case 0: return binaryJumpRI0
    case 1: return binaryJumpRI1
    case 2: return binaryJumpRI2
    case 3: return binaryJumpRI3
    case 4: return binaryJumpRI4
    case 5: return binaryJumpRI5
    case 6: return binaryJumpRI6
    case 7: return binaryJumpRI7
    case 8: return binaryJumpRI8
    case 9: return binaryJumpRI9
    case 10: return binaryJumpRI10
    case 11: return binaryJumpRI11
    case 12: return binaryJumpRI12
    case 13: return binaryJumpRI13
    case 14: return binaryJumpRI14
    case 15: return binaryJumpRI15
    case 16: return binaryJumpRI16
    case 17: return binaryJumpRI17
    case 18: return binaryJumpRI18
    case 19: return binaryJumpRI19
    case 20: return binaryJumpRI20
    case 21: return binaryJumpRI21
    case 22: return binaryJumpRI22
    case 23: return binaryJumpRI23
    default: return referenceOperation
    }
  }
}

@inline(__always) private func unaryJumpR0(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(IncrementValue.self, UInt32.self, IfZ.self, c, o)
}
@inline(__always) private func unaryJumpR1(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(IncrementValue.self, UInt32.self, IfNZ.self, c, o)
}
@inline(__always) private func unaryJumpR2(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(IncrementValue.self, UInt32.self, IfS.self, c, o)
}
@inline(__always) private func unaryJumpR3(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(IncrementValue.self, UInt32.self, IfNS.self, c, o)
}
@inline(__always) private func unaryJumpR4(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(IncrementValue.self, UInt64.self, IfZ.self, c, o)
}
@inline(__always) private func unaryJumpR5(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(IncrementValue.self, UInt64.self, IfNZ.self, c, o)
}
@inline(__always) private func unaryJumpR6(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(IncrementValue.self, UInt64.self, IfS.self, c, o)
}
@inline(__always) private func unaryJumpR7(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(IncrementValue.self, UInt64.self, IfNS.self, c, o)
}
@inline(__always) private func unaryJumpR8(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(DecrementValue.self, UInt32.self, IfZ.self, c, o)
}
@inline(__always) private func unaryJumpR9(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(DecrementValue.self, UInt32.self, IfNZ.self, c, o)
}
@inline(__always) private func unaryJumpR10(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(DecrementValue.self, UInt32.self, IfS.self, c, o)
}
@inline(__always) private func unaryJumpR11(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(DecrementValue.self, UInt32.self, IfNS.self, c, o)
}
@inline(__always) private func unaryJumpR12(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(DecrementValue.self, UInt64.self, IfZ.self, c, o)
}
@inline(__always) private func unaryJumpR13(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(DecrementValue.self, UInt64.self, IfNZ.self, c, o)
}
@inline(__always) private func unaryJumpR14(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(DecrementValue.self, UInt64.self, IfS.self, c, o)
}
@inline(__always) private func unaryJumpR15(_ c: Core, _ o: Op) -> Op? {
  unaryJumpR(DecrementValue.self, UInt64.self, IfNS.self, c, o)
}

extension OperationTable {
  static func unaryJumpRFunction(operation: Int, long: Int, condition: Int) -> OperationFunction {
    switch ((operation) * 2 + long) * 4 + condition {
    case 0: return unaryJumpR0
    case 1: return unaryJumpR1
    case 2: return unaryJumpR2
    case 3: return unaryJumpR3
    case 4: return unaryJumpR4
    case 5: return unaryJumpR5
    case 6: return unaryJumpR6
    case 7: return unaryJumpR7
    case 8: return unaryJumpR8
    case 9: return unaryJumpR9
    case 10: return unaryJumpR10
    case 11: return unaryJumpR11
    case 12: return unaryJumpR12
    case 13: return unaryJumpR13
    case 14: return unaryJumpR14
    case 15: return unaryJumpR15
    default: return referenceOperation
    }
  }
}

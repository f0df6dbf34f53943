// Written by scripts/generate-threaded.py; see there.

@inline(__always) private func binaryRR0(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Add.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRR1(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Add.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRR2(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Add.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRR3(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Add.self, UInt64.self, c, o)
}
@inline(__always) private func binaryRR4(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Or.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRR5(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Or.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRR6(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Or.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRR7(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Or.self, UInt64.self, c, o)
}
@inline(__always) private func binaryRR8(_ c: Core, _ o: Op) -> Op? {
  binaryRR(AddWithCarry.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRR9(_ c: Core, _ o: Op) -> Op? {
  binaryRR(AddWithCarry.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRR10(_ c: Core, _ o: Op) -> Op? {
  binaryRR(AddWithCarry.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRR11(_ c: Core, _ o: Op) -> Op? {
  binaryRR(AddWithCarry.self, UInt64.self, c, o)
}
@inline(__always) private func binaryRR12(_ c: Core, _ o: Op) -> Op? {
  binaryRR(SubtractWithBorrow.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRR13(_ c: Core, _ o: Op) -> Op? {
  binaryRR(SubtractWithBorrow.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRR14(_ c: Core, _ o: Op) -> Op? {
  binaryRR(SubtractWithBorrow.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRR15(_ c: Core, _ o: Op) -> Op? {
  binaryRR(SubtractWithBorrow.self, UInt64.self, c, o)
}
@inline(__always) private func binaryRR16(_ c: Core, _ o: Op) -> Op? {
  binaryRR(And.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRR17(_ c: Core, _ o: Op) -> Op? {
  binaryRR(And.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRR18(_ c: Core, _ o: Op) -> Op? {
  binaryRR(And.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRR19(_ c: Core, _ o: Op) -> Op? {
  binaryRR(And.self, UInt64.self, c, o)
}
@inline(__always) private func binaryRR20(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Subtract.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRR21(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Subtract.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRR22(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRR23(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func binaryRR24(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Xor.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRR25(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Xor.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRR26(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Xor.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRR27(_ c: Core, _ o: Op) -> Op? {
  binaryRR(Xor.self, UInt64.self, c, o)
}

extension OperationTable {
  static func binaryRRFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return binaryRR0
    case 1: return binaryRR1
    case 2: return binaryRR2
    case 3: return binaryRR3
    case 4: return binaryRR4
    case 5: return binaryRR5
    case 6: return binaryRR6
    case 7: return binaryRR7
    case 8: return binaryRR8
    case 9: return binaryRR9
    case 10: return binaryRR10
    case 11: return binaryRR11
    case 12: return binaryRR12
    case 13: return binaryRR13
    case 14: return binaryRR14
    case 15: return binaryRR15
    case 16: return binaryRR16
    case 17: return binaryRR17
    case 18: return binaryRR18
    case 19: return binaryRR19
    case 20: return binaryRR20
    case 21: return binaryRR21
    case 22: return binaryRR22
    case 23: return binaryRR23
    case 24: return binaryRR24
    case 25: return binaryRR25
    case 26: return binaryRR26
    case 27: return binaryRR27
    default: return referenceOperation
    }
  }
}

@inline(__always) private func binaryRI0(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Add.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRI1(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Add.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRI2(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Add.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRI3(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Add.self, UInt64.self, c, o)
}
@inline(__always) private func binaryRI4(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Or.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRI5(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Or.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRI6(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Or.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRI7(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Or.self, UInt64.self, c, o)
}
@inline(__always) private func binaryRI8(_ c: Core, _ o: Op) -> Op? {
  binaryRI(AddWithCarry.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRI9(_ c: Core, _ o: Op) -> Op? {
  binaryRI(AddWithCarry.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRI10(_ c: Core, _ o: Op) -> Op? {
  binaryRI(AddWithCarry.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRI11(_ c: Core, _ o: Op) -> Op? {
  binaryRI(AddWithCarry.self, UInt64.self, c, o)
}
@inline(__always) private func binaryRI12(_ c: Core, _ o: Op) -> Op? {
  binaryRI(SubtractWithBorrow.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRI13(_ c: Core, _ o: Op) -> Op? {
  binaryRI(SubtractWithBorrow.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRI14(_ c: Core, _ o: Op) -> Op? {
  binaryRI(SubtractWithBorrow.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRI15(_ c: Core, _ o: Op) -> Op? {
  binaryRI(SubtractWithBorrow.self, UInt64.self, c, o)
}
@inline(__always) private func binaryRI16(_ c: Core, _ o: Op) -> Op? {
  binaryRI(And.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRI17(_ c: Core, _ o: Op) -> Op? {
  binaryRI(And.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRI18(_ c: Core, _ o: Op) -> Op? {
  binaryRI(And.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRI19(_ c: Core, _ o: Op) -> Op? {
  binaryRI(And.self, UInt64.self, c, o)
}
@inline(__always) private func binaryRI20(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Subtract.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRI21(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Subtract.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRI22(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRI23(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func binaryRI24(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Xor.self, UInt8.self, c, o)
}
@inline(__always) private func binaryRI25(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Xor.self, UInt16.self, c, o)
}
@inline(__always) private func binaryRI26(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Xor.self, UInt32.self, c, o)
}
@inline(__always) private func binaryRI27(_ c: Core, _ o: Op) -> Op? {
  binaryRI(Xor.self, UInt64.self, c, o)
}

extension OperationTable {
  static func binaryRIFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return binaryRI0
    case 1: return binaryRI1
    case 2: return binaryRI2
    case 3: return binaryRI3
    case 4: return binaryRI4
    case 5: return binaryRI5
    case 6: return binaryRI6
    case 7: return binaryRI7
    case 8: return binaryRI8
    case 9: return binaryRI9
    case 10: return binaryRI10
    case 11: return binaryRI11
    case 12: return binaryRI12
    case 13: return binaryRI13
    case 14: return binaryRI14
    case 15: return binaryRI15
    case 16: return binaryRI16
    case 17: return binaryRI17
    case 18: return binaryRI18
    case 19: return binaryRI19
    case 20: return binaryRI20
    case 21: return binaryRI21
    case 22: return binaryRI22
    case 23: return binaryRI23
    case 24: return binaryRI24
    case 25: return binaryRI25
    case 26: return binaryRI26
    case 27: return binaryRI27
    default: return referenceOperation
    }
  }
}

@inline(__always) private func binaryRM0(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Add.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM1(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Add.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM2(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Add.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM3(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Add.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM4(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Add.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM5(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Add.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM6(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Add.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM7(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Add.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM8(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Add.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM9(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Add.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM10(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Add.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM11(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Add.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM12(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Or.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM13(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Or.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM14(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Or.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM15(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Or.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM16(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Or.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM17(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Or.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM18(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Or.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM19(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Or.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM20(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Or.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM21(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Or.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM22(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Or.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM23(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Or.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM24(_ c: Core, _ o: Op) -> Op? {
  binaryRM(AddWithCarry.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM25(_ c: Core, _ o: Op) -> Op? {
  binaryRM(AddWithCarry.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM26(_ c: Core, _ o: Op) -> Op? {
  binaryRM(AddWithCarry.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM27(_ c: Core, _ o: Op) -> Op? {
  binaryRM(AddWithCarry.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM28(_ c: Core, _ o: Op) -> Op? {
  binaryRM(AddWithCarry.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM29(_ c: Core, _ o: Op) -> Op? {
  binaryRM(AddWithCarry.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM30(_ c: Core, _ o: Op) -> Op? {
  binaryRM(AddWithCarry.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM31(_ c: Core, _ o: Op) -> Op? {
  binaryRM(AddWithCarry.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM32(_ c: Core, _ o: Op) -> Op? {
  binaryRM(AddWithCarry.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM33(_ c: Core, _ o: Op) -> Op? {
  binaryRM(AddWithCarry.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM34(_ c: Core, _ o: Op) -> Op? {
  binaryRM(AddWithCarry.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM35(_ c: Core, _ o: Op) -> Op? {
  binaryRM(AddWithCarry.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM36(_ c: Core, _ o: Op) -> Op? {
  binaryRM(SubtractWithBorrow.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM37(_ c: Core, _ o: Op) -> Op? {
  binaryRM(SubtractWithBorrow.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM38(_ c: Core, _ o: Op) -> Op? {
  binaryRM(SubtractWithBorrow.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM39(_ c: Core, _ o: Op) -> Op? {
  binaryRM(SubtractWithBorrow.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM40(_ c: Core, _ o: Op) -> Op? {
  binaryRM(SubtractWithBorrow.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM41(_ c: Core, _ o: Op) -> Op? {
  binaryRM(SubtractWithBorrow.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM42(_ c: Core, _ o: Op) -> Op? {
  binaryRM(SubtractWithBorrow.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM43(_ c: Core, _ o: Op) -> Op? {
  binaryRM(SubtractWithBorrow.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM44(_ c: Core, _ o: Op) -> Op? {
  binaryRM(SubtractWithBorrow.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM45(_ c: Core, _ o: Op) -> Op? {
  binaryRM(SubtractWithBorrow.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM46(_ c: Core, _ o: Op) -> Op? {
  binaryRM(SubtractWithBorrow.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM47(_ c: Core, _ o: Op) -> Op? {
  binaryRM(SubtractWithBorrow.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM48(_ c: Core, _ o: Op) -> Op? {
  binaryRM(And.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM49(_ c: Core, _ o: Op) -> Op? {
  binaryRM(And.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM50(_ c: Core, _ o: Op) -> Op? {
  binaryRM(And.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM51(_ c: Core, _ o: Op) -> Op? {
  binaryRM(And.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM52(_ c: Core, _ o: Op) -> Op? {
  binaryRM(And.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM53(_ c: Core, _ o: Op) -> Op? {
  binaryRM(And.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM54(_ c: Core, _ o: Op) -> Op? {
  binaryRM(And.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM55(_ c: Core, _ o: Op) -> Op? {
  binaryRM(And.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM56(_ c: Core, _ o: Op) -> Op? {
  binaryRM(And.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM57(_ c: Core, _ o: Op) -> Op? {
  binaryRM(And.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM58(_ c: Core, _ o: Op) -> Op? {
  binaryRM(And.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM59(_ c: Core, _ o: Op) -> Op? {
  binaryRM(And.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM60(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Subtract.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM61(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Subtract.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM62(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Subtract.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM63(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Subtract.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM64(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Subtract.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM65(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Subtract.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM66(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Subtract.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM67(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Subtract.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM68(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Subtract.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM69(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Subtract.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM70(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Subtract.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM71(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Subtract.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM72(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Xor.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM73(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Xor.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM74(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Xor.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM75(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Xor.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM76(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Xor.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM77(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Xor.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM78(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Xor.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM79(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Xor.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM80(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Xor.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryRM81(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Xor.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryRM82(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Xor.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryRM83(_ c: Core, _ o: Op) -> Op? {
  binaryRM(Xor.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func binaryRMFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return binaryRM0
    case 1: return binaryRM1
    case 2: return binaryRM2
    case 3: return binaryRM3
    case 4: return binaryRM4
    case 5: return binaryRM5
    case 6: return binaryRM6
    case 7: return binaryRM7
    case 8: return binaryRM8
    case 9: return binaryRM9
    case 10: return binaryRM10
    case 11: return binaryRM11
    case 12: return binaryRM12
    case 13: return binaryRM13
    case 14: return binaryRM14
    case 15: return binaryRM15
    case 16: return binaryRM16
    case 17: return binaryRM17
    case 18: return binaryRM18
    case 19: return binaryRM19
    case 20: return binaryRM20
    case 21: return binaryRM21
    case 22: return binaryRM22
    case 23: return binaryRM23
    case 24: return binaryRM24
    case 25: return binaryRM25
    case 26: return binaryRM26
    case 27: return binaryRM27
    case 28: return binaryRM28
    case 29: return binaryRM29
    case 30: return binaryRM30
    case 31: return binaryRM31
    case 32: return binaryRM32
    case 33: return binaryRM33
    case 34: return binaryRM34
    case 35: return binaryRM35
    case 36: return binaryRM36
    case 37: return binaryRM37
    case 38: return binaryRM38
    case 39: return binaryRM39
    case 40: return binaryRM40
    case 41: return binaryRM41
    case 42: return binaryRM42
    case 43: return binaryRM43
    case 44: return binaryRM44
    case 45: return binaryRM45
    case 46: return binaryRM46
    case 47: return binaryRM47
    case 48: return binaryRM48
    case 49: return binaryRM49
    case 50: return binaryRM50
    case 51: return binaryRM51
    case 52: return binaryRM52
    case 53: return binaryRM53
    case 54: return binaryRM54
    case 55: return binaryRM55
    case 56: return binaryRM56
    case 57: return binaryRM57
    case 58: return binaryRM58
    case 59: return binaryRM59
    case 60: return binaryRM60
    case 61: return binaryRM61
    case 62: return binaryRM62
    case 63: return binaryRM63
    case 64: return binaryRM64
    case 65: return binaryRM65
    case 66: return binaryRM66
    case 67: return binaryRM67
    case 68: return binaryRM68
    case 69: return binaryRM69
    case 70: return binaryRM70
    case 71: return binaryRM71
    case 72: return binaryRM72
    case 73: return binaryRM73
    case 74: return binaryRM74
    case 75: return binaryRM75
    case 76: return binaryRM76
    case 77: return binaryRM77
    case 78: return binaryRM78
    case 79: return binaryRM79
    case 80: return binaryRM80
    case 81: return binaryRM81
    case 82: return binaryRM82
    case 83: return binaryRM83
    default: return referenceOperation
    }
  }
}

@inline(__always) private func binaryMR0(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Add.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR1(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Add.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR2(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Add.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR3(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Add.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR4(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Add.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR5(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Add.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR6(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Add.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR7(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Add.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR8(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Add.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR9(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Add.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR10(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Add.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR11(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Add.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR12(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Or.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR13(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Or.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR14(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Or.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR15(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Or.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR16(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Or.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR17(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Or.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR18(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Or.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR19(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Or.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR20(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Or.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR21(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Or.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR22(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Or.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR23(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Or.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR24(_ c: Core, _ o: Op) -> Op? {
  binaryMR(AddWithCarry.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR25(_ c: Core, _ o: Op) -> Op? {
  binaryMR(AddWithCarry.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR26(_ c: Core, _ o: Op) -> Op? {
  binaryMR(AddWithCarry.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR27(_ c: Core, _ o: Op) -> Op? {
  binaryMR(AddWithCarry.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR28(_ c: Core, _ o: Op) -> Op? {
  binaryMR(AddWithCarry.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR29(_ c: Core, _ o: Op) -> Op? {
  binaryMR(AddWithCarry.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR30(_ c: Core, _ o: Op) -> Op? {
  binaryMR(AddWithCarry.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR31(_ c: Core, _ o: Op) -> Op? {
  binaryMR(AddWithCarry.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR32(_ c: Core, _ o: Op) -> Op? {
  binaryMR(AddWithCarry.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR33(_ c: Core, _ o: Op) -> Op? {
  binaryMR(AddWithCarry.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR34(_ c: Core, _ o: Op) -> Op? {
  binaryMR(AddWithCarry.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR35(_ c: Core, _ o: Op) -> Op? {
  binaryMR(AddWithCarry.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR36(_ c: Core, _ o: Op) -> Op? {
  binaryMR(SubtractWithBorrow.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR37(_ c: Core, _ o: Op) -> Op? {
  binaryMR(SubtractWithBorrow.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR38(_ c: Core, _ o: Op) -> Op? {
  binaryMR(SubtractWithBorrow.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR39(_ c: Core, _ o: Op) -> Op? {
  binaryMR(SubtractWithBorrow.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR40(_ c: Core, _ o: Op) -> Op? {
  binaryMR(SubtractWithBorrow.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR41(_ c: Core, _ o: Op) -> Op? {
  binaryMR(SubtractWithBorrow.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR42(_ c: Core, _ o: Op) -> Op? {
  binaryMR(SubtractWithBorrow.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR43(_ c: Core, _ o: Op) -> Op? {
  binaryMR(SubtractWithBorrow.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR44(_ c: Core, _ o: Op) -> Op? {
  binaryMR(SubtractWithBorrow.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR45(_ c: Core, _ o: Op) -> Op? {
  binaryMR(SubtractWithBorrow.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR46(_ c: Core, _ o: Op) -> Op? {
  binaryMR(SubtractWithBorrow.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR47(_ c: Core, _ o: Op) -> Op? {
  binaryMR(SubtractWithBorrow.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR48(_ c: Core, _ o: Op) -> Op? {
  binaryMR(And.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR49(_ c: Core, _ o: Op) -> Op? {
  binaryMR(And.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR50(_ c: Core, _ o: Op) -> Op? {
  binaryMR(And.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR51(_ c: Core, _ o: Op) -> Op? {
  binaryMR(And.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR52(_ c: Core, _ o: Op) -> Op? {
  binaryMR(And.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR53(_ c: Core, _ o: Op) -> Op? {
  binaryMR(And.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR54(_ c: Core, _ o: Op) -> Op? {
  binaryMR(And.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR55(_ c: Core, _ o: Op) -> Op? {
  binaryMR(And.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR56(_ c: Core, _ o: Op) -> Op? {
  binaryMR(And.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR57(_ c: Core, _ o: Op) -> Op? {
  binaryMR(And.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR58(_ c: Core, _ o: Op) -> Op? {
  binaryMR(And.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR59(_ c: Core, _ o: Op) -> Op? {
  binaryMR(And.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR60(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Subtract.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR61(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Subtract.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR62(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Subtract.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR63(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Subtract.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR64(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Subtract.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR65(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Subtract.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR66(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Subtract.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR67(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Subtract.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR68(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Subtract.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR69(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Subtract.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR70(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Subtract.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR71(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Subtract.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR72(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Xor.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR73(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Xor.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR74(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Xor.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR75(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Xor.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR76(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Xor.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR77(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Xor.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR78(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Xor.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR79(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Xor.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR80(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Xor.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMR81(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Xor.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMR82(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Xor.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMR83(_ c: Core, _ o: Op) -> Op? {
  binaryMR(Xor.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func binaryMRFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return binaryMR0
    case 1: return binaryMR1
    case 2: return binaryMR2
    case 3: return binaryMR3
    case 4: return binaryMR4
    case 5: return binaryMR5
    case 6: return binaryMR6
    case 7: return binaryMR7
    case 8: return binaryMR8
    case 9: return binaryMR9
    case 10: return binaryMR10
    case 11: return binaryMR11
    case 12: return binaryMR12
    case 13: return binaryMR13
    case 14: return binaryMR14
    case 15: return binaryMR15
    case 16: return binaryMR16
    case 17: return binaryMR17
    case 18: return binaryMR18
    case 19: return binaryMR19
    case 20: return binaryMR20
    case 21: return binaryMR21
    case 22: return binaryMR22
    case 23: return binaryMR23
    case 24: return binaryMR24
    case 25: return binaryMR25
    case 26: return binaryMR26
    case 27: return binaryMR27
    case 28: return binaryMR28
    case 29: return binaryMR29
    case 30: return binaryMR30
    case 31: return binaryMR31
    case 32: return binaryMR32
    case 33: return binaryMR33
    case 34: return binaryMR34
    case 35: return binaryMR35
    case 36: return binaryMR36
    case 37: return binaryMR37
    case 38: return binaryMR38
    case 39: return binaryMR39
    case 40: return binaryMR40
    case 41: return binaryMR41
    case 42: return binaryMR42
    case 43: return binaryMR43
    case 44: return binaryMR44
    case 45: return binaryMR45
    case 46: return binaryMR46
    case 47: return binaryMR47
    case 48: return binaryMR48
    case 49: return binaryMR49
    case 50: return binaryMR50
    case 51: return binaryMR51
    case 52: return binaryMR52
    case 53: return binaryMR53
    case 54: return binaryMR54
    case 55: return binaryMR55
    case 56: return binaryMR56
    case 57: return binaryMR57
    case 58: return binaryMR58
    case 59: return binaryMR59
    case 60: return binaryMR60
    case 61: return binaryMR61
    case 62: return binaryMR62
    case 63: return binaryMR63
    case 64: return binaryMR64
    case 65: return binaryMR65
    case 66: return binaryMR66
    case 67: return binaryMR67
    case 68: return binaryMR68
    case 69: return binaryMR69
    case 70: return binaryMR70
    case 71: return binaryMR71
    case 72: return binaryMR72
    case 73: return binaryMR73
    case 74: return binaryMR74
    case 75: return binaryMR75
    case 76: return binaryMR76
    case 77: return binaryMR77
    case 78: return binaryMR78
    case 79: return binaryMR79
    case 80: return binaryMR80
    case 81: return binaryMR81
    case 82: return binaryMR82
    case 83: return binaryMR83
    default: return referenceOperation
    }
  }
}

@inline(__always) private func binaryMI0(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Add.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI1(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Add.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI2(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Add.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI3(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Add.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI4(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Add.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI5(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Add.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI6(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Add.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI7(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Add.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI8(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Add.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI9(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Add.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI10(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Add.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI11(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Add.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI12(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Or.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI13(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Or.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI14(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Or.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI15(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Or.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI16(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Or.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI17(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Or.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI18(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Or.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI19(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Or.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI20(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Or.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI21(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Or.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI22(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Or.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI23(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Or.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI24(_ c: Core, _ o: Op) -> Op? {
  binaryMI(AddWithCarry.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI25(_ c: Core, _ o: Op) -> Op? {
  binaryMI(AddWithCarry.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI26(_ c: Core, _ o: Op) -> Op? {
  binaryMI(AddWithCarry.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI27(_ c: Core, _ o: Op) -> Op? {
  binaryMI(AddWithCarry.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI28(_ c: Core, _ o: Op) -> Op? {
  binaryMI(AddWithCarry.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI29(_ c: Core, _ o: Op) -> Op? {
  binaryMI(AddWithCarry.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI30(_ c: Core, _ o: Op) -> Op? {
  binaryMI(AddWithCarry.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI31(_ c: Core, _ o: Op) -> Op? {
  binaryMI(AddWithCarry.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI32(_ c: Core, _ o: Op) -> Op? {
  binaryMI(AddWithCarry.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI33(_ c: Core, _ o: Op) -> Op? {
  binaryMI(AddWithCarry.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI34(_ c: Core, _ o: Op) -> Op? {
  binaryMI(AddWithCarry.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI35(_ c: Core, _ o: Op) -> Op? {
  binaryMI(AddWithCarry.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI36(_ c: Core, _ o: Op) -> Op? {
  binaryMI(SubtractWithBorrow.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI37(_ c: Core, _ o: Op) -> Op? {
  binaryMI(SubtractWithBorrow.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI38(_ c: Core, _ o: Op) -> Op? {
  binaryMI(SubtractWithBorrow.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI39(_ c: Core, _ o: Op) -> Op? {
  binaryMI(SubtractWithBorrow.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI40(_ c: Core, _ o: Op) -> Op? {
  binaryMI(SubtractWithBorrow.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI41(_ c: Core, _ o: Op) -> Op? {
  binaryMI(SubtractWithBorrow.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI42(_ c: Core, _ o: Op) -> Op? {
  binaryMI(SubtractWithBorrow.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI43(_ c: Core, _ o: Op) -> Op? {
  binaryMI(SubtractWithBorrow.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI44(_ c: Core, _ o: Op) -> Op? {
  binaryMI(SubtractWithBorrow.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI45(_ c: Core, _ o: Op) -> Op? {
  binaryMI(SubtractWithBorrow.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI46(_ c: Core, _ o: Op) -> Op? {
  binaryMI(SubtractWithBorrow.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI47(_ c: Core, _ o: Op) -> Op? {
  binaryMI(SubtractWithBorrow.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI48(_ c: Core, _ o: Op) -> Op? {
  binaryMI(And.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI49(_ c: Core, _ o: Op) -> Op? {
  binaryMI(And.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI50(_ c: Core, _ o: Op) -> Op? {
  binaryMI(And.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI51(_ c: Core, _ o: Op) -> Op? {
  binaryMI(And.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI52(_ c: Core, _ o: Op) -> Op? {
  binaryMI(And.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI53(_ c: Core, _ o: Op) -> Op? {
  binaryMI(And.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI54(_ c: Core, _ o: Op) -> Op? {
  binaryMI(And.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI55(_ c: Core, _ o: Op) -> Op? {
  binaryMI(And.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI56(_ c: Core, _ o: Op) -> Op? {
  binaryMI(And.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI57(_ c: Core, _ o: Op) -> Op? {
  binaryMI(And.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI58(_ c: Core, _ o: Op) -> Op? {
  binaryMI(And.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI59(_ c: Core, _ o: Op) -> Op? {
  binaryMI(And.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI60(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Subtract.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI61(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Subtract.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI62(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Subtract.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI63(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Subtract.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI64(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Subtract.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI65(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Subtract.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI66(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Subtract.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI67(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Subtract.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI68(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Subtract.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI69(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Subtract.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI70(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Subtract.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI71(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Subtract.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI72(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Xor.self, UInt8.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI73(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Xor.self, UInt8.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI74(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Xor.self, UInt8.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI75(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Xor.self, UInt16.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI76(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Xor.self, UInt16.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI77(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Xor.self, UInt16.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI78(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Xor.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI79(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Xor.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI80(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Xor.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func binaryMI81(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Xor.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func binaryMI82(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Xor.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func binaryMI83(_ c: Core, _ o: Op) -> Op? {
  binaryMI(Xor.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func binaryMIFunction(operation: Int, width: Int, form: Int) -> OperationFunction {
    switch ((operation) * 4 + width) * 3 + form {
    case 0: return binaryMI0
    case 1: return binaryMI1
    case 2: return binaryMI2
    case 3: return binaryMI3
    case 4: return binaryMI4
    case 5: return binaryMI5
    case 6: return binaryMI6
    case 7: return binaryMI7
    case 8: return binaryMI8
    case 9: return binaryMI9
    case 10: return binaryMI10
    case 11: return binaryMI11
    case 12: return binaryMI12
    case 13: return binaryMI13
    case 14: return binaryMI14
    case 15: return binaryMI15
    case 16: return binaryMI16
    case 17: return binaryMI17
    case 18: return binaryMI18
    case 19: return binaryMI19
    case 20: return binaryMI20
    case 21: return binaryMI21
    case 22: return binaryMI22
    case 23: return binaryMI23
    case 24: return binaryMI24
    case 25: return binaryMI25
    case 26: return binaryMI26
    case 27: return binaryMI27
    case 28: return binaryMI28
    case 29: return binaryMI29
    case 30: return binaryMI30
    case 31: return binaryMI31
    case 32: return binaryMI32
    case 33: return binaryMI33
    case 34: return binaryMI34
    case 35: return binaryMI35
    case 36: return binaryMI36
    case 37: return binaryMI37
    case 38: return binaryMI38
    case 39: return binaryMI39
    case 40: return binaryMI40
    case 41: return binaryMI41
    case 42: return binaryMI42
    case 43: return binaryMI43
    case 44: return binaryMI44
    case 45: return binaryMI45
    case 46: return binaryMI46
    case 47: return binaryMI47
    case 48: return binaryMI48
    case 49: return binaryMI49
    case 50: return binaryMI50
    case 51: return binaryMI51
    case 52: return binaryMI52
    case 53: return binaryMI53
    case 54: return binaryMI54
    case 55: return binaryMI55
    case 56: return binaryMI56
    case 57: return binaryMI57
    case 58: return binaryMI58
    case 59: return binaryMI59
    case 60: return binaryMI60
    case 61: return binaryMI61
    case 62: return binaryMI62
    case 63: return binaryMI63
    case 64: return binaryMI64
    case 65: return binaryMI65
    case 66: return binaryMI66
    case 67: return binaryMI67
    case 68: return binaryMI68
    case 69: return binaryMI69
    case 70: return binaryMI70
    case 71: return binaryMI71
    case 72: return binaryMI72
    case 73: return binaryMI73
    case 74: return binaryMI74
    case 75: return binaryMI75
    case 76: return binaryMI76
    case 77: return binaryMI77
    case 78: return binaryMI78
    case 79: return binaryMI79
    case 80: return binaryMI80
    case 81: return binaryMI81
    case 82: return binaryMI82
    case 83: return binaryMI83
    default: return referenceOperation
    }
  }
}

@inline(__always) private func plainRR0(_ c: Core, _ o: Op) -> Op? {
  plainRR(Add.self, UInt8.self, c, o)
}
@inline(__always) private func plainRR1(_ c: Core, _ o: Op) -> Op? {
  plainRR(Add.self, UInt16.self, c, o)
}
@inline(__always) private func plainRR2(_ c: Core, _ o: Op) -> Op? {
  plainRR(Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainRR3(_ c: Core, _ o: Op) -> Op? {
  plainRR(Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainRR4(_ c: Core, _ o: Op) -> Op? {
  plainRR(Or.self, UInt8.self, c, o)
}
@inline(__always) private func plainRR5(_ c: Core, _ o: Op) -> Op? {
  plainRR(Or.self, UInt16.self, c, o)
}
@inline(__always) private func plainRR6(_ c: Core, _ o: Op) -> Op? {
  plainRR(Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainRR7(_ c: Core, _ o: Op) -> Op? {
  plainRR(Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainRR8(_ c: Core, _ o: Op) -> Op? {
  plainRR(And.self, UInt8.self, c, o)
}
@inline(__always) private func plainRR9(_ c: Core, _ o: Op) -> Op? {
  plainRR(And.self, UInt16.self, c, o)
}
@inline(__always) private func plainRR10(_ c: Core, _ o: Op) -> Op? {
  plainRR(And.self, UInt32.self, c, o)
}
@inline(__always) private func plainRR11(_ c: Core, _ o: Op) -> Op? {
  plainRR(And.self, UInt64.self, c, o)
}
@inline(__always) private func plainRR12(_ c: Core, _ o: Op) -> Op? {
  plainRR(Subtract.self, UInt8.self, c, o)
}
@inline(__always) private func plainRR13(_ c: Core, _ o: Op) -> Op? {
  plainRR(Subtract.self, UInt16.self, c, o)
}
@inline(__always) private func plainRR14(_ c: Core, _ o: Op) -> Op? {
  plainRR(Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainRR15(_ c: Core, _ o: Op) -> Op? {
  plainRR(Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainRR16(_ c: Core, _ o: Op) -> Op? {
  plainRR(Xor.self, UInt8.self, c, o)
}
@inline(__always) private func plainRR17(_ c: Core, _ o: Op) -> Op? {
  plainRR(Xor.self, UInt16.self, c, o)
}
@inline(__always) private func plainRR18(_ c: Core, _ o: Op) -> Op? {
  plainRR(Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainRR19(_ c: Core, _ o: Op) -> Op? {
  plainRR(Xor.self, UInt64.self, c, o)
}

extension OperationTable {
  static func plainRRFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return plainRR0
    case 1: return plainRR1
    case 2: return plainRR2
    case 3: return plainRR3
    case 4: return plainRR4
    case 5: return plainRR5
    case 6: return plainRR6
    case 7: return plainRR7
    case 8: return plainRR8
    case 9: return plainRR9
    case 10: return plainRR10
    case 11: return plainRR11
    case 12: return plainRR12
    case 13: return plainRR13
    case 14: return plainRR14
    case 15: return plainRR15
    case 16: return plainRR16
    case 17: return plainRR17
    case 18: return plainRR18
    case 19: return plainRR19
    default: return referenceOperation
    }
  }
}

@inline(__always) private func plainRI0(_ c: Core, _ o: Op) -> Op? {
  plainRI(Add.self, UInt8.self, c, o)
}
@inline(__always) private func plainRI1(_ c: Core, _ o: Op) -> Op? {
  plainRI(Add.self, UInt16.self, c, o)
}
@inline(__always) private func plainRI2(_ c: Core, _ o: Op) -> Op? {
  plainRI(Add.self, UInt32.self, c, o)
}
@inline(__always) private func plainRI3(_ c: Core, _ o: Op) -> Op? {
  plainRI(Add.self, UInt64.self, c, o)
}
@inline(__always) private func plainRI4(_ c: Core, _ o: Op) -> Op? {
  plainRI(Or.self, UInt8.self, c, o)
}
@inline(__always) private func plainRI5(_ c: Core, _ o: Op) -> Op? {
  plainRI(Or.self, UInt16.self, c, o)
}
@inline(__always) private func plainRI6(_ c: Core, _ o: Op) -> Op? {
  plainRI(Or.self, UInt32.self, c, o)
}
@inline(__always) private func plainRI7(_ c: Core, _ o: Op) -> Op? {
  plainRI(Or.self, UInt64.self, c, o)
}
@inline(__always) private func plainRI8(_ c: Core, _ o: Op) -> Op? {
  plainRI(And.self, UInt8.self, c, o)
}
@inline(__always) private func plainRI9(_ c: Core, _ o: Op) -> Op? {
  plainRI(And.self, UInt16.self, c, o)
}
@inline(__always) private func plainRI10(_ c: Core, _ o: Op) -> Op? {
  plainRI(And.self, UInt32.self, c, o)
}
@inline(__always) private func plainRI11(_ c: Core, _ o: Op) -> Op? {
  plainRI(And.self, UInt64.self, c, o)
}
@inline(__always) private func plainRI12(_ c: Core, _ o: Op) -> Op? {
  plainRI(Subtract.self, UInt8.self, c, o)
}
@inline(__always) private func plainRI13(_ c: Core, _ o: Op) -> Op? {
  plainRI(Subtract.self, UInt16.self, c, o)
}
@inline(__always) private func plainRI14(_ c: Core, _ o: Op) -> Op? {
  plainRI(Subtract.self, UInt32.self, c, o)
}
@inline(__always) private func plainRI15(_ c: Core, _ o: Op) -> Op? {
  plainRI(Subtract.self, UInt64.self, c, o)
}
@inline(__always) private func plainRI16(_ c: Core, _ o: Op) -> Op? {
  plainRI(Xor.self, UInt8.self, c, o)
}
@inline(__always) private func plainRI17(_ c: Core, _ o: Op) -> Op? {
  plainRI(Xor.self, UInt16.self, c, o)
}
@inline(__always) private func plainRI18(_ c: Core, _ o: Op) -> Op? {
  plainRI(Xor.self, UInt32.self, c, o)
}
@inline(__always) private func plainRI19(_ c: Core, _ o: Op) -> Op? {
  plainRI(Xor.self, UInt64.self, c, o)
}
@inline(__always) private func plainRI20(_ c: Core, _ o: Op) -> Op? {
  plainRI(ShiftLeft.self, UInt8.self, c, o)
}
@inline(__always) private func plainRI21(_ c: Core, _ o: Op) -> Op? {
  plainRI(ShiftLeft.self, UInt16.self, c, o)
}
@inline(__always) private func plainRI22(_ c: Core, _ o: Op) -> Op? {
  plainRI(ShiftLeft.self, UInt32.self, c, o)
}
@inline(__always) private func plainRI23(_ c: Core, _ o: Op) -> Op? {
  plainRI(ShiftLeft.self, UInt64.self, c, o)
}
@inline(__always) private func plainRI24(_ c: Core, _ o: Op) -> Op? {
  plainRI(ShiftRight.self, UInt8.self, c, o)
}
@inline(__always) private func plainRI25(_ c: Core, _ o: Op) -> Op? {
  plainRI(ShiftRight.self, UInt16.self, c, o)
}
@inline(__always) private func plainRI26(_ c: Core, _ o: Op) -> Op? {
  plainRI(ShiftRight.self, UInt32.self, c, o)
}
@inline(__always) private func plainRI27(_ c: Core, _ o: Op) -> Op? {
  plainRI(ShiftRight.self, UInt64.self, c, o)
}
@inline(__always) private func plainRI28(_ c: Core, _ o: Op) -> Op? {
  plainRI(ShiftRightArithmetic.self, UInt8.self, c, o)
}
@inline(__always) private func plainRI29(_ c: Core, _ o: Op) -> Op? {
  plainRI(ShiftRightArithmetic.self, UInt16.self, c, o)
}
@inline(__always) private func plainRI30(_ c: Core, _ o: Op) -> Op? {
  plainRI(ShiftRightArithmetic.self, UInt32.self, c, o)
}
@inline(__always) private func plainRI31(_ c: Core, _ o: Op) -> Op? {
  plainRI(ShiftRightArithmetic.self, UInt64.self, c, o)
}
@inline(__always) private func plainRI32(_ c: Core, _ o: Op) -> Op? {
  plainRI(RotateLeft.self, UInt8.self, c, o)
}
@inline(__always) private func plainRI33(_ c: Core, _ o: Op) -> Op? {
  plainRI(RotateLeft.self, UInt16.self, c, o)
}
@inline(__always) private func plainRI34(_ c: Core, _ o: Op) -> Op? {
  plainRI(RotateLeft.self, UInt32.self, c, o)
}
@inline(__always) private func plainRI35(_ c: Core, _ o: Op) -> Op? {
  plainRI(RotateLeft.self, UInt64.self, c, o)
}
@inline(__always) private func plainRI36(_ c: Core, _ o: Op) -> Op? {
  plainRI(RotateRight.self, UInt8.self, c, o)
}
@inline(__always) private func plainRI37(_ c: Core, _ o: Op) -> Op? {
  plainRI(RotateRight.self, UInt16.self, c, o)
}
@inline(__always) private func plainRI38(_ c: Core, _ o: Op) -> Op? {
  plainRI(RotateRight.self, UInt32.self, c, o)
}
@inline(__always) private func plainRI39(_ c: Core, _ o: Op) -> Op? {
  plainRI(RotateRight.self, UInt64.self, c, o)
}

extension OperationTable {
  static func plainRIFunction(operation: Int, width: Int) -> OperationFunction {
    switch (operation) * 4 + width {
    case 0: return plainRI0
    case 1: return plainRI1
    case 2: return plainRI2
    case 3: return plainRI3
    case 4: return plainRI4
    case 5: return plainRI5
    case 6: return plainRI6
    case 7: return plainRI7
    case 8: return plainRI8
    case 9: return plainRI9
    case 10: return plainRI10
    case 11: return plainRI11
    case 12: return plainRI12
    case 13: return plainRI13
    case 14: return plainRI14
    case 15: return plainRI15
    case 16: return plainRI16
    case 17: return plainRI17
    case 18: return plainRI18
    case 19: return plainRI19
    case 20: return plainRI20
    case 21: return plainRI21
    case 22: return plainRI22
    case 23: return plainRI23
    case 24: return plainRI24
    case 25: return plainRI25
    case 26: return plainRI26
    case 27: return plainRI27
    case 28: return plainRI28
    case 29: return plainRI29
    case 30: return plainRI30
    case 31: return plainRI31
    case 32: return plainRI32
    case 33: return plainRI33
    case 34: return plainRI34
    case 35: return plainRI35
    case 36: return plainRI36
    case 37: return plainRI37
    case 38: return plainRI38
    case 39: return plainRI39
    default: return referenceOperation
    }
  }
}

@inline(__always) private func plainRM0(_ c: Core, _ o: Op) -> Op? {
  plainRM(Add.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func plainRM1(_ c: Core, _ o: Op) -> Op? {
  plainRM(Add.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func plainRM2(_ c: Core, _ o: Op) -> Op? {
  plainRM(Add.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func plainRM3(_ c: Core, _ o: Op) -> Op? {
  plainRM(Add.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func plainRM4(_ c: Core, _ o: Op) -> Op? {
  plainRM(Add.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func plainRM5(_ c: Core, _ o: Op) -> Op? {
  plainRM(Add.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func plainRM6(_ c: Core, _ o: Op) -> Op? {
  plainRM(Or.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func plainRM7(_ c: Core, _ o: Op) -> Op? {
  plainRM(Or.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func plainRM8(_ c: Core, _ o: Op) -> Op? {
  plainRM(Or.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func plainRM9(_ c: Core, _ o: Op) -> Op? {
  plainRM(Or.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func plainRM10(_ c: Core, _ o: Op) -> Op? {
  plainRM(Or.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func plainRM11(_ c: Core, _ o: Op) -> Op? {
  plainRM(Or.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func plainRM12(_ c: Core, _ o: Op) -> Op? {
  plainRM(And.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func plainRM13(_ c: Core, _ o: Op) -> Op? {
  plainRM(And.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func plainRM14(_ c: Core, _ o: Op) -> Op? {
  plainRM(And.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func plainRM15(_ c: Core, _ o: Op) -> Op? {
  plainRM(And.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func plainRM16(_ c: Core, _ o: Op) -> Op? {
  plainRM(And.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func plainRM17(_ c: Core, _ o: Op) -> Op? {
  plainRM(And.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func plainRM18(_ c: Core, _ o: Op) -> Op? {
  plainRM(Subtract.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func plainRM19(_ c: Core, _ o: Op) -> Op? {
  plainRM(Subtract.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func plainRM20(_ c: Core, _ o: Op) -> Op? {
  plainRM(Subtract.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func plainRM21(_ c: Core, _ o: Op) -> Op? {
  plainRM(Subtract.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func plainRM22(_ c: Core, _ o: Op) -> Op? {
  plainRM(Subtract.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func plainRM23(_ c: Core, _ o: Op) -> Op? {
  plainRM(Subtract.self, UInt64.self, AnyAddress.self, c, o)
}
@inline(__always) private func plainRM24(_ c: Core, _ o: Op) -> Op? {
  plainRM(Xor.self, UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func plainRM25(_ c: Core, _ o: Op) -> Op? {
  plainRM(Xor.self, UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func plainRM26(_ c: Core, _ o: Op) -> Op? {
  plainRM(Xor.self, UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func plainRM27(_ c: Core, _ o: Op) -> Op? {
  plainRM(Xor.self, UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func plainRM28(_ c: Core, _ o: Op) -> Op? {
  plainRM(Xor.self, UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func plainRM29(_ c: Core, _ o: Op) -> Op? {
  plainRM(Xor.self, UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func plainRMFunction(operation: Int, long: Int, form: Int) -> OperationFunction {
    switch ((operation) * 2 + long) * 3 + form {
    case 0: return plainRM0
    case 1: return plainRM1
    case 2: return plainRM2
    case 3: return plainRM3
    case 4: return plainRM4
    case 5: return plainRM5
    case 6: return plainRM6
    case 7: return plainRM7
    case 8: return plainRM8
    case 9: return plainRM9
    case 10: return plainRM10
    case 11: return plainRM11
    case 12: return plainRM12
    case 13: return plainRM13
    case 14: return plainRM14
    case 15: return plainRM15
    case 16: return plainRM16
    case 17: return plainRM17
    case 18: return plainRM18
    case 19: return plainRM19
    case 20: return plainRM20
    case 21: return plainRM21
    case 22: return plainRM22
    case 23: return plainRM23
    case 24: return plainRM24
    case 25: return plainRM25
    case 26: return plainRM26
    case 27: return plainRM27
    case 28: return plainRM28
    case 29: return plainRM29
    default: return referenceOperation
    }
  }
}

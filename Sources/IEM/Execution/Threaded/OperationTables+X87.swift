// Written by scripts/generate-threaded.py; see there.
import SoftFloat

@inline(__always) private func x87Combine0(_ c: Core, _ o: Op) -> Op? {
  x87Combine(X87FastAdd.self, PopNone.self, c, o)
}
@inline(__always) private func x87Combine1(_ c: Core, _ o: Op) -> Op? {
  x87Combine(X87FastAdd.self, PopOne.self, c, o)
}
@inline(__always) private func x87Combine2(_ c: Core, _ o: Op) -> Op? {
  x87Combine(X87FastMultiply.self, PopNone.self, c, o)
}
@inline(__always) private func x87Combine3(_ c: Core, _ o: Op) -> Op? {
  x87Combine(X87FastMultiply.self, PopOne.self, c, o)
}
@inline(__always) private func x87Combine4(_ c: Core, _ o: Op) -> Op? {
  x87Combine(X87FastSubtract.self, PopNone.self, c, o)
}
@inline(__always) private func x87Combine5(_ c: Core, _ o: Op) -> Op? {
  x87Combine(X87FastSubtract.self, PopOne.self, c, o)
}
@inline(__always) private func x87Combine6(_ c: Core, _ o: Op) -> Op? {
  x87Combine(X87FastReversed<X87FastSubtract>.self, PopNone.self, c, o)
}
@inline(__always) private func x87Combine7(_ c: Core, _ o: Op) -> Op? {
  x87Combine(X87FastReversed<X87FastSubtract>.self, PopOne.self, c, o)
}
@inline(__always) private func x87Combine8(_ c: Core, _ o: Op) -> Op? {
  x87Combine(X87FastDivide.self, PopNone.self, c, o)
}
@inline(__always) private func x87Combine9(_ c: Core, _ o: Op) -> Op? {
  x87Combine(X87FastDivide.self, PopOne.self, c, o)
}
@inline(__always) private func x87Combine10(_ c: Core, _ o: Op) -> Op? {
  x87Combine(X87FastReversed<X87FastDivide>.self, PopNone.self, c, o)
}
@inline(__always) private func x87Combine11(_ c: Core, _ o: Op) -> Op? {
  x87Combine(X87FastReversed<X87FastDivide>.self, PopOne.self, c, o)
}

extension OperationTable {
  static func x87CombineFunction(operation: Int, pops: Int) -> OperationFunction {
    switch (operation) * 2 + pops {
    case 0: return x87Combine0
    case 1: return x87Combine1
    case 2: return x87Combine2
    case 3: return x87Combine3
    case 4: return x87Combine4
    case 5: return x87Combine5
    case 6: return x87Combine6
    case 7: return x87Combine7
    case 8: return x87Combine8
    case 9: return x87Combine9
    case 10: return x87Combine10
    case 11: return x87Combine11
    default: return referenceOperation
    }
  }
}

@inline(__always) private func x87CombineM0(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastAdd.self, X87FastFloat<Binary32>.self, c, o)
}
@inline(__always) private func x87CombineM1(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastAdd.self, X87FastFloat<Binary64>.self, c, o)
}
@inline(__always) private func x87CombineM2(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastAdd.self, X87FastInteger<UInt16>.self, c, o)
}
@inline(__always) private func x87CombineM3(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastAdd.self, X87FastInteger<UInt32>.self, c, o)
}
@inline(__always) private func x87CombineM4(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastMultiply.self, X87FastFloat<Binary32>.self, c, o)
}
@inline(__always) private func x87CombineM5(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastMultiply.self, X87FastFloat<Binary64>.self, c, o)
}
@inline(__always) private func x87CombineM6(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastMultiply.self, X87FastInteger<UInt16>.self, c, o)
}
@inline(__always) private func x87CombineM7(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastMultiply.self, X87FastInteger<UInt32>.self, c, o)
}
@inline(__always) private func x87CombineM8(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastSubtract.self, X87FastFloat<Binary32>.self, c, o)
}
@inline(__always) private func x87CombineM9(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastSubtract.self, X87FastFloat<Binary64>.self, c, o)
}
@inline(__always) private func x87CombineM10(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastSubtract.self, X87FastInteger<UInt16>.self, c, o)
}
@inline(__always) private func x87CombineM11(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastSubtract.self, X87FastInteger<UInt32>.self, c, o)
}
@inline(__always) private func x87CombineM12(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastReversed<X87FastSubtract>.self, X87FastFloat<Binary32>.self, c, o)
}
@inline(__always) private func x87CombineM13(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastReversed<X87FastSubtract>.self, X87FastFloat<Binary64>.self, c, o)
}
@inline(__always) private func x87CombineM14(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastReversed<X87FastSubtract>.self, X87FastInteger<UInt16>.self, c, o)
}
@inline(__always) private func x87CombineM15(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastReversed<X87FastSubtract>.self, X87FastInteger<UInt32>.self, c, o)
}
@inline(__always) private func x87CombineM16(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastDivide.self, X87FastFloat<Binary32>.self, c, o)
}
@inline(__always) private func x87CombineM17(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastDivide.self, X87FastFloat<Binary64>.self, c, o)
}
@inline(__always) private func x87CombineM18(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastDivide.self, X87FastInteger<UInt16>.self, c, o)
}
@inline(__always) private func x87CombineM19(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastDivide.self, X87FastInteger<UInt32>.self, c, o)
}
@inline(__always) private func x87CombineM20(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastReversed<X87FastDivide>.self, X87FastFloat<Binary32>.self, c, o)
}
@inline(__always) private func x87CombineM21(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastReversed<X87FastDivide>.self, X87FastFloat<Binary64>.self, c, o)
}
@inline(__always) private func x87CombineM22(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastReversed<X87FastDivide>.self, X87FastInteger<UInt16>.self, c, o)
}
@inline(__always) private func x87CombineM23(_ c: Core, _ o: Op) -> Op? {
  x87CombineM(X87FastReversed<X87FastDivide>.self, X87FastInteger<UInt32>.self, c, o)
}

extension OperationTable {
  static func x87CombineMFunction(operation: Int, format: Int) -> OperationFunction {
    switch (operation) * 4 + format {
    case 0: return x87CombineM0
    case 1: return x87CombineM1
    case 2: return x87CombineM2
    case 3: return x87CombineM3
    case 4: return x87CombineM4
    case 5: return x87CombineM5
    case 6: return x87CombineM6
    case 7: return x87CombineM7
    case 8: return x87CombineM8
    case 9: return x87CombineM9
    case 10: return x87CombineM10
    case 11: return x87CombineM11
    case 12: return x87CombineM12
    case 13: return x87CombineM13
    case 14: return x87CombineM14
    case 15: return x87CombineM15
    case 16: return x87CombineM16
    case 17: return x87CombineM17
    case 18: return x87CombineM18
    case 19: return x87CombineM19
    case 20: return x87CombineM20
    case 21: return x87CombineM21
    case 22: return x87CombineM22
    case 23: return x87CombineM23
    default: return referenceOperation
    }
  }
}

@inline(__always) private func x87LoadM0(_ c: Core, _ o: Op) -> Op? {
  x87LoadM(X87FastFloat<Binary32>.self, c, o)
}
@inline(__always) private func x87LoadM1(_ c: Core, _ o: Op) -> Op? {
  x87LoadM(X87FastFloat<Binary64>.self, c, o)
}
@inline(__always) private func x87LoadM2(_ c: Core, _ o: Op) -> Op? {
  x87LoadM(X87FastInteger<UInt16>.self, c, o)
}
@inline(__always) private func x87LoadM3(_ c: Core, _ o: Op) -> Op? {
  x87LoadM(X87FastInteger<UInt32>.self, c, o)
}
@inline(__always) private func x87LoadM4(_ c: Core, _ o: Op) -> Op? {
  x87LoadM(X87FastInteger<UInt64>.self, c, o)
}

extension OperationTable {
  static func x87LoadMFunction(format: Int) -> OperationFunction {
    switch format {
    case 0: return x87LoadM0
    case 1: return x87LoadM1
    case 2: return x87LoadM2
    case 3: return x87LoadM3
    case 4: return x87LoadM4
    default: return referenceOperation
    }
  }
}

@inline(__always) private func x87StoreM0(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreFloat<Binary32>.self, PopNone.self, Rounding.self, c, o)
}
@inline(__always) private func x87StoreM1(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreFloat<Binary32>.self, PopNone.self, Truncating.self, c, o)
}
@inline(__always) private func x87StoreM2(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreFloat<Binary32>.self, PopOne.self, Rounding.self, c, o)
}
@inline(__always) private func x87StoreM3(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreFloat<Binary32>.self, PopOne.self, Truncating.self, c, o)
}
@inline(__always) private func x87StoreM4(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreFloat<Binary64>.self, PopNone.self, Rounding.self, c, o)
}
@inline(__always) private func x87StoreM5(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreFloat<Binary64>.self, PopNone.self, Truncating.self, c, o)
}
@inline(__always) private func x87StoreM6(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreFloat<Binary64>.self, PopOne.self, Rounding.self, c, o)
}
@inline(__always) private func x87StoreM7(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreFloat<Binary64>.self, PopOne.self, Truncating.self, c, o)
}
@inline(__always) private func x87StoreM8(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreInteger<UInt16>.self, PopNone.self, Rounding.self, c, o)
}
@inline(__always) private func x87StoreM9(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreInteger<UInt16>.self, PopNone.self, Truncating.self, c, o)
}
@inline(__always) private func x87StoreM10(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreInteger<UInt16>.self, PopOne.self, Rounding.self, c, o)
}
@inline(__always) private func x87StoreM11(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreInteger<UInt16>.self, PopOne.self, Truncating.self, c, o)
}
@inline(__always) private func x87StoreM12(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreInteger<UInt32>.self, PopNone.self, Rounding.self, c, o)
}
@inline(__always) private func x87StoreM13(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreInteger<UInt32>.self, PopNone.self, Truncating.self, c, o)
}
@inline(__always) private func x87StoreM14(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreInteger<UInt32>.self, PopOne.self, Rounding.self, c, o)
}
@inline(__always) private func x87StoreM15(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreInteger<UInt32>.self, PopOne.self, Truncating.self, c, o)
}
@inline(__always) private func x87StoreM16(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreInteger<UInt64>.self, PopNone.self, Rounding.self, c, o)
}
@inline(__always) private func x87StoreM17(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreInteger<UInt64>.self, PopNone.self, Truncating.self, c, o)
}
@inline(__always) private func x87StoreM18(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreInteger<UInt64>.self, PopOne.self, Rounding.self, c, o)
}
@inline(__always) private func x87StoreM19(_ c: Core, _ o: Op) -> Op? {
  x87StoreM(X87FastStoreInteger<UInt64>.self, PopOne.self, Truncating.self, c, o)
}

extension OperationTable {
  static func x87StoreMFunction(format: Int, pops: Int, rounding: Int) -> OperationFunction {
    switch ((format) * 2 + pops) * 2 + rounding {
    case 0: return x87StoreM0
    case 1: return x87StoreM1
    case 2: return x87StoreM2
    case 3: return x87StoreM3
    case 4: return x87StoreM4
    case 5: return x87StoreM5
    case 6: return x87StoreM6
    case 7: return x87StoreM7
    case 8: return x87StoreM8
    case 9: return x87StoreM9
    case 10: return x87StoreM10
    case 11: return x87StoreM11
    case 12: return x87StoreM12
    case 13: return x87StoreM13
    case 14: return x87StoreM14
    case 15: return x87StoreM15
    case 16: return x87StoreM16
    case 17: return x87StoreM17
    case 18: return x87StoreM18
    case 19: return x87StoreM19
    default: return referenceOperation
    }
  }
}

@inline(__always) private func x87StoreRegister0(_ c: Core, _ o: Op) -> Op? {
  x87StoreRegister(PopNone.self, c, o)
}
@inline(__always) private func x87StoreRegister1(_ c: Core, _ o: Op) -> Op? {
  x87StoreRegister(PopOne.self, c, o)
}

extension OperationTable {
  static func x87StoreRegisterFunction(pops: Int) -> OperationFunction {
    switch pops {
    case 0: return x87StoreRegister0
    case 1: return x87StoreRegister1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func x87CompareR0(_ c: Core, _ o: Op) -> Op? {
  x87CompareR(PopNone.self, c, o)
}
@inline(__always) private func x87CompareR1(_ c: Core, _ o: Op) -> Op? {
  x87CompareR(PopOne.self, c, o)
}
@inline(__always) private func x87CompareR2(_ c: Core, _ o: Op) -> Op? {
  x87CompareR(PopTwo.self, c, o)
}

extension OperationTable {
  static func x87CompareRFunction(pops: Int) -> OperationFunction {
    switch pops {
    case 0: return x87CompareR0
    case 1: return x87CompareR1
    case 2: return x87CompareR2
    default: return referenceOperation
    }
  }
}

@inline(__always) private func x87CompareM0(_ c: Core, _ o: Op) -> Op? {
  x87CompareM(X87FastFloat<Binary32>.self, PopNone.self, c, o)
}
@inline(__always) private func x87CompareM1(_ c: Core, _ o: Op) -> Op? {
  x87CompareM(X87FastFloat<Binary32>.self, PopOne.self, c, o)
}
@inline(__always) private func x87CompareM2(_ c: Core, _ o: Op) -> Op? {
  x87CompareM(X87FastFloat<Binary64>.self, PopNone.self, c, o)
}
@inline(__always) private func x87CompareM3(_ c: Core, _ o: Op) -> Op? {
  x87CompareM(X87FastFloat<Binary64>.self, PopOne.self, c, o)
}
@inline(__always) private func x87CompareM4(_ c: Core, _ o: Op) -> Op? {
  x87CompareM(X87FastInteger<UInt16>.self, PopNone.self, c, o)
}
@inline(__always) private func x87CompareM5(_ c: Core, _ o: Op) -> Op? {
  x87CompareM(X87FastInteger<UInt16>.self, PopOne.self, c, o)
}
@inline(__always) private func x87CompareM6(_ c: Core, _ o: Op) -> Op? {
  x87CompareM(X87FastInteger<UInt32>.self, PopNone.self, c, o)
}
@inline(__always) private func x87CompareM7(_ c: Core, _ o: Op) -> Op? {
  x87CompareM(X87FastInteger<UInt32>.self, PopOne.self, c, o)
}

extension OperationTable {
  static func x87CompareMFunction(format: Int, pops: Int) -> OperationFunction {
    switch (format) * 2 + pops {
    case 0: return x87CompareM0
    case 1: return x87CompareM1
    case 2: return x87CompareM2
    case 3: return x87CompareM3
    case 4: return x87CompareM4
    case 5: return x87CompareM5
    case 6: return x87CompareM6
    case 7: return x87CompareM7
    default: return referenceOperation
    }
  }
}

@inline(__always) private func x87CompareToFlags0(_ c: Core, _ o: Op) -> Op? {
  x87CompareToFlags(PopNone.self, c, o)
}
@inline(__always) private func x87CompareToFlags1(_ c: Core, _ o: Op) -> Op? {
  x87CompareToFlags(PopOne.self, c, o)
}

extension OperationTable {
  static func x87CompareToFlagsFunction(pops: Int) -> OperationFunction {
    switch pops {
    case 0: return x87CompareToFlags0
    case 1: return x87CompareToFlags1
    default: return referenceOperation
    }
  }
}

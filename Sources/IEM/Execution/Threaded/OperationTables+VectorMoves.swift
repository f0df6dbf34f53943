// Written by scripts/generate-threaded.py; see there.

@inline(__always) private func moveLaneRM0(_ c: Core, _ o: Op) -> Op? {
  moveLaneRM(Aligned.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveLaneRM1(_ c: Core, _ o: Op) -> Op? {
  moveLaneRM(Aligned.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveLaneRM2(_ c: Core, _ o: Op) -> Op? {
  moveLaneRM(Aligned.self, AnyAddress.self, c, o)
}
@inline(__always) private func moveLaneRM3(_ c: Core, _ o: Op) -> Op? {
  moveLaneRM(Unaligned.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveLaneRM4(_ c: Core, _ o: Op) -> Op? {
  moveLaneRM(Unaligned.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveLaneRM5(_ c: Core, _ o: Op) -> Op? {
  moveLaneRM(Unaligned.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func moveLaneRMFunction(alignment: Int, form: Int) -> OperationFunction {
    switch (alignment) * 3 + form {
    case 0: return moveLaneRM0
    case 1: return moveLaneRM1
    case 2: return moveLaneRM2
    case 3: return moveLaneRM3
    case 4: return moveLaneRM4
    case 5: return moveLaneRM5
    default: return referenceOperation
    }
  }
}

@inline(__always) private func moveLaneMR0(_ c: Core, _ o: Op) -> Op? {
  moveLaneMR(Aligned.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveLaneMR1(_ c: Core, _ o: Op) -> Op? {
  moveLaneMR(Aligned.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveLaneMR2(_ c: Core, _ o: Op) -> Op? {
  moveLaneMR(Aligned.self, AnyAddress.self, c, o)
}
@inline(__always) private func moveLaneMR3(_ c: Core, _ o: Op) -> Op? {
  moveLaneMR(Unaligned.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveLaneMR4(_ c: Core, _ o: Op) -> Op? {
  moveLaneMR(Unaligned.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveLaneMR5(_ c: Core, _ o: Op) -> Op? {
  moveLaneMR(Unaligned.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func moveLaneMRFunction(alignment: Int, form: Int) -> OperationFunction {
    switch (alignment) * 3 + form {
    case 0: return moveLaneMR0
    case 1: return moveLaneMR1
    case 2: return moveLaneMR2
    case 3: return moveLaneMR3
    case 4: return moveLaneMR4
    case 5: return moveLaneMR5
    default: return referenceOperation
    }
  }
}

@inline(__always) private func moveElementRR0(_ c: Core, _ o: Op) -> Op? {
  moveElementRR(UInt32.self, c, o)
}
@inline(__always) private func moveElementRR1(_ c: Core, _ o: Op) -> Op? {
  moveElementRR(UInt64.self, c, o)
}

extension OperationTable {
  static func moveElementRRFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return moveElementRR0
    case 1: return moveElementRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func moveElementZeroRR0(_ c: Core, _ o: Op) -> Op? {
  moveElementZeroRR(UInt32.self, c, o)
}
@inline(__always) private func moveElementZeroRR1(_ c: Core, _ o: Op) -> Op? {
  moveElementZeroRR(UInt64.self, c, o)
}

extension OperationTable {
  static func moveElementZeroRRFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return moveElementZeroRR0
    case 1: return moveElementZeroRR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func moveElementRM0(_ c: Core, _ o: Op) -> Op? {
  moveElementRM(UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveElementRM1(_ c: Core, _ o: Op) -> Op? {
  moveElementRM(UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveElementRM2(_ c: Core, _ o: Op) -> Op? {
  moveElementRM(UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func moveElementRM3(_ c: Core, _ o: Op) -> Op? {
  moveElementRM(UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveElementRM4(_ c: Core, _ o: Op) -> Op? {
  moveElementRM(UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveElementRM5(_ c: Core, _ o: Op) -> Op? {
  moveElementRM(UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func moveElementRMFunction(long: Int, form: Int) -> OperationFunction {
    switch (long) * 3 + form {
    case 0: return moveElementRM0
    case 1: return moveElementRM1
    case 2: return moveElementRM2
    case 3: return moveElementRM3
    case 4: return moveElementRM4
    case 5: return moveElementRM5
    default: return referenceOperation
    }
  }
}

@inline(__always) private func moveElementMR0(_ c: Core, _ o: Op) -> Op? {
  moveElementMR(UInt32.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveElementMR1(_ c: Core, _ o: Op) -> Op? {
  moveElementMR(UInt32.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveElementMR2(_ c: Core, _ o: Op) -> Op? {
  moveElementMR(UInt32.self, AnyAddress.self, c, o)
}
@inline(__always) private func moveElementMR3(_ c: Core, _ o: Op) -> Op? {
  moveElementMR(UInt64.self, BaseOnly.self, c, o)
}
@inline(__always) private func moveElementMR4(_ c: Core, _ o: Op) -> Op? {
  moveElementMR(UInt64.self, BaseIndex.self, c, o)
}
@inline(__always) private func moveElementMR5(_ c: Core, _ o: Op) -> Op? {
  moveElementMR(UInt64.self, AnyAddress.self, c, o)
}

extension OperationTable {
  static func moveElementMRFunction(long: Int, form: Int) -> OperationFunction {
    switch (long) * 3 + form {
    case 0: return moveElementMR0
    case 1: return moveElementMR1
    case 2: return moveElementMR2
    case 3: return moveElementMR3
    case 4: return moveElementMR4
    case 5: return moveElementMR5
    default: return referenceOperation
    }
  }
}

@inline(__always) private func moveElementToGeneral0(_ c: Core, _ o: Op) -> Op? {
  moveElementToGeneral(UInt32.self, c, o)
}
@inline(__always) private func moveElementToGeneral1(_ c: Core, _ o: Op) -> Op? {
  moveElementToGeneral(UInt64.self, c, o)
}

extension OperationTable {
  static func moveElementToGeneralFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return moveElementToGeneral0
    case 1: return moveElementToGeneral1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func moveHalfRM0(_ c: Core, _ o: Op) -> Op? {
  moveHalfRM(BaseOnly.self, c, o)
}
@inline(__always) private func moveHalfRM1(_ c: Core, _ o: Op) -> Op? {
  moveHalfRM(BaseIndex.self, c, o)
}
@inline(__always) private func moveHalfRM2(_ c: Core, _ o: Op) -> Op? {
  moveHalfRM(AnyAddress.self, c, o)
}

extension OperationTable {
  static func moveHalfRMFunction(form: Int) -> OperationFunction {
    switch form {
    case 0: return moveHalfRM0
    case 1: return moveHalfRM1
    case 2: return moveHalfRM2
    default: return referenceOperation
    }
  }
}

// Written by scripts/generate-threaded.py; see there.

@inline(__always) private func testRR0(_ c: Core, _ o: Op) -> Op? {
  testRR(LegacyForm.self, TestAll.self, c, o)
}
@inline(__always) private func testRR1(_ c: Core, _ o: Op) -> Op? {
  testRR(LegacyForm.self, TestSingles.self, c, o)
}
@inline(__always) private func testRR2(_ c: Core, _ o: Op) -> Op? {
  testRR(LegacyForm.self, TestDoubles.self, c, o)
}
@inline(__always) private func testRR3(_ c: Core, _ o: Op) -> Op? {
  testRR(VEXForm.self, TestAll.self, c, o)
}
@inline(__always) private func testRR4(_ c: Core, _ o: Op) -> Op? {
  testRR(VEXForm.self, TestSingles.self, c, o)
}
@inline(__always) private func testRR5(_ c: Core, _ o: Op) -> Op? {
  testRR(VEXForm.self, TestDoubles.self, c, o)
}

extension OperationTable {
  static func testRRFunction(form: Int, mask: Int) -> OperationFunction {
    switch (form) * 3 + mask {
    case 0: return testRR0
    case 1: return testRR1
    case 2: return testRR2
    case 3: return testRR3
    case 4: return testRR4
    case 5: return testRR5
    default: return referenceOperation
    }
  }
}

@inline(__always) private func testRM0(_ c: Core, _ o: Op) -> Op? {
  testRM(LegacyForm.self, TestAll.self, c, o)
}
@inline(__always) private func testRM1(_ c: Core, _ o: Op) -> Op? {
  testRM(LegacyForm.self, TestSingles.self, c, o)
}
@inline(__always) private func testRM2(_ c: Core, _ o: Op) -> Op? {
  testRM(LegacyForm.self, TestDoubles.self, c, o)
}
@inline(__always) private func testRM3(_ c: Core, _ o: Op) -> Op? {
  testRM(VEXForm.self, TestAll.self, c, o)
}
@inline(__always) private func testRM4(_ c: Core, _ o: Op) -> Op? {
  testRM(VEXForm.self, TestSingles.self, c, o)
}
@inline(__always) private func testRM5(_ c: Core, _ o: Op) -> Op? {
  testRM(VEXForm.self, TestDoubles.self, c, o)
}

extension OperationTable {
  static func testRMFunction(form: Int, mask: Int) -> OperationFunction {
    switch (form) * 3 + mask {
    case 0: return testRM0
    case 1: return testRM1
    case 2: return testRM2
    case 3: return testRM3
    case 4: return testRM4
    case 5: return testRM5
    default: return referenceOperation
    }
  }
}

@inline(__always) private func blendRR0(_ c: Core, _ o: Op) -> Op? {
  blendRR(LegacyForm.self, UInt8.self, c, o)
}
@inline(__always) private func blendRR1(_ c: Core, _ o: Op) -> Op? {
  blendRR(LegacyForm.self, UInt32.self, c, o)
}
@inline(__always) private func blendRR2(_ c: Core, _ o: Op) -> Op? {
  blendRR(LegacyForm.self, UInt64.self, c, o)
}
@inline(__always) private func blendRR3(_ c: Core, _ o: Op) -> Op? {
  blendRR(VEXForm.self, UInt8.self, c, o)
}
@inline(__always) private func blendRR4(_ c: Core, _ o: Op) -> Op? {
  blendRR(VEXForm.self, UInt32.self, c, o)
}
@inline(__always) private func blendRR5(_ c: Core, _ o: Op) -> Op? {
  blendRR(VEXForm.self, UInt64.self, c, o)
}

extension OperationTable {
  static func blendRRFunction(form: Int, width: Int) -> OperationFunction {
    switch (form) * 3 + width {
    case 0: return blendRR0
    case 1: return blendRR1
    case 2: return blendRR2
    case 3: return blendRR3
    case 4: return blendRR4
    case 5: return blendRR5
    default: return referenceOperation
    }
  }
}

@inline(__always) private func blendRM0(_ c: Core, _ o: Op) -> Op? {
  blendRM(LegacyForm.self, UInt8.self, c, o)
}
@inline(__always) private func blendRM1(_ c: Core, _ o: Op) -> Op? {
  blendRM(LegacyForm.self, UInt32.self, c, o)
}
@inline(__always) private func blendRM2(_ c: Core, _ o: Op) -> Op? {
  blendRM(LegacyForm.self, UInt64.self, c, o)
}
@inline(__always) private func blendRM3(_ c: Core, _ o: Op) -> Op? {
  blendRM(VEXForm.self, UInt8.self, c, o)
}
@inline(__always) private func blendRM4(_ c: Core, _ o: Op) -> Op? {
  blendRM(VEXForm.self, UInt32.self, c, o)
}
@inline(__always) private func blendRM5(_ c: Core, _ o: Op) -> Op? {
  blendRM(VEXForm.self, UInt64.self, c, o)
}

extension OperationTable {
  static func blendRMFunction(form: Int, width: Int) -> OperationFunction {
    switch (form) * 3 + width {
    case 0: return blendRM0
    case 1: return blendRM1
    case 2: return blendRM2
    case 3: return blendRM3
    case 4: return blendRM4
    case 5: return blendRM5
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexMaskedLoad0(_ c: Core, _ o: Op) -> Op? {
  vexMaskedLoad(UInt32.self, c, o)
}
@inline(__always) private func vexMaskedLoad1(_ c: Core, _ o: Op) -> Op? {
  vexMaskedLoad(UInt64.self, c, o)
}

extension OperationTable {
  static func vexMaskedLoadFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return vexMaskedLoad0
    case 1: return vexMaskedLoad1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexMaskedStore0(_ c: Core, _ o: Op) -> Op? {
  vexMaskedStore(UInt32.self, c, o)
}
@inline(__always) private func vexMaskedStore1(_ c: Core, _ o: Op) -> Op? {
  vexMaskedStore(UInt64.self, c, o)
}

extension OperationTable {
  static func vexMaskedStoreFunction(long: Int) -> OperationFunction {
    switch long {
    case 0: return vexMaskedStore0
    case 1: return vexMaskedStore1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func insertElementR0(_ c: Core, _ o: Op) -> Op? {
  insertElementR(LegacyForm.self, UInt8.self, c, o)
}
@inline(__always) private func insertElementR1(_ c: Core, _ o: Op) -> Op? {
  insertElementR(LegacyForm.self, UInt16.self, c, o)
}
@inline(__always) private func insertElementR2(_ c: Core, _ o: Op) -> Op? {
  insertElementR(LegacyForm.self, UInt32.self, c, o)
}
@inline(__always) private func insertElementR3(_ c: Core, _ o: Op) -> Op? {
  insertElementR(LegacyForm.self, UInt64.self, c, o)
}
@inline(__always) private func insertElementR4(_ c: Core, _ o: Op) -> Op? {
  insertElementR(VEXForm.self, UInt8.self, c, o)
}
@inline(__always) private func insertElementR5(_ c: Core, _ o: Op) -> Op? {
  insertElementR(VEXForm.self, UInt16.self, c, o)
}
@inline(__always) private func insertElementR6(_ c: Core, _ o: Op) -> Op? {
  insertElementR(VEXForm.self, UInt32.self, c, o)
}
@inline(__always) private func insertElementR7(_ c: Core, _ o: Op) -> Op? {
  insertElementR(VEXForm.self, UInt64.self, c, o)
}

extension OperationTable {
  static func insertElementRFunction(form: Int, width: Int) -> OperationFunction {
    switch (form) * 4 + width {
    case 0: return insertElementR0
    case 1: return insertElementR1
    case 2: return insertElementR2
    case 3: return insertElementR3
    case 4: return insertElementR4
    case 5: return insertElementR5
    case 6: return insertElementR6
    case 7: return insertElementR7
    default: return referenceOperation
    }
  }
}

@inline(__always) private func insertElementM0(_ c: Core, _ o: Op) -> Op? {
  insertElementM(LegacyForm.self, UInt8.self, c, o)
}
@inline(__always) private func insertElementM1(_ c: Core, _ o: Op) -> Op? {
  insertElementM(LegacyForm.self, UInt16.self, c, o)
}
@inline(__always) private func insertElementM2(_ c: Core, _ o: Op) -> Op? {
  insertElementM(LegacyForm.self, UInt32.self, c, o)
}
@inline(__always) private func insertElementM3(_ c: Core, _ o: Op) -> Op? {
  insertElementM(LegacyForm.self, UInt64.self, c, o)
}
@inline(__always) private func insertElementM4(_ c: Core, _ o: Op) -> Op? {
  insertElementM(VEXForm.self, UInt8.self, c, o)
}
@inline(__always) private func insertElementM5(_ c: Core, _ o: Op) -> Op? {
  insertElementM(VEXForm.self, UInt16.self, c, o)
}
@inline(__always) private func insertElementM6(_ c: Core, _ o: Op) -> Op? {
  insertElementM(VEXForm.self, UInt32.self, c, o)
}
@inline(__always) private func insertElementM7(_ c: Core, _ o: Op) -> Op? {
  insertElementM(VEXForm.self, UInt64.self, c, o)
}

extension OperationTable {
  static func insertElementMFunction(form: Int, width: Int) -> OperationFunction {
    switch (form) * 4 + width {
    case 0: return insertElementM0
    case 1: return insertElementM1
    case 2: return insertElementM2
    case 3: return insertElementM3
    case 4: return insertElementM4
    case 5: return insertElementM5
    case 6: return insertElementM6
    case 7: return insertElementM7
    default: return referenceOperation
    }
  }
}

@inline(__always) private func extractElementR0(_ c: Core, _ o: Op) -> Op? {
  extractElementR(LegacyForm.self, UInt8.self, c, o)
}
@inline(__always) private func extractElementR1(_ c: Core, _ o: Op) -> Op? {
  extractElementR(LegacyForm.self, UInt16.self, c, o)
}
@inline(__always) private func extractElementR2(_ c: Core, _ o: Op) -> Op? {
  extractElementR(LegacyForm.self, UInt32.self, c, o)
}
@inline(__always) private func extractElementR3(_ c: Core, _ o: Op) -> Op? {
  extractElementR(LegacyForm.self, UInt64.self, c, o)
}
@inline(__always) private func extractElementR4(_ c: Core, _ o: Op) -> Op? {
  extractElementR(VEXForm.self, UInt8.self, c, o)
}
@inline(__always) private func extractElementR5(_ c: Core, _ o: Op) -> Op? {
  extractElementR(VEXForm.self, UInt16.self, c, o)
}
@inline(__always) private func extractElementR6(_ c: Core, _ o: Op) -> Op? {
  extractElementR(VEXForm.self, UInt32.self, c, o)
}
@inline(__always) private func extractElementR7(_ c: Core, _ o: Op) -> Op? {
  extractElementR(VEXForm.self, UInt64.self, c, o)
}

extension OperationTable {
  static func extractElementRFunction(form: Int, width: Int) -> OperationFunction {
    switch (form) * 4 + width {
    case 0: return extractElementR0
    case 1: return extractElementR1
    case 2: return extractElementR2
    case 3: return extractElementR3
    case 4: return extractElementR4
    case 5: return extractElementR5
    case 6: return extractElementR6
    case 7: return extractElementR7
    default: return referenceOperation
    }
  }
}

@inline(__always) private func extractElementM0(_ c: Core, _ o: Op) -> Op? {
  extractElementM(LegacyForm.self, UInt8.self, c, o)
}
@inline(__always) private func extractElementM1(_ c: Core, _ o: Op) -> Op? {
  extractElementM(LegacyForm.self, UInt16.self, c, o)
}
@inline(__always) private func extractElementM2(_ c: Core, _ o: Op) -> Op? {
  extractElementM(LegacyForm.self, UInt32.self, c, o)
}
@inline(__always) private func extractElementM3(_ c: Core, _ o: Op) -> Op? {
  extractElementM(LegacyForm.self, UInt64.self, c, o)
}
@inline(__always) private func extractElementM4(_ c: Core, _ o: Op) -> Op? {
  extractElementM(VEXForm.self, UInt8.self, c, o)
}
@inline(__always) private func extractElementM5(_ c: Core, _ o: Op) -> Op? {
  extractElementM(VEXForm.self, UInt16.self, c, o)
}
@inline(__always) private func extractElementM6(_ c: Core, _ o: Op) -> Op? {
  extractElementM(VEXForm.self, UInt32.self, c, o)
}
@inline(__always) private func extractElementM7(_ c: Core, _ o: Op) -> Op? {
  extractElementM(VEXForm.self, UInt64.self, c, o)
}

extension OperationTable {
  static func extractElementMFunction(form: Int, width: Int) -> OperationFunction {
    switch (form) * 4 + width {
    case 0: return extractElementM0
    case 1: return extractElementM1
    case 2: return extractElementM2
    case 3: return extractElementM3
    case 4: return extractElementM4
    case 5: return extractElementM5
    case 6: return extractElementM6
    case 7: return extractElementM7
    default: return referenceOperation
    }
  }
}

@inline(__always) private func insertSingleR0(_ c: Core, _ o: Op) -> Op? {
  insertSingleR(LegacyForm.self, c, o)
}
@inline(__always) private func insertSingleR1(_ c: Core, _ o: Op) -> Op? {
  insertSingleR(VEXForm.self, c, o)
}

extension OperationTable {
  static func insertSingleRFunction(form: Int) -> OperationFunction {
    switch form {
    case 0: return insertSingleR0
    case 1: return insertSingleR1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func insertSingleM0(_ c: Core, _ o: Op) -> Op? {
  insertSingleM(LegacyForm.self, c, o)
}
@inline(__always) private func insertSingleM1(_ c: Core, _ o: Op) -> Op? {
  insertSingleM(VEXForm.self, c, o)
}

extension OperationTable {
  static func insertSingleMFunction(form: Int) -> OperationFunction {
    switch form {
    case 0: return insertSingleM0
    case 1: return insertSingleM1
    default: return referenceOperation
    }
  }
}

@inline(__always) private func vexGather0(_ c: Core, _ o: Op) -> Op? {
  vexGather(Int32.self, UInt32.self, c, o)
}
@inline(__always) private func vexGather1(_ c: Core, _ o: Op) -> Op? {
  vexGather(Int32.self, UInt64.self, c, o)
}
@inline(__always) private func vexGather2(_ c: Core, _ o: Op) -> Op? {
  vexGather(Int64.self, UInt32.self, c, o)
}
@inline(__always) private func vexGather3(_ c: Core, _ o: Op) -> Op? {
  vexGather(Int64.self, UInt64.self, c, o)
}

extension OperationTable {
  static func vexGatherFunction(index: Int, long: Int) -> OperationFunction {
    switch (index) * 2 + long {
    case 0: return vexGather0
    case 1: return vexGather1
    case 2: return vexGather2
    case 3: return vexGather3
    default: return referenceOperation
    }
  }
}

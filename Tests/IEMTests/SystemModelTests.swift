import Testing

@testable import IEM

@Suite struct SystemModelTests {
  private func context(_ model: CPUModel, count: Int = 1, apicID: UInt32 = 0) -> CPUIDContext {
    CPUIDContext(
      features: model.features, apicID: apicID, processorCount: count, isAPICEnabled: true,
      osxsave: false, ospke: false, xcr0: 1, definedXCR0: 3)
  }

  @Test func everyModelExistsAndHasOnlyWhatIsImplemented() throws {
    for name in ["486", "pentium3", "qemu64", "nehalem", "haswell", "epyc", "max"] {
      let model = try CPUModel.named(name)
      #expect(CPUModel.implementedFeatures.covers(model.features), "\(name)")
    }
  }

  @Test func defaultModelIsAFamily15Processor() throws {
    let model = try CPUModel.named(CPUModel.defaultName)
    #expect(model.signature == 0x60FB1)
    let leaf = model.leaf(0, 0, context(model))
    #expect([leaf.ebx, leaf.edx, leaf.ecx] == [0x6874_7541, 0x6974_6E65, 0x444D_4163])
    #expect(model.leaf(0x8000_0001, 0, context(model)).edx & (1 << 29 | 1 << 20 | 1 << 11)
      == (1 << 29 | 1 << 20 | 1 << 11))
  }

  @Test func changesBringAndTakeDependencies() throws {
    let more = try CPUModel.named("pentium3,+sse4.2,-vme")
    #expect(more.features.contains(.sse4_2))
    #expect(more.features.contains(.ssse3))
    #expect(!more.features.contains(.vme))
    let less = try CPUModel.named("qemu64,-sse2,popcnt=on,lahf-lm=off")
    #expect(less.features.contains(.popcnt))
    #expect(!less.features.contains(.lahf_lm))
    #expect(!less.features.contains(.pni))
    #expect(less.features.contains(.sse))
  }

  @Test func mistakesAreNamed() {
    #expect { try CPUModel.named("z80") } throws: {
      "\($0)".contains("z80") && "\($0)".contains("qemu64")
    }
    #expect { try CPUModel.named("qemu64,+warp") } throws: {
      "\($0)".contains("warp") && "\($0)".contains("sse4_2")
    }
    #expect { try CPUModel.named("qemu64,sse2") } throws: { "\($0)".contains("sse2") }
  }

  @Test func topologyCountsCoresOfOnePackage() throws {
    let model = try CPUModel.named("nehalem")
    let many = context(model, count: 6, apicID: 5)
    let features = model.leaf(1, 0, many)
    #expect(features.ebx >> 24 == 5)
    #expect(features.ebx >> 16 & 0xFF == 6)
    #expect(features.edx >> 28 & 1 == 1)
    let cores = model.leaf(0xB, 1, many)
    #expect(cores.eax == 3)
    #expect(cores.ebx == 6)
    #expect(cores.edx == 5)
    #expect(model.leaf(1, 0, context(model)).edx >> 28 & 1 == 0)
  }

  @Test func brandStringIsReadBack() throws {
    let model = try CPUModel.named("epyc")
    var text = ""
    for leaf in UInt32(0x8000_0002)...0x8000_0004 {
      let words = model.leaf(leaf, 0, context(model))
      for word in [words.eax, words.ebx, words.ecx, words.edx] {
        for shift in stride(from: 0, to: 32, by: 8) {
          let byte = UInt8(truncatingIfNeeded: word >> UInt32(shift))
          if byte != 0 { text.unicodeScalars.append(Unicode.Scalar(byte)) }
        }
      }
    }
    #expect(text == model.brand)
  }

  @Test func instructionReadsLeavesAndHidesADisabledAPIC() throws {
    let machine = try SystemTestMachine("qemu64")
    machine.enterProtected()
    machine.engine.cpu.pointee.rax = 1
    machine.run([0x0F, 0xA2])
    #expect(machine.cpu.rdx >> 9 & 1 == 1)
    machine.platform[0x1B] = 0xFEE0_0100
    machine.engine.cpu.pointee.rax = 1
    machine.run([0x0F, 0xA2])
    #expect(machine.cpu.rdx >> 9 & 1 == 0)
    machine.engine.cpu.pointee.rax = 0x4000_0000
    machine.run([0x0F, 0xA2])
    #expect(machine.cpu.rbx == 0x7466_6F53)
  }

  @Test func extendedStateSizes() {
    #expect(XSaveLayout.standardSize(3) == 576)
    #expect(XSaveLayout.standardSize(7) == 832)
    #expect(XSaveLayout.standardSize(0x2E7) == 2696)
  }
}

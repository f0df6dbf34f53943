import IEM
import Testing

@testable import Machine

/// The debugger's page walk, on tables in a dictionary.
struct PageWalkTests {
  private func walk(
    _ linear: UInt64, _ memory: [UInt64: UInt64], cr0: UInt64 = CR0.pe | CR0.pg,
    cr4: UInt64 = CR4.pae, efer: UInt64 = EFER.lme | EFER.lma, cr3: UInt64 = 0x1000,
    pdptes: [UInt64] = [0, 0, 0, 0]
  ) -> PageWalk {
    var state = ProcessorState()
    state.cr0 = cr0
    state.cr3 = cr3
    state.cr4 = cr4
    state.efer = efer
    state.pdptes = pdptes
    return PageWalk(linear, state: state) { address, _ in memory[address] ?? 0 }
  }

  @Test func withoutPagingAddressesArePhysical() {
    #expect(walk(0x1_2345_6789, [:], cr0: CR0.pe).physical == 0x2345_6789)
  }

  @Test func fourLevelsToA4KiBPage() {
    let memory: [UInt64: UInt64] = [
      0x1FF8: 0x2003, 0x2FF0: 0x3003, 0x3000: 0x4003, 0x4008: 0x8000_0000_00AB_C003,
    ]
    let result = walk(0xFFFF_FFFF_8000_1234, memory)
    #expect(result.physical == 0xAB_C234)
    #expect(result.sizeBits == 12)
    #expect(result.entries.map(\.name) == ["PML4E", "PDPTE", "PDE", "PTE"])
    #expect(result.entries.map(\.address) == [0x1FF8, 0x2FF0, 0x3000, 0x4008])
    #expect(result.entries.map(\.isLeaf) == [false, false, false, true])
  }

  @Test func largePagesEndTheWalk() {
    let memory: [UInt64: UInt64] = [0x1000: 0x2003, 0x2000: 0x3003, 0x3008: 0x40_0083]
    let result = walk(0x21_2345, memory)
    #expect(result.physical == 0x41_2345)
    #expect(result.sizeBits == 21)
    let huge = walk(0x4123_4567, [0x1000: 0x2003, 0x2008: 0x8000_0083])
    #expect(huge.physical == 0x8123_4567)
    #expect(huge.sizeBits == 30)
  }

  @Test func whatIsMissingIsNamed() {
    let result = walk(0x21_2345, [0x1000: 0x2003, 0x2000: 0x3003])
    #expect(result.physical == nil)
    #expect(result.failure == "PDE is not present")
    #expect(result.entries.count == 3)
    #expect(walk(0x1234_0000_0000_0000, [:]).failure == "the address is not canonical")
  }

  @Test func twoLevelsWith32BitPaging() {
    let memory: [UInt64: UInt64] = [0x1004: 0x2003, 0x2008: 0x5_5003, 0x1008: 0x0040_2083]
    let result = walk(0x40_2ABC, memory, cr4: CR4.pse, efer: 0)
    #expect(result.physical == 0x5_5ABC)
    #expect(result.entries.map(\.name) == ["PDE", "PTE"])
    // PSE-36: bits 13 up of the entry are address bits 32 up.
    let large = walk(0x81_2345, memory, cr4: CR4.pse, efer: 0)
    #expect(large.physical == 0x1_0041_2345)
    #expect(large.sizeBits == 22)
  }

  @Test func paePagingBeginsAtTheLoadedPointers() {
    let result = walk(
      0x4000_0ABC, [0x5000: 0x6003, 0x6000: 0x7003], efer: 0, pdptes: [0, 0x5001, 0, 0])
    #expect(result.physical == 0x7ABC)
    #expect(result.entries.first?.address == nil)
    #expect(walk(0, [:], efer: 0).failure == "PDPTE is not present")
  }
}

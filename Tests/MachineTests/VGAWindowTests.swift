import IEM
import Testing

@testable import Machine

/// The VGA's memory paths bit by bit, as the manual's text tells them, without any shortcut.
private struct PlaneOracle {
  var planes = Array(repeating: [UInt8](repeating: 0, count: 65536), count: 4)
  var latches: [UInt8] = [0, 0, 0, 0]
  var mapMask = 0
  var sequential = false
  var chain4 = false
  var setReset = 0
  var enable = 0
  var compare = 0
  var rotate = 0
  var function = 0
  var readMap = 0
  var writeMode = 0
  var readMode = 0
  var readOddEven = false
  var chainOddEven = false
  var dontCare = 0
  var bitMask = 0

  func offset(_ address: Int) -> Int {
    if chain4 { return (address / 4 * 4 + address / 0x4000 % 4) % 65536 }
    return (chainOddEven ? address / 2 * 2 : address) % 65536
  }

  mutating func read(_ address: Int) -> UInt8 {
    for p in 0..<4 { latches[p] = planes[p][offset(address)] }
    if readMode == 1 {
      var result: UInt8 = 0
      for bit in 0..<8 {
        var matches = true
        for p in 0..<4 where dontCare >> p & 1 == 1 {
          if Int(latches[p] >> bit & 1) != compare >> p & 1 { matches = false }
        }
        if matches { result |= 1 << bit }
      }
      return result
    }
    if chain4 { return latches[address % 4] }
    return latches[readOddEven ? readMap / 2 * 2 + address % 2 : readMap]
  }

  mutating func write(_ address: Int, _ byte: UInt8) {
    for p in 0..<4 {
      guard mapMask >> p & 1 == 1 else { continue }
      if chain4 && address % 4 != p { continue }
      if !chain4 && !sequential && address % 2 != p % 2 { continue }
      var result: UInt8 = 0
      for bit in 0..<8 {
        let rotated = byte >> ((bit + rotate) % 8) & 1
        let latch = latches[p] >> bit & 1
        let sr = UInt8(setReset >> p & 1)
        var mask = UInt8(bitMask >> bit & 1)
        var data: UInt8
        switch writeMode {
        case 0: data = enable >> p & 1 == 1 ? sr : rotated
        case 1: data = latch
        case 2: data = byte >> p & 1
        default:
          data = sr
          mask &= rotated
        }
        if writeMode != 1 {
          switch function {
          case 1: data &= latch
          case 2: data |= latch
          case 3: data ^= latch
          default: break
          }
          if mask == 0 { data = latch }
        }
        result |= data << bit
      }
      planes[p][offset(address)] = result
    }
  }
}

@Suite struct VGAWindowTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func everyWriteAndReadModeAgreesWithABitwiseModel(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let m = try VGAMachine(sizeMiB: 1)
    var oracle = PlaneOracle()
    m.out(0x3C2, 0x03)
    for round in 0..<60 {
      func choose(_ limit: UInt64) -> Int { Int(random.below(limit)) }
      // Every other round is near to what BIOSes set, so that the quick path has its share.
      let plain = round % 2 == 0
      oracle.mapMask = plain ? 3 : choose(16)
      oracle.sequential = plain ? false : choose(2) == 1
      oracle.chain4 = plain ? false : choose(3) == 0
      oracle.setReset = choose(16)
      oracle.enable = plain ? 0 : choose(16)
      oracle.compare = choose(16)
      oracle.rotate = plain ? 0 : choose(8)
      oracle.function = plain ? 0 : choose(4)
      oracle.readMap = plain ? choose(2) : choose(4)
      oracle.writeMode = plain ? 0 : choose(4)
      oracle.readMode = plain ? 0 : choose(2)
      oracle.readOddEven = plain ? true : choose(2) == 1
      oracle.chainOddEven = plain ? true : choose(2) == 1
      oracle.dontCare = choose(16)
      oracle.bitMask = plain ? 0xFF : choose(256)
      m.sequencer(2, UInt8(oracle.mapMask))
      m.sequencer(4, (oracle.sequential ? 4 : 0) | (oracle.chain4 ? 8 : 0))
      m.graphics(0, UInt8(oracle.setReset))
      m.graphics(1, UInt8(oracle.enable))
      m.graphics(2, UInt8(oracle.compare))
      m.graphics(3, UInt8(oracle.rotate | oracle.function << 3))
      m.graphics(4, UInt8(oracle.readMap))
      m.graphics(
        5, UInt8(oracle.writeMode | oracle.readMode << 3 | (oracle.readOddEven ? 16 : 0)))
      m.graphics(6, oracle.chainOddEven ? 6 : 4)
      m.graphics(7, UInt8(oracle.dontCare))
      m.graphics(8, UInt8(oracle.bitMask))
      for _ in 0..<200 {
        // A small area at the start and one at the end, to meet old contents again.
        let address = choose(64) + (choose(2) == 0 ? 0 : 0xFFC0)
        if choose(3) == 0 {
          #expect(m.peek(0xA0000 + UInt64(address)) == oracle.read(address), "seed \(seed)")
        } else {
          let byte = UInt8(choose(256))
          m.poke(0xA0000 + UInt64(address), byte)
          oracle.write(address, byte)
        }
      }
    }
    for offset in Array(0..<64) + Array(0xFFC0..<0x10000) {
      for plane in 0..<4 {
        let byte = m.memory.base.load(fromByteOffset: offset * 4 + plane, as: UInt8.self)
        #expect(byte == oracle.planes[plane][offset], "seed \(seed), plane \(plane) at \(offset)")
      }
    }
  }

  @Test func wideAccessesAreBytesInOrder() throws {
    let m = try VGAMachine(sizeMiB: 1)
    m.setMode(.text)
    m.adapter.writeMemory(0x1122_3344_5566_7788, at: 0x18004, width: .qword)
    #expect(
      (0..<8).map { m.peek(0xB8004 + $0) } == [0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11])
    #expect(m.adapter.readMemory(at: 0x18004, width: .qword) == 0x1122_3344_5566_7788)
    #expect(m.adapter.readMemory(at: 0x18005, width: .dword) == 0x4455_6677)
  }

  @Test func windowLiesWhereTheMemoryMapSelectPutsIt() throws {
    let m = try VGAMachine(sizeMiB: 1)
    m.out(0x3C2, 0x03)
    m.sequencer(2, 0x0F)
    m.sequencer(4, 0x06)
    m.graphics(8, 0xFF)
    let probes: [UInt64] = [0xA0000, 0xAFFFF, 0xB0000, 0xB7FFF, 0xB8000, 0xBFFFF]
    let expected: [[Bool]] = [
      [true, true, true, true, true, true],
      [true, true, false, false, false, false],
      [false, false, true, true, false, false],
      [false, false, false, false, true, true],
    ]
    for map in UInt8(0)..<4 {
      m.graphics(6, map << 2)
      for (i, address) in probes.enumerated() {
        m.poke(address, 0x5A)
        #expect((m.peek(address) == 0x5A) == expected[Int(map)][i], "map \(map) at \(address)")
      }
      m.memory.clearAll()
    }
  }

  @Test func accessAcrossTheEdgeOfTheWindowIsAnsweredInPart() throws {
    let m = try VGAMachine(sizeMiB: 1)
    m.setMode(.text)
    m.adapter.writeMemory(0x0102_0304, at: 0x17FFE, width: .dword)
    #expect(m.peek(0xB8000) == 0x02)
    #expect(m.peek(0xB8001) == 0x01)
    #expect(m.adapter.readMemory(at: 0x17FFE, width: .dword) == 0x0102_FFFF)
    #expect(m.adapter.readMemory(at: .max, width: .qword) >> 56 == 0xFF)
    m.adapter.writeMemory(.max, at: .max, width: .qword)
  }

  @Test func windowIsClosedWhileMemoryIsDisabled() throws {
    let m = try VGAMachine(sizeMiB: 1)
    m.setMode(.text)
    m.poke(0xB8000, 0x41)
    m.out(0x3C2, 0x65)
    m.poke(0xB8000, 0x42)
    #expect(m.peek(0xB8000) == 0xFF)
    m.out(0x3C2, 0x67)
    #expect(m.peek(0xB8000) == 0x41)
  }

  @Test func peekingMemoryLeavesTheLatchesAlone() throws {
    let m = try VGAMachine(sizeMiB: 1)
    m.setMode(.mode12h)
    m.poke(0xA0000, 0x12)
    m.poke(0xA0001, 0x34)
    _ = m.peek(0xA0000)
    _ = m.adapter.peekMemory(at: 1, width: .byte)
    m.graphics(5, 1)
    m.poke(0xA0002, 0)
    #expect(m.peek(0xA0002) == 0x12)
  }

  @Test func bankedWindowMovesThroughLinearMemory() throws {
    let m = try VGAMachine(sizeMiB: 4)
    m.setVBE(1024, 768, depth: 32, flags: 0x01)
    for bank in 0..<UInt16(64) {
      m.dispi(5, bank)
      m.adapter.writeMemory(UInt64(bank) | 0xAB00, at: 0x100, width: .word)
    }
    for bank in 0..<64 {
      #expect(
        m.memory.base.load(fromByteOffset: (bank << 16) + 0x100, as: UInt16.self)
          == UInt16(bank) | 0xAB00)
    }
    m.dispi(5, 64)
    #expect(m.dispi(5) == 0)
    #expect(m.peek(0xB8000) == 0xFF)
  }
}

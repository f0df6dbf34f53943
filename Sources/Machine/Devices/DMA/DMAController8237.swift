import IEM

/// The ISA DMA controllers: two cascaded Intel 8237A (data sheet 231466) with the page registers
/// of a PC (82371SB, "DMA registers").
///
/// Offsets 00h–0Fh are controller 1 (ports 00h–0Fh, channels 0–3, bytes), 10h–2Fh controller 2
/// (ports C0h–DFh, two ports a register, channels 4–7, words), 30h–3Fh the page registers (ports
/// 80h–8Fh; those without a channel just keep a byte).
///
/// Modelled: all transfer types and modes as seen by a device that asks for `transfer`, both
/// address directions, autoinitialise, terminal count, the cascade (channel 4 masked stops 0–3).
/// The address wraps within its page. A channel that is programmed for the other direction, or to
/// verify, counts but does not touch memory. Not modelled: memory to memory, transfers started by
/// the request register alone, priorities and DREQ/DACK polarity.
///
/// Reset values (and master clear): all channels masked, everything else zero; master clear leaves
/// addresses, counts, modes and pages.
package final class DMAController8237: EightBitPorts, StatefulDevice {
  /// The Mode register's fields.
  struct Mode: Codable, Equatable, Sendable {
    var rawValue: UInt8 = 0
    enum Transfer { case verify, toMemory, fromMemory }
    var transfer: Transfer {
      switch rawValue >> 2 & 3 {
      case 1: .toMemory
      case 2: .fromMemory
      default: .verify
      }
    }
    var isAutoinitialize: Bool { rawValue & 0x10 != 0 }
    var isDecrement: Bool { rawValue & 0x20 != 0 }
    /// A cascade channel passes requests on and moves nothing itself.
    var isCascade: Bool { rawValue >> 6 == 3 }
  }

  struct Channel: Codable, Equatable, Sendable {
    var baseAddress: UInt16 = 0
    var baseCount: UInt16 = 0
    var address: UInt16 = 0
    /// Transfers left, less one.
    var count: UInt16 = 0
    var mode = Mode()
  }

  struct Chip: Codable, Equatable, Sendable {
    var channels = [Channel](repeating: Channel(), count: 4)
    var command: UInt8 = 0
    /// A bit per channel: terminal count reached since the last read of Status.
    var terminalCounts: UInt8 = 0
    /// A bit per channel: DREQ lines, and requests by software.
    var lines: UInt8 = 0
    var requests: UInt8 = 0
    var masks: UInt8 = 0x0F
    /// The next byte of an address or count is the high one.
    var isHighByteNext = false

    /// Command bit 2.
    var isDisabled: Bool { command & 0x04 != 0 }
  }

  package struct State: Codable, Equatable, Sendable {
    var chips = [Chip(), Chip()]
    var pages = [UInt8](repeating: 0, count: 16)
  }

  /// What came of a transfer: the bytes moved, and whether the count ran out with the last one.
  package struct Outcome: Equatable, Sendable {
    package var count: Int
    package var terminalCount: Bool
  }

  /// The page register (port 80h + index) of each channel.
  private static let pageIndex = [7, 3, 1, 2, 15, 11, 9, 10]

  private let memory: any DMAMemory
  package private(set) var state = State()

  package init(memory: any DMAMemory) { self.memory = memory }

  // MARK: - For devices

  /// Shows a device's DREQ in the Status register.
  package func setRequest(channel: Int, _ level: Bool) {
    guard (0..<8).contains(channel) else { return }
    let bit: UInt8 = 1 << UInt8(channel & 3)
    if level {
      state.chips[channel / 4].lines |= bit
    } else {
      state.chips[channel / 4].lines &= ~bit
    }
  }

  /// Whether the controller would answer this channel's DREQ.
  package func isReady(channel: Int) -> Bool {
    guard (0..<8).contains(channel), channel != 4 else { return false }
    let chip = state.chips[channel / 4]
    let isOpen = !chip.isDisabled && chip.masks & 1 << UInt8(channel & 3) == 0
    guard isOpen, !chip.channels[channel & 3].mode.isCascade else { return false }
    let second = state.chips[1]
    return channel > 3 || (!second.isDisabled && second.masks & 1 == 0)
  }

  /// A device gives bytes. Stops at terminal count; channels 5–7 move whole words only.
  package func transfer(channel: Int, toMemory bytes: UnsafeRawBufferPointer) -> Outcome {
    run(channel: channel, byteCount: bytes.count, wants: .toMemory) { address, range in
      memory.write(UnsafeRawBufferPointer(rebasing: bytes[range]), to: address)
    }
  }

  /// A device takes bytes. What a channel that does not read memory leaves out stays as it was.
  package func transfer(
    channel: Int, fromMemory buffer: UnsafeMutableRawBufferPointer
  ) -> Outcome {
    run(channel: channel, byteCount: buffer.count, wants: .fromMemory) { address, range in
      memory.read(address, into: UnsafeMutableRawBufferPointer(rebasing: buffer[range]))
    }
  }

  private func run(
    channel number: Int, byteCount: Int, wants: Mode.Transfer,
    move: (GuestPhysical, Range<Int>) -> Void
  ) -> Outcome {
    guard isReady(channel: number) else { return Outcome(count: 0, terminalCount: false) }
    let unit = number > 3 ? 2 : 1
    var channel = state.chips[number / 4].channels[number & 3]
    let movesData = channel.mode.transfer == wants
    let units = min(byteCount / unit, Int(channel.count) + 1)
    var done = 0
    while done < units {
      // Upwards, everything to the end of the page goes in one piece.
      let piece = channel.mode.isDecrement ? 1 : min(units - done, 0x1_0000 - Int(channel.address))
      if movesData {
        move(physical(number, channel.address), done * unit..<(done + piece) * unit)
      }
      let step = UInt16(truncatingIfNeeded: piece)
      channel.address = channel.mode.isDecrement ? channel.address &- 1 : channel.address &+ step
      done += piece
    }
    let isEnd = units == Int(channel.count) + 1
    channel.count &-= UInt16(truncatingIfNeeded: units)
    if isEnd {
      let bit: UInt8 = 1 << UInt8(number & 3)
      state.chips[number / 4].terminalCounts |= bit
      state.chips[number / 4].requests &= ~bit
      if channel.mode.isAutoinitialize {
        channel.address = channel.baseAddress
        channel.count = channel.baseCount
      } else {
        state.chips[number / 4].masks |= bit
      }
    }
    state.chips[number / 4].channels[number & 3] = channel
    return Outcome(count: units * unit, terminalCount: isEnd)
  }

  private func physical(_ channel: Int, _ address: UInt16) -> GuestPhysical {
    let page = UInt64(state.pages[Self.pageIndex[channel]])
    // Words: the address counts words, and the page's lowest bit is not used.
    return channel > 3
      ? GuestPhysical((page & 0xFE) << 16 | UInt64(address) << 1)
      : GuestPhysical(page << 16 | UInt64(address))
  }

  // MARK: - EightBitPorts

  private enum Target {
    case register(chip: Int, Int)
    case page(Int)
    case none
  }

  private func target(_ offset: UInt16) -> Target {
    switch offset {
    case 0x00...0x0F: .register(chip: 0, Int(offset))
    case 0x10...0x2F: .register(chip: 1, Int(offset - 0x10) / 2)
    case 0x30...0x3F: .page(Int(offset - 0x30))
    default: .none
    }
  }

  package func readByte(at offset: UInt16) -> UInt8 {
    let value = peekByte(at: offset)
    if case .register(let chip, let register) = target(offset) {
      switch register {
      case 0...7: state.chips[chip].isHighByteNext.toggle()
      case 8: state.chips[chip].terminalCounts = 0
      default: break
      }
    }
    return value
  }

  package func peekByte(at offset: UInt16) -> UInt8 {
    switch target(offset) {
    case .none: return 0xFF
    case .page(let index): return state.pages[index]
    case .register(let index, let register):
      let chip = state.chips[index]
      switch register {
      case 0...7:
        let channel = chip.channels[register / 2]
        let value = register & 1 == 0 ? channel.address : channel.count
        return UInt8(truncatingIfNeeded: chip.isHighByteNext ? value >> 8 : value)
      case 8: return chip.terminalCounts | (chip.lines | chip.requests) << 4
      case 15: return chip.masks
      // The temporary register, and the write-only ones.
      default: return 0
      }
    }
  }

  package func writeByte(_ byte: UInt8, at offset: UInt16) {
    switch target(offset) {
    case .none: break
    case .page(let index): state.pages[index] = byte
    case .register(let chip, let register): write(byte, register, &state.chips[chip])
    }
  }

  private func write(_ byte: UInt8, _ register: Int, _ chip: inout Chip) {
    let bit: UInt8 = 1 << (byte & 3)
    let sets = byte & 0x04 != 0
    switch register {
    case 0...7:
      let index = register / 2
      func merge(_ old: UInt16) -> UInt16 {
        chip.isHighByteNext ? old & 0x00FF | UInt16(byte) << 8 : old & 0xFF00 | UInt16(byte)
      }
      if register & 1 == 0 {
        chip.channels[index].baseAddress = merge(chip.channels[index].baseAddress)
        chip.channels[index].address = chip.channels[index].baseAddress
      } else {
        chip.channels[index].baseCount = merge(chip.channels[index].baseCount)
        chip.channels[index].count = chip.channels[index].baseCount
      }
      chip.isHighByteNext.toggle()
    case 8: chip.command = byte
    case 9: chip.requests = sets ? chip.requests | bit : chip.requests & ~bit
    case 10: chip.masks = sets ? chip.masks | bit : chip.masks & ~bit
    case 11: chip.channels[Int(byte & 3)].mode.rawValue = byte & 0xFC
    case 12: chip.isHighByteNext = false
    case 13:  // master clear
      chip.command = 0
      chip.terminalCounts = 0
      chip.requests = 0
      chip.isHighByteNext = false
      chip.masks = 0x0F
    case 14: chip.masks = 0
    default: chip.masks = byte & 0x0F
    }
  }

  package func registerName(at offset: UInt16) -> String {
    switch target(offset) {
    case .none: return "?"
    case .page(let index): return "PAGE\(index)"
    case .register(let chip, let register):
      let names = [
        "STATUS/COMMAND", "REQUEST", "MASK", "MODE", "CLEARFF", "MASTERCLEAR", "CLEARMASK",
        "ALLMASK",
      ]
      if register >= 8 { return "DMA\(chip + 1).\(names[register - 8])" }
      return "DMA\(chip + 1).\(register & 1 == 0 ? "ADDRESS" : "COUNT")\(register / 2 + chip * 4)"
    }
  }

  // MARK: - StatefulDevice

  package var stateName: String { "dma" }

  package func restore(_ state: State) throws(StateError) {
    guard state.chips.count == 2, state.pages.count == 16,
      state.chips.allSatisfy({ $0.channels.count == 4 && $0.masks < 0x10 })
    else { throw StateError(stateName, "two controllers of four channels, sixteen pages") }
    self.state = state
  }

  package func reset() { state = State() }
}

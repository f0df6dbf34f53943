extension SerialPort16550 {
  /// Interrupt Enable Register (IER), offset 1 with DLAB clear.
  package struct InterruptEnable: OptionSet, Codable, Equatable, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `ERBFI`: received data available, and the character timeout.
    package static let receivedData = Self(rawValue: 1 << 0)
    /// `ETBEI`: transmitter holding register empty.
    package static let transmitterEmpty = Self(rawValue: 1 << 1)
    /// `ELSI`: receiver line status.
    package static let lineStatus = Self(rawValue: 1 << 2)
    /// `EDSSI`: modem status.
    package static let modemStatus = Self(rawValue: 1 << 3)
    static let implemented: Self = [.receivedData, .transmitterEmpty, .lineStatus, .modemStatus]
  }

  /// Interrupt Identification Register (IIR), offset 2 when read: its low four bits.
  enum InterruptIdentification: UInt8 {
    case modemStatus = 0x00
    case none = 0x01
    case transmitterEmpty = 0x02
    case receivedData = 0x04
    case lineStatus = 0x06
    case characterTimeout = 0x0C
    /// Bits 6 and 7 of the IIR read as ones while the FIFOs are on.
    static let fifosEnabledBits: UInt8 = 0xC0
  }

  /// FIFO Control Register (FCR), offset 2 when written.
  package struct FIFOControl: OptionSet, Codable, Equatable, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let enable = Self(rawValue: 1 << 0)
    /// Clears the receiver FIFO; clears itself.
    package static let resetReceiver = Self(rawValue: 1 << 1)
    /// Clears the transmitter FIFO; clears itself.
    package static let resetTransmitter = Self(rawValue: 1 << 2)
    package static let dmaMode = Self(rawValue: 1 << 3)
    static let kept = Self(rawValue: 0xC9)

    /// The receiver FIFO level that raises the received-data interrupt, from bits 6 and 7.
    var triggerLevel: Int {
      switch rawValue >> 6 {
      case 0: 1
      case 1: 4
      case 2: 8
      default: 14
      }
    }
  }

  /// Line Control Register (LCR), offset 3.
  package struct LineControl: OptionSet, Codable, Equatable, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `STB`: two stop bits (one and a half with 5-bit words).
    package static let twoStopBits = Self(rawValue: 1 << 2)
    /// `PEN`: a parity bit is sent.
    package static let parityEnable = Self(rawValue: 1 << 3)
    /// `SBRK`: holds the output at space.
    package static let setBreak = Self(rawValue: 1 << 6)
    /// `DLAB`: offsets 0 and 1 are the divisor latch.
    package static let divisorLatchAccess = Self(rawValue: 1 << 7)

    /// Data bits in a character, 5 to 8 (`WLS`).
    var wordLength: Int { Int(rawValue & 0x03) + 5 }
    var wordMask: UInt8 { UInt8(truncatingIfNeeded: (1 << wordLength) - 1) }
    /// The length of a whole character on the wire, in half bits.
    var halfBitsPerCharacter: UInt64 {
      let stop: Int =
        contains(.twoStopBits) ? (wordLength == 5 ? 3 : 4) : 2
      let parity = contains(.parityEnable) ? 2 : 0
      return UInt64(2 + wordLength * 2 + parity + stop)
    }
  }

  /// Modem Control Register (MCR), offset 4.
  package struct ModemControl: OptionSet, Codable, Equatable, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let dataTerminalReady = Self(rawValue: 1 << 0)
    package static let requestToSend = Self(rawValue: 1 << 1)
    package static let out1 = Self(rawValue: 1 << 2)
    /// `OUT2`: on a PC, lets the interrupt reach its bus line.
    package static let out2 = Self(rawValue: 1 << 3)
    package static let loopback = Self(rawValue: 1 << 4)
    static let implemented = Self(rawValue: 0x1F)
  }

  /// Line Status Register (LSR), offset 5.
  package struct LineStatus: OptionSet, Codable, Equatable, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `DR`: a received byte is waiting.
    package static let dataReady = Self(rawValue: 1 << 0)
    /// `OE`: a received byte was lost.
    package static let overrunError = Self(rawValue: 1 << 1)
    package static let parityError = Self(rawValue: 1 << 2)
    package static let framingError = Self(rawValue: 1 << 3)
    /// `BI`: the line was at space for a whole character.
    package static let breakInterrupt = Self(rawValue: 1 << 4)
    /// `THRE`: the transmitter takes another byte.
    package static let transmitterHoldingEmpty = Self(rawValue: 1 << 5)
    /// `TEMT`: nothing is left to send.
    package static let transmitterEmpty = Self(rawValue: 1 << 6)
    /// Bit 7: a character with an error is in the FIFO.
    package static let errorInFIFO = Self(rawValue: 1 << 7)
    /// Errors that belong to one character.
    static let characterErrors: Self = [.parityError, .framingError, .breakInterrupt]
    static let errors: Self = [.overrunError, .parityError, .framingError, .breakInterrupt]
  }

  /// Modem Status Register (MSR), offset 6.
  package struct ModemStatus: OptionSet, Codable, Equatable, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let deltaClearToSend = Self(rawValue: 1 << 0)
    package static let deltaDataSetReady = Self(rawValue: 1 << 1)
    /// `TERI`: the ring indicator went off.
    package static let trailingEdgeRing = Self(rawValue: 1 << 2)
    package static let deltaCarrierDetect = Self(rawValue: 1 << 3)
    package static let clearToSend = Self(rawValue: 1 << 4)
    package static let dataSetReady = Self(rawValue: 1 << 5)
    package static let ringIndicator = Self(rawValue: 1 << 6)
    package static let carrierDetect = Self(rawValue: 1 << 7)
    static let deltas = Self(rawValue: 0x0F)
    static let inputs = Self(rawValue: 0xF0)
    /// A peer that is there and ready, as at the far end of a null-modem cable.
    package static let connected: Self = [.clearToSend, .dataSetReady, .carrierDetect]
  }

  /// One character as it came off the wire.
  package struct Character: Codable, Equatable, Sendable {
    package var byte: UInt8
    package var errors: LineStatus
    static let lineBreak = Self(byte: 0, errors: .breakInterrupt)
  }
}

// Deflate (RFC 1951) for pictures: quick, and good at what screens show.
//
// Modelled: one block of fixed codes; matches at two distances only, the pixel to the left and the
// pixel above, which is where equal pixels of text and windows are.

/// Compresses the lines of one picture.
struct PictureDeflater {
  private static let shortest = 3
  private static let longest = 258
  private static let farthest = 32_768

  private struct Code {
    var bits: UInt64 = 0
    var count = 0
  }

  private var output: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// - Parameter distances: how many bytes back an equal byte is likely.
  static func deflate(_ data: [UInt8], distances: [Int]) -> [UInt8] {
    var deflater = PictureDeflater()
    deflater.output.reserveCapacity(data.count / 8)
    deflater.run(data, distances: distances.filter { $0 >= 1 && $0 <= farthest })
    return deflater.output
  }

  private mutating func run(_ data: [UInt8], distances: [Int]) {
    let lastBlock = Code(bits: 1, count: 1)
    let fixedCodes = Code(bits: 1, count: 2)
    put(lastBlock)
    put(fixedCodes)
    let distanceCodes = distances.map(Self.distanceCode)
    data.withUnsafeBytes { bytes in
      var at = 0
      while at < bytes.count {
        let limit = min(Self.longest, bytes.count - at)
        var best = 0
        var chosen = 0
        for (index, distance) in distances.enumerated() where distance <= at {
          let length = Self.matchLength(bytes, at, at - distance, limit)
          if length > best {
            best = length
            chosen = index
          }
        }
        if best >= Self.shortest {
          put(Self.lengthCodes[best])
          put(distanceCodes[chosen])
          at += best
        } else {
          put(Self.symbolCodes[Int(bytes[at])])
          at += 1
        }
      }
    }
    let endOfBlock = 256
    put(Self.symbolCodes[endOfBlock])
    while pendingCount > 0 { putByte() }
  }

  private static func matchLength(
    _ bytes: UnsafeRawBufferPointer, _ first: Int, _ second: Int, _ limit: Int
  ) -> Int {
    var length = 0
    while length + 8 <= limit {
      let difference =
        bytes.loadUnaligned(fromByteOffset: first + length, as: UInt64.self)
        ^ bytes.loadUnaligned(fromByteOffset: second + length, as: UInt64.self)
      if difference != 0 {
        return length + UInt64(littleEndian: difference).trailingZeroBitCount / 8
      }
      length += 8
    }
    while length < limit && bytes[first + length] == bytes[second + length] { length += 1 }
    return length
  }

  // MARK: Bits

  private mutating func put(_ code: Code) {
    pending |= code.bits << UInt64(pendingCount)
    pendingCount += code.count
    while pendingCount >= 8 { putByte() }
  }

  private mutating func putByte() {
    output.append(UInt8(truncatingIfNeeded: pending))
    pending >>= 8
    pendingCount = max(pendingCount - 8, 0)
  }

  // MARK: Codes (RFC 1951, 3.2.5 and 3.2.6)

  /// Codes begin with their highest bit, all else with the lowest.
  private static func reversed(_ value: Int, _ count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 << 1 | UInt64(value >> $1 & 1) }
  }

  /// Literals, end of block, lengths.
  private static let symbolCodes: [Code] = (0..<288).map { symbol in
    switch symbol {
    case ..<144: Code(bits: reversed(0x30 + symbol, 8), count: 8)
    case ..<256: Code(bits: reversed(0x190 + symbol - 144, 9), count: 9)
    case ..<280: Code(bits: reversed(symbol - 256, 7), count: 7)
    default: Code(bits: reversed(0xC0 + symbol - 280, 8), count: 8)
    }
  }

  /// By length: its symbol and the extra bits behind.
  private static let lengthCodes: [Code] = {
    var codes = [Code](repeating: Code(), count: longest + 1)
    let firstSymbol = 257
    var length = shortest
    for index in 0..<28 {
      // Eight symbols without extra bits, then four for each further bit.
      let extra = index < 8 ? 0 : index / 4 - 1
      let symbol = symbolCodes[firstSymbol + index]
      for rest in 0..<(1 << extra) where length < longest {
        codes[length] = Code(
          bits: symbol.bits | UInt64(rest) << UInt64(symbol.count), count: symbol.count + extra)
        length += 1
      }
    }
    codes[longest] = symbolCodes[285]
    return codes
  }()

  private static func distanceCode(_ distance: Int) -> Code {
    var first = 1
    for index in 0..<30 {
      let extra = index < 4 ? 0 : index / 2 - 1
      if distance < first + 1 << extra {
        return Code(
          bits: reversed(index, 5) | UInt64(distance - first) << 5, count: 5 + extra)
      }
      first += 1 << extra
    }
    return Code()
  }
}

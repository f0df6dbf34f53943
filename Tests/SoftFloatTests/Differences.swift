import Glibc
import SoftFloat
import Testing

/// Collects what differs and keeps the first few for the report.
struct Differences {
  let name: String
  private(set) var cases = 0
  private(set) var count = 0
  private(set) var examples: [String] = []

  init(_ name: String) { self.name = name }

  mutating func check(_ same: Bool, _ describe: @autoclosure () -> String) {
    cases += 1
    if same { return }
    count += 1
    if examples.count < 6 { examples.append(describe()) }
  }

  func report(_ location: SourceLocation = #_sourceLocation) {
    #expect(cases > 0, "\(name): nothing was compared", sourceLocation: location)
    #expect(
      count == 0, "\(name): \(count) of \(cases) differ\n\(examples.joined(separator: "\n"))",
      sourceLocation: location)
  }

  /// Cases per operation; SOFTFLOAT_CASES raises it for a release build.
  static let casesPerOperation: Int = {
    guard let text = getenv("SOFTFLOAT_CASES") else { return 10_000 }
    return Int(String(cString: text)) ?? 10_000
  }()
}

func hex<T: FixedWidthInteger>(_ value: T) -> String {
  let digits = String(UInt64(truncatingIfNeeded: value) & mask(T.bitWidth), radix: 16)
  return String(repeating: "0", count: max(0, T.bitWidth / 4 - digits.count)) + digits
}

private func mask(_ width: Int) -> UInt64 { width >= 64 ? .max : 1 << UInt64(width) - 1 }

func hex(_ value: ExtFloat80) -> String { hex(value.signExponent) + ":" + hex(value.significand) }

func text(_ flags: FloatFlags) -> String {
  zip(["IE", "DE", "ZE", "OE", "UE", "PE"], 0..<6)
    .filter { flags.rawValue >> UInt8($0.1) & 1 != 0 }.map(\.0).joined(separator: ",")
}

/// What EVEX adds to the text: opmask and zeroing, broadcast, rounding, displacements in units of
/// the memory operand, and operands that are narrower than the vector length (SDM vol. 2, 2.7.5).
///
/// The table's rows leave widths and broadcast to the handlers, so the few families whose memory
/// operand is not as wide as the vector are told by their names here.
extension InstructionFormatter {
  var isEVEX: Bool { instruction.prefixes.contains(.evex) }
  /// EVEX.b.
  private var b: Bool { isEVEX && instruction.evex & 0x10 != 0 }
  private var hasRegisterRM: Bool { instruction.modRM >= 0xC0 }

  /// Bytes of the vector that L'L selects; with embedded rounding it is 64.
  private var vectorBytes: Int {
    b && hasRegisterRM ? 64 : 16 << Int(min(instruction.vectorLength, 2))
  }

  /// Bytes of an element by EVEX.W.
  private var elementBytes: Int {
    let name = baseMnemonic
    if name.hasSuffix("expandb") || name.hasSuffix("compressb") { return 1 }
    if name.hasSuffix("expandw") || name.hasSuffix("compressw") { return 2 }
    return instruction.prefixes.contains(.rexW) ? 8 : 4
  }

  private static let halves: Set<String> = [
    "vcvtps2pd", "vcvtdq2pd", "vcvtudq2pd", "vcvtps2qq", "vcvtps2uqq", "vcvttps2qq",
    "vcvttps2uqq", "vcvtph2ps", "vcvtps2ph",
  ]
  private static let halvesOfSource: Set<String> = [
    "vcvtpd2ps", "vcvtpd2dq", "vcvttpd2dq", "vcvtpd2udq", "vcvttpd2udq", "vcvtqq2ps",
    "vcvtuqq2ps", "vcvtneps2bf16",
  ]
  /// The last letters of VPMOV…, and by what the narrow side is narrower.
  private static let moves: [(suffix: String, divisor: Int)] = [
    ("bw", 2), ("wd", 2), ("dq", 2), ("wb", 2), ("dw", 2), ("qd", 2), ("bd", 4), ("wq", 4),
    ("db", 4), ("qw", 4), ("bq", 8), ("qb", 8),
  ]
  private static let elementMemory = ["gather", "scatter", "compress", "expand"]

  /// Bytes of an operand whose type follows the vector length; nil for others.
  func evexBytes(_ spec: OperandSpec) -> Int? {
    guard isEVEX, spec.type == .x || spec.type == .ps || spec.type == .pd else { return nil }
    let name = baseMnemonic
    let isRM = spec.method == .W || spec.method == .M || spec.method == .U
    if Self.halves.contains(name) { return isRM ? vectorBytes / 2 : vectorBytes }
    if Self.halvesOfSource.contains(name) {
      return spec.method == .V ? max(vectorBytes / 2, 16) : vectorBytes
    }
    if name.hasPrefix("vpmov"), isRM,
      let move = Self.moves.first(where: { name.hasSuffix($0.suffix) })
    {
      return vectorBytes / move.divisor
    }
    if name == "vmovddup" && !hasRegisterRM && isRM && vectorBytes == 16 { return 8 }
    return vectorBytes
  }

  /// What an 8-bit displacement counts in.
  private func displacementUnit(_ spec: OperandSpec, width: UInt8) -> Int {
    if b { return elementBytes }
    if Self.elementMemory.contains(where: baseMnemonic.contains) { return elementBytes }
    return evexBytes(spec) ?? 1 << Int(min(width, 6))
  }

  func evexDisplacement(_ spec: OperandSpec, width: UInt8) -> UInt64 {
    guard isEVEX, instruction.modRM >> 6 == 1 else { return instruction.displacement }
    return instruction.displacement &* UInt64(displacementUnit(spec, width: width))
  }

  /// `{1to16}` behind a broadcast memory operand.
  func broadcastSuffix(_ spec: OperandSpec) -> String {
    guard b, !hasRegisterRM, let bytes = evexBytes(spec) else { return "" }
    return "{1to\(max(bytes / elementBytes, 1))}"
  }

  /// Log2 of the bytes that a memory operand is named for, when EVEX makes it others.
  func evexMemoryWidth(_ spec: OperandSpec) -> UInt8? {
    guard isEVEX, let bytes = evexBytes(spec) else { return nil }
    return UInt8((b ? elementBytes : bytes).trailingZeroBitCount)
  }

  /// `{k1}{z}` behind the destination.
  var maskSuffix: String {
    guard isEVEX else { return "" }
    let number = instruction.evex & 7
    return (number == 0 ? "" : "{k\(number)}") + (instruction.evex & 8 == 0 ? "" : "{z}")
  }

  private static let suppressOnly = [
    "vcmp", "vcomi", "vucomi", "vmax", "vmin", "vcvtt", "vcvtps2pd", "vcvtph2ps", "vcvtps2ph",
    "vcvtss2sd", "vgetexp", "vgetmant", "vfixupimm", "vrange", "vreduce", "vrndscale",
  ]

  /// `{rn-sae}` or `{sae}`, an operand of its own.
  var roundingOperand: String? {
    guard b, hasRegisterRM else { return nil }
    if Self.suppressOnly.contains(where: baseMnemonic.hasPrefix) { return "{sae}" }
    return "{" + ["rn", "rd", "ru", "rz"][Int(instruction.vectorLength & 3)] + "-sae}"
  }
}

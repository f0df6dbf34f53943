/// Model-specific registers that the processor itself keeps (SDM vol. 4).
public struct ModelSpecificRegisters: Equatable, Sendable, Codable, BitwiseCopyable {
  public var star: UInt64 = 0
  public var lstar: UInt64 = 0
  public var cstar: UInt64 = 0
  /// IA32_FMASK.
  public var fmask: UInt64 = 0
  public var kernelGSBase: UInt64 = 0
  public var sysenterCS: UInt64 = 0
  public var sysenterESP: UInt64 = 0
  public var sysenterEIP: UInt64 = 0
  public var tscAux: UInt64 = 0
  /// Added to the machine's time-stamp counter.
  public var tscOffset: UInt64 = 0
  public var tscAdjust: UInt64 = 0
  public var pat: UInt64 = 0x0007_0406_0007_0406
  public var miscEnable: UInt64 = 1
  public var mtrrDefaultType: UInt64 = 0
  public var mtrrPhysical = MTRRs()
  public var mtrrFixed = FixedMTRRs()
  public var xss: UInt64 = 0

  public init() {}

  /// Base and mask of the eight variable ranges.
  public struct MTRRs: Equatable, Sendable, Codable, BitwiseCopyable {
    public var b0: UInt64 = 0, m0: UInt64 = 0, b1: UInt64 = 0, m1: UInt64 = 0
    public var b2: UInt64 = 0, m2: UInt64 = 0, b3: UInt64 = 0, m3: UInt64 = 0
    public var b4: UInt64 = 0, m4: UInt64 = 0, b5: UInt64 = 0, m5: UInt64 = 0
    public var b6: UInt64 = 0, m6: UInt64 = 0, b7: UInt64 = 0, m7: UInt64 = 0
    /// By MSR order: base 0, mask 0, base 1, …
    subscript(index: Int) -> UInt64 {
      get {
        withUnsafeBytes(of: self) { $0.load(fromByteOffset: (index & 15) * 8, as: UInt64.self) }
      }
      set {
        withUnsafeMutableBytes(of: &self) {
          $0.storeBytes(of: newValue, toByteOffset: (index & 15) * 8, as: UInt64.self)
        }
      }
    }
  }

  /// The eleven fixed ranges: 64K, 16K × 2, 4K × 8.
  public struct FixedMTRRs: Equatable, Sendable, Codable, BitwiseCopyable {
    public var f0: UInt64 = 0, f1: UInt64 = 0, f2: UInt64 = 0, f3: UInt64 = 0, f4: UInt64 = 0
    public var f5: UInt64 = 0, f6: UInt64 = 0, f7: UInt64 = 0, f8: UInt64 = 0, f9: UInt64 = 0
    public var f10: UInt64 = 0
    subscript(index: Int) -> UInt64 {
      get {
        withUnsafeBytes(of: self) { $0.load(fromByteOffset: min(index, 10) * 8, as: UInt64.self) }
      }
      set {
        withUnsafeMutableBytes(of: &self) {
          $0.storeBytes(of: newValue, toByteOffset: min(index, 10) * 8, as: UInt64.self)
        }
      }
    }
  }
}

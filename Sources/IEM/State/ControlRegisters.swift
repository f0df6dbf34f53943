/// Bits of the control registers (SDM vol. 3, 2.5), named as in the manual: `CR0.wp` is CR0.WP.
public enum CR0 {
  public static let pe: UInt64 = 1 << 0
  public static let mp: UInt64 = 1 << 1
  public static let em: UInt64 = 1 << 2
  public static let ts: UInt64 = 1 << 3
  public static let et: UInt64 = 1 << 4
  public static let ne: UInt64 = 1 << 5
  public static let wp: UInt64 = 1 << 16
  public static let am: UInt64 = 1 << 18
  public static let nw: UInt64 = 1 << 29
  public static let cd: UInt64 = 1 << 30
  public static let pg: UInt64 = 1 << 31
  public static let defined: UInt64 = pe | mp | em | ts | et | ne | wp | am | nw | cd | pg
}

public enum CR4 {
  public static let vme: UInt64 = 1 << 0
  public static let pvi: UInt64 = 1 << 1
  public static let tsd: UInt64 = 1 << 2
  public static let de: UInt64 = 1 << 3
  public static let pse: UInt64 = 1 << 4
  public static let pae: UInt64 = 1 << 5
  public static let mce: UInt64 = 1 << 6
  public static let pge: UInt64 = 1 << 7
  public static let pce: UInt64 = 1 << 8
  public static let osfxsr: UInt64 = 1 << 9
  public static let osxmmexcpt: UInt64 = 1 << 10
  public static let umip: UInt64 = 1 << 11
  public static let fsgsbase: UInt64 = 1 << 16
  public static let pcide: UInt64 = 1 << 17
  public static let osxsave: UInt64 = 1 << 18
  public static let smep: UInt64 = 1 << 20
  public static let smap: UInt64 = 1 << 21
  public static let pke: UInt64 = 1 << 22
}

/// IA32_EFER (MSR C000_0080h).
public enum EFER {
  /// `SCE`, SYSCALL enable.
  public static let sce: UInt64 = 1 << 0
  /// `LME`, long mode enable.
  public static let lme: UInt64 = 1 << 8
  /// `LMA`, long mode active.
  public static let lma: UInt64 = 1 << 10
  public static let nxe: UInt64 = 1 << 11
  /// AMD: fast FXSAVE/FXRSTOR.
  public static let ffxsr: UInt64 = 1 << 14
}

/// What the decoder and the run loop need to know of the processor's mode.
public enum ProcessorMode: UInt8, Sendable, Codable, CaseIterable, BitwiseCopyable {
  /// 16-bit code: real, virtual-8086, or a protected segment with D clear.
  case bits16
  /// 32-bit code.
  case bits32
  /// 64-bit code.
  case bits64
}

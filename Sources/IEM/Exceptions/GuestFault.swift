/// Exception vectors (SDM vol. 3, table 6-1).
public enum Vector {
  public static let divideError: UInt8 = 0
  public static let debug: UInt8 = 1
  public static let nmi: UInt8 = 2
  public static let breakpoint: UInt8 = 3
  public static let overflow: UInt8 = 4
  public static let boundRange: UInt8 = 5
  public static let invalidOpcode: UInt8 = 6
  public static let deviceNotAvailable: UInt8 = 7
  public static let doubleFault: UInt8 = 8
  public static let invalidTSS: UInt8 = 10
  public static let segmentNotPresent: UInt8 = 11
  public static let stackFault: UInt8 = 12
  public static let generalProtection: UInt8 = 13
  public static let pageFault: UInt8 = 14
  public static let floatingPoint: UInt8 = 16
  public static let alignmentCheck: UInt8 = 17
  public static let machineCheck: UInt8 = 18
  public static let simdFloatingPoint: UInt8 = 19
}

/// An exception raised by an instruction. Thrown before the instruction has changed any
/// architectural state; a trivial value, so that throwing costs no allocation.
public struct GuestFault: Error, Equatable, Sendable, BitwiseCopyable {
  public var vector: UInt8
  /// Whether an error code is pushed.
  public var hasErrorCode = false
  public var errorCode: UInt32 = 0
  /// #PF: the linear address for CR2. #DB: bits for DR6.
  public var payload: UInt64 = 0

  @inline(__always) public init(vector: UInt8) { self.vector = vector }
  @inline(__always) public init(vector: UInt8, errorCode: UInt32, payload: UInt64 = 0) {
    self.vector = vector
    hasErrorCode = true
    self.errorCode = errorCode
    self.payload = payload
  }

  /// #DE.
  public static let divideError = Self(vector: Vector.divideError)
  /// #UD.
  public static let invalidOpcode = Self(vector: Vector.invalidOpcode)
  /// #NM.
  public static let deviceNotAvailable = Self(vector: Vector.deviceNotAvailable)
  /// #BR.
  public static let boundRange = Self(vector: Vector.boundRange)
  /// #MF.
  public static let floatingPoint = Self(vector: Vector.floatingPoint)
  /// #XM.
  public static let simdFloatingPoint = Self(vector: Vector.simdFloatingPoint)
  /// #GP(0).
  public static let gp0 = Self(vector: Vector.generalProtection, errorCode: 0)
  /// #SS(0).
  public static let ss0 = Self(vector: Vector.stackFault, errorCode: 0)
  /// #AC(0).
  public static let ac0 = Self(vector: Vector.alignmentCheck, errorCode: 0)

  /// #GP(selector). The two privilege bits are replaced by EXT and IDT as zero.
  public static func gp(_ selector: UInt16) -> Self {
    Self(vector: Vector.generalProtection, errorCode: UInt32(selector & 0xFFFC))
  }
  public static func ss(_ selector: UInt16) -> Self {
    Self(vector: Vector.stackFault, errorCode: UInt32(selector & 0xFFFC))
  }
  /// #NP(selector).
  public static func np(_ selector: UInt16) -> Self {
    Self(vector: Vector.segmentNotPresent, errorCode: UInt32(selector & 0xFFFC))
  }
  /// #TS(selector).
  public static func ts(_ selector: UInt16) -> Self {
    Self(vector: Vector.invalidTSS, errorCode: UInt32(selector & 0xFFFC))
  }
  /// #DB with the given DR6 bits, as a fault.
  public static func debug(_ dr6: UInt64) -> Self {
    var fault = Self(vector: Vector.debug)
    fault.payload = dr6
    return fault
  }

  public static func page(_ code: PageFaultCode, at linear: UInt64) -> Self {
    Self(vector: Vector.pageFault, errorCode: code.rawValue, payload: linear)
  }
}

/// The error code of a page fault (SDM vol. 3, figure 4-12).
public struct PageFaultCode: OptionSet, Sendable, BitwiseCopyable {
  public var rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `P`: a protection violation, not a missing page.
  public static let protection = Self(rawValue: 1 << 0)
  /// `W/R`.
  public static let write = Self(rawValue: 1 << 1)
  /// `U/S`.
  public static let user = Self(rawValue: 1 << 2)
  /// `RSVD`.
  public static let reserved = Self(rawValue: 1 << 3)
  /// `I/D`.
  public static let fetch = Self(rawValue: 1 << 4)
  /// `PK`.
  public static let protectionKey = Self(rawValue: 1 << 5)
}

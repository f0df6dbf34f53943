extension HighPrecisionEventTimer {
  /// Register offsets (IA-PC HPET specification 1.0a).
  enum Offset {
    static let capabilities: UInt64 = 0x000
    static let configuration: UInt64 = 0x010
    static let interruptStatus: UInt64 = 0x020
    static let mainCounter: UInt64 = 0x0F0
    static let firstTimer: UInt64 = 0x100
    static let timerStride: UInt64 = 0x20
    /// Within a timer's block.
    static let timerConfiguration: UInt64 = 0x00
    static let timerComparator: UInt64 = 0x08
    static let timerFSBRoute: UInt64 = 0x10
  }

  /// General Capabilities and ID (GCAP_ID).
  enum Capabilities {
    static let revision: UInt64 = 0x01
    /// `NUM_TIM_CAP` bits 12–8: the last timer.
    static let lastTimer: UInt64 = UInt64(timerCount - 1) << 8
    /// `COUNT_SIZE_CAP`: the main counter has 64 bits.
    static let is64Bit: UInt64 = 1 << 13
    /// `LEG_RT_CAP`.
    static let legacyReplacement: UInt64 = 1 << 15
    /// `VENDOR_ID` bits 31–16.
    static let vendorIntel: UInt64 = 0x8086 << 16
    /// `COUNTER_CLK_PERIOD` bits 63–32, in femtoseconds.
    static let period: UInt64 = (nanosecondsPerTick * 1_000_000) << 32
    static let all = revision | lastTimer | is64Bit | legacyReplacement | vendorIntel | period
  }

  /// General Configuration (GEN_CONF).
  package struct Configuration: OptionSet, Codable, Sendable {
    package var rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }
    /// `ENABLE_CNF`: the counter runs and timers interrupt.
    static let enable = Self(rawValue: 1 << 0)
    /// `LEG_RT_CNF`: timers 0 and 1 replace the PIT and the RTC.
    static let legacyReplacement = Self(rawValue: 1 << 1)
    static let writable: Self = [.enable, .legacyReplacement]
  }

  /// Timer N Configuration and Capabilities, its writable bits and capabilities.
  package struct TimerConfiguration: OptionSet, Codable, Sendable {
    package var rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }
    /// `Tn_INT_TYPE_CNF`: level-triggered.
    static let level = Self(rawValue: 1 << 1)
    /// `Tn_INT_ENB_CNF`.
    static let interruptEnable = Self(rawValue: 1 << 2)
    /// `Tn_TYPE_CNF`.
    static let periodic = Self(rawValue: 1 << 3)
    /// `Tn_PER_INT_CAP`.
    static let periodicCapable = Self(rawValue: 1 << 4)
    /// `Tn_SIZE_CAP`: 64 bits.
    static let sizeCapable = Self(rawValue: 1 << 5)
    /// `Tn_VAL_SET_CNF`: the next comparator write sets a periodic timer's next match.
    static let valueSet = Self(rawValue: 1 << 6)
    /// `Tn_32MODE_CNF`.
    static let mode32 = Self(rawValue: 1 << 8)
    /// `Tn_INT_ROUTE_CNF` bits 13–9.
    static let routeShift: UInt64 = 9
    static let routeMask: UInt64 = 0x1F
    static let flags: Self = [.level, .interruptEnable, .periodic, .valueSet, .mode32]
    static let writable = Self(rawValue: flags.rawValue | routeMask << routeShift)
    static let capabilities: Self = [.periodicCapable, .sizeCapable]

    var route: Int { Int(rawValue >> Self.routeShift & Self.routeMask) }
  }

  /// One comparator.
  package struct Comparator: Codable, Equatable, Sendable {
    /// The writable bits.
    package var configuration: TimerConfiguration = []
    /// The main counter value of the next match.
    package var match: UInt64 = .max
    /// The last value written, by which a periodic timer moves on.
    package var period: UInt64 = .max
    /// When the match is due in guest time; nil when it is out of reach.
    package var deadline: UInt64?

    /// The bits of the main counter that take part.
    var mask: UInt64 { configuration.contains(.mode32) ? 0xFFFF_FFFF : .max }
  }

  package struct State: Codable, Equatable, Sendable {
    package var configuration: Configuration = []
    /// `Tn_INT_STS`: level-triggered interrupts that wait for software.
    package var status: UInt64 = 0
    /// The main counter when it was last started, stopped or written…
    package var counter: UInt64 = 0
    /// …and that time; only the running counter has one.
    package var countsSince: UInt64 = 0
    package var timers = [Comparator](repeating: Comparator(), count: timerCount)
  }
}

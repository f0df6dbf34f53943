import IEM

extension Debugger {
  /// Who set a breakpoint, so that it goes when they go.
  package enum Owner: Equatable, Sendable {
    case console
    case remote
  }

  package enum Space: Equatable, Sendable {
    case linear
    case physical
  }

  package enum Kind: String, Equatable, Sendable {
    /// Before an instruction at an address.
    case execute
    /// After an access of memory.
    case write, read, access
    /// After an access of an I/O port, or of a device's registers in memory.
    case port, mmio
    /// After an interrupt, or an exception, has entered its handler.
    case interrupt, exception
    /// After RDMSR or WRMSR.
    case msr
    /// After a write of CR0, CR3 or CR4.
    case control
    /// After a change of the processor's mode.
    case mode
    /// Before an instruction by name.
    case mnemonic
    /// Once, when so many instructions have completed.
    case count

    package var isWatch: Bool { self == .write || self == .read || self == .access }
    package var hasDirection: Bool { self == .port || self == .mmio || self == .msr }
  }

  package struct Breakpoint: Equatable, Sendable {
    package var id = 0
    package var owner: Owner
    package var kind: Kind
    package var space = Space.linear
    /// Also a port, a vector, the index of an MSR, the number of a control register, a count.
    package var address: UInt64 = 0
    /// How many addresses, ports or vectors.
    package var length: UInt64 = 1
    /// Of ports, devices' registers and MSRs.
    package var onReads = true
    package var onWrites = true
    /// A mnemonic; the mode that is entered, or nil for any.
    package var name: String?
    package var condition: DebugExpression?
    /// Commands for the console that set it.
    package var actions: [String] = []
    package var isEnabled = true
    /// It goes away when it has stopped the machine.
    package var isTemporary = false
    /// So many hits more do not stop the machine.
    package var ignored: UInt64 = 0
    package var hits: UInt64 = 0

    package init(owner: Owner, kind: Kind) {
      self.owner = owner
      self.kind = kind
    }

    func covers(_ value: UInt64) -> Bool { value &- address < length }
  }

  /// What a breakpoint that is no address met; conditions know it as `value` and `address`.
  package struct Meeting: Equatable, Sendable {
    var id: Int
    var text: String
    var address: UInt64 = 0
    var value: UInt64 = 0
  }
}

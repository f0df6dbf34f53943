import IEM

/// NMI status and control register, port 61h (Intel 82371SB PIIX3, order 290550), offset 0.
///
/// Modelled: the gate and the output of timer counter 2, the speaker, the refresh toggle, the two
/// NMI enables as storage. Not modelled: sources of NMI (SERR#, IOCHK#), which read as quiet.
/// Reset: 0.
package final class SystemControlPort61: EightBitPorts, StatefulDevice {
  struct Control: OptionSet, Codable, Sendable {
    var rawValue: UInt8
    /// Timer counter 2 enable: its gate.
    static let timer2Gate = Self(rawValue: 1 << 0)
    /// Speaker data enable.
    static let speakerData = Self(rawValue: 1 << 1)
    /// Refresh cycle toggle, read only.
    static let refreshToggle = Self(rawValue: 1 << 4)
    /// Timer counter 2 OUT status, read only.
    static let timer2Output = Self(rawValue: 1 << 5)
    /// Bits 3–0: the two above, PCI SERR# enable, IOCHK# NMI enable.
    static let writable = Self(rawValue: 0x0F)
  }

  package struct State: Codable, Equatable, Sendable {
    var control: Control
  }

  /// 18 ticks of 1.193182 MHz, about 15.085 µs, between two refresh requests.
  private static let refreshTicks: UInt64 = 18

  package let stateName = "port61"
  private let timer: IntervalTimer8254
  private var control: Control = []
  /// What the speaker's wire does from a tick of the timer on. Called when that changes.
  var onSpeakerChange: ((_ drive: PCSpeaker.Drive, _ tick: UInt64) -> Void)?
  private var speaker = PCSpeaker.Drive.level(false)

  /// Takes over the timer's gate 2 and its counter 2 callback.
  package init(timer: IntervalTimer8254) {
    self.timer = timer
    timer.onCounter2Change = { [unowned self] in updateSpeaker() }
  }

  private func updateSpeaker() {
    let drive =
      control.contains(.speakerData) ? timer.channel2Drive : PCSpeaker.Drive.level(false)
    guard drive != speaker else { return }
    speaker = drive
    onSpeakerChange?(drive, timer.tick)
  }

  package func readByte(at offset: UInt16) -> UInt8 {
    guard offset == 0 else { return 0xFF }
    var value = control
    if timer.tick / Self.refreshTicks & 1 != 0 { value.insert(.refreshToggle) }
    if timer.channel2Output { value.insert(.timer2Output) }
    return value.rawValue
  }

  package func peekByte(at offset: UInt16) -> UInt8 { readByte(at: offset) }

  package func writeByte(_ value: UInt8, at offset: UInt16) {
    guard offset == 0 else { return }
    control = Control(rawValue: value).intersection(.writable)
    timer.setGate2(control.contains(.timer2Gate))
    updateSpeaker()
  }

  package func registerName(at offset: UInt16) -> String { "NMISC" }

  package var state: State { State(control: control) }

  /// The timer restores its own gate.
  package func restore(_ state: State) throws(StateError) {
    guard state.control.isSubset(of: .writable) else {
      throw StateError(stateName, "control has read-only bits")
    }
    control = state.control
    updateSpeaker()
  }

  package func reset() { writeByte(0, at: 0) }
}

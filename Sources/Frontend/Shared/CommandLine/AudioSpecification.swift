import Machine

/// Where the machine's sound goes, as written after `--audio`.
package enum AudioSpecification: Equatable, Sendable {
  case none
  /// The host's loudspeakers; windows only.
  case sdl
  case wav(String)

  package init(_ text: String, hasLoudspeaker: Bool) throws(UsageError) {
    let allowed = hasLoudspeaker ? "none, sdl or wav:PATH" : "none or wav:PATH"
    switch text {
    case "none": self = .none
    case "sdl" where hasLoudspeaker: self = .sdl
    default:
      guard text.hasPrefix("wav:"), text.count > 4 else {
        throw UsageError("--audio", text, allowed: allowed)
      }
      let path = String(text.dropFirst(4))
      try HostPath.check(.file(path), option: "--audio", text)
      self = .wav(path)
    }
  }

  /// Names with commas between; `none` is no card.
  static func cards(_ text: String) throws(UsageError) -> Set<MachineConfiguration.SoundCard> {
    if text == "none" { return [] }
    var cards: Set<MachineConfiguration.SoundCard> = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let card = MachineConfiguration.SoundCard(rawValue: String(name)) else {
        throw UsageError("--sound", text, allowed: "none, ac97, sb16 or ac97,sb16")
      }
      cards.insert(card)
    }
    return cards
  }
}

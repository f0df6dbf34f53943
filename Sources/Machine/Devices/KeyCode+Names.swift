/// Names of keys for people and scripts. Lower case; none contains a dash, which joins them.
extension KeyCode {
  /// Nil for a name that no key has. A character that a US board types without shift names its
  /// key too.
  package init?(name: String) {
    let name = name.lowercased()
    if let key = Self.names[name] {
      self = key
    } else if let scalar = name.unicodeScalars.first, name.unicodeScalars.count == 1,
      let stroke = KeyStroke(typing: scalar), !stroke.isShifted
    {
      self = stroke.key
    } else {
      return nil
    }
  }

  /// Keys that are pressed together: names joined by dashes, as in `ctrl-alt-delete`.
  package static func chord(_ text: String) throws(KeyTextError) -> [KeyCode] {
    var keys: [KeyCode] = []
    for name in text.split(separator: "-", omittingEmptySubsequences: false) {
      guard let key = KeyCode(name: String(name)) else {
        throw KeyTextError("no key is called '\(name)' in '\(text)'")
      }
      guard !keys.contains(key) else {
        throw KeyTextError("'\(text)' has the key '\(name)' twice")
      }
      keys.append(key)
    }
    return keys
  }

  /// Every name, characters left out.
  package static var allNames: [String] { names.keys.sorted() }

  private static let names: [String: KeyCode] = [
    "esc": .escape, "escape": .escape, "f1": .f1, "f2": .f2, "f3": .f3, "f4": .f4, "f5": .f5,
    "f6": .f6, "f7": .f7, "f8": .f8, "f9": .f9, "f10": .f10, "f11": .f11, "f12": .f12,
    "print": .printScreen, "printscreen": .printScreen, "sysrq": .printScreen,
    "scrolllock": .scrollLock, "pause": .pause, "break": .pause,
    "grave": .grave, "minus": .minus, "equal": .equal, "backspace": .backspace,
    "tab": .tab, "enter": .enter, "return": .enter, "ret": .enter, "space": .space,
    "spc": .space, "capslock": .capsLock, "semicolon": .semicolon, "quote": .quote,
    "apostrophe": .quote, "backslash": .backslash, "comma": .comma, "period": .period,
    "dot": .period, "slash": .slash, "leftbracket": .leftBracket, "rightbracket": .rightBracket,
    "less": .isoBackslash,
    "shift": .leftShift, "leftshift": .leftShift, "rightshift": .rightShift,
    "ctrl": .leftControl, "control": .leftControl, "leftctrl": .leftControl,
    "rightctrl": .rightControl, "alt": .leftAlt, "leftalt": .leftAlt, "altgr": .rightAlt,
    "rightalt": .rightAlt, "meta": .leftMeta, "win": .leftMeta, "super": .leftMeta,
    "leftmeta": .leftMeta, "rightmeta": .rightMeta, "menu": .menu,
    "insert": .insert, "ins": .insert, "home": .home, "pageup": .pageUp, "pgup": .pageUp,
    "delete": .delete, "del": .delete, "end": .end, "pagedown": .pageDown, "pgdn": .pageDown,
    "up": .up, "down": .down, "left": .left, "right": .right,
    "numlock": .numLock, "kpdivide": .keypadDivide, "kpmultiply": .keypadMultiply,
    "kpsubtract": .keypadSubtract, "kpadd": .keypadAdd, "kpenter": .keypadEnter,
    "kpdecimal": .keypadDecimal, "kp0": .keypad0, "kp1": .keypad1, "kp2": .keypad2,
    "kp3": .keypad3, "kp4": .keypad4, "kp5": .keypad5, "kp6": .keypad6, "kp7": .keypad7,
    "kp8": .keypad8, "kp9": .keypad9, "ro": .internationalRo, "yen": .internationalYen,
    "kana": .kana, "convert": .convert, "nonconvert": .nonConvert,
  ]
}

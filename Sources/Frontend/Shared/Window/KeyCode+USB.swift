import Machine

/// Keys by their places in the USB HID usage tables (version 1.12, chapter 10, "Keyboard/Keypad
/// page"), which windowing libraries use for scan codes.
extension KeyCode {
  /// Nil for usages that a PC keyboard does not have.
  package init?(usbUsage usage: Int) {
    guard let key = Self.usages[usage] else { return nil }
    self = key
  }

  private static let usages: [Int: KeyCode] = {
    var map: [Int: KeyCode] = [:]
    for (first, keys) in runs {
      for (index, key) in keys.enumerated() { map[first + index] = key }
    }
    return map
  }()

  /// Keys with successive usages, each after the first usage.
  private static let runs: [(Int, [KeyCode])] = [
    (
      0x04,
      [
        .a, .b, .c, .d, .e, .f, .g, .h, .i, .j, .k, .l, .m, .n, .o, .p, .q, .r, .s, .t, .u, .v, .w,
        .x, .y, .z, .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7, .digit8,
        .digit9, .digit0, .enter, .escape, .backspace, .tab, .space, .minus, .equal, .leftBracket,
        .rightBracket, .backslash, .backslash, .semicolon, .quote, .grave, .comma, .period, .slash,
        .capsLock, .f1, .f2, .f3, .f4, .f5, .f6, .f7, .f8, .f9, .f10, .f11, .f12, .printScreen,
        .scrollLock, .pause, .insert, .home, .pageUp, .delete, .end, .pageDown, .right, .left,
        .down, .up, .numLock, .keypadDivide, .keypadMultiply, .keypadSubtract, .keypadAdd,
        .keypadEnter, .keypad1, .keypad2, .keypad3, .keypad4, .keypad5, .keypad6, .keypad7,
        .keypad8, .keypad9, .keypad0, .keypadDecimal, .isoBackslash, .menu,
      ]
    ),
    (0x87, [.internationalRo, .kana, .internationalYen, .convert, .nonConvert]),
    (
      0xE0,
      [
        .leftControl, .leftShift, .leftAlt, .leftMeta, .rightControl, .rightShift, .rightAlt,
        .rightMeta,
      ]
    ),
  ]
}

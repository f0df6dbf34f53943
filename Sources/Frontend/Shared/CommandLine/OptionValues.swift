import Foundation
import Machine

/// Readers of option values. Each throws a `UsageError` that names option, value and what is
/// allowed.
package enum OptionValue {
  /// MiB from `512`, `512M`, `1.5G`, `524288K`.
  package static func memoryMiB(_ text: String) throws(UsageError) -> Int {
    let limits = MachineConfiguration.Limit.memoryMiB
    let range = "\(limits.lowerBound) to \(limits.upperBound) MiB (or a number with K, M or G)"
    var digits = text[...]
    var kibibytesPerUnit = 1024.0
    if let unit = digits.last, !unit.isNumber {
      switch unit.uppercased() {
      case "K": kibibytesPerUnit = 1
      case "M": kibibytesPerUnit = 1024
      case "G": kibibytesPerUnit = 1024 * 1024
      default: throw UsageError("--memory", text, allowed: range)
      }
      digits = digits.dropLast()
    }
    let isNumber = !digits.isEmpty && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard isNumber, let number = Double(digits) else {
      throw UsageError("--memory", text, allowed: range)
    }
    let mebibytes = number * kibibytesPerUnit / 1024
    guard let whole = Int(exactly: mebibytes), limits.contains(whole) else {
      throw UsageError("--memory", text, allowed: range)
    }
    return whole
  }

  /// A number of processors: `2` or `cpus=2`.
  package static func processors(_ text: String) throws(UsageError) -> Int {
    let limits = MachineConfiguration.Limit.processors
    let digits = text.hasPrefix("cpus=") ? text.dropFirst(5) : text[...]
    guard let count = Int(digits), limits.contains(count) else {
      throw UsageError(
        "--smp", text, allowed: "\(limits.lowerBound) to \(limits.upperBound) processors")
    }
    return count
  }

  package struct Boot: Equatable, Sendable {
    package var order: [MachineConfiguration.BootDevice]?
    package var showsMenu = false
  }

  /// `dc`, `order=dc,menu=on`, `cdrom,disk`.
  package static func boot(_ text: String) throws(UsageError) -> Boot {
    let error = UsageError(
      "--boot", text,
      allowed: "letters of 'acd', words of disk, cdrom, floppy, and menu=on or menu=off")
    var boot = Boot()
    var order: [MachineConfiguration.BootDevice] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let value = part.hasPrefix("order=") ? part.dropFirst(6) : part
      switch value {
      case "menu=on": boot.showsMenu = true
      case "menu=off": boot.showsMenu = false
      case "disk", "hd": order.append(.disk)
      case "cdrom", "cd", "dvd": order.append(.cdrom)
      case "floppy", "fd": order.append(.floppy)
      default:
        guard !value.isEmpty else { throw error }
        for letter in value {
          switch letter {
          case "c": order.append(.disk)
          case "d": order.append(.cdrom)
          case "a": order.append(.floppy)
          default: throw error
          }
        }
      }
    }
    if !order.isEmpty { boot.order = order }
    return boot
  }

  /// Seconds since 1970 at power-on.
  package static func date(
    _ text: String, now: Date = Date(), zone: TimeZone = .current
  ) throws(UsageError) -> Int64 {
    let value = text.hasPrefix("base=") ? text.dropFirst(5) : text[...]
    let seconds = Int64(now.timeIntervalSince1970)
    switch value {
    case "utc": return seconds
    case "localtime": return seconds + Int64(zone.secondsFromGMT(for: now))
    default: break
    }
    let error = UsageError(
      "--rtc", text, allowed: "utc, localtime, or a date like 2026-01-31 or 2026-01-31T12:00:00")
    let parts = value.split(separator: "T", omittingEmptySubsequences: false)
    guard let day = parts.first.flatMap({ numbers($0, separator: "-") }), parts.count <= 2,
      let clock = parts.count == 2 ? numbers(parts[1], separator: ":") : [0, 0, 0],
      (1970...2199).contains(day[0]), (1...12).contains(day[1]), (0...23).contains(clock[0]),
      (0...59).contains(clock[1]), (0...59).contains(clock[2])
    else { throw error }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let components = DateComponents(
      year: day[0], month: day[1], day: day[2], hour: clock[0], minute: clock[1],
      second: clock[2])
    // The calendar would carry 31 February into March.
    guard let date = calendar.date(from: components),
      calendar.component(.day, from: date) == day[2]
    else { throw error }
    return Int64(date.timeIntervalSince1970)
  }

  /// Exactly three numbers.
  private static func numbers(_ text: Substring, separator: Character) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let values = parts.compactMap { $0.count <= 4 ? UInt16($0).map(Int.init) : nil }
    return parts.count == 3 && values.count == 3 ? values : nil
  }

  package static func seed(_ text: String) throws(UsageError) -> UInt64 {
    let digits = text.lowercased()
    let number =
      digits.hasPrefix("0x") ? UInt64(digits.dropFirst(2), radix: 16) : UInt64(digits)
    guard let number else {
      throw UsageError("--seed", text, allowed: "0 to \(UInt64.max), or hexadecimal after 0x")
    }
    return number
  }

  /// True for reset.
  package static func resetsOnTripleFault(_ text: String) throws(UsageError) -> Bool {
    switch text {
    case "stop": return false
    case "reset": return true
    default: throw UsageError("--on-triple-fault", text, allowed: "stop or reset")
    }
  }
}

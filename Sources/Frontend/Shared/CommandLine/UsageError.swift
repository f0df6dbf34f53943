import Machine

/// The command line asks for something that cannot be. Printed as one line; ends with status 2.
package struct UsageError: Error, Equatable, CustomStringConvertible {
  package var description: String

  package init(_ description: String) { self.description = description }

  /// - Parameters:
  ///   - option: with its dashes.
  ///   - allowed: what may be given, as in "1 to 64".
  package init(_ option: String, _ value: String, allowed: String) {
    description = "\(option) \(value): allowed is \(allowed)"
  }

  /// A file or place that cannot be used, and why.
  package init(_ option: String, _ value: String, because reason: String) {
    description = "\(option) \(value): \(reason)"
  }

  /// The message on one line, whatever it was made from.
  package var line: String {
    description.split(whereSeparator: \.isNewline).joined(separator: "; ")
  }
}

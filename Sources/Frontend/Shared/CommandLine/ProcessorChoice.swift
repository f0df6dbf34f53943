import IEM

/// Reads `--cpu MODEL[,+feature][,-feature]`.
package enum ProcessorChoice {
  package static let defaultModel = "qemu64"

  package static func model(_ text: String) throws(UsageError) -> CPUModel {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    guard var model = ProcessorCatalog.named(name) else {
      throw UsageError(
        "--cpu", text, allowed: ProcessorCatalog.names.joined(separator: ", "))
    }
    for part in parts.dropFirst() {
      guard let change = change(part) else {
        throw UsageError(
          "--cpu", text,
          because: "'\(part)' is no feature; give +NAME or -NAME, '--cpu help' lists them")
      }
      if change.isAdded {
        model.features.insert(change.feature)
      } else {
        model.features.remove(change.feature)
      }
    }
    return model
  }

  /// `+f`, `-f`, `f=on`, `f=off`, `f`.
  private static func change(_ part: Substring) -> (feature: CPUFeature, isAdded: Bool)? {
    var name = part
    var isAdded = true
    if name.hasPrefix("+") {
      name = name.dropFirst()
    } else if name.hasPrefix("-") {
      isAdded = false
      name = name.dropFirst()
    } else if name.hasSuffix("=on") {
      name = name.dropLast(3)
    } else if name.hasSuffix("=off") {
      isAdded = false
      name = name.dropLast(4)
    }
    return features[spelling(name)].map { ($0, isAdded) }
  }

  /// QEMU writes some names with dashes or dots, `/proc/cpuinfo` with underscores.
  private static func spelling(_ name: some StringProtocol) -> String {
    String(name.lowercased().map { $0 == "-" || $0 == "." ? "_" : $0 })
  }

  private static let features: [String: CPUFeature] = {
    var names: [String: CPUFeature] = [:]
    for feature in CPUFeature.allCases { names[spelling("\(feature)")] = feature }
    names["sse3"] = .pni
    names["3dnow"] = .threednow
    names["3dnowext"] = .threednowext
    names["3dnowprefetch"] = .threednowprefetch
    return names
  }()

  /// The answer to `--cpu help`.
  package static var help: String {
    "Models: \(ProcessorCatalog.names.joined(separator: " "))\n"
      + "Features: \(features.keys.sorted().joined(separator: " "))\n"
  }
}

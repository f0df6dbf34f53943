import IEM

/// `--cpu MODEL[,+feature][,-feature]`.
package enum ProcessorChoice {
  package static let defaultModel = CPUModel.defaultName

  package static func model(_ text: String) throws(UsageError) -> CPUModel {
    do throws(CPUModelError) {
      return try CPUModel.named(text)
    } catch {
      throw UsageError("--cpu", text, because: error.description)
    }
  }

  /// The answer to `--cpu help`.
  package static var help: String {
    let features = CPUModel.implementedFeatures.all.map(\.displayName).sorted()
    return "Models: \(CPUModel.allNames.joined(separator: " "))\n"
      + "Features: \(features.joined(separator: " "))\n"
  }
}

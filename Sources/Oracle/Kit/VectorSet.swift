import Foundation
import IEM

/// The committed files: `states.base` and a `.vec` file for each family of the table.
package enum VectorSet {
  package static let baseName = "states.base"
  package static let fileExtension = "vec"

  /// Rows by the file they belong to.
  package static let families: [(name: String, rows: [Int])] = {
    let names = ["integer", "system", "x87", "mmx-sse", "vex", "evex"]
    var result = names.map { (name: $0, rows: [Int]()) }
    for index in InstructionTable.encodings.indices {
      let row = InstructionTable.compiled.rows[index]
      let family: String
      switch row.map {
      case .vex1, .vex2, .vex3: family = "vex"
      case .evex1, .evex2, .evex3, .evex5, .evex6: family = "evex"
      default:
        let operands = (0..<4).map { row.operands[$0].method }
        let vector = operands.contains { [.V, .W, .U, .P, .Q, .N].contains($0) }
        family =
          vector || row.feature.contains(.sse) || row.feature.contains(.mmx)
          ? "mmx-sse" : row.feature.contains(.fpu) ? "x87" : "integer"
      }
      if let slot = result.firstIndex(where: { $0.name == family }) {
        result[slot].rows.append(index)
      }
    }
    let system = Set(systemRows)
    let integer = result[0].rows
    result[0].rows = integer.filter { !system.contains($0) }
    result[1].rows = integer.filter { system.contains($0) }
    return result
  }()

  private static var systemRows: [Int] {
    var start = 0
    for (index, family) in InstructionTable.families.enumerated() {
      if index == systemFamily { return Array(start..<start + family.count) }
      start += family.count
    }
    return []
  }

  /// Where `InstructionTable.families` has the system instructions.
  private static let systemFamily = 9

  package static func read(_ folder: String, _ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name)))
  }

  package static func bases(in folder: String) throws -> BaseSet {
    try VectorFile.decodeBases(try read(folder, baseName))
  }

  package static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix("." + fileExtension) }.sorted()
  }

  package static func write(_ bytes: [UInt8], _ folder: String, _ name: String) throws {
    try Data(bytes).write(
      to: URL(fileURLWithPath: folder).appendingPathComponent(name), options: .atomic)
  }
}

package enum RowNames {
  package static func name(_ row: Int) -> String {
    "\(InstructionTable.encodings[row].opcode) | \(InstructionTable.encodings[row].text)"
  }
}

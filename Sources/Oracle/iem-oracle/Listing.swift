import ArgumentParser
import Foundation
import IEM
import OracleKit

/// The back end of scripts/compare-disassembly.py: a line for each instruction, with offset, length
/// and text.
struct Disassemble: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the code of a file, as IEM disassembles it.")

  @Argument(help: "Code, nothing else.") var input: String
  @Argument(help: "Where the lines go.") var output: String
  @Option(help: "16, 32 or 64.") var mode = 64
  @Option(help: "Every chunk of so many bytes has one instruction; 0: one run through all.")
  var stride = 0

  func run() throws {
    let modes: [Int: ProcessorMode] = [16: .bits16, 32: .bits32, 64: .bits64]
    guard let mode = modes[mode] else { throw ValidationError("mode \(mode): 16, 32 or 64") }
    let code = [UInt8](try Data(contentsOf: URL(fileURLWithPath: input)))
    var lines = ""
    var offset = 0
    while offset < code.count {
      let end = stride == 0 ? code.count : offset + stride
      let bytes = code[offset..<min(end, offset + 15, code.count)]
      let (text, length) = Disassembler.disassemble(bytes, address: UInt64(offset), mode: mode)
      lines += "\(String(offset, radix: 16))\t\(length)\t\(text)\n"
      offset = stride == 0 ? offset + max(length, 1) : end
    }
    try Data(lines.utf8).write(to: URL(fileURLWithPath: output))
  }
}

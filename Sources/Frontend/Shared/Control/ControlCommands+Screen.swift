import Foundation
import Machine

/// Saves the screen as a picture.
package struct ScreenshotCommand: ControlCommand {
  package static let name = "screenshot"
  package static let description = ControlDescription(
    summary: "The screen as a PNG picture, written to a file or in the reply.",
    fields: [
      .optional("path", .string, "the file, made anew; without it the reply has the picture")
    ],
    result: "width, height, and path or png (base64)")

  package struct Result: Encodable, Sendable {
    var width: Int
    var height: Int
    var path: String?
    var png: String?
  }

  var path: String?

  /// Of a picture in a reply, in bytes.
  private static let replyLimit = 8 << 20

  package func validate() throws(ControlError) {
    if path == "" { throw ControlError("field 'path' must not be empty") }
  }

  package func run(at desk: ControlDesk, reply: ControlReply<Result>) {
    let picture = ScreenPicture(of: desk.machine)
    // The machine does not wait for the encoding and the file.
    DispatchQueue.global().async {
      let png = picture.png
      var result = Result(width: picture.width, height: picture.height, path: path)
      guard let path else {
        guard png.count <= Self.replyLimit else {
          return reply.fail(ControlError("the picture is too large for a reply: give a path"))
        }
        result.png = Data(png).base64EncodedString()
        return reply.succeed(result)
      }
      if let failure = ScreenPicture.write(png, to: path) {
        reply.fail(ControlError("\(path): \(failure)"))
      } else {
        reply.succeed(result)
      }
    }
  }
}

/// A copy of the guest's screen.
struct ScreenPicture: Sendable {
  var width: Int
  var height: Int
  private var pixels: [UInt32]

  /// On the machine's thread.
  init(of machine: VirtualMachine) {
    // A renderer of its own, so that a window's does not miss what changed.
    let renderer = DisplayRenderer(adapter: machine.board.vga)
    _ = renderer.update()
    let frame = renderer.frame
    width = frame.width
    height = frame.height
    pixels = Array(UnsafeBufferPointer(start: frame.pixels, count: width * height))
  }

  var png: [UInt8] {
    pixels.withUnsafeBufferPointer {
      PNGEncoder.encode(pixels: $0, width: width, height: height)
    }
  }

  /// Makes the file anew.
  /// - Returns: why it could not be written.
  static func write(_ bytes: [UInt8], to path: String) -> String? {
    // Not blocking, or else opening a pipe would wait for its reader.
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NONBLOCK
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else { return String(cString: strerror(errno)) }
    defer { close(descriptor) }
    return DescriptorWriter.write(bytes[...], to: descriptor).map { String(cString: strerror($0)) }
  }
}

/// The characters on the screen.
package struct ScreenTextCommand: DirectCommand {
  package static let name = "screen-text"
  package static let description = ControlDescription(
    summary: "The characters on a screen in text mode.",
    result: "columns, rows, lines (without trailing blanks), and cursor (row, column) if it is on")

  package struct Position: Encodable, Sendable {
    var row: Int
    var column: Int
  }

  package struct Result: Encodable, Sendable {
    var columns: Int
    var rows: Int
    var lines: [String]
    var cursor: Position?
  }

  package func perform(at desk: ControlDesk) throws(ControlError) -> Result {
    guard let screen = TextScreen(desk.machine.board.vga) else {
      throw ControlError("the screen is not in a text mode")
    }
    return Result(
      columns: screen.columns, rows: screen.rows.count, lines: screen.lines,
      cursor: screen.cursor.map { Position(row: $0.row, column: $0.column) })
  }
}

/// Waits for a text to appear.
package struct WaitForTextCommand: ControlCommand {
  package static let name = "wait-for-text"
  package static let description = ControlDescription(
    summary: "Reply as soon as a text is on the screen in text mode. Other requests are answered "
      + "meanwhile.",
    fields: [
      .optional("text", .string, "this or 'pattern' is required; '\\n' joins lines"),
      .optional("pattern", .string, "a regular expression; ^ and $ match at the ends of lines"),
      .optional("timeoutSeconds", .number, "of host time, 0 to 86400; 60 when absent"),
    ],
    result: "row, column, text (what was found)")

  var text: String?
  var pattern: String?
  var timeoutSeconds: Double?

  private static let standardSeconds = 60.0
  private static let longestSeconds = 86_400.0

  package func validate() throws(ControlError) {
    if let timeoutSeconds, !(0...Self.longestSeconds).contains(timeoutSeconds) {
      throw ControlError("field 'timeoutSeconds' must be 0 to 86400")
    }
    _ = try wanted()
  }

  private func wanted() throws(ControlError) -> TextPattern {
    switch (text, pattern) {
    case (let text?, nil) where !text.isEmpty: TextPattern(plain: text)
    case (nil, let pattern?) where !pattern.isEmpty: try TextPattern(expression: pattern)
    default: throw ControlError("either 'text' or 'pattern' must be given, and not be empty")
    }
  }

  package func run(at desk: ControlDesk, reply: ControlReply<TextPattern.Match>) {
    let pattern: TextPattern
    do throws(ControlError) { pattern = try wanted() } catch { return reply.fail(error) }
    desk.screen.wait(for: pattern, seconds: timeoutSeconds ?? Self.standardSeconds) { result in
      switch result {
      case .success(let match): reply.succeed(match)
      case .failure(let error): reply.fail(error)
      }
    }
  }
}

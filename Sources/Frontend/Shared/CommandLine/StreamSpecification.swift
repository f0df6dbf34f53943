import Glibc

/// Where one of the machine's byte streams goes, as written after `--serial` and its like.
package enum StreamSpecification: Equatable, Sendable, CustomStringConvertible {
  case none
  case stdio
  case stderr
  case file(String)
  case pty
  case unix(String)
  case tcp(host: String, port: UInt16)

  /// Only this computer, unless a host is named.
  package static let loopback = "127.0.0.1"

  package enum Use { case serial, log }

  package init(_ text: String, option: String, for use: Use) throws(UsageError) {
    let allowed =
      use == .serial
      ? "stdio, file:PATH, pty, unix:PATH, tcp:[HOST:]PORT or none"
      : "stdio, stderr, file:PATH or none"
    let error = UsageError(option, text, allowed: allowed)
    let colon = text.firstIndex(of: ":")
    let kind = text[..<(colon ?? text.endIndex)]
    let rest = colon.map { String(text[text.index(after: $0)...]) } ?? ""
    switch (kind, rest.isEmpty) {
    case ("none", true), ("null", true): self = .none
    case ("stdio", true): self = .stdio
    case ("mon", false) where rest == "stdio" && use == .serial: self = .stdio
    case ("stderr", true) where use == .log: self = .stderr
    case ("file", false): self = .file(rest)
    case ("pty", true) where use == .serial: self = .pty
    case ("unix", false) where use == .serial:
      self = .unix(Self.withoutServerWords(rest))
      let limit = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1
      guard Self.withoutServerWords(rest).utf8.count <= limit else {
        throw UsageError(option, text, allowed: "a path of at most \(limit) bytes")
      }
    case ("tcp", false) where use == .serial:
      guard let address = Self.address(Self.withoutServerWords(rest)) else { throw error }
      self = .tcp(host: address.host, port: address.port)
    default: throw error
    }
  }

  /// QEMU's `,server=on,wait=off`: what is meant here anyway.
  private static func withoutServerWords(_ text: String) -> String {
    let words: Set<Substring> = [
      "server", "server=on", "nowait", "wait=off", "nodelay", "nodelay=on",
    ]
    var parts = text.split(separator: ",", omittingEmptySubsequences: false)
    while let last = parts.last, parts.count > 1, words.contains(last) { parts.removeLast() }
    return parts.joined(separator: ",")
  }

  /// `PORT`, `:PORT`, `HOST:PORT`, `[::1]:PORT`.
  private static func address(_ text: String) -> (host: String, port: UInt16)? {
    let colon = text.lastIndex(of: ":")
    let digits = colon.map { text[text.index(after: $0)...] } ?? text[...]
    guard let port = UInt16(digits), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    var host = colon.map { text[..<$0] } ?? ""
    if host.hasPrefix("[") && host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    return (host.isEmpty ? loopback : String(host), port)
  }

  package var description: String {
    switch self {
    case .none: "none"
    case .stdio: "stdio"
    case .stderr: "stderr"
    case .file(let path): "file:\(path)"
    case .pty: "pty"
    case .unix(let path): "unix:\(path)"
    case .tcp(let host, let port):
      host.contains(":") ? "tcp:[\(host)]:\(port)" : "tcp:\(host):\(port)"
    }
  }
}

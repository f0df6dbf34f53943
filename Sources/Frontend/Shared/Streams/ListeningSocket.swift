import Foundation

/// Makes sockets that listen. Errors name the option that asked for them.
package struct ListeningSocket {
  package var option: String

  package init(option: String) { self.option = option }

  private static let backlog: Int32 = 8
  private static let kind = Int32(
    SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)

  /// A Unix socket with mode 0600. A socket that a killed program has left behind is replaced.
  package func unix(_ path: String) throws(UsageError) -> Int32 {
    let value = "unix:\(path)"
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    let fits = withUnsafeMutableBytes(of: &address.sun_path) { place in
      guard bytes.count < place.count else { return false }
      place.copyBytes(from: bytes)
      return true
    }
    guard fits else { throw UsageError(option, value, because: "the path is too long") }
    try removeStale(path, value, &address)
    let descriptor = socket(AF_UNIX, Self.kind, 0)
    guard descriptor >= 0 else { throw failure(value) }
    // The file gets its mode from the socket's, so that there is no moment in which others may
    // connect.
    fchmod(descriptor, S_IRUSR | S_IWUSR)
    let bound = withSocketAddress(&address) { Foundation.bind(descriptor, $0, $1) }
    guard bound == 0, listen(descriptor, Self.backlog) == 0 else {
      let error = failure(value)
      close(descriptor)
      throw error
    }
    return descriptor
  }

  private func removeStale(
    _ path: String, _ value: String, _ address: inout sockaddr_un
  ) throws(UsageError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      throw UsageError(option, value, because: "exists and is not a socket")
    }
    let probe = socket(AF_UNIX, Self.kind, 0)
    defer { close(probe) }
    let connected = withSocketAddress(&address) { Foundation.connect(probe, $0, $1) }
    guard connected != 0, errno == ECONNREFUSED else {
      throw UsageError(option, value, because: "is used by another program")
    }
    unlink(path)
  }

  /// A TCP socket, and the port it has got.
  package func tcp(
    host: String, port: UInt16
  ) throws(UsageError) -> (descriptor: Int32, port: UInt16) {
    let value = "\(StreamSpecification.tcp(host: host, port: port))"
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, "\(port)", &hints, &found)
    guard code == 0, let first = found else {
      throw UsageError(option, value, because: String(cString: gai_strerror(code)))
    }
    defer { freeaddrinfo(found) }
    let info = first.pointee
    let descriptor = socket(info.ai_family, Self.kind, 0)
    guard descriptor >= 0 else { throw failure(value) }
    var on: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
    guard bind(descriptor, info.ai_addr, info.ai_addrlen) == 0,
      listen(descriptor, Self.backlog) == 0
    else {
      let error = failure(value)
      close(descriptor)
      throw error
    }
    return (descriptor, Self.port(of: descriptor) ?? port)
  }

  private static func port(of descriptor: Int32) -> UInt16? {
    var address = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(descriptor, $0, &size)
      }
    }
    guard result == 0 else { return nil }
    // The port is at the same place for IPv4 and IPv6.
    return withUnsafeBytes(of: &address) {
      UInt16(bigEndian: $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self))
    }
  }

  private func failure(_ value: String) -> UsageError {
    UsageError(option, value, because: String(cString: strerror(errno)))
  }

  private func withSocketAddress(
    _ address: inout sockaddr_un, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}

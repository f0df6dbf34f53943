import Glibc

/// A call of KVM that the kernel refused: which one, and why.
public struct KVMError: Error, Equatable, CustomStringConvertible {
  /// The ioctl's name in the kernel's documentation, or the system call's.
  public var call: String
  public var errno: Int32

  public var description: String {
    "\(call): \(String(cString: strerror(errno))) (errno \(errno))"
  }
}

/// A descriptor that is closed with its owner.
final class KVMDescriptor {
  let number: Int32

  init(_ number: Int32) { self.number = number }
  deinit { close(number) }

  /// - Returns: what the kernel returned, never negative.
  @discardableResult
  func call(_ ioctl: KVMIoctl, _ argument: UInt = 0) throws(KVMError) -> Int32 {
    try call(ioctl, UnsafeMutableRawPointer(bitPattern: argument))
  }

  @discardableResult
  func call(
    _ ioctl: KVMIoctl, _ argument: UnsafeMutableRawPointer?
  ) throws(KVMError) -> Int32 {
    while true {
      let result = raw(ioctl, argument)
      if result >= 0 { return result }
      // Only KVM_RUN is interrupted on purpose, and that goes through `raw`.
      guard errno == EINTR else { throw KVMError(call: ioctl.name, errno: errno) }
    }
  }

  @discardableResult
  func call<T>(
    _ ioctl: KVMIoctl, with value: inout T
  ) throws(KVMError) -> Int32 {
    // An untyped rethrow through the closure would lose the error's type.
    let result = withUnsafeMutablePointer(to: &value) { pointer in
      Result { () throws(KVMError) in try call(ioctl, UnsafeMutableRawPointer(pointer)) }
    }
    return try result.get()
  }

  /// The bare call: negative with `errno` set on failure.
  @inline(__always) func raw(_ ioctl: KVMIoctl, _ argument: UnsafeMutableRawPointer?) -> Int32 {
    guard let argument else { return Glibc.ioctl(number, ioctl.number, 0) }
    return Glibc.ioctl(number, ioctl.number, argument)
  }
}

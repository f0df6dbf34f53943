import CKVM
import Glibc

/// /dev/kvm (Linux, Documentation/virt/kvm/api.rst, "system ioctls").
public final class KVMSystem {
  public static let path = "/dev/kvm"
  /// The only version there has been since Linux 2.6.22.
  private static let apiVersion: Int32 = 12

  let descriptor: KVMDescriptor
  /// Bytes of the area that a virtual processor shares with us.
  let runAreaSize: Int

  /// - Throws: `KVMError` with the reason of the kernel: ENOENT, EACCES, ENODEV.
  public init() throws(KVMError) {
    let number = open(Self.path, O_RDWR | O_CLOEXEC)
    guard number >= 0 else { throw KVMError(call: "open \(Self.path)", errno: errno) }
    descriptor = KVMDescriptor(number)
    guard try descriptor.call(.getAPIVersion) == Self.apiVersion else {
      throw KVMError(call: KVMIoctl.getAPIVersion.name, errno: ENOSYS)
    }
    runAreaSize = Int(try descriptor.call(.getVCPUMmapSize))
    guard runAreaSize >= MemoryLayout<kvm_run>.size else {
      throw KVMError(call: KVMIoctl.getVCPUMmapSize.name, errno: EINVAL)
    }
  }

  /// What KVM says of a capability (`KVM_CAP_…`): 0 when it has not got it.
  public func extensionValue(_ capability: Int32) -> Int {
    max(0, Int((try? descriptor.call(.checkExtension, UInt(capability))) ?? 0))
  }

  public func has(_ capability: Int32) -> Bool { extensionValue(capability) > 0 }

  /// CPUID as this KVM can give it to a guest.
  func supportedCPUID() throws(KVMError) -> [kvm_cpuid_entry2] {
    var capacity = 128
    while true {
      var list = CountedList<kvm_cpuid_entry2>(capacity: capacity)
      do {
        try list.withHeader { pointer throws(KVMError) in
          try descriptor.call(.getSupportedCPUID, pointer)
        }
        return list.elements
      } catch where error.errno == E2BIG && capacity < 4096 {
        capacity *= 2
      }
    }
  }

  /// MSRs that KVM keeps for a guest.
  func msrIndices() throws(KVMError) -> [UInt32] {
    var capacity = 256
    while true {
      var list = CountedList<UInt32>(capacity: capacity, headerSize: 4)
      do {
        try list.withHeader { pointer throws(KVMError) in
          try descriptor.call(.getMSRIndexList, pointer)
        }
        return list.elements
      } catch where error.errno == E2BIG && capacity < 8192 {
        capacity *= 2
      }
    }
  }

  public func makeVirtualMachine() throws(KVMError) -> KVMVirtualMachine {
    KVMVirtualMachine(system: self, KVMDescriptor(try descriptor.call(.createVM)))
  }
}

/// A count, padding, and that many elements: the form of KVM's structures with an open end, whose
/// last member Swift does not import.
struct CountedList<Element: BitwiseCopyable> {
  private var bytes: [UInt8]
  private let headerSize: Int
  private let capacity: Int

  init(capacity: Int, headerSize: Int = 8) {
    self.capacity = capacity
    self.headerSize = headerSize
    bytes = Array(repeating: 0, count: headerSize + capacity * MemoryLayout<Element>.stride)
    setCount(capacity)
  }

  init(_ elements: [Element], headerSize: Int = 8) {
    self.init(capacity: elements.count, headerSize: headerSize)
    for (index, element) in elements.enumerated() { self[index] = element }
  }

  var count: Int {
    min(capacity, Int(bytes.withUnsafeBytes { $0.load(as: UInt32.self) }))
  }

  private mutating func setCount(_ value: Int) {
    bytes.withUnsafeMutableBytes { $0.storeBytes(of: UInt32(value), as: UInt32.self) }
  }

  subscript(index: Int) -> Element {
    get {
      bytes.withUnsafeBytes {
        $0.loadUnaligned(
          fromByteOffset: headerSize + index * MemoryLayout<Element>.stride, as: Element.self)
      }
    }
    set {
      bytes.withUnsafeMutableBytes {
        $0.storeBytes(
          of: newValue, toByteOffset: headerSize + index * MemoryLayout<Element>.stride,
          as: Element.self)
      }
    }
  }

  var elements: [Element] { (0..<count).map { self[$0] } }

  /// Hands the structure to an ioctl.
  @discardableResult
  mutating func withHeader(
    _ body: (UnsafeMutableRawPointer) throws(KVMError) -> Int32
  ) throws(KVMError) -> Int32 {
    let result = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(KVMError) in try body(buffer.baseAddress.unsafelyUnwrapped) }
    }
    return try result.get()
  }
}

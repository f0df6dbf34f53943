import IEM

/// Tables with pointers between them and checksums over them, not yet at their addresses.
///
/// Two ways lead to memory: firmware runs `loaderScript` (QEMU's `etc/table-loader` commands), or
/// `place` does the same work for a kernel that is started without firmware.
package struct LinkedTables: Sendable {
  package enum Zone: UInt8, Sendable {
    /// Anywhere below 4 GiB.
    case high = 1
    /// Between E0000h and FFFFFh, where operating systems search.
    case biosSegment = 2
  }

  package struct File: Sendable {
    package var name: String
    package var bytes: [UInt8]
    package var alignment: UInt32
    package var zone: Zone
  }

  /// A field that holds an offset into `target` and becomes an address.
  struct Pointer: Sendable {
    var file: String
    var offset: Int
    var size: Int
    var target: String
  }

  struct Checksum: Sendable {
    var file: String
    var offset: Int
    var range: Range<Int>
  }

  package private(set) var files: [File] = []
  private(set) var pointers: [Pointer] = []
  private(set) var checksums: [Checksum] = []

  mutating func addFile(_ name: String, _ bytes: [UInt8], alignment: UInt32, zone: Zone) {
    files.append(File(name: name, bytes: bytes, alignment: alignment, zone: zone))
  }
  mutating func addPointer(in file: String, at offset: Int, size: Int, to target: String) {
    pointers.append(Pointer(file: file, offset: offset, size: size, target: target))
  }
  mutating func addChecksum(in file: String, at offset: Int, over range: Range<Int>) {
    checksums.append(Checksum(file: file, offset: offset, range: range))
  }

  // MARK: For firmware

  private enum Command: UInt32 { case allocate = 1, addPointer, addChecksum }
  private static let entrySize = 128
  private static let nameSize = 56

  /// The commands that allocate the files, resolve the pointers and then set the checksums.
  package func loaderScript() -> [UInt8] {
    var script: [UInt8] = []
    func entry(_ command: Command, _ fill: (inout ByteBuilder) -> Void) {
      var builder = ByteBuilder()
      builder.little(command.rawValue)
      fill(&builder)
      builder.zeros(Self.entrySize - builder.count)
      script += builder.bytes
    }
    for file in files {
      entry(.allocate) {
        $0.text(file.name, size: Self.nameSize)
        $0.little(file.alignment)
        $0.raw([file.zone.rawValue])
      }
    }
    for pointer in pointers {
      entry(.addPointer) {
        $0.text(pointer.file, size: Self.nameSize)
        $0.text(pointer.target, size: Self.nameSize)
        $0.little(UInt32(pointer.offset))
        $0.raw([UInt8(pointer.size)])
      }
    }
    for checksum in checksums {
      entry(.addChecksum) {
        $0.text(checksum.file, size: Self.nameSize)
        $0.little(UInt32(checksum.offset))
        $0.little(UInt32(checksum.range.lowerBound))
        $0.little(UInt32(checksum.range.count))
      }
    }
    return script
  }

  /// Gives firmware the files and the script that links them.
  package func publish(to config: FirmwareConfig) {
    for file in files { config.addFile(file.name, file.bytes) }
    config.addFile(FirmwareConfig.FileName.tableLoader, loaderScript())
  }

  // MARK: Without firmware

  /// Writes all files to memory, linked.
  /// - Parameters:
  ///   - address: where the files for the high zone begin.
  ///   - biosSegment: where those begin that operating systems search for; nil puts them before
  ///     the others, for a kernel that is told their address.
  /// - Returns: the address of each file, and the end of the high zone.
  func place(
    at address: GuestPhysical, biosSegment: GuestPhysical?, in memory: any DMAMemory
  ) -> (addresses: [String: GuestPhysical], end: GuestPhysical) {
    var addresses: [String: GuestPhysical] = [:]
    var next = address
    var nextBIOS = biosSegment
    func allocate(_ file: File, from cursor: inout GuestPhysical) {
      let mask = UInt64(max(file.alignment, 1)) - 1
      cursor = GuestPhysical((cursor.value + mask) & ~mask)
      addresses[file.name] = cursor
      cursor = cursor + UInt64(file.bytes.count)
    }
    for file in files.sorted(by: { $0.zone.rawValue > $1.zone.rawValue }) {
      if file.zone == .biosSegment, var cursor = nextBIOS {
        allocate(file, from: &cursor)
        nextBIOS = cursor
      } else {
        allocate(file, from: &next)
      }
    }
    let linked = link(addresses)
    for (name, bytes) in linked {
      guard let target = addresses[name] else { continue }
      bytes.withUnsafeBytes { memory.write($0, to: target) }
    }
    return (addresses, next)
  }

  private func link(_ addresses: [String: GuestPhysical]) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in files { contents[file.name] = file.bytes }
    for pointer in pointers {
      guard var bytes = contents[pointer.file], let target = addresses[pointer.target] else {
        continue
      }
      var value: UInt64 = 0
      for i in (0..<pointer.size).reversed() {
        value = value << 8 | UInt64(bytes[pointer.offset + i])
      }
      value &+= target.value
      for i in 0..<pointer.size {
        bytes[pointer.offset + i] = UInt8(truncatingIfNeeded: value >> UInt64(i * 8))
      }
      contents[pointer.file] = bytes
    }
    for checksum in checksums {
      guard var bytes = contents[checksum.file] else { continue }
      bytes[checksum.offset] = 0
      bytes[checksum.offset] = ByteBuilder.checksum(bytes[checksum.range])
      contents[checksum.file] = bytes
    }
    return contents
  }
}

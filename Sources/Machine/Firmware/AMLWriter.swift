/// A piece of ACPI Machine Language (ACPI Specification 6.5, chapter 20), built bottom-up.
///
/// Only what our tables use: names, data objects, devices, methods with simple statements,
/// operation regions and fields.
struct AML: Equatable {
  var bytes: [UInt8]

  private enum Op {
    static let zero: UInt8 = 0x00
    static let one: UInt8 = 0x01
    static let name: UInt8 = 0x08
    static let bytePrefix: UInt8 = 0x0A
    static let wordPrefix: UInt8 = 0x0B
    static let dwordPrefix: UInt8 = 0x0C
    static let stringPrefix: UInt8 = 0x0D
    static let qwordPrefix: UInt8 = 0x0E
    static let scope: UInt8 = 0x10
    static let buffer: UInt8 = 0x11
    static let package: UInt8 = 0x12
    static let method: UInt8 = 0x14
    static let dualNamePrefix: UInt8 = 0x2E
    static let multiNamePrefix: UInt8 = 0x2F
    static let extended: UInt8 = 0x5B
    static let argument0: UInt8 = 0x68
    static let store: UInt8 = 0x70
    static let and: UInt8 = 0x7B
    static let or: UInt8 = 0x7D
    static let createDWordField: UInt8 = 0x8A
    static let lessThan: UInt8 = 0x95
    static let ifOp: UInt8 = 0xA0
    static let elseOp: UInt8 = 0xA1
    static let returnOp: UInt8 = 0xA4
    // After the extension prefix.
    static let operationRegion: UInt8 = 0x80
    static let field: UInt8 = 0x81
    static let device: UInt8 = 0x82
    static let processor: UInt8 = 0x83
  }

  // MARK: Names and data

  /// A name string such as `\_SB.PCI0`, `^ISA` or `_HID`. Short segments are filled up with `_`.
  static func path(_ path: String) -> AML {
    var rest = Substring(path)
    var bytes: [UInt8] = []
    while let first = rest.first, first == "\\" || first == "^" {
      bytes += first.utf8
      rest = rest.dropFirst()
    }
    let segments = rest.split(separator: ".")
    switch segments.count {
    case 0: bytes.append(Op.zero)
    case 1: break
    case 2: bytes.append(Op.dualNamePrefix)
    default: bytes += [Op.multiNamePrefix, UInt8(truncatingIfNeeded: segments.count)]
    }
    for segment in segments { bytes += nameSegment(String(segment)) }
    return AML(bytes: bytes)
  }

  private static func nameSegment(_ name: String) -> [UInt8] {
    precondition(name.utf8.count <= 4, "an AML name segment has four characters")
    return Array(name.utf8) + Array(repeating: UInt8(ascii: "_"), count: 4 - name.utf8.count)
  }

  /// An integer in its shortest form.
  static func integer(_ value: UInt64) -> AML {
    var builder = ByteBuilder()
    switch value {
    case 0: return AML(bytes: [Op.zero])
    case 1: return AML(bytes: [Op.one])
    case ...0xFF: builder.raw([Op.bytePrefix, UInt8(value)])
    case ...0xFFFF:
      builder.raw([Op.wordPrefix])
      builder.little(UInt16(value))
    case ...0xFFFF_FFFF:
      builder.raw([Op.dwordPrefix])
      builder.little(UInt32(value))
    default:
      builder.raw([Op.qwordPrefix])
      builder.little(value)
    }
    return AML(bytes: builder.bytes)
  }

  static func string(_ text: String) -> AML {
    AML(bytes: [Op.stringPrefix] + Array(text.utf8) + [0])
  }

  /// A compressed EISA ID such as `PNP0A03`: three letters and four hexadecimal digits.
  static func eisaID(_ id: String) -> AML {
    let letters = id.utf8.prefix(3).map { UInt32($0 & 0x1F) }
    guard letters.count == 3, let number = UInt32(id.dropFirst(3), radix: 16) else {
      preconditionFailure("\(id) is not an EISA ID")
    }
    let value = letters[0] << 26 | letters[1] << 21 | letters[2] << 16 | number
    var builder = ByteBuilder()
    builder.raw([Op.dwordPrefix])
    builder.big(value)
    return AML(bytes: builder.bytes)
  }

  static func buffer(_ contents: [UInt8]) -> AML {
    sized([Op.buffer], integer(UInt64(contents.count)).bytes + contents)
  }

  static func package(_ elements: [AML]) -> AML {
    sized([Op.package], [UInt8(truncatingIfNeeded: elements.count)] + joined(elements))
  }

  // MARK: Objects

  static func name(_ name: String, _ value: AML) -> AML {
    AML(bytes: [Op.name] + path(name).bytes + value.bytes)
  }

  static func scope(_ name: String, _ body: [AML]) -> AML {
    sized([Op.scope], path(name).bytes + joined(body))
  }

  static func device(_ name: String, _ body: [AML]) -> AML {
    sized([Op.extended, Op.device], path(name).bytes + joined(body))
  }

  /// A processor without a register block.
  static func processor(_ name: String, id: UInt8) -> AML {
    sized([Op.extended, Op.processor], path(name).bytes + [id, 0, 0, 0, 0, 0])
  }

  private static let serializedFlag: UInt8 = 1 << 3

  static func method(
    _ name: String, arguments: UInt8 = 0, serialized: Bool = false, _ body: [AML]
  ) -> AML {
    let flags = arguments | (serialized ? serializedFlag : 0)
    return sized([Op.method], path(name).bytes + [flags] + joined(body))
  }

  enum RegionSpace: UInt8 { case systemMemory, systemIO, pciConfig }

  static func operationRegion(
    _ name: String, _ space: RegionSpace, offset: UInt64, length: UInt64
  ) -> AML {
    AML(
      bytes: [Op.extended, Op.operationRegion] + path(name).bytes + [space.rawValue]
        + integer(offset).bytes + integer(length).bytes)
  }

  private static let byteAccess: UInt8 = 1

  /// Fields of a region, one after another from its start, accessed by bytes.
  static func byteFields(of region: String, _ fields: [(name: String, bits: Int)]) -> AML {
    var list: [UInt8] = []
    for field in fields { list += nameSegment(field.name) + lengthBytes(field.bits) }
    return sized([Op.extended, Op.field], path(region).bytes + [byteAccess] + list)
  }

  // MARK: Statements

  static func argument(_ number: UInt8) -> AML { AML(bytes: [Op.argument0 + number]) }

  static func store(_ value: AML, to target: AML) -> AML {
    AML(bytes: [Op.store] + value.bytes + target.bytes)
  }

  static func and(_ a: AML, _ b: AML) -> AML {
    AML(bytes: [Op.and] + a.bytes + b.bytes + [Op.zero])
  }

  static func or(_ a: AML, _ b: AML, to target: AML) -> AML {
    AML(bytes: [Op.or] + a.bytes + b.bytes + target.bytes)
  }

  static func lessThan(_ a: AML, _ b: AML) -> AML {
    AML(bytes: [Op.lessThan] + a.bytes + b.bytes)
  }

  static func createDWordField(_ buffer: AML, byte offset: UInt64, _ name: String) -> AML {
    AML(
      bytes: [Op.createDWordField] + buffer.bytes + integer(offset).bytes + nameSegment(name))
  }

  static func ifTrue(_ condition: AML, _ then: [AML], otherwise: [AML] = []) -> AML {
    let first = sized([Op.ifOp], condition.bytes + joined(then))
    if otherwise.isEmpty { return first }
    return AML(bytes: first.bytes + sized([Op.elseOp], joined(otherwise)).bytes)
  }

  static func returnValue(_ value: AML) -> AML { AML(bytes: [Op.returnOp] + value.bytes) }

  /// Calls a method.
  static func call(_ method: String, _ arguments: AML...) -> AML {
    AML(bytes: path(method).bytes + joined(arguments))
  }

  // MARK: Encoding

  static func joined(_ pieces: [AML]) -> [UInt8] { pieces.flatMap(\.bytes) }

  /// An operation with a package length, which counts its own bytes.
  private static func sized(_ op: [UInt8], _ body: [UInt8]) -> AML {
    for own in 1...4 {
      let bytes = lengthBytes(body.count + own)
      if bytes.count == own { return AML(bytes: op + bytes + body) }
    }
    preconditionFailure("an AML package is longer than 256 MiB")
  }

  /// PkgLength: up to 63 in one byte, else four bits and one to three bytes more.
  static func lengthBytes(_ value: Int) -> [UInt8] {
    if value < 1 << 6 { return [UInt8(value)] }
    let more = value < 1 << 12 ? 1 : value < 1 << 20 ? 2 : 3
    var bytes = [UInt8(more << 6 | value & 0x0F)]
    for i in 0..<more { bytes.append(UInt8(truncatingIfNeeded: value >> (4 + 8 * i))) }
    return bytes
  }
}

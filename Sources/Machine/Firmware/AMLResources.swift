/// Resource descriptors (ACPI Specification 6.5, section 6.4) for `_CRS` and `_PRS`.
struct ResourceTemplate {
  private var builder = ByteBuilder()

  private enum Tag {
    static let irqWithoutFlags: UInt8 = 0x22
    static let dma: UInt8 = 0x2A
    static let ioPort: UInt8 = 0x47
    static let end: UInt8 = 0x79
    static let memory32Fixed: UInt8 = 0x86
    static let dwordAddressSpace: UInt8 = 0x87
    static let wordAddressSpace: UInt8 = 0x88
    static let extendedInterrupt: UInt8 = 0x89
    static let qwordAddressSpace: UInt8 = 0x8A
  }

  private enum AddressSpace: UInt8 { case memory, io, busNumber }
  /// Both ends of the range are fixed; the bridge produces it for those behind it.
  private static let producedFixedRange: UInt8 = 0x0C
  private static let readWriteMemory: UInt8 = 0x01
  private static let entireIORange: UInt8 = 0x03

  /// Ports decoded in 16 bits.
  func io(_ base: UInt16, _ length: UInt8) -> Self {
    with {
      $0.raw([Tag.ioPort, 1])
      $0.little(base)
      $0.little(base)
      $0.raw([1, length])
    }
  }

  /// An edge-triggered ISA interrupt.
  func irq(_ number: UInt8) -> Self {
    with {
      $0.raw([Tag.irqWithoutFlags])
      $0.little(UInt16(1) << UInt16(number & 15))
    }
  }

  /// An 8-bit compatible DMA channel.
  func dma(_ channel: UInt8) -> Self { with { $0.raw([Tag.dma, 1 << (channel & 7), 0]) } }

  func memory32Fixed(_ base: UInt32, _ length: UInt32, writable: Bool = true) -> Self {
    with {
      $0.raw([Tag.memory32Fixed])
      $0.little(UInt16(9))
      $0.raw([writable ? 1 : 0])
      $0.little(base)
      $0.little(length)
    }
  }

  /// Where the first number of a template that begins with `sharedInterrupt` lies.
  static let sharedInterruptOffset: UInt64 = 5

  /// A consumed interrupt, level-triggered, active high and shared: a routed PCI interrupt.
  func sharedInterrupt(_ numbers: [UInt32]) -> Self {
    let consumer: UInt8 = 1 << 0
    let shared: UInt8 = 1 << 3
    return with {
      $0.raw([Tag.extendedInterrupt])
      $0.little(UInt16(2 + 4 * numbers.count))
      $0.raw([consumer | shared, UInt8(truncatingIfNeeded: numbers.count)])
      for number in numbers { $0.little(number) }
    }
  }

  func busNumbers(_ range: ClosedRange<UInt16>) -> Self {
    addressSpace(Tag.wordAddressSpace, .busNumber, 0, range)
  }
  func producedIO(_ range: ClosedRange<UInt16>) -> Self {
    addressSpace(Tag.wordAddressSpace, .io, Self.entireIORange, range)
  }
  func producedMemory32(_ range: ClosedRange<UInt32>) -> Self {
    addressSpace(Tag.dwordAddressSpace, .memory, Self.readWriteMemory, range)
  }
  func producedMemory64(_ range: ClosedRange<UInt64>) -> Self {
    addressSpace(Tag.qwordAddressSpace, .memory, Self.readWriteMemory, range)
  }

  private func addressSpace<T: FixedWidthInteger>(
    _ tag: UInt8, _ space: AddressSpace, _ typeFlags: UInt8, _ range: ClosedRange<T>
  ) -> Self {
    with {
      $0.raw([tag])
      $0.little(UInt16(3 + 5 * T.bitWidth / 8))
      $0.raw([space.rawValue, Self.producedFixedRange, typeFlags])
      $0.little(T(0))  // granularity
      $0.little(range.lowerBound)
      $0.little(range.upperBound)
      $0.little(T(0))  // translation
      $0.little(range.upperBound &- range.lowerBound &+ 1)
    }
  }

  private func with(_ append: (inout ByteBuilder) -> Void) -> Self {
    var copy = self
    append(&copy.builder)
    return copy
  }

  /// The template as a buffer; a zero checksum means "not checked".
  var buffer: AML { AML.buffer(builder.bytes + [Tag.end, 0]) }
}

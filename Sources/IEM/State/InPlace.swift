/// Elements that lie elsewhere in the same `Processor`, reached by pointer.
///
/// Reading one element of an `InlineArray` member copies the whole array first wherever the
/// compiler cannot prove that it need not: 45 % of the run time of a Linux boot was `memcpy`. The
/// storage stays in the processor, at offsets that the threaded tier knows; this is the way in.
public struct InPlace<Element: BitwiseCopyable>: BitwiseCopyable {
  // Invariant: points at as many elements as the storage has, and lives as long as the processor.
  private let base: UnsafeMutablePointer<Element>

  /// - Parameter offset: of the storage in `Processor.Arrays`, which is the processor's start.
  init(_ processor: UnsafeMutablePointer<Processor>, offset: Int?) {
    // Stored properties always have an offset.
    base = (UnsafeMutableRawPointer(processor) + offset.unsafelyUnwrapped)
      .assumingMemoryBound(to: Element.self)
  }

  public subscript(index: Int) -> Element {
    @inline(__always) get { base[index] }
    @inline(__always) nonmutating set { base[index] = newValue }
  }

  /// The same: kept apart from plain subscripts to show that the index is known to be in range.
  subscript(unchecked index: Int) -> Element {
    @inline(__always) get { base[index] }
    @inline(__always) nonmutating set { base[index] = newValue }
  }
}

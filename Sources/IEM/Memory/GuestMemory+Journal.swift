import Glibc

/// Which 4 KiB frames of RAM and of one region beside it (video memory) were written since the
/// present interval began: what checkpoints copy and digests hash again.
///
/// A frame is numbered by its place in host memory, RAM first, so that its number stays when the
/// guest moves what is mapped where. The first write of an interval takes the slow path, through
/// `PhysicalPage.clean`; all others run at full speed.
struct FrameJournal {
  let ram: UInt64
  let ramFrames: Int
  let region: UInt64
  let regionFrames: Int
  /// By frame: whether it is in `written`.
  private var isWritten: [Bool]
  private(set) var written: [Int32] = []
  /// By frame: the physical page that shows it, or `nowhere`.
  private var home: [UInt32]

  private static let nowhere = UInt32.max

  init(
    ram: UnsafeMutableRawPointer, ramSize: UInt64, region: UnsafeMutableRawPointer?, regionSize: Int
  ) {
    self.ram = UInt64(UInt(bitPattern: ram))
    ramFrames = Int(ramSize >> 12)
    self.region = UInt64(UInt(bitPattern: region))
    regionFrames = region == nil ? 0 : regionSize >> 12
    isWritten = Array(repeating: false, count: ramFrames + regionFrames)
    home = Array(repeating: Self.nowhere, count: ramFrames + regionFrames)
  }

  var frameCount: Int { ramFrames + regionFrames }

  func host(_ frame: Int) -> UInt64 {
    frame < ramFrames ? ram + UInt64(frame) << 12 : region + UInt64(frame - ramFrames) << 12
  }

  func frame(ofHost address: UInt64) -> Int? {
    if address >= ram && address < ram + UInt64(ramFrames) << 12 { return Int((address - ram) >> 12) }
    guard address >= region && address < region + UInt64(regionFrames) << 12 else { return nil }
    return ramFrames + Int((address - region) >> 12)
  }

  /// A page now shows other memory.
  mutating func mapped(page: UInt64, in pages: UnsafeMutablePointer<PhysicalPage>) {
    guard pages[Int(page)].isMemory, let frame = frame(ofHost: pages[Int(page)].hostAddress) else {
      return
    }
    home[frame] = UInt32(truncatingIfNeeded: page)
    if !isWritten[frame] { pages[Int(page)].bits |= PhysicalPage.clean }
  }

  mutating func note(_ frame: Int) {
    guard !isWritten[frame] else { return }
    isWritten[frame] = true
    written.append(Int32(truncatingIfNeeded: frame))
  }

  /// The page that shows a frame now.
  func page(of frame: Int, in pages: UnsafeMutablePointer<PhysicalPage>) -> UInt64? {
    let page = home[frame]
    guard page != Self.nowhere, pages[Int(page)].isMemory,
      pages[Int(page)].hostAddress == host(frame)
    else { return nil }
    return UInt64(page)
  }

  mutating func beginInterval(_ pages: UnsafeMutablePointer<PhysicalPage>) {
    for frame in written {
      isWritten[Int(frame)] = false
      if let page = page(of: Int(frame), in: pages) {
        pages[Int(page)].bits |= PhysicalPage.clean
      }
    }
    written.removeAll(keepingCapacity: true)
  }
}

extension GuestMemory {
  /// Begins to note which frames are written.
  /// - Parameter region: memory beside RAM that is noted too, from `allocateRegion`.
  public func startJournal(region: UnsafeMutableRawPointer?, size: Int) {
    var journal = FrameJournal(ram: ram, ramSize: ramSize, region: region, regionSize: size)
    for page in 0..<pageCount where pages[Int(page)].isMemory { journal.mapped(page: page, in: pages) }
    self.journal = journal
    flushTranslations()
  }

  public var frameCount: Int { journal?.frameCount ?? Int(ramSize >> 12) }

  /// The host memory of a frame, 4 KiB.
  public func frameMemory(_ frame: Int) -> UnsafeMutableRawPointer {
    guard let journal, frame >= journal.ramFrames else { return ram + frame << 12 }
    // The region was given as a pointer; its address is not zero.
    return UnsafeMutableRawPointer(bitPattern: UInt(truncatingIfNeeded: journal.host(frame)))
      .unsafelyUnwrapped
  }

  /// The frames written in the present interval, in the order of their first writes.
  public var writtenFrames: [Int32] { journal?.written ?? [] }

  /// The frame that a physical address shows now; nil when it shows none.
  public func frame(of address: GuestPhysical) -> Int? {
    let page = page(of: address.value)
    return page.isMemory ? journal?.frame(ofHost: page.hostAddress) : nil
  }

  /// Ends the interval: every frame counts as unwritten. Forgets all translations.
  public func beginJournalInterval() {
    journal?.beginInterval(pages)
    flushTranslations()
  }

  /// Somebody wrote a frame by other ways than this module.
  public func noteFrameWritten(host: UnsafeMutableRawPointer) {
    guard let frame = journal?.frame(ofHost: UInt64(UInt(bitPattern: host))) else { return }
    journal?.note(frame)
  }

  /// The same by the number of the frame of the journal's region.
  public func noteRegionFrameWritten(_ index: Int) {
    guard let journal, index < journal.regionFrames else { return }
    self.journal?.note(journal.ramFrames + index)
  }

  /// A frame got other contents: decoded instructions from it go.
  public func frameReplaced(_ frame: Int) {
    guard let page = journal?.page(of: frame, in: pages), pages[Int(page)].hasCode else { return }
    dropCode(page: page, from: 0, count: Int(Self.pageSize))
  }

  /// Processors forget what they derived from page tables.
  public func flushTranslations() { for each in observers { each.observer.mappingsChanged() } }

  /// A write to a page about whose writes somebody wants to know.
  @inline(never) func noteWrite(page: UInt64) {
    let index = Int(page)
    if pages[index].bits & PhysicalPage.tracked != 0 { pages[index].bits |= PhysicalPage.dirty }
    guard pages[index].bits & PhysicalPage.clean != 0 else { return }
    pages[index].bits &= ~PhysicalPage.clean
    if let frame = journal?.frame(ofHost: pages[index].hostAddress) { journal?.note(frame) }
  }
}

/// A medium whose host-side failures the user hears of. The guest gets its device error as ever,
/// and may well hide it; who started the machine wants to know that an image is no longer what the
/// guest believes. Each kind of failure is told once, so that a guest which tries again fills no
/// log.
package final class ReportingMedium: BlockDevice {
  private let base: any BlockDevice
  private let report: (String) -> Void
  private var told: Set<Access> = []

  private enum Access { case read, write, flush }

  /// - Parameter report: gets a line for people.
  package init(_ base: any BlockDevice, report: @escaping (String) -> Void) {
    self.base = base
    self.report = report
  }

  package var sectorCount: UInt64 { base.sectorCount }
  package var isReadOnly: Bool { base.isReadOnly }

  package func read(
    sector: UInt64, into buffer: UnsafeMutableRawBufferPointer
  ) throws(StorageError) {
    do throws(StorageError) { try base.read(sector: sector, into: buffer) } catch {
      if has(sector, buffer.count) { tell(error, .read) }
      throw error
    }
  }

  package func write(sector: UInt64, from buffer: UnsafeRawBufferPointer) throws(StorageError) {
    do throws(StorageError) { try base.write(sector: sector, from: buffer) } catch {
      if has(sector, buffer.count) && !base.isReadOnly { tell(error, .write) }
      throw error
    }
  }

  package func flush() throws(StorageError) {
    do throws(StorageError) { try base.flush() } catch {
      tell(error, .flush)
      throw error
    }
  }

  /// Whether the medium has these sectors: a guest that asks for others is no host's failure.
  private func has(_ sector: UInt64, _ byteCount: Int) -> Bool {
    sector < sectorCount && UInt64(byteCount / 512) <= sectorCount - sector
  }

  private func tell(_ error: StorageError, _ access: Access) {
    guard told.insert(access).inserted else { return }
    report(error.description + (access == .flush ? "" : "; the guest sees a failed \(access)"))
  }
}

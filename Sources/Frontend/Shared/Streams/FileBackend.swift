import Foundation
import Machine

/// Output into a file, which is made anew. Input: none.
package final class FileBackend: SerialBackend, @unchecked Sendable {
  package let output = OutputQueue()
  private let path: String
  private let option: String
  // Set by `open`, before any other thread knows this object.
  private var descriptor: Int32 = -1

  package init(path: String, option: String) {
    self.path = path
    self.option = option
  }

  package func open() throws(UsageError) -> String? {
    descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw UsageError(option, "file:\(path)", because: String(cString: strerror(errno)))
    }
    return nil
  }

  package func start(input: SerialInput?, onFailure: @escaping @Sendable (String) -> Void) {
    let writer = DescriptorWriter(descriptor, queue: output) { [option, path] failure in
      onFailure("\(option) file:\(path): \(String(cString: strerror(failure)))")
    }
    writer.start()
  }

  package func close() { output.close() }
}

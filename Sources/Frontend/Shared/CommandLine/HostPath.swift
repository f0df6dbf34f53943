import Foundation

/// Checks of files of the host that change nothing.
package enum HostPath {
  /// A file that is read whole.
  package static func checkReadable(_ path: String, option: String) throws(UsageError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw UsageError(option, path, because: "no such file")
    }
    if isFolder.boolValue { throw UsageError(option, path, because: "is a directory") }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw UsageError(option, path, because: "permission denied")
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? UInt64
    if size == 0 { throw UsageError(option, path, because: "the file is empty") }
  }

  /// Whether a stream's file or socket can be made where it is wanted.
  package static func check(
    _ stream: StreamSpecification, option: String, _ value: String
  ) throws(UsageError) {
    switch stream {
    case .file(let path): try checkWritable(path, option: option, value, existing: true)
    case .unix(let path): try checkWritable(path, option: option, value, existing: false)
    default: break
    }
  }

  private static func checkWritable(
    _ path: String, option: String, _ value: String, existing: Bool
  ) throws(UsageError) {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw UsageError(option, value, because: "is a directory") }
      if existing && !files.isWritableFile(atPath: path) {
        throw UsageError(option, value, because: "permission denied")
      }
      return
    }
    let parent = (path as NSString).deletingLastPathComponent
    let folder = parent.isEmpty ? "." : parent
    guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw UsageError(option, value, because: "the folder \(folder) does not exist")
    }
    guard files.isWritableFile(atPath: folder) else {
      throw UsageError(option, value, because: "no permission to create it in \(folder)")
    }
  }
}

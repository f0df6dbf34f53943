import Foundation
import FrontendKit

/// SDL as a shared library that is loaded when it is needed. Not one of its functions may be called
/// before.
enum SDLLibrary {
  private static let names = ["libSDL2-2.0.so.0", "libSDL2.so"]

  /// - Throws: when the host does not have it.
  static func load() throws(UsageError) {
    // Global: the program's own calls are bound to it.
    for name in names where dlopen(name, RTLD_NOW | RTLD_GLOBAL) != nil { return }
    throw UsageError(
      "no window: the library SDL 2 is not installed (Debian: libsdl2-2.0-0); "
        + "use vmheadless, or --display none")
  }
}

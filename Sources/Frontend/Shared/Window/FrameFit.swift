/// Where a picture goes in a window: as large as possible, with its proportions, in the middle.
package struct FrameFit: Equatable, Sendable {
  package enum Scaling: String, CaseIterable, Sendable {
    /// As large as fits.
    case fit
    /// A whole number of window pixels for each of the guest's.
    case integer
  }

  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  /// - Parameters:
  ///   - frame: the guest's picture.
  ///   - window: the room for it. A picture that is larger is always made smaller to fit.
  package init(
    frame: (width: Int, height: Int), window: (width: Int, height: Int), scaling: Scaling
  ) {
    guard frame.width > 0, frame.height > 0, window.width > 0, window.height > 0 else {
      (x, y, width, height) = (0, 0, max(window.width, 0), max(window.height, 0))
      return
    }
    let whole = min(window.width / frame.width, window.height / frame.height)
    if scaling == .integer && whole >= 1 {
      width = frame.width * whole
      height = frame.height * whole
    } else if window.width * frame.height <= window.height * frame.width {
      width = window.width
      height = max(1, window.width * frame.height / frame.width)
    } else {
      height = window.height
      width = max(1, window.height * frame.width / frame.height)
    }
    x = (window.width - width) / 2
    y = (window.height - height) / 2
  }

  /// Whether each of the guest's pixels is drawn with the same number of pixels: then they are
  /// drawn sharp, else smoothed.
  package func isSharp(_ frame: (width: Int, height: Int)) -> Bool {
    frame.width > 0 && frame.height > 0 && width % frame.width == 0 && height % frame.height == 0
  }
}

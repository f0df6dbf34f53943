/// What kind of picture an adapter shows, for people and scripts.
package struct ScreenMode: Codable, Equatable, Sendable {
  package enum Kind: String, Codable, Sendable { case blank, text, graphics }

  package var kind: Kind
  /// Of the picture, in pixels.
  package var width: Int
  package var height: Int
  /// Of a text mode, in characters.
  package var columns: Int?
  package var rows: Int?

  package init(_ adapter: VGAAdapter) {
    let layout = ScreenLayout(adapter.registers)
    width = layout.width
    height = layout.height
    switch layout.kind {
    case .blank: kind = .blank
    case .text:
      kind = .text
      columns = layout.columns
      rows = ScanLines(adapter.registers, layout).rows.count
    default: kind = .graphics
    }
  }
}

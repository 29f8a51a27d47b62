import Diagnostics
import Frames
import Measure
import Notation
import Typesetting

// What one measure of a layout asks of another, so that no text is printed over another, beyond the page or in the shade
// that it stands on. The bounds of a measure by itself stand in `Bounds.swift`.

extension Message {
  static let overlappingLines = Message(
    id: "overlapping-lines", text: "the leading is less than the type size: lines would be printed over one another")
  static let sheetTooLarge = Message(
    id: "sheet-too-large", text: "page and bleed together are larger than a page of a PDF can be, 14,400pt")
  static func beyondPage(_ what: String, _ height: Length) -> Message {
    Message(id: "beyond-page", text: "\(what) would stand beyond the page, which is \(height.millimetersText) high")
  }
  static func overText(_ what: String) -> Message {
    Message(id: "over-text", text: "\(what) would be printed over the text")
  }
  static func noRoom(_ what: String) -> Message {
    Message(id: "no-room", text: "\(what) has no room here")
  }
  static let invisible = Message(
    id: "invisible-text", text: "the text is as dark as what it stands on, and cannot be seen")
}

extension MappingReader {
  /// Reports what is not so, at `key` or where that is not written at the whole part.
  func require(
    _ isSo: Bool, _ key: String, _ message: Message, _ hint: String, _ log: inout [Diagnostic]
  ) {
    if !isSo { log.append(.error(message, at: node(key)?.span ?? span, hints: [hint])) }
  }

  /// Reports a line that with what stands under it is higher than the type area.
  func requireHeight(
    _ style: TextStyle, _ below: Length, _ key: String, on page: PageGeometry?, _ log: inout [Diagnostic]
  ) {
    guard let height = page?.typeAreaSize.height else { return }
    require(
      style.leading + below <= height, key, .noRoom("a line"), "the type area is \(height.millimetersText) high", &log)
  }

  /// Reports text that cannot be told from what it stands on.
  ///
  /// - Parameter key: where the style is named.
  func requireContrast(_ style: TextStyle?, _ key: String, on tint: Gray, _ log: inout [Diagnostic]) {
    guard let style else { return }
    let contrast = abs(style.ink.thousandths - tint.thousandths)
    require(contrast >= 100, key, .invisible, "let ink and tint differ by 10% or more", &log)
  }
}

extension Length {
  /// The length in millimetres with at most one decimal: 297 mm.
  var millimetersText: String {
    let tenths = Int((millimeters * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) mm" : "\(tenths / 10).\(tenths % 10) mm"
  }
}

/// The styles of an OpenDocument file, as far as text is struck through or a sheet is hidden.
struct OpenDocumentStyles: XMLTaker {
  private struct Style {
    var parent: String?
    var isStruckOut: Bool?
    var isHidden = false
  }

  /// The styles, by family and name.
  private var styles: [String: Style] = [:]
  private var current: String?

  mutating func begin(_ name: String, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch name {
    case "style":
      guard styles.count < Bounds.styles else { throw .tooLarge(.styles) }
      let family = attributes.named("family") ?? ""
      let key = "\(family) \(attributes.named("name") ?? "")"
      styles[key] = Style(parent: attributes.named("parent-style-name").map { "\(family) \($0)" })
      current = key
    case "text-properties":
      guard let current else { return }
      let line = attributes.named("text-line-through-type") ?? attributes.named("text-line-through-style")
      styles[current]?.isStruckOut = line.map { $0 != "none" }
    case "table-properties":
      guard let current else { return }
      styles[current]?.isHidden = attributes.named("display") == "false"
    default: break
    }
  }

  mutating func end(_ name: String) { if name == "style" { current = nil } }

  /// Whether a style strikes text through, by itself or through its parents; nil where none of them says so.
  ///
  /// - Parameter family: `table-cell` or `text`.
  func isStruckOut(_ name: String, family: String) -> Bool? {
    var key = "\(family) \(name)"
    // Real chains of parents are shorter; one that leads back to itself ends here.
    for _ in 0..<20 {
      guard let style = styles[key] else { return nil }
      if let isStruckOut = style.isStruckOut { return isStruckOut }
      guard let parent = style.parent else { return nil }
      key = parent
    }
    return nil
  }

  func isHidden(table name: String) -> Bool { styles["table \(name)"]?.isHidden ?? false }
}

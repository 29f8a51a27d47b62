import GoalBook
import Workbooks

// The look of cells on written sheets.

extension CellStyle {
  /// Text beside and above tables.
  static let plain = CellStyle()
  static let title = plain.with { style in
    (style.size, style.isBold, style.vertical) = (14, true, .center)
  }
  /// A label.
  static let label = plain.with { style in
    (style.isBold, style.border, style.shade, style.vertical) = (true, .thin, headShade, .center)
    style.horizontal = .center
  }
  /// A text with a label before it.
  static let labelled = plain.with { style in
    (style.border, style.vertical, style.isWrapped, style.indent) = (.thin, .center, true, 1)
  }
  static let head = label.with { $0.isWrapped = true }
  /// A cell of a table.
  static let body = plain.with { style in (style.border, style.isWrapped, style.isLocked) = (.thin, true, false) }
  /// A number or mark, centred, and kept as it is typed.
  static let value = body.with { style in (style.horizontal, style.isText) = (.center, true) }
  static let number = body.with { $0.horizontal = .center }
  /// An explanation.
  static let note = plain.with { style in (style.isWrapped, style.colour) = (true, 0x404040) }

  /// A heading above some lines.
  static let heading = plain.with { style in (style.size, style.isBold, style.vertical) = (11, true, .center) }
  /// A line of YAML.
  static let yaml = plain.with { style in (style.isLocked, style.isText) = (false, true) }

  private static let headShade: UInt32 = 0xDCE6F1
}

extension WrittenColumn {
  /// The look of the column's cells.
  var style: CellStyle {
    switch self {
    case .number: .number
    case .field(let field) where field.kind.isValue: .value
    default: .body
    }
  }
}

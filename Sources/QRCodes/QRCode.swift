// QRCodes: a text as a QR code.
//
// Enters: a text. Leaves: which of the code's squares are dark, and the code as a picture of lines and areas (SVG).
// libqrencode does the work; no other module sees it.

internal import CQREncode

/// The QR code (ISO/IEC 18004) of a text, with error correction level M: it can be read with a seventh of it
/// unreadable.
public struct QRCode: Hashable, Sendable {
  /// Whether each square is dark: rows from the top, each from the left, as many rows as columns.
  public let modules: [[Bool]]

  /// Makes the code of `text` in UTF-8; nil for an empty text, for one with a NUL character, and for one above 2,331
  /// bytes, which is too long for any code.
  public init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(0),
      let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
    else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard width > 0, let bytes = code.pointee.data else { return nil }
    // The lowest bit tells whether a square is dark.
    modules = (0..<width).map { row in (0..<width).map { bytes[row * width + $0] & 1 == 1 } }
  }

  /// The width of the code in squares, with the margin of four light squares on each side.
  public var sideWithMargin: Int { modules.count + 8 }

  /// The code as an SVG picture in black, one unit for each square, without a background: it is printed on white paper.
  public var svg: String {
    let side = sideWithMargin
    var path = ""
    for (y, row) in modules.enumerated() {
      var x = 0
      while x < row.count {
        guard row[x] else {
          x += 1
          continue
        }
        let end = row[x...].firstIndex(of: false) ?? row.count
        path += "M\(x + 4),\(y + 4)h\(end - x)v1h-\(end - x)z"
        x = end
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(side)" height="\(side)" viewBox="0 0 \(side) \(side)">\
      <path shape-rendering="crispEdges" fill="#000000" d="\(path)"/></svg>
      """
  }
}

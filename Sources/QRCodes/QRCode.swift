// QRCodes: a text as a QR code.
//
// Enters: a text. Leaves: which of the code's squares are dark, and the same as a picture of lines and areas (SVG). libqrencode
// does the work, and no other module sees it.

internal import CQREncode

/// A QR code (ISO/IEC 18004) of a text, with correction M: a seventh of it may be soiled.
public struct QRCode: Hashable, Sendable {
  /// Whether each square is dark: rows from the top, each from the left, as many rows as columns.
  public let modules: [[Bool]]

  /// Nil for an empty text, and for one that is too long for any code, some 2,300 bytes.
  public init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(0),
      let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
    else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard width > 0, let bytes = code.pointee.data else { return nil }
    // The lowest bit says whether a square is dark.
    modules = (0..<width).map { row in (0..<width).map { bytes[row * width + $0] & 1 == 1 } }
  }

  /// The squares that the code is wide with the four that stay free around it.
  public var sideWithMargin: Int { modules.count + 8 }

  /// The code in black, a point for each square, without a ground: it is set on white paper.
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

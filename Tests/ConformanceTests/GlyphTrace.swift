import Foundation
import FoundationXML

/// A character on a page of a PDF; lengths in points, y downwards.
struct TracedGlyph {
  var text: Character
  var x: Double
  var baseline: Double
  var size: Double
  /// The distance by which the font moves the pen.
  var advance: Double
  var right: Double { x + advance }
}

/// A straight line on a page.
struct TracedRule {
  var x0: Double
  var y0: Double
  var x1: Double
  var y1: Double
  var isVertical: Bool { x0 == x1 }
}

/// The glyphs and rules that MuPDF draws on a page, in the order of drawing.
struct TracedPage {
  var glyphs: [TracedGlyph] = []
  var rules: [TracedRule] = []
}

/// The pages of a PDF as reported by `mutool draw -F trace`.
func tracedPages(ofPDF path: String, mutool: String) throws -> [TracedPage] {
  let trace = TraceReader()
  let parser = XMLParser(data: try run(mutool, ["draw", "-q", "-F", "trace", "-o", "-", path]).output)
  parser.delegate = trace
  guard parser.parse() else { throw CocoaError(.fileReadCorruptFile) }
  return trace.pages
}

private final class TraceReader: NSObject, XMLParserDelegate {
  var pages: [TracedPage] = []
  private var size = 0.0
  private var pen: (x: Double, y: Double)?
  private var isStroke = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    func number(_ key: String) -> Double { attributes[key].flatMap(Double.init) ?? 0 }
    switch name {
    case "page": pages.append(TracedPage())
    case "span": size = (attributes["trm"] ?? "").split(separator: " ").first.flatMap { Double($0) } ?? 0
    case "g":
      guard let text = attributes["unicode"]?.first else { return }
      pages[pages.count - 1].glyphs.append(
        TracedGlyph(text: text, x: number("x"), baseline: number("y"), size: size, advance: number("adv") * size))
    case "stroke_path": isStroke = true
    case "moveto": pen = (number("x"), number("y"))
    case "lineto":
      let end = (x: number("x"), y: number("y"))
      if isStroke, let pen {
        pages[pages.count - 1].rules.append(TracedRule(x0: pen.x, y0: pen.y, x1: end.x, y1: end.y))
      }
      pen = end
    default: break
    }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "stroke_path" { isStroke = false }
  }
}

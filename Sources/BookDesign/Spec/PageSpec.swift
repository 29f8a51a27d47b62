import Diagnostics
import Measure
import Notation
import Typesetting

extension Message {
  static func badPaper(_ text: String) -> Message {
    Message(id: "bad-paper", en: "“\(text)” is not a paper size", ja: "「\(text)」という用紙サイズはありません")
  }
  static let marginsTooLarge = Message(
    id: "margins-too-large", en: "the margins leave no room for text on the page", ja: "余白が大きすぎて、版面がなくなります")
}

/// Reads `page:`: size, orientation, margins, bleed.
func readPage(_ root: MappingReader, _ log: inout [Diagnostic]) -> (geometry: PageGeometry, keepsParity: Bool)? {
  guard root.requiredNode("page", &log) != nil,
    let page = root.mapping("page", keys: LayoutPart.page.names, &log),
    let paper = readPaper(page, &log), page.requiredNode("margins", &log) != nil,
    let margins = page.mapping("margins", keys: LayoutPart.margins.names, &log)
  else { return nil }
  let em = Length.points(10)
  // All four are read before one is missed, so that one run reports them all.
  let sides = ["head", "foot", "gutter", "fore-edge"].map { margins.requiredLength($0, of: "margins", em: em, &log) }
  guard let head = sides[0], let foot = sides[1], let gutter = sides[2], let foreEdge = sides[3] else { return nil }
  let isLandscape = page.choice("orientation", LayoutChoices.orientations, &log) ?? false
  let geometry = PageGeometry(
    trim: isLandscape ? paper.turned : paper,
    margins: PageMargins(head: head, foot: foot, gutter: gutter, foreEdge: foreEdge),
    bleed: page.length("bleed", of: "page", em: em, &log) ?? .zero, isMirrored: page.bool("mirrored", &log) ?? true)
  let area = geometry.typeAreaSize
  guard area.width > .millimeters(10), area.height > .millimeters(10) else {
    log.append(
      .error(
        .marginsTooLarge, at: margins.span,
        hints: [Phrase(en: "make the margins smaller or the paper larger", ja: "余白を小さくするか、用紙を大きくしてください")]))
    return nil
  }
  let sheet = max(geometry.trim.width, geometry.trim.height) + geometry.bleed * 2
  page.require(
    sheet <= Bound.of("page.size").lengths(em: .zero).upperBound, "bleed", .sheetTooLarge,
    Phrase(en: "make the page or the bleed smaller", ja: "用紙か塗り足しを小さくしてください"), &log)
  return (geometry, page.bool("keep-parity", &log) ?? true)
}

private func readPaper(_ page: MappingReader, _ log: inout [Diagnostic]) -> Size? {
  guard let text = page.requiredString("size", &log) else { return nil }
  if let paper = Paper.all.first(where: { $0.name == text }) { return paper.size }
  let sides = text.split(whereSeparator: { $0 == "x" || $0 == "×" }).map { try? WrittenLength(String($0)) }
  if sides.count == 2, case .absolute(let width)? = sides[0], case .absolute(let height)? = sides[1],
    [width, height].allSatisfy(Bound.of("page.size").lengths(em: .zero).contains)
  {
    return Size(width: width, height: height)
  }
  let bound = Bound.of("page.size")
  let names = Paper.all.map { Phrase(verbatim: $0.name) }.listed
  log.append(
    .error(
      .badPaper(text), at: page.node("size")?.span,
      hints: [
        Phrase(
          en: "write \(names.en), or two sides from \(bound.least) to \(bound.most): 200mm x 280mm",
          ja: "\(names.ja)のどれか、または「200mm x 280mm」のように\(bound.least)から\(bound.most)までの2辺の長さを書いてください")
      ]))
  return nil
}

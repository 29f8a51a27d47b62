public import Diagnostics
import GoalBook
public import Notation
import Typesetting

/// The layout that `node` describes; nil where it cannot be used.
///
/// Every problem of the file goes into the log, in the order of the file.
///
/// - Parameters:
///   - name: the layout's name, unless it has one of its own.
///   - wish: the cover of `covers:` that the user asks for; nil for the layout's own choice.
public func readLayout(
  _ node: Node, name: String, fonts: FontManifest, cover wish: String? = nil, _ log: inout [Diagnostic]
) -> Layout? {
  let what = Phrase(en: "the layout", ja: "レイアウト")
  guard let root = MappingReader(node, what, keys: LayoutPart.layout.names, &log) else { return nil }
  let before = log.count
  let styles = StyleSheet(root, fonts: fonts, &log)
  let page = readPage(root, &log)
  let pageRules = readPageRules(root, &log)
  let headings = readHeadings(root, styles: styles, page: page?.geometry, &log)
  let table = readTable(root, styles: styles, &log)
  let text = readText(root, styles: styles, table: table, page: page?.geometry, &log)
  let cover = readCover(root, wish: wish, styles: styles, text: text?.style, page: page?.geometry, &log)
  let backCover = readBackCover(root, styles: styles, page: page?.geometry, &log)
  let contents = readContents(root, styles: styles, page: page?.geometry, &log)
  let opening = readOpening(root, styles: styles, page: page?.geometry, &log)
  let runningHead = readRunningHead(root, styles: styles, page: page?.geometry, &log)
  let folio = readFolio(root, styles: styles, page: page?.geometry, &log)
  let signpost = readSignpost(root, styles: styles, page: page?.geometry, &log)
  let thumbIndex = readThumbIndex(root, styles: styles, page: page?.geometry, &log)
  let body = table?.columns.first { $0.content != .objective }?.style ?? table?.objectiveStyle
  let fit = readFit(root, body: body, &log)
  let limits = readChecks(root, &log)
  log[before...] = inFileOrder(Array(log[before...]))[...]
  guard let page, let headings, let table, let text, !log[before...].hasErrors else { return nil }
  return Layout(
    name: root.string("name", &log) ?? name, summary: readSummary(root, &log), page: page.geometry,
    keepsParity: page.keepsParity, pageRules: pageRules, headings: headings, table: table, text: text,
    cover: cover.lines, coverAreas: cover.areas, backCover: backCover, contents: contents?.design,
    contentsLevels: contents?.levels ?? 1,
    contentsByNumber: contents?.byNumber, opening: opening, runningHead: runningHead,
    folio: folio?.design, thumbIndex: thumbIndex?.design, signpost: signpost, thumbIndexLevel: thumbIndex?.level ?? 0,
    frontNumbering: folio?.front ?? .body, numberInks: styles.inks.ofNumbers, fit: fit, limits: limits,
    faces: styles.faces,
    spans: .init(
      contents: root.keySpan("contents"), runningHead: root.keySpan("running-head"), folio: root.keySpan("folio"),
      thumbIndex: root.keySpan("thumb-index")))
}

/// Reads `summary:`: one text for all readers, or one for each language.
private func readSummary(_ root: MappingReader, _ log: inout [Diagnostic]) -> Phrase {
  guard let node = root.node("summary") else { return Phrase(verbatim: "") }
  guard case .mapping = node.content else { return Phrase(verbatim: root.string("summary", &log) ?? "") }
  let texts = root.mapping("summary", keys: LayoutPart.summary.names, &log)
  return Phrase(en: texts?.requiredString("en", &log) ?? "", ja: texts?.requiredString("ja", &log) ?? "")
}

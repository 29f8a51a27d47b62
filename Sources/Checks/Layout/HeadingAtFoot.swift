import Diagnostics
import Frames
import Measure
import Typesetting

extension Check {
  static let headingAtFoot = Check(
    "heading-at-foot",
    Phrase(
      en: "a heading stands at the foot of a page and what it heads on the next", ja: "ページの終わりに見出しがあり、続く内容が次のページにあるもの"),
    .warning,
    meaning: Phrase(
      en: """
        A heading, a table’s header or an objective is the last thing on a page. The reader meets it \
        without what it stands for.
        """, ja: "見出し、表の見出し、または組織目標がページの最後にあります。読者は中身のない見出しを読むことになります。"),
    example: Example(
      """
      広報紙を改めます。
      健全な財政を保つ市役所づくり
      ──────────
      経費の節減に努めます。
      """,
      """
      広報紙を改めます。
      ──────────
      健全な財政を保つ市役所づくり
      経費の節減に努めます。
      """),
    remedy: Phrase(
      en: "The layout’s keys under “table” (“break-objective”, “rows”) tell where pages may end.",
      ja: "レイアウトの「table」の「break-objective」と「rows」で、ページの分け方を変えてください。"),
    .pages { pages, _ in
      let tree = pages.publication.elements
      return pages.pages.enumerated().compactMap { index, page -> Remark? in
        guard page.role == .body else { return nil }
        var lowest: (baseline: Length, element: ElementID, text: String)?
        for placed in page.trim.items {
          guard case .glyphs(let run, _) = placed.item, case .element(let element) = placed.belonging else { continue }
          if lowest.map({ placed.origin.y > $0.baseline }) ?? true { lowest = (placed.origin.y, element, run.text) }
        }
        guard let lowest, tree.isHeading(lowest.element) else { return nil }
        // A heading that continues on the next page has not been followed by its content yet.
        if let next = pages.pages[(index + 1)...].first, next.role == .body, next.firstElement == lowest.element {
          return nil
        }
        return pages.remark(
          page: page,
          Phrase(
            en: "“\(lowest.text)” stands at the foot of the page, and what it heads on the next",
            ja: "見出し「\(lowest.text)」がページの終わりにあり、続く内容が次のページにあります"),
          hints: [
            Phrase(
              en: "the layout's keys under table: (break-objective, rows) tell where pages may end",
              ja: "ページをどこで分けるかは、レイアウトのtable: のbreak-objectiveとrowsで決めてください")
          ])
      }
    })
}

extension PageFrame {
  /// The element of the first glyphs on the page.
  fileprivate var firstElement: ElementID? {
    for placed in trim.items {
      if case .glyphs = placed.item, case .element(let element) = placed.belonging { return element }
    }
    return nil
  }
}

extension ElementTree {
  /// Whether the element is, or is in, a heading, a table's header or a band over rows.
  fileprivate func isHeading(_ id: ElementID) -> Bool {
    var element = self[id]
    while element.role != .document {
      switch element.role {
      case .heading: return true
      case .headerCell(of: .column, _, _) where self[self[element.parent].parent].role != .tableHead: return true
      case .tableHead: return hasBody(element.parent)
      default: element = self[element.parent]
      }
    }
    return false
  }

  /// Whether a table has rows; without them its header is no heading.
  private func hasBody(_ table: ElementID) -> Bool {
    elements.contains { row in
      let body = self[row.parent]
      return row.role != .document && body.role == .tableBody && body.parent == table
    }
  }
}

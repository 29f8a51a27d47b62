import Diagnostics
import Frames
import GoalBook
import Typesetting

extension Check {
  static let emptyPage = Check(
    "empty-page",
    Phrase(en: "a page inside a department is filled less than the layout's floor", ja: "使用率が基準に満たない、部の途中のページ"), .note,
    meaning: Phrase(
      en: """
        A page inside a department is filled less than “least-filled” says (40% without it), because the \
        next row did not fit. A page before a part that begins one of its own is left alone.
        """,
      ja: """
        次の行が入らなかったため、部の途中のページの使用率が「least-filled」（指定がなければ40%）に届いていません。\
        次のページから別の部や課が始まるときは指摘しません。
        """),
    example: Example(
      """
      市民に情報を届けます。
      ──────────
      経費の節減に努めます。
      会議資料を電子化します。
      """,
      """
      市民に情報を届けます。
      経費の節減に努めます。
      会議資料を電子化します。
      """),
    remedy: Phrase(
      en: "Let rows be parted (“rows: between-entries” under “table”), or shorten the row that did not fit.",
      ja: "行を分けられるようにする（「table」の「rows: between-entries」）か、入らなかった行を短くしてください。"),
    .pages { pages, book in
      let floor = pages.publication.limits.leastFilled
      return zip(pages.pages, pages.pages.dropFirst()).compactMap { page, next -> Remark? in
        guard page.role == .body, next.role == .body, page.chapter == next.chapter, page.filled < floor,
          !pages.begins(next, withPartOf: book.outline)
        else { return nil }
        return pages.remark(
          page: page,
          Phrase(
            en: "the page is filled to \(page.filled / 10)%, less than \(floor / 10)%",
            ja: "このページは版面の\(page.filled / 10)%しか使っていません（基準は\(floor / 10)%）"),
          hints: [
            Phrase(
              en: "a row that may be parted (table: rows: between-entries) fills it",
              ja: "レイアウトのtable: で「rows: between-entries」として行を分けられるようにすると、ページが埋まります")
          ])
      }
    })
}

extension PagesToCheck {
  /// Whether a page begins with the heading of a part whose level begins pages.
  fileprivate func begins(_ page: PageFrame, withPartOf outline: Outline) -> Bool {
    let elements = page.trim.items.lazy.compactMap { placed -> ElementID? in
      guard case .glyphs = placed.item, case .element(let id) = placed.belonging else { return nil }
      return id
    }
    guard let first = elements.first, let node = publication.elements[first].node else { return false }
    return switch outline[node].kind {
    case .part(let level), .heading(let level): outline.book.levels[level].startsPage
    default: false
    }
  }
}

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
        next row did not fit, or because the next part begins a page (“page: new”).
        """,
      ja: """
        次の行が入らなかったか、次の階層がページを改めるため（「page: new」）、部の途中のページの使用率が\
        「least-filled」（指定がなければ40%）に届いていません。
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
      en: """
        Let rows be parted (“rows: may-break” under “table”), or shorten the row that did not fit; or take “page: new” \
        away from the level that begins the next page.
        """,
      ja: "行を分けられるようにする（「table」の「rows: may-break」）か、入らなかった行を短くしてください。次のページを始める階層の「page: new」を外すこともできます。"),
    .pages { pages, book in
      let floor = pages.publication.limits.leastFilled
      return zip(pages.pages, pages.pages.dropFirst()).compactMap { page, next -> Remark? in
        guard page.role == .body, next.role == .body, page.chapter == next.chapter, page.filled < floor else {
          return nil
        }
        return pages.remark(
          page: page,
          Phrase(
            en: "the page is filled to \(page.filled / 10)%, less than \(floor / 10)%",
            ja: "このページは版面の\(page.filled / 10)%しか使っていません（基準は\(floor / 10)%）"),
          hints: [pages.levelThatBegins(next, in: book.outline).map(runningOn) ?? partingRows])
      }
    })
}

private let partingRows = Phrase(
  en: "a row that may be parted (table: rows: may-break) fills it",
  ja: "レイアウトのtable: で「rows: may-break」として行を分けられるようにすると、ページが埋まります")

/// What to do where the next part begins a page.
private func runningOn(_ level: Level) -> Phrase {
  Phrase(
    en: "each part of the level “\(level.noun)” begins a page; without “page: new” it runs on where there is room",
    ja: "「\(level.noun)」はページを改める階層です。levelsの「page: new」を外すと、続けて組みます")
}

extension PagesToCheck {
  /// The level because of which a page begins: that of the part whose heading stands at its head, or of the first part in it.
  fileprivate func levelThatBegins(_ page: PageFrame, in outline: Outline) -> Level? {
    let elements = page.trim.items.compactMap { placed in
      if case .element(let element) = placed.belonging { publication.elements[element].node } else { nil }
    }
    guard var part = elements.first.map({ outline[$0] }) else { return nil }
    while case .part(let depth) = part.kind {
      let level = outline.book.levels[depth]
      if level.startsPage { return level }
      guard let inner = outline.children(of: part.id).first(where: { $0.kind == .objective || $0.kind.isPart }) else {
        return nil
      }
      part = inner
    }
    return nil
  }
}

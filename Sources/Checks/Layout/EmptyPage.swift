import Diagnostics
import Frames
import Typesetting

extension Check {
  static let emptyPage = Check(
    "empty-page",
    Phrase(en: "a page inside a department is filled less than the layout's floor", ja: "使用率が基準に満たない、部の途中のページ"), .note,
    meaning: Phrase(
      en: """
        A page inside a department is filled less than “least-filled” says (40% without it), because the \
        next row did not fit.
        """, ja: "次の行が入らなかったため、部の途中のページの使用率が「least-filled」（指定がなければ40%）に届いていません。"),
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
      en: "Let rows be parted (“rows: may-break” under “table”), or shorten the row that did not fit.",
      ja: "行を分けられるようにする（「table」の「rows: may-break」）か、入らなかった行を短くしてください。"),
    .pages { pages, _ in
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
          hints: [
            Phrase(
              en: "a row that may be parted (table: rows: may-break) fills it",
              ja: "レイアウトのtable: で「rows: may-break」として行を分けられるようにすると、ページが埋まります")
          ])
      }
    })
}

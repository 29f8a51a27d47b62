import Diagnostics
import Typesetting

extension Check {
  static let notInRunningHead = Check(
    "not-in-running-head",
    Phrase(en: "a part that no running head names, as it neither begins nor ends a page", ja: "どのページの柱にも名前の出ない部など"),
    .note,
    meaning: Phrase(
      en: """
        Parts of the level that running heads name may begin in the middle of a page. The left page names the part that it \
        begins with, the right page the one that it ends with; a part between two others is named nowhere.
        """,
      ja: """
        柱に名前の出る階層が、ページの途中から始まることがあります。柱には、左ページは初めのもの、右ページは終わりのものの名前が出るため、\
        その間に挟まれたものの名前はどこにも出ません。
        """),
    example: Example("企画部\n総務部\n市民部", "企画部\n市民部"),
    remedy: Phrase(
      en:
        "Let the level begin pages (“page: new” under “levels” in the book), or let running heads name a higher level.",
      ja: "冊子のlevelsでその階層に「page: new」と書いてページを改めるか、レイアウトのrunning-headのlevelを上の階層にしてください。"),
    .pages { pages, book in
      pages.remarks(
        book,
        hints: [
          Phrase(
            en: "“page: new” at its level in the book lets each such part begin a page",
            ja: "冊子のlevelsで、その階層に「page: new」と書くとページを改めます")
        ]
      ) { problem, _ in
        guard problem.fault == .notInRunningHead else { return nil }
        return Phrase(
          en: "no running head names “\(problem.name.shortened)”, which begins and ends within a page",
          ja: "「\(problem.name.shortened)」はページの途中で始まって終わるため、どのページの柱にも名前が出ません")
      }
    })
}

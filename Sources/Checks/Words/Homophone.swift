import Diagnostics
import GoalBook

extension Check {
  static let homophone = Check(
    "homophone",
    Phrase(
      en: "a word where another of the same sound is likelier (会館時間 for 開館時間); needs language data",
      ja: "読みの同じ別の語のほうがありそうな語（「開館時間」の「会館時間」など）。言語データが要る"), .warning, in: [.homophones],
    meaning: Phrase(
      en: """
        Each word with another of its sound is weighed by the words around it, as a model of Japanese knows them, and by \
        what the book itself writes. What is nearly sure is a warning, what is worth a look a note. The data is not part of \
        the program: it is read from the Debian packages libkkc-data and skkdic where they are installed.
        """,
      ja: """
        読みの同じ語がある語を、日本語のモデルから見た前後の語とのつながりと、冊子自身の使い方で量ります。ほぼ確かなものは警告、見ておくとよいものは注意です。\
        データはこのソフトに含まれず、Debianのパッケージlibkkc-dataとskkdicがあれば使います。
        """),
    example: Example("地域の防犯活動を私怨する。", "地域の防犯活動を支援する。"),
    remedy: Phrase(en: "Look which of the two words is meant.", ja: "どちらの語か確かめてください。"),
    .book { book in
      guard let data = book.languageData else { return [] }
      let texts = book.passages.map { $0.kind.isValue ? [] : normalised($0.scalars) }
      var search = HomophoneSearch(data.model, data.sounds, texts: texts)
      return zip(book.passages, texts).flatMap { passage, text -> [Remark] in
        guard !text.isEmpty, passage.text.kind != .section else { return [] }
        return search.search(text).filter { one in one.range.allSatisfy { passage.kinds[$0] != .other } }.map { one in
          var remark = passage.remark(
            one.range,
            Phrase(
              en: "“\(one.written)” may stand for “\(one.other)”, which sounds the same",
              ja: "「\(one.written)」は、読みの同じ「\(one.other)」の変換の誤りかもしれません"),
            hints: [.didYouMean([one.other])])
          remark.severity = one.isSure ? nil : .note
          return remark
        }
      }
    })
}

import Diagnostics

extension Check {
  /// Finds words that the user's own dictionary (`--dictionary`) corrects.
  static let houseWord = Check(
    "house-word",
    Phrase(
      en: "a word is not written as the dictionary given with --dictionary has it",
      ja: "--dictionary で指定した用語のファイルと違う書き方"), .warning,
    meaning: Phrase(
      en: """
        Your own dictionary lists this spelling under “words” or “noun-words” and names another one to \
        be written instead.
        """, ja: "自分の用語のファイルの「words」か「noun-words」に、この書き方と、代わりに使う書き方が載っています。"),
    example: Example("窓口を御利用ください。", "窓口をご利用ください。"),
    remedy: Phrase(
      en: """
        Write the word as the dictionary has it. Where the spelling is right here, add the longer word \
        to “keep”.
        """, ja: "用語のファイルのとおりに書いてください。ここではこの書き方が正しいときは、前後を含めた語を「keep」に加えてください。"),
    .book { book in
      guard !book.words.corrections.isEmpty else { return [] }
      let corrector = Corrector(book.words)
      return book.passages.flatMap { passage in
        corrector.remarks(in: passage)
      }
    })
}

internal import Diagnostics
internal import GoalBook

/// What counts in the balance: the words without white space, and without bullets (・) or circled numbers before them.
func letters(_ words: some Sequence<String>) -> String {
  words.map { word in
    var rest = word[...]
    while let first = rest.first, first.isBullet || circledNumber(at: rest) != nil { rest = rest.dropFirst() }
    return String(rest)
  }.joined()
}

/// What counts of a text of the book.
func letters(_ text: String) -> String { letters(text.split(whereSeparator: \.isWhitespace).map(String.init)) }

/// What counts of a cell of the transcript.
func letters(_ markup: CellMarkup) -> String { letters(markup.paragraphs.flatMap { $0 }) }

/// What counts of a cell's items, labels included, in their order.
func letters(_ items: [Item]) -> String {
  items.map { item in
    if case .label(let label) = item.marker { return letters(label) + letters(item.text) + letters(item.children) }
    return letters(item.text) + letters(item.children)
  }.joined()
}

extension Balance {
  /// Adds a cell, and reports where the book does not hold what the transcript does.
  mutating func add(
    _ kind: Kind, transcript: String, book: String, column: String, at span: SourceSpan, _ log: inout [Diagnostic]
  ) {
    self[kind].transcript += transcript.count
    self[kind].book += book.count
    guard transcript != book else { return }
    log.append(
      .error(
        .unbalanced(column: column, transcript: transcript.count, book: book.count), at: span,
        hints: [
          Phrase(
            en: "write this cell more simply: one bullet (・) before each entry, and no tags",
            ja: "この欄を、項目ごとに頭に「・」を付けてタグを使わない、簡単な形に書き直してください")
        ]))
  }
}

extension Balance {
  /// Adds the heading of a part, and reports where the book has another title there.
  mutating func addHeading(_ heading: String, book title: String, at span: SourceSpan, _ log: inout [Diagnostic]) {
    let (transcript, book) = (letters(heading), letters(title))
    self[.headings].transcript += transcript.count
    self[.headings].book += book.count
    guard transcript != book else { return }
    log.append(
      .error(
        .unbalancedHeading(heading, book: title), at: span,
        hints: [Phrase(en: "write this heading more simply", ja: "この見出しを簡単な形に書き直してください")]))
  }
}

extension Message {
  static func unbalancedHeading(_ heading: String, book: String) -> Message {
    Message(
      id: "unbalanced", en: "the heading “\(heading)” was not read whole: the book has “\(book)”",
      ja: "見出し「\(heading)」を全部は読み取れませんでした。読み取れたのは「\(book)」です")
  }
  static func unbalanced(column: String, transcript: Int, book: Int) -> Message {
    let detail =
      transcript == book
      ? Phrase(en: "its words stand in another order", ja: "語の順が違っています")
      : Phrase(en: "of \(transcript) characters the book has \(book)", ja: "\(transcript)字のうち\(book)字です")
    return Message(
      id: "unbalanced", en: "the cell “\(column)” was not read whole: \(detail.en)",
      ja: "「\(column)」の欄を全部は読み取れませんでした。\(detail.ja)")
  }
}

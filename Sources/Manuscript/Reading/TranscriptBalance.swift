internal import Diagnostics
internal import GoalBook

/// The characters of words that the balance counts: white space, bullets and circled numbers at a word's head left out.
func letters(_ words: some Sequence<String>) -> String {
  words.map { word in
    var rest = word[...]
    while let first = rest.first, first.isBullet || circledNumber(at: rest) != nil { rest = rest.dropFirst() }
    return String(rest)
  }.joined()
}

/// The counted characters of a text in the book.
func letters(_ text: String) -> String { letters(text.split(whereSeparator: \.isWhitespace).map(String.init)) }

/// The counted characters of a transcript's cell.
func letters(_ markup: CellMarkup) -> String { letters(markup.paragraphs.flatMap { $0 }) }

/// The counted characters of items in order, labels included.
func letters(_ items: [Item]) -> String {
  items.map { item in
    if case .label(let label) = item.marker { return letters(label) + letters(item.text) + letters(item.children) }
    return letters(item.text) + letters(item.children)
  }.joined()
}

extension Balance {
  /// Counts a cell, and reports where the book's text differs from the transcript's.
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
  /// Counts a part's heading, and reports where the book's title differs from it.
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

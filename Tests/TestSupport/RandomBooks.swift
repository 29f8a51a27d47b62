import Dates
public import GoalBook
internal import OrderedCollections

extension Book {
  /// A book that is the same for the same arguments, and valid.
  ///
  /// Its texts have 1 to 400 characters (long Latin words and numbers among them, some on several lines); there are
  /// initiatives that share cells, several sections, nested items, empty cells and further columns. `odd` texts, such
  /// as `yes`, `a: b` or texts with line ends, are mixed in where they are given.
  public static func random(seed: UInt64, departments count: Int = 2, odd: [String] = []) -> Book {
    var writer = BookWriter(generator: SeededGenerator(seed: seed), odd: odd)
    return writer.book(departments: count)
  }

  /// A book of the general form that is the same for the same seed.
  ///
  /// It has one to four levels of its own, or none, and running text of every kind in front, at the head and foot of
  /// parts, and at the back.
  public static func randomOfLevels(seed: UInt64, odd: [String] = []) -> Book {
    var writer = BookWriter(generator: SeededGenerator(seed: seed), odd: odd)
    return writer.bookOfLevels()
  }

  /// Texts that file formats and typesetting often get wrong.
  public static let oddTexts = [
    "・先頭の中点", "a: b", "値 # 注", "\"引用\"", "'引用'", "it's", "yes", "No", "1", "0x1F", "1_000", "null", "~", "true",
    "2019-06-01", "12:30", " 前の空白", "後の空白 ", "　全角の空白　", "行\n末", "タブ\t文字", "- 列", "? 問", ": 値", "[角]",
    "{波}", "&名", "*名", "!感嘆", "|縦", ">大", "%割", "@場", "`逆", "終:", "---", "...", "👨‍👩‍👧家族", "e\u{301}", " \u{301}",
    "か\u{3099}", "辻󠄀", "\u{FEFF}印", "\u{7}", "\u{7F}", "\u{FFFD}", "\\", "\\n", "①", "(ア)",
    "<ul>",
    "none", "=", "<<", "#", ",", "「」", "مرحبا", "𠮷野家", "A\u{200B}B",
  ]
}

struct BookWriter {
  var generator: SeededGenerator
  var odd: [String]

  private static let words = [
    "市民", "防災", "情報", "の", "を", "に", "が", "と", "、", "取組", "推進します", "図ります", "計画", "整備", "サービス", "ホームページ",
    "充実", "12回", "3,075人", "99.5%", "（ア）", "「計画」", "・", "PR", "SNS", "。", "令和元年度", "地域", "子ども", "支援",
    "φ300", "1.9m³", "コミュニティバス", "J R", "Wi-Fi", "——", "……", "第2次", "1,142,099件",
  ]
  private static let longWords = [
    "https://www.example.lg.jp/soshiki/kikaku/keikaku-2019.html", "Donaudampfschifffahrtsgesellschaft",
    "123456789012345678901234567890",
  ]

  mutating func book(departments count: Int) -> Book {
    let pillars = (1...Int.random(in: 1...6, using: &generator)).map { Level.Heading(number: $0, title: name(1...40)) }
    let fields = ["target", "行革プラン", "関連条項"].prefix(generator.oneIn(2) ? 0 : Int.random(in: 1...3, using: &generator))
      .map {
        Field(key: FieldKey(rawValue: $0), title: $0 == "target" ? "目標達成基準" : $0, kind: $0 == "関連条項" ? .code : .list)
      }
    var book = Book(title: name(4...20), edition: generator.oneIn(3) ? "" : name(1...8))
    book.fiscalYear = "平成\(Int.random(in: 20...31, using: &generator))年度"
    book.issuer = name(2...6)
    book.date = generator.oneIn(2) ? nil : WrittenDate("2019-06-0\(Int.random(in: 1...9, using: &generator))")
    book.levels = Level.departmentsAndPillars(pillars)
    book.fields = fields
    book.parts = (0..<count).map { index in
      let chosen = pillars.filter { _ in generator.oneIn(2) }
      var part = Part(
        title: "\(index + 1)\(name(1...8))部",
        parts: (chosen.isEmpty ? [pillars[0]] : chosen).map {
          Part(number: $0.number, objectives: objectives(fields))
        })
      if index % 3 == 1 { part.short = "\(index + 1)部" }
      return part
    }
    return book
  }

  mutating func objectives(_ fields: [Field]) -> [Objective] {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      var number = 0
      let text = text(1...60)
      return Objective(
        text: text, rows: (0..<Int.random(in: 1...4, using: &generator)).map { _ in row(fields, &number) })
    }
  }

  private mutating func row(_ fields: [Field], _ number: inout Int) -> Row {
    let initiatives = (0..<(generator.oneIn(4) ? Int.random(in: 2...4, using: &generator) : 1)).map { _ in
      number += 1
      return Initiative(
        number: generator.oneIn(6) ? nil : number, text: text(1...120),
        sections: (0..<(generator.oneIn(4) ? Int.random(in: 0...4, using: &generator) : 1)).map { _ in name(2...10) })
    }
    var row = Row(initiatives: initiatives)
    var columns = [FieldKey.results, .outcomes] + fields.map(\.key)
    if generator.oneIn(5) {
      let aligned = columns.filter { _ in generator.oneIn(2) }
      columns.removeAll(where: aligned.contains)
      let count = initiatives.count > 1 ? initiatives.count : Int.random(in: 1...6, using: &generator)
      row.lines = aligned.isEmpty ? [] : (0..<count).map { _ in line(aligned) }
    }
    for key in columns where !generator.oneIn(8) {
      row.cells[key] = (0..<Int.random(in: 1...5, using: &generator)).map { _ in item(level: 0) }
    }
    return row
  }

  /// A line of a row, with a text in at least the first of its columns.
  private mutating func line(_ columns: [FieldKey]) -> RowLine {
    var line = RowLine()
    for key in columns where key == columns[0] || !generator.oneIn(6) {
      line.cells[key] = (0..<(generator.oneIn(4) ? 2 : 1)).map { _ in item(level: 0) }
    }
    return line
  }

  mutating func item(level: Int) -> Item {
    var item = Item(text: text(generator.oneIn(12) ? 200...400 : 1...80))
    item.marker = level == 0 ? .bullet : .none
    if generator.oneIn(6) { item.marker = generator.pick([.bullet, .none, .label("(ア)"), .label("①")]) }
    if level < 2, generator.oneIn(6) {
      item.children = (0..<Int.random(in: 1...3, using: &generator)).map { _ in self.item(level: level + 1) }
    }
    return item
  }

  /// A text like those of ``name(_:)``; every ninth length is on two lines.
  mutating func text(_ lengths: ClosedRange<Int>) -> String {
    if !odd.isEmpty, generator.oneIn(4) { return generator.pick(odd) }
    let text = words(lengths)
    guard text.count > 9, text.count.isMultiple(of: 9) else { return text }
    let (first, second) = (String(text.prefix(text.count / 3)), String(text.dropFirst(text.count / 3)))
    return first.trimmed + "\n" + second.trimmed
  }

  /// A text of about that many characters on one line, which begins and ends with a letter, or an odd one.
  mutating func name(_ lengths: ClosedRange<Int>) -> String {
    let names = odd.filter { !$0.contains(where: \.isNewline) }
    if !names.isEmpty, generator.oneIn(4) { return generator.pick(names) }
    return words(lengths)
  }

  private mutating func words(_ lengths: ClosedRange<Int>) -> String {
    let length = Int.random(in: lengths, using: &generator)
    var text = ""
    while text.count < length {
      text += length > 60 && generator.oneIn(20) ? generator.pick(Self.longWords) : generator.pick(Self.words)
    }
    return String(text.prefix(length)).trimmed
  }
}

extension String {
  /// The text without blanks at its ends; 市 where nothing else is left.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    let kept = String(start.reversed().drop(while: \.isWhitespace).reversed())
    return kept.isEmpty ? "市" : kept
  }
}

import GoalBook

// Books of the general form.

extension BookWriter {
  mutating func bookOfLevels() -> Book {
    var book = book(departments: 0)
    let count = Int.random(in: 0...4, using: &generator)
    if count == 0 {
      book.levels = [.whole]
      book.parts = [Part(title: book.title, objectives: objectives(book.fields))]
    } else {
      book.levels = (0..<count).map { level($0) }
      book.parts = parts(level: 0, of: book)
    }
    if generator.oneIn(5) { book.language = "pt" }
    for index in book.fields.indices where generator.oneIn(4) { book.fields[index].language = "vi" }
    if generator.oneIn(3) {
      book.logo = Logo(file: PlacedText("\(name(1...8)).svg"), alternative: PlacedText(name(2...20)))
    }
    if generator.oneIn(2) { book.firstFolio = Int.random(in: 1...99, using: &generator) }
    book.front = (0..<Int.random(in: 0...2, using: &generator)).map { _ in matter(depth: 0) }
    book.back = (0..<Int.random(in: 0...2, using: &generator)).map { _ in matter(depth: 0) }
    book.readsScripts = generator.oneIn(3)
    book.readsRuby = generator.oneIn(3)
    return book
  }

  private mutating func level(_ index: Int) -> Level {
    let name = ["局", "部", "課", "係"][index]
    var level = Level(noun: name, englishNoun: name, key: name)
    level.startsPage = generator.oneIn(2)
    level.numbering = generator.pick([.none, PartNumbering(before: "第", .kanji, after: "章"), PartNumbering(.circled)])
    if generator.oneIn(3) {
      level.headings = (1...Int.random(in: 1...3, using: &generator)).map {
        Level.Heading(number: $0, title: self.name(1...20))
      }
    }
    level.namesPartsByNumber = !level.headings.isEmpty
    return level
  }

  private mutating func parts(level: Int, of book: Book) -> [Part] {
    (1...Int.random(in: 1...3, using: &generator)).map { index in
      let content = book.levels[level]
      var part = Part(title: "\(index)\(name(1...10))")
      if !content.headings.isEmpty {
        part.number = generator.pick(content.headings.map(\.number))
        if generator.oneIn(2) { part.title = "" }
      }
      if generator.oneIn(3) { part.short = "\(index)略" }
      if generator.oneIn(5) { part.language = generator.pick(["en", "zh-Hans"]) }
      if generator.oneIn(2) { part.lead = passages() }
      if generator.oneIn(3) { part.notes = passages() }
      if level == book.levels.count - 1 || generator.oneIn(3) { part.objectives = objectives(book.fields) }
      if level < book.levels.count - 1 { part.parts = parts(level: level + 1, of: book) }
      return part
    }
  }

  private mutating func matter(depth: Int) -> Matter {
    var matter = Matter(title: name(2...12), text: passages())
    if generator.oneIn(4) { matter.short = "略" }
    if generator.oneIn(4) { matter.language = "en" }
    if depth == 0, generator.oneIn(3) { matter.columnCount = 2 }
    if depth < 2, generator.oneIn(2) {
      matter.parts = (1...2).map { _ in self.matter(depth: depth + 1) }
    }
    return matter
  }

  private mutating func passages() -> [Passage] {
    (1...Int.random(in: 1...5, using: &generator)).map { _ in passage() }
  }

  private mutating func passage() -> Passage {
    switch Int.random(in: 0...10, using: &generator) {
    case 0: .heading(PlacedText(name(2...20)))
    case 1: .subheading(PlacedText(name(2...20)))
    case 2:
      .signature(
        PlacedText((1...Int.random(in: 1...2, using: &generator)).map { _ in name(2...12) }.joined(separator: "\n")))
    case 3: .list((1...Int.random(in: 1...4, using: &generator)).map { _ in item(level: 1) })
    case 4:
      .definitions(
        (1...3).map { _ in
          Definition(
            PlacedText(name(1...12)),
            meanings: (1...Int.random(in: 1...2, using: &generator)).map { _ in PlacedText(text(5...120)) })
        })
    case 5: .table(table())
    case 6: .summary(Summary(.initiatives, caption: generator.oneIn(2) ? PlacedText(name(2...12)) : nil))
    case 7: .sectionIndex(Place())
    case 8:
      .figure(
        Figure(
          file: PlacedText("\(name(1...8)).png"), alternative: PlacedText(name(2...30)),
          width: generator.oneIn(2) ? PlacedText("80mm") : nil,
          caption: generator.oneIn(2) ? PlacedText(name(2...20)) : nil))
    default: .paragraph(PlacedText(text(10...300)))
    }
  }

  private mutating func table() -> PlainTable {
    let count = Int.random(in: 1...5, using: &generator)
    var table = PlainTable(columns: [])
    if generator.oneIn(2) { table.caption = PlacedText(name(2...20)) }
    let group = count > 2 && generator.oneIn(2) ? PlacedText(name(2...8)) : nil
    table.columns = (0..<count).map { index in
      PlainTable.Column(
        PlacedText(name(1...8)), group: index > 0 ? group : nil,
        alignment: generator.pick(PlainTable.ColumnAlignment.allCases))
    }
    table.rows = (0..<Int.random(in: 1...6, using: &generator)).map { index in
      PlainTable.Row(
        (0..<count).map { _ in PlacedText(generator.oneIn(3) ? "△1,024.5%" : generator.oneIn(6) ? "" : text(1...30)) },
        isTotal: index > 0 && generator.oneIn(4))
    }
    table.headerRows = group != nil ? 2 : generator.pick([0, 1, 1, 2])
    return table
  }
}

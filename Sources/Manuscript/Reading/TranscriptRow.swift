internal import Diagnostics
internal import GoalBook
internal import OrderedCollections

extension TranscriptAssembly {
  /// The row made from a line's cells, whose characters are added to the balance.
  mutating func row(_ plan: ColumnPlan, _ cells: [TranscriptCell], _ line: TranscriptLine) -> Row {
    var row = Row(initiatives: [], place: Place(line.span))
    var unbulleted: [String] = []
    takeInitiatives(plan, cells, line, &row)
    for (index, role) in plan.roles.enumerated() {
      guard case .field(let key)? = role, !cells[index].text.isEmpty else { continue }
      let cell = cells[index]
      var markup = checkedMarkup(cell)
      let marks = markup.takeOtherBullets()
      if !marks.isEmpty {
        log.append(
          .warning(
            .otherBullets(marks), at: cell.span,
            hints: [
              Phrase(
                en: "write ・ before each entry, and a mark that is a judgement (○ or ×) behind its text",
                ja: "項目の頭には「・」を書き、評価の「○」「×」は文の後に書いてください")
            ]))
      }
      var found = CellItems(markup)
      if found.items.isEmpty { continue }
      let runOn = found.items.runOnNumbers
      tellRunOn(runOn, in: cell)
      if found.isUnbulleted, runOn.isEmpty { unbulleted.append(plan.titles[index]) }
      tellEmptyLines(of: cell, kept: found.items.texts)
      var finder = PlaceFinder(cell)
      finder.place(&found.items)
      row.cells[key] = found.items
      balance.add(
        .entries, transcript: letters(markup), book: letters(found.items), column: plan.titles[index], at: cell.span,
        &log)
    }
    if !unbulleted.isEmpty {
      log.append(
        .warning(
          .unbulletedCells(unbulleted), at: line.span,
          hints: [
            Phrase(
              en: "write a bullet (・) before each entry where this is not as it should be",
              ja: "違うところがあれば、項目ごとに頭に「・」を書いてください")
          ]))
    }
    return row
  }

  private mutating func takeInitiatives(
    _ plan: ColumnPlan, _ cells: [TranscriptCell], _ line: TranscriptLine, _ row: inout Row
  ) {
    if let index = plan.index(of: .initiatives) {
      var markup = checkedMarkup(cells[index])
      let numbers = markup.takePlainNumbers(expected: lastInitiative + 1)
      if !numbers.isEmpty {
        log.append(
          .warning(
            .plainNumbers(numbers), at: cells[index].span,
            hints: [
              Phrase(
                en: "if it is none, put it back into the text in the book that is written",
                ja: "番号でなければ、書き出した冊子で文の中に戻してください")
            ]))
      }
      row.initiatives = initiatives(in: markup, at: cells[index].span)
      tellRunOn(row.initiatives.flatMap { $0.runOnNumbers(isPlain: !numbers.isEmpty) }, in: cells[index])
      tellEmptyLines(of: cells[index], kept: row.initiatives.map(\.text))
      balance.add(
        .initiatives, transcript: letters(markup), book: row.initiatives.map { letters($0.text) }.joined(),
        column: plan.titles[index], at: cells[index].span, &log)
    }
    lastInitiative = row.initiatives.last?.number ?? lastInitiative
    if row.initiatives.isEmpty { log.append(.error(.noInitiative, at: line.span)) }
    guard let index = plan.index(of: .sections), !cells[index].text.isEmpty else { return }
    tellEmptyLines(of: cells[index], kept: [])
    let markup = checkedMarkup(cells[index])
    let shares = SectionShares(markup, initiatives: row.initiatives.count)
    for (number, names) in shares.names.enumerated() { row.initiatives[number].sections = names }
    let words = markup.paragraphs.flatMap { $0 }
    let count = words.reduce(0) { $0 + sectionNames(in: $1).count }
    if count > words.count {
      log.append(
        .warning(
          .listedSections(markup.text, count: count), at: cells[index].span,
          hints: [
            Phrase(en: "if it is one name, correct it in the book that is written", ja: "一つの名前であれば、書き出した冊子で直してください")
          ]))
    }
    if shares.isGuess {
      log.append(
        .warning(
          .sectionCount(count, initiatives: row.initiatives.count), at: cells[index].span,
          hints: [Phrase(en: "write one section for each initiative, in their order", ja: "取組内容と同じ順に、一つずつ課等を書いてください")]))
    }
    balance.add(
      .sections, transcript: sectionLetters(letters(markup) + letters(shares.copies)),
      book: sectionLetters(row.initiatives.flatMap(\.sections).map(letters).joined()), column: plan.titles[index],
      at: cells[index].span, &log)
  }

  private mutating func checkedMarkup(_ cell: TranscriptCell) -> CellMarkup {
    let markup = CellMarkup(cell.text)
    if markup.isUnclosed { noteUnclosedList(at: cell.span) }
    for tag in markup.unknownTags {
      log.append(.warning(.unknownTag(tag), at: cell.span, hints: [Phrase(en: "remove it", ja: "消してください")]))
    }
    return markup
  }
}

/// Finds the items of a cell in the file, each after the one before.
struct PlaceFinder {
  private let cell: TranscriptCell
  private var index: String.Index
  private var line: Int
  private var column: Int

  init(_ cell: TranscriptCell) {
    self.cell = cell
    index = cell.text.startIndex
    (line, column) = cell.start
  }

  /// The place of `word` followed by white space and `next`, or, if `next` is empty, of a word that begins with `word`.
  mutating func place(of word: String, before next: String) -> SourceSpan? {
    let words = cell.text.split(whereSeparator: \.isWhitespace)
    let found = words.indices.dropFirst().first { index in
      next.isEmpty
        ? words[index].hasPrefix(word)
        : words[index] == word && words.dropFirst(index + 1).first?.hasPrefix(next) == true
    }
    guard let found else { return nil }
    move(over: cell.text[index..<words[found].startIndex])
    return SourceSpan(file: cell.span.file, line: line, columns: column..<column + word.count)
  }

  /// Sets the place of each item to that of its first word, or to the cell's where the word is not found.
  mutating func place(_ items: inout [Item]) {
    for number in items.indices {
      let word = items[number].text.prefix { !$0.isWhitespace }
      // A tag inside a word hides it, so that the search must not go through a whole long cell.
      let rest = cell.text[index...].prefix(1000)
      if let found = rest.firstRange(of: word) {
        move(over: cell.text[index..<found.lowerBound])
        let start = column
        move(over: cell.text[found])
        index = found.upperBound
        items[number].place = Place(SourceSpan(file: cell.span.file, line: line, columns: start..<column))
      } else {
        items[number].place = Place(cell.span)
      }
      place(&items[number].children)
    }
  }

  /// In a quoted cell each quotation mark is written twice.
  private mutating func move(over text: Substring) {
    for character in text {
      if character == "\n" {
        (line, column) = (line + 1, 1)
      } else {
        column += cell.isQuoted && character == "\"" ? 2 : 1
      }
    }
  }
}

extension Message {
  static func otherBullets(_ marks: [Character]) -> Message {
    let shown = marks.map { Phrase(quoting: String($0)) }.listed
    return Message(
      id: "other-bullet", en: "\(shown.en) before the entries of this cell is read as a bullet (・)",
      ja: "この欄の項目の頭にある\(shown.ja)を「・」として読みました")
  }
  static func plainNumbers(_ numbers: [String]) -> Message {
    let shown = numbers.map { Phrase(quoting: $0) }.listed
    return Message(
      id: "plain-number", en: "\(shown.en) before an initiative (取組内容) is read as its number",
      ja: "取組内容の頭にある\(shown.ja)を番号として読みました")
  }
  /// The message has no numbers, so that rows with the same one are reported together.
  static func unbulletedCells(_ titles: [String]) -> Message {
    Message(
      id: "unbulleted-cell",
      en:
        "no bullets (・) stand here: \(titles.map { "“\($0)”" }.joined(separator: ", ")) was read as entries that end at full stops and quantities",
      ja: "「・」がないため、\(titles.map { "「\($0)」" }.joined(separator: "、"))を句点や数量で区切って読みました")
  }
  static func unknownTag(_ tag: String) -> Message {
    Message(
      id: "unknown-tag", en: "the tag “\(tag.shortened)” means nothing here and was left out",
      ja: "タグ「\(tag.shortened)」はここでは意味がないので取り除きました")
  }
}

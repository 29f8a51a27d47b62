public import Diagnostics
internal import OrderedCollections

extension Message {
  /// A text that must not be empty is: a department's name, an objective's wording.
  public static func missingText(_ what: Phrase) -> Message {
    Message(id: "missing-text", en: "\(what.en) has no text", ja: "\(what.ja)が書かれていません")
  }
  /// A part has a number for which its level names no title.
  public static func unnamedHeading(_ number: Int, of level: Level) -> Message {
    Message(
      id: "unnamed-pillar", en: "\(level.englishNoun) \(number) is not named in the book's “\(level.key)”",
      ja: "\(level.noun)\(number)の題名が「\(level.key)」にありません")
  }
  /// The book has no parts.
  public static let noParts = Message(id: "no-departments", en: "the book has no department (部)", ja: "部が一つもありません")
  /// Two parts side by side have the same title.
  public static func duplicateTitle(_ title: String, _ level: Level) -> Message {
    Message(
      id: "duplicate-department", en: "\(level.englishNoun) “\(title)” stands twice",
      ja: "\(level.noun)「\(title)」が二つあります")
  }
  /// Two parts side by side have the same number.
  public static func duplicateNumber(_ number: Int, _ level: Level, in title: String) -> Message {
    Message(
      id: "duplicate-pillar", en: "\(level.englishNoun) \(number) stands twice in \(title)",
      ja: "「\(title)」に\(level.noun)\(number)が二つあります")
  }
  /// Two initiatives of an objective have the same number.
  public static func duplicateInitiative(_ number: Int) -> Message {
    Message(
      id: "duplicate-initiative", en: "initiative \(number) stands twice in this objective",
      ja: "この組織目標に取組内容の番号\(number)が二つあります")
  }
}

extension Message {
  /// A row has several initiatives and several aligned lines, but not as many of one as of the other.
  static func unpairedLines(_ lines: Int, initiatives: Int) -> Message {
    Message(
      id: "unpaired-lines",
      en: "\(lines) lines stand beside \(initiatives) initiatives, and which belong together is not told",
      ja: "取組内容が\(initiatives)件、「lines」が\(lines)件あり、どれとどれが組になるのか分かりません")
  }
  /// A row has a column both in its lines and beside them.
  static func columnBesideLines(_ key: String) -> Message {
    Message(
      id: "column-beside-lines", en: "“\(key)” stands in the lines of this row and beside them",
      ja: "この行では「\(key)」が「lines」の中と外の両方にあります")
  }
  /// An aligned line has no text in any column.
  static let emptyLine = Message(
    id: "empty-row-line", en: "a line of this row has nothing in any column", ja: "この行の「lines」に、何も書かれていない項目があります")
}

/// What is wrong with a book as a whole, grouped so that a caller can leave out what a reader has already reported.
public struct Validation: Sendable {
  /// The error that the book has no title.
  public fileprivate(set) var title: [Diagnostic] = []
  /// The warning that the book has no parts.
  public fileprivate(set) var parts: [Diagnostic] = []
  /// Warnings about repeated numbers of initiatives, on which a proofreading check says more.
  public fileprivate(set) var repeatedNumbers: [Diagnostic] = []
  /// Everything else, in the order of the book.
  public fileprivate(set) var others: [Diagnostic] = []
}

extension Outline {
  /// What is wrong with the book as a whole.
  ///
  /// Errors: missing texts, numbers that their level does not name, aligned lines that do not fit, line breaks in
  /// names. Warnings: no parts; repeated titles, numbers in a part, and initiative numbers in an objective.
  public func validation() -> Validation {
    var found = book.validation()
    found.others += missingRunningText()
    found.others += lineBreakProblems()
    return found
  }

  /// Whether an objective has two initiatives of the same number.
  public var repeatsNumbers: Bool {
    var numbers: Set<Int> = []
    return nodes.contains { node in
      if node.kind == .objective { numbers = [] }
      guard node.kind == .initiative, let number = node.number else { return false }
      return !numbers.insert(number).inserted
    }
  }

  /// Errors for empty running text and empty titles of sections; cells of a plain table may be empty.
  private func missingRunningText() -> [Diagnostic] {
    nodes.compactMap { node in
      guard node.isText, node.text.isBlank, let what = node.kind.nameInRunningText else { return nil }
      return .error(.missingText(what), at: node.place.span)
    }
  }
}

extension Book {
  /// What is wrong with the book apart from its running text and the line breaks in its names.
  fileprivate func validation() -> Validation {
    var found = Validation()
    if title.isBlank {
      found.title.append(.error(.missingText(Phrase(en: "the book's title", ja: "冊子の題名")), at: place.span))
    }
    if parts.isEmpty { found.parts.append(.warning(.noParts, at: place.span)) }
    validate(parts, level: 0, in: title, &found)
    return found
  }

  private func validate(_ parts: [Part], level: Int, in title: String, _ found: inout Validation) {
    guard levels.indices.contains(level) else { return }
    let content = levels[level]
    var (titles, numbers): (Set<String>, Set<Int>) = ([], [])
    for part in parts {
      if let number = part.number {
        if part.title.isBlank, content.title(number) == nil {
          found.others.append(
            .error(.unnamedHeading(number, of: content), at: part.place.span, hints: [content.hint(for: number)]))
        }
        if !numbers.insert(number).inserted {
          found.others.append(.warning(.duplicateNumber(number, content, in: title), at: part.place.span))
        }
      } else if part.title.isBlank {
        found.others.append(
          .error(.missingText(Phrase(en: "a \(content.englishNoun)", ja: "\(content.noun)の名前")), at: part.place.span))
      }
      if !content.namesPartsByNumber, !part.title.isBlank, !titles.insert(part.title).inserted {
        found.others.append(.warning(.duplicateTitle(part.title, content), at: part.place.span))
      }
      if !part.short.isEmpty, part.short.isBlank {
        let what = Phrase(en: "a short name", ja: "略称")
        found.others.append(.error(.missingText(what), at: part.shortPlace.span))
      }
      for objective in part.objectives { validate(objective, &found) }
      validate(part.parts, level: level + 1, in: part.title, &found)
    }
  }

  private func validate(_ objective: Objective, _ found: inout Validation) {
    if objective.text.isBlank {
      found.others.append(
        .error(.missingText(Phrase(en: "an objective (組織目標)", ja: "組織目標の文")), at: objective.place.span))
    }
    var numbers: Set<Int> = []
    for initiative in objective.rows.flatMap(\.initiatives) {
      if initiative.text.isBlank {
        found.others.append(
          .error(.missingText(Phrase(en: "an initiative (取組内容)", ja: "取組内容の文")), at: initiative.place.span))
      }
      if let number = initiative.number, !numbers.insert(number).inserted {
        found.repeatedNumbers.append(.warning(.duplicateInitiative(number), at: initiative.place.span))
      }
    }
    found.others += objective.rows.flatMap(lineProblems)
  }

  /// Errors in the aligned lines of a row: a number of lines that does not fit, columns both in the lines and beside
  /// them, empty lines.
  private func lineProblems(of row: Row) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let (initiatives, lines) = (row.initiatives.count, row.lines.count)
    if initiatives > 1, lines > 1, initiatives != lines {
      problems.append(
        .error(
          .unpairedLines(lines, initiatives: initiatives), at: row.lines[0].place.span,
          hints: [
            Phrase(
              en: "write a row for each initiative with its lines, or a line for each initiative",
              ja: "取組内容ごとに行を分けるか、取組内容と同じ数の「lines」にしてください")
          ]))
    }
    for (key, items) in row.cells where row.lines.contains(where: { !($0.cells[key] ?? []).isEmpty }) {
      problems.append(
        .error(
          .columnBesideLines(key.rawValue), at: items.first?.place.span,
          hints: [
            Phrase(
              en: "write “\(key.rawValue)” in the lines alone, or beside them alone",
              ja: "「\(key.rawValue)」は「lines」の中か外のどちらか一方だけに書いてください")
          ]))
    }
    // With one line for each initiative, one of the lines may be empty.
    for line in row.lines where line.cells.values.allSatisfy(\.isEmpty) && (initiatives == 1 || lines == 1) {
      problems.append(
        .error(
          .emptyLine, at: line.place.span,
          hints: [Phrase(en: "write the columns of the line, or remove it", ja: "欄を書くか、その項目を取り除いてください")]))
    }
    return problems
  }
}

extension Level {
  fileprivate func hint(for number: Int) -> Phrase {
    let known = headings.map { String($0.number) }.joined(separator: ", ")
    return known.isEmpty
      ? Phrase(
        en: "add “\(key):” with \(number) and its title", ja: "「\(key):」に\(number)とその題名を書き加えてください")
      : Phrase(en: "the book names \(known)", ja: "「\(key)」にある番号は\(known)です")
  }
}

extension NodeKind {
  /// What a text is called in messages if it must not be empty; nil outside running text.
  fileprivate var nameInRunningText: Phrase? {
    switch self {
    case .logo: Phrase(en: "what the logo shows (alt)", ja: "ロゴの説明（alt）")
    case .matter: Phrase(en: "the title of a section", ja: "前付・後付の題名")
    case .passage: Phrase(en: "a paragraph", ja: "段落")
    case .detail(.entry): Phrase(en: "an entry of a list", ja: "箇条書きの項目")
    case .detail(.term): Phrase(en: "a term", ja: "用語")
    case .detail(.meaning): Phrase(en: "the meaning of a term", ja: "用語の説明")
    case .detail(.caption): Phrase(en: "a caption", ja: "図表の題名")
    case .detail(.alternative): Phrase(en: "what a figure shows (alt)", ja: "図の説明（alt）")
    default: nil
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

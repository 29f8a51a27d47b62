internal import Diagnostics
internal import GoalBook
internal import Notation

/// The levels that a book names, from the top; nil where it names none.
func levels(in reader: MappingReader, _ log: inout [Diagnostic]) -> [Level]? {
  guard let list = reader.sequence("levels", &log) else { return nil }
  guard list.count <= Level.most else {
    log.append(.error(.tooManyLevels, at: reader.node("levels")?.span))
    return Array(repeating: .whole, count: Level.most)
  }
  return list.map { level($0, &log) ?? .whole }
}

private func level(_ node: Node, _ log: inout [Diagnostic]) -> Level? {
  if case .scalar = node.content {
    return node.string(Phrase(en: "the name of a level", ja: "階層の名前"), &log).map(Level.init(named:))
  }
  guard
    let reader = MappingReader(
      node, Phrase(en: "a level", ja: "階層"), keys: ["name", "page", "numbering", "titles"], &log)
  else { return nil }
  var level = Level(named: reader.requiredString("name", &log) ?? "")
  level.startsPage = reader.choice("page", [("new", true), ("none", false)], &log) ?? false
  if let numbering = numbering(in: reader, &log) { level.numbering = numbering }
  level.headings = headings(under: "titles", in: reader, noun: Phrase(en: level.englishNoun, ja: level.noun), &log)
  level.namesPartsByNumber = !level.headings.isEmpty
  return level
}

/// The numbering of a level's parts; nil where none is written.
func numbering(in reader: MappingReader, _ log: inout [Diagnostic]) -> PartNumbering? {
  guard let written = reader.string("numbering", &log) else { return nil }
  if let numbering = PartNumbering(written: written) { return numbering }
  log.append(
    .error(
      .wrongNumbering(written), at: reader.node("numbering")?.span,
      hints: [
        Phrase(
          en: "write the first number as it is to be printed, such as “(1)”, “第1”, “第一章” or “①”, or “none”",
          ja: "「(1)」「第1」「第一章」「①」のように最初の番号を印刷するとおりに書くか、番号がなければnoneと書いてください")
      ]))
  return nil
}

extension Level {
  fileprivate init(named name: String) {
    self.init(noun: name, englishNoun: name, key: name)
  }
}

/// Titles that parts share, by number.
func headings(
  under key: String, in reader: MappingReader, noun: Phrase, _ log: inout [Diagnostic]
) -> [Level.Heading] {
  guard let titles = reader.mapping(key, keys: nil, &log) else { return [] }
  var seen: Set<Int> = []
  return titles.entries.compactMap { entry in
    guard let number = Int(entry.key), number > 0 else {
      log.append(
        .error(
          .headingKeyIsNoNumber(entry.key, under: key, noun), at: entry.keySpan,
          hints: [Phrase(en: "write “1: the \(noun.en)'s title”", ja: "「1: \(noun.ja)の題名」のように書いてください")]))
      return nil
    }
    guard seen.insert(number).inserted else {
      log.append(
        .error(
          .duplicateKey(entry.key, in: Phrase(quoting: key)), at: entry.keySpan,
          hints: [Phrase(en: "remove one of them", ja: "どちらかを消してください")]))
      return nil
    }
    guard entry.value.content != .null else {
      log.append(
        .error(
          .missingText(Phrase(en: "\(noun.en) \(number)", ja: "\(noun.ja)\(number)の題名")), at: entry.keySpan,
          hints: [Phrase(en: "write its title after the colon", ja: "コロンのあとに題名を書いてください")]))
      return nil
    }
    return entry.value.string(
      Phrase(en: "the title of \(noun.en) \(number)", ja: "\(noun.ja)\(number)の題名"), &log
    ).map { title in
      var heading = Level.Heading(number: number, title: title, place: Place(entry.keySpan))
      heading.titlePlace = Place(entry.value.span)
      return heading
    }
  }
}

extension Message {
  static let tooManyLevels = Message(
    id: "too-many-levels", en: "a book has at most \(Level.most) levels", ja: "階層は\(Level.most)段までです")
  static func wrongNumbering(_ text: String) -> Message {
    Message(
      id: "wrong-numbering", en: "“\(text.shortened)” has no first number in it",
      ja: "「\(text.shortened)」に最初の番号がありません")
  }
  static func headingKeyIsNoNumber(_ key: String, under name: String, _ noun: Phrase) -> Message {
    Message(
      id: "wrong-type", en: "a \(noun.en)'s key should be its number, but “\(key.shortened)” stands here",
      ja: "「\(name)」には\(noun.ja)の番号を書きますが、ここには「\(key.shortened)」があります")
  }
}

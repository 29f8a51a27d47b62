internal import Diagnostics
internal import GoalBook

/// The book of a transcript, assembled line by line.
struct TranscriptAssembly {
  /// The index of the level of pillars in a transcript's book.
  private static let pillarLevel = 1

  let front: FrontMatter
  private(set) var book: Book
  private(set) var pageBreaks: [PrintedPageBreak] = []
  var balance = Balance()
  var log: [Diagnostic] = []
  /// The headings of parts as they were read, in the order of the book.
  private var headings: [(text: String, span: SourceSpan)] = []
  /// The number of cells with a list that is not closed, and the place of the first.
  private var unclosedLists = (count: 0, first: SourceSpan?.none)
  /// The columns of the current table; nil outside a table.
  private var plan: ColumnPlan?
  /// The keys of the columns that the book adds.
  private var fieldKeys: Set<FieldKey> = []
  /// The number of the last initiative of the current objective.
  var lastInitiative = 0
  /// Whether the rows belong to a table that cannot be read: its header has no initiatives, or no pillar is above it.
  private var isUnreadable = false
  /// The lines since the last accepted one that might be headings, by the indexes of their errors in the log.
  private var unplacedHeadings: [(text: String, place: Int)] = []
  /// Whether a pillar without a department has been reported.
  private var isBelowUnplacedPillar = false
  /// Whether there was another header of the same table since the last row.
  private var isAfterPageBreak = false

  init(front: FrontMatter) {
    self.front = front
    book = Book(
      title: front.title, edition: front.edition, fiscalYear: front.fiscalYear, issuer: front.issuer,
      place: Place(front.titleLine?.span))
  }

  mutating func take(_ line: TranscriptLine) {
    guard !front.lines.contains(line.span.line) else { return }
    let logged = log.count
    // Other problems of this line come from its quotation mark, or can be reported once that is mended.
    defer {
      if line.isUnclosed {
        log.removeSubrange(logged...)
        unplacedHeadings.removeAll { $0.place >= logged }
      }
    }
    if line.kind != .row { isUnreadable = false }
    switch line.kind {
    case .pillarHeading(let number, let title): beginPillar(number, title, line)
    case .header: beginTable(line)
    // A row with a single known title also opens a table.
    case .row where plan == nil && line.cells.contains { ColumnRole(title: CellMarkup($0.text).text) != nil }:
      beginTable(line)
    case .row where front.departmentName(inCellsOf: line) != nil:
      beginDepartment(front.departmentName(inCellsOf: line) ?? "", line)
    case .row where isUnreadable: break
    case .row where plan == nil && line.looksLikeHeader && book.parts.last?.parts.isEmpty == false: beginTable(line)
    case .row: takeRow(line)
    case .looseDepartment(let name): beginDepartment(front.departmentName(in: line) ?? name, line)
    case .heading:
      if let name = front.departmentName(in: line) {
        beginDepartment(name, line)
      } else if line.isPadded, plan != nil {
        takeRow(line)
      } else if !front.isHalfTitle(line.text) {
        unplacedHeadings.append((line.text, log.count))
        log.append(
          .error(
            .unplacedLine(line.text), at: line.span,
            hints: [
              hasTooLongANumber(line.text)
                ? Phrase(
                  en: "write the pillar's number in \(TranscriptLimits.pillarDigits) digits at most",
                  ja: "柱の番号は\(TranscriptLimits.pillarDigits)桁までにしてください")
                : Phrase(
                  en:
                    "write tabs between the cells of a row, a heading as “(1) …” or as a department's name and the year",
                  ja: "表の行は欄の間にタブを入れ、見出しは「(1) …」または「部の名前 年度…」の形で書いてください")
            ]))
      }
    case .contentsHeading, .folio, .contentsEntry:
      if line.isPadded, plan != nil {
        takeRow(line)
      } else if case .contentsEntry = line.kind {
        log.append(
          .error(
            .unplacedLine(line.text), at: line.span,
            hints: [Phrase(en: "write the contents before the first table", ja: "目次は最初の表より前に書いてください")]))
      }
    }
  }

  /// Reports what can only be known at the end.
  mutating func finish(file: String) {
    if book.title.isEmpty { book.place = Place(SourceSpan(file: file, line: 1)) }
    let titles = book.parts.flatMap { part in
      [part.title]
        + part.parts.map { pillar in
          pillar.title.isEmpty
            ? pillar.number.flatMap { book.levels[Self.pillarLevel].title($0) } ?? "" : pillar.title
        }
    }
    for (heading, title) in zip(headings, titles) {
      balance.addHeading(heading.text, book: title, at: heading.span, &log)
    }
    let names = Set(book.parts.map(\.title.withoutBlanks))
    for (entry, span) in zip(front.contents, front.contentsSpans)
    where !names.contains(entry.title.withoutBlanks) && pillarHeading(entry.title) == nil {
      log.append(.warning(.missingDepartment(entry.title), at: span))
    }
    if unclosedLists.count > 0 {
      log.append(.note(.unclosedLists(unclosedLists.count), at: unclosedLists.first))
    }
  }

  /// Warns of empty lines of a quoted cell that are in none of the texts made from it.
  mutating func tellEmptyLines(of cell: TranscriptCell, kept texts: [String]) {
    let lost = cell.emptyLines - texts.reduce(0) { $0 + $1.emptyLines }
    guard lost > 0 else { return }
    log.append(
      .warning(
        .emptyLinesLeftOut(lost), at: cell.span,
        hints: [
          Phrase(
            en: "remove them, or write the texts around them as one entry", ja: "空行を消すか、前後の文を一つの項目として書いてください")
        ]))
  }

  mutating func noteUnclosedList(at span: SourceSpan) {
    unclosedLists = (unclosedLists.count + 1, unclosedLists.first ?? span)
  }

  /// Adds a hint to the error of the unaccepted line that is likely the missing heading, or reports the line itself.
  private mutating func tellMissingHeading(_ line: TranscriptLine, _ hint: Phrase, isLike: (String) -> Bool) {
    defer { unplacedHeadings = [] }
    guard let likest = unplacedHeadings.first(where: { isLike($0.text) }) ?? unplacedHeadings.first else {
      log.append(.error(.unplacedLine(line.text), at: line.span, hints: [hint]))
      return
    }
    log[likest.place].hints.append(hint)
  }

  private mutating func beginDepartment(_ name: String, _ line: TranscriptLine) {
    unplacedHeadings = []
    isBelowUnplacedPillar = false
    book.parts.append(Part(title: name, place: Place(line.span)))
    headings.append((name, line.span))
    plan = nil
    guard !front.isPlainHeading(line, of: name) else { return }
    log.append(
      .warning(
        .looseDepartment(line.text, name: name), at: line.span,
        hints: [
          Phrase(
            en: "if it is none, remove the line; write a department's heading as “\(name) \(front.fiscalYear)…”",
            ja: "部の見出しは「\(name) \(front.fiscalYear)…」のように書き、見出しでなければこの行を消してください")
        ]))
  }

  private mutating func beginPillar(_ number: Int, _ title: String, _ line: TranscriptLine) {
    plan = nil
    guard let department = book.parts.indices.last else {
      let isFirst = !isBelowUnplacedPillar
      isBelowUnplacedPillar = true
      guard isFirst || !unplacedHeadings.isEmpty else { return }
      tellMissingHeading(
        line,
        unplacedHeadings.isEmpty
          ? Phrase(en: "write the department's heading above", ja: "この上に部の見出しを書いてください")
          : Phrase(
            en: "pillars follow: if this is a department's heading, write it as “総務部 \(front.fiscalYear)…”",
            ja: "この下に柱があります。部の見出しであれば「総務部 \(front.fiscalYear)…」のように書いてください")
      ) { ($0.withoutDecoration ?? $0).endsAsDepartment }
      return
    }
    unplacedHeadings = []
    headings.append((title, line.span))
    var part = Part(number: number, place: Place(line.span))
    defer { book.parts[department].parts.append(part) }
    isAfterPageBreak = false
    if let known = book.levels[Self.pillarLevel].title(number) {
      guard known != title else { return }
      part.title = title
      log.append(
        .warning(
          .otherPillarTitle(number, title, before: known), at: line.span,
          hints: [Phrase(en: "if only one of the two is right, correct the other", ja: "どちらかが書き誤りであれば直してください")]))
    } else {
      // Headings are in the order of their numbers, not of their first occurrence.
      let headings = book.levels[Self.pillarLevel].headings
      let position = headings.firstIndex { $0.number > number } ?? headings.endIndex
      book.levels[Self.pillarLevel].headings.insert(
        Level.Heading(number: number, title: title, place: Place(line.span)), at: position)
    }
  }

  private mutating func beginTable(_ line: TranscriptLine) {
    guard let department = book.parts.indices.last, !book.parts[department].parts.isEmpty else {
      plan = nil
      isUnreadable = true
      guard !isBelowUnplacedPillar else { return }
      tellMissingHeading(
        line,
        unplacedHeadings.isEmpty
          ? Phrase(en: "write the pillar's heading “(1) …” above", ja: "この上に柱の見出し「(1) …」を書いてください")
          : Phrase(
            en: "a table follows: if this is a pillar's heading, write it as “(1) …”",
            ja: "この下に表があります。柱の見出しであれば「(1) …」のように書いてください")
      ) { loosePillarHeading($0) != nil || $0.contains(where: \.isNumber) }
      return
    }
    unplacedHeadings = []
    let plan = ColumnPlan(header: line, &log)
    guard plan.index(of: .initiatives) != nil else {
      self.plan = nil
      isUnreadable = true
      log.append(
        .error(
          .noInitiativesColumn(plan.titles, hasObjectives: plan.index(of: .objective) != nil), at: line.span,
          hints: [
            plan.index(of: .objective) == nil
              ? Phrase(
                en: "in this line, call the column that tells what is done 取組内容, and the one that tells what for 組織目標",
                ja: "この行で、何をするかの列の見出しを「取組内容」に、何のためかの列の見出しを「組織目標」にしてください")
              : Phrase(
                en: "in this line, call the column that tells what is done 取組内容",
                ja: "この行で、何をするかの列の見出しを「取組内容」にしてください")
          ]))
      return
    }
    isAfterPageBreak = book.parts[department].parts.last?.objectives.isEmpty == false
    self.plan = plan
    for (key, title) in plan.ownFields where fieldKeys.insert(key).inserted {
      if fieldKeys.count == mostFields + 1 { log.append(.error(.tooManyFields, at: line.span)) }
      guard fieldKeys.count <= mostFields else { break }
      book.fields.append(Field(key: key, title: title, place: Place(line.span)))
    }
  }

  private mutating func takeRow(_ line: TranscriptLine) {
    guard let plan, let department = book.parts.indices.last,
      let pillar = book.parts[department].parts.indices.last
    else {
      log.append(
        .error(
          .unplacedLine(line.text), at: line.span,
          hints: [Phrase(en: "a header row (組織目標, 取組内容, …) is missing above", ja: "この上に表の見出しの行（組織目標、取組内容など）を書いてください")]))
      return
    }
    guard line.cells.contains(where: { !$0.text.isEmpty }) else { return }
    let cells = plan.cells(of: line, &log)
    var objectives = book.parts[department].parts[pillar].objectives
    book.parts[department].parts[pillar].objectives = []
    let continues = placeObjective(plan, cells, line, in: &objectives)
    let row = row(plan, cells, line)
    objectives[objectives.count - 1].rows.append(row)
    if isAfterPageBreak {
      pageBreaks.append(PrintedPageBreak(line: line.span.line, continuesObjective: continues))
      isAfterPageBreak = false
    }
    book.parts[department].parts[pillar].objectives = objectives
  }

  /// Adds the row's objective, or keeps the current one; true where it keeps it.
  ///
  /// An empty cell continues the objective above, and so does a repetition of its text, which was printed on the next
  /// page.
  private mutating func placeObjective(
    _ plan: ColumnPlan, _ cells: [TranscriptCell], _ line: TranscriptLine, in objectives: inout [Objective]
  ) -> Bool {
    let cell = plan.index(of: .objective).map { cells[$0] }
    let markup = CellMarkup(cell?.text ?? "")
    let text = markup.text
    if let cell { tellEmptyLines(of: cell, kept: [text]) }
    if text.isEmpty && !objectives.isEmpty { return true }
    let span = cell?.span ?? line.span
    if let running = objectives.last, letters(markup) == letters(running.text) {
      log.append(
        running.text == text
          ? .note(.repeatedObjective, at: span)
          : .warning(
            .repeatedObjectiveDiffers, at: span,
            hints: [
              Phrase(
                en: "look which is right; the book has the first: \(running.text)",
                ja: "どちらが正しいか確かめてください。冊子には先の文「\(running.text)」が入ります")
            ]))
      return true
    }
    objectives.append(Objective(text: text, place: Place(span)))
    lastInitiative = 0
    balance.add(
      .objectives, transcript: letters(markup), book: letters(text), column: ColumnRole.objective.title, at: span, &log)
    return false
  }
}

extension TranscriptLine {
  /// Whether the cells are different short titles: a header of which no title is known.
  fileprivate var looksLikeHeader: Bool {
    var texts = cells.map(\.text)
    while texts.last?.isEmpty == true { texts.removeLast() }
    return texts.count >= 3 && Set(texts).count == texts.count
      && texts.allSatisfy { text in
        (1...15).contains(text.count) && !text.contains { $0.isNumber || "。・".contains($0) }
          && circledNumber(at: text) == nil
      }
  }
}

extension Message {
  static func noInitiativesColumn(_ titles: [String], hasObjectives: Bool) -> Message {
    let shown = titles.map { title in
      title.isEmpty ? Phrase(en: "(no title)", ja: "（題名なし）") : Phrase(quoting: title)
    }.listed
    return Message(
      id: "no-initiatives-column",
      en: "no column of this table is taken for 取組内容\(hasObjectives ? "" : ", none for 組織目標"): it has \(shown.en)",
      ja: "この表には取組内容\(hasObjectives ? "" : "と組織目標")の列が見つかりません。あるのは\(shown.ja)です")
  }
  static func unplacedLine(_ text: String) -> Message {
    Message(
      id: "unplaced-line", en: "this line belongs nowhere: “\(text.shortened)”",
      ja: "この行がどこに入るのか分かりません：「\(text.shortened)」")
  }
  static func missingDepartment(_ name: String) -> Message {
    Message(
      id: "missing-department", en: "the contents name “\(name)”, but no department has that heading",
      ja: "目次に「\(name)」がありますが、その部の見出しがありません")
  }
  static func otherPillarTitle(
    _ number: Int, _ title: String, before: String, of noun: Phrase = Phrase(en: "pillar", ja: "柱")
  ) -> Message {
    Message(
      id: "other-pillar-title",
      en: "\(noun.en) \(number) is “\(title)” here and “\(before)” before: this department keeps its own title",
      ja: "\(noun.ja)\(number)の題名がここでは「\(title)」、前の部では「\(before)」です。この部だけの題名として扱います")
  }
  static let repeatedObjective = Message(
    id: "repeated-objective", en: "this objective (組織目標) stood above already: the row is joined to it",
    ja: "同じ組織目標がすぐ上にあるので、この行をそこに続けました")
  static let repeatedObjectiveDiffers = Message(
    id: "repeated-objective",
    en: "this objective (組織目標) stood above already with other blanks: the row is joined to it",
    ja: "空白だけが違う同じ組織目標がすぐ上にあるので、この行をそこに続けました")
  /// The reader of YAML reports this too, for the ends of a text.
  static func emptyLinesLeftOut(_ count: Int) -> Message {
    Message(
      id: "empty-line",
      en:
        "\(count == 1 ? "an empty line" : "\(count) empty lines") between the entries or at the ends of this cell \(count == 1 ? "is" : "are") left out",
      ja: "この欄の項目の間か前後にある空行\(count)行を除きました")
  }
  static func unclosedLists(_ count: Int) -> Message {
    Message(
      id: "unclosed-list", en: "\(count) cells begin a list (<ul>) that they do not end; it ends with the cell",
      ja: "<ul>で始まり終わりのない欄が\(count)個あります。箇条書きは欄の終わりまでとしました")
  }
}

public import Diagnostics
public import Foundation
internal import GoalBook
internal import Notation

/// What the titles, labels and names that stand in spreadsheets mean: the program's own list, and what a user adds.
public struct SheetWords: Sendable {
  /// What a column with a title holds, and how the title ranks among those of its kind: of two in a table the lower one.
  private(set) var roles: [String: (role: SheetRole, rank: Int)] = [:]
  /// The columns of the book's own that a user names.
  private(set) var fields: [Field] = []
  /// The levels of the book's parts that sheets may name, from the top.
  private(set) var levels: [Level] = []
  /// What stands beside a value above a table.
  private(set) var labels: [String: FrontLabel] = [:]
  private(set) var generalNames: [String] = []
  private(set) var totals: Set<String> = []
  /// One of these is in every title of the initiatives; nil where a title begins with a letter that has other forms.
  private(set) var initiativeScalars: Set<Unicode.Scalar>?

  /// The program's own list.
  public static let own: SheetWords = {
    var (node, _, problems) = readNode(Data(PackageResources.titles_yaml), file: "titles.yaml", kind: .yaml)
    var words = SheetWords()
    words.levels = [Level(noun: "局", englishNoun: "bureau", key: "bureaus", startsPage: true)]
    words.levels += Level.departmentsAndPillars([])
    for role in ColumnRole.known { words.add(role.titles, as: .column(role)) }
    if let node { words.extend(by: node, first: false, &problems) }
    precondition(problems.isEmpty, "titles.yaml is whole: \(problems.map { $0.message })")
    return words
  }()

  /// The level that has the sheets' names: the last one whose parts have no numbers; nil where all have.
  var departmentLevel: Int? { levels.lastIndex { !$0.isNumbered } }
  /// The level whose headings stand as rows between those of a table: the last one, if its parts have numbers.
  var pillarLevel: Int? { levels.last?.isNumbered == true ? levels.count - 1 : nil }

  fileprivate mutating func add(_ titles: [String], as role: SheetRole, first: Bool = false) {
    let known = roles.values.filter { $0.role == role }.map(\.rank)
    var rank = first ? (known.min() ?? 0) - titles.count : (known.max() ?? -1) + 1
    for title in titles {
      roles[title.foldedTitle] = (role, rank)
      rank += 1
    }
    let firsts = roles.filter { $0.value.role == .column(.initiatives) }.compactMap { $0.key.unicodeScalars.first }
    initiativeScalars = firsts.contains(where: \.isASCII) ? nil : Set(firsts)
  }
}

/// What a column of a sheet holds.
enum SheetRole: Hashable {
  /// The name of a part of that level.
  case level(Int)
  /// The initiative's number.
  case number
  case column(ColumnRole)
  /// Nothing for the book: the user said so.
  case ignored

  /// Whether it is a list of items: 実績, 成果, a column of the book's own.
  var field: FieldKey? {
    if case .column(.field(let key)) = self { return key }
    return nil
  }
}

/// What a label above a table names.
enum FrontLabel: String, CaseIterable {
  case title, fiscalYear, issuer, edition
}

extension Level {
  /// Whether parts of the level have numbers beside their titles.
  var isNumbered: Bool { numbering != .none || namesPartsByNumber }
}

/// The words of a file that a user wrote (`--columns`), beside the program's own, and what is wrong with it.
public func readSheetWords(_ bytes: Data, file: String) -> (words: SheetWords, source: Source, problems: [Diagnostic]) {
  var (node, source, problems) = readNode(bytes, file: file, kind: .yaml)
  var words = SheetWords.own
  if let node { words.extend(by: node, first: true, &problems) }
  return (words, source, problems)
}

extension SheetWords {
  /// Adds what a file of the form of `titles.yaml` says; `levels`, `fields` and `ignore` stand in a user's alone.
  ///
  /// - Parameter first: whether its titles go before those that are there.
  fileprivate mutating func extend(by node: Node, first: Bool, _ log: inout [Diagnostic]) {
    let keys = ["columns", "fields", "ignore", "levels", "labels", "general-sheets", "totals"]
    guard let reader = MappingReader(node, Phrase(en: "the list of columns", ja: "列の対応表"), keys: keys, &log)
    else { return }
    readLevels(in: reader, &log)
    readColumns(in: reader, first: first, &log)
    readFields(in: reader, &log)
    add(reader.strings("ignore", &log) ?? [], as: .ignored, first: true)
    if let reader = reader.mapping("labels", keys: FrontLabel.allCases.map(\.rawValue), &log) {
      for entry in reader.entries {
        guard let label = FrontLabel(rawValue: entry.key) else { continue }
        for title in reader.strings(entry.key, &log) ?? [] { labels[title.foldedTitle] = label }
      }
    }
    generalNames += (reader.strings("general-sheets", &log) ?? []).map(\.foldedTitle)
    generalNames.sort { ($1.count, $0) < ($0.count, $1) }
    totals.formUnion((reader.strings("totals", &log) ?? []).map(\.foldedTitle))
  }

  private mutating func readColumns(in reader: MappingReader, first: Bool, _ log: inout [Diagnostic]) {
    let names =
      ColumnRole.known.map { (name: $0.key, role: SheetRole.column($0)) } + [(name: "number", role: .number)]
      + levelNames
    guard let columns = reader.mapping("columns", keys: names.map(\.name), &log) else { return }
    for entry in columns.entries {
      guard let role = names.first(where: { $0.name == entry.key })?.role else { continue }
      add(columns.strings(entry.key, &log) ?? [], as: role, first: first)
    }
  }

  /// What the columns of levels are called in the file: `department`, and of levels of the user's own their names.
  private var levelNames: [(name: String, role: SheetRole)] {
    levels.enumerated().map { (name: $1.englishNoun, role: SheetRole.level($0)) }
  }

  private mutating func readFields(in reader: MappingReader, _ log: inout [Diagnostic]) {
    guard let mapping = reader.mapping("fields", keys: nil, &log) else { return }
    for entry in mapping.entries {
      guard entry.key != ColumnRole.initiatives.key, entry.key != linesKey else {
        log.append(
          .error(
            .reservedField(entry.key), at: entry.keySpan,
            hints: [Phrase(en: "choose another key for this column", ja: "この列には別のキーを付けてください")]))
        continue
      }
      var field = Field(key: FieldKey(rawValue: entry.key), title: entry.key, place: Place(entry.keySpan))
      var titles: [String] = []
      switch entry.value.content {
      case .mapping:
        let what = Phrase(en: "a column", ja: "列")
        guard let column = MappingReader(entry.value, what, keys: ["title", "kind", "titles"], &log) else { continue }
        field.title = column.string("title", &log) ?? entry.key
        field.kind = column.choice("kind", FieldKind.allCases.map { ($0.rawValue, $0) }, &log) ?? .list
        titles = column.strings("titles", &log) ?? []
      default:
        titles = mapping.strings(entry.key, &log) ?? []
        field.title = titles.first ?? entry.key
      }
      add([field.title] + titles.filter { $0 != field.title }, as: .column(.field(field.key)), first: true)
      if !Field.known.contains(where: { $0.key == field.key }) { fields.append(field) }
    }
  }

  /// Levels of the user's own take the place of those that are usual.
  private mutating func readLevels(in reader: MappingReader, _ log: inout [Diagnostic]) {
    guard let list = reader.sequence("levels", &log) else { return }
    guard (1...Level.most).contains(list.count) else {
      log.append(.error(.tooManyLevels, at: reader.node("levels")?.span))
      return
    }
    roles = roles.filter { if case .level = $0.value.role { false } else { true } }
    var own: [Level] = []
    for (index, node) in list.enumerated() {
      let what = Phrase(en: "a level", ja: "階層")
      guard let entry = MappingReader(node, what, keys: ["name", "page", "numbering", "columns"], &log) else {
        continue
      }
      let name = entry.requiredString("name", &log) ?? ""
      var level = Level(noun: name, englishNoun: name, key: name)
      level.startsPage = entry.choice("page", [("new", true), ("none", false)], &log) ?? false
      if let numbering = numbering(in: entry, &log) { level.numbering = numbering }
      if level.isNumbered, index < list.count - 1 {
        log.append(
          .error(
            .numberedAbove(name), at: entry.node("numbering")?.span,
            hints: [Phrase(en: "remove “numbering” here", ja: "ここの「numbering」を消してください")]))
      }
      level.namesPartsByNumber = level.isNumbered
      own.append(level)
      add([name] + (entry.strings("columns", &log) ?? []), as: .level(index), first: true)
    }
    levels = own
  }
}

extension String {
  /// A title by which columns and labels are compared: without blanks and line breaks, letters and brackets of half width,
  /// small.
  var foldedTitle: String {
    var folded = ""
    for scalar in unicodeScalars where !scalar.isBlank {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      folded.unicodeScalars.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return folded.lowercased()
  }
}

extension Message {
  static func numberedAbove(_ name: String) -> Message {
    Message(
      id: "wrong-numbering", en: "“\(name)” has numbers, but stands above another level",
      ja: "「\(name)」には番号がありますが、最後の階層ではありません")
  }
}

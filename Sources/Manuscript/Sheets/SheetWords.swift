public import Diagnostics
public import Foundation
internal import GoalBook
internal import Notation

/// The meaning of titles, labels and names in spreadsheets: the program's own list, and what a user adds.
public struct SheetWords: Sendable {
  /// The role of a column by its folded title, and the title's rank: of two for the same role the lower one is used.
  private(set) var roles: [String: (role: SheetRole, rank: Int)] = [:]
  /// The columns that a user names for the book.
  private(set) var fields: [Field] = []
  /// The levels of parts that sheets may name, from the top.
  private(set) var levels: [Level] = []
  /// The labels beside values above a table, folded.
  private(set) var labels: [String: FrontLabel] = [:]
  private(set) var generalNames: [String] = []
  private(set) var totals: Set<String> = []
  /// The first characters of the titles of initiatives, one of which a title must contain.
  ///
  /// Nil where a title begins with an ASCII character, which has other forms.
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

  /// The level that sheets are named after: the last whose parts have no numbers; nil where all have.
  var departmentLevel: Int? { levels.lastIndex { !$0.isNumbered } }
  /// The level with headings in rows of a table: the last level, if its parts have numbers.
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

/// The role of a column of a sheet.
enum SheetRole: Hashable {
  /// The names of parts of a level, by the level's index.
  case level(Int)
  /// The numbers of initiatives.
  case number
  case column(ColumnRole)
  /// A column that the user excludes.
  case ignored

  /// The key of a column of items: 実績, 成果, a column of the book's own; nil for other columns.
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

/// The program's own words with those of a user's file (`--columns`), and what is wrong with the file.
public func readSheetWords(_ bytes: Data, file: String) -> (words: SheetWords, source: Source, problems: [Diagnostic]) {
  var (node, source, problems) = readNode(bytes, file: file, kind: .yaml)
  var words = SheetWords.own
  if let node { words.extend(by: node, first: true, &problems) }
  return (words, source, problems)
}

extension SheetWords {
  /// Adds the words of a file like `titles.yaml`; `levels`, `fields` and `ignore` are only for users.
  ///
  /// - Parameter first: whether the file's titles rank before the present ones.
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

  /// The names of the levels' columns in the file: `department`, or of a user's own levels their names.
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

  /// Replaces the usual levels by a user's own.
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
  /// The title in a form for comparison: without white space, half-width and in lower case.
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

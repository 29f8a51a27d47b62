import GoalBook
import Workbooks

/// How the sheets of a book name its parts.
enum PartTelling {
  /// A sheet for each department, named above the table, with a column 柱.
  case departmentsAndPillars
  /// A sheet for each department, which has no parts in it.
  case departments
  /// A sheet for each part of the highest level, with a column that names the part of each row as the sheet 冊子 does.
  case keys
}

extension Book {
  /// The plainest way to name the parts, so that those who fill in the tables see nothing that they do not need.
  var partTelling: PartTelling {
    guard parts.allSatisfy({ $0.number == nil }), Set(parts.map(\.title.keyName)).count == parts.count else {
      return .keys
    }
    if levels.count == 1, levels != [.whole], parts.allSatisfy(\.parts.isEmpty) { return .departments }
    let isOfPillars = parts.allSatisfy { part in
      part.objectives.isEmpty && part.parts.allSatisfy { $0.number != nil && $0.parts.isEmpty }
        && Set(part.parts.map(\.number)).count == part.parts.count
    }
    return levels.count == 2 && levels[1].namesPartsByNumber && isOfPillars ? .departmentsAndPillars : .keys
  }

  /// The columns of the tables, from left to right.
  var writtenColumns: [WrittenColumn] {
    let telling: [WrittenColumn] =
      switch partTelling {
      case .departmentsAndPillars: [.pillar]
      case .departments: []
      case .keys: [.part]
      }
    return telling + [.objective, .number, .initiatives, .sections] + fieldColumns(of: self).map(WrittenColumn.field)
  }

  /// A pillar's name in its column: (1) 市民から信頼され、…市役所づくり.
  func pillarText(_ pillar: Part) -> String {
    let number = pillar.number ?? 0
    let title = pillar.title.isEmpty ? levels.last?.title(number) ?? "" : pillar.title
    return "(\(number)) \(title)"
  }

  /// The table of a part of the highest level.
  ///
  /// - Parameters:
  ///   - keys: the names on the sheet 冊子 of the parts in it, in the order of ``Part/withParts``.
  ///   - merges: whether cells that several rows share are merged.
  func table(of part: Part, keys: [String], merges: Bool) -> WrittenTable {
    var table = WrittenTable(columns: writtenColumns, heads: fieldHeads(of: self), merges: merges)
    switch partTelling {
    case .departmentsAndPillars:
      for pillar in part.parts { table.add(pillar.objectives, in: [.pillar: pillarText(pillar)]) }
    case .departments: table.add(part.objectives, in: [:])
    case .keys:
      for (part, key) in zip(part.withParts, keys) { table.add(part.objectives, in: [.part: key]) }
    }
    return table
  }

  /// A sheet for each part of the highest level.
  func tableSheets(merges: Bool, emptyRows: Int = 0, least height: Double = 20) -> [SheetDraft] {
    let names = sheetNames(
      for: parts.map { $0.title.isEmpty ? levels.first?.title($0.number ?? 0) ?? "" : $0.title }, besides: ownSheetNames
    )
    var keys = partKeys[...]
    return zip(parts, names).map { part, name in
      let own = keys.prefix(part.withParts.count)
      keys = keys.dropFirst(own.count)
      let heading = WrittenHeading(title: titleLine(of: self), department: partTelling == .keys ? nil : part.title)
      var table = table(of: part, keys: Array(own), merges: merges)
      for _ in 0..<emptyRows { table.addEmptyRow() }
      return SheetDraft(name: name, heading, table, least: height)
    }
  }
}

/// The names of the sheets that are not a department's.
let ownSheetNames = [bookSheetName, guideSheetName, choicesSheetName]

extension Part {
  /// The part and all parts in it, in reading order.
  var withParts: [Part] { [self] + parts.flatMap(\.withParts) }
}

extension Book {
  /// The different names of the parts in tables, in reading order: each part's path, such as 行政局/総務部.
  ///
  /// A path that an earlier part already has is followed by a number.
  var partKeys: [String] {
    let outline = Outline(self)
    var counts: [String: Int] = [:]
    return outline.nodes.filter(\.kind.isPart).map { node in
      let path = outline.path(of: node.id)
      counts[path.keyName, default: 0] += 1
      let count = counts[path.keyName] ?? 1
      return count > 1 ? "\(path)（\(count)）" : path
    }
  }
}

internal import Diagnostics
internal import GoalBook

extension Message {
  static func errorValue(_ value: String) -> Message {
    Message(
      id: "error-value", en: "the table has the error “\(value)” instead of a value",
      ja: "表の中の欄がエラー「\(value)」になっています")
  }
  static let formulaWithoutValue = Message(
    id: "formula-without-value", en: "this cell has a formula that was never calculated, and so no value",
    ja: "この欄の数式は計算されておらず、値がありません")
  static func struckOut(_ texts: [String]) -> Message {
    let quoted = texts.map { Phrase(quoting: $0.split(whereSeparator: \.isNewline).joined(separator: " ").shortened) }
      .listed
    return Message(
      id: "struck-out", en: "\(quoted.en) is struck out and left out", ja: "取り消し線のある\(quoted.ja)を除きました")
  }
  static func struckOutRow(_ row: Int, _ text: String) -> Message {
    let shown = text.split(whereSeparator: \.isNewline).joined(separator: " ").shortened
    return Message(
      id: "struck-out", en: "row \(row) is struck out whole and left out: “\(shown)”",
      ja: "\(row)行目はすべて取り消し線で消されているので除きました：「\(shown)」")
  }
  static let struckOutInitiative = Message(
    id: "struck-out-initiative",
    en: "the initiative (取組内容) of this row is struck out, but not all that stands beside it",
    ja: "この行の取組内容は取り消し線で消されていますが、ほかの欄が残っています")
  static func leftOutAbove(_ cells: [PlacedCell]) -> Message {
    let shown = list(cells.map { ($0.span.cell?.reference ?? "", $0.joined) })
    return Message(
      id: "left-out-above", en: "what stands above the table is no part of the book: \(shown.en)",
      ja: "表より上にある次の欄は冊子に入りません：\(shown.ja)")
  }
  static func leftOutBeside(_ cells: [(String, String)]) -> Message {
    let shown = list(cells)
    return Message(
      id: "left-out-beside", en: "what stands beside the table is left out: \(shown.en)",
      ja: "表の外にある次の欄を除きました：\(shown.ja)")
  }
  static func unreadCells(_ cells: [PlacedCell]) -> Message {
    let shown = list(cells.map { ($0.span.cell?.reference ?? "", $0.joined) })
    return Message(
      id: "unread-cell", en: "it is not clear where these cells belong, and they are left out: \(shown.en)",
      ja: "次の欄はどこに入るのか分からないので除きました：\(shown.ja)")
  }
  /// Cells with their texts, of many only the first ten.
  private static func list(_ cells: [(String, String)]) -> Phrase {
    let shown = cells.prefix(10).map { place, text in
      Phrase(en: "\(place) “\(text.shortened)”", ja: "\(place)「\(text.shortened)」")
    }.listed
    let rest = cells.count - 10
    return rest > 0
      ? Phrase(en: "\(shown.en) and \(rest) more", ja: "\(shown.ja)、ほか\(rest)か所") : shown
  }
  static func noteKept(_ text: String) -> Message {
    Message(
      id: "note-kept", en: "“\(text.shortened)” stands below the table and becomes a note of the part",
      ja: "表の下の「\(text.shortened)」を注記として読みました")
  }
  static func totalLeftOut(_ texts: [String]) -> Message {
    let shown = texts.map { Phrase(quoting: $0.shortened) }.listed
    return Message(
      id: "total-left-out", en: "a row that sums up others is left out: \(shown.en)", ja: "合計の行を除きました：\(shown.ja)")
  }
  static func exampleRow(_ text: String) -> Message {
    Message(
      id: "example-left-out", en: "a row that shows how the form is filled in is left out: “\(text.shortened)”",
      ja: "記入例の行を除きました：「\(text.shortened)」")
  }
  static func nothingBelow(_ text: String) -> Message {
    Message(
      id: "nothing-below", en: "no initiative (取組内容) stands below “\(text.shortened)”, which is left out",
      ja: "「\(text.shortened)」の下に取組内容がないので除きました")
  }
  static func carriedObjective(_ text: String) -> Message {
    Message(
      id: "carried-objective", en: "another part begins here without an objective: it goes on with “\(text.shortened)”",
      ja: "ここから別の部や柱になりますが、組織目標が空欄なので「\(text.shortened)」の続きとして読みました")
  }
  static func mergedAcross(_ text: String) -> Message {
    Message(
      id: "merged-across",
      en:
        "this cell is merged over rows that do not belong together: “\(text.shortened)” stands with the first of them",
      ja: "この欄は別々の組織目標や取組内容にまたがって結合されています。「\(text.shortened)」は最初の行に入れました")
  }
  static func hiddenRows(_ rows: [Int]) -> Message {
    let ranges = rows.ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    let ja = ranges.map { $0.replacing("–", with: "〜") }.joined(separator: "、")
    return Message(
      id: "hidden-rows",
      en:
        "\(rows.count == 1 ? "row" : "rows") \(ranges.joined(separator: ", ")) of this sheet \(rows.count == 1 ? "is" : "are") hidden, and read",
      ja: "このシートの\(ja)行目は非表示ですが、読みました")
  }
  static func hiddenColumns(_ letters: [String]) -> Message {
    Message(
      id: "hidden-columns",
      en:
        "\(letters.count == 1 ? "column" : "columns") \(letters.joined(separator: ", ")) of this sheet \(letters.count == 1 ? "is" : "are") hidden, and read",
      ja: "このシートの\(letters.joined(separator: "、"))列は非表示ですが、読みました")
  }
  static let emptyForm = Message(
    id: "empty-form", en: "the table has no row below its header", ja: "表の見出しの下に行がありません")
}

extension Phrase {
  static let mendInSpreadsheet = Phrase(
    en: "mend the cell in the spreadsheet and save it again", ja: "表計算ソフトでこの欄を直し、保存し直してください")
  static let saveInSpreadsheet = Phrase(
    en: "open the file in Excel or LibreOffice and save it again", ja: "ExcelかLibreOfficeで開いて保存し直してください")
}

extension [Int] {
  /// Rising numbers, grouped to ranges.
  fileprivate var ranges: [ClosedRange<Int>] {
    reduce(into: []) { ranges, number in
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
  }
}

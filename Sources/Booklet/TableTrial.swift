import Diagnostics
import Foundation
import Frames
import Measure
import Provenance
import Typesetting

/// A table of heights as `sasshi compose --table` reads it.
///
/// Any unit will do; a thousandth of it is the least difference that counts.
private struct HeightTable: Decodable {
  /// The height of a page.
  var page: Double
  /// The height of what is above the table on its first page.
  var lead: Double?
  /// The height of the header on each page.
  var header: Double?
  /// The heights of the rows, by group.
  var groups: [[Double]]
  /// Whether a page may end within a group (`may-break`), or only where the group does not fit on one page (`keep`).
  var policy: String?
}

/// The rows on each page for a table of heights, as a line of JSON: `{"pages":[[1,2],[3]]}`.
///
/// Rows are numbered from 1 through all groups; a row higher than a page is on several. Each page is as full as
/// possible, by the same function that divides the booklet's own tables.
///
/// - Throws: where the line is not such a table, or a row does not fit below its header.
public func tableTrialLine(_ line: String, number: Int) throws(RunError) -> String {
  func refusal(_ id: String, _ text: Phrase, hint: Phrase) -> RunError {
    RunError(
      .wrongInput, id: id, Phrase(en: "line \(number): \(text.en)", ja: "\(number)行目: \(text.ja)"), hints: [hint])
  }
  guard let wanted = try? JSONDecoder().decode(HeightTable.self, from: Data(line.utf8)) else {
    throw refusal(
      "bad-line", Phrase(en: "this is no table of heights", ja: "高さの表ではありません"),
      hint: Phrase(
        en: "write {\"page\":300,\"lead\":120,\"header\":20,\"groups\":[[40],[20,30,20]],\"policy\":\"may-break\"}",
        ja: "{\"page\":300,\"lead\":120,\"header\":20,\"groups\":[[40],[20,30,20]],\"policy\":\"may-break\"}のように書いてください"
      ))
  }
  let (lead, header) = (wanted.lead ?? 0, wanted.header ?? 0)
  let heights = wanted.groups.flatMap(\.self) + [wanted.page, lead, header]
  guard heights.allSatisfy({ $0 >= 0 && $0 <= 1_000_000 }), wanted.page > 0 else {
    throw refusal(
      "bad-height", Phrase(en: "a height is less than nothing or more than a million", ja: "高さが0未満か100万を超えています"),
      hint: Phrase(en: "look at the numbers", ja: "数を確かめてください"))
  }
  let policy = wanted.policy ?? BreakRules.Sections.mayBreak.rawValue
  guard let sections = BreakRules.Sections(rawValue: policy) else {
    let choices = BreakRules.Sections.allCases.map(\.rawValue).joined(separator: ", ")
    throw refusal(
      "bad-choice", Phrase(en: "“\(policy)” is no policy", ja: "「\(policy)」という方針はありません"),
      hint: Phrase(en: "write one of \(choices)", ja: "\(choices)のどれかを書いてください"))
  }
  let page = Length.points(wanted.page)
  let table = bareTable(
    page: page, header: .points(header), groups: wanted.groups.map { $0.map { Length.points($0) } },
    sections: sections)
  do throws(TableTooTall) {
    let parts = try fragments(of: table, first: page - .points(lead), following: page)
    let pages = parts.map { "[\(($0?.provenance ?? []).map { String($0.row.index) }.joined(separator: ","))]" }
    return "{\"pages\":[\(pages.joined(separator: ","))]}"
  } catch {
    throw refusal(
      "header-too-tall",
      Phrase(en: "no row fits on a page under a header of \(header)", ja: "高さ\(header)の見出しの下に、1行も入りません"),
      hint: Phrase(en: "make the page higher", ja: "ページを高くしてください"))
  }
}

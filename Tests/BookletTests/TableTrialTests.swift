import Booklet
import Diagnostics
import Foundation
import Testing

/// The folder of outside test data; the tests that need it are skipped where it is not set.
private let judges = ProcessInfo.processInfo.environment["SASSHI_JUDGES"]

private func suite() throws -> [String: Any] {
  let url = URL(filePath: try #require(judges)).appending(path: "table-rows-over-pages.json")
  return try #require(try JSONSerialization.jsonObject(with: try Data(contentsOf: url)) as? [String: Any])
}

private func pages(_ table: [String: Any]) throws -> [[Int]] {
  let line = String(decoding: try JSONSerialization.data(withJSONObject: table), as: UTF8.self)
  let answer = try tableTrialLine(line, number: 1)
  let object = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any]
  return try #require(object?["pages"] as? [[Int]])
}

@Test(arguments: [
  ("may-break", 120, "{\"pages\":[[1,2,3,4]]}"), ("may-break", 200, "{\"pages\":[[1,2],[3,4]]}"),
  ("keep", 200, "{\"pages\":[[1],[2,3,4]]}"), ("keep", 250, "{\"pages\":[[],[1,2,3,4]]}"),
])
func rowsOfATrialOnTheirPages(policy: String, lead: Int, expected: String) throws {
  let line =
    "{\"page\":300,\"lead\":\(lead),\"header\":20,\"groups\":[[40],[20,30,20]],\"policy\":\"\(policy)\"}"
  #expect(try tableTrialLine(line, number: 1) == expected)
}

@Test(arguments: [
  ("[1]", "bad-line"), ("{\"page\":300}", "bad-line"), ("{\"page\":0,\"groups\":[]}", "bad-height"),
  ("{\"page\":9,\"groups\":[[-1]]}", "bad-height"), ("{\"page\":9,\"groups\":[[1]],\"policy\":\"none\"}", "bad-choice"),
  ("{\"page\":9,\"header\":9,\"groups\":[[1]]}", "header-too-tall"),
])
func wrongTrialsAreRefused(line: String, id: String) {
  do {
    _ = try tableTrialLine(line, number: 7)
    Issue.record("“\(line)” is taken")
  } catch {
    #expect(error.diagnostics.map(\.message.id) == [id])
    #expect(error.diagnostics.first?.message.text.en.contains("line 7") == true)
  }
}

@Test("Tables of heights by two engines", .enabled(if: judges != nil, "SASSHI_JUDGES is not set"))
func heightsByTwoEngines() throws {
  for (index, entry) in (try suite()["engines"] as? [[String: Any]] ?? []).enumerated() {
    for (policy, answer) in [("may-break", "breakAnywhere"), ("keep", "keepSpanTogether")] {
      var table = entry.filter { ["page", "lead", "header", "groups"].contains($0.key) }
      table["policy"] = policy
      guard let expected = entry[answer] as? [[Int]] else { continue }
      #expect(try pages(table) == expected, "case \(index + 1), \(policy)")
    }
  }
}

/// Cases that are left out: forced breaks and blank pages (`break_after`, `break_before`, `break_avoid/11`), which no
/// table of a booklet has; a footer (`page_breaks_complex_1`, `emptyBody`); and a row higher than a page, which runs
/// off it there and is cut here (`page_breaks/1`).
@Test("Rows that must not be parted", .enabled(if: judges != nil, "SASSHI_JUDGES is not set"))
func rowsThatMustNotBeParted() throws {
  var compared = 0
  for record in try #require(try suite()["weasyprint"] as? [[String: Any]]) {
    let id = record["id"] as? String ?? ""
    let rows = try #require(record["rows"] as? [[String: Any]], "\(id)")
    let isForced = rows.contains { $0["breakBefore"] as? String == "page" || $0["breakAfter"] as? String == "page" }
    let expect = record["expect"] as? [String: Any]
    guard !isForced, let counts = expect?["rowsPerPage"] as? [Int], let page = record["page"] as? Double else {
      continue
    }
    let heights = rows.map { $0["h"] as? Double ?? ($0["lines"] as? [Double] ?? []).reduce(0, +) }
    guard heights.allSatisfy({ $0 <= page }) else { continue }
    var groups: [[Double]] = []
    for (index, height) in heights.enumerated() {
      if index > 0, isKept(rows[index - 1], rows[index], record) {
        groups[groups.count - 1].append(height)
      } else {
        groups.append([height])
      }
    }
    let table: [String: Any] = ["page": page, "lead": record["lead"] ?? 0, "groups": groups, "policy": "keep"]
    #expect(try pages(table).map(\.count) == counts, "\(id)")
    compared += 1
  }
  #expect(compared == 14)
}

/// Whether a record forbids the end of a page between two rows.
private func isKept(_ above: [String: Any], _ below: [String: Any], _ record: [String: Any]) -> Bool {
  if record["tableKeepTogether"] as? Bool == true || above["keepWithNext"] as? Bool == true { return true }
  if above["breakAfter"] as? String == "avoid" || below["breakBefore"] as? String == "avoid" { return true }
  guard let upper = above["group"] as? String, let lower = below["group"] as? String else { return false }
  if upper == lower { return (record["groupKeepTogether"] as? [String])?.contains(upper) ?? false }
  return (record["groupBreakAfter"] as? [String: String])?[upper] == "avoid"
    || (record["groupBreakBefore"] as? [String: String])?[lower] == "avoid"
}

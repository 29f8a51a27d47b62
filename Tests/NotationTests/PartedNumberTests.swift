import Diagnostics
import Foundation
import Notation
import Testing

/// The messages about the list or mapping under `a`: severities, columns and numbers.
private func told(_ yaml: String, file: String = "b.yaml") throws -> [String] {
  let root = try #require(readNode(Data(yaml.utf8), file: file).node)
  var log: [Diagnostic] = []
  let what = Phrase(verbatim: "it")
  let value = try #require(MappingReader(root, what, keys: ["a"], &log)?.node("a"))
  if case .mapping = value.content {
    _ = MappingReader(value, what, keys: ["text"], &log)
  } else {
    _ = value.strings(what, &log)
  }
  return log.map { problem in
    let span = problem.span.map { "\($0.line):\($0.columns.lowerBound)-\($0.columns.upperBound - 1)" } ?? ""
    return "\(problem.severity) \(span) \(problem.message.text.en.split(whereSeparator: { "“”".contains($0) })[1])"
  }
}

@Test(
  "A comma within a number that parts two entries between brackets is told",
  arguments: [
    ("a: [配信 248件, 登録 12,630人]", ["warning 1:17-22 12,630"]),
    ("a: [1,234,567人, 5,000円]", ["warning 1:5-13 1,234,567", "warning 1:17-21 5,000"]),
    ("a: [登録 △1,200人]", ["warning 1:9-13 1,200"]),
    ("a: [登録 １２，６３０人, 登録 １２,６３０人]", ["warning 1:20-25 １２,６３０"]),
    ("a: [配信,\n  登録 12,630人]", ["warning 2:6-11 12,630"]),
    // As a key the rest of the number would be lost.
    ("a: { text: 登録 12,630人 }", ["error 1:15-20 12,630"]),
    ("a: { text: 登録 1,234,567人 }", ["error 1:15-23 1,234,567"]),
  ])
func partedNumbers(yaml: String, expected: [String]) throws {
  #expect(try told(yaml) == expected)
}

@Test(
  "A comma that parts entries, or is the entry's own, is not",
  arguments: [
    "a: [12, 630人]", "a: [1,2,3]", "a: [2024,2025]", "a: [12,6300人]", "a: [\"登録 12,630人\", '12,630', 1]",
    "a: [第1回,100人]", "a:\n  - 登録 12,630人", "a: { text: 12, \"630\" }",
  ])
func commasThatPartEntries(yaml: String) throws {
  let isMapping = yaml.contains("{")
  #expect(try told(yaml).filter { !isMapping || $0.contains(",") } == [])
}

@Test func numbersOfJSONArePartedByTheirCommas() throws {
  #expect(try told("{\"a\":[1,200]}", file: "b.json") == [])
}

@Test func theRemedyShowsTheWholeEntry() throws {
  let node = try #require(readNode(Data("[友だち登録 \"12,630人\", 次]".utf8), file: "b", kind: .yaml).node)
  #expect(node.partedNumbers.count == 1)
  #expect(node.partedNumbers[0].remedy.ja.hasPrefix("桁区切りのコンマなら、「\"友だち登録 12,630人\"」のように全体を引用符で囲むか"))
}

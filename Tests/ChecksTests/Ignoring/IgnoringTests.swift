import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Notation
import Checks
import Testing

private let yaml = """
  title: 目標
  pillars: { 1: 柱 }
  departments:
    - name: 総務部
      pillars:
        - pillar: 1
          objectives:
            - text: 努めます。
              rows:
                ROW
                - initiatives:
                    - text: ｱを進めます。
                  results:
                    - ｲの実施 ITEM
                    - ｳの実施
                - initiatives:
                    - text: ｴを進めます。
  """

/// The findings that are still shown, and the messages about the comments.
private func shown(row: String = "# -", item: String = "") throws -> (left: String, said: [String]) {
  let text = yaml.replacing("ROW", with: row).replacing("ITEM", with: item)
  let checks = [check("half-width-katakana")]
  let reading = readBook(Data(text.utf8), file: "book.yaml")
  let checked = BookToCheck(Outline(try #require(reading.book)))
  let found = textFindings(of: checks, in: checked).placed(in: reading.source.lines, of: checked)
  let comments = IgnoreComments(reading.source)
  let (marked, diagnostics) = comments.applied(to: found, checks: checks)
  return (marked.filter { $0.suppression == nil }.map(\.matched).joined(), diagnostics.map(\.message.id))
}

@Suite("Comments and the baseline") struct IgnoringTests {
  @Test func aCommentAboveARowCoversTheRow() throws {
    let (left, said) = try shown(row: "# sasshi:ignore half-width-katakana 原文のまま")
    #expect(left == "ｴ")
    #expect(said.isEmpty)
  }

  @Test func aCommentBehindAnEntryCoversTheEntry() throws {
    let (left, said) = try shown(item: "# sasshi:ignore half-width-katakana 原文のまま")
    #expect(left == "ｱｳｴ")
    #expect(said.isEmpty)
  }

  @Test(arguments: [
    ("# sasshi:ignore half-width-katakana", "ignore-without-reason"), ("# sasshi:ignore", "ignore-without-id"),
    ("# sasshi:ignore half-katakana 原文", "ignore-unknown-check"),
  ])
  func aCommentThatIsNotFollowed(comment: String, id: String) throws {
    let (left, said) = try shown(row: comment)
    #expect(left == "ｱｲｳｴ")
    #expect(said == [id])
  }

  @Test func aCommentThatCoversNothing() {
    let text = yaml.replacing("ROW", with: "# sasshi:ignore half-width-katakana 済").replacing("ITEM", with: "")
      .replacing("ｱ", with: "ア").replacing("ｲ", with: "イ").replacing("ｳ", with: "ウ")
    let comments = IgnoreComments(Source(name: "book.yaml", text: text))
    let (_, diagnostics) = comments.applied(to: [], checks: [check("half-width-katakana")])
    #expect(diagnostics.map(\.message.id) == ["unused-ignore"])
  }

  @Test func onlyWhatIsNewIsShown() throws {
    let old = outline(rows: "- initiatives: [ｱを進めます。]\n  results: [ｲとｲ]")
    let known = Baseline(findings(in: old, by: "half-width-katakana"), of: old)
    var log: [Diagnostic] = []
    let node = try #require(readNode(known.text, file: "known.json").node)
    let read = try #require(Baseline(node, &log))
    #expect(log.isEmpty)
    #expect(read == known)
    // The texts are moved down a line, and a text with two findings has one more.
    let new = outline(rows: "\n- initiatives: [ｱを進めます。]\n  results: [ｲとｲとｲ]")
    let left = read.applied(to: findings(in: new, by: "half-width-katakana"), of: new).filter { $0.suppression == nil }
    #expect(left.map(\.matched) == ["ｲ"])
  }
}

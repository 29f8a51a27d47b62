import BookDesign
import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Notation
import Testing

/// Examples of messages are pieces of files: each is put into a file where such a piece belongs, and read.
@Suite("Examples of messages") struct ExampleTests {
  @Test(arguments: ([Explanation].ofNotation + .ofGoalBook + .ofManuscript + .ofBookDesign).filter { $0.isOfAFile })
  func whatIsShownFirstIsReportedAndWhatIsShownNextIsNot(explanation: Explanation) throws {
    let example = try #require(explanation.example)
    let after = try #require(example.after)
    let places = readers.filter { $0(example.before).contains(explanation.id) }
    #expect(!places.isEmpty, "\(example.before)")
    let mended = places.filter { !$0(after).contains(explanation.id) }
    #expect(!mended.isEmpty, "\(after)")
  }
}

extension Explanation {
  /// Whether the example is a piece of a file that can be read by itself: no command, nothing larger than a line can
  /// show, and nothing that only a book and its pages cause together.
  fileprivate var isOfAFile: Bool {
    let commands = example?.before.hasPrefix("sasshi ") == true || example?.before.hasPrefix("iconv ") == true
    let needsMore: Set<String> = [
      "noncharacter", "zero-byte", "file-too-large", "too-deep", "too-many-values", "too-many-columns", "unbalanced",
      "unknown-field", "hidden-field", "empty-column", "figure-width", "hidden-logo",
      "caption-too-tall", "columns-too-wide", "column-too-narrow", "row-too-tall", "header-too-tall",
      "out-of-bounds", "too-many", "overlapping-lines", "sheet-too-large", "beyond-page", "over-text", "no-room",
      "invisible-text", "low-contrast", "hang-too-wide", "line-break", "no-room-on-cover", "no-room-in-running-head",
      "no-room-on-tab",
      "no-room-for-folio", "contents-heading-too-high",
    ]
    return !commands && !needsMore.contains(id) && example != nil
  }
}

/// Reads a piece of a file, and returns the ids of the messages.
private typealias Reader = @Sendable (String) -> Set<String>

private let readers: [Reader] = [plain, asJSON] + books + transcripts + layouts + [sheet, listOfColumns]

private let plain: Reader = { text in ids(readNode(text, file: "book.yaml").diagnostics) }
private let asJSON: Reader = { text in ids(readNode(text, file: "book.json").diagnostics) }

// MARK: Books

/// A book with the piece in the place of `%`; the piece's lines are indented like the mark.
private let books: [Reader] = [
  "%",
  "title: 目標\n%\ndepartments:\n  - { name: 総務部 }",
  "title: 目標\n%",
  "title: 目標\n%\nparts: [{ title: 総務部 }]",
  "title: 目標\nfront:\n  - title: はじめに\n    %\ndepartments: [{ name: 総務部 }]",
  "title: 目標\ndepartments:\n  - name: 総務部\n    lead:\n      %",
  "title: 目標\npillars: { 1: 柱, 2: 柱二 }\ndepartments:\n  - name: 総務部\n    pillars:\n      %",
  "title: 目標\npillars: { 1: 柱 }\ndepartments:\n  - name: 総務部\n    pillars:\n      - pillar: 1\n        objectives:\n          %",
  """
  title: 目標
  pillars: { 1: 柱 }
  departments:
    - name: 総務部
      pillars:
        - pillar: 1
          objectives:
            - text: 目標を達成します。
              rows:
                %
  """,
  """
  title: 目標
  pillars: { 1: 柱 }
  departments:
    - name: 総務部
      pillars:
        - pillar: 1
          objectives:
            - text: 目標を達成します。
              rows:
                - initiatives:
                    %
  """,
  """
  title: 目標
  pillars: { 1: 柱 }
  departments:
    - name: 総務部
      pillars:
        - pillar: 1
          objectives:
            - text: 目標を達成します。
              rows:
                - initiatives: [広報紙を改めます。]
                  %
  """,
].map { frame in { piece in ids(readBook(Data(frame.holding(piece).utf8), file: "book.yaml").diagnostics) } }

// MARK: Transcripts

private let transcripts: [Reader] = [
  "平成30年度\n目標\n%\n(1) 市民とともに歩む市役所づくり\n組織目標\t取組内容\t課等\t実績\t成果\n届けます。\t①改めます。\t広報課\t刷新\t好評",
  "平成30年度\n目標\n%\n組織目標\t取組内容\t課等\t実績\t成果\n届けます。\t①改めます。\t広報課\t刷新\t好評",
  """
  平成30年度
  目標
  総務部 平成30年度組織重点目標
  (1) 市民とともに歩む市役所づくり
  組織目標\t取組内容\t課等\t実績\t成果
  届けます。\t①改めます。\t広報課\t刷新\t好評
  教育部 平成30年度組織重点目標
  %
  組織目標\t取組内容\t課等\t実績\t成果
  届けます。\t①直します。\t学校教育課\t刷新\t好評
  """,
  "平成30年度\n目標\n総務部 平成30年度組織重点目標\n(1) 市民とともに歩む市役所づくり\n%\n届けます。\t①改めます。\t広報課\t刷新\t好評",
  "平成30年度\n目標\n総務部 平成30年度組織重点目標\n(1) 市民とともに歩む市役所づくり\n%",
  """
  平成30年度
  目標
  総務部 平成30年度組織重点目標
  (1) 市民とともに歩む市役所づくり
  組織目標\t取組内容\t課等\t実績\t成果
  市民に情報を届けます。\t①広報紙を改めます。\t広報課\t刷新\t好評
  %
  """,
  """
  平成30年度
  目標
  総務部 平成30年度組織重点目標
  %
  (1) 市民とともに歩む市役所づくり
  組織目標\t取組内容\t課等\t実績\t成果
  届けます。\t①改めます。\t広報課\t刷新\t好評
  """,
  """
  平成30年度
  目標
  総務部 平成30年度組織重点目標
  (1) 市民とともに歩む市役所づくり
  組織目標\t取組内容\t課等\t実績\t成果
  %\t①改めます。\t広報課\t刷新\t好評
  """,
  """
  平成30年度
  目標
  総務部 平成30年度組織重点目標
  (1) 市民とともに歩む市役所づくり
  組織目標\t取組内容\t課等\t実績\t成果
  届けます。\t%\t・刷新\t・好評
  """,
  """
  平成30年度
  目標
  総務部 平成30年度組織重点目標
  (1) 市民とともに歩む市役所づくり
  組織目標\t取組内容\t課等\t実績\t成果
  届けます。\t%\t広報課\t・刷新\t・好評
  """,
  """
  平成30年度
  目標
  総務部 平成30年度組織重点目標
  (1) 市民とともに歩む市役所づくり
  組織目標\t取組内容\t課等\t実績\t成果
  届けます。\t①改めます。 ②直します。\t%\t・刷新\t・好評
  """,
  """
  平成30年度
  目標
  総務部 平成30年度組織重点目標
  (1) 市民とともに歩む市役所づくり
  組織目標\t取組内容\t課等\t実績\t成果
  届けます。\t①改めます。\t広報課\t%\t・好評
  """,
].map { frame in { piece in ids(readTranscript(frame.replacing("%", with: piece), file: "a.txt").diagnostics) } }

// MARK: Spreadsheets

private let sheet: Reader = { text in ids(readSheets([(name: "a.csv", bytes: Data(text.utf8))]).diagnostics) }
private let listOfColumns: Reader = { text in ids(readSheetWords(Data(text.utf8), file: "columns.yaml").problems) }

// MARK: Layouts

private let fonts: FontManifest = {
  let text = """
    fonts:
      - { family: BIZ UDGothic, weight: regular, file: regular.ttf }
      - { family: mincho, weight: regular, file: mincho.ttf }
      - { family: gothic, weight: regular, file: gothic.ttf }
    """
  var log: [Diagnostic] = []
  guard let node = readNode(text, file: "fonts.yaml").node else { preconditionFailure("the manifest is sound") }
  return readFontManifest(node, &log)
}()

/// A layout, in one part of which a piece can be put.
private func layout(
  page: String = "size: A5\n  margins: { head: 10mm, foot: 10mm, gutter: 10mm, fore-edge: 10mm }",
  style: String = "", pillar: String = "", table: String? = nil, columns: String? = nil, parts: String = ""
) -> String {
  """
  page:
    \(page)
  styles:
    body: { font: BIZ UDGothic, size: 9pt }
    header: { font: BIZ UDGothic, size: 9pt }
    folio: { font: BIZ UDGothic, size: 9pt }
    \(style)
  department: { style: body }
  pillar: { style: body\(pillar) }
  table:
    objective-style: body
    \(table ?? "objective: band\n  header-style: body")
    \(columns ?? "columns: [{ field: initiatives, title: 取組内容, width: 1fr, style: body }]")
  \(parts)
  """
}

private let layouts: [Reader] = [
  layout(page: "size: A5\n  %"),
  layout(page: "margins: { head: 10mm, foot: 10mm, gutter: 10mm, fore-edge: 10mm }\n  %"),
  layout(page: "size: A5\n  margins: { head: 10mm, foot: 10mm, gutter: 10mm, fore-edge: 10mm }\n  %"),
  layout(style: "other: { font: BIZ UDGothic, % }"),
  layout(style: "%").replacing("  body: { font: BIZ UDGothic, size: 9pt }\n", with: ""),
  layout(pillar: ", badge: { style: body, side: 16pt, gap: 7pt, % }"),
  layout(pillar: ", badge: { style: body, side: 16pt, tint: black, % }"),
  layout(table: "objective: band\n  %"), layout(table: "header-style: body\n  %", columns: ""),
  layout(table: "header-style: body\n  objective: band\n  %", columns: ""),
  layout(columns: "columns: [{ field: initiatives, title: 取組内容, style: body, % }]"),
  layout().replacing("department: { style: body }\npillar: { style: body }", with: "%"),
  layout(parts: "%"), layout(parts: "lines:\n  %"), layout(parts: "fit:\n  pages: 32\n  %"),
  layout(parts: "checks:\n  %"), layout(parts: "inks:\n  %"),
  layout(parts: "inks:\n  accent: { look: \"#000000\", % }"),
].map { frame in
  { piece in
    // Between braces, the lines of a piece are joined with commas.
    let isFlow = frame.contains(", % }")
    let text = frame.holding(isFlow ? piece.replacing("\n", with: ", ") : piece)
    let (node, problems) = readNode(text, file: "layout.yaml")
    guard let node else { return ids(problems) }
    var log: [Diagnostic] = []
    let whole = extended(node, identity: "layout", names: ["four-column"], &log) { wish, _ in
      switch wish {
      case "four-column": readNode(layout(), file: "four-column.yaml").node.map { ($0, wish) }
      case "layout": (node, wish)
      default: nil
      }
    }
    guard let whole else { return ids(log) }
    _ = readLayout(whole, name: "layout", fonts: fonts, &log)
    return ids(log)
  }
}

private func ids(_ diagnostics: [Diagnostic]) -> Set<String> { Set(diagnostics.map(\.message.id)) }

extension String {
  /// The text with a piece in the place of `%`; the piece's lines are indented like the mark.
  fileprivate func holding(_ piece: String) -> String {
    guard let mark = firstMatch(of: /(?m)^( *)([^\n%]*)%/) else { return self }
    let indented = piece.split(separator: "\n").joined(separator: "\n" + mark.output.1)
    return replacingCharacters(in: mark.range, with: mark.output.1 + mark.output.2 + indented)
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}

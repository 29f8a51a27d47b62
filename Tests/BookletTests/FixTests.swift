import Booklet
import Checks
import Diagnostics
import Foundation
import GoalBook
import Manuscript
import TestSupport
import Testing

/// Texts without findings.
private let plainTexts = [
  "市民の安全を守るため、避難訓練を行います。", "広報紙とホームページで、制度を周知します。", "窓口での案内を改善し、待ち時間を短くします。",
  "公園の遊具を点検し、計画的に更新します。", "高齢者の見守りを、地域の団体と進めます。",
]

/// Texts with mistakes that are surely corrected.
private let slips = [
  "ﾎｰﾑﾍﾟｰｼﾞを更新します。", "地域\u{200B}の団体と協力します。", "J Rの駅前を整備します。", "市民 、職員の声を聴きます。", "窓口を改善します。。",
  "行方不明者の搜索を支援します。", "シュミレーションを行います。", "㈱山川と協定を結びます。", "団体がか\u{3099}んばる地域にします。", "面積は1.9m ³です。",
]

/// A book's file as written by hand: texts in all styles of YAML, comments, blank lines; or as JSON.
private struct WrittenBook {
  var text = ""
  var isJSON: Bool
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    isJSON = seed % 5 == 4
    add("title: 山川市組織目標", "fiscalYear: 令和5年度", "pillars: { 1: 安心して暮らせるまちづくり }", "departments:")
    for name in ["総務部", "市民部"].prefix(Int.random(in: 1...2, using: &generator)) {
      add("  - name: \(name)", "    pillars:", "      - pillar: 1", "        objectives:")
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        addText("          - text: ")
        add("            rows:")
        for number in 1...Int.random(in: 1...2, using: &generator) {
          addText("              - initiatives: [{ number: \(number), text: ", isInFlow: true, behind: " }]")
          add("                results:")
          addText("                  - ")
          addText("                  - text: ")
          add("                outcomes:")
          addText("                  - ")
        }
      }
    }
    if isJSON { text = json(of: book(text)) }
  }

  private mutating func add(_ lines: String...) {
    for line in lines {
      text += line + (generator.oneIn(6) ? "   # 注 \(Int.random(in: 0...99, using: &generator))" : "") + "\n"
      if generator.oneIn(8) { text += generator.oneIn(2) ? "\n" : "# 検討：'あとで' \"見る\"\n" }
    }
  }

  private mutating func addText(_ before: String, isInFlow: Bool = false, behind: String = "") {
    var value = generator.pick(plainTexts)
    if generator.oneIn(2) { value += generator.pick(slips) }
    if generator.oneIn(8) { value = generator.pick(slips) + value }
    let comment = generator.oneIn(5) ? " # 確認済み" : ""
    switch Int.random(in: 0...4, using: &generator) {
    case 0 where !isInFlow:
      let indent = String(repeating: " ", count: before.prefix { " -".contains($0) }.count + 2)
      text += before + "|-\(comment)\n" + indent + value + "\n"
    case 1: text += before + "'\(value)'\(behind)\(comment)\n"
    case 2: text += before + "\"\(value)\"\(behind)\(comment)\n"
    case _ where isInFlow: text += before + "'\(value)'\(behind)\(comment)\n"
    default: text += before + value + comment + "\n"
    }
  }
}

private func book(_ text: String) -> Book {
  guard let book = readBook(Data(text.utf8), file: "book.yaml").book else {
    preconditionFailure("it is a book: \(text)")
  }
  return book
}

@Suite("Corrections in a book's file") struct FixTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "sasshi-\(UUID().uuidString)")

  private func file(_ name: String, _ text: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path(percentEncoded: false)
  }

  @Test("leave nothing that can be corrected, and all else as it is", arguments: 0..<25)
  func mutatedBooks(group: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for seed in UInt64(group * 20)..<UInt64(group * 20 + 20) {
      let written = WrittenBook(seed: seed)
      let path = try file(written.isJSON ? "book.json" : "book.yaml", written.text)
      var report = Report()
      let outcome = try fix(path, CheckRequest(), isTrial: false, &report)
      let fixed = try String(contentsOfFile: path, encoding: .utf8)
      let found = try check(path, CheckRequest(), &report).findings
      #expect(found.allSatisfy { $0.replacement == nil }, "seed \(seed)")
      #expect(outcome.count >= slips.reduce(0) { $0 + written.text.ranges(of: $1).count }, "seed \(seed)")
      // Compared by bytes: a composed character and its decomposed form are equal as strings.
      #expect((outcome.count > 0) == !fixed.utf8.elementsEqual(written.text.utf8))

      let (before, after) = (lines(written.text), lines(fixed))
      #expect(before.count == after.count, "seed \(seed)")
      for (old, new) in zip(before, after) where old != new {
        #expect(slips.contains { old.contains($0) }, "\(old) → \(new)")
        #expect(old.prefix { " -\"'".contains($0) } == new.prefix { " -\"'".contains($0) })
        let comment = old.firstRange(of: " # ").map { old[$0.lowerBound...] } ?? ""
        #expect(new.hasSuffix(comment))
      }
      let (was, now) = (Outline(book(written.text)), Outline(book(fixed)))
      #expect(was.nodes.map(\.kind) == now.nodes.map(\.kind) && was.nodes.map(\.parent) == now.nodes.map(\.parent))
      for (old, new) in zip(was.nodes, now.nodes) where !slips.contains(where: { old.text.contains($0) }) {
        #expect(old.text.unicodeScalars.elementsEqual(new.text.unicodeScalars))
      }
    }
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private let small = """
    title: 目標
    pillars: { 1: 柱 }
    departments:
      - name: 総務部
        pillars:
          - pillar: 1
            objectives:
              - text: 窓口を改善します。。 # 確認
                rows:
                  - initiatives: [{ text: 案内を見直します。 }]
                    results: [&a 研修 １２回, 講座 4回, 会議 3回]
                    # sasshi:ignore half-width-katakana 商品の名
                    outcomes: [ﾎｰﾑの表示を直した。]

    """

  @Test("a trial shows the difference and writes nothing") func trial() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try file("book.yaml", small)
    var report = Report()
    let outcome = try fix(path, CheckRequest(only: ["doubled-punctuation"]), isTrial: true, &report)
    #expect(outcome.count == 1 && outcome.textCount == 1)
    let lines = outcome.difference.split(separator: "\n").map { $0.filter { $0 != " " } }
    #expect(lines.contains("--text:窓口を改善します。。#確認") && lines.contains("+-text:窓口を改善します。#確認"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == small)
  }

  @Test("what is known stays, and what has an anchor; the file keeps its mode") func known() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try file("book.yaml", small)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    var report = Report()
    _ = try fix(path, CheckRequest(), isTrial: false, &report)
    let fixed = try String(contentsOfFile: path, encoding: .utf8)
    #expect(fixed == small.replacing("。。", with: "。"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test("a file that has changed since it was read is left alone") func changedMeanwhile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try file("book.yaml", small)
    var report = Report()
    let opened = try BookFile(path, &report)
    let changed = small.replacing("title: 目標", with: "title: 組織目標")
    _ = try file("book.yaml", changed)
    #expect(try !opened.write(Data(small.replacing("。。", with: "。").utf8)))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == changed)
    _ = try file("book.yaml", small)
    #expect(try opened.write(Data(changed.utf8)))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == changed)
  }

  @Test("only those of the wanted part") func subset() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let second = small.split(separator: "\n").dropFirst(3).joined(separator: "\n").replacing("総務部", with: "市民部")
    let path = try file("book.yaml", small + second + "\n")
    var report = Report()
    let request = CheckRequest(subset: Subset(departments: ["市民部"]))
    #expect(try fix(path, request, isTrial: false, &report).count == 1)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(small))
  }

  @Test("none into a sheet, a transcript or standard input", arguments: ["a.csv", "a.txt"]) func refused(name: String)
    throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = "部\t組織目標\t取組内容\t課等\t実績\t成果\n総務部\t窓口を改善します。。\t案内\t総務課\t研修\t改善\n"
    let path = try file(name, name == "a.csv" ? table : "総務部 平成30年度組織重点目標\n(1) 柱\n" + table)
    var report = Report()
    let error = #expect(throws: RunError.self) { try fix(path, CheckRequest(), isTrial: false, &report) }
    if name == "a.csv" { #expect(error?.diagnostics.first?.message.id == "not-correctable") }
  }
}

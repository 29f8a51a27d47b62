import Diagnostics
import Foundation
import Frames
import GoalBook
import Manuscript
import Measure
import Notation
import TestSupport
import Testing
import Typesetting

@testable import Checks

@Suite("Explanations of checks") struct CheckExplanationTests {
  /// The check finds something in what its example shows first, and nothing in the corrected form.
  ///
  /// `HomophoneTests` does this for `homophone`, which needs its data.
  @Test(arguments: Check.all.map(\.id).filter { $0 != "homophone" }) func examplesAreTrue(id: String) throws {
    let example = try #require(check(id).explanation.example)
    let after = try #require(example.after)
    let (wrong, right) =
      isOfPages(check(id))
      ? try (pageFindings(example.before, id), pageFindings(after, id))
      : (textFindings(example.before, among: example.among, id), textFindings(after, among: example.among, id))
    #expect(!wrong.isEmpty, "“\(example.before)”")
    #expect(right.isEmpty, "“\(after)”: \(right.map(\.message.en))")
    // A replacement turns the first form into the second.
    if let replacement = wrong.first?.replacement, wrong.count == 1, !example.before.contains("\n") {
      var scalars = Array(example.before.unicodeScalars)
      scalars.replaceSubrange(wrong[0].range, with: replacement.unicodeScalars)
      #expect(String(String.UnicodeScalarView(scalars)) == after)
    }
  }

  @Test(arguments: Check.all.map(\.id)) func bothLanguagesAreWritten(id: String) {
    let check = check(id)
    for phrase in [check.reason, check.explanation.meaning, check.explanation.remedy] {
      #expect(phrase.languageFaults() == [])
    }
    #expect(!check.reason.en.hasSuffix(".") && !check.reason.ja.hasSuffix("。"))
    for phrase in [check.explanation.meaning, check.explanation.remedy] {
      #expect(phrase.en.hasSuffix("."), "\(phrase.en)")
      #expect(phrase.ja.hasSuffix("。"), "\(phrase.ja)")
    }
  }

  /// The findings of the checks in their own examples have all texts in both languages.
  @Test(arguments: Check.all.map(\.id)) func findingsAreSaidInBothLanguages(id: String) throws {
    let example = try #require(check(id).explanation.example)
    let found =
      isOfPages(check(id))
      ? try pageFindings(example.before, id) : textFindings(example.before, among: example.among, id)
    let own = example.before + "総務部"
    for finding in found {
      #expect(finding.diagnostic.message.text.languageFaults(besides: own) == [])
      for hint in finding.diagnostic.hints { #expect(hint.languageFaults(besides: own) == []) }
    }
  }
}

private func isOfPages(_ check: Check) -> Bool {
  switch check.work {
  case .lines, .pages: true
  case .text, .sentences, .numbers, .book: false
  }
}

/// The dictionary that the example of `house-word` presumes.
private let ownWords: WordList = {
  var words = WordList()
  words.corrections = [WordList.Correction(written: "御利用", right: "ご利用")]
  return words
}()

/// Last year's book, which the example of `unchanged-text` presumes.
private let lastYear = outline(rows: "- initiatives: [講座を開きます。]\n  results: [講座の開催 12回]")

/// What a check finds in an example: pillars, objectives or rows in YAML, or texts line by line.
private func textFindings(_ example: String, among: [String], _ id: String) -> [Finding] {
  let book: BookToCheck
  if example.hasPrefix("- pillar:") {
    book = BookToCheck(Outline(pillars: example))
  } else if example.hasPrefix("- text:") {
    book = BookToCheck(Outline(pillars: "- pillar: 1\n  objectives:\n" + example.indented(by: 4)))
  } else if example.hasPrefix("- initiatives:") {
    // The example of `unchanged-text` is compared with last year's book.
    book = BookToCheck(outline(rows: example), lastYear: id == "unchanged-text" ? lastYear : nil)
  } else if example.hasPrefix("- table:") {
    book = BookToCheck(Outline(pillars: "- pillar: 1\n  lead:\n" + example.indented(by: 4)))
  } else {
    book = BookToCheck(texts: example.split(separator: "\n").map(String.init) + among, words: ownWords)
  }
  return Checks.textFindings(of: [check(id)], in: book)
}

extension Outline {
  /// The outline of a book of one department with these pillars.
  fileprivate init(pillars: String) {
    let yaml = """
      title: 目標
      pillars: { 1: 柱, 2: 柱二 }
      departments:
        - name: 総務部
          pillars:
      \(pillars.indented(by: 6))
      """
    let reading = readBook(Data(yaml.utf8), file: "book.yaml")
    guard let book = reading.book else {
      preconditionFailure("the example is YAML: \(reading.diagnostics.map { $0.text(in: .en) })")
    }
    self.init(book)
  }
}

extension String {
  fileprivate func indented(by count: Int) -> String {
    split(separator: "\n").map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
  }
}

/// What a check of pages finds if the lines or the measure of an example are put on a small page.
private func pageFindings(_ example: String, _ id: String) throws -> [Finding] {
  let pages = example.split(separator: "──────────").map { $0.split(separator: "\n").map(String.init) }
  var lines = pages.map { texts in
    texts.enumerated().map { SmallLine(text: $1, baseline: 20 + 15 * Double($0), isLast: $0 == texts.count - 1) }
  }
  let number = try example.firstMatch(of: /[0-9]+(?:\.[0-9]+)?/).map { try #require(Double($0.output)) }
  var limits = PageLimits()
  switch id {
  case "cut-word":
    for index in lines[0].indices.dropFirst() { lines[0][index].cutWord = lines[0].map(\.text).joined() }
  case "overfull-line":
    for index in lines[0].indices { lines[0][index].isOverfull = lines[0][index].text.count > 10 }
  case "loose-line":
    // The measure has room for seven square characters: four end three ems before it, seven fill it.
    for index in lines[0].indices where !lines[0][index].isLast {
      lines[0][index].measure = 70
    }
  case "heading-at-foot":
    var count = 0
    for page in lines.indices {
      for line in lines[page].indices {
        lines[page][line].of = count
        count += 1
      }
    }
    return found(id, headed(lines))
  case "empty-page":
    let counts = lines.map(\.count)
    return found(
      id,
      booklet(lines + [[SmallLine(text: "市", baseline: 20, of: 1)]]) { page in
        page.filled = page.index <= counts.count ? counts[page.index - 1] * 300 : 900
      })
  case "not-in-running-head":
    return found(id, booklet(lines, problems: lines[0].count > 2 ? [(.notInRunningHead, of: 0)] : []))
  case "row-cut", "row-not-repeated", "heading-alone", "heading-not-repeated", "heading-cut", "tabs-begin-again",
    "figure-narrowed", "figure-shortened":
    let faults: [String: TypesettingProblem.Fault] = [
      "row-cut": .rowCut, "row-not-repeated": .rowNotRepeated, "heading-alone": .headingAlone,
      "heading-not-repeated": .headingNotRepeated,
      "heading-cut": .headingCut, "tabs-begin-again": .tabsBeginAgain, "figure-narrowed": .figureNarrowed,
      "figure-shortened": .figureShortened,
    ]
    let fault = try #require(faults[id])
    let isTooMuch = try #require(number) > 50
    return found(id, booklet(lines, problems: isTooMuch ? [(fault, of: 0)] : []))
  case "low-resolution":
    return found(id, withPicture(pixels: Int(try #require(number)), across: .points(72)))
  case "missing-form":
    return found(id, booklet(lines) { $0.drawOtherForms() })
  case "small-type":
    let size = try #require(number)
    return found(id, booklet([[SmallLine(text: "市民", baseline: 20, size: size)]]))
  case "thin-rule":
    let weight = Length.points(try #require(number))
    return found(
      id,
      booklet(lines) { page in
        let stroke = Stroke(vector: Point(x: .points(20), y: .zero), weight: weight)
        page.trim.place(.rule(stroke), at: Point(x: .points(10), y: .points(40)), as: .artifact(.layout))
      })
  case "page-count":
    limits.isStapled = true
    let count = Int(try #require(number))
    return found(
      id, booklet(Array(repeating: [SmallLine(text: "市", baseline: 20)], count: count), limits: limits))
  case "missing-glyph":
    return found(id, booklet(lines, missing: ["𠮷"]))
  case "shared-glyph":
    return found(id, booklet(lines) { $0.drawAlike(0x2F47, 0x65E5) })
  case "near-trim":
    let distance = Length.millimeters(try #require(number))
    return found(id, booklet([[SmallLine(text: "市", x: distance.points, baseline: 60)]]))
  case "no-bleed":
    let bleed = Length.millimeters(try #require(number))
    return found(
      id,
      booklet(lines) { page in
        page.bleed = bleed
        let tab = Size(width: .points(20), height: .points(30))
        page.trim.place(.fill(tab, .black), at: Point(x: .points(100), y: .points(40)), as: .artifact(.thumbIndex))
      })
  default: break
  }
  return found(id, booklet(lines, limits: limits))
}

/// Pages on which the line 健全な財政を保つ市役所づくり is a heading.
private func headed(_ lines: [[SmallLine]]) -> (publication: TypesetPublication, book: BookToCheck) {
  var made = booklet(lines)
  let number = lines.flatMap(\.self).first { $0.text.hasSuffix("づくり") }?.of ?? 0
  var tree = ElementTree()
  for (index, element) in made.publication.elements.elements.dropFirst().enumerated() {
    _ = tree.add(index == number ? .heading(level: 2) : .paragraph, in: ElementTree.document, node: element.node)
  }
  made.publication.elements = tree
  return made
}

extension PageFrame {
  /// Draws one character with the glyph of another, as some fonts do.
  fileprivate mutating func drawAlike(_ glyph: UInt32, _ other: UInt32) {
    let items = trim.items.map { placed -> Placed in
      var placed = placed
      if case .glyphs(var run, let ink) = placed.item {
        for index in run.glyphs.indices where run.glyphs[index].glyph == glyph { run.glyphs[index].glyph = other }
        placed.item = .glyphs(run, ink)
      }
      return placed
    }
    trim = Frame(size: trim.size, items: items, lines: trim.lines)
  }
}

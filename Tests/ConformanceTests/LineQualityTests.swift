import Foundation
import GoalBook
import Manuscript
import OrderedCollections
import Testing

// The quality of the booklet's lines, measured from the positions of the glyphs in the finished PDF, as a reader with a
// loupe would see it.

private let mutool = program("mutool")

/// The counts for a booklet.
struct LineQuality: CustomStringConvertible {
  var lines = 0
  var paragraphs = 0
  /// Violations of 行頭禁則 (a line that begins with a forbidden character).
  var forbiddenStarts = 0
  /// Violations of 行末禁則 (a line that ends with a forbidden character).
  var forbiddenEnds = 0
  var cutNumbers = 0
  /// Numbers at a line's end whose counter begins the next line: allowed, but ugly.
  var partedCounters = 0
  /// The paragraphs whose last line is a single character, 。 not counted.
  var shortLastLines: [String] = []
  var glyphsOverRules = 0
  /// Each gap found between a digit and a kanji, in ems.
  var digitGaps: [Double] = []
  /// The distance from one closing mark to the next, in ems.
  var closingPairs: [Double] = []
  /// The largest space between two kanji or kana, beyond their bodies, in ems.
  var largestGap = 0.0

  var description: String {
    func range(_ values: [Double]) -> String {
      guard let least = values.min(), let most = values.max() else { return "–" }
      return String(format: "%.2f–%.2f", least, most)
    }
    return """
      \(paragraphs) paragraphs, \(lines) lines; forbidden at line head \(forbiddenStarts), at line end \(forbiddenEnds); \
      numbers cut \(cutNumbers), parted from their counter \(partedCounters); last lines of one character \(shortLastLines.count); glyphs over rules \(glyphsOverRules); \
      digit to kanji \(range(digitGaps)) em; closing marks \(range(closingPairs)) em apart; \
      largest gap between kanji or kana \(String(format: "%.3f", largestGap)) em
      """
  }
}

private let cannotStart = Set("、。，．・：；？！‼⁇⁈⁉）〕］｝〉》」』】｠〙〗»’”ー々〻ヽヾゝゞ‐–〜～゠ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ")
private let cannotEnd = Set("（〔［｛〈《「『【｟〘〖«‘“")
private let closing = Set("、。）」』】")

extension LineQuality {
  /// The counts for pages whose paragraphs are `texts`, without white space.
  init(_ pages: [TracedPage], texts: Set<String>) {
    for page in pages {
      for lines in foundParagraphs(setLines(page), texts: texts) { count(lines) }
      glyphsOverRules += page.glyphs.count { glyph in
        page.rules.contains { rule in
          rule.isVertical && min(rule.y0, rule.y1) < glyph.baseline && glyph.baseline < max(rule.y0, rule.y1)
            && glyph.x + 0.3 < rule.x0 && rule.x0 < glyph.bodyEnd - 0.3
        }
      }
    }
  }

  private mutating func count(_ paragraph: [[TracedGlyph]]) {
    paragraphs += 1
    lines += paragraph.count
    for (index, line) in paragraph.enumerated() {
      let inked = line.filter { !$0.text.isWhitespace }
      guard let first = inked.first, let last = inked.last else { continue }
      if index > 0, cannotStart.contains(first.text) { forbiddenStarts += 1 }
      if index < paragraph.count - 1 {
        if cannotEnd.contains(last.text) { forbiddenEnds += 1 }
        let next = paragraph[index + 1].first { !$0.text.isWhitespace }
        if last.text.isASCIIDigit || ",.".contains(last.text), next?.text.isASCIIDigit == true { cutNumbers += 1 }
        if last.text.isASCIIDigit, next?.text.isKanjiOrKana == true { partedCounters += 1 }
      }
      for (a, b) in zip(line, line.dropFirst()) { count(a, b) }
    }
    if paragraph.count > 1, let last = paragraph.last {
      let body = last.filter { !$0.text.isWhitespace && !"。、）」".contains($0.text) }
      if body.count < 2 { shortLastLines.append(String(paragraph.joined().map(\.text))) }
    }
  }

  private mutating func count(_ a: TracedGlyph, _ b: TracedGlyph) {
    guard a.size == b.size else { return }
    let step = (b.x - a.x) / a.size
    // In a PDF, a gap is part of the advance of the glyph before it: the body of the typeface is used instead.
    if a.text.isASCIIDigit, b.text.isKanji { digitGaps.append(step - 0.5) }
    if closing.contains(a.text), closing.contains(b.text) { closingPairs.append(step) }
    if a.text.isKanjiOrKana, b.text.isKanjiOrKana { largestGap = max(largestGap, step - 1) }
  }
}

extension TracedGlyph {
  /// The right edge without the space in the glyph of 、 and 。, which may hang into the padding.
  fileprivate var bodyEnd: Double { text == "、" || text == "。" ? x + size / 2 : right }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
  fileprivate var isKanji: Bool { unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false }
  fileprivate var isKanjiOrKana: Bool {
    isKanji || (unicodeScalars.first.map { (0x3041...0x30FE).contains($0.value) && $0.value != 0x30FB } ?? false)
  }
}

/// The lines of a page in the order of drawing: glyphs on one baseline that are close together, with no rule between.
private func setLines(_ page: TracedPage) -> [[TracedGlyph]] {
  let columnRules = page.rules.filter(\.isVertical)
  func areParted(_ a: TracedGlyph, _ b: TracedGlyph) -> Bool {
    columnRules.contains { rule in
      a.x < rule.x0 && rule.x0 < b.x && min(rule.y0, rule.y1) < a.baseline && a.baseline < max(rule.y0, rule.y1)
    }
  }
  var lines: [[TracedGlyph]] = []
  for glyph in page.glyphs {
    if let last = lines.last?.last, abs(last.baseline - glyph.baseline) < 0.01, glyph.size == last.size,
      glyph.x > last.x - 0.01, glyph.x - last.right < glyph.size * 1.6,
      glyph.x - last.right < glyph.size * 0.6 || !areParted(last, glyph)
    {
      lines[lines.count - 1].append(glyph)
    } else {
      lines.append([glyph])
    }
  }
  return lines
}

/// The lines joined to paragraphs: without labels, and as many as make one of `texts`.
private func foundParagraphs(_ lines: [[TracedGlyph]], texts: Set<String>) -> [[[TracedGlyph]]] {
  var found: [[[TracedGlyph]]] = []
  var open: [[TracedGlyph]] = []
  for var line in lines {
    if open.isEmpty {
      while let first = line.first, "・①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".contains(first.text) { line.removeFirst() }
      guard !line.isEmpty else { continue }
    }
    open.append(line)
    let text = String(open.joined().map(\.text)).filter { !$0.isWhitespace }
    if texts.contains(text) {
      found.append(open)
      open = []
    } else if !texts.contains(where: { $0.hasPrefix(text) }) {
      // It begins no text of the book: it is furniture, or a header.
      open = []
    }
  }
  return found
}

/// Every paragraph of a book's tables, without white space.
private func paragraphTexts(_ book: Book) -> Set<String> {
  func texts(_ item: Item) -> [String] { [item.text] + item.children.flatMap(texts) }
  let objectives = book.parts.flatMap(\.parts).flatMap(\.objectives)
  let rows = objectives.flatMap(\.rows)
  let items = rows.flatMap { row in row.cells.values.flatMap { $0.flatMap(texts) } }
  let all = objectives.map(\.text) + rows.flatMap(\.initiatives).flatMap { [$0.text] + $0.sections } + items
  return Set(all.map { $0.filter { !$0.isWhitespace } })
}

@Test(
  .enabled(if: mutool != nil, "mutool is not installed"), .enabled(if: hasFonts, "the fonts are not placed"),
  arguments: ["four-column", "five-column"])
func theBookletsLines(layout: String) throws {
  try withFolder { folder in
    let pdf = folder.appending(path: "booklet.pdf").path()
    #expect(try sasshi("render", sampleBook, "--layout", layout, "-o", pdf).status == 0)
    let book = try #require(readBook(try Data(contentsOf: URL(filePath: sampleBook)), file: "book.yaml").book)
    let pages = try tracedPages(ofPDF: pdf, mutool: try #require(mutool))
    let quality = LineQuality(pages, texts: paragraphTexts(book))
    print("\(layout): \(quality)")
    #expect(quality.paragraphs > 1000)
    #expect(quality.forbiddenStarts == 0)
    #expect(quality.forbiddenEnds == 0)
    #expect(quality.cutNumbers == 0)
    #expect(quality.shortLastLines == [])
    #expect(quality.digitGaps.allSatisfy { abs($0 - 0.25) < 0.01 })
    #expect(quality.closingPairs.allSatisfy { abs($0 - 0.5) < 0.01 })
    #expect(quality.largestGap <= 0.251)
    #expect(quality.glyphsOverRules == 0)
  }
}

import Frames
import Measure
import TestSupport
import Testing

@testable import LineComposition

private let face = FontFace(family: "Square", size: .points(10))
private var shaper: some TextShaper { SquareShaper().reading(.ruby) }

@Test(
  "A word and its reading close on their line",
  arguments: [
    ("{揖斐|いび}川", ["揖斐 いび"], []), ("{揖|い}{斐|び}", ["揖 い", "斐 び"], []), ("{a|b}|c}", ["a b"], []),
    ("{氏名}、{}、a|b", [], []), ("{揖斐|いび", [], [0]), ("{揖斐|}", [], [0]), ("{|い}", [], [0]),
    ("{揖斐|い|び}", [], [0]), ("{揖斐|い\nび}", [], [0]), ("{揖{斐|び}", ["斐 び"], []), ("^{a|b}", ["a b"], []),
  ] as [(String, [String], [Int])])
func wordsAndReadings(text: String, closed: [String], open: [Int]) {
  let scalars = Array(text.unicodeScalars)
  func part(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
  let found = textMarks(in: scalars, reading: .ruby)
  #expect(found.closed.map { $0.printed.map(part).joined(separator: " ") } == closed)
  #expect(found.open.map(\.lowerBound) == open)
}

@Test func aTextIsPrintedWithoutItsReadings() {
  #expect("{揖斐|いび}川のm^{2}".printed(reading: .ruby) == "揖斐川のm^{2}")
  #expect("{揖斐|いび}川のm^{2}".printed(reading: [.ruby, .scripts]) == "揖斐川のm2")
  #expect("{揖斐|いび}川".printed(reading: .scripts) == "{揖斐|いび}川")
}

private func lines(_ text: String, measure: Double = 1_000, _ alignment: Alignment = .start) -> [LineBox] {
  var rules = LineRules()
  rules.raggedBelow = 0
  return compose(
    text, in: face, measure: .points(measure), alignment: alignment, rules: rules, shaper: shaper
  ).lines
}

/// The place of each glyph of a line, in points: first those of the text, then those of the readings.
private func places(_ line: LineBox) -> (text: [Double], readings: [Double]) {
  func places(of runs: [PlacedRun]) -> [Double] {
    runs.flatMap { placed in
      var x = placed.x
      return placed.run.glyphs.map { glyph in
        defer { x += glyph.advance }
        return ((x + glyph.shift.x).points * 100).rounded() / 100
      }
    }
  }
  return (
    places(of: line.runs.filter { $0.run.standing != .rubyText }),
    places(of: line.runs.filter { $0.run.standing == .rubyText })
  )
}

@Test(
  "Where words and readings stand (JLREQ 3.3.5, 3.3.6, 3.3.8)",
  arguments: [
    // A reading as wide as its word; a reading half as wide as a single character, in its middle.
    ("{揖斐|いびがわ}川", [0, 10, 20], [0, 5, 10, 15]), ("{川|か}水", [0, 10], [2.5]),
    // Narrower than its word: twice as much space between its characters as at its ends.
    ("{揖斐|いび}", [0, 10], [2.5, 12.5]), ("{東海道|とう}", [0, 10, 20], [5, 20]),
    // … and at most half an em at the ends.
    ("{東海道中記|とう}", [0, 10, 20, 30, 40], [5, 40]),
    // A reading that is not Japanese is centred.
    ("{東海道|TKD}", [0, 10, 20], [11.25, 13.75, 16.25]),
    // Wider than its word, between kanji: the word gets the room.
    ("市{川|かわち}市", [0, 12.5, 25], [10, 15, 20]),
    // Over kana it hangs by at most half an em on each side, either by all of its extra width or by as much as is left.
    ("の{川|かわち}の", [0, 10, 20], [7.5, 12.5, 17.5]),
    ("の{政|まつりごと}の", [0, 12.5, 25], [5, 10, 15, 20, 25]),
    ("市{川|かわち}の", [0, 12.5, 22.5], [10, 15, 20]),
    // Not over a word with a reading of its own, nor beyond the line's ends.
    ("{川|かわち}{池|いけが}", [2.5, 17.5], [0, 5, 10, 15, 20, 25]),
    // A mark gives up its space.
    ("、{川|かわち}（", [0, 10, 20], [7.5, 12.5, 17.5]),
    // Wider than a word of several characters: the room is divided within the word.
    ("市{揖斐|いいびびび}市", [0, 11.25, 23.75, 35], [10, 15, 20, 25, 30]),
    ("市{東海道|とうかいどうがわ}市", [0, 11.67, 25, 38.33, 50], [10, 15, 20, 25, 30, 35, 40, 45]),
    // … but not where the reading hangs over kana, or the space of a mark, on both sides.
    ("の{進捗|しんちょく}を", [0, 10, 20, 30], [7.5, 12.5, 17.5, 22.5, 27.5]),
    ("、{進捗|しんちょく}を", [0, 10, 20, 30], [7.5, 12.5, 17.5, 22.5, 27.5]),
    ("の{進捗|しんちょく}、", [0, 10, 22.5, 33.75], [8.75, 13.75, 18.75, 23.75, 28.75]),
  ] as [(String, [Double], [Double])])
func readingsStandOverTheirWords(text: String, onLine: [Double], over: [Double]) {
  let found = places(lines(text)[0])
  #expect(
    zip(found.text, onLine).allSatisfy { abs($0 - $1) < 0.02 } && found.text.count == onLine.count, "\(found.text)")
  #expect(
    zip(found.readings, over).allSatisfy { abs($0 - $1) < 0.02 } && found.readings.count == over.count,
    "\(found.readings)")
}

@Test func readingsStandOnTheEmBoxOfTheirWordsAndMakeNoLineHigher() throws {
  let plain = compose("揖斐", in: face, measure: .points(100), shaper: SquareShaper()).lines[0]
  let line = lines("{揖斐|いび}")[0]
  #expect((line.ascent, line.descent) == (plain.ascent, plain.descent))
  let reading = try #require(line.runs.last)
  #expect(reading.run.face.size == .points(5))
  // 8.8 up to the top of the word's em box, 0.6 to the baseline of the reading above that.
  #expect(abs(reading.run.glyphs[0].shift.y.points + 9.4) < 0.01)
}

@Test(arguments: 2..<14)
func aWordUnderAReadingStaysOnOneLine(ems: Int) {
  let text = "この{市|し}は{揖斐川|いびがわ}と{政|まつりごと}の{東風|こち}{町|まち}です"
  for alignment in [Alignment.start, .justify, .even] {
    let found = lines(text, measure: 10 * Double(max(4, ems)), alignment)
    #expect(found.map(\.text).joined() == text.printed(reading: .ruby))
    #expect(found.reduce(0) { $0 + $1.characterCount } == text.unicodeScalars.count)
    for line in found {
      for (index, placed) in line.runs.enumerated() where placed.run.standing == .rubyText {
        #expect(line.runs[..<index].last?.run.standing == .rubyBase)
        // Nothing is beyond the line's ends.
        #expect(placed.x >= .zero && placed.x + placed.run.width <= max(line.width, .points(10 * Double(ems))))
      }
    }
  }
}

@Test func spreadCharactersTakeTheirReadingsAlong() throws {
  let line = compose("{揖|い}{斐|び}", in: face, measure: .points(50), alignment: .even, shaper: shaper).lines[0]
  #expect(places(line).text == [0, 40])
  #expect(places(line).readings == [2.5, 42.5])
}

@Test func offsetsCountWhatIsWritten() {
  let line = lines("の{揖斐|いび}川")[0]
  var frame = Frame(size: Size(width: .points(100), height: .points(20)))
  frame.place(line, at: .zero, ink: .black, as: .element(ElementID(1)), textOffset: 5)
  let found = frame.items.map { placed -> String in
    guard case .glyphs(let run, _) = placed.item else { return "" }
    return "\(run.text) \(placed.textOffset) \(placed.inline.map { "\($0)" } ?? "-")"
  }
  // Readings come after their line, so that a search finds its words whole.
  #expect(found == ["の 5 -", "揖斐 7 rubyBase(word: 7)", "川 13 -", "いび 10 rubyText(word: 7)"])
}

@Test func aReadingThatNoFontHasIsMissed() {
  let found = compose("{揖斐|いび}", in: face, measure: .points(100), shaper: SquareShaper(missing: ["び"]).reading(.ruby))
  #expect(found.missing.map(\.text) == ["び"])
}

import Diagnostics
import Frames
import Notation
import Testing

@testable import BookDesign

private func inks(_ yaml: String) -> (inks: Inks, log: [Diagnostic]) {
  var log: [Diagnostic] = []
  let (node, problems) = readNode(yaml, file: "layout.yaml")
  log += problems
  guard let node, let root = MappingReader(node, Phrase(verbatim: ""), keys: ["inks", "number-inks"], &log) else {
    preconditionFailure("the test is YAML")
  }
  return (Inks(root, &log), log)
}

@Suite("Inks of a layout") struct InkTests {
  @Test func anInkIsALookAMixtureOrItsOwn() throws {
    let (read, log) = inks(
      """
      inks:
        accent: "#ff8000"
        green: { cmyk: [100, 0, 50, 20] }
        own: { spot: DIC 220, look: "#000000", cmyk: [0, 0, 0, 50] }
      """)
    #expect(log.isEmpty)
    let accent = try #require(read.tint("accent"))
    #expect(accent.ink.look == [1000, 502, 0] && accent.ink.separation == nil)
    let green = try #require(read.tint("green 20%"))
    #expect(green.thousandths == 200 && green.ink.separation == .process([1000, 0, 500, 200]))
    // Cyan takes all red; black takes a fifth of the rest.
    #expect(green.ink.look == [0, 800, 400])
    #expect(read.tint("own")?.ink.separation == .spot("DIC 220", [0, 0, 0, 500]))
    #expect(read.tint("7%") == Tint(thousandths: 70) && read.tint("white") == .paper && read.tint("black") == .black)
    for text in ["", "blue", "blue 20%", "accent 120%", "accent x%", "accent 20", "20% accent", "accent accent 20%"] {
      #expect(read.tint(text) == nil, "\(text)")
    }
  }

  @Test(
    "What is no ink is an error at its line",
    arguments: [
      ("a: blue", "bad-ink"), ("a: \"#12345\"", "bad-ink"), ("a: \"#12345g\"", "bad-ink"), ("a: {}", "bad-ink"),
      ("a: { cmyk: [1, 2, 3] }", "bad-ink"), ("a: { cmyk: [1, 2, 3, 101] }", "bad-ink"), ("a: { cmyk: 5 }", "bad-ink"),
      ("a: { spot: DIC 1, look: \"#000000\" }", "bad-ink"), ("a: { cmyk: [90, 90, 80, 60] }", "too-much-ink"),
      ("black: \"#000000\"", "bad-ink-name"), ("a b: \"#000000\"", "bad-ink-name"),
      ("a: { lok: \"#000000\" }", "unknown-key"),
    ])
  func eachMistake(entry: String, id: String) throws {
    let (_, log) = inks("inks:\n  \(entry)")
    let problem = try #require(log.first)
    #expect(problem.message.id == id && problem.span?.line == 2, "\(log.map(\.message.id))")
  }

  @Test func numbersHaveInksOfTheirOwnInTurn() throws {
    let (read, log) = inks(
      """
      inks: { accent: "#333333", one: "#004400", two: "#550000" }
      number-inks: { level: 1, instead-of: accent, inks: [one, two] }
      """)
    let numbers = try #require(read.ofNumbers)
    #expect(log.isEmpty && numbers.level == 0)
    #expect([1, 2, 3].map { numbers.exchange(for: $0).new.name } == ["one", "two", "one"])
    let tint = try #require(read.tint("accent 20%"))
    #expect(tint.exchanged(numbers.exchange(for: 2)) == read.tint("two 20%"))
    #expect(Tint.black.exchanged(numbers.exchange(for: 2)) == .black)
  }

  @Test(arguments: [
    ("{ instead-of: accent, inks: [two] }", "unknown-ink"), ("{ instead-of: grey, inks: [accent] }", "unknown-ink"),
    ("{ inks: [accent] }", "missing-key"), ("{ instead-of: accent }", "missing-key"),
    ("{ instead-of: accent, inks: [accent], level: 9 }", "out-of-bounds"),
  ])
  func whatNumbersCannotHave(entry: String, id: String) throws {
    let (read, log) = inks("inks: { accent: \"#333333\" }\nnumber-inks: \(entry)")
    let problem = try #require(log.first)
    #expect(problem.message.id == id && problem.span?.line == 2)
    #expect(id == "out-of-bounds" || read.ofNumbers == nil)
  }

  @Test func contrastIsThatOfWCAG() {
    #expect(abs(Tint.black.contrast(with: .paper) - 21) < 0.001 && Tint.black.contrast(with: .black) == 1)
    // #767676 is the lightest gray with enough contrast on white.
    let gray = PrintingInk(name: "gray", look: [463, 463, 463], separation: nil)
    #expect(abs(Tint(thousandths: 1000, of: gray).contrast(with: .paper) - 4.54) < 0.01)
  }

  @Test func aMixtureOfBlackAloneIsAShadeOnThePress() {
    let ink = PrintingInk(name: "a", look: [100, 200, 300], separation: .process([0, 0, 0, 800]))
    #expect(Tint(thousandths: 500, of: ink).onPress == Tint(thousandths: 400))
    let other = PrintingInk(name: "b", look: [100, 200, 300], separation: .process([10, 0, 0, 800]))
    #expect(Tint(thousandths: 500, of: other).onPress == Tint(thousandths: 500, of: other))
  }

  @Test func howLightATintIs() {
    #expect(Tint.black.lightness == 0 && Tint.paper.lightness == 1000)
    #expect(Tint(thousandths: 70).lightness == 930)
    let yellow = PrintingInk(name: "y", look: [1000, 1000, 0], separation: nil)
    #expect(Tint(thousandths: 1000, of: yellow).lightness == 928)
    #expect(Tint(thousandths: 1000, of: yellow).isColored && !Tint(thousandths: 0, of: yellow).isColored)
  }
}

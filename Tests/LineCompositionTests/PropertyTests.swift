import Foundation
import Frames
import Measure
import Testing
import TestSupport

@testable import LineComposition

private let face = FontFace(family: "Square", size: .points(9))
private let em = 9 * 1024

/// Checks everything that holds for any text set by any rules.
private func checkLines(_ text: String, ems: Double, _ rules: LineRules) {
  let measure = Length(units: Int(ems * Double(em)))
  let composition = Composition(
    text, in: face, measure: measure, alignment: .justify, rules: rules, shaper: SquareShaper())
  let measured = composition.measured
  let isJustified = rules.adjustment != .none && ems >= rules.raggedBelow
  for (number, line) in composition.lines.enumerated() {
    let note: Comment = "“\(text)” \(ems) em, line \(number)"
    let box = measured.box(
      of: line, metrics: LineMetrics(ascent: .zero, descent: .zero), wish: composition.wish, cutWord: nil)
    let advances = measured.advances(of: line)
    let hung = line.fit.hangs ? Int(measured.bodies[Int(measured.inkEnds[line.range.upperBound]) - 1]) : 0
    #expect(advances.reduce(0, +) + line.fit.headSpace == line.fit.width + hung, note)
    #expect(box.runs.reduce(Length.zero) { $0 + $1.run.width }.units == advances.reduce(0, +), note)
    let isLast = number == composition.lines.count - 1
    let ink = Int(measured.inkEnds[line.range.upperBound]) - line.range.lowerBound
    if ink > 1 { #expect(!line.fit.isOverfull || ink <= 2, note) }
    if isJustified, !isLast, !line.fit.isShort, !line.fit.isOverfull {
      #expect(abs(line.fit.width - measure.units) * 100 <= em, note)
    }
    for index in line.range where index - line.range.lowerBound < ink - 1 {
      let gap = measured.gaps[index]
      let change = advances[index - line.range.lowerBound] - Int(measured.bodies[index]) - Int(gap.natural)
      let least =
        Int(gap.dot) + Int(gap.mark) + Int(gap.western) + Int(gap.spaceShrink) + Int(gap.third) * measured.tightening
      let most = Int(gap.westernRoom) + Int(gap.spaceRoom) + Int(gap.third) * em / 4
      #expect(change >= -least, note)
      if rules.stretchLimit <= 0.25 { #expect(change <= most + 1, note) }
    }
  }
  let lines = composition.lines.map { measured.text.text($0.range) }
  #expect(lines.joined() == text)
  // No line begins with a forbidden character, unless no line is possible otherwise.
  if ems >= 12 {
    for line in composition.lines.dropFirst() {
      #expect(composition.licences[line.range.lowerBound] <= .reluctant || text.contains("ABCDEFGHIJ"), "\(lines)")
    }
  }
}

private func rules(_ seed: Int) -> LineRules {
  var rules = LineRules()
  rules.adjustment = Adjustment.allCases[seed % 4]
  rules.hangs = seed % 3 == 0
  rules.lineHeadBracket = LineHeadBracket.allCases[seed % 3]
  rules.level = KinsokuLevel.allCases[seed / 2 % 4]
  if seed % 5 == 0 { rules.westernGap = .fixed() }
  if seed % 2 == 0 { rules.raggedBelow = 0 }
  if seed % 7 == 0 { rules.stretchLimit = .infinity }
  if seed % 2 == 0 { rules.tightening = 0.03 }
  rules.prefersPhrases = seed % 3 == 0
  return rules
}

@Test(arguments: 0..<300) func randomTexts(seed: Int) {
  let alphabet = Array("あ漢字のを市民カー、。「」（）12,3.5A b・～…①%っ ！？　―ガ゙葛󠄀")
  var generator = SeededGenerator(seed: UInt64(seed))
  let text = String((0..<Int.random(in: 0..<120, using: &generator)).map { _ in generator.pick(alphabet) })
  let ems = Double(Int.random(in: 50...400, using: &generator)) / 10
  checkLines(text, ems: ems, rules(seed))
}

/// The sample's texts, line by line and cell by cell.
private let sampleCells: [String] = {
  let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../Samples/kariya-h30/transcript.txt")
  let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
  return text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).map(String.init)
}()

@Test(arguments: [5.0, 6.5, 8, 10, 12, 13.5, 16, 20, 25, 33, 40]) func sampleTexts(ems: Double) {
  #expect(sampleCells.count > 700)
  for cell in sampleCells { checkLines(cell, ems: ems, LineRules()) }
  var rules = LineRules()
  rules.raggedBelow = 0
  for cell in sampleCells { checkLines(cell, ems: ems, rules) }
}

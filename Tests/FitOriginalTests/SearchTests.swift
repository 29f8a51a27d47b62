import BookDesign
import Booklet
import Diagnostics
import Foundation
import GoalBook
import TestSupport
import Testing
import Typesetting

@testable import fit_original

// The search itself, with square glyphs, so that no font is needed.

/// A search from a known beginning, and the match at that beginning.
private func searched(seed: UInt64, steps: Int) throws -> (fit: OriginalFit, beginning: OriginalMatch) {
  var report = Report()
  let home = Home(folder: projectFolder)
  let fonts = try home.fontManifest(&report)
  var layout = try home.layout("five-column", fonts: fonts, &report)
  layout.pageRules = PageRules(.firstFit)
  let free = freeMeasures(layout, families: ["BIZ UDGothic"])
  var trial = PageTrial(shaper: SquareShaper())
  let book = Outline(Book.random(seed: 5, departments: 2))
  var walk = OriginalWalk(
    book: book, layout: layout, original: OriginalPages(starts: [1, 3], breaks: []),
    shaper: SquareShaper(), free: free, beginning: free.map { $0.values.count / 2 },
    random: SeededGenerator(seed: seed))
  let beginning = walk.fall(free.map { $0.values.count / 2 }, &trial)
  return (walk.best(after: steps, &trial), beginning)
}

@Test func theSameSeedFindsTheSame() throws {
  let (first, second) = (try searched(seed: 7, steps: 12).fit, try searched(seed: 7, steps: 12).fit)
  #expect(first.fall == second.fall)
  #expect(first.measures.map(\.name) == second.measures.map(\.name))
  #expect(first.measures.map(\.value) == second.measures.map(\.value))
}

@Test func whatIsFoundIsNoWorseThanTheBeginning() throws {
  let (fit, beginning) = try searched(seed: 1, steps: 12)
  #expect(fit.fall.distance <= beginning.distance)
  let none = try searched(seed: 1, steps: 0)
  #expect(none.fit.fall.distance <= none.beginning.distance)
}

/// A book with one row, 企画財政部/1/1/1.
private let outline = Outline(
  Book(
    title: "目標",
    parts: [
      Part(
        title: "企画財政部",
        parts: [
          Part(number: 1, objectives: [Objective(text: "目標", rows: [Row(initiatives: [Initiative(text: "取組")])])])
        ])
    ]))

/// The result of reading a file with this text.
private func original(_ text: String) throws -> (pages: OriginalPages?, problems: [String]) {
  let file = FileManager.default.temporaryDirectory.appending(path: "sasshi-\(UUID().uuidString).yaml")
  try Data(text.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  var report = Report()
  do throws(RunError) {
    return (try openOriginal(file.path(), of: outline, &report), report.diagnostics.map(\.message.id))
  } catch {
    return (nil, (report.diagnostics + error.diagnostics).map(\.message.id))
  }
}

@Test func theOriginalsPagesAreReadFromAFile() throws {
  let read = try original("starts: [1, 6, 9]\nbreaks: [企画財政部/1/1/1]\n")
  #expect(read.pages == OriginalPages(starts: [1, 6, 9], breaks: [try #require(outline.rows.first)]))
  #expect(read.pages?.pageCount(ofDepartment: 0) == 5)
  #expect(read.pages?.pageCount(ofDepartment: 2) == nil)
  #expect(try original("starts: [1]\nbreaks: [企画財政部/1/1/2]\n").problems == ["unknown-row"])
  #expect(try original("start: [1]\n").problems == ["unknown-key"])
  #expect(try original("starts: [one]\n").problems == ["wrong-type"])
}

/// The first numbers of the algorithm's published code (SplitMix64, Sebastiano Vigna, 2015) for this seed.
@Test func randomNumbersAreTheSameEverywhere() {
  var generator = SeededGenerator(seed: 1_234_567)
  let numbers = (0..<3).map { _ in generator.next() }
  #expect(numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
}

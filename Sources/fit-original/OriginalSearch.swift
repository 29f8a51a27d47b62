import BookDesign
import Booklet
import CairoBackend
import Diagnostics
import Foundation
import Frames
import GoalBook
import Measure
import TestSupport
import Typesetting

/// A result of the search.
struct OriginalFit: Sendable {
  var fall: OriginalMatch
  /// The names of the measures, with their values as a layout has them.
  var measures: [(name: String, value: String)]
}

/// A search for the measures of a layout with which a book's pages begin where its printed original's did.
///
/// It is simulated annealing from several beginnings. A step changes up to three measures by a little or to any value;
/// a smaller distance is always accepted, a larger one with a probability that falls during the search. Random numbers
/// are seeded and the number of steps is fixed, so that two runs find the same.
struct OriginalSearch: Sendable {
  var steps: Int
  /// The number of searches, two at a time, each with a seed of its own.
  var beginnings: Int
  var seed: UInt64
  /// The value that a measure must keep, by name.
  var held: [String: String]
  /// The value with which every search begins, by name; measures without one begin anywhere.
  var begun: [String: String]

  init(
    steps: Int, beginnings: Int, seed: UInt64, held: [String: String] = [:], begun: [String: String] = [:]
  ) {
    self.steps = steps
    self.beginnings = beginnings
    self.seed = seed
    self.held = held
    self.begun = begun
  }

  /// The best fit of each beginning, best first.
  ///
  /// - Throws: where the fonts cannot be opened, or `held` names an unknown measure or value.
  func fits(
    of outline: Outline, to original: OriginalPages, in opened: OpenedLayout, told: @escaping @Sendable (String) -> Void
  ) throws(RunError) -> [OriginalFit] {
    var layout = opened.layout
    let families = opened.manifest.fonts.filter { !$0.isFallback && $0.weight == .regular }.map(\.family)
    for family in families { layout.faces.append(FontFace(family: family, size: .points(9))) }
    let free = try heldMeasures(freeMeasures(layout, families: families))
    let first = free.map { measure in measure.values.firstIndex { measure.written($0) == begun[measure.name] } }
    let shapers = [
      try opened.home.fontSet(opened.manifest, for: layout), try opened.home.fontSet(opened.manifest, for: layout),
    ]
    let fits = shared(Array(0..<beginnings), among: shapers) { [layout] shaper, beginning in
      var trial = PageTrial(shaper: shaper)
      var walk = OriginalWalk(
        book: outline, layout: layout, original: original, shaper: shaper, free: free, beginning: first,
        random: .init(seed: (seed &+ UInt64(beginning)) &* 0x9E37_79B9_7F4A_7C15))
      let fit = walk.best(after: steps, &trial)
      told("\(beginning): \(fit.fall.line) \(fit.measures.map { "\($0.name) \($0.value)" }.joined(separator: "; "))")
      return fit
    }
    return fits.enumerated()
      .sorted { ($0.element.fall.distance, $0.offset) < ($1.element.fall.distance, $1.offset) }.map(\.element)
  }

  /// All measures; those in `held` with that one value.
  ///
  /// - Throws: where there is no such measure, or it never has that value.
  private func heldMeasures(_ all: [FreeMeasure]) throws(RunError) -> [FreeMeasure] {
    var free = all
    for (name, value) in held.sorted(by: { $0.key < $1.key }) {
      let values = free.filter { $0.name == name }.flatMap { measure in
        measure.values.filter { measure.written($0) == value }
      }
      guard let measure = free.firstIndex(where: { $0.name == name }), !values.isEmpty else {
        let names = free.map { "\($0.name)=\($0.written($0.values[0]))" }.joined(separator: ", ")
        throw RunError(
          .wrongUsage, id: "bad-hold",
          Phrase(en: "there is no measure “\(name)” that may be “\(value)”", ja: "「\(value)」にできる「\(name)」という寸法はありません"),
          hints: [Phrase(en: "the measures and their first values are \(names)", ja: "寸法と初めの値は次のとおりです：\(names)")])
      }
      free[measure].values = values
    }
    return free
  }
}

extension OriginalMatch {
  /// The match as a line of the output of `make fit-original`.
  var line: String {
    "\(equalStarts) starts (\(starts.map(String.init).joined(separator: ","))), \(breaks.count) breaks, \(pageCount) pages, distance \(Int(distance))"
  }
}

import BookDesign
import Booklet
import CairoBackend
import Diagnostics
import Foundation
import Frames
import GoalBook
import Measure
import Synchronization
import TestSupport
import Typesetting

/// What a search has found.
struct OriginalFit: Sendable {
  var fall: OriginalFall
  /// The measures by name, as the layout would have them.
  var measures: [(name: String, value: String)]
}

/// A search for the measures of a layout with which a book falls as its printed original did.
///
/// It is simulated annealing from several beginnings: a measure or two go a step or a leap, what lessens the distance
/// stays, what adds to it stays the less likely the longer the search goes on. Random numbers are seeded and the number of
/// steps is set, so that two runs find the same.
struct OriginalSearch: Sendable {
  var steps: Int
  /// How many searches, two at a time, each with a seed of its own.
  var beginnings: Int
  var seed: UInt64
  /// Measures that may only have the value written here, by name.
  var held: [String: String]
  /// The measures from which every search begins, as far as they are given; without any it begins anywhere.
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

  /// The best fits found, best first.
  ///
  /// - Throws: where the fonts cannot be opened.
  func fits(
    of book: Book, to original: OriginalPages, with press: Press, told: @escaping @Sendable (String) -> Void
  ) throws(Stop) -> [OriginalFit] {
    var open = press.layout
    let families = press.manifest.fonts.filter { !$0.isFallback && $0.weight == .regular }.map(\.family)
    for family in families { open.faces.append(FontFace(family: family, size: .points(9))) }
    let layout = open
    let finished = Mutex<[Int: OriginalFit]>([:])
    let shapers = UncheckedShapers(all: [
      try press.home.fontSet(press.manifest, for: layout), try press.home.fontSet(press.manifest, for: layout),
    ])
    let next = Mutex(0)
    var knobs = originalKnobs(layout, families: families)
    for (name, value) in held.sorted(by: { $0.key < $1.key }) {
      let values = knobs.filter { $0.name == name }.flatMap { knob in knob.values.filter { knob.written($0) == value } }
      guard let knob = knobs.firstIndex(where: { $0.name == name }), !values.isEmpty else {
        let names = knobs.map { "\($0.name)=\($0.written($0.values[0]))" }.joined(separator: ", ")
        throw Stop(
          .wrongUsage, id: "bad-hold", "there is no measure “\(name)” that may be “\(value)”",
          hints: ["the measures and their first values are \(names)"])
      }
      knobs[knob].values = values
    }
    let searched = knobs
    let first = searched.map { knob in knob.values.firstIndex { knob.written($0) == begun[knob.name] } }
    DispatchQueue.concurrentPerform(iterations: shapers.all.count) { worker in
      while true {
        var trial = PageTrial(shaper: shapers.all[worker])
        let beginning = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard beginning < beginnings else { return }
        var walk = OriginalWalk(
          book: ChosenBook(whole: book), layout: layout, original: original,
          knobs: searched, beginning: first, random: .init(seed: (seed &+ UInt64(beginning)) &* 0x9E37_79B9_7F4A_7C15))
        let fit = walk.best(after: steps, &trial)
        finished.withLock { $0[beginning] = fit }
        told("\(beginning): \(fit.fall.line) \(fit.measures.map { "\($0.name) \($0.value)" }.joined(separator: "; "))")
      }
    }
    return finished.withLock { $0 }.sorted { ($0.value.fall.distance, $0.key) < ($1.value.fall.distance, $1.key) }
      .map(\.value)
  }
}

extension OriginalFall {
  /// The fall as a line of `make fit-original`.
  var line: String {
    "\(equalStarts) starts (\(starts.map(String.init).joined(separator: ","))), \(breaks.count) breaks, \(pageCount) pages, distance \(Int(distance))"
  }
}

/// Fonts handed to workers, each used by one of them only.
private struct UncheckedShapers: @unchecked Sendable {
  let all: [FontSet]
}

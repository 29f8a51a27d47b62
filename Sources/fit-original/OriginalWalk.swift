import BookDesign
import Frames
import GoalBook
import Foundation
import Measure
import TestSupport
import Typesetting

/// One search from one beginning.
struct OriginalWalk<Shaper: TextShaper> {
  let book: Outline
  let layout: Layout
  let original: OriginalPages
  let shaper: Shaper
  let free: [FreeMeasure]
  /// The index of each measure's first value; any value where it is nil.
  let beginning: [Int?]
  var random: SeededGenerator

  /// The best setting found in `steps` steps.
  mutating func best(after steps: Int, _ trial: inout PageTrial<Shaper>) -> OriginalFit {
    var here = anySetting()
    var fall = self.fall(here, &trial)
    for _ in 0..<1000 where fall.distance >= 100_000 {
      here = anySetting()
      fall = self.fall(here, &trial)
    }
    var best = (setting: here, fall: fall)
    for step in 0..<steps {
      let share = Double(step) / Double(max(1, steps))
      // A search from known values stays near them.
      let heat = (beginning.contains(nil) ? 60 : 15) * (1 - share) * (1 - share) + 0.5
      var candidate = here
      for _ in 0..<(1 + Int.random(in: 0..<3, using: &random)) { change(&candidate) }
      guard candidate != here else { continue }
      let other = self.fall(candidate, &trial)
      let gain = fall.distance - other.distance
      if gain >= 0 || Double.random(in: 0..<1, using: &random) < exp(gain / heat) { (here, fall) = (candidate, other) }
      if fall.distance < best.fall.distance { best = (here, fall) }
    }
    return OriginalFit(
      fall: best.fall,
      measures: zip(free, best.setting).map { ($0.name, $0.written($0.values[$1])) })
  }

  private mutating func anySetting() -> [Int] {
    zip(free, beginning).map { measure, index in index ?? Int.random(in: measure.values.indices, using: &random) }
  }

  private mutating func change(_ setting: inout [Int]) {
    let measure = Int.random(in: free.indices, using: &random)
    let count = free[measure].values.count
    if free[measure].isScale, Int.random(in: 0..<8, using: &random) > 0 {
      let reach = max(1, count / 12)
      let step = Int.random(in: 1...reach, using: &random) * (Bool.random(using: &random) ? 1 : -1)
      setting[measure] = min(max(0, setting[measure] + step), count - 1)
    } else {
      setting[measure] = Int.random(in: 0..<count, using: &random)
    }
  }

  /// The page breaks with a setting; the distance is 100,000 where the columns do not fill the type area exactly.
  func fall(_ setting: [Int], _ trial: inout PageTrial<Shaper>) -> OriginalMatch {
    var tried = layout
    for (measure, index) in zip(free, setting) { measure.set(&tried, measure.values[index]) }
    let area = tried.page.typeAreaSize
    guard let resolved = tried.resolved(for: book, shaper: shaper).layout, tried.table.fixedWidth == area.width else {
      return OriginalMatch(distance: 100_000)
    }
    let designed = publication(
      of: Selection(all: book), layout: resolved, options: PublicationOptions(hasCover: false, hasContents: false))
    let chapters = designed.chapters.map { trial.chapter($0, number: $0.number, width: area.width) }
    return original.fall(of: chapters, height: area.height)
  }
}

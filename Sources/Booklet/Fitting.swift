import BookDesign
import Diagnostics
import Frames
import GoalBook
import Typesetting

extension Message {
  static func fitted(_ goal: Phrase, _ changes: [Phrase]) -> Message {
    Message(
      id: "fitted", en: "fitted to \(goal.en): \(changes.listed.en)",
      ja: "\(goal.ja)に合わせるため、次のように変えました。\(changes.listed.ja)")
  }
  static func cannotFit(_ reached: Phrase, _ goal: Phrase) -> Message {
    Message(id: "cannot-fit", en: "\(reached.en), \(goal.en) wanted", ja: "\(reached.ja)、\(goal.ja)になりません")
  }
}

/// The number of pages that is asked for.
struct FitGoal: Hashable, Sendable {
  /// The most pages of a chapter; nil for no limit.
  var pagesOfChapter: Int?
  /// The most pages in all; nil for no limit.
  var pages: Int?
  var multiple: Int?

  var isNothing: Bool { self == FitGoal() }

  /// Whether neither the booklet nor a chapter has too many pages.
  func isWithin(_ counts: PageCounts) -> Bool {
    counts.total <= pages ?? .max && counts.chapters.allSatisfy { $0 <= pagesOfChapter ?? .max }
  }

  /// The goal in words.
  var text: Phrase {
    let parts = [
      pages.map { Phrase(en: "\($0) pages", ja: "\($0)ページ以内") },
      pagesOfChapter.map { Phrase(en: "\($0) pages for each department", ja: "部ごとに\($0)ページ以内") },
      multiple.map { Phrase(en: "a multiple of \($0) pages", ja: "\($0)の倍数のページ数") },
    ].compactMap(\.self)
    return Phrase(en: parts.map(\.en).joined(separator: " and "), ja: parts.listed.ja)
  }
}

/// A search for the smallest change of a layout with which a booklet has the number of pages asked for.
///
/// Fewer pages are found by halving; for a multiple, a few more steps on either side of the result are tried. Each step
/// is tried at most once.
///
/// - Complexity: O(log(steps)) trials.
struct Fitting<Shaper: TextShaper> {
  let steps: FitSteps
  let goal: FitGoal
  let selection: Selection
  let options: PublicationOptions
  private var trial: PageTrial<Shaper>
  private var known: [Int: PageCounts] = [:]

  init(_ steps: FitSteps, goal: FitGoal, selection: Selection, options: PublicationOptions, shaper: Shaper) {
    self.steps = steps
    self.goal = goal
    self.selection = selection
    self.options = options
    trial = PageTrial(shaper: shaper)
  }

  /// The number of steps that are tried for a multiple after a halving.
  private static var reach: Int { 8 }

  /// The number of steps to the smallest change that reaches the goal: negative towards fewer pages, positive towards
  /// more.
  ///
  /// - Throws: where there is none; the error says how near the booklet came.
  mutating func stepCount() throws(RunError) -> Int {
    var fewest = 0
    if !goal.isWithin(counts(0)) {
      guard goal.isWithin(counts(-steps.shrinkCount)) else { throw tooMany() }
      fewest = firstStep(1...steps.shrinkCount) { fitting, step in fitting.goal.isWithin(fitting.counts(-step)) }
    }
    guard let multiple = goal.multiple else { return -fewest }
    let total = counts(-fewest).total
    if total.isMultiple(of: multiple) { return -fewest }
    let less = total - total % multiple
    var found: [Int] = []
    if fewest < steps.shrinkCount, counts(-steps.shrinkCount).total <= less {
      let first = firstStep(fewest + 1...steps.shrinkCount) { fitting, step in fitting.counts(-step).total <= less }
      found += (first...min(first + Self.reach, steps.shrinkCount)).map { -$0 }.filter { isReached(after: $0) }.prefix(
        1)
    }
    if fewest == 0, steps.growCount > 0, counts(steps.growCount).total >= less + multiple {
      let first = firstStep(1...steps.growCount) { fitting, step in fitting.counts(step).total >= less + multiple }
      found += (first...min(first + Self.reach, steps.growCount)).filter { isReached(after: $0) }.prefix(1)
    }
    guard let best = found.min(by: { (abs($0), $0) < (abs($1), $1) }) else { throw noMultiple(total) }
    return best
  }

  private mutating func isReached(after step: Int) -> Bool {
    let counts = counts(step)
    return goal.isWithin(counts) && counts.total.isMultiple(of: goal.multiple ?? 1)
  }

  /// The first step that is enough, found by halving.
  ///
  /// The last step of the range must be enough, and so must every step after one that is.
  private mutating func firstStep(_ range: ClosedRange<Int>, isEnough: (inout Self, Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isEnough(&self, middle) { high = middle } else { low = middle + 1 }
    }
    return high
  }

  private mutating func counts(_ step: Int) -> PageCounts {
    if let counts = known[step] { return counts }
    let counts = trial.pageCounts(
      of: publication(of: selection, layout: steps.layout(after: step), options: options))
    known[step] = counts
    return counts
  }

  private mutating func tooMany() -> RunError {
    let counts = counts(-steps.shrinkCount)
    var reached: [Phrase] = []
    if let pages = goal.pages, counts.total > pages {
      reached.append(Phrase(en: counted(counts.total, "page"), ja: "\(counts.total)ページ"))
    }
    let chapters = publication(of: selection, layout: steps.layout(after: 0), options: options).chapters
    let high = zip(chapters.map(\.name), counts.chapters).filter { $0.1 > goal.pagesOfChapter ?? .max }
    reached += high.map { Phrase(en: "\(counted($0.1, "page")) for “\($0.0)”", ja: "「\($0.0)」が\($0.1)ページ") }
    return RunError(
      .wrongInput,
      [
        .error(
          .cannotFit(
            Phrase(
              en: "\(reached.listed.en) at the smallest setting allowed", ja: "許される最小の設定でも\(reached.listed.ja)で"),
            goal.text),
          hints: [
            Phrase(
              en: "allow less with “least” under “fit” in the layout, or ask for more pages",
              ja: "レイアウトの「fit」にある「least」を小さくするか、ページ数を増やしてください")
          ])
      ])
  }

  private mutating func noMultiple(_ total: Int) -> RunError {
    let (least, most) = (counts(-steps.shrinkCount).total, counts(steps.growCount).total)
    return RunError(
      .wrongInput,
      [
        .error(
          .cannotFit(
            Phrase(
              en: "\(counted(total, "page")), and from \(least) to \(most) within the bounds allowed",
              ja: "今は\(total)ページ、許される範囲では\(least)ページから\(most)ページで"), goal.text),
          hints: [
            Phrase(
              en: "widen the bounds under “fit” in the layout, or leave out the contents or the cover",
              ja: "レイアウトの「fit」の範囲を広げるか、目次か表紙を省いてください")
          ])
      ])
  }
}

/// The layout with which the selected part of a book has the number of pages asked for; a note reports what was
/// changed.
///
/// - Throws: where no setting within the layout's bounds has it.
func fitted(
  _ layout: ResolvedLayout, to goal: FitGoal, _ selection: Selection, _ options: PublicationOptions,
  shaper: some TextShaper, _ report: inout Report
) throws(RunError) -> ResolvedLayout {
  guard !goal.isNothing else { return layout }
  let lowest = layout.withLowestWidths(for: selection, shaper: shaper)
  let steps = FitSteps(layout, lowest: lowest)
  var fitting = Fitting(steps, goal: goal, selection: selection, options: options, shaper: shaper)
  let count = try fitting.stepCount()
  if count != 0 { report.diagnostics.append(.note(.fitted(goal.text, steps.changes(after: count)))) }
  return steps.layout(after: count)
}

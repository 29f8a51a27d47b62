public import Booklet
public import Diagnostics
import Synchronization

/// A progress bar on one line of standard error, for runs that take long.
///
/// It is drawn from the first second on, at most ten times a second, and wiped away at the end, so that the line is free
/// for what is printed next. It may be shown from any thread: what comes too late is left out.
public final class ProgressLine: Sendable {
  private let isShown: Bool
  private let language: Language
  private let now: @Sendable () -> ContinuousClock.Instant
  private let write: @Sendable (String) -> Void
  private let state: Mutex<State>

  private struct State {
    /// The time from which on the bar may be drawn again.
    var next: ContinuousClock.Instant
    var stage: RunStage?
    var done = 0
    var isDrawn = false
  }

  /// A bar; where it is not shown, nothing is printed.
  ///
  /// - Parameters:
  ///   - now: the clock, for tests.
  ///   - write: prints to standard error, otherwise for tests.
  public init(
    isShown: Bool, in language: Language, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    write: @escaping @Sendable (String) -> Void = { writeToStandardError(Array($0.utf8)) }
  ) {
    (self.isShown, self.language, self.now, self.write) = (isShown, language, now, write)
    state = Mutex(State(next: now() + .seconds(1)))
  }

  /// Draws the bar of a stage over the one before.
  public func show(_ stage: RunStage, _ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    state.withLock { state in
      let time = now()
      guard time >= state.next, state.stage != stage || done > state.done else { return }
      (state.next, state.stage, state.done, state.isDrawn) = (time + .milliseconds(100), stage, done, true)
      let width = 30
      let full = width * min(done, total) / total
      let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
      write("\r\(bar) \(stage.words[language]) \(done)/\(total)\u{1B}[K")
    }
  }

  /// Wipes the bar away, if it was drawn.
  public func clear() {
    state.withLock { state in
      if state.isDrawn { write("\r\u{1B}[K") }
      state.isDrawn = false
    }
  }
}

import Answers
import Booklet
import Diagnostics
import Synchronization
import Testing

/// What a bar writes, at times that a test sets.
private final class Screen: Sendable {
  let written = Mutex("")
  let time = Mutex(ContinuousClock.now)

  func bar(isShown: Bool = true, in language: Language = .en) -> ProgressLine {
    ProgressLine(
      isShown: isShown, in: language, now: { self.time.withLock { $0 } },
      write: { text in self.written.withLock { $0 += text } })
  }

  func wait(_ duration: Duration) { time.withLock { $0 += duration } }

  /// What was written since the last question.
  var news: String {
    written.withLock { text in
      defer { text = "" }
      return text
    }
  }
}

@Suite("Progress of long runs") struct ProgressLineTests {
  @Test func shortRunsShowNothing() {
    let screen = Screen()
    let bar = screen.bar()
    bar.show(.painting, 1, of: 2)
    screen.wait(.milliseconds(999))
    bar.show(.painting, 2, of: 2)
    bar.clear()
    #expect(screen.news == "")
  }

  @Test func isDrawnAfterASecondAndWipedAway() {
    let screen = Screen()
    let bar = screen.bar()
    screen.wait(.seconds(1))
    bar.show(.setting, 1, of: 3)
    #expect(screen.news == "\r██████████░░░░░░░░░░░░░░░░░░░░ setting 1/3\u{1B}[K")
    screen.wait(.milliseconds(50))
    bar.show(.setting, 2, of: 3)
    #expect(screen.news == "", "the next picture would come too soon")
    bar.clear()
    #expect(screen.news == "\r\u{1B}[K")
    bar.clear()
    #expect(screen.news == "", "there is nothing left to be wiped away")
  }

  @Test("Of two threads the one that comes late does not set the bar back; another stage begins anew")
  func neverGoesBack() {
    let screen = Screen()
    let bar = screen.bar(in: .ja)
    screen.wait(.seconds(2))
    bar.show(.painting, 20, of: 20)
    #expect(screen.news == "\r\(String(repeating: "█", count: 30)) 描画 20/20\u{1B}[K")
    screen.wait(.seconds(1))
    bar.show(.painting, 19, of: 20)
    #expect(screen.news == "")
    bar.show(.tagging, 1, of: 20)
    #expect(screen.news.contains("タグ付け 1/20"))
  }

  @Test func nothingIsShownWhereItIsNotWanted() {
    let screen = Screen()
    let bar = screen.bar(isShown: false)
    screen.wait(.seconds(9))
    bar.show(.writing, 1, of: 1)
    bar.clear()
    #expect(screen.news == "")
  }
}

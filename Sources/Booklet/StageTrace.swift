import CairoBackend
import Foundation
import Synchronization

// The times that the stages of a run take, for developers. The output of a run does not depend on them.

/// The beginning and end of each stage.
private struct StageTrace {
  var begin = ContinuousClock.now
  var events: [Event] = []
  /// The threads of the stages, in the order in which they were first seen.
  var threads: [UInt] = []

  struct Event {
    var name: String
    /// The time since the run began, in microseconds.
    var start: Int
    var duration: Int
    var thread: Int
  }
}

/// The trace of this run; nil where none is wanted.
///
/// It is global, so that no stage has to be handed a clock.
private let current = Mutex<StageTrace?>(nil)

/// Begins to record the stages.
public func beginTrace() { current.withLock { $0 = StageTrace() } }

/// All stages recorded so far, as JSON for the trace viewers of browsers.
///
/// - SeeAlso: Trace Event Format, “Complete Events”.
public func traceText() -> String {
  let events = current.withLock { $0?.events ?? [] }.sorted { ($0.start, -$0.duration) < ($1.start, -$1.duration) }
  let lines = events.map { event in
    "{\"name\":\"\(event.name)\",\"ph\":\"X\",\"ts\":\(event.start),\"dur\":\(event.duration),\"pid\":1,\"tid\":\(event.thread)}"
  }
  return "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n\(lines.joined(separator: ",\n"))\n]}\n"
}

/// The result of `work`, whose time is recorded as a stage.
///
/// - Parameters:
///   - name: letters and blanks only, because it is not escaped.
///   - givesBack: whether memory that is free afterwards goes back to the system: for the stages of a run that is made
///     once, not for those of one that goes on to the next file or the next change.
package func stage<Outcome, Failure: Error>(
  _ name: StaticString, _ number: Int? = nil, givesBack: Bool = false, _ work: () throws(Failure) -> Outcome
) throws(Failure) -> Outcome {
  // What a stage needed in passing is no use to the next one.
  defer { if givesBack { giveBackMemory() } }
  guard let begin = current.withLock({ $0?.begin }) else { return try work() }
  let start = ContinuousClock.now
  defer {
    let end = ContinuousClock.now
    let thread = UInt(pthread_self())
    current.withLock { trace in
      guard var noted = trace else { return }
      trace = nil
      let index = noted.threads.firstIndex(of: thread) ?? noted.threads.count
      if index == noted.threads.count { noted.threads.append(thread) }
      noted.events.append(
        StageTrace.Event(
          name: "\(name)\(number.map { " \($0)" } ?? "")", start: microseconds(start - begin),
          duration: microseconds(end - start), thread: index + 1))
      trace = noted
    }
  }
  return try work()
}

private func microseconds(_ duration: Duration) -> Int { Int(duration / .microseconds(1)) }

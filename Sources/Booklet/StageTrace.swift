import Foundation
import Synchronization

// How long the stages of a run take: for those who make the program faster. What a run writes does not depend on it.

/// When the stages of a run began and ended.
private struct StageTrace {
  var begin = ContinuousClock.now
  var events: [Event] = []
  /// The threads that stages ran on, in the order in which they were met.
  var threads: [UInt] = []

  struct Event {
    var name: String
    /// From the run's beginning, in microseconds.
    var start: Int
    var duration: Int
    var thread: Int
  }
}

/// Nil where nobody asks.
///
/// It is the one thing that all stages share, for none of them is to be handed a clock.
private let current = Mutex<StageTrace?>(nil)

/// From now on the stages are noted.
public func beginTrace() { current.withLock { $0 = StageTrace() } }

/// All stages so far, as trace viewers in browsers take them.
///
/// - SeeAlso: Trace Event Format, “Complete Events”.
public func traceText() -> String {
  let events = current.withLock { $0?.events ?? [] }.sorted { ($0.start, -$0.duration) < ($1.start, -$1.duration) }
  let lines = events.map { event in
    "{\"name\":\"\(event.name)\",\"ph\":\"X\",\"ts\":\(event.start),\"dur\":\(event.duration),\"pid\":1,\"tid\":\(event.thread)}"
  }
  return "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n\(lines.joined(separator: ",\n"))\n]}\n"
}

/// What comes of a stage, whose time is noted.
///
/// - Parameter name: plain letters.
package func stage<Outcome, Failure: Error>(
  _ name: StaticString, _ number: Int? = nil, _ work: () throws(Failure) -> Outcome
) throws(Failure) -> Outcome {
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

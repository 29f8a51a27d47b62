import Dispatch
import Foundation
import Synchronization

/// How many workers this machine has room for.
public var coreCount: Int { ProcessInfo.processInfo.activeProcessorCount }

/// What comes of jobs that several workers share: a worker takes the next job when it is free, and the results are put
/// back in the order of the jobs.
///
/// - Parameters:
///   - workers: what each worker works with, and no other: an opened layout with its fonts.
///   - isDone: called from any thread when a job is done, with how many are.
///   - work: what is done of a job; it is called from the worker's own thread.
/// - Precondition: there is a worker where there is a job.
package func shared<Job: Sendable, Worker, Outcome: Sendable>(
  _ jobs: [Job], among workers: [Worker], isDone: @Sendable (Int) -> Void = { _ in },
  work: @Sendable (Worker, Job) -> Outcome
) -> [Outcome] {
  precondition(jobs.isEmpty || !workers.isEmpty, "somebody does the work")
  let workers = Workers(all: workers)
  let outcomes = Mutex<[Int: Outcome]>([:])
  let next = Mutex(0)
  DispatchQueue.concurrentPerform(iterations: workers.all.count) { worker in
    while true {
      let index = next.withLock { next in
        defer { next += 1 }
        return next
      }
      guard index < jobs.count else { return }
      let outcome = work(workers.all[worker], jobs[index])
      isDone(
        outcomes.withLock { outcomes in
          outcomes[index] = outcome
          return outcomes.count
        })
    }
  }
  return outcomes.withLock { outcomes in jobs.indices.compactMap { outcomes[$0] } }
}

/// What workers work with, each of it used by one thread only.
private struct Workers<Worker>: @unchecked Sendable {
  let all: [Worker]
}

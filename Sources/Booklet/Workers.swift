import Dispatch
import Foundation
import Synchronization

/// The number of processor cores, and so of useful workers.
public var coreCount: Int { ProcessInfo.processInfo.activeProcessorCount }

/// The results of jobs that several workers share, in the order of the jobs.
///
/// A worker takes the next job when it is free.
///
/// - Parameters:
///   - workers: the objects that the workers use, each by one thread only, such as an opened layout.
///   - isDone: called from any thread when a job is done, with the number of jobs done.
///   - work: does one job, on the worker's own thread.
/// - Precondition: there is a worker if there is a job.
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

/// The objects that the workers use, each by one thread only.
private struct Workers<Worker>: @unchecked Sendable {
  let all: [Worker]
}

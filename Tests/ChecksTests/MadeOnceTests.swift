import Dispatch
import Synchronization
import Testing

@testable import Checks

private final class Count: Sendable {
  private let number = Mutex(0)

  var value: Int { number.withLock { $0 } }

  func raised() -> Int {
    number.withLock { number in
      number += 1
      return number
    }
  }
}

@Test func aValueIsMadeWhenItIsFirstAskedForAndOnlyOnce() {
  let count = Count()
  let once = MadeOnce { count.raised() }
  #expect(count.value == 0)
  DispatchQueue.concurrentPerform(iterations: 8) { _ in _ = once.value }
  #expect(once.value == 1 && count.value == 1)
}

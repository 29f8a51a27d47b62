internal import Glibc
internal import Synchronization

/// The names, as bytes for the system, of the passing files that exist in a folder; names are changed only under the
/// lock.
let passingFiles = Mutex<Set<[CChar]>>([])

/// What a program that goes on until it is interrupted does to end by itself; nil for one that the signal ends.
private let ending = Mutex<(@Sendable () -> Void)?>(nil)

/// The seconds in which the program may end by itself after a signal.
private let secondsToEnd = 2

/// From now on Ctrl-C, `kill` and a closed terminal call `end` first, on a thread of its own.
///
/// The program is then expected to return from its work. It is ended by the signal, as without this, where it has not
/// done so after two seconds, or where a second signal comes.
///
/// - Precondition: `removePassingFilesWhenInterrupted` has been called.
public func endWhenInterrupted(_ end: @escaping @Sendable () -> Void) { ending.withLock { $0 = end } }

/// From now on Ctrl-C, `kill` and a closed terminal leave no passing file behind; the program still ends by the signal.
///
/// To be called before other threads are made. All threads block the signals, and one thread waits for them: unlike a
/// signal handler it may take the lock and remove files. A signal that was ignored before (`nohup`) stays ignored.
public func removePassingFilesWhenInterrupted() {
  var signals = signalsThatEnd()
  guard pthread_sigmask(SIG_BLOCK, &signals, nil) == 0 else { return }
  var thread = pthread_t()
  let failure = pthread_create(&thread, nil, { _ in waitForTheEnd() }, nil)
  if failure == 0 { pthread_detach(thread) } else { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
}

/// The signals that end the program: interrupt, termination and hang-up, unless they are ignored.
private func signalsThatEnd() -> sigset_t {
  var signals = sigset_t()
  sigemptyset(&signals)
  for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
  return signals
}

private func isIgnored(_ number: Int32) -> Bool {
  var action = sigaction()
  guard sigaction(number, nil, &action) == 0 else { return false }
  // SIG_IGN is the address 1, which Swift does not take for a function.
  return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
}

/// Waits for one of the blocked signals, lets the program end by itself if it can, and otherwise removes the passing
/// files and ends it by the same signal.
private func waitForTheEnd() -> UnsafeMutableRawPointer? {
  var held = signalsThatEnd()
  var number: Int32 = 0
  while sigwait(&held, &number) != 0 {}
  if let end = ending.withLock(\.self) {
    end()
    var limit = timespec(tv_sec: secondsToEnd, tv_nsec: 0)
    number = max(number, sigtimedwait(&held, nil, &limit))
  }
  // The lock is never released, so no further file gets a name.
  passingFiles.withLock { names -> Never in
    for name in names { unlink(name) }
    signal(number, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &held, nil)
    raise(number)
    _exit(128 + number)
  }
}

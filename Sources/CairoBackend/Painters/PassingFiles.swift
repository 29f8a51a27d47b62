internal import Glibc
internal import Synchronization

/// The passing files that have a name in a folder, as the system calls them; whoever changes names holds the lock.
let passingFiles = Mutex<Set<[CChar]>>([])

/// From now on Ctrl-C, `kill` and a closed terminal leave no passing file behind; the program ends of the signal as ever.
///
/// To be called before there are other threads. A thread waits for the signals, which all others hold back: it may take
/// the lock and remove files, which a signal's handler must not. A signal that is ignored (`nohup`) stays ignored.
public func removePassingFilesWhenInterrupted() {
  var signals = signalsThatEnd()
  guard pthread_sigmask(SIG_BLOCK, &signals, nil) == 0 else { return }
  var thread = pthread_t()
  let failure = pthread_create(&thread, nil, { _ in waitForTheEnd() }, nil)
  if failure == 0 { pthread_detach(thread) } else { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
}

/// Those that are not ignored: a program that is begun with others held back does not end of them.
private func signalsThatEnd() -> sigset_t {
  var signals = sigset_t()
  sigemptyset(&signals)
  for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
  return signals
}

private func isIgnored(_ number: Int32) -> Bool {
  var action = sigaction()
  guard sigaction(number, nil, &action) == 0 else { return false }
  // SIG_IGN is the address 1, which Swift takes for no function.
  return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
}

/// Waits for one of the signals that are held back, removes what is passing, and ends the program by the same signal.
private func waitForTheEnd() -> UnsafeMutableRawPointer? {
  var held = signalsThatEnd()
  var number: Int32 = 0
  while sigwait(&held, &number) != 0 {}
  // The lock is never given back: no file is named after that.
  passingFiles.withLock { names -> Never in
    for name in names { unlink(name) }
    signal(number, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &held, nil)
    raise(number)
    _exit(128 + number)
  }
}

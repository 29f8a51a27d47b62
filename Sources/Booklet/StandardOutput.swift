import CairoBackend
public import Diagnostics
import Glibc

/// Writes to standard output, unbuffered, so that a full disk is noticed.
///
/// Returns false where nobody reads any more (a closed pipe): that is no failure, but whoever answers line by line should
/// stop.
///
/// - Throws: where it cannot be written.
@discardableResult
public func writeToStandardOutput(_ bytes: [UInt8]) throws(RunError) -> Bool {
  let reason = writeAll(bytes, into: STDOUT_FILENO)
  if reason == EPIPE { return false }
  guard reason == 0 else {
    let words = Phrase(systemError: reason)
    throw RunError(
      .cannotWrite, id: "cannot-write",
      Phrase(en: "writing to standard output failed: \(words.en)", ja: "標準出力に書き込めません。\(words.ja)"),
      hints: [Phrase(en: "look at whether the disk has room left", ja: "ディスクに空きがあるか確かめてください")])
  }
  return true
}

/// Writes to standard error; what cannot be written there cannot be told anywhere.
public func writeToStandardError(_ bytes: [UInt8]) { _ = writeAll(bytes, into: STDERR_FILENO) }

/// What is written where memory runs out in the middle of anything: there is none left to make a sentence of.
nonisolated(unsafe) private var lastWords: (start: UnsafeMutablePointer<UInt8>, count: Int)?

/// From now on a run that breaks off because no memory is to be had says so and ends as a fault of the program; one that
/// breaks off for another reason ends as ever.
///
/// Swift ends a program by a signal where memory is not to be had, as do the C libraries that we use, or they go on with
/// what is not there. In a signal's handler little may be done: the system is asked for memory, the sentence is written.
public func sayWhenMemoryRunsOut(in language: Language) {
  let error = RunError.noMemory(
    Phrase(en: "the run broke off and changed no file", ja: "途中で止まり、ファイルは変えていません"))
  let words = Array((error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n") + "\n").utf8)
  let start = UnsafeMutablePointer<UInt8>.allocate(capacity: words.count)
  start.initialize(from: words, count: words.count)
  lastWords = (start, words.count)
  for number in [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS] {
    signal(number) { number in
      // What failed may have asked for much more than is left.
      if !hasMemory(for: 1 << 25), let lastWords {
        _ = write(STDERR_FILENO, lastWords.start, lastWords.count)
        _exit(ExitStatus.ownFault.rawValue)
      }
      signal(number, SIG_DFL)
      raise(number)
    }
  }
}

/// From now on a run that is ended by a signal leaves no temporary file, and a closed pipe ends no run in the middle; to
/// be called before anything else.
public func prepareForSignals() {
  signal(SIGPIPE, SIG_IGN)
  removePassingFilesWhenInterrupted()
}

/// Writes all bytes; the system's number for what went wrong, or 0.
private func writeAll(_ bytes: [UInt8], into descriptor: Int32) -> Int32 {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&waiting, 1, -1)
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
}

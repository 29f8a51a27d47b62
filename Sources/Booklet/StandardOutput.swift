import CairoBackend
public import Diagnostics
import Glibc

/// Writes to standard output without a buffer, so that a full disk is noticed.
///
/// - Returns: false where the pipe is closed, so that nobody reads any more: that is no failure, but a command that
///   answers line by line should stop.
/// - Throws: where standard output cannot be written.
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

/// Writes to standard error; a failure is ignored, because there is nowhere to report it.
public func writeToStandardError(_ bytes: [UInt8]) { _ = writeAll(bytes, into: STDERR_FILENO) }

/// The message for a run without memory, made in advance, because no sentence can be made when memory has run out.
nonisolated(unsafe) private var lastWords: (start: UnsafeMutablePointer<UInt8>, count: Int)?

/// From now on, a run that breaks off for lack of memory says so and ends with `ownFault`; one that breaks off for
/// another reason ends as usual.
///
/// Swift ends a program by a signal where memory cannot be had; the C libraries do the same, or continue with invalid
/// pointers. A signal handler may do little: this one asks the system for memory and writes the message.
public func sayWhenMemoryRunsOut(in language: Language) {
  let error = RunError.noMemory(
    Phrase(en: "the run broke off and changed no file", ja: "途中で止まり、ファイルは変えていません"))
  let words = Array((error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n") + "\n").utf8)
  let start = UnsafeMutablePointer<UInt8>.allocate(capacity: words.count)
  start.initialize(from: words, count: words.count)
  lastWords = (start, words.count)
  for number in [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS] {
    signal(number) { number in
      // The request that failed may have been much larger than what is left.
      if !hasMemory(for: 1 << 25), let lastWords {
        _ = write(STDERR_FILENO, lastWords.start, lastWords.count)
        _exit(ExitStatus.ownFault.rawValue)
      }
      signal(number, SIG_DFL)
      raise(number)
    }
  }
}

/// From now on, a run ended by a signal leaves no temporary file, a closed pipe does not end a run, and free memory goes
/// back to the system soon.
///
/// It must be called before anything else.
public func prepareProcess() {
  keepMemorySmall()
  signal(SIGPIPE, SIG_IGN)
  removePassingFilesWhenInterrupted()
}

/// Calls `end` when the program is interrupted, so that work that goes on until then can be ended in good order.
///
/// A program that has not ended after two seconds is ended as any other.
///
/// - Precondition: `prepareProcess` has been called.
public func whenInterrupted(_ end: @escaping @Sendable () -> Void) { endWhenInterrupted(end) }

/// Writes all bytes, and returns the system's error number, or 0.
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

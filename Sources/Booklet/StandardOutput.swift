import Diagnostics
import CairoBackend
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
    throw RunError(
      .cannotWrite, id: "cannot-write", "writing to standard output failed: \(String(cString: strerror(reason)))",
      hints: ["look at whether the disk has room left"])
  }
  return true
}

/// Writes to standard error; what cannot be written there cannot be told anywhere.
public func writeToStandardError(_ bytes: [UInt8]) { _ = writeAll(bytes, into: STDERR_FILENO) }

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

internal import Glibc

/// Why a file could not be written.
public struct WriteError: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  /// The system's number for it (`errno`), such as 28 for a full disk.
  public var number: Int32
  /// What was being done: opening, writing, placing.
  public var step: String

  public var description: String { "\(step) \(path) failed: \(systemMessage(number))" }
}

/// Writes a file whole or not at all.
///
/// The bytes go to disk under a passing name in the same folder and are renamed when they are all there, so a reader
/// sees the old file or the new one, and a failed run leaves the old one as it was. An old file keeps its permissions;
/// a symbolic link keeps leading to the file. Devices and pipes are written to as they are.
///
/// - Throws: the first call that failed; the passing file is removed then.
public func write(_ bytes: [UInt8], to path: String) throws(WriteError) {
  var old = stat()
  let isThere = stat(path, &old) == 0
  if isThere, old.st_mode & S_IFMT != S_IFREG { return try writeThrough(bytes, to: path) }
  let mode = isThere ? old.st_mode & 0o7777 : nil
  try place(at: path, in: isThere ? resolved(path) : path, mode: mode) { descriptor throws(WriteError) in
    try put(bytes, into: descriptor, path)
  }
}

/// Lets `fill` write into a passing file, and puts that in the target's place when it is whole and on disk.
///
/// - Throws: what `fill` throws or the first call that failed, under the name `path`; the target is then as it was.
func place(
  at path: String, in target: String, mode: mode_t?, filled fill: (Int32) throws(WriteError) -> Void
) throws(WriteError) {
  let passing = passingName(beside: target)
  let descriptor = open(passing, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw WriteError(path: path, number: errno, step: "opening") }
  do throws(WriteError) {
    defer { close(descriptor) }
    if let mode { _ = fchmod(descriptor, mode) }
    try fill(descriptor)
    guard fsync(descriptor) == 0 else { throw WriteError(path: path, number: errno, step: "writing") }
  } catch {
    unlink(passing)
    throw error
  }
  guard rename(passing, target) == 0 else {
    let number = errno
    unlink(passing)
    throw WriteError(path: path, number: number, step: "placing")
  }
}

/// Writes to what is no plain file: a device, a pipe.
private func writeThrough(_ bytes: [UInt8], to path: String) throws(WriteError) {
  let descriptor = open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw WriteError(path: path, number: errno, step: "opening") }
  defer { close(descriptor) }
  try put(bytes, into: descriptor, path)
}

/// Writes all bytes.
private func put(_ bytes: [UInt8], into descriptor: Int32, _ path: String) throws(WriteError) {
  var begin = 0
  while begin < bytes.count {
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + begin }, $0.count - begin) }
    if written < 0, errno == EINTR { continue }
    // No byte and no error cannot go on for ever: count it as a full disk.
    guard written > 0 else { throw WriteError(path: path, number: written < 0 ? errno : ENOSPC, step: "writing") }
    begin += written
  }
}

/// The file that a path leads to through symbolic links.
private func resolved(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}

/// A name in the same folder that no other run uses: hidden, short whatever the target's name.
private func passingName(beside target: String) -> String {
  let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
  let tag = String(UInt64.random(in: .min ... .max), radix: 36)
  return "\(folder).sasshi-\(getpid())-\(tag)"
}

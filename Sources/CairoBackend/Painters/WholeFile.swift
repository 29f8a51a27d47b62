internal import Glibc
internal import Synchronization

/// Why a file could not be written.
public struct WriteError: Error, Hashable, Sendable {
  public var path: String
  /// The system's number for it (`errno`), such as 28 for a full disk.
  public var number: Int32
  public var step: Step

  /// What was being done.
  public enum Step: Hashable, Sendable {
    case opening, writing, placing, removing
  }
}

/// Writes a file whole or not at all.
///
/// The bytes go to disk in a passing file of the same folder, which takes the target's place when they are all there: a
/// reader sees the old file or the new one, and a failed run leaves the old one as it was. An old file keeps its
/// permissions; a symbolic link keeps leading to the file, also where that is not there yet. Devices and pipes are
/// written to as they are.
///
/// - Throws: the first call that failed; no passing file is left then.
public func write(_ bytes: [UInt8], to path: String) throws(WriteError) {
  var old = stat()
  let isThere = stat(path, &old) == 0
  if isThere, old.st_mode & S_IFMT != S_IFREG { return try writeThrough(bytes, to: path) }
  guard let target = destination(of: path) else { throw WriteError(path: path, number: ELOOP, step: .opening) }
  if isThere, !target.is(old) { return try writeThrough(bytes, to: path) }
  try place(at: path, in: target, mode: isThere ? old.st_mode & 0o7777 : nil) { descriptor throws(WriteError) in
    try put(bytes, into: descriptor, path)
  }
}

/// Removes the plain file to which a path leads, where it is there.
///
/// - Throws: where it cannot be removed, or is no file.
public func remove(_ path: String) throws(WriteError) {
  guard let target = destination(of: path) else { throw WriteError(path: path, number: ELOOP, step: .removing) }
  guard unlink(target.bytes) != 0, errno != ENOENT else { return }
  throw WriteError(path: path, number: errno, step: .removing)
}

/// Lets `fill` write into a passing file, and puts that in the target's place when it is whole and on disk.
///
/// - Parameters:
///   - target: the file's name as the system takes it, no link.
///   - fill: may be called twice, each time with an empty file.
/// - Throws: what `fill` throws or the first call that failed, under the name `path`; the target is then as it was.
func place(
  at path: String, in target: FileName, mode: mode_t?, filled fill: (Int32) throws(WriteError) -> Void
) throws(WriteError) {
  if try placeUnnamed(at: path, in: target, mode: mode, filled: fill) { return }
  try placeNamed(at: path, in: target, mode: mode, filled: fill)
}

/// The same with a file that has no name until it is whole, so that nothing is left of a run that is killed.
///
/// Returns false where the file system or the machine has no such files.
private func placeUnnamed(
  at path: String, in target: FileName, mode: mode_t?, filled fill: (Int32) throws(WriteError) -> Void
) throws(WriteError) -> Bool {
  let descriptor = open(target.folder.bytes, O_WRONLY | unnamed | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  try finish(descriptor, path, mode: mode, filled: fill)
  let number: Int32? = passingFiles.withLock { _ in
    // A new file gets its own name at once. An old one can only be replaced by a rename, for which the new one needs a
    // name: both are done under the lock, which a signal waits for.
    if link(descriptor, as: target) { return 0 }
    guard errno == EEXIST else { return nil }
    let passing = target.passing()
    guard link(descriptor, as: passing) else { return nil }
    return replace(target, by: passing)
  }
  guard let number else { return false }
  guard number == 0 else { throw WriteError(path: path, number: number, step: .placing) }
  return true
}

/// The same with a file under a hidden name in the same folder.
private func placeNamed(
  at path: String, in target: FileName, mode: mode_t?, filled fill: (Int32) throws(WriteError) -> Void
) throws(WriteError) {
  let passing = target.passing()
  let (descriptor, reason) = passingFiles.withLock { names in
    let descriptor = open(passing.bytes, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor >= 0 { names.insert(passing.bytes) }
    return (descriptor, errno)
  }
  guard descriptor >= 0 else { throw WriteError(path: path, number: reason, step: .opening) }
  defer { close(descriptor) }
  do throws(WriteError) {
    try finish(descriptor, path, mode: mode, filled: fill)
  } catch {
    passingFiles.withLock { names in
      unlink(passing.bytes)
      names.remove(passing.bytes)
    }
    throw error
  }
  let number = passingFiles.withLock { names in
    defer { names.remove(passing.bytes) }
    return replace(target, by: passing)
  }
  guard number == 0 else { throw WriteError(path: path, number: number, step: .placing) }
}

/// Fills a file and sees that it is on disk.
private func finish(
  _ descriptor: Int32, _ path: String, mode: mode_t?, filled fill: (Int32) throws(WriteError) -> Void
) throws(WriteError) {
  if let mode { _ = fchmod(descriptor, mode) }
  try fill(descriptor)
  guard fsync(descriptor) == 0 else { throw WriteError(path: path, number: errno, step: .writing) }
}

/// Gives a name to a file that has none; false where that fails, the reason in `errno`.
private func link(_ descriptor: Int32, as name: FileName) -> Bool {
  linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name.bytes, AT_SYMLINK_FOLLOW) == 0
}

/// Puts one file in the place of another; the system's number where that fails, and the first one is removed then.
private func replace(_ target: FileName, by passing: FileName) -> Int32 {
  guard rename(passing.bytes, target.bytes) != 0 else { return 0 }
  let number = errno
  unlink(passing.bytes)
  return number
}

/// `O_TMPFILE`, which Swift does not import: a macro of two.
private let unnamed = 0o20_000_000 | O_DIRECTORY

/// Writes to what is no plain file: a device, a pipe.
private func writeThrough(_ bytes: [UInt8], to path: String) throws(WriteError) {
  let descriptor = open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw WriteError(path: path, number: errno, step: .opening) }
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
    guard written > 0 else { throw WriteError(path: path, number: written < 0 ? errno : ENOSPC, step: .writing) }
    begin += written
  }
}

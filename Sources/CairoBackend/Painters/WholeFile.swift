internal import Glibc
public import Spooling
internal import Synchronization

/// The reason why a file could not be written or removed.
public struct WriteError: Error, Hashable, Sendable {
  /// The path as the caller gave it.
  public var path: String
  /// The system's error number (`errno`), such as 28 for a full disk.
  public var number: Int32
  /// What was being done.
  public var step: Step

  /// The step that failed: opening or writing a file, putting it in its place, or removing it.
  public enum Step: Hashable, Sendable {
    case opening, writing, placing, removing
  }
}

/// Writes a file whole or not at all.
///
/// The bytes are written to a passing file in the same folder, which replaces the target once it is complete and on
/// disk: a reader sees the old file or the new one, and a failed run leaves the old one as it was. An old file keeps
/// its permissions; a symbolic link still leads to its file, also to one that does not exist yet. Devices and pipes are
/// written to directly.
///
/// - Throws: for the first call that failed; no passing file is left then.
public func write(_ bytes: [UInt8], to path: String) throws(WriteError) { try write(SpooledBytes(bytes), to: path) }

/// Writes a file whole or not at all, piece by piece.
///
/// - Throws: for the first call that failed; no passing file is left then.
public func write(_ bytes: SpooledBytes, to path: String) throws(WriteError) {
  var old = stat()
  let isThere = stat(path, &old) == 0
  if isThere, old.st_mode & S_IFMT != S_IFREG { return try writeThrough(bytes, to: path) }
  guard let target = destination(of: path) else { throw WriteError(path: path, number: ELOOP, step: .opening) }
  if isThere, !target.is(old) { return try writeThrough(bytes, to: path) }
  try place(at: path, in: target, mode: isThere ? old.st_mode & 0o7777 : nil) { descriptor throws(WriteError) in
    try bytes.forEachPiece { piece throws(WriteError) in try put(piece, into: descriptor, path) }
  }
}

/// Removes the plain file to which a path leads; nothing happens where there is none.
///
/// - Throws: where the file cannot be removed, or is no plain file.
public func remove(_ path: String) throws(WriteError) {
  guard let target = destination(of: path) else { throw WriteError(path: path, number: ELOOP, step: .removing) }
  guard unlink(target.bytes) != 0, errno != ENOENT else { return }
  throw WriteError(path: path, number: errno, step: .removing)
}

/// Lets `fill` write a passing file, and puts it in the target's place once it is complete and on disk.
///
/// - Parameters:
///   - target: the file's name; not that of a link.
///   - fill: may be called twice, each time with an empty file.
/// - Throws: what `fill` throws, or an error for the first call that failed, which names `path`; the target is then
///   unchanged.
func place(
  at path: String, in target: FileName, mode: mode_t?, filled fill: (Int32) throws(WriteError) -> Void
) throws(WriteError) {
  if try placeUnnamed(at: path, in: target, mode: mode, filled: fill) { return }
  try placeNamed(at: path, in: target, mode: mode, filled: fill)
}

/// Places a file that has no name until it is complete, so that a killed run leaves nothing behind.
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
    // A new file gets its name directly. An old file can only be replaced by a rename, for which the new file needs a
    // name: both are done under the lock, for which a signal waits.
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

/// Places a file that has a hidden name in the same folder until it is complete.
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

/// Fills a file and waits until it is on disk.
private func finish(
  _ descriptor: Int32, _ path: String, mode: mode_t?, filled fill: (Int32) throws(WriteError) -> Void
) throws(WriteError) {
  if let mode { _ = fchmod(descriptor, mode) }
  try fill(descriptor)
  guard fsync(descriptor) == 0 else { throw WriteError(path: path, number: errno, step: .writing) }
}

/// Gives a name to a file without one; false where that fails, with the reason in `errno`.
private func link(_ descriptor: Int32, as name: FileName) -> Bool {
  linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name.bytes, AT_SYMLINK_FOLLOW) == 0
}

/// Replaces one file by another and returns 0; where that fails, removes the other and returns the system's error
/// number.
private func replace(_ target: FileName, by passing: FileName) -> Int32 {
  guard rename(passing.bytes, target.bytes) != 0 else { return 0 }
  let number = errno
  unlink(passing.bytes)
  return number
}

/// `O_TMPFILE`, a macro of two others, which Swift does not import.
private let unnamed = 0o20_000_000 | O_DIRECTORY

/// Writes to something that is no plain file: a device or a pipe.
private func writeThrough(_ bytes: SpooledBytes, to path: String) throws(WriteError) {
  let descriptor = open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw WriteError(path: path, number: errno, step: .opening) }
  defer { close(descriptor) }
  try bytes.forEachPiece { piece throws(WriteError) in try put(piece, into: descriptor, path) }
}

/// Writes the bytes of a piece, in as many calls as it takes.
private func put(_ bytes: [UInt8], into descriptor: Int32, _ path: String) throws(WriteError) {
  var begin = 0
  while begin < bytes.count {
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + begin }, $0.count - begin) }
    if written < 0, errno == EINTR { continue }
    // No byte and no error would repeat for ever: it is reported as a full disk.
    guard written > 0 else { throw WriteError(path: path, number: written < 0 ? errno : ENOSPC, step: .writing) }
    begin += written
  }
}

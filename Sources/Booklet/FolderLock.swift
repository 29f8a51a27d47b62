import Diagnostics
import Foundation

/// A folder that is written into by this run alone, as long as the lock is there.
final class FolderLock {
  private let descriptor: Int32

  /// Locks a folder; where its file system knows no locks it stays open to others.
  ///
  /// - Throws: where another run holds it.
  init(_ folder: String) throws(RunError) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    close(descriptor)
    throw RunError(
      .cannotWrite, id: "folder-in-use", "another run of sasshi is writing into “\(folder)”",
      hints: ["wait until it is done, or write into another folder"])
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}

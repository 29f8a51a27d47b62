import Diagnostics
import Foundation

/// A lock with which only this run writes into a folder, until the lock is released.
final class FolderLock {
  private let descriptor: Int32

  /// Locks a folder; on a file system without locks the folder stays open to others.
  ///
  /// - Throws: where another run holds the lock.
  init(_ folder: String) throws(RunError) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    close(descriptor)
    throw RunError(
      .cannotWrite, id: "folder-in-use",
      Phrase(en: "another run of sasshi is writing into “\(folder)”", ja: "別のsasshiが「\(folder)」に書き出しているところです"),
      hints: [Phrase(en: "wait until it is done, or write into another folder", ja: "終わるのを待つか、別のフォルダーに書き出してください")])
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}

import Foundation
import Glibc
import Synchronization

/// Reports when files change on disk.
///
/// Folders are watched, not files, so that a file is followed through editors that write a new one and rename it. Where
/// the system reports nothing, as on network drives, files are looked at once a second.
final class Watch: Sendable {
  /// The sets of files and folders that changed, each under the name given to `follow`.
  let changes: AsyncStream<Set<String>>
  private let told: AsyncStream<Set<String>>.Continuation
  private let descriptor: Int32
  private let watched = Mutex(Watched())

  private struct Watched {
    /// By the system's number for a folder, and by a name in it: the paths of watched files that mean that file.
    var files: [Int32: [String: Set<String>]] = [:]
    /// The folders in which every file counts, by the system's number.
    var folders: [Int32: String] = [:]
    var paths: Set<String> = []
    var states: [String: FileState] = [:]
  }

  init() {
    (changes, told) = AsyncStream.makeStream(of: Set<String>.self)
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    let thread = Thread { [weak self] in
      while let self, self.wait() {}
    }
    thread.name = "watch"
    thread.start()
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Watches these files, and all files in these folders, instead of those before.
  func follow(_ paths: Set<String>, folders: Set<String>) {
    watched.withLock { watched in
      guard watched.paths != paths.union(folders) else { return }
      watched.paths = paths.union(folders)
      watched.states = [:]
      var old = Set(watched.files.keys).union(watched.folders.keys)
      (watched.files, watched.folders) = ([:], [:])
      for path in paths {
        watched.states[path] = FileState(path)
        for name in [path, target(of: path)].compactMap(\.self) {
          let url = URL(filePath: name)
          guard let number = number(ofFolder: url.deletingLastPathComponent().path(percentEncoded: false)) else {
            continue
          }
          old.remove(number)
          watched.files[number, default: [:]][url.lastPathComponent, default: []].insert(path)
        }
      }
      for folder in folders {
        guard let number = number(ofFolder: folder) else { continue }
        old.remove(number)
        watched.folders[number] = folder
      }
      for number in old { inotify_rm_watch(descriptor, number) }
    }
  }

  private func number(ofFolder folder: String) -> Int32? {
    // A new file is reported when it has been written and closed.
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    let number = inotify_add_watch(descriptor, folder.isEmpty ? "." : folder, events)
    return number >= 0 ? number : nil
  }

  /// The path without symbolic links; nil where there is no such file.
  private func target(of path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Waits up to a second for changes and reports them; false where waiting is impossible.
  private func wait() -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let count = poll(&waiting, 1, 1000)
    if count < 0, errno != EINTR { return false }
    var changed = count > 0 ? readEvents() : []
    watched.withLock { watched in
      for (path, state) in watched.states {
        let now = FileState(path)
        guard now != state else { continue }
        watched.states[path] = now
        // A file that is being written is reported by the system when it is closed; polling counts only where no event
        // came.
        if count == 0 { changed.insert(path) }
      }
    }
    if !changed.isEmpty { told.yield(changed) }
    return true
  }

  private func readEvents() -> Set<String> {
    var changed: Set<String> = []
    let room = 16 << 10
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: MemoryLayout<inotify_event>.alignment)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer, room)
      guard count > 0 else { return changed }
      var offset = 0
      while offset < count {
        let event = (buffer + offset).load(as: inotify_event.self)
        let start = buffer + offset + MemoryLayout<inotify_event>.size
        let name = event.len > 0 ? String(cString: start.assumingMemoryBound(to: CChar.self)) : ""
        offset += MemoryLayout<inotify_event>.size + Int(event.len)
        watched.withLock { watched in
          changed.formUnion(watched.files[event.wd]?[name] ?? [])
          if let folder = watched.folders[event.wd], !name.hasPrefix("."), !name.hasSuffix("~") {
            changed.insert(folder)
          }
        }
      }
    }
  }
}

/// The properties of a file by which a change is recognised: identity, size, time of the last change.
struct FileState: Hashable, Sendable {
  private var device, number: UInt64
  private var size, seconds, nanoseconds: Int

  /// The state of the file at a path; nil where there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
    (size, seconds, nanoseconds) = (Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }
}

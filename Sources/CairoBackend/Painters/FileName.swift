internal import Glibc

/// A file name as the system takes it: bytes with a zero at the end, which need not be UTF-8.
struct FileName: Hashable {
  var bytes: [CChar]

  init(_ path: String) { bytes = Array(path.utf8CString) }

  /// The name of those bytes.
  ///
  /// - Parameter name: the bytes without the zero.
  fileprivate init(_ name: some Sequence<CChar>) { bytes = Array(name) + [0] }

  /// The file's folder with its slash; `./` where the name has none.
  var folder: FileName {
    guard let slash = bytes.lastIndex(of: slash) else { return FileName("./") }
    return FileName(bytes[...slash])
  }

  /// A hidden name in the same folder that no other run uses; it is short, however long this name is.
  func passing() -> FileName {
    let tag = String(UInt64.random(in: .min ... .max), radix: 36)
    return FileName(folder.bytes.dropLast() + FileName(".sasshi-\(getpid())-\(tag)").bytes.dropLast())
  }

  /// Whether the name is that of the file itself and not of a link to it.
  func `is`(_ other: stat) -> Bool {
    var own = stat()
    return lstat(bytes, &own) == 0 && own.st_dev == other.st_dev && own.st_ino == other.st_ino
  }

  /// The target of a symbolic link; nil where the name is not that of a link.
  fileprivate var linked: FileName? {
    var room = [CChar](repeating: 0, count: 4097)
    let count = readlink(bytes, &room, room.count - 1)
    guard count > 0 else { return nil }
    let target = room[..<count]
    return target.first == slash ? FileName(target) : FileName(folder.bytes.dropLast() + target)
  }
}

/// The file to which a path leads through symbolic links, existing or not; nil after 40 links, which are a circle.
func destination(of path: String) -> FileName? {
  var name = FileName(path)
  for _ in 0..<40 {
    guard let next = name.linked else { return name }
    name = next
  }
  return nil
}

private let slash = CChar(0x2F)

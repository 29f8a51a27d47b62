internal import Glibc

/// A file's name as the system takes it: bytes with a zero at the end, which need not be text.
struct FileName: Hashable {
  var bytes: [CChar]

  init(_ path: String) { bytes = Array(path.utf8CString) }

  /// - Parameter name: without the zero.
  fileprivate init(_ name: some Sequence<CChar>) { bytes = Array(name) + [0] }

  /// The folder in which it stands, with its slash; `./` where none is named.
  var folder: FileName {
    guard let slash = bytes.lastIndex(of: slash) else { return FileName("./") }
    return FileName(bytes[...slash])
  }

  /// A name in the same folder that no other run uses: hidden, short whatever this one is.
  func passing() -> FileName {
    let tag = String(UInt64.random(in: .min ... .max), radix: 36)
    return FileName(folder.bytes.dropLast() + FileName(".sasshi-\(getpid())-\(tag)").bytes.dropLast())
  }

  /// Whether it is the name of that very file and no link to it.
  func `is`(_ other: stat) -> Bool {
    var own = stat()
    return lstat(bytes, &own) == 0 && own.st_dev == other.st_dev && own.st_ino == other.st_ino
  }

  /// What it leads to where it is a symbolic link; nil where it is none.
  fileprivate var linked: FileName? {
    var room = [CChar](repeating: 0, count: 4097)
    let count = readlink(bytes, &room, room.count - 1)
    guard count > 0 else { return nil }
    let target = room[..<count]
    return target.first == slash ? FileName(target) : FileName(folder.bytes.dropLast() + target)
  }
}

/// The file that a path leads to through symbolic links, whether it is there or not; nil where they go in a circle.
func destination(of path: String) -> FileName? {
  var name = FileName(path)
  for _ in 0..<40 {
    guard let next = name.linked else { return name }
    name = next
  }
  return nil
}

private let slash = CChar(0x2F)

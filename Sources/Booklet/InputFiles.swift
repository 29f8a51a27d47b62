import Diagnostics
import Foundation

/// The files that a run has read, by what they are on their disk and not by what they are called: no output may take the
/// place of one, whatever name or link leads to it.
public struct InputFiles: Hashable, Sendable {
  private var names: [FileIdentity: String] = [:]

  public init() {}

  /// Keeps a file that was read; `-` is standard input, which may be a file too.
  mutating func note(_ path: String) {
    guard let identity = path == "-" ? FileIdentity(descriptor: 0) : FileIdentity(path) else { return }
    names[identity] = names[identity] ?? (path == "-" ? "standard input" : path)
  }

  mutating func note(_ others: InputFiles) { names.merge(others.names) { first, _ in first } }

  /// The same for several names.
  func requireOther(than paths: [String]) throws(RunError) {
    for path in paths { try requireOther(than: path) }
  }

  /// Refuses a name for an output that is none, or that leads to one of the files; `-` is standard output.
  public func requireOther(than path: String) throws(RunError) {
    if path.isEmpty {
      throw RunError(.wrongUsage, id: "no-name", "an output has no name", hints: ["write -o and a name"])
    }
    guard path != "-", let identity = FileIdentity(path), let input = names[identity] else { return }
    throw RunError(
      .cannotWrite, id: "output-is-input", "“\(path)” would be written over “\(input)”, which is being read",
      hints: ["give the output another name"])
  }
}

/// A plain file as its file system knows it.
private struct FileIdentity: Hashable, Sendable {
  private var device: UInt64
  private var number: UInt64

  /// Through links; nil where there is no such file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
  }
}

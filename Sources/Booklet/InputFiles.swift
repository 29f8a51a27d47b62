import Diagnostics
import Foundation

/// The files that a run has read, which no output may overwrite.
///
/// They are compared by their identity on the disk, so that no other name and no link leads around this.
public struct InputFiles: Hashable, Sendable {
  private var names: [FileIdentity: String] = [:]

  /// No files.
  public init() {}

  /// The names by which they were read.
  package var paths: [String] { names.values.sorted() }

  /// Adds a file that was read; `-` is standard input, which may be a file too.
  mutating func note(_ path: String) {
    guard let identity = path == "-" ? FileIdentity(descriptor: 0) : FileIdentity(path) else { return }
    names[identity] = names[identity] ?? (path == "-" ? Source.standardInput : path)
  }

  mutating func note(_ others: InputFiles) { names.merge(others.names) { first, _ in first } }

  /// Refuses each of these names for an output that leads to one of the files.
  func requireOther(than paths: [String]) throws(RunError) {
    for path in paths { try requireOther(than: path) }
  }

  /// Refuses an output without a name, or whose name leads to one of the files; `-` is standard output.
  ///
  /// - Throws: where the name is refused.
  public func requireOther(than path: String) throws(RunError) {
    if path.isEmpty {
      throw RunError(
        .wrongUsage, id: "no-name", Phrase(en: "an output has no name", ja: "出力先の名前がありません"),
        hints: [Phrase(en: "write -o and a name", ja: "-oで名前を指定してください")])
    }
    guard path != "-", let identity = FileIdentity(path), let input = names[identity] else { return }
    throw RunError(
      .cannotWrite, id: "output-is-input",
      Phrase(
        en: "“\(path)” would be written over “\(input)”, which is being read",
        ja: "出力先「\(path)」は、読み込んでいる「\(Source.name(input, in: .ja))」と同じファイルです"),
      hints: [Phrase(en: "give the output another name", ja: "出力先を別の名前にしてください")])
  }
}

/// The identity of a regular file on its file system.
private struct FileIdentity: Hashable, Sendable {
  private var device: UInt64
  private var number: UInt64

  /// The identity of a path's file, through links; nil where there is no regular file.
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

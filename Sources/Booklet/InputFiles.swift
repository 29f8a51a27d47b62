import Diagnostics
import Foundation

/// The files that a run has read, by what they are on their disk and not by what they are called: no output may take the
/// place of one, whatever name or link leads to it.
public struct InputFiles: Hashable, Sendable {
  private var names: [FileIdentity: String] = [:]

  public init() {}

  /// What they were called when they were read.
  package var paths: [String] { names.values.sorted() }

  /// Keeps a file that was read; `-` is standard input, which may be a file too.
  mutating func note(_ path: String) {
    guard let identity = path == "-" ? FileIdentity(descriptor: 0) : FileIdentity(path) else { return }
    names[identity] = names[identity] ?? (path == "-" ? Source.standardInput : path)
  }

  mutating func note(_ others: InputFiles) { names.merge(others.names) { first, _ in first } }

  /// The same for several names.
  func requireOther(than paths: [String]) throws(RunError) {
    for path in paths { try requireOther(than: path) }
  }

  /// Refuses a name for an output that is none, or that leads to one of the files; `-` is standard output.
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

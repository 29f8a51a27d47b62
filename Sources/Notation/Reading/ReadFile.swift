public import Diagnostics
public import Foundation

/// A file that cannot be opened or read, with the system's reason.
public struct UnreadableFile: Error, Hashable, Sendable {
  /// The file as the user named it.
  public var path: String
  /// The reason, such as “No such file or directory”.
  public var reason: Phrase

  /// Makes the error for a file.
  public init(path: String, reason: Phrase) {
    self.path = path
    self.reason = reason
  }

  /// The sentence of the message to the user.
  public var sentence: Phrase {
    Phrase(en: "cannot read “\(path)”: \(reason.en)", ja: "「\(path)」を読めません。\(reason.ja)")
  }
}

/// The bytes of the file at `path`, or of standard input for `-`.
///
/// Of a file with more than `most` bytes only one byte more is returned, by which the reader knows to refuse it.
///
/// - Throws: `UnreadableFile` where the file does not exist, is a folder or may not be read.
public func readFile(_ path: String, most: Int = Limits.bytes) throws(UnreadableFile) -> Data {
  do {
    let isStandardInput = path == "-"
    let file = isStandardInput ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
    defer { if !isStandardInput { try? file.close() } }
    var bytes = Data()
    while bytes.count <= most,
      let more = try file.read(upToCount: most + 1 - bytes.count), !more.isEmpty
    {
      bytes += more
    }
    return bytes
  } catch {
    throw UnreadableFile(path: path, reason: systemReason(of: error))
  }
}

private func systemReason(of error: any Error) -> Phrase {
  let error = error as NSError
  if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError, cause.domain == NSPOSIXErrorDomain {
    return Phrase(systemError: Int32(cause.code))
  }
  return switch CocoaError.Code(rawValue: error.code) {
  case .fileNoSuchFile, .fileReadNoSuchFile: Phrase(systemError: ENOENT)
  case .fileReadNoPermission: Phrase(systemError: EACCES)
  default: Phrase(en: error.localizedDescription, ja: "読み取りに失敗しました（\(error.localizedDescription)）")
  }
}

public import Diagnostics
public import Foundation

/// A file's bytes as text, or the reason why they are not text.
public enum DecodedText: Sendable {
  /// The text, without a byte order mark; line ends are unchanged.
  case text(String)
  /// The error that tells why the bytes are refused.
  case refused(Diagnostic)

  /// Decodes `bytes`, which must be UTF-8 without NUL and no more than ``Limits/bytes``.
  public init(_ bytes: Data, file: String) {
    let text = bytes.withUnsafeBytes { bytes -> String? in
      guard bytes.count <= Limits.bytes, !bytes.contains(0) else { return nil }
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      return String(validating: bytes[start...], as: UTF8.self)
    }
    if let text {
      self = .text(text)
    } else {
      self = .refused(encodingProblem(of: [UInt8](bytes), file: file))
    }
  }
}

/// Why bytes are refused.
private func encodingProblem(of bytes: [UInt8], file: String) -> Diagnostic {
  if bytes.count > Limits.bytes {
    return .error(
      .fileTooLarge, at: SourceSpan(file: file, line: 1),
      hints: [Phrase(en: "split the book into several files", ja: "冊子を複数のファイルに分けてください")])
  }
  // UTF-16 is recognised by its byte order mark, or by zeros at every other of the first four bytes.
  let zeros = bytes.prefix(4).enumerated().filter { $1 == 0 }.map(\.offset)
  let beginsWithMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  if beginsWithMark || (bytes.count >= 2 && (zeros == [0] || zeros == [1] || zeros == [0, 2] || zeros == [1, 3])) {
    return .error(
      .notUTF8, at: SourceSpan(file: file, line: 1),
      hints: [
        Phrase(en: "the file looks like UTF-16: save it as UTF-8", ja: "UTF-16のようです。文字コードをUTF-8にして保存し直してください")
      ])
  }
  if let zero = bytes.firstIndex(of: 0) {
    return .error(
      .zeroByte, at: place(ofByte: zero, in: bytes, file: file),
      hints: [
        Phrase(
          en: "is this a text file? save it as UTF-8 text",
          ja: "テキストファイルではないようです。UTF-8のテキストとして保存し直してください")
      ])
  }
  return .error(
    .notUTF8, at: place(ofByte: firstInvalidByte(in: bytes), in: bytes, file: file),
    hints: [
      Phrase(
        en: "the file may be Shift_JIS or EUC-JP: save it as UTF-8",
        ja: "Shift_JISかEUC-JPかもしれません。文字コードをUTF-8にして保存し直してください")
    ])
}

/// The offset of the first byte that is not UTF-8; the number of bytes where all are.
private func firstInvalidByte(in bytes: [UInt8]) -> Int {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var offset = 0
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): offset += String(scalar).utf8.count
    case .emptyInput, .error: return offset
    }
  }
}

/// The line and column of the byte at `offset`; bytes before it that are not UTF-8 count as replacement characters.
func place(ofByte offset: Int, in bytes: [UInt8], file: String) -> SourceSpan {
  let before = String(decoding: bytes.prefix(offset), as: UTF8.self)
  var cursor = PlaceCursor(before)
  let (line, column) = cursor.place(ofScalar: .max)
  return SourceSpan(file: file, line: line, columns: column..<column + 1)
}

extension Message {
  /// The file has more bytes than ``Limits/bytes``.
  static let fileTooLarge = Message(
    id: "file-too-large", en: "the file is larger than \(Limits.bytes >> 20) MiB, which no book is",
    ja: "ファイルが大きすぎます（\(Limits.bytes >> 20) MiBまで）")
  /// The file is in Shift_JIS or UTF-16, or is not text at all.
  static let notUTF8 = Message(
    id: "not-utf8", en: "this is not UTF-8 text", ja: "文字コードがUTF-8ではありません")
  /// The file has a NUL byte.
  static let zeroByte = Message(
    id: "zero-byte", en: "a zero byte stands here, which no text has", ja: "文字ではないデータ（値0のバイト）があります")
}

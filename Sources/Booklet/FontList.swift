import BookDesign
import CairoBackend
public import Diagnostics
import Foundation
import Frames

/// A font in the list, and whether its file is the listed one.
public struct FontState: Codable, Hashable, Sendable {
  /// The family's name.
  public var family: String
  /// The weight's name.
  public var weight: String
  /// The path of the file, relative to `Fonts/`.
  public var file: String
  /// The Debian package that has the file.
  public var package: String
  /// The licence of the font.
  public var licence: String
  /// Whether the font stands in for characters that others lack.
  public var isFallback: Bool
  /// The state of the file.
  public var state: State
  /// The SHA-256 of the file that was found; nil where there is none, as ``tables`` is.
  public var sha256: String?
  /// The sum of the list of tables of the file that was found.
  public var tables: String?

  /// The result of comparing the file with its listed checksum.
  public enum State: String, Codable, Sendable {
    /// `whole`: the file is the listed one; `missing`: there is no file.
    case whole, missing
    /// The file is another one: its checksum differs.
    case differs

    fileprivate var japanese: String {
      switch self {
      case .whole: "正常"
      case .missing: "なし"
      case .differs: "別のファイル"
      }
    }
  }

  /// The font as a line of a list, with tabs between its fields.
  public var line: Phrase {
    Phrase(
      en: "\(family)\t\(weight)\(isFallback ? " (fallback)" : "")\t\(file)\t\(licence)\t\(state.rawValue)",
      ja: "\(family)\t\(weight)\(isFallback ? "（補助）" : "")\t\(file)\t\(licence)\t\(state.japanese)")
  }
}

/// The fonts of the list, with each file read and compared with its sums.
///
/// - Throws: where the list cannot be opened or has errors.
public func fontList(of home: Home, _ report: inout Report) throws(RunError) -> [FontState] {
  try home.fontManifest(&report).fonts.map { font in
    let bytes = FileManager.default.contents(atPath: home.fontPath(font.file)).map(Array.init)
    let (whole, tables) = (bytes.map(sha256(of:)), bytes.flatMap { sumOfTables(of: $0, faceIndex: font.faceIndex) })
    let isListed = whole == font.sha256 && (font.tables == nil || font.tables == tables)
    return FontState(
      family: font.family, weight: font.weight.rawValue, file: font.file, package: font.package,
      licence: font.licence, isFallback: font.isFallback, state: bytes == nil ? .missing : isListed ? .whole : .differs,
      sha256: whole, tables: tables)
  }
}

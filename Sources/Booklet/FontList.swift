import BookDesign
import CairoBackend
public import Diagnostics
import Foundation
import Frames

/// A font of the manifest and whether its file is the one that the manifest means.
public struct FontState: Codable, Hashable, Sendable {
  public var family: String
  public var weight: String
  public var file: String
  public var package: String
  public var licence: String
  public var isFallback: Bool
  public var state: State
  /// The sums of the file that was found, of the whole and of the face's list of tables, as the manifest writes them; nil
  /// where there is none.
  public var sha256: String?
  public var tables: String?

  /// What was found.
  public enum State: String, Codable, Sendable {
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

  /// The font as a line of a list.
  public var line: Phrase {
    Phrase(
      en: "\(family)\t\(weight)\(isFallback ? " (fallback)" : "")\t\(file)\t\(licence)\t\(state.rawValue)",
      ja: "\(family)\t\(weight)\(isFallback ? "（補助）" : "")\t\(file)\t\(licence)\t\(state.japanese)")
  }
}

/// The fonts of the manifest, each file read and checked against its sums.
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

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

/// The fonts of the manifest, each file read and checked against its sum.
public func fontList(of home: Home, _ report: inout Report) throws(RunError) -> [FontState] {
  try home.fontManifest(&report).fonts.map { font in
    let bytes = FileManager.default.contents(atPath: home.fontPath(font.file))
    let state: FontState.State =
      if let bytes { sha256(of: Array(bytes)) == font.sha256 ? .whole : .differs } else { .missing }
    return FontState(
      family: font.family, weight: font.weight.rawValue, file: font.file, package: font.package,
      licence: font.licence, isFallback: font.isFallback, state: state)
  }
}

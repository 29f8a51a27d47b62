import Diagnostics
import Foundation

extension Check {
  static let decomposed = Check(
    "decomposed",
    Phrase(
      en: "a letter and its mark are two characters (NFD: が as か and ゛), as files from a Mac have them",
      ja: "二つの文字に分かれた仮名など（が が か と ゛）。Macのファイルに多い"),
    .warning,
    meaning: Phrase(
      en: """
        Letter and mark are two characters (NFD). They look alike, but are neither found nor counted as \
        one.
        """, ja: "文字と濁点が別々の符号（NFD）になっています。見た目は同じでも、検索では見つからず、字数も変わります。"),
    example: Example("市民か\u{3099}参加", "市民が参加"),
    remedy: Phrase(
      en: "Write it as one character. Names of files that were copied on a Mac are the usual source.",
      ja: "一つの文字で書いてください。Macで写したファイル名などから紛れ込みます。"),
    .text { passage in
      passage.runs(of: KindSet(.combining)).compactMap { range in
        guard range.lowerBound > 0 else {
          return passage.remark(range, Phrase(en: "a mark without a letter stands here", ja: "付く文字のない濁点などの記号があります"))
        }
        let whole = range.lowerBound - 1..<range.upperBound
        let written = passage.string(whole)
        let joined = written.precomposedStringWithCanonicalMapping
        guard joined.unicodeScalars.count < written.unicodeScalars.count else { return nil }
        return passage.remark(
          whole,
          Phrase(
            en: "“\(written)” is written as \(whole.count) characters", ja: "「\(written)」が\(whole.count)文字に分かれています"),
          replacement: joined)
      }
    })
}

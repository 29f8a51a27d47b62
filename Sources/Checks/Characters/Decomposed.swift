import Diagnostics
import Foundation

extension Check {
  static let decomposed = Check(
    "decomposed", "a letter and its mark are two characters (NFD: が as か and ゛), as files from a Mac have them",
    .warning,
    .text { passage in
      passage.runs(of: KindSet(.combining)).compactMap { range in
        guard range.lowerBound > 0 else { return passage.remark(range, "a mark without a letter stands here") }
        let whole = range.lowerBound - 1..<range.upperBound
        let written = passage.string(whole)
        let joined = written.precomposedStringWithCanonicalMapping
        guard joined.unicodeScalars.count < written.unicodeScalars.count else { return nil }
        return passage.remark(whole, "“\(written)” is written as \(whole.count) characters", replacement: joined)
      }
    })
}

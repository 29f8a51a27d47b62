import Diagnostics
import Foundation

extension Check {
  static let halfWidthKatakana = Check(
    "half-width-katakana", "half-width katakana look different in print and are lost in some systems", .warning,
    .text { passage in
      passage.runs(of: KindSet(.halfKatakana)).map { range in
        let written = passage.string(range)
        // ガ of ｶﾞ: the mark is joined to its letter where that is one character, which the first mapping leaves undone.
        let wide = written.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
        return passage.remark(range, "“\(written)” is half-width katakana", replacement: wide)
      }
    })
}

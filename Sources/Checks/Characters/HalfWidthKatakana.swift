import Diagnostics
import Foundation

extension Check {
  static let halfWidthKatakana = Check(
    "half-width-katakana", "half-width katakana look different in print and are lost in some systems", .warning,
    .text { passage in
      passage.runs(of: KindSet(.halfKatakana)).map { range in
        let written = passage.string(range)
        // ガ of ｶﾞ: the marks are joined to their letters where that is one character.
        let wide = written.precomposedStringWithCompatibilityMapping
        return Remark(range, "“\(written)” is half-width katakana", replacement: wide)
      }
    })
}

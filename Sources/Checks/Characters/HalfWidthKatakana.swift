import Diagnostics
import Foundation

extension Check {
  static let halfWidthKatakana = Check(
    "half-width-katakana",
    Phrase(en: "half-width katakana look different in print and are lost in some systems", ja: "半角カタカナ"), .warning,
    meaning: Phrase(
      en: "Half-width katakana are narrower than all else in the line, and some systems lose them.",
      ja: "半角カタカナは印刷の見た目がそろわず、文字化けするシステムもあります。"),
    example: Example("ﾎｰﾙの改修", "ホールの改修"),
    remedy: Phrase(en: "Write full-width katakana.", ja: "全角で書いてください。"),
    .text { passage in
      passage.runs(of: KindSet(.halfKatakana)).map { range in
        let written = passage.string(range)
        // The first mapping turns ｶﾞ into two characters, the second joins them to ガ.
        let wide = written.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
        return passage.remark(
          range, Phrase(en: "“\(written)” is half-width katakana", ja: "「\(written)」は半角カタカナです"), replacement: wide)
      }
    })
}

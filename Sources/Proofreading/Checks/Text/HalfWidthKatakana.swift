import Diagnostics

extension Check {
  static let halfWidthKatakana = Check(
    "half-width-katakana", "half-width katakana look different in print and are lost in some systems", .warning,
    .text { passage in
      passage.runs(of: KindSet(.halfKatakana)).map { range in
        let written = passage.string(range)
        return Remark(range, "“\(written)” is half-width katakana", replacement: wideKatakana(written))
      }
    })
}

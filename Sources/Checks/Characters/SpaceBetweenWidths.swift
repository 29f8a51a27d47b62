import Diagnostics
import GoalBook

extension Check {
  static let spaceBetweenWidths = Check(
    "space-between-widths",
    Phrase(
      en: "a space between Japanese and Latin letters or digits: typesetting makes it", ja: "和文と英数字の間の空白。空きは組版が作る"),
    .warning,
    in: [.jtf],
    meaning: Phrase(
      en: """
        Typesetting puts the right room between Japanese and Latin. A blank makes it wider there than \
        elsewhere.
        """, ja: "和文と英数字の間の空きは、組版が作ります。空白を入れると、そこだけ広くなります。"),
    example: Example("LED 照明の設置", "LED照明の設置"),
    remedy: Phrase(en: "Take the blank out.", ja: "空白を取り除いてください。"),
    .text { passage in
      guard !passage.present.isDisjoint(with: .spaces) else { return [] }
      return passage.runs(of: .spaces).compactMap { range in
        let half = KindSet(.latin, .digit, .punctuation)
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        guard
          (passage.isAny(.japanese, at: before) && passage.isAny(half, at: after)
            && !"([-=`".unicodeScalars.contains(passage.scalars[after]))
            || (passage.isAny(half, at: before) && passage.isAny(.japanese, at: after)
              && !".;,:!?)]=`-]".unicodeScalars.contains(passage.scalars[before]))
        else { return nil }
        if passage.isLabel, passage.isAny(.digits, at: before) || passage.isAny(.digits, at: after) { return nil }
        return passage.remark(
          range, Phrase(en: "a space stands between Japanese and half-width characters", ja: "和文と半角の文字の間に空白があります"),
          replacement: "")
      }
    })
}

extension Passage {
  /// Whether it is an entry of a list without 。, where a blank separates a name from its count: 開催 7回.
  var isLabel: Bool {
    switch text.kind {
    case .item: scalars.last != "。"
    default: false
    }
  }
}

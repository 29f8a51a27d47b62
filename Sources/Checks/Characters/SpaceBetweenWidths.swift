import Diagnostics

extension Check {
  static let spaceBetweenWidths = Check(
    "space-between-widths", "a space between Japanese and Latin letters or digits: typesetting makes it", .warning,
    in: [.jtf],
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
        return passage.remark(range, "a space stands between Japanese and half-width characters", replacement: "")
      }
    })
}

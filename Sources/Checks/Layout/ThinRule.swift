import Diagnostics
import Frames
import Measure
import Typesetting

extension Check {
  static let thinRule = Check(
    "thin-rule", Phrase(en: "a line thinner than printing plates hold", ja: "印刷で消えるおそれのある細い罫線"), .warning,
    meaning: Phrase(
      en: "A line thinner than 0.25 pt (0.09 mm) is printed broken, or not at all.",
      ja: "0.25pt（約0.09mm）より細い罫線は、印刷すると途切れたり消えたりします。"),
    example: Example("weight: 0.1pt", "weight: 0.3pt"),
    remedy: Phrase(en: "Make the rule thicker in the layout.", ja: "レイアウトの罫線を太くしてください。"),
    .pages { pages, _ in
      let least = pages.publication.limits.leastRule
      var seen: Set<Length> = []
      return pages.pages.flatMap { page in
        page.trim.thinRules(than: least).filter { seen.insert($0).inserted }.map { weight in
          pages.remark(
            page: page,
            Phrase(
              en: "a line is \(written(weight)) thick, less than \(written(least))",
              ja: "罫線の太さが\(written(weight))です（基準は\(written(least))）"),
            hints: [Phrase(en: "make the rule thicker in the layout", ja: "レイアウトの罫線を太くしてください")])
        }
      }
    })
}

extension Frame {
  /// The weights at which the visible lines thinner than `least` are printed.
  fileprivate func thinRules(than least: Length, factor: Double = 1) -> [Length] {
    items.flatMap { placed -> [Length] in
      switch placed.item {
      case .rule(let stroke):
        let weight = stroke.weight.scaled(by: factor)
        return stroke.weight > .zero && stroke.ink != .paper && weight < least ? [weight] : []
      case .frame(let inner, _, let scale): return inner.thinRules(than: least, factor: factor * scale.factor)
      case .glyphs, .fill, .picture, .link, .anchor, .unseen: return []
      }
    }
  }
}

/// A weight in points, with two decimals if needed.
private func written(_ weight: Length) -> String {
  let hundredths = (weight.units * 100 + 512) / 1024
  var digits = String(hundredths % 100)
  digits = String(repeating: "0", count: 2 - digits.count) + digits
  while digits.last == "0" { digits.removeLast() }
  return digits.isEmpty ? "\(hundredths / 100)pt" : "\(hundredths / 100).\(digits)pt"
}

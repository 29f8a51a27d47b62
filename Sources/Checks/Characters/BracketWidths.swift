import Diagnostics

extension Check {
  static let bracketWidths = Check(
    "bracket-widths", "the book writes some round brackets full-width and some half-width", .note,
    .book { book in
      var counts = (half: 0, wide: 0)
      var first: (half: WordUse?, wide: WordUse?) = (nil, nil)
      for (number, passage) in book.passages.enumerated() where passage.hasBrackets {
        for index in passage.scalars.indices where passage.kinds[index] != .other {
          switch passage.scalars[index] {
          case "(" where passage.isJapaneseInside(index):
            counts.half += 1
            first.half = first.half ?? WordUse(passage: number, range: index..<index + 1)
          case "（":
            counts.wide += 1
            first.wide = first.wide ?? WordUse(passage: number, range: index..<index + 1)
          default: continue
          }
        }
      }
      guard counts.half > 0, counts.wide > 0, let use = counts.half <= counts.wide ? first.half : first.wide
      else { return [] }
      let text: Phrase =
        "the book has (…) \(times(counts.half)) and （…） \(times(counts.wide)), this is the first of the rarer"
      return [book.passages[use.passage].remark(use.range, text, hints: ["keep to one width"])]
    })
}

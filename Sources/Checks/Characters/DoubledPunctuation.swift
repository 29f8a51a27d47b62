import Diagnostics

extension Check {
  static let doubledPunctuation = Check(
    "doubled-punctuation", "two marks where one belongs: 。。, 、、, 。、", .warning,
    .text { passage in
      guard passage.present.contains(.widePunctuation) else { return [] }
      let stops = "。、，．".unicodeScalars
      return passage.scalars.indices.dropFirst().compactMap { index in
        guard stops.contains(passage.scalars[index]), stops.contains(passage.scalars[index - 1]),
          passage.scalar(index - 2).map({ !stops.contains($0) }) ?? true
        else { return nil }
        var end = index + 1
        while let next = passage.scalar(end), stops.contains(next) { end += 1 }
        // 、、、 and 。。。 are meant as dots.
        guard end - index < 2 else { return nil }
        return passage.remark(
          index - 1..<end, "“\(passage.string(index - 1..<end))” is two marks in a row",
          replacement: String(passage.scalars[index - 1]))
      }
    })
}

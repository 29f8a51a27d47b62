import Diagnostics

extension Check {
  static let noVerb = Check(
    "no-verb", "の before a verb, where を belongs (地域活動の推進します)", .warning,
    .sentences { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      return passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "の", passage.isAny(KindSet(.kanji, .katakana), at: index - 1),
          let verb = verbalNouns.first(where: { passage.has($0, at: index + 1) }),
          endings.contains(where: { passage.has($0, at: index + 1 + verb.count) })
        else { return nil }
        let said = passage.string(index..<index + 1 + verb.count)
        return passage.remark(
          index..<index + 1, "“\(said)” is followed by a verb’s ending", hints: ["write “を\(said.dropFirst())”"],
          replacement: "を")
      }
    })
}

/// What makes a noun a verb.
private let endings = ["します", "しました", "する。", "した。", "していく", "していきます"].map { Array($0.unicodeScalars) }

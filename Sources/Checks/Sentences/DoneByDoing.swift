import Diagnostics

extension Check {
  static let doneByDoing = Check(
    "done-by-doing", "…を行う where the noun is a verb itself (確認を行う)", .note, in: [.style],
    .sentences { passage in
      passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "を", passage.isAny(KindSet(.kanji), at: index - 1) else { return nil }
        var verb = index + 1
        if passage.scalar(verb) == "、" || passage.scalar(verb) == "," { verb += 1 }
        guard doing.contains(where: { passage.has($0, at: verb) }) else { return nil }
        var start = index
        while passage.isAny(KindSet(.kanji), at: start - 1) { start -= 1 }
        guard index - start > 1 else { return nil }
        return passage.remark(
          start..<verb + 2, "“\(passage.string(start..<index))” is a verb itself",
          hints: ["write “\(passage.string(start..<index))する”"])
      }
    })
}

/// Verbs that only say that something is done.
private let doing = ["行う", "行い", "行っ", "行わ", "行え", "行お", "実行す", "実行し"].map { Array($0.unicodeScalars) }

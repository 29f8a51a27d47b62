import Diagnostics

extension Check {
  static let doubledGa = Check(
    "doubled-ga", "two clauses that end in が、 in one sentence", .note, in: [.style],
    .sentences { passage in
      guard passage.present.contains(.widePunctuation) else { return [] }
      return passage.sentences.compactMap { sentence in
        let clauses = sentence.filter { index in
          passage.scalars[index] == "が" && (passage.scalar(index + 1) == "、" || passage.scalar(index + 1) == "，")
            && passage.scalar(index - 1).map { "たいうるすだくんむぬぶつぐ".unicodeScalars.contains($0) } ?? false
        }
        guard clauses.count > 1 else { return nil }
        return passage.remark(
          clauses[0]..<clauses[0] + 1, "“が、” joins \(clauses.count) clauses of this sentence", hints: ["make two of it"]
        )
      }
    })
}

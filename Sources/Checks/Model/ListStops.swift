import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let listStop = Check(
    "list-stop", "。 at the end of an entry where the others of its list have none, or none where they have it",
    .warning,
    .book { checked in
      checked.book.numberedRows.flatMap { row -> [Observation] in
        row.row.cells.flatMap { key, items -> [Observation] in
          let stops = items.map { $0.text.hasSuffix("。") }
          let (with, without) = (stops.count { $0 }, stops.count { !$0 })
          guard with > 0, without > 0 else { return [] }
          let rare = with < without || (with == without && key == .results)
          return items.indices.filter { stops[$0] == rare }.compactMap { index in
            // (平成31年3月公表) behind a full stop belongs to the sentence.
            guard rare || !items[index].text.endsInBracket else { return nil }
            let text = BookText(
              id: .item(row.id, key, path: [index + 1]), text: items[index].text, place: items[index].place)
            return endRemark(text, hasStop: rare, others: "\(max(with, without)) other entries of the list")
          }
        }
      }
    })

  static let objectiveStop = Check(
    "sentence-stop", "an objective or initiative without 。 where the others have it, or the other way round", .warning,
    .book { checked in
      let texts = checked.passages.map(\.text).filter { text in
        switch text.id {
        case .objective, .initiative: true
        default: false
        }
      }
      let with = texts.count { $0.text.hasSuffix("。") }
      let rare = with * 2 < texts.count
      let count = rare ? with : texts.count - with
      guard count > 0, count * 10 < texts.count else { return [] }
      return texts.filter { $0.text.hasSuffix("。") == rare && !$0.text.endsInBracket }
        .map { endRemark($0, hasStop: rare, others: "\(texts.count - count) other objectives and initiatives") }
    })
}

private func endRemark(_ text: BookText, hasStop: Bool, others: String) -> Observation {
  let count = text.text.unicodeScalars.count
  return Observation(
    text,
    Remark(
      max(0, count - 1)..<count, hasStop ? "“。” ends this, unlike \(others)" : "no “。” ends this, unlike \(others)",
      hints: [hasStop ? "leave “。” out" : "add “。”"]))
}

extension String {
  fileprivate var endsInBracket: Bool { last.map { ")）」』".contains($0) } ?? false }
}

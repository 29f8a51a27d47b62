import Comparison
import Diagnostics
import Frames

extension Change {
  /// The colour of the change's number in the list.
  var color: ProofColor {
    switch action {
    case .added, .changed: .blue
    case .removed: .red
    case .moved, .merged: .green
    }
  }

  /// The text that the change is about; for changed characters, the old and the new ones.
  fileprivate var detail: Phrase {
    if action == .merged { return step(from: old?.text ?? "", to: new?.text ?? "") }
    guard action == .changed else { return Phrase(verbatim: new?.text ?? old?.text ?? "") }
    guard !edits.isEmpty else { return step(from: old?.text ?? "", to: new?.text ?? "") }
    return edits.map { step(from: piece(old, $0.old), to: piece(new, $0.new)) }.listed
  }

  private func step(from gone: String, to come: String) -> Phrase {
    let (before, after) = (Phrase(quoting: gone), Phrase(quoting: come))
    if gone.isEmpty { return Phrase(en: "+\(after.en)", ja: "＋\(after.ja)") }
    if come.isEmpty { return Phrase(en: "−\(before.en)", ja: "－\(before.ja)") }
    return Phrase(en: "\(before.en) → \(after.en)", ja: "\(before.ja)→\(after.ja)")
  }

  private func piece(_ version: Version?, _ range: Range<Int>) -> String {
    String((version?.text ?? "").unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
  }
}

extension BookDifference {
  /// A change in one line, as in the list below the pages: 項目を変更 総務部/1/2/1/results/2 「12」→「13」.
  func words(of change: Change) -> Phrase {
    let (old, new) = paths(of: change)
    let name = old == new || old == nil || new == nil ? new ?? old ?? "" : "\(old ?? "") → \(new ?? "")"
    let (words, detail) = (change.words, change.detail)
    return Phrase(
      en: "\(words.en)\u{3000}\(name)\u{3000}\(detail.en)", ja: "\(words.ja)\u{3000}\(name)\u{3000}\(detail.ja)")
  }
}

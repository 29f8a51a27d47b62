public import Diagnostics
import GoalBook
import Provenance

/// A difference written as text for people.
public struct DifferenceText {
  private let difference: BookDifference
  private let pages: PagedDifference?
  private let language: Language
  private let isColored: Bool

  /// The text of a difference.
  ///
  /// - Parameters:
  ///   - pages: for the folios of the changes and the effects on the pages.
  ///   - language: the language of the messages; the books' own texts stay as they are.
  ///   - isColored: whether removed and added text is coloured with terminal escapes; otherwise it stands in `[-…-]`
  ///     and `{+…+}`.
  public init(
    of difference: BookDifference, on pages: PagedDifference? = nil, in language: Language, isColored: Bool
  ) {
    self.difference = difference
    self.pages = pages
    self.language = language
    self.isColored = isColored
  }

  /// The changes by department, then the effects on the pages, then the summary; no line break at the end.
  public var text: String {
    var blocks: [String] = []
    var number = 0
    for part in difference.parts {
      var lines = [difference.title(of: part).map(visible) ?? Phrase(en: "the book", ja: "冊子")[language]]
      for group in grouped(part.changes) {
        let numbers = number + 1..<number + 1 + group.count
        number += group.count
        lines += group.count > 1 ? renumbering(group, numbers) : entry(group[0], numbers.lowerBound)
      }
      blocks.append(lines.joined(separator: "\n"))
    }
    if let pages { blocks += effects(pages.effects) }
    blocks.append(difference.summary[language])
    return blocks.joined(separator: "\n\n")
  }

  /// The changes with consecutive renumberings of one objective in one group.
  private func grouped(_ changes: [Change]) -> [[Change]] {
    var groups: [[Change]] = []
    for change in changes {
      if change.isRenumbering, let last = groups.last?.last, last.isRenumbering,
        let objective = objective(of: last), objective == self.objective(of: change)
      {
        groups[groups.count - 1].append(change)
      } else {
        groups.append([change])
      }
    }
    return groups
  }

  /// The objective of the initiative in the new book.
  private func objective(of change: Change) -> NodeID? {
    change.new.flatMap { version in
      difference.new.ancestors(of: version.node).first { $0.kind == .objective }?.id
    }
  }

  private func renumbering(_ group: [Change], _ numbers: Range<Int>) -> [String] {
    let steps = group.map { "\(gone(visible($0.old?.text ?? ""))) \(come(visible($0.new?.text ?? "")))" }.joined(
      separator: ", ")
    let id = difference.paths(of: group[0]).new ?? ""
    let words = Phrase(
      en: "initiatives renumbered  from \(visible(id))", ja: "取組内容の番号がずれました  \(visible(id)) から")
    return ["  \(numbers.lowerBound)–\(numbers.upperBound - 1)  \(words[language])", "      \(steps)"]
  }

  private func entry(_ change: Change, _ number: Int) -> [String] {
    let (old, new) = difference.paths(of: change)
    let id = old == new || old == nil || new == nil ? new ?? old ?? "" : "\(old ?? "") → \(new ?? "")"
    var head = "  \(number)  \(change.words[language])  \(visible(id))"
    if let folios = pages?.folios(of: change), folios.old != nil || folios.new != nil {
      let both = [folios.old, folios.new].compactMap(\.self)
      let span = both.count == 2 && both[0] == both[1] ? both[0] : both.joined(separator: " → ")
      head += "  " + Phrase(en: "p. \(span)", ja: "\(span)ページ")[language]
    }
    return [head] + body(of: change).map { "      \($0)" }
  }

  private func body(of change: Change) -> [String] {
    switch change.action {
    case .moved: return [shortened(change.new?.text ?? "")]
    case .added: return [come(shortened(change.new?.text ?? "")) + rest(of: change.new, in: difference.new)]
    case .removed: return [gone(shortened(change.old?.text ?? "")) + rest(of: change.old, in: difference.old)]
    case .merged: return ["\(gone(shortened(change.old?.text ?? ""))) \(come(shortened(change.new?.text ?? "")))"]
    case .changed:
      guard !change.edits.isEmpty else {
        return ["\(gone(visible(change.old?.text ?? "")))\(come(visible(change.new?.text ?? "")))"]
      }
      return [marked(change.old?.text ?? "", change.new?.text ?? "", change.edits)]
    }
  }

  /// The number of rows or texts in a version beyond the text that is shown; empty where there is only that one.
  private func rest(of version: Change.Version?, in outline: Outline) -> String {
    let rows = Set(version?.texts.compactMap { outline.row(of: $0.id) } ?? []).count
    let texts = version?.texts.count ?? 0
    if rows > 1 { return Phrase(en: " (\(rows) rows)", ja: "（\(rows)行）")[language] }
    return texts > 1 ? Phrase(en: " (\(texts) texts)", ja: "（文\(texts)件）")[language] : ""
  }

  /// The new text with removed and added pieces marked in place; of long unchanged stretches only the ends are shown.
  private func marked(_ old: String, _ new: String, _ edits: [TextEdit]) -> String {
    let (before, after) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    func piece(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range])
      return visible(String(text))
    }
    let reach = 24
    var text = ""
    var end = 0
    for (index, edit) in edits.enumerated() {
      let between = end..<edit.new.lowerBound
      let isLong = between.count > (index == 0 ? reach : 2 * reach)
      if isLong {
        if index > 0 { text += piece(after, between.prefix(reach)) }
        text += "…" + piece(after, between.suffix(reach))
      } else {
        text += piece(after, between)
      }
      if !edit.old.isEmpty { text += gone(piece(before, edit.old)) }
      if !edit.new.isEmpty { text += come(piece(after, edit.new)) }
      end = edit.new.upperBound
    }
    let tail = end..<after.count
    return text + (tail.count > reach ? piece(after, tail.prefix(reach)) + "…" : piece(after, tail))
  }

  private func shortened(_ text: String) -> String {
    visible(text.count > 60 ? String(text.prefix(59)) + "…" : text)
  }

  /// The text on one line, without control characters that a terminal would obey.
  private func visible(_ text: String) -> String {
    String(text.map { $0.isNewline ? "⏎" : $0 == "\t" ? "⇥" : $0 }).visible
  }

  private func gone(_ text: String) -> String { isColored ? "\u{1B}[31;9m\(text)\u{1B}[0m" : "[-\(text)-]" }
  private func come(_ text: String) -> String { isColored ? "\u{1B}[32;4m\(text)\u{1B}[0m" : "{+\(text)+}" }

  private func effects(_ effects: PageEffects) -> [String] {
    var lines = [Phrase(en: "pages", ja: "ページ")[language]]
    let (old, new) = (effects.oldPageCount, effects.newPageCount)
    guard !effects.isEmpty else {
      let same = Phrase(
        en: "\(counted(new, "page")), every row on the page it stood on", ja: "\(new)ページ。どの行も前と同じページにあります")
      return ["\(lines[0])\n  \(same[language])"]
    }
    let counts =
      old == new
      ? Phrase(en: counted(new, "page"), ja: "\(new)ページ")
      : Phrase(en: "\(counted(old, "page")) → \(new)", ja: "\(old)ページ → \(new)ページ")
    lines.append("  \(counts[language])")
    for entry in effects.contents {
      let sides = [(entry.oldTitle, entry.oldFolio), (entry.newTitle, entry.newFolio)]
      let words = sides.map { title, folio in title.map { visible("\($0) \(folio ?? "")") } ?? "–" }
      let steps = words.joined(separator: " → ")
      lines.append("  " + Phrase(en: "contents: \(steps)", ja: "目次：\(steps)")[language])
    }
    lines += effects.shifts.joined.map { "  \(visible($0[language]))" }
    return [lines.joined(separator: "\n")]
  }
}

extension [PageEffects.RowShift] {
  /// One line for consecutive rows that moved by the same number of pages.
  fileprivate var joined: [Phrase] {
    func pages(_ folio: String) -> [Int] { folio.split(separator: "–").compactMap { Int($0) } }
    func step(_ shift: Element) -> Int? {
      let (old, new) = (pages(shift.oldFolio), pages(shift.newFolio))
      guard let first = old.first, let other = new.first, old.count == new.count else { return nil }
      return zip(old, new).allSatisfy { $1 - $0 == other - first } ? other - first : nil
    }
    var groups: [[Element]] = []
    for shift in self {
      if shift.followsShift, let last = groups.last?.last, let wanted = step(shift), step(last) == wanted {
        groups[groups.count - 1].append(shift)
      } else {
        groups.append([shift])
      }
    }
    return groups.map { group in
      let (old, new) = (group.flatMap { pages($0.oldFolio) }, group.flatMap { pages($0.newFolio) })
      func span(_ pages: [Int]) -> String {
        guard let first = pages.first, let last = pages.last else { return "" }
        return first == last ? "\(first)" : "\(first)–\(last)"
      }
      let count = group.reduce(0) { $0 + $1.count }
      let rows = count == 1 ? group[0].first : "\(group[0].first) … \(group[group.count - 1].last)"
      return Phrase(
        en: "p. \(span(old)) → \(span(new)): \(rows)\(count == 1 ? "" : " (\(count) rows)")",
        ja: "\(span(old))ページ → \(span(new))ページ：\(rows)\(count == 1 ? "" : "（\(count)行）")")
    }
  }
}

extension BookDifference {
  /// The number of changes, in all and by action: 12 changes: 3 added, 9 changed.
  public var summary: Phrase {
    let changes = changes
    guard !changes.isEmpty else { return Phrase(en: "no changes", ja: "違いはありません") }
    let counts = Change.Action.allCases.compactMap { action -> Phrase? in
      let count = changes.count { $0.action == action }
      return count == 0 ? nil : Phrase(en: "\(count) \(action.word.en)", ja: "\(action.word.ja)\(count)件")
    }
    let all = counts.listed
    return Phrase(
      en: "\(counted(changes.count, "change")): \(all.en)",
      ja: "違いは\(changes.count)件です（\(all.ja)）")
  }
}

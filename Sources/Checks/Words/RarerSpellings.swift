import Diagnostics
import GoalBook
import Provenance

/// A place of a word.
struct WordUse: Hashable {
  /// The text that has it.
  let text: NodeID
  // In 32 bits, because a long book has hundreds of thousands of them.
  private let start, end: Int32

  /// Its characters.
  var range: Range<Int> { Int(start)..<Int(end) }

  init(_ text: NodeID, _ range: Range<Int>) {
    (self.text, start, end) = (text, Int32(range.lowerBound), Int32(range.upperBound))
  }
}

/// The greatest number of places of a spelling that are shown one by one; of more only the first is shown.
private let mostShown = 12

/// How one of several equally frequent forms is chosen.
enum FormChoice {
  /// The form comes first in a list.
  case byList
  /// Nothing makes one form better than the others; the hint does not name one.
  case byNothing
}

extension BookToCheck {
  /// Remarks about all spellings of a word except the most frequent one; of equally frequent ones the first is kept.
  ///
  /// Each remark has the number and places of every spelling. It names the one to keep, except in a tie without a
  /// list.
  func rarer(_ spellings: [[WordUse]], onTie choice: FormChoice = .byList) -> [Remark] {
    let used = spellings.filter { !$0.isEmpty }
    guard used.count > 1, let most = used.map(\.count).max(), let usual = used.firstIndex(where: { $0.count == most })
    else { return [] }
    let others = used.indices.filter { $0 != usual }
    let forms = ([usual] + others).map { form(used[$0]) }
    let isTied = others.contains { used[$0].count == most }
    let (right, usually) = (forms[0].text, times(most))
    let hint = tally(forms, winner: isTied && choice == .byNothing ? nil : right, isTied: isTied)
    return others.flatMap { index -> [Remark] in
      let uses = used[index]
      let shown = uses.count > mostShown ? uses.prefix(1) : uses[...]
      return shown.map { use in
        let passage = passage(use.text)
        let written = passage.string(use.range).trimmingDigits
        let more =
          shown.count < uses.count
          ? Phrase(en: ", and in \(uses.count - 1) more places", ja: "（ほか\(uses.count - 1)か所）")
          : Phrase(verbatim: "")
        var remark = passage.remark(
          use.range,
          Phrase(
            en: "“\(written)” is written “\(right)” \(usually.en) in this book\(more.en)",
            ja: "「\(written)」は、この冊子では「\(right)」と\(usually.ja)書かれています\(more.ja)"),
          hints: [hint])
        remark.forms = forms
        return remark
      }
    }
  }

  /// A spelling with its places.
  func form(_ uses: [WordUse], named name: String? = nil) -> Remark.Form {
    let written = name ?? uses.first.map { passage($0.text).string($0.range) } ?? ""
    // In 3人 and 延べ3 the digits are not part of the spelling.
    let text = written.trimmingDigits
    return Remark.Form(
      text: text, count: uses.count,
      uses: uses.map { use in
        let text = outline[use.text]
        return Remark.Form.Use(text: text.id, range: use.range, span: text.place.span)
      })
  }
}

/// The number and the places of each form, and the one to keep; without a `winner`, the advice to keep to one.
func tally(_ forms: [Remark.Form], winner: String?, isTied: Bool) -> Phrase {
  let counted = forms.reversed().map { form in
    let (count, lines) = (times(form.count), places(of: form))
    return Phrase(en: "“\(form.text)” \(count.en)\(lines.en)", ja: "「\(form.text)」が\(count.ja)\(lines.ja)")
  }
  let list = Phrase(en: counted.map(\.en).joined(separator: ", "), ja: counted.map(\.ja).joined(separator: "、"))
  guard let winner else {
    return Phrase(en: "\(list.en): keep to one", ja: "\(list.ja)です。どちらかにそろえてください")
  }
  return isTied
    ? Phrase(
      en: "\(list.en): as often, so keep to “\(winner)”, which the list has first",
      ja: "\(list.ja)です。同数なので、一覧で先にある「\(winner)」にそろえてください")
    : Phrase(en: "\(list.en): keep to “\(winner)”, which is used more", ja: "\(list.ja)です。多いほうの「\(winner)」にそろえてください")
}

/// The greatest number of lines of a form that are written out.
private let mostLines = 20

/// The places of a form in the file, of many only the first ones.
private func places(of form: Remark.Form) -> Phrase {
  if let cells = form.uses.first?.span?.cell.map({ _ in form.uses.compactMap { $0.span?.cell?.name } }) {
    let more = cells.count > mostLines ? Phrase(en: " …", ja: "…") : Phrase(verbatim: "")
    let names = cells.prefix(mostLines)
    return Phrase(
      en: " (\(names.joined(separator: ", "))\(more.en))", ja: "（\(names.joined(separator: "、"))\(more.ja)）")
  }
  let lines = Set(form.uses.compactMap { $0.span?.line }).sorted()
  guard let first = lines.first else { return Phrase(verbatim: "") }
  guard lines.count > 1 else { return Phrase(en: " (line \(first))", ja: "（\(first)行目）") }
  let numbers = lines.prefix(mostLines).map(String.init)
  let rest = lines.count - numbers.count
  let more = rest > 0 ? Phrase(en: " and \(rest) more", ja: "ほか\(rest)行") : Phrase(verbatim: "")
  return Phrase(
    en: " (lines \(numbers.joined(separator: ", "))\(more.en))",
    ja: "（\(numbers.joined(separator: "、"))行目\(more.ja.isEmpty ? "" : "、\(more.ja)")）")
}

extension String {
  /// The text without digits at either end; unchanged where it has nothing else.
  fileprivate var trimmingDigits: String {
    let start = drop { $0.isWholeNumber }
    let text = String(start.reversed().drop { $0.isWholeNumber }.reversed())
    return text.isEmpty ? self : text
  }
}

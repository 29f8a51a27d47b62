import Diagnostics
import GoalBook
import Provenance

/// A place where a word stands.
struct WordUse: Hashable {
  /// The passage's place among those of the book.
  var passage: Int
  var range: Range<Int>
}

/// As many places of one spelling are shown one by one; where there are more, the first tells of the others.
private let mostShown = 12

/// Why one of several forms should be kept to.
enum FormChoice {
  /// The list in which they stand has the first one first.
  case byList
  /// Nothing says so.
  case byNothing
}

extension BookToCheck {
  /// Remarks about all spellings of a word but the one that is used most; of those used as often the first one is kept.
  ///
  /// Each tells how often each spelling stands, where, and which of them wins.
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
        let passage = passages[use.passage]
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
    let written = name ?? uses.first.map { passages[$0.passage].string($0.range) } ?? ""
    // Of 3人 and 延べ3 the digits are not what is written in several ways.
    let text = written.trimmingDigits
    return Remark.Form(
      text: text, count: uses.count,
      uses: uses.map { use in
        let text = passages[use.passage].text
        return Remark.Form.Use(text: text.id, range: use.range, span: text.place.span)
      })
  }
}

/// How often each form stands and where, and which is to be kept: the one used most, of several the first of the list.
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

/// As many lines of a form are written out.
private let mostLines = 20

/// Where in the file a form stands; of many places the first.
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
  /// Without digits at either end; the same where it has nothing else.
  fileprivate var trimmingDigits: String {
    let start = drop { $0.isWholeNumber }
    let text = String(start.reversed().drop { $0.isWholeNumber }.reversed())
    return text.isEmpty ? self : text
  }
}

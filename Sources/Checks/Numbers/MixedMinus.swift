import Diagnostics
import GoalBook
import Provenance

extension Check {
  static let mixedMinus = Check(
    "mixed-minus",
    Phrase(
      en: "negative numbers of a table or column with different signs (△, ▲, -), or some with a blank behind it",
      ja: "一つの表や列で負の数の書き方が違う（△、▲、-の混在、「△ 175」と「△175」）"),
    .warning,
    meaning: Phrase(
      en: """
        Numbers of one table, or of one column of numbers, are marked as negative in more ways than one, or a blank stands \
        behind the sign of some and not of others. What is used least is shown, once for each table.
        """,
      ja: """
        一つの表や、数の列の中で、負の数の記号が二通り以上あるか、記号のあとの空白が一部の数にだけあります。\
        少ないほうを、表ごとに一度示します。
        """),
    example: Example(
      """
      - table:
          columns: [会計, 増減額]
          rows: [[一般会計, △34], [水道事業会計, △12], [病院事業会計, "-5"]]
      """,
      """
      - table:
          columns: [会計, 増減額]
          rows: [[一般会計, △34], [水道事業会計, △12], [病院事業会計, △5]]
      """),
    remedy: Phrase(en: "Write all of them in one way.", ja: "どれかの書き方にそろえてください。"),
    .book { book in
      var groups: [NodeID: [NegativeNumber]] = [:]
      var order: [NodeID] = []
      var columns: [FieldKey: NodeID] = [:]
      for passage in book.passages {
        let group: NodeID
        switch passage.text.kind {
        case .detail(.tableCell): group = book.outline[passage.text.parent].parent
        case .item(let key) where passage.kind == .number:
          group = columns[key] ?? passage.text.id
          columns[key] = group
        default: continue
        }
        guard let number = passage.cellNumber, let sign = number.minus else { continue }
        if groups[group] == nil { order.append(group) }
        groups[group, default: []].append(NegativeNumber(passage: passage, number: number, sign: sign))
      }
      return order.flatMap { group -> [Remark] in
        let numbers = groups[group] ?? []
        return [numbers.otherSign, numbers.ofUsualSign.otherBlank].compactMap(\.self)
      }
    })
}

private struct NegativeNumber {
  let passage: Passage
  let number: CellNumber
  let sign: Unicode.Scalar

  func remark(_ message: Phrase, right: String) -> Remark {
    passage.remark(number.range, message, replacement: right)
  }
  var written: String { passage.string(number.range) }
  /// The number without its sign.
  var amount: String { String(written.unicodeScalars.dropFirst().drop { CharacterKind($0).isBlank }) }
  var gap: String { String(written.unicodeScalars.dropFirst().prefix { CharacterKind($0).isBlank }) }
}

extension [NegativeNumber] {
  /// A remark about the first number whose sign is not the most common one.
  fileprivate var otherSign: Remark? {
    odd(by: { String($0.sign) }).map { first, count, usual in
      let others = more(count)
      return first.remark(
        Phrase(
          en: "“\(first.written)” is negative by “\(String(first.sign))”, most of its table by “\(usual)”\(others.en)",
          ja: "「\(first.written)」の負の記号「\(String(first.sign))」が、同じ表や列のほかの数の「\(usual)」と違います\(others.ja)"),
        right: usual + first.gap + first.amount)
    }
  }

  /// The numbers with the most common sign.
  fileprivate var ofUsualSign: [NegativeNumber] {
    let usual = odd(by: { String($0.sign) })?.usual
    return usual.map { sign in filter { String($0.sign) == sign } } ?? self
  }

  /// A remark about the first number with a blank behind its sign where most have none, or the other way round.
  fileprivate var otherBlank: Remark? {
    odd(by: \.gap).map { first, count, usual in
      let others = more(count)
      let hasNone = usual.isEmpty
      return first.remark(
        hasNone
          ? Phrase(
            en: "a blank stands behind the sign of “\(first.written)”, but not in most of its table\(others.en)",
            ja: "「\(first.written)」の記号のあとに空白があります。同じ表や列のほかの数にはありません\(others.ja)")
          : Phrase(
            en: "no blank stands behind the sign of “\(first.written)”, but in most of its table\(others.en)",
            ja: "「\(first.written)」の記号のあとに空白がありません。同じ表や列のほかの数にはあります\(others.ja)"),
        right: String(first.sign) + usual + first.amount)
    }
  }

  /// The first number that is written unlike most, how many are, and the usual way; among equally common ways the
  /// first.
  private func odd(by way: (NegativeNumber) -> String) -> (first: NegativeNumber, count: Int, usual: String)? {
    var counts: [String: Int] = [:]
    var ways: [String] = []
    for number in self {
      let way = way(number)
      if counts[way] == nil { ways.append(way) }
      counts[way, default: 0] += 1
    }
    guard ways.count > 1, let most = counts.values.max(), let usual = ways.first(where: { counts[$0] == most }),
      let first = first(where: { way($0) != usual })
    else { return nil }
    return (first, count - most, usual)
  }
}

private func more(_ count: Int) -> Phrase {
  count > 1
    ? Phrase(en: ", and \(count - 1) more", ja: "（ほか\(count - 1)か所）") : Phrase(verbatim: "")
}

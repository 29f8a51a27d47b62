import Diagnostics
import GoalBook

extension Check {
  static let mistakenKatakana = Check(
    "mistaken-katakana",
    Phrase(
      en:
        "a loan word that stands once and is one letter away from one that the book or the list of loan words has (アケート)",
      ja: "一度だけ出てくる、冊子のほかの語や外来語の一覧と一字違いの片仮名語（アケートなど）"), .warning,
    meaning: Phrase(
      en: """
        No list has this word, it stands once in the book, and a letter more, less or another makes it a word that the \
        book uses or that everybody knows.
        """, ja: "一覧になく、冊子に一度しか出てこない片仮名語で、一字の抜け、重なり、違いを除けば、冊子のほかの語かよく知られた語になります。"),
    example: Example("利用者アケートを実施します。", "利用者アンケートを実施します。"),
    remedy: Phrase(en: "Write the word as proposed, unless it is a name.", ja: "名称でなければ、示された語に直してください。"),
    .book { $0.mistakenKatakana })
}

/// The known loan words, by themselves and by what is left when one letter is removed.
private let knownByDeletion: [[Unicode.Scalar]: [[Unicode.Scalar]]] = {
  var known: [[Unicode.Scalar]: [[Unicode.Scalar]]] = [:]
  for word in PlainLists.katakana where word.count > 3 {
    for form in deletions(of: word) { known[form, default: []].append(word) }
  }
  return known
}()

private func deletions(of word: [Unicode.Scalar]) -> Set<[Unicode.Scalar]> {
  var forms: Set<[Unicode.Scalar]> = [word]
  for index in word.indices { forms.insert(Array(word[..<index] + word[(index + 1)...])) }
  return forms
}

extension BookToCheck {
  fileprivate var mistakenKatakana: [Remark] {
    var counts: [[Unicode.Scalar]: Int] = [:]
    for passage in passages {
      for run in passage.runs(of: KindSet(.katakana)) where run.count > 2 {
        counts[Array(passage.scalars[run]), default: 0] += 1
      }
    }
    let known = PlainLists.katakana
    func isKnown(_ word: [Unicode.Scalar]) -> Bool { known.contains(word) || counts[word] ?? 0 > 1 }
    func remark(about run: Range<Int>, of passage: Passage) -> Remark? {
      let word = Array(passage.scalars[run])
      guard counts[word] == 1, !known.contains(word), word.count < 16 else { return nil }
      let cuts = word.count > 5 ? Array(3...word.count - 3) : []
      // スキルアップセミナー: known words in a row.
      guard !cuts.contains(where: { isKnown(Array(word[..<$0])) && isKnown(Array(word[$0...])) }) else { return nil }
      var near = nearest(to: word, counts).map { (whole: $0, part: word) }
      if near == nil {
        for cut in cuts {
          let (head, tail) = (Array(word[..<cut]), Array(word[cut...]))
          if known.contains(head), tail.count > 3, !known.contains(tail), let right = nearest(to: tail, counts) {
            near = (head + right, word); break
          }
          if known.contains(tail), head.count > 3, !known.contains(head), let right = nearest(to: head, counts) {
            near = (right + tail, word); break
          }
        }
      }
      guard let right = near.map({ String(String.UnicodeScalarView($0.whole)) }) else { return nil }
      let written = passage.string(run)
      return passage.remark(
        run, Phrase(en: "“\(written)” is one letter away from “\(right)”", ja: "「\(written)」は「\(right)」と一字違いです"),
        hints: [Phrase(en: "write “\(right)”, unless it is a name", ja: "名称でなければ「\(right)」と書いてください")])
    }
    return passages.flatMap { passage in
      passage.runs(of: KindSet(.katakana)).filter { $0.count > 3 }.compactMap { remark(about: $0, of: passage) }
    }
  }

  /// A word of the list, or one more frequent in the book, that is one letter away; nil where it is only another
  /// spelling.
  private func nearest(to word: [Unicode.Scalar], _ counts: [[Unicode.Scalar]: Int]) -> [Unicode.Scalar]? {
    guard word.count > 3 else { return nil }
    let written = String(String.UnicodeScalarView(word))
    let folded = foldedKatakana(word[...])
    var found: [([Unicode.Scalar], Int)] = []
    for form in deletions(of: word) {
      for other in knownByDeletion[form] ?? [] where other.count > 4 && (other.count >= word.count || other.count > 4) {
        let right = String(String.UnicodeScalarView(other))
        let isSmallLetter = foldedKatakana(other[...]) == folded
        guard
          isSmallLetter
            ? written.replacing("テイ", with: "ティ").replacing("デイ", with: "ディ") == right
            : differsInLetter(word, other) && editDistance(written, right) == 1
        else { continue }
        found.append((other, counts[other] ?? 0))
      }
    }
    return found.max { ($0.1, $1.0.count, string($1.0)) < ($1.1, $0.0.count, string($0.0)) }?.0
  }

  private func string(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

  /// Whether two words differ in more than a long vowel or the first letter, which make other spellings or other words.
  private func differsInLetter(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let long: Unicode.Scalar = "ー"
    if a.filter({ $0 != long && $0 != "・" }) == b.filter({ $0 != long && $0 != "・" }) { return false }
    let (x, y) = (Set(a), Set(b))
    // ヴ for ブ or バ, ッ, and the endings ト, ド, ズ, ス are spellings.
    if !x.symmetricDifference(y).isDisjoint(with: Set("ヴヂヅ".unicodeScalars)) { return false }
    if a.count == b.count { return a.count > 4 && a.first == b.first && a.last == b.last }
    if a.count > b.count { return a.last == b.last && a.first == b.first }
    return a.first == b.first && (a.last == b.last || b.count > 6)
  }
}

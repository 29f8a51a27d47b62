public import Diagnostics
public import Notation

/// Reads the words of a dictionary in YAML, and finds what is wrong with it.
///
/// `variants` lists spellings of which a book should use only one; `nouns` the same for nouns made of verbs, such as
/// `取(り)組(み)`; `words` maps wrong spellings to right ones; `noun-words` does so for nouns; in words of `keep` nothing
/// is looked for.
public func readWordList(_ node: Node, _ log: inout [Diagnostic]) -> WordList {
  var list = WordList()
  let keys = ["variants", "nouns", "words", "noun-words", "keep"]
  guard let reader = MappingReader(node, Phrase(en: "a dictionary", ja: "用語のファイル"), keys: keys, &log) else {
    return list
  }
  func expanded(_ text: String, at span: SourceSpan) -> [String] {
    if let spellings = spellings(of: text) { return spellings }
    log.append(.error(.tooManySpellings(text), at: span, hints: [fewerBrackets]))
    return []
  }
  for (key, isNoun) in [("nouns", true), ("variants", false)] {
    for entry in reader.sequence(key, &log) ?? [] {
      var forms: [[String]] = []
      if case .scalar(let text, _) = entry.content {
        // A text stands for several spellings; each place of a list has one spelling.
        forms = expanded(text, at: entry.span).map { [$0] }
        if forms.isEmpty { continue }
      } else {
        forms = (entry.strings(Phrase(en: "an entry of “\(key)”", ja: "「\(key)」の項目"), &log) ?? [])
          .map { expanded($0, at: entry.span) }
      }
      if forms.count < 2 {
        log.append(
          .error(
            .oneSpelling(forms.first?.first ?? ""), at: entry.span,
            hints: [
              Phrase(
                en: "name two or more: “[取組, 取り組み]”, or “取(り)組(み)”",
                ja: "「[取組, 取り組み]」や「取(り)組(み)」のように、二つ以上の書き方を示してください")
            ]))
      } else {
        list.variants.append(WordList.Variants(spellings: forms, isNoun: isNoun))
      }
    }
  }
  for (key, isNoun) in [("noun-words", true), ("words", false)] {
    guard let words = reader.mapping(key, keys: nil, &log) else { continue }
    for entry in words.entries {
      let right =
        entry.value.content == .null
        ? "" : entry.value.string(Phrase(en: "the right spelling", ja: "正しい書き方"), &log) ?? ""
      guard let found = corrections(of: entry.key, to: right) else {
        log.append(.error(.tooManySpellings(entry.key), at: entry.keySpan, hints: [fewerBrackets]))
        continue
      }
      list.corrections += found.map { WordList.Correction(written: $0.from, right: $0.to, isNoun: isNoun) }
    }
  }
  list.kept = (reader.strings("keep", &log) ?? []).flatMap { expanded($0, at: reader.span) }
  return list
}

private let fewerBrackets = Phrase(
  en: "write one word an entry, with fewer brackets", ja: "一つの項目には一語だけを、括弧を減らして書いてください")

extension Message {
  /// The brackets of an entry multiply to too many spellings.
  static func tooManySpellings(_ text: String) -> Message {
    Message(
      id: "too-many-spellings", en: "“\(text.shortened)” stands for more than \(mostSpellings) spellings",
      ja: "「\(text.shortened)」が表す書き方が多すぎます（\(mostSpellings)通りまで）")
  }
  /// An entry of variants names only one spelling.
  static func oneSpelling(_ word: String) -> Message {
    Message(
      id: "one-spelling", en: "“\(word)” is the only spelling of this entry", ja: "この項目には「\(word)」という書き方しかありません")
  }
}

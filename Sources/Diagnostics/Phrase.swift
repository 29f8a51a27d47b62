/// A sentence, or a part of one, in every language that the program speaks.
///
/// Both texts stand side by side where the sentence is made, so that neither can be forgotten or grow away from the
/// other. What is the same in both, such as a name, an id or a number, is put into the texts as it is; a part that
/// differs is a phrase of its own and is put into each text in its language.
///
///     Phrase(en: "“\(name)” is not a department", ja: "「\(name)」という部はありません")
public struct Phrase: Hashable, Sendable {
  /// Lower case, no full stop, the offending text in “ ”.
  public var en: String
  /// です・ます, no full stop, the offending text in 「 」.
  public var ja: String

  public init(en: String, ja: String) {
    self.en = en
    self.ja = ja
  }

  /// What is the same in every language.
  public init(verbatim text: String) { self.init(en: text, ja: text) }

  /// A text of the user's, in the quotation marks of each language.
  public init(quoting text: String) { self.init(en: "“\(text)”", ja: "「\(text)」") }

  public subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .ja: ja
    }
  }
}

extension Sequence<Phrase> {
  /// The phrases as a list within a sentence: “a, b, c” and 「a、b、c」.
  public var listed: Phrase {
    Phrase(en: map(\.en).joined(separator: ", "), ja: map(\.ja).joined(separator: "、"))
  }
}

extension Phrase {
  /// The remedy for a word that nobody knows: the words that may have been meant, or all that there are.
  ///
  /// - Parameter what: what the words are, in the plural: “the layouts”, 「レイアウト」.
  public static func nearest(to word: String, in known: [String], what: Phrase) -> Phrase {
    nearest(
      to: word, in: known,
      otherwise: Phrase(
        en: "\(what.en) are \(known.joined(separator: ", "))", ja: "\(what.ja)は\(known.joined(separator: "、"))です"))
  }

  /// The words that may have been meant by one that nobody knows: those near to it, or else those that it is a part of.
  ///
  /// - Parameter otherwise: the remedy where there are none.
  public static func nearest(to word: String, in known: [String], otherwise: Phrase) -> Phrase {
    let near = nearestWords(to: word, in: known)
    let meant = near.isEmpty ? wordsContaining(word, in: known) : near
    return meant.isEmpty ? otherwise : didYouMean(meant)
  }

  /// The words that may have been meant.
  public static func didYouMean(_ near: [String]) -> Phrase {
    Phrase(
      en: "did you mean \(near.joined(separator: ", "))?",
      ja: "もしかして" + near.map { "「\($0)」" }.joined(separator: "、") + "ですか")
  }
}

extension DefaultStringInterpolation {
  /// A phrase is put into a text in one language: as warnings are errors, this stops one that would show both.
  ///
  /// It is not `unavailable`, because the compiler would then take the interpolation of any value instead.
  @available(*, deprecated, message: "choose a language: .en, .ja or [language]")
  public mutating func appendInterpolation(_ phrase: Phrase) { appendInterpolation(phrase.en) }
}

/// A sentence, or a part of one, in every language that the program speaks.
///
/// Both texts are side by side where the sentence is made, so that none is forgotten or diverges from the other. What
/// is the same in both, such as a name, an id or a number, is interpolated into both texts; a part that differs is a
/// phrase of its own and is interpolated into each text in that text's language.
///
///     Phrase(en: "“\(name)” is not a department", ja: "「\(name)」という部はありません")
public struct Phrase: Hashable, Sendable {
  /// The English: lower case, no full stop, the offending text in “ ”.
  public var en: String
  /// The Japanese: です・ます, no full stop, the offending text in 「 」.
  public var ja: String

  /// Makes a phrase of its English and Japanese.
  public init(en: String, ja: String) {
    self.en = en
    self.ja = ja
  }

  /// Makes a phrase that is the same in every language.
  public init(verbatim text: String) { self.init(en: text, ja: text) }

  /// Quotes a text of the user in the quotation marks of each language.
  public init(quoting text: String) { self.init(en: "“\(text)”", ja: "「\(text)」") }

  /// The text in a language.
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
  /// The remedy for an unknown word: the words that may have been meant, or all known words.
  ///
  /// - Parameter what: what the known words are, in the plural: “the layouts”, 「レイアウト」.
  public static func nearest(to word: String, in known: [String], what: Phrase) -> Phrase {
    nearest(
      to: word, in: known,
      otherwise: Phrase(
        en: "\(what.en) are \(known.joined(separator: ", "))", ja: "\(what.ja)は\(known.joined(separator: "、"))です"))
  }

  /// The remedy for an unknown word: the known words near to it, or else those that contain it.
  ///
  /// - Parameter otherwise: the remedy where there is no such word.
  public static func nearest(to word: String, in known: [String], otherwise: Phrase) -> Phrase {
    let near = nearestWords(to: word, in: known)
    let meant = near.isEmpty ? wordsContaining(word, in: known) : near
    return meant.isEmpty ? otherwise : didYouMean(meant)
  }

  /// The question whether one of these words was meant.
  public static func didYouMean(_ near: [String]) -> Phrase {
    Phrase(
      en: "did you mean \(near.joined(separator: ", "))?",
      ja: "もしかして" + near.map { "「\($0)」" }.joined(separator: "、") + "ですか")
  }
}

extension DefaultStringInterpolation {
  /// Warns about a phrase interpolated without choosing a language; as warnings are errors, this stops the build.
  ///
  /// It is not `unavailable`, because the compiler would then use the interpolation of any value instead.
  @available(*, deprecated, message: "choose a language: .en, .ja or [language]")
  public mutating func appendInterpolation(_ phrase: Phrase) { appendInterpolation(phrase.en) }
}

import Diagnostics
import Frames
import GoalBook

extension Check {
  /// Finds forms of characters, as names of people and places have them (辻 with one dot, 葛 with 人), that no font has.
  ///
  /// The text of the PDF keeps the wanted form.
  static let missingForm = Check(
    "missing-form",
    Phrase(
      en: "a form of a character that no listed font has is printed in another (異体字)",
      ja: "どの書体にもなく、別の字形で印刷される異体字"), .warning,
    meaning: Phrase(
      en:
        "The text asks for a form of a character (a variation selector), as names of people and places have them; no font in Fonts/fonts.yaml has it, and the usual form is printed. The text in the PDF keeps it.",
      ja: "人名や地名の異体字（異体字セレクター）が指定されていますが、Fonts/fonts.yamlにあるどの書体にもその字形がなく、普通の字形で印刷されます。PDFの文字情報には指定が残ります。"),
    example: Example("邉󠄎", "邉"),
    remedy: Phrase(
      en: "Add a font that has the form, or leave the selector out.",
      ja: "その字形のある書体を加えるか、字形の指定を取り除いてください。"),
    .pages { pages, book in
      let forms = pages.wanting(book, \.isOtherForm)
      // An emoji of which fonts lack a part is reported as a whole by `missing-glyph`.
      let missing = forms.isEmpty ? [] : pages.wanting(book, \.isMissing).wholeEmoji
      return forms.filter { !$0.isPart(ofOne: missing) }.map { wanting in
        let character = wanting.characters.unicodeScalars.first.map(String.init) ?? ""
        return wanting.remark(
          Phrase(
            en:
              "no font has that form of “\(character)” (\(wanting.codePoints)); the one of \(wanting.family) stands for it",
            ja: "「\(character)」のこの字形（\(wanting.codePoints)）はどの書体にもなく、\(wanting.family)の字形で印刷されます"),
          hints: [
            Phrase(
              en: "add a font that has it to Fonts/ and fonts.yaml with “fallback: true”, or leave the selector out",
              ja: "この字形のある書体を「fallback: true」としてFonts/ とfonts.yamlに加えるか、字形の指定を取り除いてください")
          ])
      }
    })
}

extension WantingText {
  fileprivate func isPart(ofOne others: [WantingText]) -> Bool {
    guard let place else { return false }
    return others.contains { other in
      other.place.map { $0.text.id == place.text.id && $0.range.overlaps(place.range) } ?? false
    }
  }
}

import Diagnostics
import Frames

extension Check {
  static let missingGlyph = Check(
    "missing-glyph", Phrase(en: "a character that no listed font has is printed as 〓", ja: "どの書体にもなく〓と印刷される文字"),
    .warning,
    meaning: Phrase(
      en: "None of the fonts in Fonts/fonts.yaml has the character, and 〓 (ゲタ) is printed in its place.",
      ja: "Fonts/fonts.yamlにあるどの書体にもその字がなく、代わりに〓（ゲタ）が印刷されます。"),
    example: Example("𠮷田町の公園", "吉田町の公園"),
    remedy: Phrase(
      en: "Add a font that has it to Fonts/ and fonts.yaml, or write another character.",
      ja: "その字のある書体をFonts/ とfonts.yamlに加えるか、別の字で書いてください。"),
    .pages { pages, book in
      pages.wanting(book, \.isMissing).wholeEmoji.joined.map { wanting in
        wanting.remark(
          Phrase(
            en: "no font has “\(wanting.characters.shortened)” (\(wanting.codePoints)); 〓 stands for it",
            ja: "「\(wanting.characters.shortened)」（\(wanting.codePoints)）はどの書体にもなく、〓で印刷されます"),
          hints: [
            Phrase(
              en: "add a font that has it to Fonts/ and fonts.yaml, or write another character",
              ja: "その字のある書体をFonts/ とfonts.yamlに加えるか、別の字で書いてください")
          ])
      }
    })
}

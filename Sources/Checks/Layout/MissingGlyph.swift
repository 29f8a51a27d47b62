import Diagnostics
import Frames

extension Check {
  static let missingGlyph = Check(
    "missing-glyph",
    Phrase(en: "a character that no listed font has is printed as 〓", ja: "登録されたどのフォントにもない文字が〓で印刷されています"), .warning,
    .pages { pages, book in
      pages.wanting(book, \.isMissing).map { wanting in
        wanting.remark(
          Phrase(
            en: "no font has “\(wanting.characters)” (\(wanting.codePoints)); 〓 stands for it",
            ja: "「\(wanting.characters)」（\(wanting.codePoints)）はどのフォントにもなく、〓で印刷されます"),
          hints: [
            Phrase(
              en: "add a font that has it to Fonts/ and fonts.yaml, or write another character",
              ja: "この文字のあるフォントを Fonts/ と fonts.yaml に加えるか、別の文字で書いてください")
          ])
      }
    })
}

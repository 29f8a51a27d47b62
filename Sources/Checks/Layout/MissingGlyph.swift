import Diagnostics
import Frames
import GoalBook

extension Check {
  static let missingGlyph = Check(
    "missing-glyph", Phrase(en: "a character that no listed font has is printed as 〓", ja: "どの書体にもなく〓と印刷される文字"),
    .error,
    meaning: Phrase(
      en: "None of the fonts in Fonts/fonts.yaml has the character, and 〓 (ゲタ) is printed in its place.",
      ja: "Fonts/fonts.yaml にあるどの書体にもその字がなく、代わりに〓（ゲタ）が印刷されます。"),
    example: Example("𠮷田町の公園", "吉田町の公園"),
    remedy: Phrase(
      en: "Add a font that has it to Fonts/ and fonts.yaml, or write another character.",
      ja: "その字のある書体を Fonts/ と fonts.yaml に加えるか、別の字で書いてください。"),
    .pages { pages, book in
      var missing: Set<String> = []
      for page in pages.pages {
        page.eachRun { run, _ in
          guard run.clusters.contains(where: \.isMissing) else { return }
          var text = run.text.utf8[...]
          for cluster in run.clusters {
            if cluster.isMissing { missing.insert(String(text.prefix(cluster.utf8Count)) ?? "") }
            text = text.dropFirst(cluster.utf8Count)
          }
        }
      }
      return missing.sorted().flatMap { character in
        book.occurrences(of: Array(character.unicodeScalars)).map { text, range in
          Remark(
            text, range,
            Phrase(en: "no font has “\(character)”; 〓 stands for it", ja: "「\(character)」はどの書体にもなく、〓が印刷されます"),
            hints: [
              Phrase(
                en: "add a font that has it to Fonts/ and fonts.yaml, or write another character",
                ja: "その字のある書体を Fonts/ と fonts.yaml に加えるか、別の字で書いてください")
            ])
        }
      }
    })
}

extension BookToCheck {
  /// Wherever `word` stands in the book's texts.
  func occurrences(of word: [Unicode.Scalar]) -> [(text: BookNode, range: Range<Int>)] {
    guard !word.isEmpty else { return [] }
    return passages.flatMap { passage in
      passage.scalars.indices.filter { passage.has(word, at: $0) }.map { (passage.text, $0..<$0 + word.count) }
    }
  }
}

import Diagnostics
import Frames

extension Check {
  static let runtLine = Check(
    "runt-line", Phrase(en: "the last line of a paragraph has a single character", ja: "最後の行に1字しかない段落"), .note,
    meaning: Phrase(
      en: "A single character on the last line of a paragraph takes a whole line, and looks like a mistake.",
      ja: "段落の最後の行に1字だけが残ると、1行を無駄にし、誤りのようにも見えます。"),
    example: Example(
      """
      広報紙を読みやすくしま
      す。
      """,
      """
      広報紙を読みやすく
      します。
      """),
    remedy: Phrase(en: "A word less in the text takes the line away.", ja: "文の言葉を少し削ると、この行がなくなります。"),
    .lines { pages, text in
      text.lines.indices.dropFirst().compactMap { index -> Remark? in
        let line = text.lines[index]
        let isLast = index == text.lines.count - 1 || line.placed?.isLast == true
        // A line after a line break in the text is as short as it was written.
        guard isLast, text.lines[index - 1].placed?.isLast != true else { return nil }
        let letters = line.text.unicodeScalars.filter { !closingMarks.contains($0) && !$0.properties.isWhitespace }
        guard letters.count == 1 else { return nil }
        return pages.remark(
          text, line, Phrase(en: "only “\(line.text)” stands on the last line", ja: "最後の行に「\(line.text)」しかありません"),
          hints: [Phrase(en: "a word less in the text takes the line away", ja: "文の言葉を少し削ると、この行がなくなります")])
      }
    })
}

/// Marks that do not make a line look longer.
private let closingMarks = Set("、。，．・）」』】〕》〉,.)！？!?".unicodeScalars)

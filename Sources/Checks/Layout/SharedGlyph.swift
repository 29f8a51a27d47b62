import Diagnostics
import Frames
import GoalBook

extension Check {
  /// Finds characters that are printed with the same glyph: they look alike, but a search finds only one of them.
  static let sharedGlyph = Check(
    "shared-glyph",
    Phrase(
      en: "two characters of the book are printed alike: one of them is likely mistaken for the other",
      ja: "同じ形で印刷される二つの文字。一方は誤りの可能性が高い"), .note,
    meaning: Phrase(
      en: """
        Two characters of the book are printed with one glyph and cannot be told apart on paper; \
        searching finds only one of them. The rarer one is shown.
        """, ja: "二つの文字が同じ形で印刷され、紙の上では区別できませんが、検索では一方しか見つかりません。少ないほうを示します。"),
    example: Example("日曜日に開催する本⽇の講座", "日曜日に開催する本日の講座"),
    remedy: Phrase(en: "Look which of the two is meant, and write that one.", ja: "どちらの字なのか確かめ、正しい字で書いてください。"),
    .pages { pages, book in
      let shared = sharedGlyphs(of: pages.pages)
      guard !shared.isEmpty else { return [] }
      var users: [PrintedGlyph: [Unicode.Scalar: Int]] = [:]
      for page in pages.pages {
        page.eachRun { run, _ in
          run.eachPlainGlyph { glyph, scalar in
            let printed = PrintedGlyph(run.face, glyph)
            guard shared.contains(printed), !scalar.properties.isWhitespace else { return }
            users[printed, default: [:]][scalar, default: 0] += 1
          }
        }
      }
      let pairs = users.values.filter { $0.count > 1 }.map { $0.sorted { ($0.value, $0.key) > ($1.value, $1.key) } }
      var rare: [Unicode.Scalar: Unicode.Scalar] = [:]
      for pair in pairs { for (scalar, _) in pair.dropFirst() { rare[scalar] = pair[0].key } }
      return rare.sorted { $0.key < $1.key }.flatMap { scalar, usual in
        book.occurrences(of: [scalar]).map { text, range in
          Remark(
            text, range,
            Phrase(
              en: "“\(scalar)” (\(scalar.codePoint)) is printed as “\(usual)” (\(usual.codePoint)) is",
              ja: "「\(scalar)」（\(scalar.codePoint)）は「\(usual)」（\(usual.codePoint)）と同じ形で印刷されます"),
            hints: [Phrase(en: "look which of the two is meant", ja: "どちらの字なのか確かめてください")])
        }
      }
    })
}

/// A glyph of a typeface, whatever the size.
private struct PrintedGlyph: Hashable {
  var family: String
  var weight: Weight
  var glyph: UInt32

  init(_ face: FontFace, _ glyph: UInt32) {
    (family, weight, self.glyph) = (face.family, face.weight, glyph)
  }
}

/// The glyphs that stand for more than one character somewhere on the pages.
///
/// Nearly always there is none, while a long booklet has millions of characters: only one table is kept for each face.
private func sharedGlyphs(of pages: [PageFrame]) -> Set<PrintedGlyph> {
  var shared: Set<PrintedGlyph> = []
  var faces: [PrintedGlyph] = []
  /// For each of `faces` the first character that each glyph stood for.
  var firsts: [[UInt32: Unicode.Scalar]] = []
  for page in pages {
    page.eachRun { run, _ in
      let face = PrintedGlyph(run.face, 0)
      let index = faces.firstIndex(of: face) ?? faces.count
      if index == faces.count {
        faces.append(face)
        firsts.append([:])
      }
      run.eachPlainGlyph { glyph, scalar in
        guard let first = firsts[index][glyph] else {
          firsts[index][glyph] = scalar
          return
        }
        if first != scalar { shared.insert(PrintedGlyph(run.face, glyph)) }
      }
    }
  }
  return shared
}

extension GlyphRun {
  /// Calls `body` with each glyph that stands for a single character beyond ASCII, and with the character.
  fileprivate func eachPlainGlyph(_ body: (UInt32, Unicode.Scalar) -> Void) {
    var glyph = 0
    var scalars = text.unicodeScalars.makeIterator()
    for cluster in clusters {
      defer { glyph += cluster.glyphCount }
      var left = cluster.utf8Count
      var last: Unicode.Scalar?
      var count = 0
      while left > 0, let scalar = scalars.next() {
        left -= UTF8.width(scalar)
        last = scalar
        count += 1
      }
      guard count == 1, cluster.glyphCount == 1, !cluster.isMissing, cluster.utf8Count > 1, let last else { continue }
      body(glyphs[glyph].glyph, last)
    }
  }
}

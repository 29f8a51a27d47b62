import Diagnostics
import Frames
import GoalBook

extension Check {
  /// Two characters of one glyph cannot be told apart in print, but searching finds only one of them.
  static let sharedGlyph = Check(
    "shared-glyph", "two characters of the book are printed alike: one of them is likely mistaken for the other", .note,
    .pages { pages, book in
      var users: [PrintedGlyph: [Unicode.Scalar: Int]] = [:]
      for page in pages.pages {
        page.eachRun { run, _ in
          var glyph = 0
          var text = run.text.utf8[...]
          for cluster in run.clusters {
            defer {
              glyph += cluster.glyphCount
              text = text.dropFirst(cluster.utf8Count)
            }
            guard cluster.glyphCount == 1, !cluster.isMissing, cluster.utf8Count > 1,
              let scalar = String(text.prefix(cluster.utf8Count))?.onlyScalar, !scalar.properties.isWhitespace
            else { continue }
            users[PrintedGlyph(run.face, run.glyphs[glyph].glyph), default: [:]][scalar, default: 0] += 1
          }
        }
      }
      let pairs = users.values.filter { $0.count > 1 }.map { $0.sorted { ($0.value, $0.key) > ($1.value, $1.key) } }
      var rare: [Unicode.Scalar: Unicode.Scalar] = [:]
      for pair in pairs { for (scalar, _) in pair.dropFirst() { rare[scalar] = pair[0].key } }
      return rare.sorted { $0.key < $1.key }.flatMap { scalar, usual in
        book.occurrences(of: [scalar]).map { text, range in
          Observation(
            text,
            Remark(
              range, "“\(scalar)” (\(scalar.code)) is printed as “\(usual)” (\(usual.code)) is",
              hints: ["look which of the two is meant"]))
        }
      }
    })
}

/// A glyph of a face, in whatever size.
private struct PrintedGlyph: Hashable {
  var family: String
  var weight: Weight
  var glyph: UInt32

  init(_ face: FontFace, _ glyph: UInt32) {
    (family, weight, self.glyph) = (face.family, face.weight, glyph)
  }
}

extension String {
  /// Its scalar, where it is a single one.
  fileprivate var onlyScalar: Unicode.Scalar? { unicodeScalars.count == 1 ? unicodeScalars.first : nil }
}

extension Unicode.Scalar {
  /// As standards write it: U+3042.
  fileprivate var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

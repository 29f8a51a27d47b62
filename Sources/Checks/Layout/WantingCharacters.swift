import Diagnostics
import Frames
import GoalBook
import Provenance
import Typesetting

/// Characters on the pages that are not printed with the wanted glyph, and their place.
struct WantingText {
  var characters: String
  /// The family of the face that was wanted for the text around them.
  var family: String
  /// The text of the book and the characters' range in it; nil for text that is not the book's.
  var place: (text: BookNode, range: Range<Int>)?
  var page: PageFrame
}

extension PagesToCheck {
  /// The clusters for which `isWanting` holds, each once: at its place in the book, or on the first page that has it.
  ///
  /// Repetitions in the contents or in running heads are not reported.
  func wanting(_ book: BookToCheck, _ isWanting: (GlyphCluster) -> Bool) -> [WantingText] {
    var found: [WantingText] = []
    var told: Set<Told> = []
    var elsewhere: [WantingText] = []
    for page in pages {
      page.eachRun { run, placed in
        guard run.clusters.contains(where: isWanting) else { return }
        var text = run.text.utf8[...]
        var offset = 0
        for cluster in run.clusters {
          let own = String(text.prefix(cluster.utf8Count)) ?? ""
          text = text.dropFirst(cluster.utf8Count)
          defer { offset += own.unicodeScalars.count }
          guard isWanting(cluster) else { continue }
          var wanting = WantingText(characters: own, family: run.face.family, place: nil, page: page)
          guard let (node, start) = textShown(by: placed, in: book) else {
            elsewhere.append(wanting)
            continue
          }
          let range = start + offset..<start + offset + own.unicodeScalars.count
          wanting.place = (node, range)
          if told.insert(Told(text: node.id, range: range)).inserted { found.append(wanting) }
        }
      }
    }
    return found
      + elsewhere.flatMap { wanting -> [WantingText] in
        let places = book.occurrences(of: Array(wanting.characters.unicodeScalars))
        guard !places.isEmpty else {
          return told.insert(Told(characters: wanting.characters)).inserted ? [wanting] : []
        }
        return places.compactMap { text, range in
          var wanting = wanting
          wanting.place = (text, range)
          return told.insert(Told(text: text.id, range: range)).inserted ? wanting : nil
        }
      }
  }

  /// The text of the book that glyphs show, and the number of its characters before them; nil for links and other text.
  private func textShown(by placed: Placed, in book: BookToCheck) -> (BookNode, Int)? {
    guard case .glyphs = placed.item, case .element(let id) = placed.belonging else { return nil }
    let element = publication.elements[id]
    guard element.role != .link, let node = element.node, placed.textOffset >= element.textStart else { return nil }
    return (book.outline[node], placed.textOffset - element.textStart)
  }
}

extension [WantingText] {
  /// The entries with those joined that follow each other in a text, such as the characters of a word in another
  /// script.
  var joined: [WantingText] {
    reduce(into: []) { words, next in
      guard let place = next.place, let last = words.last?.place, last.text.id == place.text.id,
        last.range.upperBound == place.range.lowerBound
      else { return words.append(next) }
      words[words.count - 1].characters += next.characters
      words[words.count - 1].place = (place.text, last.range.lowerBound..<place.range.upperBound)
    }
  }
}

private struct Told: Hashable {
  var text: NodeID?
  var range = 0..<0
  var characters = ""
}

extension BookToCheck {
  /// All places of a word in the book's texts.
  func occurrences(of word: [Unicode.Scalar]) -> [(text: BookNode, range: Range<Int>)] {
    guard !word.isEmpty else { return [] }
    return passages.flatMap { passage in
      passage.scalars.indices.filter { passage.has(word, at: $0) }.map { (passage.text, $0..<$0 + word.count) }
    }
  }
}

extension WantingText {
  /// The characters as code points, U+8FBB U+E0101; of many only the first eight.
  var codePoints: String {
    let codes = characters.unicodeScalars.map(\.codePoint)
    return codes.prefix(8).joined(separator: " ") + (codes.count > 8 ? " …" : "")
  }

  /// A remark at the place in the book, or else about the page.
  func remark(_ message: Phrase, hints: [Phrase]) -> Remark {
    place.map { Remark($0.text, $0.range, message, hints: hints) }
      ?? Remark(page: page.index, folio: page.folio, message, hints: hints)
  }
}

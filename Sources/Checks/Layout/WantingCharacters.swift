import Diagnostics
import Frames
import GoalBook
import Provenance
import Typesetting

/// Text on the pages that its glyph is not, and where it stands.
struct WantingText {
  var characters: String
  /// The face that was asked for the text around it.
  var family: String
  /// The text of the book and the characters in it; nil where it is no text of the book.
  var place: (text: BookNode, range: Range<Int>)?
  var page: PageFrame
}

extension PagesToCheck {
  /// Each cluster of which `isWanting` says so, once: where it stands in the book, or else the first page that has it.
  ///
  /// What stands again, in the contents or in the running head, is told where it is read first.
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

  /// The text of the book that glyphs show where it is read, and how many of its characters stand before them.
  private func textShown(by placed: Placed, in book: BookToCheck) -> (BookNode, Int)? {
    guard case .glyphs = placed.item, case .element(let id) = placed.belonging else { return nil }
    let element = publication.elements[id]
    guard element.role != .link, let node = element.node, placed.textOffset >= element.textStart else { return nil }
    return (book.outline[node], placed.textOffset - element.textStart)
  }
}

extension [WantingText] {
  /// Those that follow one another in a text as one: a word of a foreign script is one matter.
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
  /// Wherever `word` stands in the book's texts.
  func occurrences(of word: [Unicode.Scalar]) -> [(text: BookNode, range: Range<Int>)] {
    guard !word.isEmpty else { return [] }
    return passages.flatMap { passage in
      passage.scalars.indices.filter { passage.has(word, at: $0) }.map { (passage.text, $0..<$0 + word.count) }
    }
  }
}

extension WantingText {
  /// The characters as code points: U+8FBB U+E0101; of many the first eight.
  var codePoints: String {
    let codes = characters.unicodeScalars.map(\.codePoint)
    return codes.prefix(8).joined(separator: " ") + (codes.count > 8 ? " …" : "")
  }

  /// What is said of it, at its place in the book or else of the page.
  func remark(_ message: Phrase, hints: [Phrase]) -> Remark {
    place.map { Remark($0.text, $0.range, message, hints: hints) }
      ?? Remark(page: page.index, folio: page.folio, message, hints: hints)
  }
}

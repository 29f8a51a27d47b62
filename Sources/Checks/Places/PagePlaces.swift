import Frames
import GoalBook
public import Typesetting

/// On which pages the texts of a book stand.
public struct PagePlaces: Sendable {
  private struct Part {
    /// Scalars of the element's text before this page, and on it.
    var before: Int
    var count: Int
    var page: Int
    var folio: String?
  }

  private var parts: [String: [Part]] = [:]

  /// Looks for the texts named in `names` only: a booklet has many more than it has findings.
  public init(of names: Set<String>, in publication: TypesetPublication) {
    var wanted: [String?] = publication.elements.elements.map { element in
      element.name.flatMap { names.contains($0) ? $0 : nil }
    }
    for page in publication.pages {
      var counts: [(name: String, count: Int)] = []
      collect(page.trim, &wanted, &counts)
      for (name, count) in counts {
        let before = parts[name]?.last.map { $0.before + $0.count } ?? 0
        parts[name, default: []].append(Part(before: before, count: count, page: page.index, folio: page.folio))
      }
    }
  }

  private func collect(_ frame: Frame, _ wanted: inout [String?], _ counts: inout [(name: String, count: Int)]) {
    for placed in frame.items {
      switch placed.item {
      case .glyphs(let run, _):
        guard case .element(let id) = placed.belonging, let name = wanted[id.number] else { continue }
        let count = run.text.unicodeScalars.count
        if counts.last?.name == name {
          counts[counts.count - 1].count += count
        } else if let known = counts.firstIndex(where: { $0.name == name }) {
          counts[known].count += count
        } else {
          counts.append((name, count))
        }
      case .frame(let inner, _, _): collect(inner, &wanted, &counts)
      case .rule, .fill, .link, .anchor: continue
      }
    }
  }

  /// The page on which character `offset` of the text called `name`, `length` characters long, stands.
  ///
  /// What is printed may begin with a label, so the text is its last `length` characters.
  public func page(of name: String, offset: Int, length: Int) -> (index: Int, folio: String?)? {
    guard let parts = parts[name], let last = parts.last else { return nil }
    let total = last.before + last.count
    let position = max(0, total - length) + offset
    let part = parts.first { position < $0.before + $0.count } ?? last
    return (part.page, part.folio)
  }
}

extension [Finding] {
  /// The findings with the pages on which they stand.
  public func paged(on publication: TypesetPublication, of book: CheckedBook) -> [Finding] {
    var lengths: [String: Int] = [:]
    let wanted = Set(compactMap { $0.page == nil ? $0.text?.description : nil })
    guard !wanted.isEmpty else { return self }
    for passage in book.passages where wanted.contains(passage.text.id.description) {
      lengths[passage.text.id.description] = passage.scalars.count
    }
    let places = PagePlaces(of: wanted, in: publication)
    return map { finding in
      guard finding.page == nil, let name = finding.text?.description,
        let page = places.page(of: name, offset: finding.range.lowerBound, length: lengths[name] ?? 0)
      else { return finding }
      var finding = finding
      (finding.page, finding.folio) = (page.index, page.folio)
      return finding
    }
  }
}

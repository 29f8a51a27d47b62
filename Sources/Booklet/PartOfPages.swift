import Frames
import Typesetting

// Where pages are added that hold nothing, or where only some are wanted: what refers to the others must go, and what stood on
// them may stand again.

extension TypesetPublication {
  /// Adds blank pages so that the pages come to a multiple: before a back cover, or else at the end.
  mutating func addBlanks(upTo multiple: Int) {
    guard let last = pages.last, !pages.count.isMultiple(of: multiple) else { return }
    let isBackCover = last.role == .cover && pages.count > 1
    let blank = PageFrame(
      trim: Frame(size: last.trim.size), bleed: last.bleed, role: .blank, typeArea: last.typeArea)
    let count = multiple - pages.count % multiple
    pages.insert(contentsOf: Array(repeating: blank, count: count), at: pages.count - (isBackCover ? 1 : 0))
    for index in pages.indices { pages[index].index = index + 1 }
  }

  /// Takes out links and bookmarks whose target is on no page that is left.
  mutating func dropDeadLinks() {
    var targets: Set<Anchor> = []
    for page in pages {
      for placed in page.trim.items { if case .anchor(let anchor) = placed.item { targets.insert(anchor) } }
    }
    bookmarks.removeAll { !targets.contains($0.target) }
    setAsText { !targets.contains($0) }
    for index in pages.indices {
      var live = pages[index].trim.items.filter { placed in
        if case .link(let anchor, _) = placed.item { targets.contains(anchor) } else { true }
      }
      var isChanged = live.count < pages[index].trim.items.count
      for item in live.indices {
        guard let anchor = live[item].inline?.anchor, !targets.contains(anchor) else { continue }
        live[item].inline = nil
        isChanged = true
      }
      if isChanged {
        pages[index].trim = Frame(size: pages[index].trim.size, items: live, lines: pages[index].trim.lines)
      }
    }
  }

  /// Makes what stands in a link in a paragraph the paragraph's own text, where the link leads nowhere.
  ///
  /// - Parameter isDead: whether the link to an anchor leads nowhere.
  mutating func setAsText(_ isDead: (Anchor) -> Bool) {
    let dead = Set(
      pages.flatMap(\.trim.items).compactMap { placed -> ElementID? in
        guard case .link(let anchor, _) = placed.item, isDead(anchor), case .element(let link) = placed.belonging
        else { return nil }
        return elements[elements[link].parent].role == .paragraph ? link : nil
      })
    guard !dead.isEmpty else { return }
    for index in pages.indices {
      var items = pages[index].trim.items
      for item in items.indices {
        guard case .glyphs = items[item].item, case .element(let link) = items[item].belonging, dead.contains(link)
        else { continue }
        items[item].belonging = .element(elements[link].parent)
      }
      pages[index].trim = Frame(size: pages[index].trim.size, items: items, lines: pages[index].trim.lines)
    }
  }

  /// Makes a table's header or an objective that stands again the text itself where it does not stand on an earlier page.
  mutating func takeRepetitionsForMissingText() {
    var present: Set<ElementID> = [ElementTree.document]
    for page in pages {
      for placed in page.trim.items { if case .element(let element) = placed.belonging { present.insert(element) } }
    }
    for index in pages.indices {
      var newlyPresent: Set<ElementID> = []
      let items = pages[index].trim.items.map { placed in
        guard case .artifact(.repetition(let element)) = placed.belonging, !present.contains(element) else {
          return placed
        }
        newlyPresent.insert(element)
        var taken = placed
        taken.belonging = .element(element)
        return taken
      }
      guard !newlyPresent.isEmpty else { continue }
      present.formUnion(newlyPresent)
      pages[index].trim = Frame(size: pages[index].trim.size, items: items)
    }
  }
}

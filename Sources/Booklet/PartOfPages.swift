import Frames
import Typesetting

// Changes where blank pages are added, or only some pages are wanted: references to missing pages are removed, and
// repetitions of missing text become the text.

extension TypesetPublication {
  /// Adds blank pages until the number of pages is a multiple: before a back cover, or else at the end.
  mutating func addBlanks(upTo multiple: Int) {
    guard let last = pages.last, !pages.count.isMultiple(of: multiple) else { return }
    let isBackCover = last.role == .cover && pages.count > 1
    let blank = PageFrame(
      trim: Frame(size: last.trim.size), bleed: last.bleed, role: .blank, typeArea: last.typeArea)
    let count = multiple - pages.count % multiple
    pages.insert(contentsOf: Array(repeating: blank, count: count), at: pages.count - (isBackCover ? 1 : 0))
    for index in pages.indices { pages[index].index = index + 1 }
  }

  /// Removes links and bookmarks whose target is not on any of the pages.
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

  /// Makes the text of links within paragraphs plain text of the paragraph, where the link leads nowhere.
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
      var items = Array(pages[index].trim.items)
      for item in items.indices {
        guard case .glyphs = items[item].item, case .element(let link) = items[item].belonging, dead.contains(link)
        else { continue }
        items[item].belonging = .element(elements[link].parent)
      }
      pages[index].trim = Frame(size: pages[index].trim.size, items: items, lines: pages[index].trim.lines)
    }
  }

  /// Makes a repeated header or objective the text itself, where that text is on no earlier page.
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

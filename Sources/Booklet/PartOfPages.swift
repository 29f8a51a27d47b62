import Frames
import Typesetting

// Where only some of the pages are wanted, what refers to the others must go, and what stood on them may stand again.

extension TypesetPublication {
  /// Takes out links and bookmarks whose target is on no page that is left.
  mutating func dropDeadLinks() {
    var targets: Set<Anchor> = []
    for page in pages {
      for placed in page.trim.items { if case .anchor(let anchor) = placed.item { targets.insert(anchor) } }
    }
    bookmarks.removeAll { !targets.contains($0.target) }
    for index in pages.indices {
      let live = pages[index].trim.items.filter { placed in
        if case .link(let anchor, _) = placed.item { targets.contains(anchor) } else { true }
      }
      if live.count < pages[index].trim.items.count {
        pages[index].trim = Frame(size: pages[index].trim.size, items: live, lines: pages[index].trim.lines)
      }
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

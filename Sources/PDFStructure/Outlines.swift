internal import Frames

/// Adds the list of bookmarks, each below the last one of a smaller level; entries of the first level are open.
///
/// - Returns: the number of the list's object; nil where there are no bookmarks.
func addOutlines(
  _ bookmarks: [Bookmark], _ anchors: AnchorPlaces, pages: [Int], to objects: inout some ObjectWriting & ~Copyable
) -> Int? {
  guard !bookmarks.isEmpty else { return nil }
  let root = objects.reserve()
  let numbers = bookmarks.map { _ in objects.reserve() }
  // The bookmark above each, nil for the list itself, and the bookmarks below each.
  var parents: [Int?] = []
  var children: [[Int]] = bookmarks.map { _ in [] }
  var top: [Int] = []
  var path: [Int] = []
  for index in bookmarks.indices {
    while let last = path.last, bookmarks[last].level >= bookmarks[index].level { path.removeLast() }
    parents.append(path.last)
    if let parent = path.last { children[parent].append(index) } else { top.append(index) }
    path.append(index)
  }
  func ends(_ items: [Int]) -> PDFDictionary {
    guard let first = items.first, let last = items.last else { return [:] }
    return ["First": .reference(numbers[first]), "Last": .reference(numbers[last])]
  }
  for siblings in [top] + children {
    for (place, index) in siblings.enumerated() {
      let bookmark = bookmarks[index]
      var entry = ends(children[index])
      entry["Title"] = .text(bookmark.title)
      entry["Parent"] = .reference(parents[index].map { numbers[$0] } ?? root)
      entry["Dest"] = anchors.destination(bookmark.target, pages: pages)
      if place > 0 { entry["Prev"] = .reference(numbers[siblings[place - 1]]) }
      if place + 1 < siblings.count { entry["Next"] = .reference(numbers[siblings[place + 1]]) }
      let below = children[index].count
      // A negative number tells that the entry is closed.
      if below > 0 { entry["Count"] = .integer(bookmark.level == 1 ? below : -below) }
      objects.write(.dictionary(entry), as: numbers[index])
    }
  }
  var list = ends(top)
  list["Type"] = .name("Outlines")
  let shown = top.reduce(top.count) { $0 + (bookmarks[$1].level == 1 ? children[$1].count : 0) }
  list["Count"] = .integer(shown)
  objects.write(.dictionary(list), as: root)
  return root
}

import GoalBook

// What stands in a cell, a text on a line: as clerks write it, with ・ before an entry and nested entries further in.

/// The lines of a cell of entries.
///
/// - Parameter isValue: whether the column holds values or running text: an entry has no bullet then, where none needs one.
func cellLines(_ items: [Item], isValue: Bool) -> [String] {
  let isPlain =
    isValue && items.allSatisfy { $0.marker == .bullet && $0.children.isEmpty && !beginsLikeAnEntry($0.text) }
  return isPlain ? items.map(\.text) : items.flatMap { lines(of: $0, depth: 0) }
}

private func lines(of item: Item, depth: Int) -> [String] {
  let indentation = String(repeating: "　", count: depth)
  let mark =
    switch item.marker {
    case .bullet: "・"
    case .none: ""
    case .label(let label): label
    }
  return [indentation + mark + item.text] + item.children.flatMap { lines(of: $0, depth: depth + 1) }
}

/// An initiative that stands in its cell alone: its number has a column of its own.
func cellText(ofOnly initiative: Initiative) -> String {
  // What looks like a number or a bullet at the beginning would be taken for one.
  beginsLikeAnEntry(initiative.text) ? lineText(of: initiative) : initiative.text
}

/// An initiative that shares its cell with others: ① or ・ before it.
func lineText(of initiative: Initiative) -> String {
  (initiative.number.map(printedNumber) ?? "・") + initiative.text
}

/// The sections of initiatives that share a cell, those of each initiative on a line; nil where it could not be told whose they are:
/// some have sections and some have none.
func sectionLines(of initiatives: [Initiative]) -> [String]? {
  if initiatives.allSatisfy(\.sections.isEmpty) { return [] }
  guard !initiatives.contains(where: \.sections.isEmpty) else { return nil }
  return initiatives.map { $0.sections.joined(separator: "、") }
}

/// Whether a text begins with a bullet, a number or another sign that an entry may have before it.
func beginsLikeAnEntry(_ text: String) -> Bool {
  let scalars = text.unicodeScalars
  guard let first = scalars.first else { return false }
  let isBeforeStop = scalars.dropFirst().first.map { ".．)）、".unicodeScalars.contains($0) } == true
  return first.properties.numericType != nil || first.properties.isWhitespace || isBeforeStop
    || "(（[［【〔・･•○●◎◯◇◆□■※△▲★☆-–—―－*＊".unicodeScalars.contains(first)
}

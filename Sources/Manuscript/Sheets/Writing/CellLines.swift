import GoalBook

// The texts of cells, one on each line, as clerks write them: with ・ before an entry, nested entries indented.

/// The lines of a cell of entries.
///
/// - Parameter isValue: whether the column holds values or running text; entries then have no bullet, unless one needs
///   it.
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

/// The text of an initiative that is alone in its cell; its number has a column of its own.
func cellText(ofOnly initiative: Initiative) -> String {
  // Something at its head that looks like a number or a bullet would be read as one.
  beginsLikeAnEntry(initiative.text) ? lineText(of: initiative) : initiative.text
}

/// An initiative that shares its cell with others, with its number or ・ before it.
func lineText(of initiative: Initiative) -> String {
  (initiative.number.map(printedNumber) ?? "・") + initiative.text
}

/// The sections of initiatives that share a cell, with those of each initiative on a line.
///
/// Nil where only some initiatives have sections, so that the lines would not tell whose they are.
func sectionLines(of initiatives: [Initiative]) -> [String]? {
  if initiatives.allSatisfy(\.sections.isEmpty) { return [] }
  guard !initiatives.contains(where: \.sections.isEmpty) else { return nil }
  return initiatives.map { $0.sections.joined(separator: "、") }
}

/// Whether a text begins with a bullet, a number or another sign with which an entry may begin.
func beginsLikeAnEntry(_ text: String) -> Bool {
  let scalars = text.unicodeScalars
  guard let first = scalars.first else { return false }
  let isBeforeStop = scalars.dropFirst().first.map { ".．)）、".unicodeScalars.contains($0) } == true
  return first.properties.numericType != nil || first.properties.isWhitespace || isBeforeStop
    || "(（[［【〔・･•○●◎◯◇◆□■※△▲★☆-–—―－*＊".unicodeScalars.contains(first)
}

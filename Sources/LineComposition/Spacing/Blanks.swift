extension CollectedText {
  /// Whether each character is a space in a sequence of spaces with Japanese on one of its sides; nil where there is no
  /// space.
  var blanks: [Bool]? {
    guard characters.contains(where: { $0.traits.kind.isSpace }) else { return nil }
    var blanks = [Bool](repeating: false, count: count)
    var index = 0
    while index < count {
      guard characters[index].traits.kind.isSpace else {
        index += 1
        continue
      }
      let end = characters[index...].firstIndex { !$0.traits.kind.isSpace } ?? count
      let isBesideJapanese =
        index > 0 && characters[index - 1].traits.isJapanese || end < count && characters[end].traits.isJapanese
      if isBesideJapanese { for space in index..<end { blanks[space] = true } }
      index = end
    }
    return blanks
  }
}

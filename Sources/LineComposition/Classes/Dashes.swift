import Frames

extension TextShaper {
  /// Shapes a text so that its dashes among Japanese characters are an em wide and join.
  ///
  /// They are drawn as U+2015, because fonts have U+2014 for Latin text, half as wide. The text of the runs is
  /// unchanged.
  func shapeJoiningDashes(_ text: String, in face: FontFace) -> [GlyphRun] {
    guard let drawn = withFullDashes(text) else { return shape(text[...], in: face) }
    var runs = shape(drawn[...], in: face)
    if runs.contains(where: { $0.clusters.contains(where: \.isMissing) }) { return shape(text[...], in: face) }
    var dashes = text.unicodeScalars.lazy.filter(isDash).makeIterator()
    for index in runs.indices where runs[index].text.unicodeScalars.contains(where: isDash) {
      var written = String.UnicodeScalarView()
      for scalar in runs[index].text.unicodeScalars {
        written.append(isDash(scalar) ? dashes.next() ?? scalar : scalar)
      }
      runs[index].text = String(written)
    }
    return runs
  }
}

/// Whether the scalar is U+2014 or U+2015, which have equally many bytes.
private func isDash(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{2014}" || scalar == "\u{2015}" }

extension String {
  /// Whether the text in UTF-8 has a byte; the bytes are looked at where they lie.
  func has(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? utf8.contains(byte)
  }
}

/// The text with U+2015 for each U+2014 next to a Japanese character or another dash; nil where there is none.
private func withFullDashes(_ text: String) -> String? {
  guard text.has(0xE2), text.unicodeScalars.contains("\u{2014}") else { return nil }
  var scalars = Array(text.unicodeScalars)
  var isChanged = false
  var index = 0
  while index < scalars.count {
    guard isDash(scalars[index]) else {
      index += 1
      continue
    }
    let end = scalars[index...].firstIndex { !isDash($0) } ?? scalars.count
    let neighbours = (index > 0 ? [scalars[index - 1]] : []) + (end < scalars.count ? [scalars[end]] : [])
    if end - index > 1 || neighbours.contains(where: { TraitTable.shared[$0.value].isJapanese }) {
      for dash in index..<end where scalars[dash] == "\u{2014}" { (scalars[dash], isChanged) = ("\u{2015}", true) }
    }
    index = end
  }
  return isChanged ? String(String.UnicodeScalarView(scalars)) : nil
}

internal import Frames
internal import Measure

extension FontSet {
  /// The runs of a text in a composite font (合成フォント): figures and Latin letters in their own face, size and height.
  ///
  /// A stretch of which that face lacks a character is set in the Japanese face, whole.
  func compositeRuns(of text: Substring, in face: FontFace) -> [GlyphRun] {
    var japanese = face
    japanese.latin = nil
    guard let latin = face.latin, let part = face.latinPart else { return shape(text, in: japanese) }
    let rise = face.size.scaled(by: Double(latin.rise) / 1000)
    var runs: [GlyphRun] = []
    var begin = text.startIndex
    for stretch in latinStretches(of: text) {
      guard var run = table(for: part).plainRun(of: text[stretch]) else { continue }
      if rise != .zero { for glyph in run.glyphs.indices { run.glyphs[glyph].shift.y -= rise } }
      if begin < stretch.lowerBound { runs += shape(text[begin..<stretch.lowerBound], in: japanese) }
      runs.append(run)
      begin = stretch.upperBound
    }
    if begin < text.endIndex { runs += shape(text[begin...], in: japanese) }
    return runs
  }
}

/// The longest stretches of figures, Latin letters and their signs, with the spaces between them.
private func latinStretches(of text: Substring) -> [Range<Substring.Index>] {
  var stretches: [Range<Substring.Index>] = []
  let scalars = text.unicodeScalars
  var index = scalars.startIndex
  while index < scalars.endIndex {
    guard isLatin(scalars[index]) else {
      index = scalars.index(after: index)
      continue
    }
    let begin = index
    var end = index
    while index < scalars.endIndex, scalars[index] == " " || isLatin(scalars[index]) {
      let isSpace = scalars[index] == " "
      index = scalars.index(after: index)
      if !isSpace { end = index }
    }
    // What combines with the last character goes where that goes.
    if index < scalars.endIndex, end == index, scalars[index].properties.isGraphemeExtend {
      end = scalars.index(before: end)
    }
    if begin < end { stretches.append(begin..<end) }
    index = max(index, scalars.index(after: begin))
  }
  return stretches
}

/// Whether a character is drawn by the Latin part: half-width figures, letters and signs, and letters with accents.
private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x21...0x7E, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
  default: false
  }
}

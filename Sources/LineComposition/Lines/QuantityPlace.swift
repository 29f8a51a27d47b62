import Frames
import Measure

/// The place of a quantity behind its label on a line of their own: 開催数　7回.
public enum QuantityPlace: String, Hashable, Sendable, CaseIterable {
  /// Behind the label, after a blank.
  case natural
  /// At the line's end, as in a list of accounts.
  case end
}

extension LineBox {
  /// Moves the quantity behind the only label of a line to the end of `measure`; a line without one, or with several,
  /// is unchanged.
  ///
  /// - Parameter leader: what leads to the quantity; nil where nothing does.
  mutating func moveQuantity(to measure: Length, leader: QuantityLeader? = nil) {
    guard let gap = gapBeforeQuantity, measure > width else { return }
    let slack = measure - width
    track(byGap: { $0 == gap ? slack : .zero })
    width = measure
    if let leader { leaders = leader.runs(in: blank(before: gap + 1), upTo: measure) }
  }

  /// The index, from 0, of the gap between the blank behind the line's only label and the quantity; nil where there is
  /// none.
  private var gapBeforeQuantity: Int? {
    let texts = textRuns.flatMap(\.run.clusterTexts)
    let places = texts.indices.dropFirst(2).filter {
      texts[$0 - 1].isBlank && isQuantity(texts[$0...].prefix(2).joined())
    }
    guard places.count == 1, let place = places.first, !texts[..<(place - 1)].allSatisfy(\.isBlank) else { return nil }
    return place - 1
  }

  /// The blank that ends before the cluster at an index, from 0.
  private func blank(before index: Int) -> Range<Length> {
    var places: [(x: Length, isBlank: Bool)] = []
    for placed in textRuns {
      var x = placed.x
      var glyphs = placed.run.glyphs[...]
      for (cluster, text) in zip(placed.run.clusters, placed.run.clusterTexts) {
        places.append((x, text.isBlank))
        for glyph in glyphs.prefix(cluster.glyphCount) { x += glyph.advance }
        glyphs = glyphs.dropFirst(cluster.glyphCount)
      }
    }
    let first = places[..<index].reversed().prefix { $0.isBlank }.last
    return (first?.x ?? places[index].x)..<places[index].x
  }

  /// The runs on the line's baseline, without readings.
  private var textRuns: [PlacedRun] { runs.filter { $0.run.standing != .rubyText } }
}

/// What leads from a label to its quantity at the end of a line (……).
struct QuantityLeader {
  private let face: FontFace
  /// The width of one leader.
  private let width: Length
  /// The runs of so many leaders.
  private let shape: (Int) -> [GlyphRun]

  /// The distance from the label to the first leader at least, and from the last to the quantity.
  private var distance: Length { face.size / 4 }

  /// A leader of `text`; nil where it has no width.
  init?(_ text: String, in face: FontFace, shaper: some TextShaper) {
    guard !text.isEmpty else { return nil }
    let width = shaper.shape(text[...], in: face).reduce(.zero) { $0 + $1.width }
    guard width > .zero else { return nil }
    (self.face, self.width) = (face, width)
    shape = { shaper.shape(String(repeating: text, count: $0)[...], in: face) }
  }

  /// As many leaders as a blank has room for, together at least an em wide.
  ///
  /// They lie on a grid that begins at the end of `measure`, so that those of lines one above the other are aligned.
  func runs(in blank: Range<Length>, upTo measure: Length) -> [PlacedRun] {
    let free = (measure - blank.upperBound + distance).units
    let behind = (free + width.units - 1) / width.units
    let count = (measure - blank.lowerBound - distance).units / width.units - behind
    guard count > 0, width * count >= face.size else { return [] }
    var x = measure - width * (behind + count)
    return shape(count).map { run in
      defer { x += run.width }
      return PlacedRun(x: x, run: run)
    }
  }
}

extension LineBox {
  /// The leaders that no font has, each once.
  func missingLeaders(in face: FontFace) -> [MissingCharacter] {
    var found: [MissingCharacter] = []
    for run in leaders.map(\.run) {
      for (cluster, text) in zip(run.clusters, run.clusterTexts) where cluster.isMissing || cluster.isOtherForm {
        let missing = MissingCharacter(text: text, face: face, isOtherForm: cluster.isOtherForm)
        if !found.contains(missing) { found.append(missing) }
      }
    }
    return found
  }
}

/// Whether a quantity begins with this text: a number, its sign, or a word that makes it approximate.
private func isQuantity(_ text: String) -> Bool {
  guard let first = text.first else { return false }
  return first.isNumber && first.isASCII || "０"..."９" ~= first || "約△▲".contains(first) || text == "延べ"
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

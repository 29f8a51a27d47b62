public import Frames
public import Measure

/// The position of a paragraph's lines on their measure.
public enum Alignment: String, Hashable, Sendable, CaseIterable {
  /// Flush left, ragged right.
  case start
  /// Each line in the middle of the measure.
  case center
  /// Flush right, ragged left.
  case end
  /// The characters of each line spread over the whole measure (均等割付).
  case even
  /// Both sides flush, except that the last line is flush left (行頭行末揃え).
  case justify
}

/// A text broken into lines that are not yet placed.
public struct ComposedParagraph: Hashable, Sendable {
  /// The lines in order; every character of the text is on one of them.
  public var lines: [LineBox]
  /// The indent of the first line; the places of its runs are measured from there.
  public var firstIndent = Length.zero
  /// The words and numbers that are cut because they are wider than the measure.
  public var cutWords: [String]
  /// The characters that no font has, or not in the form that is asked for.
  public var missing: [MissingCharacter]
}

/// A character that no listed font has, and the face in which it was to be set.
public struct MissingCharacter: Hashable, Sendable {
  /// The character, or the cluster of glyphs in which it stands.
  public var text: String
  /// The face that was asked for.
  public var face: FontFace
  /// Whether a font has the character, but not the form for which its variation selector asks.
  public var isOtherForm: Bool
}

/// Sets `text` in `face` on lines of `measure`.
///
/// A line break in the text ends its line like the end of a paragraph, and begins a new one.
///
/// - Parameter measure: the width of the lines; a cluster wider than that is a line by itself.
/// - Parameter firstIndent: the indent of the first line (字下げ), at most half of the measure. Where
///   ``LineHeadBracket/halfEmFirst`` puts an opening bracket at its beginning half an em from the margin, the first
///   line has no other indent (JLREQ 3.1.5).
/// - Parameter tracking: the space added between the characters (字間), if every line has room for it.
/// - Complexity: O(length of the text); the shaper is called for each part between line breaks.
public func compose(
  _ text: String, in face: FontFace, measure: Length, firstIndent: Length = .zero, alignment: Alignment = .start,
  tracking: Length = .zero, rules: LineRules = LineRules(), shaper: some TextShaper
) -> ComposedParagraph {
  func made() -> ComposedParagraph {
    composed(
      text, in: face, measure: measure, firstIndent: firstIndent, alignment: alignment, tracking: tracking,
      rules: rules, shaper: shaper)
  }
  guard let memory = shaper.memory else { return made() }
  let key = KeptParagraphs.Key(
    text: text, face: face, measure: measure, firstIndent: firstIndent, tracking: tracking, alignment: alignment,
    rules: rules)
  return KeptParagraphs.kept(in: memory).paragraph(key, made: made)
}

private func composed(
  _ text: String, in face: FontFace, measure: Length, firstIndent: Length, alignment: Alignment, tracking: Length,
  rules: LineRules, shaper: some TextShaper
) -> ComposedParagraph {
  let metrics = shaper.lineMetrics(of: face)
  var paragraph = ComposedParagraph(lines: [], cutWords: [], missing: [])
  for part in text.forcedLines {
    let composition = Composition(
      part.text, in: face, measure: measure, firstIndent: part.isFirst ? firstIndent : .zero, alignment: alignment,
      rules: part.rules(rules), shaper: shaper)
    if part.isFirst { paragraph.firstIndent = Length(units: composition.wish.firstIndent) }
    paragraph.lines += composition.lines.map { line in
      composition.measured.box(
        of: line, metrics: metrics, wish: composition.wish, cutWord: composition.cutWord(before: line))
    }
    paragraph.cutWords += composition.cutWords
    paragraph.missing += composition.missingCharacters
    guard part.hasBreak else { continue }
    if part.text.isEmpty {
      paragraph.lines.append(LineBox(runs: [], width: .zero, ascent: metrics.ascent, descent: metrics.descent))
    }
    paragraph.lines[paragraph.lines.count - 1].endWithBreak(
      shaper.shape(" ", in: face), marksBefore: part.text.unicodeScalars.count - composition.measured.text.writtenCount)
  }
  let firstMeasure = measure - paragraph.firstIndent
  func measureOfLine(_ index: Int) -> Length { index == 0 ? firstMeasure : measure }
  if tracking > .zero,
    paragraph.lines.enumerated().allSatisfy({ index, line in
      line.width + tracking * max(0, line.clusterCount - 1) <= measureOfLine(index)
    })
  {
    for index in paragraph.lines.indices { paragraph.lines[index].track(by: tracking) }
  }
  if rules.quantities == .end, paragraph.lines.count == 1, alignment == .start || alignment == .justify {
    paragraph.lines[0].moveQuantity(
      to: firstMeasure, leader: QuantityLeader(rules.quantityLeader, in: face, shaper: shaper))
    paragraph.missing += paragraph.lines[0].missingLeaders(in: face)
  }
  paragraph.lines = paragraph.lines.enumerated().map { aligned($1, on: measureOfLine($0), alignment) }
  return paragraph
}

private func aligned(_ line: LineBox, on measure: Length, _ alignment: Alignment) -> LineBox {
  var box = line
  switch alignment {
  case .start, .justify: break
  case .center: box.shift(by: (measure - box.width) / 2)
  case .end: box.shift(by: measure - box.width)
  case .even: box.spread(over: measure)
  }
  return box
}

/// A paragraph after its breaks are chosen and before any glyph is placed.
struct Composition {
  let measured: MeasuredText
  let licences: [BreakLicence]
  let lines: [ChosenLine]
  let wish: LineWish

  init(
    _ text: String, in face: FontFace, measure: Length, firstIndent: Length = .zero, alignment: Alignment,
    rules: LineRules, shaper: some TextShaper
  ) {
    let collected = CollectedText(text, in: face, shaper: shaper)
    measured = MeasuredText(collected, rules)
    licences = breakLicences(collected, rules)
    let isWide = Double(measure.units) >= rules.raggedBelow * Double(face.size.units)
    let isJustified = alignment == .justify && rules.adjustment != .none && isWide
    wish = LineWish(
      measure: measure.units, isJustified: isJustified,
      firstIndent: measured.hasHalfEmFirst ? 0 : min(firstIndent, measure / 2).units)
    let filled = measured.lines(licences, wish)
    lines = rules.balancesLines ? measured.balanced(filled, licences, wish) : filled
  }

  /// The words that are cut at the end of a line, one entry for each cut.
  var cutWords: [String] {
    lines.compactMap(cutWord)
  }

  /// The word that is cut before a line; nil where the line begins with a word, or where an address is parted at one of
  /// its signs.
  func cutWord(before line: ChosenLine) -> String? {
    let start = line.range.lowerBound
    guard start > 0, licences[start] == .cutsWord else { return nil }
    if let address = measured.text.address(goingOnAt: start) {
      return measured.text.characters[start - 1].partsAddress ? nil : measured.text.text(address.clusters)
    }
    var (first, last) = (start, start)
    while first > 0, licences[first] == .cutsWord { first -= 1 }
    while last + 1 < licences.count, licences[last + 1] == .cutsWord { last += 1 }
    let word = measured.text.text(first..<last + 1)
    return measured.text.characters[start - 1].partsAddress && isAddress(word) ? nil : word
  }

  var missingCharacters: [MissingCharacter] {
    let text = measured.text
    func isWanting(_ cluster: GlyphCluster) -> Bool { cluster.isMissing || cluster.isOtherForm }
    guard text.runs.contains(where: { $0.clusters.contains(where: isWanting) }) else { return [] }
    let ofReadings = text.runs.filter { $0.standing == .rubyText }.flatMap { run in
      var face = text.face
      face.size = run.face.size
      return zip(run.clusters, run.clusterTexts).filter { isWanting($0.0) }.map { cluster, part in
        MissingCharacter(text: part, face: face, isOtherForm: cluster.isOtherForm)
      }
    }
    return text.places.indices.compactMap { index in
      let place = text.places[index]
      let cluster = text.runs[Int(place.run)].clusters[Int(place.index)]
      guard isWanting(cluster) else { return nil }
      return MissingCharacter(text: text.text(index..<index + 1), face: text.face, isOtherForm: cluster.isOtherForm)
    } + ofReadings
  }
}

import Frames
import Measure

/// Divides a total in proportion to the capacity of each part, in whole units that add up exactly.
private struct Sharing {
  let total: Int
  let capacity: Int
  private var seen = 0
  private var given = 0

  init(_ total: Int, over capacity: Int) {
    self.total = total
    self.capacity = capacity
  }

  mutating func next(_ part: Int32) -> Int {
    guard total > 0, part > 0, capacity > 0 else { return 0 }
    seen += Int(part)
    let share = total * seen / capacity - given
    given += share
    return share
  }
}

extension MeasuredText {
  /// The finished line: runs at their places, glyphs with their adjusted advances.
  ///
  /// White space at the line's end keeps its text and has no width.
  func box(of line: ChosenLine, metrics: LineMetrics, wish: LineWish, cutWord: String?) -> LineBox {
    let widths = advances(of: line)
    var box = LineBox(
      runs: [], width: Length(units: line.fit.width), ascent: metrics.ascent, descent: metrics.descent)
    box.setting = LineSetting(
      measure: Length(units: wish.measure(from: line.range.lowerBound)), width: box.width,
      isJustified: wish.isJustified, isOverfull: line.fit.isOverfull, cutWord: cutWord,
      changes: changes(of: line, widths))
    var x = line.fit.headSpace
    var first = line.range.lowerBound
    var words = text.words[...].drop { $0.clusters.lowerBound < first }
    while first < line.range.upperBound {
      let number = text.places[first].run
      // A run is divided where an address begins or ends.
      let address = text.addresses.first { $0.clusters.upperBound > first }
      let isLink = address.map { $0.clusters.contains(first) } ?? false
      let end = min(
        line.range.upperBound,
        address.map { isLink ? $0.clusters.upperBound : $0.clusters.lowerBound } ?? line.range.upperBound)
      var next = first + 1
      while next < end, text.places[next].run == number { next += 1 }
      let (run, width) = slice(first..<next, widths, from: line.range.lowerBound)
      box.runs.append(PlacedRun(x: Length(units: x), run: run, uri: isLink ? address?.uri : nil))
      x += width
      if let word = words.first, word.clusters.upperBound == next {
        let start = widths[word.clusters.lowerBound - line.range.lowerBound..<next - line.range.lowerBound].reduce(x, -)
        box.runs += reading(of: word, from: start)
        words.removeFirst()
      }
      first = next
    }
    return box
  }

  /// The runs of a word's reading, placed over the word that begins at `start`.
  private func reading(of word: RubyWord, from start: Int) -> [PlacedRun] {
    let runs = text.runs[word.readings]
    let advances = runs.flatMap(\.clusterAdvances)
    let isJapanese = runs.allSatisfy { run in
      run.text.unicodeScalars.allSatisfy { TraitTable.shared[$0.value].isJapanese }
    }
    let width = word.clusters.reduce(0) { $0 + Int(bodies[$1]) }
    var (x, gaps) = RubyWord.spread(
      advances, over: width, em: em, isSpread: word.clusters.count > 1 && isJapanese)
    x += start
    var number = 0
    return runs.map { run in
      var placed = PlacedRun(x: Length(units: x), run: run)
      var glyph = 0
      for cluster in run.clusters {
        glyph += cluster.glyphCount
        if cluster.glyphCount > 0 { placed.run.glyphs[glyph - 1].advance += Length(units: gaps[number]) }
        number += 1
      }
      x += placed.run.width.units
      return placed
    }
  }

  /// The gaps of a line that adjustment changed, where its characters advance by `widths`.
  private func changes(of line: ChosenLine, _ widths: [Int]) -> [LineSetting.GapChange] {
    guard line.fit.isAdjusted else { return [] }
    var changes: [LineSetting.GapChange] = []
    var x = line.fit.headSpace
    let last = Int(inkEnds[line.range.upperBound]) - 1
    for index in line.range where index < last {
      let width = widths[index - line.range.lowerBound]
      x += width
      let change = width - Int(bodies[index]) - Int(gaps[index].natural)
      if change != 0 {
        changes.append(LineSetting.GapChange(x: Length(units: x), change: Length(units: change)))
      }
    }
    return changes
  }

  /// The advance of each character of a line, its adjusted gap included.
  func advances(of line: ChosenLine) -> [Int] {
    let (start, ink) = (line.range.lowerBound, Int(inkEnds[line.range.upperBound]))
    var widths = [Int](repeating: 0, count: line.range.count)
    guard ink > start else { return widths }
    let last = ink - 1
    let fit = line.fit
    let caps = sums[last] - sums[start]
    var space = Sharing(fit.spaceShrink, over: caps.spaceShrink)
    var dot = Sharing(fit.dotShrink, over: caps.dot)
    var mark = Sharing(fit.markShrink, over: caps.mark)
    var tight = Sharing(fit.tightShrink, over: caps.third)
    var western = Sharing(fit.westernShrink, over: caps.western)
    var spaceMore = Sharing(fit.spaceStretch, over: caps.spaceRoom)
    var westernMore = Sharing(fit.westernStretch, over: caps.westernRoom)
    var third = Sharing(fit.thirdStretch, over: caps.third)
    var fourth = Sharing(fit.fourthStretch, over: caps.fourth)
    for index in start..<last {
      let gap = gaps[index]
      var width = Int(bodies[index]) + Int(gap.natural)
      width -= space.next(gap.spaceShrink) + dot.next(gap.dot) + mark.next(gap.mark) + western.next(gap.western)
      width -= tight.next(gap.third)
      width += spaceMore.next(gap.spaceRoom) + westernMore.next(gap.westernRoom)
      width += third.next(gap.third) + fourth.next(gap.fourth)
      widths[index - start] = width
    }
    widths[last - start] = Int(bodies[last]) + fit.endSpace
    return widths
  }

  /// The glyphs of `range`, which lies within one run, with the advances from `widths`.
  private func slice(_ range: Range<Int>, _ widths: [Int], from start: Int) -> (run: GlyphRun, width: Int) {
    let (first, last) = (text.places[range.lowerBound], text.places[range.upperBound - 1])
    let run = text.runs[Int(first.run)]
    let lastCluster = run.clusters[Int(last.index)]
    let firstGlyph = Int(first.glyph)
    var glyphs = run.glyphs.part(firstGlyph..<Int(last.glyph) + lastCluster.glyphCount)
    var total = 0
    for index in range {
      let place = text.places[index]
      let width = widths[index - start]
      total += width
      let next = index + 1 < range.upperBound ? Int(text.places[index + 1].glyph) - firstGlyph : glyphs.count
      guard next > Int(place.glyph) - firstGlyph else { continue }
      if width != Int(place.advance) { glyphs[next - 1].advance += Length(units: width - Int(place.advance)) }
      let shift = Int(rubyRooms[index]?.before ?? 0) - trimmedBefore(index)
      if shift != 0 {
        for glyph in Int(place.glyph) - firstGlyph..<next { glyphs[glyph].shift.x += Length(units: shift) }
      }
    }
    let lastByte = Int(last.byte) + lastCluster.utf8Count
    let isWhole = range.count == run.clusters.count
    let cut = GlyphRun(
      face: run.face, glyphs: glyphs,
      clusters: isWhole ? run.clusters : run.clusters.part(Int(first.index)..<Int(last.index) + 1),
      text: isWhole ? run.text : String(run.text[utf8: Int(first.byte)..<lastByte]),
      marksBefore: first.index == 0 ? run.marksBefore : 0, standing: run.standing)
    return (cut, total)
  }

  /// The part of a mark's trimmed space that lies before its body (JLREQ 3.1.2): all of it in an opening bracket, half
  /// in a middle dot.
  private func trimmedBefore(_ index: Int) -> Int {
    let room = rubyRooms[index].map { $0.before + $0.after } ?? 0
    let trimmed = Int(text.places[index].advance - bodies[index] + room)
    guard trimmed > 0 else { return 0 }
    switch text.characters[index].traits.kind {
    case .opening: return trimmed
    case .middleDot: return trimmed / 2
    default: return 0
    }
  }
}

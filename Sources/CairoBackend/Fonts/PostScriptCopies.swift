internal import CCairo
internal import CFontconfig
internal import CPango

/// The table of PostScript outlines with copies behind all glyphs; nil where the table has no form to which they can be
/// added.
///
/// Enlarged parts are written at the table's end, and the offsets in its dictionary changed to point there.
///
/// - SeeAlso: Adobe Technical Notes 5176 (CFF) and 5177 (Type 2 charstrings).
func postScriptOutlines(
  of copies: [GlyphCopy], _ count: Int, in face: OpaquePointer, advance: (Int) -> Int
) -> [UInt32: [UInt8]]? {
  let tag = fontTag("CFF ")
  guard let font = CompactFont(tableBytes(tag, of: face), glyphCount: count) else { return nil }
  let em = Int(hb_face_get_upem(face))
  var outlines = font.charStrings
  for copy in copies {
    let glyph = Int(copy.glyph)
    guard glyph < count, let width = font.width(copy.advance(advance(glyph), em: em), ofGlyphLike: glyph),
      let copied = charString(outlines[glyph], width: width)
    else { return nil }
    outlines.append(copied)
  }
  return [tag: font.table(with: outlines, copiesOf: copies.map { Int($0.glyph) })]
}

/// A font of PostScript outlines with several private dictionaries, as Japanese fonts have them (CID-keyed).
private struct CompactFont {
  private let bytes: [UInt8]
  /// The outline of each glyph: a program.
  let charStrings: [[UInt8]]
  /// The number of each glyph within its character collection, and the number of its private dictionary.
  private let names: [Int]
  private let selected: [Int]
  private let nominalWidths: [Int]
  private let places: (charStrings: Int, charset: Int, select: Int)

  init?(_ bytes: [UInt8], glyphCount: Int) {
    guard bytes.count > 4, let nameEnd = index(in: bytes, at: Int(bytes[2]))?.end,
      let top = index(in: bytes, at: nameEnd)?.items.first, let entries = dictionary(in: bytes, top),
      let outlines = entries[17]?.place(in: bytes), let charset = entries[15]?.place(in: bytes),
      let select = entries[12 << 8 | 37]?.place(in: bytes), let fonts = entries[12 << 8 | 36]?.values.first,
      let found = index(in: bytes, at: outlines.value), found.items.count == glyphCount,
      let names = charsetNames(in: bytes, at: charset.value, glyphCount),
      let selected = selection(in: bytes, at: select.value, glyphCount), let dictionaries = index(in: bytes, at: fonts)
    else { return nil }
    var widths: [Int] = []
    for range in dictionaries.items {
      guard let own = dictionary(in: bytes, range)?[18]?.values, own.count == 2, own[1] >= 0, own[0] >= 0,
        own[1] + own[0] <= bytes.count, let hints = dictionary(in: bytes, own[1]..<own[1] + own[0])
      else { return nil }
      widths.append(hints[21]?.values.first ?? 0)
    }
    self.bytes = bytes
    charStrings = found.items.map { Array(bytes[$0]) }
    self.names = names
    self.selected = selected
    nominalWidths = widths
    places = (outlines.offset, charset.offset, select.offset)
  }

  /// The width operand for an advance, in the program of a glyph with the same private dictionary as `glyph`.
  func width(_ advance: Int, ofGlyphLike glyph: Int) -> Int? {
    nominalWidths.indices.contains(selected[glyph]) ? advance - nominalWidths[selected[glyph]] : nil
  }

  /// The table with new outlines, the last of them copies of `originals`.
  func table(with outlines: [[UInt8]], copiesOf originals: [Int]) -> [UInt8] {
    var table = bytes
    table.write(table.count, width: 4, at: places.charStrings)
    table.append(outlines.count, width: 2)
    table.append(4)
    var offset = 1
    for outline in outlines {
      table.append(offset, width: 4)
      offset += outline.count
    }
    table.append(offset, width: 4)
    for outline in outlines { table += outline }
    table.write(table.count, width: 4, at: places.charset)
    table.append(0)
    let next = (names.max() ?? 0) + 1
    for name in names.dropFirst() + originals.indices.map({ next + $0 }) { table.append(name, width: 2) }
    table.write(table.count, width: 4, at: places.select)
    table.append(0)
    for font in selected + originals.map({ selected[$0] }) { table.append(UInt8(truncatingIfNeeded: font)) }
    return table
  }
}

/// The operands of an operator in a dictionary, and the offset of the last one.
private struct Entry {
  var values: [Int]
  var last: Int

  /// An offset that is written in four bytes, so that another can be written there; nil where it is written otherwise.
  func place(in bytes: [UInt8]) -> (value: Int, offset: Int)? {
    guard let value = values.first, value > 2, bytes[last] == 29 else { return nil }
    return (value, last + 1)
  }
}

/// The entries of a dictionary by their operators, those of two bytes as 12 · 256 plus the second byte; real numbers
/// are read as 0.
private func dictionary(in bytes: [UInt8], _ range: Range<Int>) -> [Int: Entry]? {
  var entries: [Int: Entry] = [:]
  var values: [Int] = []
  var (at, last) = (range.lowerBound, range.lowerBound)
  while at < range.upperBound {
    let first = Int(bytes[at])
    switch first {
    case 0...21:
      let isLong = first == 12
      guard !isLong || at + 1 < range.upperBound else { return nil }
      entries[isLong ? 12 << 8 | Int(bytes[at + 1]) : first] = Entry(values: values, last: last)
      values = []
      at += isLong ? 2 : 1
    case 29:
      guard let value = bytes.uint(at: at + 1, width: 4) else { return nil }
      (last, at) = (at, at + 5)
      values.append(Int(Int32(truncatingIfNeeded: value)))
    case 30:
      last = at
      at += 1
      while at < range.upperBound, bytes[at] & 0x0F != 0x0F { at += 1 }
      at += 1
      values.append(0)
    default:
      guard let number = number(in: bytes, at: at) else { return nil }
      (last, at) = (at, at + number.length)
      values.append(number.value)
    }
  }
  return entries
}

/// A whole number in the notation of dictionaries and programs; nil where there is none.
private func number(in bytes: [UInt8], at offset: Int) -> (value: Int, length: Int)? {
  guard offset < bytes.count else { return nil }
  let first = Int(bytes[offset])
  switch first {
  case 28: return bytes.uint16(at: offset + 1).map { (Int(Int16(truncatingIfNeeded: $0)), 3) }
  case 32...246: return (first - 139, 1)
  case 247...250: return offset + 1 < bytes.count ? ((first - 247) * 256 + Int(bytes[offset + 1]) + 108, 2) : nil
  case 251...254: return offset + 1 < bytes.count ? (-(first - 251) * 256 - Int(bytes[offset + 1]) - 108, 2) : nil
  default: return nil
  }
}

/// The items of a list (INDEX), and the offset behind it; nil where it is broken.
private func index(in bytes: [UInt8], at offset: Int) -> (items: [Range<Int>], end: Int)? {
  guard let count = bytes.uint16(at: offset) else { return nil }
  guard count > 0 else { return ([], offset + 2) }
  guard let width = bytes.uint(at: offset + 2, width: 1), (1...4).contains(width) else { return nil }
  let start = offset + 3 + (count + 1) * width - 1
  var items: [Range<Int>] = []
  items.reserveCapacity(count)
  var begin = start + 1
  for number in 1...count {
    guard let relative = bytes.uint(at: offset + 3 + number * width, width: width) else { return nil }
    let end = start + relative
    guard end >= begin, end <= bytes.count else { return nil }
    items.append(begin..<end)
    begin = end
  }
  return (items, begin)
}

/// The number of each glyph within its character collection; the first glyph has 0, which is not written.
private func charsetNames(in bytes: [UInt8], at offset: Int, _ count: Int) -> [Int]? {
  guard let format = bytes.uint(at: offset, width: 1) else { return nil }
  var names = [0]
  var at = offset + 1
  while names.count < count {
    guard let first = bytes.uint16(at: at) else { return nil }
    switch format {
    case 0:
      names.append(first)
      at += 2
    case 1, 2:
      guard let left = bytes.uint(at: at + 2, width: format) else { return nil }
      names += first...first + left
      at += 2 + format
    default: return nil
    }
  }
  return Array(names.prefix(count))
}

/// The number of the private dictionary of each glyph.
private func selection(in bytes: [UInt8], at offset: Int, _ count: Int) -> [Int]? {
  switch bytes.uint(at: offset, width: 1) {
  case 0?:
    guard offset + 1 + count <= bytes.count else { return nil }
    return bytes[offset + 1..<offset + 1 + count].map(Int.init)
  case 3?:
    guard let ranges = bytes.uint16(at: offset + 1) else { return nil }
    var selected: [Int] = []
    for range in 0..<ranges {
      let at = offset + 3 + range * 3
      guard let font = bytes.uint(at: at + 2, width: 1), let end = bytes.uint16(at: at + 3), end <= count,
        end >= selected.count
      else { return nil }
      selected += repeatElement(font, count: end - selected.count)
    }
    return selected.count == count ? selected : nil
  default: return nil
  }
}

/// A glyph's program with another width; the width is the first operand where the first operator takes one fewer.
private func charString(_ program: [UInt8], width: Int) -> [UInt8]? {
  guard (-32768...32767).contains(width) else { return nil }
  var (at, operands, firstLength) = (0, 0, 0)
  while at < program.count {
    let length = program[at] == 255 ? 5 : number(in: program, at: at)?.length
    guard let length else { break }
    if operands == 0 { firstLength = length }
    operands += 1
    at += length
  }
  guard at < program.count else { return nil }
  let hasWidth: Bool
  switch program[at] {
  case 1, 3, 18, 19, 20, 23: hasWidth = operands % 2 == 1
  case 4, 22: hasWidth = operands > 1
  case 21: hasWidth = operands > 2
  case 14: hasWidth = operands == 1 || operands == 5
  default: return nil
  }
  var copied: [UInt8] = [28]
  copied.append(width, width: 2)
  return copied + program.dropFirst(hasWidth ? firstLength : 0)
}

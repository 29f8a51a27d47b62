internal import CCairo
internal import CFontconfig
internal import CPango

// Names, weight and reach of a face, read from the tables of its font file.

/// The family names of a face in all its languages, each once.
func familyNames(of face: OpaquePointer) -> [String] {
  var count: UInt32 = 0
  guard let entries = hb_ot_name_list_names(face, &count) else { return [] }
  var names: [String] = []
  for entry in UnsafeBufferPointer(start: entries, count: Int(count)) {
    // 1: family; 16: typographic family, where name 1 is divided by weights.
    guard entry.name_id == 1 || entry.name_id == 16 else { continue }
    var bytes = [CChar](repeating: 0, count: 256)
    var room = UInt32(bytes.count)
    hb_ot_name_get_utf8(face, entry.name_id, entry.language, &room, &bytes)
    let name = String(decoding: bytes.prefix(Int(room)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    if !name.isEmpty, !names.contains(name) { names.append(name) }
  }
  return names
}

/// The weight on the scale where 400 is regular and 700 bold; nil where the face does not tell it.
func weightClass(of face: OpaquePointer) -> Int? {
  numbers(in: "OS/2", of: face, at: [4])?.first
}

/// The distances that letters reach above and below the baseline, in font units.
///
/// The typographic values come first: in Japanese faces they are the em box (880 and 120 of 1000), on which lines are
/// set, while the `hhea` values of some faces are a browser's line spacing (Noto Sans CJK: 1160 and 288).
func reach(of face: OpaquePointer) -> (ascent: Int, descent: Int) {
  if let typographic = numbers(in: "OS/2", of: face, at: [68, 70]), typographic[0] > 0 {
    return (typographic[0], -typographic[1])
  }
  if let horizontal = numbers(in: "hhea", of: face, at: [4, 6]), horizontal[0] > 0 {
    return (horizontal[0], -horizontal[1])
  }
  let em = Int(hb_face_get_upem(face))
  return (em * 88 / 100, em - em * 88 / 100)
}

/// The name of a table that drawing needs and the face lacks; nil where it has all.
func missingTable(of face: OpaquePointer) -> String? {
  func isThere(_ table: String) -> Bool {
    let blob = hb_face_reference_table(face, tag(table))
    defer { hb_blob_destroy(blob) }
    return hb_blob_get_length(blob) > 0
  }
  let needed = ["head", "hhea", "hmtx", "maxp", "cmap"]
  if let missing = needed.first(where: { !isThere($0) }) { return missing }
  return ["glyf", "CFF ", "CFF2"].contains(where: isThere) ? nil : "glyf"
}

/// A table's name as a number: its four ASCII characters.
private func tag(_ table: String) -> UInt32 { table.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

/// The signed 16-bit numbers at byte offsets of a table; nil where the table is absent or too short.
private func numbers(in table: String, of face: OpaquePointer, at offsets: [Int]) -> [Int]? {
  let blob = hb_face_reference_table(face, tag(table))
  defer { hb_blob_destroy(blob) }
  var length: UInt32 = 0
  guard let bytes = hb_blob_get_data(blob, &length) else { return nil }
  let table = UnsafeRawBufferPointer(start: bytes, count: Int(length))
  var found: [Int] = []
  for offset in offsets {
    guard offset + 2 <= table.count else { return nil }
    found.append(Int(Int16(bitPattern: UInt16(table[offset]) << 8 | UInt16(table[offset + 1]))))
  }
  return found
}

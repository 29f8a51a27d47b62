/// The UTF-8 text with its direction marks, such as U+202E, replaced by joining marks of as many bytes.
///
/// No line of a booklet runs from right to left, except words that do so by themselves. A mark in a text copied from
/// elsewhere would reverse what follows it, on the page and in the PDF's text. A check reports such marks.
func withoutDirectionMarks(_ bytes: [UInt8]) -> [UInt8] {
  // U+061C is D8 9C; U+200E, U+200F and U+202A to U+202E are E2 80 …, U+2066 to U+2069 are E2 81 ….
  guard bytes.contains(0x9C) || bytes.contains(0xE2) else { return bytes }
  var shown = bytes
  for index in bytes.indices {
    switch (bytes[index], bytes.dropFirst(index + 1).first, bytes.dropFirst(index + 2).first) {
    case (0xD8, 0x9C, _):
      // U+034F, COMBINING GRAPHEME JOINER.
      (shown[index], shown[index + 1]) = (0xCD, 0x8F)
    case (0xE2, 0x80, 0x8E?), (0xE2, 0x80, 0x8F?), (0xE2, 0x80, 0xAA?), (0xE2, 0x80, 0xAB?), (0xE2, 0x80, 0xAC?),
      (0xE2, 0x80, 0xAD?), (0xE2, 0x80, 0xAE?), (0xE2, 0x81, 0xA6?), (0xE2, 0x81, 0xA7?), (0xE2, 0x81, 0xA8?),
      (0xE2, 0x81, 0xA9?):
      // U+2060, WORD JOINER.
      (shown[index + 1], shown[index + 2]) = (0x81, 0xA0)
    default: continue
    }
  }
  return shown
}

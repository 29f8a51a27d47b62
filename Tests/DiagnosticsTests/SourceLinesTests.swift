import Diagnostics
import Testing

@Test(
  "A text by lines",
  arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\nb\rc\n\nd", ["a", "b", "c", "", "d"]),
    ("\r\n\r\n", ["", "", ""]), ("\r\r\n", ["", "", ""]), ("あ\u{2028}い\u{85}\u{B}う\n", ["あ\u{2028}い\u{85}\u{B}う", ""]),
    ("a\n\u{301}b\r", ["a", "\u{301}b", ""]),
  ])
func lines(text: String, expected: [String]) {
  let lines = SourceLines(text)
  #expect(lines.count == expected.count)
  #expect((0...expected.count + 1).map { String(lines.line($0)) } == [""] + expected + [""])
}

@Test func offsetsCountScalarsBeforeALine() {
  let lines = SourceLines("𠮷e\u{301}\r\nか\u{3099}\rz\n")
  #expect((0...5).map { lines.offset(ofLine: $0) } == [0, 0, 5, 8, 10, 10])
}

@Test func theLinesThatHoldAWord() {
  let lines = SourceLines("ab\nxab ab\r\n\nb\na\nab")
  #expect(lines.containing("ab") == [1, 2, 6])
  #expect(lines.containing("abc") == [])
  #expect(lines.containing("a much longer word than the text has") == [])
}

@Test("A long text says the same where it is laid aside") func laidAside() {
  let text = (1...60_000).map { "行\($0)の文です。" + ($0 % 7_001 == 0 ? "ab\u{85}" : "") }.joined(separator: "\r\n")
  var source = Source(name: "a", text: text)
  let lines = source.lines
  source.layAside()
  #expect(source.text == text && source.lines.count == 60_000)
  for word in ["ab", "\u{85}", "行30000の", "行1の", "行60000の", "no such word"] {
    #expect(source.lines.containing(word) == lines.containing(word))
  }
  #expect(lines.containing("ab") == [7_001, 14_002, 21_003, 28_004, 35_005, 42_006, 49_007, 56_008])
  for number in [0, 1, 7_001, 59_999, 60_000, 60_001] {
    #expect(source.lines.line(number) == lines.line(number))
    #expect(source.lines.offset(ofLine: number) == lines.offset(ofLine: number))
    #expect(source.lines.bytes(beforeLine: number) == lines.bytes(beforeLine: number))
  }
  for byte in [0, 17, 100_000, text.utf8.count] {
    #expect(source.lines.line(ofByte: byte) == lines.line(ofByte: byte))
  }
}

/// A line around the length from which marks are kept, with characters of one to many scalars.
private func mixedLine(_ count: Int) -> String {
  let pieces = ["a", "市", "e\u{301}", "か\u{3099}", "𠮷", "👨‍👩‍👧", "🇯🇵", "\t"]
  return (0..<count).map { pieces[$0 * $0 % 7 % pieces.count] }.joined()
}

@Test("A place is found in a line of any length", arguments: [0, 1, 300, 511, 512, 513, 5000, 20_000])
func places(count: Int) {
  let text = mixedLine(count)
  let lines = SourceLines("first\n" + text + "\nlast")
  let characters = Array(text)
  for offset in [0, 1, 2, 511, 512, 513, 1023, 1024, count / 2, count - 1, count, count + 1, count + 600]
  where offset >= 0 {
    let before = String(characters.prefix(offset))
    let place = lines.place(ofCharacter: offset, inLine: 2)
    #expect(place.character == before.count)
    #expect(place.scalar == before.unicodeScalars.count)
    #expect(lines.rest(ofLine: 2, from: place).elementsEqual(characters.dropFirst(offset)))
    #expect(lines.place(ofScalar: place.scalar, inLine: 2) == place)
  }
  #expect(lines.rest(ofLine: 9, from: lines.place(ofCharacter: 3, inLine: 9)).isEmpty)
}

@Test func aScalarInsideACharacterStandsBehindItsBeginning() {
  let lines = SourceLines("かe\u{301}\u{302}x")
  #expect((0...6).map { lines.place(ofScalar: $0, inLine: 1).character } == [0, 1, 2, 2, 2, 3, 3])
}

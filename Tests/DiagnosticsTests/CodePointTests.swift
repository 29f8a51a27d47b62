import Diagnostics
import Testing

@Test(
  "A character by its number",
  arguments: [
    ("\0", "U+0000"), ("\u{A}", "U+000A"), ("ÿ", "U+00FF"), ("あ", "U+3042"), ("\u{FEFF}", "U+FEFF"), ("𠮷", "U+20BB7"),
    ("\u{10FFFF}", "U+10FFFF"),
  ] as [(Unicode.Scalar, String)])
func codePoints(scalar: Unicode.Scalar, code: String) {
  #expect(scalar.codePoint == code)
}

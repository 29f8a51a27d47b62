@testable import CairoBackend
import Testing

@Test(arguments: [
  ("市\u{202E}民", "市\u{2060}民"), ("\u{2066}市\u{2069}", "\u{2060}市\u{2060}"), ("a\u{61C}b", "a\u{34F}b"),
  ("\u{200E}\u{200F}", "\u{2060}\u{2060}"), ("‐–…℃、", "‐–…℃、"), ("مرحبا", "مرحبا"),
])
func marksOfDirectionTurnNothing(text: String, shown: String) {
  let bytes = withoutDirectionMarks(Array(text.utf8))
  #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.elementsEqual(shown.unicodeScalars))
  #expect(bytes.count == text.utf8.count)
}

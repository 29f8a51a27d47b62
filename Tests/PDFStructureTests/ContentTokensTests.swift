import Testing

@testable import PDFStructure

/// The tokens of a content stream as texts, with operators in brackets.
private func tokens(_ content: String) -> [String] {
  let bytes = Array(content.utf8)
  return bytes.withUnsafeBufferPointer { buffer in
    var tokens = ContentTokens(buffer)
    var found: [String] = []
    while let token = tokens.next() {
      switch token {
      case .operand(let range), .dictionary(let range): found.append(String(decoding: bytes[range], as: UTF8.self))
      case .operator(let range): found.append("[" + String(decoding: bytes[range], as: UTF8.self) + "]")
      }
    }
    return found
  }
}

@Test(
  arguments: [
    ("", []), (" \n\t", []), ("q 1 0 0 -1 0 842 cm", ["[q]", "1", "0", "0", "-1", "0", "842", "[cm]"]),
    ("BT/F1 9 Tf(a)Tj ET", ["[BT]", "/F1", "9", "[Tf]", "(a)", "[Tj]", "[ET]"]),
    (#"(a\)b(c)d\\)Tj"#, [#"(a\)b(c)d\\)"#, "[Tj]"]), ("( EMC % >> )'", ["( EMC % >> )", "[']"]),
    ("<0a0B>Tj", ["<0a0B>", "[Tj]"]), ("[<01>-20 (x)]TJ", ["[", "<01>", "-20", "(x)", "]", "[TJ]"]),
    ("% BDC (\nEMC", ["[EMC]"]), ("/Span << /MCID 0 >> BDC", ["/Span", "<< /MCID 0 >>", "[BDC]"]),
    (
      "/Span<</ActualText<FEFF003E003E>/X<</Y(>>)>>>>BDC EMC",
      ["/Span", "<</ActualText<FEFF003E003E>/X<</Y(>>)>>>>", "[BDC]", "[EMC]"]
    ),
    (".5 -.5 +1 true f*", [".5", "-.5", "+1", "true", "[f*]"]), ("1 0 0 rg%x", ["1", "0", "0", "[rg]"]),
  ] as [(String, [String])])
private func tokensOfAContentStream(_ content: String, expected: [String]) {
  #expect(tokens(content) == expected)
}

@Test("What is never closed ends the tokens", arguments: ["(abc", "<0a", "<< /A 1", "<< /A (", "(a\\", "<<", "<< >"])
private func unclosed(_ content: String) {
  #expect(tokens("q " + content) == ["[q]"])
}

import Diagnostics
import Foundation
import Testing

private struct Sample: Encodable {
  var name = "市役所/課"
  var count = 2
  var list = ["あ", "\u{7F}\u{B}\""]
}

@Test func keysStandInAlphabeticalOrder() {
  #expect(
    jsonText(Sample(), onOneLine: true) == "{\"count\":2,\"list\":[\"あ\",\"\\u007f\\u000b\\\"\"],\"name\":\"市役所/課\"}")
  #expect(
    jsonText(Sample()) == """
      {
        "count" : 2,
        "list" : [
          "あ",
          "\\u007f\\u000b\\""
        ],
        "name" : "市役所/課"
      }
      """)
}

@Test(
  "A text as a JSON string",
  arguments: [
    ("", #""""#, #""""#), ("組織目標/①", #""組織目標/①""#, #""組織目標/①""#),
    ("a\"b\\c\n\r\t", #""a\"b\\c\n\r\t""#, #""a\"b\\c\n\r\t""#),
    ("\0\u{8}\u{B}\u{1F} ", #""\u0000\u0008\u000b\u001f ""#, #""\u0000\u0008\u000B\u001F ""#),
    (
      "\u{7F}\u{85}\u{2028}\u{FEFF}\u{FFFE}", "\"\u{7F}\u{85}\u{2028}\u{FEFF}\u{FFFE}\"",
      #""\u007F\u0085\u2028\uFEFF\uFFFE""#
    ),
    ("e\u{301}𠮷👨‍👩‍👧", "\"e\u{301}𠮷👨‍👩‍👧\"", "\"e\u{301}𠮷👨‍👩‍👧\""),
  ])
func strings(text: String, demanded: String, unseen: String) throws {
  for (json, expected) in [(jsonString(text), demanded), (jsonString(text, escapingUnseen: true), unseen)] {
    #expect(json.unicodeScalars.elementsEqual(expected.unicodeScalars))
    let read = try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8))
    #expect(read.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }
}

import Frames
import Measure
import TestSupport
import Testing

@testable import LineComposition

private let face = FontFace(family: "Square", size: .points(10))

/// The links on the single line of a paragraph: the text of each run, and its URI.
private func links(_ text: String) -> [String] {
  let line = compose(text, in: face, measure: .points(10_000), shaper: SquareShaper()).lines.first
  return (line?.runs ?? []).compactMap { placed in placed.uri.map { "\(placed.run.text) → \($0)" } }
}

@Test(arguments: [
  ("詳しくはhttps://city.example.jp/koho/?a=1&b=2#c をご覧ください。", "https://city.example.jp/koho/?a=1&b=2#c"),
  // Japanese brackets and marks, and punctuation that closes or ends something begun before the URL.
  ("（https://city.example.jp/a）", "https://city.example.jp/a"), ("「http://a.jp」と", "http://a.jp"),
  ("https://a.jp/、https", "https://a.jp/"), ("https://a.jp/です", "https://a.jp/"),
  ("(https://a.jp/x)", "https://a.jp/x"), ("https://a.jp/x_(y)", "https://a.jp/x_(y)"),
  ("<https://a.jp/x>.", "https://a.jp/x"), ("See https://a.jp/x.", "https://a.jp/x"),
  ("https://a.jp/search?q=", "https://a.jp/search?q="), ("**https://a.jp/**", "https://a.jp/"),
  ("==https://a.jp/==", "https://a.jp/"), ("'https://a.jp/',", "https://a.jp/"),
  // Letters before the scheme are not a part of the URL.
  ("URLhttps://a.jp/", "https://a.jp/"), ("ＵＲＬ：HTTP://A.JP/", "HTTP://A.JP/"),
  // Japanese only where it is percent-encoded.
  ("https://a.jp/%E5%B8%82/市", "https://a.jp/%E5%B8%82/"),
])
func aURLLeadsWhereItSays(text: String, uri: String) {
  #expect(links(text) == ["\(uri) → \(uri)"])
}

@Test(arguments: [
  ("連絡先：koho@city.example.jp（広報課）", "koho@city.example.jp"),
  ("a.b+c@city.example.jp.", "a.b+c@city.example.jp"), ("__koho@a.jp__", "koho@a.jp"),
  ("...koho@a.jp", "koho@a.jp"),
])
func aMailAddressLeadsToAMessage(text: String, address: String) {
  #expect(links(text) == ["\(address) → mailto:\(address)"])
}

@Test(arguments: [
  "https://", "http://日本", "ftp://a.jp/", "city.example.jp/koho", "@city", "@city.example.jp", "10@a", "koho@", "A/B",
  "1/2", "24:00//",
])
func whatNamesNoPageAndNoBoxLeadsNowhere(text: String) {
  #expect(links(text) == [])
}

@Test func aSchemeMayBeOneLetter() {
  #expect(addressRanges(in: Array("x://a.jp/b".unicodeScalars)) == [0..<10])
  #expect(addressRanges(in: Array("://a.jp/b".unicodeScalars)) != [0..<9])
}

@Test func severalAddressesAreSeveralLinks() {
  #expect(
    links("https://a.jp/ https://a.jp/、a@b.jp;c@d.jp") == [
      "https://a.jp/ → https://a.jp/", "https://a.jp/ → https://a.jp/", "a@b.jp → mailto:a@b.jp",
      "c@d.jp → mailto:c@d.jp",
    ])
}

/// Each address is broken at `|`, behind one of its signs, with nothing inserted.
@Test(arguments: [
  // Where lines need not be full, it goes to a line of its own rather than being parted.
  (Alignment.start, 9.0, "市の案内は|https://a.jp/b/"),
  (.start, 6.0, "https://a.|jp/koho/"),
  (.justify, 8.0, "市の案内|はhttps://city.|example.jp/koho/"),
])
func addressesEndLinesBehindTheirSigns(alignment: Alignment, ems: Double, expected: String) {
  var rules = LineRules()
  rules.raggedBelow = 0
  let composed = compose(
    expected.replacing("|", with: ""), in: face, measure: .points(10 * ems), alignment: alignment, rules: rules,
    shaper: SquareShaper())
  #expect(composed.lines.map(\.text).joined(separator: "|") == expected)
  #expect(composed.cutWords == [])
  let linked = composed.lines.flatMap(\.runs).filter { $0.uri != nil }
  #expect(Set(linked.map(\.uri)).count == 1)
  #expect(linked.first?.uri == linked.map(\.run.text).joined())
}

import Checks
import Testing

@Suite("half-width-punctuation") struct HalfWidthPunctuationTests {
  @Test(arguments: [
    ("例:市民", ":"),
    ("終わり.", "."),
    ("市民,職員", ","),
    ("本当?", "?"),
    ("小･中学校", "･"),
    ("渋谷-東京", "-"),
    ("18~22歳", "~"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("half-width-punctuation", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "1: 項目",
    "H31.3.31現在",
    "1,000円",
    "Wi-Fi",
    "サイン関数は-1から",
    "12:30",
    "JR東海・名鉄",
  ])
  func isSilent(text: String) {
    #expect(remarks("half-width-punctuation", in: text).isEmpty)
  }
}

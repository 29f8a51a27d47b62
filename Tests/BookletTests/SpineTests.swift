import Testing

@testable import Booklet

@Suite("Titles on spines") struct SpineTests {
  @Test(arguments: [
    ("平成30年度", ["平", "成", "30", "年", "度"], ""),
    ("第1期（案）", ["第", "1", "期", "（", "案", "）"], "（）"),
    ("令和2025年 PDF版", ["令", "和", "2025", "年", " ", "PDF", "版"], "2025PDF"),
    ("データブック", ["デ", "ー", "タ", "ブ", "ッ", "ク"], "ー"), ("", [], ""),
  ])
  func standUprightOrOnTheirSide(text: String, pieces: [String], lying: String) {
    let found = spinePieces(text)
    #expect(found.map(\.text) == pieces)
    #expect(found.filter(\.isTurned).map(\.text).joined() == lying)
  }
}

import Checks
import Testing

@Suite("lookalike") struct LookalikeTests {
  @Test(arguments: [
    ("サ一ビス", "一"),
    ("第ー回", "ー"),
    ("サービスヘの対応", "ヘ"),
    ("ス夕ッフ", "夕"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("lookalike", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "パート一覧",
    "サービス",
    "アピール力",
    "コンビニへ",
    "カタカナ二つ",
    "イベント 一部",
  ])
  func isSilent(text: String) {
    #expect(remarks("lookalike", in: text).isEmpty)
  }
}

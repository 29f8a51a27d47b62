import Checks
import Testing

@Suite("doubled-word") struct DoubledWordTests {
  @Test(arguments: [
    ("整備整備を進めます。", "整備"),
    ("実施するする予定", "する"),
    ("子どものためため支援します。", "ため"),
    ("サービスサービスを提供", "サービス"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("doubled-word", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "ますます充実します。",
    "いろいろな取組",
    "一つ一つ確かめる",
    "大学大学院の連携",
    "カクカクした動き",
    "111回目",
    "すもももももももものうち",
    "年々増加した",
  ])
  func isSilent(text: String) {
    #expect(remarks("doubled-word", in: text).isEmpty)
  }
}

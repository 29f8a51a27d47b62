import Checks
import Testing

@Suite("wrong-sum") struct WrongSumTests {
  @Test(arguments: [
    ("76組 (男性14組、女性61組)", "76組"),
    ("企画展(3回)、常設展(4回)の実施 計8回", "8回"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("wrong-sum", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "76組 (男性14組、女性62組)",
    "企画展(3回)、常設展(4回)の実施 計7回",
    "4地区 (新規1地区)",
    "43事業者 (61事業所)",
    "率 90% (男性40%、女性60%)",
  ])
  func isSilent(text: String) {
    #expect(remarks("wrong-sum", in: text).isEmpty)
  }
}

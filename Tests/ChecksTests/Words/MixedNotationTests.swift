import Checks
import Diagnostics
import GoalBook
import Testing

@Suite("mixed-notation") struct MixedNotationTests {
  @Test(arguments: [
    ["取組を進めた", "取組の推進", "⟦取り組み⟧を進めた"], ["子どもの声", "子どもの居場所", "⟦子供⟧たち", "こども園"],
    ["様々な人", "⟦さまざま⟧な人", "様々な声"], ["⟦サーバ⟧を更新", "サーバーを更新", "サーバー室"],
    ["施設数 2箇所", "3⟦か所⟧", "4箇所"], ["分かりやすい", "⟦解る⟧", "分かった"],
    ["⟦出来ま⟧した", "できた", "できた", "出来事"],
    // A number's counter and the noun are two words.
    ["防護柵 386か所", "危険な箇所の点検", "箇所ごとの点検"], ["数か所に置く", "所管のヶ所を見る", "2 か所"],
    ["点検 12か月", "三⟦箇月⟧以内", "数か月"], ["わが国", "何か国語", "いつか月を見る"],
    // A counter is not the beginning of a word.
    ["わかりやすい窓口", "平均22分から13分", "２２ 分から13分"],
    // A verb is not the noun, and a word with only one spelling is not mixed.
    ["取組を進めた", "取り組みます", "取り組み、進めた"], ["点検", "点検"],
  ])
  func finds(outcomes: [String]) {
    #expect(marked(outcomes: outcomes, by: "mixed-notation") == outcomes)
  }

  /// Of a spelling with many places only the first place is shown.
  @Test func manyPlacesAreShownByTheFirst() {
    let rare = ["⟦さまざま⟧な人"] + Array(repeating: "さまざまな声", count: 12)
    let outcomes = rare + Array(repeating: "様々な人", count: 14)
    #expect(marked(outcomes: outcomes, by: "mixed-notation") == outcomes)
  }

  @Test func theOtherSpellingIsNamedWithItsLine() {
    func hints(_ outcomes: String) -> [[String]] {
      findings(in: outline(rows: "- initiatives: [取組]\n  outcomes:\n" + outcomes), by: "mixed-notation").map {
        $0.hints.map(\.ja)
      }
    }
    #expect(
      hints("    - 様々な人\n    - さまざまな声") == [
        ["「様々」が1回（13行目）、「さまざま」が1回（14行目）です。同数なので、一覧で先にある「さまざま」にそろえてください"]
      ])
    #expect(
      hints("    - さまざまな声\n    - 様々な人\n    - 様々な声") == [
        ["「さまざま」が1回（13行目）、「様々」が2回（14、15行目）です。多いほうの「様々」にそろえてください"]
      ])
  }

  @Test func everyPlaceOfEachSpellingIsListed() throws {
    let outline = outline(rows: "- initiatives: [取組]\n  outcomes: [様々な人, さまざまな声, 様々な声]")
    let finding = try #require(findings(in: outline, by: "mixed-notation").first)
    #expect(finding.forms.map(\.text) == ["様々", "さまざま"])
    #expect(finding.forms.map { $0.uses.map(\.range) } == [[0..<2, 0..<2], [0..<4]])
    #expect(finding.forms[0].uses.map { outline[$0.text].text } == ["様々な人", "様々な声"])
    #expect(finding.text == finding.forms[1].uses[0].text)
  }

  @Test func aDictionaryOfOnesOwnHasMoreWords() throws {
    let words = try words("variants: [[市役所, 市庁舎]]")
    let outcomes = ["市役所", "⟦市庁舎⟧", "市役所"]
    #expect(marked(outcomes: outcomes, by: "mixed-notation", words: words) == outcomes)
  }
}

import Checks
import Testing

@Suite("doubled-particle") struct DoubledParticleTests {
  @Test(arguments: [
    ("刈谷スマートICの整備を促進をします。", "を"),
    ("魅力を啓発と再発見を促す機会", "を"),
    ("講座をを開催しました。", "を"),
    ("市民のの声", "の"),
    ("私は彼は好きだ", "は"),
    ("列車事故でバスで輸送した。", "で"),
    ("資料を配布を行います。", "を"),
    ("代表者が職員が説明した。", "が"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("doubled-particle", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "伝統を次世代を担う子どもたちに伝える。",
    "家族を支える環境づくりを推進します。",
    "施設を対象に調査を実施した。",
    "計画を基に事業を進めた。",
    "ものの、効果があった。",
    "3時までで終了した。",
    "市民と職員とで話し合う。",
    "短距離でも長距離でも早いです。",
    "これがA、これがBです。",
    "検診でのがんの発見",
    "既存のコードの利用",
    "条例を改正することを決めた。",
  ])
  func isSilent(text: String) {
    #expect(remarks("doubled-particle", in: text).isEmpty)
  }
}

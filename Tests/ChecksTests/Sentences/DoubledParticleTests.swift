import Testing

@Suite("doubled-particle") struct DoubledParticleTests {
  @Test(arguments: [
    "刈谷スマートICの整備を促進⟦を⟧します。",
    "魅力を啓発と再発見⟦を⟧促す機会",
    "講座⟦をを⟧開催しました。",
    "市民⟦のの⟧声",
    "私は彼⟦は⟧好きだ",
    "列車事故でバス⟦で⟧輸送した。",
    "資料を配布⟦を⟧行います。",
    "代表者が職員⟦が⟧説明した。",
    "会議⟦でで⟧決めた。",
    "駅⟦へへ⟧行く。",
    "講座⟦ををを⟧開催し、市民⟦のののの⟧声を聞いた。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "doubled-particle") == sentence)
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
    "もののけ",
    "ここでできる。",
    "ははは、と笑った。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "doubled-particle") == sentence)
  }
}

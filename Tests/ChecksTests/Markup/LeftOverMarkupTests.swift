import Checks
import Diagnostics
import Testing

@Suite("left-over-markup") struct LeftOverMarkupTests {
  @Test(arguments: [
    "⟦<ruby>揖斐<rt>いび</rt></ruby>⟧川の堤", "面積 12km⟦<sup>2</sup>⟧、1行目⟦<br>⟧2行目⟦<br/>⟧", "⟦<FONT color=\"red\">重点</FONT>⟧",
    "⟦<w:t>点検</w:t>⟧", "点検⟦</w:t>⟧", "⟦<!-- 確認中 -->⟧点検", "⟦<p>⟧点検", "市民⟦&amp;⟧行政、⟦&nbsp;⟧50⟦&#37;⟧、⟦&#x3042;⟧",
    "⟦[b]重点[/b]⟧事業",
    "⟦**重点**⟧ 2橋", "⟦__重点__⟧ 2橋", "この⟦~~旧~~⟧計画", "これは ⟦*重点*⟧ です", "⟦`config`⟧を直す", "⟦[市の案内](https://city.example.jp/)⟧",
    "⟦![図](img/a.png)⟧", "注⟦[^1]⟧", "⟦##⟧ 見出し", "⟦|---|:--:|⟧", "⟦- [x]⟧ 済み",
    "⟦｜揖斐《いび》⟧川", "⟦|揖斐《いび》⟧川", "⟦{揖斐|いび}⟧橋と⟦{電子|でん|し}⟧", "⟦[[rb:揖斐 > いび]]⟧", "⟦《《重点》》⟧", "⟦［＃ここから字下げ］⟧",
    "⟦\\textbf{重点}⟧", "3 ⟦\\times⟧ 4", "⟦$x^2$⟧", "1行目⟦\\n⟧2行目", "⟦\\u3042⟧",
    "⟦[[トップページ]]⟧", "⟦== 見出し ==⟧", "⟦'''強調'''⟧", "⟦&ruby(いび){揖斐};⟧",
    "⟦{ MERGEFIELD 氏名 }⟧様", "⟦«氏名»⟧様", "⟦エラー! 参照元が見つかりません⟧。", "⟦#REF!⟧", "⟦EQ \\* jc2 \\o\\ad(\\s\\up 9(いび),揖斐)⟧",
    "⟦{{氏名}}⟧様", "⟦${name}⟧様", "⟦{name}⟧と⟦{0}⟧", "⟦<%= name %>⟧", "計⟦%s⟧件",
    "面積12km⟦^{2}⟧、CO⟦_{2}⟧の排出", "⟦$x^{2}$⟧", "m⟦^{2}⟧⟦{name}⟧",
  ])
  func finds(sentence: String) { #expect(marked(sentence, by: "left-over-markup") == sentence) }

  @Test func marksOfRaisedAndLoweredSignsAreToldToBeSwitchedOn() throws {
    let found = try #require(findings(in: "面積12km^{2}", by: "left-over-markup").first)
    #expect(found.diagnostic.hints.map(\.en) == ["write “scripts: true” in the book, and it is raised or lowered"])
    let yaml =
      "title: 目標\nscripts: true\nlevels: [部]\nparts: [{ title: 水道部, notes: ['面積12km^{2}、⟦{name}⟧'] }]"
    #expect(marked(yaml: yaml, by: "left-over-markup") == yaml)
  }

  @Test func readingsAreToldToBeSwitchedOn() throws {
    let found = try #require(findings(in: "{揖斐|いび}川", by: "left-over-markup").first)
    #expect(
      found.diagnostic.hints.map(\.en) == ["write “ruby: true” in the book, and the reading stands over its word"])
    let other = try #require(findings(in: "｜揖斐《いび》川", by: "left-over-markup").first)
    #expect(other.diagnostic.hints.map(\.en).first?.contains("{word|reading}") == true)
    let yaml =
      "title: 目標\nruby: true\nlevels: [部]\nparts: [{ title: 水道部, notes: ['{揖斐|いび}川、⟦{name}⟧、⟦{揖斐|い|び}⟧'] }]"
    #expect(marked(yaml: yaml, by: "left-over-markup") == yaml)
  }

  @Test(arguments: [
    "〈参考〉と《ふれあい》まつり、『本』", "A<B、C>D、5<10>3", "気温<30℃の日", "<部長>と<A>コース、<PDF>", "連絡先 <koho@city.example.jp>",
    "3*4*5=60、3**2、2 * 3 * 4", "対象者*、参加者*を含む。", "対象者**、参加者**を含む。", "*1 国の補助 *2 県の補助", "__年__月__日、氏名____",
    "R&D;、Q&A、A&B（株）", "#1 と ＃2、C#", "10~20件、10〜20件、約~3割", "※1 国の補助", "(資料)[別添1](別紙)", "[1](2)", "{1, 2, 3}",
    "区分｜内容《新規》", "C:\\Users\\koho\\notes", "\\1,000", "$100と$200", "50%削減、30%so",
    "''分''と\"秒\"".replacing("''", with: "'"),
    "a_b_c.csv、snake_case", "== 7 ==は記号", "https://city.example.jp/a_b/?x=1&y=2#top", "« Je viens »", "E メール、エラー件数 0件",
    "- 郵送", "|", "1|2|3",
    "「*」は必須", "［注］と[注]", "100±5、x=y==z",
  ])
  func isSilent(sentence: String) { #expect(marked(sentence, by: "left-over-markup") == sentence) }

  @Test(arguments: [
    ("市民&amp;行政", "市民&行政"), ("50&#37;", "50%"), ("&#x3042;", "あ"), ("a&nbsp;b", "a b"),
  ])
  func mends(sentence: String, mended: String) { #expect(mending(sentence, by: "left-over-markup") == mended) }

  @Test(arguments: [
    "⟦揖斐《いび》⟧川と⟦池田《イケダ》⟧", "⟦承《うけたまわ》⟧り⟦賜《たまわ》⟧る", "⟦市ヶ谷《いちがや》⟧、⟦〆切《しめきり》⟧、⟦佐々木《ささき》⟧", "⟦葛\u{E0100}《くず》⟧の葉",
    "《ふれあい》まつり", "事業名《ふれあい広場》", "広場の《ふれあい》", "第2章《A》、図《1》", "広場《》", "広場《ふれあい", "新城 《しんしろ》",
  ])
  func findsReadingsBehindKanji(sentence: String) { #expect(marked(sentence, by: "left-over-markup") == sentence) }

  @Test(arguments: [
    "⟦＜ｂ＞重点＜／ｂ＞⟧事業", "1行目⟦＜ｂｒ＞⟧2行目⟦＜ＢＲ／＞⟧", "⟦＜ｆｏｎｔ　ｃｏｌｏｒ＝”ｒｅｄ”＞⟧重点", "重点⟦＜／ｓｐａｎ＞⟧", "市民⟦＆ａｍｐ；⟧行政", "⟦＜b＞重点</b＞⟧",
    "＜参考＞、＜Ａ＞、＜ＰＤＦ＞", "＜ｎ＝１２０＞、<n=120>", "５＜１０、Ａ＜Ｂ＞Ｃ", "Ｒ＆Ｄ；", "＜https://city.example.jp/＞",
  ])
  func findsFullWidthTags(sentence: String) { #expect(marked(sentence, by: "left-over-markup") == sentence) }

  @Test(arguments: [
    "⟦| 区分 | 件数 |⟧", "⟦|区分|⟧", "次の表\n⟦区分 | 件数\n--- | ---\n橋 | 3⟧\n以上", "⟦橋|3件|済み⟧", "⟦| **橋** | `a|b` |⟧\n以上",
    "⟦| 橋 || 3件⟧",
    "橋|3件", "1|2|3", "⟦{揖斐|いび}⟧橋と⟦{電子|でん|し}⟧", "橋｜3件｜済み", "a || b", "||",
  ])
  func findsTables(sentence: String) { #expect(marked(sentence, by: "left-over-markup") == sentence) }

  @Test(arguments: [
    "⟦**⟧重点事業を進める", "重点⟦**⟧ 2橋", "重点 ⟦**⟧", "⟦**重点**⟧と⟦**⟧拡充", "0.53**、3**2", "対象者**、(参加者)**を含む。", "****",
  ])
  func findsLoneStars(sentence: String) { #expect(marked(sentence, by: "left-over-markup") == sentence) }

  @Test(arguments: [
    "http://a_b_c.example.jp/__x__", "__年度 https://city.example.jp/__x__/*y*/?a=~~b~~",
    "city.example.jp/__x__ と *city.example.jp/*x",
    "連絡先 __a__b@city.example.jp、k__o__@example.jp", "⟦**https://city.example.jp/**⟧",
    "https://city.example.jp/⟦**重点**⟧",
    "⟦<a href=\"https://city.example.jp/__x__\">案内</a>⟧と⟦[案内](https://city.example.jp/__x__)⟧", "1/2 ⟦**重点**⟧ a.b/c",
  ])
  func leavesAddressesAlone(sentence: String) { #expect(marked(sentence, by: "left-over-markup") == sentence) }
}

import Diagnostics
import Foundation
import GoalBook
import Manuscript
import OrderedCollections
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../Samples/kariya-h30").standardizedFileURL

private let reading = (try? Data(contentsOf: folder.appending(path: "transcript.txt")))
  .map { readTranscript($0, file: "transcript.txt") }

/// The row that begins on this line of the transcript.
private func row(_ line: Int) -> Row? {
  reading?.book?.parts.flatMap(\.parts).flatMap(\.objectives).flatMap(\.rows)
    .first { $0.place.span?.line == line }
}

private func items(_ texts: String...) -> [Item] { texts.map { Item(text: $0) } }
private func nested(_ texts: String...) -> [Item] { texts.map { Item(text: $0, marker: .none) } }

@Test func theSampleIsReadWhole() throws {
  let reading = try #require(reading)
  #expect(reading.diagnostics.filter { $0.severity == .error } == [])
  var counts = BookCounts()
  (counts.parts, counts.objectives, counts.rows, counts.initiatives) = ([11, 40], 64, 172, 189)
  #expect(reading.counts == counts)
  #expect(reading.balance.isEqual)
  #expect(reading.balance.transcript == 25_838 + reading.balance[.headings].transcript)
  let book = try #require(reading.book)
  #expect(book.title == "刈谷市組織重点目標")
  #expect(book.edition == "実績・成果")
  #expect(book.fiscalYear == "平成30年度")
  #expect(book.issuer == "刈谷市")
  #expect(book.fields == [])
  #expect(book.levels[1].headings.map(\.number) == [1, 2, 3, 4, 5, 6])
  #expect(book.levels[1].title(5) == "最少コストで最大サービスを提供する市役所づくり")
  #expect(book.parts.map(\.title) == reading.printedContents.map(\.title))
  #expect(reading.printedContents.map(\.folio) == ["1", "3", "5", "8", "11", "14", "16", "19", "21", "24", "26"])
}

@Test func whatIsImportedIsTheSampleBook() throws {
  let book = try #require(reading?.book)
  let written = try String(decoding: Data(contentsOf: folder.appending(path: "book.yaml")), as: UTF8.self)
  #expect(yaml(of: book) == written)
  let again = readBook(Data(written.utf8), file: "book.yaml")
  #expect(again.book == book)
  #expect(again.diagnostics == [])
}

@Test func printedPageTurns() throws {
  let reading = try #require(reading)
  let outline = Outline(try #require(reading.book))
  func row(_ line: Int) -> String {
    outline.nodes(.row).first { $0.place.span?.line == line }.map { outline.path(of: $0.id) } ?? ""
  }
  #expect(
    reading.pageBreaks.map { "\($0.line) \(row($0.line))\($0.continuesObjective ? " …" : "")" } == [
      "94 生活安全部/1/1/6 …", "118 市民活動部/3/1/2 …", "129 市民活動部/4/4/2 …", "145 福祉健康部/1/2/1",
      "162 福祉健康部/2/1/7 …", "188 次世代育成部/1/2/7 …", "231 産業環境部/3/2/2 …", "308 都市政策部/3/2/1",
      "362 教育部/1/2/1", "372 教育部/1/3/3 …", "397 教育部/4/1/7 …",
    ])
}

@Test func everyRepairIsNamedWithItsLine() throws {
  let reading = try #require(reading)
  let lines = Dictionary(grouping: reading.diagnostics.filter { $0.severity == .warning }, by: \.message.id)
    .mapValues { $0.compactMap { $0.span?.line } }
  #expect(
    lines == [
      "shifted-cells": [235, 256], "repeated-objective": [118],
      "unbulleted-cell": [44, 45, 50, 169, 241, 308, 309, 310, 315, 372, 377, 378, 397],
    ])
  let notes = reading.diagnostics.filter { $0.severity == .note }
  #expect(notes.count { $0.message.id == "unclosed-list" } == 1)
  #expect(notes.count { $0.message.id == "repeated-objective" } == 7)
}

/// Rows at difficult places of the transcript, written by hand.
private let hardRows: [(line: Int, row: Row)] = [
  (
    28,
    Row(
      initiatives: [
        Initiative(number: 1, text: "新たなまちづくりの指針となる第8次総合計画の策定に向けた取組を推進します。", sections: ["企画政策課"])
      ],
      cells: [
        .results: items("市民意識調査の実施", "施策評価の実施") + [
          Item(text: "職員プロジェクトチームの開催", children: nested("全体会 2回", "分野別部会 各5回"))
        ],
        .outcomes: items(
          "総合計画策定前の基礎調査として、各種調査等を実施し、職員プロジェクトチームにおいて、まちづくりの課題や方向性について整理することができた。"),
      ])
  ),
  (
    45,
    Row(
      initiatives: [
        Initiative(number: 2, text: "「かつなりくん」および公式SNS等を活用し、積極的に刈谷市をPRします。", sections: ["広報広聴課"])
      ],
      cells: [
        .results: items("公式SNS等のフォロワー数 3,283人", "かつなりくんLINEスタンプダウンロード件数 125件"),
        .outcomes: items(
          "さまざまな情報をフォロワーに提供することで、本市の魅力を適宜伝えることができた。",
          "キャラクターへの愛着を持ってもらうことで、市の魅力のアピールにつながった。"),
      ])
  ),
  (
    57,
    Row(
      initiatives: [
        Initiative(
          number: 1, text: "火災や地震発生時に来庁者や職員の安全を確保するための消防等訓練を実施します。", sections: ["総務文書課"]),
        Initiative(number: 2, text: "暴漢等の脅威から来庁者や職員の安全を確保するための防犯講習を実施します。", sections: ["総務文書課"]),
      ],
      cells: [
        .results: items("避難訓練の実施", "消火訓練の実施 1回 18人", "救急救命講習の実施 1回 17人", "防犯講習の実施 1回 75人"),
        .outcomes: items(
          "想定した出火場所付近の消防設備等を作動させるなど、実践的な避難訓練を実施するとともに、地震に伴う火災を想定した初期消火訓練及び消防署員による心肺蘇生の方法などの救急救命講習を実施した。",
          "現役警察官を講師に招き、警杖等の防犯器具を使用し、実践的な講習を実施した。"),
      ])
  ),
  (
    101,
    Row(
      initiatives: [
        Initiative(number: 1, text: "地域の自主防災組織等で活躍できる人材育成を進めます。", sections: ["危機管理課"])
      ],
      cells: [
        .results: items(
          "防災リーダー養成講座修了者 74人", "災害ボランティアコーディネーター養成講座修了者 26人", "防災リーダーフォローアップ等講座受講者 172人"),
        .outcomes: items("各講座の実施により、地域で防災活動を行う人材を育成することができた。"),
      ])
  ),
  (
    118,
    Row(
      initiatives: [
        Initiative(
          number: 2, text: "観光事業を総合的・計画的に推進するとともに、近隣市町等と連携して地域資源の活用を図ります。", sections: ["文化観光課"])
      ],
      cells: [
        .results: items(
          "観光協会開催催事 来場者数 386,365人 (万燈祭新築 台風により中止)",
          "定住自立圏共生ビジョン等に基づくウォーキングイベントの実施 1回"),
        .outcomes: items(
          "観光協会事業へ支援し、市内での各催事において賑わいを創出することに寄与できた。",
          "圏域内の観光スポット等にてブース出展し、圏域の魅力を啓発と再発見を促す機会を提供でき、郷土愛の醸成に寄与できた。"),
      ])
  ),
  (
    126,
    Row(
      initiatives: [
        Initiative(number: 1, text: "元気な地域応援交付金制度の活用を通して、地域活力の向上を図ります。", sections: ["市民協働課"]),
        Initiative(number: 2, text: "関連団体と連携し、結婚に向けた交流機会を提供します。", sections: ["市民協働課"]),
      ],
      cells: [
        .results: items("申請地区数 4地区 (新規1地区)") + [
          Item(
            text: "交流イベントへの支援 イベント開催 4回",
            children: [
              Item(text: "ランチ&セミナー", marker: .label("(ア)")), Item(text: "ティーパーティー&セミナー", marker: .label("(イ)")),
              Item(text: "ランチ&セミナー", marker: .label("(ウ)")), Item(text: "婚活ティーパーティー", marker: .label("(エ)")),
              Item(text: "延べ参加人数 男性44人、女性38人", marker: .none),
            ])
        ],
        .outcomes: items(
          "新規1地区を含む4地区の申請を受け地域活力の向上を図ることができた。",
          "婦人会が他団体と連携しながら、結婚を前提とした出会いを提供する事業を支援することができた。"),
      ])
  ),
  (
    211,
    Row(
      initiatives: [Initiative(number: 1, text: "中小企業の活性化を図ります。", sections: ["商工業振興課"])],
      cells: [
        .results: [
          Item(text: "企業の工場や機械設備への投資補助 5件"), Item(text: "小規模企業者への設備投資補助 17件"),
          Item(text: "中小企業の人材確保のための事業", children: nested("合同企業説明会の出展料補助 20件", "就職情報サイトの掲載料補助 3件")),
          Item(text: "人材育成のための研修等への受講料補助 2件6名"),
          Item(
            text: "人材育成セミナーの実施",
            children: nested("企業人材パワーアップセミナーの開催 57名", "女性活躍推進セミナー等の開催 3回68名")),
        ],
        .outcomes: items(
          "企業の工場や機械設備の投資を促進することができた。", "小規模企業者の設備投資を促進することができた。",
          "中小企業の人材確保を支援することができた。", "企業の人材育成を支援することができた。",
          "階層別のセミナーを開催することで、中小企業の人材育成と異業種交流を支援することができた。",
          "女性の働きやすい環境とキャリアデザインについて、理解を深めることができた。"),
      ])
  ),
  (
    235,
    Row(
      initiatives: [
        Initiative(
          number: 8, text: "公害防止に万全を期すとともに、良好な環境を守り、育て、創造していくため、監視測定、工場立入調査を実施します。",
          sections: ["環境推進課"])
      ],
      cells: [
        .results: items("騒音測定（交通・環境）箇所数 21箇所", "環境保全協定に基づく工場立入 27社31工場"),
        .outcomes: items(
          "騒音の現状を把握し、市民の生活環境の保全を図ることができた。",
          "各事業所の公害防止に対する取組等を確認し、市民の生活環境の保全を図ることができた。"),
      ])
  ),
  (
    261,
    Row(
      initiatives: [
        Initiative(number: 1, text: "国庫補助・県費補助事業採択に向けた関連機関と協議します。", sections: ["土木管理課", "道路建設課", "建築課"])
      ],
      cells: [
        .results: items("補助事業採択に向けての協議件数 11件"),
        .outcomes: items("関連機関と協議した結果、国庫補助・県費補助事業として採択された。"),
      ])
  ),
  (
    284,
    Row(
      initiatives: [
        Initiative(number: 1, text: "土地区画整理事業を推進し、良好な住環境を整備します。", sections: ["市街地整備課"])
      ],
      cells: [
        .results: [
          Item(text: "小垣江駅東部", marker: .none, children: items("物件移転交渉 1件")),
          Item(text: "野田北部", marker: .none, children: items("物件移転交渉 1件")),
        ],
        .outcomes: [
          Item(text: "小垣江駅東部", marker: .none, children: items("物件移転における合意形成に向けて交渉を重ねた。")),
          Item(text: "野田北部", marker: .none, children: items("物件移転における合意形成に向けて交渉を重ねた。")),
        ],
      ])
  ),
  (
    309,
    Row(
      initiatives: [
        Initiative(number: 2, text: "刈谷駅のホーム拡幅に向けた安全対策の検討に取り組みます。", sections: ["都市交通課"])
      ],
      cells: [
        .results: [Item(text: "J R刈谷駅における安全対策の検討", children: nested("J R東海協議 13回", "関係機関協議 15回"))],
        .outcomes: items("J R東海と協議を重ね、駅改良計画の概略設計をまとめ、計画案を策定した。"),
      ])
  ),
  (
    326,
    Row(
      initiatives: [
        Initiative(
          number: 5, text: "災害に強いまちづくりを推進するため雨水貯留浸透施設設置補助事業の活用を促進します。", sections: ["下水道課", "雨水対策課"])
      ],
      cells: [
        .results: items("雨水貯留浸透施設設置補助件数 12件（貯留タンク 10件（1.9m ³ ）、透水性舗装 2件（6,051m ² ））"),
        .outcomes: items("市民の協力により、雨水の貯留量が増加し、治水安全度を向上させることができた。"),
      ])
  ),
  (
    383,
    Row(
      initiatives: [
        Initiative(
          number: 1, text: "肢体不自由児童生徒、発達障害児童、情緒障害児童生徒への支援の充実に努めます。", sections: ["学校教育課"])
      ],
      cells: [
        .results: items(
          "H30. 4刈谷特別支援学校開校、在籍29名", "肢体不自由児童生徒介助支援員 14名", "支援補助員 32名",
          "特別支援学級児童生徒支援補助員 23名"),
        .outcomes: items("子どものニーズに合わせ、開校及び配置をすることができた。"),
      ])
  ),
]

@Test("rows of the hard places", arguments: hardRows.map(\.line))
func hardRow(line: Int) throws {
  let expected = try #require(hardRows.first { $0.line == line }).row
  let found = try #require(row(line))
  #expect(found.initiatives == expected.initiatives)
  #expect(found.cells == expected.cells)
}

@Test func itemsKnowWhereTheyStand() throws {
  let item = try #require(row(28)?.cells[.results]?[2].children[1])
  let source = try #require(reading?.source)
  let span = try #require(item.place.span)
  let line = Array(source.lines.line(span.line))
  #expect(String(line[(span.columns.lowerBound - 1)..<(span.columns.upperBound - 1)]) == "分野別部会")
}

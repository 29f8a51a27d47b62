public import GoalBook
import OrderedCollections

/// A book for tests of differences: two departments, two pillars, and texts that are unlike each other.
public func smallBook() -> Book {
  func row(_ number: Int, _ text: String, _ section: String, _ results: [Item], _ outcomes: [Item]) -> Row {
    Row(
      initiatives: [Initiative(number: number, text: text, sections: [section])],
      cells: [.results: results, .outcomes: outcomes])
  }
  return Book(
    title: "山川市組織目標", edition: "実績・成果", fiscalYear: "令和6年度", issuer: "山川市",
    levels: Level.departmentsAndPillars([
      Level.Heading(number: 1, title: "市民とともに歩む市役所づくり"), Level.Heading(number: 2, title: "健全な財政を保つ市役所づくり"),
    ]),
    parts: [
      Part(
        title: "総務部",
        parts: [
          Part(
            number: 1,
            objectives: [
              Objective(
                text: "市民にわかりやすい情報を届けます。",
                rows: [
                  row(
                    1, "広報紙を読みやすく改めます。", "広報課",
                    [
                      Item(text: "紙面を刷新 年12回"),
                      Item(
                        text: "読者アンケートの実施",
                        children: [Item(text: "郵送 300人", marker: .none), Item(text: "ウェブ 450人", marker: .none)]),
                    ],
                    [Item(text: "読みやすくなったとの回答が8割を超えた。")]),
                  row(2, "窓口の案内板を多言語にします。", "市民課", [Item(text: "設置 14か所")], [Item(text: "問合せが減った。")]),
                  row(3, "職員の接遇研修を開きます。", "人事課", [Item(text: "新任者向け講座 5回")], [Item(text: "苦情がなくなった。")]),
                ]),
              Objective(
                text: "災害から市民の生命を守ります。",
                rows: [
                  row(
                    1, "避難所の備蓄を増やします。", "危機管理課", [Item(text: "毛布 2,000枚"), Item(text: "飲料水の更新")],
                    [Item(text: "三日分を確保した。")]),
                  row(2, "地震に備えて校舎を補強します。", "施設課", [Item(text: "耐震診断 4棟")], [Item(text: "全棟の診断を終えた。")]),
                ]),
            ]),
          Part(
            number: 2,
            objectives: [
              Objective(
                text: "経費の節減に努めます。",
                rows: [row(1, "庁舎の照明をLEDに取り替えます。", "管財課", [Item(text: "本庁舎 320台")], [Item(text: "電気使用量が12%減った。")])])
            ]),
        ]),
      Part(
        title: "教育部",
        parts: [
          Part(
            number: 1,
            objectives: [
              Objective(
                text: "学びの場を広げます。",
                rows: [
                  row(1, "図書館の開館時間を延ばします。", "図書館", [Item(text: "夜間開館 48日")], [Item(text: "貸出が増えた。")]),
                  row(2, "公民館で講座を開きます。", "生涯学習課", [Item(text: "俳句入門ほか 20講座")], [Item(text: "満員となった。")]),
                ])
            ])
        ]),
    ])
}

extension Book {
  /// The book after a change; the results of a row have a short form.
  public func edited(_ edit: (inout Book) -> Void) -> Book {
    var book = self
    edit(&book)
    return book
  }
}

extension Part {
  /// The objective at these indices, from 0.
  public subscript(pillar: Int, objective: Int) -> Objective {
    get { parts[pillar].objectives[objective] }
    set { parts[pillar].objectives[objective] = newValue }
  }

  /// The row at these indices, from 0.
  public subscript(pillar: Int, objective: Int, row: Int) -> Row {
    get { self[pillar, objective].rows[row] }
    set { self[pillar, objective].rows[row] = newValue }
  }
}

extension Row {
  /// The results (実績) of the row.
  public var results: [Item] {
    get { cells[.results] ?? [] }
    set { cells[.results] = newValue }
  }
}

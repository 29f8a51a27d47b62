import Checks
import Diagnostics
import GoalBook
import Testing

@Suite("wrong-sum of tables") struct TableSumTests {
  @Test(
    "The total that contradicts its rows is found",
    arguments: [
      // Another column agrees.
      """
      columns: [会計, 令和5年度, 令和6年度, 増減, 増減率]
      rows:
        - [一般会計, "24,870", "25,105", "235", "0.9"]
        - [国民健康保険, "6,285", "6,110", "△175", "△2.8"]
        - [水道事業会計, "1,876", "1,842", "△34", "△1.8"]
        - total: [計, "⟦33,131⟧", "33,057", "⟦36⟧", "0.1"]
      """,
      // A single column with a slip of one digit, and a total without a rule above it.
      """
      columns: [区分, 件数]
      rows: [[窓口, "1,200件"], [郵送, 310件], [合　計, "⟦1,410⟧件"]]
      """,
      // Decimals.
      """
      columns: [区分, 面積（ha）, 筆数]
      rows: [[田, "12.5", 10], [畑, "8.25", 7], [宅地, "3.1", 2], { total: [合計, "⟦33.85⟧", 19] }]
      """,
      // Totals of totals, of which one is wrong.
      """
      columns: [分野, 事業数, 職員数]
      rows:
        - [福祉, 3, 10]
        - [健康, 4, 11]
        - [小計, 7, ⟦22⟧]
        - [道路, 5, 20]
        - [公園, 6, 21]
        - [小計, 11, 41]
        - total: [合計, 18, 62]
      """,
      """
      columns: [分野, 事業数, 職員数]
      rows:
        - [福祉, 3, 10]
        - [健康, 4, 11]
        - total: [小計, 7, 21]
        - [道路, 5, 20]
        - [公園, 6, 21]
        - total: [小計, 11, 41]
        - total: [総計, 18, ⟦72⟧]
      """,
      // The total precedes its rows; indented rows count once.
      """
      columns: [区分, 男, 女]
      rows: [[総数, 300, ⟦320⟧], [第1地区, 100, 110], [第2地区, 200, 220]]
      """,
      """
      columns: [所属, 令和5年度, 令和6年度]
      rows:
        - [総務部, 30, 32]
        - ["　総務課", 12, 13]
        - ["　財政課", 18, 19]
        - [福祉部, 40, 41]
        - ["　福祉課", 40, 41]
        - total: [計, 70, ⟦83⟧]
      """,
      // Rounded numbers that differ by more than rounding explains.
      """
      caption: 予算（単位：千円）
      columns: [会計, 予算]
      rows: [[一般会計, "24,310"], [特別会計, "6,420"], { total: [計, "⟦31,730⟧"] }]
      """,
    ])
  func finds(table: String) {
    let yaml = book(table)
    #expect(marked(yaml: yaml, by: "wrong-sum") == yaml)
  }

  @Test(
    "What adds up, or what is no sum of the rows above, is left alone",
    arguments: [
      // Parts of the row above, also in brackets.
      "columns: [区分, 人数, 件数]\nrows: [[男, 10, 3], [うち高齢者, 4, 1], [女, 12, 5], [（再掲）, 2, 1], { total: [計, 22, 8] }]",
      "columns: [区分, 人数]\nrows: [[男, 10], [うち高齢者, 4], [女, 12], { total: [計, 23] }]",
      // Rates, means, prices, ranks.
      "columns: [区分, 件数, 達成率]\nrows: [[一, 10, 80%], [二, 30, 60%], { total: [計, 40, 65%] }]",
      "columns: [区分, 件数, 満足, 1件当たり]\nrows: [[一, 10, 4.2, 300], [二, 30, 3.8, 500], { total: [計, 40, 4.0, 450] }]",
      "columns: [区分, 点数]\nrows: [[一, 10], [二, 30], { total: [平均, 20] }]",
      "columns: [年度, 人口]\nrows: [[令和5年度, \"1,000\"], [令和6年度, \"1,200\"], { total: [増減, 200] }]",
      "columns: [区分, 金額]\nrows: [[収入, 500], [支出, 300], { total: [差引残高, 200] }]",
      // Persons who came twice and are counted once.
      "columns: [講座, 延べ人数, 実人数]\nrows: [[一, 10, 8], [二, 30, 20], { total: [計, 40, 25] }]",
      // Only some of the rows, unrelated numbers, and texts among the numbers.
      "caption: 主な施設\ncolumns: [施設, 利用者]\nrows: [[一, 10], [二, 30], { total: [計, 90] }]",
      "columns: [区分, 一, 二]\nrows: [[あ, 10, 20], [い, 30, 40], { total: [全体, 95, 77] }]",
      "columns: [区分, 件数]\nrows: [[一, 10], [二, 調査中], { total: [計, 30] }]",
      // Rounded numbers.
      "caption: 予算（単位：百万円）\ncolumns: [会計, 予算]\nrows: [[一, \"1,001\"], [二, \"2,002\"], [三, 301], { total: [計, \"3,305\"] }]",
      "columns: [区分, 面積]\nrows: [[一, 1.3], [二, 2.3], [三, 3.3], { total: [計, 7.0] }]",
      "columns: [区分, 構成]\nrows: [[一, 33.3%], [二, 66.6%], { total: [計, 100%] }]",
      // Dashes count as nothing, negative numbers are subtracted, units may be missing.
      "columns: [区分, 件数]\nrows: [[一, 10件], [二, \"-\"], [三, △3件], [四, \"\"], { total: [計, 7] }]",
      "columns: [区分, 件数]\nrows: [[一, 10], [二, －３], { total: [計, ７] }]",
      // A row named after an account (全会計), and a table that only has a total.
      "columns: [会計, 予算, 決算]\nrows: [[一般会計, 10, 20], [特別会計, 30, 40], { total: [全会計, 40, 60] }]",
      "columns: [区分, 一, 二]\nrows: [[計, 9, 9]]",
    ])
  func isSilent(table: String) {
    let yaml = book(table)
    #expect(marked(yaml: yaml, by: "wrong-sum") == yaml)
  }

  @Test func theRowsThatWereAddedAreNamed() {
    let yaml = book("columns: [区分, 件数, 人数]\nrows: [[窓口, \"1,200\", 3], [郵送, 310, 4], { total: [計, \"1,500\", 7] }]")
    let found = findings(in: Outline(ChecksTests.book(yaml: yaml).book), by: "wrong-sum")
    #expect(found.map(\.message.ja) == ["「1,500」が列の合計と合いません。「窓口」から「郵送」までの2行を足すと1,510になります"])
  }

  private func book(_ table: String) -> String {
    let lines = table.split(separator: "\n").map { "          " + $0 + "\n" }.joined()
    return "title: 目標\nfront:\n  - title: 表\n    text:\n      - table:\n\(lines)departments: []"
  }
}

import GoalBook

/// What stands under the heads that tables have a meaning for, each without blanks; nil for what is no cell of a row.
let knownHeads: [String: ColumnRole?] = {
  let words: [(ColumnRole?, String)] = [
    (.objective, "組織目標 重点目標 組織重点目標 目標"),
    (.initiatives, "取組内容 取り組み内容 取組み内容 取組 取組項目 取組事項 具体的取組 具体的な取組 主な取組"),
    (.sections, "課等 担当課 担当課等 所管課 所管課等 所属 課名"),
    (.field(.results), "実績 取組実績"), (.field(.outcomes), "成果 取組の成果"),
    (nil, "部 部名 部局 部局名 所管部 柱 施策の柱 市役所づくりの柱 番号 No. № 項番"),
  ]
  return Dictionary(
    words.flatMap { role, names in names.split(separator: " ").map { (String($0), role) } },
    uniquingKeysWith: { first, _ in first })
}()

/// A head without a remark in brackets at its end: 実績 of 実績（数値）.
func nameWithoutRemark(_ name: String) -> String {
  guard let last = name.last, ")）".contains(last), let open = name.lastIndex(where: { "(（".contains($0) }) else {
    return name
  }
  return String(name[..<open])
}

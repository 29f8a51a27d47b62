import GoalBook
import Workbooks

// The sheet 記入のしかた of a form. No row of it may look like a table's header, so that the names of columns are listed in
// one column, with what to write in them beside.

/// The name of the sheet, which is also the beginning of its first line.
let guideSheetName = "記入のしかた"

/// What to write in a column, with an example.
private struct Guidance {
  var words: String
  var example: String
}

/// The sheet that explains how to fill in a form with these columns.
///
/// - Parameter isFilled: whether last year's objectives are in the form.
func guideSheet(
  _ title: String, columns: [WrittenColumn], heads: [FieldKey: String], isFilled: Bool
) -> SheetDraft {
  var sheet = SheetDraft(name: guideSheetName)
  sheet.columnWidths = [16, 62, 46]
  sheet.print.isOnePage = true
  sheet.print.footer = guideSheetName
  func row(_ texts: [(String, CellStyle)]) {
    let cells = texts.map { CellDraft($0.0.isEmpty ? .nothing : .text($0.0), $0.1) }
    let heights = zip(sheet.columnWidths, texts).map { width, text in textHeight([text.0], width: width - 3) }
    sheet.rows.append(RowDraft(cells, height: max(20, (heights.max() ?? 0) + 3)))
  }
  func note(_ text: String) {
    sheet.rows.append(
      RowDraft(
        [CellDraft(.text(text), .note), CellDraft(.nothing, .note), CellDraft(.nothing, .note)],
        height: textHeight([text], width: sheet.columnWidths.reduce(0, +)) + 2))
    sheet.merged.append(CellRange(rows: sheet.rows.count...sheet.rows.count, columns: 1...3))
  }
  func heading(_ text: String) {
    sheet.rows.append(RowDraft(height: 10))
    sheet.rows.append(RowDraft([CellDraft(.text(text), .heading)], height: 22))
  }
  sheet.rows.append(RowDraft([CellDraft(.text("記入のしかた　\(title)"), .title)], height: 30))
  note("白い欄に記入してください。色の付いた見出しは変えられません。このファイルは、そのまま集めて冊子にします。")
  heading("それぞれの欄に書くこと")
  row([("欄の名前", .head), ("書くこと", .head), ("書き方の例", .head)])
  for column in columns {
    let guidance = column.guidance
    row([(column.head(heads), .label), (guidance.words, .labelled), (guidance.example, .labelled)])
  }
  heading("書くときのこつ")
  for tip in tips(isFilled: isFilled) { note(tip) }
  heading("お願い")
  for wish in wishes { note(wish) }
  return sheet
}

private func tips(isFilled: Bool) -> [String] {
  [
    "・表の1行に、一つの取組内容を書きます。行が足りないときは、下の空いている行を使うか、行を挿入してください。行の順番は、柱の番号の順に自動で整います。",
    "・柱と組織目標は、上の行と同じなら空けたままで構いません。新しい組織目標は、その最初の行に書いてください。",
    "・欄の中で改行するには、Altキーを押しながらEnterキーを押します。箇条書きは、1行に一つずつ「・」で始めます。",
    "・内訳は、行の初めに全角の空白を一つ入れて、上の項目より下げて書きます。",
  ]
    + (isFilled
      ? ["・昨年度の内容が入っている行は、今年度に合わせて書き直してください。いらない行は、行ごと削除してください。"] : [])
}

private let wishes = [
  "・セルを結合しないでください。見出しの名前と欄の並びも、このままにしてください。",
  "・図や写真、図形、コメントは冊子に載りません。文字だけで書いてください。",
  "・取り消し線を引いた文字は、消したものとして扱います。いらない文字は消してください。",
  "・行や列を隠さないでください。計算式ではなく、結果の文字や数を書いてください。",
  "・シートの名前と「部名」は変えないでください。",
]

extension WrittenColumn {
  fileprivate var guidance: Guidance {
    switch self {
    case .part: Guidance(words: "目標を立てる部や課です。ほかの行と同じ書き方で書きます。", example: "")
    case .pillar: Guidance(words: "市役所づくりの柱です。番号と題名を書きます（一覧があれば、そこから選びます）。", example: "(1) 市民とともに歩む市役所づくり")
    case .objective: Guidance(words: "部として1年間に目指すことを、「〜します。」の形で書きます。", example: "市民にわかりやすい情報を届けます。")
    case .number: Guidance(words: "取組内容の番号です。組織目標ごとに1から付けます。", example: "1")
    case .initiatives:
      Guidance(words: "組織目標のために取り組むことを、「〜します。」の形で書きます。", example: "市の広報紙を読みやすく改めます。")
    case .sections:
      Guidance(words: "担当する課などの名前です。二つ以上あるときは、1行に一つずつ書きます。", example: "広報課\n情報政策課")
    case .field(let field): field.guidance
    }
  }
}

extension Field {
  fileprivate var guidance: Guidance {
    switch (key, kind) {
    case (.results, .list):
      Guidance(
        words: "行ったことを、回数や人数などの数とともに、1行に一つずつ「・」を付けて書きます。まだのときは、空けておいてください。",
        example: "・広報紙の紙面を刷新　年12回\n・読者アンケートの実施\n　郵送　300人\n　ウェブ　450人")
    case (.outcomes, .list):
      Guidance(
        words: "市民の暮らしや市の仕事がどう良くなったかを、1行に一つずつ「・」を付けて書きます。",
        example: "・読みやすくなったとの回答が8割を超えた。")
    case (_, .list): Guidance(words: "1行に一つずつ「・」を付けて書きます。", example: "・一つ目\n・二つ目")
    case (_, .text): Guidance(words: "文や名前を書きます。「・」は付けません。", example: "")
    case (_, .number): Guidance(words: "数を、単位とともに書きます。", example: "12,450人")
    case (_, .mark): Guidance(words: "決められた印を一つ書きます。", example: "○")
    case (_, .code): Guidance(words: "番号や条を、そのまま書きます。", example: "1-2-3")
    }
  }
}

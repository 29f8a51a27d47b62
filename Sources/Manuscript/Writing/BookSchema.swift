public import Diagnostics
internal import Foundation
internal import GoalBook

/// The JSON Schema (draft 2020-12) of a book's file, with which editors complete and check YAML or JSON.
///
/// It cannot know a book's own columns: a row may have any further key, which the reader checks against `fields`.
///
/// - Parameter language: the language of titles and descriptions.
public func bookSchema(in language: Language) -> String { json(of: SchemaWriter(language: language).book) }

typealias SchemaEntries = [(key: String, value: Tree)]

struct SchemaWriter {
  let language: Language

  var book: Tree {
    object(
      Phrase(en: "A booklet of organisational goals", ja: "組織目標の冊子"),
      Phrase(en: "One year's goals of a city's departments, and what came of them.", ja: "市の各部の1年間の組織目標と、その実績・成果。"),
      [
        ("title", text(Phrase(en: "The booklet's title", ja: "冊子の題名"), "○○市組織重点目標")),
        ("edition", text(Phrase(en: "The edition", ja: "版の名称"), "実績・成果")),
        (
          "fiscalYear",
          text(Phrase(en: "The fiscal year as it is printed", ja: "年度（印刷するとおり）"), "平成30年度", isNumberAllowed: true)
        ),
        ("issuer", text(Phrase(en: "Who issues it", ja: "発行者"), "○○市")),
        ("logo", logoSchema),
        ("colophon", colophonSchema),
        ("date", dateSchema),
        ("lang", languageSchema),
        (
          "pillars",
          names(
            Phrase(en: "The pillars (市役所づくりの柱), each number with its title", ja: "柱（市役所づくりの柱）の番号と題名"),
            pattern: "^[1-9][0-9]*$")
        ),
        ("levels", levelsSchema),
        (
          "fields",
          fieldsSchema
        ),
        ("folio", number(Phrase(en: "The folio of the first counted page", ja: "最初のページのノンブル"))),
        (
          "scripts",
          truth(
            Phrase(
              en: "Whether ^{} and _{} mark raised and lowered signs: m^{2}, CO_{2}",
              ja: "^{}と_{}を上付き・下付きの記号とするか（m^{2}、CO_{2}）"))
        ),
        (
          "ruby",
          truth(
            Phrase(
              en: "Whether {揖斐|いび} sets a reading over a word",
              ja: "{揖斐|いび}を親文字とルビとするか"))
        ),
        ("front", list(Phrase(en: "Sections before the first department", ja: "前付（最初の部より前）"), of: reference("matter"))),
        (
          "departments",
          list(Phrase(en: "The departments (部) in the booklet's order", ja: "部（冊子に載せる順）"), of: reference("department"))
        ),
        (
          "parts",
          list(
            Phrase(en: "The parts of the highest level, instead of departments", ja: "一番上の階層（departmentsの代わり）"),
            of: reference("part"))
        ),
        (
          "objectives",
          list(
            Phrase(en: "The objectives of a book without levels", ja: "階層のない冊子の組織目標"), of: reference("objective"))
        ),
        ("back", list(Phrase(en: "Sections after the last department", ja: "後付（最後の部より後）"), of: reference("matter"))),
      ], required: ["title"],
      first: [("$schema", .text("https://json-schema.org/draft/2020-12/schema"))],
      last: [
        ("anyOf", .list(["departments", "parts", "objectives"].map { .mapping([("required", .line([$0]))]) })),
        ("$defs", .mapping(definitions)),
      ])
  }

  private var definitions: SchemaEntries {
    runningTextDefinitions + [
      (
        "department",
        object(
          Phrase(en: "Department (部)", ja: "部"), Phrase(en: "A department and its goals.", ja: "部とその組織目標。"),
          [
            ("name", text(Phrase(en: "The department's name", ja: "部の名前"), "企画財政部")),
            (
              "short",
              text(
                Phrase(
                  en: "A shorter name for thumb indexes, running heads and file names", ja: "略称（つめ、柱、ファイル名に使う）"), "企画")
            ),
            ("lang", languageSchema),
            ("lead", reference("passages", title: .lead)),
            ("pillars", list(Phrase(en: "What it does for each pillar", ja: "柱ごとの組織目標"), of: reference("pillar"))),
            ("notes", reference("passages", title: .notes)),
          ], required: ["name"])
      ),
      (
        "pillar",
        object(
          Phrase(en: "A department's share of a pillar", ja: "部の中の柱"),
          Phrase(en: "One table of the booklet.", ja: "冊子の一つの表になります。"),
          [
            ("pillar", number(Phrase(en: "The pillar's number in “pillars”", ja: "「pillars」にある柱の番号"))),
            (
              "title",
              text(
                Phrase(en: "A title of its own, instead of the one in “pillars”", ja: "「pillars」の題名の代わりに使う、この部だけの題名"),
                "健全な財政を保つ市役所づくり")
            ),
            ("lead", reference("passages", title: .lead)),
            ("objectives", list(Phrase(en: "The objectives (組織目標)", ja: "組織目標"), of: reference("objective"))),
            ("notes", reference("passages", title: .notes)),
          ], required: ["pillar"])
      ),
      (
        "part",
        object(
          Phrase(en: "Part", ja: "部分"), Phrase(en: "A part of a level that the book names.", ja: "冊子の階層の一つ。"),
          [
            ("title", text(Phrase(en: "Its title", ja: "題名"), "総務部")),
            ("number", number(Phrase(en: "Its number, where it is not its place", ja: "番号（順番と違うとき）"))),
            (
              "short",
              text(
                Phrase(
                  en: "A shorter name for thumb indexes, running heads and file names", ja: "略称（つめ、柱、ファイル名に使う）"), "総務")
            ),
            ("lang", languageSchema),
            ("lead", reference("passages", title: .lead)),
            ("objectives", list(Phrase(en: "The objectives (組織目標)", ja: "組織目標"), of: reference("objective"))),
            ("parts", list(Phrase(en: "The parts of the next level", ja: "一つ下の階層"), of: reference("part"))),
            ("notes", reference("passages", title: .notes)),
          ], required: [])
      ),
      (
        "objective",
        object(
          Phrase(en: "Objective (組織目標)", ja: "組織目標"),
          Phrase(en: "An objective and the rows that serve it.", ja: "組織目標と、そのための表の行。"),
          [
            ("text", text(Phrase(en: "The objective", ja: "組織目標の文"), "市民サービスの充実を図ります。")),
            ("rows", list(Phrase(en: "The rows of the table", ja: "表の行"), of: reference("row"))),
          ], required: ["text"])
      ),
      (
        "row",
        object(
          Phrase(en: "Row", ja: "行"),
          Phrase(
            en: "One ruled row: initiatives, and what stands beside them, line by line or shared by all.",
            ja: "罫線で区切られた1行。取組内容と、1件ずつ横にそろえる欄、全体に共通の欄。"),
          [
            (
              ColumnRole.initiatives.key,
              list(
                Phrase(en: "The initiatives (取組内容); several share the row's results", ja: "取組内容（いくつか書くと、行の実績は共通になります）"),
                of: reference("initiative"), isFilled: true)
            ),
            (
              linesKey,
              list(
                Phrase(
                  en: "What stands level line by line, such as indicators with their targets",
                  ja: "横にそろえて1件ずつ並べるもの（指標と目標値・実績値など）"), of: reference("line"))
            ),
          ] + knownCells,
          required: [ColumnRole.initiatives.key], further: furtherCell)
      ),
      (
        "line",
        object(
          Phrase(en: "Line of a row", ja: "「lines」の項目"),
          Phrase(en: "What stands level over several columns.", ja: "いくつかの列にわたって横にそろえて置くもの。"), knownCells,
          required: [], further: furtherCell)
      ),
      (
        "initiative",
        either(
          Phrase(en: "Initiative (取組内容)", ja: "取組内容"),
          [
            text(Phrase(en: "Its text alone", ja: "文だけ"), "市民意識調査を行います。", isNumberAllowed: true),
            object(
              Phrase(en: "With number and sections", ja: "番号と課等を付ける形"),
              Phrase(en: "An initiative, its number and who carries it.", ja: "取組内容と、その番号、担当する課等。"),
              [
                ("number", number(Phrase(en: "1 for ①", ja: "①は1"))),
                (
                  "text",
                  text(Phrase(en: "The text without its number", ja: "番号を除いた文"), "市民意識調査を行います。", isNumberAllowed: true)
                ),
                (
                  "sections",
                  either(
                    Phrase(en: "The sections (課等) that carry it", ja: "担当する課等"),
                    [
                      text(Phrase(en: "One section", ja: "課等が一つ"), "企画政策課"),
                      list(Phrase(en: "Several", ja: "課等がいくつか"), of: text(Phrase(en: "A section", ja: "課等"), "企画政策課")),
                    ])
                ),
              ], required: ["text"]),
          ])
      ),
      (
        "cell",
        either(
          Phrase(en: "A cell: a list of items, or one text", ja: "欄：項目のリスト、または文一つ"),
          [
            text(Phrase(en: "One item", ja: "項目が一つ"), "アンケート調査の実施", isNumberAllowed: true),
            list(Phrase(en: "Items", ja: "項目のリスト"), of: reference("item")),
            .mapping([("type", .text("null"))]),
          ])
      ),
      (
        "item",
        either(
          Phrase(en: "Item", ja: "項目"),
          [
            text(Phrase(en: "Its text alone", ja: "文だけ"), "アンケート調査の実施", isNumberAllowed: true),
            object(
              Phrase(en: "With marker or nested items", ja: "印や下の項目を付ける形"),
              Phrase(en: "One entry of a cell's list.", ja: "欄の箇条書きの一つ。"),
              [
                (
                  "text",
                  text(Phrase(en: "The text without its marker", ja: "印を除いた文"), "作業部会の開催", isNumberAllowed: true)
                ),
                (
                  "marker",
                  text(
                    Phrase(
                      en: "・, none, or a label of its own; ・ is usual in a cell's list, none where nested",
                      ja: "「・」、none（印なし）、または見出し記号。書かなければ、欄では「・」、下の項目では印なし"), "(ア)")
                ),
                ("items", list(Phrase(en: "The items nested under it", ja: "下の項目"), of: reference("item"))),
              ], required: ["text"]),
          ])
      ),
    ]
  }

  private var knownCells: SchemaEntries {
    Field.known.map { field in
      let title = Phrase(en: "\(field.key.rawValue.capitalized) (\(field.title))", ja: field.title)
      return (field.key.rawValue, reference("cell", title: title))
    }
  }

  private var furtherCell: Tree {
    reference("cell", title: Phrase(en: "A column named in “fields”", ja: "「fields」で追加した列"))
  }

  private var levelsSchema: Tree {
    list(
      Phrase(en: "What the parts are, from the top", ja: "階層（上から順に）"),
      of: either(
        Phrase(en: "A level", ja: "階層"),
        [
          text(Phrase(en: "Its name alone", ja: "名前だけ"), "局"),
          object(
            Phrase(en: "With page and numbering", ja: "改ページや番号を付ける形"),
            Phrase(en: "What one part of the level is called.", ja: "その階層の一つを何と呼ぶか。"),
            [
              ("name", text(Phrase(en: "Its name", ja: "名前"), "局")),
              (
                "page",
                .mapping([
                  ("title", said(Phrase(en: "Whether each part begins a page", ja: "一つごとに改ページするか"))),
                  ("enum", .line(["new", "none"])),
                ])
              ),
              (
                "numbering",
                text(
                  Phrase(en: "The first number as it is printed, or none", ja: "最初の番号を印刷するとおりに。なければnone"), "第1")
              ),
              (
                "titles",
                names(
                  Phrase(en: "Titles that parts share, each by its number", ja: "共通の題名（番号ごと）"), pattern: "^[1-9][0-9]*$"
                )
              ),
            ], required: ["name"]),
        ]))
  }

  private var fieldsSchema: Tree {
    .mapping([
      (
        "title",
        said(
          Phrase(
            en: "Further columns of the table: the key that rows use, and the title at its head",
            ja: "追加の列：行で使うキーと、表の見出しに入る題名"))
      ),
      ("type", .text("object")),
      (
        "additionalProperties",
        either(
          Phrase(en: "A column", ja: "列"),
          [
            .mapping([("type", .line(["string", "null"]))]),
            object(
              Phrase(en: "With title and kind", ja: "題名と種類を付ける形"),
              Phrase(
                en: "A column whose cells hold something else than entries of a list.", ja: "箇条書きでないものが入る列。"),
              [
                ("title", text(Phrase(en: "The title at its head", ja: "表の見出しに入る題名"), "目標値")),
                (
                  "kind",
                  .mapping([
                    ("title", said(Phrase(en: "What its cells hold", ja: "欄に入るものの種類"))),
                    ("enum", .line(FieldKind.allCases.map(\.rawValue))),
                  ])
                ),
                ("lang", languageSchema),
              ], required: []),
          ])
      ),
    ])
  }

  var languageSchema: Tree {
    .mapping([
      ("title", said(Phrase(en: "The language it is written in (BCP 47)", ja: "書かれている言語（BCP 47）"))),
      ("type", .text("string")), ("pattern", .text("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")),
      ("examples", .list([.text("en")])),
    ])
  }

  private var dateSchema: Tree {
    .mapping([
      ("title", said(Phrase(en: "The day of issue", ja: "発行日"))), ("type", .text("string")),
      ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}.*)?$")),
      (
        "description",
        said(
          Phrase(
            en: "Year-month-day or an ISO 8601 time: the creation date of what is rendered.",
            ja: "年-月-日、またはISO 8601の日時。書き出すファイルの作成日になります。"))
      ),
      ("examples", .list([.text("2019-06-01")])),
    ])
  }

  func text(_ title: Phrase, _ example: String, isNumberAllowed: Bool = false) -> Tree {
    // A reader of YAML takes a plain 2018 for a number; here it is a text as it is written.
    let type = isNumberAllowed ? Tree.line(["string", "number"]) : .text("string")
    return .mapping([("title", said(title)), ("type", type), ("examples", .list([.text(example)]))])
  }

  func number(_ title: Phrase) -> Tree {
    .mapping([("title", said(title)), ("type", .text("integer")), ("minimum", .number(1))])
  }

  func truth(_ title: Phrase) -> Tree { .mapping([("title", said(title)), ("type", .text("boolean"))]) }

  func list(_ title: Phrase, of element: Tree, isFilled: Bool = false) -> Tree {
    .mapping(
      [("title", said(title)), ("type", .text("array")), ("items", element)]
        + (isFilled ? [("minItems", .number(1))] : []))
  }

  func names(_ title: Phrase, pattern: String) -> Tree {
    .mapping([
      ("title", said(title)), ("type", .text("object")), ("propertyNames", .mapping([("pattern", .text(pattern))])),
      ("additionalProperties", .mapping([("type", .line(["string", "null"]))])),
    ])
  }

  func either(_ title: Phrase, _ choices: [Tree]) -> Tree {
    .mapping([("title", said(title)), ("anyOf", .list(choices))])
  }

  func reference(_ name: String, title: Phrase? = nil) -> Tree {
    .mapping((title.map { [("title", said($0))] } ?? []) + [("$ref", .text("#/$defs/\(name)"))])
  }

  func object(
    _ title: Phrase, _ description: Phrase, _ properties: SchemaEntries, required: [String],
    further: Tree = .truth(false),
    first: SchemaEntries = [], last: SchemaEntries = []
  ) -> Tree {
    .mapping(
      first + [
        ("title", said(title)), ("description", said(description)), ("type", .text("object")),
        ("properties", .mapping(properties)), ("required", .line(required)), ("additionalProperties", further),
      ] + last)
  }

  func said(_ phrase: Phrase) -> Tree { .text(phrase[language]) }
}

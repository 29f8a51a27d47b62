internal import Foundation
internal import GoalBook

/// The JSON Schema (draft 2020-12) of the model, for editors that complete and check YAML or JSON while it is typed.
///
/// It cannot know a book's own columns: a row may have any further key, and the reader checks it against `fields`.
public func bookSchema() -> String {
  json(
    of: object(
      "A booklet of organisational goals", "One year's goals of a city's departments, and what came of them.",
      [
        ("title", text("The booklet's title", "○○市組織重点目標")),
        ("edition", text("The edition", "実績・成果")),
        ("fiscalYear", text("The fiscal year as it is printed", "平成30年度", isNumberAllowed: true)),
        ("issuer", text("Who issues it", "○○市")),
        ("date", dateSchema),
        ("pillars", names("The pillars (市役所づくりの柱), each number with its title", pattern: "^[1-9][0-9]*$")),
        ("fields", fieldsSchema),
        ("departments", list("The departments (部) in the booklet's order", of: reference("department"))),
      ], required: ["title", "departments"],
      first: [("$schema", .text("https://json-schema.org/draft/2020-12/schema"))],
      last: [("$defs", .mapping(definitions))]))
}

private typealias Entries = [(key: String, value: Tree)]

private let definitions: Entries = [
  (
    "department",
    object(
      "Department (部)", "A department and its goals.",
      [
        ("name", text("The department's name", "企画財政部")),
        ("pillars", list("What it does for each pillar", of: reference("pillar"))),
      ], required: ["name"])
  ),
  (
    "pillar",
    object(
      "A department's share of a pillar", "One table of the booklet.",
      [
        ("pillar", number("The pillar's number in “pillars”")),
        ("title", text("A title of its own, instead of the one in “pillars”", "健全な財政を保つ市役所づくり")),
        ("objectives", list("The objectives (組織目標)", of: reference("objective"))),
      ], required: ["pillar"])
  ),
  (
    "objective",
    object(
      "Objective (組織目標)", "An objective and the rows that serve it.",
      [
        ("text", text("The objective", "市民サービスの充実を図ります。")),
        ("rows", list("The rows of the table", of: reference("row"))),
      ], required: ["text"])
  ),
  (
    "row",
    object(
      "Row", "One ruled row: initiatives, and what they share in each further column.",
      [
        (
          ColumnRole.initiatives.key,
          list("The initiatives (取組内容); several share the row's results", of: reference("initiative"), isFilled: true)
        )
      ]
        + Field.known.map {
          ($0.key.rawValue, reference("cell", title: "\($0.key.rawValue.capitalized) (\($0.title))"))
        },
      required: [ColumnRole.initiatives.key], further: reference("cell", title: "A column named in “fields”"))
  ),
  (
    "initiative",
    either(
      "Initiative (取組内容)",
      [
        text("Its text alone", "市民意識調査を行います。", isNumberAllowed: true),
        object(
          "With number and sections", "An initiative, its number and who carries it.",
          [
            ("number", number("1 for ①")),
            ("text", text("The text without its number", "市民意識調査を行います。", isNumberAllowed: true)),
            (
              "sections",
              either(
                "The sections (課等) that carry it",
                [text("One section", "企画政策課"), list("Several", of: text("A section", "企画政策課"))])
            ),
          ], required: ["text"]),
      ])
  ),
  (
    "cell",
    either(
      "A cell: a list of items, or one text",
      [
        text("One item", "アンケート調査の実施", isNumberAllowed: true), list("Items", of: reference("item")),
        .mapping([("type", .text("null"))]),
      ])
  ),
  (
    "item",
    either(
      "Item",
      [
        text("Its text alone", "アンケート調査の実施", isNumberAllowed: true),
        object(
          "With marker or nested items", "One entry of a cell's list.",
          [
            ("text", text("The text without its marker", "作業部会の開催", isNumberAllowed: true)),
            ("marker", text("・, none, or a label of its own; ・ is usual in a cell's list, none where nested", "(ア)")),
            ("items", list("The items nested under it", of: reference("item"))),
          ], required: ["text"]),
      ])
  ),
]

private let fieldsSchema = Tree.mapping([
  ("title", .text("Further columns of the table: the key that rows use, and the title at its head")),
  ("type", .text("object")),
  (
    "additionalProperties",
    either(
      "A column",
      [
        .mapping([("type", .line(["string", "null"]))]),
        object(
          "With title and kind", "A column whose cells hold something else than entries of a list.",
          [
            ("title", text("The title at its head", "目標値")),
            (
              "kind",
              .mapping([
                ("title", .text("What its cells hold")), ("enum", .line(FieldKind.allCases.map(\.rawValue))),
              ])
            ),
          ], required: []),
      ])
  ),
])

private let dateSchema = Tree.mapping([
  ("title", .text("The day of issue")), ("type", .text("string")),
  ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}.*)?$")),
  ("description", .text("Year-month-day or an ISO 8601 time: the creation date of what is rendered.")),
  ("examples", .list([.text("2019-06-01")])),
])

private func text(_ title: String, _ example: String, isNumberAllowed: Bool = false) -> Tree {
  // A reader of YAML takes a plain 2018 for a number; the model takes it as it is written.
  let type = isNumberAllowed ? Tree.line(["string", "number"]) : .text("string")
  return .mapping([("title", .text(title)), ("type", type), ("examples", .list([.text(example)]))])
}

private func number(_ title: String) -> Tree {
  .mapping([("title", .text(title)), ("type", .text("integer")), ("minimum", .number(1))])
}

private func list(_ title: String, of element: Tree, isFilled: Bool = false) -> Tree {
  .mapping(
    [("title", .text(title)), ("type", .text("array")), ("items", element)]
      + (isFilled ? [("minItems", .number(1))] : []))
}

private func names(_ title: String, pattern: String) -> Tree {
  .mapping([
    ("title", .text(title)), ("type", .text("object")),
    ("propertyNames", .mapping([("pattern", .text(pattern))])),
    ("additionalProperties", .mapping([("type", .line(["string", "null"]))])),
  ])
}

private func either(_ title: String, _ choices: [Tree]) -> Tree {
  .mapping([("title", .text(title)), ("anyOf", .list(choices))])
}

private func reference(_ name: String, title: String? = nil) -> Tree {
  .mapping((title.map { [("title", .text($0))] } ?? []) + [("$ref", .text("#/$defs/\(name)"))])
}

private func object(
  _ title: String, _ description: String, _ properties: Entries, required: [String], further: Tree = .truth(false),
  first: Entries = [], last: Entries = []
) -> Tree {
  .mapping(
    first + [
      ("title", .text(title)), ("description", .text(description)), ("type", .text("object")),
      ("properties", .mapping(properties)), ("required", .line(required)), ("additionalProperties", further),
    ] + last)
}

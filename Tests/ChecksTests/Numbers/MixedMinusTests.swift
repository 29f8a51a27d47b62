import Checks
import GoalBook
import Testing

@Suite("mixed-minus") struct MixedMinusTests {
  @Test(arguments: [
    ["△1", "△2", "⟦▲3⟧", "▲4", "△5", "6"], ["△1.5%", "⟦-2.0⟧%"], ["−1,200", "⟦－3⟧", "−4"],
    // One finding covers all.
    ["△1", "△2", "△3", "⟦-3⟧", "-4"],
    // With and without a blank.
    ["△1.8", "△2", "⟦△ 175⟧"], ["△ 1", "⟦△2⟧", "△　3"], ["△ 1", "⟦-2⟧", "△ 3"],
    // Single marks and dashes, ranges and texts are not negative numbers.
    ["△", "-", "△1", "10-20", "-部-"], ["△1", "3", "△2"],
  ])
  func findsInTables(values: [String]) {
    let yaml = book(tables: [values])
    #expect(marked(yaml: yaml, by: "mixed-minus") == yaml)
  }

  @Test func eachTableIsOfItsOwn() {
    let yaml = book(tables: [["△1", "△2"], ["-1", "-2"]])
    #expect(marked(yaml: yaml, by: "mixed-minus") == yaml)
  }

  @Test func theUsualFormIsProposed() {
    func proposals(_ values: [String]) -> [String?] {
      findings(in: Outline(ChecksTests.book(yaml: book(tables: [values])).book), by: "mixed-minus").map(\.replacement)
    }
    #expect(proposals(["△1", "△2", "-3"]) == ["△3"])
    #expect(proposals(["△1", "△2", "△ 1,750人"]) == ["△1,750"])
    #expect(proposals(["△ 1", "△2", "△ 3"]) == ["△ 2"])
  }

  @Test func aColumnOfNumbersIsLookedAtAsATable() {
    func yaml(_ kind: String, _ last: String) -> String {
      """
      title: 目標
      fields: { rate: { title: 増減, kind: \(kind) } }
      pillars: { 1: 柱 }
      departments:
        - name: 総務部
          pillars:
            - pillar: 1
              objectives:
                - text: 目標
                  rows:
                    - { initiatives: [一], rate: △1.2% }
                    - { initiatives: [二], rate: △3% }
                    - { initiatives: [三], rate: "\(last)" }
      """
    }
    #expect(marked(yaml: yaml("number", "⟦-4⟧%"), by: "mixed-minus") == yaml("number", "⟦-4⟧%"))
    #expect(marked(yaml: yaml("code", "-4%"), by: "mixed-minus") == yaml("code", "-4%"))
  }

  /// A book with tables of one column of numbers each.
  private func book(tables: [[String]]) -> String {
    let texts = tables.map { values in
      "      - table:\n          columns: [会計, 増減]\n          rows:\n"
        + values.map { "            - [会計, \"\($0)\"]\n" }.joined()
    }
    return "title: 目標\nfront:\n  - title: 表\n    text:\n\(texts.joined())departments: []"
  }
}

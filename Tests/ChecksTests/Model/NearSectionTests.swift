import Testing

@Suite("near-section") struct NearSectionTests {
  @Test(arguments: [
    ["広報広聴課", "広報広聴課", "⟦広報公聴課⟧"], ["⟦用地対課⟧", "用地対策課", "用地対策課"],
    // Two sections with short names, a name that lacks two letters, two names that are equally frequent.
    ["税務課", "税務課", "財務課"], ["国保年金課", "国保年金課", "国保課"], ["広報広聴課", "広報公聴課"],
  ])
  func finds(sections: [String]) {
    let rows = sections.map { "- initiatives: [{ text: 取組を進めます。, sections: [\($0)] }]" }.joined(separator: "\n")
    #expect(marked(rows: rows, by: "near-section") == rows)
  }
}

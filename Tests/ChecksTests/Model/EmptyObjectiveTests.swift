import Testing

@Suite("empty-objective") struct EmptyObjectiveTests {
  @Test func findsAnObjectiveWithoutRows() {
    let yaml = """
      title: 目標
      pillars: { 1: 柱 }
      departments:
        - name: 総務部
          pillars:
            - pillar: 1
              objectives:
                - text: 経費の節減に努めます。
                  rows:
                    - initiatives: [照明を替えます。]
                - text: ⟦情報を届けます。⟧
                  rows: []
      """
    #expect(marked(yaml: yaml, by: "empty-objective") == yaml)
  }
}

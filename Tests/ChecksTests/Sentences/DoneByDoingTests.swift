import Testing

@Suite("done-by-doing") struct DoneByDoingTests {
  @Test(arguments: [
    "内容の⟦確認を行い⟧ます。",
    "⟦調査を、行っ⟧た。",
    "⟦点検を実行⟧する。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "done-by-doing") == sentence)
  }

  @Test(arguments: [
    "確認します。",
    "事業を進めます。",
    "会を行う。",
    "市民を行かせる。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "done-by-doing") == sentence)
  }
}

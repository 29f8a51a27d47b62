import Testing

@Suite("unfit-subject") struct UnfitSubjectTests {
  @Test(arguments: [
    "事業の目的は、利便性の向上を図り⟦ます⟧。",
    "今後の課題は、担い手を確保⟦する⟧。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "unfit-subject") == sentence)
  }

  @Test(arguments: [
    "事業の目的は、利便性を高めることです。",
    "目標は達成しました。",
    "課題を整理します。",
    "方針は委員会が決めます。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "unfit-subject") == sentence)
  }
}

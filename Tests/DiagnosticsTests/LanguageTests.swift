import Diagnostics
import Testing

/// The variables count in the order of POSIX; an empty one counts as unset.
@Test(arguments: [
  ([:], Language.en), (["LANG": "ja_JP.UTF-8"], .ja), (["LANG": "ja"], .ja), (["LANG": "C.UTF-8"], .en),
  (["LANG": "ja_JP.UTF-8", "LC_MESSAGES": "en_US.UTF-8"], .en), (["LC_ALL": "ja_JP.eucJP", "LC_MESSAGES": "C"], .ja),
  (["LC_ALL": "", "LANG": "ja_JP"], .ja), (["LANG": "jam_JM"], .en),
])
func theMachinesLanguage(environment: [String: String], language: Language) {
  #expect(Language(environment: environment) == language)
}

@Test func eachReaderIsToldInHisOwnLanguage() {
  let problem = Diagnostic.error(
    Message(id: "unknown-section", en: "there is no section “企画課”", ja: "「企画課」という課はありません"),
    at: SourceSpan(file: "book.yaml", line: 3, columns: 5..<8), hints: [.didYouMean(["企画政策課"])])
  #expect(
    problem.text(in: .ja) == """
      book.yaml:3:5: エラー: 「企画課」という課はありません [unknown-section]
      ヒント: もしかして「企画政策課」ですか
      """)
  #expect(
    problem.text(in: .en) == """
      book.yaml:3:5: error: there is no section “企画課” [unknown-section]
      hint: did you mean 企画政策課?
      """)
  #expect(problem.jsonLine(in: .ja).contains(#""message":"「企画課」という課はありません""#))
}

@Test func aReasonOfTheSystemIsToldInBothLanguages() {
  #expect(Phrase(systemError: 2) == Phrase(en: "No such file or directory", ja: "ファイルまたはフォルダーがありません"))
  #expect(Phrase(systemError: 99999).ja.contains("99999"))
}

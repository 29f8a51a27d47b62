import Booklet
import Diagnostics
import Foundation
import GoalBook
import Testing

private let transcript = """
  令和元年度
  ある市重点目標
  企画部　令和元年度重点目標
  (1) 信頼される市役所づくり
  組織目標\t取組内容\t課等\t実績\t成果
  目標\t①取組\t課\t・い\t・う

  """

/// The result of opening a file with these bytes, under a name without an extension.
private func opened(_ bytes: some Sequence<UInt8>) throws -> (book: Book?, problems: [String]) {
  let file = FileManager.default.temporaryDirectory.appending(path: "sasshi-\(UUID().uuidString)")
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  var report = Report()
  let book = try? openBook(file.path(), &report)
  return (book, report.diagnostics.map(\.message.id))
}

@Test("A file without an ending is told by its text", arguments: ["", "\u{FEFF}"])
func aTranscriptIsToldByItsText(mark: String) throws {
  #expect(try opened((mark + transcript).utf8).book?.title == "ある市重点目標")
  let model = "title: ある市重点目標\ndepartments:\n  - name: 企画部\n    pillars: []\n"
  #expect(try opened((mark + model).utf8).book?.title == "ある市重点目標")
}

@Test func aFileThatIsNoUTF8IsRefusedWhateverItIs() throws {
  let utf16 = ("\u{FEFF}" + transcript).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  #expect(try opened(utf16).problems == ["not-utf8"])
  #expect(try opened([0x91, 0x67, 0x90, 0x44, 0x09]).problems == ["not-utf8"])
  #expect(try opened(transcript.utf8 + [0]).problems == ["zero-byte"])
}

import Answers
import ArgumentParser
import Booklet
import Checks
import Diagnostics

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Phrase(
      en: "Tells what a check or a message means, with an example and what to do.",
      ja: "検査やメッセージの意味を、例と直し方とともに示します。")[.spoken])

  @Argument(
    help: .said(
      en: "The id in square brackets behind a message; without it all ids are listed.",
      ja: "メッセージの終わりの角括弧にあるid。指定しなければ一覧を示します。"))
  var id: String?

  @Flag(
    name: .long,
    help: .said(en: "Print all checks as a page in Markdown.", ja: "すべての検査を1枚のMarkdownにして出します。"))
  var checks = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (_) throws(RunError) in
      if checks {
        try sayExactly(String(checksPage(in: common.language).dropLast()))
        return .done
      }
      let explanations = AllExplanations(commands: .ofCommandsAndPreview)
      guard let id else {
        try say(explanations.list(in: common.language))
        return .done
      }
      try say(try explanations.text(of: id, in: common.language))
      return .done
    }
  }
}

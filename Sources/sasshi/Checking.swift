public import ArgumentParser
import Booklet
import Diagnostics
public import Proofreading

extension Profile: ExpressibleByArgument {}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Proofreads a book: its shape, its words, its pages.")

  @Argument(help: "The book: .yaml, .yml, .json, or a transcript (.txt); - is standard input.")
  var book: String?

  @Option(name: .long, help: "A layout's name, or a file: its pages are checked, and tell the folios.")
  var layout = "four-column"

  @Option(name: .long, help: "Turn on more checks: koyobun, jtf, style. May be repeated.")
  var profile: [Profile] = []

  @Option(name: .long, help: "Only these checks: ids with commas between them.")
  var only: String?

  @Option(name: .long, help: "Not these checks.")
  var without: String?

  @Flag(name: .long, help: "List the checks: id, severity, profiles, what is found.")
  var list = false

  @Flag(name: .long, help: "Exit with 1 for warnings too.")
  var strict = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if book == nil, !list { throw ValidationError("Missing expected argument '<book>'") }
  }

  func run() throws {
    try common.run { (report) throws(Stop) in
      guard let book, !list else {
        for check in Check.all { print(check.line) }
        return .done
      }
      let wishes = CheckWishes(
        profiles: Set(profile + [.standard]), only: ids(only), without: ids(without), layout: layout)
      let found = try check(book, wishes, &report)
      for finding in found { print(finding.diagnostic.text(sources: report.sources)) }
      let worst: [Severity] = strict ? [.error, .warning] : [.error]
      return found.contains { worst.contains($0.severity) } ? .wrongInput : .done
    }
  }

  private func ids(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map { String($0.filter { $0 != " " }) }
  }
}

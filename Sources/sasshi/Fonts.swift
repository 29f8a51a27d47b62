import Answers
import ArgumentParser
import Booklet
import Diagnostics
import Foundation

struct Fonts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fonts",
    abstract: said(en: "Lists the fonts that may be used, and checks their files.", ja: "使える書体の一覧を出し、ファイルを確かめます。"))

  @Flag(name: .long, help: .said(en: "As JSON.", ja: "JSONで答えます。"))
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      let fonts = try fontList(of: try Home.found(), &report)
      if json {
        try sayExactly(jsonText(fonts))
      } else {
        try say(fonts.map { $0.line[common.language] }.joined(separator: "\n"))
      }
      return fonts.allSatisfy { $0.state == .whole } ? .done : .cannotOpen
    }
  }
}

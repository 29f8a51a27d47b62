import Answers
import ArgumentParser
import Booklet
import Diagnostics
import Foundation

struct Fonts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the fonts that may be used, and checks their files.")

  @Flag(name: .long, help: "As JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      let fonts = try fontList(of: try Home.found(), &report)
      if json { try sayExactly(jsonText(fonts)) } else { try say(fonts.map(\.line).joined(separator: "\n")) }
      return fonts.allSatisfy { $0.state == .whole } ? .done : .cannotOpen
    }
  }
}

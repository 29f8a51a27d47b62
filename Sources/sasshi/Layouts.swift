import Answers
import ArgumentParser
import BookDesign
import Booklet
import Diagnostics
import Foundation

struct Layouts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layouts",
    abstract: said(
      en: "Lists the layouts, or tells the widths that a layout's columns have in a book.",
      ja: "レイアウトの一覧、または冊子に対するレイアウトの列の幅を示します。"))

  @Flag(
    name: .long,
    help: .said(
      en: "Print all keys of layouts as a page in Markdown.", ja: "レイアウトのすべてのキーを1枚のMarkdownにして出します。"))
  var keys = false

  @Flag(
    name: .long,
    help: .said(
      en: "Print the columns' widths for LAYOUT and BOOK; those that are auto are chosen for the book.",
      ja: "冊子に対するレイアウトの列の幅を示します（autoの列は冊子に合わせて決まります）。"))
  var resolve = false

  @Argument(help: .said(en: "With --resolve: a layout's name, or a file.", ja: "--resolve のとき、レイアウトの名前かファイル。"))
  var layout: String?

  @Argument(help: .said(en: "With --resolve: the book.", ja: "--resolve のとき、冊子のファイル。"))
  var book: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if resolve != (book != nil) || resolve != (layout != nil) {
      throw ValidationError(
        said(
          en: "--resolve needs a layout and a book, and they need --resolve",
          ja: "--resolve にはレイアウトと冊子が要ります。この二つは --resolve と一緒に指定してください"))
    }
  }

  func run() throws {
    try common.run { (report) throws(RunError) in
      if keys {
        try sayExactly(String(layoutKeysPage(in: common.language).dropLast()))
        return .done
      }
      if let layout, let book {
        let content = try openBook(book, &report)
        let columns = try resolvedColumns(of: layout, for: content, home: try Home.found(), &report)
        try say(columns.map { $0[common.language] }.joined(separator: "\n"))
        return .done
      }
      for (name, summary) in try layoutList(of: try Home.found(), &report) {
        try say("\(name)\t\(summary[common.language])")
      }
      return .done
    }
  }
}

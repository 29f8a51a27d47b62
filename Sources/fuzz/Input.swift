import ArgumentParser
import Foundation
import GoalBook
import Manuscript
import TestSupport

/// The kind of input that a damaged file is for the program.
enum Kind: String, CaseIterable, ExpressibleByArgument {
  case bookYAML = "book-yaml"
  case bookJSON = "book-json"
  case transcript
  case layout
  case fonts
  case dictionary
  case fontFile = "font-file"
  /// The picture file of a figure in a sound book.
  case picture
  /// A workbook or delimited text, input of `import`.
  case workbook

  /// The kinds that inputs alternate between where none is chosen; without `fontFile`, which takes long.
  static let usual: [Kind] = [
    .bookYAML, .bookJSON, .transcript, .layout, .bookYAML, .fonts, .dictionary, .picture, .workbook,
  ]

  /// The file name extension of the kind.
  var ending: String {
    switch self {
    case .bookYAML, .layout, .fonts, .dictionary: "yaml"
    case .bookJSON: "json"
    case .transcript: "txt"
    case .fontFile: "ttf"
    case .picture: "picture"
    case .workbook: "xlsx"
    }
  }
}

extension Kind {
  /// The kind of a file by its extension; a YAML file with the key `table` is a layout, any other a book.
  init(ofFile path: String, _ bytes: [UInt8]) {
    switch URL(filePath: path).pathExtension {
    case "txt": self = .transcript
    case "json": self = .bookJSON
    case "xlsx", "xlsm", "ods", "csv", "tsv": self = .workbook
    default: self = String(decoding: bytes, as: UTF8.self).contains("\ntable:") ? .layout : .bookYAML
    }
  }
}

/// A damaged file with its number, from which it can be made again.
struct Input {
  var number: Int
  var kind: Kind
  var bytes: [UInt8]
}

/// The font that is damaged; every layout uses it.
let damagedFontName = "BIZUDGothic-Regular.ttf"

/// The sound files that inputs are made from by damaging them.
struct Seeds {
  private let books: [Book]
  private let bookFiles: [[UInt8]]
  private let transcript: [Substring]
  private let layouts: [[UInt8]]
  private let fonts: [UInt8]
  private let dictionaries: [[UInt8]]
  private let fontFile: [UInt8]

  /// - Parameter project: the path of the project's folder.
  init(project: String) throws {
    func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: "\(project)/\(path)"))) }
    books =
      (0..<40).map { Book.random(seed: $0, departments: 1, odd: $0.isMultiple(of: 3) ? Book.oddTexts : []) }
      + (0..<40).map { Book.randomOfLevels(seed: $0, odd: $0.isMultiple(of: 3) ? Book.oddTexts : []) }
    bookFiles = try [
      "Tests/ConformanceTests/Structure/small-book.yaml", "Samples/tall-row/book.yaml",
      "Samples/long-objective/book.yaml", "Tests/ConformanceTests/Structure/small-levels.yaml",
      "Tests/ConformanceTests/Structure/small-forms.yaml", "Samples/three-levels/book.yaml",
      "Samples/plan-edition/book.yaml", "Samples/mid-year/book.yaml", "Samples/two-languages/book.yaml",
    ]
    .map(bytes)
    transcript = String(decoding: try bytes("Samples/kariya-h30/transcript.txt"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    layouts = try [
      "Layouts/four-column.yaml", "Layouts/five-column.yaml", "Samples/three-levels/layout.yaml",
      "Samples/mid-year/layout.yaml", "Samples/two-languages/layout.yaml",
    ].map(bytes)
    fonts = try bytes("Fonts/fonts.yaml")
    dictionaries = try ["variants", "mistakes", "koyobun", "roundabout", "jtf"].map {
      let whole = try bytes("Sources/Checks/Dictionaries/Lists/\($0).yaml")
      return Array(whole[..<(whole.prefix(3000).lastIndex(of: 0x0A) ?? 0)]) + [0x0A]
    }
    fontFile = try bytes("Fonts/\(damagedFontName)")
  }

  /// The input with a number; the same on every machine.
  func input(_ number: Int, kind: Kind) -> Input {
    var random = SeededGenerator(seed: UInt64(number) &* 2_862_933_555_777_941_757 &+ 3)
    let bytes =
      switch kind {
      // A Zip file with random injuries would never be opened: its members are damaged and packed again instead.
      case .workbook: damagedWorkbook(&random)
      case .fontFile: damagedFont(whole(kind, &random), &random)
      default: damaged(whole(kind, &random), &random)
      }
    return Input(number: number, kind: kind, bytes: bytes)
  }

  private func whole(_ kind: Kind, _ random: inout SeededGenerator) -> [UInt8] {
    switch kind {
    case .bookYAML: random.oneIn(2) ? random.pick(bookFiles) : Array(yaml(of: random.pick(books)).utf8)
    case .bookJSON: Array(json(of: random.pick(books)).utf8)
    case .transcript:
      // The head and forty consecutive rows, so that several injuries are near each other.
      Array(
        (transcript.prefix(24) + transcript[Int.random(in: 24..<transcript.count - 40, using: &random)...].prefix(40))
          .joined(separator: "\n").utf8)
    case .layout: random.pick(layouts)
    case .fonts: fonts
    case .dictionary: random.pick(dictionaries)
    case .fontFile: fontFile
    case .picture: random.pick(SmallPictures.all)
    case .workbook: zipFile(SmallWorkbooks.excel)
    }
  }
}

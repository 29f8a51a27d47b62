import Foundation
import GoalBook
import Manuscript
import TestSupport
import Testing

/// A PDF that `sasshi` wrote, and the part of the book in it.
struct PrintedFile: Sendable {
  var path: String
  /// The arguments that tell the programs in Structure/ which part it is.
  var selection: [String] = []
  /// The name for messages of failing tests.
  var name: String { URL(filePath: path).lastPathComponent }
}

/// The sample in all forms that are judged.
///
/// Each is written once for all tests into `.build/conformance/files`, where it can be looked at after a failure.
enum PrintedFiles {
  static let layouts = ["four-column", "five-column"]
  /// Further faces of the project in which a body can be set.
  static let bodyFaces = ["BIZ UDPGothic", "BIZ UDMincho", "BIZ UDPMincho"]

  /// The creation date of the booklets, so that the bytes of another run can be compared.
  static let date = "2019-06-01"

  private static let folder: Result<URL, any Error> = Result {
    let folder = projectFolder.appending(path: ".build/conformance/files")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The whole booklet in each layout.
  static let booklets: Result<[PrintedFile], any Error> = Result {
    try layouts.map { try render(sampleBook, as: "\($0).pdf", ["--layout", $0, "--date", date]) }
  }

  /// The small books of `Samples/` that have a layout of their own, each in that layout.
  static let sampleNames = ["three-levels", "plan-edition", "mid-year", "two-languages"]
  static let samples: Result<[PrintedFile], any Error> = Result {
    try sampleNames.map { name in
      let folder = projectFolder.appending(path: "Samples/\(name)").path()
      return try render("\(folder)/book.yaml", as: "\(name).pdf", in: "\(folder)/layout.yaml")
    }
  }

  /// The whole booklet with rows that are cut between lines.
  static let partedRows: Result<[PrintedFile], any Error> = Result {
    try layouts.map { layout in
      let variant = try layoutVariant(of: layout, named: "parted-\(layout)") { text in
        text.replacing("rows: whole", with: "rows: may-break").replacing(
          "rows: between-entries", with: "rows: may-break")
      }
      return try render(sampleBook, as: "parted-\(layout).pdf", ["--layout", variant])
    }
  }

  /// The booklet with its body in each of the faces.
  static let faces: Result<[PrintedFile], any Error> = Result {
    try bodyFaces.map { face in
      let name = face.replacing(" ", with: "")
      let variant = try layoutVariant(of: "four-column", named: name) { text in
        text.replacing("fonts:\n", with: "fonts:\n  of-the-body: \(face)\n")
          .replacing("body: { font: gothic", with: "body: { font: of-the-body")
      }
      return try render(sampleBook, as: "\(name).pdf", ["--layout", variant])
    }
  }

  /// One file for each department.
  static let departments: Result<[PrintedFile], any Error> = Result { try exported(by: "department") }

  /// One file for each pillar.
  static let pillars: Result<[PrintedFile], any Error> = Result { try exported(by: "pillar") }

  /// The booklet for printing with one ink, in each layout.
  static let gray: Result<[PrintedFile], any Error> = Result {
    try layouts.map { layout in
      var file = try render(sampleBook, as: "gray-\(layout).pdf", ["--layout", layout, "--gray"])
      file.selection.append("--gray")
      return file
    }
  }

  /// A book with pictures of all kinds, in colour and for printing with one ink.
  static let pictures: Result<[PrintedFile], any Error> = Result {
    let kinds: [(name: String, bytes: [UInt8])] = [
      ("colours.png", SmallPictures.pngColours), ("transparent.png", SmallPictures.pngTransparent),
      ("gray.png", SmallPictures.pngGray), ("palette.png", SmallPictures.pngPalette),
      ("bits.png", SmallPictures.png16Bits), ("interlaced.png", SmallPictures.pngInterlaced),
      ("colours.jpg", SmallPictures.jpegColours), ("gray.jpg", SmallPictures.jpegGray),
      ("progressive.jpg", SmallPictures.jpegProgressive), ("turned.jpg", SmallPictures.jpegTurned),
      ("drawing.svg", SmallPictures.drawing),
    ]
    let own = try folder.get().appending(path: "pictures")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    for kind in kinds { try Data(kind.bytes).write(to: own.appending(path: kind.name)) }
    let figures = kinds.map {
      "      - figure: { file: \($0.name), alt: \($0.name)の図, width: 40mm, caption: 図 \($0.name) }"
    }
    let book = """
      title: 図のある冊子
      issuer: 山川市
      logo: { file: drawing.svg, alt: 市章 }
      front:
        - title: はじめに
          text:
      \(figures.joined(separator: "\n"))
      departments: [{ name: 総務部, lead: [あいさつ, { figure: { file: drawing.svg, alt: 同じ図 } }] }]
      """
    let path = own.appending(path: "pictures.yaml")
    try Data(book.utf8).write(to: path)
    return try [
      render(path.path(percentEncoded: false), as: "pictures.pdf", ["--date", date]),
      render(path.path(percentEncoded: false), as: "pictures-gray.pdf", ["--date", date, "--gray"]),
    ]
  }

  /// Writes the answer of `sasshi pages --json` for the whole booklet beside its file, and returns the path.
  static func pageMap(of file: PrintedFile, layout: String) throws -> String {
    let map = file.path.replacing(".pdf", with: ".json")
    let result = try sasshi("pages", sampleBook, "--layout", layout, "--json")
    try #require(result.status == 0, "\(result.errors)")
    try result.output.write(to: URL(filePath: map))
    return map
  }

  /// The path of a changed copy of a layout.
  static func layoutVariant(of layout: String, named name: String, _ change: (String) -> String) throws -> String {
    try variant(of: projectFolder.appending(path: "Layouts/\(layout).yaml"), named: name, change)
  }

  /// The path of a changed copy of a book.
  static func bookVariant(of book: String, named name: String, _ change: (String) -> String) throws -> String {
    try variant(of: URL(filePath: book), named: name, change)
  }

  private static func variant(of source: URL, named name: String, _ change: (String) -> String) throws -> String {
    let text = try String(contentsOf: source, encoding: .utf8)
    let changed = change(text)
    try #require(changed != text, "\(source.lastPathComponent) is written otherwise than this test expects")
    let path = try folder.get().appending(path: "\(name).yaml")
    try changed.write(to: path, atomically: true, encoding: .utf8)
    return path.path(percentEncoded: false)
  }

  /// Writes a book; the selection is only the book's file.
  static func render(_ book: String, as name: String, _ options: [String]) throws -> PrintedFile {
    let path = try folder.get().appending(path: name).path(percentEncoded: false)
    let result = try sasshi(["render", book, "-o", path, "--quiet"] + options)
    try #require(result.status == 0, "\(result.errors)")
    return PrintedFile(path: path, selection: ["--model", book])
  }

  /// Writes a book in a layout of its own, which the selection names too.
  static func render(
    _ book: String, as name: String, in layout: String, _ options: [String] = []
  ) throws -> PrintedFile {
    var file = try render(book, as: name, ["--layout", layout] + options)
    file.selection += ["--layout", layout]
    return file
  }

  /// Writes a book with this text, beside which is the picture `drawing.svg`.
  static func render(text: String, as name: String, _ options: [String] = []) throws -> PrintedFile {
    let own = try folder.get().appending(path: "texts")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try Data(SmallPictures.drawing).write(to: own.appending(path: "drawing.svg"))
    let book = own.appending(path: name.replacing(".pdf", with: ".yaml"))
    try text.write(to: book, atomically: true, encoding: .utf8)
    return try render(book.path(percentEncoded: false), as: name, options)
  }

  /// The files of an export in order, each with the part of the book that it should contain.
  private static func exported(by unit: String) throws -> [PrintedFile] {
    struct Entry: Decodable { var file, title: String }
    let own = try folder.get().appending(path: unit)
    let result = try sasshi("export", sampleBook, "--by", unit, "-o", own.path(percentEncoded: false), "--quiet")
    try #require(result.status == 0, "\(result.errors)")
    let index = try JSONDecoder().decode([Entry].self, from: Data(contentsOf: own.appending(path: "index.json")))
    return index.map { entry in
      // The name of a pillar's file begins with the pillar's number.
      let part = unit == "pillar" ? String(Int(entry.file.prefix(2)) ?? 0) : entry.title
      return PrintedFile(
        path: own.appending(path: entry.file).path(percentEncoded: false),
        selection: ["--model", sampleBook, "--\(unit)", part])
    }
  }
}

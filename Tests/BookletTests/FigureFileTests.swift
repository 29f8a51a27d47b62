import BookDesign
import Diagnostics
import Foundation
import GoalBook
import TestSupport
import Testing

@testable import Booklet

/// A folder with a book that shows files, and the result of opening it.
private struct FigureFolder {
  let folder = FileManager.default.temporaryDirectory.appending(path: "sasshi-\(UUID().uuidString)")

  /// - Parameters:
  ///   - files: the files by name; the book shows those that `shown` names.
  ///   - look: called while the files exist.
  func opened(
    _ files: [String: [UInt8]], shown: [String], look: (Report) -> Void = { _ in }
  ) throws -> (status: Booklet.ExitStatus?, problems: [Diagnostic]) {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    let figures = shown.map { "      - figure: { file: '\($0)', alt: 図 }" }.joined(separator: "\n")
    let text = "title: 目標\nfront:\n  - title: 序\n    text:\n\(figures)\ndepartments: [{ name: 総務部 }]\n"
    let book = folder.appending(path: "book.yaml")
    try Data(text.utf8).write(to: book)
    defer { try? FileManager.default.removeItem(at: folder) }
    var report = Report()
    let outline = Outline(try openBook(book.path(percentEncoded: false), &report))
    do throws(RunError) {
      let pictures = try openPictures(of: outline, &report)
      #expect(pictures.all.count == Set(shown).count)
      look(report)
      return (nil, report.diagnostics)
    } catch {
      return (error.status, error.diagnostics + report.diagnostics)
    }
  }
}

@Suite("Files of figures") struct FigureFileTests {
  @Test func eachIsReadOnceFromTheFolderOfTheBook() throws {
    let files = ["写真.jpg": SmallPictures.jpegColours, "drawing.dat": SmallPictures.drawing]
    let result = try FigureFolder().opened(files, shown: ["写真.jpg", "drawing.dat", "写真.jpg"])
    #expect(result.status == nil && result.problems.isEmpty)
  }

  @Test func aFileThatIsNotThereIsToldAtItsPlace() throws {
    let result = try FigureFolder().opened([:], shown: ["a.png", "b.png"])
    #expect(result.status == .cannotOpen)
    #expect(result.problems.map(\.message.id) == ["cannot-open", "cannot-open"])
    #expect(result.problems.map(\.span?.line) == [5, 6])
  }

  @Test func whereItWasLookedForIsTold() throws {
    let folder = FigureFolder()
    let hints = try folder.opened([:], shown: ["../写真/a.png"]).problems.flatMap { $0.hints.map(\.ja) }
    let tried = FileManager.default.temporaryDirectory.path(percentEncoded: false) + "写真/a.png"
    #expect(hints == ["探したのは「\(tried)」です。ファイルの名前は冊子のファイルがあるフォルダーから数えます。名前と、読む権限があるかを確かめてください"])
  }

  @Test(arguments: [
    ("https://example.com/a.png", "picture-address"), ("a.gif", "picture-kind"), ("cut.jpg", "picture-damaged"),
    ("inks.jpg", "picture-inks"), ("script.svg", "picture-refused"), ("text.svg", "picture-text"),
  ])
  func whatCannotBeUsedIsAnErrorAtItsPlace(file: String, id: String) throws {
    let files = [
      "a.gif": Array("GIF89a".utf8), "cut.jpg": Array(SmallPictures.jpegColours.dropLast(40)),
      "inks.jpg": SmallPictures.jpegFourInks, "script.svg": SmallPictures.svg("<script/>"),
      "text.svg": SmallPictures.svg("<text>字</text>"),
    ]
    let result = try FigureFolder().opened(files, shown: [file])
    #expect(result.status == .wrongInput)
    #expect(result.problems.map(\.message.id) == [id])
    #expect(result.problems.first?.span?.line == 5)
    #expect(result.problems.first?.hints.isEmpty == false)
    // A decoder describes damage in English.
    for phrase in result.problems.flatMap({ (id == "picture-damaged" ? [] : [$0.message.text]) + $0.hints }) {
      #expect(phrase.languageFaults() == [])
    }
  }

  @Test func aPipeIsNotWaitedFor() throws {
    let folder = FigureFolder()
    try FileManager.default.createDirectory(at: folder.folder, withIntermediateDirectories: true)
    mkfifo(folder.folder.appending(path: "pipe.png").path(percentEncoded: false), 0o600)
    #expect(try folder.opened([:], shown: ["pipe.png"]).status == .cannotOpen)
  }

  @Test func noOutputIsWrittenOverAPicture() throws {
    let folder = FigureFolder()
    let path = folder.folder.appending(path: "a.png").path(percentEncoded: false)
    _ = try folder.opened(["a.png": SmallPictures.pngColours], shown: ["a.png"]) { report in
      #expect(throws: RunError.self) { try report.inputs.requireOther(than: path) }
    }
  }
}

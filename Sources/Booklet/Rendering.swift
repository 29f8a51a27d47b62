package import BookDesign
package import CairoBackend
import Diagnostics
import Foundation
import Frames
public import GoalBook
import Measure
public import Typesetting

/// A file that was written.
public struct WrittenFile: Hashable, Sendable {
  public var path: String
  /// The pages in it.
  public var pageCount: Int
  public var sha256: String
}

/// A layout as its file has it, and the fonts that it asks for, opened.
///
/// Nothing of a book is in it. Fonts belong to one thread: whoever renders beside another opens the layout anew.
public struct OpenedLayout {
  public let home: Home
  package let layout: Layout
  /// The layout's name.
  public var name: String { layout.name }
  package let manifest: FontManifest
  package let fonts: FontSet

  /// Reads the layout and opens its fonts.
  ///
  /// - Parameter family: a family to open besides those of the layout, where the list of fonts has it.
  /// - Throws: where the layout or a font is not there or is wrong.
  public init(_ wish: String, home: Home, besides family: String? = nil, _ report: inout Report) throws(RunError) {
    let manifest = try home.fontManifest(&report)
    var layout = try home.layout(wish, fonts: manifest, &report)
    if let family, manifest.fonts.contains(where: { $0.family == family && $0.weight == .regular }) {
      layout.faces.append(FontFace(family: family, size: .points(7)))
    }
    try self.init(layout, manifest, home)
  }

  private init(_ layout: Layout, _ manifest: FontManifest, _ home: Home) throws(RunError) {
    self.home = home
    self.layout = layout
    self.manifest = manifest
    fonts = try home.fontSet(manifest, for: layout)
  }

  /// The same layout with fonts of its own, for another thread.
  func openedAgain() throws(RunError) -> OpenedLayout { try OpenedLayout(layout, manifest, home) }

  /// The pages of the wanted part of a book.
  ///
  /// - Parameter tellsFindings: whether it is reported where what is printed is not what stands in the book, or had to
  ///   give; who checks finds it anyway.
  /// - Throws: where the request or the layout does not fit the book.
  public func typeset(
    _ outline: Outline, _ request: RenderRequest, tellsFindings: Bool = true, _ report: inout Report
  ) throws(RunError) -> TypesetPublication {
    let pages = try typesetBooklet(outline, layout: layout, request: request, shaper: fonts, &report)
    if tellsFindings { report.diagnostics += toldByEveryRun(outline, pages, sources: report.sources) }
    return pages
  }

  /// Writes the pages: a PDF at `path`, or an image a page; `-` is standard output, for a PDF.
  ///
  /// - Parameter inputs: what was read, none of which is written over.
  /// - Throws: where a file cannot be written; the others stay.
  public func write(
    _ publication: TypesetPublication, of book: Book, _ request: RenderRequest, to path: String,
    sparing inputs: InputFiles
  ) throws(RunError) -> [WrittenFile] {
    let names = try outputNames(for: publication.pages, request, path, sparing: inputs)
    switch request.format {
    case .pdf:
      let bytes = try pdfBytes(publication, of: book, request)
      try writeWhole(bytes, to: path)
      return [WrittenFile(path: path, pageCount: publication.pages.count, sha256: sha256(of: bytes))]
    case .png, .svg:
      return try writeImages(publication.pages, request, to: names)
    }
  }

  /// The files that these pages are written to.
  ///
  /// - Throws: where two of them, or one and what was read, are the same.
  func outputNames(
    for pages: [PageFrame], _ request: RenderRequest, _ path: String, sparing inputs: InputFiles
  ) throws(RunError) -> [String] {
    let names = request.format == .pdf ? [path] : pages.map { pageFileName(path, page: $0, count: pages.count) }
    if let double = Dictionary(grouping: names, by: \.self).first(where: { $0.value.count > 1 })?.key {
      throw RunError(
        .wrongUsage, id: "same-name", "several pages would be written to “\(double)”",
        hints: ["put {p} or {0p} into the name"])
    }
    let spared = spared(inputs, request)
    for name in names { try spared.requireOther(than: name) }
    return names
  }

  /// What was read, the fonts and the colour profile.
  func spared(_ inputs: InputFiles, _ request: RenderRequest) -> InputFiles {
    var spared = inputs
    for font in manifest.fonts { spared.note(home.fontPath(font.file)) }
    if let profile = request.profilePath { spared.note(profile) }
    return spared
  }

  private func writeImages(
    _ pages: [PageFrame], _ request: RenderRequest, to names: [String]
  ) throws(RunError) -> [WrittenFile] {
    var files: [WrittenFile] = []
    for (page, name) in zip(pages, names) {
      let bytes = try imageBytes(page, request)
      try writeWhole(bytes, to: name)
      files.append(WrittenFile(path: name, pageCount: 1, sha256: sha256(of: bytes)))
    }
    return files
  }

  private func imageBytes(_ page: PageFrame, _ request: RenderRequest) throws(RunError) -> [UInt8] {
    do {
      return try request.format == .png ? png(of: page, ppi: request.ppi, fonts: fonts) : svg(of: page, fonts: fonts)
    } catch {
      throw failure(error)
    }
  }
}

extension RunError {
  /// A run that ended for want of memory, with what it was doing.
  static func noMemory(_ doing: Phrase) -> RunError {
    RunError(
      .ownFault, id: "no-memory",
      Phrase(en: "not enough memory: \(doing.en)", ja: "メモリが足りません（\(doing.ja)）"),
      hints: [
        Phrase(
          en: "close other programs, or ask for fewer pages at once or a lower --ppi",
          ja: "ほかのプログラムを閉じるか、一度に作るページを減らすか、--ppi を小さくしてください")
      ])
  }
}

/// Painting that failed is our own fault, what the user wrote having been checked before; but for a font that is damaged
/// where nobody looks before it is drawn, and for a text that was let through.
func failure(_ error: PaintError) -> RunError {
  switch error.reason {
  case .refusedText:
    RunError(.wrongInput, id: error.reason.name, Phrase(verbatim: error.message), hints: ["type that text anew"])
  case .refusedFont:
    RunError(
      .wrongInput, id: error.reason.name, Phrase(verbatim: error.message),
      hints: ["a font file is damaged: sasshi fonts tells which, and make fonts places the listed fonts anew"])
  case .noGlyph:
    RunError(
      .wrongInput, id: error.reason.name,
      Phrase(
        en: "the PDF cannot be what it promises: \(error.message)",
        ja: "約束した規格のPDFになりません：\(error.message)"),
      hints: [
        Phrase(
          en:
            "list a font that has the character or 〓, with “fallback: true”, write another character, or write --standard none",
          ja: "この文字か〓のあるフォントを fallback: true として登録するか、別の文字で書くか、--standard none としてください")
      ])
  case .noMemory: .noMemory(Phrase(verbatim: error.message))
  default: RunError(.ownFault, id: error.reason.name, Phrase(verbatim: error.message))
  }
}

/// A font that cannot be used.
func failure(_ error: FontError) -> RunError {
  guard error.reason != .noMemory else { return .noMemory(Phrase(verbatim: error.message)) }
  return RunError(
    error.path == nil ? .wrongInput : .cannotOpen, id: "font-\(error.reason.name)", Phrase(verbatim: error.message),
    hints: [Phrase(verbatim: error.remedy)])
}

/// Removes a file, where it is there; a link to it stays.
func removeWhole(_ path: String) throws(RunError) {
  do {
    try CairoBackend.remove(path)
  } catch {
    throw RunError(
      .cannotWrite, id: "cannot-write", Phrase(verbatim: error.description), hints: ["look at what stands in its place"]
    )
  }
}

/// Writes a file whole or not at all; `-` is standard output, which is written to as it is.
func writeWhole(_ bytes: [UInt8], to path: String) throws(RunError) {
  if path == "-" {
    try writeToStandardOutput(bytes)
    return
  }
  do {
    try CairoBackend.write(bytes, to: path)
  } catch {
    throw RunError(
      .cannotWrite, id: "cannot-write", Phrase(verbatim: error.description),
      hints: ["look at whether the folder is there, may be written to and has room left; no file was changed"])
  }
}

/// Writes text whole or not at all.
///
/// - Parameter inputs: what was read, none of which is written over.
public func writeText(_ text: String, to path: String, sparing inputs: InputFiles) throws(RunError) {
  try inputs.requireOther(than: path)
  try writeWhole(Array(text.utf8), to: path)
}

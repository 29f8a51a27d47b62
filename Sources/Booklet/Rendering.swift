package import BookDesign
package import CairoBackend
import Diagnostics
import Foundation
package import Frames
import PDFStructure
public import GoalBook
import Measure
public import Typesetting

/// A file that was written.
public struct WrittenFile: Hashable, Sendable {
  public var path: String
  /// The pages in it.
  public var pageCount: Int
  /// Nil where it was not asked for.
  public var sha256: String?
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
  /// - Parameters:
  ///   - cover: the one of the layout's covers that is wished; nil for what the layout says.
  ///   - family: a family to open besides those of the layout, where the list of fonts has it.
  /// - Throws: where the layout or a font is not there or is wrong.
  public init(
    _ wish: String, home: Home, cover: String? = nil, besides family: String? = nil, _ report: inout Report
  ) throws(RunError) {
    let manifest = try home.fontManifest(&report)
    var layout = try home.layout(wish, fonts: manifest, cover: cover, &report)
    if let family, manifest.fonts.contains(where: { $0.family == family && $0.weight == .regular }) {
      layout.faces.append(FontFace(family: family, size: .points(7)))
    }
    try self.init(layout, manifest, home)
  }

  private init(_ layout: Layout, _ manifest: FontManifest, _ home: Home) throws(RunError) {
    self.home = home
    self.layout = layout
    self.manifest = manifest
    fonts = try stage("fonts") { () throws(RunError) in try home.fontSet(manifest, for: layout) }
  }

  /// Keeps paragraphs from one round of making pages to the next one, which this begins: what is set again unchanged costs
  /// little, and what rounds do not set any more is forgotten.
  package func beginRound() {
    guard let memory = fonts.memory else {
      fonts.memory = ShaperMemory()
      return
    }
    memory.grow()
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
    let pictures = try openPictures(of: outline, &report)
    let pages = try typesetBooklet(
      outline, layout: layout, request: request, pictures: pictures, shaper: fonts, &report)
    if tellsFindings {
      report.diagnostics += stage("findings") { toldByEveryRun(outline, pages, sources: report.sources) }
      if request.standard.isForPress { report.diagnostics += toldForPress(outline, pages) }
    }
    return pages
  }

  /// The same without what checks find, and what is kept of it for a book that differs little from this one.
  ///
  /// - Parameter earlier: what was kept of pages that this layout made for the same request; it saves time and changes
  ///   nothing.
  package func typeset(
    _ outline: Outline, _ request: RenderRequest, after earlier: KeptBooklet?, _ report: inout Report
  ) throws(RunError) -> (pages: TypesetPublication, kept: KeptBooklet) {
    let pictures = try openPictures(of: outline, &report)
    return try typesetBooklet(
      outline, layout: layout, request: request, after: earlier, pictures: pictures, shaper: fonts, &report)
  }

  /// Writes the pages: a PDF at `path`, or an image a page; `-` is standard output, for a PDF.
  ///
  /// - Parameter inputs: what was read, none of which is written over.
  /// - Throws: where a file cannot be written; the others stay.
  public func write(
    _ publication: TypesetPublication, of book: Book, _ request: RenderRequest, to path: String,
    sparing inputs: InputFiles, isSummed: Bool = false
  ) throws(RunError) -> [WrittenFile] {
    try write(
      PrintedPages(publication: publication), of: book, request, to: path, sparing: inputs, isSummed: isSummed)
  }

  /// Writes what is printed, as it is.
  ///
  /// - Parameters:
  ///   - isSummed: whether it is told what the sum of each file is (SHA-256).
  ///   - workerCount: how many images are made at once.
  ///   - outline: that of the book, where it is there already.
  /// - Throws: where a file cannot be written; the others stay.
  public func write(
    _ printed: PrintedPages, of book: Book, _ request: RenderRequest, to path: String, sparing inputs: InputFiles,
    isSummed: Bool = false, workerCount: Int = 1, in outline: Outline? = nil
  ) throws(RunError) -> [WrittenFile] {
    let publication = printed.publication
    let names = try outputNames(for: publication.pages, request, path, sparing: inputs)
    switch request.format {
    case .pdf:
      let bytes = try pdfBytes(publication, of: book, request, printing: printed.printing, in: outline)
      try stage("write") { () throws(RunError) in try writeWhole(bytes, to: path) }
      return [
        WrittenFile(path: path, pageCount: publication.pages.count, sha256: isSummed ? sha256(of: bytes) : nil)
      ]
    case .png, .svg:
      return try writeImages(publication, request, to: names, isSummed: isSummed, workerCount: workerCount)
    }
  }

  /// The files that these pages are written to.
  ///
  /// - Throws: where two of them, or one and what was read, are the same, or where the name has a place that is none.
  func outputNames(
    for pages: [PageFrame], _ request: RenderRequest, _ path: String, sparing inputs: InputFiles
  ) throws(RunError) -> [String] {
    if request.format != .pdf, let place = path.firstMatch(of: /\{[^{}]*\}/)?.output,
      !pagePlaces.contains(String(place))
    {
      throw RunError(
        .wrongUsage, id: "unknown-place",
        Phrase(en: "“\(place)” in the output's name stands for nothing", ja: "出力先の名前の「\(place)」は使えません"),
        hints: [
          Phrase(
            en: "the places are \(pagePlaces.joined(separator: ", "))",
            ja: "使えるのは\(pagePlaces.joined(separator: "、"))です")
        ])
    }
    let names = request.format == .pdf ? [path] : pages.map { pageFileName(path, page: $0, count: pages.count) }
    if let double = Dictionary(grouping: names, by: \.self).first(where: { $0.value.count > 1 })?.key {
      throw RunError(
        .wrongUsage, id: "same-name",
        Phrase(en: "several pages would be written to “\(double)”", ja: "複数のページが同じファイル「\(double)」になります"),
        hints: [Phrase(en: "put {p} or {0p} into the name", ja: "名前に{p}か{0p}を入れてください")])
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
    _ publication: TypesetPublication, _ request: RenderRequest, to names: [String], isSummed: Bool, workerCount: Int
  ) throws(RunError) -> [WrittenFile] {
    // Opening the fonts anew takes as long as a page or two.
    let count = min(workerCount, publication.pages.count / 4)
    let workers = [self] + (1..<max(1, count)).compactMap { _ in try? openedAgain() }
    let jobs = Array(zip(publication.pages, names))
    let results = shared(jobs, among: workers) { worker, job -> Result<WrittenFile, RunError> in
      do throws(RunError) {
        let bytes = try stage("page", job.0.index) { () throws(RunError) in
          try worker.imageBytes(job.0, publication.pictures, request)
        }
        try writeWhole(bytes, to: job.1)
        return .success(WrittenFile(path: job.1, pageCount: 1, sha256: isSummed ? sha256(of: bytes) : nil))
      } catch {
        return .failure(error)
      }
    }
    var files: [WrittenFile] = []
    for result in results { files.append(try result.get()) }
    return files
  }

  /// The bytes of an image of a page.
  ///
  /// - Parameter pictures: those of its publication.
  /// - Throws: where it cannot be drawn.
  package func imageBytes(
    _ page: PageFrame, _ pictures: [Picture], _ request: RenderRequest
  ) throws(RunError) -> [UInt8] {
    do {
      return try request.format == .png
        ? png(of: page, ppi: request.ppi, fonts: fonts, pictures: pictures, isGray: request.isGray)
        : svg(of: page, fonts: fonts, pictures: pictures)
    } catch {
      throw RunError(error)
    }
  }
}

/// Removes a file, where it is there; a link to it stays.
func removeWhole(_ path: String) throws(RunError) {
  do {
    try CairoBackend.remove(path)
  } catch {
    throw RunError(
      .cannotWrite, id: "cannot-write", error.sentence,
      hints: [Phrase(en: "look at what stands in its place", ja: "そこに何があるか確かめてください")]
    )
  }
}

/// Writes a file whole or not at all; `-` is standard output, which is written to as it is.
package func writeWhole(_ bytes: [UInt8], to path: String) throws(RunError) {
  if path == "-" {
    try writeToStandardOutput(bytes)
    return
  }
  do {
    try CairoBackend.write(bytes, to: path)
  } catch {
    throw RunError(.cannotWrite, id: "cannot-write", error.sentence, hints: [error.remedy])
  }
}

/// Writes text whole or not at all.
///
/// - Parameter inputs: what was read, none of which is written over.
public func writeText(_ text: String, to path: String, sparing inputs: InputFiles) throws(RunError) {
  try inputs.requireOther(than: path)
  try writeWhole(Array(text.utf8), to: path)
}

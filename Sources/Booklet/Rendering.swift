package import BookDesign
package import CairoBackend
import Diagnostics
import Foundation
package import Frames
import PDFStructure
public import GoalBook
import Measure
import Spooling
public import Typesetting

/// A file that was written.
public struct WrittenFile: Hashable, Sendable {
  /// The path as it was given; `-` is standard output.
  public var path: String
  /// The number of its pages; 1 for an image.
  public var pageCount: Int
  /// The SHA-256 in hexadecimal digits; nil where it was not wanted.
  public var sha256: String?
}

/// A layout and its fonts, opened, without any book.
///
/// The fonts may be used on one thread only: a second thread opens the layout again.
public struct OpenedLayout {
  /// The folder with fonts and layouts.
  public let home: Home
  package let layout: Layout
  /// The layout's name.
  public var name: String { layout.name }
  package let manifest: FontManifest
  package let fonts: FontSet

  /// Reads the layout and opens its fonts.
  ///
  /// - Parameters:
  ///   - wish: the layout's name, or the path of its file.
  ///   - cover: the name of one of the layout's covers; nil for the layout's own choice.
  ///   - family: a family to open besides those of the layout, if the list of fonts has it.
  /// - Throws: where the layout or a font does not exist or has errors.
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

  /// Begins a round of making pages.
  ///
  /// Composed paragraphs are kept from one round to the next, so that unchanged ones cost little; those that a whole
  /// round did not use are forgotten.
  package func beginRound() {
    guard let memory = fonts.memory else {
      fonts.memory = ShaperMemory()
      return
    }
    memory.grow()
  }

  /// The same layout with fonts of its own, for another thread.
  func openedAgain() throws(RunError) -> OpenedLayout { try OpenedLayout(layout, manifest, home) }

  /// The pages of the selected part of a book.
  ///
  /// - Parameter tellsFindings: whether differences between the book and its pages are reported (a missing character, a
  ///   narrowed figure); a check finds them anyway.
  /// - Throws: where the request or the layout does not fit the book.
  public func typeset(
    _ outline: Outline, _ request: RenderRequest, tellsFindings: Bool = true, _ report: inout Report
  ) throws(RunError) -> TypesetPublication {
    let pictures = try openPictures(of: outline, &report)
    let pages = try typesetBooklet(
      outline, layout: layout, request: request, pictures: pictures, shaper: fonts, &report)
    if tellsFindings {
      report.diagnostics += stage("findings", givesBack: true) {
        ToldByEveryRun(outline, sources: report.sources).diagnostics(on: pages)
      }
      if request.standard.isForPress { report.diagnostics += toldForPress(outline, pages) }
    }
    return pages
  }

  /// The pages without findings, and the state that speeds up the next call for a book that differs little.
  ///
  /// - Parameter earlier: the state from pages of this layout for the same request; it saves time and never changes the
  ///   result.
  package func typeset(
    _ outline: Outline, _ request: RenderRequest, after earlier: KeptBooklet?, _ report: inout Report
  ) throws(RunError) -> (pages: TypesetPublication, kept: KeptBooklet) {
    let pictures = try openPictures(of: outline, &report)
    let made = try typesetBooklet(
      outline, layout: layout, request: request, after: earlier, keeps: true, pictures: pictures, shaper: fonts, &report
    )
    guard let kept = made.kept else { preconditionFailure("the state was to be kept") }
    return (made.pages, kept)
  }

  /// Writes the pages: a PDF at `path`, or an image for each page; `-` is standard output, for a PDF.
  ///
  /// - Parameters:
  ///   - inputs: the files that were read, which are not overwritten.
  ///   - isSummed: whether the SHA-256 of each file is computed.
  /// - Throws: where a file cannot be written; files written before stay.
  public func write(
    _ publication: TypesetPublication, of book: Book, _ request: RenderRequest, to path: String,
    sparing inputs: InputFiles, isSummed: Bool = false
  ) throws(RunError) -> [WrittenFile] {
    try write(
      PrintedPages(publication: publication), of: book, request, to: path, sparing: inputs, isSummed: isSummed)
  }

  /// Writes printed pages as they are.
  ///
  /// - Parameters:
  ///   - isSummed: whether the SHA-256 of each file is computed.
  ///   - workerCount: the number of images made at the same time.
  /// - Throws: where a file cannot be written; files written before stay.
  public func write(
    _ printed: consuming PrintedPages, of book: consuming Book, _ request: RenderRequest, to path: String,
    sparing inputs: InputFiles, isSummed: Bool = false, workerCount: Int = 1
  ) throws(RunError) -> [WrittenFile] {
    let publication = printed.publication
    printed.publication.pages = []
    let names = try outputNames(for: publication.pages, request, path, sparing: inputs)
    switch request.format {
    case .pdf:
      let pageCount = publication.pages.count
      let bytes = try pdfBytes(consume publication, of: consume book, request, printing: printed.printing)
      try stage("write") { () throws(RunError) in try writeWhole(bytes, to: path) }
      return [WrittenFile(path: path, pageCount: pageCount, sha256: isSummed ? sha256(of: bytes) : nil)]
    case .png, .svg:
      return try writeImages(publication, request, to: names, isSummed: isSummed, workerCount: workerCount)
    }
  }

  /// The names of the files for these pages.
  ///
  /// - Throws: where two names are equal, a name leads to a file that was read, or a placeholder is unknown.
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

  /// The files that no output may overwrite: those that were read, the fonts and the colour profile.
  func spared(_ inputs: InputFiles, _ request: RenderRequest) -> InputFiles {
    var spared = inputs
    for font in manifest.fonts { spared.note(home.fontPath(font.file)) }
    if let profile = request.profilePath { spared.note(profile) }
    return spared
  }

  private func writeImages(
    _ publication: TypesetPublication, _ request: RenderRequest, to names: [String], isSummed: Bool, workerCount: Int
  ) throws(RunError) -> [WrittenFile] {
    // Opening the fonts again takes as long as a page or two.
    let count = min(workerCount, publication.pages.count / 4)
    let workers = [self] + (1..<max(1, count)).compactMap { _ in try? openedAgain() }
    let jobs = Array(zip(publication.pages, names))
    let results = shared(jobs, among: workers, isDone: { progress(.painting, $0, of: jobs.count) }) {
      worker, job -> Result<WrittenFile, RunError> in
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
  /// - Parameter pictures: the pictures of its publication.
  /// - Throws: where the page cannot be drawn.
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

/// Removes a file if it exists; a link to it stays.
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

/// Writes a file whole or not at all; standard output, `-`, is written to directly.
package func writeWhole(_ bytes: [UInt8], to path: String) throws(RunError) {
  try writeWhole(SpooledBytes(bytes), to: path)
}

/// Writes a file whole or not at all; standard output, `-`, is written to directly.
func writeWhole(_ bytes: SpooledBytes, to path: String) throws(RunError) {
  if path == "-" {
    try bytes.forEachPiece { piece throws(RunError) in try writeToStandardOutput(piece) }
    return
  }
  do {
    try CairoBackend.write(bytes, to: path)
  } catch {
    throw RunError(.cannotWrite, id: "cannot-write", error.sentence, hints: [error.remedy])
  }
}

/// Writes text to a file whole or not at all.
///
/// - Parameter inputs: the files that were read, which are not overwritten.
/// - Throws: where the name leads to one of them, or the file cannot be written.
public func writeText(_ text: String, to path: String, sparing inputs: InputFiles) throws(RunError) {
  try inputs.requireOther(than: path)
  try writeWhole(Array(text.utf8), to: path)
}

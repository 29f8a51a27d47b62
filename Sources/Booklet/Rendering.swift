package import BookDesign
package import CairoBackend
public import Diagnostics
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

/// Everything that rendering a book needs: its layout and the opened fonts.
///
/// Fonts belong to one thread: a worker that renders beside another opens its own.
public final class Press {
  public let home: Home
  package private(set) var layout: Layout
  /// The name of the layout.
  public var layoutName: String { layout.name }
  package let manifest: FontManifest
  package let fonts: FontSet

  /// Reads the layout and opens its fonts.
  ///
  /// - Throws: where the layout or a font is not there or is wrong.
  ///
  /// - Parameter family: a family to open besides those of the layout, where the list of fonts has it.
  public init(home: Home, layout wish: String, besides family: String? = nil, _ report: inout Report) throws(Stop) {
    self.home = home
    manifest = try home.fontManifest(&report)
    layout = try home.layout(wish, fonts: manifest, &report)
    if let family, manifest.fonts.contains(where: { $0.family == family && $0.weight == .regular }) {
      layout.faces.append(FontFace(family: family, size: .points(7)))
    }
    fonts = try home.fontSet(manifest, for: layout)
  }

  /// Another worker's press: the same layout, fonts of its own.
  init(beside press: Press) throws(Stop) {
    home = press.home
    layout = press.layout
    manifest = press.manifest
    fonts = try home.fontSet(manifest, for: layout)
  }

  /// Chooses what the layout leaves open, for `book`: once instead of for each of its parts.
  ///
  /// - Throws: where it cannot be chosen so that all wishes are met.
  func settle(for book: Book, _ wishes: RenderWishes, _ report: inout Report) throws(Stop) {
    layout = try settled(layout, for: book, wishes, shaper: fonts, &report)
  }

  /// The pages of the wanted part of the book.
  public func typeset(
    _ book: Book, _ wishes: RenderWishes, _ report: inout Report
  ) throws(Stop) -> TypesetPublication {
    try settle(for: book, wishes, &report)
    return try typesetBooklet(book, layout: layout, wishes: wishes, shaper: fonts, &report)
  }

  /// Writes the pages: a PDF at `path`, or an image a page; `-` is standard output, for a PDF.
  ///
  /// - Throws: where a file cannot be written; the others stay.
  public func write(
    _ publication: TypesetPublication, of book: Book, _ wishes: RenderWishes, to path: String
  ) throws(Stop) -> [WrittenFile] {
    switch wishes.format {
    case .pdf:
      let bytes = try pdfBytes(publication, of: book, wishes)
      try writeWhole(bytes, to: path)
      return [WrittenFile(path: path, pageCount: publication.pages.count, sha256: sha256(of: bytes))]
    case .png, .svg:
      return try writeImages(publication.pages, wishes, pattern: path)
    }
  }

  private func writeImages(
    _ pages: [PageFrame], _ wishes: RenderWishes, pattern: String
  ) throws(Stop) -> [WrittenFile] {
    let names = pages.map { pageFileName(pattern, page: $0, count: pages.count) }
    if let double = Dictionary(grouping: names, by: \.self).first(where: { $0.value.count > 1 })?.key {
      throw Stop(
        .wrongUsage, id: "same-name", "several pages would be written to “\(double)”",
        hints: ["put {p} or {0p} into the name"])
    }
    var files: [WrittenFile] = []
    for (page, name) in zip(pages, names) {
      let bytes = try imageBytes(page, wishes)
      try writeWhole(bytes, to: name)
      files.append(WrittenFile(path: name, pageCount: 1, sha256: sha256(of: bytes)))
    }
    return files
  }

  private func imageBytes(_ page: PageFrame, _ wishes: RenderWishes) throws(Stop) -> [UInt8] {
    do {
      return try wishes.format == .png ? png(of: page, ppi: wishes.ppi, fonts: fonts) : svg(of: page, fonts: fonts)
    } catch {
      throw failure(error)
    }
  }

}

/// Painting that failed is our own fault: what the user wrote has been checked before.
func failure(_ error: PaintError) -> Stop { Stop(.ownFault, id: error.reason.name, error.message) }

/// Writes a file whole or not at all; `-` is standard output, which is written to as it is.
func writeWhole(_ bytes: [UInt8], to path: String) throws(Stop) {
  if path == "-" {
    do {
      return try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw Stop(.cannotWrite, id: "cannot-write", "writing to standard output failed: \(error.localizedDescription)")
    }
  }
  do {
    try CairoBackend.write(bytes, to: path)
  } catch {
    throw Stop(
      .cannotWrite, id: "cannot-write", error.description,
      hints: ["look at whether the folder is there, may be written to and has room left; no file was changed"])
  }
}

/// Writes text whole or not at all.
public func writeText(_ text: String, to path: String) throws(Stop) {
  try writeWhole(Array(text.utf8), to: path)
}

import BookDesign
import CairoBackend
import Diagnostics
import Foundation
import Frames
import GoalBook
import LineComposition
import Notation
import PDFStructure
import Provenance
import Spooling
import Typesetting

extension OpenedLayout {
  /// The bytes of a PDF of these pages: painted first, then completed as the standard requires.
  ///
  /// Where nobody else holds the pages, what stands on them is given back page by page, and the book before that: only
  /// its names are written.
  ///
  /// - Throws: where painting or completing fails.
  func pdfBytes(
    _ publication: consuming TypesetPublication, of book: consuming Book, _ request: RenderRequest,
    annotations: [Annotation] = [], printing: SheetPrinting? = nil
  ) throws(RunError) -> SpooledBytes {
    let profile = try colourProfile(request)
    var document = StructuredDocument(
      pages: publication.pages, elements: publication.elements, bookmarks: publication.bookmarks,
      linkTexts: publication.linkTexts.mapValues { book.printed($0) },
      description: description(of: publication, of: book, request, printing), isGray: request.isGray,
      annotations: annotations)
    _ = consume book
    document.keepOnlyPlaces()
    let pictures = publication.pictures
    var pages = publication.pages
    let pageCount = pages.count
    let isLong = pageCount >= 256
    publication.pages = []
    let painted: PaintedPDF
    do throws(PaintError) {
      painted = try stage("paint", givesBack: isLong) { () throws(PaintError) in
        try pdf(
          using: &pages, isStamped: request.standard.isTagged,
          isSeparated: request.standard.isForPress && !request.isGray, isGray: request.isGray, fonts: fonts,
          pictures: pictures,
          isPainted: {
            if $0.isMultiple(of: 256) { giveBackMemory() }
            progress(.painting, $0, of: pageCount)
          })
      }
    } catch {
      throw RunError(error)
    }
    document.inks = painted.inks
    if request.standard.isForPress { document.description.identity = sha256(of: painted.bytes) }
    do throws(StructureError) {
      return try stage("structure") { () throws(StructureError) in
        try structured(
          painted.bytes, stamps: painted.stamps, as: document, request.standard, profile: profile,
          isWritten: { progress(.tagging, $0, of: pageCount) })
      }
    } catch {
      throw RunError(error)
    }
  }

  private func description(
    of publication: TypesetPublication, of book: Book, _ request: RenderRequest, _ printing: SheetPrinting?
  ) -> DocumentDescription {
    let title = [book.fiscalYear, book.title].filter { !$0.isEmpty }.joined(separator: " ")
    let edition = book.edition.isEmpty ? "" : "（\(book.edition)）"
    return DocumentDescription(
      title: book.printed([title + edition, publication.partTitle].filter { !$0.isEmpty }.joined(separator: " ")),
      author: book.issuer,
      subject: publication.contents.filter { $0.level == 1 }.map { book.printed($0.title) }.joined(separator: "、"),
      language: book.language ?? "ja-JP",
      date: request.date ?? book.date, printing: printing)
  }
}

/// The profile that defines the colours, where the standard requires one; nil elsewhere.
///
/// - Throws: where there is none, or it cannot be used.
func colourProfile(_ request: RenderRequest) throws(RunError) -> ColourProfile? {
  guard request.format == .pdf, request.standard.isArchival else { return nil }
  if request.standard.isForPress, request.profilePath == nil { return .blackInk }
  let paths = request.profilePath.map { [$0] } ?? ColourProfile.standardPaths
  guard let path = paths.first(where: { FileManager.default.isReadableFile(atPath: $0) }),
    let bytes = try? readFile(path)
  else {
    throw RunError(
      .cannotOpen, id: "no-colour-profile",
      Phrase(
        en: "the colour profile “\(paths[0])” cannot be opened, which PDF/A asks for",
        ja: "PDF/Aに必要なカラープロファイル「\(paths[0])」を開けません"),
      hints: [
        Phrase(
          en:
            "install the package \(ColourProfile.standardPackage), name an ICC profile with --icc, or write --standard ua",
          ja: "パッケージ\(ColourProfile.standardPackage)を入れるか、--iccでICCプロファイルを指定するか、--standard uaとしてください")
      ])
  }
  do throws(StructureError) {
    let profile = try ColourProfile(Array(bytes), path: path)
    guard profile.isForPress || !request.standard.isForPress else { throw StructureError.notOfPress(path: path) }
    return profile
  } catch {
    throw RunError(error)
  }
}

extension Subset {
  /// The title of a part of a book: the names of its departments, pillars and sections, as far as these were chosen.
  ///
  /// - Parameter parts: the parts that are wanted by name, number or path.
  func title(in outline: Outline, parts: [NodeID]) -> String {
    let names = parts.compactMap { outline.titleNode(of: $0)?.text }
    let pillarTitles = pillars.flatMap(outline.titles(ofNumber:))
    let known = sections.isEmpty ? [] : outline.sectionNames
    let sectionNames = sections.flatMap { wish in
      known.contains(wish) ? [wish] : known.filter { $0.hasPrefix(wish) }
    }
    return (names + pillarTitles + sectionNames).joined(separator: "、")
  }
}

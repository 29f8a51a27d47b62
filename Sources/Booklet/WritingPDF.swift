import CairoBackend
import Diagnostics
import Foundation
import Frames
import GoalBook
import Notation
import PDFStructure
import Typesetting

extension Press {
  /// The bytes of the PDF of these pages: painted, then furnished as the wished standard asks.
  func pdfBytes(
    _ publication: TypesetPublication, of book: Book, _ wishes: RenderWishes, reviewNotes: [ReviewNote] = []
  ) throws(Stop) -> [UInt8] {
    let profile = try colourProfile(wishes)
    let painted: PaintedPDF
    do throws(PaintError) {
      painted = try pdf(of: publication.pages, isStamped: wishes.standard.isTagged, fonts: fonts)
    } catch {
      throw failure(error)
    }
    let document = StructuredDocument(
      pages: publication.pages, elements: publication.elements, bookmarks: publication.bookmarks,
      linkTexts: Dictionary(
        publication.contents.map { ($0.element, "\($0.title) \($0.folio)ページ") }, uniquingKeysWith: { first, _ in first }
      ),
      description: description(of: publication, of: book, wishes), isGray: wishes.isGray, reviewNotes: reviewNotes)
    do throws(StructureError) {
      return try structured(
        painted.bytes, stamps: painted.stamps, as: document, wishes.standard, profile: profile)
    } catch {
      throw failure(error)
    }
  }

  private func description(
    of publication: TypesetPublication, of book: Book, _ wishes: RenderWishes
  ) -> DocumentDescription {
    let title = [book.fiscalYear, book.title].filter { !$0.isEmpty }.joined(separator: " ")
    let edition = book.edition.isEmpty ? "" : "（\(book.edition)）"
    let part = wishes.selection.title(in: book, departments: publication.contents.map(\.title))
    return DocumentDescription(
      title: [title + edition, part].filter { !$0.isEmpty }.joined(separator: " "), author: book.issuer,
      subject: publication.contents.map(\.title).joined(separator: "、"), date: wishes.date ?? book.date)
  }
}

/// The profile that says what colours mean, where the wished standard asks for one.
///
/// - Throws: where there is none, or where it cannot be used.
func colourProfile(_ wishes: RenderWishes) throws(Stop) -> ColourProfile? {
  guard wishes.format == .pdf, wishes.standard.isArchival else { return nil }
  let paths = wishes.profilePath.map { [$0] } ?? ColourProfile.standardPaths
  guard let path = paths.first(where: { FileManager.default.isReadableFile(atPath: $0) }),
    let bytes = try? readFile(path)
  else {
    throw Stop(
      .cannotOpen, id: "no-colour-profile", "the colour profile “\(paths[0])” cannot be opened, which PDF/A asks for",
      hints: [
        "install the package \(ColourProfile.standardPackage), name an ICC profile with --icc, or write --standard ua"
      ])
  }
  do throws(StructureError) {
    return try ColourProfile(Array(bytes), path: path)
  } catch {
    throw failure(error)
  }
}

private func failure(_ error: StructureError) -> Stop {
  switch error.reason {
  case .profileUnusable:
    Stop(
      .wrongInput, id: error.reason.name, error.message,
      hints: ["name another with --icc, or leave it out for the usual one"])
  default: Stop(.ownFault, id: error.reason.name, error.message)
  }
}

extension Selection {
  /// What a part of a book is called: its departments, pillars and sections, where they were chosen.
  fileprivate func title(in book: Book, departments names: [String]) -> String {
    let pillarTitles = pillars.compactMap { book.pillarTitle($0) }
    let sectionNames = sections.flatMap { wish in
      book.sectionNames.contains(wish) ? [wish] : book.sectionNames.filter { $0.hasPrefix(wish) }
    }
    return ((departments.isEmpty ? [] : names) + pillarTitles + sectionNames).joined(separator: "、")
  }
}

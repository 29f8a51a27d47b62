import BookDesign
import Checks
import Comparison
import Diagnostics
import Frames
import GoalBook
import Measure
import TestSupport
import Testing
import Typesetting

@testable import ProofSheets

/// The words of a sheet, other than the book's own, are in the language of the sheet.
@Suite("The language of sheets") struct SheetLanguageTests {
  /// The text beside the page, by line; the page is in a frame, and each note has lines of its own.
  private func lines(_ sheet: PageFrame) -> [String] {
    var lines: [(y: Length, text: String)] = []
    for placed in sheet.trim.items {
      guard case .glyphs(let run, _) = placed.item else { continue }
      if let last = lines.last, last.y == placed.origin.y {
        lines[lines.count - 1].text += run.text
      } else {
        lines.append((placed.origin.y, run.text))
      }
    }
    return lines.map(\.text)
  }

  private func proof(_ language: Language) throws -> [String] {
    let size = Size(width: .points(300), height: .points(400))
    let page = PageFrame(
      trim: Frame(size: size), index: 1, folio: "7", role: .body, chapter: nil,
      typeArea: Rectangle(origin: .zero, size: size))
    let publication = TypesetPublication(pages: [page], bookmarks: [], contents: [], elements: ElementTree())
    let geometry = try #require(SheetGeometry(trim: size, scale: Scale(thousandths: 750)))
    let slug = SlugText(title: "", file: "", sha256: "", layout: "", date: "", version: "")
    let design = ProofDesign(
      geometry: geometry, face: FontFace(family: "Square", size: .points(7)), slug: slug, hasBoxes: true,
      language: language)
    let sheets = proofSheets(
      of: publication, book: Outline(smallBook()), notes: [], design: design, shaper: SquareShaper())
    let contact = contactSheets(of: [page], in: language, face: design.face, shaper: SquareShaper())
    return (sheets + contact).flatMap(lines)
  }

  @Test func aProofSpeaksItsReadersLanguage() throws {
    let (english, japanese) = (try proof(.en).joined(separator: "\n"), try proof(.ja).joined(separator: "\n"))
    for word in ["First", "Second", "Done", "Reader", "Date", "Remarks", "p. 7", "scale 75%", "type area"] {
      #expect(english.contains(word), "\(word)")
    }
    for word in ["初校", "再校", "校了", "校正者", "日付", "記入欄", "7ページ", "縮尺75%", "版面"] {
      #expect(japanese.contains(word), "\(word)")
    }
    #expect(!english.unicodeScalars.contains { (0x3041...0x9FFF).contains($0.value) })
    #expect(japanese.firstMatch(of: /[A-Za-z]{2,}/.ignoresCase())?.output == "sasshi")
  }

  /// The list below the pages, and the captions above them.
  @Test(arguments: [
    (Language.en, ["old", "new", "item changed", "underlined: added"]), (.ja, ["旧", "新", "項目を変更", "下線 追加"]),
  ])
  func aDifferenceSheetSpeaksItsReadersLanguage(language: Language, words: [String]) throws {
    let edited = smallBook().edited { $0.parts[0][0, 0, 0].results[0].text = "紙面を刷新 年13回" }
    let text = try sheets(smallBook(), edited, in: language).flatMap(lines).joined(separator: "\n")
    for word in words { #expect(text.contains(word), "\(word): \(text)") }
  }
}

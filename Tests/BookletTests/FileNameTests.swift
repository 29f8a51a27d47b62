import Frames
import Measure
import Testing

@testable import Booklet

@Test(
  arguments: [
    ("総務部", 255, "総務部"), ("総務部", 7, "総務"), ("総務部", 3, "総"), ("総務部", 2, ""), ("a/b:c\u{0}", 255, #"a_b_c_u{0}"#),
    ("か\u{3099}", 5, "か"), ("総か\u{3099}", 8, "総"), ("\u{202E}部", 255, "_u{202E}部"),
  ])
func partsOfNames(text: String, bytes: Int, part: String) { #expect(fileNamePart(text, bytes: bytes) == part) }

@Test func aPagesNameHasAtMost255Bytes() {
  let size = Size(width: .points(10), height: .points(10))
  var page = PageFrame(
    trim: Frame(size: size), folio: "1", role: .body, typeArea: Rectangle(origin: .zero, size: size))
  page.chapter = String(repeating: "部", count: 60)
  let pattern = "folder/" + String(repeating: "x", count: 160) + "-{department}-{0p}.png"
  let name = pageFileName(pattern, page: page, count: 3)
  let last = name.split(separator: "/").last ?? ""
  #expect(last.utf8.count <= 255 && last.utf8.count > 252)
  #expect(last.hasSuffix("部-01.png") || last.hasSuffix("部-00.png"))
}

@Test func aPagesNameHasTheShortNameOfItsDepartment() {
  let size = Size(width: .points(10), height: .points(10))
  var page = PageFrame(
    trim: Frame(size: size), folio: "1", role: .body, chapter: "企画財政部", typeArea: Rectangle(origin: .zero, size: size))
  #expect(pageFileName("{department}-{folio}.png", page: page, count: 2) == "企画財政部-1.png")
  page.shortChapter = "企画"
  #expect(pageFileName("{department}-{folio}.png", page: page, count: 2) == "企画-1.png")
}

@Test func namesWithoutAName() {
  let long = String(repeating: "名", count: 85)
  #expect(standardOutputName(forBook: "a/\(long)", ending: "pdf").utf8.count <= 255 - "-proof".utf8.count)
  #expect(standardOutputName(forBook: "a/book.yaml", ending: "pdf") == "book.pdf")
}

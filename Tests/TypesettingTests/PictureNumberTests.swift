import Frames
import GoalBook
import Measure
import Testing
import Typesetting

@Suite("Numbers of pictures") struct PictureNumberTests {
  private static let size = Size(width: .points(10), height: .points(10))

  /// A page with a picture, a link in its text, and a frame that shows a part of a page with a picture.
  private static func publication(firstPicture: Int) -> TypesetPublication {
    func picture(_ number: Int) -> Placed {
      Placed(origin: .zero, item: .picture(PictureID(firstPicture + number), size), belonging: .artifact(.layout))
    }
    var inner = Frame(size: size, items: [picture(1)])
    inner.window = Rectangle(origin: .zero, size: size)
    inner.page = 3
    let fill = Placed(
      origin: .zero, item: .fill(size, .black), belonging: .artifact(.layout), textOffset: 4,
      inline: .link(uri: "https://www.city.example.jp/"))
    let frame = Frame(
      size: size,
      items: [
        picture(0), fill,
        Placed(
          origin: .zero, item: .frame(inner, quarterTurns: 1, scale: .full), belonging: .artifact(.layout)),
      ])
    let pictures = (0..<2).map { _ in Picture(size: size, bytes: []) }
    return TypesetPublication(
      pages: [PageFrame(trim: frame, role: .body, typeArea: Rectangle(origin: .zero, size: size))], bookmarks: [],
      contents: [],
      elements: ElementTree(), pictures: pictures)
  }

  @Test("All else stays as it is: links, places in the text, windows and pages of frames")
  func areMovedBehindOthers() {
    var publication = Self.publication(firstPicture: 0)
    publication.renumberPictures(behind: 5)
    #expect(publication.pages == Self.publication(firstPicture: 5).pages)
  }

  @Test func stayWhereNoneStandBefore() {
    var publication = Self.publication(firstPicture: 0)
    publication.renumberPictures(behind: 0)
    #expect(publication == Self.publication(firstPicture: 0))
  }
}

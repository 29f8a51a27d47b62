import Frames
import Measure
import Testing
import Typesetting

@testable import Checks

@Suite("low-resolution") struct LowResolutionTests {
  /// The pixels across a picture that is an inch wide; nil for a drawing.
  @Test(arguments: [(199, true), (200, false), (1200, false), (nil, false)])
  func findsAPictureOfTooFewPixels(pixels: Int?, isFound: Bool) {
    let made = withPicture(pixels: pixels, across: .points(72))
    #expect(found("low-resolution", made).map(\.page) == (isFound ? [1] : []))
  }
}

/// A page with a picture, and the text that says what it shows.
func withPicture(pixels: Int?, across width: Length) -> (publication: TypesetPublication, book: BookToCheck) {
  let size = Size(width: width, height: width / 2)
  var made = booklet([[SmallLine(text: "図の説明", baseline: 20)]]) { page in
    guard case .element(let element)? = page.trim.items.first?.belonging else { return }
    page.trim.place(.picture(PictureID(0), size), at: Point(x: .points(20), y: .points(40)), as: .element(element))
  }
  made.publication.pictures = [
    Picture(size: size, pixels: pixels.map { Picture.PixelCount(width: $0, height: $0 / 2) }, bytes: [])
  ]
  return made
}

internal import CCairo
public import Frames
internal import Measure

/// The bytes of a PNG of one page: the trimmed page without its bleed, or the page with its marks around it.
///
/// It is gray on white, and coloured where inks or pictures on the page are. Its size is rounded to whole pixels, at
/// least one each way; the file tells its pixels per inch.
///
/// - Parameters:
///   - ppi: pixels per inch.
///   - pictures: the pictures on the page, by their numbers.
///   - isGray: whether colours are replaced by the gray of the same lightness.
/// - Throws: an error where the page has more pixels than Cairo takes (32,767 each way), or where Cairo fails.
/// - Precondition: `ppi` is positive.
public func png(
  of page: PageFrame, ppi: Int, fonts: FontSet, pictures: [Picture] = [], isGray: Bool = false
) throws(PaintError) -> [UInt8] {
  let pixels = try drawingAlone { () throws(PaintError) in
    try drawn(page, ppi: ppi, fonts: fonts, pictures: pictures, isGray: isGray)
  }
  return try encoded(pixels, ppi: ppi)
}

/// The page as pixels.
func drawn(
  _ page: PageFrame, ppi: Int, fonts: FontSet, pictures: [Picture] = [], isGray: Bool = false
) throws(PaintError) -> Pixels {
  precondition(ppi > 0, "a resolution must be positive")
  func pixelCount(_ length: Length) -> Int { max(1, Int((length.points * Double(ppi) / 72).rounded())) }
  let width = pixelCount(page.imageSize.width)
  let height = pixelCount(page.imageSize.height)
  guard width <= 32_767, height <= 32_767 else {
    throw PaintError(reason: .tooLarge, step: .makingPage(width: width, height: height))
  }
  // Ink on opaque paper: a surface with alpha only would take a quarter of the memory, but could not paint paper over
  // ink.
  let surface = Surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
  try check(surface.status, .makingPage(width: width, height: height))
  let canvas = Canvas(on: surface, fonts: fonts, pictures: pictures)
  cairo_set_source_rgb(canvas.context, 1, 1, 1)
  cairo_paint(canvas.context)
  cairo_scale(canvas.context, Double(ppi) / 72, Double(ppi) / 72)
  var painter = SurfacePainter(canvas)
  try painter.paint(page)
  cairo_surface_flush(surface.pointer)
  try check(surface.status, .drawingPage(nil))
  return try pixels(
    of: surface, width: width, height: height, mayHaveColors: ColorSearch.hasColor(page), isGray: isGray)
}

/// Paints one page on a surface without links and bookmarks: pixels or SVG.
struct SurfacePainter: Painter {
  typealias Failure = PaintError

  private let canvas: Canvas

  init(_ canvas: Canvas) { self.canvas = canvas }

  mutating func beginPage(_ page: PageFrame) { canvas.push(Placement(origin: page.imageCorner)) }

  mutating func pushFrame(_ frame: Frame, at origin: Point, quarterTurns: Int, scale: Scale) {
    canvas.push(Placement().placing(frame.size, at: origin, quarterTurns: quarterTurns, scale: scale))
    if let window = frame.window { canvas.clip(to: window) }
  }

  mutating func paint(_ placed: Placed) throws(PaintError) {
    switch placed.item {
    case .glyphs(let run, let ink): canvas.draw(run, at: placed.origin, ink)
    case .rule(let stroke): canvas.draw(stroke, at: placed.origin)
    case .fill(let size, let ink): canvas.fill(size, at: placed.origin, ink)
    case .picture(let id, let size): try canvas.draw(id, size, at: placed.origin)
    case .link, .anchor, .unseen: break  // invisible
    case .frame: preconditionFailure("frames are pushed, not painted")
    }
  }

  mutating func popFrame() { canvas.pop() }

  mutating func endPage() throws(PaintError) {
    canvas.pop()
    try canvas.check(.drawingPage(nil))
  }
}

extension PageFrame {
  /// The size of a page's image: the medium with its marks; without marks, the trimmed page.
  var imageSize: Size { surround > .zero ? medium : trim.size }

  /// The place of the trimmed page's top left corner in the image.
  var imageCorner: Point { surround > .zero ? Point(x: reach, y: reach) : .zero }
}

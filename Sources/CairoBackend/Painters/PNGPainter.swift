internal import CCairo
public import Frames
internal import Measure

/// The bytes of a PNG of one page as it is trimmed, without the bleed, or with its marks around it: gray on white, in colours where a proof or a
/// picture has some.
///
/// The page is rounded to whole pixels, at least one each way; the file says how many there are to the inch.
///
/// - Parameters:
///   - pictures: those that stand on the page, by their numbers.
///   - isGray: whether colours become the gray that is as light.
/// - Throws: an error if the page has more pixels than Cairo takes (32,767 each way).
/// - Precondition: `ppi` is positive.
public func png(
  of page: PageFrame, ppi: Int, fonts: FontSet, pictures: [Picture] = [], isGray: Bool = false
) throws(PaintError) -> [UInt8] {
  let pixels = try drawn(page, ppi: ppi, fonts: fonts, pictures: pictures, isGray: isGray)
  return try encoded(pixels, ppi: ppi)
}

/// A page as pixels.
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
  // Ink on opaque paper: an alpha-only surface would be a quarter the size, and could not paint paper over ink.
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

/// Paints one page on a surface that knows neither links nor bookmarks: pixels, SVG.
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
    case .link, .anchor: break  // nothing to be seen
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
  /// What an image shows of a page: the medium with its marks; where there are none, the page as it is trimmed.
  var imageSize: Size { surround > .zero ? medium : trim.size }

  /// Where the trimmed page lies in its image.
  var imageCorner: Point { surround > .zero ? Point(x: reach, y: reach) : .zero }
}

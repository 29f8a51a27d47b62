internal import CCairo
internal import Measure
internal import Spooling
public import Frames

/// The bytes of an SVG of one page as it is trimmed, or with its marks around it; glyphs are outlines.
///
/// - Parameter pictures: the pictures on the page, by their numbers.
/// - Throws: an error where Cairo fails.
public func svg(of page: PageFrame, fonts: FontSet, pictures: [Picture] = []) throws(PaintError) -> [UInt8] {
  let size = page.imageSize
  let surface = Surface(writing: {
    cairo_svg_surface_create_for_stream($0, $1, size.width.points, size.height.points)
  })
  try check(surface.status, .opening(.svg))
  try drawingAlone { () throws(PaintError) in
    var painter = SurfacePainter(Canvas(on: surface, fonts: fonts, pictures: pictures, medium: .svg))
    try painter.paint(page)
    cairo_surface_finish(surface.pointer)
  }
  try check(surface.status, .finishing(.svg))
  return renumbered(surface.bytes.whole)
}

/// The same SVG with its surfaces and images numbered from 1.
///
/// Cairo counts all surfaces of the process, so its numbers depend on what was drawn before. The numbers stand behind a
/// quotation mark or #, which never precede those letters within the bytes of an embedded image.
private func renumbered(_ svg: [UInt8]) -> [UInt8] {
  let words = [Array("surface".utf8), Array("image".utf8)]
  var numbers: [[UInt8]: Int] = [:]
  var result: [UInt8] = []
  result.reserveCapacity(svg.count)
  var index = 0
  while index < svg.count {
    let byte = svg[index]
    result.append(byte)
    index += 1
    guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#"),
      let word = words.first(where: { svg[index...].starts(with: $0) })
    else { continue }
    index += word.count
    let digits = Array(svg[index...].prefix { (0x30...0x39).contains($0) })
    index += digits.count
    result += word
    guard !digits.isEmpty else { continue }
    let number = numbers[digits] ?? numbers.count + 1
    numbers[digits] = number
    result += Array(String(number).utf8)
  }
  return result
}

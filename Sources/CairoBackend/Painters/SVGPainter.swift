internal import CCairo
internal import Measure
public import Frames

/// The bytes of an SVG of one page as it is trimmed, glyphs as outlines.
///
/// - Throws: an error if Cairo gives up.
public func svg(of page: PageFrame, fonts: FontSet) throws(PaintError) -> [UInt8] {
  let size = page.trim.size
  let surface = Surface(writing: {
    cairo_svg_surface_create_for_stream($0, $1, size.width.points, size.height.points)
  })
  try check(surface.status, .opening(.svg))
  var painter = SurfacePainter(Canvas(on: surface, fonts: fonts))
  try painter.paint(page)
  cairo_surface_finish(surface.pointer)
  try check(surface.status, .finishing(.svg))
  return renumbered(surface.bytes)
}

/// The same SVG with its surfaces numbered from 1.
///
/// Cairo counts all surfaces of the process, so that the numbers would tell what else it has drawn.
private func renumbered(_ svg: [UInt8]) -> [UInt8] {
  let word = Array("surface".utf8)
  var numbers: [[UInt8]: Int] = [:]
  var result: [UInt8] = []
  result.reserveCapacity(svg.count)
  var index = 0
  while index < svg.count {
    guard svg[index] == word[0], svg[index...].starts(with: word) else {
      result.append(svg[index])
      index += 1
      continue
    }
    index += word.count
    let digits = Array(svg[index...].prefix { (0x30...0x39).contains($0) })
    index += digits.count
    let number = numbers[digits] ?? numbers.count + 1
    numbers[digits] = number
    result += word + Array(String(number).utf8)
  }
  return result
}

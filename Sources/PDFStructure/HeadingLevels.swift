internal import Frames

/// The level of each heading in a PDF: the number of headings it stands under, itself included.
///
/// Where pages are left out, a heading may come without the one above it; it then moves up, because the first heading
/// must be of level 1 and no level may be skipped. Headings deeper than level 6 are of level 6, the last that PDF 1.7
/// knows (ISO 32000-1, 14.8.4.3.2).
///
/// - Parameter order: the elements of the PDF in reading order.
/// - SeeAlso: ISO 14289-1, 7.4.2.
func headingLevels(_ order: [ElementID], of elements: ElementTree) -> [ElementID: Int] {
  var levels: [ElementID: Int] = [:]
  var above: [Int] = []
  for id in order {
    guard case .heading(let level) = elements[id].role else { continue }
    while let last = above.last, last >= level { above.removeLast() }
    above.append(level)
    levels[id] = min(6, above.count)
  }
  return levels
}

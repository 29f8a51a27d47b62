internal import Frames

/// The level that each heading of a PDF is given: how many headings it stands under, itself included.
///
/// Where pages are left out a heading may come without the one it stood under; it then moves up, for the first heading
/// must be of the first level and no level may be skipped. What stands deeper than six headings is of the sixth, the last
/// that PDF 1.7 knows (ISO 32000-1, 14.8.4.3.2).
///
/// - Parameter order: the elements of the PDF in the order of reading.
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

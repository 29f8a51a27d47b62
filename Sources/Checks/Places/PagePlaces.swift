import Frames
import GoalBook
public import Typesetting

extension [Finding] {
  /// The findings with the pages that they are on.
  public func paged(on publication: TypesetPublication) -> [Finding] {
    let wanted = Set(compactMap { $0.page == nil ? $0.text : nil })
    guard !wanted.isEmpty else { return self }
    let locator = TextLocator(publication.pages, publication.elements, of: wanted)
    return map { finding in
      guard finding.page == nil, let text = finding.text,
        let index = locator.page(of: text, offset: finding.range.lowerBound)
      else { return finding }
      var finding = finding
      let page = publication.pages[index]
      (finding.page, finding.folio) = (page.index, page.folio)
      return finding
    }
  }
}

import Diagnostics
import Frames
import Typesetting

extension Check {
  static let emptyPage = Check(
    "empty-page", "a page inside a department is filled less than the layout's floor", .note,
    .pages { pages, _ in
      let floor = pages.publication.limits.leastFilled
      return zip(pages.pages, pages.pages.dropFirst()).compactMap { page, next -> Observation? in
        guard page.role == .body, next.role == .body, page.chapter == next.chapter, page.filled < floor else {
          return nil
        }
        return pages.observation(
          page: page, "the page is filled to \(page.filled / 10)%, less than \(floor / 10)%",
          hints: ["a row that may be parted (table: rows: may-break) fills it"])
      }
    })
}

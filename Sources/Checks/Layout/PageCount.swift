import Diagnostics
import Frames
import Typesetting

extension Check {
  static let pageCount = Check(
    "page-count", "a stapled booklet has four pages to the sheet", .note,
    .pages { pages, _ in
      let count = pages.pages.count
      guard pages.publication.limits.isStapled, !count.isMultiple(of: 4), let last = pages.pages.last else { return [] }
      let blank = 4 - count % 4
      return [
        pages.observation(
          page: last,
          "the booklet has \(count) pages, which is no multiple of 4: stapled, \(blank) will be blank at its end")
      ]
    })
}

import Booklet
import Diagnostics
import GoalBook
import Notation
import Provenance

/// The places where the pages of a printed original began, to which a layout is fitted.
struct OriginalPages: Hashable, Sendable {
  /// The page on which each department begins, in the order of the book.
  var starts: [Int]
  /// The rows before which a page began within a table.
  var breaks: [NodeID]

  init(starts: [Int], breaks: [NodeID]) {
    self.starts = starts
    self.breaks = breaks
  }

  /// The number of pages of a department; nil for the last one.
  func pageCount(ofDepartment index: Int) -> Int? {
    index + 1 < starts.count ? starts[index + 1] - starts[index] : nil
  }
}

/// Reads the original's pages from a YAML file with `starts` and `breaks`.
///
/// - Throws: where the file cannot be read or names a row that the book does not have.
func openOriginal(_ path: String, of outline: Outline, _ report: inout Report) throws(RunError) -> OriginalPages {
  let node = try readTree(path, &report)
  let root = MappingReader(node, Phrase(en: "the original", ja: "原本"), keys: ["starts", "breaks"], &report.diagnostics)
  let starts = root?.sequence("starts", &report.diagnostics)?.compactMap {
    $0.int(Phrase(en: "a page", ja: "ページ"), &report.diagnostics)
  }
  let breaks = root?.strings("breaks", &report.diagnostics)
  try report.requireSound()
  return OriginalPages(
    starts: starts ?? [],
    breaks: try (breaks ?? []).map { name throws(RunError) in
      guard let row = outline.node(at: name) else {
        throw RunError(
          .wrongInput, id: "unknown-row", Phrase(en: "the book has no row “\(name)”", ja: "冊子に「\(name)」という行はありません"))
      }
      return row
    })
}

public import Dates
public import GoalBook
public import PDFStructure

/// The settings of a rendering.
public struct RenderRequest: Sendable {
  /// The part of the book that is rendered.
  public var subset: Subset
  /// The pages that are kept, by index in the file from 1; nil for all.
  public var pages: PageRanges?
  /// The folio at which a part of the book begins.
  public var numbering: Numbering
  /// The format of the files.
  public var format: OutputFormat
  /// The resolution of PNG, in pixels per inch.
  public var ppi: Int
  /// Whether covers are made.
  public var hasCover: Bool
  /// Whether contents are made.
  public var hasContents: Bool
  /// The creation date; nil for the book's own.
  public var date: WrittenDate?
  /// The standard that a PDF conforms to.
  public var standard: Standard
  /// Whether output is for one ink: colours become gray of the same lightness.
  public var isGray: Bool
  /// The path of an ICC profile; nil for the usual one.
  public var profilePath: String?
  /// The most pages that a file may have, before ``pages`` are taken from it; nil for any number.
  public var fitPages: Int?
  /// The settings for putting the pages on paper.
  public var print: PrintRequest

  /// A request; by default, for the whole booklet as PDF.
  public init(
    subset: Subset = Subset(), pages: PageRanges? = nil, numbering: Numbering = .restart,
    format: OutputFormat = .pdf, ppi: Int = 144, hasCover: Bool = true, hasContents: Bool = true,
    date: WrittenDate? = nil,
    standard: Standard = .both, isGray: Bool = false, profilePath: String? = nil,
    fitPages: Int? = nil, print: PrintRequest = PrintRequest()
  ) {
    self.print = print
    self.subset = subset
    self.pages = pages
    self.numbering = numbering
    self.format = format
    self.ppi = ppi
    self.hasCover = hasCover
    self.hasContents = hasContents
    self.date = date
    self.standard = standard
    self.isGray = isGray
    self.profilePath = profilePath
    self.fitPages = fitPages
  }
}

/// The folio at which a part of the book begins.
public enum Numbering: String, Sendable, CaseIterable {
  /// The folio of its rows in the whole booklet.
  case book
  /// The folio 1.
  case restart
}

/// The format of the files for pages.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// A PDF with all pages, or an image for each page.
  case pdf, png, svg
}

/// A choice of pages by index in the file, from 1: `2,4-6,9-`.
public struct PageRanges: Hashable, Sendable {
  private var ranges: [ClosedRange<Int>]

  /// Reads numbers and ranges with commas between them; a range may be open at either end.
  ///
  /// Nil for any other text.
  public init?(_ text: String) {
    ranges = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.trimmingSpaces }
      let numbers = ends.map { Int($0) }
      switch (numbers.count, numbers.first ?? nil, numbers.last ?? nil) {
      case (1, let page?, _) where page > 0: ranges.append(page...page)
      case (2, let first?, let last?) where first > 0 && last >= first: ranges.append(first...last)
      case (2, let first?, nil) where first > 0 && ends[1].isEmpty: ranges.append(first...Int.max)
      case (2, nil, let last?) where last > 0 && ends[0].isEmpty: ranges.append(1...last)
      default: return nil
      }
    }
  }

  /// Whether the page with an index is chosen.
  public func contains(_ index: Int) -> Bool { ranges.contains { $0.contains(index) } }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    let start = drop { $0 == " " }
    guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
    return start[...last]
  }
}

public import Dates
public import GoalBook
public import PDFStructure

/// What is wanted of a rendering.
public struct RenderRequest: Sendable {
  public var subset: Subset
  /// Page indexes of the file, counted from 1; nil for all.
  public var pages: PageRanges?
  public var numbering: Numbering
  public var format: OutputFormat
  /// Pixels to the inch, for PNG.
  public var ppi: Int
  public var hasCover: Bool
  public var hasContents: Bool
  /// The creation date; nil for the book's own.
  public var date: WrittenDate?
  /// What a PDF is to be.
  public var standard: Standard
  /// Whether a PDF is for one ink: colours become the gray that is as light.
  public var isGray: Bool
  /// The file of an ICC profile, where it is not to be the usual one.
  public var profilePath: String?
  /// The most pages that a file may have before ``pages`` are taken from it; nil for any number.
  public var fitPages: Int?
  /// How the pages go on paper.
  public var print: PrintRequest

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

/// Where a subset's folios begin.
public enum Numbering: String, Sendable, CaseIterable {
  /// At the folio its rows have in the whole booklet.
  case book
  /// At 1.
  case restart
}

/// What pages are written as.
public enum OutputFormat: String, Sendable, CaseIterable {
  case pdf, png, svg
}

/// Pages by their index in the file, counted from 1: `2,4-6,9-`.
public struct PageRanges: Hashable, Sendable {
  private var ranges: [ClosedRange<Int>]

  /// Reads numbers and ranges with commas between them; a range may be open on either side.
  ///
  /// Nil where it is anything else.
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

  /// Whether page `index` is wanted.
  public func contains(_ index: Int) -> Bool { ranges.contains { $0.contains(index) } }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    let start = drop { $0 == " " }
    guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
    return start[...last]
  }
}

import Frames
public import Measure

/// A note on a page of a PDF (注釈): a reader program shows it at its characters, and reviewers can answer it.
public struct Annotation: Hashable, Sendable {
  /// The index of the page in the list of pages, from 0.
  public var page: Int
  /// The boxes of the characters, line by line, from the top left corner of the trimmed page; empty for a note about
  /// the whole page.
  ///
  /// A box without width is a point between two characters.
  public var areas: [Rectangle]
  /// The kind of note, as a reader program titles it.
  public var subject: String
  /// What the note says.
  public var text: String
  /// The note's colour: red, green and blue in thousandths.
  public var color: [Int]
  /// Whether the characters are underlined; otherwise they are highlighted.
  public var isUnderlined: Bool

  /// Makes a note about the characters in `areas`, or about the whole page where these are empty.
  public init(page: Int, areas: [Rectangle], subject: String, text: String, color: [Int], isUnderlined: Bool) {
    self.page = page
    self.areas = areas
    self.subject = subject
    self.text = text
    self.color = color
    self.isUnderlined = isUnderlined
  }
}

extension Annotation {
  /// The annotation's dictionary (ISO 32000-1, 12.5.6): highlighting or underlining of the characters, or a note's icon
  /// for a point or a whole page.
  ///
  /// Reader programs draw these by themselves; they are also printed.
  ///
  /// - Parameters:
  ///   - number: the note's number from 1, which makes its name unique.
  ///   - slot: how many notes about the whole page came before it; each is drawn below the last.
  func dictionary(on page: PageFrame, object: Int, number: Int, slot: Int) -> PDFDictionary {
    let height = page.trim.size.height + page.reach
    func flipped(_ area: Rectangle) -> Rectangle {
      Rectangle(origin: Point(x: area.left + page.reach, y: height - area.bottom), size: area.size)
    }
    var dictionary: PDFDictionary = [
      "Type": .name("Annot"), "P": .reference(object), "F": .integer(4), "Contents": .text(text),
      "Subj": .text(subject), "T": .text("sasshi"), "NM": .ascii("sasshi-\(number)"),
      "C": .array(color.map { .real(decimal(Length(units: $0 * 1024 / 1000))) }),
    ]
    let quads = areas.filter { $0.size.width > .zero }.map(flipped)
    guard let first = quads.first else {
      let side = Length.points(14)
      let corner =
        areas.first.map { Point(x: $0.left, y: $0.top) }
        ?? Point(x: page.trim.size.width - side * 2, y: side * (slot * 3 / 2 + 1))
      dictionary["Subtype"] = .name("Text")
      dictionary["Name"] = .name("Comment")
      dictionary["Rect"] = rectangle(flipped(Rectangle(origin: corner, size: Size(width: side, height: side))))
      return dictionary
    }
    dictionary["Subtype"] = .name(isUnderlined ? "Underline" : "Highlight")
    dictionary["Rect"] = rectangle(quads.dropFirst().reduce(first, union))
    // Upper left, upper right, lower left, lower right: the order that reader programs use, not that of the standard.
    dictionary["QuadPoints"] = .array(
      quads.flatMap { quad -> [PDFObject] in
        let (low, high) = (quad.top, quad.bottom)
        return [quad.left, high, quad.right, high, quad.left, low, quad.right, low].map { .points($0) }
      })
    return dictionary
  }

  private func rectangle(_ area: Rectangle) -> PDFObject {
    .array([.points(area.left), .points(area.top), .points(area.right), .points(area.bottom)])
  }

  private func union(_ a: Rectangle, _ b: Rectangle) -> Rectangle {
    let corner = Point(x: min(a.left, b.left), y: min(a.top, b.top))
    return Rectangle(
      origin: corner,
      size: Size(width: max(a.right, b.right) - corner.x, height: max(a.bottom, b.bottom) - corner.y))
  }
}

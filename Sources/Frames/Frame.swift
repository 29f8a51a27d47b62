// Frames: a finished page as a value.
//
// Enters: what the typesetter placed. Leaves: the same, item by item, to a `Painter`. A frame is a box with a size and
// items at places measured from its top left corner, y down. Nothing is laid out here and nothing is measured: a
// painter that needs to know a width has been given too little. This module knows no font file and no file format.

public import Measure

/// A finished box of placed items.
public struct Frame: Hashable, Sendable {
  public let size: Size
  public private(set) var items: [Placed]
  /// How the lines among the items were set; nothing that is painted.
  public private(set) var lines: [PlacedLine]
  /// The part of the frame outside of which nothing of it is painted; nil where all of it is.
  public var window: Rectangle?
  /// Where the frame is a page of the book that stands on a sheet: the page's place among all pages, by which it is read.
  public var page: Int?

  public init(size: Size, items: [Placed] = [], lines: [PlacedLine] = []) {
    self.size = size
    self.items = items
    self.lines = lines
  }

  /// Notes how a line was set whose items are placed.
  public mutating func note(_ line: PlacedLine) { lines.append(line) }

  /// Puts `item` with its origin at `point`; later items are painted over earlier ones.
  ///
  /// - Parameters:
  ///   - textOffset: how many characters of its element glyphs stand behind.
  ///   - inline: what glyphs of an element are besides its text.
  public mutating func place(
    _ item: FrameItem, at point: Point, as belonging: Belonging, textOffset: Int = 0, inline: Inline? = nil
  ) {
    items.append(Placed(origin: point, item: item, belonging: belonging, textOffset: textOffset, inline: inline))
  }

  /// The same to look at, no glyphs leading to addresses.
  public var withoutLinksToAddresses: Frame {
    var frame = self
    for index in frame.items.indices {
      if case .link = frame.items[index].inline { frame.items[index].inline = nil }
      if case .frame(let inner, let quarterTurns, let scale) = frame.items[index].item {
        frame.items[index].item = .frame(inner.withoutLinksToAddresses, quarterTurns: quarterTurns, scale: scale)
      }
    }
    return frame
  }

  /// Makes room for so many items at once.
  public mutating func reserve(_ count: Int) { items.reserveCapacity(count) }

  /// Moves all that stands in it.
  public mutating func move(by offset: Point) {
    for index in items.indices { items[index].origin = items[index].origin + offset }
    for index in lines.indices { lines[index].origin = lines[index].origin + offset }
  }

  /// Puts the items of `other` into this frame, its top left corner at `point`.
  public mutating func place(contentsOf other: Frame, at point: Point) {
    items.reserveCapacity(items.count + other.items.count)
    for placed in other.items {
      items.append(placed)
      items[items.count - 1].origin = placed.origin + point
    }
    for line in other.lines {
      lines.append(line)
      lines[lines.count - 1].origin = line.origin + point
    }
  }
}

/// An item, where it stands in its frame, and what it is a part of.
public struct Placed: Hashable, Sendable {
  /// For glyphs the beginning of the baseline, for a rule its beginning, for all else the top left corner.
  public var origin: Point
  public var item: FrameItem
  public var belonging: Belonging
  /// For glyphs of an element, how many of its characters (Unicode scalars) stand before them, on this page or an earlier
  /// one.
  public var textOffset: Int
  /// For glyphs of an element, what they are besides its text; nil for nearly all.
  public var inline: Inline?

  public init(origin: Point, item: FrameItem, belonging: Belonging, textOffset: Int = 0, inline: Inline? = nil) {
    self.origin = origin
    self.item = item
    self.belonging = belonging
    self.textOffset = textOffset
    self.inline = inline
  }
}

/// A part of an element's text that is more than its letters; an artifact has none.
public enum Inline: Hashable, Sendable {
  /// It leads to a URI when it is clicked (https:, mailto:), or to a place in the booklet (`#` and the anchor's name). Glyphs of one element that follow each other and lead to the
  /// same place are one link, over lines and pages.
  case link(uri: String)
  /// A word under its reading, and the reading over it: they belong together where the number is the same, that of the
  /// element's characters before the word.
  case rubyBase(word: Int)
  case rubyText(word: Int)
}

extension Inline {
  /// An anchor as what leads to it names it: a reference within the same document (RFC 3986, 4.4).
  public static func reference(to anchor: Anchor) -> String { "#\(anchor.name)" }

  /// The anchor that it leads to; nil for an address, and for what leads nowhere.
  public var anchor: Anchor? {
    guard case .link(let uri) = self, uri.first == "#" else { return nil }
    return Anchor(String(uri.dropFirst()))
  }
}

/// All that can stand on a page.
public enum FrameItem: Hashable, Sendable {
  /// Glyphs on a baseline that begins at the item's origin.
  case glyphs(GlyphRun, Ink)
  /// A straight line (罫線) from the item's origin.
  case rule(Stroke)
  /// A filled rectangle.
  case fill(Size, Ink)
  /// A picture (図、写真) in this size.
  case picture(PictureID, Size)
  /// An area that leads to an anchor when it is clicked.
  case link(Anchor, Size)
  /// A place that links lead to.
  case anchor(Anchor)
  /// A frame turned clockwise by quarters about its own centre and set smaller or larger, the top left corner of its
  /// box at the origin.
  indirect case frame(Frame, quarterTurns: Int = 0, scale: Scale = .full)
}

/// A straight line: how far it goes, how thick, in what ink.
public struct Stroke: Hashable, Sendable {
  /// The end, measured from the beginning; the stroke lies evenly on both sides of the line.
  public var vector: Point
  public var weight: Length
  public var ink: Ink

  public init(vector: Point, weight: Length, ink: Ink = .black) {
    self.vector = vector
    self.weight = weight
    self.ink = ink
  }
}

/// What something is printed in.
public enum Ink: Hashable, Sendable {
  /// A share of one of the book's inks. A book's own pages have no other.
  case book(Tint)
  /// Every ink that the press has, one over the other: what marks are printed in by which inks are laid in register.
  case registration
  /// A colour of proofs (校正刷り) that lets what lies below shine through: 1000 thousandths cover it.
  case proof(ProofColor, thousandths: Int)

  public static let black = Ink.book(.black)
  public static let paper = Ink.book(.paper)

  /// Whether it is anything but a shade of black.
  public var isColored: Bool {
    switch self {
    case .book(let tint): tint.isColored
    case .proof: true
    case .registration: false
    }
  }
}

/// The colours of the marks and frames that proofs show over a page.
public enum ProofColor: String, Hashable, Sendable, CaseIterable {
  case red, blue, green, orange, cyan, magenta

  /// Red, green and blue of light: they stay apart from each other in print and, by their lightness, in a gray copy.
  public var thousandths: [Int] {
    switch self {
    case .red: [830, 70, 120]
    case .blue: [80, 300, 750]
    case .green: [50, 500, 220]
    case .orange: [870, 420, 0]
    case .cyan: [0, 580, 700]
    case .magenta: [750, 100, 600]
    }
  }
}

/// How much smaller or larger a frame is set, in thousandths: 1000 is its own size.
public struct Scale: Hashable, Sendable {
  public var thousandths: Int

  /// - Precondition: positive.
  public init(thousandths: Int) {
    precondition(thousandths > 0, "a frame has a size")
    self.thousandths = thousandths
  }

  public static let full = Scale(thousandths: 1000)

  /// A length of the frame as it comes out, to the nearest unit.
  public func applied(to length: Length) -> Length { length.scaled(by: factor) }

  /// A size of the frame as it comes out.
  public func applied(to size: Size) -> Size {
    Size(width: applied(to: size.width), height: applied(to: size.height))
  }

  /// The same as a number, for painters.
  public var factor: Double { Double(thousandths) / 1000 }
}

/// The name of a place in the booklet that links and bookmarks lead to: ASCII, unique in a booklet.
public struct Anchor: Hashable, Sendable {
  public var name: String

  public init(_ name: String) { self.name = name }
}

/// What an item is a part of: an element of the book's text, or an artifact of its printing.
public enum Belonging: Hashable, Sendable {
  case element(ElementID)
  case artifact(Artifact)
}

/// The number of an element in the booklet's logical tree.
public struct ElementID: Hashable, Sendable {
  public var number: Int

  public init(_ number: Int) { self.number = number }
}

/// What is printed and says nothing that the text does not say already.
public enum Artifact: Hashable, Sendable {
  /// Rules, tints, leaders.
  case layout
  /// The running head (柱).
  case runningHead
  /// The folio (ノンブル).
  case folio
  /// The thumb index (つめ).
  case thumbIndex
  /// What is of use to the printer alone: marks, control strips, what a sheet is.
  case production
  /// A header row or an objective that stands again after a page break, and the marks that go with it; the element that
  /// stood before, which is the document for what belongs to none.
  case repetition(of: ElementID)
}

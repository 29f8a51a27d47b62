// Frames: a finished page as a value.
//
// Enters: what the typesetter placed. Leaves: the same, item by item, to a `Painter`. A frame is a box with a size, and
// items at points measured from its top left corner, y down. Nothing is laid out or measured here: every width that a
// painter needs must be in the frame. This module knows no font files and no file formats.

public import Measure

/// A finished box of placed items.
public struct Frame: Hashable, Sendable {
  /// The width and height of the box; items may reach beyond it.
  public let size: Size
  /// What the frame holds in memory; nothing where it is laid aside.
  private var heldItems = FrameItems()
  private var heldLines = FrameLines()
  /// What the frame holds where it is laid aside.
  private var aside: LaidAside?
  /// The part of the frame that is painted, in the frame's own coordinates; nil where all of it is.
  public var window: Rectangle?
  /// The place of the page in the booklet, where the frame is a page that lies on a sheet; tags are read in this order.
  public var page: Int?

  /// Makes a frame of `size` that holds the given items and lines.
  public init(size: Size, items: some Sequence<Placed>, lines: some Sequence<PlacedLine>) {
    self.size = size
    heldItems = FrameItems(items)
    heldLines = FrameLines(lines)
  }

  /// Makes a frame of `size` that holds the given items and no lines.
  public init(size: Size, items: some Sequence<Placed>) {
    self.init(size: size)
    heldItems = FrameItems(items)
  }

  /// Makes an empty frame of `size`.
  public init(size: Size) { self.size = size }

  /// The items in the order in which they are painted: later ones cover earlier ones.
  ///
  /// - Complexity: O(items) where the frame is laid aside, otherwise O(1).
  public var items: FrameItems { aside?.takenItems() ?? heldItems }

  /// The lines among the items with how each was set, for proofs and preflight; nothing of them is painted.
  ///
  /// - Complexity: O(lines) where the frame is laid aside, otherwise O(1).
  public var lines: FrameLines { aside?.takenLines() ?? heldLines }

  /// How many items there are.
  public var itemCount: Int { aside?.itemCount ?? heldItems.count }

  /// Whether a word is broken in one of the lines because it is wider than its column.
  public var hasCutWords: Bool { (aside?.linesInMemory ?? heldLines).haveCutWords }

  /// What is known of the items where the frame is laid aside: their inks, pictures and frames.
  var itemsInMemory: FrameItems { aside?.itemsInMemory ?? heldItems }

  /// Puts what the frame holds into a spool, from which it is read whenever it is asked for; it stays in memory where
  /// the spool does not take it.
  public mutating func layAside(in spool: FrameSpool) {
    guard aside == nil else { return }
    aside = LaidAside(heldItems, heldLines, in: spool)
    if aside != nil { (heldItems, heldLines) = (FrameItems(), FrameLines()) }
  }

  /// Brings back into memory what is to be changed.
  private mutating func takeBack() {
    guard let aside else { return }
    (heldItems, heldLines) = (aside.takenItems(), aside.takenLines())
    self.aside = nil
  }

  /// Records how a line was set; its items are placed separately.
  public mutating func note(_ line: PlacedLine) {
    takeBack()
    heldLines.append(line)
  }

  /// Puts `item` with its origin at `point`, over the items placed before.
  ///
  /// - Parameters:
  ///   - textOffset: how many characters (Unicode scalars) of the element stand before these glyphs.
  ///   - inline: what glyphs of an element are besides its text.
  public mutating func place(
    _ item: FrameItem, at point: Point, as belonging: Belonging, textOffset: Int = 0, inline: Inline? = nil
  ) {
    takeBack()
    heldItems.append(Placed(origin: point, item: item, belonging: belonging, textOffset: textOffset, inline: inline))
  }

  /// The same frame with links to addresses and to places taken off its glyphs, also within frames inside it; it looks
  /// the same.
  public var withoutLinksToAddresses: Frame {
    var frame = self
    frame.takeBack()
    frame.heldItems = FrameItems(
      frame.heldItems.map { placed in
        var placed = placed
        if case .link = placed.inline { placed.inline = nil }
        if case .frame(let inner, let quarterTurns, let scale) = placed.item {
          placed.item = .frame(inner.withoutLinksToAddresses, quarterTurns: quarterTurns, scale: scale)
        }
        return placed
      })
    return frame
  }

  /// Reserves memory for `count` items in all.
  public mutating func reserve(_ count: Int) { heldItems.reserveCapacity(count) }

  /// Gives back memory that was reserved for more than the frame holds.
  public mutating func fit() {
    heldItems.fit()
    heldLines.fit()
  }

  /// Moves all items and lines by `offset`.
  public mutating func move(by offset: Point) {
    takeBack()
    heldItems.move(by: offset)
    heldLines.move(by: offset)
  }

  /// Copies the items and lines of `other` into this frame, so that the top left corner of `other` lies at `point`.
  public mutating func place(contentsOf other: Frame, at point: Point) {
    takeBack()
    heldItems.append(contentsOf: other.items, movedBy: point)
    heldLines.append(contentsOf: other.lines, movedBy: point)
  }

  /// Whether both frames hold the same, wherever it lies.
  public static func == (a: Frame, b: Frame) -> Bool {
    a.size == b.size && a.window == b.window && a.page == b.page
      && (a.aside != nil && a.aside === b.aside || a.items == b.items && a.lines == b.lines)
  }

  /// Feeds what the frame holds into a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(items)
    hasher.combine(lines)
    hasher.combine(window)
    hasher.combine(page)
  }
}

/// An item with its place in a frame and what it is a part of.
public struct Placed: Hashable, Sendable {
  /// The beginning of the baseline for glyphs, the beginning of the line for a rule, the top left corner for all else.
  public var origin: Point
  /// What is painted, linked or marked here.
  public var item: FrameItem
  /// The element or the artifact that the item is a part of.
  public var belonging: Belonging
  /// For glyphs of an element, how many of its characters (Unicode scalars) stand before them, on this page and on
  /// earlier ones.
  public var textOffset: Int
  /// For glyphs of an element, what they are besides its text; nil for nearly all.
  public var inline: Inline?

  /// Makes an item at a point of its frame.
  public init(origin: Point, item: FrameItem, belonging: Belonging, textOffset: Int = 0, inline: Inline? = nil) {
    self.origin = origin
    self.item = item
    self.belonging = belonging
    self.textOffset = textOffset
    self.inline = inline
  }
}

/// A part of an element's text that is more than its letters: a link, or a word with its reading; artifacts have none.
public enum Inline: Hashable, Sendable {
  /// A link to a URI (https:, mailto:), or to a place in the booklet (`#` and the anchor's name).
  ///
  /// Neighbouring glyphs of one element with the same URI are one link, also across lines and pages.
  case link(uri: String)
  /// A word under its reading (親文字). The word and the reading over it have the same number: that of the element's
  /// characters before the word.
  case rubyBase(word: Int)
  /// The reading over the word with that number (ルビ).
  case rubyText(word: Int)
}

extension Inline {
  /// A reference to an anchor within the same document: `#` and its name (RFC 3986, 4.4).
  public static func reference(to anchor: Anchor) -> String { "#\(anchor.name)" }

  /// The anchor to which the link leads; nil for a link to an address, and for readings and their words.
  public var anchor: Anchor? {
    guard case .link(let uri) = self, uri.first == "#" else { return nil }
    return Anchor(String(uri.dropFirst()))
  }
}

/// Everything that can stand on a page.
public enum FrameItem: Hashable, Sendable {
  /// Glyphs on a baseline that begins at the item's origin.
  case glyphs(GlyphRun, Ink)
  /// A straight line (罫線) from the item's origin.
  case rule(Stroke)
  /// A rectangle filled with one ink, from the item's origin to the right and down.
  case fill(Size, Ink)
  /// A picture (図、写真), drawn in the given size.
  case picture(PictureID, Size)
  /// An area that leads to an anchor when it is clicked; it is not painted.
  case link(Anchor, Size)
  /// A place to which links and bookmarks lead; it is not painted.
  case anchor(Anchor)
  /// A text that is read aloud and not painted: the header of a table that shares the one above it.
  case unseen(String)
  /// A frame inside the frame, turned clockwise by quarters about its own centre and scaled; the top left corner of the
  /// turned and scaled box lies at the item's origin.
  indirect case frame(Frame, quarterTurns: Int = 0, scale: Scale = .full)
}

/// A straight line: its extent, thickness and ink.
public struct Stroke: Hashable, Sendable {
  /// The end of the line, measured from its beginning; half of the thickness lies on either side.
  public var vector: Point
  /// The line's thickness (線の太さ).
  public var weight: Length
  /// The ink in which it is drawn.
  public var ink: Ink

  /// Makes a straight line from an item's origin to `vector`.
  public init(vector: Point, weight: Length, ink: Ink = .black) {
    self.vector = vector
    self.weight = weight
    self.ink = ink
  }
}

/// The colour in which an item is printed.
public enum Ink: Hashable, Sendable {
  /// A share of one of the book's inks; the only ink on a book's own pages.
  case book(Tint)
  /// All inks of the press, one over the other: printer's marks by which the inks are brought into register.
  case registration
  /// A colour of proofs (校正刷り), which lets what lies below shine through: 0 thousandths are invisible, 1000 are opaque.
  case proof(ProofColor, thousandths: Int)

  /// Solid black.
  public static let black = Ink.book(.black)
  /// No ink: white type or a white area on a tint.
  public static let paper = Ink.book(.paper)

  /// Whether a colour is printed: a tint of another ink than black, or a colour of proofs.
  public var isColored: Bool {
    switch self {
    case .book(let tint): tint.isColored
    case .proof: true
    case .registration: false
    }
  }
}

/// The colours of the marks and frames that proofs show on top of a page.
public enum ProofColor: String, Hashable, Sendable, CaseIterable {
  case red, blue, green, orange, cyan, magenta

  /// Red, green and blue of light in thousandths; the colours differ from each other in print and, by their lightness,
  /// in a gray copy.
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

/// The factor by which a frame is enlarged or reduced, in thousandths: 1000 is its own size.
public struct Scale: Hashable, Sendable {
  /// The factor in thousandths; positive.
  public var thousandths: Int

  /// Makes the scale `thousandths`/1000.
  ///
  /// - Precondition: `thousandths` is positive.
  public init(thousandths: Int) {
    precondition(thousandths > 0, "a frame has a size")
    self.thousandths = thousandths
  }

  /// The frame's own size.
  public static let full = Scale(thousandths: 1000)

  /// A length of the frame as it is printed, to the nearest unit.
  public func applied(to length: Length) -> Length { length.scaled(by: factor) }

  /// A size of the frame as it is printed, each side to the nearest unit.
  public func applied(to size: Size) -> Size {
    Size(width: applied(to: size.width), height: applied(to: size.height))
  }

  /// The factor as a number, for painters.
  public var factor: Double { Double(thousandths) / 1000 }
}

/// The name of a place in the booklet to which links and bookmarks lead.
public struct Anchor: Hashable, Sendable {
  /// ASCII, and unique in a booklet.
  public var name: String

  /// Makes an anchor called `name`.
  public init(_ name: String) { self.name = name }
}

/// What an item is a part of: an element of the book's text, or an artifact of its printing.
public enum Belonging: Hashable, Sendable {
  /// A part of the book's text: tagged, read aloud, copied.
  case element(ElementID)
  /// No part of the book's text: marked as an artifact in a PDF.
  case artifact(Artifact)
}

/// The number of an element in the booklet's logical tree; 0 is the document.
public struct ElementID: Hashable, Sendable {
  // A long book has long lists of ids.
  private let index: Int32

  /// The element's place among ``ElementTree/elements``.
  public var number: Int { Int(index) }

  /// Makes the id of the element at a place among ``ElementTree/elements``.
  ///
  /// - Precondition: `number` fits into 32 bits.
  public init(_ number: Int) { index = Int32(number) }
}

/// The kinds of things on a page that are printed but are not read as text.
public enum Artifact: Hashable, Sendable {
  /// Rules, tints and leaders.
  case layout
  /// The running head (柱).
  case runningHead
  /// The folio (ノンブル).
  case folio
  /// The thumb index (つめ).
  case thumbIndex
  /// Help for the printer only: marks, control strips, the line that names a sheet.
  case production
  /// A header row or an objective that is repeated after a page break, with the marks that go with it. The element is
  /// the one that is repeated; it is the document where the repeated thing belongs to none.
  case repetition(of: ElementID)
}

import Checks
import Comparison
import Diagnostics
import Frames
import GoalBook
import Measure
import Typesetting

/// A page on one side of a sheet, with its marks.
struct SheetSide {
  let name: String
  let page: PageFrame
  let marks: [ChangeMark]

  init(_ book: PagedDifference.PagedBook, page: Int, _ marks: [ChangeMark]) {
    name = book.name
    self.page = book.pages[page]
    self.marks = marks.filter { $0.page == page }
  }

  /// The line above a page, such as 「旧 book.yaml 総務部 3ページ」.
  fileprivate func caption(_ side: Side, in language: Language) -> String {
    let file = String(name[(name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex)...])
    let front = [
      PageRole.contents: Phrase(en: "contents", ja: "目次"), .cover: Phrase(en: "cover", ja: "表紙"),
    ]
    let folio = page.folio.map { Phrase(folio: $0) } ?? front[page.role]
    return [side.word[language], file, page.chapter, folio?[language]].compactMap(\.self)
      .joined(separator: "\u{3000}")
  }
}

/// An old and a new page side by side; nil where there is no page on that side.
struct DifferenceSheet {
  let old: SheetSide?
  let new: SheetSide?

  /// The numbers of the changes marked on the two pages, rising.
  var numbers: [Int] {
    Set([old, new].compactMap(\.self).flatMap(\.marks).compactMap(\.number)).sorted()
  }

  func frame(
    _ geometry: DifferenceGeometry, _ difference: BookDifference, type: MarginType<some TextShaper>
  ) -> Frame {
    var frame = Frame(size: geometry.sheet)
    for (side, shown) in [(Side.old, old), (.new, new)] {
      place(shown, side, geometry, into: &frame, type: type)
    }
    placeList(geometry, difference, into: &frame, type: type)
    return frame
  }

  private func place(
    _ shown: SheetSide?, _ side: Side, _ geometry: DifferenceGeometry, into frame: inout Frame,
    type: MarginType<some TextShaper>
  ) {
    let corner = geometry.corner(side)
    let caption = shown?.caption(side, in: type.language) ?? side.none[type.language]
    let line = type.lines(caption, size: 9, leading: 12, measure: geometry.page.width * 2 / 3, most: 1)
    line.place(into: &frame, at: Point(x: corner.x, y: corner.y - .points(17)), ink: .black)
    let gray = Ink.book(Tint(thousandths: 400))
    frame.outline(
      Rectangle(origin: corner, size: shown?.page.trim.size ?? geometry.page), weight: 0.3, ink: gray)
    guard let shown else { return }
    frame.place(.frame(shown.page.trim.asArtifact), at: corner, as: .artifact(.layout))
    placeBars(shown, at: corner, into: &frame)
    var characters = CharacterMarks()
    for mark in shown.marks {
      let note = ProofNote(title: "", text: "", color: mark.color, emphasis: mark.emphasis)
      let boxes = mark.places.map { Rectangle(origin: $0.box.origin + corner, size: $0.box.size) }
      characters.place(boxes, of: note, number: mark.number, scale: .full, into: &frame, type: type)
    }
  }

  /// Places bars in the margin, beside all lines with a mark.
  private func placeBars(_ shown: SheetSide, at corner: Point, into frame: inout Frame) {
    let x = corner.x + shown.page.typeArea.left - .points(7)
    for color in ProofColor.allCases {
      let lines = shown.marks.filter { $0.color == color }.flatMap(\.places).map(\.box).sorted { $0.top < $1.top }
      var bars: [(top: Length, bottom: Length)] = []
      for line in lines {
        // Lines of one cell are one leading apart: the bar continues over the gap.
        if let last = bars.last, line.top <= last.bottom + line.size.height {
          bars[bars.count - 1].bottom = max(last.bottom, line.bottom)
        } else {
          bars.append((line.top, line.bottom))
        }
      }
      // Bars of different colours are side by side.
      let shift = Length.points(2) * (color == .green ? -1 : 0)
      for bar in bars {
        let size = Size(width: .points(1.4), height: bar.bottom - bar.top)
        frame.tint(
          Rectangle(origin: Point(x: x + shift, y: corner.y + bar.top), size: size),
          .proof(color, thousandths: 1000))
      }
    }
  }

  private func placeList(
    _ geometry: DifferenceGeometry, _ difference: BookDifference, into frame: inout Frame,
    type: MarginType<some TextShaper>
  ) {
    let changes = difference.changes
    var entries = numbers.map { ($0, changes[$0 - 1]) }
    let room = geometry.lines * 2
    let left = entries.count > room ? entries.count - room + 1 : 0
    entries = Array(entries.prefix(entries.count - left))
    func origin(_ index: Int) -> Point {
      let column = index / max(1, geometry.lines)
      return Point(
        x: geometry.corner(column == 0 ? .old : .new).x,
        y: geometry.list.y + DifferenceGeometry.leading * (index % max(1, geometry.lines)))
    }
    for (index, (number, change)) in entries.enumerated() {
      let corner = origin(index)
      let tag = type.lines(String(number), size: 7.5, leading: 11, measure: .points(16), most: 1)
      tag.place(into: &frame, at: corner, ink: .proof(change.color, thousandths: 1000))
      let words = type.lines(
        difference.words(of: change)[type.language], size: 7.5, leading: 11, measure: geometry.page.width - .points(20),
        most: 1)
      words.place(into: &frame, at: Point(x: corner.x + .points(16), y: corner.y), ink: .black)
    }
    if left > 0 {
      let more = Phrase(en: "and \(left) more", ja: "ほか\(left)件")[type.language]
      let words = type.lines(more, size: 7.5, leading: 11, measure: geometry.page.width, most: 1)
      words.place(into: &frame, at: origin(entries.count), ink: .black)
    }
  }
}

extension Side {
  fileprivate var word: Phrase {
    switch self {
    case .old: Phrase(en: "old", ja: "旧")
    case .new: Phrase(en: "new", ja: "新")
    }
  }

  /// The line above an empty side.
  fileprivate var none: Phrase {
    Phrase(en: "\(word.en)\u{3000}none", ja: "\(word.ja)\u{3000}なし")
  }
}

extension Frame {
  /// The same drawing without links and their targets: those of the two books could not be told apart.
  fileprivate var asArtifact: Frame {
    var frame = Frame(size: size)
    for placed in items {
      switch placed.item {
      case .link, .anchor, .unseen: continue
      case .frame(let inner, let quarterTurns, let scale):
        frame.place(
          .frame(inner.asArtifact, quarterTurns: quarterTurns, scale: scale), at: placed.origin,
          as: .artifact(.layout))
      case .glyphs, .rule, .fill, .picture: frame.place(placed.item, at: placed.origin, as: .artifact(.layout))
      }
    }
    return frame
  }
}

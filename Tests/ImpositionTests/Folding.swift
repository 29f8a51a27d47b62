import Imposition
import Measure

// Paper: sheets are laid, folded and cut, and the result is read.

/// A leaf of paper as it lies: the pages on its upper and lower face, and whether the head of each points away from the
/// reader.
struct Leaf {
  var upper: Face
  var lower: Face

  struct Face: Equatable {
    var page: Int?
    var isUpright: Bool
  }

  /// The leaf turned over about an axis that points away from the reader, or about one across.
  func turnedOver(isAcross: Bool) -> Leaf {
    func face(_ face: Face) -> Face { Face(page: face.page, isUpright: face.isUpright != isAcross) }
    return Leaf(upper: face(lower), lower: face(upper))
  }
}

/// Piles of leaves on a table, each from its top.
struct Piles {
  var rows: [[[Leaf]]]

  /// The piles of a single sheet with its front up.
  init(_ sheet: Sheet, isLandscape: Bool, flip: Imposition.Flip) {
    let (front, back) = (sheet.front.rows, sheet.back.rows)
    // A sheet that is turned about its upright edge shows its back with the head where it was.
    let isUprightAxis = isLandscape == (flip == .short)
    rows = front.indices.map { row in
      front[row].indices.map { column in
        let under =
          isUprightAxis
          ? back[row][front[row].count - 1 - column] : back[front.count - 1 - row][column]
        let top = front[row][column]
        return [
          Leaf(
            upper: Leaf.Face(page: top.page, isUpright: !top.isTurned),
            lower: Leaf.Face(page: under.page, isUpright: under.isTurned != isUprightAxis))
        ]
      }
    }
  }

  /// All piles turned over, about the upright axis.
  var turnedOver: Piles {
    var piles = self
    piles.rows = rows.map { row in row.reversed().map { $0.reversed().map { $0.turnedOver(isAcross: false) } } }
    return piles
  }

  enum Fold { case leftOverRight, rightOverLeft, headOverFoot, footOverHead }

  func folded(_ fold: Fold) -> Piles {
    func over(_ pile: [Leaf], _ other: [Leaf], isAcross: Bool) -> [Leaf] {
      pile.reversed().map { $0.turnedOver(isAcross: isAcross) } + other
    }
    var piles = self
    switch fold {
    case .leftOverRight, .rightOverLeft:
      piles.rows = rows.map { row in
        let half = row.count / 2
        let (left, right) = (Array(row[..<half]), Array(row[half...]))
        return fold == .leftOverRight
          ? zip(left.reversed(), right).map { over($0, $1, isAcross: false) }
          : zip(right.reversed(), left).map { over($0, $1, isAcross: false) }
      }
    case .headOverFoot, .footOverHead:
      let half = rows.count / 2
      let (head, foot) = (Array(rows[..<half]), Array(rows[half...]))
      let (upper, lower) = fold == .headOverFoot ? (head, foot) : (foot, head)
      piles.rows = zip(upper.reversed(), lower).map { upper, lower in
        zip(upper, lower).map { over($0, $1, isAcross: true) }
      }
    }
    return piles
  }

  /// The pile that is left after the last fold.
  var pile: [Leaf] { rows[0][0] }

  /// These piles on top of the others.
  func on(_ others: Piles) -> Piles {
    var piles = self
    piles.rows = zip(rows, others.rows).map { zip($0, $1).map { $0 + $1 } }
    return piles
  }
}

/// The faces of a book in reading order.
func read(_ imposition: Imposition, pages: Int, of size: Size = Imposition.portrait) -> [Leaf.Face] {
  let sheets = imposition.sheets(forPages: pages, of: size)
  let rows = sheets[0].front.rows
  let isLandscape = size.width * rows[0].count > size.height * rows.count
  let piles = sheets.map { Piles($0, isLandscape: isLandscape, flip: imposition.flip) }
  let isLeft = imposition.binding == .left
  let isHead = imposition.binding == .top
  let overSpine = isHead ? Piles.Fold.footOverHead : isLeft ? .leftOverRight : .rightOverLeft
  // Leaves bound at their heads are turned up, not aside.
  func faces(_ pile: [Leaf]) -> [Leaf.Face] {
    pile.flatMap { leaf in
      [leaf.upper, Leaf.Face(page: leaf.lower.page, isUpright: leaf.lower.isUpright != isHead)]
    }
  }
  /// The faces of sheets laid into one another and folded: the last sheet is innermost and on top, its inside up.
  func nested(_ sheets: [Piles]) -> [Leaf.Face] {
    guard let first = sheets.first else { return [] }
    return faces(sheets.dropFirst().reduce(first.turnedOver) { $1.turnedOver.on($0) }.folded(overSpine).pile)
  }
  switch imposition.kind {
  case .booklet: return nested(piles)
  case .signatures(let pages):
    return stride(from: 0, to: piles.count, by: pages / 4).flatMap {
      nested(Array(piles[$0..<min($0 + pages / 4, piles.count)]))
    }
  case .quarto:
    return piles.flatMap { faces($0.turnedOver.folded(isLeft ? .headOverFoot : .footOverHead).folded(overSpine).pile) }
  case .octavo:
    return piles.flatMap { sheet in
      let folded = sheet.turnedOver.folded(isLeft ? .rightOverLeft : .leftOverRight)
      return faces(folded.folded(isLeft ? .headOverFoot : .footOverHead).folded(overSpine).pile)
    }
  case .quartoBooklet:
    let strips = piles.map { $0.turnedOver.folded(isLeft ? .headOverFoot : .footOverHead) }
    guard let first = strips.first else { return [] }
    return faces(strips.dropFirst().reduce(first) { $1.on($0) }.folded(overSpine).pile)
  case .leaves: return faces(piles.flatMap(\.pile))
  case .twoUp, .fourUp:
    var stack: [Leaf] = []
    let columns = isLeft ? Array(0..<2) : [1, 0]
    for column in columns {
      for row in sheets[0].front.rows.indices { stack += piles.flatMap { $0.rows[row][column] } }
    }
    return faces(stack)
  case .cutBooklet:
    let strips = piles.flatMap { sheet in
      (0..<2).map { row in
        var strip = sheet
        strip.rows = [sheet.rows[row]]
        return strip
      }
    }
    let whole = (pages + 3) / 4
    return nested(Array(strips.prefix(whole)))
  }
}

internal import Diagnostics
internal import GoalBook

/// A line of a cell, split into indentation, mark and text.
private struct ListLine {
  enum Mark: Equatable {
    /// ・.
    case bullet
    /// Another sign, which is kept: ①, (1), ○, ※.
    case label(String)
    case none
  }

  var mark: Mark
  var text: String
  /// The width of the blanks at the head of the line; a full-width blank counts 2.
  var indent: Int

  var isPlain: Bool { mark == .none }

  /// Whether the mark is (ア), (イ) …, whose texts are nested.
  var isKana: Bool {
    if case .label(let label) = mark { return label.count == 3 && label.dropFirst().first?.isKatakana == true }
    return false
  }

  init(_ line: Substring) {
    indent = line.prefix(while: \.isWhitespace).reduce(0) { $0 + ($1 == "\u{3000}" ? 2 : 1) }
    let text = line.trimmingWhitespace
    if text.first?.isBullet == true {
      mark = .bullet
      self.text = String(text.drop { $0.isBullet || $0.isWhitespace })
    } else if let label = listLabel(of: text) {
      mark = .label(String(label))
      self.text = String(text.dropFirst(label.count).trimmingWhitespace)
    } else {
      mark = .none
      self.text = String(text)
    }
  }
}

/// An item to which nested ones may still be added.
private struct GrowingItem {
  var item: Item
  var indent: Int
  /// Whether the bullets after it are nested under it, whatever their indentation is.
  var isHeading: Bool
  var isKana: Bool
}

extension PlacedCell {
  /// The items of a cell, one for each line.
  ///
  /// A bullet is dropped; another sign becomes the item's marker. A line without a bullet after one that ends in 、
  /// continues it. A line that is indented further than the item above is nested under it, and so are (ア), (イ) …. In a
  /// cell with bullets, a line that has none and is not indented further is the heading of the bullets after it.
  var items: [Item] {
    let lines = text.split(whereSeparator: \.isNewline).map { ListLine($0) }.filter { !$0.text.isEmpty }
    let hasBullets = lines.contains { $0.mark == .bullet }
    let opensWithLabel = hasBullets && lines.first.map { !$0.isPlain && $0.mark != .bullet && !$0.isKana } == true
    var roots: [Item] = []
    var open: [GrowingItem] = []
    var last = ""

    /// Adds finished items to those that they are nested under, or to the cell's items.
    func close(while isDone: (GrowingItem) -> Bool) {
      while let deepest = open.last, isDone(deepest) {
        open.removeLast()
        if open.isEmpty { roots.append(deepest.item) } else { open[open.count - 1].item.children.append(deepest.item) }
      }
    }

    for line in lines {
      if line.isPlain, last.hasSuffix("、"), !open.isEmpty {
        open[open.count - 1].item.text += line.text
        last = line.text
        continue
      }
      last = line.text
      var marker = Marker.bullet
      var isHeading = false
      switch line.mark {
      case .label(let label) where line.isKana:
        close { $0.isKana }
        marker = .label(label)
      case .label(let label):
        close { $0.indent >= line.indent && !($0.isHeading && $0.item.marker == .none) }
        marker = .label(label)
        isHeading = opensWithLabel && label != "※"
      case .bullet: close { $0.indent >= line.indent && !$0.isHeading || $0.isKana }
      case .none:
        close { $0.indent >= line.indent }
        isHeading = hasBullets && open.isEmpty
        marker = open.isEmpty && !isHeading ? .bullet : .none
      }
      open.append(
        GrowingItem(
          item: Item(text: line.text, marker: marker, place: Place(span)), indent: line.indent, isHeading: isHeading,
          isKana: line.isKana))
    }
    close { _ in true }
    return roots
  }

  /// The characters that the balance counts: without blanks and bullets.
  var itemLetters: String {
    text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0.isWhitespace }.drop { $0.isBullet || $0.isWhitespace }).withoutBlanks
    }.joined()
  }
}

extension [Item] {
  /// The counted characters of items, labels included.
  var sheetLetters: String {
    map { item in
      var label = ""
      if case .label(let text) = item.marker { label = text }
      return (label + item.text).withoutBlanks + item.children.sheetLetters
    }.joined()
  }
}

/// The sign to keep at the head of a line, if text follows: ①, (1), (ア), ア., 1., ○ and the like; nil for others.
private func listLabel(of text: Substring) -> Substring? {
  guard let first = text.first else { return nil }
  var length = 0
  if circledNumber(at: text) != nil || text.unicodeScalars.first?.bracketedNumber != nil
    || "○●◎◇◆□■※".contains(first)
  {
    length = 1
  } else if "(（".contains(first) {
    let inner = text.dropFirst().prefix { $0.isDigit || $0.isKatakana }
    let close = text.dropFirst(inner.count + 1).first
    let isNumber = (1...2).contains(inner.count) && inner.allSatisfy(\.isDigit)
    guard isNumber || inner.count == 1, let close, ")）".contains(close) else { return nil }
    length = inner.count + 2
  } else {
    let head = first.isKatakana ? text.prefix(1) : text.prefix { $0.isDigit }
    guard (1...2).contains(head.count), let point = text.dropFirst(head.count).first, ".．".contains(point),
      text.dropFirst(head.count + 1).first?.isDigit != true
    else { return nil }
    length = head.count + 1
  }
  return text.dropFirst(length).contains { !$0.isWhitespace } ? text.prefix(length) : nil
}

extension Character {
  /// Whether it is a single katakana from ア to ン.
  fileprivate var isKatakana: Bool { unicodeScalars.count == 1 && ("ア"..."ン").contains(self) }
}

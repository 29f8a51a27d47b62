internal import GoalBook

/// The items of a cell, and whether they were found without bullets.
struct CellItems {
  var items: [Item] = []
  var isUnbulleted = false

  init(_ markup: CellMarkup) {
    let lines = itemLines(markup)
    let outer = lines.filter { !$0.isNested }
    if outer.contains(where: \.isBullet) {
      items = outer.first?.isBullet == false ? itemsUnderHeadings(lines) : bulletedItems(lines)
    } else if let first = outer.first?.words.first, circledNumber(at: first) != nil {
      items = numberedItems(lines)
    } else {
      items = unbulletedItems(lines)
      isUnbulleted = !items.isEmpty
    }
  }
}

/// Words that belong together: after a bullet, or between two edges.
private struct ItemLine {
  var isBullet: Bool
  /// Whether it belongs to a list within the cell's list.
  var isNested: Bool
  var words: [String] = []
}

/// A cell's words, split at bullets, lists and paragraphs.
///
/// A list that opens before the first word is the cell's own; one that opens later is nested. Most nested lists are
/// never closed, so that they end at the outer list's next bullet, unless their own entries have bullets.
///
/// A line of a quoted cell continues the entry above it if that entry has a bullet and the line has none. In a cell
/// that begins with a heading, such a line is another heading.
private func itemLines(_ markup: CellMarkup) -> [ItemLine] {
  var lines: [ItemLine] = []
  var isNested = false
  var nestedHasBullets = false
  var isFresh = true
  var breaks = 0
  for part in markup.parts {
    switch part {
    case .lineBreak:
      breaks += 1
      continue
    case .word(let word) where breaks > 0 && !isFresh && goesOn(word, lines):
      let line = lines.count - 1
      lines[line].words[lines[line].words.count - 1] += String(repeating: "\n", count: breaks) + word
    case .word(let word) where breaks > 0 && word.first?.isBullet != true:
      lines.append(ItemLine(isBullet: false, isNested: isNested, words: [word]))
      isFresh = false
    case .word(let word) where word.first?.isBullet == true:
      if isNested && isFresh && lines.last?.isNested != true { nestedHasBullets = true }
      if !nestedHasBullets { isNested = false }
      let rest = String(word.dropFirst())
      lines.append(ItemLine(isBullet: true, isNested: isNested, words: rest.isEmpty ? [] : [rest]))
      isFresh = false
    case .word(let word):
      if isFresh || lines.isEmpty { lines.append(ItemLine(isBullet: false, isNested: isNested)) }
      lines[lines.count - 1].words.append(word)
      isFresh = false
    case .listStart:
      isNested = !lines.isEmpty
      nestedHasBullets = false
      isFresh = true
    case .listEnd:
      isNested = false
      nestedHasBullets = false
      isFresh = true
    case .entry:
      if isNested && isFresh { nestedHasBullets = true }
      lines.append(ItemLine(isBullet: true, isNested: isNested))
      isFresh = false
    case .edge: isFresh = true
    }
    breaks = 0
  }
  return lines.filter { !$0.words.isEmpty }
}

/// Whether a word at the beginning of a quoted cell's line continues the entry above.
private func goesOn(_ word: String, _ lines: [ItemLine]) -> Bool {
  guard let first = lines.first, lines.last?.words.isEmpty == false, word.first?.isBullet != true,
    circledNumber(at: word) == nil, label(of: word) == nil
  else { return false }
  return first.isBullet || first.words.first.map { circledNumber(at: $0) != nil } == true
}

private func bulletedItems(_ lines: [ItemLine]) -> [Item] {
  var items: [Item] = []
  for line in lines {
    if line.isNested, let last = items.indices.last {
      items[last].children += nestedItems(line)
    } else {
      items.append(item(line.words, marker: line.isBullet ? .bullet : .none))
    }
  }
  return items
}

/// A list within the list: entries without a marker if they have none in the transcript.
private func nestedItems(_ line: ItemLine) -> [Item] {
  if line.isBullet { return [item(line.words, marker: .bullet)] }
  return entries(of: line.words).map { Item(text: $0.joined(separator: " "), marker: .none) }
}

/// The items of a cell with a text before its first bullet.
///
/// That text is the heading of the bullets after it, and so is a text that follows the last entry of a bullet.
private func itemsUnderHeadings(_ lines: [ItemLine]) -> [Item] {
  var items: [Item] = []
  let lastBullet = lines.lastIndex { $0.isBullet && !$0.isNested }
  for (index, line) in lines.enumerated() {
    guard line.isBullet || line.isNested, let last = items.indices.last else {
      items.append(Item(text: line.words.joined(separator: " "), marker: .none))
      continue
    }
    if line.isNested, let lastChild = items[last].children.indices.last {
      items[last].children[lastChild].children += nestedItems(line)
      continue
    }
    var parts = entries(of: line.words, isStrict: true)
    let heading = index != lastBullet && parts.count > 1 ? parts.removeLast() : nil
    items[last].children.append(item(parts.flatMap { $0 }, marker: .bullet))
    if let heading { items.append(Item(text: heading.joined(separator: " "), marker: .none)) }
  }
  return items
}

/// The items of a cell such as `① … ② …` without bullets: the numbers become labels.
private func numberedItems(_ lines: [ItemLine]) -> [Item] {
  var items: [Item] = []
  for line in lines {
    if line.isNested, let last = items.indices.last {
      items[last].children += nestedItems(line)
      continue
    }
    var starts = line.words.indices.filter { circledNumber(at: line.words[$0]) != nil }
    if starts.first != line.words.startIndex { starts.insert(line.words.startIndex, at: 0) }
    for (order, start) in starts.enumerated() {
      let end = order + 1 < starts.count ? starts[order + 1] : line.words.count
      var words = Array(line.words[start..<end])
      var marker = Marker.none
      if circledNumber(at: words[0]) != nil, words.count > 1 || words[0].count > 1 {
        marker = .label(String(words[0].removeFirst()))
        if words[0].isEmpty { words.removeFirst() }
      }
      items.append(item(words, marker: marker))
    }
  }
  return items
}

private func unbulletedItems(_ lines: [ItemLine]) -> [Item] {
  var items: [Item] = []
  for line in lines {
    if line.isNested, let last = items.indices.last {
      items[last].children += nestedItems(line)
    } else if let (head, pairs) = headAndPairs(line.words), entries(of: head).count == 1 {
      items.append(item(head: head, pairs: pairs, marker: .bullet))
    } else {
      items += entries(of: line.words).map { item($0, marker: .bullet) }
    }
  }
  return items
}

/// The item of the words after a bullet, with what is nested among them.
private func item(_ words: [String], marker: Marker) -> Item {
  if let item = itemWithLabels(words, marker: marker) { return item }
  if let (head, pairs) = headAndPairs(words) { return item(head: head, pairs: pairs, marker: marker) }
  return Item(text: words.joined(separator: " "), marker: marker)
}

private func item(head: [String], pairs: [[String]], marker: Marker) -> Item {
  Item(
    text: head.joined(separator: " "), marker: marker,
    children: pairs.map { Item(text: $0.joined(separator: " "), marker: .none) })
}

/// An item with nested ones at labels: `… (ア) … (イ) …`; nil without two labels.
///
/// If every label's text but the last is one word, so is the last, and what follows it belongs to the whole item.
private func itemWithLabels(_ words: [String], marker: Marker) -> Item? {
  let starts = words.indices.filter { label(of: words[$0]) != nil }
  guard starts.count >= 2, let first = starts.first, first > 0 else { return nil }
  var children: [Item] = []
  for (order, start) in starts.enumerated() {
    guard let label = label(of: words[start]) else { continue }
    let end = order + 1 < starts.count ? starts[order + 1] : words.count
    let rest = String(words[start].dropFirst(label.count))
    let texts = (rest.isEmpty ? [] : [rest]) + words[(start + 1)..<end]
    children.append(Item(text: texts.joined(separator: " "), marker: .label(label)))
  }
  guard children.allSatisfy({ !$0.text.isEmpty }) else { return nil }
  if let last = children.last, children.dropLast().allSatisfy({ !$0.text.contains(" ") }),
    let blank = last.text.firstIndex(of: " ")
  {
    children[children.count - 1].text = String(last.text[..<blank])
    children.append(Item(text: String(last.text[last.text.index(after: blank)...]), marker: .none))
  }
  return Item(text: words[..<first].joined(separator: " "), marker: marker, children: children)
}

extension Character {
  /// Whether the character begins an entry: ・ in either width, or •.
  var isBullet: Bool { self == "・" || self == "･" || self == "•" }
}

/// The label at the beginning of a word, one katakana in brackets; nil where there is none.
private func label(of word: String) -> String? {
  // What follows a label is text, not another mark.
  if let next = word.dropFirst(3).first, next.isBullet || circledNumber(at: String(next)) != nil { return nil }
  let head = Array(word.prefix(3))
  guard head.count == 3, head[0] == "(" || head[0] == "（", head[2] == ")" || head[2] == "）",
    ("ア"..."ン").contains(head[1])
  else { return nil }
  return String(head)
}

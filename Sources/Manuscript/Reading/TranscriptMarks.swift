internal import GoalBook

// Marks that other booklets use: ○ or ● for a bullet, 1 for ①, 、 between two sections.

/// Marks that begin an entry in other booklets.
///
/// △ and ▲ are minus signs there, and ※ begins a remark.
private let otherBullets = Set("○●◯◦◎■□◆◇▪▫▶►▸‣★☆✓✔➢·⁃∙")

/// Marks that begin an entry unless they are a minus sign or a dash of the text: see `entryDashes(_:)`.
private let dashes = Set("-－–‐−—―*＊")

/// Those dashes that do not begin an entry if the cell has only one, joined to its text: *注, ―題―.
private let marksOfText = Set("—―*＊")

extension CellMarkup {
  /// Replaces another mark at the head of entries by ・, and makes entries with a different mark nested ones.
  ///
  /// A mark alone in its cell, or separated by a blank from a single text (○ 達成), may be a judgement and stays.
  ///
  /// - Returns: the marks that were replaced, in order.
  mutating func takeOtherBullets() -> [Character] {
    let words = parts.compactMap { part in if case .word(let word) = part { word } else { nil } }
    guard let first = words.first, let outer = first.first, words.count > 1 || first.count > 1 else { return [] }
    let entryDashes = dashes.contains(outer) ? entryDashes(outer) : []
    if dashes.contains(outer) {
      guard !entryDashes.isEmpty else { return [] }
    } else {
      guard otherBullets.contains(outer), first.count > 1 || words.count(where: { $0.first == outer }) > 1
      else { return [] }
    }
    var marks: [Character] = []
    var read: [Part] = []
    var isNested = false
    for (index, part) in parts.enumerated() {
      guard case .word(let word) = part, let mark = word.first,
        dashes.contains(outer) && mark == outer
          ? entryDashes.contains(index)
          : mark == outer || mark.isBullet || otherBullets.contains(mark) && word.count > 1
      else {
        read.append(part)
        continue
      }
      if (mark != outer) != isNested {
        isNested.toggle()
        read.append(isNested ? .listStart : .listEnd)
      }
      if !mark.isBullet, !marks.contains(mark) { marks.append(mark) }
      read.append(.word("・" + word.dropFirst()))
    }
    parts = read
    return marks
  }

  /// The indexes of the parts of a cell in which `dash` begins an entry; none if the cell's first dash does not.
  ///
  /// A dash joined to a number is a minus sign (-5%). One that a blank separates from a number (- 5件) may be a minus
  /// sign: it only counts at the beginning of a line among other entries, or where all dashes of the cell, at least
  /// two, are so. A dash with nothing behind it means “nothing”.
  private func entryDashes(_ dash: Character) -> Set<Int> {
    var sure: Set<Int> = []
    var beforeNumbers: [Int] = []
    var isFirstMinus: Bool?
    for (index, part) in parts.enumerated() {
      guard case .word(let word) = part else { continue }
      defer { isFirstMinus = isFirstMinus ?? true }
      guard word.first == dash else { continue }
      var follower = word.dropFirst().first
      if follower == nil, index + 1 < parts.count, case .word(let next) = parts[index + 1] { follower = next.first }
      guard let follower, follower != dash, !(word.count > 1 && follower.isDigit) else { continue }
      isFirstMinus = isFirstMinus ?? false
      if follower.isDigit { beforeNumbers.append(index) } else { sure.insert(index) }
    }
    guard isFirstMinus == false else { return [] }
    if sure.isEmpty { return beforeNumbers.count > 1 ? Set(beforeNumbers) : [] }
    if sure.count == 1, beforeNumbers.isEmpty, marksOfText.contains(dash), let only = sure.first,
      case .word(let word) = parts[only], word.count > 1
    {
      return []
    }
    return sure.union(
      beforeNumbers.filter { index in
        guard index > 0, case .word = parts[index - 1] else { return true }
        return false
      })
  }

  /// Replaces plain numbers before initiatives (`1`, `1.`, `(1)`) by circled ones.
  ///
  /// They count at the beginning of the cell and after a full stop or an edge; with a point or brackets also where they
  /// follow the number before in the same form.
  ///
  /// - Parameter expected: the only number that counts if just a blank separates it from its text (3 か所の…).
  /// - Returns: the numbers as they were written.
  mutating func takePlainNumbers(expected: Int) -> [String] {
    guard !parts.contains(where: { if case .word(let word) = $0 { circledNumber(at: word) != nil } else { false } })
    else { return [] }
    var expected = expected
    var isStart = true
    var written: [String] = []
    for index in parts.indices {
      guard case .word(let word) = parts[index] else {
        isStart = true
        continue
      }
      var next: String?
      if index + 1 < parts.count, case .word(let word) = parts[index + 1] { next = word }
      if let (number, length, isMarked) = plainNumber(word),
        isStart
          || isMarked && number == expected
            && written.last.map(bracketsOrPoint(of:)) == bracketsOrPoint(of: String(word.prefix(length))),
        isMarked || number == expected && word.count == length && next.map({ !isCounter($0) }) == true,
        let circle = circled(number)
      {
        written.append(String(word.prefix(length)))
        parts[index] = .word(circle + word.dropFirst(length))
        expected = number + 1
      }
      isStart = word.hasSuffix("。")
    }
    return written
  }
}

/// The number at the head of a word, its length in characters, and whether a point or brackets mark it as a number.
func plainNumber(_ word: String) -> (number: Int, length: Int, isMarked: Bool)? {
  let isOpened = word.first == "(" || word.first == "（"
  let digits = word.dropFirst(isOpened ? 1 : 0).prefix { $0.isDigit }
  guard (1...2).contains(digits.count) else { return nil }
  let number = digits.compactMap(\.wholeNumberValue).reduce(0) { $0 * 10 + $1 }
  let after = word.dropFirst(digits.count + (isOpened ? 1 : 0))
  if let mark = after.first, isOpened ? ")）".contains(mark) : ".．)）".contains(mark),
    after.dropFirst().first?.isDigit != true
  {
    return (number, digits.count + (isOpened ? 2 : 1), true)
  }
  return isOpened ? nil : (number, digits.count, false)
}

/// The point or the brackets of a written number.
func bracketsOrPoint(of number: String) -> String { number.filter { !$0.isDigit } }

private func circled(_ number: Int) -> String? {
  (1...20).contains(number) ? Unicode.Scalar(UInt32(0x2460 + number - 1)).map { String($0) } : nil
}

/// Whether a word after a number makes it a quantity: 3 か所.
func isCounter(_ word: String) -> Bool {
  let counters = [
    "回", "か所", "カ所", "ヶ所", "箇所", "件", "人", "名", "本", "枚", "年", "月", "日", "%", "％", "億", "万", "千", "つ", "校", "園", "団体",
    "棟", "台", "冊", "社", "戸", "歳", "時", "分", "次", "階", "級", "期", "号", "丁目", "地区", "路線", "世帯", "種類", "割", "倍", "店", "施設",
  ]
  return counters.contains { word.hasPrefix($0) }
}

/// The sections named by a word: 広報課、企画課 and 広報課・企画課 are two, 文化・スポーツ課 is one.
///
/// - Parameter ends: the endings that names joined by ・ must have; nil for those of departments.
func sectionNames(in word: String, ends: [String]? = nil) -> [String] {
  var names = [""]
  var depth = 0
  for character in word {
    if "(（〔［【".contains(character) { depth += 1 }
    if ")）〕］】".contains(character) { depth = max(0, depth - 1) }
    if depth == 0, sectionSeparators.contains(character) {
      names.append("")
    } else {
      names[names.count - 1].append(character)
    }
  }
  return names.flatMap { name -> [String] in
    let parts = name.split(whereSeparator: \.isBullet).map(String.init)
    let isList =
      parts.count > 1
      && parts.allSatisfy { part in
        part.count > 1 && (ends.map { $0.contains(where: part.hasSuffix) } ?? part.endsAsDepartment)
      }
    return isList || parts.count == 1 ? parts : [name]
  }
  .filter { !$0.isEmpty }
}

private let sectionSeparators = Set("、，,；;／/")

/// The characters of sections' names that the balance counts, without separators.
func sectionLetters(_ text: String) -> String { text.filter { !sectionSeparators.contains($0) && !$0.isBullet } }

internal import GoalBook

// Marks that are not those of this program's books: ○ or ● for a bullet, 1 for ①, 、 between two sections.

/// What begins an entry in other booklets; △ and ▲ are minus signs there, ※ is a remark.
private let otherBullets = Set("○●◯◦◎■□◆◇▪▫▶►▸‣★☆✓✔➢·⁃∙")

/// What begins an entry where it is no minus sign and no dash of the text: see ``CellMarkup/entryDashes(_:)``.
private let dashes = Set("-－–‐−—―*＊")

/// Those that begin no entry where the text is joined to the only one of them: *注, ―題―.
private let marksOfText = Set("—―*＊")

extension CellMarkup {
  /// Reads another mark than ・ before the entries as ・, and marks that differ from the first as those of nested entries.
  ///
  /// - Returns: the marks that were read so, in their order. A mark alone in its cell, or one that is parted from a single text by
  ///   a blank (○ 達成), may be a judgement and stays.
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

  /// The parts whose dash begins an entry, in a cell that begins with `dash`; none where its first is no such dash.
  ///
  /// A dash joined to a number is a minus sign (-5%), and so may be one that a blank parts from a number (- 5件): this one counts
  /// only where it begins a line among other entries, or where all dashes of the cell, two at least, stand so. A dash with
  /// nothing behind it says that there is nothing.
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

  /// Reads a plain number before an initiative (1, or 1 with a point or in brackets) as ①: where the cell begins, and after a full
  /// stop or an edge; one with a point or in brackets also where it goes on from another that is written so.
  ///
  /// - Parameter expected: the only number that counts where nothing but a blank parts it from its text (3 か所の…).
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

/// The number that `word` begins with, how many characters it takes, and whether a point or brackets mark it as one.
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

/// The point or the brackets of a number as it is written.
func bracketsOrPoint(of number: String) -> String { number.filter { !$0.isDigit } }

private func circled(_ number: Int) -> String? {
  (1...20).contains(number) ? Unicode.Scalar(UInt32(0x2460 + number - 1)).map { String($0) } : nil
}

/// Whether a word after a number makes a quantity of it: 3 か所.
func isCounter(_ word: String) -> Bool {
  let counters = [
    "回", "か所", "カ所", "ヶ所", "箇所", "件", "人", "名", "本", "枚", "年", "月", "日", "%", "％", "億", "万", "千", "つ", "校", "園", "団体",
    "棟", "台", "冊", "社", "戸", "歳", "時", "分", "次", "階", "級", "期", "号", "丁目", "地区", "路線", "世帯", "種類", "割", "倍", "店", "施設",
  ]
  return counters.contains { word.hasPrefix($0) }
}

/// The sections that a word names: 広報課、企画課 are two, and so are 広報課・企画課, but 文化・スポーツ課 is one.
///
/// - Parameter ends: what each of those with ・ between them ends in; nil for what departments end in.
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

/// What counts of the names of sections, whatever stands between them.
func sectionLetters(_ text: String) -> String { text.filter { !sectionSeparators.contains($0) && !$0.isBullet } }

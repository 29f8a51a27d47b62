internal import GoalBook

// Marks that are not those of this program's books: ○ or ● for a bullet, 1 for ①, 、 between two sections.

/// What begins an entry in other booklets; △ and ▲ are minus signs there, ※ is a remark.
private let otherBullets = Set("○●◯◦◎■□◆◇▪▫▶►▸‣★☆✓✔➢·")

/// What begins an entry only where there are several of them and no number follows.
private let dashes = Set("-－–‐*＊")

extension CellMarkup {
  /// Reads another mark than ・ before the entries as ・, and marks that differ from the first as those of nested entries.
  ///
  /// - Returns: the marks that were read so, in their order. A mark alone in its cell, or one that is parted from a single text by
  ///   a blank (○ 達成), may be a judgement and stays.
  mutating func takeOtherBullets() -> [Character] {
    let words = parts.compactMap { part in if case .word(let word) = part { word } else { nil } }
    guard let first = words.first, let outer = first.first, words.count > 1 || first.count > 1 else { return [] }
    let starts = words.filter { $0.first == outer }
    if dashes.contains(outer) {
      guard starts.count > 1, starts.allSatisfy({ $0.dropFirst().first?.isNumber != true }) else { return [] }
    } else {
      guard otherBullets.contains(outer), first.count > 1 || starts.count > 1 else { return [] }
    }
    var marks: [Character] = []
    var read: [Part] = []
    var isNested = false
    for part in parts {
      guard case .word(let word) = part, let mark = word.first,
        mark == outer || mark.isBullet || otherBullets.contains(mark) && word.count > 1
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

  /// Reads a plain number before an initiative (1, or 1 with a point or in brackets) as ①: where the cell begins, and after a full stop or an edge.
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
      if isStart, let (number, length, isMarked) = plainNumber(word),
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
private func plainNumber(_ word: String) -> (number: Int, length: Int, isMarked: Bool)? {
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

private func circled(_ number: Int) -> String? {
  (1...20).contains(number) ? Unicode.Scalar(UInt32(0x2460 + number - 1)).map { String($0) } : nil
}

/// Whether a word after a number makes a quantity of it: 3 か所.
private func isCounter(_ word: String) -> Bool {
  let counters = [
    "回", "か所", "カ所", "ヶ所", "箇所", "件", "人", "名", "本", "枚", "年", "月", "日", "%", "％", "億", "万", "千", "つ", "校", "園", "団体",
    "棟", "台", "冊", "社", "戸", "歳", "時", "分", "次", "階", "級", "期", "号", "丁目", "地区", "路線", "世帯", "種類", "割", "倍", "店", "施設",
  ]
  return counters.contains { word.hasPrefix($0) }
}

/// The sections that a word names: 広報課、企画課 are two, and so are 広報課・企画課, but 文化・スポーツ課 is one.
func sectionNames(in word: String) -> [String] {
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
    let isList = parts.count > 1 && parts.allSatisfy { $0.count > 1 && $0.endsAsDepartment }
    return isList || parts.count == 1 ? parts : [name]
  }
  .filter { !$0.isEmpty }
}

private let sectionSeparators = Set("、，,；;／/")

/// What counts of the names of sections, whatever stands between them.
func sectionLetters(_ text: String) -> String { text.filter { !sectionSeparators.contains($0) && !$0.isBullet } }

// Marks of Markdown and wikis: emphasis, links, headings, code.

extension MarkupText {
  /// Equal marks around something: `**重点**`, `__重点__`, `~~旧~~`, `==新==`, `*重点*`, `` `code` ``.
  ///
  /// Not signs of arithmetic (3*4*5), note marks (対象者*、参加者*) and blanks to fill in (__年__月): single marks and
  /// underscores must be between words, and no mark is before a comma.
  func emphasis(at start: Int) -> LeftOver? {
    let mark = scalars[start]
    let width = run(at: start)
    let isSingle = width == 1
    let text = start + width
    guard width <= 3, !isSingle || mark == "*" || mark == "`", let first = scalar(text), !first.isWhite else {
      return nil
    }
    let isBetweenWords = mark == "_" || isSingle && mark == "*"
    if isBetweenWords && !isBoundary(start - 1) || "、。，．：；）」』】,.:;)".unicodeScalars.contains(first) { return nil }
    var index = text
    while index < scalars.count, scalars[index] != "\n" {
      guard scalars[index] == mark else {
        index += 1
        continue
      }
      let length = run(at: index)
      let end = index + length
      if length == width, index > text, address(around: index) == nil, !scalars[index - 1].isWhite,
        !isBetweenWords || isBoundary(end) && !(isSingle && first.isDigitOfASCII),
        !scalars[text..<index].allSatisfy({ $0.isDigitOfASCII || $0 == "," || $0 == "." }) || mark == "`"
      {
        return LeftOver(range: start..<end, kind: .markdown)
      }
      index = end
    }
    return nil
  }

  /// A `**` without its partner: `**重点事業`, `重点** 2橋`.
  ///
  /// Not behind a number (3**2, 0.53**), and not if several on a line are all behind words: these are note marks.
  func loneStars(at start: Int) -> LeftOver? {
    guard isPairOfStars(at: start), scalar(start - 1)?.isDigitOfASCII != true else { return nil }
    let lineStart = scalars[..<start].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let pairs = (lineStart..<end(from: start) { $0 != "\n" }).filter(isPairOfStars)
    if pairs.count > 1, pairs.allSatisfy({ isBehindWord($0) }) { return nil }
    return LeftOver(range: start..<start + 2, kind: .markdown)
  }

  private func isPairOfStars(at index: Int) -> Bool {
    scalars[index] == "*" && scalar(index - 1) != "*" && run(at: index) == 2 && address(around: index) == nil
  }

  private func isBehindWord(_ index: Int) -> Bool {
    scalar(index - 1).map { $0.properties.isAlphabetic || "」』）)］】".unicodeScalars.contains($0) } ?? false
  }

  /// Whether a word ends or begins at the character.
  private func isBoundary(_ index: Int) -> Bool {
    guard let scalar = scalar(index) else { return true }
    switch CharacterKind(scalar) {
    case .space, .wideSpace, .punctuation, .widePunctuation: return true
    default: return false
    }
  }

  /// A fence around code, ``` or ~~~.
  func fence(at start: Int) -> LeftOver? {
    guard scalars[start] == "`" || scalars[start] == "~", run(at: start) >= 3, isLineStart(start) else { return nil }
    let lineEnd = end(from: start) { $0 != "\n" }
    return LeftOver(range: start..<lineEnd, kind: .markdown)
  }

  /// A heading at the beginning of a line: `# 見出し`.
  func heading(at start: Int) -> LeftOver? {
    let width = run(at: start)
    guard isLineStart(start), width <= 6, scalar(start + width) == " ", let next = scalar(start + width + 1),
      !next.isWhite
    else { return nil }
    return LeftOver(range: start..<start + width, kind: .markdown)
  }

  /// A link or note: `[案内](https://…)`, `[案内][1]`, `[^1]`.
  func link(at start: Int) -> LeftOver? {
    guard let close = next("]", from: start + 1), close > start + 1 else { return nil }
    if scalar(start + 1) == "^", close > start + 2 { return LeftOver(range: start..<close + 1, kind: .markdown) }
    switch scalar(close + 1) {
    case "(":
      guard let end = next(")", from: close + 2) else { return nil }
      let target = scalars[close + 2..<end]
      let isAddress =
        !target.isEmpty && target.allSatisfy { $0.isASCII && !$0.isWhite }
        && target.contains { $0 == "." || $0 == "/" || $0 == "#" || $0 == ":" }
        && !target.allSatisfy { !$0.isLetterOfASCII && $0 != "#" }
      return isAddress ? LeftOver(range: start..<end + 1, kind: .markdown) : nil
    case "[":
      let end = end(from: close + 2) { $0.isDigitOfASCII || $0.isLetterOfASCII }
      return scalar(end) == "]" ? LeftOver(range: start..<end + 1, kind: .markdown) : nil
    default: return nil
    }
  }

  /// A checkbox at the beginning of a line: `- [ ] ` or `- [x] `.
  func checkbox(at start: Int) -> LeftOver? {
    guard isLineStart(start), ["- [ ] ", "- [x] ", "- [X] "].contains(where: { has($0, at: start) }) else { return nil }
    return LeftOver(range: start..<start + 5, kind: .markdown)
  }

  /// A link or ruby of a wiki: `[[ページ]]`, `[[rb:揖斐 > いび]]`.
  func wikiLink(at start: Int) -> LeftOver? {
    guard scalar(start + 1) == "[", let close = next("]]", from: start + 2), close > start + 2 else { return nil }
    return LeftOver(range: start..<close + 2, kind: has("[[rb:", at: start) ? .ruby : .wiki)
  }

  /// A heading of a wiki, alone on its line: `== 見出し ==`.
  func wikiHeading(at start: Int) -> LeftOver? {
    let width = run(at: start)
    guard scalars[start] == "=", (2...6).contains(width), isLineStart(start), scalar(start + width) == " ",
      let close = next(" " + String(repeating: "=", count: width), from: start + width), isLineEnd(close + width + 1)
    else { return nil }
    return LeftOver(range: start..<close + width + 1, kind: .wiki)
  }

  /// Emphasis of a wiki: `''強調''` and `'''強調'''`.
  func apostrophes(at start: Int) -> LeftOver? {
    let width = run(at: start)
    let marks = String(repeating: "'", count: width)
    guard (2...5).contains(width), let close = next(marks, from: start + width), close > start + width,
      run(at: close) == width
    else { return nil }
    return LeftOver(range: start..<close + width, kind: .wiki)
  }

  /// A plug-in of a wiki: `&ruby(いび){揖斐};`, `&size(12){…};`.
  func wikiPlugin(at start: Int) -> LeftOver? {
    let nameEnd = end(from: start + 1, while: \.isLetterOfASCII)
    guard nameEnd > start + 1, scalar(nameEnd) == "(", let close = next("};", from: nameEnd) else { return nil }
    return LeftOver(range: start..<close + 2, kind: .wiki)
  }
}

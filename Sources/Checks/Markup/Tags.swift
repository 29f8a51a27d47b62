// HTML and XML: tags, comments, character references; tags of bulletin boards.

extension MarkupText {
  /// A tag, with its content where that is closed: `<ruby>…</ruby>`.
  ///
  /// `<` without the name of a tag behind it is only a sign: 5<10, <部長>, <koho@city.example.jp>.
  func tag(at start: Int) -> LeftOver? {
    if has("<!--", at: start) {
      let end = next("-->", from: start + 4).map { $0 + 3 } ?? start + 4
      return LeftOver(range: start..<end, kind: .tag)
    }
    var index = start + 1
    let isClosing = scalar(index) == "/"
    let isDeclaration = scalar(index) == "!" || scalar(index) == "?"
    if isClosing || isDeclaration { index += 1 }
    guard let first = scalar(index), first.isLetterOfASCII else { return nil }
    let nameEnd = end(from: index) { $0.isLetterOfASCII || $0.isDigitOfASCII || $0 == ":" || $0 == "-" }
    let name = string(index..<nameEnd)
    if has("://", at: nameEnd - (name.hasSuffix(":") ? 1 : 0)) {
      return next(">", from: nameEnd).map { LeftOver(range: start..<$0 + 1, kind: .markdown) }
    }
    guard let close = next(">", from: nameEnd), !string(nameEnd..<close).contains("<") else { return nil }
    let attributes = string(nameEnd..<close)
    let isEmpty = attributes.isEmpty || attributes.allSatisfy { $0 == "/" || $0 == " " }
    // <n=120> has no attribute.
    let hasAttributes = attributes.contains("=") && attributes.first?.isWhitespace == true && attributes.last != "="
    guard isEmpty || hasAttributes || isDeclaration else { return nil }
    let isKnown = htmlNames.contains(name.lowercased())
    // A word in angle brackets is not yet a tag: <A>, <PDF>; it is with a slash or with something only tags have.
    let hasEnd = next("</\(name)>", from: close) != nil
    let isPlain = name == name.lowercased() && (name.count > 1 || name == "p")
    let isTag =
      isDeclaration || isClosing || hasAttributes || attributes.hasSuffix("/") || name.contains(":")
      || isKnown && (isPlain || hasEnd)
    guard isTag else { return nil }
    guard !isClosing, !isDeclaration, !attributes.hasSuffix("/"), let last = next("</\(name)>", from: close + 1) else {
      return LeftOver(range: start..<close + 1, kind: .tag)
    }
    return LeftOver(range: start..<last + name.unicodeScalars.count + 3, kind: .tag)
  }

  /// A mark in full-width characters: ＜ｂ＞…＜／ｂ＞, ＆ａｍｐ；.
  ///
  /// Brackets around words or a URL are not tags.
  func wideMark(at start: Int) -> LeftOver? {
    let text = narrowed
    let mark = text.scalars[start] == "<" ? text.tag(at: start) : text.entity(at: start)
    return mark.flatMap { $0.kind == .markdown ? nil : $0 }
  }

  /// A character reference: `&amp;`, `&#165;`, `&#xA5;`.
  func entity(at start: Int) -> LeftOver? {
    guard scalar(start + 1) == "#" else {
      let nameEnd = end(from: start + 1) { $0.isLetterOfASCII || $0.isDigitOfASCII }
      guard scalar(nameEnd) == ";", let meant = entities[string(start + 1..<nameEnd)] else { return nil }
      return LeftOver(range: start..<nameEnd + 1, kind: .entity, replacement: meant)
    }
    let isHexadecimal = scalar(start + 2) == "x" || scalar(start + 2) == "X"
    let begin = start + (isHexadecimal ? 3 : 2)
    let digitsEnd = end(from: begin) { isHexadecimal ? $0.properties.isASCIIHexDigit : $0.isDigitOfASCII }
    guard digitsEnd > begin, scalar(digitsEnd) == ";" else { return nil }
    let number = UInt32(string(begin..<digitsEnd), radix: isHexadecimal ? 16 : 10)
    let meant = number.flatMap(Unicode.Scalar.init).map(String.init)
    return LeftOver(range: start..<digitsEnd + 1, kind: .entity, replacement: meant)
  }

  /// A tag of bulletin boards: `[b]…[/b]`, `[url=…]`.
  func bulletinTag(at start: Int) -> LeftOver? {
    let begin = scalar(start + 1) == "/" ? start + 2 : start + 1
    let nameEnd = end(from: begin) { $0.isLetterOfASCII || $0.isDigitOfASCII }
    let name = string(begin..<nameEnd)
    guard bulletinNames.contains(name.lowercased()) else { return nil }
    guard begin == start + 1 else {
      return scalar(nameEnd) == "]" ? LeftOver(range: start..<nameEnd + 1, kind: .tag) : nil
    }
    guard scalar(nameEnd) == "]" || scalar(nameEnd) == "=", let close = next("]", from: nameEnd),
      let last = next("[/\(name)]", from: close)
    else { return nil }
    return LeftOver(range: start..<last + name.unicodeScalars.count + 3, kind: .tag)
  }
}

private let htmlNames: Set<String> = Set(
  """
  a abbr address article aside audio b big blockquote body br button caption center cite code col colgroup dd del details
  div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd
  label legend li link main map mark menu meta nav noscript object ol optgroup option p param picture pre q rb rp rt rtc
  ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td template
  textarea tfoot th thead time title tr tt u ul var video wbr
  """.split { $0 == " " || $0 == "\n" }.map(String.init))

private let bulletinNames: Set<String> = [
  "b", "i", "u", "s", "url", "img", "size", "color", "quote", "code", "list", "center", "ruby", "sup", "sub",
]

private let entities: [String: String] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ", "emsp": "　", "thinsp": " ",
  "copy": "©", "reg": "®", "trade": "™", "yen": "¥", "sect": "§", "deg": "°", "plusmn": "±", "times": "×",
  "divide": "÷",
  "middot": "・", "bull": "・", "hellip": "…", "mdash": "—", "ndash": "–", "minus": "−", "lsquo": "‘", "rsquo": "’",
  "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓",
  "harr": "↔", "rArr": "⇒", "frac12": "½", "sup1": "¹", "sup2": "²", "sup3": "³", "micro": "µ", "para": "¶", "shy": "",
  "zwj": "", "zwnj": "", "lrm": "", "rlm": "", "infin": "∞", "ne": "≠", "le": "≤", "ge": "≥", "asymp": "≈", "euro": "€",
  "pound": "£", "cent": "¢", "permil": "‰", "prime": "′", "Prime": "″", "br": "",
]

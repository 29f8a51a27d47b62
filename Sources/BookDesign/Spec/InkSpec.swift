import Diagnostics
import Frames
import Notation

/// The inks of a layout by name: `inks: { accent: "#0b6e4f" }`, also with the inks of a press.
struct Inks {
  private(set) var inks: [String: PrintingInk] = ["black": .black]
  /// The inks by number of a part; nil where the layout has none.
  private(set) var ofNumbers: NumberInks?

  /// The exchanges of inks under all numbers.
  var exchanges: [InkExchange] { ofNumbers?.exchanges ?? [] }

  init(_ root: MappingReader, _ log: inout [Diagnostic]) {
    for entry in root.mapping("inks", keys: nil, &log)?.entries ?? [] {
      guard entry.key != "black", entry.key != "white", entry.key != "none", !entry.key.contains(" ") else {
        log.append(.error(.badInkName(entry.key), at: entry.value.span))
        continue
      }
      if let ink = readInk(entry, &log) { inks[entry.key] = ink }
    }
    ofNumbers = readNumberInks(root, &log)
  }

  /// Reads `number-inks:`.
  private func readNumberInks(_ root: MappingReader, _ log: inout [Diagnostic]) -> NumberInks? {
    guard let part = root.mapping("number-inks", keys: LayoutPart.numberInks.names, &log) else { return nil }
    func ink(_ node: Node, _ key: String, _ log: inout [Diagnostic]) -> PrintingInk? {
      guard let name = node.string(Phrase(quoting: key), &log) else { return nil }
      if let ink = inks[name] { return ink }
      let own = inks.keys.filter { $0 != "black" }.sorted()
      log.append(
        .error(
          .unknownInk(name), at: node.span,
          hints: [.nearest(to: name, in: own, what: Phrase(en: "the inks", ja: "「inks」にあるインキ"))]))
      return nil
    }
    let replaced = part.requiredNode("instead-of", &log).flatMap { ink($0, "instead-of", &log) }
    let list = part.requiredNode("inks", &log)?.sequence(Phrase(quoting: "inks"), &log) ?? []
    let level = part.level("level", &log) ?? 2
    let found = list.compactMap { ink($0, "inks", &log) }
    guard let replaced, !found.isEmpty else { return nil }
    return NumberInks(level: level - 1, replaced: replaced, inks: found)
  }

  /// Reads a share of an ink: `black`, `white`, `7%` (of black), `accent`, `accent 20%`; nil for any other text.
  func tint(_ text: String) -> Tint? {
    switch text {
    case "white", "none": return .paper
    case _ where inks[text] != nil: return inks[text].map { Tint(thousandths: 1000, of: $0) }
    default:
      let words = text.split(separator: " ")
      guard let last = words.last, last.last == "%", let share = Double(last.dropLast()), (0...100).contains(share),
        words.count <= 2, let ink = words.count == 2 ? inks[String(words[0])] : .black
      else { return nil }
      return Tint(thousandths: Int(share * 10 + 0.5), of: ink)
    }
  }

  /// The share of an ink under a key; nil where the key is missing, or with an error where it cannot be read.
  func shade(_ key: String, of mapping: MappingReader, _ log: inout [Diagnostic]) -> Tint? {
    guard let node = mapping.node(key), let text = node.string(Phrase(quoting: key), &log) else { return nil }
    if let tint = tint(text) { return tint }
    let own = inks.keys.filter { $0 != "black" }.sorted().map { Phrase(verbatim: $0) }.listed
    log.append(
      .error(
        .badShade(text), at: node.span,
        hints: [
          inks.count > 1
            ? Phrase(
              en: "write black, white, 7%, or an ink of the layout, alone or with its share: \(own.en)",
              ja: "black、white、「7%」のような割合、またはレイアウトのインキ（\(own.ja)）を、そのままか割合を付けて書いてください")
            : Phrase(
              en: "write black, white, or a share of the ink such as 7%", ja: "black、white、または「7%」のような割合を書いてください")
        ]))
    return nil
  }
}

/// Reads an ink: its look, `"#0b6e4f"`, or a mapping with `look`, `cmyk` and `spot`.
private func readInk(_ entry: Entry, _ log: inout [Diagnostic]) -> PrintingInk? {
  guard case .mapping = entry.value.content else {
    guard let look = readLook(entry.value, &log) else { return nil }
    return PrintingInk(name: entry.key, look: look, separation: nil)
  }
  guard
    let own = MappingReader(
      entry.value, Phrase(en: "the ink “\(entry.key)”", ja: "インキ「\(entry.key)」"), keys: LayoutPart.ink.names, &log)
  else { return nil }
  let spot = own.oneLine("spot", &log)
  let mixture = readMixture(own, &log)
  let look = own.node("look").map { readLook($0, &log) }
  if let spot, mixture == nil, own.node("cmyk") == nil {
    log.append(.error(.spotWithoutMixture(spot), at: own.node("spot")?.span))
    return nil
  }
  if look == nil, mixture == nil {
    if own.node("cmyk") == nil { log.append(.error(.badInk, at: entry.value.span)) }
    return nil
  }
  guard let seen = look ?? mixture.map(lightOf) else { return nil }
  return PrintingInk(
    name: entry.key, look: seen,
    separation: spot.flatMap { name in mixture.map { .spot(name, $0) } } ?? mixture.map { .process($0) })
}

/// Red, green and blue in thousandths, from `"#0b6e4f"`.
private func readLook(_ node: Node, _ log: inout [Diagnostic]) -> [Int]? {
  guard let text = node.string(Phrase(en: "an ink's look", ja: "インキの色"), &log) else { return nil }
  let digits = Array(text.utf8.dropFirst())
  if text.hasPrefix("#"), digits.count == 6, let value = Int(text.dropFirst(), radix: 16), value >= 0 {
    return [16, 8, 0].map { ((value >> $0 & 255) * 1000 + 127) / 255 }
  }
  log.append(
    .error(
      .badLook(text), at: node.span,
      hints: [Phrase(en: "write it as “\"#0b6e4f\"”, in quotation marks", ja: "「\"#0b6e4f\"」のように、引用符で囲んで書いてください")]))
  return nil
}

/// Cyan, magenta, yellow and black in thousandths, from `[80, 20, 60, 10]` in per cent.
private func readMixture(_ ink: MappingReader, _ log: inout [Diagnostic]) -> [Int]? {
  guard let node = ink.node("cmyk") else { return nil }
  if case .sequence(let shares) = node.content, shares.count == 4 {
    let numbers = shares.compactMap { share -> Int? in
      guard case .scalar(let text, _) = share.content, let value = Double(text), (0...100).contains(value) else {
        return nil
      }
      return Int((value * 10).rounded())
    }
    if numbers.count == 4 {
      if numbers.reduce(0, +) > mostInk {
        log.append(.error(.tooMuchInk(numbers.reduce(0, +) / 10), at: node.span))
        return nil
      }
      return numbers
    }
  }
  log.append(
    .error(
      .badMixture, at: node.span,
      hints: [Phrase(en: "write cmyk: [80, 20, 60, 10]", ja: "cmyk: [80, 20, 60, 10] のように書いてください")]))
  return nil
}

/// The most ink that presses put on one place, all inks together: 300 %, in thousandths.
private let mostInk = 3000

/// The approximate look of a mixture, in thousandths of red, green and blue: each ink takes its share of one light,
/// black of all three.
private func lightOf(_ mixture: [Int]) -> [Int] {
  (0..<3).map { (1000 - mixture[$0]) * (1000 - mixture[3]) / 1000 }
}

extension Message {
  static func unknownInk(_ name: String) -> Message {
    Message(id: "unknown-ink", en: "there is no ink “\(name)” under “inks”", ja: "「inks」に「\(name)」というインキはありません")
  }

  static func badInkName(_ name: String) -> Message {
    Message(
      id: "bad-ink-name", en: "an ink cannot be called “\(name)”", ja: "インキの名前に「\(name)」は使えません")
  }

  static func badLook(_ text: String) -> Message {
    Message(id: "bad-ink", en: "“\(text)” is no colour", ja: "「\(text)」は色として読めません")
  }

  static let badInk = Message(
    id: "bad-ink", en: "the ink has neither a look nor a mixture", ja: "インキにlookもcmykもありません")

  static let badMixture = Message(
    id: "bad-ink", en: "the mixture is not four shares from 0 to 100", ja: "cmykが0から100までの四つの数になっていません")

  static func spotWithoutMixture(_ name: String) -> Message {
    Message(
      id: "bad-ink", en: "the spot ink “\(name)” has no cmyk, which is printed where the press has not that ink",
      ja: "特色「\(name)」に、代わりに刷る色（cmyk）がありません")
  }

  static func tooMuchInk(_ percent: Int) -> Message {
    Message(
      id: "too-much-ink", en: "the mixture is \(percent)% of ink, more than the 300% that paper takes",
      ja: "インキの合計が\(percent)%です。紙に載るのは300%までです")
  }
}

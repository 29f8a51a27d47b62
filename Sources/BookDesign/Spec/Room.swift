import Diagnostics
import Frames
import Measure
import Notation
import Typesetting

// Limits of a measure that depend on another, so that no text is printed over another, beyond the page, or in the shade
// of its ground. The limits of a measure by itself are in `Bounds.swift`.

extension Message {
  static let overlappingLines = Message(
    id: "overlapping-lines", en: "the leading is less than the type size: lines would be printed over one another",
    ja: "行送りが文字の大きさより小さいため、行が重なります")
  static let sheetTooLarge = Message(
    id: "sheet-too-large", en: "page and bleed together are larger than a page of a PDF can be, 14,400pt",
    ja: "用紙と塗り足しを合わせた大きさが、PDFのページの限度（14,400pt）を超えています")
  static func beyondPage(_ what: Phrase, _ height: Length) -> Message {
    Message(
      id: "beyond-page", en: "\(what.en) would stand beyond the page, which is \(height.millimetersText) high",
      ja: "\(what.ja)が紙の外に出ます。紙の高さは\(height.millimetersText)です")
  }
  static func overText(_ what: Phrase) -> Message {
    Message(
      id: "over-text", en: "\(what.en) would be printed over the text", ja: "\(what.ja)が文字に重なります")
  }
  static func noRoom(_ what: Phrase) -> Message {
    Message(id: "no-room", en: "\(what.en) has no room here", ja: "\(what.ja)の入る余地がありません")
  }
  static func lowContrast(_ contrast: Double, of inks: [String], least: Double) -> Message {
    // Rounded down, so that a contrast that is too low is never reported as enough.
    let tenths = Int(contrast * 10)
    let (ratio, wanted) = ("\(tenths / 10).\(tenths % 10)", least == 3 ? "3" : "4.5")
    let named = inks.isEmpty ? "" : inks.joined(separator: ", ")
    return Message(
      id: "low-contrast",
      en:
        "the text has a contrast of \(ratio):1 with its ground\(named.isEmpty ? "" : " (\(named))"), less than \(wanted):1",
      ja: "文字と地のコントラストが\(ratio):1\(named.isEmpty ? "" : "（\(named)）")で、\(wanted):1に足りません")
  }
  static let invisible = Message(
    id: "invisible-text", en: "the text is as dark as what it stands on, and cannot be seen",
    ja: "文字の濃さが地とほとんど同じで、見えません")
}

extension Phrase {
  /// The remedy “write this length or more”, with what the length is.
  static func atLeast(_ length: String, _ what: Phrase) -> Phrase {
    Phrase(en: "write \(length) or more, \(what.en)", ja: "\(what.ja)の\(length)以上にしてください")
  }
  /// The remedy “write this length or less”, with what the length is.
  static func atMost(_ length: String, _ what: Phrase) -> Phrase {
    Phrase(en: "write \(length) or less, \(what.en)", ja: "\(what.ja)の\(length)以下にしてください")
  }
  static let ownSize = Phrase(en: "the size of its style", ja: "書式の文字の大きさ")
  static let runningHead = Phrase(en: "the running head", ja: "版面の上の柱")
  static let signpost = Phrase(en: "the signpost", ja: "表の続きを示す行")
  static let folio = Phrase(en: "the folio", ja: "ノンブル")
  static let tab = Phrase(en: "a tab", ja: "つめ")
}

extension MappingReader {
  /// Reports an error where `isSo` is false: at `key`, or at the whole part where the key is missing.
  func require(
    _ isSo: Bool, _ key: String, _ message: Message, _ hint: Phrase, _ log: inout [Diagnostic]
  ) {
    if !isSo { log.append(.error(message, at: node(key)?.span ?? span, hints: [hint])) }
  }

  /// Reports a line that together with the space below it is higher than the type area.
  func requireHeight(
    _ style: TextStyle, _ below: Length, _ key: String, on page: PageGeometry?, _ log: inout [Diagnostic]
  ) {
    guard let height = page?.typeAreaSize.height else { return }
    require(
      style.leading + below <= height, key, .noRoom(Phrase(en: "a line", ja: "行")),
      Phrase(
        en: "the type area is \(height.millimetersText) high: write less",
        ja: "版面の高さは\(height.millimetersText)です。小さくしてください"), &log)
  }

  /// Reports text that is hardly distinguishable from its ground: an error below a difference of 10 % in lightness, a
  /// warning below the contrast of WCAG 2.2.
  ///
  /// - Parameters:
  ///   - inks: the layout's inks; the inks of all numbers are tried.
  ///   - key: the key of the style, for the place of the report.
  ///
  /// - SeeAlso: WCAG 2.2, 1.4.3.
  func requireContrast(
    in inks: Inks, _ style: TextStyle?, _ key: String, on tint: Tint, _ log: inout [Diagnostic]
  ) {
    guard let style else { return }
    let pairs = inks.exchanges.map { (style.ink.exchanged($0), tint.exchanged($0)) } + [(style.ink, tint)]
    guard pairs.allSatisfy({ abs($0.lightness - $1.lightness) >= 100 }) else {
      return log.append(
        .error(
          .invisible, at: node(key)?.span ?? span,
          hints: [Phrase(en: "let ink and tint differ by 10% or more", ja: "文字の濃さと地の濃さに10%以上の差を付けてください")]))
    }
    let least = style.isLarge ? 3.0 : 4.5
    guard let worst = pairs.min(by: { $0.0.contrast(with: $0.1) < $1.0.contrast(with: $1.1) }),
      worst.0.contrast(with: worst.1) < least
    else { return }
    let names = Set([worst.0, worst.1].filter(\.isColored).map(\.ink.name)).sorted()
    log.append(
      .warning(
        .lowContrast(worst.0.contrast(with: worst.1), of: names, least: least), at: node(key)?.span ?? span,
        hints: [
          Phrase(
            en: "make the text darker or its ground lighter, or the other way round for light text",
            ja: "文字を濃くするか、地を薄くしてください。白い文字なら、地を濃くしてください")
        ]))
  }
}

extension TextStyle {
  /// Whether its type is large in the sense of WCAG 2.2, 1.4.3: 18 pt, or 14 pt in bold.
  fileprivate var isLarge: Bool { face.size >= .points(face.weight == .bold ? 14 : 18) }
}

extension Length {
  /// The length in millimetres with at most one decimal: 297 mm.
  var millimetersText: String {
    let tenths = Int((millimeters * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) mm" : "\(tenths / 10).\(tenths % 10) mm"
  }
}

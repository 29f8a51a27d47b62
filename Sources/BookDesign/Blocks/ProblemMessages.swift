public import Diagnostics
public import GoalBook
import Provenance
public import Typesetting

// What the typesetter had to say, in words that name the book's texts.

/// What a text of the cover is called where it has a problem.
let coverName = "cover"

extension TypesettingProblem {
  /// The problem as it is told to people, with the place of the text in the book's file.
  ///
  /// - Parameter layout: the one that the pages were made by.
  public func diagnostic(in outline: Outline, layout: Layout) -> Diagnostic {
    let owner = node.map { outline.path(of: outline.row(of: $0) ?? $0) } ?? ""
    let place = name == coverName ? Phrase(en: "cover", ja: "表紙") : Phrase(verbatim: name.isEmpty ? owner : name)
    switch fault {
    case .cutWord(let word):
      return .warning(
        .cutWord(word, owner: place), at: span(in: outline),
        hints: [Phrase(en: "widen the column in the layout", ja: "レイアウトでこの列を広げてください")])
    case .missingGlyph(let text, let font):
      return .warning(
        .missingGlyph(text, font: font, owner: place), at: span(in: outline),
        hints: [
          Phrase(
            en: "add a font that has it to Fonts/ and fonts.yaml, or write another character",
            ja: "その字のある書体をFonts/とfonts.yamlに加えるか、別の字にしてください")
        ])
    case .rowTooTall:
      return .error(.rowTooTall("\(name) \(owner)"), hints: [Self.higherPage])
    case .headerTooTall:
      return .error(.headerTooTall("\(name) \(owner)"), hints: [Self.higherPage])
    case .rowCut:
      return .warning(
        .rowCut(owner), at: span(in: outline),
        hints: [Phrase(en: "make the columns wider, or part the row in two", ja: "列を広げるか、行を二つに分けてください")])
    case .headingNotRepeated:
      return .warning(
        .headingNotRepeated(owner), at: span(in: outline),
        hints: [Phrase(en: "make the heading's text shorter, or its column wider", ja: "見出しの文を短くするか、列を広げてください")])
    case .headingAlone:
      return .warning(
        .headingAlone(name), at: span(in: outline),
        hints: [
          Phrase(en: "make the type area higher, or the heading's style smaller", ja: "版面を高くするか、見出しの書式を小さくしてください")
        ])
    case .headingCut:
      return .warning(
        .headingCut(name), at: span(in: outline),
        hints: [
          Phrase(
            en: "write it shorter, or make the heading's style smaller", ja: "見出しを短くするか、レイアウトで文字を小さくしてください")
        ])
    case .noRoomOnCover, .noRoomInRunningHead, .noRoomOnTab, .tabsBeginAgain, .noRoomForFolio, .contentsHeadingTooHigh:
      return furnitureDiagnostic(in: outline, layout: layout)
    }
  }

  /// What had no room outside the type area: told at the text of the book, or where that is not to blame at the layout's.
  private func furnitureDiagnostic(in outline: Outline, layout: Layout) -> Diagnostic {
    let own = span(in: outline)
    switch fault {
    case .noRoomOnCover(let line):
      return .error(
        .noRoomOnCover(node.map { outline[$0].text } ?? layout.cover[line].text), at: own ?? layout.cover[line].span,
        hints: [Self.smallerOnCover])
    case .noRoomInRunningHead:
      let isName = node.map { outline[$0].kind.isPart || outline[$0].kind == .short } ?? false
      return .error(
        .noRoomInRunningHead(name), at: own ?? layout.spans.runningHead,
        hints: [isName ? shortName(in: outline) : Self.lessInRunningHead])
    case .noRoomOnTab:
      return .error(.noRoomOnTab(name), at: own ?? layout.spans.thumbIndex, hints: [shortName(in: outline)])
    case .tabsBeginAgain:
      return .warning(.tabsBeginAgain(name), at: own ?? layout.spans.thumbIndex, hints: [Self.lowerTabs])
    case .noRoomForFolio:
      return .error(
        .noRoomForFolio(name), at: layout.spans.folio,
        hints: [Phrase(en: "write less beside {folio}", ja: "{folio}の前後を短くしてください")])
    default:
      return .error(
        .contentsHeadingTooHigh(name), at: layout.spans.contents,
        hints: [Phrase(en: "write a shorter “title” for the contents", ja: "目次のtitleを短くしてください")])
    }
  }

  private static let smallerOnCover = Phrase(
    en: "write it shorter, or give its line of the cover a smaller style, “least-size” or “top” in the layout",
    ja: "短くするか、レイアウトの表紙の行で、書式、least-size、topのどれかを小さくしてください")
  private static let lessInRunningHead = Phrase(
    en: "write it shorter, or take words out of the running head in the layout, or lower “least-size”",
    ja: "短くするか、レイアウトのrunning-headの言葉を減らすか、least-sizeを小さくしてください")
  private func shortName(in outline: Outline) -> Phrase {
    if node.map({ outline[$0].kind }) == .short {
      return Phrase(en: "make its short name shorter", ja: "略称をもっと短くしてください")
    }
    return Phrase(
      en: "give the department a short name for tabs and running heads: “short: …” under its name",
      ja: "部の名前の下に「short: …」と書いて、つめと柱に使う略称を付けてください")
  }
  private static let lowerTabs = Phrase(
    en: "lower “height” and “step” of the thumb index in the layout, or give long names a short one (“short”)",
    ja: "レイアウトのthumb-indexのheightとstepを小さくするか、長い名前に略称（short）を付けてください")

  private static let higherPage = Phrase(
    en: "make the type area higher or the column wider, or the text shorter", ja: "版面を高くするか、列を広げるか、文を短くしてください")

  /// Where the text stands in the book's file, or the row's first text.
  private func span(in outline: Outline) -> SourceSpan? {
    guard let node else { return nil }
    return outline.subtree(of: node).lazy.filter(\.isText).compactMap(\.place.span).first
  }
}

extension Message {
  static func cutWord(_ word: String, owner: Phrase) -> Message {
    Message(
      id: "cut-word", en: "“\(word)” is wider than its column and is broken (\(owner.en))",
      ja: "「\(word)」が列の幅より長いため、途中で改行しました（\(owner.ja)）")
  }
  static func missingGlyph(_ text: String, font: String, owner: Phrase) -> Message {
    let codes = text.unicodeScalars.map(\.codePoint)
    return Message(
      id: "missing-glyph",
      en: "no font has “\(text)” (\(codes.joined(separator: " "))), asked of \(font) (\(owner.en)); 〓 stands for it",
      ja: "「\(text)」（\(codes.joined(separator: " "))）がどの書体にもありません（指定は\(font)、\(owner.ja)）。〓で代えました")
  }
  static func rowTooTall(_ name: String) -> Message {
    Message(id: "row-too-tall", en: "not one line of the row fits on a page (\(name))", ja: "行が1行分もページに入りません（\(name)）")
  }
  static func headerTooTall(_ name: String) -> Message {
    Message(
      id: "header-too-tall", en: "the table's header and a line under it are higher than a page (\(name))",
      ja: "表の見出しとその下の1行を合わせると、1ページより高くなります（\(name)）")
  }
  static func rowCut(_ name: String) -> Message {
    Message(
      id: "row-cut", en: "the row is higher than a page and is parted between its lines (\(name))",
      ja: "行が1ページより高いため、途中で次のページに分けました（\(name)）")
  }
  static func headingNotRepeated(_ row: String) -> Message {
    Message(
      id: "heading-not-repeated",
      en: "the heading over the row is too high to stand again after the page break (\(row))",
      ja: "行の上の見出しが高すぎて、次のページに繰り返せません（\(row)）")
  }
  static func headingAlone(_ title: String) -> Message {
    Message(
      id: "heading-alone", en: "no line of the table fits on the page under its heading “\(title.shortened)”",
      ja: "見出し「\(title.shortened)」の下に、表が1行も入りません")
  }
  static func headingCut(_ title: String) -> Message {
    Message(
      id: "heading-cut", en: "the heading “\(title.shortened)” is higher than a page and goes on over the next",
      ja: "見出し「\(title.shortened)」が1ページより高いため、次のページへ続きます")
  }
  static func noRoomOnCover(_ text: String) -> Message {
    Message(
      id: "no-room-on-cover", en: "the cover has no room for “\(text.shortened)”",
      ja: "「\(text.shortened)」が表紙に入りません")
  }
  static func noRoomInRunningHead(_ text: String) -> Message {
    Message(
      id: "no-room-in-running-head", en: "the running head has no room for “\(text.shortened)”",
      ja: "「\(text.shortened)」が版面の上の柱に入りません")
  }
  static func noRoomOnTab(_ name: String) -> Message {
    Message(
      id: "no-room-on-tab", en: "“\(name.shortened)” has no room on its tab (つめ)", ja: "「\(name.shortened)」がつめに入りません")
  }
  static func tabsBeginAgain(_ name: String) -> Message {
    Message(
      id: "tabs-begin-again",
      en: "the page is too low for the tabs (つめ) of all departments: from “\(name.shortened)” on they begin again",
      ja: "すべての部のつめが紙に入らないため、「\(name.shortened)」から、また上から並べます")
  }
  static func noRoomForFolio(_ text: String) -> Message {
    Message(
      id: "no-room-for-folio", en: "the folio “\(text.shortened)” is wider than the type area",
      ja: "ノンブル「\(text.shortened)」が版面の幅に入りません")
  }
  static func contentsHeadingTooHigh(_ title: String) -> Message {
    Message(
      id: "contents-heading-too-high", en: "the contents' title “\(title.shortened)” leaves no room for an entry",
      ja: "目次の題「\(title.shortened)」が高すぎて、項目の入る余地がありません")
  }
}

public import Diagnostics
public import GoalBook
import Provenance
public import Typesetting

// The errors for pages that could not be drawn. A page that was drawn, but not as the book or the layout has it, is a
// finding of the checks.

extension TypesettingProblem {
  /// The problem as an error at the text of the book, or at the layout's line where no text causes it; nil where the
  /// pages could be made.
  ///
  /// - Parameter layout: the layout of the pages.
  public func error(in outline: Outline, layout: Layout) -> Diagnostic? {
    let owner = node.map { outline.path(of: outline.row(of: $0) ?? $0) } ?? ""
    let own = span(in: outline)
    switch fault {
    case .rowTooTall: return .error(.rowTooTall("\(name) \(owner)"), hints: [Self.higherPage])
    case .headerTooTall: return .error(.headerTooTall("\(name) \(owner)"), hints: [Self.higherPage])
    case .captionTooTall:
      return .error(
        .captionTooTall(name), at: own,
        hints: [
          Phrase(
            en: "write it shorter, and what it says besides as a paragraph", ja: "短くし、残りは段落として本文に書いてください")
        ])
    case .noRoomOnCover(let line):
      return .error(
        .noRoomOnCover(node.map { outline[$0].text } ?? layout.cover[line].text), at: own ?? layout.cover[line].span,
        hints: [Self.smallerOnCover])
    case .noRoomOnBackCover:
      return .error(.noRoomOnBackCover(node.map { outline[$0].text } ?? name), at: own, hints: [Self.lessOnBackCover])
    case .noRoomInRunningHead:
      let isName = node.map { outline[$0].kind.isPart || outline[$0].kind == .short } ?? false
      return .error(
        .noRoomInRunningHead(name), at: own ?? layout.spans.runningHead,
        hints: [isName ? shortName(in: outline) : Self.lessInRunningHead])
    case .noRoomOnTab:
      return .error(.noRoomOnTab(name), at: own ?? layout.spans.thumbIndex, hints: [shortName(in: outline)])
    case .noRoomForFolio:
      return .error(
        .noRoomForFolio(name), at: layout.spans.folio,
        hints: [Phrase(en: "write less beside {folio}", ja: "{folio}の前後を短くしてください")])
    case .contentsHeadingTooHigh:
      return .error(
        .contentsHeadingTooHigh(name), at: layout.spans.contents,
        hints: [Phrase(en: "write a shorter “title” for the contents", ja: "目次のtitleを短くしてください")])
    case .cutWord, .missingGlyph, .missingForm, .rowCut, .rowNotRepeated, .headingNotRepeated, .headingAlone,
      .headingCut, .tabsBeginAgain, .notInRunningHead, .figureNarrowed, .figureShortened:
      return nil
    }
  }

  private static let lessOnBackCover = Phrase(
    en: "write it shorter, or give “back-cover” of the layout a smaller style or “top”",
    ja: "短くするか、レイアウトの「back-cover」の書式かtopを小さくしてください")
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
  private static let higherPage = Phrase(
    en: "make the type area higher or the column wider, or the text shorter", ja: "版面を高くするか、列を広げるか、文を短くしてください")

  /// The place of the text in the book's file, or of a row's first text.
  private func span(in outline: Outline) -> SourceSpan? {
    guard let node else { return nil }
    return outline.subtree(of: node).lazy.filter(\.isText).compactMap(\.place.span).first
  }
}

extension Message {
  static func rowTooTall(_ name: String) -> Message {
    Message(id: "row-too-tall", en: "not one line of the row fits on a page (\(name))", ja: "行が1行分もページに入りません（\(name)）")
  }
  static func headerTooTall(_ name: String) -> Message {
    Message(
      id: "header-too-tall", en: "the table's header and a line under it are higher than a page (\(name))",
      ja: "表の見出しとその下の1行を合わせると、1ページより高くなります（\(name)）")
  }
  static func captionTooTall(_ text: String) -> Message {
    Message(
      id: "caption-too-tall", en: "the caption “\(text.shortened)” is higher than a page",
      ja: "図の題名「\(text.shortened)」が1ページより高くなります")
  }
  static func noRoomOnBackCover(_ text: String) -> Message {
    Message(
      id: "no-room-on-cover", en: "the back cover has no room for “\(text.shortened)”",
      ja: "裏表紙に「\(text.shortened)」の入る余地がありません")
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

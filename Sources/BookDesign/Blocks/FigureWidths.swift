public import Diagnostics
import Frames
public import GoalBook
import Measure
import Typesetting

extension GoalBook.Figure {
  /// The width that the book asks for, with `em` as the size of the text around; nil where it asks for none or for an
  /// impossible one.
  func printedWidth(em: Length) -> Length? {
    guard let width, let length = (try? WrittenLength(width.text))?.resolved(em: em) else { return nil }
    return Self.widths.contains(length) ? length : nil
  }

  /// The limits of a figure's width; a figure wider than the page has room for is printed narrower.
  private static let widths = Length.millimeters(1)...Length.millimeters(5080)
}

/// Errors about widths of figures that cannot be read or are out of bounds.
public func figureWidthProblems(in outline: Outline, layout: Layout) -> [Diagnostic] {
  outline.figures.compactMap { figure in
    let em = layout.text.style.face.size
    guard let width = figure.width, figure.printedWidth(em: em) == nil else { return nil }
    let hint = Phrase(en: "write 1mm to 5080mm: “80mm”", ja: "「80mm」のように、1mmから5080mmまでで書いてください")
    do throws(WrittenLength.Mistake) {
      _ = try WrittenLength(width.text)
      return .error(.figureWidth(width.text), at: width.place.span, hints: [hint])
    } catch {
      return .error(.badLength(width.text, error), at: width.place.span, hints: [hint])
    }
  }
}

/// A warning where the book has a logo and the layout's cover has no place for it.
public func hiddenLogo(of book: Book, in layout: Layout) -> [Diagnostic] {
  guard let logo = book.logo, !layout.cover.isEmpty, !layout.cover.contains(where: { $0.logoWidth != nil }) else {
    return []
  }
  return [
    .warning(
      .hiddenLogo(layout: layout.name), at: logo.file.place.span,
      hints: [
        Phrase(
          en: "add a line such as { logo: true, width: 30mm, top: 200mm } to the cover of the layout",
          ja: "レイアウトの表紙に「{ logo: true, width: 30mm, top: 200mm }」のような行を加えてください")
      ])
  ]
}

extension Outline {
  /// The figures in the running text, in the order of the book.
  public var figures: [GoalBook.Figure] {
    nodes.compactMap { node in
      guard case .passage(_, .figure) = node.kind, case .figure(let figure)? = passage(of: node.id) else { return nil }
      return figure
    }
  }
}

extension Message {
  static func figureWidth(_ text: String) -> Message {
    Message(
      id: "figure-width", en: "no figure can be “\(text)” wide", ja: "図の幅を「\(text)」にすることはできません")
  }
  static func hiddenLogo(layout: String) -> Message {
    Message(
      id: "hidden-logo", en: "the layout “\(layout)” has no place for the logo: it is not printed",
      ja: "レイアウト「\(layout)」にロゴを置く所がないため、ロゴは印刷されません")
  }
}

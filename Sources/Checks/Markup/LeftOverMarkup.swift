import Diagnostics
import LineComposition

extension Check {
  /// Finds marks and commands that texts have from web pages, wikis, word processors and forms, and that would be
  /// printed.
  ///
  /// Only what can hardly be prose is found: tags with known names, pairs of marks around something, known commands.
  static let leftOverMarkup = Check(
    "left-over-markup",
    Phrase(
      en: "marks of HTML, Markdown, ruby, TeX, wikis, Word or templates that are printed as they stand",
      ja: "そのまま印刷されるHTML、Markdown、ルビ、TeX、Wiki、Word、ひな形の記号"), .warning,
    meaning: Phrase(
      en:
        "Texts come out of web pages, wikis, word processors and forms; what was an instruction there is printed as it stands.",
      ja: "ホームページ、Wiki、ワープロ、ひな形から写した文に、そこでの命令や記号が残っていて、そのまま印刷されます。"),
    example: Example("<b>市民会議</b>を開きます。", "市民会議を開きます。"),
    remedy: Phrase(
      en: "Take the marks out, or write what they stand for.",
      ja: "記号を取り除くか、それが表す文字に直してください。"),
    .text { passage in
      leftOvers(in: passage.scalars, reading: passage.marks).map { found in
        let shown = passage.string(found.range).shortened
        return passage.remark(
          found.range,
          Phrase(
            en: "“\(shown)” is \(found.kind.name.en) and is printed as it stands",
            ja: "「\(shown)」は\(found.kind.name.ja)で、そのまま印刷されます"),
          hints: found.kind.remedy.map { [$0] }
            ?? (found.replacement == nil
              ? [Phrase(en: "write the text without it", ja: "記号を除いて文字だけを書いてください")] : []),
          replacement: found.replacement)
      }
    })
}

/// Marks that mean something to a program and nothing in print.
struct LeftOver {
  var range: Range<Int>
  var kind: Kind
  /// The text that the marks stand for; nil where there is none.
  var replacement: String?

  /// The program or language of the marks.
  enum Kind {
    case tag, entity, markdown, ruby, ownRuby, tex, wiki, field, placeholder, escape, script

    var name: Phrase {
      switch self {
      case .tag: Phrase(en: "a tag of HTML or XML", ja: "HTMLやXMLのタグ")
      case .entity: Phrase(en: "a character reference of HTML", ja: "HTMLの文字参照")
      case .markdown: Phrase(en: "Markdown", ja: "Markdownの記号")
      case .ruby, .ownRuby: Phrase(en: "a notation for ruby", ja: "ルビの記法")
      case .tex: Phrase(en: "a command of TeX", ja: "TeXの命令")
      case .wiki: Phrase(en: "a mark of a wiki", ja: "Wikiの記号")
      case .field: Phrase(en: "a field of a word processor or a spreadsheet", ja: "WordやExcelのフィールド")
      case .placeholder: Phrase(en: "a placeholder of a template", ja: "ひな形の差し込み箇所")
      case .escape: Phrase(en: "an escape of a program", ja: "プログラムのエスケープ")
      case .script: Phrase(en: "marked as raised or lowered", ja: "上付き・下付きの記法")
      }
    }

    /// The remedy, where it is not to remove the marks.
    var remedy: Phrase? {
      switch self {
      case .script:
        Phrase(
          en: "write “scripts: true” in the book, and it is raised or lowered",
          ja: "上付き・下付きにするには、冊子に「scripts: true」と書いてください")
      case .ownRuby:
        Phrase(
          en: "write “ruby: true” in the book, and the reading stands over its word",
          ja: "ルビにするには、冊子に「ruby: true」と書いてください")
      case .ruby:
        Phrase(
          en: "write the text without it, or as {word|reading} in a book with “ruby: true”",
          ja: "記号を除いて文字だけを書くか、「ruby: true」の冊子で {語|読み} と書いてください")
      default: nil
      }
    }
  }
}

/// All left-over marks of a text, in order; none is inside another.
///
/// - Parameter marks: the marks that the book is read with, which are not left over.
/// - Complexity: O(characters), except for pairs, which end on the line on which they begin.
func leftOvers(in scalars: [Unicode.Scalar], reading marks: MarkKinds = []) -> [LeftOver] {
  guard scalars.contains(where: mayBegin) else { return [] }
  let text = MarkupText(scalars)
  var ownMarks = textMarks(in: scalars, reading: [.scripts, .ruby]).closed[...]
  var tables = text.tables()[...]
  var found: [LeftOver] = []
  var index = 0
  while index < scalars.count {
    while let own = ownMarks.first, own.range.lowerBound < index { ownMarks.removeFirst() }
    if let own = ownMarks.first, own.range.lowerBound == index {
      if marks.contains(own.kind.switchedOnBy) {
        index = own.content.lowerBound
        continue
      }
      if own.kind.switchedOnBy == .scripts || text.bracedRuby(at: index) != nil {
        found.append(LeftOver(range: own.range, kind: own.kind.switchedOnBy == .scripts ? .script : .ownRuby))
        index = own.range.upperBound
        continue
      }
    }
    let table = tables.first?.range.lowerBound == index ? tables.removeFirst() : nil
    if let mark = table ?? text.mark(at: index) {
      found.append(mark)
      index = max(mark.range.upperBound, index + 1)
    } else {
      index += 1
    }
  }
  return found
}

extension TextMark.Kind {
  /// The switch of the book that reads marks of this kind.
  fileprivate var switchedOnBy: MarkKinds {
    switch self {
    case .raised, .lowered: .scripts
    case .ruby: .ruby
    }
  }
}

/// Whether some kind of markup begins with the character.
private func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "<", "&", "*", "_", "~", "=", "`", "[", "!", "#", "|", "{", "\\", "$", "'", "%", "-", "^", "｜", "｛", "«", "《",
    "［",
    "＜", "＆", "E", "エ":
    true
  default: false
  }
}

extension MarkupText {
  /// The mark that begins at `index`, other than a table; nil for none, and inside a URL or mail address.
  func mark(at index: Int) -> LeftOver? {
    mayBegin(scalars[index]) && address(around: index) == nil ? leftOver(at: index) : nil
  }

  private func leftOver(at index: Int) -> LeftOver? {
    switch scalars[index] {
    case "<": tag(at: index) ?? scriptlet(at: index)
    case "＜", "＆": wideMark(at: index)
    case "&": entity(at: index) ?? wikiPlugin(at: index)
    case "*", "_", "~", "=", "`":
      wikiHeading(at: index) ?? fence(at: index) ?? emphasis(at: index) ?? loneStars(at: index)
    case "[": wikiLink(at: index) ?? link(at: index) ?? bulletinTag(at: index) ?? checkbox(at: index)
    case "!": scalar(index + 1) == "[" ? link(at: index + 1).map { extended($0, from: index) } : nil
    case "#": heading(at: index) ?? spreadsheetError(at: index)
    case "|", "｜": barredRuby(at: index)
    case "{", "｛": bracedRuby(at: index) ?? placeholder(at: index) ?? field(at: index)
    case "\\": texCommand(at: index) ?? escape(at: index)
    case "$": placeholder(at: index) ?? formula(at: index)
    case "'": apostrophes(at: index)
    case "%": percentPlaceholder(at: index)
    case "-": checkbox(at: index)
    case "«": mergeField(at: index)
    case "《": doubledBrackets(at: index) ?? ruby(at: index)
    case "［": aozoraNote(at: index)
    case "E", "エ": brokenReference(at: index)
    default: nil
    }
  }

  private func extended(_ mark: LeftOver, from start: Int) -> LeftOver {
    LeftOver(range: start..<mark.range.upperBound, kind: mark.kind, replacement: mark.replacement)
  }
}

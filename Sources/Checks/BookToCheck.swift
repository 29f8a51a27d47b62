public import GoalBook
import LineComposition
import Provenance

/// A book as checks read it: its outline, and its texts as characters with their kinds.
public struct BookToCheck: Sendable {
  /// The outline of the book, in which findings have their nodes.
  public let outline: Outline
  /// The Japanese texts of the book, in reading order; texts in other languages are not checked.
  let passages: [Passage]
  /// The words of the user's own dictionaries.
  let words: WordList
  /// The outline of last year's book; nil where none was given.
  let lastYear: Outline?
  /// A model of Japanese and a dictionary of readings; nil where they are not installed or not wanted.
  let languageData: LanguageData?

  /// Prepares the texts of a book for checks.
  public init(
    _ outline: Outline, words: WordList = WordList(), lastYear: Outline? = nil, languageData: LanguageData? = nil
  ) {
    self.languageData = languageData
    self.outline = outline
    self.lastYear = lastYear
    self.words = words
    let book = outline.book
    let isMixed = outline.hasSeveralLanguages || book.language != nil
    let texts = isMixed ? outline.texts.filter { outline.isJapanese($0.id) } : outline.texts
    passages = texts.map { text in
      let isInColumn = !book.fields.isEmpty
      let kind: FieldKind = if isInColumn, case .item(let key) = text.kind { book.kind(of: key) } else { .list }
      return Passage(text, kind: kind, marks: book.marks)
    }
  }

  /// Prepares texts without a book, for trying checks: each is an initiative of its own, in Markdown.
  public init(texts: [String], words: WordList = WordList(), languageData: LanguageData? = nil) {
    self.languageData = languageData
    let row = Row(initiatives: texts.map { Initiative(text: $0) })
    outline = Outline(Book(title: "", parts: [Part(title: "", objectives: [Objective(text: "", rows: [row])])]))
    self.words = words
    lastYear = nil
    passages = outline.nodes(.initiative).map { Passage($0, isMarkdown: true) }
  }
}

extension Book {
  /// The marks that the book's texts are read with: scripts, ruby.
  var marks: MarkKinds {
    MarkKinds(readsScripts ? [.scripts] : []).union(readsRuby ? [.ruby] : [])
  }
}

extension Outline {
  fileprivate func isJapanese(_ id: NodeID) -> Bool {
    language(of: id).split(separator: "-").first?.lowercased() == Outline.usualLanguage
  }
}

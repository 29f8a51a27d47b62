public import GoalBook
import LineComposition
import Provenance

/// A book as checks read it: its outline, and its texts as characters with their kinds.
public struct BookToCheck: Sendable {
  /// The outline of the book, in which findings have their nodes.
  public let outline: Outline
  private let reader: PassageReader
  private let read: MadeOnce<Passages>
  /// The Japanese texts of the book, in reading order; texts in other languages are not checked.
  ///
  /// Their characters are read for the first check that asks for them, because not every check of pages does.
  var passages: Passages { read.value }
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
    let reader = PassageReader(outline: outline)
    self.reader = reader
    read = MadeOnce { Passages(outline.japaneseTexts, reader) }
  }

  /// Prepares texts without a book, for trying checks: each is an initiative of its own, in Markdown.
  public init(texts: [String], words: WordList = WordList(), languageData: LanguageData? = nil) {
    self.languageData = languageData
    let row = Row(initiatives: texts.map { Initiative(text: $0) })
    let outline = Outline(Book(title: "", parts: [Part(title: "", objectives: [Objective(text: "", rows: [row])])]))
    self.outline = outline
    self.words = words
    lastYear = nil
    let reader = PassageReader(outline: outline, isMarkdown: true)
    self.reader = reader
    read = MadeOnce { Passages(outline.nodes(.initiative), reader) }
  }

  /// One of the texts.
  func passage(_ text: NodeID) -> Passage { reader.passage(outline[text]) }
}

extension Book {
  /// The marks that the book's texts are read with: scripts, ruby.
  var marks: MarkKinds {
    MarkKinds(readsScripts ? [.scripts] : []).union(readsRuby ? [.ruby] : [])
  }
}

extension Outline {
  /// The texts of the book that are in Japanese, in reading order, one by one: a list of them is as large as the book.
  var japaneseTexts: some Sequence<BookNode> {
    let areAll = !hasSeveralLanguages && book.language == nil
    return nodes.lazy.filter { $0.isText && (areAll || isJapanese($0.id)) }
  }

  private func isJapanese(_ id: NodeID) -> Bool {
    language(of: id).split(separator: "-").first?.lowercased() == Outline.usualLanguage
  }
}

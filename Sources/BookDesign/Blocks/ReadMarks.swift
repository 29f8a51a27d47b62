public import GoalBook
public import LineComposition

extension Book {
  /// The marks that its texts are read with.
  public var marks: MarkKinds { MarkKinds(readsScripts ? [.scripts] : []).union(readsRuby ? [.ruby] : []) }

  /// A text as it is printed, where it stands without its shape: in bookmarks, on tabs, in names of files.
  public func printed(_ text: String) -> String { text.printed(reading: marks) }

  /// A text without its readings, which running heads have no room for.
  func withoutReadings(_ text: String) -> String { text.printed(reading: marks.intersection(.ruby)) }
}

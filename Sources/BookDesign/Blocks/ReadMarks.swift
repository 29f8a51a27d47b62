public import GoalBook
public import LineComposition

extension Book {
  /// The kinds of marks (raised signs, ruby) that its texts are read with.
  public var marks: MarkKinds { MarkKinds(readsScripts ? [.scripts] : []).union(readsRuby ? [.ruby] : []) }

  /// A text as it is printed where only characters are possible: in bookmarks, on tabs, in file names.
  public func printed(_ text: String) -> String { text.printed(reading: marks) }

  /// A text without its ruby readings, for running heads, which have no room for them.
  func withoutReadings(_ text: String) -> String { text.printed(reading: marks.intersection(.ruby)) }
}

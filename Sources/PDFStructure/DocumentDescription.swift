public import Dates

/// What a PDF says about itself.
public struct DocumentDescription: Hashable, Sendable {
  public var title: String
  /// Who issues the booklet.
  public var author: String
  public var subject: String
  /// The language of the text, as RFC 3066 names it.
  public var language: String
  /// When it was made; nil is the present moment, and makes every run differ.
  public var date: WrittenDate?

  public init(
    title: String, author: String = "", subject: String = "", language: String = "ja-JP",
    date: WrittenDate? = nil
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.language = language
    self.date = date
  }
}

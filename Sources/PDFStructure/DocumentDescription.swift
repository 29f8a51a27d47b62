/// What a PDF says about itself.
public struct DocumentDescription: Hashable, Sendable {
  public var title: String
  /// Who issues the booklet.
  public var author: String
  public var subject: String
  public var keywords: [String]
  /// The language of the text, as RFC 3066 names it.
  public var language: String
  /// When it was made, as ISO 8601 writes it: `2019-06-01`, `2019-06-01T09:30:00+09:00`, `…Z`.
  ///
  /// Without a zone it is taken as UTC. nil is the present moment, and makes every run differ.
  public var date: String?

  public init(
    title: String, author: String = "", subject: String = "", keywords: [String] = [], language: String = "ja-JP",
    date: String? = nil
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.language = language
    self.date = date
  }
}

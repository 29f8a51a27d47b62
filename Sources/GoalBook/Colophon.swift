public import OrderedCollections

/// The lines of the colophon (奥付) on the back cover: who made the booklet, where they are found, who printed it.
public struct Colophon: Hashable, Sendable {
  /// The lines that there are, in the order of ``Entry``; none of them is empty.
  public private(set) var texts: OrderedDictionary<Entry, PlacedText> = [:]

  /// Makes a colophon of its lines; empty ones are left out.
  public init(_ texts: [Entry: PlacedText] = [:]) {
    for entry in Entry.allCases { self.texts[entry] = texts[entry].flatMap { $0.text.isEmpty ? nil : $0 } }
  }

  /// The text of a line; nil where the colophon does not have the line.
  public subscript(entry: Entry) -> PlacedText? { texts[entry] }

  /// A line of the colophon; the raw values are the keys in a book's file.
  public enum Entry: String, Hashable, Sendable, CaseIterable {
    case publisher, section, address, telephone, mail, url, version, printing

    /// The title before the line on the page.
    public var title: String {
      switch self {
      case .publisher: "発行"
      case .section: "編集"
      case .address: "所在地"
      case .telephone: "電話"
      case .mail: "メール"
      case .url: "ウェブ"
      case .version: "版"
      case .printing: "印刷"
      }
    }
  }
}

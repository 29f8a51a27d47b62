public import OrderedCollections

/// Who made the booklet, where they are found, and who printed it (奥付): what stands on its back cover.
public struct Colophon: Hashable, Sendable {
  /// What there is to say, in the order of ``Entry``.
  ///
  /// Nothing is empty.
  public private(set) var texts: OrderedDictionary<Entry, PlacedText> = [:]

  public init(_ texts: [Entry: PlacedText] = [:]) {
    for entry in Entry.allCases { self.texts[entry] = texts[entry].flatMap { $0.text.isEmpty ? nil : $0 } }
  }

  public subscript(entry: Entry) -> PlacedText? { texts[entry] }

  /// A line of the colophon; the raw values are the model's keys.
  public enum Entry: String, Hashable, Sendable, CaseIterable {
    case publisher, section, address, telephone, mail, url, version, printing

    /// What stands before it on the page.
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

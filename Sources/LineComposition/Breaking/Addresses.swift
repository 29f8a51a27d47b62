// Addresses of the web and of mail: where they stand in a text, where they lead, and at which signs a line may end in
// them.

/// The URLs and e-mail addresses of a text, in order; none lies in another.
///
/// - Returns: ranges of `scalars`.
/// - Complexity: O(characters).
public func addressRanges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
  var addresses: [Range<Int>] = []
  for index in scalars.indices where index >= addresses.last?.upperBound ?? 0 {
    let found: Range<Int>? =
      switch scalars[index] {
      case "@": mailAddress(around: index, in: scalars)
      case "/": urlWithScheme(at: index, in: scalars) ?? urlOfHost(before: index, in: scalars)
      default: nil
      }
    if let found, found.lowerBound >= addresses.last?.upperBound ?? 0 { addresses.append(found) }
  }
  return addresses
}

/// The URI that an address leads to: its own of a page on the web, that of a message to a mail address.
///
/// - Returns: nil for what names no scheme, or one that leads to no page of the web.
public func uri(ofAddress address: String) -> String? {
  let lowercased = address.lowercased()
  for scheme in ["http://", "https://"] where lowercased.hasPrefix(scheme) {
    return lowercased.unicodeScalars.dropFirst(scheme.count).first?.isLetterOrDigit == true ? address : nil
  }
  guard address.contains("@"), !address.contains("/") else { return nil }
  return "mailto:" + address.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
}

/// `koho@city.example.jp`.
private func mailAddress(around at: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
  var start = begin(before: at, in: scalars) { $0.isOfHost || $0 == "+" || $0 == "%" }
  var end = scalars[(at + 1)...].firstIndex { !$0.isOfHost } ?? scalars.count
  let marks = end
  while end > at + 1, !scalars[end - 1].isLetterOrDigit { end -= 1 }
  // __koho@city.example.jp__ is marked, not so called.
  let isMarked = end < marks && scalars[end] == "_"
  while start < at, scalars[start] == "." || scalars[start] == "-" || isMarked && scalars[start] == "_" { start += 1 }
  return start < at && isHost(scalars[at + 1..<end]) ? start..<end : nil
}

/// `https://city.example.jp/a_b/`, by the first `/` of the two.
private func urlWithScheme(at slash: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
  guard slash > 1, scalars[slash - 1] == ":", slash + 1 < scalars.count, scalars[slash + 1] == "/" else { return nil }
  var start = begin(before: slash - 1, in: scalars) { $0.isLetterOrDigit }
  guard start < slash - 1 else { return nil }
  // URLhttps://…: what stands before a scheme that is known is none of it.
  for scheme in ["https", "http"] {
    let first = slash - 1 - scheme.count
    guard first > start, scalars[first..<slash - 1].elementsEqual(scheme.unicodeScalars) else { continue }
    start = first
    break
  }
  return start..<urlEnd(from: start, in: scalars)
}

/// `city.example.jp/a_b/`.
private func urlOfHost(before slash: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
  let start = begin(before: slash, in: scalars, while: \.isOfHost)
  return isHost(scalars[start..<slash]) ? start..<urlEnd(from: start, in: scalars) : nil
}

/// Whether it is a name with a dot in it and letters behind the last dot.
private func isHost(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
  let labels = name.split(separator: ".", omittingEmptySubsequences: false)
  return labels.count > 1 && labels.allSatisfy { !$0.isEmpty } && labels[labels.count - 1].count > 1
    && labels[labels.count - 1].allSatisfy(\.isLetterOfASCII)
}

private func begin(
  before end: Int, in scalars: [Unicode.Scalar], while isWanted: (Unicode.Scalar) -> Bool
) -> Int {
  var start = end
  while start > 0, isWanted(scalars[start - 1]) { start -= 1 }
  return start
}

/// Behind a URL.
///
/// What ends a sentence or closes something that begins before the URL stands behind it: `https://…/.`, `(https://…/)`,
/// and of marks those that it has nowhere else: `**https://…/**`.
private func urlEnd(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
  var end = scalars[start...].firstIndex { !$0.isOfURL } ?? scalars.count
  while end > start {
    switch scalars[end - 1] {
    case ".", ",", ":", ";", "!", "?", "'": end -= 1
    case ")":
      let url = scalars[start..<end]
      guard url.count(where: { $0 == ")" }) > url.count(where: { $0 == "(" }) else { return end }
      end -= 1
    case "*", "_", "~", "=":
      let mark = scalars[end - 1]
      let bare = begin(before: end, in: scalars) { $0 == mark }
      // A single = is what a question ends with that has no answer yet: /search?q=
      let isSingle = end - bare == 1 && (mark == "=" || mark == "~")
      guard !isSingle, bare > start, !scalars[start..<bare].contains(mark) else { return end }
      end = bare
    default: return end
    }
  }
  return end
}

extension Unicode.Scalar {
  /// a–z and A–Z.
  fileprivate var isLetterOfASCII: Bool { (0x61...0x7A).contains(value | 0x20) }

  fileprivate var isLetterOrDigit: Bool { isLetterOfASCII || (0x30...0x39).contains(value) }

  /// What the name of a host is written with, and what stands before the @ of an address.
  fileprivate var isOfHost: Bool { isLetterOrDigit || self == "." || self == "-" || self == "_" }

  /// RFC 3986, without the brackets, which stand around URLs as well.
  fileprivate var isOfURL: Bool { isOfHost || "~:/?#@!$&'()*+,;=%".unicodeScalars.contains(self) }
}

extension ClassedCharacter {
  /// Whether it is one of the signs that part an address into pieces: - . / ? & = _ #
  var partsAddress: Bool {
    switch scalar {
    case 0x2D, 0x2E, 0x2F, 0x3F, 0x26, 0x3D, 0x5F, 0x23: true
    default: false
    }
  }
}

/// Whether a word is an address: https://city.example.jp/a?b=1, www.city.example.jp, koho@city.example.jp.
///
/// Letters with two dots or slashes among them are one too: city.example.jp/koho.
func isAddress(_ word: String) -> Bool {
  guard word.utf8.contains(where: { (0x61...0x7A).contains($0 | 0x20) }) else { return false }
  return word.contains("@") || word.contains("://") || word.utf8.count { $0 == 0x2E || $0 == 0x2F } > 1
}

/// An address in a shaped text.
struct PlacedAddress {
  /// The clusters that it is made of.
  var clusters: Range<Int>
  /// Where it leads; nil where that cannot be said.
  var uri: String?
}

extension CollectedText {
  /// The addresses of the text, in order.
  ///
  /// - Complexity: O(characters).
  func findAddresses() -> [PlacedAddress] {
    guard characters.contains(where: { $0.scalar == 0x2F || $0.scalar == 0x40 }) else { return [] }
    let scalars = characters.map { Unicode.Scalar($0.scalar) ?? " " }
    return addressRanges(in: scalars).map { PlacedAddress(clusters: $0, uri: uri(ofAddress: text($0))) }
  }

  /// The address that goes on with the cluster at `index`, not having begun with it.
  func address(goingOnAt index: Int) -> PlacedAddress? {
    addresses.first { $0.clusters.dropFirst().contains(index) }
  }
}

/// Lets lines end behind the signs that part an address: it is not read as one word.
///
/// Not where no piece of it has been seen yet: between the slashes of `https://` and behind them.
///
/// - Complexity: O(characters of the addresses).
func applyAddressBreaks(to licences: inout [BreakLicence], _ text: CollectedText) {
  for address in text.addresses {
    var slashes = 0
    for index in address.clusters.dropFirst() {
      let before = text.characters[index - 1]
      slashes = before.scalar == 0x2F ? slashes + 1 : 0
      let isBehindScheme = slashes > 0 && (slashes == 2 || text.characters[index].scalar == 0x2F)
      if before.partsAddress, !isBehindScheme, licences[index] == .cutsWord { licences[index] = .reluctant }
    }
  }
}

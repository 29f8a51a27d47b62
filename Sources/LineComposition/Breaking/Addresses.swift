// Addresses of the web and of mail: their places in a text, the URIs they lead to, and the signs behind which a line
// may end in them.

/// The URLs and e-mail addresses in a text, in order; none overlaps another.
///
/// - Returns: ranges of indices of `scalars`.
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

/// The URI to which an address leads: itself for a web page, a `mailto:` URI for a mail address.
///
/// - Returns: nil for a web address that does not begin with `http://` or `https://`.
public func uri(ofAddress address: String) -> String? {
  let lowercased = address.lowercased()
  for scheme in ["http://", "https://"] where lowercased.hasPrefix(scheme) {
    return lowercased.unicodeScalars.dropFirst(scheme.count).first?.isLetterOrDigit == true ? address : nil
  }
  guard address.contains("@"), !address.contains("/") else { return nil }
  return "mailto:" + address.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
}

/// The range of a mail address around its @: `koho@city.example.jp`.
private func mailAddress(around at: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
  var start = begin(before: at, in: scalars) { $0.isOfHost || $0 == "+" || $0 == "%" }
  var end = scalars[(at + 1)...].firstIndex { !$0.isOfHost } ?? scalars.count
  let marks = end
  while end > at + 1, !scalars[end - 1].isLetterOrDigit { end -= 1 }
  // In __koho@city.example.jp__ the underscores are marks, not a part of the address.
  let isMarked = end < marks && scalars[end] == "_"
  while start < at, scalars[start] == "." || scalars[start] == "-" || isMarked && scalars[start] == "_" { start += 1 }
  return start < at && isHost(scalars[at + 1..<end]) ? start..<end : nil
}

/// The range of a URL with a scheme, `https://city.example.jp/a_b/`, given the first `/` behind the scheme.
private func urlWithScheme(at slash: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
  guard slash > 1, scalars[slash - 1] == ":", slash + 1 < scalars.count, scalars[slash + 1] == "/" else { return nil }
  var start = begin(before: slash - 1, in: scalars) { $0.isLetterOrDigit }
  guard start < slash - 1 else { return nil }
  // Letters before a known scheme are not a part of it: URLhttps://….
  for scheme in ["https", "http"] {
    let first = slash - 1 - scheme.count
    guard first > start, scalars[first..<slash - 1].elementsEqual(scheme.unicodeScalars) else { continue }
    start = first
    break
  }
  return start..<urlEnd(from: start, in: scalars)
}

/// The range of a URL without a scheme, given its first `/`: `city.example.jp/a_b/`.
private func urlOfHost(before slash: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
  let start = begin(before: slash, in: scalars, while: \.isOfHost)
  return isHost(scalars[start..<slash]) ? start..<urlEnd(from: start, in: scalars) : nil
}

/// Whether the name has a dot, and letters behind its last dot.
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

/// The end of a URL.
///
/// Punctuation at the end of a sentence and closing brackets of the text around it do not belong to the URL:
/// `https://…/.`, `(https://…/)`. Nor do marks of emphasis that it has nowhere else: `**https://…/**`.
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
      // A single = at the end belongs to a query without a value: /search?q=
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

  /// The characters of host names, and those before the @ of an address.
  fileprivate var isOfHost: Bool { isLetterOrDigit || self == "." || self == "-" || self == "_" }

  /// The characters of RFC 3986 without square brackets, which may also stand around a URL.
  fileprivate var isOfURL: Bool { isOfHost || "~:/?#@!$&'()*+,;=%".unicodeScalars.contains(self) }
}

extension ClassedCharacter {
  /// Whether a line may end behind the sign within an address: - . / ? & = _ #
  var partsAddress: Bool {
    switch scalar {
    case 0x2D, 0x2E, 0x2F, 0x3F, 0x26, 0x3D, 0x5F, 0x23: true
    default: false
    }
  }
}

/// Whether a word is an address: https://city.example.jp/a?b=1, www.city.example.jp, koho@city.example.jp.
///
/// Letters with two dots or slashes are taken for one too: city.example.jp/koho.
func isAddress(_ word: String) -> Bool {
  guard word.utf8.contains(where: { (0x61...0x7A).contains($0 | 0x20) }) else { return false }
  return word.contains("@") || word.contains("://") || word.utf8.count { $0 == 0x2E || $0 == 0x2F } > 1
}

/// An address in a shaped text.
struct PlacedAddress {
  /// The clusters of the address.
  var clusters: Range<Int>
  /// The URI to which it leads; nil where there is none.
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

  /// The address that holds the cluster at `index`, but does not begin with it.
  func address(goingOnAt index: Int) -> PlacedAddress? {
    addresses.first { $0.clusters.dropFirst().contains(index) }
  }
}

/// Lets lines end behind the signs within an address, which is not read as one word.
///
/// Not between the slashes of `https://` or behind them, where nothing of the address has been seen yet.
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

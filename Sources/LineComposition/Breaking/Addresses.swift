// Addresses of the web and of mail: where they stand in a text, where they lead, and at which signs a line may end in
// them.

/// The URLs and e-mail addresses of a text, in order; none lies in another.
///
/// - Returns: ranges of `scalars`.
/// - Complexity: O(characters).
public func addresses(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
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

/// `koho@city.example.jp`.
private func mailAddress(around at: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
  let start = begin(before: at, in: scalars) { $0.isOfHost || $0 == "+" || $0 == "%" }
  let end = scalars[(at + 1)...].firstIndex { !$0.isOfHost } ?? scalars.count
  return start < at && isHost(scalars[at + 1..<end]) ? start..<end : nil
}

/// `https://city.example.jp/a_b/`, by the first `/` of the two.
private func urlWithScheme(at slash: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
  guard slash > 1, scalars[slash - 1] == ":", slash + 1 < scalars.count, scalars[slash + 1] == "/" else { return nil }
  let start = begin(before: slash - 1, in: scalars) { $0.isLetterOrDigit }
  return start < slash - 1 ? start..<urlEnd(from: start, in: scalars) : nil
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
/// Marks at its very end that it has nowhere else close something that begins before it: `**https://…/**`.
private func urlEnd(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
  let end = scalars[start...].firstIndex { !$0.isOfURL } ?? scalars.count
  guard let mark = scalars[start..<end].last, mark == "*" || mark == "_" || mark == "~" || mark == "=" else {
    return end
  }
  let bare = begin(before: end, in: scalars) { $0 == mark }
  return scalars[start..<bare].contains(mark) ? end : bare
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
  /// Whether it is one of the signs that part an address into pieces: - . / ? & = _
  var partsAddress: Bool {
    switch scalar {
    case 0x2D, 0x2E, 0x2F, 0x3F, 0x26, 0x3D, 0x5F: true
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

// URLs and e-mail addresses: what stands in them is theirs, and no mark of a program.

extension MarkupText {
  /// The URLs and e-mail addresses of a text, in order; none lies in another.
  ///
  /// - Complexity: O(characters).
  static func addresses(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
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
  private static func mailAddress(around at: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    let start = begin(before: at, in: scalars) { $0.isOfHost || $0 == "+" || $0 == "%" }
    let end = scalars[(at + 1)...].firstIndex { !$0.isOfHost } ?? scalars.count
    return start < at && isHost(scalars[at + 1..<end]) ? start..<end : nil
  }

  /// `https://city.example.jp/a_b/`, by the first `/` of the two.
  private static func urlWithScheme(at slash: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    guard slash > 1, scalars[slash - 1] == ":", slash + 1 < scalars.count, scalars[slash + 1] == "/" else { return nil }
    let start = begin(before: slash - 1, in: scalars) { $0.isLetterOfASCII || $0.isDigitOfASCII }
    return start < slash - 1 ? start..<urlEnd(from: start, in: scalars) : nil
  }

  /// `city.example.jp/a_b/`.
  private static func urlOfHost(before slash: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    let start = begin(before: slash, in: scalars, while: \.isOfHost)
    return isHost(scalars[start..<slash]) ? start..<urlEnd(from: start, in: scalars) : nil
  }

  /// Whether it is a name with a dot in it and letters behind the last dot.
  private static func isHost(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty } && labels[labels.count - 1].count > 1
      && labels[labels.count - 1].allSatisfy(\.isLetterOfASCII)
  }

  private static func begin(
    before end: Int, in scalars: [Unicode.Scalar], while isWanted: (Unicode.Scalar) -> Bool
  ) -> Int {
    var start = end
    while start > 0, isWanted(scalars[start - 1]) { start -= 1 }
    return start
  }

  /// Behind a URL.
  ///
  /// Marks at its very end that it has nowhere else close something that begins before it: `**https://…/**`.
  private static func urlEnd(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    let end = scalars[start...].firstIndex { !$0.isOfURL } ?? scalars.count
    guard let mark = scalars[start..<end].last, mark == "*" || mark == "_" || mark == "~" || mark == "=" else {
      return end
    }
    let bare = begin(before: end, in: scalars) { $0 == mark }
    return scalars[start..<bare].contains(mark) ? end : bare
  }
}

extension Unicode.Scalar {
  /// What the name of a host is written with, and what stands before the @ of an address.
  fileprivate var isOfHost: Bool { isLetterOfASCII || isDigitOfASCII || self == "." || self == "-" || self == "_" }

  /// RFC 3986, without the brackets, which stand around URLs as well.
  fileprivate var isOfURL: Bool { isOfHost || "~:/?#@!$&'()*+,;=%".unicodeScalars.contains(self) }
}

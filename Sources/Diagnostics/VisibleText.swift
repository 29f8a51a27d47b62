extension String {
  /// The text without line ends or other characters that steer a terminal; each is shown as an escape such as `\u{1B}`.
  ///
  /// Everything that is shown to people goes through this: messages, listings, names of files. JSON has its own
  /// escapes.
  public var visible: String { visible(keeping: []) }

  /// The same, except that the characters in `kept` stay, such as the line ends of a text of several lines.
  public func visible(keeping kept: Set<Unicode.Scalar>) -> String {
    guard unicodeScalars.contains(where: { $0.isSteering && !kept.contains($0) }) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isSteering, !kept.contains(scalar) {
        shown.append(contentsOf: "\\u{\(hexadecimal(scalar.value, digits: 1))}".unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The text cut to 40 characters for a message; of a longer one the first 39 and ….
  public var shortened: String { count > 40 ? prefix(39) + "…" : self }
}

extension Unicode.Scalar {
  /// The characters at which some programs break lines and others do not: vertical tab, form feed, U+0085, U+2028,
  /// U+2029.
  public static let doubtfulLineBreaks: [Unicode.Scalar] = ["\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]

  /// Whether the character is one of ``doubtfulLineBreaks``.
  public var isDoubtfulLineBreak: Bool {
    // Nearly all characters of a Japanese book are beyond them.
    value <= 0x2029 && Self.doubtfulLineBreaks.contains(self)
  }

  /// Whether the character changes how a terminal shows text: controls, Unicode's line ends, and the marks that change
  /// the direction of writing.
  public var isSteering: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

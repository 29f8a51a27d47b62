import Diagnostics
import Frames
import Measure
import Notation

extension Message {
  /// The error for a length that cannot be read.
  static func badLength(_ text: String, _ mistake: WrittenLength.Mistake) -> Message {
    let reason =
      switch mistake {
      case .unitMissing: Phrase(en: "a length needs a unit", ja: "単位がありません")
      case .unknownUnit(let unit): Phrase(en: "there is no unit “\(unit)”", ja: "「\(unit)」という単位はありません")
      case .notANumber: Phrase(en: "it is not a number with a unit", ja: "数と単位の形ではありません")
      }
    return Message(
      id: "bad-length", en: "“\(text)” is not a length: \(reason.en)", ja: "「\(text)」は長さとして読めません。\(reason.ja)")
  }
  static func badShade(_ text: String) -> Message {
    Message(id: "bad-shade", en: "“\(text)” is not a shade of gray", ja: "「\(text)」は濃さとして読めません")
  }
  static func lineBreak(in key: String) -> Message {
    Message(
      id: "line-break", en: "“\(key)” stands on one line, but has a line break", ja: "「\(key)」は1行で書くものですが、改行があります")
  }
  static func negativeLength(_ text: String) -> Message {
    Message(id: "negative-length", en: "“\(text)” is less than nothing", ja: "「\(text)」は0より小さい長さです")
  }
}

// The values that only layouts have: lengths with a unit, and texts on one line.
extension MappingReader {
  /// A text for which there is only one line (a label, a mark, a running head); nil with an error where it has a line
  /// break.
  func oneLine(_ key: String, _ log: inout [Diagnostic]) -> String? {
    let text = string(key, &log)
    guard text?.contains(where: \.isNewline) == true else { return text }
    log.append(
      .error(
        .lineBreak(in: key), at: node(key)?.span,
        hints: [Phrase(en: "write it without one", ja: "改行をなくしてください")]))
    return nil
  }

  /// The length under a key of a part of the layout, where one em is `em`; nil where the key is missing, and with an
  /// error where the value is no length within its ``Bound``.
  ///
  /// - Parameter refusal: the message for a length out of bounds, where that is a special one.
  func length(
    _ key: String, of part: String, em: Length, refusal: ((String) -> Message)? = nil, _ log: inout [Diagnostic]
  ) -> Length? {
    guard let node = node(key), let text = node.string(Phrase(quoting: key), &log) else { return nil }
    let bound = Bound.of("\(part).\(key)")
    do {
      let length = try WrittenLength(text).resolved(em: em)
      if bound.lengths(em: em).contains(length) { return length }
      let message = refusal?(text) ?? (length < .zero ? .negativeLength(text) : .outOfBounds(text, bound))
      log.append(.error(message, at: node.span, hints: [bound.hint(for: length, em: em)]))
    } catch {
      let units = WrittenLength.units.map { Phrase(verbatim: $0) }.listed
      log.append(
        .error(
          .badLength(text, error), at: node.span,
          hints: [Phrase(en: "write a number and one of \(units.en): 12mm", ja: "「12mm」のように、数と単位（\(units.ja)）を書いてください")]
        ))
    }
    return nil
  }

  /// The length under a key that must be there.
  func requiredLength(
    _ key: String, of part: String, em: Length, refusal: ((String) -> Message)? = nil, _ log: inout [Diagnostic]
  ) -> Length? {
    guard requiredNode(key, &log) != nil else { return nil }
    return length(key, of: part, em: em, refusal: refusal, &log)
  }
}

import Diagnostics
import Frames
import Measure
import Notation

extension Message {
  /// A length that cannot be read.
  static func badLength(_ text: String, _ mistake: WrittenLength.Mistake) -> Message {
    let reason =
      switch mistake {
      case .unitMissing: "a length needs a unit"
      case .unknownUnit(let unit): "there is no unit “\(unit)”"
      case .notANumber: "it is not a number with a unit"
      }
    return Message(id: "bad-length", text: "“\(text)” is not a length: \(reason)")
  }
  static func badShade(_ text: String) -> Message {
    Message(id: "bad-shade", text: "“\(text)” is not a shade of gray")
  }
  static func lineBreak(in key: String) -> Message {
    Message(id: "line-break", text: "“\(key)” stands on one line, but has a line break")
  }
  static func negativeLength(_ text: String) -> Message {
    Message(id: "negative-length", text: "“\(text)” is less than nothing")
  }
}

// The values that only layouts have: lengths with a unit, shades of the one ink, and choices from a list.
extension MappingReader {
  /// A text that has room on one line only: a label, a mark, a running head; an error where it has a line break.
  func oneLine(_ key: String, _ log: inout [Diagnostic]) -> String? {
    let text = string(key, &log)
    guard text?.contains(where: \.isNewline) == true else { return text }
    log.append(.error(.lineBreak(in: key), at: node(key)?.span, hints: ["write it without one"]))
    return nil
  }

  /// The length at `key`, `em` being one em; nil where the key is not there or what stands there is no length.
  func length(_ key: String, em: Length, allowsNegative: Bool = false, _ log: inout [Diagnostic]) -> Length? {
    guard let node = node(key), let text = node.string("“\(key)”", &log) else { return nil }
    do {
      let length = try WrittenLength(text).resolved(em: em)
      if length < .zero, !allowsNegative {
        log.append(.error(.negativeLength(text), at: node.span, hints: ["write a length of 0mm or more"]))
        return nil
      }
      return length
    } catch {
      let units = WrittenLength.units.joined(separator: ", ")
      log.append(.error(.badLength(text, error), at: node.span, hints: ["write a number and one of \(units): 12mm"]))
      return nil
    }
  }

  /// The same where the key must be there.
  func requiredLength(_ key: String, em: Length, _ log: inout [Diagnostic]) -> Length? {
    guard requiredNode(key, &log) != nil else { return nil }
    return length(key, em: em, &log)
  }

  /// A shade: `black`, `white`, or a share of the ink such as `7%`.
  func shade(_ key: String, _ log: inout [Diagnostic]) -> Gray? {
    guard let node = node(key), let text = node.string("“\(key)”", &log) else { return nil }
    switch text {
    case "black": return .black
    case "white", "none": return .paper
    default:
      if text.last == "%", let share = Double(text.dropLast()), (0...100).contains(share) {
        return Gray(thousandths: Int(share * 10 + 0.5))
      }
      log.append(
        .error(.badShade(text), at: node.span, hints: ["write black, white, or a share of the ink such as 7%"]))
      return nil
    }
  }
}

public import Diagnostics

/// Errors for noncharacters, code points that Unicode reserves for programs' internal use (U+FDD0, U+FFFE and the
/// like).
///
/// Nobody types them; they come from damaged files. A PDF cannot hold them as text, so they are refused before anything
/// is drawn. At most one error is reported for each line.
public func noncharacterProblems(in source: Source) -> [Diagnostic] {
  guard source.text.unicodeScalars.contains(where: \.isNoncharacter) else { return [] }
  return (1...source.lines.count).compactMap { number in
    let line = source.lines.line(number)
    guard let found = line.unicodeScalars.firstIndex(where: \.isNoncharacter) else { return nil }
    let column = line.prefix { !$0.unicodeScalars.contains(where: \.isNoncharacter) }.count + 1
    return .error(
      .noncharacter(line.unicodeScalars[found]),
      at: SourceSpan(file: source.name, line: number, columns: column..<column + 1), hints: [retyping])
  }
}

/// Errors for values with noncharacters, which may be written as escapes; one for each value.
func noncharacterProblems(in values: [Node], of source: Source) -> [Diagnostic] {
  values.compactMap { value in
    guard case .scalar(let text, _) = value.content,
      let (index, scalar) = text.unicodeScalars.enumerated().first(where: { $0.element.isNoncharacter })
    else { return nil }
    var span = value.span
    if let place = scalarPlaces(of: text, at: value.span, in: source.lines)?[index] {
      let column = source.lines.place(ofScalar: place.column, inLine: place.line).character + 1
      span = SourceSpan(file: source.name, line: place.line, columns: column..<column + 1)
    }
    return .error(.noncharacter(scalar), at: span, hints: [retyping])
  }
}

private let retyping = Phrase(
  en: "the text was damaged on its way here: delete the character and type what belongs there",
  ja: "どこかで文字が壊れたようです。その文字を消して、正しい文字を入力してください")

extension Message {
  static func noncharacter(_ scalar: Unicode.Scalar) -> Message {
    Message(
      id: "noncharacter", en: "\(scalar.codePoint) stands here, which is no character of any text",
      ja: "文字として使えない符号\(scalar.codePoint)があります")
  }
}

internal import Diagnostics
internal import GoalBook

extension Source {
  /// Errors for characters of the file that only some programs take for line breaks, at most one for each line.
  ///
  /// - Parameter isMeant: whether a character is to be reported.
  func doubtfulLineBreaks(where isMeant: (Unicode.Scalar) -> Bool = { _ in true }) -> [Diagnostic] {
    let meant = Set(Unicode.Scalar.doubtfulLineBreaks.filter(isMeant))
    func isFound(_ scalar: Unicode.Scalar) -> Bool { meant.contains(scalar) }
    return Set(meant.flatMap { lines.containing(String($0)) }).sorted().compactMap { number in
      let line = lines.line(number)
      guard let index = line.firstIndex(where: { $0.unicodeScalars.contains(where: isFound) }) else { return nil }
      let column = line.distance(from: line.startIndex, to: index) + 1
      let codes = line[index].unicodeScalars.filter(isFound).map(\.codePoint)
      return .error(
        .doubtfulLineBreak(codes, in: Phrase(en: "the line", ja: "この行")),
        at: SourceSpan(file: name, line: number, columns: column..<column + 1),
        hints: [
          Phrase(en: "write a line break, or a blank where none is meant", ja: "改行なら普通の改行に、改行でなければ空白にしてください")
        ])
    }
  }
}

public import Diagnostics
import GoalBook
import Notation

extension [Finding] {
  /// The findings with the lines and columns of their own characters, computed from those of their texts.
  public func placed(in lines: SourceLines, of book: BookToCheck) -> [Finding] {
    var wanted: Set<SourceSpan> = []
    var latest: [WrittenForm] = []
    for finding in self {
      if let span = finding.place?.span { wanted.insert(span) }
      guard finding.forms != latest else { continue }
      latest = finding.forms
      for form in latest {
        for use in form.uses { if let span = use.place?.span { wanted.insert(span) } }
      }
    }
    var texts: [SourceSpan: String] = [:]
    for text in book.outline.japaneseTexts {
      if let span = text.place.span, wanted.contains(span) { texts[span] = text.text }
    }
    func placed(_ form: WrittenForm) -> WrittenForm {
      var form = form
      for index in form.uses.indices {
        guard let place = form.uses[index].place else { continue }
        form.uses[index].place = place.narrowed(to: form.uses[index].range, texts[place.span], lines)
      }
      return form
    }
    // Findings about one word follow each other and share its forms.
    var shared: (forms: [WrittenForm], placed: [WrittenForm]) = ([], [])
    return map { finding in
      var finding = finding
      if let place = finding.place {
        finding.place =
          place.isWhole ? place.counted(in: lines) : place.narrowed(to: finding.range, texts[place.span], lines)
      }
      if finding.forms != shared.forms { shared = (finding.forms, finding.forms.map(placed)) }
      finding.forms = shared.placed
      return finding
    }
  }
}

extension FindingPlace {
  /// The place of some characters of a text in the value that begins here.
  fileprivate func narrowed(to range: Range<Int>, _ text: String?, _ lines: SourceLines) -> FindingPlace {
    if let text, let places = scalarPlaces(of: text, at: span, in: lines), range.upperBound < places.count {
      let start = places[range.lowerBound]
      let last = places[Swift.max(range.lowerBound, range.upperBound - 1)]
      // The end is behind the last character, or the line's end if the last character is on another line.
      let end =
        range.isEmpty
        ? start.column
        : last.line == start.line
          ? Swift.max(
            last.column + 1,
            places[range.upperBound].line == start.line
              ? Swift.min(places[range.upperBound].column, last.column + 6) : 0)
          : lines.line(start.line).unicodeScalars.count
      return FindingPlace(
        file: span.file, line: start.line, scalars: start.column..<Swift.max(start.column, end), in: lines)
    }
    // A transcript: the words are looked for from the beginning of their line of the text on.
    if let text, !range.isEmpty {
      let scalars = Array(text.unicodeScalars)
      let before = scalars[..<Swift.min(range.lowerBound, scalars.count)]
      let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
      let number = span.line + before.count { $0 == "\n" }
      let own = Array(scalars[start...].prefix { $0 != "\n" })
      let line = Array(lines.line(number).unicodeScalars)
      if let begin = firstIndex(of: own, in: line, from: 0) {
        let part = range.clamped(to: start..<start + own.count)
        return FindingPlace(
          file: span.file, line: number, scalars: begin + part.lowerBound - start..<begin + part.upperBound - start,
          in: lines)
      }
    }
    return counted(in: lines)
  }

  /// The same place, with its columns counted in scalars too.
  fileprivate func counted(in lines: SourceLines) -> FindingPlace {
    let start = lines.place(ofCharacter: span.columns.lowerBound - 1, inLine: span.line).scalar
    let end = lines.place(ofCharacter: span.columns.upperBound - 1, inLine: span.line).scalar
    return FindingPlace(file: span.file, line: span.line, scalars: start..<Swift.max(start, end), in: lines)
  }

  private init(file: String, line number: Int, scalars: Range<Int>, in lines: SourceLines) {
    let start = lines.place(ofScalar: scalars.lowerBound, inLine: number).character + 1
    let end = lines.place(ofScalar: scalars.upperBound, inLine: number).character + 1
    span = SourceSpan(file: file, line: number, columns: start..<Swift.max(start, end))
    scalarColumns = scalars.lowerBound + 1..<scalars.upperBound + 1
    offset = lines.offset(ofLine: number) + scalars.lowerBound
    isWhole = true
  }
}

private func firstIndex(of words: [Unicode.Scalar], in line: [Unicode.Scalar], from start: Int) -> Int? {
  guard !words.isEmpty, words.count <= line.count else { return nil }
  return (start...line.count - words.count).first { begin in
    words.indices.allSatisfy { line[begin + $0] == words[$0] }
  }
}

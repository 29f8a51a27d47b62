/// A moment as a PDF writes it.
///
/// Cairo 1.16 takes a date in ISO 8601 and writes it without the `D:` that the PDF standard wants in front, so that
/// some readers show no date. Both forms are made here with the same number of bytes, and one is put for the other in
/// the finished file.
struct PrintDate: Hashable {
  /// Years, months, days, hours, minutes, seconds: fourteen digits.
  private var digits: String
  /// The zone in whole hours, with its sign: `+09`.
  private var zone: String

  /// Reads `2019-06-01`, `2019-06-01T09:30`, `2019-06-01T09:30:00Z`, `…+09:00`.
  ///
  /// - Throws: an error that shows how a date is written, also for the few zones that differ by half hours.
  init(_ text: String) throws(PaintError) {
    let mistake = PaintError(
      reason: .dateUnreadable,
      message: "“\(text)” is no date that can be written into a PDF: write 2019-06-01 or 2019-06-01T09:30:00+09:00")
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let days = numbers(parts[0], separator: "-", lengths: [4, 2, 2]), days.count == 3,
      (1...12).contains(days[1]), (1...lastDay(of: days[1], in: days[0])).contains(days[2])
    else { throw mistake }
    var time = [0, 0, 0]
    zone = "+00"
    if parts.count == 2 {
      let clock = parts[1].prefix { $0.isNumber || $0 == ":" }
      guard let written = numbers(clock, separator: ":", lengths: [2, 2, 2]), written.count >= 2,
        written[0] < 24, written[1] < 60, written.count < 3 || written[2] < 60,
        let read = wholeHours(parts[1].dropFirst(clock.count))
      else { throw mistake }
      time.replaceSubrange(0..<written.count, with: written)
      zone = read
    }
    digits = padded(days[0], 4) + (days[1...] + time[...]).map { padded($0, 2) }.joined()
  }

  /// What Cairo is given.
  var forCairo: String {
    let d = Array(digits)
    func part(_ range: Range<Int>) -> String { String(d[range]) }
    let day = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
    return "\(day)T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))\(zone):00"
  }

  /// What Cairo 1.16 makes of it.
  var asWrittenByCairo: String { "(\(digits)\(zone)'00)" }

  /// What the standard wants, in as many bytes: the minutes of a zone may be left out if they are none.
  var asStandard: String { "(D:\(digits)\(zone)')" }
}

extension PrintDate {
  /// Puts the standard form where Cairo wrote its own; other versions of Cairo may have nothing to mend.
  ///
  /// The dictionary that holds it is among the last and is not compressed, and the replacement has as many bytes, so no
  /// offset in the file changes.
  func mend(_ pdf: inout [UInt8]) {
    let new = Array(asStandard.utf8)
    for key in ["/CreationDate ", "/ModDate "] {
      let old = Array((key + asWrittenByCairo).utf8)
      guard let begin = lastIndex(of: old, in: pdf) else { continue }
      let end = begin + old.count
      pdf.replaceSubrange((end - new.count)..<end, with: new)
    }
  }
}

/// Where `pattern` begins for the last time.
private func lastIndex(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
  guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
  for begin in stride(from: bytes.count - pattern.count, through: 0, by: -1)
  where bytes[begin] == first && bytes[begin..<(begin + pattern.count)].elementsEqual(pattern) {
    return begin
  }
  return nil
}

/// Numbers of fixed lengths between separators, at least one; nil if anything else stands there.
private func numbers(_ text: Substring, separator: Character, lengths: [Int]) -> [Int]? {
  let parts = text.split(separator: separator, omittingEmptySubsequences: false)
  guard parts.count <= lengths.count else { return nil }
  var found: [Int] = []
  for (part, length) in zip(parts, lengths) {
    guard part.utf8.count == length, part.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(part) else {
      return nil
    }
    found.append(number)
  }
  return found
}

private func lastDay(of month: Int, in year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

private func wholeHours(_ zone: Substring) -> String? {
  if zone.isEmpty || zone == "Z" { return "+00" }
  guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
  let digits = zone.dropFirst().filter { $0 != ":" }
  guard digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.count == 2 || digits.hasSuffix("00"),
    digits.count == 2 || digits.count == 4, let hours = Int(digits.prefix(2)), hours <= 14
  else { return nil }
  return "\(sign)\(padded(hours, 2))"
}

private func padded(_ number: Int, _ count: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, count - digits.count)) + digits
}

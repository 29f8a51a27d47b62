internal import Glibc

/// A moment as a PDF writes it, in its own form and in that of its metadata.
struct PDFDate: Hashable {
  /// Year, month, day, hour, minute, second.
  private var fields: [Int]
  /// How far the zone is ahead of UTC, in minutes.
  private var zone: Int

  /// Reads `2019-06-01`, `2019-06-01T09:30`, `2019-06-01T09:30:00Z`, `…+09:00`; without a zone it is UTC.
  ///
  /// - Throws: an error that shows how a date is written.
  init(_ text: String) throws(StructureError) {
    let mistake = StructureError(
      reason: .dateUnreadable,
      message: "“\(text)” is no date that can be written into a PDF: write 2019-06-01 or 2019-06-01T09:30:00+09:00")
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let days = numbers(parts[0], separator: "-", lengths: [4, 2, 2]), days.count == 3,
      (1...12).contains(days[1]), (1...lastDay(of: days[1], in: days[0])).contains(days[2])
    else { throw mistake }
    var time = [0, 0, 0]
    zone = 0
    if parts.count == 2 {
      let clock = parts[1].prefix { $0.isNumber || $0 == ":" }
      guard let written = numbers(clock, separator: ":", lengths: [2, 2, 2]), written.count >= 2,
        written[0] < 24, written[1] < 60, written.count < 3 || written[2] < 60,
        let minutes = zoneMinutes(parts[1].dropFirst(clock.count))
      else { throw mistake }
      time.replaceSubrange(0..<written.count, with: written)
      zone = minutes
    }
    fields = days + time
  }

  private init(now: tm) {
    fields = [
      Int(now.tm_year) + 1900, Int(now.tm_mon) + 1, Int(now.tm_mday), Int(now.tm_hour), Int(now.tm_min),
      Int(now.tm_sec),
    ]
    zone = 0
  }

  /// The present moment.
  static var now: PDFDate {
    var seconds = time(nil)
    var moment = tm()
    gmtime_r(&seconds, &moment)
    return PDFDate(now: moment)
  }

  /// The form of the document's information: `D:20190601093000+09'00'`.
  var inDocument: String {
    "D:" + padded(fields[0], 4) + fields[1...].map { padded($0, 2) }.joined() + zone(separator: "'") + "'"
  }

  /// The form of its metadata: `2019-06-01T09:30:00+09:00`.
  var inMetadata: String {
    let parts = [padded(fields[0], 4)] + fields[1...].map { padded($0, 2) }
    return parts[..<3].joined(separator: "-") + "T" + parts[3...].joined(separator: ":") + zone(separator: ":")
  }

  private func zone(separator: String) -> String {
    "\(zone < 0 ? "-" : "+")\(padded(abs(zone) / 60, 2))\(separator)\(padded(abs(zone) % 60, 2))"
  }
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

/// How far a zone such as `+09:00`, `-0330`, `+09` or `Z` is ahead of UTC, in minutes; none is UTC.
private func zoneMinutes(_ zone: Substring) -> Int? {
  if zone.isEmpty || zone == "Z" { return 0 }
  guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
  let digits = zone.dropFirst().filter { $0 != ":" }
  guard digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.count == 2 || digits.count == 4,
    let hours = Int(digits.prefix(2)), hours <= 14, let minutes = Int("0" + digits.dropFirst(2)), minutes < 60
  else { return nil }
  return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
}

private func padded(_ number: Int, _ count: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, count - digits.count)) + digits
}

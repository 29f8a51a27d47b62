import Dates
import Diagnostics

extension Check {
  static let impossibleDate = Check(
    "impossible-date",
    Phrase(
      en: "a day, month, hour or year of an era that there is not (2月30日, 13月, 25時, 平成41年, H31.2.31)",
      ja: "暦にない日、月、時刻、元号の年（2月30日、13月、25時、平成41年、H31.2.31）"), .warning,
    meaning: Phrase(
      en: "The calendar has no such day, month or year, or the clock no such hour.", ja: "暦にない日付、月、元号の年か、時計にない時刻です。"),
    example: Example("2月30日に開催", "2月20日に開催"),
    remedy: Phrase(en: "Correct the date.", ja: "日付を直してください。"),
    .numbers { passage in
      passage.writtenDates.compactMap { date in
        isDay(date.day, date.month, date.year ?? 2000)
          ? nil
          : passage.remark(
            date.range,
            Phrase(en: "there is no \(passage.string(date.range))", ja: "\(passage.string(date.range))という日はありません"))
      } + passage.impossibleTimes
    })
}

/// The last year of each era that has ended.
private let lastYears: [(name: [Unicode.Scalar], year: Int)] = [("平成", 31), ("昭和", 64), ("大正", 15), ("明治", 45)].map {
  (Array($0.0.unicodeScalars), $0.1)
}

extension Passage {
  /// Dates and times that do not exist: 13月, 25時, 72分, 平成41年, H31.2.31.
  fileprivate var impossibleTimes: [Remark] {
    guard hasNumbers, !present.isDisjoint(with: .digits) else { return [] }
    var remarks: [Remark] = []
    func tell(_ range: Range<Int>) {
      remarks.append(remark(range, Phrase(en: "there is no \(string(range))", ja: "\(string(range))という日時はありません")))
    }
    for index in scalars.indices where isAny(.digits, at: index) && !isAny(.digits, at: index - 1) {
      guard let first = number(at: index), let mark = scalar(first.end), scalar(index - 1) != ",",
        scalar(index - 1) != "."
      else { continue }
      switch mark {
      case "月" where first.value > 12 && first.value < 100 || first.value == 0:
        // 36月分 and 18月間 are lengths of time.
        if isAny(.digits, at: first.end + 1)
          || ["末", "中", "か", "ま", "に", "現", "、", "か", "時", "頃"].contains(scalar(first.end + 1))
        {
          tell(index..<first.end + 1)
        }
      case "時" where (25...99).contains(first.value) && !isAny(KindSet(.kanji), at: first.end + 1):
        if isAny(.digits, at: first.end + 1) || ["か", "ま", "に", "半", "、", "～", "〜"].contains(scalar(first.end + 1)) {
          tell(index..<first.end + 1)
        }
      case "時":
        if let minute = number(at: first.end + 1), scalar(minute.end) == "分", (60...99).contains(minute.value) {
          tell(index..<minute.end + 1)
        }
      case "年":
        if let era = lastYears.first(where: { has($0.name, at: index - $0.name.count) }),
          first.value > era.year + 2
            || first.value > era.year && scalar(first.end + 1) != "度" && era.name != lastYears[0].name
        {
          tell(index - 2..<first.end + 1)
        }
      case "." where index > 0 && "RHSTM".unicodeScalars.contains(scalars[index - 1]) && !isAny(.latins, at: index - 2):
        guard let month = number(at: first.end + 1), scalar(month.end) == ".", let day = number(at: month.end + 1),
          !isAny(.digits, at: day.end)
        else { continue }
        let before = eraYears.first { $0.range.lowerBound == index - 1 }?.year
        if !isDay(day.value, month.value, before ?? 2000) { tell(index - 1..<day.end) }
      default: continue
      }
    }
    return remarks
  }
}

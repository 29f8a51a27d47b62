import Diagnostics

extension Check {
  static let backwardRange = Check(
    "backward-range",
    Phrase(
      en: "a range whose end lies before its beginning (午後5時から午前8時まで, 10～5人)", ja: "終わりが初めより前の範囲（午後5時から午前8時まで、10～5人）"),
    .warning,
    meaning: Phrase(
      en: "The second number, time or day of the range comes before the first.", ja: "範囲の後の数や日時が、前のものより小さくなっています。"),
    example: Example("定員は10～5人です。", "定員は5～10人です。"),
    remedy: Phrase(
      en: "Look which of the two is right, and write the smaller first.", ja: "どちらが正しいか確かめ、小さいほうから書いてください。"),
    .numbers { passage in
      guard !passage.present.isDisjoint(with: .digits) else { return [] }
      return passage.numberRanges + passage.timeRanges + passage.dayRanges
    })
}

extension Passage {
  /// Ranges of numbers that fall: 10～5人, with a unit behind the second number or both.
  fileprivate var numberRanges: [Remark] {
    let amounts = amounts
    return zip(amounts, amounts.dropFirst()).compactMap { first, second in
      let between = string(first.range.upperBound..<second.range.lowerBound)
      guard between.hasSuffix("～") || between.hasSuffix("〜"), case let unit = String(between.dropLast()),
        unit.isEmpty || second.unit.hasPrefix(unit),
        !second.unit.isEmpty, !["月", "日", "時", "分", "号", "番"].contains(where: { second.unit.hasPrefix($0) }),
        !first.isDecimal, !second.isDecimal, first.value > second.value, !second.unit.contains("減"),
        !second.unit.contains("引"),
        // 2019～21年: the century is left out.
        !(first.value > 999 && second.value < 100),
        !isAny(KindSet(.kanji), at: first.range.lowerBound - 1) || !second.unit.hasPrefix("年")
      else { return nil }
      return backward(first.range.lowerBound..<second.end)
    }
  }

  /// Ranges of times that run backwards: 午後5時15分から午前8時30分まで.
  fileprivate var timeRanges: [Remark] {
    let times = scalars.indices.compactMap(time(at:))
    return zip(times, times.dropFirst()).compactMap { first, second in
      let between = string(first.range.upperBound..<second.range.lowerBound)
      guard between == "から" || between == "～" || between == "〜",
        first.half == second.half || first.half != nil && second.half != nil, first.minutes > second.minutes,
        second.half == nil ? second.minutes > 9 * 60 : true
      else { return nil }
      return backward(first.range.lowerBound..<second.range.upperBound)
    }
  }

  private func time(at index: Int) -> (range: Range<Int>, minutes: Int, half: Bool?)? {
    guard isAny(.digits, at: index), !isAny(.digits, at: index - 1), let hour = number(at: index),
      scalar(hour.end) == "時", scalar(hour.end + 1) != "間", hour.value < 25
    else { return nil }
    var (end, minutes) = (hour.end + 1, hour.value * 60)
    if let minute = number(at: end), scalar(minute.end) == "分" {
      (end, minutes) = (minute.end + 1, minutes + minute.value)
    } else if scalar(end) == "半" {
      (end, minutes) = (end + 1, minutes + 30)
    }
    let half: Bool? = has(["午", "後"], at: index - 2) ? true : has(["午", "前"], at: index - 2) ? false : nil
    return ((half == nil ? index : index - 2)..<end, minutes + (half == true && hour.value < 12 ? 720 : 0), half)
  }

  /// Ranges of days that run backwards, in the same year if no other is given: 平成31年2月5日から1月7日まで.
  fileprivate var dayRanges: [Remark] {
    let dates = writtenDates
    return zip(dates, dates.dropFirst()).compactMap { first, second in
      let between = string(first.range.upperBound..<second.range.lowerBound)
      guard between == "から" || between == "～" || between == "〜", let year = first.year,
        second.year ?? year == year || second.year.map({ $0 < year }) == true,
        (second.year ?? year, second.month, second.day) < (year, first.month, first.day)
      else { return nil }
      return backward(first.range.lowerBound..<second.range.upperBound)
    }
  }

  private func backward(_ range: Range<Int>) -> Remark {
    remark(range, Phrase(en: "“\(string(range))” ends before it begins", ja: "「\(string(range))」は終わりが初めより前です"))
  }
}

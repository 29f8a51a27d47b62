// What stands for furigana where there is none: ｜揖斐《いび》, {揖斐|いび}; and other notes of text files.

extension MarkupText {
  /// ｜揖斐《いび》; 《 》 without the bar are quotation marks as well.
  func barredRuby(at start: Int) -> LeftOver? {
    let base = end(from: start + 1) { $0 != "《" && $0 != "\n" && $0 != "｜" && $0 != "|" }
    guard base > start + 1, base - start <= 24, scalar(base) == "《", let close = next("》", from: base + 1),
      close > base + 1,
      scalars[base + 1..<close].allSatisfy({ $0.isOfReading || $0.isLetterOfASCII })
    else { return nil }
    return LeftOver(range: start..<close + 1, kind: .ruby)
  }

  /// {揖斐|いび}, also with a reading for each character: {揖斐|い|び}.
  func bracedRuby(at start: Int) -> LeftOver? {
    let end = end(from: start + 1) { $0 != "}" && $0 != "｝" && $0 != "\n" }
    guard scalar(end) == "}" || scalar(end) == "｝" else { return nil }
    let parts = scalars[start + 1..<end].split(omittingEmptySubsequences: false) { $0 == "|" || $0 == "｜" }
    guard parts.count > 1, let base = parts.first, base.contains(where: \.isKanji),
      parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isOfReading) })
    else { return nil }
    return LeftOver(range: start..<end + 1, kind: .ruby)
  }

  /// 《《強調》》.
  func doubledBrackets(at start: Int) -> LeftOver? {
    guard scalar(start + 1) == "《", let close = next("》》", from: start + 2), close > start + 2 else { return nil }
    return LeftOver(range: start..<close + 2, kind: .ruby)
  }

  /// ［＃ここで字下げ］.
  func aozoraNote(at start: Int) -> LeftOver? {
    guard scalar(start + 1) == "＃" || scalar(start + 1) == "#", let close = next("］", from: start + 2) else {
      return nil
    }
    return LeftOver(range: start..<close + 1, kind: .ruby)
  }
}

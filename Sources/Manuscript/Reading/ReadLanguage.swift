internal import Diagnostics
internal import GoalBook
internal import Notation

extension MappingReader {
  /// The language under `lang`, a tag of BCP 47: en, pt, vi, zh-Hans.
  func language(_ log: inout [Diagnostic]) -> String? {
    guard let tag = string("lang", &log) else { return nil }
    if tag.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*/) != nil { return tag }
    log.append(
      .error(
        .wrongLanguage(tag), at: node("lang")?.span,
        hints: [
          Phrase(
            en: "write a tag such as “en”, “pt”, “vi” or “zh-Hans”", ja: "「en」「pt」「vi」「zh-Hans」のような言語タグで書いてください")
        ]))
    return nil
  }
}

extension Message {
  static func wrongLanguage(_ tag: String) -> Message {
    Message(
      id: "wrong-language", en: "“\(tag.shortened)” is no language tag", ja: "「\(tag.shortened)」は言語タグとして読めません")
  }
}

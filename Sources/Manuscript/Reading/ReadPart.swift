internal import Diagnostics
internal import GoalBook
internal import Notation

/// A part of the general form, with everything in it.
///
/// - Parameter level: the part's level, from 0.
func part(
  _ node: Node, level: Int, of levels: [Level], _ fieldKeys: [String], _ log: inout [Diagnostic]
) -> Part? {
  let noun = Phrase(en: "a \(levels[level].englishNoun)", ja: levels[level].noun)
  let keys = ["title", "number", "short", "lang", "lead", "objectives", "parts", "notes"]
  guard var reader = MappingReader(node, noun, keys: keys, &log) else { return nil }
  var part = Part(title: "", place: Place(reader.node("title")?.span ?? node.span))
  part.number = reader.int("number", &log)
  if let number = part.number, number < 1 {
    log.append(.error(.partNumberBelowOne(number, noun), at: reader.node("number")?.span))
    part.number = nil
  }
  // With a number the title may come from the level.
  let title = part.number == nil ? reader.requiredString("title", &log) : reader.string("title", &log)
  part.title = title ?? ""
  part.titlePlace = part.place
  part.short = reader.string("short", &log) ?? ""
  part.shortPlace = Place(reader.node("short")?.span)
  part.language = reader.language(&log)
  part.lead = passages(under: "lead", in: reader, &log)
  part.notes = passages(under: "notes", in: reader, &log)
  part.objectives = (reader.sequence("objectives", &log) ?? []).compactMap { objective($0, fieldKeys, &log) }
  part.parts = parts(under: "parts", in: &reader, level: level + 1, of: levels, fieldKeys, &log)
  return part.number == nil && title == nil ? nil : part
}

/// The parts under a key, of a level counted from 0.
func parts(
  under key: String, in reader: inout MappingReader, level: Int, of levels: [Level], _ fieldKeys: [String],
  _ log: inout [Diagnostic]
) -> [Part] {
  guard let list = reader.takeSequence(key, &log), !list.isEmpty else { return [] }
  guard levels.indices.contains(level) else {
    log.append(
      .error(
        .tooDeep(levels.count), at: reader.keySpan(key),
        hints: [
          Phrase(
            en: "name one level more in “levels”, or move these parts up", ja: "「levels」に階層を加えるか、一つ上の階層に移してください")
        ]))
    return []
  }
  return list.readOneByOne { part($0, level: level, of: levels, fieldKeys, &log) }
}

extension Message {
  static func partNumberBelowOne(_ number: Int, _ noun: Phrase) -> Message {
    Message(
      id: "wrong-number", en: "the number of \(noun.en) is 1 or more, but \(number) stands here",
      ja: "\(noun.ja)の番号は1以上ですが、ここには\(number)があります")
  }
  static func tooDeep(_ count: Int) -> Message {
    Message(
      id: "parts-too-deep", en: "the book names \(count) levels, and these parts are one deeper",
      ja: "この冊子の階層は\(count)段ですが、ここはそれより深い所です")
  }
}

import Frames
import Measure

/// Paragraphs that were composed before, by all that they depend on besides the shaper.
final class KeptParagraphs {
  struct Key: Hashable {
    var text: String
    var face: FontFace
    var measure, firstIndent, tracking: Length
    var alignment: Alignment
    var rules: LineRules
  }

  private var age: Int
  /// What was asked for in this round, and in the one before it.
  private var young: [Key: ComposedParagraph] = [:]
  private var old: [Key: ComposedParagraph] = [:]

  private init(age: Int) { self.age = age }

  /// The paragraphs that a memory keeps.
  static func kept(in memory: ShaperMemory) -> KeptParagraphs {
    guard let kept = memory.contents as? KeptParagraphs else {
      let kept = KeptParagraphs(age: memory.age)
      memory.contents = kept
      return kept
    }
    if kept.age != memory.age {
      kept.old = memory.age == kept.age + 1 ? kept.young : [:]
      (kept.young, kept.age) = ([:], memory.age)
    }
    return kept
  }

  /// The paragraph of a key: that which is kept, or else as it is made.
  func paragraph(_ key: Key, made make: () -> ComposedParagraph) -> ComposedParagraph {
    if let known = young[key] { return known }
    let paragraph = old[key] ?? make()
    young[key] = paragraph
    return paragraph
  }
}

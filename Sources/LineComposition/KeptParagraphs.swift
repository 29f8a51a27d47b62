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
  /// What was asked for since paragraphs were forgotten last, and what was kept until then.
  private var young: [Key: ComposedParagraph] = [:]
  private var old: [Key: ComposedParagraph] = [:]
  /// How many had to be made since then.
  private var madeCount = 0

  private init(age: Int) { self.age = age }

  /// The paragraphs that a memory keeps.
  static func kept(in memory: ShaperMemory) -> KeptParagraphs {
    guard let kept = memory.contents as? KeptParagraphs else {
      let kept = KeptParagraphs(age: memory.age)
      memory.contents = kept
      return kept
    }
    guard kept.age != memory.age else { return kept }
    kept.age = memory.age
    // Where few are new, what was not asked for is not gone: it stands in chapters that were not set again.
    if kept.madeCount * 2 >= kept.young.count + kept.old.count {
      (kept.old, kept.young, kept.madeCount) = (kept.young, [:], 0)
    }
    return kept
  }

  /// The paragraph of a key: that which is kept, or else as it is made.
  func paragraph(_ key: Key, made make: () -> ComposedParagraph) -> ComposedParagraph {
    if let known = young[key] { return known }
    let known = old[key]
    if known == nil { madeCount += 1 }
    let paragraph = known ?? make()
    young[key] = paragraph
    return paragraph
  }
}

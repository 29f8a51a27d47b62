import Frames
import Measure

/// Composed paragraphs, kept by everything on which they depend besides the shaper.
final class KeptParagraphs {
  struct Key: Hashable {
    var text: String
    var face: FontFace
    var measure, firstIndent, tracking: Length
    var alignment: Alignment
    var rules: LineRules
  }

  private var age: Int
  /// The paragraphs used since some were last forgotten, and those kept from before.
  private var young: [Key: ComposedParagraph] = [:]
  private var old: [Key: ComposedParagraph] = [:]
  /// The number of paragraphs that had to be composed since then.
  private var madeCount = 0

  private init(age: Int) { self.age = age }

  /// The paragraphs kept in a memory; a new age of it may forget some.
  static func kept(in memory: ShaperMemory) -> KeptParagraphs {
    guard let kept = memory.contents as? KeptParagraphs else {
      let kept = KeptParagraphs(age: memory.age)
      memory.contents = kept
      return kept
    }
    guard kept.age != memory.age else { return kept }
    kept.age = memory.age
    // Where few are new, unused paragraphs are not gone: they stand in chapters that were not set again.
    if kept.madeCount * 2 >= kept.young.count + kept.old.count {
      (kept.old, kept.young, kept.madeCount) = (kept.young, [:], 0)
    }
    return kept
  }

  /// The paragraph of a key: the kept one, otherwise a new one from `make`, which is kept.
  func paragraph(_ key: Key, made make: () -> ComposedParagraph) -> ComposedParagraph {
    if let known = young[key] { return known }
    let known = old[key]
    if known == nil { madeCount += 1 }
    let paragraph = known ?? make()
    young[key] = paragraph
    return paragraph
  }
}

import Foundation

/// Half-width katakana as full-width ones, their marks joined to them where that is one character.
func wideKatakana(_ text: String) -> String {
  text.precomposedStringWithCompatibilityMapping
}

/// Whether a line may end between a character of class `before` and one of class `after`.
///
/// What depends on more than the classes is told by the text: the same mark twice (――), the levels of kinsoku, white
/// space. Where the table leaves a choice, none is made to break: a number stays with its percent sign and with Latin
/// letters (notes 9 and 10); between different inseparable marks and between a letter and a postfixed abbreviation a
/// line may end (notes 5 and 11).
///
/// - SeeAlso: JLREQ, appendix C, table 2.
func mayBreak(between before: CharacterClass, and after: CharacterClass) -> Bool {
  switch (before, after) {
  case (.opening, _), (.prefix, _): false
  case (_, .closing), (_, .hyphen), (_, .dividing), (_, .middleDot), (_, .fullStop), (_, .comma), (_, .iteration),
    (_, .prolonged), (_, .smallKana), (_, .referenceMark):
    false
  case (.digit, .digit), (.digit, .western), (.digit, .postfix), (.unit, .unit), (.unit, .western),
    (.western, .digit), (.western, .unit), (.western, .western):
    false
  default: true
  }
}

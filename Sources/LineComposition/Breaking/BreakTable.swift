/// Whether a line may end between a character of class `before` and one of class `after`.
///
/// The text tells what depends on more than the classes: the same mark twice (――), the levels of kinsoku, white space.
/// Where the table leaves the choice, the line does not end between a number and its percent sign or a number and Latin
/// letters (notes 9 and 10); it may end between different inseparable marks, and between a letter and a postfixed
/// abbreviation (notes 5 and 11).
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

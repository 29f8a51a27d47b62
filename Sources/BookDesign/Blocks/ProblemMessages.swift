public import Diagnostics
public import GoalBook
import Provenance
public import Typesetting

// Why the typesetter could not draw a page. What it could draw, but not as the book or the layout has it, is a finding of
// the checks.

extension TypesettingProblem {
  /// The problem as it is told to people; nil where the pages could be made.
  public func error(in outline: Outline) -> Diagnostic? {
    let owner = node.map { outline.path(of: outline.row(of: $0) ?? $0) } ?? ""
    let hints = [
      Phrase(
        en: "make the type area higher or the column wider, or the text shorter", ja: "版面を高くするか、欄を広げるか、文を短くしてください")
    ]
    switch fault {
    case .rowTooTall: return .error(.rowTooTall("\(name) \(owner)"), hints: hints)
    case .headerTooTall: return .error(.headerTooTall("\(name) \(owner)"), hints: hints)
    case .cutWord, .missingGlyph, .missingForm, .rowCut, .headingNotRepeated, .headingAlone: return nil
    }
  }
}

extension Message {
  static func rowTooTall(_ name: String) -> Message {
    Message(
      id: "row-too-tall", en: "not one line of the row fits on a page (\(name))", ja: "この行は1行も1ページに収まりません（\(name)）")
  }
  static func headerTooTall(_ name: String) -> Message {
    Message(
      id: "header-too-tall", en: "the table's header and a line under it are higher than a page (\(name))",
      ja: "表の見出し行とその下の1行が1ページに収まりません（\(name)）")
  }
}

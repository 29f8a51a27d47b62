import Diagnostics

/// The greatest number of spellings of an entry, more than any word has.
let mostSpellings = 20_000

/// The spellings that a dictionary's entry stands for; nil for more than ``mostSpellings``, as each bracket doubles
/// them.
///
/// `取(り)組(み)` is 取り組み, 取組み, 取り組 and 取組: what is in brackets may be left out. `な(く|い)` is なく and ない.
/// `頂<く>` is the verb in all its forms: 頂か, 頂き, 頂く, 頂け, 頂こ, 頂い. `#` is a digit, 数 or 何; `#~` at the beginning
/// stays, for it is no part of the word but says what it follows.
func spellings(of entry: String) -> [String]? {
  var forms = [""]
  var rest = Substring(entry)
  if rest.hasPrefix("#~") {
    rest.removeFirst(2)
    forms = ["#~"]
  }
  while let first = rest.first {
    rest.removeFirst()
    if first == "#" {
      guard forms.count * digits.count <= mostSpellings else { return nil }
      forms = forms.flatMap { form in digits.map { form + $0 } }
      continue
    }
    guard let close = closing[first], let end = rest.firstIndex(of: close) else {
      forms = forms.map { $0 + String(first) }
      continue
    }
    let inner = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    let choices: [String] =
      switch first {
      case "<": conjugation(inner)
      case _ where inner.contains("|"): inner.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      default: [inner, ""]
      }
    guard forms.count * choices.count <= mostSpellings else { return nil }
    forms = forms.flatMap { form in choices.map { form + $0 } }
  }
  return forms
}

/// The correction of each spelling of `written`: the spelling of `right` at the same position, or its only one.
///
/// Nil where either of them has too many spellings.
func corrections(of written: String, to right: String) -> [(from: String, to: String)]? {
  guard let from = spellings(of: written), let to = spellings(of: right) else { return nil }
  return from.enumerated().map { ($0.element, to.count == from.count ? to[$0.offset] : to[0]) }
}

private let digits = "0123456789０１２３４５６７８９数何".map(String.init)

private let closing: [Character: Character] = ["(": ")", "<": ">"]

/// The endings of a verb of the five-step class (五段), by the last syllable of its dictionary form.
private func conjugation(_ end: String) -> [String] {
  let rows = [
    "う": "わいうえおっ", "く": "かきくけこい", "ぐ": "がぎぐげごい", "す": "さしすせそ", "つ": "たちつてとっ", "ぬ": "なにぬねのん",
    "ぶ": "ばびぶべぼん", "む": "まみむめもん", "る": "らりるれろっ",
  ]
  return rows[end].map { $0.map(String.init) } ?? [end]
}

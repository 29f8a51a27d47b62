/// The width of the space between Japanese and Latin, in ems: what it is and how far adjustment may change it.
public struct WesternGap: Hashable, Sendable {
  public var natural: Double
  public var minimum: Double
  public var maximum: Double

  public init(natural: Double, minimum: Double, maximum: Double) {
    self.natural = natural
    self.minimum = min(minimum, natural)
    self.maximum = max(maximum, natural)
  }

  /// A quarter em, from an eighth to a half (JLREQ 3.8.3, 3.8.4).
  public static let jlreq = WesternGap(natural: 0.25, minimum: 0.125, maximum: 0.5)
  /// Always the same; JLREQ's notes allow it, and digits keep their distance in every line.
  public static func fixed(_ width: Double = 0.25) -> WesternGap {
    WesternGap(natural: width, minimum: width, maximum: width)
  }
}

/// How an opening bracket stands at a line's beginning (JLREQ 3.1.5).
public enum LineHeadBracket: String, Hashable, Sendable, CaseIterable {
  /// Flush with the margin on every line (天付き).
  case flush
  /// Half an em from the margin on every line.
  case halfEm
  /// Half an em on a paragraph's first line, flush on the others.
  case halfEmFirst
}

/// The rules that a style sets its lines by.
public struct LineRules: Hashable, Sendable {
  public var level = KinsokuLevel.strict
  public var adjustment = Adjustment.jlreq
  /// 、 and 。 that would not fit hang beyond the measure (ぶら下げ, JLREQ 3.8.2).
  public var hangs = false
  public var lineHeadBracket = LineHeadBracket.flush
  public var westernGap = WesternGap.jlreq
  /// Whether the house's joins hold (a number and its counter, ① and its text), relaxed where there is no room.
  public var keepsTogether = true
  /// Whether a line ends nowhere but at the text's own line breaks, as in a value: △1,234千円; a text wider than its line is
  /// cut like a word, and reported.
  public var isUnbroken = false
  /// The largest extra space between two kanji or kana, in ems.
  ///
  /// A quarter em is the end of JLREQ's third stage; more opens the fourth, which has no limit of its own.
  public var stretchLimit = 0.25
  /// The most that is taken from each gap between two kanji or kana where a line is too wide (字詰め), in ems.
  public var tightening = 0.0
  /// Whether comma and point within a number of half-width figures are as narrow as they look: 6,208 and H31.3.31, not 6, 208.
  public var kernsFigures = false
  /// How wide a space beside Japanese is, in ems: between a label and its quantity, beside brackets.
  ///
  /// Whichever space and however many were typed; it does not stretch. Nil where spaces are as they are typed.
  public var blank: Double?
  /// Where the quantity behind a label stands that has a line of its own.
  public var quantities = QuantityPlace.natural
  /// A justified style on a measure of fewer ems is set ragged: short lines cannot take up their slack.
  public var raggedBelow = 12.0
  /// In ragged lines, rather end a line where a phrase may end (before kanji after kana) than inside a word.
  public var prefersPhrases = false
  /// Whether the lines of a text that needs several are as alike in width as they can be, as those of a title are.
  public var balancesLines = false
  /// Whether punctuation, Latin and word spaces have the widths of JLREQ; else the font's own advances stand.
  public var setsSpacing = true
  /// Fills line after line instead of choosing the breaks of the whole paragraph.
  var isFirstFit = false

  public init() {}

  /// Whether there is an end to stretching, at which a line stays short.
  var limitsStretch: Bool { stretchLimit < .infinity }

  /// The font's own advances, kinsoku alone, first fit, ragged: what a browser does.
  public static let plain: LineRules = {
    var rules = LineRules()
    (rules.adjustment, rules.keepsTogether, rules.setsSpacing, rules.isFirstFit) = (.none, false, false, true)
    return rules
  }()
}

/// The width of the space between Japanese and Latin, in ems, and the limits of its adjustment.
public struct WesternGap: Hashable, Sendable {
  /// The width before adjustment.
  public var natural: Double
  /// The width to which it may shrink.
  public var minimum: Double
  /// The width to which it may stretch, before the fourth stage.
  public var maximum: Double

  /// Makes a gap from three widths; a limit on the wrong side of `natural` is moved to it.
  public init(natural: Double, minimum: Double, maximum: Double) {
    self.natural = natural
    self.minimum = min(minimum, natural)
    self.maximum = max(maximum, natural)
  }

  /// A quarter em, from an eighth to a half (JLREQ 3.8.3, 3.8.4).
  public static let jlreq = WesternGap(natural: 0.25, minimum: 0.125, maximum: 0.5)
  /// A gap that never changes, as JLREQ's notes allow; digits then keep their distance in every line.
  public static func fixed(_ width: Double = 0.25) -> WesternGap {
    WesternGap(natural: width, minimum: width, maximum: width)
  }
}

/// The position of an opening bracket at a line's beginning (JLREQ 3.1.5).
public enum LineHeadBracket: String, Hashable, Sendable, CaseIterable {
  /// Flush with the margin on every line (天付き).
  case flush
  /// Half an em from the margin on every line.
  case halfEm
  /// Half an em on a paragraph's first line, flush on the others.
  case halfEmFirst
}

/// The rules by which a style sets its lines.
public struct LineRules: Hashable, Sendable {
  /// The strictness of kinsoku (禁則).
  public var level = KinsokuLevel.strict
  /// The spaces that may change, and their order.
  public var adjustment = Adjustment.jlreq
  /// Whether a 、 or 。 without room hangs beyond the measure (ぶら下げ, JLREQ 3.8.2).
  public var hangs = false
  /// The position of an opening bracket at a line's beginning.
  public var lineHeadBracket = LineHeadBracket.flush
  /// The space between Japanese and Latin (和欧間).
  public var westernGap = WesternGap.jlreq
  /// Whether the house's joins hold (a number and its counter, ① and its text); they give way where there is no room.
  public var keepsTogether = true
  /// Whether lines end only at the text's own line breaks, as in a value: △1,234千円; a text wider than its line is cut
  /// like a word, and reported.
  public var isUnbroken = false
  /// The largest extra space between two kanji or kana, in ems.
  ///
  /// A quarter em is the end of JLREQ's third stage; more opens the fourth, which has no limit of its own.
  public var stretchLimit = 0.25
  /// The most that is taken from each gap between two kanji or kana in a line that is too wide (字詰め), in ems.
  public var tightening = 0.0
  /// Whether comma and point within a number of half-width figures have their narrow width: 6,208 and H31.3.31, not 6,
  /// 208.
  public var kernsFigures = false
  /// The width of a space next to Japanese, in ems: between a label and its quantity, beside brackets.
  ///
  /// It holds for any kind and number of spaces typed, and does not stretch. Nil leaves spaces as they are typed.
  public var blank: Double?
  /// The place of a quantity that has a line of its own together with its label.
  public var quantities = QuantityPlace.natural
  /// What leads from a label to its quantity at the line's end (…), repeated; empty where nothing does.
  public var quantityLeader = ""
  /// The measure, in ems, below which a justified style is set ragged, because short lines cannot take up their slack.
  public var raggedBelow = 12.0
  /// Whether ragged lines end rather where a phrase may end (before kanji after kana) than inside a word.
  public var prefersPhrases = false
  /// Whether the lines of a text that needs several become as equal in width as possible, like those of a title.
  public var balancesLines = false
  /// Whether punctuation, Latin gaps and word spaces have the widths of JLREQ; otherwise the font's own advances are
  /// used.
  public var setsSpacing = true
  /// Whether each line is filled in turn, instead of choosing the breaks of the whole paragraph.
  var isFirstFit = false

  /// Makes the rules of JLREQ: strict kinsoku, adjusted lines, no hanging marks.
  public init() {}

  /// Whether stretching has a limit, at which a line stays short.
  var limitsStretch: Bool { stretchLimit < .infinity }

  /// The rules of a browser: the font's own advances, kinsoku alone, each line filled in turn, ragged.
  public static let plain: LineRules = {
    var rules = LineRules()
    (rules.adjustment, rules.keepsTogether, rules.setsSpacing, rules.isFirstFit) = (.none, false, false, true)
    return rules
  }()
}

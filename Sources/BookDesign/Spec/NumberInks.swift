public import Frames
import Measure
import Typesetting

/// Inks by the number of a part (柱ごとの色).
///
/// In a part and everything in it, what the layout prints in one particular ink is printed in the ink of the part's
/// number.
public struct NumberInks: Hashable, Sendable {
  /// The level whose parts have inks, from 0; in a book with fewer levels, its lowest.
  public var level: Int
  /// The ink that is replaced.
  public var replaced: PrintingInk
  /// The inks of the numbers 1, 2 …; after the last one they begin again.
  ///
  /// The list is never empty.
  public var inks: [PrintingInk]

  /// The exchange of inks for a number; numbers below 1 count as 1.
  public func exchange(for number: Int) -> InkExchange {
    InkExchange(old: replaced, new: inks[max(0, number - 1) % inks.count])
  }

  var exchanges: [InkExchange] { inks.map { InkExchange(old: replaced, new: $0) } }
}

/// The replacement of one ink by another.
public struct InkExchange: Hashable, Sendable {
  /// The ink in the layout.
  public var old: PrintingInk
  /// The ink that is printed.
  public var new: PrintingInk
}

extension Tint {
  func exchanged(_ exchange: InkExchange) -> Tint {
    ink == exchange.old ? Tint(thousandths: thousandths, of: exchange.new) : self
  }
}

extension TextStyle {
  func exchanged(_ exchange: InkExchange) -> TextStyle {
    var style = self
    style.ink = ink.exchanged(exchange)
    return style
  }
}

extension Rule {
  fileprivate func exchanged(_ exchange: InkExchange) -> Rule { Rule(weight: weight, ink: ink.exchanged(exchange)) }
}

extension HeadingDesign {
  func exchanged(_ exchange: InkExchange) -> HeadingDesign {
    var design = self
    design.style = style.exchanged(exchange)
    design.rule = rule?.exchanged(exchange)
    if let badge {
      design.badge?.style = badge.style.exchanged(exchange)
      design.badge?.tint = badge.tint.exchanged(exchange)
    }
    return design
  }
}

extension TableDesign {
  func exchanged(_ exchange: InkExchange) -> TableDesign {
    var design = self
    for index in columns.indices { design.columns[index].style = columns[index].style.exchanged(exchange) }
    design.objectiveStyle = objectiveStyle.exchanged(exchange)
    design.captionStyle = captionStyle?.exchanged(exchange)
    design.headerStyle = headerStyle.exchanged(exchange)
    design.cards?.label = cards?.label.exchanged(exchange) ?? headerStyle
    design.headerTint = headerTint.exchanged(exchange)
    design.objectiveTint = objectiveTint.exchanged(exchange)
    design.rules = rules.mapped { $0.exchanged(exchange) }
    if let mark = breaks.footMark {
      design.breaks.footMark?.style = mark.style.exchanged(exchange)
    }
    return design
  }
}

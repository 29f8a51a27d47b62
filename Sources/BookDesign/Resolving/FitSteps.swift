public import Diagnostics
import Frames
import GoalBook
import Measure
public import Typesetting

/// The steps by which a layout is changed so that its booklet has fewer or more pages.
///
/// For fewer, the columns first take the widths that make the tables lowest; then the leading is reduced in steps of
/// 0.1 pt down to its bound; then the size. For more, the leading grows, then the size. Styles of the table (columns,
/// objective, header) change in proportion; headings, cover and contents stay.
public struct FitSteps: Hashable, Sendable {
  private let resolved: ResolvedLayout
  /// The layout with the lowest widths; equal to `resolved` where no width is free.
  private let lowest: ResolvedLayout
  private let bounds: FitDesign
  /// The steps to fewer pages, and those to more, the smallest change first.
  private let shrinking: [Step]
  private let growing: [Step]

  private struct Step: Hashable, Sendable {
    var hasLowestWidths: Bool
    var leading: Length
    var size: Length
  }

  /// The steps from a layout, within the bounds that it sets or else usual ones.
  ///
  /// - Parameter lowest: the same layout with the widths that make its tables lowest.
  public init(_ resolved: ResolvedLayout, lowest: ResolvedLayout) {
    self.resolved = resolved
    self.lowest = lowest
    let layout = resolved.layout
    let (leading, size) = (layout.bodyStyle.leading, layout.bodyStyle.face.size)
    let leadings = layout.fit.leading ?? .init(around: leading, floor: size)
    let sizes = layout.fit.size ?? .init(around: size)
    bounds = FitDesign(leading: leadings, size: sizes)
    let changesWidths = lowest.widths != resolved.widths
    shrinking =
      (changesWidths ? [Step(hasLowestWidths: true, leading: leading, size: size)] : [])
      + tenths(from: leading, to: leadings.least).map {
        Step(hasLowestWidths: true, leading: $0, size: size)
      }
      + tenths(from: size, to: sizes.least).map {
        Step(hasLowestWidths: true, leading: leadings.least, size: $0)
      }
    growing =
      tenths(from: leading, to: leadings.most).map { Step(hasLowestWidths: false, leading: $0, size: size) }
      + tenths(from: size, to: sizes.most).map {
        // The leading is never less than the type size.
        Step(hasLowestWidths: false, leading: max(leadings.most, $0), size: $0)
      }
  }

  /// The number of steps to fewer pages.
  public var shrinkCount: Int { shrinking.count }
  /// The number of steps to more pages.
  public var growCount: Int { growing.count }

  /// The layout after `steps` steps: to fewer pages where `steps` is negative, to more where it is positive.
  ///
  /// Its `fit` holds only the bounds, without a wanted number of pages.
  ///
  /// - Precondition: `steps` is from `-shrinkCount` to `growCount`.
  public func layout(after steps: Int) -> ResolvedLayout {
    var changed = resolved
    if steps != 0 {
      let step = steps < 0 ? shrinking[-steps - 1] : growing[steps - 1]
      if step.hasLowestWidths { changed = lowest }
      changed.layout.setBody(leading: step.leading, size: step.size)
    }
    changed.layout.fit = bounds
    return changed
  }

  /// The differences after `steps` steps, in words; empty for 0.
  public func changes(after steps: Int) -> [Phrase] {
    guard steps != 0 else { return [] }
    let step = steps < 0 ? shrinking[-steps - 1] : growing[steps - 1]
    let body = resolved.layout.bodyStyle
    var changes: [Phrase] = []
    if step.hasLowestWidths, lowest.widths != resolved.widths {
      changes.append(Phrase(en: "columns as wide as makes tables lowest", ja: "表が最も低くなる列の幅"))
    }
    if step.leading != body.leading {
      changes.append(
        Phrase(
          en: "leading \(step.leading.pointsText) instead of \(body.leading.pointsText)",
          ja: "行送り\(step.leading.pointsText)（元は\(body.leading.pointsText)）"))
    }
    if step.size != body.face.size {
      changes.append(
        Phrase(
          en: "type \(step.size.pointsText) instead of \(body.face.size.pointsText)",
          ja: "文字\(step.size.pointsText)（元は\(body.face.size.pointsText)）"))
    }
    return changes
  }
}

/// The lengths from `start` to `end` in steps of a tenth of a point, without `start`, with `end` as the last.
private func tenths(from start: Length, to end: Length) -> [Length] {
  let distance = end - start
  // Bounds are in hundredths of a point at the finest: a smaller remainder comes from rounding to units.
  let count = (abs(distance.units) * 10 + 924) / 1024
  return (0..<count).map { index in
    guard index < count - 1 else { return end }
    let change = Length.points(Double(index + 1) / 10)
    return distance > .zero ? start + change : start - change
  }
}

extension Layout {
  /// The style of the table's text: that of the first column without the objective.
  public var bodyStyle: TextStyle {
    table.columns.first { $0.content != .objective }?.style ?? table.objectiveStyle
  }

  /// Sets leading and size of the table's text; its other styles keep their proportions to it.
  mutating func setBody(leading: Length, size: Length) {
    let body = bodyStyle
    func change(_ style: inout TextStyle) {
      style.leading = Length(units: style.leading.units * leading.units / max(1, body.leading.units))
      style.face.size = Length(units: style.face.size.units * size.units / max(1, body.face.size.units))
      style.tracking = Length(units: style.tracking.units * size.units / max(1, body.face.size.units))
    }
    for index in table.columns.indices { change(&table.columns[index].style) }
    change(&table.objectiveStyle)
    change(&table.headerStyle)
  }
}

import Frames
import Measure

/// Where the quantity behind a label stands on a line of its own: 開催数　7回.
public enum QuantityPlace: String, Hashable, Sendable, CaseIterable {
  /// Behind the label, a blank between.
  case natural
  /// At the line's end, as in a list of accounts.
  case end
}

extension LineBox {
  /// Moves the quantity behind the only label of a line to the end of `measure`; a line without one, or with several, stays.
  mutating func moveQuantity(to measure: Length) {
    guard let gap = gapBeforeQuantity, measure > width else { return }
    let slack = measure - width
    track(byGap: { $0 == gap ? slack : .zero })
    width = measure
  }

  /// The gap between the blank behind the line's only label and the quantity, counted from 0; nil where there is none.
  private var gapBeforeQuantity: Int? {
    let texts = runs.filter { $0.run.standing != .rubyText }.flatMap(\.run.clusterTexts)
    let places = texts.indices.dropFirst(2).filter {
      texts[$0 - 1].isBlank && isQuantity(texts[$0...].prefix(2).joined())
    }
    guard places.count == 1, let place = places.first, !texts[..<(place - 1)].allSatisfy(\.isBlank) else { return nil }
    return place - 1
  }
}

/// Whether a quantity begins so: with a number, its sign, or what says that it is not exact.
private func isQuantity(_ text: String) -> Bool {
  guard let first = text.first else { return false }
  return first.isNumber && first.isASCII || "０"..."９" ~= first || "約△▲".contains(first) || text == "延べ"
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

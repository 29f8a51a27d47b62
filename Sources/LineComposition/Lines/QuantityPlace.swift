import Frames
import Measure

/// The place of a quantity behind its label on a line of their own: 開催数　7回.
public enum QuantityPlace: String, Hashable, Sendable, CaseIterable {
  /// Behind the label, after a blank.
  case natural
  /// At the line's end, as in a list of accounts.
  case end
}

extension LineBox {
  /// Moves the quantity behind the only label of a line to the end of `measure`; a line without one, or with several,
  /// is unchanged.
  mutating func moveQuantity(to measure: Length) {
    guard let gap = gapBeforeQuantity, measure > width else { return }
    let slack = measure - width
    track(byGap: { $0 == gap ? slack : .zero })
    width = measure
  }

  /// The index, from 0, of the gap between the blank behind the line's only label and the quantity; nil where there is
  /// none.
  private var gapBeforeQuantity: Int? {
    let texts = runs.filter { $0.run.standing != .rubyText }.flatMap(\.run.clusterTexts)
    let places = texts.indices.dropFirst(2).filter {
      texts[$0 - 1].isBlank && isQuantity(texts[$0...].prefix(2).joined())
    }
    guard places.count == 1, let place = places.first, !texts[..<(place - 1)].allSatisfy(\.isBlank) else { return nil }
    return place - 1
  }
}

/// Whether a quantity begins with this text: a number, its sign, or a word that makes it approximate.
private func isQuantity(_ text: String) -> Bool {
  guard let first = text.first else { return false }
  return first.isNumber && first.isASCII || "０"..."９" ~= first || "約△▲".contains(first) || text == "延べ"
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

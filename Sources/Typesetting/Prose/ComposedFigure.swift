import Frames
public import Measure
import Provenance

/// A figure with its caption set and its size fitted to the measure.
struct ComposedFigure {
  let figure: Figure
  let caption: LineStack
  let measure: Length
  /// The size of the picture on a page that is high enough.
  private let size: Size

  init(_ figure: Figure, measure: Length, shaper: some TextShaper) {
    self.init(
      figure, measure: measure,
      caption: stack(figure.caption.map { [$0] } ?? [], measure: measure, shaper: shaper))
  }

  /// The figure with the lines of its caption.
  init(_ figure: Figure, measure: Length, caption: LineStack) {
    self.figure = figure
    self.caption = caption
    self.measure = measure
    size = figure.naturalSize.scaled(toWidth: min(figure.width ?? figure.naturalSize.width, measure))
  }

  /// Whether the measure is narrower than the width asked for.
  var isNarrowed: Bool { figure.width.map { $0 > measure } ?? false }

  /// The height with the caption where there is room for `room`; a figure that is higher becomes smaller.
  func height(within room: Length) -> Length { pictureSize(within: room).height + captionHeight }

  /// Whether the figure and its caption are higher than `height`, so that the figure becomes smaller.
  func isShortened(within height: Length) -> Bool { size.height + captionHeight > height }

  /// Whether the figure is still large enough within `room`: at least half as high as on a page of its own.
  func canStand(within room: Length, wholePage: Length) -> Bool {
    pictureSize(within: room).height * 2 >= pictureSize(within: wholePage).height
  }

  /// Draws picture and caption, their upper edge at `y`, together no higher than `room`.
  func place(into frame: inout Frame, at y: Length, within room: Length) {
    let size = pictureSize(within: room)
    let corner = Point(x: (measure - size.width) / 2, y: y)
    frame.place(.picture(figure.picture, size), at: corner, as: .element(figure.element))
    caption.place(
      caption.lines.indices, into: &frame, at: Point(x: .zero, y: y + size.height + figure.captionGap),
      repetition: false)
  }

  /// The texts of the book that the figure shows.
  var passages: [PassagePart] {
    [figure.node, figure.caption?.node].compactMap { $0.map { PassagePart(text: $0, part: .whole) } }
  }

  private var captionHeight: Length { caption.lines.isEmpty ? .zero : figure.captionGap + caption.height }

  private func pictureSize(within room: Length) -> Size {
    let height = room - captionHeight
    return size.height <= height ? size : size.scaled(toHeight: height)
  }
}

extension Size {
  /// The size with the same proportions and another width; neither side is zero.
  public func scaled(toWidth width: Length) -> Size {
    Size(width: width, height: Length(units: max(1, height.units * width.units / max(1, self.width.units))))
  }

  /// The size with the same proportions and another height; neither side is zero.
  fileprivate func scaled(toHeight height: Length) -> Size {
    let height = max(Length(units: 1), height)
    return Size(
      width: Length(units: max(1, width.units * height.units / max(1, self.height.units))), height: height)
  }
}

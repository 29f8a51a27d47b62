import Frames
public import Measure

extension TextStyle {
  /// The style in another size, with leading and tracking in proportion.
  public func resized(to size: Length) -> TextStyle {
    func scaled(_ length: Length) -> Length { Length(units: length.units * size.units / max(1, face.size.units)) }
    var style = self
    (style.leading, style.tracking, style.face.size) = (scaled(leading), scaled(tracking), size)
    return style
  }

  /// The style, followed by the smaller ones to be tried where a text has no room: steps of a twentieth down to
  /// `least`.
  func narrowed(to least: Length) -> [TextStyle] {
    let step = max(Length(units: 1), face.size / 20)
    var styles = [self]
    var size = face.size - step
    while size > least {
      styles.append(resized(to: size))
      size -= step
    }
    if least < face.size { styles.append(resized(to: least)) }
    return styles
  }
}

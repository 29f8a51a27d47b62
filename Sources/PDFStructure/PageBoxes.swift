internal import Frames
internal import Measure

extension PageFrame {
  /// What a PDF says of the page's edges: the medium, what is cut off within it, and the page as it is when it is trimmed.
  ///
  /// The medium reaches as far as the bleed. All three are written from the same lengths, so that none is larger than what
  /// it lies in by a rounding.
  ///
  /// - SeeAlso: ISO 32000-1, 14.11.2.
  var boxes: PDFDictionary {
    let (width, height) = (trim.size.width + bleed * 2, trim.size.height + bleed * 2)
    func box(_ inset: Length) -> PDFObject {
      .array([inset, inset, width - inset, height - inset].map { .points($0) })
    }
    return ["MediaBox": box(.zero), "BleedBox": box(.zero), "TrimBox": box(bleed)]
  }
}

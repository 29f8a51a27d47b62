internal import Frames
internal import Measure

extension PageFrame {
  /// What a PDF says of the page's edges: the medium, what is cut off within it, and the page as it is when it is trimmed.
  ///
  /// The medium reaches as far as the bleed and the marks. All are written from the same lengths, so that none is larger
  /// than what it lies in by a rounding.
  ///
  /// - SeeAlso: ISO 32000-1, 14.11.2.
  var boxes: PDFDictionary {
    let medium = medium
    func box(_ inset: Length) -> PDFObject {
      .array([inset, inset, medium.width - inset, medium.height - inset].map { .points($0) })
    }
    return ["MediaBox": box(.zero), "CropBox": box(.zero), "BleedBox": box(reach - bleed), "TrimBox": box(reach)]
  }
}

internal import Frames
internal import Measure

extension PageFrame {
  /// The boxes of the page in a PDF: the medium, the bleed within it, and the trimmed page.
  ///
  /// The medium reaches as far as the bleed and the marks. All boxes are written from the same lengths, so that
  /// rounding makes none larger than the box around it.
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

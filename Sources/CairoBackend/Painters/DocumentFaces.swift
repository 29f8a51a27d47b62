internal import CCairo
internal import Frames

/// The faces of one document, each with only the glyphs on its pages and the copies that it needs.
final class DocumentFaces {
  private var faces: [ObjectIdentifier: PrunedFace] = [:]
  private var copies: GlyphCopies

  init(_ pages: [PageFrame], fonts: FontSet) {
    copies = GlyphCopies(fonts)
    for page in pages { copies.paint(page) }
    for (index, use) in copies.uses.enumerated() {
      let face = PrunedFace(use.typeface, to: use.glyphs, copies: use.copies)
      copies.uses[index].firstCopy = face?.firstCopy
      faces[ObjectIdentifier(use.typeface)] = face
    }
  }

  /// The face with which Cairo draws a typeface (`cairo_font_face_t`), owned by this object or by the typeface.
  func face(of typeface: Typeface) -> OpaquePointer { faces[ObjectIdentifier(typeface)]?.drawn ?? typeface.cairoFace }

  /// The run in the glyphs of these faces, in pieces.
  func pieces(of run: GlyphRun) -> [GlyphCopies.Piece] { copies.pieces(of: run) }
}

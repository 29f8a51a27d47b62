internal import CCairo
internal import Frames

/// The faces of one document, each with only the glyphs on its pages and the copies that it needs.
final class DocumentFaces {
  private var faces: [FontFile: PrunedFace] = [:]
  private var copies: GlyphCopies

  init(_ pages: [PageFrame], fonts: FontSet) {
    copies = GlyphCopies(fonts)
    for page in pages { copies.paint(page) }
    for use in copies.uses {
      faces[use.typeface.file] = PrunedFace(use.typeface, to: use.glyphs, copies: use.copies)
    }
  }

  /// The face with which Cairo draws a typeface (`cairo_font_face_t`), owned by this object or by the typeface.
  func face(of typeface: Typeface) -> OpaquePointer { faces[typeface.file]?.drawn ?? typeface.cairoFace }

  /// The run in the glyphs of these faces, in pieces.
  func pieces(of run: GlyphRun) -> [GlyphCopies.Piece] {
    copies.pieces(of: run) { faces[$0.file]?.firstCopy }
  }
}

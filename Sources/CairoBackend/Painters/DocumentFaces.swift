internal import CCairo
internal import Frames

/// The faces of one document, each cut down to the glyphs that stand on its pages, with the copies that it needs.
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

  /// What Cairo draws a typeface with (`cairo_font_face_t`), owned by this object or by the typeface.
  func face(of typeface: Typeface) -> OpaquePointer { faces[typeface.file]?.drawn ?? typeface.cairoFace }

  /// The run as these faces have it.
  func pieces(of run: GlyphRun) -> [GlyphCopies.Piece] {
    copies.pieces(of: run) { faces[$0.file]?.firstCopy }
  }
}

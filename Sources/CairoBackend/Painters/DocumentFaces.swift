internal import CCairo
internal import Frames
internal import Measure

/// The faces of one document, each cut down to the glyphs that stand on its pages.
final class DocumentFaces {
  private var faces: [FontFile: OpaquePointer] = [:]

  init(_ pages: [PageFrame], fonts: FontSet) {
    var used = GlyphsInUse(fonts)
    for page in pages { used.paint(page) }
    for (typeface, glyphs) in zip(used.typefaces, used.glyphs) {
      faces[typeface.file] = prunedFace(typeface, to: glyphs)
    }
  }

  deinit {
    for face in faces.values { cairo_font_face_destroy(face) }
  }

  /// What Cairo draws a typeface with (`cairo_font_face_t`), owned by this object or by the typeface.
  func face(of typeface: Typeface) -> OpaquePointer { faces[typeface.file] ?? typeface.cairoFace }
}

/// Which glyphs of which typefaces stand on pages.
private struct GlyphsInUse: Painter {
  typealias Failure = Never

  private let fonts: FontSet
  private(set) var typefaces: [Typeface] = []
  /// One set for each of ``typefaces``.
  private(set) var glyphs: [Set<UInt32>] = []
  private var recent: (face: FontFace, index: Int)?

  init(_ fonts: FontSet) { self.fonts = fonts }

  mutating func paint(_ placed: Placed) {
    switch placed.item {
    case .glyphs(let run, _):
      let index = index(of: run.face)
      for glyph in run.glyphs { glyphs[index].insert(glyph.glyph) }
    case .rule, .fill, .link, .anchor: break
    case .frame: preconditionFailure("frames are pushed, not painted")
    }
  }

  mutating func beginPage(_ page: PageFrame) {}
  mutating func pushFrame(_ frame: Frame, at origin: Point, quarterTurns: Int, scale: Scale) {}
  mutating func popFrame() {}
  mutating func endPage() {}

  private mutating func index(of face: FontFace) -> Int {
    if let recent, recent.face == face { return recent.index }
    guard let typeface = fonts.typeface(of: face) else {
      preconditionFailure("“\(face.family)” \(face.weight.rawValue) is not in the font set that paints")
    }
    let index = typefaces.firstIndex { $0 === typeface } ?? typefaces.count
    if index == typefaces.count {
      typefaces.append(typeface)
      glyphs.append([])
    }
    recent = (face, index)
    return index
  }
}

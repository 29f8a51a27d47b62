internal import CCairo
internal import CFontconfig
internal import CPango
internal import Frames
internal import Glibc
internal import Measure

/// A face of a font file, opened and checked, without a size.
///
/// HarfBuzz maps the file into memory and gives glyphs and advances; Cairo opens the file itself when it first draws
/// the face. Neither asks fontconfig, so opening all listed faces takes well under a millisecond.
final class Typeface {
  let file: FontFile
  /// The face in HarfBuzz (`hb_face_t`), owned.
  let face: OpaquePointer
  /// The height of the em box above and below the baseline, for an em of `unitsPerEm`.
  private let ascent: Int
  private let descent: Int
  private let unitsPerEm: Int

  /// Opens the face and compares its names and weight with the entry.
  ///
  /// - Throws: the first fault of the file.
  init(_ file: FontFile) throws(FontError) {
    let face = try openedFace(file)
    self.file = file
    self.face = face
    unitsPerEm = Int(hb_face_get_upem(face))
    (ascent, descent) = reach(of: face)
    try checkNames()
    if let listed = file.tables, sumOfTables(of: face, faceIndex: file.faceIndex) != listed {
      throw FontError(reason: .anotherVersion, path: file.path)
    }
  }

  deinit {
    hb_face_destroy(face)
    if let drawn { cairo_font_face_destroy(drawn) }
  }

  /// The number of glyphs; glyph numbers are below it.
  var glyphCount: Int { Int(hb_face_get_glyph_count(face)) }

  private var drawn: OpaquePointer?

  /// The face in Cairo (`cairo_font_face_t`), owned by the typeface.
  ///
  /// The pattern names file and index, so that Cairo asks fontconfig for nothing.
  var cairoFace: OpaquePointer {
    if let drawn { return drawn }
    guard let pattern = FcPatternCreate() else { preconditionFailure("no memory for a font pattern") }
    defer { FcPatternDestroy(pattern) }
    file.path.withCString(encodedAs: UTF8.self, { _ = FcPatternAddString(pattern, FC_FILE, $0) })
    FcPatternAddInteger(pattern, FC_INDEX, Int32(file.faceIndex))
    // Outlines only: some Japanese faces have bitmaps for small sizes, which are not the printed shapes.
    FcPatternAddBool(pattern, FC_EMBEDDED_BITMAP, 0)
    FcPatternAddBool(pattern, FC_HINTING, 0)
    guard let created = cairo_ft_font_face_create_for_pattern(pattern) else {
      preconditionFailure("cairo_ft_font_face_create_for_pattern never returns NULL")
    }
    drawn = created
    return created
  }

  /// Whether FreeType, which draws the face, cannot read the file although there is enough memory.
  var isDamaged: Bool {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return false }
    defer { FT_Done_FreeType(library) }
    var face: FT_Face?
    let failure = FT_New_Face(library, file.path, FT_Long(file.faceIndex), &face)
    guard failure == 0, let face else { return failure != FT_Err_Out_Of_Memory && hasMemory(for: 1 << 25) }
    FT_Done_Face(face)
    return false
  }

  /// The height of the em box above and below the baseline, in a size of `size`.
  func lineMetrics(size: Length) -> LineMetrics {
    LineMetrics(ascent: size * ascent / unitsPerEm, descent: size * descent / unitsPerEm)
  }

  private func checkNames() throws(FontError) {
    let names = familyNames(of: face)
    if !names.contains(file.family) {
      throw FontError(reason: .familyDiffers(listed: file.family, own: names), path: file.path)
    }
    guard let number = weightClass(of: face) else { return }
    // 500 (medium) and 600 (demi-bold) may serve as either.
    let fits = file.weight == .bold ? number >= 500 : number < 700
    if !fits {
      throw FontError(reason: .weightDiffers(listed: file.weight, own: Int(number)), path: file.path)
    }
  }
}

/// The face of a file, owned by the caller.
private func openedFace(_ file: FontFile) throws(FontError) -> OpaquePointer {
  let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    let isMissing = errno == ENOENT || errno == ENOTDIR
    throw FontError(reason: isMissing ? .missing(errno) : .unreadable(errno), path: file.path)
  }
  let size = Int(lseek(descriptor, 0, SEEK_END))
  close(descriptor)
  let notAFont = FontError(reason: .noFace(index: file.faceIndex), path: file.path)
  guard let blob = hb_blob_create_from_file_or_fail(file.path) else {
    // The size of a folder means nothing.
    guard !(1..<1 << 32).contains(size) || hasMemory(for: size) else {
      throw FontError(reason: .noMemory, path: file.path)
    }
    throw notAFont
  }
  defer { hb_blob_destroy(blob) }
  guard file.faceIndex >= 0, file.faceIndex < Int(hb_face_count(blob)),
    let face = hb_face_create(blob, UInt32(file.faceIndex))
  else { throw notAFont }
  guard hb_face_get_glyph_count(face) > 0 else {
    hb_face_destroy(face)
    throw notAFont
  }
  if let table = missingTable(of: face) {
    hb_face_destroy(face)
    throw FontError(reason: .missingTable(table), path: file.path)
  }
  return face
}

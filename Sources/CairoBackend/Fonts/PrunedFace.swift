internal import CCairo
internal import CFontconfig
internal import CPango

/// A face with only the glyphs that a document uses, under unchanged numbers, and with copies of some behind them.
///
/// Cairo 1.16 embeds only the used glyphs, but for each new glyph it searches the font's whole character table, which
/// takes a third of all time, and of a CFF font (Noto) it keeps all subroutines, which are three quarters of the file.
/// In a small font without such a table it has nothing to search and little to keep. The face belongs to one document
/// alone, so that workers do not wait for each other.
final class PrunedFace {
  /// The face that Cairo draws with (`cairo_font_face_t`), owned.
  let drawn: OpaquePointer
  /// The number of the first copy; nil where the font could not take any.
  let firstCopy: UInt32?

  /// Fails where the face cannot be cut; the typeface is then drawn whole.
  init?(_ typeface: Typeface, to glyphs: [UInt32], copies: [GlyphCopy]) {
    guard let cut = cutFont(typeface, to: glyphs) else { return nil }
    let copied = copies.isEmpty ? nil : fontWithCopies(copies, of: cut)
    if copied != nil { hb_blob_destroy(cut) }
    guard let memory = FaceInMemory(copied?.blob ?? cut),
      let drawn = cairo_ft_font_face_create_for_ft_face(memory.face, Int32(FT_LOAD_NO_HINTING))
    else { return nil }
    // Cairo keeps scaled fonts for some time after their last use; the memory must last as long.
    let status = cairo_font_face_set_user_data(
      drawn, FaceInMemory.key, Unmanaged.passRetained(memory).toOpaque(),
      { owner in if let owner { Unmanaged<FaceInMemory>.fromOpaque(owner).release() } })
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_font_face_destroy(drawn)
      return nil
    }
    self.drawn = drawn
    firstCopy = copied?.first
  }

  deinit { cairo_font_face_destroy(drawn) }
}

/// The font file with these glyphs only (`hb_blob_t`), owned by the caller; nil where it cannot be cut.
private func cutFont(_ typeface: Typeface, to glyphs: [UInt32]) -> OpaquePointer? {
  guard let input = hb_subset_input_create_or_fail() else { return nil }
  defer { hb_subset_input_destroy(input) }
  for glyph in glyphs { hb_set_add(hb_subset_input_glyph_set(input), glyph) }
  let flags = [
    HB_SUBSET_FLAGS_RETAIN_GIDS, HB_SUBSET_FLAGS_DESUBROUTINIZE, HB_SUBSET_FLAGS_NO_HINTING,
    // The box of glyph 0 may stand for missing text.
    HB_SUBSET_FLAGS_NOTDEF_OUTLINE,
  ]
  hb_subset_input_set_flags(input, flags.reduce(0) { $0 | $1.rawValue })
  // Shaping is done, and vertical setting is not needed. Characters are not needed either: Cairo would take those of
  // the font for a glyph that already has its text.
  for table in ["cmap", "GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG"] {
    hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), fontTag(table))
  }
  guard let cut = hb_subset_or_fail(typeface.face, input) else { return nil }
  defer { hb_face_destroy(cut) }
  return hb_face_reference_blob(cut)
}

/// A FreeType face in memory with a library of its own, because threads must not share a library.
private final class FaceInMemory {
  let face: FT_Face
  private let library: FT_Library
  private let blob: OpaquePointer

  /// The address by which Cairo knows the owner; nothing is written there.
  nonisolated(unsafe) static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)

  /// Takes over the blob (`hb_blob_t`), and destroys it where it is no font.
  init?(_ blob: OpaquePointer?) {
    guard let blob else { return nil }
    var length: UInt32 = 0
    var library: FT_Library?
    var face: FT_Face?
    guard let bytes = hb_blob_get_data(blob, &length), FT_Init_FreeType(&library) == 0, let library else {
      hb_blob_destroy(blob)
      return nil
    }
    let start = UnsafeRawPointer(bytes).assumingMemoryBound(to: FT_Byte.self)
    guard FT_New_Memory_Face(library, start, FT_Long(length), 0, &face) == 0, let face else {
      FT_Done_FreeType(library)
      hb_blob_destroy(blob)
      return nil
    }
    self.blob = blob
    self.library = library
    self.face = face
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
    hb_blob_destroy(blob)
  }
}

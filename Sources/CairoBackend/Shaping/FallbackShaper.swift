internal import CCairo
internal import CFontconfig
internal import CPango
internal import Frames
internal import Measure

/// Full shaping by Pango, in a typeface and its fallbacks.
///
/// Its fontconfig set holds exactly these faces, so Pango cannot substitute others; their order decides which fallback
/// draws a character.
final class FallbackShaper {
  private let configuration: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private let attributes: OpaquePointer
  private let families: String
  private let japanese = pango_language_from_string("ja")
  private let typefaces: [Typeface]
  private unowned let fonts: FontSet

  init(_ typeface: Typeface, helpedBy fallbacks: [Typeface], fonts: FontSet) {
    typefaces = [typeface] + fallbacks
    self.fonts = fonts
    configuration = privateConfiguration(of: typefaces)
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT),
      let context = pango_font_map_create_context(map), let attributes = pango_attr_list_new()
    else { preconditionFailure("Pango was built without FreeType fonts") }
    self.map = map
    self.attributes = attributes
    families = typefaces.map(\.file.family).joined(separator: ",")
    pango_fc_font_map_set_config(fcFontMap(map), configuration)
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    // A context made before these settings would keep the old ones, so it is made anew.
    g_object_unref(UnsafeMutableRawPointer(context))
    guard let context = pango_font_map_create_context(map) else { preconditionFailure("no Pango context") }
    self.context = context
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, japanese)
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    // Kerning would take letters off the em grid; with ligatures and alternates a letter would depend on its
    // neighbours, which line composition moves.
    pango_attr_list_insert(attributes, pango_attr_font_features_new("kern=0, liga=0, clig=0, calt=0"))
  }

  deinit {
    pango_attr_list_unref(attributes)
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(map))
    FcConfigDestroy(configuration)
  }

  /// The runs of a text, which cover all of it.
  func runs(of text: Substring, in table: GlyphTable) -> [GlyphRun] {
    setFace(table.face)
    var assembly = RunAssembly()
    let bytes = Array(text.utf8)
    let shown = withoutDirectionMarks(bytes)
    var begin = 0
    while begin < bytes.count {
      let end = bytes[begin...].firstIndex(where: isControl) ?? bytes.count
      if begin < end {
        drawingAlone { shapeForms(bytes, shown, begin..<end, in: table, into: &assembly) }
      }
      if end < bytes.count {
        assembly.append(bytes[end...end], as: [blank(for: bytes[end], in: table)], in: table.face)
      }
      begin = end + 1
    }
    return assembly.finished()
  }

  /// The usable families in fontconfig's own list, for tests.
  var usableFamilies: [String] { CairoBackend.families(in: configuration) }

  private func setFace(_ face: FontFace) {
    let description = pango_font_description_new()
    pango_font_description_set_family(description, families)
    pango_font_description_set_weight(description, face.weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_absolute_size(description, Double(face.size.units))
    pango_context_set_font_description(context, description)
    pango_font_description_free(description)
  }

  /// Shapes a stretch without control characters: variation sequences by the first face that has the form, the rest by
  /// Pango.
  ///
  /// Pango would ask a face for the character alone, and take its usual form where the face lacks the wanted one.
  private func shapeForms(
    _ bytes: [UInt8], _ shown: [UInt8], _ range: Range<Int>, in table: GlyphTable, into assembly: inout RunAssembly
  ) {
    var begin = range.lowerBound
    for sequence in variationSequences(in: bytes, range) {
      let base = sequence.base.bytes
      if let (face, glyph) = form(sequence, in: table) {
        if begin < base.lowerBound { shape(bytes, shown, begin..<base.lowerBound, in: table, into: &assembly) }
        assembly.append(bytes[base.lowerBound..<sequence.selector.bytes.upperBound], as: [glyph], in: face)
      } else {
        shape(bytes, shown, begin..<base.upperBound, in: table, into: &assembly)
        assembly.extend(by: bytes[sequence.selector.bytes], isOtherForm: !sequence.asksForText)
      }
      begin = sequence.selector.bytes.upperBound
    }
    if begin < range.upperBound { shape(bytes, shown, begin..<range.upperBound, in: table, into: &assembly) }
  }

  /// The first face that has the form of a character, with the glyph; nil where none has it.
  private func form(_ sequence: VariationSequence, in table: GlyphTable) -> (FontFace, PlacedGlyph)? {
    for typeface in typefaces {
      let face = FontFace(family: typeface.file.family, weight: typeface.file.weight, size: table.face.size)
      if let glyph = fonts.table(for: face).glyph(
        of: sequence.base.scalar.value, selector: sequence.selector.scalar.value)
      {
        return (face, glyph)
      }
    }
    return nil
  }

  /// Shapes a stretch without control characters or variation sequences, item by item in the order of the text.
  ///
  /// - Parameter shown: the whole text with marks replaced, of as many bytes.
  private func shape(
    _ bytes: [UInt8], _ shown: [UInt8], _ range: Range<Int>, in table: GlyphTable, into assembly: inout RunAssembly
  ) {
    shown.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        guard let start = text.baseAddress else { return }
        let items = pango_itemize_with_base_dir(
          context, PANGO_DIRECTION_LTR, start, Int32(range.lowerBound), Int32(range.count), attributes, nil)
        let glyphs = pango_glyph_string_new()
        var next = items
        while let node = next {
          if let item = node.pointee.data?.assumingMemoryBound(to: PangoItem.self), let glyphs {
            // Pango takes another language where the script is not Japanese, also from the environment, and a font may
            // have other forms for it (Noto: a wider … among Latin letters).
            item.pointee.analysis.language = japanese
            // Signs that stand among themselves have no script and are treated as Japanese too.
            if item.pointee.analysis.script == UInt8(PANGO_SCRIPT_COMMON.rawValue) {
              item.pointee.analysis.script = UInt8(PANGO_SCRIPT_HAN.rawValue)
            }
            pango_shape_full(
              start + Int(item.pointee.offset), item.pointee.length, start, Int32(text.count), &item.pointee.analysis,
              glyphs)
            append(glyphs, of: item, bytes, in: table, to: &assembly)
            pango_item_free(item)
          }
          next = node.pointee.next
        }
        pango_glyph_string_free(glyphs)
        g_list_free(items)
      }
    }
  }

  private func append(
    _ glyphs: UnsafeMutablePointer<PangoGlyphString>, of item: UnsafeMutablePointer<PangoItem>, _ bytes: [UInt8],
    in table: GlyphTable, to assembly: inout RunAssembly
  ) {
    let drawing = typeface(of: item.pointee.analysis.font)
    let face = drawing.map {
      FontFace(family: $0.file.family, weight: $0.file.weight, size: table.face.size)
    }
    let offset = Int(item.pointee.offset)
    for cluster in ItemClusters(glyphs, byteCount: Int(item.pointee.length)).inTextOrder {
      let text = bytes[(offset + cluster.bytes.lowerBound)..<(offset + cluster.bytes.upperBound)]
      if let face, !cluster.isMissing {
        // A glyph that is not drawn (a variation selector, a joiner) becomes a space of the same advance. Next to a
        // drawn glyph it is left out, so that the text has one glyph.
        let space = cluster.hasEmpty ? fonts.table(for: face).glyph(of: 0x20)?.glyph ?? 0 : 0
        var placed = cluster.glyphs
        if cluster.hasEmpty, placed.contains(where: { $0.glyph != ItemClusters.empty }) {
          placed.removeAll { $0.glyph == ItemClusters.empty && $0.advance == .zero }
        }
        for index in placed.indices where placed[index].glyph == ItemClusters.empty { placed[index].glyph = space }
        assembly.append(text, as: placed, in: face)
      } else {
        let (face, mark) = replacement(in: table)
        assembly.append(text, as: [mark], in: face, isMissing: true)
      }
    }
  }

  /// The glyph for text that no font has: the geta mark 〓 of the first face that has one, one em wide, otherwise the
  /// box of the face itself.
  private func replacement(in table: GlyphTable) -> (FontFace, PlacedGlyph) {
    for typeface in typefaces {
      let face = FontFace(family: typeface.file.family, weight: typeface.file.weight, size: table.face.size)
      if let geta = fonts.table(for: face).glyph(of: 0x3013) {
        return (face, PlacedGlyph(glyph: geta.glyph, advance: face.size))
      }
    }
    return (table.face, PlacedGlyph(glyph: 0, advance: table.face.size))
  }

  /// The typeface of a Pango font, found by file and index; nil where the font is none of ours.
  private func typeface(of font: UnsafeMutablePointer<PangoFont>?) -> Typeface? {
    guard let font, let pattern = pango_fc_font_get_pattern(fcFont(font)) else { return nil }
    var name: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    guard FcPatternGetString(pattern, FC_FILE, 0, &name) == FcResultMatch, let name,
      FcPatternGetInteger(pattern, FC_INDEX, 0, &index) == FcResultMatch
    else { return nil }
    let path = String(cString: name)
    return typefaces.first { $0.file.path == path && $0.file.faceIndex == Int(index) }
  }
}

/// Whether a byte of UTF-8 is a control character; fonts have no glyphs for these.
func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

/// The glyph for a control character: a space, with its width for a tab and without width for all others.
private func blank(for control: UInt8, in table: GlyphTable) -> PlacedGlyph {
  let space = table.glyph(of: 0x20)
  return PlacedGlyph(glyph: space?.glyph ?? 0, advance: control == 0x09 ? space?.advance ?? .zero : .zero)
}

// Casts that C programs write as macros.
private func fcFontMap(_ map: UnsafeMutablePointer<PangoFontMap>) -> OpaquePointer { OpaquePointer(map) }
private func fcFont(_ font: UnsafeMutablePointer<PangoFont>) -> UnsafeMutablePointer<PangoFcFont> {
  UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self)
}

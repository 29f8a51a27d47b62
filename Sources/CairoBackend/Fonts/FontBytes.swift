internal import CCairo
internal import CFontconfig
internal import CPango

// A font file as bytes; its numbers are big-endian.

/// The name of a table as HarfBuzz writes it: four ASCII characters in one number.
func fontTag(_ name: String) -> UInt32 { name.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }

/// The bytes of a table; empty where the face lacks it.
func tableBytes(_ tag: UInt32, of face: OpaquePointer) -> [UInt8] {
  guard let blob = hb_face_reference_table(face, tag) else { return [] }
  defer { hb_blob_destroy(blob) }
  var length: UInt32 = 0
  guard let start = hb_blob_get_data(blob, &length) else { return [] }
  return UnsafeBufferPointer(start: start, count: Int(length)).map(UInt8.init(bitPattern:))
}

/// The names of the face's tables, the first 64 at most.
func tableTags(of face: OpaquePointer) -> [UInt32] {
  var tags = [UInt32](repeating: 0, count: 64)
  var count = UInt32(tags.count)
  hb_face_get_table_tags(face, 0, &count, &tags)
  return Array(tags.prefix(Int(count)))
}

/// The file of a face with some of its tables replaced (`hb_blob_t`), owned by the caller; nil without memory.
func file(of face: OpaquePointer, replacing tables: [UInt32: [UInt8]]) -> OpaquePointer? {
  guard let builder = hb_face_builder_create() else { return nil }
  defer { hb_face_destroy(builder) }
  for tag in tableTags(of: face) {
    let bytes = tables[tag] ?? tableBytes(tag, of: face)
    let blob = bytes.withUnsafeBytes {
      hb_blob_create(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32($0.count), HB_MEMORY_MODE_DUPLICATE, nil, nil)
    }
    hb_face_builder_add_table(builder, tag, blob)
    hb_blob_destroy(blob)
  }
  return hb_face_reference_blob(builder)
}

extension [UInt8] {
  /// The number of two bytes at `offset`; nil beyond the end.
  func uint16(at offset: Int) -> Int? {
    offset >= 0 && offset + 2 <= count ? Int(self[offset]) << 8 | Int(self[offset + 1]) : nil
  }

  /// The number of `width` bytes at `offset`; nil beyond the end.
  func uint(at offset: Int, width: Int) -> Int? {
    offset >= 0 && offset + width <= count ? self[offset..<offset + width].reduce(0) { $0 << 8 | Int($1) } : nil
  }

  mutating func append(_ number: Int, width: Int) {
    for shift in stride(from: (width - 1) * 8, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func write(_ number: Int, width: Int, at offset: Int) {
    guard offset >= 0, offset + width <= count else { return }
    for index in 0..<width { self[offset + index] = UInt8(truncatingIfNeeded: number >> ((width - 1 - index) * 8)) }
  }
}

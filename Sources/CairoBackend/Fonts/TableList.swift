internal import CCairo
internal import CFontconfig
internal import CPango

/// The SHA-256 of a face's list of tables, in hexadecimal digits; nil where the file is too short to hold that list.
///
/// The list (OpenType, "Table Directory") has the name, the checksum and the length of each table, in some three hundred
/// bytes. Two versions of a font differ in it, so that a run can tell them apart without reading megabytes. It does not
/// tell a file that was damaged after it was made: the sum of the whole file does.
///
/// - Parameter faceIndex: which face of a collection (`.ttc`), counted from 0.
public func sumOfTables(of file: [UInt8], faceIndex: Int) -> String? {
  file.withUnsafeBytes { sumOfTables(of: $0, faceIndex: faceIndex) }
}

/// The same of a face that is open.
func sumOfTables(of face: OpaquePointer, faceIndex: Int) -> String? {
  guard let blob = hb_face_reference_blob(face) else { return nil }
  defer { hb_blob_destroy(blob) }
  var length: UInt32 = 0
  guard let start = hb_blob_get_data(blob, &length) else { return nil }
  return sumOfTables(of: UnsafeRawBufferPointer(start: start, count: Int(length)), faceIndex: faceIndex)
}

private func sumOfTables(of file: UnsafeRawBufferPointer, faceIndex: Int) -> String? {
  func number(at offset: Int, width: Int) -> Int? {
    guard offset >= 0, offset + width <= file.count else { return nil }
    return file[offset..<offset + width].reduce(0) { $0 << 8 | Int($1) }
  }
  // A collection begins with the places of its faces' lists, behind twelve bytes of its own.
  let isCollection = number(at: 0, width: 4) == Int(fontTag("ttcf"))
  guard let start = isCollection ? number(at: 12 + 4 * faceIndex, width: 4) : 0,
    let count = number(at: start + 4, width: 2), start + 12 + 16 * count <= file.count
  else { return nil }
  return sha256(of: Array(file[start..<start + 12 + 16 * count]))
}

internal import CZip
internal import Glibc

/// A workbook whose rows keep their height until somebody writes into them, and then grow to fit their texts.
///
/// libxlsxwriter marks each height as set by the user, which keeps it fixed. This removes the mark (ECMA-376,
/// 18.3.1.73, customHeight).
func growingRows(_ bytes: [UInt8]) throws(WorkbookWritingError) -> [UInt8] {
  var error = zip_error_t()
  guard let source = bytes.withUnsafeBytes({ copiedSource($0, &error) }) else { throw .failure(words(of: &error)) }
  defer { zip_source_free(source) }
  guard let archive = zip_open_from_source(source, 0, &error) else { throw .failure(words(of: &error)) }
  // Closing the archive releases the source, which is still needed.
  zip_source_keep(source)
  do throws(WorkbookWritingError) {
    for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
      guard let name = zip_get_name(archive, index, 0).map({ String(cString: $0) }),
        name.hasPrefix("xl/worksheets/sheet")
      else { continue }
      let sheet = try content(of: index, in: archive).withoutCustomHeights
      guard let part = sheet.withUnsafeBytes({ copiedSource($0, &error) }) else { throw .failure(words(of: &error)) }
      guard zip_file_replace(archive, index, part, 0) == 0 else {
        zip_source_free(part)
        throw .failure(String(cString: zip_strerror(archive)))
      }
      // 1 January 1980 as an MS-DOS date: years since 1980, month and day in 7, 4 and 5 bits.
      zip_file_set_dostime(archive, index, 0, 1 << 5 | 1, 0)
    }
  } catch {
    zip_discard(archive)
    throw error
  }
  guard zip_close(archive) == 0 else {
    let words = String(cString: zip_strerror(archive))
    zip_discard(archive)
    throw .failure(words)
  }
  return try content(of: source)
}

/// A source with its own copy of the bytes, which it frees.
private func copiedSource(_ bytes: UnsafeRawBufferPointer, _ error: inout zip_error_t) -> OpaquePointer? {
  let copy = UnsafeMutableRawBufferPointer(start: malloc(max(1, bytes.count)), count: bytes.count)
  copy.copyMemory(from: bytes)
  return zip_source_buffer_create(copy.baseAddress, zip_uint64_t(bytes.count), 1, &error)
}

private func words(of error: inout zip_error_t) -> String { String(cString: zip_error_strerror(&error)) }

private func content(of index: zip_uint64_t, in archive: OpaquePointer) throws(WorkbookWritingError) -> [UInt8] {
  var status = zip_stat_t()
  guard zip_stat_index(archive, index, 0, &status) == 0, let file = zip_fopen_index(archive, index, 0) else {
    throw .failure(String(cString: zip_strerror(archive)))
  }
  defer { zip_fclose(file) }
  var bytes = [UInt8](repeating: 0, count: Int(status.size))
  guard zip_fread(file, &bytes, status.size) == zip_int64_t(status.size) else {
    throw .failure(String(cString: zip_strerror(archive)))
  }
  return bytes
}

private func content(of source: OpaquePointer) throws(WorkbookWritingError) -> [UInt8] {
  var status = zip_stat_t()
  guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
    throw .failure(String(cString: zip_error_strerror(zip_source_error(source))))
  }
  defer { zip_source_close(source) }
  var bytes = [UInt8](repeating: 0, count: Int(status.size))
  guard zip_source_read(source, &bytes, status.size) == zip_int64_t(status.size) else {
    throw .failure(String(cString: zip_error_strerror(zip_source_error(source))))
  }
  return bytes
}

extension [UInt8] {
  /// The XML of a sheet without the mark, which only occurs in tags: quotation marks in attributes are escaped.
  fileprivate var withoutCustomHeights: [UInt8] {
    let mark = Array(#" customHeight="1""#.utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(count)
    var index = startIndex
    while index < endIndex {
      if self[index] == mark[0], self[index...].starts(with: mark) {
        index += mark.count
      } else {
        kept.append(self[index])
        index += 1
      }
    }
    return kept
  }
}

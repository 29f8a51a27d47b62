internal import CQPDF
internal import Glibc

/// A PDF that libqpdf has read, whose objects can be changed.
///
/// libqpdf remembers its first error, and every call after it does nothing that matters: it is asked for after reading,
/// after the changes and after writing.
struct QPDFFile: ~Copyable {
  let file: qpdf_data
  /// The objects of the pages, by their numbers.
  let pages: [Int]

  /// Reads a PDF.
  ///
  /// - Precondition: the bytes stay where they are as long as the file is used.
  init(reading bytes: UnsafeBufferPointer<UInt8>) throws(StructureError) {
    guard let file = qpdf_init() else { preconditionFailure("qpdf_init never returns NULL") }
    qpdf_silence_errors(file)
    qpdf_set_suppress_warnings(file, 1)
    let status = bytes.withMemoryRebound(to: CChar.self) {
      qpdf_read_memory(file, "the painted PDF", $0.baseAddress, UInt64($0.count), nil)
    }
    var numbers: [Int] = []
    if status & 2 == 0 {
      for index in 0..<Int(qpdf_get_num_pages(file)) {
        let page = qpdf_get_page_n(file, index)
        numbers.append(Int(qpdf_oh_get_object_id(file, page)))
        qpdf_oh_release(file, page)
      }
    }
    self.file = file
    pages = numbers
    try requireSound(.reading)
  }

  deinit {
    var file: qpdf_data? = file
    qpdf_cleanup(&file)
  }

  /// - Throws: what libqpdf says is wrong, if anything is.
  func requireSound(_ step: StructureError.Step) throws(StructureError) {
    guard qpdf_has_error(file) != 0 else { return }
    let error = qpdf_get_error(file)
    let words = qpdf_get_error_full_text(file, error).map { String(cString: $0) } ?? ""
    throw words.contains("bad_alloc") ? StructureError.noMemory : StructureError.library(step, words: words)
  }

  /// The version of the library.
  static var libraryVersion: String { String(cString: qpdf_get_qpdf_version()) }

  /// What the file says it was made with.
  var producer: String { qpdf_get_info_key(file, "/Producer").map { String(cString: $0) } ?? "" }

  // MARK: Streams

  /// The content of a page, of which Cairo makes one stream, decoded.
  func content(ofPage number: Int) throws(StructureError) -> [UInt8] {
    let stream = contentStream(ofPage: number)
    defer { qpdf_oh_release(file, stream) }
    return try content(of: stream)
  }

  /// The bytes of a stream, decoded as far as `level` says.
  func content(of stream: qpdf_oh, _ level: qpdf_stream_decode_level_e = qpdf_dl_generalized) throws(StructureError)
    -> [UInt8]
  {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    let status = qpdf_oh_get_stream_data(file, stream, level, nil, &bytes, &count)
    defer { free(bytes) }
    guard status & 2 == 0, let bytes else {
      try requireSound(.readingPage)
      return []
    }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  func replaceContent(ofPage number: Int, with bytes: [UInt8]) {
    let stream = contentStream(ofPage: number)
    replace(stream, with: bytes)
    qpdf_oh_release(file, stream)
  }

  /// Adds a stream and returns its number.
  func addStream(_ bytes: [UInt8], _ dictionary: PDFDictionary) -> Int {
    let stream = qpdf_oh_new_stream(file)
    replace(stream, with: bytes)
    let own = qpdf_oh_get_dict(file, stream)
    set(dictionary, of: own)
    defer {
      qpdf_oh_release(file, own)
      qpdf_oh_release(file, stream)
    }
    return Int(qpdf_oh_get_object_id(file, stream))
  }

  private func contentStream(ofPage number: Int) -> qpdf_oh {
    let page = object(number)
    defer { qpdf_oh_release(file, page) }
    return qpdf_oh_get_key(file, page, "/Contents")
  }

  func replace(_ stream: qpdf_oh, with bytes: [UInt8]) {
    let none = qpdf_oh_new_null(file)
    qpdf_oh_replace_stream_data(file, stream, bytes, bytes.count, none, none)
    qpdf_oh_release(file, none)
  }

  // MARK: Objects

  /// Where new objects are to be numbered from.
  func firstNewNumber() -> Int {
    let placeholder = newIndirect()
    defer { qpdf_oh_release(file, placeholder) }
    return Int(qpdf_oh_get_object_id(file, placeholder)) + 1
  }

  /// Adds objects under the numbers they have.
  func add(_ objects: NewObjects) throws(StructureError) {
    for offset in objects.values.indices {
      let placeholder = newIndirect()
      defer { qpdf_oh_release(file, placeholder) }
      guard qpdf_oh_get_object_id(file, placeholder) == objects.first + offset else {
        throw StructureError.library(.numbering, words: "")
      }
    }
    for (offset, value) in objects.values.enumerated() {
      let object = made(value)
      qpdf_replace_object(file, Int32(objects.first + offset), 0, object)
      qpdf_oh_release(file, object)
    }
  }

  /// Sets keys of an object of the file; null takes one out.
  func set(_ keys: PDFDictionary, ofObject number: Int) {
    let object = object(number)
    set(keys, of: object)
    qpdf_oh_release(file, object)
  }

  /// Sets keys of the catalog; null takes one out.
  func setCatalog(_ keys: PDFDictionary) {
    let root = qpdf_get_root(file)
    set(keys, of: root)
    qpdf_oh_release(file, root)
  }

  /// Sets keys of the trailer; null takes one out.
  func setTrailer(_ keys: PDFDictionary) {
    let trailer = qpdf_get_trailer(file)
    set(keys, of: trailer)
    qpdf_oh_release(file, trailer)
  }

  private func set(_ keys: PDFDictionary, of object: qpdf_oh) {
    for entry in keys.entries { set(entry.key, of: object, to: entry.value) }
  }

  func set(_ key: String, of dictionary: qpdf_oh, to value: PDFObject) {
    let value = made(value)
    qpdf_oh_replace_key(file, dictionary, "/\(key)", value)
    qpdf_oh_release(file, value)
  }

  func object(_ number: Int) -> qpdf_oh { qpdf_get_object_by_id(file, Int32(number), 0) }

  /// An object that has a number and will be another: not null, for a key whose value refers to null is left out.
  private func newIndirect() -> qpdf_oh {
    let placeholder = qpdf_oh_new_dictionary(file)
    defer { qpdf_oh_release(file, placeholder) }
    return qpdf_make_indirect_object(file, placeholder)
  }

  /// The library's own object for a value; it must be released.
  private func made(_ value: PDFObject) -> qpdf_oh {
    switch value {
    case .integer(let number): return qpdf_oh_new_integer(file, Int64(number))
    case .real(let digits): return qpdf_oh_new_real_from_string(file, digits)
    case .boolean(let flag): return qpdf_oh_new_bool(file, flag ? 1 : 0)
    case .null: return qpdf_oh_new_null(file)
    case .name(let name): return qpdf_oh_new_name(file, "/\(name)")
    case .text(let text): return qpdf_oh_new_unicode_string(file, text)
    case .ascii(let text): return qpdf_oh_new_string(file, text)
    case .reference(let number): return object(number)
    case .array(let values):
      let array = qpdf_oh_new_array(file)
      for value in values {
        let item = made(value)
        qpdf_oh_append_item(file, array, item)
        qpdf_oh_release(file, item)
      }
      return array
    case .dictionary(let values):
      let dictionary = qpdf_oh_new_dictionary(file)
      set(values, of: dictionary)
      return dictionary
    }
  }

  /// Adds resources of a kind to those that a page's content can name.
  func addResources(_ kind: String, _ entries: [(name: String, value: PDFObject)], toPage number: Int) {
    let page = object(number)
    let resources = qpdf_oh_get_key(file, page, "/Resources")
    if qpdf_oh_has_key(file, resources, "/\(kind)") == 0 { set(kind, of: resources, to: .dictionary([:])) }
    let known = qpdf_oh_get_key(file, resources, "/\(kind)")
    for (name, value) in entries { set(name, of: known, to: value) }
    for handle in [known, resources, page] { qpdf_oh_release(file, handle) }
  }

  /// Adds an object and returns its number.
  func addObject(_ value: PDFObject) -> Int {
    let object = made(value)
    let indirect = qpdf_make_indirect_object(file, object)
    defer { for handle in [object, indirect] { qpdf_oh_release(file, handle) } }
    return Int(qpdf_oh_get_object_id(file, indirect))
  }

  // MARK: Fonts

  /// Says of each font of TrueType outlines that its glyphs are numbered as they are named, which Cairo leaves unsaid.
  func nameGlyphNumbering() {
    var seen: Set<Int32> = []
    for number in pages {
      let page = object(number)
      let resources = qpdf_oh_get_key(file, page, "/Resources")
      let fonts = qpdf_oh_get_key_if_dict(file, resources, "/Font")
      if qpdf_oh_is_dictionary(file, fonts) != 0 {
        var names: [String] = []
        qpdf_oh_begin_dict_key_iter(file, fonts)
        while qpdf_oh_dict_more_keys(file) != 0 { names.append(String(cString: qpdf_oh_dict_next_key(file))) }
        for name in names {
          let font = qpdf_oh_get_key(file, fonts, name)
          if seen.insert(qpdf_oh_get_object_id(file, font)).inserted { nameGlyphNumbering(of: font) }
          qpdf_oh_release(file, font)
        }
      }
      for handle in [fonts, resources, page] { qpdf_oh_release(file, handle) }
    }
  }

  private func nameGlyphNumbering(of font: qpdf_oh) {
    let descendants = qpdf_oh_get_key(file, font, "/DescendantFonts")
    defer { qpdf_oh_release(file, descendants) }
    guard qpdf_oh_is_array(file, descendants) != 0 else { return }
    let descendant = qpdf_oh_get_array_item(file, descendants, 0)
    defer { qpdf_oh_release(file, descendant) }
    let kind = qpdf_oh_get_key(file, descendant, "/Subtype")
    defer { qpdf_oh_release(file, kind) }
    if qpdf_oh_is_name_and_equals(file, kind, "/CIDFontType2") != 0 {
      set("CIDToGIDMap", of: descendant, to: .name("Identity"))
    }
  }

  // MARK: Writing

  /// The whole file: objects in streams, an ID that depends on nothing but the content.
  func written(version: String) throws(StructureError) -> [UInt8] {
    qpdf_init_write_memory(file)
    qpdf_set_deterministic_ID(file, 1)
    qpdf_set_object_stream_mode(file, qpdf_o_generate)
    // PDF/A asks for the end of a line before the word that ends a stream.
    qpdf_set_newline_before_endstream(file, 1)
    qpdf_force_pdf_version(file, version)
    qpdf_write(file)
    try requireSound(.writing)
    guard let bytes = qpdf_get_buffer(file) else {
      throw StructureError.library(.writing, words: "")
    }
    return Array(UnsafeBufferPointer(start: bytes, count: qpdf_get_buffer_length(file)))
  }
}

/// The fonts, pictures and other objects of a painted file that its pages use, copied into another file: each object
/// once, however many pages use it.
struct Carrying {
  private let painted: PaintedFile
  private let deflate: Deflate
  /// Whether colours are replaced by the gray of the same lightness.
  private let isGray: Bool
  /// The numbers of copied objects in the new file, by their numbers in the old one.
  private var numbers: [Int: Int] = [:]
  /// The numbers of copied resources, which are the same on many pages.
  private var resources: [PDFDictionary: Int] = [:]
  /// Whether any copied object has colours of red, green and blue.
  private(set) var hasColours = false

  init(from painted: PaintedFile, isGray: Bool, _ deflate: Deflate) {
    self.painted = painted
    self.isGray = isGray
    self.deflate = deflate
  }

  /// Copies the resources that a page's content names.
  ///
  /// - Parameter more: further resources, by kinds; the same for every page.
  /// - Returns: the number of the page's resources in the new file.
  /// - Throws: ``StructureError/unreadable(object:)`` for an object that cannot be read.
  mutating func carry(
    resourcesOf page: PDFDictionary, and more: [(kind: String, entries: [(name: String, value: PDFObject)])],
    to file: inout FileWriting
  ) throws(StructureError) -> Int {
    var named = try painted.resolved(page["Resources"] ?? .dictionary([:])).dictionary
    if let number = resources[named] { return number }
    let original = named
    for (kind, entries) in more where !entries.isEmpty {
      named[kind] = try painted.resolved(named[kind] ?? .dictionary([:])).value
    }
    guard case .dictionary(var carried) = try carried(.dictionary(named), to: &file) else { return 0 }
    for (kind, entries) in more {
      guard case .dictionary(var known)? = carried[kind] else { continue }
      for entry in entries { known[entry.name] = entry.value }
      carried[kind] = .dictionary(known)
    }
    let number = file.add(.dictionary(carried))
    resources[original] = number
    return number
  }

  /// A page's content, uncompressed; Cairo writes it in one stream.
  func content(of page: PDFDictionary) throws(StructureError) -> [UInt8] {
    guard case .reference(let number)? = page["Contents"] else { throw StructureError.unreadable(object: nil) }
    return try opened(try painted.object(number), number: number)
  }

  /// The value with references to the new file in place of those to the old one; the objects they name are copied.
  private mutating func carried(_ value: PDFObject, to file: inout FileWriting) throws(StructureError) -> PDFObject {
    switch value {
    case .reference(let number): return .reference(try carry(number, to: &file))
    case .array(let values):
      var carried: [PDFObject] = []
      for value in values { carried.append(try self.carried(value, to: &file)) }
      return .array(carried)
    case .dictionary(let dictionary):
      var carried: PDFDictionary = [:]
      for entry in dictionary.entries { carried.append(entry.key, try self.carried(entry.value, to: &file)) }
      return .dictionary(carried)
    case .integer, .real, .boolean, .null, .name, .text, .ascii, .string: return value
    }
  }

  /// Copies an object with all objects to which it refers, once, and returns its number in the new file.
  private mutating func carry(_ number: Int, to file: inout FileWriting) throws(StructureError) -> Int {
    if let known = numbers[number] { return known }
    let target = file.reserve()
    numbers[number] = target
    let object = try painted.object(number)
    guard case .dictionary(var dictionary) = object.value else {
      file.write(try carried(object.value, to: &file), as: target)
      return target
    }
    let isColourImage = dictionary.is("Image", "Subtype") && dictionary.is("DeviceRGB", "ColorSpace")
    if isGray { dictionary = dictionary.inGray } else if dictionary.hasColours { hasColours = true }
    dictionary = dictionary.unsmoothed
    // In fonts of TrueType outlines, glyphs are found by their own index; Cairo omits the entry, which PDF/A asks for.
    if dictionary.is("CIDFontType2", "Subtype") { dictionary["CIDToGIDMap"] = .name("Identity") }
    let length = dictionary["Length"]
    dictionary["Length"] = nil
    guard case .dictionary(var carried) = try carried(.dictionary(dictionary), to: &file) else { return target }
    guard let stream = object.stream else {
      carried["Length"] = length
      file.write(.dictionary(carried), as: target)
      return target
    }
    if dictionary.isOfContent {
      let content = try opened(object, number: number)
      file.write(stream: try rewritten(content, marks: nil, isGray: isGray, page: 0), carried, as: target)
    } else if isGray, isColourImage {
      carried["DecodeParms"] = nil
      file.write(stream: shades(try opened(object, number: number)), carried, as: target)
    } else {
      file.write(compressed: stream, carried, as: target)
    }
    return target
  }

  private func opened(_ object: PaintedFile.Object, number: Int) throws(StructureError) -> [UInt8] {
    guard let stream = object.stream else { throw StructureError.unreadable(object: number) }
    guard let filter = object.dictionary["Filter"] else { return Array(stream) }
    guard filter == .name("FlateDecode"), let content = deflate.opened(stream) else {
      throw StructureError.unreadable(object: number)
    }
    return content
  }
}

/// What pages need of a painted file, fonts and pictures above all, carried over into another: each object once, however
/// many pages need it.
struct Carrying {
  private let painted: PaintedFile
  private let deflate: Deflate
  /// Whether colours become the gray that is as light.
  private let isGray: Bool
  /// The numbers that objects have in the new file, by those that they had.
  private var numbers: [Int: Int] = [:]
  /// Resources that are the same on many pages, and their numbers.
  private var resources: [PDFDictionary: Int] = [:]
  /// Whether anything that was carried over has red, green and blue.
  private(set) var hasColours = false

  init(from painted: PaintedFile, isGray: Bool, _ deflate: Deflate) {
    self.painted = painted
    self.isGray = isGray
    self.deflate = deflate
  }

  /// Carries over what a page's content names.
  ///
  /// - Parameter more: what it names besides, by kinds; the same for every page.
  /// - Returns: the number of the page's resources.
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

  /// The content of a page, which Cairo writes in one stream, opened.
  func content(of page: PDFDictionary) throws(StructureError) -> [UInt8] {
    guard case .reference(let number)? = page["Contents"] else { throw StructureError.unreadable(object: nil) }
    return try opened(try painted.object(number), number: number)
  }

  /// A value with the numbers that it refers to in the new file.
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

  /// Carries over an object and all that it refers to, and returns its number.
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
    // Glyphs of TrueType outlines are numbered as they are named, which Cairo leaves unsaid.
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

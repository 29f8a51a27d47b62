internal import CXML

/// Inspects an SVG before it is drawn: no scripts, nothing from outside, no text, nothing that depends on the reader.
///
/// The parser is the one that the drawing library uses, so that both see the same document.
///
/// - Throws: the first fault, with its line.
func inspect(svg bytes: [UInt8]) throws(PictureError) {
  // Nothing is fetched and no entity replaced; the parser refuses too deep nesting and too long texts.
  let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
  let reader = bytes.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) {
      xmlReaderForMemory($0.baseAddress, Int32($0.count), nil, nil, options)
    }
  }
  guard let reader else { throw PictureError(.damaged) }
  defer { xmlFreeTextReader(reader) }
  // The reader does not copy the bytes.
  try withExtendedLifetime(bytes) { () throws(PictureError) in
    var inspection = SVGInspection(reader)
    try inspection.run()
  }
}

private struct SVGInspection {
  private let reader: xmlTextReaderPtr
  /// Whether the reader is within a style sheet.
  private var isInStyle = false
  private var hasRoot = false

  init(_ reader: xmlTextReaderPtr) { self.reader = reader }

  private var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

  mutating func run() throws(PictureError) {
    while true {
      let result = xmlTextReaderRead(reader)
      guard result >= 0 else {
        throw PictureError(.damaged, line: line, words: xmlGetLastError().map(\.pointee.words) ?? "")
      }
      guard result == 1 else { break }
      try look()
    }
    guard hasRoot else { throw PictureError(.unknownKind) }
  }

  private mutating func look() throws(PictureError) {
    switch xmlTextReaderNodeType(reader) {
    case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue):
      if xmlTextReaderCurrentDoc(reader)?.pointee.intSubset?.pointee.entities != nil {
        throw PictureError(.entities, line: line)
      }
    case Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue): throw PictureError(.entities, line: line)
    case Int32(XML_READER_TYPE_PROCESSING_INSTRUCTION.rawValue):
      if name == "xml-stylesheet" { throw PictureError(.outside("xml-stylesheet"), line: line) }
    case Int32(XML_READER_TYPE_ELEMENT.rawValue): try lookAtElement()
    case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): if name == "style" { isInStyle = false }
    case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue):
      if isInStyle { try look(atStyle: value) }
    default: break
    }
  }

  private mutating func lookAtElement() throws(PictureError) {
    let element = name
    if !hasRoot {
      guard element == "svg" else { throw PictureError(.unknownKind) }
      hasRoot = true
    }
    switch element {
    case "script", "handler", "listener": throw PictureError(.script("<\(element)>"), line: line)
    case "text", "tspan", "tref", "textPath", "foreignObject", "flowRoot": throw PictureError(.text, line: line)
    case "include", "iframe", "object", "embed", "audio", "video":
      throw PictureError(.outside("<\(element)>"), line: line)
    default: break
    }
    isInStyle = element == "style" && xmlTextReaderIsEmptyElement(reader) == 0
    while xmlTextReaderMoveToNextAttribute(reader) == 1 { try look(atAttribute: name.lowercased(), value) }
    xmlTextReaderMoveToElement(reader)
  }

  private func look(atAttribute attribute: String, _ value: String) throws(PictureError) {
    // Names of namespaces are no addresses.
    if xmlTextReaderIsNamespaceDecl(reader) == 1 { return }
    if attribute.hasPrefix("on") { throw PictureError(.script(attribute), line: line) }
    if attribute == "systemlanguage" { throw PictureError(.language, line: line) }
    if attribute == "href" || attribute == "src" { return try look(atReference: value) }
    if attribute == "base" { throw PictureError(.outside(value), line: line) }
    try look(atStyle: value)
  }

  /// Checks a reference: it must lead to a part of the document, or hold a usable picture.
  private func look(atReference reference: String) throws(PictureError) {
    let reference = reference.trimmed
    if reference.isEmpty || reference.hasPrefix("#") { return }
    guard reference.lowercased().hasPrefix("data:") else { throw PictureError(.outside(reference), line: line) }
    guard let bytes = decoded(dataAddress: reference) else { throw PictureError(.innerPicture, line: line) }
    switch PictureKind(of: bytes) {
    case .png, .jpeg:
      do throws(PictureError) {
        _ = try readPicture(bytes)
      } catch {
        if case .tooManyPixels = error.reason { throw PictureError(error.reason, line: line) }
        throw PictureError(.innerPicture, line: line, words: error.words)
      }
    case .svg, nil: throw PictureError(.innerPicture, line: line)
    }
  }

  /// Checks a style: `url(#…)` is allowed, other addresses and other style sheets are not.
  private func look(atStyle style: String) throws(PictureError) {
    guard style.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "\\") })
    else { return }
    let text = style.lowercased()
    // A style sheet may write any letter by its code: whoever does that hides something.
    if text.contains("\\") { throw PictureError(.outside(style.trimmed), line: line) }
    if text.contains("@import") || text.contains("@font-face") || text.contains("image-set(") {
      throw PictureError(.outside(style.trimmed), line: line)
    }
    var rest = text[...]
    while let start = rest.firstRange(of: "url(") {
      rest = rest[start.upperBound...]
      let address = rest.prefix { $0 != ")" }.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      guard address.hasPrefix("#") else { throw PictureError(.outside(String(address)), line: line) }
    }
  }

  /// The local name of the node at the reader's place.
  private var name: String { xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? "" }
  private var value: String { xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? "" }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension xmlError {
  /// The parser's message, on one line.
  fileprivate var words: String {
    message.map { String(cString: $0).split(whereSeparator: \.isNewline).joined(separator: " ") } ?? ""
  }
}

/// The bytes within a data address in base 64; nil where they cannot be read.
///
/// - SeeAlso: RFC 2397.
private func decoded(dataAddress: String) -> [UInt8]? {
  guard let comma = dataAddress.utf8.firstIndex(of: UInt8(ascii: ",")),
    dataAddress[..<comma].lowercased().hasSuffix(";base64")
  else { return nil }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(dataAddress.utf8.count * 3 / 4)
  var (bits, count): (UInt32, UInt32) = (0, 0)
  for letter in dataAddress.utf8[comma...].dropFirst() {
    let digit: UInt8
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = letter - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = letter - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = letter - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): digit = 62
    case UInt8(ascii: "/"): digit = 63
    case 0x20, 0x09, 0x0A, 0x0D: continue
    case UInt8(ascii: "="): return bytes
    default: return nil
    }
    bits = bits << 6 | UInt32(digit)
    count += 6
    if count >= 8 {
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> count))
    }
  }
  return bytes
}

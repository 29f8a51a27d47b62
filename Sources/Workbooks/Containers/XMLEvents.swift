internal import CXML
import Glibc

/// What reads a part element by element.
///
/// Names are local: prefixes and namespaces differ between Strict and Transitional files and between programs.
protocol XMLTaker {
  mutating func begin(_ name: String, _ attributes: XMLAttributes) throws(WorkbookFault)
  mutating func end(_ name: String) throws(WorkbookFault)
  /// Takes a piece of text; a text may come in several pieces.
  mutating func take(_ text: UnsafeBufferPointer<UInt8>) throws(WorkbookFault)
  /// Whether everything that is needed has been read.
  var isDone: Bool { get }
}

extension XMLTaker {
  mutating func end(_ name: String) throws(WorkbookFault) {}
  mutating func take(_ text: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {}
  var isDone: Bool { false }
}

/// The attributes of an element, valid only while the element begins.
struct XMLAttributes {
  /// Five pointers for each attribute: local name, prefix, namespace, beginning and end of the value.
  fileprivate let fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate let count: Int

  /// The value of the attribute without a prefix.
  subscript(name: StaticString) -> String? { value(of: name) { $0 == nil } }

  /// The value of the attribute with a prefix, whatever the prefix is.
  func prefixed(_ name: StaticString) -> String? { value(of: name) { $0 != nil } }

  /// The value of the attribute, with or without a prefix.
  func named(_ name: StaticString) -> String? { value(of: name) { _ in true } }

  /// The values of all attributes with this name, which differ by their prefixes.
  func all(_ name: StaticString) -> [String] {
    (0..<count).compactMap { index in hasName(index, name) ? value(index) : nil }
  }

  private func value(of name: StaticString, _ fits: (UnsafePointer<xmlChar>?) -> Bool) -> String? {
    guard let fields else { return nil }
    return (0..<count).first { hasName($0, name) && fits(fields[5 * $0 + 1]) }.flatMap(value)
  }

  private func hasName(_ index: Int, _ name: StaticString) -> Bool {
    guard let local = fields?[5 * index] else { return false }
    return strcmp(local, name.utf8Start) == 0
  }

  private func value(_ index: Int) -> String? {
    guard let start = fields?[5 * index + 3], let end = fields?[5 * index + 4] else { return nil }
    let text = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    // The parser leaves this one character as a reference, for a second pass that only a tree needs.
    return text.contains("&#38;") ? text.replacing("&#38;", with: "&") : text
  }
}

extension ZipArchive {
  /// Reads a part as XML into `taker`; nothing is fetched, and a document type is refused where it begins.
  ///
  /// - Throws: ``WorkbookFault`` where the part is missing or damaged, or what `taker` throws.
  func readXML<Taker: XMLTaker>(_ part: String, into taker: inout Taker) throws(WorkbookFault) {
    let pass = XMLPass(part, taker)
    try read(part) { piece throws(WorkbookFault) in try pass.feed(piece) }
    try pass.finish()
    guard let result = pass.taker as? Taker else { preconditionFailure("it is what was given") }
    taker = result
  }
}

/// One pass over a part.
private final class XMLPass {
  let part: String
  var taker: any XMLTaker
  private var context: xmlParserCtxtPtr?
  private var fault: WorkbookFault?
  private var depth = 0

  private static let isReady: Void = xmlInitParser()

  init(_ part: String, _ taker: any XMLTaker) {
    _ = Self.isReady
    (self.part, self.taker) = (part, taker)
    var handlers = xmlSAXHandler()
    handlers.initialized = XML_SAX2_MAGIC
    handlers.startElementNs = { pass, name, _, _, _, _, count, _, fields in
      let pass = XMLPass.of(pass)
      pass.depth += 1
      pass.step { taker throws(WorkbookFault) in
        guard pass.depth <= Bounds.depth else { throw .damaged(.part(pass.part)) }
        try taker.begin(local(name), XMLAttributes(fields: fields, count: Int(count)))
      }
    }
    handlers.endElementNs = { pass, name, _, _ in
      let pass = XMLPass.of(pass)
      pass.depth -= 1
      pass.step { taker throws(WorkbookFault) in try taker.end(local(name)) }
    }
    handlers.characters = { pass, text, count in
      XMLPass.of(pass).step { taker throws(WorkbookFault) in
        try taker.take(UnsafeBufferPointer(start: text, count: Int(count)))
      }
    }
    // Blanks between tags are text too: a cell may hold nothing else.
    handlers.ignorableWhitespace = handlers.characters
    handlers.internalSubset = { pass, _, _, _ in
      let pass = XMLPass.of(pass)
      pass.step { _ throws(WorkbookFault) in throw .documentType(part: pass.part) }
    }
    // The parser is asked for its error at the end; nothing is printed.
    handlers.serror = { _, _ in }
    context = xmlCreatePushParserCtxt(&handlers, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    if let context { xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue)) }
  }

  deinit { xmlFreeParserCtxt(context) }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLPass {
    guard let pointer else { preconditionFailure("the parser gives back what it was given") }
    return Unmanaged<XMLPass>.fromOpaque(pointer).takeUnretainedValue()
  }

  private func step(_ work: (inout any XMLTaker) throws(WorkbookFault) -> Void) {
    guard fault == nil else { return }
    do throws(WorkbookFault) {
      try work(&taker)
    } catch {
      fault = error
      xmlStopParser(context)
    }
  }

  /// Takes the next bytes; false where no more are needed.
  func feed(_ bytes: UnsafeRawBufferPointer) throws(WorkbookFault) -> Bool {
    try parse(bytes, isLast: false)
    return !taker.isDone
  }

  /// Ends the part, if all of it was needed.
  func finish() throws(WorkbookFault) {
    if !taker.isDone { try parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) }
  }

  private func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(WorkbookFault) {
    guard let context else { throw .damaged(.part(part)) }
    xmlParseChunk(context, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count), isLast ? 1 : 0)
    if let fault { throw fault }
    // The parser keeps every name that it has met and searches them all for each new one.
    guard xmlDictSize(context.pointee.dict) <= Bounds.names else { throw .damaged(.part(part)) }
    guard context.pointee.wellFormed == 1 else {
      throw .damaged(.malformed(part: part, line: Int(context.pointee.lastError.line)))
    }
  }
}

private func local(_ name: UnsafePointer<xmlChar>?) -> String { name.map { String(cString: $0) } ?? "" }

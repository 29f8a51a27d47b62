import Dates

/// The title, author, dates and standards of a document, written twice with the same words: in its information and in
/// its metadata.
struct Metadata {
  private let description: DocumentDescription
  private let standard: Standard
  private let date: WrittenDate
  /// The programs that painted and wrote the file.
  private let producer: String
  /// The program with which the booklet was made.
  private let creator = "Sasshi"

  init(_ description: DocumentDescription, _ standard: Standard, date: WrittenDate, producer: String) {
    self.description = DocumentDescription(
      title: onOneLine(description.title), author: onOneLine(description.author),
      subject: onOneLine(description.subject), language: description.language,
      identity: description.identity)
    self.standard = standard
    self.date = date
    self.producer = producer
  }

  /// The document information dictionary.
  var information: PDFDictionary {
    var information: PDFDictionary = [
      "Title": .text(description.title), "Creator": .text(creator), "Producer": .text(producer),
      "CreationDate": .ascii(date.inDocument), "ModDate": .ascii(date.inDocument),
    ]
    if !description.author.isEmpty { information["Author"] = .text(description.author) }
    if !description.subject.isEmpty { information["Subject"] = .text(description.subject) }
    // ISO 15930-7, 6.9: neighbouring inks do not yet overlap (no trapping).
    if standard.isForPress { information["Trapped"] = .name("False") }
    return information
  }

  /// The metadata packet (XMP).
  ///
  /// - SeeAlso: ISO 16684-1; ISO 19005-2, 6.6; ISO 14289-1, 5.
  var packet: String {
    var properties = [
      "<dc:format>application/pdf</dc:format>",
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(description.title))</rdf:li></rdf:Alt></dc:title>",
      "<dc:language><rdf:Bag><rdf:li>\(escaped(description.language))</rdf:li></rdf:Bag></dc:language>",
      "<dc:date><rdf:Seq><rdf:li>\(date.inMetadata)</rdf:li></rdf:Seq></dc:date>",
    ]
    if !description.author.isEmpty {
      properties.append(
        "<dc:creator><rdf:Seq><rdf:li>\(escaped(description.author))</rdf:li></rdf:Seq></dc:creator>")
    }
    if !description.subject.isEmpty {
      properties.append(
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(description.subject))</rdf:li></rdf:Alt>"
          + "</dc:description>")
    }
    properties.append("<pdf:Producer>\(escaped(producer))</pdf:Producer>")
    properties += [
      "<xmp:CreatorTool>\(escaped(creator))</xmp:CreatorTool>", "<xmp:CreateDate>\(date.inMetadata)</xmp:CreateDate>",
      "<xmp:ModifyDate>\(date.inMetadata)</xmp:ModifyDate>",
      "<xmp:MetadataDate>\(date.inMetadata)</xmp:MetadataDate>",
    ]
    if standard.isArchival {
      properties += ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>"]
    }
    if standard.isAccessible { properties.append("<pdfuaid:part>1</pdfuaid:part>") }
    if standard.isForPress {
      properties += [
        "<pdf:Trapped>False</pdf:Trapped>", "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
        "<xmpMM:DocumentID>\(documentID)</xmpMM:DocumentID>", "<xmpMM:VersionID>1</xmpMM:VersionID>",
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
      ]
    }
    // PDF/A asks for a description of every schema that it does not know.
    if !schemas.isEmpty {
      properties.append(
        "<pdfaExtension:schemas><rdf:Bag>\n\(schemas.joined(separator: "\n"))\n</rdf:Bag></pdfaExtension:schemas>")
    }
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" \(namespaces)>
      \(properties.joined(separator: "\n"))
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """
  }

  /// The descriptions of the schemas that PDF/A does not know.
  private var schemas: [String] {
    guard standard.isArchival else { return [] }
    var schemas: [String] = []
    if standard.isAccessible {
      schemas.append(
        schema(
          "PDF/UA Universal Accessibility Schema", "http://www.aiim.org/pdfua/ns/id/", prefix: "pdfuaid",
          [("part", "Integer", "Indicates, which part of ISO 14289 standard is followed")]))
    }
    if standard.isForPress {
      schemas.append(
        schema(
          "PDF/X ID Schema", "http://www.npes.org/pdfx/ns/id/", prefix: "pdfxid",
          [("GTS_PDFXVersion", "Text", "Which part of ISO 15930 is followed")]))
      schemas.append(
        schema(
          "Adobe PDF Schema", "http://ns.adobe.com/pdf/1.3/", prefix: "pdf",
          [("Trapped", "Text", "Whether the document has been trapped")]))
    }
    return schemas
  }

  /// The document's identity as a UUID of version 8, whose digits may come from anything (RFC 9562, 5.8); zeros where
  /// it is too short.
  private var documentID: String {
    let digits = Array(description.identity.prefix(32))
    guard digits.count == 32 else { return "uuid:00000000-0000-8000-8000-000000000000" }
    let parts = [digits[0..<8], digits[8..<12], ["8"] + digits[13..<16], ["8"] + digits[17..<20], digits[20..<32]]
    return "uuid:" + parts.map { String($0) }.joined(separator: "-")
  }

  private var namespaces: String {
    var names = [
      ("dc", "http://purl.org/dc/elements/1.1/"), ("pdf", "http://ns.adobe.com/pdf/1.3/"),
      ("xmp", "http://ns.adobe.com/xap/1.0/"),
    ]
    if standard.isArchival { names.append(("pdfaid", "http://www.aiim.org/pdfa/ns/id/")) }
    if standard.isAccessible { names.append(("pdfuaid", "http://www.aiim.org/pdfua/ns/id/")) }
    if standard.isForPress {
      names += [("pdfxid", "http://www.npes.org/pdfx/ns/id/"), ("xmpMM", "http://ns.adobe.com/xap/1.0/mm/")]
    }
    if !schemas.isEmpty {
      names += [
        ("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
        ("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
        ("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
      ]
    }
    return names.map { "xmlns:\($0.0)=\"\($0.1)\"" }.joined(separator: " ")
  }
}

/// The description of a metadata schema, as PDF/A asks for it, with each property's type and meaning.
///
/// - SeeAlso: ISO 19005-2, 6.6.2.3.3.
private func schema(
  _ name: String, _ namespace: String, prefix: String, _ properties: [(name: String, type: String, meaning: String)]
) -> String {
  let described = properties.map { property in
    """
    <rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>\(property.name)</pdfaProperty:name>
    <pdfaProperty:valueType>\(property.type)</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>\(property.meaning)</pdfaProperty:description>
    </rdf:li>
    """
  }
  return """
    <rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>\(name)</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>\(namespace)</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>\(prefix)</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq>\(described.joined(separator: "\n"))</rdf:Seq></pdfaSchema:property>
    </rdf:li>
    """
}

/// The text with a space for each character that neither XML nor a reader's window can show, line ends and tabs
/// included.
private func onOneLine(_ text: String) -> String {
  func isShown(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .control && scalar != "\u{FFFE}" && scalar != "\u{FFFF}"
  }
  var line = String.UnicodeScalarView()
  line.append(contentsOf: text.unicodeScalars.map { isShown($0) ? $0 : " " })
  return String(line)
}

/// The text with the characters escaped that XML reserves.
private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
}

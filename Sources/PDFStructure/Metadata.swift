import Dates

/// What a document says about itself, in its information and again in its metadata: the same words in both.
struct Metadata {
  private let description: DocumentDescription
  private let standard: Standard
  private let date: WrittenDate
  /// The programs that wrote the file.
  private let producer: String
  /// The program that it was made with.
  private let creator = "Sasshi"

  init(_ description: DocumentDescription, _ standard: Standard, date: WrittenDate, producer: String) {
    self.description = DocumentDescription(
      title: onOneLine(description.title), author: onOneLine(description.author),
      subject: onOneLine(description.subject), language: description.language)
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
    // PDF/A wants every schema described that it does not know itself.
    if standard.isAccessible, standard.isArchival { properties.append(accessibilitySchema) }
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

  private var namespaces: String {
    var names = [
      ("dc", "http://purl.org/dc/elements/1.1/"), ("pdf", "http://ns.adobe.com/pdf/1.3/"),
      ("xmp", "http://ns.adobe.com/xap/1.0/"),
    ]
    if standard.isArchival { names.append(("pdfaid", "http://www.aiim.org/pdfa/ns/id/")) }
    if standard.isAccessible { names.append(("pdfuaid", "http://www.aiim.org/pdfua/ns/id/")) }
    if standard.isAccessible, standard.isArchival {
      names += [
        ("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
        ("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
        ("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
      ]
    }
    return names.map { "xmlns:\($0.0)=\"\($0.1)\"" }.joined(separator: " ")
  }
}

private let accessibilitySchema = """
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
  <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
  <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
  <pdfaProperty:name>part</pdfaProperty:name>
  <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
  <pdfaProperty:category>internal</pdfaProperty:category>
  <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
  </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
  """

/// The text without what neither XML nor a reader's window can show; line ends and tabs are spaces too.
private func onOneLine(_ text: String) -> String {
  func isShown(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .control && scalar != "\u{FFFE}" && scalar != "\u{FFFF}"
  }
  var line = String.UnicodeScalarView()
  line.append(contentsOf: text.unicodeScalars.map { isShown($0) ? $0 : " " })
  return String(line)
}

/// The text as XML has it.
private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
}

/// Small workbooks with some of everything that sheets have: as the parts of their files, and as delimited text.
public enum SmallWorkbooks {
  /// A sheet of goals with merged, hidden and struck-out cells, formatted numbers and dates, and a formula; and a
  /// hidden sheet.
  public static let excel = excel(
    sheet: """
      <cols><col min="5" max="5" hidden="1"/></cols><sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c></row>
      <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="inlineStr"><is><t>課等</t></is></c>\
      <c r="D3" t="inlineStr"><is><r><t>実</t></r><r><rPr><b/></rPr><t>績</t></r></is></c>\
      <c r="E3" t="str"><v>成果</v></c></row>
      <row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" t="inlineStr"><is><t>①紙面を改めます。</t></is></c>\
      <c r="C4" t="inlineStr"><is><t>広報課</t></is></c><c r="D4" s="1"><v>0.985</v></c>\
      <c r="E4" s="2"><v>45747</v></c></row>
      <row r="5" hidden="1"><c r="A5" t="s"><v>3</v></c><c r="B5" s="4" t="inlineStr"><is><t>②古い取組</t></is></c>\
      <c r="D5" s="3"><f>D4*1000</f><v>-985</v></c><c r="E5" t="b"><v>1</v></c></row>
      <row><c t="s"><v>4</v></c><c t="e"><v>#REF!</v></c></row>
      </sheetData><mergeCells count="1"><mergeCell ref="A4:A5"/></mergeCells>
      """,
    strings: """
      <si><t>令和6年度　山川市組織目標（実績・成果）</t></si><si><t>組織目標</t><rPh sb="0" eb="2"><t>ソシキ</t></rPh></si>\
      <si><t>取組内容</t></si><si><t>市民に情報を_x000D_
      届けます。</t></si><si><r><t>・12回</t></r><r><rPr><strike/></rPr><t>10回</t></r></si>
      """,
    styles: """
      <numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/>\
      <numFmt numFmtId="165" formatCode="#,##0;&quot;△ &quot;#,##0"/></numFmts>
      <fonts count="2"><font/><font><strike/></font></fonts>
      <cellXfs count="5"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="58" fontId="0"/>\
      <xf numFmtId="165" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>
      """)

  /// A workbook with a sheet 総務部 and a hidden one.
  ///
  /// - Parameters:
  ///   - sheet: the XML inside the sheet.
  ///   - strings: the texts by their numbers.
  ///   - styles: the XML inside the styles.
  ///   - workbook: the XML in the workbook besides its sheets.
  public static func excel(
    sheet: String, strings: String = "", styles: String = "", workbook: String = ""
  ) -> [ZipPart] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    func relationships(_ list: [(id: String, type: String, target: String)]) -> String {
      "<Relationships xmlns=\"\(package)/relationships\">"
        + list.map { "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>" }.joined()
        + "</Relationships>"
    }
    return [
      ZipPart("[Content_Types].xml", "<Types xmlns=\"\(package)/content-types\"/>"),
      ZipPart("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
      ZipPart(
        "xl/workbook.xml",
        """
        <workbook xmlns="\(main)" xmlns:r="\(office)">\(workbook)<sheets><sheet name="総務部" sheetId="1" r:id="rId1"/>\
        <sheet name="名簿" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>
        """),
      ZipPart(
        "xl/_rels/workbook.xml.rels",
        relationships([
          ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "/xl/worksheets/sheet2.xml"),
          ("rId3", "sharedStrings", "sharedStrings.xml"), ("rId4", "styles", "styles.xml"),
        ])),
      ZipPart("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(main)\">\(sheet)</worksheet>"),
      ZipPart(
        "xl/worksheets/sheet2.xml",
        """
        <worksheet xmlns="\(main)"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>広報課</t></is></c></row>\
        </sheetData></worksheet>
        """),
      ZipPart("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"),
      ZipPart("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"),
    ]
  }

  /// The same workbook as an OpenDocument file.
  public static let openDocument = openDocument(
    styles: """
      <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
      <style:style style:name="ce1" style:family="table-cell">\
      <style:text-properties style:text-line-through-style="solid"/></style:style>
      <style:style style:name="T1" style:family="text">\
      <style:text-properties style:text-line-through-style="solid"/></style:style>
      """,
    tables: """
      <table:table table:name="総務部"><table:table-column table:number-columns-repeated="4"/>\
      <table:table-column table:visibility="collapse"/>
      <table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="5">\
      <text:p>令和6年度　山川市組織目標</text:p></table:table-cell>\
      <table:covered-table-cell table:number-columns-repeated="4"><text:p>古い</text:p></table:covered-table-cell>\
      </table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/>\
      </table:table-row>
      <table:table-row table:visibility="collapse"><table:table-cell office:value-type="string">\
      <office:annotation><text:p>メモ</text:p></office:annotation><text:p>一つ<text:s text:c="2"/>目<text:line-break/>\
      二つ<text:span text:style-name="T1">古い</text:span></text:p><text:p>三つ</text:p></table:table-cell>\
      <table:table-cell table:style-name="ce1"><text:p>消した</text:p></table:table-cell>\
      <table:table-cell office:value-type="percentage" office:value="0.873"><text:p>87.3%</text:p></table:table-cell>\
      <table:table-cell/><table:table-cell office:value-type="float" office:value="12"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>
      </table:table><table:table table:name="名簿" table:style-name="ta2"><table:table-row><table:table-cell>\
      <text:p>広報課</text:p></table:table-cell></table:table-row></table:table>
      """)

  /// A spreadsheet in OpenDocument with these automatic styles and these tables, both as XML.
  public static func openDocument(styles: String = "", tables: String) -> [ZipPart] {
    let names = [
      ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("calcext", "calcext"),
    ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }.joined(separator: " ")
    return [
      ZipPart("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      ZipPart(
        "content.xml",
        """
        <office:document-content \(names)><office:automatic-styles>\(styles)</office:automatic-styles><office:body>\
        <office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>
        """),
    ]
  }

  /// The same sheet as text, with tabs.
  public static let delimited = """
    令和6年度　山川市組織目標\t\t\t\t
    組織目標\t取組内容\t課等\t実績\t成果
    市民に情報を届けます。\t①紙面を改めます。\t広報課\t"・刷新 年12回
    ・""市民の声""欄 416人"\t好評であった。
    \t②窓口を改めます。\t市民課\t98.5%\t短くなった。
    """
}

/// A workbook with a few random damages: to the bytes of its file, or to one of its parts before the file is put
/// together.
public func damagedWorkbook(_ random: inout SeededGenerator) -> [UInt8] {
  let isDelimited = random.oneIn(6)
  if isDelimited {
    var bytes = Array(SmallWorkbooks.delimited.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) { injure(&bytes, &random) }
    return bytes
  }
  var parts = random.oneIn(3) ? SmallWorkbooks.openDocument : SmallWorkbooks.excel
  guard !random.oneIn(4) else {
    var bytes = zipFile(parts)
    for _ in 0..<Int.random(in: 1...6, using: &random) { injure(&bytes, &random) }
    return bytes
  }
  for _ in 0..<Int.random(in: 1...3, using: &random) {
    guard let index = parts.indices.randomElement(using: &random) else { break }
    switch Int.random(in: 0..<10, using: &random) {
    case 0: parts.remove(at: index)
    case 1: parts[index].name = random.pick([parts[index].name.uppercased(), "../\(parts[index].name)", "", "a"])
    case 2: parts[index].bytes.removeLast(Int.random(in: 0...parts[index].bytes.count, using: &random))
    case 3...7: changeAttribute(of: &parts[index].bytes, &random)
    default: injure(&parts[index].bytes, &random)
    }
  }
  return zipFile(parts)
}

/// Values that attributes and elements have, and values that no sheet has.
private let values = [
  "", "0", "1", "-1", "true", "false", "7", "164", "2147483648", "99999999999999999999", "1e309", "NaN", "A0", "A1",
  "B2",
  "XFD1048576", "XFE1", "A1:XFD1048576", "1048576", "s", "str", "d", "e", "inlineStr", "../../a.xml",
  "/xl/workbook.xml",
  "rId1", "#,##0;;;@", "[$-411]ggge", "[h]:mm:ss.000", "# ???/???", "0.0E+00,,", "[>=1]\\", "_", "*", "&amp;#38;",
  "table",
]

/// Changes the value of an attribute, or the text of an element.
private func changeAttribute(of bytes: inout [UInt8], _ random: inout SeededGenerator) {
  let (open, close): (UInt8, UInt8) = random.oneIn(3) ? (0x3E, 0x3C) : (0x22, 0x22)
  let starts = bytes.indices.filter { bytes[$0] == open }
  guard let start = starts.randomElement(using: &random) else { return }
  let end = bytes[(start + 1)...].firstIndex(of: close) ?? bytes.count
  bytes.replaceSubrange((start + 1)..<end, with: random.pick(values).utf8)
}

private func injure(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
  guard let at = bytes.indices.randomElement(using: &random) else { return }
  switch Int.random(in: 0..<6, using: &random) {
  case 0: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &random)
  case 1: bytes[at] = .random(in: .min ... .max, using: &random)
  case 2: bytes.removeSubrange(at..<min(at + Int.random(in: 1...60, using: &random), bytes.count))
  case 3: bytes.insert(contentsOf: bytes[at..<min(at + Int.random(in: 1...200, using: &random), bytes.count)], at: at)
  case 4:
    let piece = random.pick([
      "\"", "\t", ",", "\r\n", "<", ">", "<row/>", "<c/>", "<v>1</v>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;",
      "\u{0}",
      "<t>", "</t>", "<![CDATA[", "<!--", "_x000D_", "_xD83D_", "\u{FEFF}",
    ])
    bytes.insert(contentsOf: piece.utf8, at: at)
  default: bytes.removeLast(bytes.count - at)
  }
}

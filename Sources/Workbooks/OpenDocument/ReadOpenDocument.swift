/// Reads the sheets of an OpenDocument file, whose cells hold the text that is shown beside their values.
///
/// - SeeAlso: Open Document Format for Office Applications 1.3, part 3, 9 (tables) and 6 (text).
func readOpenDocument(_ archive: ZipArchive) throws(WorkbookFault) -> [Sheet] {
  // A password locks the parts one by one, as this list says.
  let manifest = "META-INF/manifest.xml"
  if archive.contains(manifest) {
    let list = try archive.beginning(of: manifest, count: 1 << 20)
    if list.firstRange(of: Array("encryption-data".utf8)) != nil { throw .kind(.locked) }
  }
  var styles = OpenDocumentStyles()
  if archive.contains("styles.xml") { try archive.readXML("styles.xml", into: &styles) }
  var taker = TablesTaker(styles)
  try archive.readXML("content.xml", into: &taker)
  return taker.sheets
}

/// Reads the sheets of an OpenDocument file, in which cells hold the shown text as well as the value.
///
/// - SeeAlso: Open Document Format for Office Applications 1.3, part 3, 9 (tables) and 6 (text).
func readOpenDocument(_ archive: ZipArchive) throws(WorkbookFault) -> [Sheet] {
  // With a password the parts are encrypted one by one; this list names them.
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

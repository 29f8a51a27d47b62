/// A package of parts that refer to each other by relationships (ECMA-376-2).
struct Package {
  let archive: ZipArchive

  /// The relationships of a part, or of the package if no part is given; empty where there is no list of them.
  func relationships(of part: String? = nil) throws(WorkbookFault) -> [Relationship] {
    let (folder, name) = part.map(parted) ?? ("", "")
    let list = "\(folder)_rels/\(name).rels"
    guard archive.contains(list) else { return [] }
    var taker = RelationshipTaker(folder: folder)
    try archive.readXML(list, into: &taker)
    return taker.found
  }

  /// The name of the main part, a workbook or another document; nil where there is none.
  func mainPart() throws(WorkbookFault) -> String? {
    if let named = try relationships().first(where: { $0.kind == "officeDocument" })?.target { return named }
    return ["xl/workbook.xml", "word/document.xml", "ppt/presentation.xml"].first(where: archive.contains)
  }
}

/// A reference from a part to another part.
struct Relationship: Hashable {
  let id: String
  /// The last word of its type, such as `worksheet` or `styles`, which is the same in Strict and Transitional files.
  let kind: String
  /// The name of the other part, from the package's root.
  let target: String
}

private struct RelationshipTaker: XMLTaker {
  let folder: String
  var found: [Relationship] = []

  mutating func begin(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes["TargetMode"] != "External", let target = attributes["Target"],
      let type = attributes["Type"], found.count < Bounds.parts
    else { return }
    let kind = type.split(separator: "/").last.map(String.init) ?? type
    found.append(Relationship(id: attributes["Id"] ?? "", kind: kind, target: resolved(target, in: folder)))
  }
}

/// The folder of a part, with a slash at the end, and the part's name in the folder.
private func parted(_ part: String) -> (folder: String, name: String) {
  guard let slash = part.lastIndex(of: "/") else { return ("", part) }
  return (String(part[...slash]), String(part[part.index(after: slash)...]))
}

/// The name, from the root, of the part that a target refers to; `..` does not go beyond the root (RFC 3986, 5.2.4).
///
/// - Parameter folder: the folder that a relative target starts from.
func resolved(_ target: String, in folder: String) -> String {
  let path = target.prefix { $0 != "#" && $0 != "?" }.replacing("\\", with: "/")
  var names: [Substring] = []
  for name in ((path.hasPrefix("/") ? "" : folder) + path).split(separator: "/") {
    switch name {
    case ".": break
    case "..": _ = names.popLast()
    default: names.append(name)
    }
  }
  return names.joined(separator: "/")
}

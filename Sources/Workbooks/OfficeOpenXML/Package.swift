/// A package of parts that refer to each other by relationships (ECMA-376-2).
struct Package {
  let archive: ZipArchive

  /// The relationships of a part, or without one of the whole package; none where there is no such list.
  func relationships(of part: String? = nil) throws(WorkbookFault) -> [Relationship] {
    let (folder, name) = part.map(parted) ?? ("", "")
    let list = "\(folder)_rels/\(name).rels"
    guard archive.contains(list) else { return [] }
    var taker = RelationshipTaker(folder: folder)
    try archive.readXML(list, into: &taker)
    return taker.found
  }

  /// The part that all begins with: the workbook, or another document; nil where none is named.
  func mainPart() throws(WorkbookFault) -> String? {
    if let named = try relationships().first(where: { $0.kind == "officeDocument" })?.target { return named }
    return ["xl/workbook.xml", "word/document.xml", "ppt/presentation.xml"].first(where: archive.contains)
  }
}

/// What a part refers to.
struct Relationship: Hashable {
  let id: String
  /// The last word of its type: `worksheet`, `styles` …, which is the same in Strict and Transitional files.
  let kind: String
  /// The part's name from the package's root.
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

/// The folder of a part, with its slash, and its name there.
private func parted(_ part: String) -> (folder: String, name: String) {
  guard let slash = part.lastIndex(of: "/") else { return ("", part) }
  return (String(part[...slash]), String(part[part.index(after: slash)...]))
}

/// The part that a target means, from the root: absolute, or relative to the folder; `..` ends at the root (RFC 3986, 5.2.4).
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

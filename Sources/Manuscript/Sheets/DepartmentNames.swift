internal import Foundation

// The name of a department that no cell gives: that of the sheet, or of the file.

extension StringProtocol {
  /// Whether a text is just the name of a department: 総務部, 総　務　部, 議会事務局, 教育委員会.
  var isDepartmentName: Bool {
    isName(ending: surestEnds) && !noDepartments.contains(withoutBlanks)
  }

  /// Whether a text is a name, however spaced, with one of these ends.
  func isName(ending ends: [String]) -> Bool {
    let name = withoutBlanks
    return (2...20).contains(name.count) && ends.contains { name.hasSuffix($0) }
      && name.allSatisfy { $0.isLetter || "・･ー".contains($0) }
  }
}

/// The ends of names that only departments have; sections (課) and institutions stand in sheets too.
private let surestEnds = ["部", "局", "室", "委員会"]
private let noDepartments: Set<String> = ["一部", "全部", "各部", "内部", "外部", "上部", "下部", "部局", "各部局", "全部局", "本部", "各室"]

extension SheetWords {
  /// The department that a sheet is named after; nil for a general name such as Sheet1, 様式 or 入力.
  func department(ofSheet name: String) -> String? {
    if let part = departmentPart(of: name) { return part }
    guard !isGeneral(name) else { return nil }
    let rest = name.trimmingWhitespace.drop { $0.isNumber || $0.isWhitespace || "._-．＿－・、:：".contains($0) }
    return rest.isEmpty ? nil : rest.withoutSpreading
  }

  /// The department that a file is named after, 総務部 for `01_総務部.xlsx`; nil where there is none.
  func department(ofFile path: String) -> String? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let base = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return departmentPart(of: base.precomposedStringWithCanonicalMapping)
  }

  /// The first department's name in a name, without general words around it: 総務部 for R6組織目標総務部.
  private func departmentPart(of name: String) -> String? {
    if name.isDepartmentName, !isGeneral(name) { return name.withoutSpreading }
    for part in name.split(whereSeparator: { !($0.isLetter || "・･ー".contains($0)) || $0.isASCII }) {
      var part = String(part)
      var isCut = true
      while isCut {
        isCut = false
        for word in generalNames where part.count > word.count + 1 {
          if part.hasPrefix(word), String(part.dropFirst(word.count)).isDepartmentName || !part.isDepartmentName {
            part.removeFirst(word.count)
            isCut = true
            break
          }
          if part.hasSuffix(word), !part.isDepartmentName {
            part.removeLast(word.count)
            isCut = true
            break
          }
        }
      }
      if part.isDepartmentName, !isGeneral(part) { return part }
    }
    return nil
  }

  /// Whether a sheet's name says that it shows how the form is filled in.
  func isExample(_ name: String) -> Bool { name.withoutBlanks.isExample || name.hasSuffix("記入例") }

  /// Whether a sheet's name is general and does not name a department.
  func isGeneral(_ name: String) -> Bool {
    var rest = name.foldedTitle
    guard rest.contains(where: { $0.isLetter && !$0.isASCII }) else { return true }
    for word in generalNames { rest = rest.replacing(word, with: " ") }
    return rest.allSatisfy { !$0.isLetter || $0.isASCII }
  }
}

extension String {
  /// Whether a text begins like an example in a form: （例）…, 記入例.
  var isExample: Bool {
    let text = String(prefix(20)).foldedTitle
    return ["(例", "【例", "[例", "例)", "例:", "記入例", "記載例", "見本", "作成例"].contains(where: text.hasPrefix) || text == "例"
  }
}

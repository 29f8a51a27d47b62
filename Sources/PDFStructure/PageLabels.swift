internal import Frames

/// The label of each page in a reader's page box: its folio, or the kind of page.
///
/// Further pages of one kind without a folio have numbers from 2 on: 目次, 目次2.
func pageLabels(_ pages: [PageFrame]) -> [String] {
  var counts: [PageRole: Int] = [:]
  return pages.map { page in
    if let folio = page.folio { return folio }
    let count = counts[page.role, default: 0] + 1
    counts[page.role] = count
    let name =
      switch page.role {
      case .cover: count == 1 ? "表紙" : "裏表紙"
      case .contents: "目次"
      case .body: "本文"
      case .blank: "白"
      case .sheet: "面"
      }
    return count == 1 || page.role == .cover && count == 2 ? name : "\(name)\(count)"
  }
}

/// The number tree of the labels in a PDF: an entry wherever labels do not simply count on.
func labelTree(_ labels: [String]) -> PDFObject {
  var entries: [PDFObject] = []
  var next: Int?
  for (page, label) in labels.enumerated() {
    let number = Int(label).flatMap { $0 > 0 && String($0) == label ? $0 : nil }
    if number == nil || number != next {
      let range: PDFDictionary =
        if let number { ["S": .name("D"), "St": .integer(number)] } else { ["P": .text(label)] }
      entries += [.integer(page), .dictionary(range)]
    }
    next = number.map { $0 + 1 }
  }
  return .dictionary(["Nums": .array(entries)])
}

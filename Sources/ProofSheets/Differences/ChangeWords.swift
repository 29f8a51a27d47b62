import Comparison
import Frames
import GoalBook

extension Change {
  /// The colour of the change's number in the list.
  var color: ProofColor {
    switch action {
    case .added, .changed: .blue
    case .removed: .red
    case .moved: .green
    }
  }

  /// What it is about; for changed characters these.
  fileprivate var detail: String {
    guard action == .changed else { return new?.text ?? old?.text ?? "" }
    guard !edits.isEmpty else { return "「\(old?.text ?? "")」→「\(new?.text ?? "")」" }
    return edits.map { edit in
      let gone = piece(old, edit.old)
      let come = piece(new, edit.new)
      return gone.isEmpty ? "＋「\(come)」" : come.isEmpty ? "－「\(gone)」" : "「\(gone)」→「\(come)」"
    }.joined(separator: "、")
  }

  private func piece(_ version: Version?, _ range: Range<Int>) -> String {
    String((version?.text ?? "").unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
  }
}

extension BookDifference {
  /// A change in a line, as it stands below the pages: 実績等の項目を変更 総務部/1/2/1/results/2 12→13.
  func words(of change: Change) -> String {
    let (old, new) = paths(of: change)
    let name = old == new || old == nil || new == nil ? new ?? old ?? "" : "\(old ?? "") → \(new ?? "")"
    return "\(change.subject.japanese)を\(change.action.japanese)\u{3000}\(name)\u{3000}\(change.detail)"
  }
}

extension Change.Action {
  var japanese: String {
    switch self {
    case .added: "追加"
    case .removed: "削除"
    case .moved: "移動"
    case .changed: "変更"
    }
  }
}

extension Change.Subject {
  var japanese: String {
    switch self {
    case .title: "書名"
    case .edition: "版"
    case .fiscalYear: "年度"
    case .issuer: "発行者"
    case .date: "日付"
    case .field: "欄"
    case .fieldKind: "欄の種類"
    case .pillarTitle: "柱の名"
    case .pillarNumber: "柱の番号"
    case .department: "部"
    case .pillar: "部の柱"
    case .objective: ColumnRole.objective.title
    case .row: "行"
    case .initiative: ColumnRole.initiatives.title
    case .number: ColumnRole.initiatives.title + "の番号"
    case .section: ColumnRole.sections.title
    case .item: "項目"
    case .marker: "項目の印"
    }
  }
}

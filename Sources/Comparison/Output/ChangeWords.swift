public import Diagnostics
import GoalBook

extension Change.Action {
  /// The word for the action, as it follows the word for the subject.
  public var word: Phrase {
    switch self {
    case .added: Phrase(en: "added", ja: "追加")
    case .removed: Phrase(en: "removed", ja: "削除")
    case .moved: Phrase(en: "moved", ja: "移動")
    case .changed: Phrase(en: "changed", ja: "変更")
    case .merged: Phrase(en: "merged", ja: "統合")
    }
  }
}

extension Change.Subject {
  /// The word for the subject.
  public var word: Phrase {
    switch self {
    case .title: Phrase(en: "title", ja: "書名")
    case .edition: Phrase(en: "edition", ja: "版")
    case .fiscalYear: Phrase(en: "fiscal year", ja: "年度")
    case .issuer: Phrase(en: "issuer", ja: "発行者")
    case .logo: Phrase(en: "logo", ja: "ロゴ")
    case .colophon: Phrase(en: "colophon", ja: "奥付")
    case .date: Phrase(en: "date", ja: "日付")
    case .field: Phrase(en: "field", ja: "欄")
    case .fieldKind: Phrase(en: "field kind", ja: "列の種類")
    case .short: Phrase(en: "short name", ja: "略称")
    case .pillarTitle: Phrase(en: "pillar title", ja: "柱の題名")
    case .pillarNumber: Phrase(en: "pillar number", ja: "柱の番号")
    case .department: Phrase(en: "department", ja: "部")
    case .part: Phrase(en: "part", ja: "部分")
    case .pillar: Phrase(en: "pillar", ja: "部の柱")
    case .objective: Phrase(en: "objective", ja: ColumnRole.objective.title)
    case .row: Phrase(en: "row", ja: "行")
    case .line: Phrase(en: "line of a row", ja: "「lines」の項目")
    case .initiative: Phrase(en: "initiative", ja: ColumnRole.initiatives.title)
    case .number: Phrase(en: "initiative number", ja: ColumnRole.initiatives.title + "の番号")
    case .section: Phrase(en: "section", ja: ColumnRole.sections.title)
    case .item: Phrase(en: "item", ja: "項目")
    case .marker: Phrase(en: "marker", ja: "項目の印")
    case .matter: Phrase(en: "front or back section", ja: "前付・後付")
    case .language: Phrase(en: "language", ja: "言語")
    case .passage: Phrase(en: "running text", ja: "本文")
    case .scripts: Phrase(en: "raised and lowered signs", ja: "上付き・下付き")
    case .ruby: Phrase(en: "ruby", ja: "ルビ")
    }
  }
}

extension Change {
  /// Subject and action: item changed, 項目を変更.
  public var words: Phrase {
    Phrase(en: "\(subject.word.en) \(action.word.en)", ja: "\(subject.word.ja)を\(action.word.ja)")
  }
}

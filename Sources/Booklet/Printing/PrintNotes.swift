import Diagnostics
import Frames
import Imposition
import Measure

extension OpenedLayout {
  /// The notes for the person who prints the sheets: paper, blank pages, settings of the print dialogue, and finishing.
  func notes(on plan: SheetPlan, pages: Int) -> [Phrase] {
    let imposition = plan.imposition
    let paper = paperName(plan.paper)
    var notes = [
      Phrase(
        en:
          "\(counted(plan.sheets.count, "sheet")) of \(paper) (\(millimeters(plan.paper.width)) × \(millimeters(plan.paper.height)) mm) for \(counted(pages, "page"))\(blanks(plan).en)",
        ja:
          "\(paper)（\(millimeters(plan.paper.width)) × \(millimeters(plan.paper.height)) mm）を\(plan.sheets.count)枚。\(pages)ページ\(blanks(plan).ja)"
      )
    ]
    let edge =
      imposition.flip == .short ? Phrase(en: "short edge", ja: "短辺とじ") : Phrase(en: "long edge", ja: "長辺とじ")
    notes.append(
      Phrase(
        en: "print on both sides, \(edge.en), actual size (100%); leave the printer's own booklet setting off",
        ja: "両面印刷は\(edge.ja)、倍率は実際のサイズ（100%）にし、プリンターの小冊子印刷は切ってください"))
    notes.append(imposition.kind.finishing)
    return notes
  }

  private func blanks(_ plan: SheetPlan) -> Phrase {
    let count = plan.blankCount
    guard count > 0 else { return Phrase(en: ", none of them blank", ja: "、白紙なし") }
    let kept = plan.imposition.keptLast
    return kept > 0
      ? Phrase(
        en:
          " and \(count) blank \(count == 1 ? "one" : "ones") before the last \(kept == 1 ? "page" : "\(kept) pages")",
        ja: "と白紙\(count)ページ（最後の\(kept)ページの前）")
      : Phrase(en: " and \(count) blank \(count == 1 ? "one" : "ones") at the end", ja: "と白紙\(count)ページ（終わり）")
  }

  /// The warnings about a plan: reduced pages, no room for marks, too many sheets to staple, large creep.
  func problems(with plan: SheetPlan, pages: Int, _ print: PrintRequest) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if plan.scale.thousandths < 1000 {
      problems.append(.warning(.pagesReduced(percent: plan.scale.thousandths / 10, on: paperName(plan.paper))))
    }
    if !print.marks.isEmpty, !plan.hasRoomForMarks {
      problems.append(
        .warning(
          .noRoomForMarks(on: paperName(plan.paper)),
          hints: [Phrase(en: "take a larger --paper, or leave it out", ja: "--paperを大きくするか、省いてください")]))
    }
    if case .booklet = plan.imposition.kind, plan.sheets.count > mostStapledSheets {
      problems.append(
        .warning(
          .tooManySheetsToStaple(plan.sheets.count),
          hints: [
            Phrase(
              en: "glue it instead: --impose signature:16, or ask who binds it",
              ja: "無線綴じ（--impose signature:16）にするか、製本する人に確かめてください")
          ]))
    }
    if plan.greatestShift > mostCreep {
      problems.append(.warning(.largeCreep(millimeters(plan.greatestShift))))
    }
    return problems
  }
}

/// The most sheets that office finishers staple in the fold of copy paper; they have 60 pages.
private let mostStapledSheets = 15
/// The largest creep at which tabs and folios of inner and outer pages still seem to be in the same place.
private let mostCreep = Length.millimeters(1)

extension Imposition.Kind {
  /// What to do with the printed sheets.
  fileprivate var finishing: Phrase {
    switch self {
    case .booklet:
      Phrase(
        en: "lay the sheets into one another as they come out, fold them once, and staple in the fold",
        ja: "刷り上がった順に重ねたまま二つに折り、折り目を2か所綴じてください（中綴じ）")
    case .signatures(let pages):
      Phrase(
        en:
          "fold every \(pages / 4) sheets together, lay the signatures on one another, and glue their backs; the marks on the backs make a staircase",
        ja: "\(pages / 4)枚ずつ重ねて二つに折り、折丁を順に重ねて背を糊で綴じてください。背標が階段状に並べば順序は正しくなっています")
    case .quarto:
      Phrase(
        en: "fold each sheet twice, lay them on one another, and cut the folds open but for the back",
        ja: "1枚ずつ二回折って順に重ね、背を綴じてから、残りの折り目を断裁してください（四つ折り）")
    case .octavo:
      Phrase(
        en: "fold each sheet three times, lay them on one another, and cut the folds open but for the back",
        ja: "1枚ずつ三回折って順に重ね、背を綴じてから、残りの折り目を断裁してください（八つ折り）")
    case .quartoBooklet:
      Phrase(
        en: "fold each sheet twice, lay them into one another, staple in the fold, and cut the head open",
        ja: "1枚ずつ二回折って入れ子に重ね、折り目を綴じてから、天を断裁してください")
    case .twoUp:
      Phrase(
        en: "cut the pile in two, and lay the left half on the right one",
        ja: "重ねたまま縦に二つに断裁し、左の束を右の束の上に置いてください")
    case .fourUp:
      Phrase(
        en: "cut the pile in four, and lay the piles on one another: upper left, lower left, upper right, lower right",
        ja: "重ねたまま四つに断裁し、左上、左下、右上、右下の順に上から重ねてください")
    case .cutBooklet:
      Phrase(
        en:
          "cut the pile in two across, lay the upper strips of all sheets and the lower ones into one another in turn, fold, and staple",
        ja: "1枚ごとに横に二つに断裁し、上、下、上、下の順に重ねて二つに折り、折り目を綴じてください")
    case .leaves:
      Phrase(en: "staple the pile at its binding edge", ja: "刷り上がった順に重ねたまま、綴じる側を綴じてください（平綴じ）")
    }
  }
}

extension Message {
  static func pagesReduced(percent: Int, on paper: String) -> Message {
    Message(
      id: "pages-reduced", en: "on \(paper) the pages come out at \(percent)% of their size",
      ja: "\(paper)では、ページが\(percent)%に縮小されます")
  }

  static func noRoomForMarks(on paper: String) -> Message {
    Message(
      id: "no-room-for-marks", en: "\(paper) has no room for all printer's marks outside of the pages",
      ja: "\(paper)には、ページの外にトンボをすべて入れる余白がありません")
  }

  static func tooManySheetsToStaple(_ count: Int) -> Message {
    Message(
      id: "too-many-sheets", en: "\(count) sheets are more than a booklet is stapled from",
      ja: "中綴じにするには\(count)枚は多すぎます")
  }

  static func largeCreep(_ shift: String) -> Message {
    Message(
      id: "large-creep", en: "the innermost pages are moved by \(shift) mm towards the spine: look at tabs and folios",
      ja: "いちばん内側のページが綴じ側へ\(shift) mm寄ります。つめとノンブルの位置を確かめてください")
  }
}

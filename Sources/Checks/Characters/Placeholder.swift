import Diagnostics
import GoalBook

extension Check {
  static let placeholder = Check(
    "placeholder",
    Phrase(
      en: "a sign or note that stands for what is still to come (■■人, 調整中, 【仮】, an empty bracket)",
      ja: "後で埋めるつもりの印や覚え書き（■■人、調整中、【仮】、空の括弧）"), .warning,
    meaning: Phrase(
      en:
        "Something stands in for a number or a text that was to come: signs in a row, a counter without its number, empty brackets, or a note to oneself.",
      ja: "まだ決まらない数や文の代わりに置いた印、数のない助数詞、空の括弧、自分への覚え書きが残っています。"),
    example: Example("講座の開催 ■■回", "講座の開催 12回"),
    remedy: Phrase(en: "Write what belongs there, or take it out.", ja: "本来の内容を書くか、取り除いてください。"),
    .text { passage in
      passage.standInSigns + passage.notesToOneself + passage.countersAlone + passage.emptyBrackets
    })
}

private let signs = Set("■□▲△●○◯〇◆◇★☆×✕？?".unicodeScalars)
private let letters = Set("nNxXｎＮｘＸ".unicodeScalars)
private let units = [
  "人", "件", "回", "名", "台", "か所", "箇所", "カ所", "ヶ所", "円", "千円", "万円", "世帯", "団体", "校", "社", "冊", "棟", "基", "本", "枚", "%",
  "％", "km", "施設", "講座", "事業所", "割", "頭", "店", "部", "年", "月", "日", "地区", "路線", "橋", "戸", "点", "種類", "ポイント", "倍", "歳",
  "時間",
]
.map { Array($0.unicodeScalars) }

/// Notes to oneself; they count where they are alone, after a blank or bracket or at the end.
private let notes = [
  "調整中", "確認中", "作成中", "集計中", "精査中", "照会中", "検討中", "記入中", "校正中", "要確認", "要修正", "要調整", "要検討", "要追記", "要差替", "要差し替え",
  "後日記入", "後日報告", "後日記載", "後日追記", "後日差替", "後日確認", "後日提出", "後日", "追って記載",
  "追って記入", "後で記入", "あとで記入", "後ほど記入", "差替予定", "差し替え予定", "差替え予定", "未記入", "未入力", "入力してください", "記入してください", "ここに記入", "未定稿",
  "仮置き", "ダミー", "TBD", "FIXME", "記入例", "確定値待ち",
  "数値待ち", "回答待ち", "照会待ち", "数字は仮",
].map { Array($0.unicodeScalars) }

private let bracketedNotes = [
  "仮", "案", "要確認", "未", "未定", "作成中", "メモ", "確認", "要", "調整中", "修正中", "削除", "追加", "追記", "差替", "差し替え", "旧", "検討", "？", "?",
  "ダミー",
].map { Array($0.unicodeScalars) }

extension Passage {
  fileprivate var standInSigns: [Remark] {
    var remarks: [Remark] = []
    var index = 0
    while index < scalars.count {
      let sign = scalars[index]
      guard signs.contains(sign) || letters.contains(sign) && !isAny(.latins, at: index - 1),
        kinds[index] != .other || signs.contains(sign)
      else {
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex { $0 != sign } ?? scalars.count
      let isCounted = units.contains { has($0, at: end) }
      let isAlone =
        (end == scalars.count || isAny(.spaces, at: end) || "）)、。".unicodeScalars.contains(scalars[end])) && index > 0
      let length = end - index
      let isStandIn =
        if "？?".unicodeScalars.contains(sign) {
          isCounted && (sign == "?" || sign == "？" || length > 1) && !isAny(.japanese, at: index - 1)
        } else if letters.contains(sign) {
          isCounted && length > 1 && !isAny(.latins, at: end) && !isAny(.digits, at: index - 1)
        } else {
          // △3件 is a number; ○ in a cell is a mark.
          length > 1 && (isCounted || isAny(.japanese, at: end) || isAlone)
        }
      if isStandIn {
        let said = string(index..<end)
        remarks.append(
          remark(
            index..<end, Phrase(en: "“\(said)” stands for something still to come", ja: "「\(said)」が、後で埋める印のまま残っています")))
      }
      index = end
    }
    return remarks
  }

  fileprivate var notesToOneself: [Remark] {
    guard present.contains(.kanji) || present.contains(.latin) else { return [] }
    return scalars.indices.compactMap { index in
      let isOpen = "【（([［〔".unicodeScalars.contains(scalar(index - 1) ?? " ")
      if isOpen,
        let note = bracketedNotes.first(where: {
          has($0, at: index) && "】）)]］〕".unicodeScalars.contains(scalar(index + $0.count) ?? " ")
        }),
        scalars[index - 1] == "【"
          || note.count > 1 && note != ["追", "加"] && note != ["検", "討"] && note != ["確", "認"] && note != ["未", "定"]
      {
        return remark(index..<index + note.count, saying(string(index..<index + note.count)))
      }
      guard let note = notes.first(where: { has($0, at: index) }) else { return nil }
      let (before, end) = (scalar(index - 1), index + note.count)
      let beginsAlone =
        before == nil || isOpen || isAny(.spaces, at: index - 1) || "※：:・→".unicodeScalars.contains(before ?? " ")
      let endsAlone =
        end == scalars.count || isAny(.spaces, at: end) || "】）)]］〕".unicodeScalars.contains(scalar(end) ?? "a")
      guard beginsAlone, endsAlone || note[0] == "要" && note.count > 2 && !isAny(KindSet(.kanji), at: end) else {
        return nil
      }
      return remark(index..<end, saying(string(index..<end)))
    }
  }

  private func saying(_ note: String) -> Phrase {
    Phrase(en: "“\(note)” looks like a note to oneself", ja: "「\(note)」は覚え書きのようです")
  }

  /// Counters after a blank without a number: 専門研修への派遣 人.
  fileprivate var countersAlone: [Remark] {
    guard !present.isDisjoint(with: .spaces), text.kind != .section else { return [] }
    return scalars.indices.compactMap { index in
      guard isAny(.spaces, at: index - 1), isAny(.japanese, at: index - 2),
        let unit = units.first(where: {
          has($0, at: index)
            && (index + $0.count == scalars.count || isAny(.spaces, at: index + $0.count)
              || scalar(index + $0.count) == "（")
        }),
        !["部", "本", "店", "点", "日", "月", "年", "施設", "団体", "世帯", "講座", "事業所", "地区", "路線", "種類"].contains(
          string(index..<index + unit.count))
      else { return nil }
      let said = string(index..<index + unit.count)
      return remark(
        index..<index + unit.count, Phrase(en: "“\(said)” has no number before it", ja: "「\(said)」の前に数がありません"))
    }
  }

  fileprivate var emptyBrackets: [Remark] {
    scalars.indices.compactMap { index in
      guard let close = closers[scalars[index]], scalar(index + 1) == close, !isAny(KindSet(.latin), at: index - 1),
        kinds[index] != .other,
        !isAny(KindSet(.hiragana), at: index + 2), scalar(index + 2) != "内", !isAny(.spaces, at: index - 1)
      else { return nil }
      return remark(index..<index + 2, Phrase(en: "nothing stands in the brackets", ja: "括弧の中に何もありません"))
    }
  }
}

private let closers: [Unicode.Scalar: Unicode.Scalar] = [
  "（": "）", "(": ")", "「": "」", "【": "】", "『": "』", "［": "］", "〔": "〕",
]

/// Katakana words of which compounds in office papers are made: スポーツ│ボランティア, ホーム│ページ.
///
/// A compound in katakana is written without joints, and the weights have seen too few of them to tell.
enum KatakanaWords {
  private static let words: Set<[UInt32]> = Set(
    """
    アプリ アンケート イベント インターネット エコ エネルギー オンライン カード カウンター ガイド ガイドブック カフェ キャンペーン クラブ クラス クリーン グループ \
    ケア ゲーム コース コーナー コミュニティ コンサート サービス サイト サポーター サポート システム シティ ジュニア ステーション スクール スタッフ スタート スポーツ \
    スマート セキュリティ セミナー センター ソーシャル ダウンロード チーム データ デザイン デジタル テレビ ネット ネットワーク ハウス パトロール バス パネル バリア バンク \
    ビジネス ビル ファイル ファミリー フェア フェスタ フェスティバル フォーラム フリー プラン プログラム プロジェクト ページ ベース ホーム ホール ボランティア ポイント ポスター \
    マーク マップ マナー マニュアル マネジメント ミュージアム ミュージック メール メディア メニュー モデル ライフ ライン ラリー リーグ リーダー リサイクル リスク リフォーム ルート ルーム \
    ルール レクリエーション レベル ロード ワーク ワークショップ
    """
    .split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) })

  /// Whether a known word ends or begins where `before` and `after` meet.
  ///
  /// The two are all katakana on either side of a place. The other side, and the rest of the known word's side, must
  /// have at least three characters.
  static func meet(_ before: [UInt32], _ after: [UInt32]) -> Bool {
    isKnown(before, beside: after) { before.suffix($0) } || isKnown(after, beside: before) { after.prefix($0) }
  }

  private static func isKnown(
    _ side: [UInt32], beside other: [UInt32], _ part: (Int) -> ArraySlice<UInt32>
  ) -> Bool {
    guard other.count >= 3 else { return false }
    return (2...min(9, max(2, side.count))).contains { count in
      count == side.count || count <= side.count - 3 ? words.contains(Array(part(count))) : false
    }
  }
}
